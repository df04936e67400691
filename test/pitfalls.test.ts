/** Every way in which editors of Gradle scripts and manifests are known to fail is kept from coming back by a test that names it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './support/repository.ts';

/** The failure modes, by number: F1–F12 text, F13–F26 anchors, F27–F49 Gradle, F50–F62 manifest, F63–F71 behaviour. */
const PITFALLS = Array.from({ length: 71 }, (_, i) => i + 1);

/** Titles begin with `F31: ` (or `F31, F33: `), or end with `(F31)`; a row of a table may carry it as well. */
const NAMED = /['"`](F\d+(?:, F\d+)*):|\((F\d+(?:, F\d+)*)\)['"`]/g;

const tests = readdirSync(join(repository, 'test'), { recursive: true, encoding: 'utf8' }).filter(
  name => name.endsWith('.test.ts') && name !== 'pitfalls.test.ts',
);

const named = new Map<number, string[]>();
for (const name of tests) {
  const text = readFileSync(join(repository, 'test', name), 'utf8');
  for (const [, before, behind] of text.matchAll(NAMED)) {
    for (const [number] of (before ?? behind ?? '').matchAll(/\d+/g)) {
      named.set(Number(number), [...(named.get(Number(number)) ?? []), name]);
    }
  }
}

it('reads the tests', () => {
  expect(tests.length).toBeGreaterThan(80);
});

it.each(PITFALLS)('F%i has its test', number => {
  expect(named.get(number) ?? []).not.toEqual([]);
});

it('names none that does not exist', () => {
  expect([...named.keys()].filter(number => !PITFALLS.includes(number))).toEqual([]);
});
