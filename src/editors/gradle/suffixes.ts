/** What a name, literal or bracket is followed by: members, calls, indices, closures. */
import { bracketItems, lastClosure, parenthesised } from './arguments.ts';
import { kotlinCollection } from './collection.ts';
import { type Cursor, closing, endBefore, here, isAt, markAt } from './cursor.ts';
import { calleeOf, labelled, member } from './reference.ts';
import type { Argument, Block, CallExpression, Expression } from './tree.ts';
import { typeArguments } from './types.ts';

const DOTS = new Set(['.', '?.', '*.', '.&', '.@', '?.@', '*.@', '*.&', '::']);

export function suffixes(c: Cursor, primary: Expression): Expression {
  let left = primary;
  for (;;) {
    if (labelled(c)) c.at += 2;
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
    } else if (mark.text === '!!' && c.dialect === 'kotlin') c.at++;
    else if (mark.text === '++' || mark.text === '--') left = counted(c, left);
    else return left;
  }
}

/** `x++` */
function counted(c: Cursor, left: Expression): Expression {
  const operator = here(c).text;
  c.at++;
  return { kind: 'infix', operator, operands: [left], start: left.start, end: endBefore(c) };
}

/** `implementation ('a'), 'b'`: the parentheses are only those of the first argument (Groovy). */
function isListOfCommand(c: Cursor): boolean {
  return c.commands && !here(c).glued && markAt(c, closing(c, c.at) + 1).text === ',';
}

/** `foo { }, { }`: these are arguments (Groovy). */
function isFirstOfCommand(c: Cursor): boolean {
  return c.commands && markAt(c, closing(c, c.at) + 1).text === ',';
}

/** Groovy hangs a closure on the next line to whatever stands before it; Kotlin only to a call. */
function takesClosure(c: Cursor, left: Expression, sameLine: boolean): boolean {
  if (left.kind === 'call') return true;
  if (c.dialect === 'groovy') return left.kind !== 'unknown' && !(sameLine && isFirstOfCommand(c));
  return sameLine && (left.kind === 'reference' || left.kind === 'string');
}

/** `left(…) { … }`, with at least one of the two. */
function call(c: Cursor, left: Expression, typeArgs: string): Expression {
  const callee = calleeOf(left);
  if (left.kind === 'call' && isAt(c, '{')) {
    const block = c.grammar.block(c, c.at);
    return {
      ...left,
      args: [...left.args, ...(left.block ? [closure(left.block)] : [])],
      block,
      end: endBefore(c),
    };
  }
  const open = here(c);
  const listed = open.text === '(' ? parenthesised(c) : [];
  const parens = open.text === '(' ? { start: open.start, end: endBefore(c) } : null;
  // A closure in the parentheses is an argument like any other where one stands behind them as well.
  const behind = isAt(c, '{') && (parens === null || !here(c).fresh || !c.lines);
  const { args, block } = behind ? { args: listed, block: c.grammar.block(c, c.at) } : lastClosure(listed);
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

/** A closure that is an argument, for another one is the call's block. */
function closure(block: Block): Argument {
  const { start, end } = block;
  return { name: null, value: { kind: 'closure', block, start, end }, start, end };
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
