/**
 * What an expression of a build script comes to, as far as that can be said without running Gradle. Only forms
 * whose meaning is fixed by the language are followed; anything else is unknown, with its reason.
 */
import type { CallExpression, Expression, Infix, Reference } from '../editors/gradle/tree.ts';
import { known, unknown, type Value } from './value.ts';

/** Where names are looked up. All keys are dotted names without `rootProject.`, `project.`, `ext.` and the like. */
export interface Scope {
  /** Definition of a name, and the scope its own names are to be read in; null where nobody defines it. */
  lookup(name: string): Definition | null;
  /** A Gradle property (`gradle.properties`); null where it is not set there. */
  property(name: string): Value | null;
  /** `libs.versions.x`, Cordova's `cordovaConfig.X`; null where no file holds values under that name. */
  catalog(name: string): Value | null;
  /** File the expression stands in. */
  readonly file: string;
}

export interface Definition {
  readonly value: Expression | null;
  readonly scope: Scope;
  /** Set more than once, or under a condition: what it comes to depends on the run. */
  readonly uncertain: boolean;
}

/** References to references …: deeper than any real build, and an end to cycles. */
const DEEPEST = 24;

const EXTRA = /(?:^|\.)(?:ext|extra|properties)$/;
const OWNERS = /^(?:(?:this|project|rootProject|parent|ext|extra|extensions|gradle|properties)\.)+/;

export function evaluate(expression: Expression | null, scope: Scope, depth = 0): Value {
  if (expression === null) return unknown('absent');
  if (depth > DEEPEST) return unknown('cycle');
  const next = (e: Expression | null): Value => evaluate(e, scope, depth + 1);
  switch (expression.kind) {
    case 'number':
    case 'boolean':
      return known(expression.value, scope.file);
    case 'null':
      return known(null, scope.file);
    case 'string':
      return expression.value !== null
        ? known(expression.value, scope.file)
        : joined(expression.parts, scope, next);
    case 'reference':
      return reference(expression, scope, depth);
    case 'call':
      return call(expression, scope, depth);
    case 'infix':
      return infix(expression, scope, next);
    default:
      return unknown('computed');
  }
}

function joined(
  parts: readonly (string | Expression)[],
  scope: Scope,
  next: (e: Expression) => Value,
): Value {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else {
      const value = next(part);
      if (!value.known) return value;
      text += String(value.value);
    }
  }
  return known(text, scope.file);
}

function reference({ receiver, name, index }: Reference, scope: Scope, depth: number): Value {
  if (receiver !== null) return unknown('computed');
  const fromCatalog = index === null ? scope.catalog(name.replace(/^(?:rootProject|project)\./, '')) : null;
  if (fromCatalog) return fromCatalog;
  const key = index === null ? null : evaluate(index, scope, depth + 1);
  if (key && !key.known) return key;
  const bare = name.replace(OWNERS, '').replace(/^(?:ext|extra|properties)$/, '');
  const full = [bare, ...(key ? [String(key.value)] : [])].filter(Boolean).join('.');
  // `versions.minSdk` may be a map `versions` with a key, or an ext property of that dotted name
  const segments = full.split('.');
  for (let taken = segments.length; taken > 0; taken--) {
    const definition = scope.lookup(segments.slice(0, taken).join('.'));
    if (!definition) continue;
    if (definition.uncertain) return unknown('conditional');
    const found = member(definition.value, segments.slice(taken));
    return found ? evaluate(found, definition.scope, depth + 1) : unknown('computed');
  }
  return scope.property(full) ?? unknown('undefined-name');
}

/** `value.a.b`: looked up in a map literal; `def cfg = rootProject.ext.android` makes `cfg.a` `rootProject.ext.android.a`. */
function member(value: Expression | null, keys: readonly string[]): Expression | null {
  const [first, ...rest] = keys;
  if (first === undefined) return value;
  if (value?.kind === 'map')
    return member(value.entries.find(entry => entry.key === first)?.value ?? null, rest);
  const bare = value?.kind === 'reference' && value.receiver === null && value.index === null;
  return bare ? { ...value, name: [value.name, ...keys].join('.') } : null;
}

