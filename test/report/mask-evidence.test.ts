import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceMask, knownIn } from '../../src/report/mask-evidence.ts';

const masked = (text: string): string => evidenceMask(false).text(text);
const from = (letters: string, min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...letters), { minLength: min, maxLength: max })
    .map(characters => characters.join(''));
const HEX = '0123456789abcdef';
const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const URL64 = `${SMALL}${SMALL.toUpperCase()}${DIGITS}-_`;

/** Text around it: any, and such as logs are made of. */
const around = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'token:',
        ' ',
        '"',
        "'",
        '[',
        ']',
        '=',
        ':',
        ',',
        '{',
        '}',
        '\\',
        '/',
        'account',
        '\n',
        '…',
        '中',
        'I/OtherPush( 1234): ',
        '$&',
      ),
      { maxLength: 12 },
    )
    .map(parts => parts.join('')),
);

describe('what is hidden wherever it stands', () => {
  const looks: Readonly<Record<string, fc.Arbitrary<string>>> = {
    'a token of TPNS': from(HEX, 32, 64),
    "a vendor's, in digits": from('123456789', 15, 30),
    "a vendor's, by its beginning": fc.oneof(
      from(HEX, 16, 40).map(rest => `CN_${rest}`),
      from(URL64, 20, 60).map(rest => `IQAAAA${rest}`),
      fc.tuple(from(URL64, 8, 22), from(URL64, 30, 120)).map(([id, rest]) => `${id}:APA91b${rest}`),
    ),
    'an e-mail address': fc
      .tuple(from(SMALL, 3, 12), from(SMALL, 3, 12))
      .map(([name, host]) => `${name}@${host}.example.com`),
  };
  it.each(Object.entries(looks))('%s', (_, values) => {
    fc.assert(
      fc.property(around, values, around, (before, value, after) => {
        expect(masked(`${before}${value}${after}`)).not.toContain(value);
      }),
    );
  });

  it('what somebody gave, or what an observation names: an account, a serial, a token of any form', () => {
    fc.assert(
      fc.property(
        around,
        fc
          .string({ unit: 'grapheme', minLength: 6, maxLength: 40 })
          .filter(text => !/[,，、;；\s…*]/.test(text)),
        around,
        (before, value, after) => {
          fc.pre(!`${before}…${after}`.includes(value));
          const quote = `${before}${value}${after}`;
          expect(evidenceMask(false, [value]).text(quote)).not.toContain(value);
          for (const name of ['token', 'account', 'accounts', 'serial']) {
            const mask = evidenceMask(false);
            expect(JSON.stringify(mask.args({ [name]: value, count: 3 }))).not.toContain(value);
            expect(mask.text(quote)).not.toContain(value);
          }
        },
      ),
    );
  });

  it('a value behind a name that says whose it is, however short', () => {
    const names = fc.constantFrom(
      'account',
      'accountName',
      'account_list',
      'userId',
      'identifier',
      'To_Account',
      'serialno',
      'ro.serialno',
      'ANDROID_ID',
      'deviceId',
      'imei',
      'uid',
      'email',
      'phone',
    );
    const ways = fc.constantFrom(
      (n: string, v: string) => `${n}=${v}, type=0`,
      (n: string, v: string) => `${n}: ${v}`,
      (n: string, v: string) => `{"${n}":"${v}","x":1}`,
      (n: string, v: string) => `{\\"${n}\\":\\"${v}\\"}`,
      (n: string, v: string) => `{"${n}":["${v}","ben"]}`,
      (n: string, v: string) => `${n}=[ben, ${v}]`,
      (n: string, v: string) => `[${n}]: [${v}]`,
      (n: string, v: string) => `${n}='${v}'`,
      (n: string, v: string) => `${n}：${v}`,
    );
    fc.assert(
      fc.property(
        names,
        ways,
        from(`Q${DIGITS}`, 3, 20).filter(v => /Q/.test(v)),
        (name, way, value) => {
          expect(masked(`W/TPush  ( 1234): ${way(name, value)}`)).not.toContain(value);
        },
      ),
    );
  });

  it.each([
    ['a mobile number', 'bind 13812345678 ok', '13812345678'],
    ['… with its country', 'bind +86 138-1234-5678 ok', '138-1234-5678'],
    ['an IMEI', 'imei 490154203237518', '490154203237518'],
    ['an address of IPv4', 'connect to 192.168.31.77:443', '192.168.31.77'],
    ['… of IPv6', 'connect to fe80::1c2d:3e4f%wlan0 or 2001:db8:0:0:1:2:3:4', '1c2d:3e4f'],
    ['… in full', 'connect to 2001:db8:0:0:1:2:3:4', '2001:db8:0:0:1:2:3:4'],
    ['… of a network card', 'wlan0:02:1a:9c:44:5e:0f up', '02:1a:9c:44:5e:0f'],
    ['an Android id', 'ssaid 9f3ce28a7b10d4e6', '9f3ce28a7b10d4e6'],
    ['an advertising id', 'ad 38400000-8cf0-11bd-b23e-10b96e40000d', '38400000-8cf0-11bd-b23e-10b96e40000d'],
    ['an account in an object', 'accounts: [AccountInfo{accountType=0, accountName="anna"}]', 'anna'],
    ['… in a list that is cut off', 'account_list=[anna, be', 'anna'],
    ['a name in a path', 'at /home/anna.li/app/build.gradle', 'anna.li'],
    ['… on a Mac', 'at /Users/anna/app', 'anna'],
    ['… on Windows', 'at C:\\Users\\Anna Li\\app', 'Anna Li'],
    [
      "a vendor's token without a known form",
      'regId = d//igwEhgBGCI2TG6lWqlHXpkr+n0LWx0BoeXrQ=',
      'd//igwEhgBGCI2TG6lWqlHXpkr',
    ],
    [
      '… and without a name',
      'got vN8s_k2LzQ0xT4bYw7cRf1GhJ5mP9dKuEa3oXiZtq6 now',
      'vN8s_k2LzQ0xT4bYw7cRf1GhJ5mP9dKuEa3oXiZtq6',
    ],
  ])('%s', (_, quote, value) => {
    expect(masked(quote)).not.toContain(value);
  });
});

