import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { diagnose } from '../../src/engine/diagnose/diagnose.ts';
import { isOurSecret } from '../../src/engine/diagnose/exposed-secrets.ts';
import { gatherSubject } from '../../src/engine/diagnose/gather.ts';
import {
  broken,
  CONFIG,
  diagnosed,
  examined,
  filesOf,
  GRADLE,
  healthy,
  MANIFEST,
  placeOf,
  SHOP,
  type World,
  withPlugin,
} from './support.ts';

const ABOUT_THEM = [
  'access-id-format',
  'access-key-format',
  'secret-key-exposed',
  'credentials-disagree',
  'credentials-scattered',
];
const HEX = '0123456789abcdef0123456789abcdef';
const OTHER_HEX = 'ffffffffffffffff0000000000000000';

const flavored = (china: string, world: string): World =>
  broken(
    healthy,
    GRADLE,
    'android {\n',
    `android {\n    flavorDimensions 'area'\n    productFlavors {\n        china { ${china} }\n        world { ${world} }\n    }\n`,
  );

describe('a SecretKey in the app', () => {
  const exposed = (world: World): string[] => diagnosed(world, { only: ['secret-key-exposed'] });

  it.each([
    ['a build script', GRADLE, 'android {\n', `ext.TPNS_SECRET_KEY = '${HEX}'\nandroid {\n`, `'${HEX}'`],
    [
      'a field of BuildConfig',
      GRADLE,
      'targetSdkVersion 34',
      `buildConfigField "String", "XG_SECRET", "\\"${HEX}\\""`,
      `"\\"${HEX}`,
    ],
    ['the configuration', CONFIG, '"debug"', `"tpns_secret_key": "${HEX}", "debug"`, `"${HEX}"`],
    [
      'a manifest',
      MANIFEST,
      '<activity android:name=".Home"',
      `<meta-data android:name="TPNS_SECRET_KEY" android:value="${HEX}" />\n        <activity android:name=".Home"`,
      HEX,
    ],
    [
      'a constant of Java',
      SHOP,
      'public void',
      `static final String TPNS_SECRET_KEY = "${HEX}";\n    public void`,
      `"${HEX}"`,
    ],
  ])('is seen in %s', (_, file, from, to, at) => {
    const world = broken(healthy, file, from, to);
    expect(exposed(world)).toEqual([`error secret-key-exposed ${placeOf(world, file, at)} (app)`]);
    expect(JSON.stringify(examined(world).map(({ message, help }) => message + help))).not.toContain(HEX);
  });

  it('is followed from a field of BuildConfig to where its value stands', () => {
    const world = broken(
      broken(
        healthy,
        GRADLE,
        'targetSdkVersion 34',
        `buildConfigField "String", "TPNS_SECRET", "\\"$\{key}\\""`,
      ),
      GRADLE,
      'android {\n',
      `def key = '${HEX}'\nandroid {\n`,
    );
    expect(exposed(world)).toEqual([
      `error secret-key-exposed ${placeOf(world, GRADLE, 'buildConfigField')} (app)`,
    ]);
  });

  it('in the place of the AccessKey says only that, wherever it is, and once', () => {
    const gradle = broken(healthy, GRADLE, 'AEXAMPLEKEY1', HEX);
    const both = broken(gradle, CONFIG, 'AEXAMPLEKEY1', HEX);
    expect(diagnosed(both, { only: ABOUT_THEM })).toEqual([
      `error secret-key-exposed ${placeOf(both, CONFIG, `"${HEX}"`)} (app)`,
    ]);
    expect(examined(both, { only: ABOUT_THEM })[0]?.message).toContain('and in one other place');
    const call = broken(
      healthy,
      SHOP,
      'XGPushManager.registerPush(this);',
      `com.tencent.android.tpush.XGPushConfig.setAccessKey(this, "${HEX}");\n        XGPushManager.registerPush(this);`,
    );
    expect(exposed(call)).toHaveLength(1);
  });

  it('that is known is seen under any name and in any file', () => {
    const world = broken(
      healthy,
      SHOP,
      'public void',
      `String x = "${HEX}"; String secret;\n    public void`,
    );
    expect(exposed(world)).toEqual([]);
    const subject = gatherSubject(filesOf(world), '/project', {
      module: null,
      redirect: null,
      secretKey: HEX,
    });
    const { findings } = diagnose(
      subject,
      checks.filter(({ id }) => ABOUT_THEM.includes(id)),
    );
    expect(findings.map(({ check, args }) => [check, (args as { how: string }).how])).toEqual([
      ['secret-key-exposed', 'known'],
    ]);
  });

  it('is not what vendors and other services call a secret', () => {
    const names = [
      'OPPO_APP_SECRET',
      'TPNS_OPPO_SECRET',
      'xgMiPushSecret',
      'WX_SECRET',
      'maxGoogleSecretKey',
    ];
    const fields = names.map(name => `static final String ${name} = "${HEX}";`).join('\n    ');
    expect(exposed(broken(healthy, SHOP, 'public void', `${fields}\n    public void`))).toEqual([]);
    const comment = `// TPNS_SECRET_KEY = "${HEX}"\n    public void`;
    expect(exposed(broken(healthy, SHOP, 'public void', comment))).toEqual([]);
  });

  it.each([
    ['TPNS_SECRET_KEY', true],
    ['tpnsSecretKey', true],
    ['TPNSSecret', true],
    ['xg_push_secret', true],
    ['secretOfXg', true],
    ['XG_ACCESS_KEY', false],
    ['SECRET_KEY', false],
    ['TPNS_HUAWEI_SECRET', false],
    ['tpnsMzSecret', false],
  ])('%s by its name: %s', (name, is) => {
    expect(isOurSecret(name)).toBe(is);
  });

  it('two different ones are two findings', () => {
    const world = broken(
      broken(healthy, GRADLE, 'AEXAMPLEKEY1', HEX),
      SHOP,
      'public void',
      `String tpnsSecret = "${OTHER_HEX}";\n    public void`,
    );
    expect(exposed(world)).toHaveLength(2);
  });

  it('in the place of the AccessID is not repeated to anybody', () => {
    const world = broken(broken(healthy, GRADLE, "'1500000001'", `'${HEX}'`), CONFIG, '1500000001', HEX);
    const told = examined(world, { only: ABOUT_THEM });
    expect(told.map(({ finding }) => finding.check)).toEqual(['access-id-format']);
    expect(told.map(({ message }) => message).join()).not.toContain(HEX);
  });
});

