import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { SyntaxFault } from '../../../src/core/operation.ts';
import { tomlFact, tomlFacts } from '../../../src/editors/toml/facts.ts';
import { leavesOf, readToml } from '../../../src/editors/toml/read.ts';
import { crlf } from './support.ts';

const NASTY = `# head
top = 1 # a
'quoted key' = "a # b"
"k\\u0065y" . sub = 'c:\\\\d' # d

[versions] # e
a = "1"
multi = """
x = "not a key" # nor a comment
[neither] \\
   a header \\"" ""\\\\"""
raw = '''
it's = ''raw'' '''
date = 1979-05-27 07:32:00 # f
list = [
  "one, two", # g
  [1, 2], { x = "]" },
]

[ libraries . "a.b" ] # h
module = "g:n"
version.ref = "a"
[libraries]
b = { module = "g:b", version = { strictly = "[1, 2[", prefer = "1.5" } }#i
c={group="g",name="c",version.ref="a"}

[[products]]
name = "x"`;

/** The values at the leaves' paths in what smol-toml reads. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    const table = Array.isArray(inner) ? inner.at(-1) : inner;
    return (table as Record<string, unknown>)[key];
  }, value);
}

describe('a TOML file is read with its places', () => {
  it.each([
    ['LF', NASTY],
    ['CRLF', crlf(NASTY)],
    ['a final newline', `${NASTY}\n`],
  ])('every leaf as smol-toml reads it, every string at its quotes, every comment, with %s', (_, text) => {
    const toml = readToml(text);
    const leaves = leavesOf(toml);
    expect(leaves.map(({ path }) => path.join(' › '))).toEqual([
      'top',
      'quoted key',
      'key › sub',
      ...['a', 'multi', 'raw', 'date', 'list'].map(key => `versions › ${key}`),
      'libraries › a.b › module',
      'libraries › a.b › version › ref',
      'libraries › b › module',
      'libraries › b › version › strictly',
      'libraries › b › version › prefer',
      ...['group', 'name', 'version › ref'].map(key => `libraries › c › ${key}`),
      'products › name',
    ]);
    const values = parse(text);
    for (const { path, value } of leaves) {
      if (value.kind !== 'string') continue;
      expect(value.value).toBe(valueAt(values, path));
      expect(text.slice(value.start, value.start + value.quote.length)).toBe(value.quote);
      expect(text.slice(value.end - value.quote.length, value.end)).toBe(value.quote);
    }
    expect(toml.comments.map(({ start, end }) => text.slice(start, end))).toEqual([
      '# head',
      ...'# a,# d,# e,# f,# g,# h,#i'.split(','),
    ]);
  });

  it('whatever smol-toml writes', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter(key => key !== '__proto__');
    const scalar = fc.oneof(
      text,
      fc.integer(),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const { tree } = fc.letrec(tie => ({
      tree: fc.dictionary(
        text,
        fc.oneof({ maxDepth: 3 }, scalar, fc.array(scalar, { maxLength: 3 }), tie('tree')),
        { maxKeys: 4 },
      ),
    }));
    fc.assert(
      fc.property(tree, value => {
        const written = stringify(value);
        const toml = readToml(written);
        const strings = leavesOf(toml).filter(({ value: leaf }) => leaf.kind === 'string');
        const read = parse(written);
        for (const { path, value: leaf } of strings) {
          expect(leaf).toMatchObject({ value: valueAt(read, path) });
        }
        expect(strings.length).toBe(
          tomlFacts(written).filter(fact => / = "/.test(fact) && fact.endsWith('"')).length,
        );
      }),
    );
  });

  it.each([
    ['a = \n', 4],
    ['a = "x\n', 4],
    ['[a]\nb = 1\nb = 2\n', 10],
    ['a = 1\n[a]\n', 7],
    ['x', 1],
  ])('F30: %j is no TOML, and the place is told', (text, offset) => {
    try {
      readToml(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SyntaxFault);
      expect((error as SyntaxFault).why.id).toBe('toml-invalid');
      expect(Math.abs((error as SyntaxFault).offset - offset)).toBeLessThanOrEqual(3);
    }
  });

  it('random text is read or refused, and nothing else happens', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '"""',
      "'''",
      '=',
      '.',
      ',',
      '#',
      '\n',
      '\r\n',
      ' ',
      'a',
      'b-c',
      '1',
      '\\',
      'versions',
      'true',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        try {
          tomlFacts(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxFault);
        }
      }),
    );
  });
});

describe('the facts', () => {
  it('are the values behind their paths, and the comments', () => {
    expect(
      tomlFacts('a.b = "x" # why\n[t]\nd = 1979-05-27\ne = []\nf = [1, {g = true}]\ni = 9007199254740993\n'),
    ).toEqual([
      tomlFact(['a', 'b'], 'x'),
      expect.stringContaining('"t" › "d" = date 1979-05-27'),
      '"t" › "e" = []',
      '"t" › "f" = [1, {"g": true}]',
      '"t" › "i" = 9007199254740993n',
      '# why',
    ]);
  });

  it('are the same however it is laid out', () => {
    expect(tomlFacts('[a.b]\nc = { d = "x" }\n')).toEqual(tomlFacts("a . b.c.d='x'"));
  });
});
