/** Files that are lists of lines (ProGuard rules, ignore patterns): a block of ours at the end, the rest untouched. */
import { type Note, note } from '../core/note.ts';
import type { Change, Operation } from '../core/operation.ts';
import { type LineEnd, lineEndAt } from '../core/text.ts';
import { rulesIn } from './rules.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'what-lines': { first: string };
  }
}

export const linesIn = (text: string): string[] => text.split(/\r\n|\n|\r/);

export const lineFacts = (text: string): string[] => linesIn(text).filter(line => line.trim() !== '');

/** The lines at the end of the text, with a blank one above them. */
export function appended(text: string, lines: readonly string[], what: Note, newFile: LineEnd): Change {
  const eol = text === '' ? newFile : lineEndAt(text, text.length);
  const [last = '', above = ''] = linesIn(text).reverse();
  const glue = last !== '' ? eol + eol : above.trim() !== '' ? eol : '';
  const at = text.length;
  return {
    state: 'change',
    edits: [{ start: at, end: at, text: glue + lines.map(line => line + eol).join(''), what }],
    adds: lines.filter(line => line.trim() !== ''),
    removes: [],
  };
}

/**
 * Puts in those of `lines` whose rule is not in the text yet, at its end, in their order; comment lines of ours only
 * come along when a rule does.
 */
export function ensureLines(
  lines: readonly string[],
  what: Note = note('what-lines', { first: lines[0] ?? '' }),
  newFile: LineEnd = '\n',
): Operation {
  const isRule = (line: string): boolean => rulesIn(line).length > 0;
  return text => {
    const there = new Set(rulesIn(text));
    const wanted = lines.filter(line => !isRule(line) || rulesIn(line).some(rule => !there.has(rule)));
    if (!wanted.some(isRule)) return { state: 'present', at: text.length };
    return appended(text, wanted, what, newFile);
  };
}
