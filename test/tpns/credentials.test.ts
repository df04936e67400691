import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessIdProblem, accessKeyProblem, maskKey, secretKeyProblem } from '../../src/tpns/credentials.ts';

const secret = '0123456789abcdef0123456789abcdef';

test.each([
  ['1500000000', null],
  ['1599999999', null],
  ['1800000000', null],
  ['1600000000', 'out-of-range'],
  ['1499999999', 'out-of-range'],
  ['1900000000', 'out-of-range'],
  ['', 'empty'],
  [' 1500000001', 'spaces'],
  ['1500000001\n', 'spaces'],
  ['150000000', 'not-ten-digits'],
  ['15000000011', 'not-ten-digits'],
  ['１５００００００01', 'not-ten-digits'],
  ['15XXXXXXXX', 'placeholder'],
  ['<ACCESS_ID>', 'placeholder'],
  ['your access id', 'placeholder'],
])('the AccessID %j of an Android app: %s', (text, problem) => {
  expect(accessIdProblem(text)).toBe(problem);
});

test('an iOS id is right for iOS and wrong for Android', () => {
  expect(accessIdProblem('1680000001', 'ios')).toBeNull();
  expect(accessIdProblem('1680000001', 'android')).toBe('out-of-range');
  expect(accessIdProblem('1500000001', 'ios')).toBe('out-of-range');
});

test.each([
  ['AEXAMPLEKEY1', null],
  ['', 'empty'],
  ['AEXAMPLEKEY1 ', 'spaces'],
  [secret, 'looks-like-secret-key'],
  ['AEXAMPLEKEY', 'not-twelve'],
  ['AEXAMPLEKEy1', 'bad-characters'],
  ['IEXAMPLEKEY1', 'ios-key'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as it stands in a build script
  ['${XG_KEY}', 'placeholder'],
])('the AccessKey %j: %s', (text, problem) => {
  expect(accessKeyProblem(text)).toBe(problem);
});

test.each([
  [secret, null],
  [secret.toUpperCase(), null],
  ['', 'empty'],
  [`${secret}\n`, 'spaces'],
  ['AEXAMPLEKEY1', 'looks-like-access-key'],
  ['IEXAMPLEKEY1', 'looks-like-access-key'],
  [secret.slice(1), 'not-thirty-two-hex'],
  ['<secret>', 'placeholder'],
])('the SecretKey %j: %s', (text, problem) => {
  expect(secretKeyProblem(text)).toBe(problem);
});

test('a masked key shows its first two characters and its last', () => {
  expect(maskKey('AEXAMPLEKEY1')).toBe('AE*********1');
});

test('a masked key keeps its length and shows at most three characters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{0,40}$/), key => {
      const masked = maskKey(key);
      expect(masked).toHaveLength(key.length);
      expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(key.length < 6 ? 0 : 3);
    }),
  );
});
