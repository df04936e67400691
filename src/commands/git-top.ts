/** Where git counts paths from. */
import { join, parent } from '../core/paths.ts';
import type { Files } from '../ports.ts';

/** The nearest folder from `root` upwards that holds `.git`; null without one. */
export function gitTop(files: Files, root: string): string | null {
  for (let at = root; ; at = parent(at)) {
    if (files.kind(join(at, '.git')) !== null) return at;
    if (at === parent(at)) return null;
  }
}
