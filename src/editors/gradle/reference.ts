/** Names, dotted or behind a value. */
import { type Cursor, endBefore, here, markAt } from './cursor.ts';
import type { CallExpression, Expression, Reference } from './tree.ts';

/** The name that stands here: `x`, `this@X`, a backticked one; null where none does. */
export function name(c: Cursor): Reference | null {
  const mark = here(c);
  if (mark.kind !== 'word') return null;
  c.at++;
  const label = markAt(c, c.at + 1);
  if (
    c.dialect === 'kotlin' &&
    here(c).text === '@' &&
    here(c).glued &&
    label.glued &&
    label.kind === 'word'
  ) {
    c.at += 2;
  }
  return reference(null, bare(mark.text), { start: mark.start, end: endBefore(c) }, mark.start);
}

/** Kotlin's `name@` before a lambda stands here. */
export function labelled(c: Cursor): boolean {
  if (c.dialect === 'groovy' || here(c).kind !== 'word') return false;
  const sign = markAt(c, c.at + 1);
  return sign.text === '@' && sign.glued && markAt(c, c.at + 2).text === '{';
}

function bare(word: string): string {
  return word.startsWith('`') ? word.slice(1, -1) : word;
}

function reference(
  receiver: Expression | null,
  written: string,
  nameRange: { start: number; end: number },
  start: number,
): Reference {
  return { kind: 'reference', receiver, name: written, nameRange, index: null, start, end: nameRange.end };
}

/** `left.name`, `left?.name`, `left.'name'`, `left."$name"`; the cursor is at the dot. Null where no name follows. */
export function member(c: Cursor, left: Expression): Expression | null {
  const mark = markAt(c, c.at + 1);
  const range = { start: mark.start, end: mark.end };
  if (mark.kind === 'word') {
    c.at += 2;
    return joined(left, bare(mark.text), range);
  }
  if (mark.kind !== 'string') return null;
  c.at += 2;
  const value = mark.parts[0];
  if (mark.parts.length !== 1 || typeof value !== 'string') {
    return { ...reference(left, '', range, left.start), index: { kind: 'unknown', ...range } };
  }
  if (here(c).text === '(' || here(c).text === '{') return joined(left, value, range);
  const index = { kind: 'string', value, quote: mark.quote, parts: [value], ...range } as const;
  if (left.kind === 'reference' && left.index === null) return { ...left, index, end: mark.end };
  return { ...reference(left, '', range, left.start), index };
}

function joined(left: Expression, written: string, range: { start: number; end: number }): Reference {
  if (left.kind !== 'reference' || left.index !== null) return reference(left, written, range, left.start);
  return reference(left.receiver, `${left.name}.${written}`, range, left.start);
}

/** What is called: a name, perhaps behind a dot; a string (`"release" { }`); or any other value. */
export function calleeOf(
  left: Expression,
): Pick<CallExpression, 'receiver' | 'name' | 'nameRange' | 'quoted'> {
  if (left.kind === 'string' && left.value !== null) {
    return {
      receiver: null,
      name: left.value,
      nameRange: { start: left.start, end: left.end },
      quoted: true,
    };
  }
  if (left.kind !== 'reference' || left.index !== null) {
    return { receiver: left, name: '', nameRange: { start: left.end, end: left.end }, quoted: false };
  }
  const { nameRange } = left;
  const dot = left.name.lastIndexOf('.');
  if (dot < 0) return { receiver: left.receiver, name: left.name, nameRange, quoted: false };
  const short = left.name.slice(dot + 1);
  const range = { start: left.start, end: nameRange.start };
  const receiver = reference(left.receiver, left.name.slice(0, dot), range, left.start);
  return { receiver, name: short, nameRange, quoted: false };
}
