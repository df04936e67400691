/** Do the repositories that apply to a module serve Maven Central, and if not, where would one have to be added? */
import { pluginsIn, type Repository, repositoriesIn, statements } from '../editors/gradle/query.ts';
import type { Call } from '../editors/gradle/tree.ts';
import type { Files } from '../ports.ts';
import type { App } from './app.ts';
import type { Project } from './project.ts';
import { MIRRORS, SPECIAL } from './repository-hosts.ts';
import { appliedScripts } from './scope.ts';
import type { GradleFile } from './source.ts';

export type RepositoryScope = 'project' | 'allprojects' | 'dependencyResolutionManagement';

export type Central =
  | { readonly state: 'served' }
  /** Some repository is private or comes from a plugin: it may serve it, and nobody can say from here. */
  | { readonly state: 'unknown'; readonly hosts: readonly string[] }
  | { readonly state: 'missing'; readonly file: GradleFile; readonly scope: RepositoryScope };

type Repositories = readonly Repository[];

/** The group of the artifacts that have to be found. */
const SDK_GROUP = 'com.tencent.tpns';

/** Plugins that add Maven Central to every project. React Native's: `DependencyUtils.kt` of its Gradle plugin. */
const CENTRAL_BY_PLUGIN = /^com\.facebook\.react/;

export function mavenCentral(files: Files, project: Project, app: App): Central {
  const settings = project.settings ? repositoriesIn(project.settings.script) : [];
  const shared = settings.filter(repository => repository.scope[0] === 'dependencyResolutionManagement');
  const own = projectRepositories(files, project, app);
  const mode = repositoriesMode(project.settings);
  const settingsOnly = mode === 'FAIL_ON_PROJECT_REPOS' || mode === 'PREFER_SETTINGS';
  // by default (PREFER_PROJECT) a project that declares any repository ignores those of the settings
  const counting = settingsOnly || (own.length === 0 && shared.length > 0) ? shared : own;
  if (!settingsOnly && usesReactPlugin(app, project)) return { state: 'served' };
  if (counting.some(repository => servesCentral(repository, SDK_GROUP))) return { state: 'served' };
  const strangers = counting
    .filter(repository => !judged(repository))
    .map(({ url, name, source }) => url ?? (name === 'maven' ? source : name));
  if (!settingsOnly) strangers.push(...fillers(project, app));
  if (counting.length === 0) strangers.push(...filledFromAfar(project.settings));
  if (strangers.length > 0) return { state: 'unknown', hosts: [...new Set(strangers)] };
  if (counting === shared && project.settings) {
    return { state: 'missing', file: project.settings, scope: 'dependencyResolutionManagement' };
  }
  if (own.length === 0 && hasManagement(project.settings) && project.settings) {
    return { state: 'missing', file: project.settings, scope: 'dependencyResolutionManagement' };
  }
  return placeInProject(project, app, own);
}

/** `addRepos(repositories)`, `repositories repos`: code of the project's own fills them, and what with is not written here. */
function fillers(project: Project, app: App): string[] {
  return [project.rootScript, app.script].flatMap(file =>
    file === null
      ? []
      : statements(file.script).flatMap(({ statement, full }) => {
          if (statement.kind !== 'call' || statement.block || full[0] === 'buildscript') return [];
          const handed = statement.args.some(
            ({ value }) => value.kind === 'reference' && value.name === 'repositories',
          );
          const taken = full.at(-1) === 'repositories' && statement.args.length > 0;
          return handed || taken ? [file.script.text.slice(statement.start, statement.end)] : [];
        }),
  );
}

/**
 * `listOf(repositories, dependencyResolutionManagement.repositories).forEach { … }`: the settings fill them without
 * their block. To add a project's own there would make Gradle forget those.
 */
function filledFromAfar(settings: GradleFile | null): string[] {
  if (settings === null) return [];
  const { text } = settings.script;
  return statements(settings.script).flatMap(({ statement, full }) => {
    if (full[0] === 'dependencyResolutionManagement') return [];
    const head = text.slice(statement.start, statement.blocks[0]?.start ?? statement.end);
    return /\bdependencyResolutionManagement\b/.test(head) ? [head.trim()] : [];
  });
}

