/** Where TPNS's plugin is applied, and how Gradle comes by its classes: a class path, a mapping, a version that exists. */
import { appliesUnseen } from '../../android/applied.ts';
import { libraryOf, pluginAliases } from '../../android/catalog.ts';
import { evaluate } from '../../android/evaluate.ts';
import type { Picture } from '../../android/picture.ts';
import { appliedScripts, scopeOf } from '../../android/scope.ts';
import { serving } from '../../android/serving.ts';
import { type GradleFile, gradleFile } from '../../android/source.ts';
import { textOf } from '../../android/value.ts';
import type { PluginUse } from '../../checks/shared/build.ts';
import { at } from '../../checks/subject.ts';
import { inside } from '../../core/paths.ts';
import { dependenciesIn, type Plugin, pluginsIn, repositoriesIn } from '../../editors/gradle/query.ts';
import type { Files } from '../../ports.ts';
import { PLUGIN_ARTIFACT, PLUGIN_ID, PLUGIN_PORTAL_VERSION } from '../../tpns/sdk.ts';
import type { Tolerant } from './tolerate.ts';
import { stringsOf } from './words-in.ts';

interface Named {
  readonly file: GradleFile;
  readonly plugin: Plugin;
}

/** Of an app, the scripts whose class path its own script sees. */
interface Around {
  readonly settings: readonly GradleFile[];
  readonly projects: readonly GradleFile[];
  /** Of `buildSrc` and the builds that make plugins: what they are built with, their plugins bring along. */
  readonly builds: readonly GradleFile[];
}

export function pluginUse(
  tolerant: Tolerant,
  picture: Picture,
): { readonly use: PluginUse | null; readonly named: boolean } {
  const around = scriptsAround(tolerant, picture);
  const [first] = applications(picture, around);
  const route = tolerant.attempt(files => routeOf(files, picture, around)) ?? 'unknown';
  const use = first === undefined ? null : { place: at(first.file.path, first.plugin.range), route };
  return { use, named: route === 'found' };
}

function scriptsAround(tolerant: Tolerant, { project, app }: Picture): Around {
  const whole = (file: GradleFile | null): GradleFile[] =>
    file === null ? [] : (tolerant.attempt(files => appliedScripts(files, project, file)) ?? [file]);
  const above = project.modules.filter(
    ({ folder }) => folder !== app.module.folder && inside(folder, app.module.folder),
  );
  return {
    settings: whole(project.settings),
    projects: [
      ...whole(project.rootScript),
      ...above.flatMap(({ script }) => script ?? []),
      ...app.scripts,
    ].filter((file, i, all) => all.findIndex(({ path }) => path === file.path) === i),
    builds: project.builds.flatMap(
      folder => tolerant.attempt(files => gradleFile(files, folder, 'build')) ?? [],
    ),
  };
}

function namedIn(scripts: readonly GradleFile[], { project }: Picture): Named[] {
  const aliases = pluginAliases(project.catalogs);
  return scripts.flatMap(file =>
    pluginsIn(file.script)
      .filter(({ id, accessor }) => (id ?? aliases.get(accessor ?? '')) === PLUGIN_ID)
      .map(plugin => ({ file, plugin })),
  );
}

/** In the app's own scripts, or for every module in the root's. */
function applications(picture: Picture, { projects }: Around): Named[] {
  const own = new Set(picture.app.scripts.map(({ path }) => path));
  return namedIn(projects, picture)
    .filter(({ plugin }) => plugin.apply)
    .filter(({ file, plugin: { scope } }) =>
      own.has(file.path)
        ? !/^(?:pluginManagement|buildscript)$/.test(scope[0] ?? '')
        : /^(?:allprojects|subprojects|project\()/.test(scope[0] ?? ''),
    )
    .sort((a, b) => Number(own.has(b.file.path)) - Number(own.has(a.file.path)));
}

function routeOf(files: Files, picture: Picture, around: Around): PluginUse['route'] {
  const { settings, projects, builds } = around;
  const all = [...settings, ...projects, ...builds];
  const classpath = projects.concat(settings).map(file => onClasspath(files, picture, file));
  if (classpath.includes('found') || builds.some(speaksOfPlugin)) return 'found';
  const requests = namedIn([...settings, ...projects], picture).filter(
    ({ plugin }) => plugin.form !== 'apply',
  );
  const byName = requests.length === 0 ? 'none' : requested(picture, settings, requests);
  if (byName === 'found') return 'found';
  // its artifact is named in a way that can't be followed, or scripts from elsewhere may name it
  const unseen = [...settings, ...projects].some(file => appliesUnseen(files, file, picture.project.root));
  if (classpath.includes('unknown') || byName === 'unknown' || unseen) return 'unknown';
  return all.some(file => speaksOfPlugin(file) && !isMapping(file)) ? 'unknown' : 'none';
}

const speaksOfPlugin = ({ script }: GradleFile): boolean =>
  stringsOf(script).some(text => text.includes(PLUGIN_ARTIFACT));

function onClasspath(files: Files, picture: Picture, file: GradleFile): PluginUse['route'] {
  const found = dependenciesIn(file.script).filter(
    ({ configuration, scope }) => configuration === 'classpath' && /(?:^|\.)buildscript$/.test(scope),
  );
  const names = found.map(({ group, name, notation, accessor, value }): string | null => {
    if (name !== null && (group !== null || notation === 'map')) return name;
    if (notation === 'files') return null;
    const library = accessor === null ? null : libraryOf(picture.project.catalogs, accessor);
    if (library !== null) return library.name;
    const text = value === null ? null : textOf(evaluate(value, scopeOf(files, picture.project, file)));
    return text?.split(':')[1] ?? null;
  });
  if (names.some(name => name?.startsWith(PLUGIN_ARTIFACT))) return 'found';
  return names.includes(null) ? 'unknown' : 'none';
}

const MAPPING = ['pluginManagement', 'resolutionStrategy', 'eachPlugin'];
const isMapping = ({ script }: GradleFile): boolean =>
  MAPPING.every(word => new RegExp(`\\b${word}\\b`).test(script.text));

/** By its id in a `plugins { }` block: through a mapping, or a repository that has it under that id. */
function requested(
  { project }: Picture,
  settings: readonly GradleFile[],
  requests: readonly Named[],
): PluginUse['route'] {
  const mapping = settings.filter(isMapping);
  if (mapping.some(speaksOfPlugin)) return 'found';
  // `useModule("…${requested.id}…")` maps whatever it likes
  const opaque = mapping.some(
    ({ script }) =>
      !/useModule\s*\(?\s*["'][^"'$]*["']/.test(script.text) || /useModule[^\n]*\$/.test(script.text),
  );
  const aliases = new Map<string, string | null>(
    project.catalogs.flatMap(({ name, plugins }) =>
      [...plugins].map(([alias, { version }]) => [`${name}.plugins.${alias}`, version] as const),
    ),
  );
  const versions = requests.map(
    ({ plugin: { version, accessor } }) => version ?? aliases.get(accessor ?? '') ?? null,
  );
  if (versions.includes(PLUGIN_PORTAL_VERSION)) return 'found';
  const repositories = settings
    .flatMap(({ script }) => repositoriesIn(script))
    .filter(({ scope }) => scope[0] === 'pluginManagement');
  const mayHave =
    serving(repositories, PLUGIN_ID).state === 'unknown' ||
    repositories.some(({ name, local }) => local || name === 'mavenLocal' || name === 'ivy');
  const computed = versions.some(version => version !== null && typeof version !== 'string');
  return opaque || mayHave || computed ? 'unknown' : 'none';
}
