import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decode,
  encode,
  indentAt,
  indentUnit,
  lineEnd,
  lineEndAt,
  lineStart,
  positionAt,
} from '../../src/core/text.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('decode and encode', () => {
  it('give back the same bytes for any UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, bom) => {
        const source = { text: text.replace(/^\uFEFF+/, ''), bom };
        const once = encode(source);
        expect(encode(decode(once) ?? { text: '', bom: false })).toEqual(once);
      }),
    );
  });

  it('F5: keep a byte-order mark out of the text and put it back', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a', bom: true });
    expect(encode({ text: 'a', bom: true })).toEqual(bytes(0xef, 0xbb, 0xbf, 0x61));
  });

  it.each([
    ['GBK', bytes(0xd6, 0xd0, 0xce, 0xc4)],
    ['a lone surrogate', bytes(0xed, 0xa0, 0x80)],
    ['an overlong form', bytes(0xc0, 0xaf)],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0x00)],
  ])('refuse %s instead of replacing characters', (_, input) => {
    expect(decode(input)).toBeNull();
  });
});

describe('positions', () => {
  it.each([
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\r\nb', 1, 1, 2],
    ['a\r\nb', 2, 1, 3],
    ['a\rb', 2, 2, 1],
    ['', 0, 1, 1],
    ['中😀x', 3, 1, 4],
  ])('of %j at %i is line %i column %i', (text, offset, line, column) => {
    expect(positionAt(text, offset)).toEqual({ line, column });
  });
});

describe('line habits', () => {
  it('F4: take the line end of the neighbourhood in a mixed file', () => {
    const text = 'a\r\nb\nc';
    expect(lineEndAt(text, 2)).toBe('\r\n');
    expect(lineEndAt(text, 5)).toBe('\n');
    expect(lineEndAt('a\rb', 3)).toBe('\r');
    expect(lineEndAt('x\ry', 0)).toBe('\r');
    expect(lineEndAt('x\r\ny', 0)).toBe('\r\n');
    expect(lineEndAt('', 0)).toBe('\n');
  });

  it('find the bounds and the indentation of a line', () => {
    const text = 'a\n \tb c\r\nd';
    expect([lineStart(text, 5), lineEnd(text, 5), indentAt(text, 5)]).toEqual([2, 7, ' \t']);
  });

  it.each([
    ['a {\n  b {\n    c\n  }\n}', '  '],
    ['a {\n\tb {\n\t\tc\n\t}\n}', '\t'],
    ['a {\n    b\n}', '    '],
    ['a {\n   b\n}', '   '],
    ['/**\n * doc\n */\na {\n    b\n}', '    '],
    ['flat\nflat', '    '],
  ])('read the indentation unit of %j', (text, unit) => {
    expect(indentUnit(text)).toBe(unit);
  });
});