function placeInProject(project: Project, app: App, own: Repositories): Central {
  const inRoot =
    project.rootScript && repositoriesIn(project.rootScript.script).some(r => r.scope[0] === 'allprojects');
  if (project.rootScript && project.rootScript.path !== app.script.path && (inRoot || own.length === 0)) {
    return { state: 'missing', file: project.rootScript, scope: 'allprojects' };
  }
  return { state: 'missing', file: app.script, scope: 'project' };
}

/** What the module's own script and the root's `allprojects`/`subprojects` declare, applied scripts included. */
function projectRepositories(files: Files, project: Project, app: App): Repositories {
  const fromRoot = project.rootScript ? appliedScripts(files, project, project.rootScript) : [];
  return [
    ...fromRoot.flatMap(file =>
      repositoriesIn(file.script).filter(r => ['allprojects', 'subprojects'].includes(r.scope[0] ?? '')),
    ),
    ...app.scripts.flatMap(file => repositoriesIn(file.script).filter(r => r.scope[0] === 'repositories')),
  ];
}

/** Does this repository serve Maven Central, at least the artifacts of `group`? */
export function servesCentral(repository: Repository, group: string): boolean {
  const { name, url } = repository;
  if (repository.conditional || isFiltered(repository, group)) return false;
  return name === 'mavenCentral' || (url !== null && MIRRORS.some(mirror => mirror.test(url)));
}

const JUDGED = ['google', 'jcenter', 'gradlePluginPortal', 'mavenLocal', 'flatDir', 'mavenCentral', 'ivy'];

/** Known well enough to say that it does not serve Maven Central. */
function judged(repository: Repository): boolean {
  const { name, url, local } = repository;
  if (isFiltered(repository, SDK_GROUP) || JUDGED.includes(name) || local) return true;
  return url !== null && SPECIAL.test(url);
}

/** Restricted so that releases of `group` are not among what it is asked for. */
function isFiltered({ content, placed }: Repository, group: string): boolean {
  // the filter of an exclusive repository stands beside it, not in it
  if (placed.full.includes('exclusiveContent')) return true;
  if (content === null) return false;
  const calls = content.statements.filter(statement => statement.kind === 'call');
  const names = (call: Call): boolean =>
    call.args[0]?.value.kind === 'string' && covers(call.name, call.args[0].value.value, group);
  const included = calls.filter(call => call.name.startsWith('include'));
  if (included.length > 0 && !included.some(names)) return true;
  return calls.some(
    call => call.name === 'snapshotsOnly' || (call.name.startsWith('exclude') && names(call)),
  );
}

/** Does `includeGroup("…")`, `excludeGroupByRegex("…")` and so on speak of this group? */
function covers(filter: string, text: string | null, group: string): boolean {
  if (text === null) return false;
  if (/Subgroups$/.test(filter)) return group === text || group.startsWith(`${text}.`);
  if (!/ByRegex$/.test(filter)) return group === text;
  try {
    return new RegExp(`^(?:${text})$`).test(group);
  } catch {
    return false;
  }
}

function hasManagement(settings: GradleFile | null): boolean {
  return (
    settings !== null &&
    statements(settings.script).some(({ full }) => full[0] === 'dependencyResolutionManagement')
  );
}

/** `repositoriesMode.set(RepositoriesMode.X)` or `= X`; null for Gradle's default. */
export function repositoriesMode(settings: GradleFile | null): string | null {
  if (!settings) return null;
  for (const { statement, full } of statements(settings.script)) {
    if (full[0] !== 'dependencyResolutionManagement' || full[1] !== 'repositoriesMode') continue;
    const source = settings.script.text.slice(statement.start, statement.end);
    const match = /\b(FAIL_ON_PROJECT_REPOS|PREFER_SETTINGS|PREFER_PROJECT)\b/.exec(source);
    if (match?.[1]) return match[1];
  }
  return null;
}

function usesReactPlugin(app: App, project: Project): boolean {
  const scripts = [app.script, project.rootScript].filter(file => file !== null);
  return scripts.some(({ script }) =>
    pluginsIn(script).some(
      ({ id, apply, scope }) => apply && scope[0] !== 'pluginManagement' && CENTRAL_BY_PLUGIN.test(id ?? ''),
    ),
  );
}
