/** What a name in a build script stands for: `minSdk`, `rootProject.ext.versions["min"]`, `libs.versions.x`. */
import type { Expression, Reference } from '../editors/gradle/tree.ts';
import { isWholeVersion } from './catalog-by-name.ts';
import { type Deeper, type Definition, type Realm, type Scope, unknownAt } from './names.ts';
import { known, unknown, type Value } from './value.ts';

const OWNERS = /^(?:(?:this|project|rootProject|parent|ext|extra|extensions|gradle|properties)(?:\.|$))+/;
const OF_ROOT = /^(?:\w+\.)*(?:rootProject|parent|gradle)\./;

/** Set by a tool that builds the app, in code of its own: Flutter's `flutter.minSdkVersion`. */
const OF_HOST = /^flutter\.\w+$/;

/** Members of classes, which the build's code or Gradle's holds, and what Gradle itself gives every project. */
const OF_CODE = /^(?:[A-Z]\w*\.\w|(?:libs|version|group|providers|layout)$)/;

/** `System.env.X`, `System.getenv()["X"]`. */
const ENVIRONMENT = /^(?:System\.(?:env|properties)(?:\.(\w+))?|getenv)$/;

/** A project, or its extra properties: what is asked by name there is a property of the project. */
export const isProject = (owner: string): boolean => OWNERS.exec(owner)?.[0] === owner;

/** A name without its owners, and where it is to be looked up, in Gradle's order. */
export interface Asked {
  readonly name: string;
  readonly realms: readonly (Realm | 'given' | 'property')[];
}

export function asked(written: string, key: string | null): Asked {
  const owner = OWNERS.exec(written)?.[0] ?? '';
  const name = [written.slice(owner.length), ...(key === null ? [] : [key])].filter(Boolean).join('.');
  if (OF_ROOT.test(owner)) return { name, realms: ['root', 'property'] };
  // Gradle gives every project the properties of gradle.properties: they come before the root's own
  const extra = ['own', 'property', 'root'] as const;
  return { name, realms: owner === '' || owner === 'this.' ? ['local', 'given', ...extra] : extra };
}

export function reference(expression: Reference, scope: Scope, deeper: Deeper): Value {
  const { receiver, name, index } = expression;
  const variable = ENVIRONMENT.exec(receiver?.kind === 'call' ? receiver.name : name);
  if (variable) {
    const key = index === null ? null : deeper(index, scope);
    const text = key?.known ? String(key.value) : (variable[1] ?? null);
    return unknownAt('environment', scope, expression, text);
  }
  if (receiver !== null && index === null && isWholeVersion(receiver, name)) return deeper(receiver, scope);
  if (receiver !== null && !isExtra(receiver)) return unknownAt('computed', scope, expression);
  if (receiver === null && index === null) {
    const fromCatalog = scope.catalog(name.replace(/^(?:rootProject|project)\./, ''));
    if (fromCatalog) return fromCatalog;
  }
  const key = index === null ? null : deeper(index, scope);
  if (key && !key.known) return key;
  const prefix = receiver === null ? '' : extraOf(receiver);
  const wanted = asked(`${prefix}${name}`, key === null ? null : String(key.value));
  const found = find(wanted, expression, scope, deeper);
  const inCode = !found.known && found.why === 'undefined-name' && OF_CODE.test(wanted.name);
  return inCode ? unknownAt('computed', scope, expression) : found;
}

export function find({ name, realms }: Asked, expression: Expression, scope: Scope, deeper: Deeper): Value {
  for (const realm of realms) {
    const found =
      realm === 'given'
        ? scope.given(name)
        : realm === 'property'
          ? scope.property(name)
          : defined(name, realm, expression, scope, deeper);
    if (found) return found;
  }
  return unknownAt(OF_HOST.test(name) ? 'host-tool' : 'undefined-name', scope, expression, name);
}

/** `versions.minSdk` may be a map `versions` with a key, or an extra property of that dotted name. */
function defined(
  name: string,
  realm: Realm,
  expression: Expression,
  scope: Scope,
  deeper: Deeper,
): Value | null {
  const found = located(name, realm, expression, scope);
  return found === null || 'known' in found ? found : deeper(found.value, found.scope);
}

/** An expression, and where its own names are looked up. */
export interface Located {
  readonly value: Expression;
  readonly scope: Scope;
  /** Name of the variable or property that it is the whole of. */
  readonly whole: string | null;
}

