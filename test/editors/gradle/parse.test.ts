// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SyntaxFault } from '../../../src/core/operation.ts';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import type { Block, Dialect } from '../../../src/editors/gradle/tree.ts';
import { runs } from '../../support/runs.ts';
import { scriptLike } from './arbitrary.ts';
import { sketch } from './sketch.ts';
import { SCRIPTS } from './support.ts';

const read = (text: string, dialect: Dialect): string => sketch(parseScript(text, dialect)).join('\n');

describe('Groovy', () => {
  it.each([
    ['!foo(1)', '?'],
    ['x++', '? x'],
    ['foo({ a 1 }) { b 2 }', 'foo({}){}\n  a(1)\n  b(2)'],
    ['a { b 1 } { c 2 }', 'a({}){}\n  b(1)\n  c(2)'],
    ['foo { a 1 }, { b 2 }', 'foo({}){}\n  a(1)\n  b(2)'],
    ['foo 1\n{ a 2 }', 'foo(1.(){})\n  a(2)'],
    ['def "a b"() { c 1 }', '? def\n  c(1)'],
    ['def <T> f(T x) { x }', '? def\n  ? x'],
    ['@interface A { String b() }', '? @\n  ? String'],
    ['x = (List<String>) y', 'x = (as y)'],
    ['x = a -> b\nfoo(c -> d)', 'x = ?\nfoo(?)'],
    ['foo((a, b) -> { c 1 })', 'foo(){}\n  c(1)'],
    ['x >>>= 1', 'x >>>= 1'],
    ['"$x" "y"', '?'],
    ['a."$b"(1)', '? a'],
    ['x = a?.@b', 'x = a.b'],
    ["id 'x' version '1' apply false", 'id("x").version("1").apply(false)'],
    ["id('x') version '1'", 'id("x").version("1")'],
    ["compile('a:b:1') { exclude group: 'x' }", 'compile("a:b:1"){}\n  exclude(group: "x")'],
    ["compile 'a:b', { transitive = false }", 'compile("a:b"){}\n  transitive = false'],
    ["maven { url 'x' }", 'maven(){}\n  url("x")'],
    ['dependencies\n{\n  a 1\n}', 'dependencies(){}\n  a(1)'],
    ["compile('x')\n{ a 1 }", 'compile("x"){}\n  a(1)'],
    ["implementation ('x'), 'y'", 'implementation("x", "y")'],
    ['android.defaultConfig { a.b = 1 }', 'android.defaultConfig(){}\n  a.b = 1'],
    ['a b c d', 'a(b).c(d)'],
    ["a.b 'x' c.d 'y'", 'a.b("x").c().d("y")'],
    ["url 'x' name 'y'", 'url("x").name("y")'],
    ['w = foo "x"', 'w = foo("x")'],
    ['foo a: 1,\n  "b": 2, (c): 3', 'foo(a: 1, b: 2, 3)'],
    ["foo !x, new File('y'), [a: 1]", 'foo((! x), new File("y"), [a: 1])'],
    ['task foo(type: Copy) { into x }', 'task(foo(type: Copy){})\n  into(x)'],
    ['task foo(type: Copy) << { x = 1 }', 'task((<< foo(type: Copy) {}))\n  x = 1'],
    ['def x = 1; String y = "z"\nint[] z = []', 'let x = 1\nlet y = "z"\nlet z = []'],
    ['String s\ndef t', 'let s\nlet t'],
    ['final List<Map<String, ?>> l = [1, 2]', 'let l = [1, 2]'],
    ['def (a, b) = [1, 2]', 'let (a, b) = [1, 2]'],
    ['foo bar = 5', 'let bar = 5'],
    ['def f(a, b = 1) { return a }', '? def\n  ? return'],
    ['String f(a) { b 1 }', '? String\n  b(1)'],
    ['x = [:]', 'x = [:]'],
    ['x = [a: 1, "b": 2, (c): 3,]', 'x = [a: 1, b: 2, ?: 3]'],
    ['x = [1, 2]', 'x = [1, 2]'],
    ['x += a ? [b: c] : d ?: e', 'x += (?:? a [b: c] (?: d e))'],
    ['x = a\n  && b\n  ?: c', 'x = (?: (&& a b) c)'],
    ['x = a\n- b', 'x = a\n?'],
    ["m['a'] = 1\nm.\"b\" = 2\nm.c['d'].e = 3", 'm["a"] = 1\nm["b"] = 2\nm.c[\'d\'].e = 3'],
    ['x = (String) y', 'x = (as y)'],
    ['x = a as int', 'x = (as a ?)'],
    ['x = y = 1', 'x = (= y 1)'],
    ['x = -1 + 2 * 3 - a', 'x = (+ - -1 (* 2 3) a)'],
    ['if (a) foo 1 else bar 2', '? if\n  foo(1)\n  bar(2)'],
    ['if (a) { x 1 } else if (b) { y 2 }\nelse { z 3 }', '? if\n  x(1)\n  y(2)\n  z(3)'],
    ['for (i in 1..3) foo i', '? for\n  foo(i)'],
    ['try { a 1 } catch (E e) { b 2 } finally { c 3 }', '? try\n  a(1)\n  b(2)\n  c(3)'],
    ['do { a 1 } while (b)', '? do\n  a(1)'],
    [
      "switch (x) {\n  case 'a': foo 1\n    break\n  default: bar()\n}",
      '? switch\n  ? case\n  ? break\n  ? default',
    ],
    ['class A\n  extends B\n{\n  int x = 1\n}', '? class\n  let x = 1'],
    ['import a.b.*\nfoo 1', '? import\nfoo(1)'],
    ["['a'].each { x -> foo x }", '?\n  foo(x)'],
    ['a?.b()?.c { d 1 }', 'a.b().c(){}\n  d(1)'],
    ['a.b().c.d', 'a.b().c().d()'],
    ['foo [1]', '? foo'],
    ['@Foo(1) bar 2', '? @\nbar(2)'],
    ["x = a[0].b['c']", 'x = a[0].b["c"]'],
    ['foo { a, Map<String, B> b = [:] -> c 1 }', 'foo(){}\n  c(1)'],
    ['foo({ a 1 })', 'foo(){}\n  a(1)'],
    ['foo(a, b -> c)', 'foo(a, ?)'],
    ['x = { -> y 1 }', 'x = {}\n  y(1)'],
    ['println "a ${b { c 1 }}"', 'println("…")'],
    ['label: foo 1', '? label'],
    ['x = a::b', 'x = a.b'],
    ['x = a >> 2 >>> 3', 'x = (>> a 2 3)'],
    ['x = !(a in b) || a !in c', 'x = (|| (! (in a b)) (!in a c))'],
    ['x = 0x1F + 1_000L + 1.5f + 0b11', 'x = (+ 31 1000 1.5 3)'],
    ['x = null', 'x = null'],
  ])('%s', (text, tree) => {
    expect(read(text, 'groovy')).toBe(tree);
    expect(read(text.replace(/\n/g, '\r\n'), 'groovy')).toBe(tree);
  });
});

