/** Taking items out of a list that commas part: of a literal, of arguments. */
import type { Range } from '../../core/edit.ts';
import { lineStart } from '../../core/text.ts';
import { pastLineEnd } from './cut.ts';
import { tokenize } from './lexer.ts';
import { isFirstOnLine, type Splice } from './place.ts';
import { isLayout, type Token } from './token.ts';
import type { Script } from './tree.ts';

/**
 * Without the items of these places; `limit` is where the list ends. Each goes with its line where it has one and with
 * one comma: the one behind it, or the one before the last. What a comment between them says of what stays, stays.
 */
export function withoutItems(
  script: Script,
  items: readonly Range[],
  gone: ReadonlySet<number>,
  limit: number,
): readonly Splice[] {
  const splices: Splice[] = [];
  for (let first = 0; first < items.length; first++) {
    if (!gone.has(first)) continue;
    let last = first;
    while (gone.has(last + 1)) last++;
    const from = items[first];
    const to = items[last];
    if (from && to) {
      const run = { start: from.start, end: to.end };
      splices.push(withoutRun(script, items[first - 1], run, items[last + 1], limit));
    }
    first = last;
  }
  return splices;
}

function withoutRun(
  script: Script,
  before: Range | undefined,
  { start, end }: Range,
  behind: Range | undefined,
  limit: number,
): Splice {
  const { text } = script;
  const comma = commaIn(script, end, behind?.start ?? limit);
  const own = isFirstOnLine(text, start);
  const close = own ? lineEndFrom(script, comma?.end ?? end, behind?.start ?? limit) : null;
  // with the comma behind it, and the lines that hold nothing else
  if (comma && close !== null) return { start: lineStart(text, start), end: close, text: '' };
  // without brackets the first item has to stay on the line of the call
  const bare = !before && !own && !/[[(]\s*$/.test(text.slice(0, start));
  if (behind) return { start, end: bare ? behind.start : behindBlanks(text, comma?.end ?? end), text: '' };
  const first = before && commaIn(script, before.end, start);
  if (!first) return { start, end: comma?.end ?? end, text: '' };
  if (comma) return { start: first.end, end: comma.end, text: kept(text.slice(first.end, start)) };
  const between = text.slice(first.end, own ? lineStart(text, start) : start);
  if (close !== null) return { start: first.start, end: close, text: between };
  const ends = /^(?:[\r\n]|$)/.test(text.slice(end, end + 1));
  // a comma at the beginning of the line leaves none behind
  const from = text.slice(before.end, first.start).trim() === '' ? before.end : first.start;
  return { start: from, end, text: ends ? between.trimEnd() : kept(between) };
}

/** What stands between two items, where it is more than layout. */
const kept = (between: string): string => (between.trim() === '' ? '' : between.replace(/[ \t]+$/, ''));

function commaIn(script: Script, from: number, to: number): Token | undefined {
  const comma = tokensIn(script, from, to).find(token => !isLayout(token));
  return comma?.text === ',' ? comma : undefined;
}

/** Behind the end of the line, where only blanks and comments come before it. */
function lineEndFrom(script: Script, from: number, to: number): number | null {
  for (const token of tokensIn(script, from, to)) {
    if (token.kind === 'newline') return pastLineEnd(script.text, token.start);
    if (!isLayout(token) || /[\r\n]/.test(token.text)) return null;
  }
  return null;
}

const tokensIn = ({ text, dialect }: Script, from: number, to: number): Token[] =>
  tokenize(text.slice(from, to), dialect).map(token => ({
    ...token,
    start: from + token.start,
    end: from + token.end,
  }));

const behindBlanks = (text: string, at: number): number =>
  at + (/^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0);
