import { describe, expect, it } from 'vitest';
import {
  broken,
  CONFIG,
  CONSOLE,
  diagnosed,
  examined,
  GRADLE,
  healthy,
  MANIFEST,
  placeOf,
  ROOT_GRADLE,
  SHOP,
  type World,
  without,
  withPlugin,
} from './support.ts';

const V = '1.4.4.5-release';
const dependencies = (lines: readonly string[], world: World = healthy, before = ''): World =>
  world === healthy
    ? broken(
        world,
        GRADLE,
        'dependencies {\n',
        `${before}dependencies {\n${lines.map(line => `    ${line}\n`).join('')}`,
      )
    : {
        ...world,
        [GRADLE]: `${world[GRADLE]}${before}dependencies {\n${lines.map(line => `    ${line}\n`).join('')}}\n`,
      };

const incomplete = (world: World): string[] => diagnosed(world, { only: ['vendor-incomplete'] });
const lacking = (world: World): string[] =>
  examined(world, { only: ['vendor-incomplete'] }).map(
    ({ message }) => /but (.*?) (?:is|are) not/.exec(message)?.[1] ?? '',
  );

describe('what OPPO’s adapter needs', () => {
  const oppo = `implementation 'com.tencent.tpns:oppo:${V}'`;
  const gson = "implementation 'com.google.code.gson:gson:2.6.2'";
  const codec = "implementation 'commons-codec:commons-codec:1.15'";

  it('gson and commons-codec, in any version', () => {
    expect(lacking(dependencies([oppo]))).toEqual([
      'com.google.code.gson:gson:2.6.2 and commons-codec:commons-codec:1.15',
    ]);
    expect(incomplete(dependencies([oppo, gson, codec]))).toEqual([]);
    expect(
      incomplete(dependencies([oppo, gson.replace('2.6.2', '2.11.0'), "api 'commons-codec:commons-codec'"])),
    ).toEqual([]);
    expect(
      lacking(dependencies([oppo, gson.replace('implementation', 'testImplementation'), codec])),
    ).toHaveLength(1);
  });

  it('not before 1.3.2.0', () => {
    const old = dependencies([oppo.replace(V, '1.3.1.9-release')]);
    expect(incomplete(old)).toEqual([]);
  });

  it('which others may bring along: a converter, an archive, what has no name here', () => {
    expect(
      lacking(dependencies([oppo, "implementation 'com.squareup.retrofit2:converter-gson:2.9.0'", codec])),
    ).toEqual([]);
    const archives = dependencies([oppo, codec, "implementation fileTree(dir: 'libs', include: ['*.jar'])"]);
    expect(lacking({ ...archives, 'app/libs/gson-2.8.jar': '' })).toEqual([]);
    expect(lacking({ ...archives, 'app/libs/other.jar': '' })).toHaveLength(1);
    expect(lacking(dependencies([oppo, 'implementation deps.network']))).toEqual([]);
    expect(lacking(dependencies([oppo, 'implementation libs.bundles.network']))).toEqual([]);
  });

  it('of a module that the app depends on, too', () => {
    const world = {
      ...dependencies([oppo, "implementation project(':net')"]),
      'settings.gradle': "include ':app', ':net'\n",
      'net/build.gradle': `apply plugin: 'com.android.library'\ndependencies {\n    ${gson}\n    ${codec}\n}\n`,
    };
    expect(incomplete(world)).toEqual([]);
  });
});

