/** Whether two elements say the same, whatever their markers and the order they are written in. */
import { TOOLS } from '../../editors/xml/tree.ts';
import type { ManifestNode } from '../manifest-node.ts';
import { everyElement } from './element.ts';

export function same(a: ManifestNode, b: ManifestNode): boolean {
  const numbers = new Map<string, number>();
  return numberOf(a, numbers) === numberOf(b, numbers);
}

/** Elements that say the same get the same number; from the leaves up, so that a deep tree needs no deep stack. */
function numberOf(root: ManifestNode, numbers: Map<string, number>): number | undefined {
  const known = new Map<ManifestNode, number>();
  for (const node of [...everyElement(root)].reverse()) {
    const attributes = node.attributes
      .filter(each => each.namespace !== TOOLS)
      .map(({ namespace, local, value }) => JSON.stringify([namespace, local, value]));
    const children = node.children.map(child => known.get(child)).sort();
    const text = JSON.stringify([node.name, node.namespace, attributes.sort(), children]);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    known.set(node, number);
  }
  return known.get(root);
}
