/** Finding the Gradle project around a folder, and the modules it includes. Static: nothing is run. */
import { note } from '../core/note.ts';
import { baseName, inside, join, normalise, parent } from '../core/paths.ts';
import { pluginsIn, statements } from '../editors/gradle/query.ts';
import type { Expression } from '../editors/gradle/tree.ts';
import { Stop, Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';
import { type Catalog, pluginAliases, readCatalogs } from './catalog.ts';
import { readProperties } from './properties.ts';
import { type GradleFile, gradleFile, readText } from './source.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'no-android-project': { folder: string };
    'no-android-project-help': { candidates: readonly string[] };
    'no-app-module': { folder: string };
    'no-app-module-help': Record<never, never>;
    'module-unknown': { module: string; modules: readonly string[] };
    'module-ambiguous': { modules: readonly string[] };
  }
}

export interface Module {
  /** Gradle path: `:app`, `:feature:login`, `:` for the root project. */
  readonly path: string;
  readonly folder: string;
  /** null where its script is missing or can't be read (then `fault` says why). */
  readonly script: GradleFile | null;
  readonly fault: Unreadable | null;
  readonly application: boolean;
}

export type Layout = 'native' | 'flutter' | 'react-native' | 'expo' | 'capacitor' | 'cordova';

export interface Project {
  /** Folder of the settings file, or of the only build script. */
  readonly root: string;
  readonly settings: GradleFile | null;
  readonly rootScript: GradleFile | null;
  readonly modules: readonly Module[];
  readonly catalogs: readonly Catalog[];
  readonly properties: ReadonlyMap<string, string>;
  readonly propertiesFile: string;
  readonly layout: Layout;
  /** Folder of the `package.json` or `pubspec.yaml` that this Android project belongs to; null for a native one. */
  readonly host: string | null;
}

const APPLICATION = 'com.android.application';

/** @throws Stop (exit 2) where no Android project is found; {@link Unreadable} where its scripts can't be read. */
export function findProject(files: Files, cwd: string): Project {
  const root = findRoot(files, cwd);
  if (root === null) {
    throw new Stop(2, 'no-project', note('no-android-project', { folder: cwd }), {
      help: note('no-android-project-help', { candidates: below(files, cwd) }),
    });
  }
  const settings = gradleFile(files, root, 'settings');
  const rootScript = gradleFile(files, root, 'build');
  const catalogs = readCatalogs(files, root);
  const propertiesFile = join(root, 'gradle.properties');
  const host = hostOf(files, root);
  return {
    root,
    settings,
    rootScript,
    modules: modulesOf(files, root, settings, rootScript, catalogs),
    catalogs,
    properties: readProperties(readText(files, propertiesFile)?.text ?? ''),
    propertiesFile,
    layout: layoutOf(files, root, host),
    host,
  };
}

const has = (files: Files, folder: string, name: string): boolean =>
  files.kind(join(folder, `${name}.gradle`)) === 'file' ||
  files.kind(join(folder, `${name}.gradle.kts`)) === 'file';

/**
 * The nearest settings file from `cwd` upwards, looking into `android/` of each folder as well (Flutter, React
 * Native, Capacitor keep theirs there); at last a build script alone in `cwd`. Not above the git repository.
 */
function findRoot(files: Files, cwd: string): string | null {
  for (let at = normalise(cwd); ; at = parent(at)) {
    if (has(files, at, 'settings')) return at;
    const android = join(at, 'android');
    if (has(files, android, 'settings')) return android;
    if (files.kind(join(at, '.git')) !== null || at === parent(at)) break;
  }
  return has(files, cwd, 'build') ? normalise(cwd) : null;
}

const NEVER_ENTERED = new Set(['build', 'node_modules', 'Pods', 'dist', 'out', 'bin']);

/** Android projects one or two folders down, for the error's hint. */
function below(files: Files, folder: string, depth = 2): string[] {
  if (depth === 0) return [];
  return files
    .list(folder)
    .filter(
      name =>
        !name.startsWith('.') && !NEVER_ENTERED.has(name) && files.kind(join(folder, name)) === 'folder',
    )
    .flatMap(name => {
      const inner = join(folder, name);
      return has(files, inner, 'settings') ? [inner] : below(files, inner, depth - 1);
    });
}

function modulesOf(
  files: Files,
  root: string,
  settings: GradleFile | null,
  rootScript: GradleFile | null,
  catalogs: readonly Catalog[],
): Module[] {
  const folders = new Map<string, string>();
  if (rootScript) folders.set(':', root);
  for (const path of settings ? included(settings) : []) {
    folders.set(path, join(root, ...path.split(':').filter(Boolean)));
  }
  for (const [path, folder] of settings ? moved(settings) : []) {
    if (folders.has(path)) folders.set(path, join(root, folder));
  }
  // includes made in a loop can't be read: the conventional place is looked at all the same
  if (folders.size <= 1 && has(files, join(root, 'app'), 'build')) folders.set(':app', join(root, 'app'));
  const aliases = pluginAliases(catalogs);
  return [...folders]
    .filter(([, folder]) => inside(root, folder) || files.kind(folder) === 'folder')
    .map(([path, folder]) => moduleAt(files, path, folder, aliases));
}

