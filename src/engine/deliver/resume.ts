/** Takes up where an earlier run ended: what of its batches is to be sent, and what must not be. */
import { note } from '../../core/note.ts';
import { Stop } from '../../errors.ts';
import { type Batch, digestOf } from './batch.ts';
import type { Past, PastBatch } from './record.ts';

export interface Earlier {
  /** A batch that is not sent again, for it was accepted or may have been. */
  readonly kept: (batch: Batch, past: PastBatch) => void;
}

/**
 * No batch is let out before every one of the earlier run has been seen to be the same: were the file another one by
 * now, tokens would be skipped or served twice.
 * @throws Stop where it is another one.
 */
export async function* remaining(
  batches: AsyncIterable<Batch>,
  past: Past,
  { kept }: Earlier,
  file: string,
): AsyncGenerator<Batch> {
  const again: Batch[] = [];
  const last = Math.max(0, ...past.batches.keys());
  const other = (batch: number): Stop =>
    new Stop(2, 'report-other-targets', note('report-other-targets', { file, batch }), {
      flag: '--resume',
      file,
    });
  let number = 0;
  for await (const batch of batches) {
    number = batch.number;
    if (number > last) {
      yield* again.splice(0);
      yield batch;
      continue;
    }
    const before = past.batches.get(number);
    if (before && (before.count !== batch.count || before.digest !== digestOf(batch))) throw other(number);
    if (before && isSettled(before)) kept(batch, before);
    else again.push(batch);
    if (number === last) yield* again.splice(0);
  }
  if (number < last) throw other(number + 1);
}

/** Accepted, or perhaps accepted: never sent again unasked. */
function isSettled({ state }: PastBatch): boolean {
  return state === 'accepted' || state === 'unknown' || state === 'sending';
}
