/** Setting one attribute of an element that is there already, in the element's own way of writing. */
import type { Edit } from '../../core/edit.ts';
import type { Note } from '../../core/note.ts';
import { elementFact, pathOf } from '../xml/facts.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { ANDROID } from '../xml/tree.ts';
import { encodeValue } from '../xml/value.ts';
import { attributeOf, prefixFor } from '../xml/walk.ts';
import { androidFact } from './piece.ts';
import { styleIn } from './style.ts';
import { androidRaw } from './value.ts';

export interface AttributeChange {
  readonly edit: Edit;
  readonly adds: string;
  readonly removes: string;
}

/**
 * Replaces the text between the quotes, or writes the attribute behind `android:name`. The element was found by
 * an attribute of the namespace, so a prefix for it is in force.
 */
export function setAttribute(
  document: XmlDocument,
  element: XmlElement,
  local: string,
  value: string,
  what: Note,
): AttributeChange {
  const { text } = document;
  const prefix = prefixFor(element, ANDROID, 'android') ?? 'android';
  const present = attributeOf(element, ANDROID, local);
  const { ascii, quote } = styleIn(document, element, prefix);
  const fact = androidFact(local, value);
  const encoded = (mark: '"' | "'") => encodeValue(androidRaw(value), mark, ascii);
  const path = pathOf(element);
  const removes = elementFact(path, element.attributes);
  const others = element.attributes.filter(attribute => attribute !== present);
  const adds = elementFact(path, [...others, fact]);
  if (present !== null) {
    return { edit: { ...present.valueRange, text: encoded(present.quote), what }, adds, removes };
  }
  const neighbour = attributeOf(element, ANDROID, 'name') ?? element.attributes.at(-1);
  const mark = neighbour?.quote ?? quote;
  const at = neighbour?.end ?? element.start + 1 + element.name.length;
  const written = `${prefix}:${local}=${mark}${encoded(mark)}${mark}`;
  return { edit: { start: at, end: at, text: gap(text, element) + written, what }, adds, removes };
}

/** The blanks that this element puts between its attributes: one a line stays one a line. */
function gap(text: string, element: XmlElement): string {
  const [first, second] = element.attributes;
  if (first === undefined) return ' ';
  if (second !== undefined) return text.slice(first.end, second.start);
  return text.slice(element.start + 1 + element.name.length, first.start);
}
