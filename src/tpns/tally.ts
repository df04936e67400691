/** The sums of a push: how many targets were accepted, refused and why, and of how many nobody knows. */
import type { Note } from '../core/note.ts';
import type { LeftOut } from './left-out.ts';
import type { Outcome } from './outcome.ts';

/** One request and what became of it. */
export interface Sent {
  /** null where nobody can count them. */
  readonly count: number | null;
  readonly lines: readonly [number, number] | null;
  readonly outcome: Outcome;
  /** Targets of an accepted request that were not served. */
  readonly leftOut: readonly LeftOut[];
  /** What this very exchange reveals about a refusal. */
  readonly hints: readonly Note[];
}

/** Targets where they can be counted, else requests. */
export interface Tally {
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
  readonly unsent: number;
}

export const noTally: Tally = { accepted: 0, refused: 0, unknown: 0, unsent: 0 };

export function tallied(tally: Tally, { count, outcome, leftOut }: Sent): Tally {
  const all = count ?? 1;
  if (outcome.state !== 'accepted') return { ...tally, [outcome.state]: tally[outcome.state] + all };
  const out = Math.min(leftOut.length, all);
  return { ...tally, accepted: tally.accepted + all - out, refused: tally.refused + out };
}

/** Nothing was refused, lost or left behind. */
export const isWhole = ({ refused, unknown, unsent }: Tally): boolean => refused + unknown + unsent === 0;