describe('what Huawei’s adapter needs', () => {
  const lines = [
    `implementation 'com.tencent.tpns:huawei:${V}'`,
    "implementation 'com.huawei.hms:push:6.12.0.300'",
  ];
  const agconnect = "apply plugin: 'com.huawei.agconnect'\n";
  const file = { 'app/agconnect-services.json': '{}' };

  it('its library, its plugin, its file', () => {
    expect(incomplete({ ...dependencies(lines, healthy, agconnect), ...file })).toEqual([]);
    expect(lacking(dependencies(lines.slice(0, 1)))).toEqual([
      'com.huawei.hms:push:6.12.0.300 and agconnect-services.json in the app module and the plugin com.huawei.agconnect',
    ]);
    expect(lacking({ ...dependencies(lines), ...file })).toEqual(['the plugin com.huawei.agconnect']);
    expect(lacking(dependencies(lines, healthy, agconnect))).toEqual([
      'agconnect-services.json in the app module',
    ]);
  });

  it('another vendor’s library named push is not it', () => {
    const other = [lines[0] ?? '', "implementation 'com.example.umsdk:push:6.0.1'"];
    expect(lacking({ ...dependencies(other, healthy, agconnect), ...file })).toEqual([
      'com.huawei.hms:push:6.12.0.300',
    ]);
  });

  it('the file may lie in a source set, or be an asset', () => {
    const world = dependencies(lines, healthy, agconnect);
    expect(incomplete({ ...world, 'app/src/release/agconnect-services.json': '{}' })).toEqual([]);
    expect(incomplete({ ...world, 'app/src/china/release/agconnect-services.json': '{}' })).toEqual([]);
    expect(
      incomplete({ ...dependencies(lines), 'app/src/main/assets/agconnect-services.json': '{}' }),
    ).toEqual([]);
  });

  it('kept out of git it is a note', () => {
    const world = {
      ...dependencies(lines, healthy, agconnect),
      '.gitignore': '/build\n/app/agconnect-services.json\n',
    };
    expect(incomplete(world)).toEqual([
      `info vendor-incomplete ${placeOf(world, GRADLE, lines[0] ?? '')} (app)`,
    ]);
    const negated = { ...world, '.gitignore': '!/app/agconnect-services.json\n' };
    expect(incomplete(negated)).toEqual([expect.stringMatching(/^error/)]);
  });

  it('or the app id in the manifest, or with the plugin in its file', () => {
    const meta = '<meta-data android:name="com.huawei.hms.client.appid" android:value="appid=100001" />';
    const activity = '<activity android:name=".Home"';
    expect(
      incomplete(broken(dependencies(lines), MANIFEST, activity, `${meta}\n        ${activity}`)),
    ).toEqual([]);
    const config = broken(
      dependencies(lines, withPlugin),
      CONFIG,
      '"enable": false',
      '"enable": true, "huawei": { "app_id": "100001" }',
    );
    expect(incomplete(config)).toEqual([]);
    expect(incomplete(broken(config, CONFIG, '"100001"', '""'))).toHaveLength(1);
  });

  it('is not missed where what may give the app id can’t be read', () => {
    const broke = (world: World, file: string, text: string): string[] =>
      diagnosed({ ...world, [file]: text }).filter(line => / vendor-incomplete /.test(line));
    const manual = dependencies(lines);
    expect(incomplete(manual)).toHaveLength(1);
    expect(broke(manual, MANIFEST, '<manifest>')).toEqual([]);
    const plugin = dependencies(lines, withPlugin, agconnect);
    expect(broke(plugin, CONFIG, '{')).toEqual([]);
    expect(incomplete(without(plugin, CONFIG))).toEqual([]);
    expect(incomplete(plugin)).toHaveLength(1);
  });

  it('before 1.2.1.3 none of it', () => {
    expect(incomplete(dependencies(["implementation 'com.tencent.tpns:huawei:1.1.5.4-release'"]))).toEqual(
      [],
    );
  });

  it('a plugin that has no place in this Android Gradle plugin is not asked for', () => {
    const nine = broken({ ...dependencies(lines), ...file }, ROOT_GRADLE, 'gradle:8.2.0', 'gradle:9.0.0');
    expect(incomplete(nine)).toEqual([]);
  });

  it('the plugin in the catalog, in the root for all, or in an applied script', () => {
    const alias = {
      ...dependencies(lines, healthy, ''),
      ...file,
      'gradle/libs.versions.toml':
        '[plugins]\nagc = { id = "com.huawei.agconnect", version = "1.9.1.301" }\n',
    };
    expect(
      incomplete(
        broken(
          alias,
          GRADLE,
          "apply plugin: 'com.android.application'\n",
          "plugins {\n    id 'com.android.application'\n    alias(libs.plugins.agc)\n}\n",
        ),
      ),
    ).toEqual([]);
    const all = {
      ...dependencies(lines),
      ...file,
      [ROOT_GRADLE]: `${healthy[ROOT_GRADLE]}subprojects { apply plugin: 'com.huawei.agconnect' }\n`,
    };
    expect(incomplete(all)).toEqual([]);
    const script = {
      ...dependencies(lines, healthy, "apply from: 'hms.gradle'\n"),
      ...file,
      'app/hms.gradle': agconnect,
    };
    expect(incomplete(script)).toEqual([]);
  });
});