function call(expression: CallExpression, scope: Scope, depth: number): Value {
  const next = (e: Expression | null): Value => evaluate(e, scope, depth + 1);
  const { receiver, name, args } = expression;
  const simple = name.replace(/^.*\./, '');
  const argument = args[0]?.value ?? null;
  switch (simple) {
    case 'findProperty':
    case 'property':
    case 'gradleProperty': {
      const key = next(argument);
      if (!key.known) return key;
      const local = scope.lookup(String(key.value));
      const value = local && !local.uncertain ? evaluate(local.value, local.scope, depth + 1) : null;
      // `ext.x = findProperty("x") ?: 1` asks for an `x` from outside, for its own is not there yet
      if (value && (value.known || value.why !== 'cycle')) return value;
      // not set in the project: -P or the user's own properties might, which no static reader can know; absent is the rule
      return (
        scope.property(String(key.value)) ??
        (simple === 'property' ? unknown('undefined-name') : known(null, null))
      );
    }
    case 'hasProperty': {
      const key = next(argument);
      if (!key.known) return key;
      return known(
        scope.property(String(key.value)) !== null || scope.lookup(String(key.value)) !== null,
        scope.file,
      );
    }
    case 'release':
      // `targetSdk { version = release(36) }`
      return next(argument);
    case 'getenv':
    case 'environmentVariable':
      return unknown('environment');
  }
  const owner = receiver ?? ownerOf(expression);
  if (owner === null) return unknown('computed');
  // `ext.get("x")` is `ext["x"]`
  if (simple === 'get' && argument && owner.kind === 'reference' && EXTRA.test(owner.name)) {
    return reference({ ...owner, index: argument }, scope, depth + 1);
  }
  const value = next(owner);
  if (!value.known || args.length > 1) return value.known ? unknown('computed') : value;
  const text = value.value === null ? null : String(value.value);
  switch (simple) {
    case 'get':
    case 'toString':
    case 'getOrNull':
    case 'asText':
      return args.length === 0 ? value : unknown('computed');
    case 'getOrElse':
    case 'orElse':
      return value.value === null ? next(argument) : value;
    case 'trim':
      return text === null ? value : known(text.trim(), value.from);
    case 'toBoolean':
    case 'toBooleanStrict':
      return known(text?.toLowerCase() === 'true', value.from);
    case 'toInteger':
    case 'toInt':
    case 'toLong':
      // `findProperty("x")?.toInt()`: nothing comes of nothing
      if (text === null) return value;
      return /^\s*-?\d+\s*$/.test(text) ? known(Number(text), value.from) : unknown('computed');
    default:
      return unknown('computed');
  }
}

/** `libs.versions.x.get()` may arrive as one dotted name: what stands before the last dot is the receiver. */
function ownerOf({ name, nameRange }: CallExpression): Reference | null {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return null;
  return {
    kind: 'reference',
    receiver: null,
    name: name.slice(0, dot),
    nameRange,
    index: null,
    ...nameRange,
  };
}

function infix({ operator, operands }: Infix, scope: Scope, next: (e: Expression | null) => Value): Value {
  const [first, second, third] = operands;
  if (first === undefined) return unknown('computed');
  const value = next(first);
  if (!value.known) return value;
  switch (operator) {
    case '?:': {
      // Groovy's elvis asks for truth, Kotlin's for null; '' and 0 are where they part
      const empty = scope.file.endsWith('.kts') ? value.value === null : !truth(value.value);
      return empty && second
        ? infix({ ...EMPTY, operator, operands: operands.slice(1) }, scope, next)
        : value;
    }
    case '?:?':
    case 'if':
      return next((truth(value.value) ? second : third) ?? null);
    case 'as':
      return value;
    case '+':
      return operands.slice(1).reduce<Value>((sum, operand) => plus(sum, next(operand), scope), value);
    case '==':
    case '!=': {
      const other = next(second ?? null);
      return other.known ? known((value.value === other.value) === (operator === '=='), scope.file) : other;
    }
    case '!':
      return known(!truth(value.value), scope.file);
    default:
      return unknown('computed');
  }
}

/** For the rest of a chain, which has no place of its own. */
const EMPTY = { kind: 'infix', start: 0, end: 0 } as const;

function plus(left: Value, right: Value, scope: Scope): Value {
  if (!left.known || !right.known) return left.known ? right : left;
  const [a, b] = [left.value, right.value];
  return known(typeof a === 'number' && typeof b === 'number' ? a + b : `${a}${b}`, scope.file);
}

const truth = (value: unknown): boolean => value !== null && value !== false && value !== '' && value !== 0;
