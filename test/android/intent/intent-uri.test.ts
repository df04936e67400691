import { describe, expect, test } from 'vitest';
import type { AndroidIntent } from '../../../src/android/intent/intent.ts';
import { emptyIntent, MAIN, VIEW } from '../../../src/android/intent/intent.ts';
import type { IntentUriOptions } from '../../../src/android/intent/intent-uri.ts';
import { parseIntentUri } from '../../../src/android/intent/intent-uri.ts';

function intent(text: string, options?: IntentUriOptions): AndroidIntent {
  const parsed = parseIntentUri(text, options);
  if (!parsed.ok) throw new Error(`${parsed.why} at ${parsed.at}`);
  return parsed.intent;
}

const why = (text: string) => {
  const parsed = parseIntentUri(text);
  return parsed.ok ? null : parsed.why;
};

const fields = (text: string) => intent(`intent:x#Intent;${text}end`);
const is = (over: Partial<AndroidIntent>): AndroidIntent => ({ ...emptyIntent(VIEW), ...over });

describe('the table of intent URIs', () => {
  test('with component, flags and an extra', () => {
    expect(
      intent(
        'intent://note/7#Intent;scheme=memo;package=org.example;component=org.example/.NoteActivity;launchFlags=0x4000000;S.from=mail;end',
      ),
    ).toEqual(
      is({
        data: 'memo://note/7',
        package: 'org.example',
        component: { package: 'org.example', className: 'org.example.NoteActivity' },
        flags: 67108864,
        extras: new Map([['from', { type: 'string', value: 'mail' }]]),
      }),
    );
  });

  test('with a fragment of the data', () => {
    expect(intent('intent://note/7#part#Intent;scheme=memo;i.page=3;B.dark=true;end')).toEqual(
      is({
        data: 'memo://note/7#part',
        extras: new Map([
          ['page', { type: 'int', value: 3 }],
          ['dark', { type: 'boolean', value: true }],
        ] as const),
      }),
    );
  });

  test('without data', () => {
    expect(intent('intent:#Intent;package=org.example;end')).toEqual(is({ package: 'org.example' }));
  });

  test('of another scheme, with and without the option', () => {
    const text = 'memo://note/7#Intent;package=org.example;end';
    expect(intent(text)).toEqual(is({ data: text }));
    expect(intent(text, { intentScheme: false })).toEqual(
      is({ data: 'memo://note/7', package: 'org.example' }),
    );
  });

  test('with an unknown key, and without its end', () => {
    expect(parseIntentUri('intent://note/7#Intent;scheme=memo;x=1;end')).toEqual({
      ok: false,
      why: 'unknown-key',
      at: 35,
    });
    expect(parseIntentUri('intent://note/7#Intent;scheme=memo;S.a=b')).toEqual({
      ok: false,
      why: 'field-not-closed',
      at: 35,
    });
  });
});

describe('what is data and what are fields', () => {
  test.each([
    ['Intent:x#Intent;package=p;end', 'case counts'],
    [' intent:x#Intent;package=p;end', 'so does a blank'],
    ['intent:x', 'there is no #'],
    ['intent:x#intent;package=p;end', 'case counts'],
    ['intent:x#Intent;package=p;end#f', 'the last # counts'],
    ['intent:x#part', 'a plain fragment stays'],
    ['', 'there is nothing'],
  ])('%s is all data, for %s', text => {
    expect(intent(text)).toEqual(is({ data: text }));
  });

  test('the older syntax is said to be that', () => {
    expect(parseIntentUri('intent:x#action(a)')).toEqual({ ok: false, why: 'old-syntax', at: 8 });
  });

  test('a scheme goes in front of the data, an empty one too; without one there is none', () => {
    expect(intent('intent:x#Intent;end').data).toBe('x');
    expect(intent('intent:#Intent;scheme=memo;end').data).toBe('memo:');
    expect(intent('intent:x#Intent;scheme=;end').data).toBe(':x');
    expect(intent('memo:x#Intent;scheme=sip;end', { intentScheme: false }).data).toBe('memo:x');
  });

  test('anything starting with end stops it, and what follows is not read', () => {
    expect(fields('package=p;endless;?;')).toEqual(is({ data: 'x', package: 'p' }));
  });

  test.each(['package=p', ';;', 'package=p;;', 'package;', 'S.a;', '=x;', 'SELx;', 'SEL=1;', 'Package=p;'])(
    '%s is an error',
    text => {
      expect(why(`intent:x#Intent;${text}end`)).not.toBeNull();
    },
  );
});

