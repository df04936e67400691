import { describe, expect, it } from 'vitest';
import { literalOf } from '../../../src/android/sources/constants.ts';
import { openSources, readSource } from '../../../src/android/sources/sources.ts';
import { memoryFiles } from '../../support/memory-files.ts';

/** Of each call `here(…)`: method, number of branches, `?` where it is conditional. */
function of(text: string, file: string): string[] {
  const source = readSource(text, file);
  return source.calls
    .filter(({ name }) => /(?:^|\.)here\w*$/.test(name))
    .map(call => {
      const { method, branches, conditional } = source.surroundingsOf(call);
      return `${method ?? '-'} ${branches.length}${conditional ? '?' : ''}`;
    });
}
const java = (body: string): string[] => of(`class A { void go() { ${body} } }`, 'A.java');
const kotlin = (body: string): string[] => of(`class A {\n fun go(): Unit {\n${body}\n} }`, 'A.kt');

describe('a call runs always', () => {
  it.each([
    'here();',
    'this.here();',
    'try { X.here(1); } finally { }',
    'if (a) b(); here();',
    'if (a) { b(); } here();',
    'if (a) { b(); } else { c(); } here();',
    'for (int i = 0; i < 3; i++) { } here();',
    'synchronized (this) { here(); }',
    '{ here(); }',
    'boolean x = here();',
    'foo(1, here());',
    'List<String> l = new ArrayList<>(); here();',
    'return here();',
  ])('Java: %s', body => {
    expect(java(body)).toEqual(['go 0']);
  });

  it.each([
    'here()',
    'a()\nhere()',
    'if (a) b()\nhere()',
    'if (a) b() else c()\nhere()',
    'val x = if (a) 1 else 2\nhere()',
    'try { here() } catch (e: E) { }',
    'apply { here() }',
    'x.also { here() }',
    'with(x) { here() }',
    'val x: Int? = 1\nhere()',
    'x\n  .here()',
    'a?.here()',
  ])('Kotlin: %s', body => {
    expect(kotlin(body)).toEqual(['go 0']);
  });
});

describe('a call runs sometimes', () => {
  it.each([
    'if (a) here();',
    'if (a)\n  here();',
    'if (a) { here(); }',
    'if (a) b(); else here();',
    'if (a) { } else { here(); }',
    'while (a) { here(); }',
    'switch (a) { case 1: here(); }',
    'try { } catch (E e) { here(); }',
    'boolean b = a ? here() : c;',
    'boolean b = a && here();',
  ])('Java: %s', body => {
    expect(java(body).map(each => each.replace(/\d/, ''))).toEqual(['go ?']);
  });

  it.each([
    'if (a) here()',
    'if (a)\nhere()',
    'if (a) {\nhere()\n}',
    'if (a) b() else here()',
    'when (a) { 1 -> here()\n else -> b() }',
    'when (a) { 1 -> { here() } }',
    'when { a -> here() }',
    'a ?: here()',
    'val x = a && here()',
  ])('Kotlin: %s', body => {
    expect(kotlin(body).map(each => each.replace(/\d/, ''))).toEqual(['go ?']);
  });
});

describe('what a call is in', () => {
  it('counts the branches up to the body, each alternative as one of its own', () => {
    expect(java('if (a) { if (b) { here(); } } else { here(); }')).toEqual(['go 2?', 'go 1?']);
  });

  it('a lambda, a callback, an anonymous class is a body of its own', () => {
    expect(java('post(() -> { here(); });')).toEqual(['- 0']);
    expect(java('post(() -> here());')).toEqual(['- 0']);
    expect(java('if (a) post(() -> { here(); });')).toEqual(['- 0?']);
    expect(java('new R() { public void run() { here(); } };')).toEqual(['run 0']);
    expect(kotlin('post { here() }')).toEqual(['- 0']);
    expect(kotlin('post({ x -> here() })')).toEqual(['- 0']);
    expect(kotlin('x = object : R() { override fun run() { here() } }')).toEqual(['run 0']);
  });

  it('expression bodies, initialisers, constructors, functions of Dart and JavaScript', () => {
    expect(of('fun Context.go(a: Int): Unit = here(a)\n', 'a.kt')).toEqual(['go 0']);
    expect(of('class A { init { here() } }', 'a.kt')).toEqual(['- 0']);
    expect(of('class A { A() { here(); } static { here(); } }', 'A.java')).toEqual(['A 0', '- 0']);
    expect(of('class A { Future<void> go() async {\n here();\n } }', 'a.dart')).toEqual(['go 0']);
    expect(of('class A { go() {\n if (kDebug) here();\n } }', 'a.dart')).toEqual(['go 1?']);
    expect(of('async function go() { await here(); }', 'a.js')).toEqual(['go 0']);
    expect(of('const go = async () => { await here(); }', 'a.ts')).toEqual(['- 0']);
    expect(of('void go() => here();', 'a.dart')).toEqual(['- 0']);
    expect(of('here();', 'a.js')).toEqual(['- 0']);
  });

  it('the same body for what is in one method, another for what is not', () => {
    const source = readSource(
      'class A { void a() { here(); if (x) there(); } void b() { here(); } }',
      'A.java',
    );
    const [one, two, three] = source.calls.map(call => source.surroundingsOf(call).body);
    expect(one).toBe(two);
    expect(three).not.toBe(one);
  });
});

describe('methods', () => {
  it('with their bodies, whatever form these have', () => {
    const source = readSource(
      'class A {\n  fun a(x: Int) { one() }\n  fun b(): List<Int> = two(1) { three() }\n  private fun c() = four()\n}\nfun d() {}',
      'A.kt',
    );
    expect(
      source.methods.map(({ name, start, end }) => [name, source.text.slice(start, end).trim()]),
    ).toEqual([
      ['a', '{ one() }'],
      ['b', 'two(1) { three() }'],
      ['c', 'four()'],
      ['d', '{}'],
    ]);
  });
});

describe('an argument', () => {
  const files = memoryFiles({
    '/p/src/main/java/A.java':
      'class A { static final boolean ON = true; static final int ID = 0; boolean off = false; int y = 1; static final long N = -5L; String s; static final int SUM = 1 + 2; }',
    '/p/src/main/java/B.kt':
      'object B { const val KEY = "k" // no\n const val ID = 1\n val off: Boolean = false }',
  });
  const sources = openSources(files, [{ folder: '/p', named: [] }]);
  const inA = (text: string): unknown => literalOf(sources, '/p/src/main/java/A.java', text);

  it('is a literal, or a constant that is one', () => {
    expect(['true', '12', '0L', '"a b"', '"a\\"b"', 'ON', 'A.N', 'B.KEY', 'B.off'].map(inA)).toEqual([
      true,
      12,
      0,
      'a b',
      'a"b',
      true,
      -5,
      'k',
      false,
    ]);
  });

  it('is unknown where it is computed, may change, or two constants have the name', () => {
    expect(['off', 'y', 's', 'SUM', 'A.off', 'f()', 'a + 1', '"a" + b', '"$x"'].map(inA)).toEqual(
      Array(9).fill(null),
    );
    expect(inA('A.ID')).toBe(0);
    expect(inA('C.ID')).toBe(0);
    expect(literalOf(sources, '/p/src/main/java/C.java', 'X.ID')).toBeNull();
  });
});
