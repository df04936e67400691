/** What `init` does to the Gradle scripts in plugin mode: a way to find the plugin, and its application. */
import { pluginAliases } from '../../android/catalog.ts';
import { servesCentral } from '../../android/central.ts';
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { join } from '../../core/paths.ts';
import { ensureClasspath } from '../../editors/gradle/classpath.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { ensurePlugin } from '../../editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../editors/gradle/plugin-mapping.ts';
import { dependenciesIn, pluginsIn, repositoriesIn } from '../../editors/gradle/query.ts';
import { ensureRepository } from '../../editors/gradle/repository.ts';
import { proved } from '../../editors/proof.ts';
import type { Files } from '../../ports.ts';
import { PLUGIN_ARTIFACT, PLUGIN_GROUP, PLUGIN_ID, PLUGIN_VERSION } from '../../tpns/sdk.ts';
import { pluginApplied } from '../traces.ts';
import type { Step } from '../workspace.ts';
import { repositoryStep } from './gradle-steps.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'no-root-script': { file: string };
  }
}

const step = ({ path, script }: GradleFile, operation: Operation): Step => ({
  path,
  run: text => proved(text, operation, gradleFacts(script.dialect)),
});

export function pluginSteps(files: Files, picture: Picture): Step[] {
  const route = mapsPlugins(picture) ? byMapping(picture) : byClasspath(picture);
  return [...repositoryStep(files, picture), ...route];
}

/**
 * In a build that resolves its plugins through the settings, a class path of the root's `buildscript` would put the
 * plugin above the Android plugin's classes, where it can't see them; a mapping keeps both together. It needs a list
 * of plugin repositories to add to: where there is none, declaring one would switch off Gradle's default.
 */
function mapsPlugins({ project, app }: Picture): boolean {
  if (project.settings === null || classpathOfAndroid(project.rootScript)) return false;
  const managed = repositoriesIn(project.settings.script).some(
    found => found.scope[0] === 'pluginManagement',
  );
  return managed && pluginsIn(app.script.script).some(({ form }) => form !== 'apply');
}

const classpathOfAndroid = (root: GradleFile | null): boolean =>
  root !== null &&
  dependenciesIn(root.script).some(
    ({ scope, group, name }) =>
      scope === 'buildscript' && group === 'com.android.tools.build' && name === 'gradle',
  );

function byMapping(picture: Picture): Step[] {
  const { settings } = picture.project;
  if (settings === null) return [];
  const { dialect } = settings.script;
  const repositories = repositoriesIn(settings.script).filter(found => found.scope[0] === 'pluginManagement');
  return [
    ...(repositories.some(found => servesCentral(found, PLUGIN_GROUP))
      ? []
      : [
          step(
            settings,
            ensureRepository(dialect, { scope: 'pluginManagement', repository: { kind: 'mavenCentral' } }),
          ),
        ]),
    step(
      settings,
      ensurePluginMapping(dialect, {
        id: PLUGIN_ID,
        module: `${PLUGIN_GROUP}:${PLUGIN_ARTIFACT}:${PLUGIN_VERSION}`,
      }),
    ),
    ...application(picture, PLUGIN_VERSION),
  ];
}

function byClasspath(picture: Picture): Step[] {
  const root = picture.project.rootScript;
  if (root === null) return [rootless(picture.project.root)];
  const { dialect } = root.script;
  const repositories = repositoriesIn(root.script).filter(found => found.scope[0] === 'buildscript');
  return [
    ...(repositories.some(found => servesCentral(found, PLUGIN_GROUP))
      ? []
      : [
          step(
            root,
            ensureRepository(dialect, { scope: 'buildscript', repository: { kind: 'mavenCentral' } }),
          ),
        ]),
    step(
      root,
      ensureClasspath(dialect, { group: PLUGIN_GROUP, name: PLUGIN_ARTIFACT, version: PLUGIN_VERSION }),
    ),
    ...application(picture, null),
  ];
}

/** Applied already, here or by a script that this one applies: a second time would fail the build. */
function application(picture: Picture, version: string | null): Step[] {
  if (pluginApplied(picture)) return [];
  const { script } = picture.app;
  const aliasIds = pluginAliases(picture.project.catalogs);
  return [
    step(script, ensurePlugin(script.script.dialect, { id: PLUGIN_ID, version, style: 'auto', aliasIds })),
  ];
}

/** Without a root script there is no class path to put it on; making a project's root script is a person's decision. */
function rootless(root: string): Step {
  const path = join(root, 'build.gradle');
  const snippet = [
    'buildscript {',
    '    repositories { mavenCentral() }',
    `    dependencies { classpath '${PLUGIN_GROUP}:${PLUGIN_ARTIFACT}:${PLUGIN_VERSION}' }`,
    '}',
  ].join('\n');
  return {
    path,
    run: () => ({ state: 'refused', why: note('no-root-script', { file: path }), at: null, snippet }),
  };
}
