import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/editors/xml/parse.ts';
import { decodeValue, encodeValue } from '../../../src/editors/xml/value.ts';

describe('attribute values', () => {
  it('come back from between either quote, in any file', () => {
    const text = fc.string({ unit: 'grapheme' }).filter(it => !/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u.test(it));
    fc.assert(
      fc.property(text, fc.constantFrom('"' as const, "'" as const), fc.boolean(), (value, quote, ascii) => {
        const written = encodeValue(value, quote, ascii);
        expect(decodeValue(written)).toBe(value);
        expect(parseXml(`<a v=${quote}${written}${quote}/>`).root.attributes[0]?.value).toBe(value);
        if (ascii) expect(written).toMatch(/^[\0-\x7f]*$/);
      }),
    );
  });

  it('keep the characters that need no reference', () => {
    expect(encodeValue(`a > 'b' 中`, '"')).toBe(`a > 'b' 中`);
    expect(encodeValue(`a > "b"`, "'")).toBe(`a > "b"`);
  });

  it('keep line breaks and tabs, which XML would turn into spaces', () => {
    expect(encodeValue('a\n\t\r', '"')).toBe('a&#10;&#9;&#13;');
  });

  it('leave references alone that nothing here can resolve', () => {
    expect(decodeValue('&unknown;&#x110000;&amp')).toBe('&unknown;&#x110000;&amp');
  });
});
