// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle, not of ours
import { describe, expect, it } from 'vitest';
import { chooseModule, findProject, type Project } from '../../src/android/project.ts';
import { Stop } from '../../src/errors.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

type Tree = Readonly<Record<string, string>>;

const APP = "apply plugin: 'com.android.application'\n";
const LIBRARY = "apply plugin: 'com.android.library'\n";

const disk = (tree: Tree): MemoryDisk =>
  memoryFiles(Object.fromEntries(Object.entries(tree).map(([path, text]) => [`/p/${path}`, text])));
const found = (tree: Tree, cwd = '/p'): Project => findProject(disk(tree), cwd);
const apps = (project: Project): string[] =>
  project.modules.filter(({ application }) => application).map(({ path, folder }) => `${path} ${folder}`);

function stopped(act: () => unknown): Stop {
  try {
    act();
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error('it did not stop');
}

describe('an application is told by its plugin', () => {
  it.each([
    ["apply plugin: 'com.android.application'"],
    ['apply { plugin "com.android.application" }'],
    ["plugins.apply 'com.android.application'"],
    ["pluginManager.apply('com.android.application')"],
    ["plugins { id 'com.android.application' version '8.7.0' }"],
    ['plugins { alias(libs.plugins.android.app) }'],
    ['plugins { id libs.plugins.android.app.get().pluginId }'],
    ['apply plugin: libs.plugins.android.app.get().pluginId'],
    ['plugins { alias(tools.plugins.application) }'],
    ['plugins { alias(made.plugins.android.application) }'],
    ["apply from: '../common.gradle'"],
    ['apply from: "$rootDir/common.gradle"'],
    ["apply from: rootProject.file('common.gradle')"],
    ["apply from: file('../common.gradle')"],
    ['apply { from "${rootDir.path}/common.gradle" }'],
    ["apply from: '../outer.gradle'"],
  ])('F29: %s', script => {
    const project = found({
      'settings.gradle':
        "dependencyResolutionManagement {\n versionCatalogs {\n  tools { from(files('catalogs/tools.toml')) }\n  create('made') { plugin('android-application', 'com.android.application').version('8.7.0') }\n }\n}\ninclude ':a'",
      'gradle/libs.versions.toml': '[plugins]\nandroid-app = "com.android.application:8.7.0"\n',
      'catalogs/tools.toml':
        '[plugins]\napplication = { id = "com.android.application", version = "8.7.0" }\n',
      'common.gradle': APP,
      'outer.gradle': "apply from: 'common.gradle'",
      'a/build.gradle': script,
    });
    expect(apps(project)).toEqual([':a /p/a']);
  });

  it.each([
    ["plugins { id 'com.android.application' version '8.7.0' apply false }"],
    ["buildscript { dependencies { classpath 'com.android.tools.build:gradle:8.7.0' } }"],
    ["// apply plugin: 'com.android.application'"],
    ["apply plugin: 'com.android.dynamic-feature'"],
    ["apply plugin: 'com.android.test'"],
    ["apply from: 'https://example.com/common.gradle'"],
    ["apply from: 'gone.gradle'"],
    ['plugins { alias(libs.plugins.unknown) }'],
  ])('and is none with %s', script => {
    expect(apps(found({ 'settings.gradle': "include ':a'", 'a/build.gradle': script }))).toEqual([]);
  });

  it("or by the root's script, which applies it from afar", () => {
    const tree = (root: string): Tree => ({
      'settings.gradle': "include ':a', ':b'",
      'build.gradle': root,
      'a/build.gradle': '',
      'b/build.gradle': '',
    });
    expect(apps(found(tree("project(':a') {\n    apply plugin: 'com.android.application'\n}")))).toEqual([
      ':a /p/a',
    ]);
    expect(apps(found(tree("project(':c') {\n    apply plugin: 'com.android.application'\n}")))).toEqual([]);
  });

  it('in a script of another name, and as the root project', () => {
    const named = {
      'settings.gradle': "include ':a'\nproject(':a').buildFileName = 'a.gradle.kts'",
      'a/a.gradle.kts': 'plugins { id("com.android.application") }',
    };
    expect(found(named).modules[0]?.script?.path).toBe('/p/a/a.gradle.kts');
    expect(apps(found(named))).toEqual([':a /p/a']);
    const root = { 'settings.gradle': "rootProject.buildFileName = 'app.gradle'", 'app.gradle': APP };
    expect(apps(found(root))).toEqual([': /p']);
    expect(found(root).rootScript?.path).toBe('/p/app.gradle');
    expect(found({ ...named, 'a/a.gradle.kts': 'plugins { "' }).modules[0]?.fault?.file).toBe(
      '/p/a/a.gradle.kts',
    );
  });

  it('F28: wherever it is called what it likes', () => {
    const tree = {
      'settings.gradle.kts': 'include(":shop:android", ":core")',
      'shop/android/build.gradle.kts': 'plugins { id("com.android.application") }',
      'core/build.gradle.kts': 'plugins { id("com.android.library") }',
    };
    // `:shop` is a folder and nothing else
    expect(found(tree).modules.map(({ path }) => path)).toEqual([':shop:android', ':core']);
    expect(apps(found(tree))).toEqual([':shop:android /p/shop/android']);
  });
});

describe('where the settings list modules by code', () => {
  const BY_CODE =
    "def list = new groovy.json.JsonSlurper().parse(file('m.json'))\nfor (m in list) include m.name\n";
  const tree = {
    'settings.gradle': BY_CODE,
    'feature/main/app/build.gradle': APP,
    'feature/main/lib/build.gradle': LIBRARY,
    'build/generated/build.gradle': APP,
    'node_modules/x/android/build.gradle': APP,
    '.gradle/y/build.gradle': APP,
    'ios/Pods/z/build.gradle': APP,
    'samples/other/settings.gradle': '',
    'samples/other/build.gradle': APP,
    'checkout/.git/HEAD': '',
    'checkout/build.gradle': APP,
    'buildSrc/build.gradle': APP,
  };

  it('F12: they are found by their scripts, never in what tools put there, and it is told', () => {
    const project = found(tree);
    expect(project.modules.map(({ path, assumed }) => `${path} ${assumed}`)).toEqual([
      ':feature:main:app true',
      ':feature:main:lib true',
    ]);
    expect(chooseModule(project, null).path).toBe(':feature:main:app');
    expect(project.told).toEqual([
      { id: 'modules-by-code', args: { file: '/p/settings.gradle', modules: [':feature:main:app'] } },
    ]);
  });

  it('but not where an application is named', () => {
    const project = found({
      ...tree,
      'settings.gradle': `${BY_CODE}include ':app'`,
      'app/build.gradle': APP,
    });
    expect(project.modules.map(({ path }) => path)).toEqual([':app']);
    expect(project).toMatchObject({ told: [], byCode: [{ file: '/p/settings.gradle' }] });
    expect(stopped(() => chooseModule(project, ':x')).details.help?.id).toBe('modules-by-code-help');
  });

  it('and without any, the reason is given', () => {
    const project = found({ 'settings.gradle': BY_CODE, 'a/build.gradle': LIBRARY });
    expect(stopped(() => chooseModule(project, null))).toMatchObject({
      code: 'no-app-module',
      details: { help: { id: 'modules-by-code-help', args: { file: '/p/settings.gradle' } } },
    });
  });

  it('a link that leads back is not followed', () => {
    const looped = disk(tree);
    looped.link('/p/feature/back', '/p');
    expect(findProject(looped, '/p').modules).toHaveLength(2);
  });
});

describe('the folder one stands in', () => {
  const TWO = {
    'settings.gradle': "include ':app', ':tv'",
    'build.gradle': '',
    'app/build.gradle': APP,
    'tv/build.gradle': APP,
    'tv/src/main/AndroidManifest.xml': '',
    'tools/build.gradle': LIBRARY,
    'tools/src/x.txt': '',
    'docs/readme.md': '',
    'buildSrc/build.gradle': '',
  };

  it('F28: chooses no module, but is named in what to do', () => {
    expect(stopped(() => chooseModule(found(TWO, '/p/tv/src/main'), null))).toMatchObject({
      code: 'ambiguous-module',
      details: { flag: '--module', help: { id: 'module-here-help', args: { module: ':tv' } } },
    });
    expect(stopped(() => chooseModule(found(TWO, '/p/docs'), null)).details).toEqual({ flag: '--module' });
  });

  it.each(['/p/tools', '/p/tools/src'])('has to be part of the build: %s is not', cwd => {
    expect(stopped(() => found(TWO, cwd))).toMatchObject({
      exit: 2,
      code: 'no-project',
      why: { id: 'folder-not-included', args: { folder: '/p/tools', settings: '/p/settings.gradle' } },
      details: { file: '/p/settings.gradle', help: { id: 'folder-not-included-help', args: { root: '/p' } } },
    });
  });

  it.each(['/p', '/p/app', '/p/docs', '/p/tv/src', '/p/buildSrc', '/p/nowhere/yet'])(
    'is part of the build: %s',
    cwd => {
      expect(found(TWO, cwd).root).toBe('/p');
    },
  );

  it('is a module by any name it has', () => {
    const files = disk(TWO);
    files.link('/p/television', '/p/tv');
    expect(findProject(files, '/p/television').root).toBe('/p');
  });

  it('may be any where only code knows the modules', () => {
    expect(found({ ...TWO, 'settings.gradle': 'include foo()' }, '/p/tools').root).toBe('/p');
  });
});

it('a module outside of the project is told', () => {
  const files = disk({
    'settings.gradle': "include ':app'\nproject(':app').projectDir = file('../far/app')",
  });
  files.put('/far/app/build.gradle', APP);
  expect(findProject(files, '/p').told).toEqual([{ id: 'modules-outside', args: { modules: [':app'] } }]);
});

describe('another framework’s project', () => {
  const shop = (root: string): Tree => ({
    [`${root}/settings.gradle`]: "include ':app'",
    [`${root}/app/build.gradle`]: APP,
  });
  const json = (...names: readonly string[]): string =>
    JSON.stringify({ dependencies: Object.fromEntries(names.map(name => [name, '1'])) });

  it.each([
    ['flutter', 'android', { 'pubspec.yaml': 'dependencies:\n  flutter:\n' }],
    ['react-native', 'android', { 'package.json': json('react-native') }],
    ['expo', 'android', { 'package.json': json('react-native', 'expo') }],
    ['capacitor', 'android', { 'package.json': json('@capacitor/core') }],
    ['cordova', 'platforms/android', { 'package.json': json('cordova-android') }],
    ['nativescript', 'platforms/android', { 'package.json': json('@nativescript/core') }],
    ['nativescript', 'platforms/android', { 'package.json': json('tns-core-modules') }],
  ] as const)('%s is found from its root, in %s', (layout, root, host) => {
    const project = found({ ...shop(root), ...host });
    expect(project).toMatchObject({ root: `/p/${root}`, layout, host: '/p' });
    expect(found({ ...shop(root), ...host }, `/p/${root}/app`)).toMatchObject({ layout, host: '/p' });
  });

  it('Kotlin Multiplatform is told by its plugin', () => {
    const kmp = (id: string): Tree => ({
      'settings.gradle.kts': 'include(":composeApp")',
      'composeApp/build.gradle.kts': `plugins { ${id}\n id("com.android.application") }`,
    });
    expect(found(kmp('kotlin("multiplatform")')).layout).toBe('kmp');
    expect(found(kmp('kotlin("android")')).layout).toBe('native');
  });

  it.each([
    ['flutter create --platforms=android .', { 'pubspec.yaml': '' }],
    ['npx expo prebuild --platform android', { 'package.json': json('expo') }],
    ['npx cap add android', { 'package.json': json('@capacitor/core') }],
    ['npx cordova platform add android', { 'package.json': json('cordova') }],
    [
      'npx ns prepare android',
      {
        'package.json': json('@nativescript/core'),
        'App_Resources/Android/settings.gradle': "include ':baselineprofile'",
      },
    ],
  ])('that has no Android part yet is told to make it: %s', (command, tree) => {
    expect(stopped(() => found(tree)).details.help).toEqual({ id: 'no-android-yet-help', args: { command } });
  });

  it('of several roots none is chosen: they are listed', () => {
    const tree = { ...shop('apps/one/android'), ...shop('apps/two/android'), 'package.json': json('expo') };
    expect(stopped(() => found(tree)).details.help?.args).toEqual({
      candidates: ['/p/apps/one/android', '/p/apps/two/android'],
    });
  });
});