describe('Kotlin', () => {
  it.each([
    ['"release" { a = 1 }', '"release"(){}\n  a = 1'],
    ['"implementation"("x")', '"implementation"("x")'],
    ['getByName("release") { a() }', 'getByName("release"){}\n  a()'],
    ['val release by getting { a() }', 'let release by getting(){}\n  a()'],
    ['create<T>("x") { a() }', 'create<T>("x"){}\n  a()'],
    ['tasks.withType<A<B>>().configureEach { a() }', 'tasks.withType<A<B>>().configureEach(){}\n  a()'],
    ['id("x") version "1" apply false', 'id("x").version("1").apply(false)'],
    ['alias(libs.plugins.x) apply false', 'alias(libs.plugins.x).apply(false)'],
    ['id(libs.plugins.x.get().pluginId)', 'id(libs.plugins.x.get().pluginId)'],
    ['foo()\n{ a() }', 'foo(){}\n  a()'],
    ['foo\n{ a() }', '? foo\n?\n  a()'],
    ['m["a"] = "b"\nm += mapOf("a" to 1, k to 2,)', 'm["a"] = "b"\nm += [a: 1, ?: 2]'],
    ['x = mutableMapOf<String, Any>(Pair("a", 1))', 'x = [a: 1]'],
    ['x = listOf("a", "b")', 'x = ["a", "b"]'],
    ['val x: Map<String, A?> = y\nvar z = 1', 'let x = y\nlet z = 1'],
    ['val x: String by project', 'let x by project'],
    ['private const val x = "y"', 'let x = "y"'],
    ['val (a, b) = c', 'let (a, b) = c'],
    ['val x = a\n  ?: b\n  .c()\n  && d', 'let x = (&& (?: a b.c()) d)'],
    ['x = if (a) b else c', 'x = (if a b c)'],
    ['x = when (y) { 1 -> a\n else -> b }', 'x = ?\n  ?\n  ? else'],
    ['when (x) {\n  "a" -> foo()\n  else -> { b() }\n}', '? when\n  ?\n  ? else\n    b()'],
    ['if (a) b() else c()', '? if\n  b()\n  c()'],
    ['try { a() } catch (e: E) { b() }', '? try\n  a()\n  b()'],
    ['fun f(x: Int): Int = x *\n  2\na()', '? fun\na()'],
    ['fun f() {\n  a()\n}', '? fun\n  a()'],
    ['class A : B() { val x = 1 }', '? class\n  let x = 1'],
    ['@file:Suppress("x")\nimport a.*\nb()', '? @\n? import\nb()'],
    ['@Suppress("x")\nandroid { }', '? @\nandroid(){}'],
    ['foo(a = 1, b = { c() },)', 'foo(a: 1, b: {})\n  c()'],
    ['a.b { x -> c() }.d { e() }', 'a.b(){}.d(){}\n  c()\n  e()'],
    ['x = a to b to c', 'x = (to a b c)'],
    ['x!!.y()', 'x.y()'],
    ['x = a as? String ?: b', 'x = (?: (as a ?) b)'],
    ['x = y is Z && a !is B', 'x = (&& (is y ?) (!is a ?))'],
    ['x = this@Foo.y', 'x = this.y'],
    ['x = a < b', 'x = (< a b)'],
    ['a.b["x"].c = 5', 'a.b["x"].c = 5'],
    ['return@x 1', '? return'],
    ['foo(1)(2)', 'foo(1).(2)'],
    ['x = object : A { fun b() {} }', 'x = ?\n  ? fun'],
    [
      'x = y ?: return\nx = y ?: throw E("a")\nx = y ?: return@z 1',
      'x = (?: y ?)\nx = (?: y ?)\nx = (?: y ?)',
    ],
    ['x = fun(a: Int): Int { b() }', 'x = ?\n  b()'],
    ['foo(y ?: return, b)', 'foo((?: y ?), b)'],
    ['foo label@{ bar(1) }', 'foo(){}\n  bar(1)'],
    ['x = a@{ b(1) }', 'x = {}\n  b(1)'],
    ['foo({ a() }) { b() }', 'foo({}){}\n  a()\n  b()'],
    ['var x = 1\n  private set\nfoo()', 'let x = 1\nfoo()'],
    ['val x get() { return y() }', 'let x\n  ? return'],
    ['val x: suspend A.(B) -> ((C) -> D)? = { e() }', 'let x = {}\n  e()'],
    ['val <T> List<T>.x: Int get() = 1', 'let List<T>.x'],
    ['@get:A abstract val x: B', '? @\nlet x'],
    ['x = fun() = a()', 'x = ?'],
    ['return foo()', '? return'],
    ['return@a', '? return'],
    ['val x: Int\n  get() = 1', 'let x'],
    ['enum class A { B }', '? enum\n  ? B'],
    ['open = 1', 'open = 1'],
    ["x = 'a'", 'x = ?'],
    ['`odd name`.b()', 'odd name.b()'],
  ])('%s', (text, tree) => {
    expect(read(text, 'kotlin')).toBe(tree);
    expect(read(text.replace(/\n/g, '\r\n'), 'kotlin')).toBe(tree);
  });
});

