// biome-ignore-all lint/suspicious/noTemplateCurlyInString: holes of the languages under test
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsIn, partners } from '../../../src/android/sources/calls.ts';
import type { CodeLanguage } from '../../../src/android/sources/language.ts';
import { lex } from '../../../src/android/sources/lexer.ts';
import { readSource } from '../../../src/android/sources/sources.ts';

const calls = (text: string, language: CodeLanguage): string[] => {
  const tokens = lex(text, language);
  return callsIn(text, tokens, partners(tokens)).map(({ name }) => name);
};

describe('code is told from what only looks like it', () => {
  it.each<[CodeLanguage, string, string, string[]]>([
    ['java', 'a line comment', '// a()\nb()', ['b']],
    ['java', 'a comment that holds the beginning of another', '/* /* */ b()', ['b']],
    ['java', 'the shortest comment', '/**/ b() /*/ a() */', ['b']],
    ['java', 'a string with an escaped quote', 's = "\\"a()"; b()', ['b']],
    ['java', 'a string that never ends', 's = "a()\nb()', ['b']],
    ['java', 'a text block', 's = """\n a() "" \\""" a()\n"""; b()', ['b']],
    ['java', 'a quote as a character', "c = '\"'; b()", ['b']],
    ['java', 'an escaped apostrophe', "c = '\\''; b()", ['b']],
    ['kotlin', 'nested comments', '/* /* a() */ a() */ b()', ['b']],
    ['kotlin', 'a raw string, where a backslash is nothing', 's = """\\"""; b()', ['b']],
    ['kotlin', 'a raw string with a quote at its end', 's = """a()""""; b()', ['b']],
    ['kotlin', 'code in a hole', '"a() ${b("${c()}")} a()"; d()', ['b', 'c', 'd']],
    ['kotlin', 'a hole with braces', '"${run { b() }} a()"; c()', ['b', 'c']],
    ['kotlin', 'a hole in a raw string', '"""a()\n${b()} a()"""', ['b']],
    ['kotlin', 'a sign that opens no hole', '"$ {a()} \\${a()}"; b()', ['b']],
    ['kotlin', 'two signs for a hole', '$$"""${a()} $${b()}"""', ['b']],
    ['kotlin', 'a name in quotes', 'fun `it // works "so`() = b()', ['b']],
    ['dart', 'strings of both kinds', `'a() "' + "a() '" + b()`, ['b']],
    ['dart', 'a raw string', 'r\'\\\' + b() + r"${a()}"', ['b']],
    ['dart', 'three quotes', "'''a() ' ${b()}\n''' + c()", ['b', 'c']],
    ['dart', 'a name that ends with r', "bar('x'); b()", ['bar', 'b']],
    ['javascript', 'a template', '`a() ${b(`${c()}`)} \\${a()} \\` a()`; d()', ['b', 'c', 'd']],
    ['javascript', 'a regular expression', 'x = /a("[/]/g; b()', ['b']],
    ['javascript', 'a division', 'x = y / 2; b("/")', ['b']],
    ['javascript', 'a division after a bracket', 'x = (y) / 2; b() / c()', ['b', 'c']],
    ['javascript', 'a division after a count', 'x = i++ / 2; b("/")', ['b']],
    ['javascript', 'a regular expression after a word', 'return /"/.test(x)', ['.test']],
    ['javascript', 'a string that goes on', '"a() \\\n a()"; b()', ['b']],
    ['javascript', 'a cast', 'x = <T>y; z = "</T>"; b()', ['b']],
    ['jsx', 'the text of an element', "x = <A>don't // a()</A>; b()", ['b']],
    [
      'jsx',
      'a hole in an element',
      "x = <A>it's {b()} a()<B c={d()} e='a()>'/> a()</A>; f()",
      ['b', 'd', 'f'],
    ],
    ['jsx', 'an arrow in an attribute', 'x = <A on={() => b()}>a()</A>', ['b']],
    ['jsx', 'a fragment', 'return <><A/>a()</>; b()', ['b']],
    ['jsx', 'elements inside each other', 'x = (<A><B>a()</B>a()</A>); b()', ['b']],
    ['jsx', 'type parameters', 'f = <T,>(x: T) => b(); g = <T extends U>(x) => c()', ['b', 'c']],
    ['jsx', 'a generic function of Flow, which never ends', 'f = <T>(x: T) => b();', ['b']],
    ['jsx', 'a comparison', 'if (a < b && c > d) e("<x>")', ['e']],
  ])('%s: %s', (language, _, text, expected) => {
    expect(calls(text, language)).toEqual(expected);
  });

  it('for any text: tokens are in order, do not overlap, and blanks are all that lies between but comments', () => {
    const piece = fc.constantFrom(
      ...[
        '"',
        "'",
        '`',
        '"""',
        '${',
        '{',
        '}',
        '/*',
        '*/',
        '//',
        '/',
        '<',
        '>',
        '</',
        '/>',
        '\\',
        '\n',
        '$',
        '(',
        ')',
      ],
      ...['a', 'r', ' ', '=', 'return', '<A>', 'é', '😀', '#!'],
    );
    const languages = fc.constantFrom<CodeLanguage>('java', 'kotlin', 'dart', 'javascript', 'jsx');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), languages, (pieces, language) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of lex(text, language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          const between = text.slice(at, start);
          expect(between.replace(/\/\*[\s\S]*|(?:\/\/|#!)[^\n]*/g, '').trim()).toBe('');
          at = end;
        }
        expect(
          text
            .slice(at)
            .replace(/\/\*[\s\S]*|(?:\/\/|#!)[^\n]*/g, '')
            .trim(),
        ).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it.each<[string, (n: number) => string]>([
    ['slashes', n => '= /a\n'.repeat(n)],
    ['regular expressions that never end', n => '= /['.repeat(n)],
    ['elements that never end', n => 'x = <A '.repeat(n)],
    ['holes', n => '`${'.repeat(n)],
    ['comments', n => '/* '.repeat(n)],
    ['chains', n => `x${'.a()'.repeat(n)}`],
    ['generics', n => 'a<b, '.repeat(n)],
    ['closing brackets', n => ')'.repeat(n)],
  ])('many %s take time in proportion', (_, make) => {
    const begin = process.cpuUsage();
    calls(make(50_000), 'jsx');
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(3000);
  });
});

describe('calls', () => {
  const all = (text: string, file: string) => {
    const source = readSource(text, file);
    return source.calls.map(call => [call.name, ...source.argumentsOf(call)]);
  };

  it('have the arguments between their own commas', () => {
    expect(all('a(b(c, d), "x, y", new int[]{1, 2}, e) ; f( )', 'A.java')).toEqual([
      ['a', 'b(c, d)', '"x, y"', 'new int[]{1, 2}', 'e'],
      ['b', 'c', 'd'],
      ['f'],
    ]);
    expect(all('a(x = 1, { b, c -> d },)', 'A.kt')).toEqual([['a', 'x = 1', '{ b, c -> d }']]);
  });

  it('are named by the whole chain', () => {
    expect(all('a.b().c(1);', 'A.java').map(([name]) => name)).toEqual(['a.b', 'a.b().c']);
    expect(all('a\n  .b<C>()\n  ?.c()', 'A.kt').map(([name]) => name)).toEqual(['a.b', 'a.b().c']);
    expect(all('new A.B(c).d(e);', 'A.java').map(([name]) => name)).toEqual(['A.B', 'A.B().d']);
    expect(all('XgFlutterPlugin()\n..startXg(a);', 'a.dart').map(([name]) => name)).toEqual([
      'XgFlutterPlugin',
      'XgFlutterPlugin().startXg',
    ]);
    expect(all('"x".a(); x[0].b();', 'A.java').map(([name]) => name)).toEqual(['.a', '.b']);
  });

  it('are no declarations and no keywords', () => {
    expect(all('void a(int b) { if (c) { d(); } } ', 'A.java')).toEqual([['d']]);
    expect(all('fun a(b: Int) = d()\nc\ne()', 'A.kt')).toEqual([['d'], ['e']]);
  });

  it('may miss their end', () => {
    expect(all('a(b, c', 'A.java')).toEqual([['a']]);
  });
});
