/** The markers have done their work: they go, and with them the elements that were there only to remove others. */
import { TOOLS, XMLNS } from '../../editors/xml/tree.ts';
import { everyElement, find, type Growing, tools } from './element.ts';

export function clean(root: Growing): void {
  for (const node of everyElement(root)) {
    node.children = node.children.filter(child => child.namespace !== TOOLS && !onlyRemoves(child));
    node.attributes = node.attributes.filter(({ namespace }) => namespace !== TOOLS && namespace !== XMLNS);
  }
}

/** One with a selector stands for itself in all libraries that are not selected. */
export function onlyRemoves(node: Growing): boolean {
  const marker = find(node, tools('node'))?.value;
  return marker === 'removeAll' || (marker === 'remove' && find(node, tools('selector')) === null);
}