describe('credentials that disagree', () => {
  const wrong = (world: World): string[] => diagnosed(world, { only: ['credentials-disagree'] });

  it('by hand the build counts, with the plugin the file', () => {
    expect(wrong(broken(healthy, CONFIG, '1500000001', '1500000002'))).toEqual([
      'error credentials-disagree app/tpns-configs.json:2:28 (app)',
    ]);
    const both = broken(
      withPlugin,
      GRADLE,
      'targetSdkVersion 34',
      "manifestPlaceholders = [XG_ACCESS_ID: '1500000002']",
    );
    expect(wrong(both)).toEqual([
      `error credentials-disagree ${placeOf(both, GRADLE, "'1500000002'")} (app)`,
    ]);
  });

  it('a key is masked', () => {
    const [told] = examined(broken(healthy, CONFIG, 'AEXAMPLEKEY1', 'AEXAMPLEKEY2'), {
      only: ['credentials-disagree'],
    });
    expect(told?.message).toContain('AE*********2');
    expect(told?.message).not.toMatch(/AEXAMPLE/);
  });

  it('one that can’t be right, or is only a sample, is another fault', () => {
    expect(wrong(broken(healthy, CONFIG, '1500000001', '15XXXXXXXX'))).toEqual([]);
  });

  it('a flavor of another app in the console is no contradiction, one of the same package is', () => {
    const other = "manifestPlaceholders = [XG_ACCESS_ID: '1500000002', XG_ACCESS_KEY: 'AEXAMPLEKEY2']";
    expect(wrong(flavored('', `applicationId 'com.example.world'\n ${other}`))).toEqual([]);
    expect(wrong(flavored('', other))).toEqual([
      'error credentials-disagree app/tpns-configs.json:2:28 (app) in worldDebug worldRelease',
      'error credentials-disagree app/tpns-configs.json:2:56 (app) in worldDebug worldRelease',
    ]);
  });

  it('a call in the sources counts where it always runs', () => {
    const call = (code: string): World =>
      broken(
        healthy,
        SHOP,
        'XGPushManager.registerPush(this);',
        `${code}\n        XGPushManager.registerPush(this);`,
      );
    const set = 'com.tencent.android.tpush.XGPushConfig.setAccessId(this, 1500000002L);';
    expect(wrong(call(set))).toEqual([`error credentials-disagree ${SHOP}:7:9 (app)`]);
    expect(wrong(call(`if (BuildConfig.DEBUG) {\n            ${set}\n        }`))).toEqual([]);
    expect(wrong(call(`if (BuildConfig.DEBUG) ${set}`))).toEqual([]);
    expect(wrong(call(`if (x()) y(); else ${set}`))).toEqual([]);
    expect(wrong(call(set.replace('1500000002L', 'ID')))).toEqual([]);
  });

  it('one that is only conditional in the script is nobody’s to judge', () => {
    const world = broken(
      healthy,
      GRADLE,
      'android {\n',
      "def id = project.hasProperty('test') ? '1500000002' : System.getenv('ID')\nandroid {\n",
    );
    expect(wrong(broken(world, GRADLE, "'1500000001'", 'id'))).toEqual([]);
  });
});

describe('credentials written several times', () => {
  const scattered = (world: World): string[] => diagnosed(world, { only: ['credentials-scattered'] });

  it('once by name for every flavor is once', () => {
    const named = flavored(
      'manifestPlaceholders = [XG_ACCESS_ID: ID]',
      'manifestPlaceholders = [XG_ACCESS_ID: ID]',
    );
    const world = broken(
      broken(named, GRADLE, 'android {\n', "def ID = '1500000001'\nandroid {\n"),
      GRADLE,
      "'1500000001',",
      'ID,',
    );
    expect(scattered(world)).toEqual([]);
  });

  it('written out in each flavor is twice', () => {
    const map = "manifestPlaceholders = [XG_ACCESS_ID: '1500000001']";
    const world = flavored(map, map);
    expect(scattered(world)).toEqual([
      `info credentials-scattered ${placeOf(world, GRADLE, "'1500000001'] }\n    }")} (app)`,
    ]);
  });

  it('the file of tpns itself does not count', () => {
    expect(scattered(healthy)).toEqual([]);
    expect(scattered(withPlugin)).toEqual([]);
  });
});
