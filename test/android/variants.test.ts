import { describe, expect, it } from 'vitest';
import { variantsOf } from '../../src/android/variants.ts';
import { appOf } from './app-of.ts';

const ANDROID = 'plugins {\n  id("com.android.application")\n}\n';

/** The application id of each variant, or why it is not known. */
function idsOf(script: string, more: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const app = appOf(script, more);
  return Object.fromEntries(
    variantsOf(app, app.applicationId).map(({ name, applicationId }) => [
      name,
      applicationId.known ? applicationId.value : applicationId.why,
    ]),
  );
}

const kotlin = (buildTypes: string): string =>
  `${ANDROID}android {\n  defaultConfig {\n    applicationId = "a.b"\n  }\n  buildTypes {\n${buildTypes}\n  }\n}\n`;

describe('build types that variables name', () => {
  it('takes no variable among the build types for one of them', () => {
    const script = kotlin(
      'val stamp = clock.now()\nval fallbacks = listOf("release")\nval note by lazy { "x" }\ncreate("ci") {\n applicationIdSuffix = ".ci"\n}',
    );
    expect(idsOf(script)).toEqual({ debug: 'a.b', release: 'a.b', ci: 'a.b.ci' });
  });

  it('takes a variable that is an element for the element, whatever the variable is called', () => {
    const script = kotlin(
      [
        'val dev = getByName("debug") {\n applicationIdSuffix = ".dev"\n}',
        'val beta = create("preview").apply {\n applicationIdSuffix = ".beta"\n}',
        'val nightly by creating {\n applicationIdSuffix = ".nightly"\n}',
        'val release by getting',
      ].join('\n'),
    );
    expect(idsOf(script)).toEqual({
      debug: 'a.b.dev',
      release: 'a.b',
      preview: 'a.b.beta',
      nightly: 'a.b.nightly',
    });
  });

  it('reads what is chained to an element, and leaves the other one as it is', () => {
    const script = kotlin(
      'named("debug").configure {\n applicationIdSuffix = ".debug"\n}\ngetByName("release").apply {\n isMinifyEnabled = true\n}',
    );
    expect(idsOf(script)).toEqual({ debug: 'a.b.debug', release: 'a.b' });
    expect(appOf(script).minified).toMatchObject({ value: true });
  });

  it('takes the extension by its type for `android`', () => {
    const flavors = (extension: string): string =>
      `${kotlin('')}${extension}.apply {\n flavorDimensions.add("size")\n productFlavors {\n  create("minimal") {\n   applicationIdSuffix = ".minimal"\n  }\n  create("full")\n }\n}\n`;
    const ids = {
      minimalDebug: 'a.b.minimal',
      minimalRelease: 'a.b.minimal',
      fullDebug: 'a.b',
      fullRelease: 'a.b',
    };
    expect(idsOf(flavors('extensions.getByType<ApplicationExtension>()'))).toEqual(ids);
    expect(idsOf(flavors('the<ApplicationExtension>()'))).toEqual(ids);
    expect(idsOf(flavors('the<SigningExtension>()'))).toEqual({ debug: 'a.b', release: 'a.b' });
  });
});

describe('what a tool adds', () => {
  const host = { '../pubspec.yaml': 'name: x\n' };
  const script = kotlin('getByName("debug") {\n applicationIdSuffix = ".dev"\n}');

  it('is the build type profile of Flutter, made before the script changes the one it is made of', () => {
    expect(idsOf(script, host)).toEqual({ debug: 'a.b.dev', release: 'a.b', profile: 'a.b' });
  });

  it('has what is said of all build types', () => {
    expect(idsOf(kotlin('all {\n applicationIdSuffix = ".x"\n}'), host)).toMatchObject({ profile: 'a.b.x' });
  });

  it('is nothing elsewhere', () => {
    expect(Object.keys(idsOf(script))).toEqual(['debug', 'release']);
  });
});
