/** Sends the batches of a push, keeps its record, and says how far it is. */
import { note } from '../core/note.ts';
import { type Batch, targetsOf } from '../engine/deliver/batch.ts';
import { patiently } from '../engine/deliver/patience.ts';
import {
  abandonedLine,
  emptyPast,
  endedLine,
  headerLine,
  inUse,
  messageDigest,
  outcomeLine,
  type Past,
  type PushIdentity,
  processOf,
  readRecord,
  resumedLine,
  sendingLine,
} from '../engine/deliver/record.ts';
import { remaining } from '../engine/deliver/resume.ts';
import { type Ended, sendAll } from '../engine/deliver/send-all.ts';
import { linesOf } from '../engine/deliver/text-lines.ts';
import { Stop } from '../errors.ts';
import type { Ledger, World } from '../ports.ts';
import type { Say } from '../report/say.ts';
import type { Settings } from '../settings.ts';
import { advice } from '../tpns/advice.ts';
import { type Identity, signedTo } from '../tpns/call.ts';
import { apiUrl } from '../tpns/endpoint.ts';
import { leftOut } from '../tpns/left-out.ts';
import { attempt, type Outcome } from '../tpns/outcome.ts';
import { pushPath } from '../tpns/push.ts';
import { noTally, type Sent, type Tally, tallied } from '../tpns/tally.ts';
import { pathGiven } from './path-given.ts';
import type { Material } from './push-body.ts';
import { type PushOptions, wholeNumber } from './push-options.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'push-sending': { endpoint: string };
    'push-progress': { done: number; failed: number; rate: number; left: number | null };
    'push-stopping': { underway: number };
    'push-broken-off': { accepted: number; unknown: number; report: boolean };
    'report-exists': { file: string };
    'report-afresh': { file: string };
    'report-taken-up': { file: string; batches: number };
  }
}

/** Enough to keep the line busy; the API names no limit for lists. */
const defaultConcurrency = 4;
const mostConcurrency = 64;

export interface Interrupt {
  readonly asked: () => boolean;
  readonly promise: Promise<unknown>;
}

export const neverInterrupted: Interrupt = { asked: () => false, promise: new Promise(() => undefined) };

export interface Result {
  readonly sent: readonly Sent[];
  /** Over the whole push, earlier runs of the same report included. */
  readonly tally: Tally;
  /** Ids of accepted requests of this run. */
  readonly pushIds: readonly string[];
  readonly ended: Ended;
  /** Batches that an earlier run had settled. */
  readonly kept: number;
  /** Of them, those of which nobody knows what became, by their lines or numbers. */
  readonly keptUnknown: readonly Batch[];
  readonly seconds: number;
}

export interface Errand {
  readonly world: World;
  readonly settings: Settings;
  readonly say: Say;
  readonly tell: (text: Parameters<Say>[0], important?: boolean) => void;
  readonly options: PushOptions;
  readonly identity: Identity;
  readonly material: Material;
  readonly batches: AsyncIterable<Batch>;
  readonly interrupt: Interrupt;
}

const secondsOf = (world: World): number => Math.floor(world.now().getTime() / 1000);

export async function sendPush(errand: Errand): Promise<Result> {
  const { world, options, identity, material, interrupt, say } = errand;
  const concurrency = wholeNumber(
    options.concurrency ?? String(defaultConcurrency),
    '--concurrency',
    1,
    mostConcurrency,
  );
  const record = await openRecord(errand);
  const { accessId, secretKey, endpoint } = identity;
  const url = apiUrl(endpoint, pushPath);
  const http = await world.http();
  const busy = await world.busy(say(note('push-sending', { endpoint })));
  const progress = progressOf(errand, text => busy.tell(text));
  const start = world.now().getTime();
  const sent: (Sent & { number: number })[] = [];
  const keptUnknown: Batch[] = [];
  let tally: Tally = noTally;
  let kept = 0;
  let underway = 0;
  let timestamp = 0;

  void interrupt.promise.then(() => errand.tell(note('push-stopping', { underway }), true));
  const once = (body: Uint8Array): Promise<Outcome> => {
    // signed anew for each try: the time of day is part of it
    timestamp = secondsOf(world);
    return attempt(http, signedTo(url, { accessId, secretKey, timestamp, body }));
  };
  const send = async (batch: Batch): Promise<Outcome> => {
    record?.append(sendingLine(batch));
    underway++;
    const body = material.bodyOf(batch);
    const outcome = await patiently(
      () => once(body),
      ms => world.sleep(ms, interrupt.promise),
      interrupt.asked,
    );
    underway--;
    return outcome;
  };
  const done = (batch: Batch, outcome: Outcome): void => {
    const out = outcome.state === 'accepted' ? leftOut(outcome.receipt, () => targetsOf(batch)) : [];
    record?.append(outcomeLine(batch, outcome, out));
    const hints =
      outcome.state === 'refused' ? advice(outcome.receipt, { accessId, endpoint, timestamp }) : [];
    const count = material.lists ? batch.count : material.audience.count;
    // a code for each target of each batch is not kept: there may be millions
    const told = outcome.receipt ? { ...outcome, receipt: { ...outcome.receipt, results: [] } } : outcome;
    const entry = { number: batch.number, count, lines: batch.lines, outcome: told, leftOut: out, hints };
    sent.push(entry);
    tally = tallied(tally, entry);
    progress(tally);
  };
  try {
    const batches = record
      ? remaining(errand.batches, record.past, { kept: keep }, record.file)
      : errand.batches;
    const ended = await sendAll({ batches, send, concurrency, stopped: interrupt.asked, done });
    record?.append(endedLine(ended, world.now()));
    sent.sort((a, b) => a.number - b.number);
    return {
      sent,
      tally,
      ended,
      kept,
      keptUnknown,
      pushIds: sent.flatMap(({ outcome }) => outcome.receipt?.pushIds ?? []),
      seconds: (world.now().getTime() - start) / 1000,
    };
  } catch (error) {
    // whoever starts all over, not knowing, serves them twice
    const { accepted, unknown } = tally;
    if (sent.length > 0) {
      errand.tell(note('push-broken-off', { accepted, unknown, report: record !== null }), true);
    }
    throw error;
  } finally {
    busy.done();
    await record?.close();
    await http.close();
  }

  function keep(batch: Batch, past: { state: string; refused: number }): void {
    kept++;
    const { count } = batch;
    if (past.state === 'accepted') {
      tally = {
        ...tally,
        accepted: tally.accepted + count - past.refused,
        refused: tally.refused + past.refused,
      };
      return;
    }
    keptUnknown.push(batch);
    tally = { ...tally, unknown: tally.unknown + count };
    if (past.state === 'sending') record?.append(abandonedLine(batch));
  }
}

