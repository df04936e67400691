/** The days that a question is about. */
import type { JsonObject } from '../core/json.ts';
import { beijingDay, beijingMidnight } from './beijing.ts';
import { type Refusal, refusal } from './refusal.ts';

const missing = 1008002;
const wrongValue = 1008007;
const wrongTime = 1008016;
const day = 86_400_000;

/** `YYYY-MM-DD` in one table and `YYYYMMDD` in the next, or in the sample below it: either is understood. */
const read = (text: string): number | null =>
  beijingMidnight(text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));

/** From the first to the last, as `YYYY-MM-DD`; not longer ago than so many days. */
export function days(body: JsonObject, now: number, most: number): Refusal | readonly string[] {
  const times: number[] = [];
  for (const name of ['startDate', 'endDate']) {
    const given = body[name];
    if (given === undefined || given === '') return refusal(missing, `missing: ${name}`);
    const time = read(String(given));
    if (time === null) return refusal(wrongTime, `${name} is no date`);
    times.push(time);
  }
  const [start = 0, end = 0] = times;
  if (end < start) return refusal(wrongValue, 'endDate is before startDate');
  if (start < now - (most + 1) * day) return refusal(wrongValue, `startDate is more than ${most} days ago`);
  const found: string[] = [];
  for (let time = start; time <= end && time <= now; time += day) {
    found.push(beijingDay(time));
  }
  return found;
}
