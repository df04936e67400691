import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/android/picture.ts';
import { chooseModule, findProject } from '../../src/android/project.ts';
import { textOf } from '../../src/android/value.ts';
import { memoryFiles } from '../support/memory-files.ts';

const MANIFEST = `<manifest xmlns:android="http://schemas.android.com/apk/res/android">
  <application android:name=".App"><activity android:name=".ui.MainActivity"/></application>
</manifest>`;
const HOUSE = 'plugins { id("house.android.application") }\n';
const MAIN = { 'kotlin/shop/ui/MainActivity.kt': 'package a.shop.ui\nclass MainActivity\n' };

/** The picture of `:app` with this script, these sources below `src/main` and this manifest. */
function picture(script: string, sources: Readonly<Record<string, string>>, manifest = MANIFEST) {
  const disk = memoryFiles({
    '/p/settings.gradle.kts': 'include(":app")',
    [script.startsWith('plugins {') ? '/p/app/build.gradle.kts' : '/p/app/build.gradle']: script,
    '/p/app/src/main/AndroidManifest.xml': manifest,
    ...Object.fromEntries(Object.entries(sources).map(([path, text]) => [`/p/app/src/main/${path}`, text])),
  });
  const project = findProject(disk, '/p');
  return readPicture(disk, project, chooseModule(project, ':app'));
}

describe('the namespace that a plugin of the house sets', () => {
  it.each([
    ['an activity', MAIN, 'a.shop'],
    [
      'the application class, in Java',
      { 'java/x/App.java': 'package a.shop;\npublic class App {}\n' },
      'a.shop',
    ],
    ['both, agreeing', { ...MAIN, 'kotlin/App.kt': '// package b\npackage a.shop\nclass App\n' }, 'a.shop'],
  ])('is told by where %s is', (_, sources, namespace) => {
    const found = picture(HOUSE, sources);
    expect(found.namespace).toBe(namespace);
    expect(found.manifest.components[0]?.className).toBe(`${namespace}.ui.MainActivity`);
  });

  it.each([
    ['no class of that name', { 'kotlin/Other.kt': 'package a.shop.ui\nclass Other\n' }],
    ['two that tell differently', { ...MAIN, 'java/App.java': 'package b.shop;\nclass App {}\n' }],
    [
      'a class elsewhere than the manifest says',
      { 'kotlin/MainActivity.kt': 'package a.shop\nclass MainActivity\n' },
    ],
    ['only a test of it', { '../test/kotlin/MainActivity.kt': 'package a.shop.ui\nclass MainActivity\n' }],
  ])('is unknown with %s', (_, sources) => {
    expect(picture(HOUSE, sources).namespace).toBeNull();
  });

  it('is not asked of the sources where the script or the manifest says it', () => {
    expect(picture(`${HOUSE}android { namespace = "b.c" }\n`, MAIN).namespace).toBe('b.c');
    expect(picture(HOUSE, MAIN, MANIFEST.replace('<manifest', '<manifest package="b.d"')).namespace).toBe(
      'b.d',
    );
  });

  it('nor does a full name tell anything', () => {
    const full = MANIFEST.replaceAll('".', '"a.shop.');
    expect(picture(HOUSE, MAIN, full).namespace).toBeNull();
  });

  it('is no applicationId: the plugin may set another', () => {
    expect(picture(HOUSE, MAIN).applicationId).toMatchObject({ known: false, why: 'absent' });
    expect(picture(`${HOUSE}android { namespace = "b.c" }\n`, MAIN).applicationId.known).toBe(false);
    const own = 'plugins { id("com.android.application") }\nandroid { namespace = "b.c" }\n';
    expect(textOf(picture(own, MAIN).applicationId)).toBe('b.c');
  });
});

describe('a namespace for newer Android plugins only', () => {
  const guarded = (value: string) =>
    `    if (project.android.hasProperty("namespace")) {\n        namespace ${value}\n    }\n`;
  const script = (...settings: string[]) =>
    `apply plugin: 'com.android.application'\nandroid {\n${settings.join('')}}\n`;

  it('holds', () => {
    expect(picture(script(guarded("'a.b'")), {}).namespace).toBe('a.b');
    expect(picture(script(guarded("'a.b'"), guarded('"a.b"')), {}).namespace).toBe('a.b');
  });

  it('but not where there are two, or one that nobody can read', () => {
    expect(picture(script(guarded("'a.b'"), guarded("'a.c'")), {}).namespace).toBeNull();
    expect(picture(script(guarded('who()')), {}).namespace).toBeNull();
  });
});
