/** What the statements of a script depend on: the conditions that have to hold for each of them to run. */
import type { Block, Expression, Opaque, Script, Statement } from '../editors/gradle/tree.ts';
import { bodiesOf, type Placed, statements } from '../editors/gradle/walk.ts';
import { evaluate } from './evaluate.ts';
import { expressionAt } from './expression-at.ts';
import type { Scope } from './names.ts';
import { isTrue } from './operators.ts';

export interface Condition {
  /** null where nothing can be said: a loop, a function, the closure of a call that nobody knows. */
  readonly test: Expression | null;
  /** What the test has to come to. */
  readonly wanted: boolean;
}

export type Conditions = ReadonlyMap<Statement, readonly Condition[]>;

const NONE: readonly Condition[] = [];
export const UNKNOWN: Condition = { test: null, wanted: true };

const known = new WeakMap<Script, Conditions>();

/** Of every statement that depends on anything; computed once for a script. */
export function conditionsIn(script: Script): Conditions {
  const there = known.get(script);
  if (there) return there;
  const inside = new Map<Block, readonly Condition[]>();
  const found = new Map<Statement, readonly Condition[]>();
  // a block stands in the list behind the statement it belongs to
  for (const placed of statements(script)) {
    const around = inside.get(placed.block) ?? NONE;
    if (around.length > 0) found.set(placed.statement, around);
    for (const [block, more] of bodies(script, placed)) inside.set(block, [...around, ...more]);
  }
  known.set(script, found);
  return found;
}

function bodies(script: Script, placed: Placed): (readonly [Block, readonly Condition[]])[] {
  const { statement } = placed;
  if (statement.kind === 'opaque' && statement.word === 'if') return branches(script, statement);
  return bodiesOf({ ...placed, conditional: false }).map(({ block, path, conditional }) => [
    block,
    conditional && !isComponents(path) && !(isForEach(path) && isForAll(script, statement))
      ? [UNKNOWN]
      : NONE,
  ]);
}

const CONTAINER = /^(?:android\/(?:buildTypes|productFlavors|applicationVariants)|androidComponents)$/;
export const FOR_EACH = /^(?:all|each|every|configureEach|forEach|onVariants|whenObjectAdded)$/;

/** `productFlavors.all { … }` runs for every flavor for certain: who asks for one of them knows which. */
export const isForEach = (path: readonly string[]): boolean =>
  CONTAINER.test(path.slice(0, -1).join('/')) && FOR_EACH.test(path.at(-1) ?? '');

const isComponents = (path: readonly string[]): boolean => path.join('/') === 'androidComponents';

/** `onVariants(selector().withBuildType("debug")) { … }` runs for some. */
function isForAll({ text }: Script, statement: Statement): boolean {
  if (statement.kind !== 'call') return false;
  return statement.args.every(
    ({ value, start, end }) =>
      value.kind === 'closure' || /^selector\(\)\.all\(\)$/.test(text.slice(start, end)),
  );
}

/** Of `if (a) { … } else if (b) { … } else { … }` each one with its own test and those before it. */
function branches(script: Script, statement: Opaque): (readonly [Block, readonly Condition[]])[] {
  const before: Condition[] = [];
  let from = statement.start;
  return statement.blocks.map(block => {
    const head = script.text.slice(from, block.start);
    const test = /^(?:[\s;]*else\b)?\s*if\s*\(/.exec(head);
    const close = head.lastIndexOf(')');
    const open = test ? from + test[0].length : -1;
    const condition = test && close >= 0 ? expressionAt(script, open, from + close) : null;
    const isElse = /^[\s;]*else\s*$/.test(head);
    from = block.end;
    const own = isElse ? [] : [{ test: condition, wanted: true }];
    const all = [...before, ...own];
    before.push({ test: condition, wanted: false });
    return [block, all];
  });
}

/** Whether all of them hold; null where that can't be said. */
export function holds(conditions: readonly Condition[], scope: Scope): boolean | null {
  let sure = true;
  for (const { test, wanted } of conditions) {
    const value = test === null ? null : evaluate(test, scope);
    if (value?.known) {
      if (isTrue(value.value) !== wanted) return false;
    } else sure = false;
  }
  return sure ? true : null;
}
