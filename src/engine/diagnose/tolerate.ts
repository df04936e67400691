/** Going on where a file can't be understood: the fault is noted, and the file counts as empty from then on. */
import { textAt } from '../../android/source.ts';
import type { Place } from '../../core/finding.ts';
import type { Note } from '../../core/note.ts';
import { Unreadable } from '../../errors.ts';
import type { Files } from '../../ports.ts';

export interface UnreadFile {
  readonly place: Place;
  readonly why: Note;
}

export interface Tolerant {
  /** The same files, with nothing in those that could not be read. */
  readonly files: Files;
  readonly unread: ReadonlyMap<string, UnreadFile>;
  /** null where it fails in a way that no emptied file mends. */
  readonly attempt: <T>(read: (files: Files) => T) => T | null;
  readonly note: (error: Unreadable) => void;
}

export function tolerating(files: Files): Tolerant {
  const unread = new Map<string, UnreadFile>();
  const emptied: Files = {
    ...files,
    read: path => (unread.has(path) ? emptyLike(path) : files.read(path)),
  };
  const note = (error: Unreadable): void => void unread.set(error.file, described(files, error));
  const attempt = <T>(read: (files: Files) => T): T | null => {
    for (;;) {
      try {
        return read(emptied);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        if (unread.has(error.file)) return null;
        note(error);
      }
    }
  };
  return { files: emptied, unread, attempt, note };
}

/** Nothing is what an emptied file says; of settings, that they include what nobody can tell. */
function emptyLike(path: string): Uint8Array {
  const settings = /\/settings\.gradle(?:\.kts)?$/.test(path);
  return new TextEncoder().encode(
    path.endsWith('.xml') ? '<manifest/>' : settings ? 'include(unreadable)\n' : '',
  );
}

function described(files: Files, { file, why, position }: Unreadable): UnreadFile {
  const text = textAt(files, file);
  if (position === null || text === null) return { place: { file, range: null }, why };
  const offset = offsetOf(text, position.line, position.column);
  return { place: { file, range: { start: offset, end: offset } }, why };
}

/** The inverse of `positionAt`. */
function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let now = 1; now < line; now++) {
    const found = /\r\n|\n|\r/.exec(text.slice(at));
    if (found === null) break;
    at += found.index + found[0].length;
  }
  return at + column - 1;
}
