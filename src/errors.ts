import type { Note } from './core/note.ts';
import { type Position, positionAt } from './core/text.ts';

/** Where and how the caller can mend it; only the members that apply. Paths are absolute here. */
export interface StopDetails {
  readonly help?: Note;
  readonly flag?: string;
  readonly env?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * The command can't go on, for a reason that is not a bug. `exit` is the contract's code: 1 the answer is no,
 * 2 it could not be tried, 130 interrupted. Every stop carries its next step in `details`.
 */
export class Stop extends Error {
  readonly exit: 1 | 2 | 130;
  readonly code: string;
  readonly why: Note;
  readonly details: StopDetails;
  constructor(exit: 1 | 2 | 130, code: string, why: Note, details: StopDetails = {}) {
    super(`${code}: ${why.id}`);
    this.name = 'Stop';
    this.exit = exit;
    this.code = code;
    this.why = why;
    this.details = details;
  }
}

/** A file that matters can't be understood: which one, why, and where in it. Never a guess instead. */
export class Unreadable extends Error {
  readonly file: string;
  readonly why: Note;
  readonly position: Position | null;
  constructor(file: string, why: Note, text: string | null, offset: number | null) {
    super(`${file}: ${why.id}`);
    this.name = 'Unreadable';
    this.file = file;
    this.why = why;
    this.position = text !== null && offset !== null ? positionAt(text, offset) : null;
  }
}
