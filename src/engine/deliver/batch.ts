/** Targets in lists of as many as one request takes. */
import { createHash } from 'node:crypto';
import type { TokenLine } from './token-lines.ts';

/** The most that the API takes in one request. */
export const batchSize = 1000;

export interface Batch {
  /** Counts from 1. */
  readonly number: number;
  readonly targets: readonly string[];
  /** First and last line in the file; null where the targets come from options. */
  readonly lines: readonly [number, number] | null;
}

export async function* batchesOf(pieces: AsyncIterable<readonly TokenLine[]>): AsyncGenerator<Batch> {
  let targets: string[] = [];
  let from = 0;
  let to = 0;
  let number = 0;
  for await (const piece of pieces) {
    for (const { line, token } of piece) {
      if (targets.length === 0) from = line;
      targets.push(token);
      to = line;
      if (targets.length < batchSize) continue;
      yield { number: ++number, targets, lines: [from, to] };
      targets = [];
    }
  }
  if (targets.length > 0) yield { number: ++number, targets, lines: [from, to] };
}

/** Targets that were named one by one. */
export async function* listed(targets: readonly string[]): AsyncGenerator<Batch> {
  for (let at = 0; at < targets.length; at += batchSize) {
    yield { number: at / batchSize + 1, targets: targets.slice(at, at + batchSize), lines: null };
  }
}

/** Tells this list from every other, without holding a token. */
export function digestOf({ targets }: Batch): string {
  return createHash('sha256').update(targets.join('\n')).digest('hex').slice(0, 32);
}
