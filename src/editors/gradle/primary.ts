/** What an expression is made of: literals, names, brackets, closures. */
import { bracketItems, parenthesised } from './arguments.ts';
import { branches } from './branches.ts';
import { startsArgument } from './command.ts';
import {
  atEnd,
  behind,
  type Cursor,
  closing,
  cursorOn,
  deeper,
  endBefore,
  here,
  isAt,
  markAt,
  take,
  unknown,
  within,
} from './cursor.ts';
import { numberLiteral, stringLiteral } from './literal.ts';
import { isKotlinKeyword } from './operators.ts';
import { labelled, name } from './reference.ts';
import type { Token } from './token.ts';
import type { Expression } from './tree.ts';
import { afterType, skipType } from './types.ts';

const CONTROL = new Set(['if', 'when', 'try', 'switch', 'for', 'while', 'do']);

export function primary(c: Cursor): Expression {
  const mark = here(c);
  const { start } = mark;
  switch (mark.kind) {
    case 'number':
      c.at++;
      return numberLiteral(mark);
    case 'string':
      c.at++;
      return stringLiteral(mark, (tokens, end) => interpolated(c, tokens, end));
    case 'char':
      c.at++;
      return unknown(c, start);
    case 'word':
      if (labelled(c)) c.at += 2;
      else if (mark.text === 'new' && c.dialect === 'groovy') return created(c);
      if (CONTROL.has(here(c).text)) return branches(c);
      return isAt(c, '{') ? closure(c) : word(c);
    case 'punct':
      if (mark.text === '(') return group(c);
      if (mark.text === '[' || mark.text === '?[') return bracketed(c);
      if (mark.text === '{') return closure(c);
      if (mark.text === '::') return name(c) ?? unknown(c, start);
      return unknown(c, start);
    default:
      return unknown(c, start);
  }
}

function closure(c: Cursor): Expression {
  const { start } = here(c);
  return { kind: 'closure', block: c.grammar.block(c, c.at), start, end: endBefore(c) };
}

function interpolated(c: Cursor, tokens: readonly Token[], end: number): Expression {
  const inner = cursorOn(c.grammar, tokens, c, end);
  const start = here(inner).start;
  const value = deeper(inner, () => c.grammar.command(inner));
  return atEnd(inner) ? value : { kind: 'unknown', start, end };
}

const WORDS: Readonly<Record<string, (range: { start: number; end: number }) => Expression>> = {
  true: range => ({ kind: 'boolean', value: true, ...range }),
  false: range => ({ kind: 'boolean', value: false, ...range }),
  null: range => ({ kind: 'null', ...range }),
};

function word(c: Cursor): Expression {
  const mark = here(c);
  const literal = WORDS[mark.text];
  if (literal && Object.hasOwn(WORDS, mark.text)) {
    c.at++;
    return literal({ start: mark.start, end: mark.end });
  }
  if (c.dialect === 'kotlin' && KOTLIN_EXPRESSIONS.has(mark.text)) return kotlinKeyword(c);
  if (c.dialect === 'kotlin' && isKotlinKeyword(mark.text) && !['this', 'super'].includes(mark.text)) {
    return unknown(c, mark.start);
  }
  return name(c) ?? unknown(c, mark.start);
}

const KOTLIN_EXPRESSIONS = new Set(['return', 'throw', 'break', 'continue', 'object', 'fun']);

/** `?: return x`, `object : A() { … }`, `fun(a: A): B { … }`: passed over. */
function kotlinKeyword(c: Cursor): Expression {
  const { start, text } = here(c);
  c.at++;
  if (text === 'object' || text === 'fun') {
    while (!atEnd(c) && !isAt(c, '{') && !isAt(c, '=') && !isAt(c, ',')) c.at = behind(c, c.at);
    if (isAt(c, '{')) c.grammar.block(c, c.at);
    else if (take(c, '=')) deeper(c, () => c.grammar.expression(c));
    return unknown(c, start);
  }
  if (isAt(c, '@') && here(c).glued) c.at += 2;
  if (!atEnd(c) && !isAt(c, ',')) deeper(c, () => c.grammar.expression(c));
  return unknown(c, start);
}

/** `new File(x)`, `new ArrayList<String>()`: a call of the type's name. */
function created(c: Cursor): Expression {
  const start = here(c).start;
  c.at++;
  const nameRange = { start: here(c).start, end: here(c).end };
  const type = here(c).start;
  skipType(c);
  const written = c.text.slice(type, endBefore(c));
  if (!isAt(c, '(')) return unknown(c, start);
  const open = here(c).start;
  const args = parenthesised(c);
  const parens = { start: open, end: endBefore(c) };
  const block = isAt(c, '{') && !here(c).fresh ? c.grammar.block(c, c.at) : null;
  const made = { name: `new ${written}`, nameRange, quoted: false, typeArgs: '', receiver: null };
  return { kind: 'call', ...made, args, parens, block, start, end: endBefore(c) };
}

/** `(a)` is a; `(String) a` is a as well. */
function group(c: Cursor): Expression {
  const start = here(c).start;
  const close = closing(c, c.at);
  const typed = c.dialect === 'groovy' && afterType(c, c.at + 1) === close;
  const inner = deeper(c, () =>
    within(c, { lines: false, commands: false }, () => {
      c.at++;
      const value = c.grammar.expression(c);
      return c.at === close ? value : unknown(c, start);
    }),
  );
  c.at = close + 1;
  const cast = typed && startsArgument(c) && !isAt(c, '(') && !isAt(c, '{');
  const value = cast ? c.grammar.suffixes(c, primary(c)) : inner;
  return cast
    ? { kind: 'infix', operator: 'as', operands: [value], start, end: endBefore(c) }
    : { ...value, start, end: endBefore(c) };
}

/** `[a, b]` and `[a: b]` of Groovy. */
function bracketed(c: Cursor): Expression {
  const start = here(c).start;
  const open = here(c).end;
  const close = markAt(c, closing(c, c.at)).start;
  const items = bracketItems(c);
  const range = { start, end: endBefore(c), open, close };
  const map = items.some(item => item.key !== null) || c.text.slice(open, close).trim() === ':';
  if (!map) return { kind: 'list', items: items.map(item => item.value), ...range };
  const entries = items.map(({ key, value, start: from, end }) => ({
    key: key?.name ?? null,
    keyRange: key?.range ?? { start: from, end: from },
    value,
    start: from,
    end,
  }));
  return { kind: 'map', entries, ...range };
}
