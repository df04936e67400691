import { describe, expect, it } from 'vitest';
import { declaring, single } from './app-cases.ts';
import {
  broken,
  CONSOLE,
  diagnosed,
  examined,
  GRADLE,
  healthy,
  MANIFEST,
  placeOf,
  REDIRECT,
  type World,
  without,
} from './support.ts';

const checksOf = (world: World): string[] =>
  diagnosed(world).map(line => line.replace(/^\w+ ([\w-]+).*$/, '$1'));
const data = '<data android:scheme="shop" android:host="com.example.shop" android:path="/detail" />';
const withData = (...lines: readonly string[]): World => broken(healthy, MANIFEST, data, lines.join('\n'));
const tag = (attributes: Readonly<Record<string, string>>): string =>
  `<data ${Object.entries(attributes)
    .map(([name, value]) => `android:${name}="${value}"`)
    .join(' ')} />`;
const activity = (name: string, attributes: string, link: string): string =>
  `<${attributes.includes('targetActivity') ? 'activity-alias' : 'activity'} android:name="${name}" ${attributes}><intent-filter><action android:name="android.intent.action.VIEW" /><category android:name="android.intent.category.DEFAULT" /><category android:name="android.intent.category.BROWSABLE" />${link}</intent-filter></${attributes.includes('targetActivity') ? 'activity-alias' : 'activity'}>`;

describe('redirect-ambiguous', () => {
  it('speaks for two pages, names both, and is silent for a page and its alias', () => {
    const [told] = examined(declaring(healthy, activity('.Other', 'android:exported="true"', data)));
    expect(told?.message).toContain('com.example.shop.Detail and com.example.shop.Other');
    expect(
      checksOf(
        declaring(
          healthy,
          activity('.Link', 'android:targetActivity=".Detail" android:exported="true"', data),
        ),
      ),
    ).toEqual([]);
    expect(
      checksOf(
        declaring(healthy, activity('.Link', 'android:targetActivity=".Home" android:exported="true"', data)),
      ),
    ).toEqual(['redirect-ambiguous']);
  });

  it('is silent where the other can’t be reached', () => {
    expect(checksOf(declaring(healthy, activity('.Other', 'android:exported="false"', data)))).toEqual([]);
    expect(
      checksOf(
        declaring(healthy, activity('.Other', 'android:exported="true" android:enabled="false"', data)),
      ),
    ).toEqual([]);
    expect(
      checksOf(
        declaring(healthy, activity('.Other', 'android:exported="true"', data.replace('/detail', '/order'))),
      ),
    ).toEqual([]);
  });

  it('sees a wildcard, a prefix, a pattern that takes the same link', () => {
    for (const link of [
      tag({ scheme: 'shop', host: '*' }),
      tag({ scheme: 'shop', host: 'com.example.shop', pathPrefix: '/de' }),
      tag({ scheme: 'shop', host: '*.shop', pathPattern: '/d.*l' }),
    ]) {
      expect(checksOf(declaring(healthy, activity('.Other', 'android:exported="true"', link)))).toEqual([
        'redirect-ambiguous',
      ]);
    }
  });
});

