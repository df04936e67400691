import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOf, checks } from '../../src/checks/index.ts';
import { repository } from '../support/repository.ts';
import { appCases, chatty, enabling, vendored } from './app-cases.ts';
import {
  broken,
  CONFIG,
  CONSOLE,
  diagnosed,
  examined,
  GRADLE,
  grave,
  healthy,
  inShort,
  MANIFEST,
  placeOf,
  RECEIVER,
  REDIRECT,
  ROOT_GRADLE,
  SHOP,
  subjectOf,
  type World,
  without,
  withPlugin,
} from './support.ts';

interface Case {
  readonly world: World;
  readonly redirect?: string;
  /** Exactly these findings, notes included. */
  readonly speaks: readonly string[];
}

const vivid = '<activity android:name=".Detail" android:exported="true">';
const view = '<action android:name="android.intent.action.VIEW" />';
const def = '                <category android:name="android.intent.category.DEFAULT" />\n';
const receiver = /<receiver[\s\S]*<\/receiver>/.exec(healthy[MANIFEST] ?? '')?.[0] ?? '';

/** One world for each check, broken in one place. */
const cases: Readonly<Record<string, Case>> = {
  'integration-missing': {
    world: {
      ...without(healthy, CONFIG, CONSOLE, SHOP, RECEIVER),
      [GRADLE]: "apply plugin: 'com.android.application'\n// com.tencent.tpns:tpns was here once\n",
      [MANIFEST]:
        '<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application /></manifest>\n',
    },
    speaks: ['info integration-missing (app)'],
  },
  'config-invalid': {
    world: broken(healthy, CONFIG, '"debug": false,', '"debug": false'),
    speaks: ['error config-invalid app/tpns-configs.json:5:5 (app)'],
  },
  'gradle-invalid': {
    world: broken(healthy, GRADLE, "    implementation 'com", "    implementation('com"),
    speaks: ['error gradle-invalid app/build.gradle:17:1 (app)'],
  },
  'manifest-invalid': {
    world: broken(healthy, MANIFEST, '</receiver>', ''),
    speaks: ['error manifest-invalid app/src/main/AndroidManifest.xml:24:5 (app)'],
  },
  'access-id-format': {
    world: broken(broken(healthy, CONFIG, '1500000001', '150000001'), GRADLE, "'1500000001'", "'150000001'"),
    speaks: ['error access-id-format app/tpns-configs.json:2:28 (app)'],
  },
  'access-key-format': {
    world: broken(healthy, GRADLE, 'AEXAMPLEKEY1', 'AEXAMPLEKEY'),
    speaks: ['error access-key-format app/build.gradle:10:28 (app)'],
  },
  'secret-key-exposed': {
    world: broken(healthy, GRADLE, 'AEXAMPLEKEY1', '0123456789abcdef0123456789abcdef'),
    speaks: ['error secret-key-exposed app/build.gradle:10:28 (app)'],
  },
  'config-missing': {
    world: without(withPlugin, CONFIG),
    speaks: ['error config-missing app/build.gradle:2:1 (app)'],
  },
  'config-misplaced': {
    world: { ...without(healthy, CONFIG), 'tpns-configs.json': healthy[CONFIG] ?? '' },
    speaks: ['warning config-misplaced tpns-configs.json (app)'],
  },
  'config-unused': {
    world: {
      ...without(healthy, CONSOLE, SHOP, RECEIVER),
      [GRADLE]: "apply plugin: 'com.android.application'\n",
      [MANIFEST]:
        '<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application /></manifest>\n',
    },
    speaks: ['warning config-unused app/tpns-configs.json (app)'],
  },
  'config-debug': {
    world: broken(withPlugin, CONFIG, '"debug": false', '"debug": true'),
    speaks: ['info config-debug app/tpns-configs.json:4:14 (app)'],
  },
  'config-upgrade-check': {
    world: broken(withPlugin, CONFIG, '"upgrade": false', '"upgrade": true'),
    speaks: ['warning config-upgrade-check app/tpns-configs.json:6:16 (app)'],
  },
  'credentials-disagree': {
    world: broken(healthy, CONFIG, '1500000001', '1500000002'),
    speaks: ['error credentials-disagree app/tpns-configs.json:2:28 (app)'],
  },
  'credentials-scattered': {
    world: broken(
      healthy,
      SHOP,
      'XGPushManager.registerPush(this);',
      'com.tencent.android.tpush.XGPushConfig.setAccessId(this, 1500000001L);\n        XGPushManager.registerPush(this);',
    ),
    speaks: [`info credentials-scattered ${SHOP}:7:9 (app)`],
  },
  'integration-doubled': {
    world: {
      ...withPlugin,
      [GRADLE]: `${withPlugin[GRADLE]}\ndependencies {\n    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n}\n`,
    },
    speaks: ['warning integration-doubled app/build.gradle:13:5 (app)'],
  },
  'plugin-unresolvable': {
    world: broken(withPlugin, ROOT_GRADLE, '        classpath "com', '        // classpath "com'),
    speaks: ['error plugin-unresolvable app/build.gradle:2:1 (app)'],
  },
  'plugin-agp': {
    world: broken(withPlugin, ROOT_GRADLE, 'gradle:7.4.2', 'gradle:8.0.0'),
    speaks: ['warning plugin-agp app/build.gradle:2:1 (app)'],
  },
  'sdk-version-drift': {
    world: broken(healthy, CONFIG, '1.4.4.5-release', '1.4.3.9-release'),
    speaks: ['warning sdk-version-drift app/tpns-configs.json:5:16 (app)'],
  },
  'sdk-version-dynamic': {
    world: broken(healthy, GRADLE, '1.4.4.5-release', '1.4.+'),
    speaks: ['warning sdk-version-dynamic app/build.gradle:16:43 (app)'],
  },
  'sdk-outdated': {
    world: broken(broken(healthy, GRADLE, '1.4.4.5', '1.2.7.2'), CONFIG, '1.4.4.5', '1.2.7.2'),
    speaks: ['warning sdk-outdated app/build.gradle:16:43 (app)'],
  },
  'placeholder-dummy': {
    world: broken(broken(healthy, GRADLE, 'AEXAMPLEKEY1', 'xxxx'), CONFIG, 'AEXAMPLEKEY1', 'xxxx'),
    speaks: ['error placeholder-dummy app/build.gradle:10:28 (app)'],
  },
  'placeholder-clobbered': {
    world: broken(
      healthy,
      GRADLE,
      '        ]\n    }',
      "        ]\n        manifestPlaceholders = [OTHER: 'x']\n    }",
    ),
    speaks: ['error placeholder-clobbered app/build.gradle:12:9 (app)'],
  },
  'repository-dead': {
    world: broken(healthy, ROOT_GRADLE, '        google()', '        jcenter()\n        google()'),
    speaks: ['warning repository-dead build.gradle:3:9 (app)'],
  },
  'repository-insecure': {
    world: broken(
      healthy,
      ROOT_GRADLE,
      '        google()',
      "        maven { url 'http://maven.example.com/' }\n        google()",
    ),
    speaks: ['warning repository-insecure build.gradle:3:22 (app)'],
  },
  'repository-missing': {
    world: {
      ...healthy,
      [ROOT_GRADLE]: (healthy[ROOT_GRADLE] ?? '').replaceAll('        mavenCentral()\n', ''),
    },
    speaks: ['error repository-missing build.gradle:11:5 (app)'],
  },
  'repository-ignored': {
    world: {
      ...healthy,
      'settings.gradle':
        "dependencyResolutionManagement {\n    repositoriesMode.set(RepositoriesMode.PREFER_SETTINGS)\n    repositories { google() }\n}\ninclude ':app'\n",
    },
    speaks: ['error repository-ignored build.gradle:14:9 (app)'],
  },
  'vendor-incomplete': {
    world: broken(
      enabling(healthy, 'setOppoPushAppId(this, KEY)', 'setOppoPushAppKey(this, SECRET)'),
      GRADLE,
      'dependencies {\n',
      "dependencies {\n    implementation 'com.tencent.tpns:oppo:1.4.4.5-release'\n",
    ),
    speaks: ['error vendor-incomplete app/build.gradle:16:5 (app)'],
  },
  'vendor-orphan': {
    world: broken(
      healthy,
      SHOP,
      'XGPushManager.registerPush(this);',
      'com.tencent.android.tpush.XGPushConfig.setMzPushAppId(this, "1");\n        XGPushManager.registerPush(this);',
    ),
    speaks: [`warning vendor-orphan ${SHOP}:7:9 (app)`],
  },
  'namespace-mismatch': {
    world: broken(healthy, MANIFEST, '<manifest ', '<manifest package="com.example.store" '),
    speaks: ['error namespace-mismatch app/src/main/AndroidManifest.xml:1:20 (app)'],
  },
  'abi-filters': {
    world: broken(
      healthy,
      GRADLE,
      '        targetSdkVersion 34\n',
      "        targetSdkVersion 34\n        ndk { abiFilters 'armeabi-v7a', 'x86' }\n",
    ),
    speaks: ['warning abi-filters app/build.gradle:8:15 (app)'],
  },
  'channel-region': {
    world: {
      ...broken(
        enabling(healthy),
        GRADLE,
        'dependencies {\n',
        "apply plugin: 'com.google.gms.google-services'\n\ndependencies {\n    implementation 'com.tencent.tpns:fcm:1.4.4.5-release'\n    implementation 'com.google.firebase:firebase-messaging:20.2.3'\n",
      ),
      'app/google-services.json': '{}',
    },
    speaks: ['warning channel-region app/build.gradle:18:5 (app)'],
  },
  'proguard-missing': {
    world: broken(
      healthy,
      GRADLE,
      'android {\n',
      "android {\n    buildTypes {\n        release {\n            minifyEnabled true\n            proguardFiles getDefaultProguardFile('proguard-android.txt'), 'proguard-rules.pro'\n        }\n    }\n",
    ),
    speaks: ['warning proguard-missing app/build.gradle:6:27 (app)'],
  },
  'package-mismatch': {
    world: broken(healthy, CONFIG, '"com.example.shop"', '"com.example.store"'),
    speaks: ['error package-mismatch app/tpns-configs.json:3:5 (app)'],
  },
  'placeholder-missing': {
    world: broken(healthy, GRADLE, "XG_ACCESS_KEY: 'AEXAMPLEKEY1'", "OTHER: 'x'"),
    speaks: ['error placeholder-missing app/build.gradle:16:5 (app)'],
  },
  'exported-missing': {
    world: broken(
      healthy,
      MANIFEST,
      '<activity android:name=".Home" android:exported="true">',
      '<activity android:name=".Home">',
    ),
    speaks: ['error exported-missing app/src/main/AndroidManifest.xml:3:9 (app)'],
  },
  'receiver-missing': {
    world: broken(healthy, MANIFEST, receiver, ''),
    speaks: ['warning receiver-missing app/src/main/AndroidManifest.xml:2:5 (app)'],
  },
  'access-point-missing': {
    world: broken(
      broken(broken(healthy, CONSOLE, '"accessPoint": "guangzhou",', ''), CONFIG, '1500', '1580'),
      GRADLE,
      '1500',
      '1580',
    ),
    speaks: ['warning access-point-missing app/src/main/AndroidManifest.xml:2:5 (app)'],
  },
  'access-point-mismatch': {
    world: broken(healthy, CONSOLE, 'guangzhou', 'singapore'),
    speaks: ['error access-point-mismatch app/src/main/AndroidManifest.xml:2:5 (app)'],
  },
  'redirect-unknown': {
    world: without(healthy, CONSOLE),
    speaks: ['info redirect-unknown (console)'],
  },
  'redirect-invalid': {
    world: broken(healthy, CONSOLE, REDIRECT, 'shop://://com.example.shop/detail'),
    speaks: ['error redirect-invalid tpns.console.json:3:17 (console)'],
  },
  'redirect-unresolved': {
    world: broken(healthy, CONSOLE, REDIRECT, 'shop://com.example.store/detail'),
    speaks: [
      `error redirect-unresolved ${placeOf(healthy, MANIFEST, 'com.example.shop" android:path')} (console)`,
    ],
  },
  'redirect-not-exported': {
    world: broken(healthy, MANIFEST, vivid, vivid.replace('true', 'false')),
    speaks: [
      `error redirect-not-exported ${placeOf(broken(healthy, MANIFEST, vivid, vivid.replace('true', 'false')), MANIFEST, 'false')} (app)`,
    ],
  },
  'redirect-action': {
    world: broken(healthy, MANIFEST, view, view.replace('VIEW', 'View')),
    speaks: ['error redirect-action app/src/main/AndroidManifest.xml:11:39 (app)'],
  },
  'redirect-category': {
    world: broken(healthy, MANIFEST, def, ''),
    speaks: ['error redirect-category app/src/main/AndroidManifest.xml:10:13 (app)'],
  },
  'redirect-slash': {
    world: broken(healthy, CONSOLE, REDIRECT, `${REDIRECT}/`),
    speaks: [`error redirect-slash ${placeOf(healthy, MANIFEST, '/detail')} (console)`],
  },
  'register-missing': {
    world: broken(healthy, SHOP, 'XGPushManager.registerPush(this);', '// XGPushManager.registerPush(this);'),
    speaks: ['error register-missing app/build.gradle (app)'],
  },
  'register-uncalled': {
    world: broken(healthy, MANIFEST, ' android:name=".Shop"', ''),
    speaks: [`warning register-uncalled ${SHOP}:7:9 (app)`],
  },
  ...appCases,
};

