/** Vendor channels in `init`, one rule at a time. */
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../src/ports.ts';
import { call } from '../../support/call.ts';
import type { MemoryDisk } from '../../support/memory-files.ts';
import {
  catalog,
  channelArgs,
  groovy,
  IDS,
  known,
  kotlin,
  kotlinWithAgp,
  ROOT,
  type World,
} from './channel-worlds.ts';

const PAIR = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'];
const CONFIG = `${ROOT}/app/tpns-configs.json`;

interface Answer {
  readonly exit: number;
  readonly error?: { code: string; message: string; flag?: string; help?: string; file?: string };
  readonly manual: readonly { path: string; line?: number; code: string; snippet: string }[];
  readonly next: readonly { text: string; check: string | null }[];
}

async function init(disk: MemoryDisk, args: readonly string[]): Promise<Answer> {
  const ended = await call(disk, ['init', ...PAIR, '--mode', 'manual', ...args, '--json', '--cwd', ROOT]);
  return { ...(JSON.parse(ended.out) as Omit<Answer, 'exit'>), exit: ended.exit };
}

/** The answer, and the disk after it. */
async function inited(
  world: World,
  args: readonly string[],
  change: (disk: MemoryDisk) => void = () => undefined,
) {
  const disk = world.disk();
  change(disk);
  const answer = await init(disk, args);
  return { ...answer, disk, app: disk.text(world.app) ?? '' };
}

const saying = ({ next }: Answer, check: string): string =>
  next
    .filter(each => each.check === check)
    .map(each => each.text)
    .join('\n');

