import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  androidRaw,
  androidValue,
  flagOf,
  hasPlaceholder,
  isReference,
} from '../../../src/editors/manifest/value.ts';
import { placeholder } from './support.ts';

const value = (raw: string) => ({ raw, text: androidValue(raw), start: 0, end: 0 });

describe("the resource compiler's escapes", () => {
  it.each([
    ['/a\\\\.b', '/a\\.b'],
    ['\\.', '.'],
    ['a\\nb\\tc', 'a\nb\tc'],
    ['\\u4e2d\\u6587', '中文'],
    ['\\u12', 'u12'],
    ['end\\', 'end'],
    [' "kept" ', ' "kept" '],
    ['\\@x', '@x'],
  ])('%j is %j to the app', (raw, text) => {
    expect(androidValue(raw)).toBe(text);
  });

  it('come back from every text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(androidValue(androidRaw(text))).toBe(text);
        expect(isReference(value(androidRaw(text)))).toBe(false);
      }),
    );
  });

  it('tell references and placeholders from literals', () => {
    expect(isReference(value('@string/x'))).toBe(true);
    expect(isReference(value('\\@x'))).toBe(false);
    expect(hasPlaceholder(value(`a${placeholder('x')}`))).toBe(true);
    expect(hasPlaceholder(value('$x {y}'))).toBe(false);
  });

  it.each([
    ['true', true],
    ['FALSE', false],
    [' True ', true],
    ['tRUE', 'tRUE'],
    [placeholder('exported'), placeholder('exported')],
    ['@bool/x', '@bool/x'],
  ])('%j as a flag is %j', (raw, flag) => {
    expect(flagOf(value(raw))).toBe(flag);
  });
});
