/** What a block of a module's scripts sets in the end: `minSdk` of `android { defaultConfig { … } }`. */
import type { Expression, Statement } from '../editors/gradle/tree.ts';
import { holds } from './conditions.ts';
import { asksManifest } from './cordova.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { elementsIn, flowOf, type Step } from './flow.ts';
import { originIn } from './names.ts';
import type { GradleFile } from './source.ts';
import { isAbsent, known, unknown, type Value } from './value.ts';

export interface Scripts {
  /** The module's own first, then those it applies: `apply from: '../common.gradle'` may hold half of `android { }`. */
  readonly scripts: readonly GradleFile[];
  readonly scope: Scope;
}

/** A block that is configured in one place or several: `buildTypes.release { … }`, and what is said of all build types. */
export interface Owner {
  readonly paths: readonly string[];
  /** What it says of itself: the `name` of a build type, flavor or variant. */
  readonly own: ReadonlyMap<string, Value>;
}

export const EACH = ['all', 'each', 'every', 'configureEach', 'forEach', 'whenObjectAdded'];

export const blockOwner = (path: string): Owner => ({ paths: [path], own: new Map() });

export const elementOwner = (container: string, name: string): Owner => ({
  paths: [name, ...EACH].map(each => `${container}/${each}`),
  own: new Map([['name', known(name, null)]]),
});

/** The value of one of `names`, the last that runs; what a condition decides is unknown where it makes a difference. */
export function settingOf(
  app: Scripts,
  owner: string | Owner,
  names: readonly string[],
  before?: Step,
): Value {
  const of = typeof owner === 'string' ? blockOwner(owner) : owner;
  const flow = flowOf(app.scripts, app.scope.root);
  const wanted = new Set(names.flatMap(name => [name, setter(name)]));
  let value: Value = unknown('absent');
  for (const step of flow) {
    if (step === before) break;
    if (!of.paths.includes(step.owner)) continue;
    const model = modelOf(step);
    if (model && holds(step.conditions, app.scope.in(step.file.path)) !== false)
      value = settingOf(app, model, names, step);
    if (!wanted.has(step.name)) continue;
    const expression = assigned(step.placed.statement);
    if (expression === null || asksManifest(expression)) continue;
    const scope = scopeAt(app, of, step);
    const runs = holds(step.conditions, scope);
    if (runs === false) continue;
    const said = evaluate(expression, scope);
    const same = value.known && said.known && value.value === said.value;
    if (runs) value = said;
    else if (!same) {
      const at = originIn(scope, step.placed.statement);
      value = unknown('conditional', { at, otherwise: value.known ? value : null });
    }
  }
  return value;
}

/** The ways to call an API level: `targetSdk 36`, `targetSdkVersion 36`. */
export const levelNames = (name: string): string[] => [name, `${name}Version`, `${name}Preview`];

/** `targetSdk 36`, or in the newer form `targetSdk { version = release(36) }`. */
export function levelOf(app: Scripts, owner: string | Owner, name: string): Value {
  const found = settingOf(app, owner, levelNames(name));
  if (!isAbsent(found)) return found;
  const paths = typeof owner === 'string' ? [owner] : owner.paths;
  return settingOf(app, { paths: paths.map(path => `${path}/${name}`), own: new Map() }, ['version']);
}

/** `initWith release`: whose values a build type or flavor begins with. */
export function modelOf({ name, owner, placed: { statement } }: Step): Owner | null {
  const value = name === 'initWith' && statement.kind === 'call' ? statement.args[0]?.value : undefined;
  const named = value?.kind === 'call' ? value.args[0]?.value : value;
  const model =
    named?.kind === 'string'
      ? named.value
      : named?.kind === 'reference'
        ? /\w+$/.exec(named.name)?.[0]
        : null;
  return model ? elementOwner(owner.slice(0, owner.lastIndexOf('/')), model) : null;
}

const setter = (name: string): string => `set${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

export function assigned(statement: Statement): Expression | null {
  if (statement.kind === 'assignment')
    return statement.index === null && statement.operator === '=' ? statement.value : null;
  return statement.kind === 'call' ? (statement.args[0]?.value ?? null) : null;
}

/** Properties that one block reads of itself or of another; they have what was said before. */
const READABLE =
  /^(?:applicationId|applicationIdSuffix|versionName|versionCode|versionNameSuffix|namespace)$/;

/** The names as they are where a step stands: with those of the block that it is about. */
export function scopeAt(app: Scripts, owner: Owner, step: Step): Scope {
  const elements = elementsIn(step.file.script);
  const scope = app.scope.in(step.file.path);
  const own = owner.paths[0] ?? '';
  return {
    ...scope,
    given: name => {
      const [first = '', ...rest] = name.split('.');
      const said = owner.own.get(elements.has(first) ? rest.join('.') : name);
      if (said) return said;
      const dot = name.lastIndexOf('.');
      const [of, property] = [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)];
      if (!READABLE.test(property)) return null;
      const block =
        property === 'namespace' ? 'android' : of === '' || elements.has(of) ? own : BLOCKS.get(of);
      return block === undefined ? null : settingOf(app, block, [property], step);
    },
  };
}

const BLOCKS: ReadonlyMap<string, string> = new Map([
  ['android', 'android'],
  ['defaultConfig', 'android/defaultConfig'],
  ['android.defaultConfig', 'android/defaultConfig'],
]);
