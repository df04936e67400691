/** Finding one's way in a tree. */
import type { XmlAttribute, XmlElement } from './tree.ts';

/** The element and all below it in document order, without recursion. */
export function* elements(root: XmlElement): Generator<XmlElement> {
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** The attribute by namespace URI, whatever its prefix; '' for one without a prefix. */
export function attributeOf(element: XmlElement, namespace: string, local: string): XmlAttribute | null {
  return element.attributes.find(a => a.local === local && a.namespace === namespace) ?? null;
}

/** Children of one name that belong to no namespace, as all of Android's own elements do. */
export function childrenNamed(parent: XmlElement, ...locals: readonly string[]): XmlElement[] {
  return parent.children.filter(child => child.namespace === '' && locals.includes(child.local));
}

/** A prefix that attributes written inside `element` can use for `uri`; null where none is bound to it. */
export function prefixFor(element: XmlElement, uri: string, usual: string): string | null {
  if (element.prefixes.get(usual) === uri) return usual;
  for (const [prefix, bound] of element.prefixes) {
    if (bound === uri && prefix !== '') return prefix;
  }
  return null;
}
