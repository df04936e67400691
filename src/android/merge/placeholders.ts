/** `${name}` in attribute values. */
import type { Growing } from './element.ts';
import { everyElement } from './element.ts';
import type { Unresolved } from './input.ts';

/** A `$` before the braces that opens none hides all that follow it, as in a build. */
const PLACEHOLDER = /^([^$]*)\$\{([^}]*)\}(.*)$/;

export const holdsPlaceholder = (value: string): boolean => PLACEHOLDER.test(value);

export function filled(value: string, values: ReadonlyMap<string, string>): string {
  return pieces(value)
    .map(piece => (piece.placeholder === null ? piece.text : (values.get(piece.placeholder) ?? piece.text)))
    .join('');
}

/** The placeholders still standing in the tree. */
export function unresolvedIn(root: Growing): Unresolved[] {
  return [...everyElement(root)].flatMap(({ attributes }) =>
    attributes.flatMap(({ value, origin }) =>
      pieces(value).flatMap(({ placeholder: name }) => (name === null ? [] : [{ name, origin }])),
    ),
  );
}

function pieces(value: string): { text: string; placeholder: string | null }[] {
  const found: { text: string; placeholder: string | null }[] = [];
  let rest = value;
  for (let match = PLACEHOLDER.exec(rest); match !== null; match = PLACEHOLDER.exec(rest)) {
    const [, before = '', name = '', after = ''] = match;
    found.push({ text: before, placeholder: null }, { text: `\${${name}}`, placeholder: name });
    rest = after;
  }
  return [...found, { text: rest, placeholder: null }];
}
