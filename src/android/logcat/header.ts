/** Reads the beginnings of lines out of a longer text. Most logs keep to one format, so the last one is tried first. */
import { type Format, formats } from './formats.ts';
import type { LogLine } from './line.ts';

export interface Header {
  readonly format: Format;
  readonly match: RegExpExecArray;
  /** Where the message begins. */
  readonly end: number;
}

/** A reader of headers; null for a line that has none. */
export function headerReader(): (text: string, at: number) => Header | null {
  let usual = formats[0];
  return (text, at) => {
    const first = usual ? headerIn(usual, text, at) : null;
    if (first) return first;
    for (const format of formats) {
      if (format === usual) continue;
      const header = headerIn(format, text, at);
      if (header) {
        usual = format;
        return header;
      }
    }
    return null;
  };
}

function headerIn(format: Format, text: string, at: number): Header | null {
  const { header } = format;
  header.lastIndex = at;
  const match = header.exec(text);
  return match && { format, match, end: header.lastIndex };
}

/** `?` and `pid-123` stand where Android Studio knows no name. */
const nameless = /^(?:\?|pid-\d+|unknown)$/;

export const pidOf = ({ format, match }: Header): number | null => numberOf(match[format.pid || 99]);

export function processOf({ format, match }: Header): string | null {
  const name = format.process === 0 ? undefined : match[format.process];
  return name === undefined || nameless.test(name) ? null : name;
}

export const uidOf = ({ format, match }: Header): string | null =>
  format.uid === 0 ? null : (match[format.uid] ?? null);

/** @param rest the line from the header's end on, without its line end. */
export function lineOf(header: Header, rest: string): LogLine {
  const { format, match } = header;
  const group = (index: number): string | null => (index === 0 ? null : (match[index] ?? null));
  const ending = format.tagLast ? / {2}\(([^()]{0,200})\)$/.exec(rest) : null;
  return {
    time: group(format.time)?.trim() ?? null,
    pid: pidOf(header),
    tid: numberOf(match[format.tid || 99]),
    uid: uidOf(header),
    level: group(format.level),
    tag: ending ? (ending[1] ?? '').trim() : (group(format.tag)?.trim() ?? null),
    process: processOf(header),
    message: ending ? rest.slice(0, ending.index) : rest,
  };
}

const numberOf = (digits: string | undefined): number | null => {
  if (digits === undefined) return null;
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : null;
};