describe('keys and logins', () => {
  const secret = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
  const login =
    'eJwtzE0LgjAYwPHvsnPY3Fra6BBRkRSCL0XHbE_2MBVZcywlvnuyPAr_3_8DKc8oeIIhkrAAk8WYUcPT4BeZWzXQrjT9D4p0q';
  const lines = [
    `secretKey=${secret}`,
    `SecretKey: ${secret}`,
    `{"secret_key":"${secret}"}`,
    `imSecretKey = ${secret}${secret}`,
    `signKey=${secret}${secret}`,
    `userSig=${login}`,
    `login with ${login}`,
    'Authorization: Basic MTUwMDAwMDAwMTpzZWNyZXQ=',
    'appSecret=exampleexample1',
  ];
  it.each(lines)('never appear, masked or not: %s', line => {
    for (const mask of [evidenceMask(false), evidenceMask(true)]) {
      const shown = `${mask.text(line)} ${JSON.stringify(mask.args({ message: line }))}`;
      expect(shown).not.toMatch(/0f1e2d|d2e1f0|eJwtzE|MTUwMD|exampleexample/);
    }
  });

  it('of their length are hidden whole, for nothing tells them from a token', () => {
    for (const key of [secret, secret + secret])
      expect(masked(`x${key}y`)).toBe(`x${'*'.repeat(key.length)}y`);
    expect(masked(`token: ${secret}`)).toBe('token: 0f1e…e1f0');
  });

  it('of the client are as short as everywhere', () => {
    expect(masked('accessKey AEXAMPLEKEY1 refused')).toBe('accessKey AE*********1 refused');
    expect(
      evidenceMask(false).args({ what: 'access-key', found: 'AEXAMPLEKEY1', expected: 'AEXAMPLEKEY2' }),
    ).toEqual({ what: 'access-key', found: 'AE*********1', expected: 'AE*********2' });
  });
});