describe('offsets', () => {
  const [text, dialect] = ['a { b("x") { c } }', 'kotlin'] as const;
  it('name the parts of a call', () => {
    const [outer] = parseScript(text, dialect).body.statements;
    if (outer?.kind !== 'call') throw new Error('no call');
    const [inner] = outer.block?.statements ?? [];
    if (inner?.kind !== 'call' || !inner.parens || !inner.block) throw new Error('no call');
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect([inner, inner.nameRange, inner.parens, inner.block].map(cut)).toEqual([
      'b("x") { c }',
      'b',
      '("x")',
      '{ c }',
    ]);
    expect(text.slice(inner.block.open, inner.block.close)).toBe(' c ');
  });
});

const fault = (text: string, dialect: Dialect): unknown => {
  try {
    parseScript(text, dialect);
    return null;
  } catch (error) {
    return error instanceof SyntaxFault ? { at: error.offset, why: error.why.id } : error;
  }
};

describe('brackets that do not match are a fault at their place (F17)', () => {
  it.each([
    ['a { b', 2, 'gradle-unbalanced'],
    ['a { b ) }', 6, 'gradle-unbalanced'],
    ['a }', 2, 'gradle-unbalanced'],
    ['a(b { c )}', 8, 'gradle-unbalanced'],
    ['x "${a(}"', 7, 'gradle-unbalanced'],
  ])('%s', (text, at, why) => {
    expect(fault(text, 'groovy')).toEqual({ at, why });
    expect(fault(text, 'kotlin')).toEqual({ at, why });
  });
});

