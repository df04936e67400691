/** `init --im`: which classes are added, which calls are named, and what comes first where they would not compile. */
import { describe, expect, it } from 'vitest';
import { call } from '../../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../../support/memory-files.ts';

const IM = "    implementation 'com.tencent.imsdk:imsdk-plus:7.9.5680'\n";
const MANIFEST =
  '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n' +
  '    <application android:name=".App">\n' +
  '        <activity android:name=".Main" android:exported="true">\n            <intent-filter>\n' +
  '                <action android:name="android.intent.action.MAIN" />\n' +
  '                <category android:name="android.intent.category.LAUNCHER" />\n' +
  '            </intent-filter>\n        </activity>\n    </application>\n</manifest>\n';

const script = (dependencies: string, id = 'a.shop'): string =>
  `apply plugin: 'com.android.application'\n\nandroid {\n    namespace '${id}'\n    defaultConfig {\n        applicationId '${id}'\n        targetSdk 34\n    }\n}\n\ndependencies {\n${dependencies}}\n`;

function project(dependencies: string, more: Readonly<Record<string, string>> = {}): MemoryDisk {
  return memoryFiles({
    '/shop/settings.gradle': "include ':app'\n",
    '/shop/build.gradle': 'allprojects {\n    repositories { mavenCentral() }\n}\n',
    '/shop/app/build.gradle': script(dependencies),
    '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
    '/shop/app/src/main/java/a/shop/App.java': 'package a.shop;\nclass App {}\n',
    ...more,
  });
}

/** All that `next` says, in Chinese. */
async function inChinese(disk: MemoryDisk): Promise<string> {
  const args = ['--cwd', '/shop', '--json', '--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'];
  const { out } = await call(disk, ['init', ...args, '--im', '--lang', 'zh-CN']);
  const { manual, next } = JSON.parse(out) as Document;
  return [...manual.map(({ reason }) => reason), ...next.map(({ text }) => text)].join('\n');
}

interface Document {
  readonly ok: boolean;
  readonly files: readonly { path: string; action: string }[];
  readonly manual: readonly {
    path: string;
    line: number | null;
    reason: string;
    snippet: string;
    code: string;
  }[];
  readonly next: readonly { text: string; check?: string }[];
}

async function init(disk: MemoryDisk, ...more: readonly string[]) {
  const args = ['--cwd', '/shop', '--json', '--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'];
  const { exit, out } = await call(disk, ['init', ...args, ...more]);
  const document = JSON.parse(out) as Document;
  const created = document.files.filter(({ action }) => action === 'create').map(({ path }) => path);
  const told = document.next.map(({ text }) => text).join('\n');
  return { exit, ...document, created, told };
}

const HOME = 'app/src/main/java/a/shop/tpns';
const CLASSES = ['TpnsImAppState', 'TpnsImOfflinePush', 'TpnsImPush', 'TpnsImTap'];
const textOf = (disk: MemoryDisk, path: string): string =>
  new TextDecoder().decode(disk.read(`/shop/${path}`) ?? new Uint8Array());
const imFiles = (created: readonly string[]): string[] =>
  created.filter(path => path.includes('TpnsIm')).sort();

