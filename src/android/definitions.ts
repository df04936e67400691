/** What a script defines: `def x`, `ext.x =`, `ext { x = }`, `extra["x"] =`, `val x by extra(…)`. */
import type { Range } from '../core/edit.ts';
import type { Expression, Script } from '../editors/gradle/tree.ts';
import { type Placed, statements } from '../editors/gradle/walk.ts';
import { type Condition, conditionsIn } from './conditions.ts';

export interface Entry {
  readonly name: string;
  readonly value: Expression | null;
  /** A variable: seen in the block that holds it, and in no other script. Else an extra property. */
  readonly visible: Range | null;
  /** An extra property that belongs to the root project, whichever script sets it. */
  readonly ofRoot: boolean;
  readonly at: number;
  readonly conditions: readonly Condition[];
}

const found = new WeakMap<Script, readonly Entry[]>();

export function definitionsIn(script: Script): readonly Entry[] {
  const there = found.get(script);
  if (there) return there;
  const conditions = conditionsIn(script);
  const variables = new Set<string>();
  const entries = statements(script).flatMap(placed => {
    const entry = defined(placed, variables);
    if (entry === null) return [];
    if (entry.visible) variables.add(entry.name);
    const needed = conditions.get(placed.statement) ?? [];
    // a variable of a block is seen only where the block runs
    const inner = entry.visible !== null && placed.statement.kind === 'declaration';
    return [{ ...entry, at: placed.statement.start, conditions: inner ? [] : needed }];
  });
  found.set(script, entries);
  return entries;
}

const EXTRA = /^(?:(?:buildscript|allprojects|subprojects|rootProject|project|gradle)\.)*(?:ext|extra)$/;
const OF_ROOT = /(?:^|\.)(?:rootProject|gradle)\./;

type Found = Omit<Entry, 'at' | 'conditions'>;

function defined({ statement, path, block }: Placed, variables: ReadonlySet<string>): Found | null {
  const around = path.join('.');
  const inExtra = EXTRA.test(around);
  const property = (name: string, value: Expression | null, owner: string): Found => ({
    name,
    value,
    visible: null,
    ofRoot: OF_ROOT.test(`${owner}.`),
  });
  if (statement.kind === 'declaration') {
    const { name, value, delegated } = statement;
    // `val version: String by project`, `by rootProject.extra`: a property under its own name
    if (delegated && value?.kind === 'reference') return null;
    const extra = value?.kind === 'call' && /(?:^|\.)extra$/.test(value.name) ? value : null;
    if (extra) {
      const owner = extra.receiver?.kind === 'reference' ? extra.receiver.name : '';
      return property(name, extra.args[0]?.value ?? lastOf(extra.block), owner);
    }
    return { name, value, visible: { start: block.start, end: block.end }, ofRoot: false };
  }
  if (statement.kind === 'assignment') {
    const { target, index, operator, value } = statement;
    const whole = operator === '=' ? value : null;
    const owner = /^((?:\w+\.)*(?:ext|extra))(?:\.(.+))?$/.exec(target);
    const key = index?.kind === 'string' ? index.value : null;
    if (index !== null && key === null) return null;
    if (owner?.[1] !== undefined && EXTRA.test(owner[1])) {
      const name = [owner[2], key].filter(Boolean).join('.');
      return name === '' ? null : property(name, whole, owner[1]);
    }
    const name = [target, key].filter(Boolean).join('.');
    if (inExtra) return property(name.replace(/^(?:this|it)\./, ''), whole, around);
    // `versions = …`, or a member of it (`versions.kotlin = …`)
    const isVariable = variables.has(name) || variables.has(name.replace(/\..*$/, ''));
    return isVariable ? { name, value: whole, visible: { start: 0, end: Infinity }, ofRoot: false } : null;
  }
  if (statement.kind !== 'call') return null;
  const setter = /^((?:\w+\.)*(?:ext|extra))\.set$/.exec([...path, statement.name].join('.'));
  if (setter?.[1] === undefined || !EXTRA.test(setter[1])) return null;
  const [key, value] = statement.args;
  return key?.value.kind === 'string' && key.value.value !== null
    ? property(key.value.value, value?.value ?? null, setter[1])
    : null;
}

/** `val x by extra { 21 }` */
function lastOf(
  block: { readonly statements: readonly { readonly kind: string }[] } | null,
): Expression | null {
  const last = block?.statements.at(-1) as { kind: string; expression?: Expression | null } | undefined;
  return last?.kind === 'opaque' ? (last.expression ?? null) : null;
}
