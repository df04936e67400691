/** Files that are lists of lines (ProGuard rules): a block of ours at the end, the rest untouched. */
import { type Note, note } from '../core/note.ts';
import type { Operation } from '../core/operation.ts';
import { type LineEnd, lineEndAt } from '../core/text.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'what-lines': { first: string };
  }
}

/** A rule without its comment and with single blanks; '' for a line that says nothing. */
export const ruleOf = (line: string): string =>
  line
    .replace(/#.*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/\{ ?\*; ?\}/, '{ *; }')
    .trim();

export const lineFacts = (text: string): string[] =>
  text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');

/**
 * Puts in those of `lines` whose rule is not in the text yet, at its end, in their order; comment lines of ours only
 * come along when a rule does.
 */
export function ensureLines(
  lines: readonly string[],
  what: Note = note('what-lines', { first: lines[0] ?? '' }),
  newFile: LineEnd = '\n',
): Operation {
  return text => {
    const present = new Set(text.split(/\r\n|\n|\r/).map(ruleOf));
    const wanted = lines.filter(line => ruleOf(line) === '' || !present.has(ruleOf(line)));
    if (wanted.every(line => ruleOf(line) === '')) return { state: 'present', at: text.length };
    const eol = text === '' ? newFile : lineEndAt(text, text.length);
    const [last = '', above = ''] = text.split(/\r\n|\n|\r/).reverse();
    const glue = last !== '' ? eol + eol : above.trim() !== '' ? eol : '';
    return {
      state: 'change',
      edits: [
        { start: text.length, end: text.length, text: glue + wanted.map(line => line + eol).join(''), what },
      ],
      adds: wanted.filter(line => line.trim() !== ''),
      removes: [],
    };
  };
}
