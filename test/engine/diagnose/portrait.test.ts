import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/checks/subject.ts';
import { gatherSubject } from '../../../src/engine/diagnose/gather.ts';
import { portraitOf } from '../../../src/engine/diagnose/portrait.ts';
import { portraitText } from '../../../src/report/portrait-text.ts';
import { speaker } from '../../../src/report/say.ts';
import { broken, filesOf, GRADLE, healthy, MANIFEST, type World } from '../../checks/support.ts';

const plain = (text: string): string => text;
const paint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };

function portrait(world: World, lang: 'en' | 'zh-CN' = 'en'): string[] {
  const files = filesOf(world);
  const subject: Subject = gatherSubject(files, '/project', { module: null, redirect: null });
  const path = (file: string): string => (file === '/project' ? '.' : file.replace('/project/', ''));
  const text = (file: string): string => new TextDecoder().decode(files.read(file) ?? new Uint8Array());
  const say = speaker(lang === 'en' ? 'en' : ('zh' as never), path);
  return portraitText(portraitOf(subject), { say, path, text }, paint).map(line =>
    line.replace(/ {2,}/g, ' | '),
  );
}

describe('the picture of a project', () => {
  it('has each value with its place', () => {
    const lines = portrait(healthy);
    expect(lines).toEqual(
      expect.arrayContaining([
        'project | . | settings.gradle',
        'layout | native',
        'module :app | com.android.application | app/build.gradle',
        'TPNS by | manual | app/build.gradle:16',
        'access point | guangzhou',
        'applicationId | com.example.shop | app/build.gradle:6',
        'namespace | com.example.shop | app/build.gradle:4',
        'targetSdk | 34 | app/build.gradle:7',
        'artifact com.tencent.tpns:tpns | 1.4.4.5-release | app/build.gradle:16',
        'placeholder XG_ACCESS_ID | 1500000001 | app/build.gradle:9',
        'registers in | com.example.shop.Shop | app/src/main/java/com/example/shop/Shop.java:7',
        'opens links com.example.shop.Detail | shop://com.example.shop/detail | app/src/main/AndroidManifest.xml:10',
      ]),
    );
  });

  it('has the place of the Android plugin’s version', () => {
    const root = "plugins {\n  id 'com.android.application' version '8.2.0' apply false\n}\n";
    expect(portrait({ ...healthy, 'build.gradle': root })).toContainEqual(
      'Android Gradle plugin | 8.2.0 | build.gradle:2',
    );
  });

  it('has the reason for what is not known, and what is the default', () => {
    const computed = broken(healthy, GRADLE, "applicationId 'com.example.shop'", 'applicationId nameOf()');
    expect(portrait(computed)).toContainEqual(
      expect.stringMatching(/^applicationId \| unknown: computed when Gradle runs \| app\/build\.gradle:6$/),
    );
    expect(portrait(healthy)).toContainEqual(expect.stringMatching(/^minSdk \| unknown: said nowhere/));
    expect(portrait(healthy)).toContainEqual('release shrinks code | false | (default)');
  });

  it('has variants where they differ', () => {
    const suffixed = broken(
      healthy,
      GRADLE,
      '    defaultConfig {\n',
      "    buildTypes { debug { applicationIdSuffix '.x' } }\n    defaultConfig {\n",
    );
    expect(portrait(suffixed).filter(line => line.startsWith('applicationId'))).toEqual([
      expect.stringContaining('applicationId debug | com.example.shop.x'),
      expect.stringContaining('applicationId release | com.example.shop | '),
    ]);
  });

  it('shows no key, in no language', () => {
    const keys = ['AEXAMPLEKEY1', 'vendorkey-4711', 'vendorid-0815', 'token4711'];
    const world = broken(
      healthy,
      GRADLE,
      "XG_ACCESS_KEY: 'AEXAMPLEKEY1'",
      "XG_ACCESS_KEY: 'AEXAMPLEKEY1', VENDOR_APPKEY: 'vendorkey-4711', VENDOR_APPID: 'vendorid-0815'",
    );
    const private_ = broken(
      world,
      'build.gradle',
      'buildscript {\n',
      "allprojects { repositories { maven { url 'https://me:token4711@repo.example.com/x' } } }\nbuildscript {\n",
    );
    for (const lang of ['en', 'zh-CN'] as const) {
      const text = portrait(private_, lang).join('\n');
      for (const key of keys) expect(text).not.toContain(key);
      expect(text).toContain('//***@repo.example.com');
    }
  });

  it('has the namespace that the manifest says', () => {
    const old = broken(
      broken(healthy, GRADLE, "    namespace 'com.example.shop'\n", ''),
      MANIFEST,
      '<manifest ',
      '<manifest package="com.example.shop" ',
    );
    expect(portrait(old)).toContain('namespace | com.example.shop | app/src/main/AndroidManifest.xml:1');
  });
});