describe('redirect-cross-product', () => {
  it.each([
    [
      'one address in pieces',
      tag({ scheme: 'shop' }),
      tag({ host: 'com.example.shop' }),
      tag({ path: '/detail' }),
    ],
    ['two paths of one host', data, tag({ scheme: 'shop', host: 'com.example.shop', path: '/order' })],
    ['two schemes of one address', data, tag({ scheme: 'store', host: 'com.example.shop', path: '/detail' })],
    ['a path beside the rest', tag({ scheme: 'shop', host: 'com.example.shop' }), tag({ path: '/detail' })],
    [
      'hosts the build fills in',
      tag({ scheme: 'shop', host: 'com.example.shop' }),
      tag({ scheme: 'b', host: '@string/host' }),
    ],
  ])('is silent for %s', (_, ...lines) => {
    expect(checksOf(withData(...lines))).not.toContain('redirect-cross-product');
  });

  it.each([
    [
      [data, tag({ scheme: 'store', host: 'com.example.store', path: '/detail' })],
      'shop://com.example.store/detail',
    ],
    [[data, tag({ scheme: 'shop', host: 'b.example', path: '/order' })], 'shop://com.example.shop/order'],
    [
      [data, tag({ scheme: 'shop', host: 'b.example', port: '80', pathPrefix: '/o' })],
      'shop://com.example.shop/o…',
    ],
  ])('speaks for %j and gives an example', (lines, example) => {
    const [told] = examined(withData(...lines));
    expect(told?.finding.check).toBe('redirect-cross-product');
    expect(told?.message).toContain(`“${example}”`);
  });
});

describe('redirect-shared-filter', () => {
  it('tells a launcher’s filter from one that is mixed with the web, once', () => {
    const launcher = broken(
      healthy,
      MANIFEST,
      '<action android:name="android.intent.action.VIEW" />',
      '<action android:name="android.intent.action.VIEW" /><action android:name="android.intent.action.MAIN" /><category android:name="android.intent.category.LAUNCHER" />',
    );
    expect(
      examined(launcher)
        .map(({ message }) => message)
        .join(),
    ).toContain("is the launcher's as well");
    expect(checksOf(launcher)).toEqual(['redirect-shared-filter']);
    expect(checksOf(withData(data, tag({ scheme: 'https', host: 'shop.example.com' })))).toEqual([
      'redirect-shared-filter',
    ]);
    expect(
      checksOf(without(withData(tag({ scheme: 'https', host: 'shop.example.com' })), CONSOLE)).filter(
        each => each !== 'redirect-unknown',
      ),
    ).toEqual([]);
  });
});

describe('a filter of variants whose manifests differ', () => {
  const two = withData(data, tag({ scheme: 'https', host: 'shop.example.com' }));
  const overlay = `<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <uses-permission android:name="android.permission.ACCESS_FINE_LOCATION" />\n</manifest>\n`;

  it('is one finding, not one for each', () => {
    const world = { ...two, 'app/src/debug/AndroidManifest.xml': overlay };
    expect(diagnosed(world)).toEqual(diagnosed(two));
    expect(diagnosed(world)).toHaveLength(1);
  });

  it('is not looked at where a manifest can’t be read that may have the one in question', () => {
    const world = { ...without(two, CONSOLE), 'app/src/debug/AndroidManifest.xml': '<manifest>' };
    expect(checksOf(world)).toContain('redirect-shared-filter');
    expect(checksOf({ ...two, 'app/src/debug/AndroidManifest.xml': '<manifest>' })).toEqual([
      'manifest-invalid',
    ]);
  });

  it('is not looked at while nobody knows which one the console means', () => {
    const world = { ...two, [CONSOLE]: '{ "redirect": "shop://com.example.shop/de tail" }' };
    expect(checksOf(world)).toEqual(['redirect-invalid']);
  });

  it('is named by the scheme that is the app’s own', () => {
    const mixed = without(withData(tag({ scheme: 'about' }), tag({ scheme: 'https' }), data), CONSOLE);
    const [told] = examined(mixed, { only: ['redirect-shared-filter'] });
    expect(told?.message).toContain('lists shop beside');
  });

  it('may be in a module that a broken script would bring in', () => {
    const elsewhere = broken(healthy, MANIFEST, data, data.replace('shop"', 'other"'));
    expect(checksOf(elsewhere)).toEqual(['redirect-unresolved']);
    expect(checksOf({ ...elsewhere, [GRADLE]: `${healthy[GRADLE]}}` })).toEqual(['gradle-invalid']);
  });

  it('is not the app’s own where its schemes are a browser’s', () => {
    const browser = withData(tag({ scheme: 'about' }), tag({ scheme: 'https' }));
    expect(checksOf(without(browser, CONSOLE)).filter(each => each !== 'redirect-unknown')).toEqual([]);
  });
});

