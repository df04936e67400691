/** `dumpsys notification`: what the user (or the app) has set for an app's notifications. */
import { indentOf, linesOf } from './reply.ts';

export interface NotificationSettings {
  /** In Android's words: `NONE` is switched off; null where none is printed, which is the usual case. */
  readonly importance: string | null;
  readonly channels: readonly NotificationChannelState[];
  /** The line as it was found. */
  readonly quote: string;
}

export interface NotificationChannelState {
  readonly id: string;
  /** 0 is off, 1 and 2 make no sound, 3 and more do. */
  readonly importance: number;
  /** The group it is in has been switched off as a whole. */
  readonly groupBlocked: boolean;
  /** Has a sound or shakes the device. */
  readonly audible: boolean;
  readonly quote: string;
}

/** Null where the app is not listed. `uid` tells the users of one device apart; null for the first listed. */
export function readNotifications(
  text: string,
  packageName: string,
  uid: number | null,
): NotificationSettings | null {
  const lines = linesOf(text);
  const listed = lines.flatMap((line, at) => {
    const [, name, owner, rest = ''] = /^\s*AppSettings: (\S+) \((\w+)\)(.*)$/.exec(line) ?? [];
    return name === packageName ? [{ at, owner, rest }] : [];
  });
  const own = listed.find(each => each.owner === String(uid)) ?? listed[0];
  if (own === undefined) return null;
  const members = membersAfter(lines, own.at);
  const blocked = new Set(
    members.flatMap(line =>
      line.startsWith('NotificationChannelGroup{') && /\bmBlocked=true\b/.test(line)
        ? (idIn(line) ?? [])
        : [],
    ),
  );
  return {
    importance: /\bimportance=([A-Z]+)\b/.exec(own.rest)?.[1] ?? null,
    channels: members.flatMap(line => channelIn(line, blocked)),
    quote: (lines[own.at] ?? '').trim(),
  };
}

/** Channels and groups of one app follow it, a line each, up to the next app or the next heading. */
function membersAfter(lines: readonly string[], at: number): string[] {
  const depth = indentOf(lines[at] ?? '');
  const rest = lines.slice(at + 1);
  const isMember = (line: string): boolean => /^\s*NotificationChannel(?:Group)?\{/.test(line);
  const isNext = (line: string): boolean =>
    line.trim() !== '' && !isMember(line) && (indentOf(line) <= depth || line.endsWith(':'));
  const end = rest.findIndex(isNext);
  return (end < 0 ? rest : rest.slice(0, end)).filter(isMember).map(line => line.trim());
}

const idIn = (line: string): string | null =>
  // the id is the app's own text and may hold a quote
  (/\{mId='(.*?)', mName=/.exec(line) ?? /\{(?:mId|id)='?([^',}]*)'?/.exec(line))?.[1] ?? null;

function channelIn(line: string, blocked: ReadonlySet<string>): NotificationChannelState[] {
  if (!line.startsWith('NotificationChannel{') || /\bmDeleted=true\b/.test(line)) return [];
  const id = idIn(line);
  // name and description stand before it and are the app's own words: the last one said counts
  const importance = [...line.matchAll(/\b(?:mImportance|importance)=(-?\d+)/g)].at(-1)?.[1];
  if (id === null || importance === undefined) return [];
  const group = /\bmGroup='?([^',}]*)'?/.exec(line)?.[1];
  const sound = /\bmSound=([^,}]*)/.exec(line)?.[1]?.trim();
  const shakes = /\bmVibrationEnabled=true\b/.test(line);
  return [
    {
      id,
      importance: Number(importance),
      groupBlocked: group !== undefined && blocked.has(group),
      audible: Number(importance) >= 3 && (shakes || (sound !== 'null' && sound !== '')),
      quote: line,
    },
  ];
}
