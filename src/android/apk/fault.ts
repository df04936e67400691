/** What is wrong with an archive or a binary file inside it. Whoever made it may mean harm: every length is a claim. */
import { type Note, note } from '../../core/note.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'apk-not-archive': { reason: string };
    'apk-no-manifest': Record<never, never>;
    'apk-twice': { entry: string };
    'apk-entry': { entry: string; reason: string };
    'apk-too-large': { entry: string; megabytes: number };
    'apk-too-many': { entries: number };
    'apk-binary': { entry: string; at: number; reason: BinaryReason };
  }
}

/** Named rather than worded, so that each has its sentence in both languages. */
export type BinaryReason =
  | 'ends-early'
  | 'chunk-size'
  | 'not-binary-xml'
  | 'string-index'
  | 'string-text'
  | 'unbalanced'
  | 'too-deep'
  | 'too-much'
  | 'no-root'
  | 'wire-type'
  | 'number';

export class ArchiveFault extends Error {
  readonly why: Note;
  constructor(why: Note) {
    super(why.id);
    this.name = 'ArchiveFault';
    this.why = why;
  }
}

export const binaryFault = (entry: string, at: number, reason: BinaryReason): ArchiveFault =>
  new ArchiveFault(note('apk-binary', { entry, at, reason }));