/** The expression that a name stands for, as it is written; null where nobody defines it. */
export function locate(expression: Reference, scope: Scope): Located | null {
  if (expression.receiver !== null || expression.index !== null) return null;
  const { name, realms } = asked(expression.name, null);
  for (const realm of realms) {
    if (realm === 'given' || realm === 'property') continue;
    const found = located(name, realm, expression, scope);
    if (found) return 'known' in found ? null : found;
  }
  return null;
}

function located(name: string, realm: Realm, expression: Expression, scope: Scope): Located | Value | null {
  const segments = name.split('.');
  const from = { file: scope.file, at: expression.start };
  for (let taken = segments.length; taken > 0; taken--) {
    const whole = segments.slice(0, taken).join('.');
    const definition = scope.lookup(whole, realm, from);
    if (!definition) continue;
    const rest = segments.slice(taken);
    if (rest.length > 0 && isProperties(definition)) {
      return scope.loaded(whole, rest.join('.'), from) ?? unknownAt('computed', scope, expression);
    }
    if (definition.uncertain) return unknownAt('conditional', scope, expression, whole);
    const found = member(definition.value, rest);
    if (found === null) return unknownAt('computed', scope, expression, name);
    return { value: found, scope: definition.scope, whole: rest.length === 0 ? whole : null };
  }
  return null;
}

/** `def p = new Properties()`, `val p = Properties().apply { … }`. */
export const isProperties = ({ value }: Pick<Definition, 'value'>): boolean => makesProperties(value);

function makesProperties(value: Expression | null): boolean {
  if (value?.kind !== 'call') return false;
  const { receiver, name } = value;
  if (receiver?.kind === 'call') return makesProperties(receiver);
  const whole = receiver?.kind === 'reference' ? `${receiver.name}.${name}` : name;
  return /^(?:new )?(?:java\.util\.)?Properties$/.test(whole);
}

/** `value.a.b`: looked up in a map literal; `def cfg = rootProject.ext.android` makes `cfg.a` `rootProject.ext.android.a`. */
function member(value: Expression | null, keys: readonly string[]): Expression | null {
  const [first, ...rest] = keys;
  if (first === undefined) return value;
  if (value?.kind === 'map')
    return member(value.entries.findLast(entry => entry.key === first)?.value ?? null, rest);
  if (value !== null && isExtra(value)) return named(value, `${extraOf(value)}${keys.join('.')}`);
  const bare = value?.kind === 'reference' && value.receiver === null && value.index === null;
  return bare ? { ...value, name: [value.name, ...keys].join('.') } : null;
}

/** `rootProject.extensions.getByName("ext")`: another way to say `rootProject.ext`. */
function isExtra(value: Expression): boolean {
  const argument = value.kind === 'call' ? value.args[0]?.value : undefined;
  return (
    value.kind === 'call' &&
    value.name === 'getByName' &&
    argument?.kind === 'string' &&
    argument.value === 'ext'
  );
}

const extraOf = (value: Expression): string =>
  value.kind === 'call' && value.receiver?.kind === 'reference' ? `${value.receiver.name}.ext.` : 'ext.';

const named = ({ start, end }: Expression, name: string): Reference => ({
  kind: 'reference',
  receiver: null,
  name,
  nameRange: { start, end },
  index: null,
  start,
  end,
});

/** `hasProperty("x")`: whether anybody in the project defines it. */
export function isDefined({ name, realms }: Asked, at: Expression, scope: Scope): Value {
  const from = { file: scope.file, at: at.start };
  const there = realms.some(realm =>
    realm === 'property'
      ? scope.property(name) !== null
      : realm !== 'given' && realm !== 'local' && scope.lookup(name, realm, from) !== null,
  );
  return known(there, { file: scope.file, range: { start: at.start, end: at.end } });
}

/** What a project property is: nothing where neither the project nor anybody outside sets it, which is the rule. */
export function projectProperty(
  name: string,
  owner: string,
  required: boolean,
  at: Expression,
  scope: Scope,
  deeper: Deeper,
): Value {
  const wanted = asked(owner === '' ? 'project' : owner, name);
  const found = find(wanted, at, scope, deeper);
  // `ext.x = findProperty("x") ?: 1` asks for an `x` from outside, for its own is not there yet
  const nobody = !found.known && (found.why === 'undefined-name' || found.why === 'cycle');
  if (!nobody) return found;
  return required
    ? unknown('undefined-name', { at: { file: scope.file, range: { start: at.start, end: at.end } }, name })
    : known(null, null);
}
