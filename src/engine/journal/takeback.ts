/**
 * Taking our text back out of a file that went on living: the recorded new text and the text of today are
 * compared token by token, and an edit is reversed only where every token of it still stands as it was written.
 * Line breaks are compared without regard to their bytes, for git may have converted them meanwhile.
 */
import { diffArrays } from 'diff';
import type { RecordedEdit } from './record.ts';

export interface TakenBack {
  readonly text: string;
  /** Edits whose text was changed since; they stay as they are. Offsets into today's text, or null. */
  readonly kept: readonly { readonly edit: RecordedEdit; readonly at: number | null }[];
  readonly lineEndsConverted: boolean;
}

/** More differences than this, and the file is another file. */
const MOST_DIFFERENCES = 4000;

interface Token {
  readonly text: string;
  readonly start: number;
}

/** Words, runs of blanks, line breaks, single characters; with a break at every offset of `cuts`. */
function tokens(text: string, cuts: ReadonlySet<number>): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(/\r\n|\n|\r|[ \t]+|[\p{L}\p{N}_]+|[\s\S]/gu)) {
    let start = match.index;
    const end = start + match[0].length;
    for (let i = start + 1; i < end; i++) {
      if (cuts.has(i)) {
        found.push({ text: text.slice(start, i), start });
        start = i;
      }
    }
    found.push({ text: text.slice(start, end), start });
  }
  return found;
}

const isBreak = (text: string): boolean => text === '\n' || text === '\r\n' || text === '\r';
const same = (a: Token, b: Token): boolean => a.text === b.text || (isBreak(a.text) && isBreak(b.text));

/** The recorded edits' places in the text that they made. */
export function placesIn(
  edits: readonly RecordedEdit[],
): { edit: RecordedEdit; start: number; end: number }[] {
  let shift = 0;
  return edits.map(edit => {
    const start = edit.start + shift;
    shift += edit.inserted.length - edit.removed.length;
    return { edit, start, end: start + edit.inserted.length };
  });
}

/** The old text, from the new one. */
export function reversed(after: string, edits: readonly RecordedEdit[]): string {
  let out = '';
  let at = 0;
  for (const { edit, start, end } of placesIn(edits)) {
    out += after.slice(at, start) + edit.removed;
    at = end;
  }
  return out + after.slice(at);
}

/**
 * `after`: the text as our run left it; `today`: as it is now. All edits of the file are taken back, or, where one of
 * them was changed, none: half of an integration left behind in one file would build less than the whole.
 */
export function takenBack(after: string, today: string, edits: readonly RecordedEdit[]): TakenBack {
  const places = placesIn(edits);
  const cuts = new Set(places.flatMap(({ start, end }) => [start, end]));
  const written = tokens(after, cuts);
  const found = tokens(today, new Set());
  const parts = diffArrays(written, found, { comparator: same, maxEditLength: MOST_DIFFERENCES });
  if (!parts) {
    return { text: today, kept: edits.map(edit => ({ edit, at: null })), lineEndsConverted: false };
  }
  // offset in `after` → offset in `today`, for every token that still stands
  const place = new Map<number, number>();
  let w = 0;
  let f = 0;
  for (const part of parts) {
    if (part.added) f += part.count;
    else if (part.removed) w += part.count;
    else {
      for (let i = 0; i < part.count; i++, w++, f++) {
        place.set((written[w] as Token).start, (found[f] as Token).start);
      }
    }
  }
  const starts = written.map(token => token.start);
  const kept: { edit: RecordedEdit; at: number | null }[] = [];
  const cutsToday: { start: number; end: number; text: string }[] = [];
  const converted = breaksOf(after) !== breaksOf(today) && sameBreaks(written, found, place);
  for (const { edit, start, end } of places) {
    const range = standing(starts, written, place, today, start, end);
    if (range === null) kept.push({ edit, at: nearest(place, start) });
    else
      cutsToday.push({
        ...range,
        text: converted ? withBreaks(edit.removed, breaksOf(today)) : edit.removed,
      });
  }
  if (kept.length > 0) return { text: today, kept, lineEndsConverted: converted };
  let out = '';
  let at = 0;
  for (const cut of cutsToday) {
    out += today.slice(at, cut.start) + cut.text;
    at = cut.end;
  }
  return { text: out + today.slice(at), kept, lineEndsConverted: converted };
}

/** Where `[start, end)` of the written text stands today, unbroken; null where it does not. */
function standing(
  starts: readonly number[],
  written: readonly Token[],
  place: ReadonlyMap<number, number>,
  today: string,
  start: number,
  end: number,
): { start: number; end: number } | null {
  const first = starts.indexOf(start);
  if (start === end) {
    // only text was taken out here: both neighbours must still touch each other
    const before = written[(first < 0 ? written.length : first) - 1];
    const at = before ? place.get(before.start) : 0;
    if (at === undefined) return null;
    const here = before ? at + lengthAt(today, at, before) : 0;
    const next = first < 0 ? today.length : place.get(start);
    return next === here ? { start: here, end: here } : null;
  }
  if (first < 0) return null;
  const from = place.get(start);
  if (from === undefined) return null;
  let expected = from;
  for (let i = first; i < written.length && (written[i] as Token).start < end; i++) {
    const token = written[i] as Token;
    if (place.get(token.start) !== expected) return null;
    expected += lengthAt(today, expected, token);
  }
  return { start: from, end: expected };
}

/** A token's length today: only a line break may have another length than when it was written. */
function lengthAt(today: string, at: number, token: Token): number {
  if (!isBreak(token.text)) return token.text.length;
  return today.startsWith('\r\n', at) ? 2 : 1;
}

function nearest(place: ReadonlyMap<number, number>, offset: number): number | null {
  let best: number | null = null;
  for (const [from, to] of place) {
    if (from <= offset) best = to;
    else break;
  }
  return best;
}

/** The only kind of line break in a text; 'mixed' where there are several or none. */
function breaksOf(text: string): string {
  const kinds = new Set(text.match(/\r\n|\n|\r/g) ?? []);
  return kinds.size === 1 ? ([...kinds][0] as string) : 'mixed';
}

function sameBreaks(
  written: readonly Token[],
  found: readonly Token[],
  place: ReadonlyMap<number, number>,
): boolean {
  const byStart = new Map(found.map(token => [token.start, token.text]));
  return written.some(token => {
    const at = place.get(token.start);
    return isBreak(token.text) && at !== undefined && byStart.get(at) !== token.text;
  });
}

function withBreaks(text: string, eol: string): string {
  return eol === 'mixed' ? text : text.replace(/\r\n|\n|\r/g, eol);
}
