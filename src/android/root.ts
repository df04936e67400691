/** The folder that a Gradle build begins in, and where none is, those below that one might have meant. */
import { baseName, join, normalise, parent } from '../core/paths.ts';
import type { Files } from '../ports.ts';

export const hasScript = (files: Files, folder: string, name: string): boolean =>
  files.kind(join(folder, `${name}.gradle`)) === 'file' ||
  files.kind(join(folder, `${name}.gradle.kts`)) === 'file';

/** Where a project of another kind keeps its Android build: Flutter and React Native, then Cordova and NativeScript. */
export const INSIDE_HOST = ['android', 'platforms/android'];

/**
 * The nearest settings file from `cwd` upwards, looking into `android/` and `platforms/android/` of each folder as well;
 * at last a build script alone in `cwd`. Not above the git repository.
 */
export function findRoot(files: Files, cwd: string): string | null {
  for (let at = normalise(cwd); ; at = parent(at)) {
    if (hasScript(files, at, 'settings')) return at;
    const inner = INSIDE_HOST.map(each => join(at, each)).find(each => hasScript(files, each, 'settings'));
    if (inner !== undefined) return inner;
    if (files.kind(join(at, '.git')) !== null || at === parent(at)) break;
  }
  return hasScript(files, cwd, 'build') ? normalise(cwd) : null;
}

/** What tools have put there, and NativeScript's pieces of scripts, which are no build. */
export const NEVER_ENTERED = new Set([
  'build',
  'node_modules',
  'Pods',
  'dist',
  'out',
  'bin',
  'App_Resources',
]);

/**
 * Is there any use in looking for modules in this folder? Not in what tools have put there, and not in another
 * checkout of something. A link may lead back to where one comes from.
 */
export function entered(files: Files, folder: string): boolean {
  const name = baseName(folder);
  return (
    !name.startsWith('.') &&
    !NEVER_ENTERED.has(name) &&
    files.kind(folder) === 'folder' &&
    files.kind(join(folder, '.git')) === null &&
    files.real(folder) === join(files.real(parent(folder)), name)
  );
}

const DEEPEST = 4;

/** The nearest folders below that hold a Gradle build, for the error's hint. */
export function rootsBelow(files: Files, folder: string, depth = DEEPEST): string[] {
  if (depth === 0) return [];
  return files.list(folder).flatMap(name => {
    const inner = join(folder, name);
    if (!entered(files, inner)) return [];
    return hasScript(files, inner, 'settings') ? [inner] : rootsBelow(files, inner, depth - 1);
  });
}
