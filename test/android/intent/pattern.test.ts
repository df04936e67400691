import { describe, expect, test } from 'vitest';
import { matchAdvanced, parseAdvanced } from '../../../src/android/intent/advanced.ts';
import { matchGlob } from '../../../src/android/intent/glob.ts';
import { buildTest, matchTest } from '../../../src/android/intent/pattern.ts';

/** Every row has at least one text that matches or one that does not; patterns as in a compiled manifest. */
type Row = readonly [says: string, pattern: string, yes: readonly string[], no: readonly string[]];

const GLOBS: readonly Row[] = [
  ['an empty pattern matches the empty path only', '', [''], ['/', 'a']],
  ['c* takes as many as there are, perhaps none', '/ab*c', ['/abbc', '/abc', '/ac'], ['/abbb', '/axc']],
  ['c* does not match where the path is used up', '/go*', ['/go', '/goo'], ['/g']],
  ['\\c* takes c literally', '/\\.*x', ['/...x', '/x'], ['/aax', '/a.x']],
  ['\\** repeats a star', '\\**x', ['**x', 'x'], ['ax']],
  ['.* at the end takes everything', '/a.*', ['/a', '/ab/c', '/a\n'], ['/b', '']],
  ['.* alone takes even nothing', '.*', ['', '/'], []],
  ['.* elsewhere stops at the first such character', '/.*b', ['/b', '/aab'], ['/bb', '/abab', '/a']],
  ['.* skips one backslash before that character', '/.*\\.md', ['/a.md'], ['/a.min.md']],
  ['the character after .* is literal, a dot too', '/.*.', ['/a.', '/.'], ['/ab', '/a.b']],
  ['a star after .* is literal as well', '/.**', ['/a*', '/*'], ['/a', '/**']],
  ['a star after that character does not repeat it', '/.*x*', ['/ax*'], ['/ax', '/axx']],
  ['a dot takes any one character', '/a.c', ['/abc', '/a.c', '/a/c'], ['/ac', '/abbc']],
  ['a dot takes any one character, escaped too', '/a\\.c', ['/abc', '/a.c'], ['/ac']],
  ['a star in front is a character', '*a', ['*a'], ['a', 'xa']],
  ['an escaped star is a character', '/\\*', ['/*'], ['/', '/a']],
  ['an escaped backslash is one', '/\\\\a', ['/\\a'], ['/a']],
  ['there is no way back', '/a*ab', [], ['/aab', '/ab']],
  ['the whole path must be covered', '/a', ['/a'], ['/a/', '/ab', '/']],
  ['a backslash at the end stands for a NUL', '/a\\', ['/a\0'], ['/a', '/a\\']],
  ['.*\\ at the end looks for a NUL', '/.*\\', ['/a\0'], ['/a', '/a\\']],
  ['case counts', '/A', ['/A'], ['/a']],
];

