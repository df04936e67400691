import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseName,
  inside,
  isAbsolute,
  isTemporary,
  join,
  normalise,
  parent,
  relative,
  temporaryBeside,
} from '../../src/core/paths.ts';

describe('paths', () => {
  it.each([
    ['/a/b/../c', '/a/c'],
    ['/a//b/./c/', '/a/b/c'],
    ['/../a', '/a'],
    ['../a/../..', '../..'],
    ['C:/a/../b', 'C:/b'],
    ['', '.'],
    ['/', '/'],
  ])('%j is %j', (path, expected) => {
    expect(normalise(path)).toBe(expected);
  });

  it('join, and take apart', () => {
    expect(join('/a', '../b', 'c')).toBe('/b/c');
    expect([parent('/a/b'), parent('/a'), parent('/'), parent('C:/a'), parent('C:/a/b')]).toEqual([
      '/a',
      '/',
      '/',
      'C:/',
      'C:/a',
    ]);
    expect([baseName('/a/b.c'), baseName('b')]).toEqual(['b.c', 'b']);
    expect(['/a', 'C:/a', 'C:\\a', '\\\\host', 'a', './a'].map(isAbsolute)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['/a', '/a/b/c', 'b/c'],
    ['/a/b', '/a/c', '../c'],
    ['/a', '/a', '.'],
    ['/', '/a', 'a'],
    ['/a/b', '/', '../..'],
  ])('seen from %s, %s is %s', (from, to, seen) => {
    expect(relative(from, to)).toBe(seen);
    expect(inside(from, to)).toBe(!seen.startsWith('..'));
  });

  it('are not inside a folder for having its name in front', () => {
    expect([inside('/a/b', '/a/bc'), inside('/a/b', '/a/b/..c'), inside('/a/b', '/a/b/../c')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('come back from what they look like from anywhere', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'cc', '中'), { maxLength: 5 })
      .map(parts => `/${parts.join('/')}`);
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(join(from, relative(from, to))).toBe(to);
      }),
    );
  });

  it('of files being written are told apart from every other', () => {
    const name = baseName(temporaryBeside('/a/build.gradle', 12, 3));
    expect([
      isTemporary(name),
      isTemporary(name, 'build.gradle'),
      isTemporary(name, 'settings.gradle'),
    ]).toEqual([true, true, false]);
    expect([isTemporary('build.gradle'), isTemporary('x.tpns-1'), isTemporary('.tpns-1-2')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
