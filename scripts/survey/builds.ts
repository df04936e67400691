/** Which Gradle builds lie below a folder, and which scripts. */
import { hasScript, NEVER_ENTERED } from '../../src/android/root.ts';
import { join } from '../../src/core/paths.ts';
import type { Files } from '../../src/ports.ts';

export interface Found {
  /** Folders with a settings script, and those with a build script that no build holds. */
  readonly roots: readonly string[];
  /** Every `*.gradle` and `*.kts`. */
  readonly scripts: readonly string[];
}

export function findBuilds(files: Files, folder: string): Found {
  const roots: string[] = [];
  const scripts: string[] = [];
  const seen = new Set<string>();
  const enter = (at: string, inBuild: boolean): void => {
    const real = files.real(at);
    if (seen.has(real)) return;
    seen.add(real);
    const isRoot = hasScript(files, at, 'settings') || (!inBuild && hasScript(files, at, 'build'));
    if (isRoot) roots.push(at);
    for (const name of files.list(at)) {
      if (name.startsWith('.') || NEVER_ENTERED.has(name)) continue;
      const path = join(at, name);
      const kind = files.kind(path);
      if (kind === 'folder') enter(path, inBuild || isRoot);
      else if (kind === 'file' && /\.(?:gradle|kts)$/.test(name)) scripts.push(path);
    }
  };
  enter(folder, false);
  return { roots, scripts };
}
