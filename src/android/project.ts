/** Finding the Gradle project around a folder, and the modules it includes. Static: nothing is run. */
import { type Note, note } from '../core/note.ts';
import { inside, join, normalise, parent } from '../core/paths.ts';
import { Stop } from '../errors.ts';
import type { Files } from '../ports.ts';
import type { Layout, Module, Project } from './build.ts';
import { readCatalogs } from './catalog.ts';
import { readHouse } from './house/read.ts';
import { commandToMakeAndroid, hostOf, layoutOf } from './layout.ts';
import type { Origin } from './manifest-node.ts';
import { modulesOf } from './modules.ts';
import { readProperties } from './properties.ts';
import { findRoot, hasScript, rootsBelow } from './root.ts';
import { readSettings } from './settings/read.ts';
import type { Listing } from './settings/registry.ts';
import { dialectOf, gradleFile, openGradle, readText } from './source.ts';

export type { Layout, Module, Project } from './build.ts';
export { hostDependencies } from './layout.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'no-android-project': { folder: string };
    'no-android-project-help': { candidates: readonly string[] };
    'no-android-yet-help': { command: string };
    'folder-not-included': { folder: string; settings: string };
    'folder-not-included-help': { root: string };
    'no-app-module': { folder: string };
    'no-app-module-help': Record<never, never>;
    'modules-by-code-help': { file: string };
    'modules-by-code': { file: string; modules: readonly string[] };
    'modules-outside': { modules: readonly string[] };
    'module-unknown': { module: string; modules: readonly string[] };
    'module-ambiguous': { modules: readonly string[] };
    'module-here-help': { module: string };
  }
}

/** @throws Stop (exit 2) where no Android project is found; {@link Unreadable} where its scripts can't be read. */
export function findProject(files: Files, cwd: string): Project {
  const root = findRoot(files, cwd);
  if (root === null) throw noProject(files, cwd);
  const settings = gradleFile(files, root, 'settings');
  const listing = readSettings(files, root, settings);
  const [first] = listing.modules;
  const rootScript =
    first === undefined || first.buildFile === null
      ? gradleFile(files, root, 'build')
      : openGradle(files, join(root, first.buildFile), dialectOf(first.buildFile));
  const catalogs = readCatalogs(files, root, settings);
  const builds = [join(root, 'buildSrc'), ...listing.builds];
  const house = readHouse(files, builds, catalogs);
  const modules = modulesOf(files, { root, rootScript, house }, listing);
  if (settings !== null)
    mustBeIncluded(files, { root, cwd, settings: settings.path, builds, listing, modules });
  const propertiesFile = join(root, 'gradle.properties');
  const host = hostOf(files, root);
  const layout = layoutOf(files, root, host);
  return {
    root,
    cwd: normalise(cwd),
    settings,
    rootScript,
    modules,
    builds,
    byCode: listing.byCode,
    house,
    catalogs,
    properties: readProperties(readText(files, propertiesFile)?.text ?? ''),
    propertiesFile,
    layout: layout === 'native' ? ofKotlin(modules, house) : layout,
    host,
    told: toldOf(root, modules, listing.byCode),
  };
}

function noProject(files: Files, cwd: string): Stop {
  const candidates = rootsBelow(files, cwd);
  const command = candidates.length > 0 ? null : commandToMakeAndroid(files, cwd);
  return new Stop(2, 'no-project', note('no-android-project', { folder: cwd }), {
    help:
      command === null
        ? note('no-android-project-help', { candidates })
        : note('no-android-yet-help', { command }),
  });
}

interface Place {
  readonly root: string;
  readonly cwd: string;
  readonly settings: string;
  readonly builds: readonly string[];
  readonly listing: Listing;
  readonly modules: readonly Module[];
}

/**
 * A folder with a build script of its own that the settings above leave out: Gradle refuses to work there, and to work on
 * another module instead would be a surprise. Where the settings list modules by code, nobody can say.
 */
function mustBeIncluded(files: Files, { root, cwd, settings, builds, listing, modules }: Place): void {
  if (listing.byCode.length > 0 || builds.some(build => inside(build, cwd))) return;
  const same = (a: string, b: string): boolean => files.real(a).toLowerCase() === files.real(b).toLowerCase();
  for (let at = normalise(cwd); at !== root && inside(root, at); at = parent(at)) {
    if (modules.some(({ folder }) => same(folder, at))) return;
    if (!hasScript(files, at, 'build')) continue;
    throw new Stop(2, 'no-project', note('folder-not-included', { folder: at, settings }), {
      file: settings,
      help: note('folder-not-included-help', { root }),
    });
  }
}

const MULTIPLATFORM = 'org.jetbrains.kotlin.multiplatform';

function ofKotlin(modules: readonly Module[], house: Project['house']): Layout {
  return modules.some(
    ({ script }) => script && house.pluginsOf(script.script).some(({ id }) => id === MULTIPLATFORM),
  )
    ? 'kmp'
    : 'native';
}

function toldOf(root: string, modules: readonly Module[], byCode: readonly Origin[]): Note[] {
  const paths = (chosen: (module: Module) => boolean): string[] =>
    modules.filter(module => module.application && chosen(module)).map(({ path }) => path);
  const assumed = paths(module => module.assumed);
  const outside = paths(({ folder }) => !inside(root, folder));
  const [code] = byCode;
  return [
    ...(code && assumed.length > 0 ? [note('modules-by-code', { file: code.file, modules: assumed })] : []),
    ...(outside.length > 0 ? [note('modules-outside', { modules: outside })] : []),
  ];
}

/** The module to work on: the one asked for, else the only application. Several: nobody guesses. */
export function chooseModule(project: Project, wanted: string | null): Module {
  const applications = project.modules.filter(module => module.application);
  const names = (modules: readonly Module[]): string[] => modules.map(module => module.path);
  if (wanted !== null) {
    const path = wanted.startsWith(':') ? wanted : `:${wanted}`;
    const found = project.modules.find(module => module.path === path);
    if (found) return found;
    const [code] = project.byCode;
    throw new Stop(
      2,
      'unknown-module',
      note('module-unknown', { module: wanted, modules: names(project.modules) }),
      {
        flag: '--module',
        ...(code === undefined ? {} : { help: note('modules-by-code-help', { file: code.file }) }),
      },
    );
  }
  const [first, second] = applications;
  if (first === undefined) {
    const [code] = project.byCode;
    throw new Stop(2, 'no-app-module', note('no-app-module', { folder: project.root }), {
      flag: '--module',
      help:
        code === undefined
          ? note('no-app-module-help', {})
          : note('modules-by-code-help', { file: code.file }),
    });
  }
  if (second !== undefined) {
    const here = applications.find(({ path, folder }) => path !== ':' && inside(folder, project.cwd));
    throw new Stop(2, 'ambiguous-module', note('module-ambiguous', { modules: names(applications) }), {
      flag: '--module',
      ...(here === undefined ? {} : { help: note('module-here-help', { module: here.path }) }),
    });
  }
  return first;
}
