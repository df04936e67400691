/** The manifest that a module's others are laid over. */
import { join } from '../core/paths.ts';
import { statements } from '../editors/gradle/query.ts';
import { literal } from '../editors/gradle/walk.ts';
import type { Files } from '../ports.ts';
import type { Project } from './build.ts';
import { conditionsIn, holds } from './conditions.ts';
import type { Scripts } from './setting.ts';

const USUAL = 'src/main/AndroidManifest.xml';
/** Of multiplatform modules: Kotlin's plugin names the source set so. */
const MULTIPLATFORM = 'src/androidMain/AndroidManifest.xml';
const PLUGIN = /^(?:org\.jetbrains\.kotlin\.|kotlin-)multiplatform$/;

/** Absolute path, whether it exists or not. */
export function mainManifest(files: Files, { house }: Project, folder: string, app: Scripts): string {
  const isThere = (path: string): boolean => files.kind(path) === 'file';
  const usual = join(folder, USUAL);
  const named = namedIn(app);
  if (named !== null && (named.certain || !isThere(usual))) return join(folder, named.path);
  const other = join(folder, MULTIPLATFORM);
  if (isThere(usual) || !isThere(other)) return usual;
  const ids = app.scripts.flatMap(script => [
    ...house.pluginsOf(script.script).map(({ id }) => id),
    ...house.appliedBy(script).flatMap(({ applies }) => applies),
  ]);
  return ids.some(id => PLUGIN.test(id)) ? other : usual;
}

/**
 * `sourceSets { main { manifest.srcFile 'AndroidManifest.xml' } }` of projects that came from Eclipse, and of components
 * that have another manifest when they run alone: the last one that is said, where that is certain.
 */
function namedIn({ scripts: [own], scope }: Scripts): { path: string; certain: boolean } | null {
  if (own === undefined) return null;
  const conditions = conditionsIn(own.script);
  const said = statements(own.script).flatMap(({ statement, full }) => {
    if (statement.kind !== 'call' || full.join('.') !== 'android.sourceSets.main.manifest.srcFile') return [];
    const path = literal(statement.args[0]?.value);
    const runs = holds(conditions.get(statement) ?? [], scope.in(own.path));
    return path === null || runs === false ? [] : [{ path, certain: runs === true }];
  });
  return said.findLast(({ certain }) => certain) ?? said[0] ?? null;
}
