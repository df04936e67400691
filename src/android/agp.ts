/** The version of the Android Gradle plugin, wherever the project says it. */
import { dependenciesIn, pluginsIn } from '../editors/gradle/query.ts';
import type { Files } from '../ports.ts';
import { evaluate } from './evaluate.ts';
import type { Project } from './project.ts';
import { scopeOf } from './scope.ts';
import type { GradleFile } from './source.ts';
import { textOf } from './value.ts';
import { majorOf } from './version.ts';

export interface AgpVersion {
  /** As written; null where it is not said (React Native's plugin brings its own). */
  readonly text: string | null;
  readonly major: number | null;
}

const APPLICATION = 'com.android.application';

export function agpOf(files: Files, project: Project, app: GradleFile): AgpVersion {
  for (const file of [project.settings, project.rootScript, app]) {
    const text = file && (fromPlugins(files, project, file) ?? fromClasspath(files, project, file));
    if (text) return { text, major: majorOf(text) };
  }
  return { text: null, major: null };
}

function fromPlugins(files: Files, project: Project, file: GradleFile): string | null {
  for (const plugin of pluginsIn(file.script)) {
    if (plugin.accessor !== null) {
      for (const catalog of project.catalogs) {
        const entry = catalog.plugins.get(plugin.accessor.replace(`${catalog.name}.plugins.`, ''));
        if (entry?.id === APPLICATION && entry.version) return entry.version;
      }
    }
    if (plugin.id === APPLICATION && plugin.version !== null) {
      return typeof plugin.version === 'string'
        ? plugin.version
        : textOf(evaluate(plugin.version, scopeOf(files, project, file)));
    }
  }
  return null;
}

function fromClasspath(files: Files, project: Project, file: GradleFile): string | null {
  for (const dependency of dependenciesIn(file.script)) {
    if (
      dependency.group !== 'com.android.tools.build' ||
      dependency.name !== 'gradle' ||
      dependency.version === null
    )
      continue;
    const version = dependency.version;
    return typeof version === 'string' ? version : textOf(evaluate(version, scopeOf(files, project, file)));
  }
  return null;
}
