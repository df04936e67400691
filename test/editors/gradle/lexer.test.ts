// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SyntaxFault } from '../../../src/core/operation.ts';
import { tokenize } from '../../../src/editors/gradle/lexer.ts';
import type { Token } from '../../../src/editors/gradle/token.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { runs } from '../../support/runs.ts';
import { scriptLike } from './arbitrary.ts';
import { SCRIPTS } from './support.ts';

const together = (tokens: readonly Token[]): string => tokens.map(token => token.text).join('');
const shown = (text: string, dialect: Dialect): string[] =>
  tokenize(text, dialect)
    .filter(token => token.kind !== 'blank' && token.kind !== 'newline')
    .map(token => `${token.kind} ${token.text}`);
const decoded = (text: string, dialect: Dialect): unknown =>
  tokenize(text, dialect)[0]?.parts.map(part => (typeof part === 'string' ? part : together(part.tokens)));
const faultAt = (text: string, dialect: Dialect): number => {
  try {
    tokenize(text, dialect);
  } catch (error) {
    if (error instanceof SyntaxFault) return error.offset;
    throw error;
  }
  return -1;
};

describe('tokens, put together, are the text', () => {
  for (const { name, text, dialect } of SCRIPTS) {
    it(`of ${name}, with either line end`, () => {
      expect(together(tokenize(text, dialect))).toBe(text);
      const crlf = text.replace(/\n/g, '\r\n');
      expect(together(tokenize(crlf, dialect))).toBe(crlf);
    });
  }

  it('of anything that has an end', () => {
    fc.assert(
      fc.property(scriptLike, fc.constantFrom<Dialect>('groovy', 'kotlin'), (text, dialect) => {
        if (faultAt(text, dialect) < 0) expect(together(tokenize(text, dialect))).toBe(text);
      }),
      { numRuns: runs(2000) },
    );
  }, 0);

  it('of a text that begins with a stray number before a comment', () => {
    expect(shown('1//\nx', 'groovy')).toEqual(['number 1', 'comment //', 'word x']);
    expect(shown('1//\nx', 'kotlin')).toEqual(['number 1', 'comment //', 'word x']);
  });
});

describe('comments (F13)', () => {
  it('nest in Kotlin', () => {
    expect(shown('/* a /* b */ c */ x', 'kotlin')).toEqual(['comment /* a /* b */ c */', 'word x']);
  });
  it('do not nest in Groovy', () => {
    expect(shown('/* a /* b */ x', 'groovy')).toEqual(['comment /* a /* b */', 'word x']);
  });
  it('begin a script with a shebang', () => {
    expect(shown('#!/usr/bin/env groovy\nx', 'groovy')).toEqual(['comment #!/usr/bin/env groovy', 'word x']);
  });
  it('keep quotes and braces to themselves', () => {
    expect(shown('x // it\'s { "\ny', 'kotlin')).toEqual(['word x', 'comment // it\'s { "', 'word y']);
  });
});

describe('Groovy strings (F14, F15)', () => {
  it.each([
    ["'it\\'s {'", ["it's {"]],
    ['"a\\tb\\u0041\\101\\$"', ['a\tbAA$']],
    ['"a $b.c.d. ${e { "}" }} f"', ['a ', 'b.c.d', '. ', 'e { "}" }', ' f']],
    ["'''a\n'b' {'''", ["a\n'b' {"]],
    ['"""a ${"b ${c}"} "" {"""', ['a ', '"b ${c}"', ' "" {']],
    ['/a\\/b {\\d}/', ['a/b {\\d}']],
    ['$/a $$ $/ ${b} /$', ['a $ / ', 'b', ' ']],
    ['"$"', ['$']],
    ["''", ['']],
    ["'a\\\nb'", ['ab']],
    ["'a\\\r\nb'", ['ab']],
    ["'''a\r\nb'''", ['a\nb']],
  ])('%s', (text, parts) => {
    expect(shown(text, 'groovy')).toHaveLength(1);
    expect(decoded(text, 'groovy')).toEqual(parts);
  });
  it('a slash after a value divides, else it begins a string', () => {
    expect(shown('a / b / c', 'groovy')).toContain('punct /');
    expect(shown('f(1) / 2 /* x */', 'groovy')).toContain('punct /');
    expect(shown('x = /a b/', 'groovy')).toContain('string /a b/');
    expect(shown('return /a/', 'groovy')).toContain('string /a/');
    expect(shown('f(a\n/ 2)', 'groovy')).toContain('punct /');
  });
});

describe('Kotlin strings (F16)', () => {
  it.each([
    ['"a $b.c ${d("}")} \\$x \\""', ['a ', 'b', '.c ', 'd("}")', ' $x "']],
    ['"""a " "" \\n ${"{"}"""', ['a " "" \\n ', '"{"']],
    ['"""a"""""', ['a""']],
    ['$$"a $b $$c {"', ['a $b ', 'c', ' {']],
    ['$$"""{"a": "$b ${c} $$d $${e}"}"""', ['{"a": "$b ${c} ', 'd', ' ', 'e', '"}']],
    ['""', ['']],
  ])('%s', (text, parts) => {
    expect(shown(text, 'kotlin')).toHaveLength(1);
    expect(decoded(text, 'kotlin')).toEqual(parts);
  });
  it('are not characters', () => {
    expect(shown("'{' + '\\'' + '\\u0041'", 'kotlin')).toEqual([
      "char '{'",
      'punct +',
      "char '\\''",
      'punct +',
      "char '\\u0041'",
    ]);
  });
  it('are not names in backticks', () => {
    expect(shown('`a "b {` = 1', 'kotlin')).toEqual(['word `a "b {`', 'punct =', 'number 1']);
  });
  it('stand among labels, annotations and operators', () => {
    expect(shown('@file:Suppress("x") a?.b ?: c!!::d -> this@e', 'kotlin').join(' | ')).toBe(
      'punct @ | word file | punct : | word Suppress | punct ( | string "x" | punct ) | word a | punct ?. | word b | punct ?: | word c | punct !! | punct :: | word d | punct -> | word this | punct @ | word e',
    );
  });
});

describe('what never ends is a fault at its beginning (F17)', () => {
  it.each([
    ['x "abc', 'groovy', 2],
    ['x "abc\n"', 'groovy', 2],
    ['x "a ${b', 'groovy', 2],
    ["x '''abc'", 'groovy', 2],
    ['x /* abc', 'groovy', 2],
    ['x /* /* */', 'kotlin', 2],
    ['x """abc""', 'kotlin', 2],
    ["x 'a", 'kotlin', 2],
    ['x = /abc', 'groovy', 4],
  ] as const)('%s', (text, dialect, at) => {
    expect(faultAt(text, dialect)).toBe(at);
  });
});

it('strings nested beyond reason are a fault, not a crash', () => {
  expect(faultAt('"${'.repeat(5000), 'groovy')).toBeGreaterThanOrEqual(0);
  expect(faultAt('{'.repeat(5000), 'kotlin')).toBeGreaterThanOrEqual(0);
});