function moduleAt(files: Files, path: string, folder: string, aliases: ReadonlyMap<string, string>): Module {
  try {
    const script = gradleFile(files, folder, 'build');
    return {
      path,
      folder,
      script,
      fault: null,
      application: script !== null && isApplication(script, aliases),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    // one that can't be read may well be the app: the caller must not overlook it
    const text = new TextDecoder().decode(files.read(error.file) ?? new Uint8Array());
    return { path, folder, script: null, fault: error, application: text.includes(APPLICATION) };
  }
}

/** By its plugin, however applied; a convention plugin hides it, but only an application has an `applicationId`. */
function isApplication({ script }: GradleFile, aliases: ReadonlyMap<string, string>): boolean {
  const applied = pluginsIn(script).filter(
    plugin => plugin.scope.length === 0 || plugin.scope.join('/') === 'plugins',
  );
  if (applied.some(plugin => plugin.apply && idOf(plugin, aliases) === APPLICATION)) return true;
  return statements(script).some(({ full }) => full.join('/') === 'android/defaultConfig/applicationId');
}

function idOf(
  plugin: { id: string | null; accessor: string | null },
  aliases: ReadonlyMap<string, string>,
): string | null {
  return plugin.id ?? (plugin.accessor === null ? null : (aliases.get(plugin.accessor) ?? null));
}

/** `include ':app', ':lib'` in every spelling; a name without a colon counts from the root. */
function included(settings: GradleFile): string[] {
  return statements(settings.script).flatMap(({ statement, full }) =>
    statement.kind === 'call' && full.join('.') === 'include'
      ? statement.args
          .flatMap(({ value }) => stringsOf(value))
          .map(name => (name.startsWith(':') ? name : `:${name}`))
      : [],
  );
}

function stringsOf(value: Expression): string[] {
  if (value.kind === 'string') return value.value === null ? [] : [value.value];
  return value.kind === 'list' ? value.items.flatMap(stringsOf) : [];
}

/** `project(':x').projectDir = file('elsewhere')`: module path → folder relative to the root. */
function moved({ script }: GradleFile): [string, string][] {
  return statements(script).flatMap(({ statement }): [string, string][] => {
    if (statement.kind !== 'assignment') return [];
    const source = script.text.slice(statement.start, statement.end);
    const match =
      /^project\s*\(\s*["']([^"']+)["']\s*\)\s*\.\s*projectDir\s*=\s*(?:new\s+)?[Ff]ile\s*\(\s*(?:(?:settingsDir|rootDir|rootProject\.projectDir)\s*,\s*)?["']([^"'$]+)["']\s*\)/.exec(
        source,
      );
    return match?.[1] !== undefined && match[2] !== undefined ? [[match[1], match[2]]] : [];
  });
}

function hostOf(files: Files, root: string): string | null {
  if (baseName(root) !== 'android') return null;
  const above = parent(root);
  return ['pubspec.yaml', 'package.json'].some(name => files.kind(join(above, name)) === 'file')
    ? above
    : null;
}

function layoutOf(files: Files, root: string, host: string | null): Layout {
  if (host === null) return files.kind(join(root, 'CordovaLib')) === 'folder' ? 'cordova' : 'native';
  if (files.kind(join(host, 'pubspec.yaml')) === 'file') return 'flutter';
  const wanted = hostDependencies(files, host);
  if (wanted.includes('expo')) return 'expo';
  if (wanted.includes('react-native')) return 'react-native';
  return wanted.includes('@capacitor/core') || wanted.includes('@capacitor/android') ? 'capacitor' : 'native';
}

/** Names in `package.json`'s dependencies, or in `pubspec.yaml` (where a name at the start of an indented line is one). */
export function hostDependencies(files: Files, host: string): string[] {
  const pubspec = readText(files, join(host, 'pubspec.yaml'))?.text;
  if (pubspec !== undefined)
    return [...pubspec.matchAll(/^ {2}([a-z0-9_]+):/gm)].map(match => match[1] as string);
  try {
    const manifest = JSON.parse(readText(files, join(host, 'package.json'))?.text ?? '{}') as Record<
      string,
      object
    >;
    return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  } catch {
    return [];
  }
}

/** The module to work on: the one asked for, else the only application. Several: nobody guesses. */
export function chooseModule(project: Project, wanted: string | null): Module {
  const applications = project.modules.filter(module => module.application);
  const names = (modules: readonly Module[]): string[] => modules.map(module => module.path);
  if (wanted !== null) {
    const path = wanted.startsWith(':') ? wanted : `:${wanted}`;
    const found = project.modules.find(module => module.path === path);
    if (found) return found;
    throw new Stop(
      2,
      'unknown-module',
      note('module-unknown', { module: wanted, modules: names(project.modules) }),
      {
        flag: '--module',
      },
    );
  }
  const [first, second] = applications;
  if (first === undefined) {
    throw new Stop(2, 'no-app-module', note('no-app-module', { folder: project.root }), {
      flag: '--module',
      help: note('no-app-module-help', {}),
    });
  }
  if (second !== undefined) {
    throw new Stop(2, 'ambiguous-module', note('module-ambiguous', { modules: names(applications) }), {
      flag: '--module',
    });
  }
  return first;
}
