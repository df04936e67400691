/** The sources of one project of a build that makes plugins, and the ids that they are registered by. */
import { join } from '../../core/paths.ts';
import { statements } from '../../editors/gradle/query.ts';
import { Unreadable } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { entered } from '../root.ts';
import { type GradleFile, gradleFile } from '../source.ts';
import type { IdOf } from './plugin-ids.ts';

export interface Workshop {
  /** Scripts of plugins, by the plugin's id. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Paths of its files of code. */
  readonly code: readonly string[];
  /** Names of plugins' classes, by the plugin's id. */
  readonly classes: ReadonlyMap<string, string>;
}

export function workshopAt(files: Files, folder: string, idOf: IdOf): Workshop {
  const scripts = new Map<string, string>();
  const code: string[] = [];
  const classes = new Map<string, string>();
  for (const language of ['kotlin', 'java', 'groovy']) {
    for (const path of filesBelow(files, join(folder, 'src/main', language))) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const plain = /^(.+)\.gradle(\.kts)?$/.exec(name);
      if (plain?.[1] !== undefined) scripts.set(`${packageOf(files, path)}${plain[1]}`, path);
      else if (/\.(?:kt|java|groovy)$/.test(name)) code.push(path);
    }
  }
  const descriptors = join(folder, 'src/main/resources/META-INF/gradle-plugins');
  for (const name of files.list(descriptors)) {
    const text = new TextDecoder().decode(files.read(join(descriptors, name)) ?? new Uint8Array());
    const found = /^\s*implementation-class\s*[=:]\s*([\w.$]+)/m.exec(text)?.[1];
    if (name.endsWith('.properties') && found !== undefined)
      classes.set(name.slice(0, -'.properties'.length), found);
  }
  const script = tolerant(() => gradleFile(files, folder, 'build'));
  for (const [id, name] of script ? registered(script, idOf) : []) classes.set(id, name);
  return { scripts, code, classes };
}

const DEEPEST = 12;

function filesBelow(files: Files, folder: string, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  return files.list(folder).flatMap(name => {
    const path = join(folder, name);
    if (files.kind(path) === 'file') return [path];
    return entered(files, path) ? filesBelow(files, path, depth + 1) : [];
  });
}

/** A Kotlin script's id begins with its package; Groovy's has none. */
function packageOf(files: Files, path: string): string {
  if (!path.endsWith('.kts')) return '';
  const text = new TextDecoder().decode(files.read(path) ?? new Uint8Array());
  const name = /^\s*package\s+([\w.`]+)/m.exec(text)?.[1]?.replaceAll('`', '');
  return name === undefined ? '' : `${name}.`;
}

/** `gradlePlugin { plugins { register("x") { id = "house.app"; implementationClass = "AppPlugin" } } }`: id → class. */
function registered({ script }: GradleFile, idOf: IdOf): [string, string][] {
  const entries = new Map<object, { id?: string; name?: string }>();
  for (const { statement, full, block } of statements(script)) {
    if (full[0] !== 'gradlePlugin') continue;
    const value =
      statement.kind === 'assignment'
        ? statement.value
        : statement.kind === 'call'
          ? statement.args[0]?.value
          : undefined;
    const what = full.at(-1)?.replace(/\.set$/, '');
    const key = what === 'set' ? full.at(-2) : what;
    if (value === undefined || (key !== 'id' && key !== 'implementationClass')) continue;
    const source = script.text.slice(value.start, value.end);
    const accessor = /^(\w+\.plugins\.[\w.]+?)(?:\.asProvider\(\))?(?:\.get\(\))?\.pluginId$/.exec(
      source,
    )?.[1];
    const text = value.kind === 'string' ? value.value : accessor === undefined ? null : idOf(accessor);
    if (text === null) continue;
    const entry = entries.get(block) ?? {};
    entries.set(block, key === 'id' ? { ...entry, id: text } : { ...entry, name: text });
  }
  return [...entries.values()].flatMap(({ id, name }): [string, string][] =>
    id === undefined || name === undefined ? [] : [[id, name]],
  );
}

/** A file of the house that can't be read is no reason to stop: what it does stays unsaid. */
export function tolerant<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