interface Record extends Ledger {
  readonly past: Past;
  readonly file: string;
}

async function openRecord({
  world,
  settings,
  options,
  identity,
  material,
  tell,
}: Errand): Promise<Record | null> {
  if (options.report === undefined) return null;
  const file = pathGiven(settings, options.report);
  const { endpoint, accessId } = identity;
  const push: PushIdentity = { endpoint, accessId, message: messageDigest(material.body) };
  const there = world.files.kind(file) === 'file' && world.sizeOf(file) !== 0;
  if (options.resume && there) {
    let size = 0;
    let lastByte = lineFeed;
    const pieces = watched(world.pieces(file), piece => {
      size += piece.length;
      lastByte = piece.at(-1) ?? lastByte;
    });
    const past = await readRecord(linesOf(pieces), push, file, world.alive);
    const ledger = await world.ledger(file, 'append');
    if (ledger) {
      const mine = resumedLine(world.processId, world.now());
      // a line that was cut off ends here, so that the next one is whole
      ledger.append(lastByte === lineFeed ? mine : `\n${mine}`);
      const first = await lineAfter(world.pieces(file), size);
      if (first !== mine) {
        const other = processOf(first);
        // the last who is on record is taken for the one at work
        ledger.append(resumedLine(other, world.now()));
        await ledger.close();
        throw inUse(file, other);
      }
      tell(note('report-taken-up', { file, batches: past.batches.size }));
      return { ...ledger, past, file };
    }
  }
  const ledger = there ? null : await world.ledger(file, world.sizeOf(file) === 0 ? 'append' : 'new');
  if (ledger === null) {
    throw new Stop(2, 'report-exists', note('report-exists', { file }), { flag: '--report', file });
  }
  if (options.resume) tell(note('report-afresh', { file }));
  ledger.append(headerLine(push, world.processId, world.now()));
  return { ...ledger, past: emptyPast, file };
}

const lineFeed = 0x0a;

/** What was written next after so many bytes: of several processes that take a report up at once, the first may have it. */
async function lineAfter(pieces: AsyncIterable<Uint8Array>, size: number): Promise<string> {
  let at = 0;
  const after = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      yield piece.subarray(Math.max(0, size - at));
      at += piece.length;
    }
  };
  for await (const line of linesOf(after())) if (line !== '') return line;
  return '';
}

async function* watched(
  pieces: AsyncIterable<Uint8Array>,
  see: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    see(piece);
    yield piece;
  }
}

/** Nobody reads faster. */
const tellEveryMs = 100;

/** How far it is, with rate and remaining time where the end can be foreseen. */
function progressOf({ world, say, material }: Errand, show: (text: string) => void): (tally: Tally) => void {
  const start = world.now().getTime();
  if (!material.lists) return () => undefined;
  let told = start;
  return ({ accepted, refused, unknown, unsent }) => {
    const now = world.now().getTime();
    if (now - told < tellEveryMs) return;
    told = now;
    const seconds = Math.max(0.001, (now - start) / 1000);
    const done = accepted + refused + unknown + unsent;
    const share = material.share();
    const left = share > 0 && share < 1 ? Math.round((seconds / share) * (1 - share)) : null;
    show(
      say(note('push-progress', { done, failed: done - accepted, rate: Math.round(done / seconds), left })),
    );
  };
}
