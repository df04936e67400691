/** A script's text to its tree. Balanced brackets are demanded; what stands between them is read as far as it is known. */
import {
  type Cursor,
  closing,
  cursorOn,
  deeper,
  endBefore,
  type Grammar,
  here,
  isAt,
  markAt,
  opening,
} from './cursor.ts';
import { commandExpression, expression } from './expression.ts';
import { tokenize } from './lexer.ts';
import { arrowAfter } from './params.ts';
import { statement, statements } from './statement.ts';
import { suffixes } from './suffixes.ts';
import type { Token } from './token.ts';
import type { Block, Dialect, Script } from './tree.ts';

const grammar: Grammar = { expression, command: commandExpression, suffixes, block, body };

export function parseScript(text: string, dialect: Dialect): Script {
  return parseTokens(tokenize(text, dialect), text, dialect);
}

/** For those who need the tokens as well. */
export function parseTokens(tokens: readonly Token[], text: string, dialect: Dialect): Script {
  const c = cursorOn(grammar, tokens, { text, dialect, depth: 0 }, text.length);
  const whole = { start: 0, end: text.length, open: 0, close: text.length, params: null, braces: false };
  return { dialect, text, body: { ...whole, statements: statements(c, c.marks.length - 1) } };
}

function block(c: Cursor, index: number): Block {
  const close = closing(c, index);
  let read = c.blocks.get(index);
  if (!read) {
    read = deeper(c, () => readBlock(c, index, close));
    c.blocks.set(index, read);
  }
  c.at = close + 1;
  return read;
}

function readBlock(c: Cursor, index: number, close: number): Block {
  const brace = markAt(c, index);
  const arrow = isBranches(c, index) ? -1 : arrowAfter(c, index);
  const params = arrow < 0 ? null : { start: markAt(c, index + 1).start, end: markAt(c, arrow).end };
  c.at = arrow < 0 ? index + 1 : arrow + 1;
  return {
    start: brace.start,
    open: brace.end,
    close: markAt(c, close).start,
    end: markAt(c, close).end,
    params,
    braces: true,
    statements: statements(c, close),
  };
}

/** `when (x) { a -> …; b -> … }`: the arrows belong to the branches. */
function isBranches(c: Cursor, brace: number): boolean {
  if (c.dialect === 'groovy') return false;
  if (markAt(c, brace - 1).text === 'when') return true;
  if (markAt(c, brace - 1).text !== ')') return false;
  return markAt(c, opening(c, brace - 1) - 1).text === 'when';
}

function body(c: Cursor): Block {
  if (isAt(c, '{')) return block(c, c.at);
  const { start } = here(c);
  const only = statement(c);
  const end = endBefore(c);
  return { start, open: start, close: end, end, params: null, braces: false, statements: [only] };
}
