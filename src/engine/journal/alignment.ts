/**
 * Which parts of a text still stand in what has become of it. Whole lines are compared first, then token by token what
 * is left between them, so that a line is not torn apart for the blanks it shares with its neighbours. Line breaks are
 * compared without regard to their bytes, for git may have converted them meanwhile.
 */
import { diffArrays } from 'diff';
import type { Range } from '../../core/edit.ts';

export interface Alignment {
  readonly written: readonly Token[];
  readonly today: string;
  /** Index in `written` → where that token stands today; those that don't are left out. */
  readonly places: ReadonlyMap<number, number>;
}

export interface Token extends Range {
  readonly text: string;
}

/** More differences than this, and the file is another file. */
const MOST_DIFFERENCES = 4000;

/** Words, runs of blanks, line breaks, single characters. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\r\n|\n|\r|[ \t]+|[\p{L}\p{N}_]+|./gsu)].map(({ 0: token, index }) => ({
    text: token,
    start: index,
    end: index + token.length,
  }));
}

export const isBreak = (text: string): boolean => text === '\n' || text === '\r\n' || text === '\r';
export const same = (a: Token, b: Token): boolean =>
  a.text === b.text || (isBreak(a.text) && isBreak(b.text));

export function aligned(after: string, today: string): Alignment | null {
  const written = tokensOf(after);
  const found = tokensOf(today);
  const lines = pairs(linesOf(written), linesOf(found), sameLine);
  if (!lines) return null;
  const places = new Map<number, number>();
  for (const { left, right, equal } of lines) {
    const [old, now] = [left.flat(), right.flat()];
    const tokens = equal
      ? [{ left: old, right: now, equal }]
      : pairs(old, now, (a, b) => same(a.token, b.token));
    if (!tokens) return null;
    for (const pair of tokens.filter(each => each.equal)) {
      pair.left.forEach(({ index }, i) => void places.set(index, (pair.right[i] as Indexed).token.start));
    }
  }
  return { written, today, places };
}

interface Indexed {
  readonly token: Token;
  readonly index: number;
}

/** Each line with the break that ends it. */
function linesOf(tokens: readonly Token[]): Indexed[][] {
  const lines: Indexed[][] = [];
  let open = false;
  tokens.forEach((token, index) => {
    if (!open) lines.push([]);
    lines.at(-1)?.push({ token, index });
    open = !isBreak(token.text);
  });
  return lines;
}

const sameLine = (a: readonly Indexed[], b: readonly Indexed[]): boolean =>
  a.length === b.length && a.every(({ token }, i) => same(token, (b[i] as Indexed).token));

interface Pair<T> {
  readonly left: readonly T[];
  readonly right: readonly T[];
  readonly equal: boolean;
}

/** Both lists cut into stretches that are equal and stretches that are not; null where they have too little in common. */
function pairs<T>(
  left: readonly T[],
  right: readonly T[],
  comparator: (a: T, b: T) => boolean,
): Pair<T>[] | null {
  const parts = diffArrays([...left], [...right], { comparator, maxEditLength: MOST_DIFFERENCES });
  if (!parts) return null;
  const found: Pair<T>[] = [];
  let l = 0;
  let r = 0;
  for (const { added, removed, count } of parts) {
    const lefts = added ? [] : left.slice(l, l + count);
    const rights = removed ? [] : right.slice(r, r + count);
    l += lefts.length;
    r += rights.length;
    const equal = !added && !removed;
    const last = found.at(-1);
    if (equal || !last || last.equal) found.push({ left: lefts, right: rights, equal });
    else
      found[found.length - 1] = { left: [...last.left, ...lefts], right: [...last.right, ...rights], equal };
  }
  return found;
}

/** Where the token ends today: only a line break may have another length than when it was written. */
function endToday({ written, today, places }: Alignment, index: number): number | null {
  const at = places.get(index);
  const token = written[index];
  if (at === undefined || token === undefined) return null;
  if (!isBreak(token.text)) return at + token.text.length;
  return at + (today.startsWith('\r\n', at) ? 2 : 1);
}

/** Where the tokens from `first` up to `last` (not included) stand today with nothing between them; null where they don't. */
export function standing(alignment: Alignment, first: number, last: number): Range | null {
  const start = alignment.places.get(first);
  if (start === undefined) return null;
  let end = start;
  for (let i = first; i < last; i++) {
    if (alignment.places.get(i) !== end) return null;
    end = endToday(alignment, i) ?? end;
  }
  return { start, end };
}

/** Where the neighbours of the tokens from `first` up to `last` touch each other today: all of them are gone. */
export function closed(alignment: Alignment, first: number, last: number): Range | null {
  const { written, today, places } = alignment;
  const left = first === 0 ? 0 : endToday(alignment, first - 1);
  const right = last === written.length ? today.length : (places.get(last) ?? null);
  return left !== null && left === right ? { start: left, end: left } : null;
}

/** The token that stands nearest before `offset` of the written text: its place today. */
export function nearest({ written, places }: Alignment, offset: number): number | null {
  let best: number | null = null;
  for (const [index, at] of places) {
    if ((written[index] as Token).start > offset) break;
    best = at;
  }
  return best;
}

/** Does some line break that still stands have other bytes than when it was written? */
export function breaksDiffer({ written, today, places }: Alignment): boolean {
  return [...places].some(([index, at]) => {
    const { text } = written[index] as Token;
    return isBreak(text) && text !== /^(?:\r\n|\n|\r)/.exec(today.slice(at, at + 2))?.[0];
  });
}
