/** The project as it was understood, for people: a value a line, with its place behind it. */
import type { Place } from '../core/finding.ts';
import { type NoteArgs, note } from '../core/note.ts';
import { positionAt } from '../core/text.ts';
import type { Paint } from '../ports.ts';
import type { Telling } from './doctor-tell.ts';
import { keyless } from './mask.ts';

export interface ShownLine {
  readonly label: NoteArgs['portrait-label']['label'];
  readonly of: string | null;
  readonly value: string | null;
  readonly unknown: NoteArgs['portrait-unknown'] | null;
  readonly place: Place | null;
  readonly implied: boolean;
}

export function portraitText(
  lines: readonly ShownLine[],
  { say, path, text }: Telling,
  paint: Paint,
): string[] {
  const labels = lines.map(({ label, of }) => say(note('portrait-label', { label, of })));
  const width = Math.min(44, Math.max(0, ...labels.map(columns)));
  return lines.flatMap((line, i) => {
    const { label, unknown, implied, place } = line;
    const value = label === 'root' ? path(line.value ?? '') : keyless(line.value ?? '');
    const shown = unknown ? say(note('portrait-unknown', unknown)) : value;
    const behind = [
      ...(place === null ? [] : [paint.dim(placeText(place, path, text))]),
      ...(implied ? [paint.dim(say(note('portrait-default', {})))] : []),
      ...(shown === '' && place === null && !implied ? [paint.dim(say(note('portrait-none', {})))] : []),
    ];
    const lead = `${labels[i] ?? ''}${' '.repeat(Math.max(0, width - columns(labels[i] ?? '')))}`;
    const row = [label === 'module' ? paint.bold(lead) : lead, shown, ...behind].filter(Boolean).join('  ');
    return label === 'module' ? ['', row] : [row];
  });
}

function placeText({ file, range }: Place, path: Telling['path'], text: Telling['text']): string {
  const source = range === null ? null : text(file);
  const line = range === null || source === null ? '' : `:${positionAt(source, range.start).line}`;
  return `${path(file)}${line}`;
}

/** A Chinese character takes two columns of a terminal. */
const columns = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
