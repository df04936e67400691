/** What one application module is, each value with its origin or the reason why it can't be said. */
import { join } from '../core/paths.ts';
import { statements } from '../editors/gradle/query.ts';
import type { Expression, Statement } from '../editors/gradle/tree.ts';
import type { Files } from '../ports.ts';
import { type AgpVersion, agpOf } from './agp.ts';
import { evaluate, type Scope } from './evaluate.ts';
import type { Module, Project } from './project.ts';
import { scopeOf } from './scope.ts';
import type { GradleFile } from './source.ts';
import { known, unknown, type Value } from './value.ts';

export interface App {
  readonly module: Module;
  readonly script: GradleFile;
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

export function readApp(files: Files, project: Project, module: Module, script: GradleFile): App {
  const scope = scopeOf(files, project, script);
  const value = (path: string, names: readonly string[]): Value => {
    const expression = setting(script, path, names);
    if (expression === null) return unknown('absent');
    return expression === 'conditional' ? unknown('conditional') : evaluate(expression, scope);
  };
  const config = 'android/defaultConfig';
  return {
    module,
    script,
    scope,
    applicationId: value(config, ['applicationId']),
    namespace: value('android', ['namespace']),
    minSdk: value(config, ['minSdk', 'minSdkVersion']),
    targetSdk: value(config, ['targetSdk', 'targetSdkVersion']),
    agp: agpOf(files, project, script),
    manifest: join(module.folder, manifestOf(script)),
    minified: minified(value),
    keepRules: keepRules(script, module.folder),
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

function minified(value: (path: string, names: readonly string[]) => Value): Value {
  const found = value(RELEASE, ['minifyEnabled', 'isMinifyEnabled']);
  return found.known || found.why !== 'absent' ? found : known(false, null);
}

function keepRules({ script }: GradleFile, folder: string): string[] {
  const found = statements(script).flatMap(({ statement, full }) => {
    const at = full.slice(0, -1).join('/');
    if (at !== RELEASE && at !== 'android/defaultConfig') return [];
    if (statement.kind !== 'call' || !/^proguardFiles?$/.test(full.at(-1) ?? '')) return [];
    return statement.args.flatMap(({ value }) => fileNames(value));
  });
  return [...new Set(found)].map(name => join(folder, name));
}

/** `'rules.pro'`, `file('rules.pro')`; what `getDefaultProguardFile` names is the plugin's own. */
function fileNames(value: Expression): string[] {
  if (value.kind === 'string') return value.value === null ? [] : [value.value];
  if (value.kind === 'call' && value.name === 'file')
    return value.args.flatMap(argument => fileNames(argument.value));
  return value.kind === 'list' ? value.items.flatMap(fileNames) : [];
}
