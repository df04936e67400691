import { describe, expect, it } from 'vitest';
import { clientKeys, masking } from '../../src/report/mask.ts';

const change = (text: string) => ({
  path: '/a',
  before: null,
  after: new TextEncoder().encode(text),
  edits: [],
  listed: [],
});

describe('keys that ship in the APK', () => {
  it.each([
    ['XG_ACCESS_KEY: "AEXAMPLEKEY1",', 'AEXAMPLEKEY1'],
    ["XG_ACCESS_KEY : 'AEXAMPLEKEY1'", 'AEXAMPLEKEY1'],
    ['manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"', 'AEXAMPLEKEY1'],
    ['mapOf("XG_ACCESS_KEY" to "AEXAMPLEKEY1")', 'AEXAMPLEKEY1'],
    ["manifestPlaceholders.put('XG_ACCESS_KEY', 'AEXAMPLEKEY1')", 'AEXAMPLEKEY1'],
    ['"access_key": "AEXAMPLEKEY1"', 'AEXAMPLEKEY1'],
    ['JPUSH_APPKEY: "0123456789abcdef01234567"', '0123456789abcdef01234567'],
    ['VIVO_APPKEY: "exampleexample"', 'exampleexample'],
    ['<meta-data android:name="XG_V2_ACCESS_KEY" android:value="AEXAMPLEKEY1" />', null],
  ])('are found in %s', (text, key) => {
    expect(clientKeys([change(text)])).toEqual(key === null ? [] : [key]);
  });

  it('are masked wherever they stand, the longer ones first', () => {
    const mask = masking(['AEXAMPLEKEY1', 'AEXAMPLEKEY12345', null, 'abc']);
    expect(mask('AEXAMPLEKEY12345 AEXAMPLEKEY1 abc')).toBe('AE*************5 AE*********1 abc');
  });

  it('leave references and ids alone', () => {
    expect(
      clientKeys([change('XG_ACCESS_KEY: "${key}", XG_ACCESS_ID: "1500000001", appKey = lookup("name")')]),
    ).toEqual([]);
  });
});
