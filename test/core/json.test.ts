import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, isObject, member, parseJson, parseJsonExactly } from '../../src/core/json.ts';

test('an integer beyond 2^53 keeps every digit, as text', () => {
  expect(parseJsonExactly('{"a":9007199254740993,"b":[-12345678901234567890]}')).toEqual({
    a: '9007199254740993',
    b: ['-12345678901234567890'],
  });
});

test('an integer that fits stays a number', () => {
  expect(parseJsonExactly('{"a":9007199254740991,"b":0}')).toEqual({ a: 9007199254740991, b: 0 });
});

test('digits inside text are left alone, behind escaped quotes too', () => {
  const text = '{"a":"9007199254740993","b":"\\"9007199254740993\\\\","c":1234567890123456.5}';
  expect(parseJsonExactly(text)).toEqual(JSON.parse(text));
});

test('what has no large integer reads as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      const value = JSON.parse(text) as unknown;
      const large = JSON.stringify(value, (_, v) =>
        typeof v === 'number' && !Number.isSafeInteger(v) ? 0 : v,
      );
      expect(parseJsonExactly(large)).toEqual(JSON.parse(large));
    }),
  );
});

test('what is not JSON is undefined', () => {
  expect(parseJson('<html>')).toBeUndefined();
  expect(parseJsonExactly('{"a":9007199254740993')).toBeUndefined();
});

test('a path leads through objects only, and never to what every object inherits', () => {
  expect(at({ a: { b: 1 } }, 'a.b')).toBe(1);
  expect(at({ a: [1] }, 'a.0')).toBeUndefined();
  expect(at({ a: 'text' }, 'a.length')).toBeUndefined();
  expect(member({}, 'toString')).toBeUndefined();
  expect(isObject(null)).toBe(false);
});
