/** Is the app at hand what the sources say? */
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../../../src/adapters/files.ts';
import { readApp } from '../../../../src/android/apk/read.ts';
import { compareInstalled } from '../../../../src/engine/evidence/installed/compare.ts';
import {
  type Expected,
  type ExpectedVariant,
  expectedOf,
} from '../../../../src/engine/evidence/installed/expected.ts';
import { type BuiltFacts, factsOfPackage } from '../../../../src/engine/evidence/installed/found.ts';
import { aapt2, apksigner, keystore, linked, manifest } from '../../../android/apk/make.ts';
import {
  broken,
  CONFIG,
  GRADLE,
  healthy,
  MANIFEST,
  SHOP,
  subjectOf,
  type World,
  withPlugin,
} from '../../../checks/support.ts';
import { must } from '../../../support/process.ts';
import { describeWith } from '../../../support/tool.ts';

const ID = { XG_V2_ACCESS_ID: '1500000001', XG_V2_ACCESS_KEY: 'AEXAMPLEKEY1' };

const built = (change: Partial<BuiltFacts> = {}, meta: Record<string, string> = ID): BuiltFacts => ({
  packageName: 'com.example.shop',
  versionName: '1.2',
  versionCode: '3',
  targetSdk: 34,
  metaData: new Map(Object.entries(meta)),
  certificates: [],
  ...change,
});

const expectedIn = (world: World): Expected => {
  const [app] = subjectOf(world).apps;
  if (app === undefined) throw new Error('no app');
  return expectedOf(app);
};

const versioned = broken(
  healthy,
  GRADLE,
  'targetSdkVersion 34',
  "targetSdkVersion 34\n        versionCode 3\n        versionName '1.2'",
);

const seen = (found: BuiltFacts, world: World = versioned, of: 'apk' | 'device' = 'apk'): string[] =>
  compareInstalled(found, expectedIn(world), of).observations.map(({ id, source, args }) =>
    id === 'app-differs'
      ? `${source} ${args.what}: ${args.found} / ${args.expected}`
      : `${source} ${id} ${JSON.stringify(args)}`,
  );

/** `flavors` in place of the `android {` that the world has. */
const within = (world: World, text: string): World =>
  broken(world, GRADLE, 'android {\n', `android {\n${text}\n`);

const SUFFIX = (value: string): string =>
  `<meta-data android:name="XG_SERVER_SUFFIX" android:value="${value}" />`;
const placed = (world: World, value: string): World =>
  broken(world, MANIFEST, '</application>', `${SUFFIX(value)}</application>`);

describe('an app that was built from these sources', () => {
  it.each([
    ['by hand', versioned],
    ['by plugin', withPlugin],
    ['without a version', healthy],
    ['for another access point', placed(versioned, 'tpns.sh.tencent.com')],
  ])('%s differs in nothing', (_, world) => {
    const suffix = world[MANIFEST]?.includes('XG_SERVER_SUFFIX')
      ? { XG_SERVER_SUFFIX: 'tpns.sh.tencent.com' }
      : {};
    expect(seen(built({}, { ...ID, ...suffix }), world)).toEqual([]);
  });

  it('may be of any of its variants', () => {
    const world = within(
      versioned,
      `    buildTypes { debug { applicationIdSuffix '.debug'; versionNameSuffix '-d' } }
    flavorDimensions 'shop'
    productFlavors {
        own { dimension 'shop' }
        lite { dimension 'shop'
            applicationIdSuffix '.lite'
            versionName '9'
            targetSdkVersion 30
            manifestPlaceholders = [XG_ACCESS_ID: '1500000009', XG_ACCESS_KEY: 'AEXAMPLEKEY1'] }
    }`,
    );
    expect(seen(built(), world)).toEqual([]);
    expect(seen(built({ packageName: 'com.example.shop.debug', versionName: '1.2-d' }), world)).toEqual([]);
    const lite = { packageName: 'com.example.shop.lite', versionName: '9', targetSdk: 30 };
    expect(seen(built(lite, { ...ID, XG_V2_ACCESS_ID: '1500000009' }), world)).toEqual([]);
    expect(seen(built({ ...lite, versionName: '1.2' }), world)).toEqual(['apk version: 1.2 (3) / 9 (3)']);
    expect(seen(built({ packageName: 'com.example.shop.debug' }), world)).toEqual([
      'apk version: 1.2 (3) / 1.2-d (3)',
    ]);
  });
});

