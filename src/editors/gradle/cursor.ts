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

/** A token that means something, and how it is set apart from the one before. */
export interface Mark extends Omit<Token, 'kind'> {
  readonly kind: Token['kind'] | 'end';
  /** A line break lies before it. */
  readonly fresh: boolean;
  /** Nothing lies before it. */
  readonly glued: boolean;
}

export interface Cursor {
  readonly grammar: Grammar;
  readonly dialect: Dialect;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** For an opening bracket the index of the closing one. */
  readonly match: ReadonlyMap<number, number>;
  /** For a closing bracket the index of the opening one. */
  readonly opener: ReadonlyMap<number, number>;
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
  const marks: Mark[] = [];
  let fresh = true;
  let glued = false;
  for (const token of tokens) {
    if (isLayout(token)) {
      glued = false;
      if (token.kind === 'newline') fresh = true;
      continue;
    }
    // One by one: spreading every token takes ten times as long as all the rest of parsing.
    const { kind, text: written, start, end: after, quote, parts } = token;
    marks.push({ kind, text: written, start, end: after, quote, parts, fresh, glued });
    fresh = false;
    glued = true;
  }
  marks.push({ kind: 'end', text: '', start: end, end, quote: '', parts: [], fresh: true, glued: false });
  const match = matched(marks);
  const opener = new Map([...match].map(([open, close]) => [close, open]));
  return {
    grammar,
    dialect,
    text,
    marks,
    match,
    opener,
    blocks: new Map(),
    at: 0,
    lines: true,
    commands: false,
    depth,
  };
}

/** That a closing bracket is the right one, the lexer has seen; that each comes, it has not. */
function matched(marks: readonly Mark[]): ReadonlyMap<number, number> {
  const match = new Map<number, number>();
  const open: { index: number; mark: Mark }[] = [];
  marks.forEach((mark, index) => {
    if (mark.kind !== 'punct') return;
    if (OPENERS.has(mark.text)) open.push({ index, mark });
    else if (CLOSERS.has(mark.text)) {
      const opener = open.pop();
      if (opener) match.set(opener.index, index);
    }
  });
  const unclosed = open.pop();
  if (unclosed) throw unbalanced(unclosed.mark.text, unclosed.mark.start);
  return match;
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
  return c.match.get(index) ?? c.marks.length - 1;
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
