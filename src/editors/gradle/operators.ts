/** Which operators stand between two operands, how tightly they bind, and across which line breaks. */
import { type Cursor, here, type Mark, markAt } from './cursor.ts';

export interface Operator {
  readonly text: string;
  readonly rank: number;
  /** How many tokens it is written with (`! in` is two). */
  readonly width: number;
  /** What follows is a type. */
  readonly type: boolean;
}

function ranks(rows: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  rows.forEach((row, rank) => {
    for (const operator of row.split(' ')) map.set(operator, rank + 1);
  });
  return map;
}

const GROOVY = ranks([
  '?:',
  '||',
  '&&',
  '|',
  '^',
  '&',
  '=~ ==~',
  '== != === !== <=>',
  '< > <= >= in !in as instanceof !instanceof',
  '<< >> .. ..<',
  '+ -',
  '* / %',
  '**',
]);
const KOTLIN = ranks([
  '||',
  '&&',
  '== != === !==',
  '< > <= >=',
  'in !in is !is',
  '?:',
  'name',
  '.. ..<',
  '+ -',
  '* / %',
  'as',
]);
export const LOWEST = 1;

const TYPED = new Set(['as', 'is', '!is', 'instanceof', '!instanceof']);
/** On a new line these begin another statement. */
const GROOVY_SAME_LINE = new Set(['+', '-', '**']);
const KOTLIN_NEXT_LINE = new Set(['?:', '&&', '||', 'as']);

export function operatorAt(c: Cursor): Operator | null {
  const mark = here(c);
  if (mark.kind !== 'punct' && mark.kind !== 'word') return null;
  const table = c.dialect === 'groovy' ? GROOVY : KOTLIN;
  const named = c.dialect === 'kotlin' && mark.kind === 'word';
  if (!named && mark.text !== '!' && !table.has(mark.text)) return null;
  const { text, width } = spelled(c, mark);
  if (mark.fresh && c.lines && !crosses(c, text)) return null;
  const rank = table.get(text);
  if (rank !== undefined && text !== 'name') return { text, rank, width, type: TYPED.has(text) };
  if (named && isInfixName(mark, markAt(c, c.at + 1))) {
    return { text, rank: KOTLIN.get('name') ?? LOWEST, width: 1, type: false };
  }
  return null;
}

function crosses(c: Cursor, operator: string): boolean {
  return c.dialect === 'groovy' ? !GROOVY_SAME_LINE.has(operator) : KOTLIN_NEXT_LINE.has(operator);
}

function spelled(c: Cursor, mark: Mark): { text: string; width: number } {
  const next = markAt(c, c.at + 1);
  if (mark.text === '!' && next.glued && ['in', 'is', 'instanceof'].includes(next.text)) {
    return { text: `!${next.text}`, width: 2 };
  }
  if (mark.text === '>' && next.text === '>' && next.glued) {
    const third = markAt(c, c.at + 2);
    return { text: '>>', width: third.text === '>' && third.glued ? 3 : 2 };
  }
  if (mark.text === 'as' && next.text === '?' && next.glued) return { text: 'as', width: 2 };
  return { text: mark.text, width: 1 };
}

const KOTLIN_HARD = new Set(
  'as break class continue do else false for fun if in interface is null object package return super this throw true try typealias val var when while'.split(
    ' ',
  ),
);

/** `x to y`: a name between two operands on one line. */
function isInfixName(mark: Mark, next: Mark): boolean {
  if (KOTLIN_HARD.has(mark.text) || next.fresh) return false;
  if (next.kind === 'word') return !['as', 'in', 'is', 'else'].includes(next.text);
  if (next.kind === 'punct')
    return ['(', '-', '+', '!', '++', '--', '::'].includes(next.text) || next.text === '{';
  return next.kind !== 'end';
}

export const ASSIGNMENTS: ReadonlySet<string> = new Set(
  '= += -= *= /= %= **= <<= >>= >>>= ?= |= &= ^='.split(' '),
);

export function isKotlinKeyword(word: string): boolean {
  return KOTLIN_HARD.has(word);
}
