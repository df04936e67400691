/**
 * A text being edited in several steps. Each step sees the text as the steps before left it, so it can be
 * parsed and proved by itself; what is remembered are the edits relative to the *original*, which is what a
 * diff, a journal and an undo need.
 */
import { applyEdits, type Edit, editKind, ordered } from './edit.ts';
import type { Note } from './note.ts';
import type { ListedEdit } from './plan.ts';
import { positionAt } from './text.ts';

/** A stretch of the original, or new text with the edit it came from. */
type Piece = { readonly old: readonly [number, number] } | { readonly text: string; readonly step: Step };

interface Step {
  readonly what: Note;
  readonly kind: ListedEdit['kind'];
}

export interface Draft {
  readonly original: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Edits that only took text away leave no piece; they are listed at their place in the original. */
  readonly removals: readonly { readonly at: number; readonly step: Step }[];
}

export function draftOf(text: string): Draft {
  return { original: text, text, pieces: text === '' ? [] : [{ old: [0, text.length] }], removals: [] };
}

const lengthOf = (piece: Piece): number => ('old' in piece ? piece.old[1] - piece.old[0] : piece.text.length);

/** The draft with `edits` (offsets into its current text) made. */
export function edited(draft: Draft, edits: readonly Edit[]): Draft {
  const pieces: Piece[] = [];
  const removals = [...draft.removals];
  const queue = [...draft.pieces];
  let at = 0;
  let lastOld = 0;
  const keepUntil = (offset: number, keep: boolean): void => {
    while (at < offset) {
      const piece = queue.shift() as Piece;
      const length = lengthOf(piece);
      const taken = Math.min(length, offset - at);
      if (taken < length) queue.unshift(slice(piece, taken, length));
      const head = slice(piece, 0, taken);
      if (keep) pieces.push(head);
      if ('old' in head) lastOld = head.old[1];
      at += taken;
    }
  };
  for (const edit of ordered(edits)) {
    keepUntil(edit.start, true);
    keepUntil(edit.end, false);
    const step: Step = { what: edit.what, kind: editKind(edit) };
    if (edit.text !== '') pieces.push({ text: edit.text, step });
    else removals.push({ at: lastOld, step });
  }
  pieces.push(...queue);
  return { original: draft.original, text: applyEdits(draft.text, edits), pieces, removals };
}

function slice(piece: Piece, from: number, to: number): Piece {
  return 'old' in piece
    ? { old: [piece.old[0] + from, piece.old[0] + to] }
    : { text: piece.text.slice(from, to), step: piece.step };
}

/** All steps together as edits of the original text, in order, none touching the next. */
export function composed(draft: Draft): Edit[] {
  const edits: Edit[] = [];
  let oldAt = 0;
  let added = '';
  let step: Step | undefined;
  const flush = (nextOld: number): void => {
    if (added !== '' || nextOld > oldAt) {
      const what = step?.what ?? draft.removals.find(r => r.at >= oldAt && r.at <= nextOld)?.step.what;
      if (what) edits.push({ start: oldAt, end: nextOld, text: added, what });
    }
    added = '';
    step = undefined;
  };
  for (const piece of draft.pieces) {
    if ('old' in piece) {
      if (added !== '' || piece.old[0] > oldAt) flush(piece.old[0]);
      oldAt = piece.old[1];
    } else {
      added += piece.text;
      step ??= piece.step;
    }
  }
  flush(draft.original.length);
  return edits;
}

/** Where the text that followed `oldAt` in the original begins now. */
function placeNow({ pieces, text }: Draft, oldAt: number): number {
  let at = 0;
  for (const piece of pieces) {
    if ('old' in piece && piece.old[0] >= oldAt) return at;
    at += lengthOf(piece);
  }
  return text.length;
}

/** Every step's edits with their line in the new text (of a removal: where it was), in order of place; one entry for an edit, not for a piece. */
export function listed(draft: Draft): ListedEdit[] {
  const entries: (ListedEdit & { readonly at: number })[] = [];
  const seen = new Set<Step>();
  let at = 0;
  for (const piece of draft.pieces) {
    if (!('old' in piece) && !seen.has(piece.step)) {
      seen.add(piece.step);
      const first = at + (/^[\r\n]*[ \t]*/.exec(piece.text)?.[0].length ?? 0);
      entries.push({
        ...piece.step,
        line: positionAt(draft.text, Math.min(first, draft.text.length)).line,
        at,
      });
    }
    at += lengthOf(piece);
  }
  for (const removal of draft.removals) {
    const now = placeNow(draft, removal.at);
    entries.push({ ...removal.step, line: positionAt(draft.text, now).line, at: now });
  }
  return entries.sort((a, b) => a.at - b.at).map(({ kind, what, line }) => ({ kind, what, line }));
}
