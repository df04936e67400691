/**
 * Taking our text back out of a file that went on living. An edit is reversed only where all that it wrote still stands,
 * unbroken; text of ours that somebody has deleted since needs no reversing.
 */
import type { Range } from '../../core/edit.ts';
import {
  type Alignment,
  aligned,
  breaksDiffer,
  closed,
  nearest,
  same,
  standing,
  type Token,
} from './alignment.ts';
import type { RecordedEdit } from './record.ts';

export interface TakenBack {
  readonly text: string;
  /** Edits whose text was changed since; they stay as they are. Offsets into today's text, or null. */
  readonly kept: readonly { readonly edit: RecordedEdit; readonly at: number | null }[];
  readonly lineEndsConverted: boolean;
}

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
  return replaced(
    after,
    placesIn(edits).map(({ edit, start, end }) => ({ start, end, text: edit.removed })),
  );
}

/**
 * `after`: the text as our run left it; `today`: as it is now. All edits of the file are taken back, or, where one of
 * them was changed, none: half of an integration left behind in one file would build less than the whole.
 */
export function takenBack(after: string, today: string, edits: readonly RecordedEdit[]): TakenBack {
  const alignment = aligned(after, today);
  if (!alignment) {
    return { text: today, kept: edits.map(edit => ({ edit, at: null })), lineEndsConverted: false };
  }
  const lineEndsConverted = breaksOf(after) !== breaksOf(today) && breaksDiffer(alignment);
  const kept: { edit: RecordedEdit; at: number | null }[] = [];
  const cuts: (Range & { text: string })[] = [];
  for (const { edit, start, end } of placesIn(edits)) {
    const range =
      placeOf(alignment, edit, start, end) ??
      (edit.removed === '' ? only(edit.inserted, after, today) : null);
    if (range === null) kept.push({ edit, at: nearest(alignment, start) });
    else
      cuts.push({
        ...range,
        text: lineEndsConverted ? withBreaks(edit.removed, breaksOf(today)) : edit.removed,
      });
  }
  cuts.sort((a, b) => a.start - b.start);
  if (cuts.some((cut, i) => cut.start < (cuts[i - 1]?.end ?? 0))) {
    return { text: today, kept: edits.map(edit => ({ edit, at: null })), lineEndsConverted };
  }
  return { text: kept.length > 0 ? today : replaced(today, cuts), kept, lineEndsConverted };
}

function replaced(text: string, cuts: readonly (Range & { readonly text: string })[]): string {
  let out = '';
  let at = 0;
  for (const cut of cuts) {
    out += text.slice(at, cut.start) + cut.text;
    at = cut.end;
  }
  return out + text.slice(at);
}

/** What is to be cut from today's text to reverse `edit`; null where that can't be said. */
function placeOf(alignment: Alignment, edit: RecordedEdit, start: number, end: number): Range | null {
  const { written } = alignment;
  const first = written.findIndex(token => token.end > start);
  const from = first < 0 ? written.length : first;
  const beyond = written.findIndex(token => token.start >= end);
  const to = Math.max(from, beyond < 0 ? written.length : beyond);
  const head = from < to ? start - (written[from] as Token).start : 0;
  const tail = from < to ? (written[to - 1] as Token).end - end : 0;
  if (head > 0 || tail > 0) return trimmed(alignment, from, to, head, tail);
  if (start === end) return closed(alignment, from, to);
  if (edit.removed !== '') return standing(alignment, from, to);
  const windows = slid(written, from, to);
  const found = windows.map(([i, j]) => standing(alignment, i, j)).find(range => range !== null);
  if (found || alignment.today.match(spelled(edit.inserted.trim()))) return found ?? null;
  return windows.map(([i, j]) => closed(alignment, i, j)).find(range => range !== null) ?? null;
}

/**
 * Whole lines of ours that the comparison lost sight of, because its neighbours were moved: where they are in the text
 * once, then as now, they are those.
 */
function only(inserted: string, after: string, today: string): Range | null {
  if (!/[\r\n]/.test(inserted) || inserted.trim() === '') return null;
  const pattern = spelled(inserted);
  const [place, second] = today.matchAll(pattern);
  if (!place || second || [...after.matchAll(pattern)].length !== 1) return null;
  return { start: place.index, end: place.index + place[0].length };
}

/** The text with whatever line breaks. */
const spelled = (text: string): RegExp =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\r\n|\n|\r/g, '(?:\\r\\n|\\n|\\r)'), 'g');

/** An edit that begins or ends inside a token: the whole token has to stand, and its length counts from its ends. */
function trimmed(alignment: Alignment, from: number, to: number, head: number, tail: number): Range | null {
  const range = standing(alignment, from, to);
  if (!range) return null;
  const length = alignment.written.slice(from, to).reduce((sum, token) => sum + token.text.length, 0);
  // a converted line break: what half of it was ours can't be told any more
  return range.end - range.start === length ? { start: range.start + head, end: range.end - tail } : null;
}

/**
 * An insertion of `b⏎` after `a⏎` is just as well one of `⏎b` after `a`: taking either out leaves the same text. The
 * comparison may have seen it either way, so each is looked at; as it was written first. Only blanks and line breaks are
 * shared in this way: of words in common, a changed one would be theirs or ours as it suits.
 */
function slid(written: readonly Token[], from: number, to: number): (readonly [number, number])[] {
  const windows: (readonly [number, number])[] = [[from, to]];
  const alike = (i: number, j: number): boolean => {
    const [a, b] = [written[i] as Token, written[j] as Token];
    return same(a, b) && a.text.trim() === '';
  };
  for (let i = 1; i <= from && alike(from - i, to - i); i++) windows.push([from - i, to - i]);
  for (let i = 0; to + i < written.length && alike(from + i, to + i); i++) {
    windows.push([from + i + 1, to + i + 1]);
  }
  return windows;
}

/** The only kind of line break in a text; 'mixed' where there are several or none. */
function breaksOf(text: string): string {
  const kinds = new Set(text.match(/\r\n|\n|\r/g) ?? []);
  return kinds.size === 1 ? ([...kinds][0] as string) : 'mixed';
}

function withBreaks(text: string, eol: string): string {
  return eol === 'mixed' ? text : text.replace(/\r\n|\n|\r/g, eol);
}
