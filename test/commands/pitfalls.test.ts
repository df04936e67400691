/** Projects that are not laid out as most are, through the whole command. */
import { describe, expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const PAIR = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'];
const INIT = ['init', '--cwd', '/shop', '--json', '--mode', 'manual', '--region', 'guangzhou', ...PAIR];
const MANIFEST = `<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <application>
    </application>
</manifest>
`;

interface Answer {
  readonly ok: boolean;
  readonly module: string;
  readonly applicationId: string;
  readonly files: readonly { path: string; action: string }[];
  readonly manual: readonly { path: string; line: number | null; reason: string; code: string }[];
  readonly error?: { readonly code: string };
}

async function init(disk: MemoryDisk, ...more: readonly string[]): Promise<{ exit: number; answer: Answer }> {
  const { exit, out } = await call(disk, [...INIT, ...more]);
  return { exit, answer: JSON.parse(out) as Answer };
}

const script = (inside: string): string =>
  `plugins {\n    id 'com.android.application' version '8.5.0'\n}\n\nandroid {\n${inside}\n}\n\nrepositories { mavenCentral() }\n\ndependencies {\n}\n`;

describe('a project is understood by its structure', () => {
  it('F28: whatever its app module is called, and however deep it lies', async () => {
    const disk = memoryFiles({
      '/shop/settings.gradle': "include ':mobile:shop', ':core'\n",
      '/shop/mobile/shop/build.gradle': script("    namespace 'com.example.shop'"),
      '/shop/mobile/shop/src/main/AndroidManifest.xml': MANIFEST,
      '/shop/core/build.gradle': "plugins { id 'com.android.library' }\n",
    });
    const { exit, answer } = await init(disk);
    expect([exit, answer.module]).toEqual([0, ':mobile:shop']);
    expect(answer.files.every(file => file.path.startsWith('mobile/shop/'))).toBe(true);
  });

  it('F42, F43: new classes live under the namespace, the configuration under the applicationId', async () => {
    const disk = memoryFiles({
      '/shop/settings.gradle': "include ':app'\n",
      '/shop/app/build.gradle': script(
        "    namespace 'com.example.code'\n    defaultConfig {\n        applicationId 'com.example.shop'\n    }\n    buildTypes { debug { applicationIdSuffix '.debug' } }",
      ),
      '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
    });
    const { answer } = await init(disk);
    expect(answer.applicationId).toBe('com.example.shop');
    expect(answer.files.map(file => file.path)).toContain(
      'app/src/main/java/com/example/code/tpns/TpnsMessageReceiver.java',
    );
    expect(disk.text('/shop/app/tpns-configs.json')).toContain('"com.example.shop"');
  });

  it('F44: what stands behind the package of a manifest is neither read into it nor touched', async () => {
    const start =
      '<manifest package="com.example.shop" android:versionCode="7"\n    xmlns:android="http://schemas.android.com/apk/res/android"\n    android:sharedUserId="com.example.shared">\n';
    const disk = memoryFiles({
      '/shop/settings.gradle': "include ':app'\n",
      '/shop/app/build.gradle': script('    compileSdkVersion 29'),
      '/shop/app/src/main/AndroidManifest.xml': `${start}    <application />\n</manifest>\n`,
    });
    const { exit, answer } = await init(disk);
    expect([exit, answer.applicationId]).toEqual([0, 'com.example.shop']);
    expect(disk.text('/shop/app/src/main/AndroidManifest.xml')?.slice(0, start.length)).toBe(start);
  });

  it('F45: a comment behind a value is no part of it', async () => {
    const disk = memoryFiles({
      '/shop/settings.gradle': "include ':app' // , ':other'\n",
      '/shop/app/build.gradle': script(
        '    namespace "com.example.code" // "com.example.old"\n    defaultConfig {\n        applicationId "com.example.shop" /* .debug */ // the id\n        targetSdk 34 // 33\n    }',
      ),
      '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
    });
    const { exit, answer } = await init(disk);
    expect([exit, answer.applicationId]).toEqual([0, 'com.example.shop']);
    const text = disk.text('/shop/app/build.gradle') ?? '';
    expect(text).toContain('applicationId "com.example.shop" /* .debug */ // the id\n');
  });

  it('F46: what an applied script configures is found there, and edited there', async () => {
    const disk = memoryFiles({
      '/shop/settings.gradle': "include ':app'\n",
      '/shop/app/build.gradle':
        "apply plugin: 'com.android.application'\napply from: '../gradle/android.gradle'\nrepositories { mavenCentral() }\ndependencies { }\n",
      '/shop/gradle/android.gradle':
        "android {\n    namespace 'com.example.shop'\n    defaultConfig {\n        manifestPlaceholders = [XG_ACCESS_ID: '1500000009']\n    }\n}\n",
      '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
    });
    const { exit, answer } = await init(disk);
    expect([exit, answer.applicationId]).toEqual([0, 'com.example.shop']);
    expect(disk.text('/shop/gradle/android.gradle')).toContain("XG_ACCESS_ID: '1500000001'");
    expect(disk.text('/shop/app/build.gradle')).not.toContain('XG_ACCESS_ID');
  });

  it('F47: a build of Kotlin scripts only has all it needs, so has one of both', async () => {
    const app =
      'plugins {\n    id("com.android.application")\n}\n\nandroid {\n    namespace = "com.example.shop"\n    defaultConfig {\n        applicationId = "com.example.shop"\n    }\n}\n\nrepositories { mavenCentral() }\n\ndependencies {\n    implementation("a:b:1")\n}\n';
    for (const settings of ['settings.gradle.kts', 'settings.gradle']) {
      const disk = memoryFiles({
        [`/shop/${settings}`]: settings.endsWith('kts') ? 'include(":app")\n' : "include ':app'\n",
        '/shop/app/build.gradle.kts': app,
        '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
      });
      expect(await init(disk)).toMatchObject({ exit: 0, answer: { ok: true, manual: [] } });
      expect(disk.text('/shop/app/build.gradle.kts')).toContain('implementation("com.tencent.tpns:tpns:');
      expect(disk.text('/shop/app/build.gradle.kts')).toContain('manifestPlaceholders["XG_ACCESS_ID"]');
      expect(disk.text('/shop/app/build.gradle')).toBeNull();
    }
  });
});

describe('a run says what became of it', () => {
  const nowhere = (): MemoryDisk =>
    memoryFiles({
      '/shop/settings.gradle': "include ':app'\n",
      '/shop/app/build.gradle':
        "plugins {\n    id 'com.android.application'\n}\nif (full) {\n    dependencies {\n        implementation 'com.tencent.tpns:tpns:1.4.3.9'\n    }\n}\nandroid { namespace 'com.example.shop' }\nrepositories { mavenCentral() }\ndependencies {\n}\n",
      '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
    });

  it('F63: what could not be placed is never passed over in silence', async () => {
    const disk = nowhere();
    const before = disk.text('/shop/app/build.gradle');
    const { exit, answer } = await init(disk);
    expect([exit, answer.ok]).toEqual([1, false]);
    expect(disk.text('/shop/app/build.gradle')).toBe(before);
    expect(answer.manual).toContainEqual({
      path: 'app/build.gradle',
      line: 6,
      reason: expect.stringContaining('only under a condition'),
      code: 'gradle-conditional',
      snippet: expect.stringContaining('com.tencent.tpns:tpns'),
      candidates: [
        { path: 'app/build.gradle', line: 11, reason: 'dependencies' },
        {
          path: 'app/build.gradle',
          line: 5,
          reason: 'dependencies, which takes effect only under a condition',
        },
      ],
    });
    // nor are the steps that hang on it
    expect(answer.manual.map(step => step.code)).toContain('group-partner');
  });

  it('F63: nor is a plugin that is applied only under a condition', async () => {
    const disk = memoryFiles({
      '/shop/settings.gradle': "include ':app'\n",
      '/shop/build.gradle':
        "buildscript {\n    repositories { mavenCentral() }\n    dependencies { classpath 'com.android.tools.build:gradle:7.4.2' }\n}\n",
      '/shop/app/build.gradle':
        "apply plugin: 'com.android.application'\nif (push) {\n    apply plugin: 'com.tencent.android.tpns'\n}\nandroid { namespace 'com.example.shop' }\nrepositories { mavenCentral() }\n",
      '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
    });
    const before = disk.text('/shop/build.gradle');
    const { out, exit } = await call(disk, [
      'init',
      '--cwd',
      '/shop',
      '--json',
      '--region',
      'guangzhou',
      ...PAIR,
    ]);
    const answer = JSON.parse(out) as Answer;
    expect(exit).toBe(1);
    expect(answer.manual.map(({ path, line, code }) => [path, line, code])).toContainEqual([
      'app/build.gradle',
      3,
      'gradle-conditional',
    ]);
    expect(disk.text('/shop/build.gradle')).toBe(before);
  });

  it('F63: in words too, with the places it could go to, in both languages', async () => {
    const words = INIT.filter(word => word !== '--json');
    const { exit, out } = await call(nowhere(), [...words, '--yes']);
    expect(exit).toBe(1);
    expect(out).toContain('could go to: app/build.gradle:11 (dependencies)\n');
    const chinese = await call(nowhere(), [...words, '--yes', '--lang', 'zh-CN']);
    expect(chinese.out).toContain('可添加到：app/build.gradle:11（dependencies）\n');
  });

  it('F68: init, doctor, undo and explain ask nobody on the network, for there is none', async () => {
    const disk = nowhere();
    for (const argv of [INIT.slice(1), ['--cwd', '/shop', '--json']]) {
      const command = argv.length > 4 ? 'init' : 'doctor';
      const { out } = await call(disk, [command, ...argv]);
      expect(JSON.parse(out)).not.toHaveProperty('error');
    }
    for (const argv of [
      ['undo', '--cwd', '/shop'],
      ['explain', '10004'],
    ]) {
      expect(JSON.parse((await call(disk, [...argv, '--json'])).out)).not.toHaveProperty('error');
    }
  });
});
