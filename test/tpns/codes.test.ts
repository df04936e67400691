import { expect, test } from 'vitest';
import { codes } from '../../src/tpns/codes/all.ts';
import { sources } from '../../src/tpns/codes/code.ts';
import { findCodes } from '../../src/tpns/codes/find.ts';
import { knownCodes, notDocumented } from './known-codes.ts';

const found = (query: string): string[] => findCodes(query).map(code => `${code.source} ${code.code}`);

test('every known code is there, once, under its source', () => {
  const bySource = Object.fromEntries(
    sources.map(source => [source, codes.filter(code => code.source === source).map(code => code.code)]),
  );
  const sorted = (table: Readonly<Record<string, readonly string[]>>): object =>
    Object.fromEntries(Object.entries(table).map(([source, list]) => [source, [...list].sort()]));
  expect(sorted(bySource)).toEqual(sorted(knownCodes));
  expect(codes).toHaveLength(255);
});

test('what no page documents says so', () => {
  const others = codes.filter(code => code.confidence !== 'documented');
  expect(Object.fromEntries(others.map(code => [`${code.source} ${code.code}`, code.confidence]))).toEqual(
    notDocumented,
  );
});

test.each(codes.map(code => [`${code.source} ${code.code}`, code] as const))(
  '%s says what it means and what to do, in both languages',
  (_, { meaning, remedy }) => {
    for (const text of [meaning, remedy]) {
      expect(text.en).toMatch(/^\S.*\.$/);
      expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  },
);

test('a documented code names the page, by https', () => {
  const pages = codes.flatMap(code => code.doc ?? []);
  expect(pages.filter(page => !page.startsWith('https://'))).toEqual([]);
  expect(codes.filter(code => !code.doc).map(code => `${code.source} ${code.code}`)).toEqual([
    ...Object.keys(notDocumented).filter(code => notDocumented[code] === 'decompiled'),
    'im-client 22001',
  ]);
});

test.each([
  ['10115', ['android-sdk 10115', 'harmony-sdk 10115']],
  ['-101', ['android-sdk -101', 'android-vendor-state -101', 'harmony-sdk -101']],
  ['10100', ['android-sdk 10100', 'harmony-sdk 10100', 'legacy-java-server-sdk 10100']],
  ['huawei 907135000', ['huawei 907135000']],
  ['Huawei: 907135000', ['huawei 907135000']],
  ['-502', ['android-sdk -502']],
  ['−502', ['android-sdk -502']],
  ['－５０２', ['android-sdk -502']],
  ['android -101', ['android-sdk -101', 'android-vendor-state -101']],
  ['harmony-sdk -101', ['harmony-sdk -101']],
  ['ret_code=1008003', ['server 1008003']],
  ['error code: 1008035', ['server 1008035']],
  ['错误码：1008035', ['server 1008035']],
  ['"ret_code":10010018', ['server 10010018']],
  ['CODE_SO_ERROR', ['android-sdk 10004']],
  ['code_so_error', ['android-sdk 10004']],
  ['vivo:10096', ['push-time vivo:10096']],
  ['10096', ['push-time vivo:10096']],
  ['oppo 30', ['push-time oppo:30']],
  ['im 70001', ['im 70001']],
  ['xiaomi none', ['xiaomi none']],
  ['harmony exception', ['harmony-sdk exception']],
  ['FCM Register error', ['fcm FCM Register error']],
  ['E/FCM: FCM Register error! FirebaseApp is not initialized', ['fcm FCM Register error']],
  ['10080021', ['server 1008021']],
  ['im-client -2201', ['im-client 22001']],
])('"%s" finds %j', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

test.each(['', '   ', '99999', 'huawei', 'huawei 10115', '101 15', '1008', 'toString', 'constructor 5'])(
  '"%s" finds nothing',
  query => {
    expect(found(query)).toEqual([]);
  },
);

test('every code is found under its own name and number', () => {
  for (const code of codes) {
    expect(found(`${code.source} ${code.code}`)).toContain(`${code.source} ${code.code}`);
    if (code.name) expect(found(code.name)).toEqual([`${code.source} ${code.code}`]);
  }
});
