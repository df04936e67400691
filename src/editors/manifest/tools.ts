/** What attributes of the `tools` namespace tell the manifest merger. */
import type { XmlElement } from '../xml/tree.ts';
import { TOOLS } from '../xml/tree.ts';
import { attributeOf } from '../xml/walk.ts';

export function toolsNode(element: XmlElement): string | null {
  return attributeOf(element, TOOLS, 'node')?.value ?? null;
}

/** `tools:node` that takes elements out of the merged manifest. */
export function takesOut(node: string | null): node is 'remove' | 'removeAll' {
  return node === 'remove' || node === 'removeAll';
}

/** The attributes that a list in `tools:replace` or `tools:remove` names, as written. */
export function namesIn(list: string): string[] {
  return list
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
}

/** Does the list name this Android attribute? Its prefix may be any, or left out, for the merger. */
export function lists(element: XmlElement, list: 'remove' | 'replace', local: string): boolean {
  const names = namesIn(attributeOf(element, TOOLS, list)?.value ?? '');
  return names.some(name => name.slice(name.indexOf(':') + 1) === local);
}
