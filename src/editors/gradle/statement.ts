/** Statements, one after the other. What can't be read as something known is {@link Opaque}; nothing is skipped. */

import { blocksBetween } from './blocks-between.ts';
import { CONTROL_WORDS, control } from './branches.ts';
import { asStatement } from './call-statement.ts';
import {
  atEnd,
  behind,
  type Cursor,
  closing,
  endBefore,
  here,
  isAt,
  markAt,
  take,
  within,
} from './cursor.ts';
import { beginsFunction, declaration } from './declaration.ts';
import type { Expression, Opaque, Statement } from './tree.ts';

/** The statements from here up to the closing brace at index `close`. */
export function statements(c: Cursor, close: number): readonly Statement[] {
  const found: Statement[] = [];
  within(c, { lines: true, commands: c.dialect === 'groovy' }, () => {
    while (c.at < close) if (!take(c, ';')) found.push(statement(c));
  });
  return found;
}

export function statement(c: Cursor): Statement {
  const first = c.at;
  const { text, kind } = here(c);
  if (kind === 'word' && CONTROL_WORDS.has(text) && introduces(c)) return controlled(c, first);
  if (kind === 'punct' && text === '@') return annotation(c, first);
  const foreign = isForeign(c);
  const declared = foreign && c.dialect === 'groovy' ? null : declaration(c);
  const expression = declared ? null : foreign ? returned(c) : plain(c);
  const read = declared ?? (expression && !foreign ? asStatement(c, expression, first) : null);
  const whole = atEnd(c) && c.at > first;
  if (read && whole) return read;
  skipRest(c, first);
  return opaque(c, first, whole ? expression : null);
}

/** An expression; null where a function begins. */
function plain(c: Cursor): Expression | null {
  return beginsFunction(c) ? null : c.grammar.command(c);
}

/** What stands behind `return`, or `return@label` of Kotlin; null (and nothing read) for any other word. */
function returned(c: Cursor): Expression | null {
  if (!take(c, 'return')) return null;
  if (isAt(c, '@') && here(c).glued) c.at += 2;
  return atEnd(c) ? null : c.grammar.command(c);
}

function controlled(c: Cursor, first: number): Opaque {
  const bodies = control(c);
  const rest = c.at;
  skipRest(c, first);
  const read = opaque(c, first, null);
  return { ...read, blocks: [...bodies, ...blocksBetween(c, rest, c.at)] };
}

function opaque(c: Cursor, first: number, expression: Expression | null): Opaque {
  const { start, kind, text } = markAt(c, first);
  const word = kind === 'word' || text === '@' ? text : '';
  return {
    kind: 'opaque',
    word,
    expression,
    start,
    end: endBefore(c),
    blocks: blocksBetween(c, first, c.at),
  };
}

/** `if (`, `do {`: not a property of that name. */
function introduces(c: Cursor): boolean {
  const { text, kind } = markAt(c, c.at + 1);
  return kind === 'punct' ? text === '(' || text === '{' : isAt(c, 'do');
}

const FOREIGN = {
  groovy: new Set(
    'import package return throw assert class interface enum trait abstract break continue case default else catch finally goto'.split(
      ' ',
    ),
  ),
  kotlin: new Set(
    'import package return throw class interface object fun typealias break continue else catch finally enum data sealed abstract annotation companion inline open override operator suspend tailrec internal infix'.split(
      ' ',
    ),
  ),
};
/** Kotlin's modifiers are names like any other where something else follows. */
const CALL_LIKE = new Set(['.', '(', '{', '=', '[', '+=', '?.', '<']);

function isForeign(c: Cursor): boolean {
  const mark = here(c);
  const next = markAt(c, c.at + 1);
  if (mark.kind !== 'word' || !FOREIGN[c.dialect].has(mark.text)) return false;
  return (
    next.kind !== 'punct' ||
    next.fresh ||
    !CALL_LIKE.has(next.text) ||
    /^(return|throw|fun|object|else|assert)$/.test(mark.text)
  );
}

/** `@Suppress("x")`, `@file:Suppress("x")`: a statement of its own, whatever it is put before. */
function annotation(c: Cursor, first: number): Opaque {
  c.at++;
  if (isAt(c, 'interface')) {
    skipRest(c, first + 1);
    return opaque(c, first, null);
  }
  while (here(c).glued && (here(c).kind === 'word' || ['.', ':'].includes(here(c).text))) c.at++;
  if (here(c).glued && (isAt(c, '(') || isAt(c, '['))) c.at = closing(c, c.at) + 1;
  return opaque(c, first, null);
}

/** A line that ends in one of these goes on. */
const OPEN_ENDED = new Set(
  ', = += -= -> . ?. ?: && || + - * / % == != <= >= < & | ^ :: to as in is instanceof extends implements else'.split(
    ' ',
  ),
);
/** A line that begins with one of these goes on with the one before. */
const GOES_ON = new Set('. ?. *. ?: && || else catch finally'.split(' '));
/** Their brace may stand on a line of its own. */
const WITH_BODY =
  /^(class|interface|enum|trait|object|fun|def|void|abstract|static|private|public|protected)$/;

/** Passes over the rest of a statement that began at index `first`. */
function skipRest(c: Cursor, first: number): void {
  const strict = /^(import|package)$/.test(markAt(c, first).text);
  for (;;) {
    const mark = here(c);
    if (mark.kind === 'end') return;
    if (c.at > first) {
      if (mark.kind === 'punct' && [';', '}', ')', ']'].includes(mark.text)) return;
      if (mark.fresh && (strict || !continues(c, first))) return;
    }
    c.at = behind(c, c.at);
  }
}

function continues(c: Cursor, first: number): boolean {
  const mark = here(c);
  const before = markAt(c, c.at - 1);
  if (mark.kind === 'punct' && mark.text === '{') return WITH_BODY.test(markAt(c, first).text);
  if (mark.text === 'extends' || mark.text === 'implements') return WITH_BODY.test(markAt(c, first).text);
  if (mark.text === 'else' && markAt(c, c.at + 1).text === '->') return false;
  if (mark.kind !== 'string' && GOES_ON.has(mark.text)) return true;
  return before.kind !== 'string' && OPEN_ENDED.has(before.text);
}
