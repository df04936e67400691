/** A copy of a project as far as `doctor` may look at it, and the Gradle builds in it. */
import { cpSync, lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const NEVER_COPIED = new Set(['.git', '.gradle', '.idea', 'build', 'Pods', 'ios']);
const NEVER_ENTERED = new Set([...NEVER_COPIED, 'node_modules', 'buildSrc', 'src']);
/** Pictures, sounds and libraries: nothing of them is read. */
const TOO_LARGE = 2 ** 20;

export function copyOf(from, to) {
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: path => {
      if (path === from) return true;
      const stat = lstatSync(path);
      return stat.isDirectory() ? !NEVER_COPIED.has(basename(path)) : stat.size < TOO_LARGE;
    },
  });
  return to;
}

/** Folders with a settings script, and those with a build script that no build holds; '' is the project itself. */
export function buildsOf(project) {
  const found = [];
  const enter = (at, inBuild) => {
    const entries = readdirSync(join(project, at), { withFileTypes: true });
    const has = name => entries.some(entry => entry.name === name || entry.name === `${name}.kts`);
    const isRoot = has('settings.gradle') || (!inBuild && has('build.gradle'));
    if (isRoot) found.push(at);
    for (const entry of entries) {
      if (!entry.isDirectory() || entry.name.startsWith('.') || NEVER_ENTERED.has(entry.name)) continue;
      enter(join(at, entry.name), inBuild || isRoot);
    }
  };
  enter('', false);
  return found;
}
