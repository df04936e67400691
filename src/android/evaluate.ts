/**
 * What an expression of a build script comes to, as far as that can be said without running Gradle. Only forms
 * whose meaning is fixed by the language are followed; anything else is unknown, with its reason.
 */
import type { Closure, Expression, Infix, NumberLiteral } from '../editors/gradle/tree.ts';
import { choiceOf } from './choice.ts';
import { methodOf } from './methods.ts';
import { type Next, originIn, type Scope, unknownAt } from './names.ts';
import { isEqual, isTrue, sum } from './operators.ts';
import { reference } from './reference.ts';
import { type Known, known, type Origin, unknown, type Value } from './value.ts';

export type { Scope } from './names.ts';

/** References to references …: deeper than any real build, and an end to cycles. */
const DEEPEST = 24;

export function evaluate(expression: Expression | null, scope: Scope, depth = 0): Value {
  if (expression === null) return unknown('absent');
  if (depth > DEEPEST) return unknownAt('cycle', scope, expression);
  const deeper = (e: Expression | null, where: Scope): Value => evaluate(e, where, depth + 1);
  const next: Next = e => deeper(e, scope);
  const from = originIn(scope, expression);
  switch (expression.kind) {
    case 'number':
      return number(expression, scope);
    case 'boolean':
      return known(expression.value, from);
    case 'null':
      return known(null, from);
    case 'string':
      return expression.value !== null
        ? known(expression.value, from, { start: expression.start, end: expression.end })
        : joined(expression.parts, from, next);
    case 'reference':
      return reference(expression, scope, deeper);
    case 'call':
      return methodOf(expression, scope, deeper);
    case 'infix':
      return infix(expression, scope, next);
    case 'closure':
      return only(expression, scope, next);
    default:
      return choiceOf(expression, scope, deeper) ?? unknownAt('computed', scope, expression);
  }
}

/** As it is shown as text: `1.50` keeps its digits in Groovy, and no fraction is a number for us. */
function number(literal: NumberLiteral, scope: Scope): Value {
  const from = originIn(scope, literal);
  const text = scope.script.text.slice(literal.start, literal.end).replace(/[_()\s]/g, '');
  if (/^-?(?:0[xX][\da-fA-F]+|0[bB][01]+|\d+)[lLiIuUgG]*$/.test(text)) {
    // Groovy reads `010` as eight, and digits beyond these as they stand
    const exact = Number.isSafeInteger(literal.value) && !/^-?0\d/.test(text);
    return exact ? known(literal.value, from) : unknown('computed', { at: from });
  }
  const plain = /^-?\d+\.(?:\d*[1-9]|0)$/.test(text) && Number(text) === literal.value;
  return plain ? known(text, from) : unknown('computed', { at: from });
}

function joined(parts: readonly (string | Expression)[], from: Origin, next: Next): Value {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else {
      const value = next(part);
      if (!value.known) return { ...value, otherwise: null };
      text += String(value.value);
    }
  }
  return known(text, from);
}

/** The branch of an `if` in Kotlin, where it holds one expression. */
function only({ block, ...range }: Closure, scope: Scope, next: Next): Value {
  const [statement, more] = block.statements;
  const single = statement?.kind === 'opaque' && statement.word !== 'return' && more === undefined;
  return single && block.params === null && statement.expression
    ? next(statement.expression)
    : unknownAt('computed', scope, range);
}

function infix(expression: Infix, scope: Scope, next: Next): Value {
  const { operator, operands } = expression;
  const [first, second, third] = operands;
  const lost = unknownAt('computed', scope, expression);
  if (first === undefined) return lost;
  const from = originIn(scope, expression);
  const value = next(first);
  switch (operator) {
    case '?:':
      return operands.slice(1).reduce<Value>((left, right) => elvis(left, () => next(right), scope), value);
    case '?:?':
    case 'if':
      return value.known
        ? next((isTrue(value.value) ? second : third) ?? null)
        : either(value, next(second ?? null), next(third ?? null));
    case 'as':
      return value;
    case '&&':
    case '||':
      return connected(operands.map(next), operator === '||', from);
    case '+':
      return operands.slice(1).reduce<Value>((left, right) => sum(left, next(right), from), value);
    case '==':
    case '!=': {
      const other = next(second ?? null);
      if (operands.length > 2) return lost;
      if (!value.known || !other.known) return { ...(value.known ? other : value), otherwise: null } as Value;
      return known(isEqual(value.value, other.value) === (operator === '=='), from);
    }
    case '!':
      return value.known ? known(!isTrue(value.value), from) : { ...value, otherwise: null };
    default:
      return value.known ? lost : { ...value, otherwise: null };
  }
}

/** Groovy's elvis asks for truth, Kotlin's for null; '' and 0 are where they part. */
function elvis(left: Value, right: () => Value, { file }: Scope): Value {
  if (left.known) {
    const empty = file.endsWith('.kts') ? left.value === null : !isTrue(left.value);
    return empty ? right() : left;
  }
  const other = right();
  return other.known ? { ...left, otherwise: left.otherwise ?? other } : left;
}

/** Nobody knows which of two it is, which is no matter where they are the same. */
function either(test: Value, yes: Value, no: Value): Value {
  return yes.known && no.known && yes.value === no.value ? yes : ({ ...test, otherwise: null } as Value);
}

/** `a || b`: one that is true decides, whatever the others are. */
function connected(values: readonly Value[], decisive: boolean, from: Origin): Value {
  const decides = (value: Value): value is Known => value.known && isTrue(value.value) === decisive;
  if (values.some(decides)) return known(decisive, from);
  const open = values.find(value => !value.known);
  return open ?? known(!decisive, from);
}
