/** Types are passed over: nothing an editor wants to know stands in them. */
import { type Cursor, closing, here, isAt, markAt } from './cursor.ts';

/** No real list of type arguments is longer; a comparison is given up on after as much. */
const FAR = 80;
const IN_ANGLES = new Set(['.', ',', '?', '*', '<', '>', '->', '&', '@', ':']);
const AFTER_ANGLES = new Set(['(', '{', '.', '?.', '::']);

/** The index behind the `>` that closes the `<` at `index`, or -1 where these are no type arguments. */
export function afterAngles(c: Cursor, index: number): number {
  let open = 0;
  for (let i = index; i < index + FAR; i++) {
    const mark = markAt(c, i);
    if (mark.kind === 'word') continue;
    if (mark.text === '(' || mark.text === '[') {
      i = closing(c, i);
      continue;
    }
    if (mark.kind !== 'punct' || !IN_ANGLES.has(mark.text)) return -1;
    if (mark.text === '<') open++;
    if (mark.text === '>' && --open === 0) return i + 1;
  }
  return -1;
}

/** `<T>` before a call or a member, as written; null (and nothing read) where `<` compares. */
export function typeArguments(c: Cursor): string | null {
  const { start } = here(c);
  const after = afterAngles(c, c.at);
  const next = markAt(c, after);
  if (after < 0 || next.kind !== 'punct' || !AFTER_ANGLES.has(next.text)) return null;
  c.at = after;
  return c.text.slice(start, markAt(c, after - 1).end);
}

/** The index behind the type that begins at `index`: `a.b.C<D>[]?`; -1 where none does. */
export function afterType(c: Cursor, index: number): number {
  let i = index - 1;
  do {
    if (markAt(c, i + 1).kind !== 'word') return -1;
    i += 2;
    if (markAt(c, i).text === '<') i = afterAngles(c, i);
    if (i < 0) return -1;
  } while (markAt(c, i).text === '.' && markAt(c, i + 1).kind === 'word');
  while (markAt(c, i).text === '[' && markAt(c, i + 1).text === ']') i += 2;
  while (c.dialect === 'kotlin' && markAt(c, i).text === '?' && markAt(c, i).glued) i++;
  return i;
}

/** Reads a type; where none stands, nothing. Kotlin's `suspend A.(B) -> C` and `((A) -> B)?` count. */
export function skipType(c: Cursor): void {
  for (;;) {
    if (c.dialect === 'kotlin' && isAt(c, 'suspend')) c.at++;
    if (isAt(c, '(')) c.at = closing(c, c.at) + 1;
    else {
      const after = afterType(c, c.at);
      if (after > 0) c.at = after;
    }
    while (isAt(c, '?') && here(c).glued) c.at++;
    if (isAt(c, '.') && markAt(c, c.at + 1).text === '(') c.at = closing(c, c.at + 1) + 1;
    if (c.dialect === 'groovy' || !isAt(c, '->')) return;
    c.at++;
  }
}
