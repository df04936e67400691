/** Many requests, a few at a time, until all are sent or there is no point in going on. */

import type { Outcome } from '../../tpns/outcome.ts';
import type { Batch } from './batch.ts';

export type Ended =
  | 'all'
  /** The service said something that it will say to every other batch too, or could not be reached. */
  | 'hopeless'
  | 'stopped';

export interface Sending {
  readonly batches: AsyncIterable<Batch>;
  readonly send: (batch: Batch) => Promise<Outcome>;
  readonly concurrency: number;
  readonly stopped: () => boolean;
  readonly done: (batch: Batch, outcome: Outcome) => void;
}

/** Refusals that are about the targets of one request: those of the next are others. */
const ofTheTargets: readonly number[] = [1008006, 1008026, 1008027, 1008029, 10010005, 10110008];
/** An answer may get lost once; where none comes back any more, tokens would be spent on nothing. */
const mostUnknown = 3;

/**
 * Batches are begun in order and at most `concurrency` are under way; what is under way when the end comes is waited
 * for, since only its answer tells whether it was accepted. That holds as well where the targets can't be read any
 * further or the report can't be written: what was thrown is thrown once the last answer is in.
 */
export async function sendAll({ batches, send, concurrency, stopped, done }: Sending): Promise<Ended> {
  const source = batches[Symbol.asyncIterator]();
  let ended: Ended = 'all';
  let unknown = 0;
  let broken: { readonly error: unknown } | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: the source gives its batches in order. */
  const next = (): Promise<IteratorResult<Batch>> => {
    const mine = turn.then(() => source.next());
    turn = mine.catch(() => undefined);
    return mine;
  };
  const going = (): boolean => ended === 'all' && broken === null;
  const work = async (): Promise<void> => {
    while (going()) {
      if (stopped()) {
        ended = 'stopped';
        return;
      }
      const { value, done: over } = await next();
      // somebody else's answer may have come meanwhile
      if (over || !going()) return;
      const outcome = await send(value);
      done(value, outcome);
      unknown = outcome.state === 'unknown' ? unknown + 1 : 0;
      if (isHopeless(outcome) || unknown >= mostUnknown) ended = 'hopeless';
    }
  };
  const worker = (): Promise<void> =>
    work().catch((error: unknown) => {
      broken ??= { error };
    });
  await Promise.all(Array.from({ length: concurrency }, worker));
  await source.return?.();
  if (broken !== null) throw (broken as { readonly error: unknown }).error;
  return ended;
}

function isHopeless(outcome: Outcome): boolean {
  if (outcome.state === 'refused') return !ofTheTargets.includes(outcome.receipt.retCode);
  return outcome.state === 'unsent';
}