describe('half a channel', () => {
  const orphan = (world: World): string[] => diagnosed(world, { only: ['vendor-orphan'] });
  const call = (code: string, world: World = healthy): World =>
    broken(
      world,
      SHOP,
      'XGPushManager.registerPush(this);',
      `com.tencent.android.tpush.${code}\n        XGPushManager.registerPush(this);`,
    );

  it('artifacts without the SDK', () => {
    const world = broken(healthy, GRADLE, 'com.tencent.tpns:tpns:', 'com.tencent.tpns:vivo:');
    expect(orphan(world)).toEqual([
      `warning vendor-orphan ${placeOf(world, GRADLE, "implementation 'com")} (app)`,
    ]);
    expect(orphan(dependencies([`implementation 'com.tencent.tpns:vivo:${V}'`], withPlugin))).toEqual([]);
    const archive = { ...world, 'app/libs/tpns-1.4.aar': '' };
    expect(
      orphan(
        broken(archive, GRADLE, 'dependencies {\n', "dependencies {\n    implementation fileTree('libs')\n"),
      ),
    ).toEqual([]);
  });

  it('setters without the artifact, each channel once', () => {
    const set =
      'XGPushConfig.setMiPushAppId(this, "1"); com.tencent.android.tpush.XGPushConfig.setMiPushAppKey(this, "2");';
    expect(orphan(call(set))).toEqual([`warning vendor-orphan ${SHOP}:7:9 (app)`]);
    expect(orphan(call(set, dependencies([`implementation 'com.tencent.tpns:xiaomi:${V}'`])))).toEqual([]);
    expect(orphan(call(set, dependencies(['implementation deps.push'])))).toEqual([]);
    expect(orphan(call(`XGPushConfig.enableDebug(this, false); // ${set}`))).toEqual([]);
  });
});

describe('a channel that is not served at the access point', () => {
  const region = (world: World): string[] => diagnosed(world, { only: ['channel-region'] });
  const fcm = dependencies([`implementation 'com.tencent.tpns:fcm:${V}'`]);

  it.each([
    ['guangzhou', 1],
    ['shanghai', 1],
    ['hongkong', 0],
    ['singapore', 0],
  ])('%s, as the console says it', (name, count) => {
    expect(region(broken(fcm, CONSOLE, 'guangzhou', name))).toHaveLength(count);
  });

  it('as the manifest says it, else by the looks of the AccessID, else the SDK’s default', () => {
    const unsaid = broken(fcm, CONSOLE, '"accessPoint": "guangzhou",', '');
    expect(region(unsaid)).toHaveLength(1);
    const id = broken(
      broken(unsaid, GRADLE, "'1500000001'", "'1520000001'"),
      CONFIG,
      '1500000001',
      '1520000001',
    );
    expect(region(id)).toEqual([]);
    const meta = (value: string): World =>
      broken(
        unsaid,
        MANIFEST,
        '<activity android:name=".Home"',
        `<meta-data android:name="XG_SERVER_SUFFIX" android:value="${value}" />\n        <activity android:name=".Home"`,
      );
    expect(region(meta('tpns.hk.tencent.com'))).toEqual([]);
    expect(region(meta('tpns.sh.tencent.com'))).toHaveLength(1);
    expect(region(meta(`$\{SUFFIX}`))).toEqual([]);
  });

  it('other channels are served everywhere', () => {
    expect(region(dependencies([`implementation 'com.tencent.tpns:vivo:${V}'`]))).toEqual([]);
    expect(region(without(fcm, CONSOLE))).toHaveLength(1);
  });
});
