/** A manifest that is only a tree, written out, so that whatever reads manifests can read it, and find back to the sources. */
import type { Range } from '../core/edit.ts';
import { ANDROID, TOOLS, XML, XMLNS } from '../editors/xml/tree.ts';
import type { ManifestAttribute, ManifestNode, Origin } from './manifest-node.ts';

export interface WrittenManifest {
  readonly text: string;
  /** Where what stands at a place of the text came from: a start tag, or an attribute's value. */
  readonly originOf: (range: Range) => WrittenOrigin | null;
}

export interface WrittenOrigin {
  readonly of: 'element' | 'attribute';
  readonly origin: Origin;
}

/** `decoded`: values are what the app sees, and have been through the resource compiler. */
export function writeManifest(
  root: ManifestNode,
  { decoded }: { readonly decoded: boolean },
): WrittenManifest {
  const prefixes = prefixesIn(root);
  const places = new Map<number, WrittenOrigin>();
  const pieces: string[] = [];
  let length = 0;
  const write = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  // what is still to be written, last first: an element, or the end tag of one
  const open: (ManifestNode | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      write(next);
      continue;
    }
    const name = nameOf(next.namespace, next.name, prefixes);
    places.set(length, { of: 'element', origin: next.origin });
    write(`<${name}`);
    if (next === root) for (const [uri, prefix] of prefixes) write(` xmlns:${prefix}="${escaped(uri)}"`);
    for (const attribute of next.attributes) {
      if (attribute.namespace === XMLNS) continue;
      write(` ${nameOf(attribute.namespace, attribute.local, prefixes)}="`);
      places.set(length, { of: 'attribute', origin: attribute.origin });
      const value = decoded ? attribute.value.replaceAll('\\', '\\\\') : attribute.value;
      write(`${escaped(value)}"`);
    }
    if (next.children.length === 0) write('/>\n');
    else {
      write('>\n');
      open.push(`</${name}>\n`, ...next.children.toReversed());
    }
  }
  return { text: pieces.join(''), originOf: ({ start }) => places.get(start) ?? null };
}

const KNOWN: ReadonlyMap<string, string> = new Map([
  [ANDROID, 'android'],
  [TOOLS, 'tools'],
]);

function prefixesIn(root: ManifestNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = ({ namespace }: Pick<ManifestAttribute, 'namespace'>): void => {
    if (namespace === '' || namespace === XMLNS || namespace === XML || found.has(namespace)) return;
    found.set(namespace, KNOWN.get(namespace) ?? `ns${found.size}`);
  };
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    add(next);
    next.attributes.forEach(add);
    open.push(...next.children);
  }
  return found;
}

function nameOf(namespace: string, local: string, prefixes: ReadonlyMap<string, string>): string {
  const prefix = namespace === XML ? 'xml' : prefixes.get(namespace);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replace(/[&<"\n\r\t]/g, char => ENTITIES[char] ?? `&#${char.charCodeAt(0)};`);
