import { describe, expect, it } from 'vitest';
import { resolveRedirect } from '../../src/android/intent/resolve.ts';
import {
  broken,
  CONSOLE,
  diagnosed,
  examined,
  GRADLE,
  grave,
  healthy,
  MANIFEST,
  placeOf,
  REDIRECT,
  SHOP,
  subjectOf,
  type World,
  without,
} from './support.ts';

const data = '<data android:scheme="shop" android:host="com.example.shop" android:path="/detail" />';
const withData = (to: string): World => broken(healthy, MANIFEST, data, to);
const clicking = (uri: string, world: World = healthy): World => broken(world, CONSOLE, REDIRECT, uri);

interface Story {
  readonly world: World;
  readonly check: string;
  readonly side: 'app' | 'console';
  /** Text at which the finding points. */
  readonly at: string;
  /** Sentences that the message and the help hold. */
  readonly says: readonly string[];
}

const stories: Readonly<Record<string, Story>> = {
  'another scheme': {
    world: clicking('shopp://com.example.shop/detail'),
    check: 'redirect-unresolved',
    side: 'console',
    at: 'shop" android:host',
    says: [
      'the scheme: the console has “shopp”, the manifest “shop”',
      `type ${REDIRECT}`,
      '<data android:scheme="shopp"',
    ],
  },
  'a scheme in capitals in the console': {
    world: clicking('Shop://com.example.shop/detail'),
    check: 'redirect-unresolved',
    side: 'console',
    at: 'shop" android:host',
    says: ['only upper and lower case differ', `type ${REDIRECT}`],
  },
  'a scheme in capitals in the manifest': {
    world: withData(data.replace('"shop"', '"Shop"')),
    check: 'redirect-unresolved',
    side: 'app',
    at: 'Shop" android:host',
    says: ['only upper and lower case differ', data],
  },
  'a separator typed into the scheme of the manifest': {
    world: withData(data.replace('"shop"', '"shop://"')),
    check: 'redirect-unresolved',
    side: 'app',
    at: 'shop://" android:host',
    says: ['does not belong into android:scheme', data],
  },
  'another host': {
    world: clicking('shop://shop.example.com/detail'),
    check: 'redirect-unresolved',
    side: 'console',
    at: 'com.example.shop" android:path',
    says: [
      'the host: the console has “shop.example.com”, the manifest “com.example.shop”',
      `type ${REDIRECT}`,
    ],
  },
  'a port nobody listens on': {
    world: clicking(
      'shop://com.example.shop:81/detail',
      withData(data.replace('android:path', 'android:port="80" android:path')),
    ),
    check: 'redirect-unresolved',
    side: 'console',
    at: '80" android:path',
    says: ['the port: the console has “81”, the manifest “80”', 'type shop://com.example.shop:80/detail'],
  },
  'another path': {
    world: clicking('shop://com.example.shop/order?id=1'),
    check: 'redirect-unresolved',
    side: 'console',
    at: '/detail',
    says: [
      'the path: the console has “/order”, the manifest android:path="/detail"',
      'type shop://com.example.shop/detail?id=1',
    ],
  },
  'a path in capitals': {
    world: clicking('shop://com.example.shop/Detail'),
    check: 'redirect-unresolved',
    side: 'console',
    at: '/detail',
    says: ['only upper and lower case differ'],
  },
  'a path without its slash in the manifest': {
    world: withData(data.replace('"/detail"', '"detail"')),
    check: 'redirect-unresolved',
    side: 'app',
    at: 'detail" />',
    says: ['android:path has to begin with a slash', data],
  },
  'another scheme and another host': {
    world: clicking('bazaar://somewhere/detail'),
    check: 'redirect-unresolved',
    side: 'app',
    at: 'shop" android:host',
    says: [
      'and one more attribute',
      '<intent-filter>',
      'beside the filters that are there',
      `Or type this in the console: shop://`,
    ],
  },
  'a filter without a scheme': {
    world: withData('<data android:host="com.example.shop" android:path="/detail" />'),
    check: 'redirect-unresolved',
    side: 'app',
    at: '<application',
    says: ['no activity of the app has an intent-filter for links', '<intent-filter>'],
  },
  'a filter for another action': {
    world: broken(healthy, MANIFEST, 'android.intent.action.VIEW', 'com.example.shop.OPEN'),
    check: 'redirect-unresolved',
    side: 'app',
    at: '<intent-filter>\n                <action android:name="com.example.shop.OPEN"',
    says: [
      'the action: the console has “android.intent.action.VIEW”',
      'the manifest “com.example.shop.OPEN”',
      '<intent-filter>',
    ],
  },
  'an activity that is not enabled': {
    world: broken(
      healthy,
      MANIFEST,
      '".Detail" android:exported="true"',
      '".Detail" android:exported="true" android:enabled="false"',
    ),
    check: 'redirect-unresolved',
    side: 'app',
    at: 'false">',
    says: ['it is android:enabled="false"'],
  },
  'one slash too few': {
    world: withData(data.replace('"/detail"', '"/detail/"')),
    check: 'redirect-slash',
    side: 'console',
    at: '/detail/',
    says: ['lacks the slash at the end', 'shop://com.example.shop/detail/'],
  },
  'one slash too many': {
    world: clicking(`${REDIRECT}/`),
    check: 'redirect-slash',
    side: 'console',
    at: '/detail',
    says: ['ends in a slash', `Type this in the console: ${REDIRECT}\n`],
  },
  'no action at all': {
    world: broken(
      healthy,
      MANIFEST,
      '                <action android:name="android.intent.action.VIEW" />\n',
      '',
    ),
    check: 'redirect-action',
    side: 'app',
    at: '<intent-filter>\n                <category android:name="android.intent.category.DEFAULT"',
    says: ['has no action'],
  },
  'an action of its constant': {
    world: broken(healthy, MANIFEST, 'android.intent.action.VIEW', 'Intent.ACTION_VIEW'),
    check: 'redirect-action',
    side: 'app',
    at: 'Intent.ACTION_VIEW',
    says: ['has the action “Intent.ACTION_VIEW”'],
  },
};

