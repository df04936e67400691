/** What stands in parentheses and brackets, separated by commas. */
import type { Range } from '../../core/edit.ts';
import {
  behind,
  type Cursor,
  closing,
  deeper,
  endBefore,
  here,
  isAt,
  markAt,
  take,
  unknown,
  within,
} from './cursor.ts';
import type { Argument, Block, Expression } from './tree.ts';

/** `value`, `key: value` of Groovy or `key = value` of Kotlin. */
export interface Item extends Range {
  /** Its name is null where it is computed. */
  readonly key: { readonly name: string | null; readonly range: Range } | null;
  readonly value: Expression;
}

/** The items of the bracket that stands here; the cursor is left behind its end. */
export function bracketItems(c: Cursor): readonly Item[] {
  const close = closing(c, c.at);
  const items: Item[] = [];
  c.at++;
  deeper(c, () =>
    within(c, { lines: false, commands: false }, () => {
      while (c.at < close) {
        if (take(c, ',')) continue;
        items.push(item(c, close));
      }
    }),
  );
  c.at = close + 1;
  return isEmptyMap(c, items, close) ? [] : items;
}

function isEmptyMap(c: Cursor, items: readonly Item[], close: number): boolean {
  return items.length === 1 && markAt(c, close - 1).text === ':' && items[0]?.value.kind === 'unknown';
}

/** One item; whatever can't be read of it is passed over up to the next comma. */
export function item(c: Cursor, limit: number): Item {
  const { start } = here(c);
  const key = keyOf(c);
  const from = here(c).start;
  let value = c.grammar.expression(c);
  if (limit >= 0 && c.at < limit && !isAt(c, ',')) {
    while (c.at < limit && !isAt(c, ',')) c.at = behind(c, c.at);
    value = unknown(c, from);
  }
  return { key, value, start, end: endBefore(c) };
}

function keyOf(c: Cursor): Item['key'] {
  const mark = here(c);
  const range = { start: mark.start, end: mark.end };
  if (c.dialect === 'kotlin') {
    const next = markAt(c, c.at + 1);
    if (mark.kind !== 'word' || next.kind !== 'punct' || next.text !== '=') return null;
    c.at += 2;
    return { name: mark.text, range };
  }
  const wide = mark.text === '(' ? closing(c, c.at) : c.at;
  const colon = markAt(c, wide + 1);
  if (colon.kind !== 'punct' || colon.text !== ':') return null;
  const end = markAt(c, wide).end;
  c.at = wide + 2;
  if (mark.kind === 'word' || mark.kind === 'number') return { name: mark.text, range };
  const only = mark.parts.length === 1 ? mark.parts[0] : undefined;
  return { name: typeof only === 'string' ? only : null, range: { start: mark.start, end } };
}

export function asArgument({ key, value, start, end }: Item): Argument {
  return { name: key?.name ?? null, value, start, end };
}

export function parenthesised(c: Cursor): readonly Argument[] {
  return bracketItems(c).map(asArgument);
}

/** A closure at the end of the arguments is the call's block, in whichever way it is written. */
export function lastClosure(args: readonly Argument[]): { args: readonly Argument[]; block: Block | null } {
  const last = args[args.length - 1];
  if (last?.name !== null || last.value.kind !== 'closure') return { args, block: null };
  return { args: args.slice(0, -1), block: last.value.block };
}
