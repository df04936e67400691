/** The tree while it is being merged: a `ManifestNode` whose lists may still change. */
import { ANDROID, TOOLS } from '../../editors/xml/tree.ts';
import type { ManifestAttribute, ManifestNode } from '../manifest-node.ts';

export interface Growing extends ManifestNode {
  attributes: ManifestAttribute[];
  children: Growing[];
}

interface AttributeName {
  readonly namespace: string;
  readonly local: string;
}

export const sameName = (a: AttributeName, b: AttributeName): boolean =>
  a.local === b.local && a.namespace === b.namespace;

export function find(node: ManifestNode, name: AttributeName): ManifestAttribute | null {
  return node.attributes.find(each => sameName(each, name)) ?? null;
}

export const android = (local: string): AttributeName => ({ namespace: ANDROID, local });
export const tools = (local: string): AttributeName => ({ namespace: TOOLS, local });

/** Puts the attribute in the place of the one of its name, or at the end. */
export function put(node: Growing, attribute: ManifestAttribute): void {
  const at = node.attributes.findIndex(each => sameName(each, attribute));
  if (at < 0) node.attributes.push(attribute);
  else node.attributes[at] = attribute;
}

/** The element and all below it, parents before their children, without recursion. */
export function* everyElement<T extends { readonly children: readonly T[] }>(root: T): Generator<T> {
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (const child of next.children.toReversed()) stack.push(child);
  }
}
