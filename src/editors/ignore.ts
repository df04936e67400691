/** Patterns in a `.gitignore`. */
import { type Note, note } from '../core/note.ts';
import type { Operation } from '../core/operation.ts';
import type { LineEnd } from '../core/text.ts';
import { appended, linesIn } from './lines.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'ignore-contradicted': { pattern: string };
    'what-ignored': { pattern: string };
  }
}

/** The last line about a pattern counts, as in git; one that takes it out again was put there on purpose. */
export function ensureIgnored(
  pattern: string,
  comment: string | null = null,
  what: Note = note('what-ignored', { pattern }),
  newFile: LineEnd = '\n',
): Operation {
  return text => {
    const lines = linesIn(text).map(trimmed);
    // `build` takes in the file as well as the folder `build/`
    const about = (line: string): boolean => line === pattern || `${line}/` === pattern;
    const last = lines.findLastIndex(line => about(line.replace(/^!/, '')));
    if (last < 0)
      return appended(text, [...(comment === null ? [] : [`# ${comment}`]), pattern], what, newFile);
    const at = offsetOf(text, last);
    if (!lines[last]?.startsWith('!')) return { state: 'present', at };
    return { state: 'refused', why: note('ignore-contradicted', { pattern }), at, snippet: pattern };
  };
}

/** Blanks at the end do not count, unless they are escaped. */
const trimmed = (line: string): string => line.replace(/(?<!\\)[ \t]+$/, '');

function offsetOf(text: string, line: number): number {
  const breaks = [...text.matchAll(/\r\n|\n|\r/g)];
  const before = breaks[line - 1];
  return before === undefined ? 0 : before.index + before[0].length;
}