describe('--channels and --set', () => {
  it.each<[string, string[], string]>([
    ['a name with a slip', ['--channels', 'xiomi'], 'did you mean xiaomi?'],
    ['the API’s short name', ['--channels', 'huawei,hw'], 'did you mean huawei?'],
    ['a name there is none of', ['--channels', 'applepush'], 'there are huawei, honor, xiaomi'],
    ['an empty list', ['--channels', ' , '], 'names no channel'],
    ['no sign in --set', ['--channels', 'honor', '--set', 'honor.app_id'], '<channel>.<field>=<value>'],
    ['no field in --set', ['--channels', 'honor', '--set', 'honor=1'], '<channel>.<field>=<value>'],
    ['a field with a slip', ['--channels', 'vivo', '--set', 'vivo.app_ky=1'], 'did you mean vivo.app_key?'],
    [
      'OPPO’s app id, which TPNS has no use for',
      ['--channels', 'oppo', '--set', 'oppo.app_id=1'],
      'oppo.app_key',
    ],
    [
      'a field of a channel without any',
      ['--channels', 'fcm', '--set', 'fcm.key=1'],
      'vendor’s file'.replace('’', "'"),
    ],
    [
      'a value of a channel nobody asked for',
      ['--channels', 'fcm', '--set', 'vivo.app_id=1'],
      'add vivo to --channels',
    ],
  ])('%s: exit 2, and nothing is touched', async (_, args, words) => {
    const disk = kotlin.disk();
    const before = disk.tree();
    const { exit, error } = await init(disk, args);
    expect({ exit, code: error?.code }).toEqual({ exit: 2, code: 'usage' });
    expect(error?.message).toContain(words);
    expect(disk.tree()).toEqual(before);
  });

  it.each<[string, string, string]>([
    ['a blank', 'meizu.app_key=abc def', 'blanks'],
    ['nothing', 'meizu.app_key=', 'empty'],
    ['a sample', 'meizu.app_key=xxxxxxxx', 'placeholder'],
    ['a key where an id belongs', 'meizu.app_id=0123456789abcdef0123456789abcdef', 'key or a secret'],
    ['TPNS’s own AccessID', 'meizu.app_id=1500000001', "TPNS's own AccessID"],
    ['TPNS’s own AccessKey', 'meizu.app_key=AEXAMPLEKEY1', "TPNS's own AccessKey"],
    ['letters in an id', 'meizu.app_id=12a4', 'looks different'],
  ])('%s is refused without being repeated', async (_, set, words) => {
    const { exit, error } = await init(kotlin.disk(), [...channelArgs(['meizu']), '--set', set]);
    expect({ exit, code: error?.code, flag: error?.flag }).toEqual({
      exit: 2,
      code: 'invalid-value',
      flag: '--set',
    });
    expect(error?.message).toContain(words);
    const value = set.split('=')[1] ?? '';
    if (value.length > 4) expect(JSON.stringify(error)).not.toContain(value);
  });

  it('names everything that is missing at once where nobody can be asked', async () => {
    const { exit, error } = await init(kotlin.disk(), [
      '--channels',
      'oppo,xiaomi',
      '--set',
      'xiaomi.app_id=2882303760000000001',
    ]);
    expect({ exit, code: error?.code, flag: error?.flag }).toEqual({
      exit: 2,
      code: 'missing-value',
      flag: '--set',
    });
    expect(error?.message).toContain('xiaomi.app_key, oppo.app_key, oppo.app_secret');
  });

  it('asks a person for what is missing, and shows no key once it is given', async () => {
    const asked: string[] = [];
    const answers = ['nonsense!', '5800000000001'];
    const ask = {
      input: async ({ message, check, settled }: Parameters<Ask['input']>[0]) => {
        asked.push(message);
        expect(check(answers[0] ?? '')).toContain('xiaomi.app_key');
        expect(check(answers[1] ?? '')).toBeNull();
        expect(settled?.(answers[1] ?? '')).not.toContain('5800000000001');
        return answers[1] ?? '';
      },
      confirm: async ({ message }: { message: string }) => message.startsWith('Write'),
      several: async () => [],
      choose: async () => 'guangzhou',
    } as unknown as Ask;
    const disk = kotlin.disk();
    const args = ['--mode', 'manual', '--channels', 'xiaomi', '--set', 'xiaomi.app_id=2882303760000000001'];
    const { exit } = await call(disk, ['init', ...PAIR, ...args, '--cwd', ROOT], { ask });
    expect({ exit, asked: asked.filter(each => each.includes('Xiaomi')) }).toEqual({
      exit: 0,
      asked: ["Xiaomi: AppKey (vendor's console)"],
    });
    expect(disk.text(CONFIG)).toContain('5800000000001');
  });

  it('a channel newer than the SDK names the flag that raises it', async () => {
    const args = [...channelArgs(['honor']), '--sdk-version', '1.3.2.0'];
    const { exit, error } = await init(kotlin.disk(), args);
    expect({ exit, code: error?.code, flag: error?.flag }).toEqual({
      exit: 2,
      code: 'channel-too-new',
      flag: '--sdk-version',
    });
    expect((await init(kotlin.disk(), [...channelArgs(['honor']), '--sdk-version', '1.3.3.0'])).exit).toBe(0);
  });

  it('the order in which channels are named makes no difference', async () => {
    const one = await inited(kotlin, channelArgs(IDS));
    const other = await inited(kotlin, channelArgs([...IDS].reverse()));
    const project = (disk: MemoryDisk) =>
      Object.entries(disk.tree()).filter(([path]) => !path.includes('/.tpns'));
    expect(project(other.disk)).toEqual(project(one.disk));
  });
});

describe('what the project holds is not asked for again', () => {
  it('from tpns-configs.json, placeholders, setters, and the vendor’s own file', async () => {
    const disk = kotlin.disk();
    expect((await init(disk, channelArgs(IDS))).exit).toBe(0);
    const done = disk.tree();
    // all known by now, and the same without a word about it
    expect((await init(disk, ['--channels', IDS.join(',')])).exit).toBe(0);
    expect(disk.tree()).toEqual(done);
    expect((await init(disk, [])).exit).toBe(0);
    expect(disk.tree()).toEqual(done);

    const file = '{ "client": { "app_id": "987654321" } }\n';
    const { exit, disk: other } = await inited(kotlin, ['--channels', 'huawei'], d =>
      d.put(`${ROOT}/app/agconnect-services.json`, file),
    );
    expect(exit).toBe(0);
    expect(other.text(CONFIG)).toContain('"app_id": "987654321"');
  });

  it('a value that only the build knows stays as it is', async () => {
    const { exit, app } = await inited(groovy, ['--channels', 'vivo'], disk =>
      disk.put(
        groovy.app,
        (disk.text(groovy.app) ?? '').replace(
          "JPUSH_CHANNEL: 'developer-default'",
          "JPUSH_CHANNEL: 'developer-default',\n                VIVO_APPID: vivo.id(),\n                VIVO_APPKEY: vivo.key()",
        ),
      ),
    );
    expect(exit).toBe(0);
    expect(app).toContain('VIVO_APPID: vivo.id(),');
    expect(app).toContain('com.tencent.tpns:vivo');
  });

  it('where only something wrong stands, that is said, with its file', async () => {
    const { exit, error } = await inited(kotlin, ['--channels', 'honor'], disk =>
      disk.put(
        kotlin.app,
        (disk.text(kotlin.app) ?? '').replace(
          'minSdk = 23',
          'minSdk = 23\n        manifestPlaceholders["HONOR_APPID"] = "xxxxx"',
        ),
      ),
    );
    expect({ exit, code: error?.code, file: error?.file }).toEqual({
      exit: 2,
      code: 'invalid-value',
      file: 'app/build.gradle.kts',
    });
  });
});