const ADVANCED: readonly Row[] = [
  ['an empty pattern matches the empty path only', '', [''], ['a']],
  ['a character is itself', '/ab', ['/ab'], ['/abc', '/a', '/AB']],
  ['an escaped character is literal', '/\\.\\*\\[', ['/.*['], ['/a*[']],
  ['a dot is any character', '/.', ['/a', '/.'], ['/', '/ab']],
  ['a set', '/[a-z_]', ['/m', '/_'], ['/M', '/-', '/']],
  ['an inverse set', '/[^a-z_]', ['/M', '/-'], ['/m', '/_', '/']],
  ['* takes as much as it can', '/a*', ['/', '/aaa'], ['/aab']],
  ['* never gives back', '/a*a', [], ['/a', '/aa']],
  ['.* therefore only ends a pattern', '/.*x', [], ['/ax', '/x']],
  ['+ wants one', '/a+b', ['/ab', '/aab'], ['/b']],
  ['{n}', '/a{2}', ['/aa'], ['/a', '/aaa']],
  ['{n,}', '/a{2,}', ['/aa', '/aaaa'], ['/a']],
  ['{n,m} takes at most m', '/a{1,2}b', ['/ab', '/aab'], ['/b', '/aaab']],
  ['{0} takes none', '/a{0}b', ['/b'], ['/ab']],
  ['a modifier on a set', '/[ab]{2}/.+', ['/ba/x'], ['/ba/', '/b/x']],
  ['no groups, alternation, ?, \\d or anchors', '^(a|b)?\\d$', ['^(a|b)?d$'], ['a1', 'b']],
  ['inside a set . * + { } are literal', '[.*+{}]+', ['.*+{}'], ['a', '']],
  ['[ and ^ are literal inside a set', '[a[^]+', ['[a^'], [']']],
  ['an escape holds inside a set', '[\\]\\-a]+', ['-]a'], ['b']],
  ['an escape may end a span', '[a-\\c]', ['b'], ['-', 'd']],
  ['a dash at the end or the front is literal', '[-a][a-]', ['--', 'aa'], ['bb']],
  ['a backward span holds nothing', '[z-a]', [], ['z', 'a', 'm', '-']],
  ['] outside a set is literal', 'a]', ['a]'], ['a']],
  ['a } without its { is dropped', 'a}b', ['ab'], ['a}b']],
  ['and the modifier after it still finds its token', 'a}*', ['', 'aa'], ['a}']],
];

describe('pathPattern', () => {
  test.each(GLOBS)('%s: %s', (_, pattern, yes, no) => {
    expect([...yes, ...no].filter(text => matchGlob(pattern, text))).toEqual(yes);
  });
});

describe('pathAdvancedPattern', () => {
  test.each(ADVANCED)('%s: %s', (_, pattern, yes, no) => {
    const parsed = parseAdvanced(pattern);
    const texts = [...yes, ...no];
    expect(parsed.ok && texts.filter(text => matchAdvanced(parsed.tokens, text))).toEqual(yes);
  });

  test.each([
    ['*a', 'modifier-without-token', 0],
    ['a**', 'modifier-without-token', 2],
    ['a+{2}', 'modifier-without-token', 2],
    ['a*}+', 'modifier-without-token', 3],
    ['{2}', 'modifier-without-token', 0],
    ['a[]', 'set-empty', 1],
    ['[^]', 'set-empty', 0],
    ['a[b', 'set-not-closed', 1],
    ['[a-', 'set-not-closed', 0],
    ['[', 'set-not-closed', 0],
    ['a{2', 'range-not-closed', 1],
    ['a{}', 'range-not-a-number', 1],
    ['a{,2}', 'range-not-a-number', 1],
    ['a{x}', 'range-not-a-number', 1],
    ['a{1,2,3}', 'range-not-a-number', 1],
    ['a{9999999999}', 'range-not-a-number', 1],
    ['a{-9999999999,1}', 'range-not-a-number', 1],
    ['a{3,2}', 'range-backwards', 1],
    ['a\\', 'escape-at-end', 1],
    ['[a\\', 'escape-at-end', 2],
  ])('%s is malformed: %s', (pattern, fault, at) => {
    expect(parseAdvanced(pattern)).toEqual({ ok: false, fault, at });
    expect(buildTest('advanced', pattern)).toEqual({ ok: false, fault, at });
  });
});

describe('path, pathPrefix and pathSuffix', () => {
  test.each([
    ['equal', '/a', ['/a'], ['/a/', '/A', '']],
    ['prefix', '/a', ['/a', '/ab', '/a/b'], ['/', 'x/a']],
    ['suffix', 'b', ['/b', 'b'], ['/b/', '/B']],
    ['prefix', '', ['', '/x'], []],
    ['glob', '/a.*', ['/ab'], ['/b']],
    ['advanced', '/a+', ['/aa'], ['/']],
  ] as const)('%s %s', (kind, text, yes, no) => {
    const built = buildTest(kind, text);
    expect(built.ok && [...yes, ...no].filter(one => matchTest(built.test, one))).toEqual(yes);
  });
});
