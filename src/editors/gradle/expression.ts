/**
 * Expressions. Nothing here gives up: what can't be read becomes {@link Unknown}, what is left over is for the
 * caller to skip, and every group of brackets is left exactly at its end.
 */
import { command } from './command.ts';
import { type Cursor, closing, deeper, endBefore, here, isAt, markAt, take, unknown } from './cursor.ts';
import { LOWEST, operatorAt } from './operators.ts';
import { primary } from './primary.ts';
import { suffixes } from './suffixes.ts';
import type { Expression, Unknown } from './tree.ts';
import { skipType } from './types.ts';

export function expression(c: Cursor): Expression {
  const start = here(c).start;
  if (c.dialect === 'groovy' && takeParameters(c)) {
    if (isAt(c, '{')) return { kind: 'closure', block: c.grammar.block(c, c.at), start, end: endBefore(c) };
    deeper(c, () => expression(c));
    return unknown(c, start);
  }
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

/** `x ->`, `(x, y) ->`: the head of a lambda, which Groovy has beside its closures. */
function takeParameters(c: Cursor): boolean {
  const arrow = isAt(c, '(') ? closing(c, c.at) + 1 : c.at + 1;
  const { kind, text } = markAt(c, arrow);
  if (kind !== 'punct' || text !== '->' || (here(c).kind !== 'word' && !isAt(c, '('))) return false;
  c.at = arrow + 1;
  return true;
}

/** An expression in which Groovy also takes `name argument` without parentheses. */
export function commandExpression(c: Cursor): Expression {
  const { commands } = c;
  c.commands = c.dialect === 'groovy';
  const read = command(c, expression(c));
  c.commands = commands;
  return read;
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
