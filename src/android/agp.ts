/** The version of the Android Gradle plugin, wherever the project says it. */
import { dependenciesIn, pluginsIn } from '../editors/gradle/query.ts';
import type { Expression } from '../editors/gradle/tree.ts';
import type { Files } from '../ports.ts';
import { evaluate } from './evaluate.ts';
import type { Project } from './project.ts';
import { scopeOf } from './scope.ts';
import type { GradleFile } from './source.ts';
import { type Origin, textOf } from './value.ts';
import { majorOf } from './version.ts';

export interface AgpVersion {
  /** As written; null where it is not said (React Native's plugin brings its own). */
  readonly text: string | null;
  readonly major: number | null;
  /** Where it is written; null where it is not said. */
  readonly from: Origin | null;
}

type Said = Pick<AgpVersion, 'from'> & { readonly text: string };

const APPLICATION = 'com.android.application';

export function agpOf(files: Files, project: Project, app: GradleFile): AgpVersion {
  for (const file of [project.settings, project.rootScript, app]) {
    const said = file && (fromPlugins(files, project, file) ?? fromClasspath(files, project, file));
    if (said?.text) return { ...said, major: majorOf(said.text) };
  }
  return { text: null, major: null, from: null };
}

function fromPlugins(files: Files, project: Project, file: GradleFile): Said | null {
  for (const plugin of pluginsIn(file.script)) {
    if (plugin.accessor !== null) {
      for (const { name, path, plugins, places } of project.catalogs) {
        const alias = plugin.accessor.replace(`${name}.plugins.`, '');
        const entry = plugins.get(alias);
        if (entry?.id === APPLICATION && entry.version)
          return { text: entry.version, from: { file: path, range: places.pluginVersion(alias) } };
      }
    }
    if (plugin.id === APPLICATION && plugin.version !== null)
      return said(files, project, file, plugin.version, { file: file.path, range: plugin.range });
  }
  return null;
}

function fromClasspath(files: Files, project: Project, file: GradleFile): Said | null {
  for (const found of dependenciesIn(file.script)) {
    const { group, name, version, versionRange, range } = found;
    if (group === 'com.android.tools.build' && name === 'gradle' && version !== null)
      return said(files, project, file, version, { file: file.path, range: versionRange ?? range });
    const named = group === null && found.configuration === 'classpath' ? found.value : null;
    const coordinate = named && said(files, project, file, named, { file: file.path, range });
    const text = /^com\.android\.tools\.build:gradle:([^:@]+)$/.exec(coordinate?.text ?? '')?.[1];
    if (coordinate && text !== undefined) return { text, from: coordinate.from };
  }
  return null;
}

/** A literal stands `at` that place; anything else where what it comes to is written. */
function said(
  files: Files,
  project: Project,
  file: GradleFile,
  version: string | Expression,
  at: Origin,
): Said | null {
  if (typeof version === 'string') return { text: version, from: at };
  const value = evaluate(version, scopeOf(files, project, file));
  const text = textOf(value);
  return text !== null && value.known ? { text, from: value.from ?? at } : null;
}
