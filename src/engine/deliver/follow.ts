/** Follows pushes over the statistics API, as often as its limit allows, until one arrived or the time is up. */
import type { Note } from '../../core/note.ts';
import { withoutReceipts } from '../../tpns/channels.ts';
import type { Delivery, Rung } from '../../tpns/delivery.ts';
import {
  type ChannelCounts,
  type Counts,
  nothing,
  plus,
  type ReadStatistics,
} from '../../tpns/statistics.ts';

export interface Watch {
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Resolves early where the user wants to stop. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly stopped: () => boolean;
  readonly ask: (pushId: string) => Promise<Look>;
  readonly seen: (total: Counts) => void;
}

/** One question; `why` where no figures came back. */
export type Look =
  | Extract<ReadStatistics, { state: 'statistics' }>
  | { readonly state: 'blind'; readonly why: Note };

/**
 * 200 calls an hour: five at once, then one every 22 seconds; with several pushes each waits for its turn. Five
 * pushes are as many as stay below it.
 */
export const mostFollowed = 5;
const firstPausesMs = [1000, 2000, 4000, 8000, 15_000];
const steadyPauseMs = 22_000;
/** How long a receipt may take that will come, where a channel may not send any. */
const receiptMs = 30_000;

export async function follow(pushIds: readonly string[], waitMs: number, watch: Watch): Promise<Delivery> {
  const ids = pushIds.slice(0, mostFollowed);
  const start = watch.now();
  let figures: { total: Counts; channels: ChannelCounts[] } | null = null;
  let why: Note | null = null;
  let sentAt: number | null = null;
  for (let round = 0; ; round++) {
    const looks = await each(ids, watch.ask);
    why = looks.find(look => look.state === 'blind')?.why ?? null;
    figures = merged(looks) ?? figures;
    if (figures) watch.seen(figures.total);
    const now = watch.now();
    const sent = figures !== null && figures.total.sent > 0;
    if (sent) sentAt ??= now;
    const mute = figures !== null && sent && figures.channels.some(isMute);
    const over = now - start >= waitMs;
    const ended = (rung: Rung): Delivery => ({
      ...(figures?.total ?? nothing),
      rung,
      channels: figures?.channels ?? [],
      followed: ids.length,
      seconds: Math.round((now - start) / 1000),
      why: figures === null ? why : null,
    });
    if (figures !== null && figures.total.arrived > 0) return ended('arrived');
    if (watch.stopped()) return ended('stopped');
    if (mute && (over || now - (sentAt ?? now) >= receiptMs)) return ended('no-receipts');
    if (over) return ended(rungOf(figures?.total ?? null));
    const pause = (firstPausesMs[round] ?? steadyPauseMs) * ids.length;
    await watch.sleep(Math.min(pause, Math.max(0, start + waitMs - now)));
  }
}

async function each(ids: readonly string[], ask: Watch['ask']): Promise<Look[]> {
  const looks: Look[] = [];
  for (const id of ids) looks.push(await ask(id));
  return looks;
}

function rungOf(total: Counts | null): Rung {
  if (total === null) return 'blind';
  if (total.planned === 0 && total.sent === 0) return 'not-planned';
  return total.sent === 0 ? 'not-sent' : 'not-arrived';
}

const isMute = ({ channel, sent }: ChannelCounts): boolean => sent > 0 && withoutReceipts.includes(channel);

/** null where nobody gave a figure. */
function merged(looks: readonly Look[]): { total: Counts; channels: ChannelCounts[] } | null {
  const seen = looks.flatMap(look => (look.state === 'statistics' ? [look] : []));
  if (seen.length === 0) return null;
  const channels = new Map<string, ChannelCounts>();
  for (const row of seen.flatMap(look => look.channels)) {
    const { channel } = row;
    channels.set(channel, { channel, ...plus(channels.get(channel) ?? nothing, row) });
  }
  return {
    total: seen.reduce((sum, { total }) => plus(sum, total), nothing),
    channels: [...channels.values()].filter(({ planned, sent, arrived }) => planned + sent + arrived > 0),
  };
}
