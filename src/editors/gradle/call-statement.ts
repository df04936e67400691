/** From an expression to the statement it is: an assignment, a call with what is chained to it, or neither. */
import { blocksBetween } from './blocks-between.ts';
import { type Cursor, endBefore, here } from './cursor.ts';
import { ASSIGNMENTS } from './operators.ts';
import type { Assignment, Block, Call, CallExpression, Expression, Link, Reference } from './tree.ts';

/** `first` is the index at which the statement begins. */
export function asStatement(c: Cursor, left: Expression, first: number): Call | Assignment | null {
  const mark = here(c);
  if (mark.kind === 'punct' && ASSIGNMENTS.has(mark.text) && (!mark.fresh || c.dialect === 'groovy')) {
    return left.kind === 'reference' ? assignment(c, left, mark.text, first) : null;
  }
  return callOf(c, left, first);
}

function assignment(c: Cursor, target: Reference, operator: string, first: number): Assignment {
  c.at++;
  const from = here(c).start;
  let value = c.grammar.command(c);
  const chained: Expression[] = [value];
  while (here(c).kind === 'punct' && here(c).text === '=') {
    c.at++;
    chained.push(c.grammar.command(c));
  }
  if (chained.length > 1)
    value = { kind: 'infix', operator: '=', operands: chained, start: from, end: endBefore(c) };
  return {
    kind: 'assignment',
    target: targetText(c, target),
    targetRange: { start: target.start, end: target.end },
    index: target.index,
    operator,
    value,
    start: target.start,
    end: endBefore(c),
    blocks: blocksBetween(c, first, c.at),
  };
}

/** The dotted name; where there is more in the target than names, its text without blanks. */
function targetText(c: Cursor, target: Reference): string {
  if (target.receiver === null) return target.name;
  const end = target.index ? target.nameRange.end : target.end;
  return c.text.slice(target.start, end).replace(/\s+/g, '');
}

/** The call at the head of a chain, and the chain; null where the head is no plain name. */
function callOf(c: Cursor, expression: Expression, first: number): Call | null {
  const chain: Link[] = [];
  let at = expression;
  for (;;) {
    if (at.kind === 'infix') {
      const links = infixLinks(at);
      const [head] = at.operands;
      if (!links || !head) return null;
      chain.unshift(...links);
      at = head;
    } else if (at.kind === 'reference') {
      if (at.receiver === null || at.index !== null) return null;
      for (const name of at.name.split('.').reverse()) {
        chain.unshift({ name, nameRange: at.nameRange, args: [], parens: null, block: null });
      }
      at = at.receiver;
    } else if (at.kind === 'call') {
      const receiver = at.receiver;
      if (
        receiver === null ||
        (receiver.kind === 'reference' && receiver.receiver === null && receiver.index === null)
      ) {
        return headed(at, receiver, chain, expression, blocksBetween(c, first, c.at));
      }
      const { name, nameRange, args, parens, block } = at;
      chain.unshift({ name, nameRange, args, parens, block });
      at = receiver;
    } else return null;
  }
}

function headed(
  head: CallExpression,
  receiver: Reference | null,
  chain: readonly Link[],
  whole: Expression,
  blocks: readonly Block[],
): Call {
  const { quoted, typeArgs, args, parens, block } = head;
  return {
    kind: 'call',
    name: receiver ? `${receiver.name}.${head.name}` : head.name,
    nameRange: { start: head.start, end: head.nameRange.end },
    quoted,
    typeArgs,
    args,
    parens,
    block,
    chain,
    start: whole.start,
    end: whole.end,
    blocks,
  };
}

/** `id("x") version "1" apply false`: every infix name with its operand. */
function infixLinks(infix: Extract<Expression, { kind: 'infix' }>): Link[] | null {
  const operands = infix.operands.slice(1);
  const names = infix.operator.includes(' ') ? infix.operator.split(' ') : operands.map(() => infix.operator);
  if (
    operands.length === 0 ||
    names.length !== operands.length ||
    !names.every(name => /^[\p{L}_]/u.test(name) && name !== 'if')
  )
    return null;
  return operands.map((value, i) => {
    const { start, end } = value;
    const args = [{ name: null, value, start, end }];
    return { name: names[i] ?? '', nameRange: { start, end: start }, args, parens: null, block: null };
  });
}