describe.each(Object.entries(stories))('%s', (_, { world, check, side, at, says }) => {
  it('is one finding that says what to change, where, and on which side', () => {
    const [only, ...others] = examined(world);
    expect(others).toEqual([]);
    expect(only?.finding).toMatchObject({ check, side, severity: 'error', module: ':app' });
    expect(`${only?.file}:${only?.position?.line}:${only?.position?.column}`).toBe(
      placeOf(world, MANIFEST, at),
    );
    const [zh] = examined(world, { lang: 'zh' });
    expect(zh?.message).toMatch(/[\u4e00-\u9fff]/);
    const pasted = (help = '') => help.split('\n').filter(line => /^\s*</.test(line));
    expect(pasted(zh?.help)).toEqual(pasted(only?.help));
    for (const sentence of says) expect(`${only?.message}\n${only?.help}`).toContain(sentence);
  });

  it('is well again once its advice is followed', () => {
    const help = examined(world)[0]?.help ?? '';
    const typed = /(?:type|console:) (\w+:\/\/\S+)/.exec(help)?.[1];
    const lines = help
      .split('\n')
      .filter(line => /^\s*</.test(line))
      .join('\n');
    if (typed !== undefined) expect(grave(world, { redirect: typed })).toEqual([]);
    if (lines.startsWith('<intent-filter>')) {
      const text = world[MANIFEST] ?? '';
      const mended = text.replace(
        /(<activity android:name="\.Detail"[^>]*>)/,
        (all: string) => `${all}\n${lines}`,
      );
      expect(mended).not.toBe(text);
      expect(grave({ ...world, [MANIFEST]: mended })).toEqual([]);
    } else if (lines.startsWith('<data')) {
      const mended = (world[MANIFEST] ?? '').replace(/<data [^>]*>/, () => lines);
      expect(grave({ ...world, [MANIFEST]: mended })).toEqual([]);
    }
  });
});

describe('where several things are wrong with one filter', () => {
  it('the category speaks before what does not differ but for it', () => {
    const world = broken(
      healthy,
      MANIFEST,
      '                <category android:name="android.intent.category.DEFAULT" />\n',
      '',
    );
    expect(diagnosed(world)).toEqual([expect.stringContaining('redirect-category')]);
    expect(diagnosed(world, { only: ['redirect-unresolved'] })).toEqual([
      expect.stringContaining('redirect-unresolved'),
    ]);
  });

  it('two faults are two findings', () => {
    const world = clicking(
      'shop://com.example.store/detail',
      broken(healthy, MANIFEST, 'android.intent.action.VIEW', 'android.intent.action.View'),
    );
    expect(diagnosed(world)).toEqual([
      expect.stringContaining('redirect-unresolved'),
      expect.stringContaining('redirect-action'),
    ]);
  });
});

