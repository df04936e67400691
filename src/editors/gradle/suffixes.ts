/** What a name, literal or bracket is followed by: members, calls, indices, closures. */
import { bracketItems, lastClosure, parenthesised } from './arguments.ts';
import { kotlinCollection } from './collection.ts';
import { type Cursor, closing, endBefore, here, isAt, markAt } from './cursor.ts';
import { calleeOf, member } from './reference.ts';
import type { CallExpression, Expression } from './tree.ts';
import { typeArguments } from './types.ts';

const DOTS = new Set(['.', '?.', '*.', '.&', '.@', '::']);

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
