/**
 * Android Studio's export of a log (`.logcat`): one JSON document, `{ "metadata": {…}, "logcatMessages": [ {…}, … ] }`. It is
 * taken apart as it comes in, so that its length does not matter.
 */
import type { LoggedDevice } from './device.ts';
import type { LogLine } from './line.ts';

export const looksLikeExport = (text: string): boolean =>
  /^\s{0,100}\{/.test(text) && /"(?:logcatMessages|projectApplicationIds)"\s*:/.test(text.slice(0, 65_536));

export interface ExportPart {
  /** What stands before it in the document; null in a list. */
  readonly value: unknown;
  /** Its line of the file, from 1. */
  readonly line: number;
}

/** Longer than any message can be with its header. */
const PART_LIMIT = 1 << 20;

/** Takes the document in pieces and gives out its parts: the members of the root, and of lists in them, that are objects. */
export function exportReader(): { take(text: string): ExportPart[]; whole(): boolean } {
  const mark = /["{}[\]\n]/g;
  const quoted = /["\\\n]/g;
  let depth = 0;
  let inString = false;
  let line = 1;
  let began = 1;
  /** The part being read, or null. */
  let part: string | null = null;
  /** How deep the part lies. */
  let floor = 0;
  /** What is open right below the root. */
  let second = '';
  let skip = false;
  let ended = false;

  return {
    whole: () => ended,
    take(text) {
      const parts: ExportPart[] = [];
      let from = 0;
      let at = 0;
      if (skip) at = 1;
      skip = false;
      for (;;) {
        const pattern = inString ? quoted : mark;
        pattern.lastIndex = at;
        const found = pattern.exec(text);
        if (!found) break;
        at = found.index + 1;
        const character = found[0];
        if (character === '\n') line++;
        else if (character === '\\') {
          // the next character is part of the string, and may be in the next piece
          if (at >= text.length) skip = true;
          at++;
        } else if (character === '"') inString = !inString;
        else if (character === '{' || character === '[') {
          depth++;
          if (depth === 2) second = character;
          const member = character === '{' && (depth === 2 || (depth === 3 && second === '['));
          if (part === null && member) {
            part = '';
            from = found.index;
            floor = depth;
            began = line;
          }
        } else {
          if (part !== null && depth === floor) {
            const whole = part + text.slice(from, at);
            part = null;
            const value = whole.length > PART_LIMIT ? undefined : parsed(whole);
            if (value !== undefined) parts.push({ value, line: began });
          }
          depth = Math.max(0, depth - 1);
          if (depth === 0) ended = true;
        }
      }
      if (part !== null && part.length <= PART_LIMIT) part += text.slice(from);
      return parts;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const whole = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

/** A message; null for a part that is none. */
export function exportedLine(value: unknown): LogLine | null {
  const { header, message } = record(value);
  const { logLevel, pid, tid, applicationId, processName, tag, timestamp } = record(header);
  if (typeof message !== 'string') return null;
  const seconds = whole(record(timestamp).seconds);
  const process = text(processName) ?? text(applicationId);
  return {
    time: seconds === null ? null : `${seconds}`,
    pid: whole(pid),
    tid: whole(tid),
    uid: null,
    level: text(logLevel)?.charAt(0) ?? null,
    tag: text(tag),
    process: process === null || /^(?:\?|pid-\d+|unknown)$/.test(process) ? null : process,
    message,
  };
}

export interface ExportAbout {
  readonly device: LoggedDevice | null;
  /** Applications of the project that was open. */
  readonly applications: readonly string[];
}

/** The document's own description of itself; null for a part that is none. */
export function exportAbout(value: unknown): ExportAbout | null {
  const { device, projectApplicationIds } = record(value);
  if (device === undefined && projectApplicationIds === undefined) return null;
  const all = record(device);
  // a device at hand, an emulator, or (older) the device itself
  const seen = { ...all, ...record(all.physicalDevice), ...record(all.emulatorDevice) };
  const brand = text(seen.manufacturer) ?? text(seen.brand);
  const applications = Array.isArray(projectApplicationIds) ? projectApplicationIds : [];
  return {
    device:
      brand === null ? null : { brand, model: text(seen.model) ?? '', android: text(seen.release) ?? '' },
    applications: applications.filter(each => typeof each === 'string'),
  };
}
