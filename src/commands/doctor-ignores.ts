/** Entries under `ignore` that cover nothing any more, as every format tells them. */
import { checks } from '../checks/index.ts';
import { nearest } from '../core/nearest.ts';
import { type Note, note } from '../core/note.ts';
import { positionAt } from '../core/text.ts';
import type { IgnoreEntry } from '../engine/diagnose/ignore.ts';
import type { Telling } from '../report/doctor-tell.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'ignore-unused': { check: string; file: string; line: number; suggestion: string | null };
  }
}

export function unusedJson(entry: IgnoreEntry, telling: Telling): object {
  const { check, module, file, reason, place } = entry;
  return {
    check,
    ...(module === null ? {} : { module }),
    ...(file === null ? {} : { file }),
    reason,
    at: { file: telling.path(place.file), line: lineOf(entry, telling) },
  };
}

export function lineOf({ place }: IgnoreEntry, { text }: Telling): number {
  return positionAt(text(place.file) ?? '', place.range?.start ?? 0).line;
}

export function unusedNote(entry: IgnoreEntry, telling: Telling): Note {
  const { check, place } = entry;
  const ids = checks.map(({ id }) => id);
  const suggestion = ids.includes(check) ? null : nearest(check, ids);
  return note('ignore-unused', { check, file: place.file, line: lineOf(entry, telling), suggestion });
}
