/** The modules of a build, and which of them are applications: by their plugin, however it is applied. */
import { inside, join } from '../core/paths.ts';
import { statements } from '../editors/gradle/query.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';
import { withApplied } from './applied.ts';
import type { Module } from './build.ts';
import type { AppliedPlugin } from './house/plugin-ids.ts';
import type { House } from './house/read.ts';
import { entered, hasScript } from './root.ts';
import type { Listed, Listing } from './settings/registry.ts';
import { dialectOf, type GradleFile, gradleFile, openGradle } from './source.ts';

const APPLICATION = 'com.android.application';
/** What an application's script holds and a library's does not, for one that can't be read: also the catalog's alias. */
const LIKE_APPLICATION = /com\.android\.application|\bandroid[.-]application\b|\bapplicationId\b/i;
/** What is said of other modules' plugins, or of none. */
const ASIDE = /\bapply[ (]*false\b|^\s*(?:\/\/|\*)/;
/** Blocks of a script that configure other modules than its own. */
const OF_OTHERS = new Set(['subprojects', 'configure(subprojects)']);
/** `configure<ApplicationExtension> { … }` */
const APPLICATION_EXTENSION = /^<\s*(?:[\w.]+\.)?(?:Application|BaseAppModule)Extension\s*>$/;

export interface Surroundings {
  readonly root: string;
  readonly rootScript: GradleFile | null;
  readonly house: House;
}

export function modulesOf(files: Files, around: Surroundings, { modules, byCode }: Listing): Module[] {
  const scripts = scriptsOf(files, around);
  const listed = modules.filter(each => isThere(files, around, each) && !isOnlyParent(files, each, modules));
  const named = listed.map(each => moduleAt(files, around, each, scripts));
  const found = named.some(({ application }) => application !== 'never') || byCode.length === 0;
  const assumed = found
    ? []
    : scriptsBelow(files, around.root, listed).map(each => moduleAt(files, around, each, scripts));
  return decided([...named, ...assumed.map(each => ({ ...each, assumed: true }))]);
}

/** The root is a module where it has a script; others outside of it where there is such a folder. */
function isThere(
  files: Files,
  { root, rootScript }: Surroundings,
  { path, folder, buildFile }: Listed,
): boolean {
  if (path === ':') return rootScript !== null || buildFile !== null;
  return inside(root, folder) || files.kind(folder) === 'folder';
}

/** `include ':a:b'` makes `:a` as well, most often a folder without a script. */
function isOnlyParent(files: Files, { path, folder, buildFile }: Listed, all: readonly Listed[]): boolean {
  if (path === ':' || buildFile !== null) return false;
  const below = `${path}:`;
  return all.some(other => other.path.startsWith(below)) && !hasScript(files, folder, 'build');
}

/** Whether it is an application: `sometimes` where it is a library otherwise. */
type Standing = 'always' | 'sometimes' | 'never';
type Candidate = Omit<Module, 'application'> & { readonly application: Standing };

/** Components that can be run alone while they are worked on are libraries of the app otherwise. */
function decided(candidates: readonly Candidate[]): Module[] {
  const certain = candidates.some(({ application }) => application === 'always');
  return candidates.map(({ application, ...module }) => ({
    ...module,
    application: application === 'always' || (!certain && application === 'sometimes'),
  }));
}

function moduleAt(
  files: Files,
  around: Surroundings,
  { path, folder, buildFile }: Listed,
  scripts: Scripts,
): Candidate {
  const module = { path, folder, assumed: false };
  try {
    const script = buildFile === null ? gradleFile(files, folder, 'build') : named(files, folder, buildFile);
    const application = script ? standing(around, path, script, scripts) : 'never';
    return { ...module, script, fault: null, application };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    // one that can't be read may well be the app: the caller must not overlook it
    const raw = new TextDecoder('latin1').decode(files.read(error.file) ?? new Uint8Array());
    // also one in UTF-16, which is every other byte
    const lines = raw.replaceAll('\0', '').split(/[\r\n]+/);
    const like = lines.some(line => LIKE_APPLICATION.test(line) && !ASIDE.test(line));
    const application = like ? 'always' : 'never';
    return { ...module, script: null, fault: error, application };
  }
}

const named = (files: Files, folder: string, name: string): GradleFile | null =>
  openGradle(files, join(folder, name), dialectOf(name));

/** What many modules apply is read once, and judged once. */
interface Scripts {
  readonly withApplied: (first: GradleFile) => readonly GradleFile[];
  readonly signs: (file: GradleFile) => readonly Sign[];
}

function scriptsOf(files: Files, { root, house }: Surroundings): Scripts {
  const opened = new Map<string, GradleFile | null>();
  const open = (path: string): GradleFile | null => {
    const before = opened.get(path);
    if (before !== undefined) return before;
    const found = openGradle(files, path, dialectOf(path));
    opened.set(path, found);
    return found;
  };
  const judged = new Map<GradleFile, readonly Sign[]>();
  const signs = (file: GradleFile): readonly Sign[] => {
    const found = judged.get(file) ?? signsIn(file, house);
    judged.set(file, found);
    return found;
  };
  return { withApplied: first => withApplied(root, first, open), signs };
}

function standing(around: Surroundings, path: string, script: GradleFile, scripts: Scripts): Standing {
  const signs = [...scripts.withApplied(script).flatMap(scripts.signs), ...fromRoot(around, path)];
  if (signs.length === 0) return 'never';
  return signs.some(({ conditional }) => !conditional) ? 'always' : 'sometimes';
}

interface Sign {
  readonly conditional: boolean;
}

/**
 * The plugin itself, or one of the house that applies it. Where a plugin from elsewhere does, only an application has an
 * `applicationId`, or the extension of one to configure.
 */
function signsIn(file: GradleFile, house: House): Sign[] {
  const plugins = house
    .pluginsOf(file.script)
    .filter(({ scope }) => ['', 'plugins'].includes(scope.join('/')));
  return [
    ...plugins.filter(plugin => makesApplication(plugin, house)),
    ...statements(file.script).filter(
      ({ full, statement }) =>
        (full.at(-1) === 'applicationId' && full.join('/') === 'android/defaultConfig/applicationId') ||
        (statement.kind === 'call' &&
          APPLICATION_EXTENSION.test(statement.typeArgs) &&
          !full.some(name => OF_OTHERS.has(name))),
    ),
  ];
}

function makesApplication({ id }: AppliedPlugin, house: House): boolean {
  return id === APPLICATION || house.behind(id).some(({ applies }) => applies.includes(APPLICATION));
}

/** `project(":app") { apply plugin: … }`, `subprojects { … }` in the root's script. */
function fromRoot({ rootScript, house }: Surroundings, path: string): Sign[] {
  if (rootScript === null || path === ':') return [];
  return house
    .pluginsOf(rootScript.script)
    .filter(
      plugin =>
        [`project(${path})`, 'subprojects'].includes(plugin.scope.join('/')) &&
        makesApplication(plugin, house),
    );
}

const DEEPEST = 5;

/** Folders with a script of their own that the settings don't name, by the path that Gradle would give them. */
function scriptsBelow(files: Files, root: string, listed: readonly Listed[]): Listed[] {
  const known = new Set(listed.map(({ folder }) => folder));
  const below = (folder: string, path: string, depth: number): Listed[] =>
    files.list(folder).flatMap(name => {
      const inner = join(folder, name);
      // another build's modules are not this one's
      if (name === 'buildSrc' || !entered(files, inner) || hasScript(files, inner, 'settings')) return [];
      const own: Listed = { path: `${path}:${name}`, folder: inner, buildFile: null, from: null };
      const deeper = depth < DEEPEST ? below(inner, own.path, depth + 1) : [];
      return hasScript(files, inner, 'build') && !known.has(inner) ? [own, ...deeper] : deeper;
    });
  return below(root, '', 1);
}