describe('the list of checks', () => {
  it('holds every check of the folder, under the name of its file', () => {
    const files = readdirSync(join(repository, 'src/checks')).filter(name => name.endsWith('.ts'));
    const named = files
      .map(name => name.replace(/\.ts$/, ''))
      .filter(name => !['index', 'subject'].includes(name));
    expect(checks.map(({ id }) => id).sort()).toEqual(named.sort());
  });

  it('has a world for each check but the one that stands for a crash', () => {
    const ids = checks.map(({ id }) => id).filter(id => id !== 'check-crashed');
    // a check may as well have a test file of its own, under its name
    const tests = new Set(readdirSync(join(repository, 'test/checks')));
    const own = ids.filter(id => !(id in cases) && tests.has(`${id}.test.ts`));
    expect([...Object.keys(cases), ...own].sort()).toEqual(ids.sort());
  });

  it('only silences what exists', () => {
    const ids = checks.map(({ id }) => id);
    expect(checks.flatMap(({ before }) => before).filter(id => !ids.includes(id))).toEqual([]);
  });
});

describe('a healthy project', () => {
  it.each([
    ['by hand', healthy],
    ['by plugin', withPlugin],
    ['with vendors', vendored],
    ['with IM', chatty],
  ])('wired %s has no finding at all', (_, world) => {
    expect(diagnosed(world)).toEqual([]);
  });
});

