import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edit.ts';
import { proved } from '../../src/editors/proof.ts';
import { ensureProperty, propertiesIn, propertyFacts } from '../../src/editors/properties.ts';

const read = (text: string): [string, string][] => propertiesIn(text).map(({ key, value }) => [key, value]);

function set(text: string, key: string, value: string): string {
  const outcome = proved(text, ensureProperty(key, value), propertyFacts);
  if (outcome.state === 'refused') throw new Error(outcome.why.id);
  return outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
}

describe('properties are read as Java reads them', () => {
  it.each<[string, [string, string][]]>([
    ['a=b', [['a', 'b']]],
    [
      'a = b \r\nc:d\re f',
      [
        ['a', 'b '],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['  a\t:\t= b', [['a', '= b']]],
    ['a', [['a', '']]],
    ['=b', [['', 'b']]],
    ['# a=b\n  ! c=d\n\n', []],
    [
      'a=b\\\n   c\\\r\n\td\ne=f',
      [
        ['a', 'bcd'],
        ['e', 'f'],
      ],
    ],
    [
      'a=b\\\\\nc=d',
      [
        ['a', 'b\\'],
        ['c', 'd'],
      ],
    ],
    ['# no continuation \\\na=b', [['a', 'b']]],
    ['a\\ b\\=c=\\u4e2d\\tx\\z', [['a b=c', '中\txz']]],
    ['a\\\n b = c', [['ab', 'c']]],
    ['a=b # no comment', [['a', 'b # no comment']]],
    ['a=b\\', [['a', 'b']]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a property is set', () => {
  it.each([
    ['v=1\n', 'v=2\n'],
    ['v = 1 # kept apart\nw=1', 'v = 2\nw=1'],
    ['# v=0\nv: 1\r\nw=1\r\n', '# v=0\nv: 2\r\nw=1\r\n'],
    ['v=1\nv=1\n', 'v=1\nv=2\n'],
    ['v=1\\\n  .0\nw=3\n', 'v=2\nw=3\n'],
    ['v\nw=3', 'v=2\nw=3'],
    ['v=', 'v=2'],
    ['', 'v=2\n'],
    ['w=1\n', 'w=1\nv=2\n'],
    ['w=1', 'w=1\nv=2'],
    ['w=1\r\n# end\r\n', 'w=1\r\n# end\r\nv=2\r\n'],
  ])('%j becomes %j', (before, after) => {
    expect(set(before, 'v', '2')).toBe(after);
    expect(set(after, 'v', '2')).toBe(after);
  });

  it('and nothing changes where it is, in any spelling', () => {
    for (const text of ['v=2', ' v : 2', 'v=1\nv=2', '\\u0076=\\\n  2'])
      expect(set(text, 'v', '2')).toBe(text);
  });

  it('but not behind a backslash that would swallow the line', () => {
    expect(() => set('w=1\\', 'v', '2')).toThrow('proof-difference');
  });

  it('to any value, among any others, which keep theirs', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', ' ', '=', ':', '#', '!', '\\', '\n', '\t', '\r', '\f', '中', '😀', 'u'),
    });
    fc.assert(
      fc.property(
        word,
        word,
        word,
        fc.constantFrom('a=b\n', '# c\r\n\r\nx y\r\n', 'p=\\\n q\n'),
        (key, value, other, text) => {
          const before = set(text, other, 'here');
          const after = set(before, key, value);
          expect(read(after).findLast(([name]) => name === key)).toEqual([key, value]);
          if (key !== other)
            expect(read(after).findLast(([name]) => name === other)).toEqual([other, 'here']);
        },
      ),
    );
  });
});
