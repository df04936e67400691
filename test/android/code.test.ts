// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of Android, not of ours
import { describe, expect, it } from 'vitest';
import { activitiesOf } from '../../src/android/activities.ts';
import { codeFiles, codeOf, packageOf } from '../../src/android/code.ts';
import { sourceHabits } from '../../src/android/habits.ts';
import { openSources } from '../../src/android/sources/sources.ts';
import { subclassesOf } from '../../src/android/sources/subclasses.ts';
import { readManifest } from '../../src/editors/manifest/read.ts';
import { memoryFiles } from '../support/memory-files.ts';

const MAIN = '/p/app/src/main';
const habits = (files: Readonly<Record<string, string | Uint8Array>>, libraries: readonly string[] = []) =>
  sourceHabits(
    openSources(
      memoryFiles(files),
      ['/p/app', ...libraries].map(folder => ({ folder, named: [] })),
    ),
    '/p/app',
  );

describe('code is what is neither comment nor string', () => {
  const codeIn = (text: string | Uint8Array): string => codeOf(memoryFiles({ '/x.kt': text }), '/x.kt');

  it.each([
    ['a line comment', 'a // b "c\nd', 'a d'],
    ['a block comment', 'a /* b\n" */ d', 'a d'],
    ['a comment that never ends', 'a /* b', 'a'],
    ['a string', 'a "b" c', 'a c'],
    ['a string that never ends', 'a "b\nc', 'a c'],
    ['an escaped quote', '"\\"b" c', 'c'],
    ['a comment in a string', '"// b" c', 'c'],
    ['a raw string', '"""a\n"b""" c', 'c'],
    ['a quote as a character', "'\"' c", 'c'],
  ])('after %s, at the same offsets', (_, text, expected) => {
    const code = codeIn(text);
    expect(code.replace(/[\s"]+/g, ' ').trim()).toBe(expected);
    expect(code).toHaveLength(text.length);
    expect(code.lastIndexOf(expected.at(-1) ?? '')).toBe(
      expected === 'a' ? 0 : text.lastIndexOf(expected.at(-1) ?? ''),
    );
  });

  it('bytes of another encoding in a comment do no harm', () => {
    const gbk = new Uint8Array([0x2f, 0x2f, 0x20, 0xd6, 0xd0, 0xce, 0xc4, 0x0a, 0x61]);
    expect(codeIn(gbk)).toMatch(/^ +\na$/);
    // its second byte is a backslash, but escapes nothing
    expect(codeIn(new Uint8Array([0x22, 0xd5, 0x5c, 0x22, 0x61]))).toBe('"  a');
    expect(codeIn(new Uint8Array([0x22, 0xd6, 0x00, 0x22, 0x61]))).toMatch(/a$/);
  });

  it('F4: a line comment ends with its line, also where a lone CR ends it', () => {
    expect(codeIn('// "x\ra "b\rc')).toBe('     \ra " \rc');
  });

  it('a file that is not there has none', () => {
    expect(codeOf(memoryFiles(), '/x.kt')).toBe('');
  });
});

describe('F8, F12: source folders', () => {
  it('that links lead back to are walked once for each that is named a source folder', () => {
    const disk = memoryFiles({ [`${MAIN}/java/a/A.java`]: '', [`${MAIN}/kotlin/B.kt`]: '' });
    disk.link(`${MAIN}/java/a/again`, '.');
    disk.link(`${MAIN}/java/a/up`, '../..');
    disk.link(`${MAIN}/java/nowhere`, 'gone');
    expect(
      codeFiles(disk, '/p/app')
        .map(({ path }) => path.slice(MAIN.length + 1))
        .sort(),
    ).toEqual(['java/a/A.java', 'java/a/up/kotlin/B.kt', 'kotlin/B.kt']);
  });
});

describe('subclasses', () => {
  const of = (code: string): string[] => {
    const name = /;|extends/.test(code) ? 'X.java' : 'X.kt';
    const files = memoryFiles({ [`${MAIN}/java/${name}`]: code });
    return subclassesOf(openSources(files, [{ folder: '/p/app', named: [] }]), 'XGPushBaseReceiver').map(
      each => each.name,
    );
  };

  it.each([
    ['Java', 'package a.b;\npublic final class R extends XGPushBaseReceiver implements X {', ['a.b.R']],
    [
      'Java, by full name',
      'package a;\nclass R extends com.tencent.android.tpush.XGPushBaseReceiver {',
      ['a.R'],
    ],
    ['Kotlin', 'package a.b\nclass R : XGPushBaseReceiver() {', ['a.b.R']],
    ['Kotlin with a constructor', 'class R(val x: Int) : XGPushBaseReceiver(), X', ['R']],
    ['two in a file', 'class A : XGPushBaseReceiver() {}\nclass B : XGPushBaseReceiver() {}', ['A', 'B']],
    ['Kotlin after a class without braces', 'class Marker\nclass R : XGPushBaseReceiver()', ['R']],
    ['none: another class', 'class R extends BaseReceiver {', []],
    ['none: one of a longer name', 'class R extends XGPushBaseReceiverCompat {', []],
    ['none: one that is only held', 'class R { XGPushBaseReceiver r; }', []],
    ["none: an abstract one, which can't be declared", 'abstract class R extends XGPushBaseReceiver {', []],
  ])('%s', (_, code, expected) => {
    expect(of(code)).toEqual(expected);
  });

  it('know their package', () => {
    expect([packageOf('package a.b;\n'), packageOf('class X')]).toEqual(['a.b', '']);
  });
});

describe("a module's sources", () => {
  it("are those of every source set but the tests'", () => {
    const files = memoryFiles({
      [`${MAIN}/java/a/A.java`]: '',
      [`${MAIN}/kotlin/B.kt`]: '',
      [`${MAIN}/res/values/x.xml`]: '',
      '/p/app/src/debug/java/C.kt': '',
      '/p/app/src/test/java/T.java': '',
      '/p/app/src/androidTest/java/T.java': '',
      '/p/app/src/testFixtures/java/T.java': '',
    });
    expect(codeFiles(files, '/p/app').map(({ path, language }) => `${path.slice(11)} ${language}`)).toEqual([
      'debug/java/C.kt kotlin',
      'main/java/a/A.java java',
      'main/kotlin/B.kt kotlin',
    ]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['nothing', {}, 'java', `${MAIN}/java`],
    ['Java', { 'java/A.java': '' }, 'java', `${MAIN}/java`],
    ['Kotlin beside Java', { 'java/A.kt': '', 'java/B.kt': '' }, 'kotlin', `${MAIN}/java`],
    ['Kotlin in its own folder', { 'kotlin/A.kt': '', 'java/B.java': '' }, 'kotlin', `${MAIN}/kotlin`],
    [
      'mostly Java',
      { 'java/A.java': '', 'java/B.java': '', 'java/C.java': '', 'kotlin/D.kt': '' },
      'java',
      `${MAIN}/java`,
    ],
    [
      'Kotlin in both folders',
      { 'java/A.kt': '', 'kotlin/B.kt': '', 'kotlin/C.kt': '' },
      'kotlin',
      `${MAIN}/kotlin`,
    ],
  ])('say where a new class goes: %s', (_, files, language, folder) => {
    const paths = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${MAIN}/${path}`, text]));
    expect(habits(paths)).toMatchObject({ language, folder });
  });

  it('say who receives and who registers, in libraries too', () => {
    const found = habits(
      {
        [`${MAIN}/java/R.java`]: 'package a;\nclass R extends XGPushBaseReceiver {}',
        [`${MAIN}/java/App.java`]: 'package a;\nclass App { Setup s; }',
        '/p/lib/src/main/java/Setup.kt':
          'package lib\nobject Setup { fun go() = XGPushManager . registerPush (this) }',
      },
      ['/p/lib'],
    );
    expect(found).toMatchObject({
      receivers: ['a.R'],
      registersIn: '/p/lib/src/main/java/Setup.kt',
      registrationClass: 'lib.Setup',
      registrationNamed: true,
    });
  });

  it('say that a class without a package registers, and nobody names it', () => {
    const found = habits({
      [`${MAIN}/java/Setup.java`]: 'class Setup { { XGPushManager.registerPush(x); } }',
      [`${MAIN}/java/A.java`]: '// Setup',
    });
    expect(found).toMatchObject({ registrationClass: 'Setup', registrationNamed: false });
  });

  it.each([
    ['a comment', '// XGPushManager.registerPush(this)\n/* class R extends XGPushBaseReceiver {} */'],
    ['a string', 'String s = "XGPushManager.registerPush(this)";'],
    ['a method of the same name', 'Other.registerPush(this); XGPushConfig.x();'],
  ])('do not register by %s', (_, code) => {
    expect(habits({ [`${MAIN}/java/A.java`]: code })).toMatchObject({
      receivers: [],
      registersIn: null,
      registrationNamed: false,
    });
  });
});

describe('activities', () => {
  const of = (components: string, placeholder: (name: string) => string | null = () => null) =>
    activitiesOf(
      readManifest(
        `<manifest xmlns:android="http://schemas.android.com/apk/res/android" xmlns:tools="http://schemas.android.com/tools"><application>${components}</application></manifest>`,
        { namespace: 'a.b' },
      ),
      placeholder,
    );

  it('are those with a class, each with whether it is exported and enabled', () => {
    const found = of(
      '<activity android:name=".A" android:exported="true"/><activity android:name=".B" android:enabled="false"/>' +
        '<activity android:name=".C" android:exported="@bool/x"/><activity/><service android:name=".S"/>' +
        '<activity-alias android:name=".D" android:targetActivity=".A"/><activity android:name=".E" tools:node="remove"/>',
    );
    expect(found.map(({ className, exported, enabled }) => [className, exported, enabled])).toEqual([
      ['a.b.A', true, true],
      ['a.b.B', null, false],
      ['a.b.C', null, true],
      ['a.b.D', null, true],
    ]);
  });

  it('have placeholders filled where somebody knows them', () => {
    const filter =
      '<activity android:name=".A"><intent-filter><action android:name="x"/><category android:name="y"/><data android:scheme="${s}" android:host="${applicationId}"/></intent-filter></activity>';
    const [activity] = of(filter, name => (name === 'applicationId' ? 'com.example.shop' : null));
    const read = JSON.stringify(activity?.filters.map(each => ({ ...each, element: null })));
    expect(read).toContain('com.example.shop');
    expect(read).toContain('${s}');
  });

  it('have texts of the resources filled where somebody knows them', () => {
    const filter =
      '<activity android:name=".A"><intent-filter><action android:name="x"/><data android:scheme="@string/scheme" android:host="@string/host"/></intent-filter></activity>';
    const manifest = readManifest(
      `<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application>${filter}</application></manifest>`,
      { namespace: 'a.b' },
    );
    const [activity] = activitiesOf(
      manifest,
      () => null,
      name => (name === 'scheme' ? 'shop' : null),
    );
    const read = JSON.stringify(activity?.filters.map(each => ({ ...each, element: null })));
    expect(read).toContain('"shop"');
    expect(read).toContain('@string/host');
  });
});
