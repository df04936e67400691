/** The build variants a module's script declares, and the application id each of them gets. */
import type { Call } from '../editors/gradle/tree.ts';
import { literal, statements } from '../editors/gradle/walk.ts';
import { type App, settingOf } from './app.ts';
import { known, textOf, unknown, type Value } from './value.ts';

export interface Variant {
  /** `debug`, `chinaRelease`. */
  readonly name: string;
  readonly buildType: string;
  /** One of each dimension, in the dimensions' order. */
  readonly flavors: readonly string[];
  readonly applicationId: Value;
}

/** Android has these two whether a script names them or not. */
const BUILT_IN = ['debug', 'release'];

const BUILD_TYPES = 'android/buildTypes';
const FLAVORS = 'android/productFlavors';

/** `base` is the application id before flavors and suffixes. */
export function variantsOf(app: App, base: Value): Variant[] {
  const buildTypes = [...new Set([...BUILT_IN, ...namesIn(app, BUILD_TYPES)])];
  return combinations(app).flatMap(flavors =>
    buildTypes.map(buildType => ({
      name: camel([...flavors, buildType]),
      buildType,
      flavors,
      applicationId: idOf(app, base, flavors, buildType),
    })),
  );
}

export const flavorsOf = (app: App): string[] => namesIn(app, FLAVORS);
export const buildTypesOf = (app: App): string[] => [...new Set([...BUILT_IN, ...namesIn(app, BUILD_TYPES)])];

const NAMED = /(?:^|\.)(?:getByName|create|register|named|maybeCreate)$/;
/** Closures that run for whatever is there. */
const FOR_EACH = /^(?:all|each|every|configureEach|matching|whenObjectAdded|withType|forEach)$/;

function namesIn({ scripts }: App, container: string): string[] {
  const placed = scripts.flatMap(file => statements(file.script));
  const names = placed.flatMap(({ statement, path }) => {
    const at = path.join('/');
    if (at === container && statement.kind === 'call') return named(statement);
    return at === container && statement.kind === 'declaration' ? [statement.name] : [];
  });
  return [...new Set(names)];
}

function named({ name, args, block }: Call): string[] {
  if (NAMED.test(name)) return [literal(args[0]?.value) ?? []].flat();
  const first = name.split('.')[0] ?? name;
  return FOR_EACH.test(first) || (block === null && args.length > 0 && first === name) ? [] : [first];
}

/** One flavor of each dimension; a module without flavors has the one empty combination. */
function combinations(app: App): string[][] {
  const flavors = flavorsOf(app);
  const dimensions = [...new Set(flavors.map(flavor => dimensionOf(app, flavor)))].sort(
    (a, b) => rank(app, a) - rank(app, b),
  );
  return dimensions.reduce<string[][]>(
    (made, dimension) =>
      made.flatMap(head =>
        flavors.filter(flavor => dimensionOf(app, flavor) === dimension).map(flavor => [...head, flavor]),
      ),
    [[]],
  );
}

/** A flavor may leave its dimension unsaid where there is only one. */
export function dimensionOf(app: App, flavor: string): string {
  return said(app, flavor) ?? flavorsOf(app).flatMap(other => said(app, other) ?? [])[0] ?? '';
}

const said = (app: App, flavor: string): string | null =>
  textOf(settingOf(app, `${FLAVORS}/${flavor}`, ['dimension', 'flavorDimension']));

function rank({ scripts }: App, dimension: string): number {
  for (const { script } of scripts) {
    const declared = statements(script).find(
      ({ full }) => full.slice(0, 2).join('/') === 'android/flavorDimensions',
    );
    if (declared) return script.text.slice(declared.statement.start).search(quoted(dimension));
  }
  return 0;
}

const quoted = (word: string): RegExp => new RegExp(`["']${word.replace(/[^\w]/g, '\\$&')}["']`);

/** The first dimension's flavor wins; suffixes are strung together, the build type's last. */
function idOf(app: App, base: Value, flavors: readonly string[], buildType: string): Value {
  const own = flavors.map(flavor => `${FLAVORS}/${flavor}`);
  const ids = own.map(path => settingOf(app, path, ['applicationId'])).filter(isSaid);
  const suffixes = ['android/defaultConfig', ...own, `${BUILD_TYPES}/${buildType}`]
    .map(path => settingOf(app, path, ['applicationIdSuffix']))
    .filter(isSaid);
  return [ids[0] ?? base, ...suffixes].reduce((id, suffix) =>
    id.known && suffix.known
      ? known(withSuffix(String(id.value), String(suffix.value)), id.from)
      : unknown('computed'),
  );
}

/** The dot in front may be left out. */
const withSuffix = (id: string, suffix: string): string =>
  suffix === '' || suffix === 'null' ? id : `${id}${suffix.startsWith('.') ? '' : '.'}${suffix}`;

const isSaid = (found: Value): boolean => found.known || found.why !== 'absent';

const camel = ([first = '', ...rest]: readonly string[]): string =>
  first + rest.map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
