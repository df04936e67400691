import { describe, expect, test } from 'vitest';
import { percentDecode } from '../../../src/android/intent/decode.ts';
import { parseUri } from '../../../src/android/intent/uri.ts';

const host = (text: string) => parseUri(text).host?.decoded ?? null;
const path = (text: string) => parseUri(text).path?.decoded ?? null;

describe('a URI is taken apart as Android does', () => {
  test('with every part, as written and decoded', () => {
    expect(parseUri('memo://me%40x@h%2Fo:81/a%20b?q=%26#f%23')).toEqual({
      text: 'memo://me%40x@h%2Fo:81/a%20b?q=%26#f%23',
      scheme: 'memo',
      ssp: { raw: '//me%40x@h%2Fo:81/a%20b?q=%26', decoded: '//me@x@h/o:81/a b?q=&' },
      authority: { raw: 'me%40x@h%2Fo:81', decoded: 'me@x@h/o:81' },
      userInfo: { raw: 'me%40x', decoded: 'me@x' },
      host: { raw: 'h%2Fo', decoded: 'h/o' },
      port: 81,
      path: { raw: '/a%20b', decoded: '/a b' },
      query: { raw: 'q=%26', decoded: 'q=&' },
      fragment: { raw: 'f%23', decoded: 'f#' },
    });
  });

  test.each([
    ['Memo:x', 'Memo'],
    ['a/b?c:d', 'a/b?c'],
    ['a#b:c', 'a#b'],
    [':x', ''],
    ['x', null],
  ])('the scheme of %s is before the first colon, wherever it is: %s', (text, scheme) => {
    expect(parseUri(text).scheme).toBe(scheme);
  });

  test('the ssp goes from that colon to the first # after it, query included', () => {
    expect(parseUri('s:x?q#f#g').ssp.raw).toBe('x?q');
    expect(parseUri('s:x?q#f#g').fragment?.raw).toBe('f#g');
    expect(parseUri('no-colon#f').ssp.raw).toBe('no-colon');
  });

  test('there is an authority only behind //, and an empty one is one', () => {
    expect(host('s:/x')).toBeNull();
    expect(host('s:x')).toBeNull();
    expect(host('s:///x')).toBe('');
    expect(host('s://')).toBe('');
  });

  test.each(['/', '\\', '?', '#'])('the authority ends at %s', end => {
    expect(host(`s://h.x${end}y`)).toBe('h.x');
  });

  test('it is cut before it is decoded, and the user info goes up to the last @', () => {
    expect(host('s://a%40b')).toBe('a@b');
    expect(host('s://u@v@h')).toBe('h');
    expect(parseUri('s://u@v@h').userInfo?.raw).toBe('u@v');
    expect(parseUri('s://h').userInfo).toBeNull();
  });

  test.each([
    ['s://h:81', 'h', 81],
    ['s://h:081', 'h', 81],
    ['s://h:', 'h', null],
    ['s://h:2147483647', 'h', 2147483647],
    ['s://h:2147483648', 'h', null],
    ['s://h:8o', 'h:8o', null],
    ['s://h:1:2', 'h:1', 2],
    ['s://u:1@h', 'h', null],
    ['s://h%3A81', 'h:81', null],
  ])('%s has host %s and port %s', (text, expected, port) => {
    expect([host(text), parseUri(text).port]).toEqual([expected, port]);
  });

  test('the path goes on to ? or #, is empty where there is none, and absent in an opaque URI', () => {
    expect(path('s://h/a//../b/?q#f')).toBe('/a//../b/');
    expect(path('s://h')).toBe('');
    expect(path('s://h?q/r')).toBe('');
    expect(path('s:/a#?')).toBe('/a');
    expect(path('s://h\\a')).toBe('\\a');
    expect(path('s:x/y')).toBeNull();
    expect(path('s:')).toBeNull();
    expect(path('plain/path')).toBe('plain/path');
  });

  test('a ? behind the # is part of the fragment', () => {
    expect(parseUri('s://h/#f?q').query).toBeNull();
    expect(parseUri('s://h/?').query?.raw).toBe('');
  });
});

describe('percent-decoding', () => {
  test.each([
    ['a+b', 'a+b'],
    ['%41%4a%4A', 'AJJ'],
    ['%E4%BD%A0', '你'],
    ['%E4%BD', '\uFFFD'],
    ['%ffx', '\uFFFDx'],
    ['%EF%BB%BFx', '\uFEFFx'],
    ['ab%', 'ab\uFFFD'],
    ['ab%4', 'ab\uFFFD'],
    ['%41%', 'A\uFFFD'],
    ['%zx', '\uFFFD\0x'],
    ['%4zx', '\uFFFD\x04x'],
    ['%azz', '\uFFFD\nz'],
    ['%4%41', '\uFFFD\x0441'],
    ['%E4%BD%zx', '\uFFFD\uFFFD\0x'],
    ['%4:%4G%4@%4`', '\uFFFD\x04\uFFFD\x04\uFFFD\x04\uFFFD\x04'],
  ])('%j becomes %j', (raw, value) => {
    expect(percentDecode(raw)).toBe(value);
  });
});
