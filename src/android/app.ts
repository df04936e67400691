/** What one application module is, each value with its origin or the reason why it can't be said. */
import { join } from '../core/paths.ts';
import { statements } from '../editors/gradle/query.ts';
import type { Expression, Statement } from '../editors/gradle/tree.ts';
import type { Files } from '../ports.ts';
import { type AgpVersion, agpOf } from './agp.ts';
import { asksManifest } from './cordova.ts';
import { evaluate, type Scope } from './evaluate.ts';
import type { Module, Project } from './project.ts';
import { appliedScripts, scopeOf } from './scope.ts';
import type { GradleFile } from './source.ts';
import { known, unknown, type Value } from './value.ts';

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
  readonly agp: AgpVersion;
  /** Absolute path of the main manifest, whether it exists or not. */
  readonly manifest: string;
  /** Does the release build shrink its code? */
  readonly minified: Value;
  /** Files named by `proguardFiles` of the release build that lie in the project. */
  readonly keepRules: readonly string[];
}

/** The expression that sets one of `names` in the block `path`: the last one, as Gradle takes it. */
export function setting(
  { script }: GradleFile,
  path: string,
  names: readonly string[],
): Expression | 'conditional' | null {
  let found: Expression | 'conditional' | null = null;
  for (const { statement, full, conditional } of statements(script)) {
    if (full.slice(0, -1).join('/') !== path || !names.includes(full.at(-1) ?? '')) continue;
    const value = assigned(statement);
    if (value) found = conditional ? 'conditional' : value;
  }
  return found;
}

function assigned(statement: Statement): Expression | null {
  if (statement.kind === 'assignment') return statement.index === null ? statement.value : null;
  return statement.kind === 'call' ? (statement.args[0]?.value ?? null) : null;
}

/** What the first of the scripts that says anything says. */
export function settingOf(
  { scripts, scope }: Pick<App, 'scripts' | 'scope'>,
  path: string,
  names: readonly string[],
): Value {
  for (const file of scripts) {
    const expression = setting(file, path, names);
    if (expression === 'conditional') return unknown('conditional');
    if (expression !== null && !asksManifest(expression))
      return evaluate(expression, { ...scope, file: file.path });
  }
  return unknown('absent');
}

export function readApp(files: Files, project: Project, module: Module, script: GradleFile): App {
  const scope = scopeOf(files, project, script);
  const scripts = appliedScripts(files, project, script);
  const value = (path: string, names: readonly string[]): Value => settingOf({ scripts, scope }, path, names);
  const config = 'android/defaultConfig';
  /** `targetSdk 36`, or in the newer form `targetSdk { version = release(36) }`. */
  const level = (name: string): Value => {
    const found = value(config, [name, `${name}Version`]);
    return found.known || found.why !== 'absent' ? found : value(`${config}/${name}`, ['version']);
  };
  return {
    module,
    script,
    scripts,
    scope,
    applicationId: value(config, ['applicationId']),
    namespace: value('android', ['namespace']),
    minSdk: level('minSdk'),
    targetSdk: level('targetSdk'),
    agp: agpOf(files, project, script),
    manifest: join(module.folder, manifestOf(script)),
    minified: minified(value, project),
    keepRules: [
      ...scripts.flatMap(each => keepRules(each, module.folder)),
      ...(project.layout === 'flutter' ? [join(module.folder, FLUTTER_RULES)] : []),
    ].filter((path, index, all) => all.indexOf(path) === index),
  };
}

/** `sourceSets { main { manifest.srcFile 'AndroidManifest.xml' } }` of projects that came from Eclipse. */
function manifestOf({ script }: GradleFile): string {
  for (const { statement, full } of statements(script)) {
    if (statement.kind !== 'call' || full.join('.') !== 'android.sourceSets.main.manifest.srcFile') continue;
    const value = statement.args[0]?.value;
    if (value?.kind === 'string' && value.value !== null) return value.value;
  }
  return 'src/main/AndroidManifest.xml';
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

function keepRules({ script }: GradleFile, folder: string): string[] {
  const found = statements(script).flatMap(({ statement, full }) => {
    const at = full.slice(0, -1).join('/');
    if (at !== RELEASE && at !== 'android/defaultConfig') return [];
    if (statement.kind !== 'call' || !/^proguardFiles?$/.test(full.at(-1) ?? '')) return [];
    return statement.args.flatMap(({ value }) => fileNames(value));
  });
  return found.map(name => join(folder, name));
}

/** `'rules.pro'`, `file('rules.pro')`; what `getDefaultProguardFile` names is the plugin's own. */
function fileNames(value: Expression): string[] {
  if (value.kind === 'string') return value.value === null ? [] : [value.value];
  if (value.kind === 'call' && value.name === 'file')
    return value.args.flatMap(argument => fileNames(argument.value));
  return value.kind === 'list' ? value.items.flatMap(fileNames) : [];
}
