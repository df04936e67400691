import { describe, expect, it } from 'vitest';
import {
  broken,
  CONFIG,
  diagnosed,
  examined,
  GRADLE,
  healthy,
  MANIFEST,
  placeOf,
  type World,
  without,
} from './support.ts';

const only = [
  'placeholder-missing',
  'placeholder-dummy',
  'placeholder-clobbered',
  'access-id-format',
  'access-key-format',
];
const said = (world: World): string[] => diagnosed(world, { only });
const MAP = /manifestPlaceholders = \[[^\]]*\]/.exec(healthy[GRADLE] ?? '')?.[0] ?? '';
const map = (text: string): World => broken(healthy, GRADLE, MAP, text);
const block = (text: string, world: World = healthy): World =>
  broken(world, GRADLE, 'android {\n', `android {\n${text}`);
const BOTH = "XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1'";

describe('F38: placeholders that a later assignment takes away', () => {
  it('in defaultConfig, at the assignment', () => {
    const world = map(`manifestPlaceholders = [${BOTH}]\n        manifestPlaceholders = [A: 'b']`);
    expect(said(world)).toEqual([
      `error placeholder-clobbered ${placeOf(world, GRADLE, 'manifestPlaceholders = [A')} (app)`,
    ]);
    expect(examined(world, { only })[0]?.message).toContain('XG_ACCESS_ID, XG_ACCESS_KEY');
  });

  it('in a second defaultConfig, or in a script that is applied behind it', () => {
    const second = broken(
      healthy,
      GRADLE,
      'dependencies {',
      "android {\n    defaultConfig {\n        manifestPlaceholders = [A: 'b']\n    }\n}\ndependencies {",
    );
    expect(said(second)).toEqual([
      expect.stringMatching(/^error placeholder-clobbered app\/build\.gradle:17:9/),
    ]);
    const applied = {
      ...broken(healthy, GRADLE, 'dependencies {', "apply from: 'flavors.gradle'\ndependencies {"),
      'app/flavors.gradle':
        "android {\n    defaultConfig {\n        manifestPlaceholders = [A: 'b']\n    }\n}\n",
    };
    expect(said(applied)).toEqual(['error placeholder-clobbered app/flavors.gradle:3:9 (app)']);
  });

  it('only one of them', () => {
    const world = map(
      `manifestPlaceholders = [${BOTH}]\n        manifestPlaceholders = [XG_ACCESS_ID: '1500000001']`,
    );
    expect(said(world)).toEqual([expect.stringMatching(/^error placeholder-clobbered/)]);
    expect(examined(world, { only })[0]?.message).toContain('XG_ACCESS_KEY, which');
  });

  it.each([
    `manifestPlaceholders = [${BOTH}]\n        manifestPlaceholders += [A: 'b']`,
    `manifestPlaceholders = [A: 'b']\n        manifestPlaceholders = [${BOTH}]`,
    `manifestPlaceholders = [${BOTH}]\n        manifestPlaceholders = manifestPlaceholders + [A: 'b']`,
    `manifestPlaceholders = [${BOTH}]\n        manifestPlaceholders = [A: 'b'] + readThem()`,
    `manifestPlaceholders = [${BOTH}]\n        // manifestPlaceholders = [A: 'b']`,
    `manifestPlaceholders = [${BOTH}]\n        manifestPlaceholders.put('A', 'b')`,
  ])('not by %s', text => {
    expect(said(map(text))).toEqual([]);
  });

  it('a flavor’s or build type’s map is laid over the others, and takes nothing away', () => {
    expect(said(block("    buildTypes { debug { manifestPlaceholders = [A: 'b'] } }\n"))).toEqual([]);
    expect(
      said(block("    flavorDimensions 'x'\n    productFlavors { a { manifestPlaceholders = [A: 'b'] } }\n")),
    ).toEqual([]);
  });

  it('that of the finished variants does', () => {
    const text =
      "    applicationVariants.all { variant ->\n        variant.mergedFlavor.manifestPlaceholders = [A: 'b']\n    }\n";
    const world = broken(healthy, GRADLE, '        ]\n    }\n', `        ]\n    }\n${text}`);
    expect(said(world)).toEqual([
      `error placeholder-clobbered ${placeOf(world, GRADLE, 'variant.mergedFlavor')} (app)`,
    ]);
  });

  it('Flutter’s applicationName, where the manifest asks for it', () => {
    const flutter = (world: World): World =>
      Object.fromEntries([
        ...Object.entries(world).map(([name, text]) => [`android/${name}`, text]),
        ['pubspec.yaml', 'name: shop\n'],
      ]);
    const asks = broken(healthy, MANIFEST, 'android:name=".Shop"', `android:name="$\{applicationName}"`);
    const [told] = examined(flutter(asks), { only });
    expect(told?.finding.check).toBe('placeholder-clobbered');
    expect(told?.message).toContain("applicationName, which Flutter's plugin");
    expect(said(flutter(healthy))).toEqual([]);
    expect(said(flutter(broken(asks, GRADLE, 'manifestPlaceholders =', 'manifestPlaceholders +=')))).toEqual(
      [],
    );
  });
});

