/** Where the parser stands: tokens without layout, their brackets matched beforehand. */
import { MAX_DEPTH, tooDeep, unbalanced } from './fault.ts';
import { CLOSERS, OPENERS } from './lexer.ts';
import { isLayout, type Token } from './token.ts';
import type { Block, Dialect, Expression, Unknown } from './tree.ts';

/** The mutually recursive parts of the grammar, so that each can stand in a file of its own. */
export interface Grammar {
  readonly expression: (c: Cursor) => Expression;
  /** An expression in which Groovy also takes `name argument` without parentheses. */
  readonly command: (c: Cursor) => Expression;
  /** Members, calls and closures behind `left`. */
  readonly suffixes: (c: Cursor, left: Expression) => Expression;
  /** The block whose brace is at `index`; leaves the cursor behind it. */
  readonly block: (c: Cursor, index: number) => Block;
  /** Whatever stands where the body of an `if` does: a block, or a single statement. */
  readonly body: (c: Cursor) => Block;
}

/** A token that means something, or the end. */
export interface Mark extends Omit<Token, 'kind'> {
  readonly kind: Token['kind'] | 'end';
}

export interface Cursor {
  readonly grammar: Grammar;
  readonly dialect: Dialect;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** For a bracket the index of the one it belongs to; -1 for everything else. */
  readonly partners: Int32Array;
  /** Blocks by the index of their brace: each is read once, however often it is looked at. */
  readonly blocks: Map<number, Block>;
  at: number;
  /** A line break ends a statement here (not so in parentheses and brackets). */
  lines: boolean;
  /** `name argument` without parentheses may stand here (Groovy). */
  commands: boolean;
  depth: number;
}

export function cursorOn(
  grammar: Grammar,
  tokens: readonly Token[],
  source: { readonly text: string; readonly dialect: Dialect; readonly depth: number },
  end: number,
): Cursor {
  const { text, dialect, depth } = source;
  const marks: Mark[] = tokens.filter(token => !isLayout(token));
  marks.push({ kind: 'end', text: '', start: end, end, quote: '', parts: [], fresh: true, glued: false });
  return {
    grammar,
    dialect,
    text,
    marks,
    partners: matched(marks),
    blocks: new Map(),
    at: 0,
    lines: true,
    commands: false,
    depth,
  };
}

/** That a closing bracket is the right one, the lexer has seen; that each comes, it has not. */
function matched(marks: readonly Mark[]): Int32Array {
  const partners = new Int32Array(marks.length).fill(-1);
  const open: number[] = [];
  marks.forEach((mark, index) => {
    if (mark.kind !== 'punct') return;
    if (OPENERS.has(mark.text)) open.push(index);
    else if (CLOSERS.has(mark.text)) {
      const opener = open.pop();
      if (opener === undefined) return;
      partners[opener] = index;
      partners[index] = opener;
    }
  });
  const unclosed = marks[open.pop() ?? -1];
  if (unclosed) throw unbalanced(unclosed.text, unclosed.start);
  return partners;
}

export function markAt(c: Cursor, index: number): Mark {
  return (c.marks[index] ?? c.marks[index < 0 ? 0 : c.marks.length - 1]) as Mark;
}

export function here(c: Cursor): Mark {
  return markAt(c, c.at);
}

/** `text` is the bracket, operator or word that stands here; a string of that text is not. */
export function isAt(c: Cursor, text: string): boolean {
  const mark = here(c);
  return mark.text === text && (mark.kind === 'punct' || mark.kind === 'word');
}

export function take(c: Cursor, text: string): boolean {
  if (!isAt(c, text)) return false;
  c.at++;
  return true;
}

/** The index of the bracket that closes the one at `index`. */
export function closing(c: Cursor, index: number): number {
  const partner = c.partners[index] ?? -1;
  return partner > index ? partner : c.marks.length - 1;
}

/** The index of the bracket that the one at `index` closes. */
export function opening(c: Cursor, index: number): number {
  return c.partners[index] ?? -1;
}

/** The index behind what stands at `index`: a whole group where that is an opening bracket. */
export function behind(c: Cursor, index: number): number {
  return Math.max(index, c.partners[index] ?? -1) + 1;
}

/** The end of what has been read so far. */
export function endBefore(c: Cursor): number {
  return c.at === 0 ? 0 : markAt(c, c.at - 1).end;
}

/** The statement is over: a separator, a closing brace, an `else`, or a new line where lines count. */
export function atEnd(c: Cursor): boolean {
  const mark = here(c);
  if (mark.kind === 'end') return true;
  if (mark.kind === 'punct' && (mark.text === ';' || CLOSERS.has(mark.text))) return true;
  return (c.lines && mark.fresh) || (mark.kind === 'word' && mark.text === 'else');
}

/** Runs `step` one level deeper; hostile nesting ends in a fault instead of the end of the stack. */
export function deeper<T>(c: Cursor, step: () => T): T {
  if (++c.depth > MAX_DEPTH) throw tooDeep(here(c).start);
  const result = step();
  c.depth--;
  return result;
}

/** Runs `step` with other rules for line breaks and commands, and puts the old ones back. */
export function within<T>(c: Cursor, rules: { lines: boolean; commands: boolean }, step: () => T): T {
  const { lines, commands } = c;
  c.lines = rules.lines;
  c.commands = rules.commands;
  const result = step();
  c.lines = lines;
  c.commands = commands;
  return result;
}

/** What has been read since `start`, understood only as far as its ends. */
export function unknown(c: Cursor, start: number): Unknown {
  return { kind: 'unknown', start, end: Math.max(start, endBefore(c)) };
}
