/** The traces TPNS has left in a project: the SDK's dependency, its placeholders, its manifest entries. */

import { libraryOf, pluginAliases } from '../android/catalog.ts';
import { evaluate, type Scope } from '../android/evaluate.ts';
import type { Picture } from '../android/picture.ts';
import type { GradleFile } from '../android/source.ts';
import { textOf, type Value, type ValuePlace } from '../android/value.ts';
import type { Range } from '../core/edit.ts';
import { type Dependency, isOwnScope } from '../editors/gradle/dependencies-in.ts';
import { dependenciesIn, member, placeholdersIn, pluginsIn } from '../editors/gradle/query.ts';
import type { Expression } from '../editors/gradle/tree.ts';
import { applicationMetaData } from '../editors/manifest/read.ts';
import {
  FORMER_GROUP,
  ID_PLACEHOLDER,
  KEY_PLACEHOLDER,
  PLUGIN_ID,
  SDK_ARTIFACT,
  SDK_GROUP,
  SUFFIX_META,
} from '../tpns/sdk.ts';

export interface SdkDependency {
  readonly file: GradleFile;
  readonly group: string;
  readonly artifact: string;
  /** As resolved; null where it is computed. */
  readonly version: string | null;
  /** Declared through a version catalog: the version stands there. */
  readonly catalogPath: string | null;
  /** Where the version stands under a name of its own; null where it is a literal of the declaration, or computed. */
  readonly origin: VersionOrigin | null;
  /** Whether it is in the build depends on something. */
  readonly conditional: boolean;
  /** `implementation`, `releaseImplementation`. */
  readonly configuration: string;
  readonly at: number;
  /** Of the version in the declaration; null where it is not a literal there. */
  readonly versionRange: Range | null;
}

export interface VersionOrigin {
  readonly file: string;
  readonly place: ValuePlace;
  /** The name stands for the whole coordinate. */
  readonly whole: boolean;
}

/** Configurations that only tests or tools see. */
export const NOT_SHIPPED = /^(?:test|androidTest|kapt|ksp|annotationProcessor|compileOnly|lint)/;

/** Every `com.tencent.tpns:*` that the app ships: its own scripts first, then those of the modules it depends on. */
export const sdkDependencies = (picture: Picture): SdkDependency[] =>
  shippedDependencies(picture, group => group === SDK_GROUP);

/** What the app ships of some groups. */
export function shippedDependencies(
  { project, app, libraries }: Picture,
  wanted: (group: string) => boolean,
): SdkDependency[] {
  const files = [...app.scripts, ...libraries.flatMap(module => module.script ?? [])];
  return files.flatMap(file =>
    dependenciesIn(file.script).flatMap((found): SdkDependency[] => {
      if (!isOwnScope(found.scope) || NOT_SHIPPED.test(found.configuration)) return [];
      const library = found.accessor === null ? null : libraryOf(project.catalogs, found.accessor);
      const named =
        library === null && found.group === null
          ? coordinateNamed(found.value, app.scope.in(file.path))
          : null;
      const group = library?.group ?? named?.group ?? found.group;
      const artifact = library?.name ?? named?.artifact ?? found.name;
      if (group === null || !wanted(group) || artifact === null) return [];
      const catalogPath = library
        ? (project.catalogs.find(c => found.accessor?.startsWith(`${c.name}.`))?.path ?? null)
        : null;
      const { version, origin } = library
        ? { ...library, origin: null }
        : (named ?? versionOf(found, app.scope.in(file.path)));
      const { conditional, configuration, range, versionRange } = found;
      const place = { at: range.start, versionRange };
      return [{ file, group, artifact, version, catalogPath, origin, conditional, configuration, ...place }];
    }),
  );
}

type Versioned = Pick<SdkDependency, 'version' | 'origin'>;

function versionOf({ version }: Dependency, scope: Scope): Versioned {
  if (version === null || typeof version === 'string') return { version, origin: null };
  const value = evaluate(version, scope);
  return { version: textOf(value), origin: originOf(value, false) };
}

