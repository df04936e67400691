/** What the build scripts of an app say about TPNS: plugin, dependency, placeholders. */
import { evaluate } from '../../android/evaluate.ts';
import type { Picture } from '../../android/picture.ts';
import { appliedScripts } from '../../android/scope.ts';
import type { GradleFile } from '../../android/source.ts';
import { textOf } from '../../android/value.ts';
import { channels } from '../../channels/index.ts';
import type { AppSubject, Placeholder } from '../../checks/subject.ts';
import { at } from '../../checks/subject.ts';
import type { Place } from '../../core/finding.ts';
import { tokenize } from '../../editors/gradle/lexer.ts';
import { member, placeholdersIn } from '../../editors/gradle/query.ts';
import type { Token } from '../../editors/gradle/token.ts';
import {
  FORMER_GROUP,
  ID_PLACEHOLDER,
  KEY_PLACEHOLDER,
  PLUGIN_ID,
  SDK_ARTIFACT,
  SDK_COORDINATE,
  SDK_GROUP,
} from '../../tpns/sdk.ts';
import { mainSdk, pluginApplied, type SdkDependency, sdkDependencies } from '../traces.ts';
import type { Tolerant } from './tolerate.ts';

export interface GradleTraces {
  /** The module's own script and those it applies. */
  readonly scripts: readonly string[];
  /** Those, and what configures every module. */
  readonly all: readonly GradleFile[];
  readonly plugin: boolean;
  /** The SDK is a dependency, or the placeholders of its manifest are given. */
  readonly manual: boolean;
  /** TPNS's predecessor is in the build and TPNS is not: what both call by one name is the predecessor's. */
  readonly legacy: boolean;
  /** Some script names something of TPNS. */
  readonly mentioned: boolean;
  readonly sdk: Place | null;
  readonly version: string | null;
  readonly placeholders: readonly Placeholder[];
  readonly needed: AppSubject['neededPlaceholders'];
  readonly morePlaceholders: boolean;
}

const OURS = [ID_PLACEHOLDER, KEY_PLACEHOLDER];

export function gradleTraces(tolerant: Tolerant, picture: Picture): GradleTraces {
  const { app, project } = picture;
  const own = app.scripts;
  const shared = [project.rootScript, project.settings]
    .filter(file => file !== null)
    .flatMap(file => tolerant.attempt(files => appliedScripts(files, project, file)) ?? [file])
    .filter(file => own.every(each => each.path !== file.path));
  const dependencies = sdkDependencies(picture);
  const main = mainSdk(dependencies);
  const said = own.flatMap(file => placeholdersOf(picture, file));
  const placeholders = said.filter(each => each !== 'unknown');
  // `deps.tpns = 'com.tencent.tpns:tpns:…'` in a script, used by a name that leads nowhere we can follow
  const spelled = [...own, ...shared].some(file =>
    mentions(file, text => text.startsWith(`${SDK_COORDINATE}:`)),
  );
  const plugin = pluginApplied(picture, shared);
  const legacy =
    main === null &&
    !spelled &&
    !plugin &&
    project.modules.some(
      ({ script }) => script && mentions(script, text => text.startsWith(`${FORMER_GROUP}:`)),
    );
  return {
    scripts: own.map(({ path }) => path),
    all: [...own, ...shared],
    plugin,
    legacy,
    manual: main !== null || spelled || (!legacy && placeholders.some(({ key }) => OURS.includes(key))),
    mentioned: [...own, ...shared].some(file => mentions(file, text => OF_TPNS.test(text))),
    sdk: main === null ? null : at(main.file.path, { start: main.at, end: main.at }),
    version: main?.version ?? null,
    placeholders,
    needed: neededBy(dependencies),
    morePlaceholders:
      said.includes('unknown') ||
      shared.some(file => mentions(file, text => OURS.some(key => text.includes(key)))),
  };
}

/** By the SDK itself, and by the vendors' adapters beside it. */
function neededBy(dependencies: readonly SdkDependency[]): AppSubject['neededPlaceholders'] {
  return dependencies.flatMap(({ artifact, file, at: offset }) => {
    const keys =
      artifact === SDK_ARTIFACT
        ? OURS
        : (channels.find(each => each.artifact === artifact)?.placeholders.map(({ key }) => key) ?? []);
    const place = at(file.path, { start: offset, end: offset });
    return keys.map(key => ({ key, artifact, place }));
  });
}

const OF_TPNS = new RegExp(
  `${SDK_GROUP.replaceAll('.', '\\.')}|${PLUGIN_ID.replaceAll('.', '\\.')}|XG_ACCESS_`,
);

function placeholdersOf({ app }: Picture, { path, script }: GradleFile): (Placeholder | 'unknown')[] {
  return placeholdersIn(script).flatMap((entry): (Placeholder | 'unknown')[] => {
    const { form, key, value, range, valueRange } = entry;
    const scope = scopeOf(entry.scope);
    if (form !== 'opaque') {
      if (key === null) return ['unknown'];
      const said = evaluate(value, app.scope.in(path));
      const place = at(path, valueRange ?? range);
      return [{ key, value: textOf(said), from: said.known ? (said.from ?? place) : null, scope, place }];
    }
    const inMap = OURS.flatMap((each): Placeholder[] => {
      const said = value === null ? null : evaluate(member(value, each), app.scope.in(path));
      const text = textOf(said);
      const place = at(path, range);
      const from = said?.known ? (said.from ?? place) : null;
      return text === null ? [] : [{ key: each, value: text, from, scope, place }];
    });
    return inMap.length === OURS.length ? inMap : [...inMap, 'unknown'];
  });
}

/** Whatever is neither a build type's nor a flavor's may reach every variant. */
function scopeOf(blocks: readonly string[]): Placeholder['scope'] {
  const [, container, name] = blocks;
  if (name === undefined || blocks.length !== 3) return null;
  if (container === 'buildTypes') return { of: 'buildType', name };
  return container === 'productFlavors' && !/^(?:all|each|configureEach)$/.test(name)
    ? { of: 'flavor', name }
    : null;
}

/** Comments are not among the tokens that count. */
function mentions({ script }: GradleFile, is: (text: string) => boolean): boolean {
  const said = (token: Token): boolean =>
    token.kind === 'string'
      ? token.parts.some(part => (typeof part === 'string' ? is(part) : part.tokens.some(said)))
      : token.kind === 'word' && is(token.text);
  return tokenize(script.text, script.dialect).some(said);
}
