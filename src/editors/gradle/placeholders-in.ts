import type { Range } from '../../core/edit.ts';
import { pairOf } from './collection.ts';
import { type Entry, entriesIn, mapToExtend, variableOf } from './placeholder-values.ts';
import type { Argument, Expression, MapLiteral, Script } from './tree.ts';
import { literal, type Placed, statements } from './walk.ts';

export interface Placeholder {
  /** Whose they are: `['android', 'defaultConfig']`, `['android', 'buildTypes', 'release']`, … */
  readonly scope: readonly string[];
  /** Null where it is computed, and for a whole map. */
  readonly key: string | null;
  readonly value: Expression | null;
  /** How it is written; `opaque` is a whole map that is no literal. */
  readonly form: 'map' | 'named' | 'index' | 'put' | 'property' | 'add' | 'opaque';
  /** `=` and what amounts to it replaces what was there before. */
  readonly assignmentOperator: string;
  readonly conditional: boolean;
  readonly range: Range;
  readonly valueRange: Range | null;
  readonly placed: Placed;
}

export function placeholdersIn(script: Script): readonly Placeholder[] {
  return shapesIn(script).flatMap(shape => {
    const { scope, form, operator, placed } = shape;
    const common = { scope, form, assignmentOperator: operator, placed };
    return shape.entries.map(({ key, value, sure, start, end }) => ({
      ...common,
      key,
      value,
      conditional: placed.conditional || !sure,
      range: { start, end },
      valueRange: value ? { start: value.start, end: value.end } : null,
    }));
  });
}

/** One statement about placeholders, with everything an editor needs to put another one in. */
export interface Shape {
  readonly scope: readonly string[];
  readonly form: Placeholder['form'];
  readonly operator: string;
  readonly placed: Placed;
  /** Where the entries stand: the statement itself, or the declaration of the variable that it names. */
  readonly home: Placed;
  /** The literal that takes further entries. */
  readonly map: MapLiteral | null;
  /** The named arguments that hold them. */
  readonly named: readonly Argument[] | null;
  /** The entries are parts of the statement, in a literal or as named arguments; else each is the statement. */
  readonly inside: boolean;
  readonly entries: readonly Entry[];
}

export function shapesIn(script: Script): readonly Shape[] {
  const all = statements(script);
  return all.flatMap(placed => {
    const shape = shapeOf(placed);
    return shape ? [throughVariable(script, all, shape)] : [];
  });
}

const WORD = 'manifestPlaceholders';

function shapeOf(placed: Placed): Shape | null {
  const { statement, path, full } = placed;
  if (statement.kind === 'call') {
    const last = full[full.length - 1] ?? '';
    if (/^(add|set)ManifestPlaceholders$/.test(last)) {
      const operator = last.startsWith('add') ? '+=' : '=';
      return ofArguments({ scope: full.slice(0, -1), operator, placed }, statement.args, 'add');
    }
    // `variant.getMergedFlavor().manifestPlaceholders.put(…)`
    const link = statement.chain.findIndex(({ name }) => name === WORD);
    if (link >= 0) {
      const names = statement.chain.map(({ name }) => name);
      const base = { scope: [...full, ...names.slice(0, link)], placed };
      return ofMethod(base, names.slice(link + 1).join('.'), statement.chain.at(-1)?.args ?? []);
    }
  }
  const at = full.indexOf(WORD);
  if (at < 0) return null;
  const base = { scope: ownerOf(full.slice(0, at)), placed };
  // inside of a block about them, `this` and `it` are they
  const rest = full.slice(at + 1).filter((name, i) => i > 0 || path.length <= at || !SELF.has(name));
  if (statement.kind === 'assignment') {
    const { index, operator, value } = statement;
    if (index) return rest.length === 0 ? single(base, 'index', literal(index), value) : null;
    if (rest.length === 0) return ofValue({ ...base, operator }, value, 'map');
    return rest.length === 1 ? single(base, 'property', rest[0] ?? null, value) : null;
  }
  return statement.kind === 'call' ? ofMethod(base, rest.join('.'), statement.args) : null;
}

const SELF = new Set(['this', 'it']);

/** Blocks that have no placeholders of their own: a name they don't know is looked up in the block around them. */
const NOT_OWNERS = new Set([
  'ndk',
  'externalNativeBuild',
  'cmake',
  'ndkBuild',
  'javaCompileOptions',
  'vectorDrawables',
]);