/** `implementation deps.tpns`, where `deps` is a map of coordinates in some script. */
function coordinateNamed(
  name: Expression | null,
  scope: Scope,
): (Versioned & { readonly group: string; readonly artifact: string }) | null {
  if (name?.kind !== 'reference') return null;
  const value = evaluate(name, scope);
  const [group, artifact, version] = textOf(value)?.replace(/@.*$/, '').split(':') ?? [];
  if (!group || !artifact) return null;
  return { group, artifact, version: version ?? null, origin: originOf(value, true) };
}

function originOf(value: Value, whole: boolean): VersionOrigin | null {
  return value.known && value.from !== null && value.place !== undefined
    ? { file: value.from.file, place: value.place, whole }
    : null;
}

export const mainSdk = (found: readonly SdkDependency[]): SdkDependency | null =>
  found.find(dependency => dependency.artifact === SDK_ARTIFACT) ?? null;

export interface Credential {
  readonly value: string;
  /** File it stands in. */
  readonly file: string;
}

/** AccessID or AccessKey as the build gives it to the manifest, or as the manifest itself has it. */
export function placeholderValue({ app, manifest }: Picture, which: 'id' | 'key'): Credential | null {
  const key = which === 'id' ? ID_PLACEHOLDER : KEY_PLACEHOLDER;
  for (const { path, script } of app.scripts) {
    for (const entry of placeholdersIn(script)) {
      const said =
        entry.form === 'opaque' && entry.value
          ? member(entry.value, key)
          : entry.key === key
            ? entry.value
            : null;
      const value = said === null ? null : textOf(evaluate(said, app.scope.in(path)));
      if (value !== null) return { value, file: path };
    }
  }
  const name = which === 'id' ? 'XG_V2_ACCESS_ID' : 'XG_V2_ACCESS_KEY';
  const value = applicationMetaData(manifest).find(data => data.name?.text === name)?.value?.text;
  return value !== undefined && !/[${@]/.test(value) ? { value, file: app.manifest } : null;
}

/** `XG_SERVER_SUFFIX` of the main manifest: its text, `${…}` included; null where it is not declared. */
export function suffixOf({ manifest }: Picture): string | null {
  return applicationMetaData(manifest).find(data => data.name?.text === SUFFIX_META)?.value?.text ?? null;
}

export type Mode = 'plugin' | 'manual';

/** How the project brings the SDK in today: by the Gradle plugin, by hand, by both, or not at all. */
export function modeInUse(picture: Picture): Mode | 'both' | 'none' {
  const manual =
    placeholderScript(picture) !== null ||
    mainSdk(sdkDependencies(picture)) !== null ||
    shippedDependencies(picture, group => group === FORMER_GROUP).length > 0;
  if (pluginApplied(picture)) return manual ? 'both' : 'plugin';
  return manual ? 'manual' : 'none';
}

/** The script of the app, its own or one it applies, that gives the SDK's placeholders entry by entry. */
export function placeholderScript({ app }: Picture): GradleFile | null {
  const ours = (key: string | null): boolean => key === ID_PLACEHOLDER || key === KEY_PLACEHOLDER;
  return app.scripts.find(({ script }) => placeholdersIn(script).some(({ key }) => ours(key))) ?? null;
}

/** In the module's own scripts, or for every module in the root's (and what else is `shared`). */
export function pluginApplied(
  { app, project }: Picture,
  shared: readonly GradleFile[] = project.rootScript === null ? [] : [project.rootScript],
): boolean {
  const aliases = pluginAliases(project.catalogs);
  const applies = (file: GradleFile, scopes: RegExp): boolean =>
    pluginsIn(file.script).some(
      ({ id, accessor, apply, scope }) =>
        apply && (id ?? aliases.get(accessor ?? '')) === PLUGIN_ID && scopes.test(scope[0] ?? ''),
    );
  return (
    app.scripts.some(file => applies(file, /^(?!pluginManagement|buildscript)/)) ||
    shared.some(file => applies(file, /^(?:allprojects|subprojects|project\()/))
  );
}
