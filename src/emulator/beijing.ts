/**
 * Days and times as the service writes them. Its documentation names no zone; that they are Beijing's is an assumption, the
 * same one that is made of a push's `send_time`.
 */
const ahead = 8 * 3_600_000;

/** `2026-01-31 12:00:00` of a moment in milliseconds since 1970. */
export const beijingTime = (at: number): string =>
  new Date(at + ahead).toISOString().slice(0, 19).replace('T', ' ');

/** `2026-01-31`. */
export const beijingDay = (at: number): string => beijingTime(at).slice(0, 10);

/** When a day begins there, milliseconds since 1970; null for text that names no day. */
export function beijingMidnight(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00.000+08:00`);
  return !Number.isNaN(time) && beijingDay(time) === day ? time : null;
}
