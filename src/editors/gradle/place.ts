/**
 * Where new statements go, and how they look there: indented like their siblings, with the line ends of the
 * neighbourhood, on the same line where the block is written on one.
 */
import type { Range } from '../../core/edit.ts';
import { indentAt, indentUnit, lineEnd, lineEndAt, lineStart } from '../../core/text.ts';
import { tokenize } from './lexer.ts';
import type { Block, Script, Statement } from './tree.ts';

/** Text for a range, without a word yet about what it means. */
export interface Splice extends Range {
  readonly text: string;
}

/** Behind `anchor`, its comment at the end of the line included. */
export function after(
  script: Script,
  block: Block,
  anchor: Statement,
  added: readonly string[],
  gap = false,
): Splice {
  const { text } = script;
  const own = endOfOwnLine(script, anchor);
  if (own === null) return insert(anchor.end, `; ${onOneLine(added)}`);
  const at = endOfRegion(script, block, anchor) ?? own;
  const eol = lineEndAt(text, at);
  const indent = indentOf(script, block, anchor);
  const lines = added.map(code => eol + (gap ? eol : '') + indented(text, code, indent, eol)).join('');
  return insert(at, lines + (gap && !isBlankLine(text, at + eol.length) ? eol : ''));
}

/** Before `anchor` and the comment that belongs to it. */
export function before(
  script: Script,
  block: Block,
  anchor: Statement,
  added: readonly string[],
  gap = false,
): Splice {
  const { text } = script;
  if (!isFirstOnLine(text, anchor.start)) return insert(anchor.start, `${onOneLine(added)}; `);
  const at = startOfComment(script, anchor.start);
  const eol = lineEndAt(text, at);
  const indent = indentOf(script, block, anchor);
  const lines = added.map(code => indented(text, code, indent, eol) + eol + (gap ? eol : '')).join('');
  const above = gap && at > 0 && !isComment(lineAbove(text, at)) && lineAbove(text, at).trim() !== '';
  return insert(at, (above ? eol : '') + lines);
}

export function isBlankLine(text: string, at: number): boolean {
  return text.slice(at, lineEnd(text, at)).trim() === '';
}

function lineAbove(text: string, at: number): string {
  return text.slice(startOfLineAbove(text, at), at);
}

/** `at` is the start of a line, but not of the first. */
function startOfLineAbove(text: string, at: number): number {
  return lineStart(text, at - (text.slice(at - 2, at) === '\r\n' ? 2 : 1));
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\/\*|\*)/.test(line);
}

/** As the last statements of a block. */
export function atEnd(script: Script, block: Block, added: readonly string[], gap = false): Splice {
  const { text } = script;
  if (!block.braces) return atEndOfFile(text, added, gap);
  const eol = lineEndAt(text, block.close);
  const last = block.statements[block.statements.length - 1];
  if (isFirstOnLine(text, block.close) && lineStart(text, block.close) >= block.open) {
    const indent = indentOf(script, block, last);
    const at = lineStart(text, block.close);
    return insert(at, added.map(code => indented(text, code, indent, eol) + eol).join(''));
  }
  if (last) return after(script, block, last, added);
  const from = block.params?.end ?? block.open;
  if (text.slice(from, block.close).trim() !== '') return insert(block.close, `${onOneLine(added)} `);
  const lines = added
    .map(code => eol + indented(text, code, indentOf(script, block, undefined), eol))
    .join('');
  return { start: from, end: block.close, text: lines + eol + indentAt(text, block.start) };
}

/** As the first statements of a block. */
export function atStart(script: Script, block: Block, added: readonly string[], gap = false): Splice {
  const [first] = block.statements;
  return first ? before(script, block, first, added, gap) : atEnd(script, block, added, gap);
}

function atEndOfFile(text: string, added: readonly string[], gap: boolean): Splice {
  const eol = lineEndAt(text, text.length);
  const ended = text === '' || /[\r\n]$/.test(text);
  const separate = gap && text.trim() !== '' && !/\n[ \t]*\n$/.test(text.replace(/\r\n?/g, '\n'));
  const blank = separate ? eol : '';
  const lines = added.map(code => indented(text, code, '', eol)).join(eol + (gap ? eol : ''));
  return insert(text.length, (ended ? '' : eol) + blank + lines + (ended ? eol : ''));
}

function insert(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

export function isFirstOnLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

/** The indentation of the statements of a block: that of `sibling`, else of any, else one step inwards. */
export function indentOf(script: Script, block: Block, sibling: Statement | undefined): string {
  const { text } = script;
  const like = [...(sibling ? [sibling] : []), ...block.statements].find(s => isFirstOnLine(text, s.start));
  if (like) return indentAt(text, like.start);
  return block.braces ? indentAt(text, block.start) + indentUnit(text) : '';
}

/** Code of several lines, each indented; the steps of four blanks in it become those of the file. */
function indented(text: string, code: string, indent: string, eol: string): string {
  const unit = indentUnit(text);
  const own = (line: string): string => line.replace(/^(?: {4})+/, blanks => unit.repeat(blanks.length / 4));
  return code
    .split('\n')
    .map(line => (line === '' ? '' : indent + own(line)))
    .join(eol);
}

/** Lines that end a statement are told apart by semicolons. */
function onOneLine(added: readonly string[]): string {
  return added
    .join('\n')
    .replace(/,\n\s*(?=[}\])])/g, '\n')
    .replace(/([{[(,])\n\s*|\n\s*(?=[}\])])/g, '$1 ')
    .replace(/\n\s*/g, '; ');
}

/** Blanks, semicolons and comments up to the end of the line. */
const REST_OF_LINE = /(?:[ \t;]|\/\*[^\r\n]*?\*\/)*(?:\/\/[^\r\n]*)?(?=[\r\n]|$)/y;

/** The end of the line on which a statement ends; null where something else follows on it. */
export function endOfOwnLine({ text }: Script, { end }: Statement): number | null {
  REST_OF_LINE.lastIndex = end;
  return REST_OF_LINE.test(text) ? lineEnd(text, end) : null;
}

/**
 * Between `// X START` and `// X END` a tool writes what it likes, and takes out what it does not know (Cordova does so
 * with every build): the end of the line on which the region around a statement ends, null where there is none.
 */
function endOfRegion({ text, dialect }: Script, block: Block, { start, end }: Range): number | null {
  const comments = tokenize(text, dialect).filter(
    token => token.kind === 'comment' && block.open <= token.start && token.end <= block.close,
  );
  const named = (token: Range, word: string): string | null =>
    new RegExp(`^//+\\s*(\\S.*?)\\s+${word}\\s*$`).exec(text.slice(token.start, token.end))?.[1] ?? null;
  for (const last of comments.filter(token => end <= token.start)) {
    const name = named(last, 'END');
    const first = comments.findLast(token => token.end <= start && named(token, 'START') === name);
    if (name !== null && first && isFirstOnLine(text, last.start)) return lineEnd(text, last.start);
  }
  return null;
}

/** The start of the comments directly above, each on lines of its own, unless they are the head of the file. */
function startOfComment({ text, dialect }: Script, at: number): number {
  const own = lineStart(text, at);
  let start = own;
  const above = tokenize(text, dialect).filter(token => token.kind === 'comment' && token.end <= own);
  for (const comment of above.reverse()) {
    const adjoins = /^[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(comment.end, start));
    if (!adjoins || !isFirstOnLine(text, comment.start)) break;
    start = lineStart(text, comment.start);
  }
  return start === 0 ? own : start;
}
