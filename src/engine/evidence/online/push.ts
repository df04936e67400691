/** How far one push has come, and what of it is on record. */
import { note } from '../../../core/note.ts';
import { type Observation, observed } from '../../../core/observation.ts';
import { withoutReceipts } from '../../../tpns/channels.ts';
import { looksOf } from '../../../tpns/check-delivery.ts';
import {
  type ChannelCounts,
  readStatistics,
  type Statistics,
  statisticsPath,
} from '../../../tpns/statistics.ts';
import type { AskOne } from './call.ts';
import { noTask } from './codes.ts';
import { contentOf } from './content.ts';
import { joined, nothingSeen, type Piece, seen } from './piece.ts';
import { type PushRecord, recordIn } from './record.ts';
import { withoutAnswer } from './standing.ts';
import type { TokenPushes } from './token.ts';

declare module '../../../core/note.ts' {
  interface NoteArgs {
    /** The push went out so short a time ago that what is not there yet may come. */
    'online-early': { seconds: number };
    /** The record does not show the Android part of the request. */
    'online-record-bare': { pushId: string };
  }
}

export const recordPath = '/v3/statistics/get_push_record';

export interface AskedPush {
  readonly pushId: string;
  /** The device that waits for it; null where none was named. */
  readonly token: string | null;
  /** Today's pushes to that device, where the service lists them. */
  readonly ofToken: TokenPushes | null;
  /** The service's clock, milliseconds since 1970. */
  readonly clock: number;
}

/** Figures follow a push by seconds. */
const settledMs = 60_000;

export async function pushPiece(ask: AskOne, asked: AskedPush): Promise<Piece> {
  const { pushId } = asked;
  const reply = await ask(recordPath, { pushId });
  if (reply.state === 'answered' && reply.code === noTask) return seen(missing(reply.code));
  const read = reply.state === 'answered' && reply.code === 0;
  const record = read ? exactTime(recordIn(reply.body, pushId), asked) : null;
  const ofRecord = !read
    ? withoutAnswer(reply, recordPath)
    : record === null
      ? seen(missing(0))
      : nothingSeen;
  const figures = await ask(statisticsPath, { pushId });
  if (figures.state === 'answered' && figures.code === noTask) {
    return record === null ? seen(missing(figures.code)) : joined(ofRecord, piece(record, null, asked));
  }
  const counted =
    figures.state === 'answered' && figures.code === 0 ? readStatistics(figures.response) : null;
  const statistics = counted?.state === 'statistics' ? counted : null;
  const ofFigures = statistics === null ? withoutAnswer(figures, statisticsPath) : nothingSeen;
  return joined(ofRecord, ofFigures, piece(record, statistics, asked));
}

const missing = (code: number) => observed('online', 'push-record-missing', { code: String(code) });

/** The list of the token's pushes has the moment itself, without a doubt about the zone. */
function exactTime(record: PushRecord | null, { pushId, ofToken }: AskedPush): PushRecord | null {
  const createdAt = ofToken?.get(pushId) ?? null;
  return record === null || createdAt === null ? record : { ...record, createdAt };
}

function piece(record: PushRecord | null, statistics: Statistics | null, asked: AskedPush): Piece {
  const outAt = record?.sendAt ?? record?.createdAt ?? null;
  const age = outAt === null ? null : asked.clock - outAt;
  const early = age !== null && age >= 0 && age < settledMs;
  const scheduled = record !== null && isScheduled(record, asked.clock);
  const settled = !early && !scheduled;
  const used = usedIn(statistics);
  const observations = [
    ...(record === null ? [] : [...recorded(record, scheduled), ...addressed(record, statistics, asked)]),
    ...(statistics === null ? [] : counts(statistics, settled)),
    ...(record === null ? [] : overdue(record, statistics, asked.clock)),
    ...(record === null ? [] : contentOf(record, used)),
  ];
  const notes = [
    ...(early && statistics !== null ? [note('online-early', { seconds: Math.round(age / 1000) })] : []),
    ...(record !== null && record.android === null && used.some(channel => channel !== 'tpns')
      ? [note('online-record-bare', { pushId: asked.pushId })]
      : []),
  ];
  return { observations, notes };
}

const usedIn = (statistics: Statistics | null): string[] =>
  (statistics?.channels ?? [])
    .filter(({ planned, sent }) => planned + sent > 0)
    .map(({ channel }) => channel);

