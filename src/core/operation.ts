import type { Edit } from './edit.ts';
import type { Note, NoteId } from './note.ts';

/** It is there already: nothing to do. `at` is the offset where it was found. */
export interface Present {
  readonly state: 'present';
  readonly at: number;
}

/**
 * The edits that make it so, and what they mean: `adds` and `removes` are the facts (see {@link Facts}) that a
 * parser must find more, or fewer, afterwards. Exactly these, or the change is not made.
 */
export interface Change {
  readonly state: 'change';
  readonly edits: readonly Edit[];
  readonly adds: readonly string[];
  readonly removes: readonly string[];
}

/** The ids of all notes that a refusal may give as its reason: opened here, closed by the list in `editors/reasons.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: see above
export interface Reasons {}

export type ReasonId = Extract<keyof Reasons, NoteId>;

export type Reason = Note<ReasonId>;

/** A place where a person could put what could not be placed with certainty, and what speaks for it. */
export interface Candidate {
  readonly at: number;
  readonly why: Note;
}

/** It can't be placed with certainty: why, where (offset, or null for the whole file), and what to paste by hand. */
export interface Refused {
  readonly state: 'refused';
  readonly why: Reason;
  readonly at: number | null;
  readonly snippet: string;
  /** The likeliest first. */
  readonly candidates?: readonly Candidate[];
}

export type Outcome = Present | Change | Refused;

/** One intention on one text. Pure; throws {@link SyntaxFault} where the text can't be understood. */
export type Operation = (text: string) => Outcome;

/**
 * A text's structure as an ordered list of facts, one string for each statement, entry, element …, written
 * without layout and comments. Two texts of equal facts mean the same to the tool that reads them.
 */
export type Facts = (text: string) => readonly string[];

/** The text is not well-formed: where, and why. */
export class SyntaxFault extends Error {
  readonly offset: number;
  readonly why: Note;
  constructor(why: Note, offset: number) {
    super(`${why.id} at offset ${offset}`);
    this.name = 'SyntaxFault';
    this.why = why;
    this.offset = offset;
  }
}
