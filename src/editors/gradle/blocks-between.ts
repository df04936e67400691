import { type Cursor, isAt } from './cursor.ts';
import type { Block } from './tree.ts';

/** The outermost blocks between two indices, in order. Each is read only once, here or before. */
export function blocksBetween(c: Cursor, from: number, to: number): readonly Block[] {
  const found: Block[] = [];
  const back = c.at;
  for (c.at = from; c.at < to; ) {
    if (isAt(c, '{')) found.push(c.grammar.block(c, c.at));
    else c.at++;
  }
  c.at = back;
  return found;
}
