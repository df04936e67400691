import { describe, expect, test } from 'vitest';
import { androidValue } from '../../../src/editors/manifest/value.ts';

describe('the resource compiler’s escapes', () => {
  test.each([
    ['/a/b', '/a/b'],
    ['\\n\\t', '\n\t'],
    ['\\u4e2dx', '中x'],
    ['\\\\', '\\'],
    ['/.*\\\\.md', '/.*\\.md'],
    ['\\.', '.'],
    ['\\@string', '@string'],
    ['end\\', 'end'],
    ['\\\\\\', '\\'],
    [' "kept" \'too\' ', ' "kept" \'too\' '],
    ['\\\\n', '\\n'],
    ['\\u12', 'u12'],
    ['\\\n', '\n'],
  ])('%j is %j', (raw, value) => {
    expect(androidValue(raw)).toBe(value);
  });

  test('are not undone twice without harm, so a compiled value must not go through', () => {
    const once = androidValue('/x\\\\.y');
    expect(androidValue(once)).not.toBe(once);
  });
});
