/** Do the repositories that apply to a module serve Maven Central, and if not, where would one have to be added? */
import { pluginsIn, type Repository, repositoriesIn, statements } from '../editors/gradle/query.ts';
import type { Files } from '../ports.ts';
import type { App } from './app.ts';
import type { Project } from './project.ts';
import { appliedScripts } from './scope.ts';
import { serving } from './serving.ts';
import type { GradleFile } from './source.ts';

export type RepositoryScope = 'project' | 'allprojects' | 'subprojects' | 'dependencyResolutionManagement';

/** Where a repository would have to be declared to count for the app. */
export interface RepositoryPlace {
  readonly file: GradleFile;
  readonly scope: RepositoryScope;
}

export type Central =
  | { readonly state: 'served' }
  /** Some repository is private or comes from a plugin: it may serve it, and nobody can say from here. */
  | { readonly state: 'unknown'; readonly hosts: readonly string[] }
  | ({ readonly state: 'missing' } & RepositoryPlace);

/** A repository, and the script that declares it. */
export interface DeclaredRepository extends Repository {
  readonly file: string;
}

type Repositories = readonly DeclaredRepository[];

/** The group of the artifacts that have to be found. */
const SDK_GROUP = 'com.tencent.tpns';

/**
 * Plugins that declare repositories for every project, so that those of the settings don't count. React Native's has
 * Maven Central among them (`DependencyUtils.kt` of its Gradle plugin), Flutter's only that of its engine.
 */
const REACT = /^com\.facebook\.react(?!\.settings)/;
const FLUTTER = /^(?:dev\.flutter\.flutter-gradle-plugin|flutter)$/;

export function mavenCentral(files: Files, project: Project, app: App): Central {
  const found = standing(files, project, app);
  const { counting, settingsOnly, place } = found;
  if (!settingsOnly && uses(REACT, app, project)) return { state: 'served' };
  const judgement = serving(counting, SDK_GROUP);
  if (judgement.state === 'served') return { state: 'served' };
  const strangers = judgement.state === 'unknown' ? [...judgement.hosts] : [];
  strangers.push(...filledByCode(found, project, app));
  if (strangers.length > 0) return { state: 'unknown', hosts: [...new Set(strangers)] };
  return { state: 'missing', ...place };
}

/** What may fill the lists besides their declarations. */
export function filledByCode({ counting, settingsOnly }: Standing, project: Project, app: App): string[] {
  return [
    ...(settingsOnly ? [] : fillers(project, app)),
    ...(counting.length === 0 ? filledFromAfar(project.settings) : []),
  ];
}

/** The place for one more repository, whichever it is. */
export function repositoryPlace(files: Files, project: Project, app: App): RepositoryPlace {
  return standing(files, project, app).place;
}

/** Which of the repositories that are declared for an app count. */
export interface Standing {
  readonly counting: Repositories;
  /** Declared where Gradle does not look. */
  readonly ignored: Repositories;
  /** No project's own repositories count. */
  readonly settingsOnly: boolean;
  /** As the settings say it; null for Gradle's default. */
  readonly mode: string | null;
  readonly place: RepositoryPlace;
}

export function standing(files: Files, project: Project, app: App): Standing {
  const { settings } = project;
  const scripts = settings ? appliedScripts(files, project, settings) : [];
  const shared = scripts
    .flatMap(declaredIn)
    .filter(repository => repository.scope[0] === 'dependencyResolutionManagement');
  const own = projectRepositories(files, project, app);
  const mode = scripts.map(repositoriesMode).findLast(found => found !== null) ?? null;
  const inSettings = settings && { file: settings, scope: 'dependencyResolutionManagement' as const };
  if (inSettings && (mode === 'FAIL_ON_PROJECT_REPOS' || mode === 'PREFER_SETTINGS'))
    return { counting: shared, ignored: own, settingsOnly: true, mode, place: inSettings };
  // by default (PREFER_PROJECT) a project that declares any repository ignores those of the settings
  const managed = shared.length > 0 || hasManagement(settings);
  if (inSettings && managed && own.length === 0 && !uses(REACT, app, project)) {
    const place = uses(FLUTTER, app, project) ? placeInProject(project, app, own) : inSettings;
    return { counting: shared, ignored: [], settingsOnly: false, mode, place };
  }
  const place = placeInProject(project, app, own);
  return { counting: own, ignored: shared, settingsOnly: false, mode, place };
}

const declaredIn = ({ path, script }: GradleFile): DeclaredRepository[] =>
  repositoriesIn(script).map(repository => ({ ...repository, file: path }));

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

function placeInProject({ rootScript }: Project, app: App, own: Repositories): RepositoryPlace {
  if (rootScript === null || rootScript.path === app.script.path)
    return { file: app.script, scope: 'project' };
  const scopes = repositoriesIn(rootScript.script).map(repository => repository.scope[0]);
  if (scopes.includes('allprojects') || own.length === 0) return { file: rootScript, scope: 'allprojects' };
  if (scopes.includes('subprojects')) return { file: rootScript, scope: 'subprojects' };
  return { file: app.script, scope: 'project' };
}

/** What the module's own script and the root's `allprojects`/`subprojects` declare, applied scripts included. */
function projectRepositories(files: Files, project: Project, app: App): Repositories {
  const fromRoot = project.rootScript ? appliedScripts(files, project, project.rootScript) : [];
  return [
    ...fromRoot.flatMap(file =>
      declaredIn(file).filter(r =>
        ['allprojects', 'subprojects', `project(${app.module.path})`].includes(r.scope[0] ?? ''),
      ),
    ),
    ...app.scripts.flatMap(file => declaredIn(file).filter(r => r.scope[0] === 'repositories')),
  ];
}

function hasManagement(settings: GradleFile | null): boolean {
  return (
    settings !== null &&
    statements(settings.script).some(({ full }) => full[0] === 'dependencyResolutionManagement')
  );
}

/** `repositoriesMode.set(RepositoriesMode.X)` or `= X`, the last of them; null for Gradle's default. */
export function repositoriesMode(settings: GradleFile | null): string | null {
  if (!settings) return null;
  const { text } = settings.script;
  const found = statements(settings.script).flatMap(({ statement, full }) => {
    if (full[0] !== 'dependencyResolutionManagement' || !/^(?:getR|r)epositoriesMode/.test(full[1] ?? ''))
      return [];
    const source = text.slice(statement.start, statement.end);
    return source.match(/\b(?:FAIL_ON_PROJECT_REPOS|PREFER_SETTINGS|PREFER_PROJECT)\b/g)?.at(-1) ?? [];
  });
  return found.at(-1) ?? null;
}

function uses(plugin: RegExp, app: App, { rootScript }: Project): boolean {
  const files = [...app.scripts, ...(rootScript ? [rootScript] : [])];
  const applied = files.some(({ script }) =>
    pluginsIn(script).some(
      ({ id, apply, scope }) => apply && scope[0] !== 'pluginManagement' && plugin.test(id ?? ''),
    ),
  );
  return applied || (plugin === FLUTTER && files.some(appliesFlutter));
}

/** `apply from: "$flutterRoot/packages/flutter_tools/gradle/flutter.gradle"` of older projects. */
function appliesFlutter({ script }: GradleFile): boolean {
  return statements(script).some(
    ({ statement }) =>
      statement.kind === 'call' &&
      statement.name === 'apply' &&
      statement.args.some(({ value }) =>
        /flutter\.gradle\W*$/.test(script.text.slice(value.start, value.end)),
      ),
  );
}