describe('without a value of the console', () => {
  const unknown = without(healthy, CONSOLE);

  it('a filter with a scheme of the app’s own is looked at', () => {
    expect(grave(broken(unknown, MANIFEST, 'action.VIEW', 'action.view'))).toEqual([
      expect.stringContaining('error redirect-action'),
    ]);
    expect(
      diagnosed(
        broken(
          unknown,
          MANIFEST,
          '                <category android:name="android.intent.category.BROWSABLE" />\n',
          '',
        ),
      ),
    ).toContainEqual(expect.stringMatching(/^info redirect-category/));
  });

  describe('a filter without DEFAULT', () => {
    const filter = (categories: string, more: string): string =>
      `<intent-filter>\n<action android:name="android.intent.action.VIEW" />\n${categories}<data android:scheme="shop" ${more}/>\n</intent-filter>\n`;
    const both =
      '<category android:name="android.intent.category.DEFAULT" />\n<category android:name="android.intent.category.BROWSABLE" />\n';
    const beside = (more: string, categories = both): World =>
      broken(
        unknown,
        MANIFEST,
        '        <activity android:name=".Detail" android:exported="true">\n',
        `        <activity android:name=".Detail" android:exported="true">\n${filter('', 'android:host="old" android:path="/x" ')}${filter(categories, more)}`,
      );

    it.each(['android:host="old" ', 'android:host="old" android:path="/x" ', ''])(
      'is not missed where another of the same activity takes its links: %s',
      more => expect(grave(beside(more))).toEqual([]),
    );

    it.each(['android:host="new" ', 'android:host="old" android:path="/y" '])(
      'is told where the other takes other links: %s',
      more => expect(grave(beside(more))).toEqual([expect.stringContaining('error redirect-category')]),
    );

    it('is told where the other lacks it too', () => {
      expect(grave(beside('android:host="old" ', ''))).toContainEqual(
        expect.stringContaining('error redirect-category'),
      );
    });
  });

  it.each(['https', 'mailto', 'wx0123456789abcdef', 'tpns'])('a filter for %s: links is not', scheme => {
    const foreign = broken(unknown, MANIFEST, 'android:scheme="shop"', `android:scheme="${scheme}"`);
    expect(grave(broken(foreign, MANIFEST, 'action.VIEW', 'action.view'))).toEqual([]);
  });
});

describe('what only a build knows is not called a fault', () => {
  it('a placeholder in a filter', () => {
    expect(diagnosed(withData(data.replace('com.example.shop', '$' + '{applicationId}')))).toEqual([]);
    expect(diagnosed(withData(data.replace('com.example.shop', '$' + '{host}')))).toEqual([]);
    expect(
      diagnosed(
        broken(
          withData(data.replace('com.example.shop', '$' + '{host}')),
          GRADLE,
          'XG_ACCESS_ID ',
          "host: 'other', XG_ACCESS_ID ",
        ),
      ),
    ).toEqual([expect.stringContaining('redirect-unresolved')]);
  });

  it('a string resource in a filter, known or not', () => {
    const world = withData(data.replace('"shop"', '"@string/scheme"'));
    expect(diagnosed(world)).toEqual([]);
    const strings = (text: string): World => ({
      ...world,
      'app/src/main/res/values/strings.xml': `<resources>\n<!-- <string name="scheme">old</string> -->\n<string name="scheme">${text}</string></resources>`,
    });
    expect(diagnosed(strings('shop'))).toEqual([]);
    expect(diagnosed(strings('other'))).toEqual([expect.stringContaining('redirect-unresolved')]);
  });

  it('an activity of a library module or of a build type receives it as well', () => {
    const bare = broken(healthy, MANIFEST, data, '<data android:scheme="other" android:host="x" />');
    const activity = /<activity android:name="\.Detail"[\s\S]*?<\/activity>/.exec(
      healthy[MANIFEST] ?? '',
    )?.[0];
    const manifest = `<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application>${activity}</application></manifest>`;
    expect(diagnosed(bare)).toHaveLength(1);
    const overlay = 'app/src/release/AndroidManifest.xml';
    expect(
      diagnosed({ ...bare, [overlay]: manifest, 'app/src/debug/AndroidManifest.xml': manifest }),
    ).toEqual([]);
    expect(diagnosed({ ...bare, [overlay]: manifest })).toEqual([
      expect.stringMatching(/^error redirect-unresolved .* in debug$/),
    ]);
    const depending = broken(
      bare,
      GRADLE,
      'dependencies {\n',
      "dependencies {\n    implementation project(':detail')\n",
    );
    expect(
      diagnosed({
        ...depending,
        'settings.gradle': "include ':app', ':detail'\n",
        'detail/build.gradle':
          "apply plugin: 'com.android.library'\nandroid { namespace 'com.example.shop.detail' }\n",
        'detail/src/main/AndroidManifest.xml': manifest,
      }),
    ).toEqual([]);
  });

  it('--redirect counts before tpns.console.json', () => {
    const world = clicking('shop://nowhere/detail');
    expect(diagnosed(world)).toHaveLength(1);
    expect(diagnosed(world, { redirect: REDIRECT })).toEqual([]);
    expect(diagnosed(healthy, { redirect: 'shop://a b' })).toEqual(['error redirect-invalid (console)']);
  });
});

it('the value it advises to type is one that Android resolves', () => {
  const { apps } = subjectOf(healthy);
  expect(resolveRedirect(REDIRECT, apps[0]?.activities ?? []).state).toBe('one');
});

it('a project known only by its console file is looked at, too', () => {
  const world = without(clicking('shop://com.example.shop/other'), SHOP, 'app/tpns-configs.json');
  const bare = broken(world, GRADLE, "    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n", '');
  expect(
    grave(broken(bare, GRADLE, /manifestPlaceholders = \[[^\]]*\]/.exec(bare[GRADLE] ?? '')?.[0] ?? '', '')),
  ).toEqual([expect.stringContaining('redirect-unresolved')]);
});
