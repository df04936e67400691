/** What one application module is, each value with its origin or the reason why it can't be said. */
import { inside, join } from '../core/paths.ts';
import { statements } from '../editors/gradle/query.ts';
import type { Files } from '../ports.ts';
import { type AgpVersion, agpOf } from './agp.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { type Folders, localPaths } from './local-path.ts';
import { mainManifest } from './main-manifest.ts';
import type { Module, Project } from './project.ts';
import { withOutside } from './said-outside.ts';
import { appliedScripts, scopeOf } from './scope.ts';
import { assigned, levelNames, levelOf, settingOf } from './setting.ts';
import type { GradleFile } from './source.ts';
import { isAbsent, known, unknown, type Value } from './value.ts';

export { settingOf } from './setting.ts';

export interface App {
  readonly module: Module;
  readonly script: GradleFile;
  /** The module's own first, then those it applies: `apply from: '../common.gradle'` may hold half of `android { }`. */
  readonly scripts: readonly GradleFile[];
  readonly scope: Scope;
  readonly applicationId: Value;
  /** The Kotlin/Java package of generated classes: Gradle's `namespace`, else the manifest's `package`. */
  readonly namespace: Value;
  readonly minSdk: Value;
  readonly targetSdk: Value;
  readonly compileSdk: Value;
  readonly agp: AgpVersion;
  /** Manifest placeholders that a tool's own plugin gives before the script says anything. */
  readonly host: ReadonlyMap<string, Value>;
  /** Build types that a tool's own plugin adds to Android's. */
  readonly hostBuildTypes: readonly string[];
  /** Absolute path of the main manifest, whether it exists or not. */
  readonly manifest: string;
  /** Does the release build shrink its code? */
  readonly minified: Value;
  /** Files named by `proguardFiles` of the release build that lie in the project. */
  readonly keepRules: readonly string[];
}

export function readApp(files: Files, project: Project, module: Module, script: GradleFile): App {
  const scope = scopeOf(files, project, script);
  const scripts = appliedScripts(files, project, script);
  /** What no script says may still be set by a plugin of the house. */
  const orByHouse = (found: Value, names: readonly string[]): Value => {
    const by = isAbsent(found) ? project.house.maySet(script, names) : null;
    return by === null ? found : unknown('convention', { name: by.id, at: { file: by.file, range: null } });
  };
  const value = (path: string, names: readonly string[]): Value =>
    orByHouse(settingOf({ scripts, scope }, path, names), names);
  const config = 'android/defaultConfig';
  const orFromOutside = (found: Value, paths: readonly string[], names: readonly string[]): Value =>
    project.rootScript?.path === script.path
      ? found
      : withOutside(found, project, { module: module.path, paths, names, scope });
  const level = (paths: readonly string[], name: string): Value => {
    const names = levelNames(name);
    const found = levelOf({ scripts, scope }, { paths, own: new Map() }, name);
    return orFromOutside(orByHouse(found, names), paths, names);
  };
  return {
    module,
    script,
    scripts,
    scope,
    applicationId: orFromOutside(value(config, ['applicationId']), [config], ['applicationId']),
    namespace: namespaceOf({ scripts, scope }),
    minSdk: level([config], 'minSdk'),
    targetSdk: level([config], 'targetSdk'),
    // `defaultConfig` hands on to `android` what it does not know itself
    compileSdk: level(['android', config], 'compileSdk'),
    agp: agpOf(files, project, script),
    host: project.layout === 'flutter' ? flutterPlaceholders(scope) : new Map(),
    hostBuildTypes: project.layout === 'flutter' ? ['profile'] : [],
    manifest: mainManifest(files, project, module.folder, { scripts, scope }),
    minified: minified(value, project),
    keepRules: [
      ...scripts.flatMap(each => keepRules(each, { project: module.folder, root: project.root })),
      ...(project.layout === 'flutter' ? [join(module.folder, FLUTTER_RULES)] : []),
    ].filter((path, index, all) => all.indexOf(path) === index),
  };
}

/** Flutter's plugin names the application class, unless a property names another one. */
const flutterPlaceholders = (scope: Scope): ReadonlyMap<string, Value> =>
  new Map([
    ['applicationName', scope.property('base-application-name') ?? known('android.app.Application', null)],
  ]);

/**
 * Packages for many Android plugins set it in an `if (project.android.hasProperty("namespace"))`: it holds wherever there
 * is such a thing at all, as long as the scripts don't say two.
 */
function namespaceOf(app: Pick<App, 'scripts' | 'scope'>): Value {
  const found = settingOf(app, 'android', ['namespace']);
  if (found.known) return found;
  const said = app.scripts.flatMap(({ path, script }) =>
    statements(script).flatMap(({ statement, full }) => {
      const value = full.join('/') === 'android/namespace' ? assigned(statement) : null;
      return value === null ? [] : [evaluate(value, app.scope.in(path))];
    }),
  );
  const [first = found] = said;
  return said.every(each => each.known && first.known && each.value === first.value) ? first : found;
}

const RELEASE = 'android/buildTypes/release';

/** Flutter's Gradle plugin shrinks every release that does not say otherwise, and reads this file if it is there. */
const FLUTTER_RULES = 'proguard-rules.pro';

function minified(
  value: (path: string, names: readonly string[]) => Value,
  { layout, properties }: Project,
): Value {
  const found = value(RELEASE, ['minifyEnabled', 'isMinifyEnabled']);
  if (found.known || found.why !== 'absent') return found;
  return known(layout === 'flutter' && properties.get('shrink') !== 'false', null);
}

/** What is said of every build type is said of the release too. */
const OF_RELEASE = new RegExp(
  `^(?:android/defaultConfig|${RELEASE}|android/buildTypes/(?:all|each|configureEach))$`,
);
const RULE_FILES = /^(?:proguardFiles?|setProguardFiles|proguardFiles\/add(?:All)?)$/;

function keepRules({ script }: GradleFile, folders: Folders): string[] {
  const found = new Map<string, string[]>();
  for (const { statement, full } of statements(script)) {
    if (statement.kind !== 'call') continue;
    const path = full.join('/');
    const at = full.slice(0, full.at(-2) === 'proguardFiles' ? -2 : -1).join('/');
    if (!OF_RELEASE.test(at) || !RULE_FILES.test(path.slice(at.length + 1))) continue;
    const before = full.at(-1) === 'setProguardFiles' ? [] : (found.get(ownerOf(at)) ?? []);
    // what `getDefaultProguardFile` names is the plugin's own
    const named = statement.args
      .flatMap(({ value }) => localPaths(value, folders))
      .filter(each => inside(folders.root, each) || inside(folders.project, each));
    found.set(ownerOf(at), [...before, ...named]);
  }
  return [...found.values()].flat();
}

/** `setProguardFiles` forgets what was said before of the build type, and leaves what `defaultConfig` has. */
const ownerOf = (at: string): string => (at === 'android/defaultConfig' ? at : RELEASE);
