/** A vendor's own Gradle plugin: found and applied as the project does it with others, once its file is there. */
import { pluginAliases } from '../../android/catalog.ts';
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import type { Channel, ChannelPlugin } from '../../core/channel.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { join } from '../../core/paths.ts';
import { BUILD_PATHS, type BuildPath, ensureClasspath } from '../../editors/gradle/classpath.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { ensurePlugin } from '../../editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../editors/gradle/plugin-mapping.ts';
import { dependenciesIn, type Plugin, pluginsIn } from '../../editors/gradle/query.ts';
import { proved } from '../../editors/proof.ts';
import type { Files } from '../../ports.ts';
import type { Step } from '../workspace.ts';
import { coordinatesOf } from './catalog-home.ts';
import { partsOf } from './channel-artifacts.ts';
import { type Supply, supplyOfBuild, supplySteps } from './channel-repository.ts';
import { hasVendorFile, isLeftOut } from './channel-use.ts';
import { homeOfAndroid, mapsPlugins } from './plugin-steps.ts';

const step = ({ path, script }: GradleFile, operation: Operation): Step => ({
  path,
  run: text => proved(text, operation, gradleFacts(script.dialect)),
});

/** How the build comes by the plugin. `there`: it is on a class path, or named with its version, already. */
type Route =
  | { readonly by: 'there' }
  | { readonly by: 'nothing' }
  | { readonly by: 'settings'; readonly file: GradleFile }
  | { readonly by: 'classpath'; readonly file: GradleFile; readonly scope: BuildPath };

export function channelPluginSteps(files: Files, picture: Picture, channel: Channel): Step[] {
  const { plugin } = channel;
  if (plugin === null || !isToBeApplied(files, picture, plugin)) return [];
  const route = routeOf(picture, plugin);
  const supply = pluginSupply(picture, channel);
  const repository =
    supply === null || channel.repository === null ? [] : supplySteps(supply, channel.repository);
  return [...repository, ...findingSteps(picture, plugin, route), applyStep(picture, plugin, route)];
}

/** The build has the vendor's file and not its plugin. */
export const isToBeApplied = (files: Files, picture: Picture, plugin: ChannelPlugin): boolean =>
  !isLeftOut(picture, plugin) && hasVendorFile(files, picture, plugin) && !isApplied(picture, plugin);

/** In the module's own scripts, or for every module in the root's. */
export function isApplied({ app, project }: Picture, { id }: ChannelPlugin): boolean {
  const aliases = pluginAliases(project.catalogs);
  const applies = (file: GradleFile, scopes: RegExp): boolean =>
    pluginsIn(file.script).some(
      found =>
        found.apply && !found.conditional && idOf(found, aliases) === id && scopes.test(found.scope[0] ?? ''),
    );
  return (
    app.scripts.some(file => applies(file, /^(?!pluginManagement|buildscript)/)) ||
    (project.rootScript !== null && applies(project.rootScript, /^(?:allprojects|subprojects)/))
  );
}

const idOf = ({ id, accessor }: Plugin, aliases: ReadonlyMap<string, string>): string | null =>
  id ?? aliases.get(accessor ?? '') ?? null;

function routeOf(picture: Picture, plugin: ChannelPlugin): Route {
  const { settings, rootScript } = picture.project;
  if (isFound(picture, plugin)) return { by: 'there' };
  if (settings !== null && mapsPlugins(picture)) return { by: 'settings', file: settings };
  const home = homeOfAndroid(rootScript) ?? homeOfAndroid(picture.app.script);
  if (home !== null) return { by: 'classpath', ...home };
  return rootScript === null
    ? { by: 'nothing' }
    : { by: 'classpath', file: rootScript, scope: 'buildscript' };
}

function isFound({ project, app }: Picture, { id, module }: ChannelPlugin): boolean {
  const { group, name } = partsOf(module);
  const libraries = coordinatesOf(project.catalogs);
  const aliases = pluginAliases(project.catalogs);
  const paths: readonly string[] = BUILD_PATHS;
  const scripts = [project.rootScript, app.script].filter(file => file !== null);
  const onClasspath = scripts.some(({ script }) =>
    dependenciesIn(script).some(
      found =>
        paths.includes(found.scope) &&
        ((found.group === group && found.name === name) || libraries.get(found.accessor ?? '') === module),
    ),
  );
  const named = [project.settings, project.rootScript].some(
    file =>
      file !== null &&
      file.path !== app.script.path &&
      pluginsIn(file.script).some(found => idOf(found, aliases) === id),
  );
  return onClasspath || named;
}

/** Where the plugin would come from; null where the build has it already, or has no place to look in. */
export function pluginSupply(picture: Picture, { plugin, repository }: Channel): Supply | null {
  if (plugin === null || repository === null) return null;
  const route = routeOf(picture, plugin);
  if (route.by === 'there' || route.by === 'nothing') return null;
  const scope = route.by === 'settings' ? 'pluginManagement' : route.scope;
  return supplyOfBuild(route.file, scope, repository, partsOf(plugin.module).group);
}

function findingSteps({ app, project }: Picture, plugin: ChannelPlugin, route: Route): Step[] {
  const { id, module } = plugin;
  const version = plugin.version(app.agp.major);
  switch (route.by) {
    case 'there':
      return [];
    case 'settings': {
      const { dialect } = route.file.script;
      const mapping = ensurePluginMapping(dialect, { id, module: `${module}:${version}` });
      return plugin.marker ? [] : [step(route.file, mapping)];
    }
    case 'classpath': {
      const { group, name } = partsOf(module);
      const wanted = { group, name, version, scope: route.scope };
      return [step(route.file, ensureClasspath(route.file.script.dialect, wanted))];
    }
    case 'nothing': {
      const path = join(project.root, 'build.gradle');
      const snippet = `buildscript {\n    dependencies { classpath '${module}:${version}' }\n}`;
      const why = note('no-root-script', { file: path });
      return [{ path, run: () => ({ state: 'refused', why, at: null, snippet }) }];
    }
  }
}

function applyStep({ app, project }: Picture, plugin: ChannelPlugin, route: Route): Step {
  const { id, last } = plugin;
  const aliasIds = pluginAliases(project.catalogs);
  const certain = pluginAliases(project.catalogs.filter(catalog => catalog.certain));
  const alias = [...certain].find(([, each]) => each === id)?.[0] ?? null;
  const version = route.by === 'settings' ? plugin.version(app.agp.major) : null;
  // a script's `plugins { }` does not see the class path that the same script declares
  const style = version === null && app.script.path === project.rootScript?.path ? 'apply' : 'auto';
  const wanted = { id, version, style, aliasIds, alias, last } as const;
  return step(app.script, ensurePlugin(app.script.script.dialect, wanted));
}
