/** A manifest as it enters the merge: parsed, its placeholders filled in, its class names in full. */
import { SyntaxFault } from '../../core/operation.ts';
import { parseXml } from '../../editors/xml/parse.ts';
import type { XmlElement } from '../../editors/xml/tree.ts';
import { ANDROID } from '../../editors/xml/tree.ts';
import type { ManifestAttribute } from '../manifest-node.ts';
import type { Report } from './conflict.ts';
import { everyElement, find, type Growing } from './element.ts';
import type { ManifestSource } from './input.ts';
import { typeOf } from './node-types.ts';
import { filled, holdsPlaceholder } from './placeholders.ts';

export interface Loaded {
  readonly file: string;
  readonly of: ManifestSource['of'];
  readonly namespace: string | null;
  readonly root: Growing;
}

/** null where the text is no XML; that is reported. */
export function load(
  source: ManifestSource,
  placeholders: ReadonlyMap<string, string>,
  namespaceOfModule: string | null,
  report: Report,
): Loaded | null {
  const { file, of } = source;
  let root: Growing;
  try {
    root = grow(parseXml(source.text).root, file);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const range = { start: error.offset, end: error.offset };
    report({ at: { file, range }, element: '', kind: 'unreadable', why: error.why });
    return null;
  }
  fill(root, placeholders);
  const declared = find(root, { namespace: '', local: 'package' })?.value ?? null;
  const namespace = source.namespace ?? namespaceOfModule ?? declared;
  if (namespace !== null) expand(root, namespace);
  return { file, of, namespace, root };
}

/** Without recursion, for a file may be as deep as it likes. */
function grow(element: XmlElement, file: string): Growing {
  const root = bare(element, file);
  const open: [XmlElement, Growing][] = [[element, root]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, to] = next;
    for (const child of from.children) {
      const grown = bare(child, file);
      to.children.push(grown);
      open.push([child, grown]);
    }
  }
  return root;
}

function bare(element: XmlElement, file: string): Growing {
  const attributes = element.attributes.map(
    ({ namespace, local, value, start, end }): ManifestAttribute => ({
      namespace,
      local,
      value,
      origin: { file, range: { start, end } },
    }),
  );
  const { local: name, namespace, startTag } = element;
  return { name, namespace, attributes, children: [], origin: { file, range: startTag } };
}

function fill(root: Growing, placeholders: ReadonlyMap<string, string>): void {
  for (const node of everyElement(root)) {
    node.attributes = node.attributes.map(each => ({ ...each, value: filled(each.value, placeholders) }));
  }
}

/** `.Main` and `Main` become `com.example.Main`; a value that still waits for a placeholder stays. */
function expand(root: Growing, namespace: string): void {
  for (const node of everyElement(root)) {
    const rules = typeOf(node).attributes;
    node.attributes = node.attributes.map(each => {
      const relative = each.value !== '' && (each.value.startsWith('.') || !each.value.includes('.'));
      const isClass = each.namespace === ANDROID && rules.get(each.local)?.className === true;
      if (!isClass || !relative || holdsPlaceholder(each.value)) return each;
      // A property of Android's own that has no package.
      if (node.name === 'property' && each.value === 'REQUIRE_SECURE_ENV') return each;
      const dot = each.value.startsWith('.') ? '' : '.';
      return { ...each, value: `${namespace}${dot}${each.value}` };
    });
  }
}
