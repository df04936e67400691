/** What goes into a merge, and what comes out of it. */
import type { ManifestNode, Origin } from '../manifest-node.ts';
import type { MergeConflict } from './conflict.ts';

export interface ManifestSource {
  readonly file: string;
  readonly text: string;
  /** Package that relative class names of this file belong to; null: the file's own `package`, if it has one. */
  readonly namespace: string | null;
  readonly of: 'main' | 'variant' | 'library';
}

export interface MergeInput {
  readonly main: ManifestSource;
  /** Highest priority first: variant, build type, flavors (first dimension first). */
  readonly overlays: readonly ManifestSource[];
  /** Nearest first. */
  readonly libraries: readonly ManifestSource[];
  readonly placeholders: ReadonlyMap<string, string>;
  /** What the build says; null where it is not known, or left to the manifest. */
  readonly applicationId: string | null;
  readonly namespace: string | null;
  readonly minSdk: number | null;
  readonly targetSdk: number | null;
}

export interface Merged {
  /** Without `tools:` attributes and namespace declarations. Where there are conflicts, the higher priority's value. */
  readonly root: ManifestNode;
  /** Empty where a build would accept the merge (but for what is unresolved). */
  readonly conflicts: readonly MergeConflict[];
  /** Placeholders without a value. */
  readonly unresolved: readonly Unresolved[];
}

export interface Unresolved {
  readonly name: string;
  readonly origin: Origin;
}
