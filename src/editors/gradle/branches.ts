/** Control flow, as a statement and (in Kotlin) as an expression. */
import {
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
import type { Block, Expression } from './tree.ts';

export const CONTROL_WORDS: ReadonlySet<string> = new Set(
  'if while for do try switch when synchronized'.split(' '),
);

/** Reads the construct that begins here and returns its bodies. */
export function control(c: Cursor): readonly Block[] {
  const bodies: Block[] = [];
  const body = (): void => {
    if (here(c).kind !== 'end' && !isAt(c, '}') && !isAt(c, ';'))
      bodies.push(deeper(c, () => c.grammar.body(c)));
  };
  const word = here(c).text;
  c.at++;
  if (word === 'do') {
    body();
    if (take(c, 'while')) parentheses(c);
  } else if (word === 'try') {
    body();
    while (isAt(c, 'catch') || isAt(c, 'finally')) {
      c.at++;
      parentheses(c);
      body();
    }
  } else {
    parentheses(c);
    body();
    while (word === 'if' && takeElse(c)) {
      if (take(c, 'if')) parentheses(c);
      body();
    }
  }
  return bodies;
}

/** `else`, also behind a `;`. */
function takeElse(c: Cursor): boolean {
  if (isAt(c, ';') && markAt(c, c.at + 1).text === 'else') c.at++;
  return take(c, 'else');
}

function parentheses(c: Cursor): void {
  if (isAt(c, '(')) c.at = closing(c, c.at) + 1;
}

/** `if (c) a else b` with its three operands; `when`, `try` and the rest only as far as their ends. */
export function branches(c: Cursor): Expression {
  const { start } = here(c);
  if (!isAt(c, 'if') || markAt(c, c.at + 1).text !== '(') {
    control(c);
    return unknown(c, start);
  }
  c.at++;
  const close = closing(c, c.at);
  const operands: Expression[] = [];
  c.at++;
  operands.push(within(c, { lines: false, commands: false }, () => c.grammar.expression(c)));
  c.at = close + 1;
  operands.push(deeper(c, () => c.grammar.expression(c)));
  if (takeElse(c)) operands.push(deeper(c, () => c.grammar.expression(c)));
  return { kind: 'infix', operator: 'if', operands, start, end: endBefore(c) };
}
