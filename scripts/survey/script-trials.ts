/** Every operation on scripts, with the files of a build or a module that it fits. */
import type { App } from '../../src/android/app.ts';
import { pluginAliases } from '../../src/android/catalog.ts';
import { evaluate } from '../../src/android/evaluate.ts';
import type { Picture } from '../../src/android/picture.ts';
import type { Project } from '../../src/android/project.ts';
import type { GradleFile } from '../../src/android/source.ts';
import { textOf } from '../../src/android/value.ts';
import type { Operation } from '../../src/core/operation.ts';
import { ensureClasspath } from '../../src/editors/gradle/classpath.ts';
import { ensureDependency } from '../../src/editors/gradle/dependency.ts';
import { gradleFacts } from '../../src/editors/gradle/facts.ts';
import { ensurePlaceholders } from '../../src/editors/gradle/placeholders.ts';
import { ensurePlugin } from '../../src/editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../src/editors/gradle/plugin-mapping.ts';
import { dependenciesIn } from '../../src/editors/gradle/query.ts';
import { ensureRepository } from '../../src/editors/gradle/repository.ts';
import type { Dialect } from '../../src/editors/gradle/tree.ts';
import { proved } from '../../src/editors/proof.ts';
import {
  DEFAULT_SDK_VERSION,
  PLUGIN_ARTIFACT,
  PLUGIN_GROUP,
  PLUGIN_ID,
  PLUGIN_VERSION,
  SDK_ARTIFACT,
  SDK_GROUP,
} from '../../src/tpns/sdk.ts';
import type { Accessors } from './accessors.ts';
import type { Trial } from './attempt.ts';
import {
  classpathIntent,
  dependencyIntent,
  mappingIntent,
  type Place,
  placeholdersIntent,
  pluginIntent,
  repositoryIntent,
} from './gradle-intents.ts';
import { type Intent, raisedIntent } from './intent.ts';
import { ENTRIES, NEWER, REPOSITORY } from './invented.ts';

export const SDK = { group: SDK_GROUP, name: SDK_ARTIFACT, version: DEFAULT_SDK_VERSION };
export const PLUGIN = { group: PLUGIN_GROUP, name: PLUGIN_ARTIFACT, version: PLUGIN_VERSION };
export const PLUGIN_MODULE = `${PLUGIN_GROUP}:${PLUGIN_ARTIFACT}:${PLUGIN_VERSION}`;

type Make = (dialect: Dialect) => Operation;

function trial(
  { path, script }: GradleFile,
  intent: Intent,
  make: Make,
  operation = intent.operation,
): Trial {
  const { dialect, text } = script;
  const run: Trial['run'] = now => proved(now, make(dialect), gradleFacts(dialect));
  return { operation, path, language: dialect, text, run, intent };
}

export function moduleScriptTrials({ app, project }: Picture, accessors: Accessors): Trial[] {
  const { script } = app;
  const aliasIds = pluginAliases(project.catalogs);
  const libraries = new Map(accessors.sdk.map(each => [each, `${SDK_GROUP}:${SDK_ARTIFACT}`]));
  const plugin = (version: string | null, style: 'auto' | 'plugins' | 'apply'): Make => {
    return dialect => ensurePlugin(dialect, { id: PLUGIN_ID, version, style, aliasIds });
  };
  const entries = [...ENTRIES].map(([key, value]) => ({ key, value }));
  return [
    trial(script, dependencyIntent(SDK, accessors.sdk), dialect =>
      ensureDependency(dialect, { ...SDK, configuration: 'implementation', raise: false, libraries }),
    ),
    trial(script, placeholdersIntent(ENTRIES), dialect => ensurePlaceholders(dialect, { entries })),
    trial(script, pluginIntent(PLUGIN_ID, null, accessors.plugin), plugin(null, 'auto')),
    trial(
      script,
      pluginIntent(PLUGIN_ID, PLUGIN_VERSION, accessors.plugin),
      plugin(PLUGIN_VERSION, 'plugins'),
      'plugin with a version',
    ),
    trial(script, pluginIntent(PLUGIN_ID, null, accessors.plugin), plugin(null, 'apply'), 'plugin by apply'),
    ...repositoryTrials(script, 'project'),
    ...raisingTrials(app),
  ];
}

/** The first dependency that has a version gets another one, wherever that stands in the same script. */
function raisingTrials({ script, scope }: App): Trial[] {
  const versioned = dependenciesIn(script.script).flatMap(({ group, name, version, ...found }) => {
    const old = typeof version === 'string' ? version : version && textOf(evaluate(version, scope));
    const main = found.scope === 'project' && /^(?:implementation|api|compile)$/.test(found.configuration);
    return main && group !== null && name !== null && old !== null
      ? [{ group, name, old, configuration: found.configuration }]
      : [];
  });
  const [first] = versioned;
  if (first === undefined) return [];
  const { group, name, configuration } = first;
  const olds = versioned.filter(each => each.group === group && each.name === name).map(({ old }) => old);
  return [
    trial(script, raisedIntent('dependency version', olds, NEWER), dialect =>
      ensureDependency(dialect, { group, name, version: NEWER, configuration, raise: true }),
    ),
  ];
}

/** The scripts that all modules share. */
export function buildScriptTrials({ rootScript, settings }: Project): Trial[] {
  const root = rootScript && [
    trial(rootScript, classpathIntent(PLUGIN), dialect => ensureClasspath(dialect, PLUGIN)),
    ...repositoryTrials(rootScript, 'buildscript'),
    ...repositoryTrials(rootScript, 'allprojects'),
  ];
  const above = settings && [
    trial(settings, mappingIntent(PLUGIN_ID, PLUGIN_MODULE), dialect =>
      ensurePluginMapping(dialect, { id: PLUGIN_ID, module: PLUGIN_MODULE }),
    ),
    ...repositoryTrials(settings, 'pluginManagement'),
    ...repositoryTrials(settings, 'dependencyResolutionManagement'),
  ];
  return [...(root ?? []), ...(above ?? [])];
}

function repositoryTrials(file: GradleFile, scope: Place): Trial[] {
  return [
    trial(file, repositoryIntent(scope, null), dialect =>
      ensureRepository(dialect, { scope, repository: { kind: 'mavenCentral' } }),
    ),
    trial(file, repositoryIntent(scope, REPOSITORY), dialect =>
      ensureRepository(dialect, { scope, repository: { kind: 'maven', url: REPOSITORY } }),
    ),
  ];
}
