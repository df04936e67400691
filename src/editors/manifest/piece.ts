/** An element we would like to see in a manifest, before anybody has decided how it is written. */
import type { AttributeFact } from '../xml/facts.ts';
import { elementFact, elementId, join } from '../xml/facts.ts';
import { ANDROID } from '../xml/tree.ts';
import { encodeValue } from '../xml/value.ts';
import type { Style } from './style.ts';
import { PLAIN } from './style.ts';
import { androidRaw } from './value.ts';

export interface Piece {
  readonly name: string;
  /** In the `android:` namespace; values as the app sees them. */
  readonly attributes: readonly (readonly [local: string, value: string])[];
  readonly children: readonly Piece[];
}

export function piece(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  children: readonly Piece[] = [],
): Piece {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  return { name, attributes: given, children };
}

/** The piece as text, without the indentation of its first line and without a line end after its last. */
export function render(it: Piece, indent: string, style: Style): string {
  const { eol, unit, close } = style;
  const tag = `<${it.name}${renderAttributes(it, indent, style)}`;
  if (it.children.length === 0) {
    const wrap = style.wraps(it.name, it.attributes.length);
    const below = wrap?.closeBelow ?? null;
    return tag + (below !== null && eol !== null ? `${eol}${indent}${below}/>` : close(it.name));
  }
  const inner = it.children.map(child => {
    const deeper = indent + unit;
    return (eol === null ? '' : eol + deeper) + render(child, deeper, style);
  });
  return `${tag}>${inner.join('')}${eol === null ? '' : eol + indent}</${it.name}>`;
}

function renderAttributes(it: Piece, indent: string, style: Style): string {
  const { eol, quote } = style;
  const wrap = style.wraps(it.name, it.attributes.length);
  return it.attributes
    .map(([local, value], i) => {
      const written = `${style.prefix}:${local}=${quote}${encodeValue(androidRaw(value), quote, style.ascii)}${quote}`;
      if (wrap === null || eol === null || (i === 0 && !wrap.firstBelow)) return ` ${written}`;
      const deeper = wrap.indent ?? ' '.repeat(it.name.length + 2);
      return `${eol}${indent}${deeper}${written}`;
    })
    .join('');
}

/** What the piece will add to the facts of the file, below `path`. */
export function pieceFacts(it: Piece, path: string): string[] {
  const attributes = it.attributes.map(([local, value]) => androidFact(local, value));
  const own = join(path, elementId(it.name, '', attributes));
  return [elementFact(own, attributes), ...it.children.flatMap(child => pieceFacts(child, own))];
}

export function androidFact(local: string, value: string): AttributeFact {
  return { namespace: ANDROID, local, value: androidRaw(value) };
}

/** To be pasted by hand: plain XML with the usual prefix. */
export function snippet(...pieces: readonly Piece[]): string {
  return pieces.map(it => render(it, '', PLAIN)).join('\n');
}