describe('fields', () => {
  test('values are percent-decoded, + stays', () => {
    expect(fields('type=a%2Fb+c;identifier=i%3Bd;action=a.b;').type).toBe('a/b+c');
    expect(fields('action=a.b;identifier=i%3Bd;')).toEqual(
      is({ data: 'x', action: 'a.b', identifier: 'i;d' }),
    );
  });

  test('categories repeat, each counts once', () => {
    expect(fields('category=a;category=b;category=a;').categories).toEqual(['a', 'b']);
  });

  test.each([
    ['p/.C', { package: 'p', className: 'p.C' }],
    ['p/q.C', { package: 'p', className: 'q.C' }],
    ['p%2FC', { package: 'p', className: 'C' }],
    ['p/', null],
    ['p', null],
  ])('the component %s', (text, component) => {
    expect(fields(`component=${text};`).component).toEqual(component);
  });

  test.each([
    ['16777216', 0x1000000],
    ['0x10000000', 0x10000000],
    ['0X1c', 0x1c],
    ['%2310', 16],
    ['010', 8],
    ['0', 0],
    ['-256', -256],
    ['0xc3', 0],
    ['0x1000c3', 0x100000],
  ])('launchFlags=%s', (text, flags) => {
    expect(fields(`launchFlags=${text};`).flags).toBe(flags);
  });

  test('the flags that hand out URI permissions stay with unsafe parsing', () => {
    expect(intent('intent:#Intent;launchFlags=0xc7;end', { unsafe: true }).flags).toBe(0xc7);
    expect(intent('intent:#Intent;launchFlags=0xc7;end').flags).toBe(4);
    expect(fields('extendedLaunchFlags=0x3;').extendedFlags).toBe(3);
  });

  test.each([
    'launchFlags=x',
    'launchFlags=',
    'launchFlags=08',
    'launchFlags=0x80000000',
    'launchFlags=-',
    'extendedLaunchFlags=z',
    'sourceBounds=1 2 3 99999999999',
  ])('%s is no number', text => {
    expect(why(`intent:x#Intent;${text};end`)).toBe('bad-number');
  });

  test('bounds are four numbers, or none', () => {
    expect(fields('sourceBounds=1 -2 3 4;').sourceBounds).toEqual({ left: 1, top: -2, right: 3, bottom: 4 });
    expect(fields('sourceBounds=1,2;').sourceBounds).toBeNull();
  });
});

