import type { JsonObject } from '../tpns/json.ts';
import type { Verdict } from './judge.ts';

/** A request as the emulator remembers it. No header is kept: keys and signatures stay out of reach. */
export interface Received {
  readonly receivedAt: string;
  readonly retCode: number;
  readonly errMsg: string;
  readonly pushId: string | null;
  readonly invalid: readonly string[];
  readonly body: JsonObject | null;
}

export interface Inbox {
  /** The request, remembered; accepted ones get the next push id. */
  take(verdict: Verdict, now: number): Received;
  /** Newest first. */
  all(): readonly Received[];
}

/** Ids have the length of real ones, and rise. */
const firstPushId = 3_000_000_001n;
const capacity = 200;

export function inbox(): Inbox {
  let received: readonly Received[] = [];
  let nextId = firstPushId;
  return {
    take(verdict, now) {
      const accepted = verdict.retCode === 0;
      const entry: Received = {
        receivedAt: new Date(now).toISOString(),
        retCode: verdict.retCode,
        errMsg: 'errMsg' in verdict ? verdict.errMsg : '',
        pushId: accepted ? String(nextId++) : null,
        invalid: 'invalid' in verdict ? verdict.invalid : [],
        body: verdict.body,
      };
      received = [entry, ...received].slice(0, capacity);
      return entry;
    },
    all: () => received,
  };
}
