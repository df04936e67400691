import type { Range } from '../../core/edit.ts';
import { pairOf } from './collection.ts';
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
    const common = { scope, form, assignmentOperator: operator, conditional: placed.conditional, placed };
    return shape.entries.map(({ key, value, start, end }) => ({
      ...common,
      key,
      value,
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
  /** The literal that holds the entries. */
  readonly map: MapLiteral | null;
  /** The named arguments that hold them. */
  readonly named: readonly Argument[] | null;
  readonly entries: readonly (Range & { readonly key: string | null; readonly value: Expression | null })[];
}

export function shapesIn(script: Script): readonly Shape[] {
  return statements(script).flatMap(placed => shapeOf(placed) ?? []);
}

const WORD = 'manifestPlaceholders';

function shapeOf(placed: Placed): Shape | null {
  const { statement, full } = placed;
  if (statement.kind === 'call') {
    const last = full[full.length - 1] ?? '';
    if (/^(add|set)ManifestPlaceholders$/.test(last)) {
      const operator = last.startsWith('add') ? '+=' : '=';
      return ofArguments({ scope: full.slice(0, -1), operator, placed }, statement.args, 'add');
    }
  }
  const at = full.indexOf(WORD);
  if (at < 0) return null;
  const base = { scope: ownerOf(full.slice(0, at)), placed };
  const rest = full.slice(at + 1);
  if (statement.kind === 'assignment') {
    const { index, operator, value } = statement;
    if (index) return rest.length === 0 ? single(base, 'index', literal(index), value) : null;
    if (rest.length === 0) return ofValue({ ...base, operator }, value, 'map');
    return rest.length === 1 ? single(base, 'property', rest[0] ?? null, value) : null;
  }
  return statement.kind === 'call' ? ofMethod(base, rest.join('.'), statement.args) : null;
}

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
  const inner = scope.findIndex((name, i) => i > 1 && NOT_OWNERS.has(name));
  return inner < 0 ? scope : scope.slice(0, inner);
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
  return { ...base, form, operator: '+=', map: null, named: null, entries: [{ key, value, start, end }] };
}

function ofArguments(
  base: Base & { operator: string },
  args: readonly Argument[],
  form: Shape['form'],
): Shape | null {
  if (args.length > 0 && args.every(arg => arg.name !== null)) {
    const entries = args.map(({ name, value, start, end }) => ({ key: name, value, start, end }));
    return { ...base, form: 'named', map: null, named: args, entries };
  }
  const only = args.length === 1 ? args[0] : undefined;
  return only ? ofValue(base, only.value, form === 'named' ? 'map' : form) : null;
}

function ofValue(base: Base & { operator: string }, value: Expression, form: Shape['form']): Shape {
  const map = literalIn(value);
  if (map) {
    const entries = map.entries.map(entry => ({
      key: entry.key,
      value: entry.value,
      start: entry.start,
      end: entry.end,
    }));
    return { ...base, operator: adds(value) ? '+=' : base.operator, form, map, named: null, entries };
  }
  const [key, one] = pairOf(value) ?? [];
  const { start, end } = base.placed.statement;
  if (key && one) {
    return {
      ...base,
      form: 'add',
      map: null,
      named: null,
      entries: [{ key: literal(key), value: one, start, end }],
    };
  }
  return { ...base, form: 'opaque', map: null, named: null, entries: [{ key: null, value, start, end }] };
}

/** The map literal itself, or the one that is added last: `manifestPlaceholders + [a: 1]`. An empty list is no map. */
function literalIn(value: Expression): MapLiteral | null {
  if (value.kind === 'map') return value;
  if (value.kind === 'infix' && value.operator === 'as')
    return value.operands[0] ? literalIn(value.operands[0]) : null;
  if (value.kind === 'call' && /^to(Mutable)?Map$/.test(value.name) && value.receiver)
    return literalIn(value.receiver);
  if (value.kind !== 'infix' || value.operator !== '+') return null;
  const last = value.operands[value.operands.length - 1];
  return last?.kind === 'map' ? last : null;
}

/** `x = manifestPlaceholders + …` keeps what was there. */
function adds(value: Expression): boolean {
  const first = value.kind === 'infix' ? value.operands[0] : undefined;
  return first?.kind === 'reference' && first.name.endsWith(WORD);
}