/** `defaultConfig { ndk { manifestPlaceholders = [ … ] } }`, as the old XG guide has it, sets those of `defaultConfig`. */
function ownerOf(scope: readonly string[]): readonly string[] {
  const owner = scope.at(-1) === 'it' ? scope.slice(0, -1) : scope;
  const inner = owner.findIndex((name, i) => i > 1 && NOT_OWNERS.has(name));
  return inner < 0 ? owner : owner.slice(0, inner);
}

type Base = Pick<Shape, 'scope' | 'placed'>;

function ofMethod(base: Base, method: string, args: readonly Argument[]): Shape | null {
  const [key, value] = args;
  switch (method) {
    case '':
      return args.length === 0 ? null : ofArguments({ ...base, operator: '=' }, args, 'named');
    case 'put':
    case 'putIfAbsent':
      return key && value ? single(base, 'put', literal(key.value), value.value) : null;
    case 'set':
      if (key && value) return single(base, 'put', literal(key.value), value.value);
      return ofArguments({ ...base, operator: '=' }, args, 'map');
    case 'putAll':
      return ofArguments({ ...base, operator: '+=' }, args, 'map');
    default:
      return null;
  }
}

function single(base: Base, form: Shape['form'], key: string | null, value: Expression): Shape {
  const { start, end } = base.placed.statement;
  const entries = [{ key, value, start, end, sure: true }];
  return { ...base, home: base.placed, form, operator: '+=', map: null, named: null, inside: false, entries };
}

function ofArguments(
  base: Base & { operator: string },
  args: readonly Argument[],
  form: Shape['form'],
): Shape | null {
  if (args.length > 0 && args.every(arg => arg.name !== null)) {
    const entries = args.map(({ name, value, start, end }) => ({ key: name, value, start, end, sure: true }));
    return { ...base, home: base.placed, form: 'named', map: null, named: args, inside: true, entries };
  }
  const only = args.length === 1 ? args[0] : undefined;
  return only ? ofValue(base, only.value, form === 'named' ? 'map' : form) : null;
}

function ofValue(base: Base & { operator: string }, value: Expression, form: Shape['form']): Shape {
  const shape = { ...base, home: base.placed, named: null };
  const [key, one] = pairOf(value) ?? [];
  const { start, end } = base.placed.statement;
  if (key && one) {
    const entries = [{ key: literal(key), value: one, start, end, sure: true }];
    return { ...shape, form: 'add', map: null, inside: false, entries };
  }
  const entries = entriesIn(value);
  const map = mapToExtend(value);
  const operator = adds(value) ? '+=' : base.operator;
  if (map || (value.kind === 'list' && entries.length > 0))
    return { ...shape, operator, form, map, inside: true, entries };
  const whole = { key: null, value, start, end, sure: true };
  return { ...shape, operator, form: 'opaque', map: null, inside: true, entries: [whole, ...entries] };
}

/** `def map = [a: 'x']` and `manifestPlaceholders = map`: the entries are those of the variable. */
function throughVariable(script: Script, all: readonly Placed[], shape: Shape): Shape {
  const [whole] = shape.entries;
  const variable =
    shape.form === 'opaque' && whole?.value ? variableOf(script, all, whole.value, WORD) : null;
  if (!variable || !whole) return shape;
  const { home, value, ours } = variable;
  const map = mapToExtend(value);
  if (!map) return { ...shape, home, entries: [whole, ...entriesIn(value)] };
  // one that serves for more than placeholders takes no entry of ours
  return { ...shape, home, form: 'map', map: ours ? map : null, entries: entriesIn(value) };
}

/** `x = manifestPlaceholders + …` keeps what was there. */
function adds(value: Expression): boolean {
  const first = value.kind === 'infix' ? value.operands[0] : undefined;
  return first?.kind === 'reference' && first.name.endsWith(WORD);
}

/** The expression for one key of a map that stands elsewhere: `rootProject.ext.placeholders` → `….XG_ACCESS_ID`. */
export function member(map: Expression, key: string): Expression | null {
  return map.kind === 'reference' && map.index === null ? { ...map, name: `${map.name}.${key}` } : null;
}
