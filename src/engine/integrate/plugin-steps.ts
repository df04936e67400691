/** What `init` does to the Gradle scripts in plugin mode: a way to find the plugin, and its application. */
import { type Catalog, pluginAliases } from '../../android/catalog.ts';
import type { Picture } from '../../android/picture.ts';
import { serving } from '../../android/serving.ts';
import type { GradleFile } from '../../android/source.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { join } from '../../core/paths.ts';
import { BUILD_PATHS, type BuildPath, ensureClasspath } from '../../editors/gradle/classpath.ts';
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
 * of plugin repositories to add to: where there is none, declaring one would switch off Gradle's default. A plugin
 * applied by a call can't say its version, so the mapping would not be asked.
 */
export function mapsPlugins(picture: Picture): boolean {
  const { settings, rootScript } = picture.project;
  if (settings === null || onClasspath(picture) || homeOfAndroid(rootScript)) return false;
  const managed = repositoriesIn(settings.script).some(found => found.scope[0] === 'pluginManagement');
  const plugins = pluginsIn(picture.app.script.script);
  const called = plugins.some(({ id, form }) => form === 'apply' && id?.startsWith('com.android.'));
  return managed && !called && plugins.some(({ form }) => form !== 'apply');
}

interface Home {
  readonly file: GradleFile;
  readonly scope: BuildPath;
}

/**
 * Where the Android plugin is on the class path. TPNS's goes beside it: a `buildscript` further out has a class loader
 * that can't see it. Unity's exports have it in `allprojects { buildscript { … } }`.
 */
export function homeOfAndroid(file: GradleFile | null): Home | null {
  if (file === null) return null;
  const found = dependenciesIn(file.script).filter(
    ({ group, name }) => group === 'com.android.tools.build' && name === 'gradle',
  );
  const scope = BUILD_PATHS.find(path => found.some(each => each.scope === path));
  return scope === undefined ? null : { file, scope };
}

function onClasspath({ project }: Picture): boolean {
  if (project.rootScript === null) return false;
  const accessors = artifactAccessors(project.catalogs);
  return dependenciesIn(project.rootScript.script).some(
    ({ scope, group, name, accessor }) =>
      scope === 'buildscript' &&
      ((group === PLUGIN_GROUP && name === PLUGIN_ARTIFACT) || accessors.has(accessor ?? '')),
  );
}

/** `libs.tpnsplugin`, where a catalog has the plugin's artifact. */
const artifactAccessors = (catalogs: readonly Catalog[]): ReadonlySet<string> =>
  new Set(
    catalogs.flatMap(catalog =>
      [...catalog.libraries].flatMap(([alias, { group, name }]) =>
        group === PLUGIN_GROUP && name === PLUGIN_ARTIFACT ? [`${catalog.name}.${alias}`] : [],
      ),
    ),
  );

function byMapping(picture: Picture): Step[] {
  const { settings } = picture.project;
  if (settings === null) return [];
  const { dialect } = settings.script;
  return [
    ...centralStep(settings, 'pluginManagement'),
    step(
      settings,
      ensurePluginMapping(dialect, {
        id: PLUGIN_ID,
        module: `${PLUGIN_GROUP}:${PLUGIN_ARTIFACT}:${PLUGIN_VERSION}`,
      }),
    ),
    ...application(picture, isDeclared(picture) ? null : PLUGIN_VERSION),
  ];
}

function byClasspath(picture: Picture): Step[] {
  const { root: folder, rootScript: root, catalogs } = picture.project;
  const home = homeOfAndroid(root) ?? homeOfAndroid(picture.app.script);
  const { file, scope } = home ?? { file: root, scope: 'buildscript' };
  if (file === null) return [rootless(folder)];
  return [
    ...centralStep(file, scope),
    step(
      file,
      ensureClasspath(file.script.dialect, {
        group: PLUGIN_GROUP,
        name: PLUGIN_ARTIFACT,
        version: PLUGIN_VERSION,
        accessors: artifactAccessors(catalogs),
        scope,
      }),
    ),
    ...application(picture, null),
  ];
}

/** Maven Central among the build's own repositories, where it is certain that none of them serves the plugin. */
function centralStep(file: GradleFile, scope: 'pluginManagement' | BuildPath): Step[] {
  const path = `${scope}.repositories`;
  const there = repositoriesIn(file.script).filter(found => found.scope.join('.') === path);
  if (serving(there, PLUGIN_GROUP).state !== 'missing') return [];
  return [step(file, ensureRepository(file.script.dialect, { scope, repository: { kind: 'mavenCentral' } }))];
}

/** The settings or the root script name it with its version (`apply false`): to do so again would be an error. */
function isDeclared({ project, app }: Picture): boolean {
  const aliases = pluginAliases(project.catalogs);
  return [project.settings, project.rootScript].some(
    file =>
      file !== null &&
      file.path !== app.script.path &&
      pluginsIn(file.script).some(({ id, accessor }) => (id ?? aliases.get(accessor ?? '')) === PLUGIN_ID),
  );
}

/** Applied already, here or by a script that this one applies: a second time would fail the build. */
function application(picture: Picture, version: string | null): Step[] {
  const { project, app } = picture;
  const { dialect } = app.script.script;
  const aliasIds = pluginAliases(project.catalogs);
  const own = pluginsIn(app.script.script).filter(
    ({ id, accessor, apply }) => apply && (id ?? aliasIds.get(accessor ?? '')) === PLUGIN_ID,
  );
  // under a condition it may be applied or not, and that is for the operation to say
  const unsure = own.length > 0 && own.every(({ conditional }) => conditional);
  if (pluginApplied(picture) && !unsure) return [];
  const [alias] = [...pluginAliases(project.catalogs.filter(catalog => catalog.certain))]
    .filter(([, id]) => id === PLUGIN_ID)
    .map(([accessor]) => accessor);
  // a script's `plugins { }` does not see the class path that the same script declares
  const style = version === null && app.script.path === project.rootScript?.path ? 'apply' : 'auto';
  return [
    step(
      app.script,
      ensurePlugin(dialect, { id: PLUGIN_ID, version, style, aliasIds, alias: alias ?? null }),
    ),
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
