import { expect } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import type { Operation, Outcome } from '../../../src/core/operation.ts';
import { proved } from '../../../src/editors/proof.ts';
import { tomlFacts } from '../../../src/editors/toml/facts.ts';

export const run = (text: string, operation: Operation): Outcome => proved(text, operation, tomlFacts);

export const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

/** The text after the operation; fails where it is refused. */
export function changed(text: string, operation: Operation): string {
  const outcome = run(text, operation);
  if (outcome.state === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.why)}`);
  return outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
}

/** The edit makes exactly this of it, with either line end, and has nothing left to do afterwards. */
export function expectEdit(operation: Operation, before: string, after: string): void {
  for (const [from, to] of [
    [before, after],
    [crlf(before), crlf(after)],
  ] as const) {
    expect(changed(from, operation)).toBe(to);
    expect(run(to, operation)).toMatchObject({ state: 'present' });
  }
}

export const TPNS = {
  group: 'com.tencent.tpns',
  name: 'tpns',
  version: '1.4.4.5-release',
  words: ['tencent', 'tpns'],
} as const;
