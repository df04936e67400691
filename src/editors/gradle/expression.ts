/**
 * Expressions. Nothing here gives up: what can't be read becomes {@link Unknown}, what is left over is for the
 * caller to skip, and every group of brackets is left exactly at its end.
 */
import { bracketItems, lastClosure, parenthesised } from './arguments.ts';
import { branches } from './branches.ts';
import { kotlinCollection } from './collection.ts';
import { command, startsArgument } from './command.ts';
import {
  atEnd,
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
import { isKotlinKeyword, LOWEST, operatorAt } from './operators.ts';
import { calleeOf, member, name } from './reference.ts';
import type { Token } from './token.ts';
import type { CallExpression, Expression, Unknown } from './tree.ts';
import { skipType, typeArguments } from './types.ts';

export function expression(c: Cursor): Expression {
  const start = here(c).start;
  const left = ranked(c, LOWEST);
  if (c.dialect === 'groovy' && isAt(c, '?')) {
    c.at++;
    return deeper(c, () => {
      const yes = expression(c);
      if (!take(c, ':')) return unknown(c, start);
      return {
        kind: 'infix',
        operator: '?:?',
        operands: [left, yes, expression(c)],
        start,
        end: endBefore(c),
      };
    });
  }
  return left;
}

/** An expression in which Groovy also takes `name argument` without parentheses. */
export function commandExpression(c: Cursor): Expression {
  return within(c, { lines: c.lines, commands: c.dialect === 'groovy' }, () => command(c, expression(c)));
}

/** Operands and operators of `rank` and above; those of one rank are kept in one flat list. */
function ranked(c: Cursor, rank: number): Expression {
  const start = here(c).start;
  let left = prefixed(c);
  for (let next = operatorAt(c); next && next.rank >= rank; next = operatorAt(c)) {
    const { rank: level } = next;
    const operands = [left];
    const operators: string[] = [];
    for (let op: typeof next | null = next; op?.rank === level; op = operatorAt(c)) {
      c.at += op.width;
      operators.push(op.text);
      operands.push(op.type ? typeOperand(c) : ranked(c, level + 1));
    }
    const same = operators.every(op => op === operators[0]);
    const operator = same ? (operators[0] ?? '') : operators.join(' ');
    left = { kind: 'infix', operator, operands, start, end: endBefore(c) };
  }
  return left;
}

function typeOperand(c: Cursor): Unknown {
  const start = here(c).start;
  skipType(c);
  return unknown(c, start);
}

const PREFIXES = new Set(['!', '-', '+', '++', '--', '~', '!!', '*']);

function prefixed(c: Cursor): Expression {
  const start = here(c).start;
  const operators: string[] = [];
  while (here(c).kind === 'punct' && PREFIXES.has(here(c).text)) {
    operators.push(here(c).text);
    c.at++;
  }
  const operand = suffixes(c, primary(c));
  if (operators.length === 0) return operand;
  if (operators.length === 1 && operators[0] === '-' && operand.kind === 'number') {
    return { ...operand, value: -operand.value, start };
  }
  return { kind: 'infix', operator: operators.join(''), operands: [operand], start, end: endBefore(c) };
}

const DOTS = new Set(['.', '?.', '*.', '.&', '.@', '::']);

/** What a name, literal or bracket is followed by: members, calls, indices, closures. */
export function suffixes(c: Cursor, primary: Expression): Expression {
  let left = primary;
  for (;;) {
    const mark = here(c);
    if (mark.kind !== 'punct') return left;
    const sameLine = !mark.fresh || !c.lines;
    if (DOTS.has(mark.text) && (sameLine || mark.text !== '::')) {
      const next = member(c, left);
      if (!next) return left;
      left = next;
    } else if (mark.text === '{' && takesClosure(c, left, sameLine)) left = call(c, left, '');
    else if (!sameLine) return left;
    else if (mark.text === '(' && !isListOfCommand(c)) left = call(c, left, '');
    else if (mark.text === '[' || mark.text === '?[') left = indexed(c, left);
    else if (mark.text === '<' && c.dialect === 'kotlin' && left.kind === 'reference') {
      const args = typeArguments(c);
      if (args === null) return left;
      if (isAt(c, '(') || isAt(c, '{')) left = call(c, left, args);
    } else if (['!!', '++', '--'].includes(mark.text) && (c.dialect === 'kotlin' || mark.text !== '!!'))
      c.at++;
    else return left;
  }
}

/** `implementation ('a'), 'b'`: the parentheses are only those of the first argument (Groovy). */
function isListOfCommand(c: Cursor): boolean {
  return c.commands && !here(c).glued && markAt(c, closing(c, c.at) + 1).text === ',';
}

/** Groovy hangs a closure on the next line to what stands before it; Kotlin only after parentheses. */
function takesClosure(c: Cursor, left: Expression, sameLine: boolean): boolean {
  if (left.kind === 'call')
    return left.block === null && (sameLine || c.dialect === 'groovy' || left.parens !== null);
  if (left.kind === 'reference' || left.kind === 'string') return sameLine || c.dialect === 'groovy';
  return false;
}

/** `left(…) { … }`, with at least one of the two. */
function call(c: Cursor, left: Expression, typeArgs: string): Expression {
  const callee = calleeOf(left);
  if (left.kind === 'call' && isAt(c, '{')) {
    const block = c.grammar.block(c, c.at);
    return { ...left, block, end: endBefore(c) };
  }
  const open = here(c);
  const listed = open.text === '(' ? parenthesised(c) : [];
  const { args, block } =
    open.text === '(' ? lastClosure(listed) : { args: listed, block: c.grammar.block(c, c.at) };
  const parens = open.text === '(' ? { start: open.start, end: endBefore(c) } : null;
  const result: CallExpression = {
    kind: 'call',
    ...callee,
    typeArgs,
    args,
    parens,
    block,
    start: left.start,
    end: endBefore(c),
  };
  return kotlinCollection(c, result);
}

function indexed(c: Cursor, left: Expression): Expression {
  const close = closing(c, c.at);
  const items = bracketItems(c);
  const only = items.length === 1 ? items[0] : undefined;
  const nameRange = { start: left.start, end: left.end };
  const index = only?.value ?? { kind: 'unknown' as const, start: left.end, end: markAt(c, close).end };
  const end = endBefore(c);
  if (left.kind === 'reference' && left.index === null) return { ...left, index, end };
  return { kind: 'reference', receiver: left, name: '', nameRange, index, start: left.start, end };
}

const CONTROL = new Set(['if', 'when', 'try', 'switch', 'for', 'while', 'do']);

function primary(c: Cursor): Expression {
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
      if (CONTROL.has(mark.text)) return branches(c);
      if (mark.text === 'new' && c.dialect === 'groovy') return created(c);
      return word(c);
    case 'punct':
      if (mark.text === '(') return group(c);
      if (mark.text === '[' || mark.text === '?[') return bracketed(c);
      if (mark.text === '{')
        return { kind: 'closure', block: c.grammar.block(c, c.at), start, end: endBefore(c) };
      if (mark.text === '::') return name(c) ?? unknown(c, start);
      return unknown(c, start);
    default:
      return unknown(c, start);
  }
}

function interpolated(c: Cursor, tokens: readonly Token[], end: number): Expression {
  const inner = cursorOn(c.grammar, tokens, c, end);
  const start = here(inner).start;
  const value = deeper(inner, () => commandExpression(inner));
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
  if (
    c.dialect === 'kotlin' &&
    isKotlinKeyword(mark.text) &&
    !['this', 'super', 'object', 'fun'].includes(mark.text)
  ) {
    return unknown(c, mark.start);
  }
  return name(c) ?? unknown(c, mark.start);
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
  const inner = deeper(c, () =>
    within(c, { lines: false, commands: false }, () => {
      c.at++;
      const value = expression(c);
      return c.at === close ? value : unknown(c, start);
    }),
  );
  c.at = close + 1;
  const cast = c.dialect === 'groovy' && inner.kind === 'reference' && startsArgument(c) && !isAt(c, '(');
  const value = cast ? suffixes(c, primary(c)) : inner;
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
