import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import type { Operation, Outcome } from '../../../src/core/operation.ts';
import { gradleFacts } from '../../../src/editors/gradle/facts.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { proved } from '../../../src/editors/proof.ts';

export const FOLDER = join(import.meta.dirname, 'scripts');

export function dialectOf(file: string): Dialect {
  return file.endsWith('.kts') ? 'kotlin' : 'groovy';
}

/** Our own scripts, of every shape that the editors know. */
export const SCRIPTS = readdirSync(FOLDER).map(file => ({
  file: join(FOLDER, file),
  name: file,
  dialect: dialectOf(file),
  text: readFileSync(join(FOLDER, file), 'utf8'),
}));

export function run(text: string, dialect: Dialect, operation: Operation): Outcome {
  return proved(text, operation, gradleFacts(dialect));
}

/** The text after the operation; fails where it is refused. */
export function changed(text: string, dialect: Dialect, operation: Operation): string {
  const outcome = run(text, dialect, operation);
  if (outcome.state === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.why)}`);
  return outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
}

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

/** The edit makes exactly this of it, with either line end, and has nothing left to do afterwards. */
export function expectEdit(dialect: Dialect, operation: Operation, before: string, after: string): void {
  for (const [from, to] of [
    [before, after],
    [crlf(before), crlf(after)],
  ] as const) {
    const outcome = run(from, dialect, operation);
    expect(outcome).toMatchObject({ state: 'change' });
    expect(changed(from, dialect, operation)).toBe(to);
    expectPresent(dialect, operation, to);
  }
}

export function expectPresent(dialect: Dialect, operation: Operation, text: string): void {
  expect(run(text, dialect, operation)).toMatchObject({ state: 'present' });
}

export function expectRefusal(
  dialect: Dialect,
  operation: Operation,
  text: string,
  why: string,
  at: string | null,
): Extract<Outcome, { state: 'refused' }> {
  const outcome = run(text, dialect, operation);
  expect(outcome).toMatchObject({ state: 'refused', why: { id: why } });
  if (outcome.state !== 'refused') throw new Error('not refused');
  expect(outcome.at).toBe(at === null ? null : text.indexOf(at));
  return outcome;
}