const WAITING = ['PUSH_INIT', 'PUSH_WAIT'];
const UNDER_WAY = ['', 'PUSH_INIT', 'PUSH_STARTED', 'PUSH_FINISHED'];

const isScheduled = ({ status, sendAt }: PushRecord, clock: number): boolean =>
  sendAt !== null && sendAt > clock && (status === '' || WAITING.includes(status));

function recorded(record: PushRecord, scheduled: boolean): Observation[] {
  const { status, type, message, created, severalPackages, sendAt } = record;
  return [
    observed('online', 'push-record', { status, type, message, created }),
    ...(message === 'message' ? [observed('online', 'push-in-app', {})] : []),
    ...(severalPackages === false ? [observed('online', 'push-one-package', {})] : []),
    ...(scheduled && sendAt !== null
      ? [observed('online', 'push-scheduled', { time: new Date(sendAt).toISOString() })]
      : UNDER_WAY.includes(status)
        ? []
        : [observed('online', 'push-stopped', { status })]),
  ];
}

/** Was it for the device that waits for it? Only what the service itself says counts. */
function addressed(
  record: PushRecord,
  statistics: Statistics | null,
  { pushId, token, ofToken, clock }: AskedPush,
): Observation[] {
  if (token === null) return [];
  const mine = observed('online', 'push-for-token', { pushId });
  if (ofToken?.has(pushId)) return [mine];
  const { targets, type } = record;
  const named =
    targets !== null && type.startsWith('token') && targets.every(each => looksOf(each) === 'tpns');
  if (named) return [targets.includes(token) ? mine : observed('online', 'push-for-others', {})];
  // one that has gone out today is in today's list of everybody it was for; what went to all was for this one as well
  const out = type !== 'all' && (statistics?.total.sent ?? 0) > 0 && isOfToday(record, clock);
  return ofToken !== null && out ? [observed('online', 'push-for-others', {})] : [];
}

/** By the day in Beijing and in Greenwich: nobody says which one the service counts by. */
function isOfToday({ created, createdAt }: PushRecord, clock: number): boolean {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const [beijing, greenwich] = [day(clock + 8 * 3_600_000), day(clock)];
  const days = [created.slice(0, 10), ...(createdAt === null ? [] : [day(createdAt)])];
  return beijing === greenwich && days.every(each => each === beijing);
}

function counts({ total, channels }: Statistics, settled: boolean): Observation[] {
  const { planned, sent } = total;
  const rows: readonly (Omit<ChannelCounts, 'channel'> & { readonly channel: string | null })[] =
    channels.length > 0 ? channels : [{ ...total, channel: null }];
  return [
    ...(planned > 0 ? [observed('online', 'push-planned', { count: planned })] : []),
    ...(settled && planned === 0 && sent === 0 ? [observed('online', 'push-not-planned', {})] : []),
    ...rows.flatMap(row => (row.planned + row.sent > 0 ? countsOf(row, settled) : [])),
  ];
}

function countsOf(
  { channel, sent, arrived, clicked }: Omit<ChannelCounts, 'channel'> & { readonly channel: string | null },
  settled: boolean,
): Observation[] {
  const about = { channel };
  if (sent === 0) return settled ? [observed('online', 'push-not-sent', {}, about)] : [];
  const mute = channel !== null && withoutReceipts.includes(channel);
  return [
    observed('online', 'push-sent', { count: sent }, about),
    ...(arrived > 0
      ? [observed('online', 'push-arrived', { count: arrived }, about)]
      : mute
        ? [observed('online', 'push-without-receipts', {}, about)]
        : settled
          ? [observed('online', 'push-not-arrived', {}, about)]
          : []),
    ...(clicked > 0 ? [observed('online', 'push-clicked', { count: clicked }, about)] : []),
  ];
}

/** Its time ran out before anybody could take it. */
function overdue(
  { lifetime, deadline }: PushRecord,
  statistics: Statistics | null,
  clock: number,
): Observation[] {
  const unsent = statistics !== null && statistics.total.planned > 0 && statistics.total.sent === 0;
  return unsent && lifetime !== null && deadline !== null && deadline < clock
    ? [observed('online', 'push-expired', { seconds: lifetime })]
    : [];
}