describe('what is hidden', () => {
  it('stays recognisable as the same, and as another', () => {
    const mask = evidenceMask(false);
    const [a, b] = ['0a6db603c3f79a7cb34fe8779e6e84cd34d9', '0a6d0000c3f79a7cb34fe8779e6e84cd34d9'];
    expect(mask.text(`registered ${a}; pushed to ${b}; again ${a}`)).toBe(
      'registered 0a6d…34d9; pushed to 0a6d…34d9#2; again 0a6d…34d9',
    );
    expect(mask.args({ token: b })).toEqual({ token: '0a6d…34d9#2' });
    expect(mask.args({ count: 3, accounts: 'anna, anton、ben' })).toEqual({
      count: 3,
      accounts: 'a…, a…#2、…',
    });
    expect(mask.text('login of anna, not of anton')).toBe('login of a…, not of a…#2');
  });

  it('is not hidden twice', () => {
    fc.assert(
      fc.property(around, from(HEX, 33, 60), around, (before, value, after) => {
        const once = masked(`${before} ${value} ${after}`);
        expect(masked(once)).toBe(once);
      }),
    );
  });

  it('is found in the arguments that name it', () => {
    expect(knownIn({ token: 'abc123', accounts: 'anna, x,ben1', package: 'com.example', count: 2 })).toEqual([
      'abc123',
      'anna',
      'ben1',
    ]);
  });
});

it.each([
  'I/XGService( 4711): TPNS SDK 1.4.4.5-release, com.tencent.tpns:tpns:1.4.3.12, HMS 6.11.0.300',
  'sdkVersion = 1.4.3.12, versionName=8.10.12.1',
  'accounts: 3, Account: not bound, userId=0',
  'accessId 1500000001, pushId 3895624686, code -502, at 12:34:56.789',
  'token is empty, token null, account: null, serial=unknown',
  'android.app.RemoteServiceException$CannotDeliverBroadcastException at com.example.app.MainActivity.onCreate(MainActivity.kt:31)',
  'myscheme://com.example.app/detail/?id=12 on localhost 127.0.0.1:8080, pc 0x7f3c2b1a00112233',
  'certificate AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01',
])('leaves what explains a push: %s', line => {
  expect(masked(line)).toBe(line);
});

it('leaves arguments by their names, and numbers', () => {
  const args = {
    package: 'com.example.app',
    version: '1.4.3.12',
    count: 4,
    on: true,
    token: null,
    what: 'certificate',
    found: 'ab'.repeat(32),
    expected: 'cd'.repeat(32),
  };
  expect(evidenceMask(false).args(args)).toEqual(args);
});

it('shows all but secrets where that was asked for', () => {
  const { text, args } = evidenceMask(true, ['anna']);
  const line = 'anna has 0a6db603c3f79a7cb34fe8779e6e84cd34d9 at 10.1.2.33, 13812345678';
  expect(text(line)).toBe(line);
  expect(args({ token: 'ab'.repeat(16), message: line })).toEqual({ token: 'ab'.repeat(16), message: line });
});

it('takes no longer for a long line than it is long', () => {
  const mask = evidenceMask(false, ['anna', 'SERIAL0001']);
  for (const piece of [
    'a',
    '1',
    'A1b',
    'token ',
    'account:[',
    'a.',
    ':',
    'ab:',
    '/Users/',
    '@',
    ' ',
    '\\"',
    'x-',
  ]) {
    const started = performance.now();
    mask.text(piece.repeat(100_000 / piece.length));
    expect(performance.now() - started, piece).toBeLessThan(3000);
  }
});
