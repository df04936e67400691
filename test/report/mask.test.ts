import { expect, it } from 'vitest';
import { masking } from '../../src/report/mask.ts';

it.each([
  'XG_ACCESS_KEY: "AEXAMPLEKEY1",',
  "XG_ACCESS_KEY : 'AEXAMPLEKEY1'",
  'manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"',
  'mapOf("XG_ACCESS_KEY" to "AEXAMPLEKEY1")',
  "manifestPlaceholders.put('XG_ACCESS_KEY', 'AEXAMPLEKEY1')",
  '"access_key": "AEXAMPLEKEY1"',
  '<meta-data android:name="XG_V2_ACCESS_KEY" android:value="AEXAMPLEKEY1" />',
])('hides a key nobody has told us about in %s', text => {
  expect(masking([])(text)).toBe(text.replace('AEXAMPLEKEY1', 'AE*********1'));
});

it.each([
  'JPUSH_APPKEY: "0123456789abcdef01234567"',
  'VIVO_APPKEY: "exampleexample"',
  'XGPushConfig.setOppoPushAppKey(this, "exampleexample")',
])("hides a vendor's key in %s", text => {
  expect(masking([])(text)).not.toMatch(/0123456789abcdef|exampleexample/);
});

it('hides told values first the longer ones, and leaves references and ids alone', () => {
  const mask = masking(['AEXAMPLEKEY1', 'AEXAMPLEKEY12345', null, 'abc']);
  expect(mask('AEXAMPLEKEY12345 AEXAMPLEKEY1 abc')).toBe('AE*************5 AE*********1 abc');
  const harmless = `XG_ACCESS_KEY: "\${key}", XG_ACCESS_ID: "1500000001", appKey = lookup("name")`;
  expect(mask(harmless)).toBe(harmless);
});
