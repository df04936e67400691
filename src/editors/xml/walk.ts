/** Finding one's way in a tree. */
import type { XmlAttribute, XmlElement } from './tree.ts';
import { XMLNS } from './tree.ts';

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

/** Prefix → URI in force inside `element`, its own declarations included; '' is the default namespace. */
export function prefixesIn(element: XmlElement): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (let e: XmlElement | null = element; e !== null; e = e.parent) {
    for (const { name, local, namespace, value } of e.attributes) {
      const prefix = name === 'xmlns' ? '' : local;
      if (namespace === XMLNS && !prefixes.has(prefix)) prefixes.set(prefix, value);
    }
  }
  return prefixes;
}

/** A prefix that attributes written inside `element` can use for `uri`; null where none is bound to it. */
export function prefixFor(element: XmlElement, uri: string, usual: string): string | null {
  const prefixes = prefixesIn(element);
  if (prefixes.get(usual) === uri) return usual;
  return [...prefixes].find(([prefix, bound]) => bound === uri && prefix !== '')?.[0] ?? null;
}