describe('an app that was built from other sources', () => {
  it('has another package name, and then nothing else counts', () => {
    expect(seen(built({ packageName: 'com.example.other', versionName: '7', targetSdk: 1 }))).toEqual([
      'apk package: com.example.other / com.example.shop',
    ]);
  });

  it.each([
    ['another version', built({ versionName: '1.1', versionCode: '2' }), 'version: 1.1 (2) / 1.2 (3)'],
    ['another number of the version', built({ versionCode: '2' }), 'version: 1.2 (2) / 1.2 (3)'],
    ['no number', built({ versionName: '1.1', versionCode: null }), 'version: 1.1 / 1.2 (3)'],
    ['another target', built({ targetSdk: 30 }), 'target-sdk: 30 / 34'],
    [
      'another AccessID',
      built({}, { ...ID, XG_V2_ACCESS_ID: '1500000002' }),
      'access-id: 1500000002 / 1500000001',
    ],
    [
      'another AccessKey',
      built({}, { ...ID, XG_V2_ACCESS_KEY: 'AOTHERKEY123' }),
      'access-key: AOTHERKEY123 / AEXAMPLEKEY1',
    ],
    [
      'another access point',
      built({}, { ...ID, XG_SERVER_SUFFIX: 'tpns.hk.tencent.com' }),
      'suffix: tpns.hk.tencent.com / tpns.tencent.com',
    ],
  ])('has %s', (_, found, line) => {
    expect(seen(found)).toEqual([`apk ${line}`]);
    expect(seen(found, versioned, 'device')).toEqual([`device ${line}`]);
  });

  it('lacks the access point', () => {
    expect(seen(built(), placed(versioned, 'tpns.sh.tencent.com'))).toEqual([
      'apk suffix: tpns.tencent.com / tpns.sh.tencent.com',
    ]);
  });
});

describe('what nobody can tell is no difference', () => {
  const differs = {
    packageName: 'com.example.other',
    versionName: '0',
    versionCode: '0',
    targetSdk: 1,
  };

  it('of an app of which nothing is known', () => {
    const nothing = { packageName: null, versionName: null, versionCode: null, targetSdk: null };
    expect(seen(built({ ...nothing, metaData: null, certificates: null }))).toEqual([]);
    // without a name it may be any variant
    expect(seen(built({ packageName: null, targetSdk: 30 }))).toEqual(['apk target-sdk: 30 / 34']);
  });

  it('of references that were not resolved', () => {
    const meta = {
      XG_V2_ACCESS_ID: '@0x7f0b0001',
      XG_V2_ACCESS_KEY: '?0x01',
      XG_SERVER_SUFFIX: '@0x7f0b0002',
    };
    expect(seen(built({}, meta))).toEqual([]);
  });

  it.each([
    [
      'a computed id',
      broken(versioned, GRADLE, "applicationId 'com.example.shop'", 'applicationId idOf()'),
      'package',
    ],
    [
      'a computed version',
      broken(versioned, GRADLE, "versionName '1.2'", 'versionName git()'),
      'version: 0 ',
    ],
    ['a computed suffix', within(versioned, 'buildTypes { all { versionNameSuffix git() } }'), 'version: 0 '],
    [
      'a computed target',
      broken(versioned, GRADLE, 'targetSdkVersion 34', 'targetSdkVersion libs.x'),
      'target-sdk',
    ],
    [
      'an id that one flavor computes',
      within(versioned, "flavorDimensions 'a'\nproductFlavors { x { applicationId id() } }"),
      'package',
    ],
  ])('of sources with %s', (_, world, what) => {
    expect(seen(built({ ...differs, versionCode: null }), world).join('\n')).not.toContain(`apk ${what}`);
  });

  it('of a version that the build counts on from', () => {
    const split = within(versioned, 'splits { abi { enable true } }');
    expect(seen(built({ versionCode: '1003' }), split)).toEqual([]);
    expect(seen(built({ versionName: '1.1', versionCode: '1003' }), split)).toEqual([
      'apk version: 1.1 (1003) / 1.2',
    ]);
  });

  it('of credentials that code sets, that are computed, or that nobody wrote down', () => {
    const other = built({}, { XG_V2_ACCESS_ID: '1500000009', XG_V2_ACCESS_KEY: 'AOTHERKEY123' });
    const coded = broken(
      versioned,
      SHOP,
      'XGPushManager.reg',
      'com.tencent.android.tpush.XGPushConfig.setAccessId(this, 1500000001L); XGPushManager.reg',
    );
    expect(seen(other, coded)).toEqual(['apk access-key: AOTHERKEY123 / AEXAMPLEKEY1']);
    const map = /manifestPlaceholders = \[[^\]]*\]/.exec(versioned[GRADLE] ?? '')?.[0] ?? '';
    expect(seen(other, broken(versioned, GRADLE, map, 'manifestPlaceholders = readThem()'))).toEqual([]);
    const computed = broken(versioned, GRADLE, "'1500000001'", 'idOf()');
    expect(seen(other, computed)).toEqual(['apk access-key: AOTHERKEY123 / AEXAMPLEKEY1']);
    const none = broken(broken(versioned, GRADLE, map, ''), CONFIG, '"tpns": {', '"other": {');
    expect(seen(other, none)).toEqual([]);
  });

  it('of an access point that code sets, that is said twice, or that came with something else', () => {
    const other = built({}, { ...ID, XG_SERVER_SUFFIX: 'tpns.hk.tencent.com' });
    const coded = broken(
      versioned,
      SHOP,
      'XGPushManager.reg',
      'com.tencent.android.tpush.XGApiConfig.setServerSuffix(this, "x"); XGPushManager.reg',
    );
    expect(seen(other, coded)).toEqual([]);
    const overlay =
      '<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application>$</application></manifest>';
    const twice = {
      ...placed(versioned, 'tpns.sh.tencent.com'),
      'app/src/debug/AndroidManifest.xml': overlay.replace('$', SUFFIX('tpns.sgp.tencent.com')),
    };
    expect(seen(other, twice)).toEqual([]);
    const unreadable = broken(versioned, MANIFEST, '</receiver>', '');
    expect(seen(other, unreadable)).toEqual([]);
  });

  it('of sources that can not be read', () => {
    const unreadable = {
      ...versioned,
      'settings.gradle': "include ':app'\napply from: 'x.gradle'\n",
      'x.gradle': 'a {',
    };
    expect(seen(built(differs), unreadable)).toEqual([]);
  });
});

