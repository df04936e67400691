/** The traces TPNS has left in a project: the SDK's dependency, its placeholders, its manifest entries. */

import { libraryOf, pluginAliases } from '../android/catalog.ts';
import { evaluate, type Scope } from '../android/evaluate.ts';
import type { Picture } from '../android/picture.ts';
import type { GradleFile } from '../android/source.ts';
import { textOf } from '../android/value.ts';
import { dependenciesIn, placeholdersIn, pluginsIn } from '../editors/gradle/query.ts';
import type { Expression } from '../editors/gradle/tree.ts';
import { applicationMetaData } from '../editors/manifest/read.ts';
import {
  ID_PLACEHOLDER,
  KEY_PLACEHOLDER,
  PLUGIN_ID,
  SDK_ARTIFACT,
  SDK_GROUP,
  SUFFIX_META,
} from '../tpns/sdk.ts';

export interface SdkDependency {
  readonly file: GradleFile;
  readonly artifact: string;
  /** As resolved; null where it is computed. */
  readonly version: string | null;
  /** Declared through a version catalog: the version stands there. */
  readonly catalogPath: string | null;
  readonly at: number;
}

/** Configurations that only tests or tools see. */
const NOT_SHIPPED = /^(?:test|androidTest|kapt|ksp|annotationProcessor|compileOnly|lint)/;

/** Every `com.tencent.tpns:*` that the app ships: its own scripts first, then those of the modules it depends on. */
export function sdkDependencies({ project, app, libraries }: Picture): SdkDependency[] {
  const files = [...app.scripts, ...libraries.flatMap(module => module.script ?? [])];
  return files.flatMap(file =>
    dependenciesIn(file.script).flatMap((found): SdkDependency[] => {
      if (found.scope !== 'project' || NOT_SHIPPED.test(found.configuration)) return [];
      const library = found.accessor === null ? null : libraryOf(project.catalogs, found.accessor);
      const group = library?.group ?? found.group;
      const artifact = library?.name ?? found.name;
      if (group !== SDK_GROUP || artifact === null) return [];
      const version = library ? library.version : literal(found.version, app.scope);
      const catalogPath = library
        ? (project.catalogs.find(c => found.accessor?.startsWith(`${c.name}.`))?.path ?? null)
        : null;
      return [{ file, artifact, version, catalogPath, at: found.range.start }];
    }),
  );
}

export const mainSdk = (found: readonly SdkDependency[]): SdkDependency | null =>
  found.find(dependency => dependency.artifact === SDK_ARTIFACT) ?? null;

function literal(version: string | Expression | null, scope: Scope): string | null {
  return version === null || typeof version === 'string' ? version : textOf(evaluate(version, scope));
}

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
      const value = said === null ? null : textOf(evaluate(said, app.scope));
      if (value !== null) return { value, file: path };
    }
  }
  const name = which === 'id' ? 'XG_V2_ACCESS_ID' : 'XG_V2_ACCESS_KEY';
  const value = applicationMetaData(manifest).find(data => data.name?.text === name)?.value?.text;
  return value !== undefined && !/[${@]/.test(value) ? { value, file: app.manifest } : null;
}

/** The expression for one key of a map that stands elsewhere: `rootProject.ext.placeholders` → `….XG_ACCESS_ID`. */
export function member(map: Expression, key: string): Expression | null {
  return map.kind === 'reference' && map.index === null ? { ...map, name: `${map.name}.${key}` } : null;
}

/** `XG_SERVER_SUFFIX` of the main manifest: its text, `${…}` included; null where it is not declared. */
export function suffixOf({ manifest }: Picture): string | null {
  return applicationMetaData(manifest).find(data => data.name?.text === SUFFIX_META)?.value?.text ?? null;
}

export type Mode = 'plugin' | 'manual';

/** How the project brings the SDK in today: by the Gradle plugin, by hand, by both, or not at all. */
export function modeInUse(picture: Picture): Mode | 'both' | 'none' {
  const manual = placeholderScript(picture) !== null || mainSdk(sdkDependencies(picture)) !== null;
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
