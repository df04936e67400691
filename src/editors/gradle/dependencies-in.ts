import type { Range } from '../../core/edit.ts';
import { loopValues } from './loop-values.ts';
import type { Argument, Call, Expression, Script, StringLiteral } from './tree.ts';
import { literal, type Placed, statements } from './walk.ts';

export interface Dependency {
  readonly configuration: string;
  readonly group: string | null;
  readonly name: string | null;
  /** The literal, the expression it is computed by, or null where none is given. */
  readonly version: string | Expression | null;
  readonly notation: 'string' | 'map' | 'catalog' | 'project' | 'files' | 'platform' | 'other';
  /** `libs.some.library`: the dotted name as written, `.get()` left off. */
  readonly accessor: string | null;
  /** `project` for the module's own, else what is around `dependencies`: `buildscript`, `android`, … */
  readonly scope: string;
  readonly conditional: boolean;
  /** What is declared, as it stands in the text; null for a coordinate of several arguments. */
  readonly value: Expression | null;
  /** Where the coordinate begins. */
  readonly at: number;
  /** Of the statement. */
  readonly range: Range;
  /** The version as it stands in the text; null where it is not a literal. */
  readonly versionRange: Range | null;
  readonly placed: Placed;
}

type Coordinate = Pick<Dependency, 'group' | 'name' | 'version' | 'notation' | 'accessor' | 'versionRange'>;

const NONE: Coordinate = {
  group: null,
  name: null,
  version: null,
  notation: 'other',
  accessor: null,
  versionRange: null,
};

/** The module's own `dependencies`, those of a multiplatform module's Android part included. */
export const isOwnScope = (scope: string): boolean =>
  /^(?:project|kotlin\.sourceSets\.(?:android|common)Main)$/.test(scope);

/** Of every statement; of those alone that `asked` takes, where only some can matter. */
export function dependenciesIn(
  script: Script,
  asked: (placed: Placed) => boolean = () => true,
): readonly Dependency[] {
  const all = statements(script);
  return all.flatMap(placed => {
    const { statement, full, conditional } = placed;
    if (statement.kind !== 'call' || full[full.length - 2] !== 'dependencies' || !asked(placed)) return [];
    const called = full[full.length - 1] ?? '';
    const scope = full.slice(0, -2).join('.') || 'project';
    const named = called === 'add' ? literal(statement.args[0]?.value) : null;
    const args = named === null ? statement.args : statement.args.slice(1);
    const configuration = named ?? called;
    const range = { start: statement.start, end: statement.end };
    return declared(statement, args).flatMap((each): Dependency[] => {
      const { at, value, coordinate } = each;
      // `['g:a:1', 'g:b:1'].each { implementation it }`
      const name = value?.kind === 'reference' ? coordinate.accessor : null;
      const looped = name === null ? null : loopValues(script, all, placed.block, name);
      if (looped === null)
        return [{ ...coordinate, configuration, scope, conditional, value, at, range, placed }];
      return looped.values.map(text => ({
        ...ofText(text),
        configuration,
        scope,
        conditional: looped.loop.conditional,
        value,
        at: looped.loop.statement.start,
        range,
        placed,
      }));
    });
  });
}

interface Declared {
  readonly at: number;
  readonly value: Expression | null;
  readonly coordinate: Coordinate;
}

function declared(call: Call, args: readonly Argument[]): Declared[] {
  if (args.some(arg => arg.name !== null && ['group', 'name', 'path', 'module'].includes(arg.name))) {
    return [{ at: args[0]?.start ?? call.start, value: null, coordinate: ofParts(args) }];
  }
  const values = args.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  const [group, name, version] = values;
  if (args.length > 1 && args.length === values.length && isPart(group) && isPart(name)) {
    return [{ at: call.start, value: null, coordinate: ofTriple(group, name, version) }];
  }
  return values
    .filter(value => value.kind !== 'closure')
    .map(value => ({ at: value.start, value, coordinate: coordinateOf(value) }));
}

/** Kotlin's `implementation("g", "n", "v")`. */
function isPart(value: Expression | undefined): value is StringLiteral {
  return value?.kind === 'string' && value.value !== null && !value.value.includes(':');
}

function ofTriple(group: StringLiteral, name: StringLiteral, version: Expression | undefined): Coordinate {
  return { ...NONE, notation: 'map', group: group.value, name: name.value, ...versionOf(version) };
}