describe.each(Object.entries(cases))('%s', (id, { world, redirect, speaks }) => {
  const options = redirect === undefined ? {} : { redirect };

  it('speaks alone, at its place', () => {
    expect(diagnosed(world, options)).toEqual(speaks);
  });

  it('is silent in the healthy twin, and speaks alone if it is the only one asked', () => {
    expect(diagnosed(healthy, { only: [id] })).toEqual([]);
    expect(diagnosed(world, { ...options, only: [id] })).toEqual(speaks);
  });

  it('says so in both languages', () => {
    const said = (['en', 'zh'] as const).flatMap(lang =>
      examined(world, { ...options, lang }).flatMap(({ title, message, help }) => [title, message, help]),
    );
    expect(said.join('\n')).toMatchSnapshot();
  });
});

describe('what is not a fault', () => {
  const plugin = (change: (world: World) => World): string[] => diagnosed(change(withPlugin));

  it('in plugin mode: neither dependency nor placeholders, a receiver is only a suggestion', () => {
    expect(plugin(world => broken(world, MANIFEST, receiver, ''))).toEqual([
      'info receiver-missing app/src/main/AndroidManifest.xml:2:5 (app)',
    ]);
    expect(plugin(world => without(world, SHOP))).toEqual([
      'warning register-missing app/build.gradle (app)',
    ]);
  });

  it('a wrapper registers and receives in its own way', () => {
    const wrapped = Object.fromEntries(
      Object.entries(without(broken(healthy, MANIFEST, receiver, ''), SHOP)).map(([name, text]) => [
        `android/${name}`,
        text,
      ]),
    );
    const pubspec = 'name: shop\ndependencies:\n  tpns_flutter_plugin: ^1.3.5\n';
    expect(diagnosed({ ...wrapped, 'pubspec.yaml': pubspec })).toEqual([]);
    // Flutter shrinks every release
    expect(diagnosed({ ...wrapped, 'pubspec.yaml': 'name: shop\n' })).toHaveLength(3);
  });

  it('a debug suffix is a note that names its variants', () => {
    const suffixed = broken(
      healthy,
      GRADLE,
      'android {\n',
      "android {\n    buildTypes {\n        debug { applicationIdSuffix '.debug' }\n    }\n",
    );
    expect(diagnosed(suffixed)).toEqual(['info package-mismatch app/tpns-configs.json:3:5 (app) in debug']);
  });

  it('one flavor that fits is enough, and one that nobody can read might', () => {
    const flavors = (id: string): World =>
      broken(
        healthy,
        GRADLE,
        'android {\n',
        `android {\n    flavorDimensions 'shop'\n    productFlavors {\n        own { dimension 'shop' }\n        other { dimension 'shop'\n            applicationId ${id} }\n    }\n`,
      );
    expect(diagnosed(flavors("'com.example.other'"))).toEqual([
      'info package-mismatch app/tpns-configs.json:3:5 (app) in otherDebug otherRelease',
    ]);
    const other = (world: World): World => broken(world, CONFIG, '"com.example.shop"', '"com.example.store"');
    expect(diagnosed(other(flavors("'com.example.other'")))).toEqual([
      'error package-mismatch app/tpns-configs.json:3:5 (app)',
    ]);
    expect(diagnosed(other(flavors('someFunction()')))).toEqual([]);
  });

  it('placeholders in every flavor count for all variants; those missing in some name them', () => {
    const placeholders = /manifestPlaceholders = \[[^\]]*\]/.exec(healthy[GRADLE] ?? '')?.[0] ?? '';
    const flavors = (second: string): World =>
      broken(
        broken(healthy, GRADLE, placeholders, ''),
        GRADLE,
        'android {\n',
        `android {\n    flavorDimensions 'shop'\n    productFlavors {\n        own { ${placeholders} }\n        other { ${second} }\n    }\n`,
      );
    expect(grave(flavors(placeholders))).toEqual([]);
    expect(diagnosed(flavors(''))).toEqual([
      'error placeholder-missing app/build.gradle:7:28 (app) in otherDebug otherRelease',
      'error placeholder-missing app/build.gradle:8:28 (app) in otherDebug otherRelease',
    ]);
  });

  it("placeholders that a vendor's adapter asks for, in either mode", () => {
    const sdk = "implementation 'com.tencent.tpns:tpns:1.4.4.5-release'";
    const withAdapters = broken(
      enabling(healthy, 'setMiPushAppId(this, ID)', 'setMiPushAppKey(this, KEY)'),
      GRADLE,
      sdk,
      `${sdk}\n    implementation 'com.tencent.tpns:vivo:1.4.4.5-release'\n    implementation 'com.tencent.tpns:xiaomi:1.4.4.5-release'`,
    );
    expect(diagnosed(withAdapters)).toEqual([
      'error placeholder-missing app/build.gradle:17:5 (app)',
      'error placeholder-missing app/build.gradle:17:5 (app)',
    ]);
    const given = broken(
      withAdapters,
      GRADLE,
      "XG_ACCESS_ID : '1500000001',",
      "XG_ACCESS_ID : '1500000001', VIVO_APPID: '100001', VIVO_APPKEY: 'k',",
    );
    expect(diagnosed(given)).toEqual([]);
    const honor = broken(withAdapters, GRADLE, 'tpns:vivo:', 'tpns:honor:');
    expect(diagnosed(honor)).toEqual(['error placeholder-missing app/build.gradle:17:5 (app)']);
  });

  it('placeholders from a map or a script that is kept elsewhere', () => {
    const map = /manifestPlaceholders = \[[^\]]*\]/.exec(healthy[GRADLE] ?? '')?.[0] ?? '';
    const elsewhere = broken(healthy, GRADLE, map, 'manifestPlaceholders = readThem()');
    expect(diagnosed(elsewhere)).toEqual([]);
    const shared = {
      ...broken(
        broken(healthy, GRADLE, map, ''),
        GRADLE,
        'android {\n',
        "apply from: 'push.gradle'\nandroid {\n",
      ),
      'app/push.gradle': `android { defaultConfig { ${map} } }\n`,
    };
    expect(diagnosed(shared)).toEqual([]);
    const fromRoot = {
      ...broken(healthy, GRADLE, map, 'manifestPlaceholders = rootProject.ext.push'),
      [ROOT_GRADLE]: `${healthy[ROOT_GRADLE]}ext {\n    push = [XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1']\n}\n`,
    };
    expect(diagnosed(fromRoot)).toEqual([]);
  });

  it('an unknown targetSdk lowers a missing android:exported to a warning, so does one below 31', () => {
    const silent = broken(healthy, MANIFEST, '.Home" android:exported="true"', '.Home"');
    const line = 'warning exported-missing app/src/main/AndroidManifest.xml:3:9 (app)';
    expect(diagnosed(broken(silent, GRADLE, 'targetSdkVersion 34', 'targetSdkVersion 30'))).toEqual([line]);
    expect(diagnosed(broken(silent, GRADLE, 'targetSdkVersion 34', 'targetSdkVersion current()'))).toEqual([
      line,
    ]);
  });

  it('android:exported said in another manifest of the app', () => {
    const silent = broken(healthy, MANIFEST, '.Home" android:exported="true"', '.Home"');
    const overlay =
      '<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application><activity android:name=".Home" android:exported="true" /></application></manifest>';
    const [debug, release] = ['debug', 'release'].map(set => `app/src/${set}/AndroidManifest.xml`) as [
      string,
      string,
    ];
    expect(diagnosed({ ...silent, [debug]: overlay, [release]: overlay })).toEqual([]);
    expect(diagnosed({ ...silent, [debug]: overlay })).toEqual([
      `error exported-missing ${MANIFEST}:3:9 (app) in release`,
    ]);
  });

  it('an access point that is set in code, by a placeholder, or rightly', () => {
    const elsewhere = broken(healthy, CONSOLE, 'guangzhou', 'shanghai');
    const entry = (value: string): World =>
      broken(
        elsewhere,
        MANIFEST,
        receiver,
        `${receiver}\n<meta-data android:name="XG_SERVER_SUFFIX" android:value="${value}" />`,
      );
    expect(diagnosed(entry('tpns.sh.tencent.com'))).toEqual([]);
    expect(diagnosed(entry('$' + '{somewhere}'))).toEqual([]);
    expect(grave(entry('tpns.hk.tencent.com'))).toHaveLength(1);
    expect(
      diagnosed(
        broken(
          elsewhere,
          SHOP,
          'XGPushManager.reg',
          'XGApiConfig.setServerSuffix(this, "x"); XGPushManager.reg',
        ),
      ),
    ).toEqual([]);
  });

  it('a registration called from a library module, or named only by another class', () => {
    const registration = SHOP.replace('Shop.java', 'Push.kt');
    const code =
      'package com.example.shop\nobject Gateway {\n  fun go(c: Context) = XGPushManager.registerPush(c)\n}\n';
    const moved = {
      ...healthy,
      [SHOP]: 'package com.example.shop;\nclass Shop { void a() { Gateway.INSTANCE.go(this); } }\n',
      [registration]: code,
    };
    expect(diagnosed(moved)).toEqual([]);
    expect(
      diagnosed({ ...moved, [SHOP]: 'package com.example.shop;\nclass Shop { /* Gateway */ }\n' }),
    ).toEqual([`warning register-uncalled ${registration}:3:24 (app)`]);
  });

  it('a manifest that names TPNS in nothing but a comment is no integration', () => {
    const bare = cases['integration-missing']?.world ?? {};
    expect(examined(bare).map(inShort)).toHaveLength(1);
  });
});

