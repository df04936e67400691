/** Kotlin writes its map and list literals as calls. */
import { type Cursor, endBefore } from './cursor.ts';
import type { Argument, CallExpression, Expression, MapEntry } from './tree.ts';

const MAPS = new Set(['mapOf', 'mutableMapOf', 'hashMapOf', 'linkedMapOf']);
const LISTS = new Set([
  'listOf',
  'setOf',
  'mutableListOf',
  'mutableSetOf',
  'arrayOf',
  'arrayListOf',
  'hashSetOf',
]);

/** `mapOf(…)` and `listOf(…)` as the literals they are; any other call as it is. */
export function kotlinCollection(c: Cursor, call: CallExpression): Expression {
  if (c.dialect !== 'kotlin' || call.receiver || call.block || !call.parens) return call;
  const range = { start: call.start, end: endBefore(c) };
  const inside = { open: call.parens.start + 1, close: call.parens.end - 1 };
  if (MAPS.has(call.name)) return { kind: 'map', entries: call.args.map(entry), ...range, ...inside };
  if (LISTS.has(call.name))
    return { kind: 'list', items: call.args.map(arg => arg.value), ...range, ...inside };
  return call;
}

function entry(arg: Argument): MapEntry {
  const { start, end } = arg;
  const [key, value] = pairOf(arg.value) ?? [];
  if (!key || !value) return { key: null, keyRange: { start, end: start }, value: arg.value, start, end };
  return { key: key.kind === 'string' ? key.value : null, keyRange: key, value, start, end };
}

/** `a to b` and `Pair(a, b)`. */
export function pairOf(value: Expression): readonly [Expression, Expression] | null {
  const isPair = value.kind === 'call' && value.name === 'Pair' && value.receiver === null;
  const isTo = value.kind === 'infix' && value.operator === 'to';
  const [a, b, ...more] = isPair ? value.args.map(arg => arg.value) : isTo ? value.operands : [];
  return a && b && more.length === 0 ? [a, b] : null;
}