describe('redirect-generic', () => {
  const linked = (scheme: string, host: string | null): string[] =>
    checksOf(
      without(withData(tag(host === null ? { scheme } : { scheme, host, path: '/detail' })), CONSOLE),
    ).filter(each => each !== 'redirect-unknown');

  it.each([
    ['shop', null],
    ['shop', 'detail'],
    ['myscheme', 'com.example.shop'],
    ['app', 'shop.example.com'],
    ['pushscheme', 'com.example.shop'],
    ['wx0123456789abcdef', null],
  ])('is silent for %s and %s', (scheme, host) => {
    expect(linked(scheme, host)).toEqual([]);
  });

  it.each([
    ['pushscheme', 'com.tencent.qcloud.tim'],
    ['xgscheme', 'com.tpns.push'],
    ['app', null],
    ['push', 'detail'],
    ['weixin', 'shop'],
  ])('speaks for %s and %s', (scheme, host) => {
    expect(linked(scheme, host)).toEqual(['redirect-generic']);
  });

  it('is silent in the demo itself', () => {
    const demo = broken(
      withData(tag({ scheme: 'pushscheme', host: 'com.tencent.qcloud.tim', path: '/detail' })),
      CONSOLE,
      REDIRECT,
      'pushscheme://com.tencent.qcloud.tim/detail',
    );
    expect(checksOf(demo)).toEqual(['redirect-generic']);
    expect(
      checksOf(
        broken(
          demo,
          GRADLE,
          "applicationId 'com.example.shop'",
          "applicationId 'com.tencent.qcloud.tim.tuikit'",
        ),
      ),
    ).not.toContain('redirect-generic');
  });
});

describe('redirect-vendor', () => {
  const vendor = (uri: string, world = healthy): World =>
    broken(
      world,
      CONSOLE,
      `"redirect": "${REDIRECT}"`,
      `"redirect": "${REDIRECT}", "channels": { "oppo": { "redirect": "${uri}" } }`,
    );
  const intent = (fields: string, link = '//com.example.shop/detail'): World =>
    vendor(`intent:${link}#Intent;${fields}end`);

  it.each([
    ['the same', vendor(REDIRECT)],
    ['the same page by another link', vendor('shop://COM.example.shop/detail?id=1')],
    ['the same page as a full intent', intent('scheme=shop;launchFlags=0x4000000;package=com.example.shop;')],
    ['its class', intent('scheme=shop;component=com.example.shop/.Detail;')],
    ['its class in full', intent('component=com.example.shop/com.example.shop.Detail;')],
    [
      'its alias',
      vendor(
        'intent:#Intent;component=com.example.shop/.Link;end',
        declaring(
          healthy,
          activity(
            '.Link',
            'android:targetActivity=".Detail" android:exported="true"',
            tag({ scheme: 'other', host: 'a.b' }),
          ),
        ),
      ),
    ],
  ])('is silent for %s', (_, world) => {
    expect(checksOf(world)).toEqual([]);
  });

  it.each([
    ['another path', vendor('shop://com.example.shop/Detail'), 'only upper and lower case differ'],
    [
      'another page',
      intent('component=com.example.shop/.Home;'),
      'opens com.example.shop.Home; a tap on other channels',
    ],
    [
      'a class that is not there',
      intent('component=com.example.shop/.details.Detail;'),
      'declares no such activity',
    ],
    [
      'another package',
      intent('scheme=shop;package=com.example.store;'),
      'goes to the package com.example.store',
    ],
    ['an unknown field', intent('scheme=shop;flags=1;'), "can't be read (near “flags=1;"],
    ['no end', vendor('intent://com.example.shop/detail#Intent;scheme=shop'), "can't be read"],
    ['a category nobody has', intent('scheme=shop;category=com.example.MINE;'), 'com.example.MINE'],
    ['a host of no filter', vendor('shop:///detail'), "can't be read"],
  ])('speaks for %s, at the value', (_, world, says) => {
    expect(diagnosed(world).map(each => each.replace(/ \(\w+\)$/, ''))).toEqual([
      `error redirect-vendor ${placeOf(world, CONSOLE, world[CONSOLE]?.match(/"[^"]*"(?= } })/)?.[0] ?? '')}`,
    ]);
    expect(examined(world)[0]?.message).toContain(says);
  });

  it('a page that is not exported is the app’s to change', () => {
    const world = intent('component=com.example.shop/.Home;');
    const closed = broken(
      world,
      MANIFEST,
      '".Home" android:exported="true"',
      '".Home" android:exported="false"',
    );
    expect(diagnosed(closed)).toHaveLength(1);
    expect(examined(closed)[0]).toMatchObject({ finding: { check: 'redirect-vendor', side: 'app' } });
  });

  it('follows the variants: the package of one of them is the app', () => {
    const suffix = "android {\n    buildTypes {\n        debug { applicationIdSuffix '.debug' }\n    }\n";
    const world = broken(
      intent('scheme=shop;package=com.example.shop.debug;'),
      GRADLE,
      'android {\n',
      suffix,
    );
    expect(checksOf(world)).toEqual(['package-mismatch']);
  });
});