describe('the other sentences', () => {
  const suffix = (world: World, value: string): World =>
    broken(
      world,
      MANIFEST,
      receiver,
      `${receiver}\n<meta-data android:name="XG_SERVER_SUFFIX" android:value="${value}" />`,
    );
  const silentReceiver = broken(healthy, MANIFEST, '.Receiver" android:exported="false"', '.Receiver"');
  const flavored = broken(
    healthy,
    GRADLE,
    /manifestPlaceholders = \[[^\]]*\]/.exec(healthy[GRADLE] ?? '')?.[0] ?? '',
    '}\n buildTypes { release { manifestPlaceholders = [XG_ACCESS_ID: "1500000001", XG_ACCESS_KEY: "AEXAMPLEKEY1"] }',
  );
  const browsable = '                <category android:name="android.intent.category.BROWSABLE" />\n';
  const worlds: Readonly<Record<string, World>> = {
    'an AccessID of iOS, in one place': broken(healthy, CONFIG, '1500000001', '1600000001'),
    'an empty AccessID': broken(healthy, CONFIG, '1500000001', ''),
    'a key of the wrong length, in three places': broken(
      suffix(
        broken(
          broken(healthy, CONFIG, 'AEXAMPLEKEY1', 'AEXAMPLEKEY12'),
          GRADLE,
          'AEXAMPLEKEY1',
          'AEXAMPLEKEY12',
        ),
        'tpns.tencent.com',
      ),
      MANIFEST,
      receiver,
      `${receiver}<meta-data android:name="XG_V2_ACCESS_KEY" android:value="AEXAMPLEKEY12" />`,
    ),
    'a key in two places': broken(
      broken(healthy, CONFIG, 'AEXAMPLEKEY1', 'AEXAMPLEKEY'),
      GRADLE,
      'AEXAMPLEKEY1',
      'AEXAMPLEKEY',
    ),
    'guangzhou declared, hongkong written': suffix(healthy, 'tpns.hk.tencent.com'),
    'a receiver, targetSdk unknown': broken(silentReceiver, GRADLE, 'targetSdkVersion 34', ''),
    'a receiver, targetSdk 30': broken(silentReceiver, GRADLE, 'targetSdkVersion 34', 'targetSdkVersion 30'),
    'a suffix on debug': broken(
      healthy,
      GRADLE,
      'android {\n',
      "android {\nbuildTypes { debug { applicationIdSuffix '.debug' } }\n",
    ),
    'placeholders for release only': flavored,
    'no receiver in plugin mode': broken(withPlugin, MANIFEST, receiver, ''),
    'no BROWSABLE': broken(healthy, MANIFEST, browsable, ''),
  };

  it.each(Object.entries(worlds))('%s', (_, world) => {
    const said = (['en', 'zh'] as const).flatMap(lang =>
      examined(world, { lang }).flatMap(told => [inShort(told), told.message, told.help]),
    );
    expect(said.join('\n')).toMatchSnapshot();
  });

  it('of a check that broke down', () => {
    const { words } = checkOf('check-crashed');
    const args = { check: 'redirect-slash', message: 'no such thing' };
    for (const { message, help } of [words.en, words.zh]) {
      expect(message(args, () => '')).toMatch(/redirect-slash.*no such thing/);
      expect(help(args, () => '')).toContain('--skip redirect-slash');
    }
    expect(checkOf('check-crashed').run(subjectOf(healthy))).toBeNull();
    expect(() => checkOf('no-such-check')).toThrow(RangeError);
  });
});
