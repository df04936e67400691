/** The build variants a module's scripts declare, and what each of them is. */
import type { Call, Expression } from '../editors/gradle/tree.ts';
import { elementOf, literal } from '../editors/gradle/walk.ts';
import type { App } from './app.ts';
import { holds } from './conditions.ts';
import { evaluate } from './evaluate.ts';
import { flowOf, type Step } from './flow.ts';
import { originIn, type Scope } from './names.ts';
import { elementOwner, levelOf, type Owner, settingOf } from './setting.ts';
import { isAbsent, known, textOf, type UnknownValue, unknown, type Value } from './value.ts';

export interface Variant {
  /** `debug`, `chinaRelease`. */
  readonly name: string;
  readonly buildType: string;
  /** One of each dimension, in the dimensions' order. */
  readonly flavors: readonly string[];
  readonly applicationId: Value;
  readonly minSdk: Value;
  readonly targetSdk: Value;
  /** Why the build may not have it after all; null where it is certain. */
  readonly doubt: UnknownValue | null;
}

/** Android has these two whether a script names them or not. */
const BUILT_IN = ['debug', 'release'];

const BUILD_TYPES = 'android/buildTypes';
const FLAVORS = 'android/productFlavors';

/** `base` is the application id before flavors and suffixes. */
export function variantsOf(app: App, base: Value): Variant[] {
  const buildTypes = elementsOf(app, BUILD_TYPES, givenTypes(app));
  const flavors = elementsOf(app, FLAVORS, []);
  const filtered = filterIn(app);
  const order = dimensionsIn(app);
  return combinations(app, order).flatMap(chosen => {
    const owners = chosen.map(flavor => elementOwner(FLAVORS, flavor));
    const doubts = chosen.map(flavor => flavors.get(flavor) ?? null);
    return [...buildTypes].map(([buildType, doubt]) => ({
      name: camel([...chosen, buildType]),
      buildType,
      flavors: chosen,
      applicationId: idOf(app, base, owners, elementOwner(BUILD_TYPES, buildType)),
      minSdk: firstSaid(owners, owner => levelOf(app, owner, 'minSdk')) ?? app.minSdk,
      targetSdk: firstSaid(owners, owner => levelOf(app, owner, 'targetSdk')) ?? app.targetSdk,
      doubt: [filtered, doubt, ...doubts].find(each => each !== null) ?? null,
    }));
  });
}

export const flavorsOf = (app: App): string[] => [...elementsOf(app, FLAVORS, []).keys()];
export const buildTypesOf = (app: App): string[] => [...elementsOf(app, BUILD_TYPES, givenTypes(app)).keys()];

const givenTypes = ({ hostBuildTypes }: App): string[] => [...BUILT_IN, ...hostBuildTypes];

const NAMED = /(?:^|\.)(?:getByName|create|register|named|maybeCreate)$/;
/** Closures that run for whatever is there, and what else is no name. */
const NO_NAME = /^(?:all|each|every|configureEach|matching|whenObjectAdded|withType|forEach|apply|with)$/;

/** Names of a container's elements, each with the reason for which it may not be there. */
function elementsOf(app: App, container: string, first: readonly string[]): Map<string, UnknownValue | null> {
  const found = new Map<string, UnknownValue | null>(first.map(name => [name, null]));
  for (const step of flowOf(app.scripts, app.scope.root)) {
    const names = namesIn(step, container);
    const scope = app.scope.in(step.file.path);
    const runs = names.length === 0 ? false : holds(step.conditions, scope);
    if (runs === false) continue;
    const doubt = runs ? null : unknown('conditional', { at: originIn(scope, step.placed.statement) });
    for (const name of names) found.set(name, found.has(name) ? (found.get(name) && doubt) || null : doubt);
  }
  return found;
}

function namesIn({ owner, placed: { statement, path } }: Step, container: string): string[] {
  if (statement.kind === 'declaration')
    return path.join('/') === container ? [elementOf(statement) ?? []].flat() : [];
  if (owner === container) return statement.kind === 'call' ? named(statement) : [];
  // `buildTypes.release.minifyEnabled = true`
  const isDotted = owner.startsWith(`${container}/`) && path.join('/').length < container.length;
  const name = owner.slice(container.length + 1).replace(/\/.*$/, '');
  return isDotted && !NO_NAME.test(name) && !NAMED.test(name) ? [name] : [];
}