describe('the build', () => {
  it('in a catalog all artifacts of TPNS share one version, and companions keep their full names', async () => {
    const { exit, disk, app } = await inited(catalog, channelArgs(IDS));
    expect(exit).toBe(0);
    const toml = disk.text(`${ROOT}/gradle/libs.versions.toml`) ?? '';
    expect(toml.match(/1\.4\.4\.5-release/g)).toHaveLength(1);
    for (const name of ['tencent.huawei', 'hms.push', 'firebase.messaging', 'commons.codec', 'gson']) {
      expect(app).toContain(`implementation(libs.${name})`);
    }
  });

  it('a version by a variable is that of the channels, too', async () => {
    const sdk =
      'def push = "1.4.3.9-release"\n\ndependencies {\n    implementation "com.tencent.tpns:tpns:$push"\n';
    const { app } = await inited(groovy, channelArgs(['meizu']), disk =>
      disk.put(groovy.app, (disk.text(groovy.app) ?? '').replace('dependencies {\n', sdk)),
    );
    expect(app).toContain('"com.tencent.tpns:meizu:$push"');
  });

  it('a companion that is there and newer stays, an older one is raised where it stands, a range is left alone', async () => {
    const having = async (line: string): Promise<string> => {
      const changed = (disk: MemoryDisk) =>
        disk.put(
          kotlin.app,
          (disk.text(kotlin.app) ?? '').replace('dependencies {\n', `dependencies {\n    ${line}\n`),
        );
      return (await inited(kotlin, channelArgs(['huawei']), changed)).app;
    };
    const push = (version: string): string => `implementation("com.huawei.hms:push:${version}")`;
    expect(await having(push('6.13.0.300'))).toContain(push('6.13.0.300'));
    expect(await having(push('5.0.2.300'))).not.toContain('5.0.2.300');
    expect((await having(push('5.0.2.300'))).match(/hms:push/g)).toHaveLength(1);
    expect(await having(push('6.+'))).toContain(push('6.+'));
  });

  it('with a platform the companion has no version of its own; once more changes nothing', async () => {
    const bom = 'dependencies {\n    implementation(platform("com.google.firebase:firebase-bom:32.0.0"))\n';
    const { app, disk } = await inited(kotlin, channelArgs(['fcm']), d =>
      d.put(kotlin.app, (d.text(kotlin.app) ?? '').replace('dependencies {\n', bom)),
    );
    expect(app).toContain('implementation("com.google.firebase:firebase-messaging")\n');
    await init(disk, channelArgs(['fcm']));
    expect(disk.text(kotlin.app)).toBe(app);
  });

  it('a plugin that looks at the dependencies goes behind them, where plugins are applied one by one', async () => {
    const { app } = await inited(groovy, channelArgs(['fcm', 'huawei']), disk => {
      disk.put(`${ROOT}/app/google-services.json`, '{}\n');
      disk.put(`${ROOT}/app/agconnect-services.json`, '{}\n');
    });
    expect(app).toMatch(/\n\napply plugin: 'com\.google\.gms\.google-services'\n$/);
    expect(app).toMatch(
      /^apply plugin: 'com\.android\.application'\napply plugin: 'com\.huawei\.agconnect'\n/,
    );
  });

  it('without the vendor’s file its plugin is not applied, and next says so', async () => {
    const answer = await inited(kotlin, channelArgs(['huawei', 'fcm']));
    expect(answer.app).not.toMatch(/agconnect|google-services/);
    expect(saying(answer, 'vendor-incomplete')).toContain('app/agconnect-services.json');
    expect(saying(answer, 'vendor-incomplete')).toContain('app/google-services.json');
  });

  it('from Android plugin 9 on the manifest says the app id in the place of a plugin that no longer works', async () => {
    const withFile = (disk: MemoryDisk) => disk.put(`${ROOT}/app/agconnect-services.json`, '{}\n');
    const manifest = (disk: MemoryDisk) => disk.text(`${ROOT}/app/src/main/AndroidManifest.xml`) ?? '';
    const nine = await inited(kotlinWithAgp('9.0.0'), channelArgs(['huawei']), withFile);
    expect(nine.app).not.toContain('agconnect');
    expect(manifest(nine.disk)).toContain('"com.huawei.hms.client.appid" android:value="appid=100200300"');
    const eight = await inited(kotlinWithAgp('8.9.0'), channelArgs(['huawei']), withFile);
    expect(eight.app).toContain('com.huawei.agconnect');
    expect(manifest(eight.disk)).not.toContain('client.appid');
  });

  it('a build that knows only a private host is not sent elsewhere', async () => {
    const answer = await inited(kotlin, channelArgs(['huawei']), disk =>
      disk.put(
        kotlin.settings,
        (disk.text(kotlin.settings) ?? '').replaceAll(
          /google\(\)\n {8}mavenCentral\(\)/g,
          'maven { url = uri("https://nexus.example.com/all") }',
        ),
      ),
    );
    expect(answer.disk.text(kotlin.settings)).not.toContain('developer.huawei.com');
    expect(saying(answer, 'vendor-incomplete')).toContain('https://nexus.example.com/all');
  });

  it('a mirror of Maven Central in a vendor’s name does not serve the vendor’s artifacts', async () => {
    const mirror =
      'maven { url = uri("https://repo.huaweicloud.com/repository/maven/") }\n        mavenCentral()';
    const { disk } = await inited(kotlin, channelArgs(['huawei']), d =>
      d.put(kotlin.settings, (d.text(kotlin.settings) ?? '').replaceAll('mavenCentral()', mirror)),
    );
    expect(disk.text(kotlin.settings)).toContain('https://developer.huawei.com/repo/');
  });

  it('an artifact under a condition is a person’s to decide, with all that goes with it', async () => {
    const { exit, manual, app } = await inited(groovy, channelArgs(['vivo']), disk =>
      disk.put(
        groovy.app,
        `${disk.text(groovy.app) ?? ''}\nif (project.hasProperty('v')) {\n    dependencies {\n        implementation 'com.tencent.tpns:vivo:1.4.4.5-release'\n    }\n}\n`,
      ),
    );
    expect(exit).toBe(1);
    expect(manual.map(({ code }) => code)).toEqual([
      'gradle-conditional',
      // its two placeholders
      'group-partner',
      'group-partner',
    ]);
    expect(app).not.toContain('VIVO_APPID');
    expect(app).toContain('com.tencent.tpns:tpns');
  });

  it('the line that is named for it is that of the script as it is written, behind all that was added above', async () => {
    const conditional =
      "\nif (project.hasProperty('v')) {\n    dependencies {\n        implementation 'com.tencent.tpns:vivo:1.4.4.5-release'\n    }\n}\n";
    const { manual, app } = await inited(groovy, channelArgs(['vivo']), disk =>
      disk.put(groovy.app, `${disk.text(groovy.app) ?? ''}${conditional}`),
    );
    const named = manual.find(({ code }) => code === 'gradle-conditional')?.line ?? 0;
    expect(app.split('\n')[named - 1]).toContain('com.tencent.tpns:vivo');
  });
});

