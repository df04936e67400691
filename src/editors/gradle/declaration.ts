/** `def x = …`, `String x = …`, `val x = …`, `var x by …`. Functions and classes are none. */
import { blocksBetween } from './blocks-between.ts';
import { atEnd, type Cursor, closing, endBefore, here, isAt, markAt, take } from './cursor.ts';
import type { Declaration } from './tree.ts';
import { afterType, skipType } from './types.ts';

/** The declaration that begins here, or null (and nothing read). */
export function declaration(c: Cursor): Declaration | null {
  const back = c.at;
  const read = c.dialect === 'groovy' ? groovy(c) : kotlin(c);
  if (!read) c.at = back;
  return read;
}

const GROOVY_MODIFIERS = new Set([
  'def',
  'final',
  'static',
  'private',
  'public',
  'protected',
  'transient',
  'volatile',
  'var',
]);
const PRIMITIVES = new Set(['boolean', 'byte', 'char', 'short', 'int', 'long', 'float', 'double', 'void']);

function groovy(c: Cursor): Declaration | null {
  const first = c.at;
  while (here(c).kind === 'word' && GROOVY_MODIFIERS.has(here(c).text) && isOperandNext(c)) c.at++;
  const modified = c.at > first;
  if (modified && isAt(c, '(')) {
    const from = here(c).start;
    c.at = closing(c, c.at) + 1;
    return isAt(c, '=') ? valued(c, first, c.text.slice(from, endBefore(c))) : null;
  }
  const type = here(c);
  const named = afterType(c, c.at);
  if (named > 0 && markAt(c, named).kind === 'word' && !markAt(c, named).fresh) {
    const next = markAt(c, named + 1);
    if (isTypeName(lastWord(c, named), modified) || (next.kind === 'punct' && next.text === '=')) {
      if (!modified && type.text === 'return') return null;
      c.at = named;
    }
  } else if (!modified) return null;
  const name = here(c);
  if (name.kind !== 'word' || (c.at === first && !modified)) return null;
  c.at++;
  return isAt(c, '(') ? null : valued(c, first, name.text);
}

/** `def f(…) { … }`, `void f(…)`, `String f(…)` of Groovy begin here. */
export function beginsFunction(c: Cursor): boolean {
  if (c.dialect !== 'groovy' || here(c).kind !== 'word') return false;
  const next = markAt(c, c.at + 1);
  if (
    GROOVY_MODIFIERS.has(here(c).text) &&
    (next.kind === 'word' || next.kind === 'string' || next.text === '<')
  )
    return true;
  const named = afterType(c, c.at);
  const name = markAt(c, named);
  if (named < 0 || (name.kind !== 'word' && name.kind !== 'string') || name.fresh) return false;
  return isTypeName(lastWord(c, named), false) && markAt(c, named + 1).text === '(';
}

/** `def x`, `final String x`, `def (a, b)`: the modifier is not itself what is called or assigned. */
function isOperandNext(c: Cursor): boolean {
  const next = markAt(c, c.at + 1);
  return !next.fresh && (next.kind === 'word' || (next.text === '(' && here(c).text === 'def'));
}

/** The last word of the type that ends before index `end`, its arguments aside. */
function lastWord(c: Cursor, end: number): string {
  let i = c.at;
  while (i + 2 < end && markAt(c, i + 1).text === '.') i += 2;
  return markAt(c, i).text;
}

function isTypeName(word: string, modified: boolean): boolean {
  return modified || PRIMITIVES.has(word) || /^\p{Lu}/u.test(word);
}

function valued(c: Cursor, first: number, name: string): Declaration {
  const value = take(c, '=') ? c.grammar.command(c) : null;
  return declared(c, first, name, value, false);
}

function declared(
  c: Cursor,
  first: number,
  name: string,
  value: Declaration['value'],
  delegated: boolean,
): Declaration {
  const blocks = blocksBetween(c, first, c.at);
  const { start } = markAt(c, first);
  return { kind: 'declaration', name, value, delegated, start, end: endBefore(c), blocks };
}

const KOTLIN_MODIFIERS = new Set([
  'private',
  'public',
  'internal',
  'protected',
  'const',
  'lateinit',
  'override',
  'inline',
  'open',
  'abstract',
  'final',
]);

function kotlin(c: Cursor): Declaration | null {
  const first = c.at;
  while (KOTLIN_MODIFIERS.has(here(c).text) && markAt(c, c.at + 1).kind === 'word') c.at++;
  if (!take(c, 'val') && !take(c, 'var')) return null;
  if (isAt(c, '<')) skipAngles(c);
  const from = here(c).start;
  if (isAt(c, '(')) c.at = closing(c, c.at) + 1;
  else skipType(c);
  const name = c.text.slice(from, endBefore(c));
  if (take(c, ':')) skipType(c);
  const delegated = isAt(c, 'by');
  const value = take(c, '=') || take(c, 'by') ? c.grammar.expression(c) : null;
  if (value === null || atEnd(c)) while (accessor(c));
  if (!atEnd(c)) return null;
  return declared(c, first, name, value, delegated);
}

/** `get() = …`, `set(value) { … }`, `private set` behind a property, mostly on lines of their own. */
function accessor(c: Cursor): boolean {
  const back = c.at;
  while (KOTLIN_MODIFIERS.has(here(c).text)) c.at++;
  if (take(c, 'get') || take(c, 'set')) {
    if (isAt(c, '(') && here(c).glued) {
      c.at = closing(c, c.at) + 1;
      if (take(c, ':')) skipType(c);
      if (take(c, '=')) c.grammar.expression(c);
      else if (isAt(c, '{')) c.grammar.block(c, c.at);
      return true;
    }
    if (atEnd(c)) return true;
  }
  c.at = back;
  return false;
}

function skipAngles(c: Cursor): void {
  while (here(c).kind !== 'end' && !take(c, '>')) c.at++;
}