describe('placeholders that are missing', () => {
  it('altogether, or in variants, which are named', () => {
    expect(said(map(''))).toEqual([
      expect.stringMatching(/^error placeholder-missing app\/build\.gradle:\d+:5 \(app\)$/),
      expect.stringMatching(/^error placeholder-missing app\/build\.gradle:\d+:5 \(app\)$/),
    ]);
    const release = broken(
      map(''),
      GRADLE,
      'android {\n',
      `android {\n    buildTypes { release { manifestPlaceholders = [${BOTH}] } }\n`,
    );
    expect(said(release)).toEqual([expect.stringMatching(/ in debug$/), expect.stringMatching(/ in debug$/)]);
  });

  it('not where they may come from elsewhere', () => {
    expect(said(map('manifestPlaceholders = readThem()'))).toEqual([]);
    expect(said(map('manifestPlaceholders.putAll(readThem())'))).toEqual([]);
    expect(said(map("manifestPlaceholders[name()] = 'x'"))).toEqual([]);
    expect(
      said(
        map("if (x) { manifestPlaceholders = [XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1'] }"),
      ),
    ).toEqual([]);
  });
});

describe('sample texts left in place', () => {
  const vivo = (value: string): World =>
    broken(
      map(`manifestPlaceholders = [${BOTH}, VIVO_APPID: '${value}', VIVO_APPKEY: '0123456789abcdef']`),
      GRADLE,
      'dependencies {\n',
      "dependencies {\n    implementation 'com.tencent.tpns:vivo:1.4.4.5-release'\n",
    );

  it.each([
    'xxxx',
    'xxxxx',
    'your app id',
    'YOUR_APP_ID',
    '您的appid',
    '<appid>',
    'vivo_app_id',
    '',
    'appid',
  ])('“%s”', value => {
    const world = vivo(value);
    expect(said(world)).toEqual([
      `error placeholder-dummy ${placeOf(world, GRADLE, `'${value}', VIVO`)} (app)`,
    ]);
  });

  it.each(['103500001', 'a1b2c3d4', 'xx12', 'texas1234567'])('“%s” may be real', value => {
    expect(said(vivo(value))).toEqual([]);
  });

  it('of an adapter that is not in the build they are nobody’s', () => {
    const world = map(`manifestPlaceholders = [${BOTH}, VIVO_APPID: 'xxxx', VIVO_APPKEY: 'xxxx']`);
    expect(said(world)).toEqual([]);
  });

  it('the guide’s own, in both, are one finding each, and their form is no other', () => {
    const world = broken(
      broken(
        map(
          "manifestPlaceholders = [XG_ACCESS_ID: '注册应用的accessid', XG_ACCESS_KEY: '注册应用的accesskey']",
        ),
        CONFIG,
        '1500000001',
        '注册应用的accessid',
      ),
      CONFIG,
      'AEXAMPLEKEY1',
      '注册应用的accesskey',
    );
    expect(said(world)).toHaveLength(2);
    expect(said(world).join()).not.toContain('format');
  });

  it('for debug only is a warning that says so, through a variable it is told where it stands', () => {
    const debug = block("    buildTypes { debug { manifestPlaceholders = [XG_ACCESS_KEY: 'xxxx'] } }\n");
    expect(said(debug)).toEqual([
      `warning placeholder-dummy ${placeOf(debug, GRADLE, "'xxxx'")} (app) in debug`,
    ]);
    const named = {
      ...without(map('manifestPlaceholders = [XG_ACCESS_ID: ID, XG_ACCESS_KEY: "AEXAMPLEKEY1"]'), CONFIG),
      'gradle.properties': 'ID=xxxx\n',
    };
    expect(said(named)).toEqual(['error placeholder-dummy gradle.properties:1:4 (app)']);
  });
});
