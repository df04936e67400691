/** Literals that a token already is: numbers and strings. */
import type { Mark } from './cursor.ts';
import type { Token } from './token.ts';
import type { Expression, NumberLiteral, StringLiteral } from './tree.ts';

export function numberLiteral(mark: Mark): NumberLiteral {
  const digits = mark.text.replaceAll('_', '');
  const radix = /^0[xX]/.test(digits) ? 16 : /^0[bB]/.test(digits) ? 2 : 10;
  const plain = radix === 16 ? digits.replace(/[lLgGiIuU]+$/, '') : digits.replace(/[a-zA-Z]+$/, '');
  const value = radix === 10 ? Number.parseFloat(plain) : Number.parseInt(digits.slice(2), radix);
  return { kind: 'number', value, start: mark.start, end: mark.end };
}

export function stringLiteral(
  mark: Mark,
  read: (tokens: readonly Token[], end: number) => Expression,
): StringLiteral {
  const parts = mark.parts.map(part => (typeof part === 'string' ? part : read(part.tokens, part.end)));
  const plain = parts.every(part => typeof part === 'string');
  return {
    kind: 'string',
    value: plain ? parts.join('') : null,
    quote: mark.quote,
    parts,
    start: mark.start,
    end: mark.end,
  };
}
