/** Groovy's calls without parentheses: `id 'x' version '1' apply false`. */
import { asArgument, item, lastClosure } from './arguments.ts';
import { type Cursor, endBefore, here, isAt, take, within } from './cursor.ts';
import { calleeOf, name } from './reference.ts';
import type { Argument, CallExpression, Expression } from './tree.ts';

const NO_ARGUMENT = new Set(
  'as in instanceof else extends implements throws if for while case default'.split(' '),
);

/** Something stands here, on the same line, that can be the first argument of a command. */
export function startsArgument(c: Cursor): boolean {
  const mark = here(c);
  if (mark.fresh && c.lines) return false;
  if (mark.kind === 'word') return !NO_ARGUMENT.has(mark.text);
  if (mark.kind === 'punct') return ['!', '~', '(', '{'].includes(mark.text);
  return mark.kind === 'string' || mark.kind === 'number';
}

/** Goes on from `first`: arguments where it is a name, then names with arguments by turns. */
export function command(c: Cursor, first: Expression): Expression {
  let left = first;
  while (c.commands && startsArgument(c)) {
    if (isName(left)) left = called(c, left);
    else if (left.kind === 'call' && here(c).kind === 'word') {
      const link = name(c);
      if (!link) return left;
      left = c.grammar.suffixes(c, { ...link, receiver: left, start: left.start });
    } else return left;
  }
  return left;
}

function isName(expression: Expression): boolean {
  return expression.kind === 'string' || (expression.kind === 'reference' && expression.index === null);
}

function called(c: Cursor, left: Expression): CallExpression {
  const listed: Argument[] = [];
  within(c, { lines: c.lines, commands: false }, () => {
    do listed.push(asArgument(item(c, -1)));
    while (take(c, ',') && !isAt(c, '}'));
  });
  const { args, block } = lastClosure(listed);
  const made = { typeArgs: '', args, parens: null, block, start: left.start, end: endBefore(c) };
  return { kind: 'call', ...calleeOf(left), ...made };
}
