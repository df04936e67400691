/** Finding a module's sources: the folders its source sets name, and the host's around a Flutter or React Native app. */
import { join } from '../../core/paths.ts';
import { statements } from '../../editors/gradle/query.ts';
import type { Files } from '../../ports.ts';
import { type Folders, localPaths } from '../local-path.ts';
import type { GradleFile } from '../source.ts';

const TESTS = /^(?:test|androidTest|testFixtures)|(?:Test|TestFixtures)$/i;

/** `src/<set>/java` and `src/<set>/kotlin` of every source set but the tests'. */
export function conventionalFolders(files: Files, moduleFolder: string): string[] {
  const src = join(moduleFolder, 'src');
  return files
    .list(src)
    .filter(set => !TESTS.test(set))
    .flatMap(set => ['java', 'kotlin'].map(name => join(src, set, name)));
}

const SOURCE_SET =
  /^android\.sourceSets\.(?<set>\w+)\.(?:java|kotlin)\.(?:srcDirs?|setSrcDirs|directories(?:\.add(?:All)?)?)$/;

/** `sourceSets { main { java.srcDirs = ['src'] } }`, of the sets that are no tests. */
export function namedFolders(scripts: readonly GradleFile[], folders: Folders): string[] {
  return scripts.flatMap(({ script }) =>
    statements(script).flatMap(({ statement, full }) => {
      const set = SOURCE_SET.exec(full.join('.'))?.groups?.set;
      if (set === undefined || TESTS.test(set)) return [];
      if (statement.kind === 'assignment') return localPaths(statement.value, folders);
      return statement.kind === 'call'
        ? statement.args.flatMap(({ value }) => localPaths(value, folders))
        : [];
    }),
  );
}

/** Files below, each folder once however many links lead to it. */
export function filesBelow(
  files: Files,
  folder: string,
  wanted: RegExp,
  skipped: (name: string) => boolean = () => false,
  seen = new Set<string>(),
): string[] {
  const real = files.real(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  return files.list(folder).flatMap(name => {
    if (skipped(name)) return [];
    const path = join(folder, name);
    if (wanted.test(name)) return [path];
    return files.kind(path) === 'folder' ? filesBelow(files, path, wanted, skipped, seen) : [];
  });
}
