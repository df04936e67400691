import type { Note } from './note.ts';

/** A half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replace `[start, end)` by `text`. `what` says for people what the edit puts in, changes or takes out. */
export interface Edit extends Range {
  readonly text: string;
  readonly what: Note;
}

export type EditKind = 'insert' | 'replace' | 'remove';

export function editKind(edit: Edit): EditKind {
  if (edit.start === edit.end) return 'insert';
  return edit.text === '' ? 'remove' : 'replace';
}

export class OverlapError extends Error {
  constructor(a: Range, b: Range) {
    super(`edits overlap: [${a.start}, ${a.end}) and [${b.start}, ${b.end})`);
  }
}

/**
 * Edits in order of place. Two inserts at one offset keep the order they were given in; anything that shares
 * a character with another is refused, for whoever wrote them did not agree on what the text is.
 */
export function ordered(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < sorted.length; i++) {
    const a = sorted[i - 1] as Edit;
    const b = sorted[i] as Edit;
    if (b.start < a.end) throw new OverlapError(a, b);
  }
  return sorted;
}

/** The text with all edits made. Everything outside their ranges is copied, never re-made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of ordered(edits)) {
    if (edit.start < 0 || edit.end > text.length || edit.start > edit.end) {
      throw new RangeError(`edit [${edit.start}, ${edit.end}) outside a text of ${text.length}`);
    }
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
