/** What the calls come to that build scripts make to read a value, or to turn it into another type. */
import type { CallExpression, Expression, Reference } from '../editors/gradle/tree.ts';
import { foundVersion } from './catalog-by-name.ts';
import { calledFunction } from './functions.ts';
import { type Deeper, type Next, originIn, type Scope, unknownAt } from './names.ts';
import { asked, find, isDefined, isProject, isProperties, projectProperty } from './reference.ts';
import { known, unknown, type Value } from './value.ts';

/** Types whose static methods make a number of a text. */
const NUMBER_TYPE = /^(?:java\.lang\.)?(?:Integer|Long|Short)$/;

export function methodOf(call: CallExpression, scope: Scope, deeper: Deeper): Value {
  const next: Next = e => deeper(e, scope);
  const simple = call.name.replace(/^.*\./, '');
  const [argument = null, second = null] = call.args.map(({ value }) => value);
  const owner = call.receiver ?? ownerOf(call);
  const ownerName =
    owner?.kind === 'reference' && owner.receiver === null && !owner.index ? owner.name : null;
  const ofProject =
    owner === null ||
    (ownerName !== null && (ownerName.replace(/^project\./, '') === 'providers' || isProject(ownerName)));
  const loaded = ownerName === null ? null : fromLoaded(call, ownerName, scope, next);
  if (loaded) return loaded;
  switch (simple) {
    case 'findProperty':
    case 'property':
    case 'getProperty':
    case 'gradleProperty': {
      if (ownerName === 'System') return outside(call, argument, second, scope, next);
      const key = next(argument);
      if (!key.known) return key;
      if (!ofProject) return unknownAt('computed', scope, call);
      const required = simple === 'property' || simple === 'getProperty';
      const of = ownerName === null || ownerName.endsWith('providers') ? '' : ownerName;
      return projectProperty(String(key.value), of, required, call, scope, deeper);
    }
    case 'hasProperty':
    case 'has': {
      const key = next(argument);
      if (!ofProject) return unknownAt('computed', scope, call);
      return key.known ? isDefined(asked(ownerName ?? 'project', String(key.value)), call, scope) : key;
    }
    case 'findVersion':
      return foundVersion(call, owner, scope, next);
    case 'release':
    case 'preview':
      // `targetSdk { version = release(36) }`
      return next(argument);
    case 'getenv':
    case 'environmentVariable':
    case 'systemProperty':
      return outside(call, argument, second, scope, next);
  }
  if (owner === null) return calledFunction(call, scope, deeper) ?? unknownAt('computed', scope, call);
  // `ext.get("x")` is `ext["x"]`
  if (simple === 'get' && argument && ownerName !== null && isProject(ownerName)) {
    const key = next(argument);
    return key.known ? find(asked(ownerName, String(key.value)), call, scope, deeper) : key;
  }
  if (ownerName !== null && NUMBER_TYPE.test(ownerName) && /^(?:parse(?:Int|Long)|valueOf)$/.test(simple))
    return toNumber(next(argument), call, scope);
  if (simple === 'format') {
    const isStatic = ownerName === 'String';
    const given = call.args.map(({ value }) => value);
    return formatted(isStatic ? given : [owner, ...given], call, scope, next);
  }
  return converted(simple, next(owner), call, scope, next);
}

/** Of the machine: an environment variable or a property of the JVM, with the default it is given. */
function outside(
  call: CallExpression,
  key: Expression | null,
  fallback: Expression | null,
  scope: Scope,
  next: Next,
): Value {
  const name = next(key);
  const other = fallback === null ? null : next(fallback);
  return unknown('environment', {
    at: originIn(scope, call),
    name: name.known ? String(name.value) : null,
    otherwise: other?.known ? other : null,
  });
}

/** `local.getProperty("x", "default")`, `local.get("x")`, where `local` is a file of properties. */
function fromLoaded(call: CallExpression, owner: string, scope: Scope, next: Next): Value | null {
  if (!/^(?:getProperty|get|getOrDefault|containsKey)$/.test(call.name)) return null;
  const from = { file: scope.file, at: call.start };
  const definition = scope.lookup(owner, 'local', from) ?? scope.lookup(owner, 'own', from);
  if (!definition || !isProperties(definition)) return null;
  const [argument, fallback] = call.args;
  const key = next(argument?.value ?? null);
  if (!key.known) return key;
  const value = scope.loaded(owner, String(key.value), from) ?? unknownAt('computed', scope, call);
  if (call.name === 'containsKey') return value.known ? known(value.value !== null, value.from) : value;
  if (fallback === undefined) return value;
  const other = next(fallback.value);
  if (value.known) return value.value === null ? other : value;
  return other.known ? { ...value, otherwise: other } : value;
}

function converted(name: string, value: Value, call: CallExpression, scope: Scope, next: Next): Value {
  const { args, block } = call;
  const [argument] = args;
  const lost = unknownAt('computed', scope, call);
  if (args.length > 1 || block !== null) return value.known ? lost : { ...value, otherwise: null };
  const text = value.known && value.value !== null ? String(value.value) : null;
  switch (name) {
    case 'get':
    case 'orElseThrow':
    case 'toString':
    case 'getOrNull':
    case 'asText':
      return args.length === 0 ? value : lost;
    case 'getOrElse':
    case 'orElse': {
      if (value.known && value.value !== null) return value;
      const other = next(argument?.value ?? null);
      if (value.known) return other;
      return other.known ? { ...value, otherwise: value.otherwise ?? other } : value;
    }
    case 'trim':
      return value.known && text !== null ? known(text.trim(), value.from) : value;
    case 'toBoolean':
    case 'toBooleanStrict':
      return value.known ? known(text?.toLowerCase() === 'true', value.from) : value;
    case 'toInteger':
    case 'toInt':
    case 'toIntOrNull':
    case 'toLong':
      return toNumber(value, call, scope);
    default:
      return value.known ? lost : { ...value, otherwise: null };
  }
}

function toNumber(value: Value, call: CallExpression, scope: Scope): Value {
  // `findProperty("x")?.toInt()`: nothing comes of nothing
  if (!value.known || value.value === null) return value;
  const text = String(value.value);
  return /^\s*-?\d+\s*$/.test(text) ? known(Number(text), value.from) : unknownAt('computed', scope, call);
}

/** `%s` and `%d`, which is what versions and names are put together with. */
function formatted(parts: readonly Expression[], call: CallExpression, scope: Scope, next: Next): Value {
  const [pattern, ...values] = parts.map(next);
  const open = [pattern, ...values].find(value => value?.known === false);
  if (open) return { ...open, otherwise: null } as Value;
  const words = values.map(value => (value.known ? String(value.value) : ''));
  const text = pattern?.known ? String(pattern.value) : '';
  const plain = text.replace(/%%|%[sd]/g, '');
  const holes = text.match(/%[sd]/g) ?? [];
  if (plain.includes('%') || holes.length !== words.length) return unknownAt('computed', scope, call);
  return known(
    text.replace(/%%|%[sd]/g, hole => (hole === '%%' ? '%' : (words.shift() ?? ''))),
    originIn(scope, call),
  );
}

/** `libs.versions.x.get()` may arrive as one dotted name: what stands before the last dot is the receiver. */
function ownerOf({ name, nameRange }: CallExpression): Reference | null {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return null;
  const owner = name.slice(0, dot);
  return { kind: 'reference', receiver: null, name: owner, nameRange, index: null, ...nameRange };
}
