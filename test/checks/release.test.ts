import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keeps } from '../../src/android/keep-rules.ts';
import { rulesIn } from '../../src/editors/rules.ts';
import { KEPT_PACKAGES } from '../../src/tpns/sdk.ts';
import { repository } from '../support/repository.ts';
import { broken, diagnosed, examined, GRADLE, healthy, placeOf, type World } from './support.ts';

describe('keep rules of a shrunk release', () => {
  const said = (world: World): string[] => diagnosed(world, { only: ['proguard-missing'] });
  const template = readFileSync(join(repository, 'templates/keep-rules.pro'), 'utf8');
  const shrunk = (
    files = "getDefaultProguardFile('proguard-android.txt'), 'proguard-rules.pro'",
    rules: string | null = null,
  ): World => ({
    ...broken(
      healthy,
      GRADLE,
      'android {\n',
      `android {\n    buildTypes {\n        release {\n            minifyEnabled true\n            proguardFiles ${files}\n        }\n    }\n`,
    ),
    ...(rules === null ? {} : { 'app/proguard-rules.pro': rules }),
  });

  it('what init writes is enough', () => {
    expect(KEPT_PACKAGES.every(name => keeps(rulesIn(template), `${name}.a.B`))).toBe(true);
    expect(said(shrunk(undefined, template))).toEqual([]);
  });

  it('missing in part or altogether they are listed, at the line that shrinks', () => {
    const none = shrunk(undefined, '# nothing\n');
    expect(said(none)).toEqual([`warning proguard-missing ${placeOf(none, GRADLE, 'true\n')} (app)`]);
    expect(examined(none, { only: ['proguard-missing'] })[0]?.help).toContain('Add to proguard-rules.pro:');
    const part = shrunk(undefined, '-keep class com.tencent.android.** { *; }\n');
    expect(examined(part, { only: ['proguard-missing'] })[0]?.help.match(/-keep/g)).toHaveLength(3);
  });

  it('wider ones count, conditional ones and those that allow renaming do not', () => {
    expect(said(shrunk(undefined, '-keep class com.tencent.** { *; }\n'))).toEqual([]);
    expect(said(shrunk(undefined, '-dontshrink\n-dontobfuscate\n'))).toEqual([]);
    expect(said(shrunk(undefined, '-keep class * { *; }'))).toEqual([]);
    for (const rule of [
      '-keep,allowobfuscation class com.tencent.** { *; }',
      '-keepclassmembers class com.tencent.** { *; }',
      '-keep class !com.tencent.tpns.**,com.tencent.** { *; }',
      '-keep class com.tencent.** extends android.app.Service { *; }',
      '-keep class com.tencent.* { *; }',
      '-if class a.B\n-keep class com.tencent.** { *; }',
      '# -keep class com.tencent.** { *; }',
    ])
      expect(said(shrunk(undefined, rule)), rule).toHaveLength(1);
  });

  it('those that libraries hand on, and those in files that are included, count', () => {
    const library = {
      ...broken(
        shrunk(undefined, ''),
        GRADLE,
        'dependencies {\n',
        "dependencies {\n    implementation project(':push')\n",
      ),
      'settings.gradle': "include ':app', ':push'\n",
      'push/build.gradle':
        "apply plugin: 'com.android.library'\nandroid { defaultConfig { consumerProguardFiles 'rules.pro' } }\n",
      'push/rules.pro': template,
    };
    expect(said(library)).toEqual([]);
    const included = { ...shrunk(undefined, '-include more/tpns.pro\n'), 'app/more/tpns.pro': template };
    expect(said(included)).toEqual([]);
  });

  it('nothing is said where rules come from what can’t be read', () => {
    expect(said(shrunk('fileTree("rules")'))).toEqual([]);
    expect(said(broken(shrunk(), GRADLE, 'minifyEnabled true', 'minifyEnabled isRelease()'))).toEqual([]);
    expect(said(broken(shrunk(), GRADLE, 'minifyEnabled true', 'minifyEnabled false'))).toEqual([]);
    expect(said(broken(shrunk(), GRADLE, 'minifyEnabled true', '// minifyEnabled true'))).toEqual([]);
  });

  it('a vendor’s own are asked for where its adapter is in the build', () => {
    const vivo = broken(
      shrunk(undefined, template),
      GRADLE,
      'dependencies {\n',
      "dependencies {\n    implementation 'com.tencent.tpns:vivo:1.4.4.5-release'\n",
    );
    expect(examined(vivo, { only: ['proguard-missing'] })[0]?.help).toContain(
      '-keep class com.vivo.push.** { *; }',
    );
  });
});

describe('architectures', () => {
  const said = (text: string, more = ''): string[] => {
    const world = broken(
      healthy,
      GRADLE,
      '        targetSdkVersion 34\n',
      `        targetSdkVersion 34\n        ${text}\n`,
    );
    return diagnosed(broken(world, GRADLE, 'android {\n', `android {\n${more}`), { only: ['abi-filters'] });
  };

  it.each([
    "ndk { abiFilters 'armeabi-v7a' }",
    "ndk { abiFilters 'armeabi', 'x86' }",
    "ndk { abiFilters += ['armeabi-v7a'] }",
    "ndk { abiFilters.addAll(['armeabi-v7a', 'x86']) }",
    "ndk { abiFilters.add('x86') }",
    "ndk.abiFilters = ['armeabi-v7a']",
    "ndk { abiFilters 'arm64-v8a'\n setAbiFilters(['x86']) }",
  ])('%s lacks arm64-v8a', text => {
    expect(said(text)).toHaveLength(1);
  });

  it.each([
    "ndk { abiFilters 'armeabi-v7a', 'arm64-v8a' }",
    "ndk { abiFilters 'armeabi-v7a'\n abiFilters 'arm64-v8a' }",
    "ndk { abiFilters.addAll(['armeabi-v7a']); abiFilters.add('arm64-v8a') }",
    'ndk { abiFilters(*targets()) }',
    'ndk { abiFilters targets() }',
    "// ndk { abiFilters 'x86' }",
    "ndk { if (x) { abiFilters 'x86' } }",
    "ndk { version '1' }",
  ])('%s does not, or may not', text => {
    expect(said(text)).toEqual([]);
  });

  it('one archive for each, or a debug build for an emulator, leave nobody out', () => {
    const flavors =
      "    flavorDimensions 'abi'\n    productFlavors {\n        arm { ndk { abiFilters 'armeabi-v7a' } }\n        arm64 { ndk { abiFilters 'arm64-v8a' } }\n    }\n";
    expect(said('', flavors)).toEqual([]);
    expect(said('', "    buildTypes { debug { ndk { abiFilters 'x86' } } }\n")).toEqual([]);
    expect(said('', "    buildTypes { release { ndk { abiFilters 'armeabi-v7a' } } }\n")).toHaveLength(1);
  });
});
