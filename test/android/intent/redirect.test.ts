import { describe, expect, test } from 'vitest';
import { parseRedirect } from '../../../src/android/intent/redirect.ts';

function problems(text: string): string[] {
  const parsed = parseRedirect(text);
  return (parsed.ok ? parsed.remarks : parsed.problems).map(one => `${one.problem} ${one.at}`);
}

describe('a redirect as typed into a console', () => {
  test('is taken apart, decoded as a filter is compared with it', () => {
    expect(parseRedirect('memo://com.example.app:81/a%20b/?id=%26')).toMatchObject({
      ok: true,
      redirect: { scheme: 'memo', host: 'com.example.app', port: 81, path: '/a b/', query: 'id=&' },
      remarks: [],
    });
  });

  test.each([
    'memo://host',
    'memo://host/',
    'memo://h.o-s_t/p/?a=b&c=d;e',
    "a+b-c.1://h/~!$&'()*+,;=:@",
    'memo://me@h:1/%E4%BD%A0',
  ])('%s is fine', text => {
    expect(parseRedirect(text).ok).toBe(true);
    expect(problems(text)).toEqual([]);
  });

  test.each([
    ['', 'empty 0'],
    [' \t', 'empty 0'],
    ['host/path', 'no-scheme 0'],
    ['//host/path', 'no-scheme 0'],
    ['://host/path', 'no-scheme 0'],
    ['host/path:80', 'no-scheme 0'],
    ['memo:/host/path', 'no-authority 5'],
    ['memo:host', 'no-authority 5'],
    ['memo://', 'no-host 7'],
    ['memo:///path', 'no-host 7'],
    ['memo://me@/path', 'no-host 7'],
    ['memo://:80/path', 'no-host 7'],
    ['memo://://host/path', 'scheme-separator 7'],
    ['memo:////host/path', 'scheme-separator 7'],
    ['memo://host:8o/path', 'bad-port 11'],
    ['memo://host:/path', 'bad-port 11'],
    ['memo://me:1@host:99999999999/', 'bad-port 16'],
    ['memo://a:b:80/', 'bad-port 8'],
    ['memo://host/a b', 'blank 13'],
    [' memo://host/a', 'blank 0'],
    ['memo://host/a\u3000', 'blank 13'],
    ['memo://host/a\n', 'blank 13'],
    ['memo://host/a\x01', 'control-character 13'],
    ['memo://host/通知', 'non-ascii 12'],
    ['memo://host/?q={"a":1}', 'reserved-character 15'],
    ['memo://host/a\\b', 'reserved-character 13'],
    ['memo://host/100%', 'bad-escape 15'],
    ['memo://host/%4x', 'bad-escape 12'],
    ['intent://host/path#Intent;scheme=memo;end', 'intent-uri 0'],
    ['INTENT://host/path#x', 'intent-uri 0'],
    ['android-app://org.example', 'intent-uri 0'],
    ['memo://host/path#Intent;package=p;end', 'intent-uri 16'],
  ])('%j: %s', (text, first) => {
    expect(parseRedirect(text).ok).toBe(false);
    expect(problems(text)[0]).toBe(first);
  });

  test('an http address with another scheme typed into it is not taken for a host', () => {
    expect(problems('https://memo://host/path')[0]).toBe('scheme-separator 8');
  });

  test('an address inside the query is nobody’s scheme', () => {
    expect(problems('memo://host/?u=https://example.org/')).toEqual([]);
  });

  test.each([
    ['https://example.org/x', 'web-scheme 0'],
    ['myScheme://host/x', 'upper-case-scheme 2'],
    ['my_scheme://host/x', 'unusual-scheme 0'],
    ['1memo://host/x', 'unusual-scheme 0'],
    ['memo://host/x#y', 'fragment 13'],
  ])('%s works, but is worth a word: %s', (text, remark) => {
    expect(parseRedirect(text).ok).toBe(true);
    expect(problems(text)).toEqual([remark]);
  });

  test('several faults are told in order, then the remarks', () => {
    expect(problems(' memo://host:8o/')).toEqual(['blank 0', 'bad-port 12']);
    expect(problems('HTTP://h/a b/通%')).toEqual([
      'blank 10',
      'non-ascii 13',
      'bad-escape 14',
      'upper-case-scheme 0',
      'web-scheme 0',
    ]);
  });
});
