/**
 * The report of a push to many (`--report`): one line of JSON for everything that happens, written before and after
 * each request, so that a run that was killed can be taken up again and nobody is sent the push twice.
 */
import { createHash } from 'node:crypto';
import { isArray, isObject, type Json, type JsonObject, member, parseJson } from '../../core/json.ts';
import { note } from '../../core/note.ts';
import { Stop } from '../../errors.ts';
import type { LeftOut } from '../../tpns/left-out.ts';
import type { Outcome } from '../../tpns/outcome.ts';
import { type Batch, batchSize, digestOf, targetsOf } from './batch.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'report-not-ours': { file: string };
    'report-damaged': { file: string; line: number };
    'report-other-push': { file: string; what: 'message' | 'access-id' | 'endpoint' };
    'report-other-targets': { file: string; batch: number };
    'report-in-use': { file: string; process: number };
  }
}

/** What a push is, its targets aside: resumed with another one, it would be another push. */
export interface PushIdentity {
  readonly endpoint: string;
  readonly accessId: string;
  /** The message and every other field of the body. */
  readonly message: string;
}

export function messageDigest(body: JsonObject): string {
  const { token_list: _tokens, account_list: _accounts, ...rest } = body;
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 32);
}

export type BatchState = Outcome['state'] | 'sending';

export interface PastBatch {
  readonly state: BatchState;
  readonly count: number;
  readonly digest: string;
  readonly refused: number;
  readonly pushId: string | null;
}

export interface Past {
  readonly batches: ReadonlyMap<number, PastBatch>;
}

export const emptyPast: Past = { batches: new Map() };

export const headerLine = (push: PushIdentity, process: number, time: Date): string =>
  line({ tpns: 'push', version: 1, ...push, size: batchSize, process, time: time.toISOString() });

export const resumedLine = (process: number, time: Date): string =>
  line({ state: 'resumed', process, time: time.toISOString() });

export const endedLine = (how: string, time: Date): string =>
  line({ state: 'ended', how, time: time.toISOString() });

export const sendingLine = (batch: Batch): string =>
  line({
    batch: batch.number,
    state: 'sending',
    count: batch.count,
    lines: batch.lines,
    targets: digestOf(batch),
  });

/** @param reason what happened, for a reader of the file; the sentences are for the terminal. */
export function outcomeLine(batch: Batch, outcome: Outcome, refused: readonly LeftOut[]): string {
  const { state } = outcome;
  const head = { batch: batch.number, state };
  if (outcome.receipt) {
    const { retCode, message, pushIds } = outcome.receipt;
    return line(
      state === 'accepted'
        ? { ...head, retCode, pushId: pushIds[0] ?? null, refused }
        : { ...head, retCode, message, lines: batch.lines },
    );
  }
  const reason = 'kind' in outcome.why.args ? outcome.why.args.kind : outcome.why.id;
  // whoever decides about them needs the tokens, and may not have the file any more
  return line(state === 'unknown' ? { ...head, reason, targets: targetsOf(batch) } : { ...head, reason });
}

/** A batch that was under way when an earlier run ended: nobody heard the answer. */
export const abandonedLine = (batch: Batch): string =>
  line({ batch: batch.number, state: 'unknown', reason: 'killed', targets: targetsOf(batch) });

const line = (value: object): string => JSON.stringify(value);

/**
 * What an earlier run wrote. Anything but a cut last line of a run is refused: a line that can't be read may be one that
 * says "sent".
 * @throws Stop
 */
export async function readRecord(
  lines: AsyncIterable<string>,
  push: PushIdentity,
  file: string,
  alive: (process: number) => boolean,
): Promise<Past> {
  const batches = new Map<number, PastBatch>();
  let number = 0;
  let cut: number | null = null;
  let process: number | null = null;
  for await (const text of lines) {
    number++;
    const entry = parseJson(text);
    if (number === 1) sameAs(entry, push, file);
    if (!isObject(entry)) {
      if (cut !== null) throw damaged(file, cut);
      cut = number;
      continue;
    }
    const begins = number === 1 || entry.state === 'resumed';
    // a cut line is the last of its run, and what follows it is a new one
    if (cut !== null && !begins) throw damaged(file, cut);
    cut = null;
    if (begins) process = Number(entry.process);
    else if (entry.state === 'ended') process = null;
    else remember(batches, entry, () => damaged(file, number));
  }
  if (number === 0) return emptyPast;
  if (process !== null && alive(process)) throw inUse(file, process);
  return { batches };
}

export const inUse = (file: string, process: number): Stop =>
  new Stop(2, 'report-in-use', note('report-in-use', { file, process }), { flag: '--report', file });

/** Who wrote a line that {@link headerLine} or {@link resumedLine} made. */
export const processOf = (text: string): number => Number(member(parseJson(text), 'process'));

const damaged = (file: string, number: number): Stop =>
  new Stop(2, 'report-damaged', note('report-damaged', { file, line: number }), {
    flag: '--report',
    file,
    line: number,
  });

function sameAs(header: Json | undefined, push: PushIdentity, file: string): void {
  if (
    member(header, 'tpns') !== 'push' ||
    member(header, 'version') !== 1 ||
    member(header, 'size') !== batchSize
  ) {
    throw new Stop(2, 'report-not-ours', note('report-not-ours', { file }), { flag: '--report', file });
  }
  const other = (['endpoint', 'access-id', 'message'] as const).find(
    what =>
      member(header, what === 'access-id' ? 'accessId' : what) !==
      push[what === 'access-id' ? 'accessId' : what],
  );
  if (other !== undefined) {
    throw new Stop(2, 'report-other-push', note('report-other-push', { file, what: other }), {
      flag: '--resume',
      file,
    });
  }
}

const states: readonly string[] = ['sending', 'accepted', 'refused', 'unknown', 'unsent'];

function remember(batches: Map<number, PastBatch>, entry: JsonObject, fault: () => Stop): void {
  const { batch, state, count, targets, refused, pushId } = entry;
  if (typeof batch !== 'number' || typeof state !== 'string' || !states.includes(state)) throw fault();
  const known = batches.get(batch);
  if (state === 'sending') {
    if (typeof count !== 'number' || typeof targets !== 'string') throw fault();
    batches.set(batch, { state, count, digest: targets, refused: 0, pushId: null });
  } else if (known) {
    batches.set(batch, {
      ...known,
      state: state as BatchState,
      refused: isArray(refused) ? refused.length : 0,
      pushId: typeof pushId === 'string' ? pushId : null,
    });
  } else throw fault();
}
