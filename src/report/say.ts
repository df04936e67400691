/** From notes to sentences. */
import type { Note } from '../core/note.ts';
import { words } from './words/all.ts';
import type { Lang, Sentence } from './words/types.ts';

export type { Lang } from './words/types.ts';
export type Say = (note: Note) => string;

/** `place` turns absolute paths into what the user should read (relative to `--cwd`). */
export function speaker(lang: Lang, place: (path: string) => string): Say {
  return note => {
    const sentence = words[note.id] as Sentence<unknown>;
    return sentence[lang](shown(note.args, place));
  };
}

/** The note with every path in it as `place` has it. */
export function placed(note: Note, place: (path: string) => string): Note {
  return { ...note, args: shown(note.args, place) } as Note;
}

/** Paths are told by their key, never by their looks. */
function shown(args: object, place: (path: string) => string): object {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      const path = key === 'file' || key === 'folder';
      if (path && typeof value === 'string') return [key, place(value)];
      if (key === 'candidates' && Array.isArray(value)) return [key, value.map(each => place(String(each)))];
      return [key, value];
    }),
  );
}
