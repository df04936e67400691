/** The placeholders for a manifest that the blocks of a build script give. */
import { type Placeholder, placeholdersIn } from '../editors/gradle/query.ts';
import type { Expression, Statement } from '../editors/gradle/tree.ts';
import { holds } from './conditions.ts';
import { evaluate } from './evaluate.ts';
import { about, elementsIn, flowOf, type Step } from './flow.ts';
import { doubted, EMPTY, entry, type MapValue, mapOf, over } from './map-value.ts';
import { originIn, type Scope } from './names.ts';
import { modelOf, type Owner, type Scripts, scopeAt } from './setting.ts';
import type { GradleFile } from './source.ts';
import { known, type UnknownValue, unknown, type Value } from './value.ts';

export type { MapValue } from './map-value.ts';

const WORD = 'manifestPlaceholders';

/** The placeholders that a block gives by itself, in the order of its statements; `before` asks for them at a step. */
export function placeholdersOf(
  app: Scripts,
  owner: Owner,
  given: MapValue = EMPTY,
  before: Step | null = null,
): MapValue {
  const entries = entriesOf(app);
  let state = given;
  for (const step of flowOf(app.scripts, app.scope.root)) {
    if (step === before) break;
    const change = changeOf(app, owner, step, entries.get(step.placed.statement) ?? []);
    if (change === null) continue;
    const scope = scopeAt(app, owner, step);
    const runs = holds(step.conditions, scope);
    if (runs === false) continue;
    const after = change(state, scope);
    state = runs
      ? after
      : either(state, after, unknown('conditional', { at: originIn(scope, step.placed.statement) }));
  }
  return state;
}

type Change = (state: MapValue, scope: Scope) => MapValue;

function changeOf(app: Scripts, owner: Owner, step: Step, entries: readonly Placeholder[]): Change | null {
  const elements = elementsIn(step.file.script);
  const [first] = entries;
  if (first) {
    const at = about(first.scope, elements).join('/');
    return owner.paths.includes(at) ? (state, scope) => changed(state, scope, entries, first) : null;
  }
  const model = owner.paths.includes(step.owner) ? modelOf(step) : null;
  if (model) return () => placeholdersOf(app, model, EMPTY, step);
  return otherChange(step, owner, about(step.placed.full, elements));
}

function changed(
  state: MapValue,
  scope: Scope,
  entries: readonly Placeholder[],
  { form, assignmentOperator, placed: { statement, full } }: Placeholder,
): MapValue {
  const base = assignmentOperator === '=' ? EMPTY : state;
  if (form === 'put' || form === 'index' || form === 'property') {
    const [{ key, value }] = entries as readonly [Placeholder];
    if (value === null) return state;
    const name = key === null ? keyIn(statement, scope) : known(key, null);
    if (isIfAbsent(full) && name.known) {
      const there = state.values.get(String(name.value));
      if (there?.known) return state;
      if (there || state.more) return opened(state, scope, statement);
    }
    return over(state, entry(name, value, scope));
  }
  if (form === 'named')
    return entries.reduce(
      (all, { key, value }) => over(all, entry(known(key, null), value ?? NOTHING, scope)),
      base,
    );
  const whole = wholeOf(statement);
  const map = whole === null ? null : mapOf(whole, scope, state);
  if (map) return over(base, map);
  const keys = entries.flatMap(({ key }) => (key === null ? [] : [key]));
  const lost = unknown('computed', { at: originIn(scope, statement) });
  const rest = opened(base, scope, statement);
  return { values: new Map([...rest.values, ...keys.map(key => [key, lost] as const)]), more: lost };
}

const NOTHING: Expression = { kind: 'null', start: 0, end: 0 };

const isIfAbsent = (full: readonly string[]): boolean => full.at(-1) === 'putIfAbsent';

/** The expression that stands for a whole map. */
function wholeOf(statement: Statement): Expression | null {
  if (statement.kind === 'assignment') return statement.value;
  if (statement.kind !== 'call') return null;
  const args = statement.chain.at(-1)?.args ?? statement.args;
  return args.length === 1 && args[0]?.name === null ? args[0].value : null;
}