describe('hostile text', () => {
  const bad = (text: string): void => {
    for (const dialect of ['groovy', 'kotlin'] as const) {
      const result = fault(text, dialect);
      expect(result === null || (typeof result === 'object' && 'at' in result)).toBe(true);
    }
  };
  it.each([
    ['braces', '{'.repeat(20_000) + '}'.repeat(20_000)],
    ['parentheses', `x = ${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['brackets', `x = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['calls', 'a('.repeat(20_000) + ')'.repeat(20_000)],
    ['blocks just below the limit', 'a { '.repeat(150) + '}'.repeat(150)],
    ['ternaries', `x = ${'a ? b : '.repeat(20_000)}c`],
    ['ifs', 'if (a) '.repeat(20_000)],
    ['elses', `${'if (a) b else '.repeat(20_000)}c`],
    ['prefixes', `x = ${'!'.repeat(50_000)}a`],
    ['operators', `x = ${'a + b - '.repeat(20_000)}c`],
    ['members', `x${'.a'.repeat(50_000)}`],
    ['chains', `x${'.a()'.repeat(20_000)}`],
    ['commands', 'a '.repeat(50_000)],
    ['casts', `x = ${'(a) '.repeat(20_000)}b`],
    ['comparisons', `x = ${'a < '.repeat(20_000)}b`],
    ['indices', `x${'[0]'.repeat(20_000)} = 1`],
    ['interpolations', `x "${'${a}'.repeat(20_000)}"`],
    ['closures', `x ${'{ a -> '.repeat(100)}${'}'.repeat(100)}`],
    ['assignments', 'x = '.repeat(20_000)],
    ['function types', `val x: ${'(A) -> '.repeat(20_000)}B = 1`],
  ])('%s: a tree or a fault, and soon', (_, text) => {
    const begin = performance.now();
    bad(text);
    expect(performance.now() - begin).toBeLessThan(4000);
  });

  it('takes time in proportion to its length', () => {
    const time = (copies: number): number => {
      const text = SCRIPTS.filter(
        script => script.dialect === 'groovy' && script.name !== 'tricky-strings.gradle',
      )
        .map(script => script.text)
        .join('\n')
        .repeat(copies);
      const begin = performance.now();
      parseScript(text, 'groovy');
      return performance.now() - begin;
    };
    time(20);
    expect(time(160)).toBeLessThan(60 * Math.max(5, time(20)));
  });

  it('pieces in any order', () => {
    fc.assert(fc.property(scriptLike, bad), { numRuns: runs(2000) });
  }, 0);
  it('scripts cut off or with a piece taken out', () => {
    const script = fc.constantFrom(...SCRIPTS);
    fc.assert(
      fc.property(script, fc.nat(), fc.nat({ max: 20 }), ({ text }, at, length) => {
        const cut = at % (text.length + 1);
        bad(text.slice(0, cut));
        bad(text.slice(0, cut) + text.slice(cut + length));
      }),
      { numRuns: runs(2000) },
    );
  }, 0);
});

it('every statement and block lies within the one around it, in order', () => {
  const check = (block: Block, from: number, to: number): void => {
    let at = from;
    for (const statement of block.statements) {
      expect(statement.start).toBeGreaterThanOrEqual(at);
      expect(statement.end).toBeGreaterThan(statement.start);
      expect(statement.end).toBeLessThanOrEqual(to);
      let inside = statement.start;
      for (const inner of statement.blocks) {
        expect(inner.start).toBeGreaterThanOrEqual(inside);
        check(inner, inner.open, inner.close);
        inside = inner.end;
      }
      expect(inside).toBeLessThanOrEqual(statement.end);
      at = statement.end;
    }
  };
  for (const { text, dialect } of SCRIPTS) check(parseScript(text, dialect).body, 0, text.length);
});