describe('redirect-stale-intent', () => {
  const read = '    void onCreate(Bundle state) { show(getIntent().getData()); }\n';

  it('speaks where the link is read once', () => {
    expect(checksOf(single(read))).toEqual(['redirect-stale-intent']);
  });

  it('is silent with onNewIntent, a listener for it, where nothing is read, and under a framework', () => {
    expect(
      checksOf(single(`${read}    void onNewIntent(Intent intent) { show(intent.getData()); }\n`)),
    ).toEqual([]);
    expect(checksOf(single(`${read}    { addOnNewIntentListener(i -> show(i)); }\n`))).toEqual([]);
    expect(checksOf(single('    void onCreate(Bundle state) { /* getIntent() */ }\n'))).toEqual([]);
    const framework = single(read);
    const [file = ''] = Object.keys(framework).filter(name => name.endsWith('Detail.java'));
    expect(
      checksOf(
        broken(framework, file, 'extends Activity', 'extends io.flutter.embedding.android.FlutterActivity'),
      ),
    ).toEqual([]);
    expect(checksOf(broken(single(read), MANIFEST, 'singleTask', 'standard'))).toEqual([]);
  });
});

describe('redirect-no-data', () => {
  const view = (xml: string): World =>
    declaring(
      healthy,
      `<activity android:name=".Open" android:exported="true"><intent-filter><action android:name="android.intent.action.VIEW" />${xml}</intent-filter></activity>`,
    );

  it('speaks without <data>, and for one that Android ignores', () => {
    expect(checksOf(view(''))).toEqual(['redirect-no-data']);
    expect(checksOf(view('<data android:host="com.example.shop" />'))).toEqual(['redirect-no-data']);
  });

  it('is silent for a type, and where the redirect reaches nothing at all', () => {
    expect(checksOf(view('<data android:mimeType="image/*" />'))).toEqual([]);
    expect(checksOf(broken(view(''), CONSOLE, REDIRECT, 'nobody://com.example.shop/detail'))).toEqual([
      'redirect-unresolved',
    ]);
  });
});

describe('redirect-invalid', () => {
  it('shows what a full intent URI comes to', () => {
    const world = broken(
      healthy,
      CONSOLE,
      REDIRECT,
      `intent://com.example.shop/detail#Intent;scheme=shop;end`,
    );
    expect(examined(world).map(({ finding, help }) => [finding.check, help.split('\n')[0]])).toEqual([
      ['redirect-invalid', `Type this in the TPNS console: ${REDIRECT}`],
    ]);
  });
});
