import type { Encoding } from './charset.ts';
import type { Edit, EditKind } from './edit.ts';
import type { Note } from './note.ts';
import type { Reason } from './operation.ts';

/** One file before and after. Bytes, not text: what is proved is what is written. `null` is "no such file". */
export interface FileChange {
  /** Absolute, forward slashes. */
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
  /** What both are read by, by whoever wants text of them. Left out: UTF-8. */
  readonly encoding?: Encoding;
  /** What was edited, in the order of the file; offsets are into the old text (after its BOM). */
  readonly edits: readonly Edit[];
  /** The same for people: line in the new file (in the old one where text only went away). */
  readonly listed: readonly ListedEdit[];
}

export interface ListedEdit {
  readonly kind: EditKind;
  readonly what: Note;
  readonly line: number;
}

/** What could not be placed with certainty: a person does it, with this snippet at this place. */
export interface ManualStep {
  readonly path: string;
  readonly line: number | null;
  readonly reason: Reason;
  readonly snippet: string;
  /** Where else it could go, the likeliest first. */
  readonly candidates?: readonly CandidatePlace[];
}

/** A {@link Candidate} with its file and line. */
export interface CandidatePlace {
  readonly path: string;
  readonly line: number;
  readonly why: Note;
}

/** What stays to be done outside the files; `check` is the doctor's check that will go on asking for it. */
export interface NextStep {
  readonly text: Note;
  readonly check: string | null;
}

export interface Plan {
  readonly files: readonly FileChange[];
  /** Files that were looked at for an edit and need none. Absolute. */
  readonly unchanged: readonly string[];
  readonly manual: readonly ManualStep[];
  readonly next: readonly NextStep[];
}