function named({ name, args, block }: Call): string[] {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (NAMED.test(last)) return [literal(args[0]?.value) ?? []].flat();
  return NO_NAME.test(last) || (block === null && args.length > 0) ? [] : [last];
}

/** `variantFilter { … ignore = true }`, `beforeVariants { it.enable = false }`: some of the variants are not built. */
function filterIn(app: App): UnknownValue | null {
  const step = flowOf(app.scripts, app.scope.root).find(
    ({ owner, name }) =>
      /^(?:android\/variantFilter|androidComponents\/beforeVariants)(?:\/|$)/.test(owner) &&
      /^(?:setIgnore|ignore|enable|enabled|isEnabled)$/.test(name),
  );
  if (!step) return null;
  return unknown('conditional', { at: originIn(app.scope.in(step.file.path), step.placed.statement) });
}

/** One flavor of each dimension; a module without flavors has the one empty combination. */
function combinations(app: App, order: readonly string[]): string[][] {
  const flavors = flavorsOf(app).map(name => ({ name, dimension: dimensionOf(app, name) }));
  const dimensions = [...new Set(flavors.map(({ dimension }) => dimension))];
  const rank = (dimension: string): number =>
    order.includes(dimension) ? order.indexOf(dimension) : order.length;
  return dimensions
    .sort((a, b) => rank(a) - rank(b))
    .reduce<string[][]>(
      (made, dimension) =>
        made.flatMap(head =>
          flavors.filter(each => each.dimension === dimension).map(({ name }) => [...head, name]),
        ),
      [[]],
    );
}

/** A flavor may leave its dimension unsaid where there is only one. */
export function dimensionOf(app: App, flavor: string): string {
  return (
    said(app, flavor) ??
    dimensionsIn(app)[0] ??
    flavorsOf(app).flatMap(other => said(app, other) ?? [])[0] ??
    ''
  );
}

const said = (app: App, flavor: string): string | null =>
  textOf(settingOf(app, elementOwner(FLAVORS, flavor), ['dimension', 'flavorDimension']));

const DIMENSIONS = /^android\/flavorDimensions(?:\/(?:add|addAll))?$/;

/** In the order in which they are named: `flavorDimensions 'a', 'b'`, `flavorDimensions += "a"`, `flavorDimensions.add("a")`. */
function dimensionsIn(app: App): string[] {
  const found = flowOf(app.scripts, app.scope.root).flatMap(({ file, placed: { statement, full } }) => {
    if (!DIMENSIONS.test(full.join('/'))) return [];
    const scope = app.scope.in(file.path);
    if (statement.kind === 'assignment') return textsIn(statement.value, scope);
    return statement.kind === 'call' ? statement.args.flatMap(({ value }) => textsIn(value, scope)) : [];
  });
  return [...new Set(found)];
}

function textsIn(value: Expression, scope: Scope): string[] {
  if (value.kind === 'list') return value.items.flatMap(item => textsIn(item, scope));
  return [textOf(evaluate(value, scope)) ?? []].flat();
}

/** The first dimension's flavor wins; suffixes are strung together, the build type's last. */
function idOf(app: App, base: Value, flavors: readonly Owner[], buildType: Owner): Value {
  const id = firstSaid(flavors, owner => settingOf(app, owner, ['applicationId'])) ?? base;
  return ['android/defaultConfig', ...flavors, buildType]
    .map(owner => settingOf(app, owner, ['applicationIdSuffix']))
    .filter(suffix => !isAbsent(suffix))
    .reduce<Value>((whole, suffix) => {
      if (!whole.known) return whole;
      return suffix.known
        ? known(withSuffix(String(whole.value), textOf(suffix)), whole.from)
        : { ...suffix, otherwise: null };
    }, id);
}

function firstSaid(owners: readonly Owner[], read: (owner: Owner) => Value): Value | null {
  return owners.map(read).find(value => !isAbsent(value)) ?? null;
}

/** The dot in front may be left out. */
const withSuffix = (id: string, suffix: string | null): string =>
  suffix === null || suffix === '' ? id : `${id}${suffix.startsWith('.') ? '' : '.'}${suffix}`;

const camel = ([first = '', ...rest]: readonly string[]): string =>
  first + rest.map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
