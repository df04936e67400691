/** How far a push has come: planned → sent → arrived → clicked, by channel. */
import { isArray, type Json, member, parseJsonExactly } from '../core/json.ts';
import type { HttpRequest, HttpResponse } from '../ports.ts';
import { type PushAnswer, readAnswer } from './answer.ts';
import { bytesOf, type Identity, signedRequest } from './call.ts';
import { channelOfApi } from './channels.ts';

export const statisticsPath = '/v3/statistics/get_push_task_stat_channel';

/** Calls that one app may make in an hour, over all of the statistics API. */
export const callsPerHour = 200;

export interface Counts {
  readonly planned: number;
  readonly sent: number;
  readonly arrived: number;
  readonly clicked: number;
}

export interface ChannelCounts extends Counts {
  /** As tpns calls it; the API's own word where it has no other. */
  readonly channel: string;
}

export interface Statistics {
  readonly state: 'statistics';
  readonly total: Counts;
  readonly channels: readonly ChannelCounts[];
}

export type ReadStatistics = Statistics | Exclude<PushAnswer, { readonly state: 'accepted' }>;

export const nothing: Counts = { planned: 0, sent: 0, arrived: 0, clicked: 0 };

export function statisticsRequest(identity: Identity, timestamp: number, pushId: string): HttpRequest {
  return signedRequest({ ...identity, path: statisticsPath, timestamp, body: bytesOf({ pushId }) });
}

export function readStatistics(response: HttpResponse): ReadStatistics {
  const answer = readAnswer(response);
  if (answer.state !== 'accepted') return answer;
  const body = parseJsonExactly(new TextDecoder().decode(response.body));
  const rows = member(body, 'pushStatDataAll');
  const counted = (isArray(rows) ? rows : []).map(countsOf);
  const channels = counted.filter(({ channel }) => channel !== 'all');
  const total = counted.find(({ channel }) => channel === 'all') ?? channels.reduce(plus, nothing);
  const { planned, sent, arrived, clicked } = total;
  return { state: 'statistics', total: { planned, sent, arrived, clicked }, channels };
}

function countsOf(row: Json): ChannelCounts {
  const short = String(member(row, 'channel') ?? '');
  const state = member(row, 'pushState');
  const count = (name: string): number => {
    const value = Number(member(state, name) ?? 0);
    return Number.isSafeInteger(value) && value > 0 ? value : 0;
  };
  return {
    channel: channelOfApi(short) ?? short,
    planned: count('pushActiveUv'),
    sent: count('pushOnlineUv'),
    // what is an old name elsewhere is still the figure of Apple's devices
    arrived: Math.max(count('arrivalUv'), short === 'apns' ? count('verifySvcUv') : 0),
    clicked: count('clickUv'),
  };
}

export const plus = (a: Counts, b: Counts): Counts => ({
  planned: a.planned + b.planned,
  sent: a.sent + b.sent,
  arrived: a.arrived + b.arrived,
  clicked: a.clicked + b.clicked,
});
