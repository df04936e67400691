/**
 * How the neighbours of a new element are written: indentation, quotes, `/>`, one attribute a line or all in
 * one. Habits are asked of the block the element goes into first, then of the rest of the file.
 */
import { indentAt, indentUnit, lineEndAt, lineStart } from '../../core/text.ts';
import type { XmlAttribute, XmlDocument, XmlElement } from '../xml/tree.ts';
import { XMLNS } from '../xml/tree.ts';
import { elements } from '../xml/walk.ts';

export interface Style {
  readonly prefix: string;
  /** Null: everything on one line. */
  readonly eol: string | null;
  /** One level of indentation. */
  readonly unit: string;
  readonly quote: '"' | "'";
  /** How an empty element of this name ends. */
  readonly close: (element: string) => string;
  /** How an element of this name and number of attributes is broken into lines; null: it is not. */
  readonly wraps: (element: string, attributes: number) => Wrap | null;
  /** Characters beyond ASCII are written as references. */
  readonly ascii: boolean;
}

/** Attributes on lines of their own. */
export interface Wrap {
  /** The first one too. */
  readonly firstBelow: boolean;
  /** Beyond the element's own; null: lined up under the first attribute. */
  readonly indent: string | null;
  /** Indentation, beyond the element's own, of a `/>` on a line of its own; null: it is not. */
  readonly closeBelow: string | null;
}

export const PLAIN: Style = {
  prefix: 'android',
  eol: '\n',
  unit: '    ',
  quote: '"',
  close: () => ' />',
  wraps: () => null,
  ascii: false,
};

/** The habits around the children of `parent`. */
export function styleIn(document: XmlDocument, parent: XmlElement, prefix: string): Style {
  const { text } = document;
  const all = [...elements(document.root)];
  const near = [...parent.children].reverse();
  const below = [...elements(parent)].slice(1).reverse();
  const ranked = [...near, ...below, ...all.filter(element => element !== document.root).reverse()];
  const sample = ranked.find(element => plainAttributes(element).length > 0) ?? document.root;
  const usual = closing(text, near) ?? closing(text, below) ?? closing(text, all) ?? ' />';
  return {
    prefix,
    eol: lineEndAt(text, parent.startTag.end),
    unit: unitIn(text, parent),
    quote: (plainAttributes(sample)[0] ?? sample.attributes[0])?.quote ?? '"',
    close: name => {
      const alike = near.find(element => element.local === name && element.endTag === null);
      return (alike && closing(text, [alike])) ?? usual;
    },
    wraps: (name, attributes) => {
      const alike = (element: XmlElement) => plainAttributes(element).length > 1 === attributes > 1;
      const ofKind = (element: XmlElement) => element.local === name && alike(element);
      const model =
        near.find(ofKind) ?? all.findLast(ofKind) ?? (attributes > 1 ? near.find(alike) : undefined);
      return model === undefined ? null : wrapFrom(text, model);
    },
    ascii: !/^utf-?8$/i.test(declaredEncoding(text)),
  };
}

/** Bytes are edited as UTF-8; in a file that says otherwise only ASCII means the same to every reader. */
function declaredEncoding(text: string): string {
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? 'utf-8';
}

function plainAttributes(element: XmlElement): XmlAttribute[] {
  return element.attributes.filter(attribute => attribute.namespace !== XMLNS);
}

/** What most of these elements end in; null where none is empty. */
function closing(text: string, among: readonly XmlElement[]): string | null {
  const empty = among.filter(element => element.endTag === null);
  const spaced = empty.filter(element => /\s/.test(text[element.startTag.end - 3] ?? ''));
  if (empty.length === 0) return null;
  return spaced.length * 2 >= empty.length ? ' />' : '/>';
}

/** How the attributes of `element` are broken into lines; null where they are not. */
function wrapFrom(text: string, element: XmlElement): Wrap | null {
  const [first, second] = element.attributes;
  if (first === undefined) return null;
  const firstBelow = breaks(text, element.start, first.start);
  const secondBelow = second !== undefined && breaks(text, first.end, second.start);
  if (!firstBelow && !secondBelow) return null;
  const last = element.attributes.at(-1) ?? first;
  const own = indentAt(text, element.start);
  const theirs = indentAt(text, firstBelow ? first.start : (second ?? first).start);
  const closed = element.endTag === null && breaks(text, last.end, element.startTag.end);
  const closeBelow = closed ? (beyond(own, indentAt(text, element.startTag.end)) ?? '') : null;
  const column = first.start - lineStart(text, first.start);
  if (!firstBelow && theirs.length === column) return { firstBelow, indent: null, closeBelow };
  return { firstBelow, indent: beyond(own, theirs) ?? indentUnit(text), closeBelow };
}

/** What `indent` has more than `own`; null where it does not go on from there. */
function beyond(own: string, indent: string): string | null {
  return indent.startsWith(own) ? indent.slice(own.length) : null;
}

function breaks(text: string, from: number, to: number): boolean {
  return /[\r\n]/.test(text.slice(from, to));
}

/** One level of indentation: a step between a parent and a child of this block, else of the blocks around it. */
function unitIn(text: string, parent: XmlElement): string {
  const blocks = [...parent.children].reverse();
  for (let e: XmlElement | null = parent; e !== null; e = e.parent) blocks.push(e);
  for (const block of blocks) {
    if (!leads(text, block.start)) continue;
    const outer = indentAt(text, block.start);
    for (const child of block.children) {
      if (!leads(text, child.start)) continue;
      const inner = indentAt(text, child.start);
      if (inner.startsWith(outer) && inner !== outer) return inner.slice(outer.length);
    }
  }
  return indentUnit(text);
}

/** Nothing but blanks stands before `offset` on its line. */
export function leads(text: string, offset: number): boolean {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}

/** The blanks behind `offset` with the line end they lead to ('' at the end of the text); null where more follows. */
export function trailing(text: string, offset: number): string | null {
  TRAILING.lastIndex = offset;
  return TRAILING.exec(text)?.[0] ?? null;
}

const TRAILING = /[ \t]*(?:\r\n|[\r\n]|$)/y;
