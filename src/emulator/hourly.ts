/** The brake on statistics and queries: so many calls in an hour, all of them together. */
import { callsPerHour } from '../tpns/statistics.ts';
import { type Refusal, refusal } from './refusal.ts';

export interface Hourly {
  /** Null, and counted, where the call may be made at `now` (milliseconds). */
  admit(now: number): Refusal | null;
}

const hour = 3_600_000;

export function hourlyLimit(): Hourly {
  let calls: number[] = [];
  return {
    admit(now) {
      calls = calls.filter(call => now - call < hour);
      if (calls.length >= callsPerHour) {
        return refusal(1008028, `too many requests: ${callsPerHour} calls per hour`);
      }
      calls.push(now);
      return null;
    },
  };
}
