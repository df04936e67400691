/** What a map in a build script holds: a literal, a name for one, several put together. */
import { pairOf } from '../editors/gradle/collection.ts';
import { statements } from '../editors/gradle/query.ts';
import type { CallExpression, Expression, Infix, MapEntry } from '../editors/gradle/tree.ts';
import { evaluate } from './evaluate.ts';
import { expressionAt } from './expression-at.ts';
import { originIn, type Scope } from './names.ts';
import { isTrue } from './operators.ts';
import { type Located, locate } from './reference.ts';
import { type UnknownValue, unknown, type Value } from './value.ts';

export interface MapValue {
  readonly values: ReadonlyMap<string, Value>;
  /** Set where it may hold more, under names that can't be told. */
  readonly more: UnknownValue | null;
}

export const EMPTY: MapValue = { values: new Map(), more: null };

/** `self` is what `manifestPlaceholders` holds, for maps made of it. Null where nothing can be said. */
export function mapOf(expression: Expression, scope: Scope, self: MapValue, depth = 0): MapValue | null {
  if (depth > 12) return null;
  const next = (e: Expression, where = scope): MapValue | null => mapOf(e, where, self, depth + 1);
  const pair = pairOf(expression);
  if (pair) return entry(evaluate(pair[0], scope), pair[1], scope);
  switch (expression.kind) {
    case 'map':
      return expression.entries.reduce<MapValue>((all, each) => over(all, entryOf(each, scope)), EMPTY);
    case 'list':
      return together(expression.items, next);
    case 'reference': {
      if (/^(?:this\.|it\.)?manifestPlaceholders$/.test(expression.name) && expression.index === null)
        return self;
      const found = locate(expression, scope);
      return found && !isChanged(found) ? next(found.value, found.scope) : null;
    }
    case 'infix':
      return combined(expression, scope, next);
    case 'call':
      return called(expression, next);
    default:
      return null;
  }
}

type Next = (expression: Expression) => MapValue | null;

function combined({ operator, operands }: Infix, scope: Scope, next: Next): MapValue | null {
  const [first, second, third] = operands;
  if (operator === 'as') return first ? next(first) : null;
  if (/^\+(?: \+)*$/.test(operator)) return together(operands, next);
  if (operator !== '?:?' && operator !== 'if') return null;
  const test = evaluate(first ?? null, scope);
  const branch = test.known ? (isTrue(test.value) ? second : third) : undefined;
  return branch ? next(branch) : null;
}

function called({ name, receiver, args }: CallExpression, next: Next): MapValue | null {
  const operands = [...(receiver ? [receiver] : []), ...args.map(({ value }) => value)];
  const simple = name.replace(/^.*\./, '');
  if (
    /^(?:emptyMap|(?:new )?(?:java\.util\.)?(?:Linked)?(?:Hash|Tree)Map(?:<.*>)?|(?:mutable|hash|linked)?[mM]apOf)$/.test(
      simple,
    )
  )
    return together(operands, next);
  return receiver && /^(?:to\w*Map|as(?:Im|Unm)\w+|clone|plus)$/.test(simple)
    ? together(operands, next)
    : null;
}

/** One laid over the other in this order; null where one of them can't be told. */
function together(operands: readonly Expression[], next: Next): MapValue | null {
  return operands.reduce<MapValue | null>((all, operand) => {
    const value = all && next(operand);
    return value && over(all, value);
  }, EMPTY);
}

function entryOf({ key, keyRange, value }: MapEntry, scope: Scope): MapValue {
  if (key !== null) return { values: new Map([[key, evaluate(value, scope)]]), more: null };
  const written = expressionAt(scope.script, keyRange.start, keyRange.end);
  return entry(evaluate(written, scope), value, scope);
}

/** One entry; with a name that can't be told it is any. */
export function entry(key: Value, value: Expression, scope: Scope): MapValue {
  if (key.known) return { values: new Map([[String(key.value), evaluate(value, scope)]]), more: null };
  return { values: new Map(), more: unknown('computed', { at: originIn(scope, value) }) };
}

/** The second laid over the first: what it may hold besides puts everything below it in doubt. */
export function over(below: MapValue, above: MapValue): MapValue {
  const { more } = above;
  const kept = more === null ? below : { values: doubted(below.values, more), more };
  return { values: new Map([...kept.values, ...above.values]), more: kept.more };
}

export const doubted = (values: MapValue['values'], why: UnknownValue): MapValue['values'] =>
  new Map(
    [...values].map(([key, value]) => [key, { ...why, otherwise: value.known ? value : value.otherwise }]),
  );

/** `map.a = …`, `map.put(…)`, `map << …`: a variable that is more than its literal. */
function isChanged({ whole, scope: { script } }: Located): boolean {
  if (whole === null) return false;
  const name = whole.replace(/\W/g, '\\$&');
  const mention = new RegExp(
    `(?:^|[^\\w$])${name}(?:\\s*(?:\\[|<<|\\+=|-=)|\\s*\\.\\s*(?:put|remove|clear|merge|compute|replace|set)|\\s*\\.\\s*\\w+\\s*=[^=])`,
  );
  return statements(script).some(
    ({ statement }) =>
      statement.kind !== 'declaration' &&
      statement.blocks.length === 0 &&
      mention.test(script.text.slice(statement.start, statement.end)),
  );
}
