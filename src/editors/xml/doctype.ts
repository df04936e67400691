/** DOCTYPE declarations are kept as they are: skipped whole, their entities known by name and never expanded. */
import { fault } from './fault.ts';

/** Offset just after the `>` that ends the declaration, internal subset and all. */
export function doctypeEnd(text: string, start: number): number {
  let subset = false;
  let declaration = false;
  for (let at = start + '<!DOCTYPE'.length; at < text.length; ) {
    const c = text[at];
    const skip = declaration || !subset || c === '<' ? skippable(text, at) : 0;
    if (skip < 0) break;
    if (skip > 0) {
      at += skip;
      continue;
    }
    if (c === '>' && !declaration && !subset) return at + 1;
    if (c === '>') declaration = false;
    else if (c === '<') declaration = true;
    else if (c === '[' && !declaration) subset = true;
    else if (c === ']' && !declaration) subset = false;
    at++;
  }
  throw fault('xml-unclosed', { part: 'doctype', name: '' }, start);
}

/** Length of the literal, comment or instruction that begins here; 0 where none does, -1 where it never ends. */
function skippable(text: string, at: number): number {
  const c = text[at];
  if (c === '"' || c === "'") return span(text, at, c, 1);
  if (text.startsWith('<!--', at)) return span(text, at, '-->', 4);
  if (text.startsWith('<?', at)) return span(text, at, '?>', 2);
  return 0;
}

function span(text: string, at: number, close: string, open: number): number {
  const end = text.indexOf(close, at + open);
  return end < 0 ? -1 : end + close.length - at;
}

const EXTERNAL = /^<!DOCTYPE\s+\S+\s+(?:SYSTEM|PUBLIC)\s/;
const ENTITY = /<!ENTITY\s+([^\s%"'>]+)\s/y;
const PARAMETER = /%[^\s%;'"]+;/y;

/**
 * The entities a DOCTYPE declares, or 'any' where it points outside the file (an external subset or a
 * parameter entity) and so may declare whatever it likes.
 */
export function declaredEntities(doctype: string): ReadonlySet<string> | 'any' {
  if (EXTERNAL.test(doctype)) return 'any';
  const names = new Set<string>();
  for (let at = 0; at < doctype.length; ) {
    const skip = skippable(doctype, at);
    if (skip < 0) break;
    const name = sticky(ENTITY, doctype, at)?.[1];
    if (name !== undefined) names.add(name);
    if (sticky(PARAMETER, doctype, at) !== null) return 'any';
    at += skip === 0 ? 1 : skip;
  }
  return names;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
