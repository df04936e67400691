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

/** Every `com.tencent.tpns:*` that the app ships: its own script first, then those of the modules it depends on. */
export function sdkDependencies({ project, app, libraries }: Picture): SdkDependency[] {
  const files = [app.script, ...libraries.flatMap(module => module.script ?? [])];
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
  for (const entry of placeholdersIn(app.script.script)) {
    if (entry.form === 'opaque') {
      const inMap = entry.value === null ? null : textOf(evaluate(member(entry.value, key), app.scope));
      if (inMap !== null) return { value: inMap, file: app.script.path };
    } else if (entry.key === key && entry.value !== null) {
      const value = textOf(evaluate(entry.value, app.scope));
      if (value !== null) return { value, file: app.script.path };
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
  const { app, project } = picture;
  const aliases = pluginAliases(project.catalogs);
  const plugin = pluginsIn(app.script.script).some(
    ({ id, accessor, apply, scope }) =>
      apply &&
      !/^(?:pluginManagement|buildscript)$/.test(scope[0] ?? '') &&
      (id ?? aliases.get(accessor ?? '')) === PLUGIN_ID,
  );
  const placeholders = placeholdersIn(app.script.script).some(
    ({ key }) => key === ID_PLACEHOLDER || key === KEY_PLACEHOLDER,
  );
  const manual = placeholders || mainSdk(sdkDependencies(picture)) !== null;
  if (plugin) return manual ? 'both' : 'plugin';
  return manual ? 'manual' : 'none';
}
