// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
import { describe, expect, it } from 'vitest';
import { gradleFacts } from '../../../src/editors/gradle/facts.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { SCRIPTS } from './support.ts';

const facts = (text: string, dialect: Dialect = 'groovy') => gradleFacts(dialect)(text);

describe('facts', () => {
  it('name every statement behind the path of its blocks', () => {
    expect(facts("android { // x\n  defaultConfig { minSdk 21 }\n}\napply plugin: 'a', to: b")).toEqual([
      'android { … }',
      'android { … } › // x',
      'android { … } › defaultConfig { … }',
      'android { … } › defaultConfig { … } › minSdk 21',
      'apply …',
      'apply … › plugin : "a"',
      'apply … › to : b',
    ]);
  });
  it('name entries and items one by one', () => {
    expect(facts('m = [a: 1, b: [2, [c: 3]]]')).toEqual([
      'm = [ … ]',
      'm = [ … ] › a : 1',
      'm = [ … ] › b : [ … ]',
      'm = [ … ] › b : [ … ] › 2',
      'm = [ … ] › b : [ … ] › [ … ]',
      'm = [ … ] › b : [ … ] › [ … ] › c : 3',
    ]);
    expect(facts('m += mapOf("a" to 1)', 'kotlin')).toEqual([
      'm += mapOf ( … )',
      'm += mapOf ( … ) › "a" to 1',
    ]);
    expect(facts('m = [:]')).toEqual(['m = [ … ]']);
    expect(facts('m = [a: { b 1 }]')).toEqual([
      'm = [ … ]',
      'm = [ … ] › a : { … }',
      'm = [ … ] › a : { … } › b 1',
    ]);
  });
  it('tell a lost comment, a moved statement, another path, and another kind of string', () => {
    for (const [a, b] of [
      ['a 1 // x', 'a 1'],
      ['a 1\nb 2', 'b 2\na 1'],
      ['a { b 1 }', 'a { }\nb 1'],
      ["a '$b'", 'a "$b"'],
      ['a "${b}c"', 'a "${d}c"'],
      ['if (a) { b 1 }', 'if (c) { b 1 }'],
      ['a { b -> c 1 }', 'a { d -> c 1 }'],
      ['/* a { */ b 1', 'b 1'],
    ] as const) {
      expect(facts(a)).not.toEqual(facts(b));
    }
  });
  it('do not care for layout, quotes, trailing commas and semicolons', () => {
    for (const [a, b] of [
      ["a 'b'", 'a   "b";'],
      ['m = [a: 1, b: 2,]', 'm = [\r\n\ta: 1,\r\n\tb: 2\r\n]'],
      ['a { b 1; c 2 }', 'a\n{\n  b 1\n\n  c 2\n}'],
      ["a 'it\\'s'", 'a "it\'s"'],
    ] as const) {
      expect(facts(a)).toEqual(facts(b));
    }
  });
  it('put comments in the innermost braces, also those in bodies without any', () => {
    expect(facts('a { if (x) /* 1 */ b { /* 2 */ }\n/* 3 */ }')).toEqual([
      'a { … }',
      'a { … } › if ( x ) …',
      'a { … } › /* 1 */',
      'a { … } › if ( x ) … › b { … }',
      'a { … } › if ( x ) … › b { … } › /* 2 */',
      'a { … } › /* 3 */',
    ]);
  });
  it('are the same for either line end', () => {
    for (const { text, dialect, name } of SCRIPTS.filter(script => !script.name.startsWith('tricky'))) {
      expect([name, facts(text.replace(/\n/g, '\r\n'), dialect)]).toEqual([name, facts(text, dialect)]);
    }
  });
});
