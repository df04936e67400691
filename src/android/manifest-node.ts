/** A manifest as a tree without a text behind it: merged from several files, or read from an archive. */
import type { Range } from '../core/edit.ts';

/** Where something was written; `range` is null where the file has no text to point into (an APK). */
export interface Origin {
  readonly file: string;
  readonly range: Range | null;
}

export interface ManifestNode {
  /** Without a prefix: elements of a manifest have no namespace but `dist:` and the like, which keep theirs in `namespace`. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly ManifestAttribute[];
  readonly children: readonly ManifestNode[];
  readonly origin: Origin;
}

export interface ManifestAttribute {
  /** URI; '' for none. */
  readonly namespace: string;
  readonly local: string;
  readonly value: string;
  readonly origin: Origin;
}

export function attributeIn(node: ManifestNode, namespace: string, local: string): string | null {
  return node.attributes.find(each => each.namespace === namespace && each.local === local)?.value ?? null;
}

export const childrenIn = (node: ManifestNode, ...names: readonly string[]): ManifestNode[] =>
  node.children.filter(child => names.includes(child.name) && child.namespace === '');
