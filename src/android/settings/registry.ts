/** The modules that a settings script has included so far, and where it has put them: as Gradle keeps them. */
import { join, parent } from '../../core/paths.ts';
import type { Origin } from '../manifest-node.ts';

export interface Listed {
  /** `:feature:login`. */
  readonly path: string;
  readonly folder: string;
  /** Name of its build script, where that is another than `build.gradle`. */
  readonly buildFile: string | null;
  /** Where it is included; null for the root. */
  readonly from: Origin | null;
}

/** What a settings script declares, as far as it can be followed. */
export interface Listing {
  readonly modules: readonly Listed[];
  /** Folders of the builds it includes. */
  readonly builds: readonly string[];
  /** Where it includes modules that only its code knows. */
  readonly byCode: readonly Origin[];
}

export interface Registry {
  include(path: string, from: Origin): void;
  includeFlat(name: string, from: Origin): void;
  includeBuild(folder: string): void;
  unknown(from: Origin): void;
  change(path: string, what: Partial<Pick<Listed, 'folder' | 'buildFile'>>): void;
  remove(path: string): void;
  find(path: string): Listed | null;
  listing(): Listing;
}

/** Missing parents come by themselves, each in the folder that its own parent has at that moment. */
export function registryOf(root: string): Registry {
  const modules = new Map<string, Listed>([[':', { path: ':', folder: root, buildFile: null, from: null }]]);
  const builds = new Set<string>();
  const byCode: Origin[] = [];
  const add = (path: string, folder: string, from: Origin): void => {
    if (!modules.has(path)) modules.set(path, { path, folder, buildFile: null, from });
  };
  return {
    include: (path, from) => {
      const names = path.replace(/^:/, '').split(':').filter(Boolean);
      names.forEach((name, index) => {
        const above = modules.get(`:${names.slice(0, index).join(':')}`);
        add(`:${names.slice(0, index + 1).join(':')}`, join(above?.folder ?? root, name), from);
      });
    },
    includeFlat: (name, from) => add(`:${name}`, join(parent(root), name), from),
    includeBuild: folder => builds.add(folder),
    unknown: from => {
      if (!byCode.some(each => each.file === from.file && each.range?.start === from.range?.start))
        byCode.push(from);
    },
    change: (path, what) => {
      const before = modules.get(path);
      if (before) modules.set(path, { ...before, ...what });
    },
    remove: path => modules.delete(path),
    find: path => modules.get(path) ?? null,
    listing: () => ({ modules: [...modules.values()], builds: [...builds], byCode }),
  };
}
