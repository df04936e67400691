/** A file that was named on the command line. */
import { isAbsolute, join, normalise } from '../core/paths.ts';
import type { Settings } from '../settings.ts';

/** Absolute, forward slashes; a relative one counts from `--cwd`. */
export function pathGiven({ cwd }: Settings, named: string): string {
  // a backslash parts folders only where folders are parted by it
  const path = /^[A-Za-z]:/.test(cwd) ? named.replaceAll('\\', '/') : named;
  return isAbsolute(path) ? normalise(path) : join(cwd, path);
}