describe('regions', () => {
  it.each([
    ['guangzhou', true],
    ['shanghai', true],
    ['hongkong', false],
    ['singapore', false],
  ] as const)('in %s a channel that is served elsewhere is told: %s', async (region, told) => {
    const answer = await inited(kotlin, [...channelArgs(['fcm']), '--region', region]);
    expect(saying(answer, 'channel-region') !== '').toBe(told);
  });
});

describe('the registration', () => {
  const JAVA = `${ROOT}/app/src/main/java/com/example/oldshop/tpns/TpnsRegistration.java`;

  it('of an earlier run gets the channels that come later; the others stay, and undo takes them out again', async () => {
    const disk = groovy.disk();
    await init(disk, channelArgs(['xiaomi']));
    const first = disk.text(JAVA) ?? '';
    const second = await init(disk, channelArgs(['oppo']));
    expect(second.exit).toBe(0);
    const code = disk.text(JAVA) ?? '';
    const at = (name: string): number => code.indexOf(`XGPushConfig.${name}(app, `);
    const order = [
      'setMiPushAppId',
      'setMiPushAppKey',
      'setOppoPushAppId',
      'setOppoPushAppKey',
      'enableOtherPush',
    ];
    expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b));
    expect(order.every(name => at(name) > 0)).toBe(true);
    expect(code.match(/import com\.tencent\.android\.tpush\.XGPushConfig;/g)).toHaveLength(1);
    await call(disk, ['undo', '--json', '--cwd', ROOT]);
    expect(disk.text(JAVA)).toBe(first);
  });

  it('of an earlier run without channels gets them, and a new value takes the old one’s place', async () => {
    const disk = groovy.disk();
    await init(disk, []);
    await init(disk, channelArgs(['meizu']));
    expect(disk.text(JAVA)).toContain('setMzPushAppId(app, "130001"); // Meizu\'s App ID');
    await init(disk, ['--channels', 'meizu', '--set', 'meizu.app_id=130002']);
    expect(disk.text(JAVA)).toContain('setMzPushAppId(app, "130002"); // Meizu\'s App ID');
    expect(disk.text(JAVA)).not.toContain('130001');
    expect(disk.text(CONFIG)).toContain('130002');
  });

  it('with CRLF gets them with CRLF', async () => {
    const disk = groovy.disk();
    await init(disk, []);
    disk.put(JAVA, (disk.text(JAVA) ?? '').replace(/\n/g, '\r\n'));
    await init(disk, channelArgs(['meizu']));
    expect(disk.text(JAVA)).toContain('setMzPushAppId(app, "130001"); // Meizu\'s App ID\r\n');
    expect((disk.text(JAVA) ?? '').replace(/\r\n/g, '')).not.toContain('\n');
  });

  it('that was changed by hand is not touched: next has the lines, in its own words for the context, keys masked', async () => {
    const disk = groovy.disk();
    await init(disk, []);
    const changed = (disk.text(JAVA) ?? '').replace('registerPush(app,', 'registerPush(app /* ours */,');
    disk.put(JAVA, changed);
    const answer = await init(disk, channelArgs(['oppo', 'vivo']));
    expect(disk.text(JAVA)).toBe(changed);
    expect(saying(answer, 'vendor-unset')).toMatch(
      /setOppoPushAppId\(app .*, "01\*+f"\); \/\/ OPPO's AppKey/,
    );
    expect(saying(answer, 'vendor-unset')).not.toContain(known('oppo').set.app_key);
    expect(saying(answer, 'vendor-disabled')).toContain('enableOtherPush(app');
  });

  it('in the project’s own code that says it all already needs nothing', async () => {
    const own = `package com.example.oldshop;
import com.tencent.android.tpush.XGPushConfig;
import com.tencent.android.tpush.XGPushManager;
class Push {
    void start(android.content.Context c) {
        XGPushConfig.setMzPushAppId(c, "130001");
        XGPushConfig.setMzPushAppKey(c, BuildConfig.MEIZU_KEY);
        XGPushConfig.enableOtherPush(c, true);
        XGPushManager.registerPush(c);
    }
}
`;
    const path = `${ROOT}/app/src/main/java/com/example/oldshop/Push.java`;
    const having = (text: string) =>
      inited(groovy, ['--channels', 'meizu', '--set', 'meizu.app_id=130001'], d => d.put(path, text));
    const full = await having(own);
    expect(full.exit).toBe(0);
    expect(saying(full, 'vendor-unset') + saying(full, 'vendor-disabled')).toBe('');
    expect(full.disk.text(path)).toBe(own);
    const closed = await having(own.replace('enableOtherPush(c, true)', 'enableOtherPush(c, false)'));
    expect(saying(closed, 'vendor-disabled')).toContain('XGPushConfig.enableOtherPush(c, true);');
    const other = await having(own.replace('"130001"', '"130009"'));
    expect(saying(other, 'vendor-unset')).toContain('setMzPushAppId(c, "130001");');
  });
});