describe('init --im', () => {
  it('adds four classes, and a receiver that hands the token on', async () => {
    const disk = project(IM);
    const { exit, created, next } = await init(disk, '--im');
    expect(exit).toBe(0);
    expect(imFiles(created)).toEqual(CLASSES.map(name => `${HOME}/${name}.java`));
    expect(textOf(disk, `${HOME}/TpnsImPush.java`)).toContain('package a.shop.tpns;');
    expect(textOf(disk, `${HOME}/TpnsMessageReceiver.java`)).toContain(
      '            TpnsImPush.onToken(result.getToken());\n',
    );
    expect(next.filter(({ text }) => /TpnsIm/.test(text)).map(({ text }) => text.split('\n')[1])).toEqual([
      'a.shop.tpns.TpnsImAppState.watch(this);',
      'a.shop.tpns.TpnsImPush.onLogin(context, userId);',
      'a.shop.tpns.TpnsImPush.beforeLogout(context);',
      'V2TIMOfflinePushInfo push = a.shop.tpns.TpnsImOfflinePush.info(title, desc, ext);',
      'Map<String, String> pushed = a.shop.tpns.TpnsImTap.read(this, getIntent());',
    ]);
    expect(next.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['im-app-state', 'im-account-bind', 'im-account-unbind', 'im-custom-desc']),
    );
    expect(next.map(({ check }) => check)).not.toContain('im-token-refresh');
  });

  it('without it adds none of them, and the receiver says nothing of IM classes', async () => {
    const disk = project(IM);
    const { created, told } = await init(disk);
    expect(imFiles(created)).toEqual([]);
    expect(textOf(disk, `${HOME}/TpnsMessageReceiver.java`)).not.toContain('TpnsIm');
    expect(told).not.toContain('TpnsIm');
  });

  it('changes nothing the second time, and undo gives back every byte', async () => {
    const disk = project(IM);
    const before = disk.tree();
    await init(disk, '--im');
    const after = disk.tree();
    const again = await init(disk, '--im');
    expect(again.files.filter(({ action }) => action !== 'unchanged')).toEqual([]);
    expect(disk.tree()).toEqual(after);
    expect((await call(disk, ['undo', '--json', '--cwd', '/shop'])).exit).toBe(0);
    expect(disk.tree()).toEqual(before);
  });

  it('adds to an integration that is there only the IM files; its receiver is a person’s to change', async () => {
    const disk = project(IM);
    await init(disk);
    const receiver = textOf(disk, `${HOME}/TpnsMessageReceiver.java`);
    const { files, next } = await init(disk, '--im');
    expect(
      files
        .filter(({ action }) => action !== 'unchanged')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(CLASSES.map(name => `${HOME}/${name}.java`));
    expect(textOf(disk, `${HOME}/TpnsMessageReceiver.java`)).toBe(receiver);
    const token = next.find(({ check }) => check === 'im-token-refresh')?.text ?? '';
    expect(token).toContain('onRegisterResult of a.shop.tpns.TpnsMessageReceiver');
    expect(token).toContain('\na.shop.tpns.TpnsImPush.onToken(result.getToken());');
  });

  it('tells the owner of a Kotlin receiver the line in Kotlin, whatever the module is written in', async () => {
    const own =
      'package a.shop\nimport com.tencent.android.tpush.XGPushBaseReceiver\nclass Own : XGPushBaseReceiver()\n';
    const java = Object.fromEntries(
      ['B', 'C', 'D'].map(name => [
        `/shop/app/src/main/java/a/shop/${name}.java`,
        `package a.shop;\nclass ${name} {}\n`,
      ]),
    );
    const { told } = await init(
      project(IM, { ...java, '/shop/app/src/main/java/a/shop/Own.kt': own }),
      '--im',
    );
    expect(told).toContain('onRegisterResult of a.shop.Own');
    expect(told).toContain('a.shop.tpns.TpnsImPush.onToken(result.token)\n');
    expect(told).toContain('TpnsImAppState.watch(this);');
  });

  it('names no call that the sources make already', async () => {
    const disk = project(IM, {
      '/shop/app/src/main/java/a/shop/Login.java':
        'package a.shop;\nimport a.shop.tpns.TpnsImPush;\nclass Login {\n' +
        '    void in() { TpnsImPush.onLogin(null, ""); }\n    void out() { a.shop.tpns.TpnsImPush.beforeLogout(null); }\n' +
        '    // TpnsImAppState.watch(this);\n}\n',
    });
    const { told } = await init(disk, '--im');
    expect(told).not.toContain('TpnsImPush.onLogin');
    expect(told).not.toContain('TpnsImPush.beforeLogout');
    expect(told).toContain('TpnsImAppState.watch(this);');
  });

  it('leaves a class where somebody moved it, also into another language', async () => {
    const moved = 'package a.shop.chat\nobject TpnsImPush {\n    fun onToken(token: String?) {}\n}\n';
    const disk = project(IM, { '/shop/app/src/main/java/a/shop/chat/TpnsImPush.kt': moved });
    const { created, told } = await init(disk, '--im', '--language', 'java');
    expect(imFiles(created)).toEqual(
      CLASSES.filter(name => name !== 'TpnsImPush').map(name => `${HOME}/${name}.java`),
    );
    expect(textOf(disk, `${HOME}/TpnsMessageReceiver.java`)).toContain(
      'a.shop.chat.TpnsImPush.onToken(result.getToken());',
    );
    expect(told).toContain('a.shop.chat.TpnsImPush.onLogin(context, userId)\n');
  });

  it('writes Kotlin where the module does, keywords of the package quoted in classes and lines', async () => {
    const disk = project('', {
      '/shop/app/build.gradle': script(IM, 'a.in.shop'),
      '/shop/app/src/main/java/a/shop/App.java': '',
      '/shop/app/src/main/kotlin/a/in/shop/App.kt': 'package a.`in`.shop\nclass App\n',
    });
    const { created, told } = await init(disk, '--im', '--language', 'kotlin');
    const home = created.find(path => path.endsWith('TpnsImPush.kt')) ?? '';
    expect(textOf(disk, home)).toContain('package a.`in`.shop.tpns\n');
    expect(textOf(disk, home.replace('TpnsImPush', 'TpnsMessageReceiver'))).toContain(
      '            TpnsImPush.onToken(result.token)\n',
    );
    expect(told).toContain('\na.`in`.shop.tpns.TpnsImPush.onLogin(context, userId)\n');
    expect(told).toContain('\nval pushed = a.`in`.shop.tpns.TpnsImTap.read(this, intent)');
  });

  it('keeps CRLF in new classes where the scripts have it', async () => {
    const disk = project(IM, { '/shop/app/build.gradle': script(IM).replaceAll('\n', '\r\n') });
    await init(disk, '--im');
    const text = textOf(disk, `${HOME}/TpnsMessageReceiver.java`);
    expect(text).toContain('            TpnsImPush.onToken(result.getToken());\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('doctor after init --im', () => {
  const findings = async (disk: MemoryDisk): Promise<string[]> => {
    const { out } = await call(disk, ['doctor', '--cwd', '/shop', '--json']);
    const { findings } = JSON.parse(out) as { findings: { check: string }[] };
    return findings.map(({ check }) => check).filter(check => check.startsWith('im-'));
  };

  it.each(['java', 'kotlin'])('has nothing to say of what was written in %s', async language => {
    const disk = project(IM);
    await init(disk, '--im', '--language', language);
    expect(await findings(disk)).toEqual([]);
  });

  it('says what the receiver lacks that was there before, as next did', async () => {
    const disk = project(IM);
    await init(disk);
    const { next } = await init(disk, '--im');
    expect(await findings(disk)).toEqual(['im-token-refresh']);
    expect(next.filter(({ check }) => check === 'im-token-refresh')).toHaveLength(1);
  });

  it('would have said more without it', async () => {
    const disk = project(IM);
    await init(disk);
    expect(await findings(disk)).toContain('im-token');
  });
});

describe('what the project’s own code does for IM', () => {
  const own = (body: string): Record<string, string> => ({
    '/shop/app/src/main/java/a/shop/Own.java': `package a.shop;\nimport com.tencent.android.tpush.XGPushManager;\nimport com.tencent.imsdk.v2.*;\nclass Own {\n    void all() {\n${body}    }\n}\n`,
  });
  const TOKEN = '        new V2TIMOfflinePushConfig(0, token, true);\n';
  const ACCOUNTS =
    '        XGPushManager.upsertAccounts(app, list, done);\n        XGPushManager.delAccounts(app, types, done);\n';

  it.each([
    ['TpnsImPush', TOKEN + ACCOUNTS],
    [
      'TpnsImAppState',
      '        V2TIMManager.getOfflinePushManager().doBackground(0, done);\n        V2TIMManager.getOfflinePushManager().doForeground(done);\n',
    ],
    ['TpnsImOfflinePush', '        V2TIMOfflinePushInfo info = new V2TIMOfflinePushInfo();\n'],
    ['TpnsImTap', '        XGPushManager.getCustomContentFromIntent(this, intent);\n'],
  ])('is not done a second time by %s', async (name, body) => {
    const disk = project(IM, own(body));
    const { exit, created, told } = await init(disk, '--im');
    expect(exit).toBe(0);
    expect(imFiles(created)).toEqual(
      CLASSES.filter(each => each !== name).map(each => `${HOME}/${each}.java`),
    );
    expect(told).toContain('What app/src/main/java/a/shop/Own.java does for IM already');
    expect(told).not.toContain(`${name}.`);
    expect(textOf(disk, `${HOME}/TpnsMessageReceiver.java`).includes('TpnsImPush')).toBe(
      name !== 'TpnsImPush',
    );
  });

  it.each([
    ['a vendor’s token', `        new V2TIMOfflinePushConfig(7005, token, false);\n${ACCOUNTS}`],
    ['the accounts without the token', ACCOUNTS],
    [
      'only the way to the background',
      '        V2TIMManager.getOfflinePushManager().doBackground(0, done);\n',
    ],
    ['a comment', `        /* ${TOKEN}${ACCOUNTS} */\n`],
  ])('%s is not all of it', async (_, body) => {
    const { created, told } = await init(project(IM, own(body)), '--im');
    expect(imFiles(created)).toHaveLength(4);
    expect(told).not.toContain('does for IM already');
  });
});

describe('where the IM classes would not compile', () => {
  const INNER = 'app/build.gradle';
  const nothing = async (disk: MemoryDisk, ...more: string[]) => {
    const result = await init(disk, '--im', ...more);
    expect(result.exit).toBe(1);
    expect(imFiles(result.created)).toEqual([]);
    expect(textOf(disk, `${HOME}/TpnsMessageReceiver.java`)).not.toContain('TpnsIm');
    expect(result.told).not.toContain('TpnsImPush');
    expect(result.told).toContain('authorise this app for your IM app');
    return result.manual;
  };

  it('without the IM SDK the declaration of it is named, and nothing is written of them', async () => {
    const [step, ...others] = await nothing(project(''));
    expect(others).toEqual([]);
    expect(step).toMatchObject({
      path: INNER,
      code: 'im-sdk-absent',
      snippet: "implementation 'com.tencent.imsdk:imsdk-plus:6.0.1975'",
    });
  });

  it.each([
    ["    implementation 'com.tencent.imsdk:imsdk-plus:5.9.1886'\n", '5.9.1886'],
    ["    implementation 'com.tencent.imsdk:imsdk-plus:5.+'\n", '5.+'],
    ["    implementation 'com.tencent.imsdk:imsdk:6.0.1974'\n", '6.0.1974'],
  ])('an IM SDK that is too old is named where it stands: %s', async (dependency, version) => {
    const disk = project(dependency);
    const [step] = await nothing(disk);
    expect(step).toMatchObject({ path: INNER, code: 'im-sdk-old' });
    expect(step?.reason).toContain(version);
    // of the file as it is after the other edits
    const at = textOf(disk, INNER).split('\n')[(step?.line ?? 0) - 1];
    expect(at).toBe(dependency.trimEnd());
  });

  it.each([
    "    testImplementation 'com.tencent.imsdk:imsdk-plus:7.9.5680'\n",
    "    implementation 'com.tencent.imsdk:timquic-plugin:7.9.5680'\n",
  ])('what is no IM SDK in the app does not count: %s', async dependency => {
    const [step] = await nothing(project(dependency));
    expect(step?.code).toBe('im-sdk-absent');
  });

  it.each([
    "    debugImplementation 'com.tencent.imsdk:imsdk-plus:7.9.5680'\n",
    "    if (project.hasProperty('chat')) {\n        implementation 'com.tencent.imsdk:imsdk-plus:7.9.5680'\n    }\n",
  ])('an IM SDK that only some builds have does not do: %s', async dependency => {
    const [step] = await nothing(project(dependency));
    expect(step?.code).toBe('im-sdk-out-of-reach');
  });

  const chat = (configuration: string): MemoryDisk =>
    project("    implementation project(':chat')\n", {
      '/shop/settings.gradle': "include ':app', ':chat'\n",
      '/shop/chat/build.gradle': `apply plugin: 'com.android.library'\n\ndependencies {\n    ${configuration} 'com.tencent.imsdk:imsdk-plus:7.9.5680'\n}\n`,
      '/shop/chat/src/main/AndroidManifest.xml': '<manifest />\n',
    });

  it('a library’s own implementation is out of reach of the app’s classes', async () => {
    const [step] = await nothing(chat('implementation'));
    expect(step).toMatchObject({
      path: INNER,
      code: 'im-sdk-out-of-reach',
      snippet: "implementation 'com.tencent.imsdk:imsdk-plus:7.9.5680'",
    });
    expect(step?.reason).toContain('chat/build.gradle');
  });

  it('what a library passes on is not', async () => {
    const { exit, created } = await init(chat('api'), '--im');
    expect(exit).toBe(0);
    expect(imFiles(created)).toHaveLength(4);
  });

  it('an older TPNS SDK, which reads no tapped intent, is to be raised', async () => {
    const old = `${IM}    implementation 'com.tencent.tpns:tpns:1.3.1.0-release'\n`;
    const [step] = await nothing(project(old));
    expect(step).toMatchObject({ path: INNER, code: 'im-needs-sdk' });
    const { exit } = await init(project(old), '--im', '--sdk-version', '1.4.3.9');
    expect(exit).toBe(0);
  });

  it('all that is missing is said at once', async () => {
    const old =
      "    implementation 'com.tencent.imsdk:imsdk:4.5.45'\n    implementation 'com.tencent.tpns:tpns:1.1.5.4-release'\n";
    const manual = await nothing(project(old));
    expect(manual.map(({ code }) => code)).toEqual(['im-needs-sdk', 'im-sdk-old']);
  });

  it('a file in their place leaves them all, and the call to them, to a person', async () => {
    const disk = project(IM, { [`/shop/${HOME}/TpnsImTap.java`]: 'package a.shop.tpns;\nclass Else {}\n' });
    const { exit, created, manual } = await init(disk, '--im');
    expect(exit).toBe(1);
    expect(imFiles(created)).toEqual([]);
    expect(manual.map(({ code }) => code)).toContain('class-file-taken');
    expect(textOf(disk, `${HOME}/TpnsMessageReceiver.java`)).not.toContain('TpnsImPush');
  });
});

describe('where the IM SDK is there for other reasons than a readable line', () => {
  it.each([
    ['a version that is computed', '    implementation "com.tencent.imsdk:imsdk-plus:$imVersion"\n', {}],
    [
      'sources of the module that use it',
      '',
      {
        '/shop/app/src/main/java/a/shop/Chat.java':
          'package a.shop;\nimport com.tencent.imsdk.v2.V2TIMManager;\nclass Chat {}\n',
      },
    ],
  ])('%s: the classes are written, and the version they need is told', async (_, dependency, more) => {
    const { exit, created, next } = await init(project(dependency, more), '--im');
    expect(exit).toBe(0);
    expect(imFiles(created)).toHaveLength(4);
    expect(next.find(({ check }) => check === 'im-sdk-outdated')?.text).toContain('6.0.1975');
  });

  it('TUIKit brings it along', async () => {
    const { exit, told } = await init(
      project("    implementation 'com.tencent.liteav.tuikit:tuichat:7.5.4852'\n"),
      '--im',
    );
    expect(exit).toBe(0);
    expect(told).not.toContain('6.0.1975');
  });

  it('a mention in a comment is no use of it', async () => {
    const { exit } = await init(
      project('', {
        '/shop/app/src/main/java/a/shop/Chat.java':
          'package a.shop;\n// import com.tencent.imsdk.v2.V2TIMManager;\nclass Chat {}\n',
      }),
      '--im',
    );
    expect(exit).toBe(1);
  });
});

describe('the notification channel of messages', () => {
  const OPPO = `${IM}    implementation 'com.tencent.tpns:oppo:1.4.4.5-release'\n`;
  const told = (channelId: string): Record<string, string> => ({
    '/shop/tpns.console.json': `${JSON.stringify({ channels: { oppo: { channelId } } })}\n`,
  });

  it.each([
    ['java', 'tuikit', 'CHANNEL_ID = "tuikit";'],
    ['java', 'a"b\\$c', 'CHANNEL_ID = "a\\"b\\\\$c";'],
    ['kotlin', 'tuikit', 'CHANNEL_ID = "tuikit"\n'],
    ['kotlin', 'a"b\\$c\f\b', 'CHANNEL_ID = "a\\"b\\\\\\$c\\u000c\\u0008"\n'],
  ])('in %s comes from the console file: %s', async (language, id, line) => {
    const disk = project(IM, told(id));
    const { created } = await init(disk, '--im', '--language', language);
    const path = created.find(each => each.includes('TpnsImOfflinePush')) ?? '';
    expect(textOf(disk, path)).toContain(line);
  });

  it('is asked for by name where the app uses the vendor and nobody said it', async () => {
    const { next } = await init(
      project(OPPO),
      '--im',
      ...['--set', 'oppo.app_key=abcdefgh1234', '--set', 'oppo.app_secret=abcdefgh5678'],
    );
    const step = next.find(({ check }) => check === 'im-oppo-channel');
    expect(step?.text).toContain(`CHANNEL_ID in ${HOME}/TpnsImOfflinePush.java`);
  });

  it('is nothing to speak of where the app does not use the vendor', async () => {
    const { next } = await init(project(IM), '--im');
    expect(next.map(({ check }) => check)).not.toContain('im-oppo-channel');
  });
});

describe('where a package of the Flutter or JavaScript app talks to IM', () => {
  const host = (files: Readonly<Record<string, string>>, layout: string): MemoryDisk =>
    memoryFiles({
      '/shop/android/settings.gradle': `include ':app'\n${layout}`,
      '/shop/android/build.gradle': 'allprojects {\n    repositories { mavenCentral() }\n}\n',
      '/shop/android/app/build.gradle': script(''),
      '/shop/android/app/src/main/AndroidManifest.xml': MANIFEST,
      ...files,
    });
  const FLUTTER = 'apply from: "$flutterSdkPath/packages/flutter_tools/gradle/app_plugin_loader.gradle"\n';

  it('Flutter: no class is written, and the Dart calls are named', async () => {
    const disk = host(
      {
        '/shop/pubspec.yaml':
          'dependencies:\n  tpns_flutter_plugin: ^1.3.4\n  tencent_cloud_chat_sdk: ^8.0.0\n',
      },
      FLUTTER,
    );
    const { exit, created, told } = await init(disk, '--im');
    expect(exit).toBe(0);
    expect(created.filter(path => /\.(?:java|kt)$/.test(path))).toEqual([]);
    expect(told).toContain('setOfflinePushConfig(businessID: 0, token: token, isTPNSToken: true)');
    expect(told).toContain('setAccount(userId, AccountType.UNKNOWN)');
    expect(told).toContain('deleteAccount(userId, AccountType.UNKNOWN)');
  });

  it('a JavaScript package for TPNS: nobody knows its calls, the same type is asked for all the same', async () => {
    const disk = host(
      {
        '/shop/package.json':
          '{ "dependencies": { "react-native": "0.76.0", "react-native-xinge-push": "^1.0.0" } }\n',
      },
      '',
    );
    const { exit, created, told } = await init(disk, '--im');
    expect(exit).toBe(0);
    expect(created.filter(path => /\.(?:java|kt)$/.test(path))).toEqual([]);
    expect(told).toContain('react-native-xinge-push is called from JavaScript');
    expect(told).toContain('unbind it before the logout with the same account type');
  });

  it('a JavaScript package for IM alone: the receiver is ours, and knows nothing of IM classes', async () => {
    const disk = host(
      {
        '/shop/package.json':
          '{ "dependencies": { "react-native": "0.76.0", "react-native-tim-js": "^3.0.0" } }\n',
      },
      '',
    );
    const { exit, created, told } = await init(disk, '--im');
    expect(exit).toBe(0);
    expect(imFiles(created)).toEqual([]);
    expect(created.some(path => path.includes('TpnsMessageReceiver'))).toBe(true);
    expect(told).toContain('setOfflinePushConfig(0, token, true)');
    expect(told).toContain('pass the token on from onRegisterResult');
  });
});

describe('the same in Chinese', () => {
  it.each([
    [
      'the calls',
      project(IM),
      ['每次 IM 登录成功后', 'TpnsImPush.onLogin(context, userId);', '第三方服务授权'],
    ],
    ['what is missing', project(''), ['腾讯云 IM SDK']],
  ])('%s', async (_, disk, words) => {
    const told = await inChinese(disk);
    for (const each of words) expect(told).toContain(each);
  });
});