function ofParts(parts: readonly { name: string | null; value: Expression }[]): Coordinate {
  const part = (key: string): Expression | undefined => parts.find(({ name }) => name === key)?.value;
  if (part('path')) return { ...NONE, notation: 'project', name: literal(part('path')) };
  return {
    ...NONE,
    notation: 'map',
    group: literal(part('group')),
    name: literal(part('name')),
    ...versionOf(part('version')),
  };
}

function versionOf(value: Expression | undefined): Pick<Coordinate, 'version' | 'versionRange'> {
  if (!value || value.kind === 'null') return { version: null, versionRange: null };
  const text = literal(value);
  if (value.kind !== 'string' || text === null) return { version: value, versionRange: null };
  return { version: text, versionRange: inside(value, 0, text.length) };
}

/** A part of a literal's text, where it stands in the script; null where escapes move it. */
function inside(value: StringLiteral, from: number, to: number): Range | null {
  const open = value.start + value.quote.length;
  const [first] = value.parts;
  const length = typeof first === 'string' ? first.length : 0;
  const escaped =
    value.value !== null && open + length + value.quote.replace(/^\$+(?=")/, '').length !== value.end;
  return escaped ? null : { start: open + from, end: open + to };
}

function coordinateOf(value: Expression): Coordinate {
  switch (value.kind) {
    case 'string':
      return ofString(value, null);
    case 'map':
      return ofParts(value.entries.map(entry => ({ name: entry.key, value: entry.value })));
    case 'infix': {
      const [first, ...rest] = value.operands;
      if (value.operator === '+' && first?.kind === 'string')
        return ofString(first, rest.length === 1 ? (rest[0] ?? value) : value);
      return NONE;
    }
    case 'reference':
      return value.receiver === null && value.index === null ? ofAccessor(value.name) : NONE;
    case 'call':
      return ofCall(value);
    default:
      return NONE;
  }
}

function ofCall(call: Extract<Expression, { kind: 'call' }>): Coordinate {
  const inner = call.args[0]?.value;
  if (/^(enforcedPlatform|platform|testFixtures)$/.test(call.name) && inner) {
    return { ...coordinateOf(inner), notation: 'platform' };
  }
  if (call.name === 'project') {
    return call.args.some(arg => arg.name === 'path')
      ? ofParts(call.args)
      : { ...NONE, notation: 'project', name: literal(inner) };
  }
  if (/^(files|fileTree)$/.test(call.name)) return { ...NONE, notation: 'files' };
  const { receiver } = call;
  if (call.name === 'get' && receiver?.kind === 'reference' && receiver.receiver === null)
    return ofAccessor(receiver.name);
  return NONE;
}

function ofAccessor(accessor: string): Coordinate {
  const catalog = /libs$/i.test(accessor.split('.')[0] ?? '');
  return { ...NONE, notation: catalog ? 'catalog' : 'other', accessor };
}

/** `g:n:v`, `g:n:v:classifier@ext`, `"g:n:$v"`, `'g:n:' + v` (then `added` is what is added). */
function ofString(value: StringLiteral, added: Expression | null): Coordinate {
  const head = typeof value.parts[0] === 'string' ? value.parts[0] : '';
  const [group, name, ...rest] = head.split(':');
  if (!group || !name) return NONE;
  const known = { ...NONE, notation: 'string' as const, group, name: name.replace(/@.*$/, '') };
  if (added) return { ...known, version: added };
  if (value.value === null)
    return rest.length === 0 ? { ...NONE } : { ...known, version: interpolatedVersion(value, rest) };
  const version = (rest[0] ?? '').replace(/@.*$/, '');
  if (version === '') return known;
  const from = group.length + name.length + 2;
  return { ...known, version, versionRange: inside(value, from, from + version.length) };
}

/** A coordinate that stands elsewhere than where it is used. */
function ofText(text: string): Coordinate {
  const [group, name, version] = text.replace(/@.*$/, '').split(':');
  if (!group || !name) return NONE;
  return { ...NONE, notation: 'string', group, name, version: version || null };
}

/** `"g:n:$v"` is what `v` is; `"g:n:$v-release"` is the whole string. */
function interpolatedVersion(value: StringLiteral, rest: readonly string[]): Expression {
  const [, code, ...more] = value.parts;
  const alone =
    rest.length === 1 &&
    rest[0] === '' &&
    more.every(part => typeof part === 'string' && part.startsWith('@'));
  return alone && code !== undefined && typeof code !== 'string' ? code : value;
}
