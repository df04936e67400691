import type { JsonObject } from '../core/json.ts';
import { broadcasts as broadcastAudiences } from '../tpns/check-required.ts';
import { type Refusal, refusal } from './refusal.ts';

/** The service's brakes on pushes to many: one a second, and the same one to the same people once an hour. */
export interface Broadcasts {
  /** Null, and remembered, where the push may go out at `now` (milliseconds). */
  admit(body: JsonObject, now: number): Refusal | null;
}

const second = 1000;
const hour = 3_600_000;

export function broadcastLimits(): Broadcasts {
  let last = Number.NEGATIVE_INFINITY;
  let recent: { readonly key: string; readonly at: number }[] = [];
  return {
    admit(body, now) {
      if (!broadcastAudiences.includes(String(body.audience_type))) return null;
      if (now - last < second) return refusal(1008028, 'too many requests: one such push per second');
      recent = recent.filter(sent => now - sent.at < hour);
      const key = JSON.stringify([
        body.audience_type,
        body.tag_rules,
        body.tag_list,
        body.upload_id,
        body.message,
      ]);
      if (recent.some(sent => sent.key === key)) return refusal(10010018, 'duplicate push within one hour');
      last = now;
      recent.push({ key, at: now });
      return null;
    },
  };
}