describe('extras', () => {
  test.each([
    ['S.k=a%20b', { type: 'string', value: 'a b' }],
    ['S.k=', { type: 'string', value: '' }],
    ['S.k=a=b', { type: 'string', value: 'a=b' }],
    ['B.k=TRUE', { type: 'boolean', value: true }],
    ['B.k=1', { type: 'boolean', value: false }],
    ['b.k=-128', { type: 'byte', value: -128 }],
    ['c.k=xy', { type: 'char', value: 'x' }],
    ['d.k=1.5e3', { type: 'double', value: 1500 }],
    ['d.k=-Infinity', { type: 'double', value: Number.NEGATIVE_INFINITY }],
    ['d.k=NaN', { type: 'double', value: Number.NaN }],
    ['f.k=0.1', { type: 'float', value: Math.fround(0.1) }],
    ['f.k=%20.5f', { type: 'float', value: 0.5 }],
    ['i.k=%2B7', { type: 'int', value: 7 }],
    ['l.k=9223372036854775807', { type: 'long', value: 9223372036854775807n }],
    ['s.k=32767', { type: 'short', value: 32767 }],
  ])('%s', (text, extra) => {
    expect(fields(`${text};`).extras.get('k')).toEqual(extra);
  });

  test('the key is decoded, and the last of equal keys stays', () => {
    expect([...fields('S.a%2Eb=1;i.a.b=2;').extras]).toEqual([['a.b', { type: 'int', value: 2 }]]);
  });

  test.each([
    'b.k=128',
    's.k=32768',
    'i.k=2147483648',
    'i.k=0x1',
    'i.k=',
    'i.k=1.0',
    'l.k=9223372036854775808',
    'l.k=x',
    'd.k=x',
    'd.k=',
    'f.k=0x1',
  ])('%s is an error', text => {
    expect(why(`intent:x#Intent;${text};end`)).toBe('bad-number');
  });

  test('another letter, or an empty character, is an error', () => {
    expect(why('intent:x#Intent;x.k=1;end')).toBe('unknown-key');
    expect(why('intent:x#Intent;c.k=;end')).toBe('empty-char');
  });

  test('a browser’s fallback is an ordinary extra', () => {
    expect(
      fields('S.browser_fallback_url=https%3A%2F%2Fexample.org;').extras.get('browser_fallback_url'),
    ).toEqual({ type: 'string', value: 'https://example.org' });
  });
});

describe('the selector', () => {
  test('takes the fields after SEL', () => {
    const parsed = fields('S.a=1;SEL;action=z;scheme=sip;package=q;');
    expect(parsed.selector).toEqual({ ...emptyIntent(null), action: 'z', data: 'sip:', package: 'q' });
    expect([parsed.action, parsed.data, parsed.package]).toEqual([VIEW, 'x', null]);
  });

  test('is thrown away where the intent has a package', () => {
    expect(fields('package=p;SEL;action=z;')).toEqual(is({ data: 'x', package: 'p' }));
  });

  test('may be in error like any', () => {
    expect(why('intent:x#Intent;SEL;i.a=b;end')).toBe('bad-number');
  });
});

describe('android-app URIs', () => {
  test.each([
    ['android-app://p', MAIN, null],
    ['android-app://p/', MAIN, null],
    ['android-app://p/memo', VIEW, 'memo:'],
    ['android-app://p/memo/', VIEW, 'memo:'],
    ['android-app://p/memo/h', VIEW, 'memo:'],
    ['android-app://p/memo/h/', VIEW, 'memo://h/'],
    ['android-app://p/memo/h/a/b?q', VIEW, 'memo://h/a/b?q'],
    ['android-app://p/memo/h/a#f', VIEW, 'memo://h/a#f'],
    ['android-app://p/#Intent;scheme=memo;end', VIEW, 'memo:'],
    ['android-app://p#Intent;action=z;end', 'z', null],
    ['android-app://p#Intent;action=z;S.a=b;end', 'z', null],
    ['android-app://p//h/a#Intent;scheme=memo;end', VIEW, '://h/a'],
    ['android-app://p#Intent;SEL;action=z;end', MAIN, null],
  ])('%s', (text, action, data) => {
    const parsed = intent(text);
    expect([parsed.package, parsed.action, parsed.data]).toEqual(['p', action, data]);
  });

  test('fields may follow', () => {
    expect(intent('android-app://p/memo/h/a#Intent;i.n=1;end').extras.size).toBe(1);
    expect(why('android-app://p/memo/h/a#Intent;i.n=x;end')).toBe('bad-number');
  });

  test('without // there is no package; cut short it is an error', () => {
    expect(intent('android-app:x')).toEqual(is({}));
    expect(['android-app:', 'android-app:/'].map(why)).toEqual([
      'app-without-package',
      'app-without-package',
    ]);
  });
});