function keyIn(statement: Statement, scope: Scope): Value {
  if (statement.kind === 'assignment') return evaluate(statement.index, scope);
  if (statement.kind !== 'call') return unknown('computed');
  return evaluate((statement.chain.at(-1)?.args ?? statement.args)[0]?.value ?? null, scope);
}

/** Calls that leave the placeholders as they are. */
const HARMLESS = /^(?:get|getOrDefault|containsKey|each|forEach|size|isEmpty|toString)$/;

/** What is done to them in ways that are no entry: `remove`, `clear`, `<<`. */
function otherChange(
  { placed: { statement, path } }: Step,
  owner: Owner,
  full: readonly string[],
): Change | null {
  if (statement.kind === 'opaque') {
    const [first] = statement.expression?.kind === 'infix' ? statement.expression.operands : [];
    const isThey = first?.kind === 'reference' && first.name.endsWith(WORD);
    return isThey && owner.paths.includes(path.join('/'))
      ? (state, scope) => opened(state, scope, statement)
      : null;
  }
  const setter = /^(?:add|set)ManifestPlaceholders$/.exec(full.at(-1) ?? '')?.[0];
  const at = setter ? full.length - 1 : full.indexOf(WORD);
  if (at < 0 || !owner.paths.includes(full.slice(0, at).join('/'))) return null;
  const method = statement.kind === 'call' ? (setter ?? full.slice(at + 1).join('.')) : '=';
  // a block about them, whose statements come one by one
  if (statement.kind === 'call' && /^(?:apply|also|run)?$/.test(method) && statement.block) return null;
  if (statement.kind === 'declaration' || HARMLESS.test(method)) return null;
  if (method === 'clear') return () => EMPTY;
  return (state, scope) => {
    // a map without entries
    const whole = /^(?:=|set|putAll|\w*ManifestPlaceholders|)$/.test(method) ? wholeOf(statement) : null;
    const map = whole === null ? null : mapOf(whole, scope, state);
    if (map) return over(/^(?:putAll|add.*)$/.test(method) || isAddition(statement) ? state : EMPTY, map);
    const key =
      statement.kind === 'call' && method === 'remove'
        ? evaluate(statement.args[0]?.value ?? null, scope)
        : null;
    if (!key?.known) return opened(state, scope, statement);
    return { ...state, values: new Map([...state.values].filter(([name]) => name !== key.value)) };
  };
}

const isAddition = (statement: Statement): boolean =>
  statement.kind === 'assignment' && statement.operator !== '=';

function opened(state: MapValue, scope: Scope, statement: Statement): MapValue {
  const why = unknown('computed', { at: originIn(scope, statement) });
  return { values: doubted(state.values, why), more: why };
}

/** Nobody knows which of the two it is. */
function either(a: MapValue, b: MapValue, why: UnknownValue): MapValue {
  const values = new Map<string, Value>();
  for (const key of new Set([...a.values.keys(), ...b.values.keys()])) {
    const [one, other] = [a.values.get(key), b.values.get(key)];
    const same = one?.known && other?.known && one.value === other.value;
    values.set(key, same ? one : { ...why, otherwise: one?.known ? one : null });
  }
  return { values, more: a.more ?? b.more };
}

const read = new WeakMap<readonly GradleFile[], ReadonlyMap<Statement, readonly Placeholder[]>>();

function entriesOf({ scripts }: Scripts): ReadonlyMap<Statement, readonly Placeholder[]> {
  const there = read.get(scripts);
  if (there) return there;
  const found = new Map<Statement, Placeholder[]>();
  for (const each of scripts.flatMap(({ script }) => placeholdersIn(script))) {
    const { statement } = each.placed;
    const others = found.get(statement);
    if (others) others.push(each);
    else found.set(statement, [each]);
  }
  read.set(scripts, found);
  return found;
}
