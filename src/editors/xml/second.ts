/**
 * The second reader of structure: xml2js, which shares no line with our own parser. It counts; it never
 * writes, and never judges whether the text is well-formed.
 */
import { Parser } from 'xml2js';
import { fault } from './fault.ts';
import { parseXml } from './parse.ts';
import { tokenize } from './tokenize.ts';
import { elements } from './walk.ts';

/** xml2js's own names: `#name` for the tag, `$` for attributes, `$$` for children in order. */
interface Node {
  readonly '#name'?: string;
  readonly $?: Readonly<Record<string, string>>;
  readonly $$?: readonly Node[];
}

/** Every element as its path and the names of its attributes, all as written, in document order. */
export function secondReader(text: string): readonly string[] {
  const found: string[] = [];
  const stack = [{ node: rootNode(text), path: '' }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const path = below(next.path, `${next.node['#name']}`);
    found.push(
      `${path}(${Object.keys(next.node.$ ?? {})
        .sort()
        .join(' ')})`,
    );
    for (const node of [...(next.node.$$ ?? [])].reverse()) stack.push({ node, path });
  }
  return found;
}

/** The same list as our own parser sees it. */
export function firstReader(text: string): readonly string[] {
  const found: string[] = [];
  const paths = new Map<unknown, string>([[null, '']]);
  for (const element of elements(parseXml(text).root)) {
    const path = below(paths.get(element.parent) ?? '', element.name);
    paths.set(element, path);
    found.push(
      `${path}(${element.attributes
        .map(a => a.name)
        .sort()
        .join(' ')})`,
    );
  }
  return found;
}

/** The names from the root down; of a very deep element those next to it, for all would take time by the square. */
function below(path: string, name: string): string {
  return `${path}/${name}`.slice(-500);
}

function rootNode(text: string): Node {
  const parser = new Parser({ explicitChildren: true, preserveChildrenOrder: true, explicitRoot: true });
  let root: Node | null = null;
  let reason = '';
  parser.parseString(harmless(text), (error: Error | null, result: Record<string, Node> | null) => {
    const [name, node] = Object.entries(result ?? {})[0] ?? [];
    if (error !== null) reason ||= error.message;
    else if (name !== undefined) root = { ...node, '#name': name };
  });
  if (root === null) throw fault('xml-strict', { reason }, 0);
  return root;
}

/** xml2js knows no DOCTYPE: it goes, and what its entities stand for is no concern of a count. */
function harmless(text: string): string {
  const doctype = text.includes('<!DOCTYPE')
    ? tokenize(text).find(token => token.kind === 'doctype')
    : undefined;
  const bare = doctype === undefined ? text : text.slice(0, doctype.start) + text.slice(doctype.end);
  return bare.replace(/&(?!(?:amp|lt|gt|quot|apos);)[^\s&;#<>"']+;/g, '');
}
