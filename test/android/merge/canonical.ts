/** Two mergers' results as texts in which only what has a meaning is left. */
import type { ManifestNode } from '../../../src/android/manifest-node.ts';
import { parseXml } from '../../../src/editors/xml/parse.ts';
import { ANDROID, TOOLS, XMLNS, type XmlElement } from '../../../src/editors/xml/tree.ts';
import { isImplied, TOO_NEW } from './differences.ts';

interface Plain {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly children: readonly Plain[];
}

/** The oracle's as a build hands it on: without markers, and without the elements that were there to remove others. */
export function canonical(theirs: string, ours: ManifestNode): { theirs: string; ours: string } {
  const { root } = parseXml(theirs);
  const implied = new Set(root.children.filter(isImplied).map(nameOf));
  const left = (name: string, value: string | undefined): boolean =>
    TOO_NEW.has(name) || (name === 'uses-permission' && value !== undefined && implied.has(value));
  return {
    theirs: shown(plainOf(root, child => isMarker(child) || left(child.local, nameOf(child)))),
    ours: shown(plainOf({ ...ours, local: ours.name }, child => left(child.local, nameOf(child)))),
  };
}

/** What both kinds of element have. */
interface Element {
  readonly local: string;
  readonly attributes: readonly {
    readonly namespace: string;
    readonly local: string;
    readonly value: string;
  }[];
  readonly children: readonly (XmlElement | ManifestNode)[];
}

const elementOf = (node: XmlElement | ManifestNode): Element =>
  'local' in node ? node : { ...node, local: node.name };

function plainOf(element: Element, without: (child: Element) => boolean): Plain {
  const children = element.children.map(elementOf).filter(child => !without(child));
  return {
    name: element.local,
    attributes: element.attributes.flatMap(({ namespace, local, value }) =>
      namespace === TOOLS || namespace === XMLNS ? [] : [`${namespace} ${local}=${value}`],
    ),
    children: children.map(child => plainOf(child, without)),
  };
}

function attributeOf(element: Element, namespace: string, local: string): string | undefined {
  return element.attributes.find(each => each.namespace === namespace && each.local === local)?.value;
}

const nameOf = (element: Element): string | undefined => attributeOf(element, ANDROID, 'name');

function isMarker(element: Element): boolean {
  const marker = attributeOf(element, TOOLS, 'node');
  return (
    marker === 'removeAll' || (marker === 'remove' && attributeOf(element, TOOLS, 'selector') === undefined)
  );
}

/** Siblings and attributes have no order that Android would know. */
function shown(node: Plain, indent = ''): string {
  const children = node.children.map(child => shown(child, `${indent}  `)).sort();
  const attributes = node.attributes.map(each => ` ${each.replace(`${ANDROID} `, 'android:').trim()}`);
  return [`${indent}<${node.name}${attributes.sort().join('')}>`, ...children].join('\n');
}
