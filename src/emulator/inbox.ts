import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../core/json.ts';
import type { ImNotice } from './im-notice.ts';
import type { Route } from './route.ts';
import type { Verdict } from './verdict.ts';

interface Remembered {
  /** No other request has it, of this emulator or of the one before it. */
  readonly id: string;
  readonly receivedAt: string;
  readonly retCode: number;
  readonly errMsg: string;
  readonly body: JsonObject | null;
}

export interface ReceivedPush extends Remembered {
  readonly kind: 'push';
  readonly pushId: string | null;
  readonly invalid: readonly string[];
  /** The channel it goes through; null where it goes nowhere. */
  readonly channel: Route | null;
}

export interface ReceivedIm extends Remembered {
  readonly kind: 'im';
  readonly pushId: null;
  /** What becomes of the offline push; null where the message was refused. */
  readonly notice: ImNotice | null;
}

/** A request as the emulator remembers it. No header and no query is kept: keys and signatures stay out of reach. */
export type Received = ReceivedPush | ReceivedIm;

export type ImLetter = Pick<ReceivedIm, 'retCode' | 'errMsg' | 'body' | 'notice'>;

export interface Inbox {
  /** The push, remembered; accepted ones get the next push id. */
  take(verdict: Verdict, channel: Route | null, now: number): ReceivedPush;
  takeIm(letter: ImLetter, now: number): void;
  /** Newest first. */
  all(): readonly Received[];
}

/** Ids have the length of real ones, and rise. */
const firstPushId = 3_000_000_001n;
const capacity = 200;

/** @param changed is called whenever something arrived. */
export function inbox(changed: () => void = () => {}): Inbox {
  const run = randomBytes(4).toString('hex');
  let received: readonly Received[] = [];
  let count = 0;
  let nextId = firstPushId;
  const mark = (now: number) => ({ id: `${run}-${++count}`, receivedAt: new Date(now).toISOString() });
  const keep = <R extends Received>(entry: R): R => {
    received = [entry, ...received.slice(0, capacity - 1)];
    changed();
    return entry;
  };
  return {
    take(verdict, channel, now) {
      const accepted = verdict.retCode === 0;
      return keep({
        ...mark(now),
        kind: 'push',
        retCode: verdict.retCode,
        errMsg: 'errMsg' in verdict ? verdict.errMsg : '',
        pushId: accepted ? String(nextId++) : null,
        invalid: 'invalid' in verdict ? verdict.invalid : [],
        channel: accepted ? channel : null,
        body: verdict.body,
      });
    },
    takeIm(letter, now) {
      keep({ ...mark(now), kind: 'im', pushId: null, ...letter });
    },
    all: () => received,
  };
}
