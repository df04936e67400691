import { describe, expect, it } from 'vitest';
import { pictureOf } from './app-of.ts';

const USUAL = 'app/src/main/AndroidManifest.xml';
const OTHER = 'app/src/androidMain/AndroidManifest.xml';
const KMP = 'plugins {\n  kotlin("multiplatform")\n  id("com.android.application")\n}\n';
const manifest = (name: string): string => `<manifest package="a.${name}"/>`;

const manifestOf = (script: string, more: Record<string, string>): string =>
  pictureOf(script, more).app.manifest.replace('/p/android/', '');

describe('the main manifest', () => {
  it('of a multiplatform module stands in androidMain', () => {
    expect(manifestOf(KMP, { [OTHER]: manifest('kmp') })).toBe(OTHER);
  });

  it('is the usual one where both are there', () => {
    expect(manifestOf(KMP, { [OTHER]: manifest('kmp'), [USUAL]: manifest('main') })).toBe(USUAL);
  });

  it('is not in androidMain without the plugin, which alone looks there', () => {
    expect(() =>
      pictureOf("apply plugin: 'com.android.application'\n", { [OTHER]: manifest('kmp') }),
    ).toThrow(expect.objectContaining({ file: `/p/android/${USUAL}` }));
  });

  it('is there where a plugin of the house brings the multiplatform one', () => {
    const house = 'plugins {\n  kotlin("multiplatform")\n  id("com.android.application")\n}\n';
    const more = { [OTHER]: manifest('kmp'), 'buildSrc/src/main/kotlin/house.app.gradle.kts': house };
    expect(manifestOf('plugins {\n  id("house.app")\n}\n', more)).toBe(OTHER);
  });

  it('of a library is found by the same rule', () => {
    const library = {
      'settings.gradle': "include ':app', ':lib'",
      'lib/build.gradle.kts':
        'plugins {\n  kotlin("multiplatform")\n  id("com.android.library")\n}\nandroid { namespace = "a.lib" }\n',
      'lib/src/androidMain/AndroidManifest.xml': '<manifest/>',
      [USUAL]: manifest('main'),
    };
    const app =
      "apply plugin: 'com.android.application'\ndependencies {\n  implementation project(':lib')\n}\n";
    expect([...pictureOf(app, library).libraryManifests.keys()]).toEqual([
      '/p/android/lib/src/androidMain/AndroidManifest.xml',
    ]);
  });

  const component = (test: string): string =>
    `apply plugin: 'com.android.application'\nandroid.sourceSets {\n  main {\n    if (${test}) {\n      manifest.srcFile 'src/main/alone/AndroidManifest.xml'\n    } else {\n      manifest.srcFile 'src/main/AndroidManifest.xml'\n    }\n  }\n}\n`;
  const ALONE = 'app/src/main/alone/AndroidManifest.xml';

  it.each([
    ['alone.toBoolean()', 'alone=true', ALONE],
    ['alone.toBoolean()', 'alone=false', USUAL],
    ['System.getenv("ALONE")', '', USUAL],
  ])('of a component is the one of the branch that is taken: %s', (test, properties, expected) => {
    const more = { [ALONE]: manifest('alone'), [USUAL]: manifest('main'), 'gradle.properties': properties };
    expect(manifestOf(component(test), more)).toBe(expected);
  });

  it('is the only one that a script names, though it may not, where there is no other', () => {
    const script = component('System.getenv("ALONE")').replace(/ else \{[^}]*\}/, '');
    expect(manifestOf(script, { [ALONE]: manifest('alone') })).toBe(ALONE);
  });
});
