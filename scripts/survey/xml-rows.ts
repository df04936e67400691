/** A manifest as rows, read by xml2js alone: `manifest/application/activity⇥android:name=".Main"`. */
import { Parser } from 'xml2js';

interface Attribute {
  readonly value: string;
  readonly local: string;
  readonly uri: string;
}

/** xml2js's own names: `$` for attributes, `$$` for children in order, `$ns` for the namespace, `_` for text. */
interface Node {
  readonly '#name'?: string;
  readonly $?: Readonly<Record<string, Attribute>>;
  readonly $$?: readonly Node[];
  readonly $ns?: { readonly local: string; readonly uri: string };
  readonly _?: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  '': '',
  'http://schemas.android.com/apk/res/android': 'android:',
  'http://schemas.android.com/tools': 'tools:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
};

const qualified = (uri: string, local: string): string => `${PREFIXES[uri] ?? `{${uri}}`}${local}`;

/** Null where xml2js can't read it. */
export function xmlRows(text: string): readonly string[] | null {
  const root = parsed(text);
  if (root === null) return null;
  const rows: string[] = [];
  const read = (node: Node, path: string): void => {
    const said = Object.values(node.$ ?? {}).map(
      ({ uri, local, value }) => `${qualified(uri, local)}=${JSON.stringify(value)}`,
    );
    rows.push(`${path}\t${said.sort().join(' ')}`);
    if (node._?.trim()) rows.push(`${path}/#text\t${node._.trim()}`);
    for (const child of node.$$ ?? []) read(child, `${path}/${nameOf(child)}`);
  };
  read(root, nameOf(root));
  return rows;
}

const nameOf = (node: Node): string =>
  qualified(node.$ns?.uri ?? '', node.$ns?.local ?? node['#name'] ?? '?');

function parsed(text: string): Node | null {
  const parser = new Parser({ explicitChildren: true, preserveChildrenOrder: true, xmlns: true });
  // references to a DOCTYPE's own entities are unknown to it; what they stand for is no concern of a comparison
  const harmless = text
    .replace(/^\uFEFF/, '')
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/, '')
    .replace(/&(?!(?:amp|lt|gt|quot|apos|#\w+);)/g, '&amp;');
  let root: Node | null = null;
  let failed = false;
  parser.parseString(harmless, (error: Error | null, result: Record<string, Node> | null) => {
    if (error !== null) failed = true;
    const [entry] = Object.entries(result ?? {});
    if (entry) root = { ...entry[1], '#name': entry[0] };
  });
  return failed ? null : root;
}
