import { describe, expect, it } from 'vitest';
import { sdkSources } from '../../../src/android/registration.ts';
import { openSources } from '../../../src/android/sources/sources.ts';
import { gatherSubject } from '../../../src/engine/diagnose/gather.ts';
import { broken, filesOf, GRADLE, healthy, SHOP, type World, without } from '../../checks/support.ts';

const app = (world: World) => {
  const [found] = gatherSubject(filesOf(world), '/project', { module: null, redirect: null }).apps;
  if (found === undefined) throw new Error('no app');
  return found;
};

describe('calls to the SDK', () => {
  it.each([
    [
      'by its full name',
      'A.java',
      'class A { void a() { com.tencent.android.tpush.XGPushManager.registerPush(c); } }',
    ],
    [
      'imported statically',
      'A.java',
      'import static com.tencent.android.tpush.XGPushManager.registerPush; class A { void a() { registerPush(c); } }',
    ],
    [
      'imported statically with a star',
      'A.java',
      'import static com.tencent.android.tpush.XGPushManager.*; class A { void a() { registerPush(c); } }',
    ],
    [
      'under another name',
      'A.kt',
      'import com.tencent.android.tpush.XGPushManager as Push\nclass A { fun a() = Push.registerPush(c) }',
    ],
    [
      'in a string template',
      'A.kt',
      'import com.tencent.android.tpush.XGPushManager\nval a = "x $' + '{XGPushManager.registerPush(c)}"',
    ],
  ])('%s', (_, name, text) => {
    const files = filesOf({ [`app/src/main/java/${name}`]: text });
    const { registrations } = sdkSources(openSources(files, [{ folder: '/project/app', named: [] }]), []);
    expect(registrations).toHaveLength(1);
  });

  it('not a method of that name of another class, nor one declared', () => {
    const text =
      'import com.tencent.android.tpush.XGPushManager; class A { void registerPush(int c) { b.registerPush(c); registerPush(1); } }';
    const files = filesOf({ 'app/src/main/java/A.java': text });
    expect(sdkSources(openSources(files, [{ folder: '/project/app', named: [] }]), []).registrations).toEqual(
      [],
    );
  });

  it('with what the IM SDK is told', () => {
    const im = broken(
      healthy,
      SHOP,
      'XGPushManager.registerPush(this);',
      'XGPushManager.registerPush(this); new V2TIMOfflinePushConfig(0, token, true);',
    );
    expect(app(im).calls.map(({ name, arguments: all }) => [name, ...all])).toEqual([
      ['XGPushManager.registerPush', 'this'],
      ['V2TIMOfflinePushConfig', '0', 'token', 'true'],
    ]);
  });
});

describe('source folders that a script names', () => {
  it.each([
    "sourceSets { main { java.srcDirs = ['code'] } }",
    "sourceSets { main { java { srcDir 'code' } } }",
    "sourceSets { main.java.srcDirs += 'code' }",
    "sourceSets.main.java.srcDirs 'code'",
  ])('%s', text => {
    const moved: World = { ...without(healthy, SHOP), 'app/code/Shop.java': healthy[SHOP] ?? '' };
    expect(app(moved).registrations).toEqual([]);
    const named = broken(moved, GRADLE, 'android {\n', `android {\n    ${text}\n`);
    expect(app(named).registrations.map(({ file }) => file)).toEqual(['/project/app/code/Shop.java']);
  });

  it("not those of its tests'", () => {
    const moved: World = { ...without(healthy, SHOP), 'app/code/Shop.java': healthy[SHOP] ?? '' };
    const named = broken(
      moved,
      GRADLE,
      'android {\n',
      "android {\n    sourceSets { androidTest { java.srcDirs = ['code'] } }\n",
    );
    expect(app(named).registrations).toEqual([]);
  });
});

describe('the IM SDK', () => {
  it('by Gradle, with its version', () => {
    const world = broken(
      healthy,
      GRADLE,
      'dependencies {\n',
      "dependencies {\n    implementation 'com.tencent.imsdk:imsdk-plus:7.9.5680'\n    testImplementation 'com.tencent.imsdk:other:1'\n",
    );
    expect(app(world).im).toMatchObject([{ name: 'com.tencent.imsdk:imsdk-plus', version: '7.9.5680' }]);
    expect(app(healthy).im).toEqual([]);
  });

  it('by a package of Flutter, whose calls to TPNS are found as well', () => {
    const below = Object.fromEntries(
      Object.entries(healthy).map(([name, text]) => [`android/${name}`, text]),
    );
    const world: World = {
      ...below,
      'pubspec.yaml': 'dependencies:\n  tencent_cloud_chat_sdk: ^8.1.0\n  tpns_flutter_plugin: ^1.3.6\n',
      'lib/main.dart': "void main() { XgFlutterPlugin().startXg('1500000001', key); }",
    };
    const found = app(world);
    expect(found.im).toMatchObject([{ name: 'tencent_cloud_chat_sdk', version: '^8.1.0' }]);
    expect(found.wrapper).toBe('tpns_flutter_plugin');
    expect(found.wrapperCalls.map(({ name, registers }) => [name, registers])).toEqual([
      ['XgFlutterPlugin().startXg', true],
    ]);
  });
});
