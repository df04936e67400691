import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeText, encodingNamed, Unencodable } from '../../src/core/charset.ts';
import { decode, encode } from '../../src/core/text.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): number[] => [...text].map(c => c.charCodeAt(0));

describe('an encoding, there and back', () => {
  it.each([
    ['gb18030', '中文', bytes(0xd6, 0xd0, 0xce, 0xc4)],
    ['gb18030', '誠\\', bytes(0xd5, 0x5c, 0x5c)],
    ['gb18030', '亄{', bytes(0x81, 0x7b, 0x7b)],
    ['gb18030', '€', bytes(0xa2, 0xe3)],
    ['gb18030', '\u00e9', bytes(0xa8, 0xa6)],
    ['gb18030', '\u00ff', bytes(0x81, 0x30, 0x8b, 0x37)],
    ['gb18030', '😀', bytes(0x94, 0x39, 0xfc, 0x36)],
    ['gb18030', '\u{10ffff}', bytes(0xe3, 0x32, 0x9a, 0x35)],
    ['big5', '成功', bytes(0xa6, 0xa8, 0xa5, 0x5c)],
    ['shift_jis', 'ﾂ表', bytes(0xc2, 0x95, 0x5c)],
    ['euc-kr', '한', bytes(0xc7, 0xd1)],
    ['iso-8859-1', 'caf\u00e9\u0080', bytes(0x63, 0x61, 0x66, 0xe9, 0x80)],
    ['windows-1251', 'Я', bytes(0xdf)],
    ['utf-16le', 'a😀', bytes(0x61, 0, 0x3d, 0xd8, 0, 0xde)],
    ['utf-16be', 'a中', bytes(0, 0x61, 0x4e, 0x2d)],
  ])('%s: %s', (encoding, text, spelled) => {
    expect([...encodeText(text, encoding)]).toEqual([...spelled]);
    expect(decodeBytes(spelled, encoding)).toBe(text);
  });

  it.each(['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp', 'windows-1252', 'koi8-r', 'iso-8859-1'])(
    '%s: whatever bytes it takes, it gives back',
    encoding => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 12 }), input => {
          const text = decodeBytes(input, encoding);
          if (text !== null) expect([...encodeText(text, encoding)]).toEqual([...input]);
        }),
        { numRuns: 2000 },
      );
    },
  );

  // U+FFFD is what a decoder says instead of a character; what the newer editions of the standard gave a place of
  // their own left private places without one, in one ICU more of them than in another
  it('gb18030 has every character of Unicode that means something', () => {
    const odd: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const surrogate = code >= 0xd800 && code <= 0xdfff;
      const privateUse = code >= 0xe000 && code <= 0xf8ff;
      if (surrogate || privateUse || code === 0xfffd) continue;
      const character = String.fromCodePoint(code);
      if (decodeBytes(encodeText(character, 'gb18030'), 'gb18030') !== character) odd.push(code.toString(16));
    }
    expect(odd).toEqual([]);
  });

  it('gb18030: a private character is spelled exactly, or not at all', () => {
    for (let code = 0xe000; code <= 0xf8ff; code++) {
      const character = String.fromCodePoint(code);
      let spelled: Uint8Array;
      try {
        spelled = encodeText(character, 'gb18030');
      } catch (error) {
        expect(error).toBeInstanceOf(Unencodable);
        continue;
      }
      expect(decodeBytes(spelled, 'gb18030')).toBe(character);
    }
  });

  it.each([
    ['two spellings of one character', 'gb18030', bytes(0x80)],
    ['half a character', 'gb18030', bytes(0x61, 0xd6)],
    ['half of a long one', 'gb18030', bytes(0x81, 0x30)],
    ['a lead byte before a blank', 'gb18030', bytes(0xe9, 0x20)],
    ['one surrogate', 'utf-16le', bytes(0x00, 0xd8)],
    ['half a unit', 'utf-16be', bytes(0x00)],
    ['escapes that say what follows', 'iso-2022-jp', bytes(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42)],
    ['an encoding nobody knows', 'klingon', bytes(0x61)],
  ])('%s is no text', (_, encoding, input) => {
    expect(decodeBytes(input, encoding)).toBeNull();
  });

  it.each([
    ['big5', '简'],
    ['iso-8859-1', '€'],
    ['windows-1251', 'é'],
    ['gb18030', '\ud800'],
  ])('%s has no %j', (encoding, text) => {
    expect(() => encodeText(text, encoding)).toThrow(Unencodable);
  });

  it('a long text is no trouble', () => {
    const long = Uint8Array.from({ length: 100_000 }, (_, i) => 0x80 + (i % 0x80));
    const text = decodeBytes(long, 'iso-8859-1') ?? '';
    expect([text.length, text.charCodeAt(99_999)]).toEqual([100_000, 0x80 + (99_999 % 0x80)]);
    expect(encodeText(text, 'iso-8859-1')).toEqual(long);
  });
});

it.each([
  ['GB2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['GB18030', 'gb18030'],
  ['UTF8', 'utf-8'],
  ['ISO-8859-1', 'iso-8859-1'],
  ['US-ASCII', 'iso-8859-1'],
  ['Windows-1252', 'windows-1252'],
  ['Shift_JIS', 'shift_jis'],
  ['UTF-16', 'utf-16'],
  ['UTF-16LE', 'utf-16le'],
  ['UTF-7', null],
  ['', null],
])('the name %j means %j', (name, encoding) => {
  expect(encodingNamed(name)).toBe(encoding);
});

describe('a source text', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('in %s keeps its byte-order mark', encoding => {
    const marked = encode({ text: '<a/>中', bom: true, encoding });
    expect(decode(marked, encoding)).toMatchObject({ text: '<a/>中', bom: true });
    expect(encode(decode(marked, encoding) ?? { text: '', bom: false })).toEqual(marked);
  });

  it('F5: the bytes of a BOM in GBK are two characters like others', () => {
    const input = bytes(0xef, 0xbb, 0xbf, 0xc4, ...latin('x'));
    expect(decode(input, 'gb18030')).toEqual({ text: '锘磕x', bom: false, encoding: 'gb18030' });
  });
});
