/** What goes when the SDK is to be declared by hand: the plugin's application, its class path, its resolution. */
import { pluginAliases } from '../../android/catalog.ts';
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import { note } from '../../core/note.ts';
import type { Operation, Refused } from '../../core/operation.ts';
import { BUILD_PATHS } from '../../editors/gradle/classpath.ts';
import type { Dependency } from '../../editors/gradle/dependencies-in.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { dependenciesIn, pluginsIn } from '../../editors/gradle/query.ts';
import { minus, removeDependencies } from '../../editors/gradle/remove-dependency.ts';
import { removePlugin, removePluginMapping } from '../../editors/gradle/remove-plugin.ts';
import { proved } from '../../editors/proof.ts';
import { PLUGIN_ARTIFACT, PLUGIN_GROUP, PLUGIN_ID } from '../../tpns/sdk.ts';
import type { Step } from '../workspace.ts';
import { coordinatesOf } from './catalog-home.ts';

const COORDINATE = `${PLUGIN_GROUP}:${PLUGIN_ARTIFACT}`;

const step = ({ path, script }: GradleFile, operation: Operation): Step => ({
  path,
  run: text => proved(text, operation, gradleFacts(script.dialect)),
});

/** What other modules of the build use too stays where it is; only the app's own application of the plugin goes then. */
export function leavePluginSteps(picture: Picture): Step[] {
  const { app, project } = picture;
  const own = new Set(app.scripts.map(({ path }) => path));
  const shared = [project.settings, project.rootScript].filter(
    (file): file is GradleFile => file !== null && !own.has(file.path),
  );
  // the root project is a module as well, and its script is one of those two
  const others = project.modules.filter(
    ({ path, script }) => path !== app.module.path && shared.every(file => file.path !== script?.path),
  );
  const needed = others.some(
    ({ script }) => script !== null && !own.has(script.path) && names(picture, script),
  );
  const applications = others.some(({ application }) => application);
  return [
    ...app.scripts.flatMap(file => [
      ...pluginStep(picture, file),
      ...(needed ? [] : classpathStep(picture, file)),
    ]),
    ...shared.flatMap(file => {
      const forAll = appliedToAll(picture, file);
      if (forAll !== null && (needed || applications)) return [leftToAll(file, forAll)];
      return needed
        ? []
        : [...pluginStep(picture, file), ...classpathStep(picture, file), ...mappingStep(file)];
    }),
  ];
}

function names(picture: Picture, file: GradleFile): boolean {
  return ours(picture, file).length > 0;
}

function ours({ project }: Picture, { script }: GradleFile) {
  const aliases = pluginAliases(project.catalogs);
  return pluginsIn(script).filter(({ id, accessor }) => (id ?? aliases.get(accessor ?? '')) === PLUGIN_ID);
}

/** Where the root applies it to every module, offset of the statement. */
function appliedToAll(picture: Picture, file: GradleFile): number | null {
  const found = ours(picture, file).find(
    ({ apply, scope }) => apply && /^(?:allprojects|subprojects)/.test(scope[0] ?? ''),
  );
  return found?.range.start ?? null;
}

function leftToAll({ path, script }: GradleFile, at: number): Step {
  const line = /^.*/.exec(script.text.slice(at))?.[0] ?? '';
  const refused: Refused = {
    state: 'refused',
    why: note('used-elsewhere', { what: PLUGIN_ID }),
    at,
    snippet: minus(line),
  };
  return { path, run: () => refused };
}

function pluginStep(picture: Picture, file: GradleFile): Step[] {
  if (!names(picture, file)) return [];
  const aliasIds = pluginAliases(picture.project.catalogs);
  return [step(file, removePlugin(file.script.dialect, { id: PLUGIN_ID, aliasIds }))];
}

function classpathStep({ project }: Picture, file: GradleFile): Step[] {
  const coordinates = coordinatesOf(project.catalogs);
  const isPlugin = ({ scope, group, name, accessor }: Dependency): boolean =>
    BUILD_PATHS.some(path => path === scope) &&
    (accessor === null ? `${group}:${name}` : coordinates.get(accessor)) === COORDINATE;
  if (!dependenciesIn(file.script).some(isPlugin)) return [];
  return [step(file, removeDependencies(file.script.dialect, COORDINATE, isPlugin))];
}

function mappingStep(file: GradleFile): Step[] {
  const operation = removePluginMapping(file.script.dialect, { id: PLUGIN_ID, coordinate: COORDINATE });
  return operation(file.script.text).state === 'present' ? [] : [step(file, operation)];
}