describe('certificates', () => {
  const certificate = (sha256: string, subject: string | null) =>
    built({ certificates: [{ sha256, subject }] });

  it.each([
    ['CN=Android Debug, O=Android, C=US', true],
    ['C=US, O=Android, CN=Android Debug', true],
    ['CN=Android Debugging Club', false],
    ['CN=Example', false],
    [null, false],
  ])('%s', (subject, debug) => {
    expect(seen(certificate('ab', subject))).toEqual(
      debug ? ['apk app-debug-signed {"certificate":"ab"}'] : [],
    );
  });

  it('are compared with those that are known', () => {
    const expected: Expected = { ...expectedIn(versioned), certificates: ['cd'] };
    const of = (sha256: string) =>
      compareInstalled(certificate(sha256, null), expected, 'device').observations;
    expect(of('cd')).toEqual([]);
    expect(of('ab')).toMatchObject([
      { id: 'app-differs', args: { what: 'certificate', found: 'ab', expected: 'cd' } },
    ]);
    expect(compareInstalled(built(), expected, 'device').observations).toEqual([]);
  });
});

describe('what a device says of an app', () => {
  it('is compared as far as it goes', () => {
    const facts = factsOfPackage('com.example.shop', {
      versionName: '1.0',
      versionCode: '1',
      targetSdk: 34,
      uid: null,
      signatures: [],
      debuggable: false,
      primaryAbi: null,
      requested: new Set(),
      users: new Map(),
    });
    expect(seen(facts, versioned, 'device')).toEqual(['device version: 1.0 (1) / 1.2 (3)']);
  });

  it('needs no variant at all', () => {
    const none: readonly ExpectedVariant[] = [];
    expect(compareInstalled(built(), { variants: none, certificates: null }, 'device')).toEqual({
      source: 'device',
      observations: [],
      notes: [],
    });
  });
});

describeWith([aapt2(), apksigner()], 'a real archive', () => {
  it('is compared with the sources', async () => {
    const meta = Object.entries(ID).map(
      ([name, value]) => `<meta-data android:name="${name}" android:value="${value}"/>`,
    );
    const apk = linked(manifest({ inside: meta.join('') + SUFFIX('tpns.sh.tencent.com') }));
    const { options } = keystore('CN=Android Debug, O=Android, C=US');
    must('apksigner', ['sign', ...options, '--min-sdk-version', '21', apk]);
    const app = await readApp(diskFiles.read(apk) ?? new Uint8Array(), apk);
    expect(app.debuggable).toBe(false);
    const sha256 = app.certificates[0]?.sha256;
    expect(seen(app)).toEqual([
      'apk suffix: tpns.sh.tencent.com / tpns.tencent.com',
      'apk version: 1.2.3 (7) / 1.2 (3)',
      'apk target-sdk: 29 / 34',
      `apk app-debug-signed {"certificate":"${sha256}"}`,
    ]);
  });
});
