/** Setting attributes of an element that is there already, in the element's own way of writing. */
import type { Edit } from '../../core/edit.ts';
import type { Note } from '../../core/note.ts';
import type { Change } from '../../core/operation.ts';
import type { AttributeFact } from '../xml/facts.ts';
import { elementFact, elementId, join, pathOf } from '../xml/facts.ts';
import type { XmlAttribute, XmlDocument, XmlElement } from '../xml/tree.ts';
import { ANDROID, TOOLS, XMLNS } from '../xml/tree.ts';
import { encodeValue } from '../xml/value.ts';
import { attributeOf, prefixesIn, prefixFor } from '../xml/walk.ts';
import { combined } from './refusal.ts';
import { styleIn } from './style.ts';
import { lists, namesIn } from './tools.ts';
import { androidRaw } from './value.ts';

/**
 * Replaces the text between the quotes, or writes the attribute behind `android:name`. Where `wins`, the same is
 * said against a library that says otherwise: `tools:replace` names the attribute, beside what it names already.
 */
export function setAttribute(
  document: XmlDocument,
  element: XmlElement,
  local: string,
  value: string,
  what: Note,
  wins = false,
): Change {
  const android = bound(document, element, ANDROID, 'android', what);
  const own = { namespace: ANDROID, local, value: androidRaw(value) };
  if (!wins || lists(element, 'replace', local)) {
    return combined([android.declared, written(document, element, [[android.prefix, own]], what)]);
  }
  const tools = bound(document, element, TOOLS, 'tools', what);
  const list = attributeOf(element, TOOLS, 'replace')?.value ?? '';
  const names = [...namesIn(list), `${android.prefix}:${local}`];
  const replace = { namespace: TOOLS, local: 'replace', value: names.join(list.includes(', ') ? ', ' : ',') };
  const both = [[android.prefix, own] as const, [tools.prefix, replace] as const];
  return combined([android.declared, tools.declared, written(document, element, both, what)]);
}

export interface Binding {
  readonly prefix: string;
  /** The declaration that the root has to get for it; null where the prefix is in force already. */
  readonly declared: Change | null;
}

/** A prefix to write attributes of this namespace with inside `element`, declared once for all where there is none. */
export function bound(
  document: XmlDocument,
  element: XmlElement,
  uri: string,
  usual: string,
  what: Note,
): Binding {
  const known = prefixFor(element, uri, usual);
  if (known !== null) return { prefix: known, declared: null };
  const taken = prefixesIn(element);
  let prefix = usual;
  for (let n = 2; taken.has(prefix); n++) prefix = `${usual}${n}`;
  const declaration = { namespace: XMLNS, local: prefix, value: uri };
  return { prefix, declared: written(document, document.root, [['xmlns', declaration]], what) };
}

type Written = readonly [prefix: string, attribute: AttributeFact];

function written(document: XmlDocument, element: XmlElement, wanted: readonly Written[], what: Note): Change {
  const path = pathOf(element);
  const replaced = wanted.map(([, { namespace, local }]) => attributeOf(element, namespace, local));
  const others = element.attributes.filter(attribute => !replaced.includes(attribute));
  const facts = wanted.map(([, attribute]) => attribute);
  return {
    state: 'change',
    edits: wanted.map((each, i) => edit(document, element, each, replaced[i] ?? null, what)),
    adds: [elementFact(pathWith(element, [...others, ...facts]), [...others, ...facts])],
    removes: [elementFact(path, element.attributes)],
  };
}

/** An element goes by its name: what is said of it with another one stands behind another path. */
function pathWith(element: XmlElement, attributes: readonly AttributeFact[]): string {
  const { parent, local, namespace } = element;
  const id = elementId(local, namespace, attributes);
  return parent === null ? id : join(pathOf(parent), id);
}

function edit(
  document: XmlDocument,
  element: XmlElement,
  [prefix, { namespace, local, value }]: Written,
  present: XmlAttribute | null,
  what: Note,
): Edit {
  const { ascii, quote } = styleIn(document, element, prefix);
  if (present !== null) {
    return { ...present.valueRange, text: encodeValue(value, present.quote, ascii), what };
  }
  const neighbour = neighbourFor(element, namespace);
  const mark = neighbour?.quote ?? element.attributes[0]?.quote ?? quote;
  const at = neighbour?.end ?? element.start + 1 + element.name.length;
  const text = `${gap(document.text, element)}${prefix}:${local}=${mark}${encodeValue(value, mark, ascii)}${mark}`;
  return { start: at, end: at, text, what };
}

/** What a new attribute stands behind: declarations lead, what is about the merge comes last. */
function neighbourFor(element: XmlElement, namespace: string): XmlAttribute | null {
  if (namespace === XMLNS) return element.attributes.findLast(it => it.namespace === XMLNS) ?? null;
  const last = element.attributes.at(-1) ?? null;
  return namespace === TOOLS ? last : (attributeOf(element, ANDROID, 'name') ?? last);
}

/** The blanks that this element puts between its attributes: one a line stays one a line. */
function gap(text: string, element: XmlElement): string {
  const [first, second] = element.attributes;
  if (first === undefined) return ' ';
  if (second !== undefined) return text.slice(first.end, second.start);
  return text.slice(element.start + 1 + element.name.length, first.start);
}
