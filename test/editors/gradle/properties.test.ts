/** What holds for every operation and every script, however it is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import { type Operation, type Outcome, SyntaxFault } from '../../../src/core/operation.ts';
import { gradleFacts } from '../../../src/editors/gradle/facts.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { runs } from '../../support/runs.ts';
import { mutated, mutations } from './mutation.ts';
import { isNoise, noisy, picks } from './noise.ts';
import { OPERATIONS } from './operations.ts';
import { run, SCRIPTS } from './support.ts';

const script = fc.constantFrom(...SCRIPTS);
const operation = fc.constantFrom(...Object.keys(OPERATIONS));
const named = (name: string, dialect: Dialect): Operation => {
  const make = OPERATIONS[name];
  if (!make) throw new Error(`no operation ${name}`);
  return make(dialect);
};

/** What came of it, in words that noise has no part in. */
function result(text: string, dialect: Dialect, outcome: Outcome): unknown {
  if (outcome.state === 'refused') return { state: 'refused', why: outcome.why.id };
  const after = outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
  return { state: outcome.state, facts: gradleFacts(dialect)(after).filter(fact => !isNoise(fact)) };
}

describe('blanks, comments, foreign statements and CRLF', () => {
  it('never change where an edit lands (F1, F2, F13, F14, F15, F16, F22)', () => {
    fc.assert(
      fc.property(script, operation, picks, fc.boolean(), ({ text, dialect }, name, chosen, crlf) => {
        const told = (source: string): unknown =>
          result(source, dialect, run(source, dialect, named(name, dialect)));
        expect(told(noisy(text, dialect, chosen, crlf))).toEqual(told(text));
      }),
      { numRuns: runs(2000) },
    );
  }, 0);

  it('are told apart from the script itself: its facts are the same', () => {
    fc.assert(
      fc.property(script, picks, fc.boolean(), ({ text, dialect }, chosen, crlf) => {
        const facts = gradleFacts(dialect);
        expect(facts(noisy(text, dialect, chosen, crlf)).filter(fact => !isNoise(fact))).toEqual(facts(text));
      }),
      { numRuns: runs(2000) },
    );
  }, 0);
});

describe('a script cut off, or with pieces lost, doubled, swapped or put in (F17)', () => {
  it('gives an outcome or a fault with its place, and soon', () => {
    fc.assert(
      fc.property(script, operation, mutations, ({ text, dialect }, name, steps) => {
        const broken = mutated(text, steps);
        const begin = performance.now();
        try {
          expect(run(broken, dialect, named(name, dialect)).state).toMatch(/^(present|change|refused)$/);
        } catch (error) {
          if (!(error instanceof SyntaxFault)) throw error;
          expect(error.offset).toBeGreaterThanOrEqual(0);
          expect(error.offset).toBeLessThanOrEqual(broken.length);
        }
        expect(performance.now() - begin).toBeLessThan(2000);
      }),
      { numRuns: runs(2000) },
    );
  }, 0);
});
