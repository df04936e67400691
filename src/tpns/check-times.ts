import { at, isArray, isObject, type JsonObject, member } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'payload-send-time': { value: string };
    'payload-send-time-past': { value: string };
    'payload-send-time-far': { value: string; days: number };
    'payload-loop': { field: string };
    'payload-loop-long': { days: number };
  }
}

const day = 86_400_000;
const farthest = 90;
/** A time that has just passed is taken for "now". */
const grace = 600_000;
/** TPNS does not say which clock `send_time` is read by; its servers and its console live by Beijing time. */
const beijing = 8 * 3_600_000;

/** Milliseconds since 1970 of a documented time, as if it were UTC; null where there is no such time. */
function read(date: string, time: string): number | null {
  const text = `${date}T${time}.000Z`;
  const read = new Date(text);
  // Date rolls the 31st of June over into July; only a date that reads back the same exists
  return !Number.isNaN(read.getTime()) && read.toISOString() === text ? read.getTime() : null;
}

/** When a push is to go out, in milliseconds since 1970; null where it goes at once or nobody can tell. */
export function sendTimeOf(body: JsonObject): number | null {
  const value = at(body, 'send_time');
  const [date, time, ...rest] = typeof value === 'string' ? value.split(' ') : [];
  if (date === undefined || time === undefined || rest.length > 0) return null;
  const there = read(date, time);
  return there === null ? null : there - beijing;
}

function sendTime(body: JsonObject, now: Date | null): Note[] {
  const value = at(body, 'send_time');
  if (typeof value !== 'string' || value === '') return [];
  const time = sendTimeOf(body);
  if (time === null) return [note('payload-send-time', { value })];
  if (now === null) return [];
  if (time < now.getTime() - grace) return [note('payload-send-time-past', { value })];
  if (time > now.getTime() + farthest * day)
    return [note('payload-send-time-far', { value, days: farthest })];
  return [];
}

const within =
  (min: number, max: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max;

function loop(body: JsonObject): Note[] {
  const given = at(body, 'loop_param');
  if (!isObject(given)) return [];
  const field = (name: string): string => `loop_param.${name}`;
  const dates = ['startDate', 'endDate'].map(name => read(String(member(given, name) ?? ''), '00:00:00'));
  const [start = null, end = null] = dates;
  const wrong: string[] = [];
  if (start === null) wrong.push(field('startDate'));
  if (end === null || (start !== null && end < start)) wrong.push(field('endDate'));
  const type = member(given, 'loopType');
  if (!within(1, 3)(type)) wrong.push(field('loopType'));
  const days = member(given, 'loopDayIndexs');
  // of a push of every day it has to be there too, and says nothing
  const fits = type === 3 ? within(1, 31) : within(0, type === 1 ? 0 : 6);
  if (!isArray(days) || days.length === 0 || !days.every(fits)) wrong.push(field('loopDayIndexs'));
  // one of the vendor's own programs writes the name with a capital
  const clock = member(given, 'dayTimes') ?? member(given, 'DayTimes');
  const isTime = (value: unknown): boolean => read('2000-01-01', String(value)) !== null;
  if (!isArray(clock) || clock.length === 0 || !clock.every(isTime)) wrong.push(field('dayTimes'));
  const long = start !== null && end !== null && end - start > farthest * day;
  return [
    ...wrong.map(each => note('payload-loop', { field: each })),
    ...(long ? [note('payload-loop-long', { days: farthest })] : []),
  ];
}

/** What is wrong with the times a body names. */
export function times(body: JsonObject, now: Date | null): Note[] {
  return [...sendTime(body, now), ...loop(body)];
}
