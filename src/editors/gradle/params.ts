import { type Cursor, closing, markAt } from './cursor.ts';
import { afterAngles } from './types.ts';

const IN_PARAMS = new Set([',', ':', '.', '?', '=', '@', '*', '...']);

/** The index of the arrow that ends a closure's parameters, or -1 where the block has none. */
export function arrowAfter(c: Cursor, brace: number): number {
  const close = closing(c, brace);
  for (let i = brace + 1; i < close; i++) {
    const mark = markAt(c, i);
    if (mark.kind === 'punct' && mark.text === '->') return i;
    // A new line before anything but a comma's successor is the first statement.
    if (mark.fresh && i > brace + 1 && markAt(c, i - 1).text !== ',') return -1;
    if (mark.kind === 'word' || mark.kind === 'number' || mark.kind === 'string') continue;
    if (mark.text === '(' || mark.text === '[') i = closing(c, i);
    else if (mark.text === '<') i = afterAngles(c, i) - 1;
    else if (mark.kind !== 'punct' || !IN_PARAMS.has(mark.text)) return -1;
    if (i < 0) return -1;
  }
  return -1;
}
