// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle, not of ours
import { describe, expect, it } from 'vitest';
import { type AgpVersion, agpOf } from '../../src/android/agp.ts';
import { readApp } from '../../src/android/app.ts';
import { readPicture } from '../../src/android/picture.ts';
import { chooseModule, findProject, type Project } from '../../src/android/project.ts';
import { readProperties } from '../../src/android/properties.ts';
import { variantsOf } from '../../src/android/variants.ts';
import { bare, majorOf } from '../../src/android/version.ts';
import { Unreadable } from '../../src/errors.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const APP =
  "apply plugin: 'com.android.application'\nandroid { defaultConfig { applicationId 'com.example.shop' } }\n";
const LIBRARY = "apply plugin: 'com.android.library'\n";
const MANIFEST = '<manifest package="com.example.old"/>';

const at = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const shop = { 'settings.gradle': "include ':app'\n", 'build.gradle': '', 'app/build.gradle': APP };

const modules = (project: Project): string[] =>
  project.modules.map(({ path, folder, application }) => `${path} ${folder}${application ? ' *' : ''}`);

describe('the project is found', () => {
  const disk = memoryFiles({
    ...at('/dev/shop', { ...shop, 'app/src/main/AndroidManifest.xml': MANIFEST }),
    ...at('/dev/native', {
      'package.json': '{"dependencies":{"react-native":"1"}}',
      ...at('android', shop),
      'src/index.js': '',
    }),
  });

  it.each([
    ['its root', '/dev/shop', '/dev/shop'],
    ['its root, spelled with dots', '/dev/shop/app/..', '/dev/shop'],
    ['a module', '/dev/shop/app', '/dev/shop'],
    ['a folder of sources', '/dev/shop/app/src/main', '/dev/shop'],
    ['a folder that does not exist', '/dev/shop/app/src/x/y', '/dev/shop'],
    ['the JavaScript root above android/', '/dev/native', '/dev/native/android'],
    ['a JavaScript folder beside android/', '/dev/native/src', '/dev/native/android'],
    ['android/ itself', '/dev/native/android', '/dev/native/android'],
  ])('from %s', (_, cwd, root) => {
    expect(findProject(disk, cwd).root).toBe(root);
  });

  it('by a build script alone', () => {
    const project = findProject(memoryFiles(at('/one', { 'build.gradle': APP })), '/one');
    expect(project).toMatchObject({ root: '/one', settings: null, host: null, layout: 'native' });
    expect(modules(project)).toEqual([': /one *']);
  });

  it('but not beyond the git repository that one stands in', () => {
    const inner = memoryFiles({
      ...at('/dev/shop', shop),
      '/dev/shop/tools/.git/HEAD': '',
      '/dev/shop/tools/x.js': '',
    });
    expect(() => findProject(inner, '/dev/shop/tools')).toThrow(
      expect.objectContaining({ code: 'no-project' }),
    );
  });

  it('or else named among the candidates below', () => {
    const many = memoryFiles({
      ...at('/dev/a', shop),
      ...at('/dev/apps/b', shop),
      ...at('/dev/node_modules/c', shop),
      ...at('/dev/.hidden', shop),
      ...at('/dev/deep/er/d', shop),
      ...at('/dev/much/too/deep/for/e', shop),
      ...at('/dev/checkout', { '.git/HEAD': '', ...at('f', shop) }),
      '/dev/readme.md': '',
    });
    expect(() => findProject(many, '/dev')).toThrow(
      expect.objectContaining({
        exit: 2,
        code: 'no-project',
        why: { id: 'no-android-project', args: { folder: '/dev' } },
        details: {
          help: {
            id: 'no-android-project-help',
            args: { candidates: ['/dev/a', '/dev/apps/b', '/dev/deep/er/d'] },
          },
        },
      }),
    );
  });
});

describe('modules', () => {
  const from = (files: Readonly<Record<string, string>>): string[] =>
    modules(findProject(memoryFiles(at('/p', files)), '/p'));

  it.each([
    ["include ':app', ':lib'"],
    ["include(':app', ':lib')"],
    ["include 'app'\ninclude 'lib'"],
    ["include([':app', ':lib'] as String[])\ninclude ':app', ':lib'"],
    ["rootProject.name = 'x'\nif (true) { include ':app' }\ninclude ':lib'"],
  ])('are included by %j', settings => {
    expect(
      from({ 'settings.gradle': settings, 'app/build.gradle': APP, 'lib/build.gradle': LIBRARY }),
    ).toEqual([':app /p/app *', ':lib /p/lib']);
  });

  it('are found in folders of folders, and where the settings moved them', () => {
    const settings = [
      "include ':app', ':feature:login', ':far', ':near', ':gone'",
      "project(':far').projectDir = new File(rootDir, '../elsewhere')",
      "project(':near').projectDir = file('modules/near')",
      "project(':gone').projectDir = file('../nowhere')",
      "project(':unknown').projectDir = file('x')",
      'somethingElse = 1',
    ].join('\n');
    const disk = memoryFiles({
      ...at('/p', {
        'settings.gradle': settings,
        'app/build.gradle': APP,
        'feature/login/build.gradle': LIBRARY,
      }),
      ...at('/p/modules/near', { 'build.gradle': LIBRARY }),
      ...at('/elsewhere', { 'build.gradle': LIBRARY }),
    });
    expect(modules(findProject(disk, '/p'))).toEqual([
      ':app /p/app *',
      ':feature:login /p/feature/login',
      ':far /elsewhere',
      ':near /p/modules/near',
    ]);
  });

  it('are read as Gradle does: Groovy before Kotlin', () => {
    const files = {
      ...shop,
      'app/build.gradle.kts': 'plugins { id("com.android.library") }',
      'settings.gradle.kts': '',
    };
    const project = findProject(memoryFiles(at('/p', files)), '/p');
    expect(project.settings?.path).toBe('/p/settings.gradle');
    expect(project.modules[1]?.script?.path).toBe('/p/app/build.gradle');
  });

  it('are looked for in app/ where a loop includes them', () => {
    expect(
      from({
        'settings.gradle.kts': 'fun x() {}\nlistOf(":app").forEach { include(it) }',
        'app/build.gradle': APP,
      }),
    ).toEqual([':app /p/app *']);
  });

  it.each([
    ['by its plugin', "plugins { id 'com.android.application' }"],
    ['by its plugin, in Groovy of old', "apply plugin: 'com.android.application'"],
    ['by an alias of the catalog', 'plugins { alias(libs.plugins.android.application) }'],
    [
      'by its applicationId, where a plugin of the house hides it',
      "plugins { id 'house.app' }\nandroid { defaultConfig { applicationId 'a.b' } }",
    ],
  ])('are applications %s', (_, script) => {
    const files = {
      'settings.gradle': "include ':app'",
      'gradle/libs.versions.toml':
        '[plugins]\nandroid-application = { id = "com.android.application", version = "8.1.0" }\n',
      'app/build.gradle': script,
    };
    expect(from(files)).toEqual([':app /p/app *']);
  });

  it('are applications by the extension they configure, where a plugin of the house hides it', () => {
    const script = (type: string): Record<string, string> => ({
      'settings.gradle': "include ':app'",
      'app/build.gradle.kts': `plugins { id("house.app") }\nconfigure<${type}> {\n}\n`,
    });
    expect(from(script('ApplicationExtension'))).toEqual([':app /p/app *']);
    expect(from(script('com.android.build.api.dsl.ApplicationExtension'))).toEqual([':app /p/app *']);
    expect(from(script('LibraryExtension'))).toEqual([':app /p/app']);
    expect(from(script('ApplicationAndroidComponentsExtension'))).toEqual([':app /p/app']);
  });

  describe('that may run alone while they are worked on', () => {
    const COMPONENT = `if (alone) {\n    apply plugin: 'com.android.application'\n} else {\n    ${LIBRARY}}\n`;

    it('are libraries of the application', () => {
      const files = {
        ...shop,
        'settings.gradle': "include ':app', ':login'",
        'login/build.gradle': COMPONENT,
      };
      expect(from(files)).toEqual([': /p', ':app /p/app *', ':login /p/login']);
    });

    it('are applications where nothing else is', () => {
      const files = {
        'settings.gradle': "include ':a', ':b'",
        'a/build.gradle': COMPONENT,
        'b/build.gradle': LIBRARY,
      };
      expect(from(files)).toEqual([':a /p/a *', ':b /p/b']);
    });
  });

  it.each([
    [
      'that only put the plugin on the path',
      "plugins { id 'com.android.application' version '8.0.0' apply false }",
    ],
    ['of the library plugin', LIBRARY],
    ['with another alias', 'plugins { alias(libs.plugins.other) }'],
    ['without a script', null],
  ])('are none: those %s', (_, script) => {
    const files = {
      'settings.gradle': "include ':x'",
      ...(script === null ? {} : { 'x/build.gradle': script }),
    };
    expect(from(files)).toEqual([':x /p/x']);
  });

  it("that can't be read are not overlooked, and stop only who needs them", () => {
    const disk = memoryFiles(
      at('/p', { ...shop, 'settings.gradle': "include ':app', ':bad'", 'bad/build.gradle': 'android { "' }),
    );
    disk.put('/p/app/build.gradle', `${APP}\nandroid {\n  "open\n}`);
    const project = findProject(disk, '/p');
    expect(modules(project)).toEqual([': /p', ':app /p/app *', ':bad /p/bad']);
    const app = chooseModule(project, null);
    expect(() => readPicture(disk, project, app)).toThrow(
      expect.objectContaining({
        file: '/p/app/build.gradle',
        position: expect.objectContaining({ line: 5 }),
      }),
    );
  });

  it.each([
    ['plugins { alias(libs.plugins.android.application) }\n"', ' *'],
    ["android { defaultConfig { applicationId 'a.b' } }\n\"", ' *'],
    ['plugins { alias(libs.plugins.android.application) apply false }\n"', ''],
    ['// com.android.application\n"', ''],
    ['plugins { alias(libs.plugins.android.library) }\n"', ''],
  ])("that can't be read are applications by what they look like: %s", (script, mark) => {
    const disk = memoryFiles(at('/p', { 'settings.gradle': "include ':x'", 'x/build.gradle': script }));
    expect(modules(findProject(disk, '/p'))).toEqual([`:x /p/x${mark}`]);
  });

  it('a root that configures the applications below it is none', () => {
    const configure = 'extensions.configure<ApplicationExtension> {\n}\n';
    const files = (script: string): Record<string, string> => ({
      'settings.gradle': "include ':x'",
      'build.gradle.kts': script,
      'x/build.gradle': '',
    });
    expect(
      from(files(`subprojects {\n  plugins.withType<AppPlugin>().configureEach {\n${configure}}\n}\n`)),
    ).toEqual([': /p', ':x /p/x']);
    expect(from(files(configure))).toEqual([': /p *', ':x /p/x']);
  });
});

describe('the module to work on', () => {
  const project = findProject(
    memoryFiles(
      at('/p', {
        'settings.gradle': "include ':app', ':tv', ':lib'",
        'app/build.gradle': APP,
        'tv/build.gradle': APP,
        'lib/build.gradle': LIBRARY,
      }),
    ),
    '/p',
  );

  it.each([':tv', 'tv'])('is the one asked for: %s', wanted => {
    expect(chooseModule(project, wanted).path).toBe(':tv');
  });

  it('F28: is not guessed among several', () => {
    expect(() => chooseModule(project, null)).toThrow(
      expect.objectContaining({
        exit: 2,
        code: 'ambiguous-module',
        why: { id: 'module-ambiguous', args: { modules: [':app', ':tv'] } },
      }),
    );
  });

  it('has to exist', () => {
    expect(() => chooseModule(project, ':wear')).toThrow(
      expect.objectContaining({ exit: 2, code: 'unknown-module', details: { flag: '--module' } }),
    );
    const none = findProject(memoryFiles(at('/p', { 'settings.gradle': '' })), '/p');
    expect(() => chooseModule(none, null)).toThrow(
      expect.objectContaining({ exit: 2, code: 'no-app-module' }),
    );
  });
});

describe('the layout', () => {
  const layout = (host: Readonly<Record<string, string>>): string =>
    findProject(memoryFiles({ ...at('/p', host), ...at('/p/android', shop) }), '/p').layout;

  it.each([
    ['flutter', { 'pubspec.yaml': 'dependencies:\n  flutter:\n' }],
    ['react-native', { 'package.json': '{"dependencies":{"react-native":"1"}}' }],
    ['expo', { 'package.json': '{"dependencies":{"react-native":"1","expo":"1"}}' }],
    ['capacitor', { 'package.json': '{"devDependencies":{"@capacitor/android":"1"}}' }],
    ['capacitor', { 'package.json': '{"dependencies":{"@capacitor/core":"1"}}' }],
    ['native', { 'package.json': '{"dependencies":{"left-pad":"1"}}' }],
    ['native', { 'package.json': 'no json' }],
    ['native', { 'readme.md': '' }],
  ])('is %s for %j', (expected, host) => {
    expect(layout(host)).toBe(expected);
  });

  it("is Cordova's by its library", () => {
    expect(
      findProject(memoryFiles(at('/p', { ...shop, 'CordovaLib/build.gradle': LIBRARY })), '/p').layout,
    ).toBe('cordova');
  });
});

describe('rule files', () => {
  it('are followed into the root folder, but never out of the project', () => {
    const script = [
      "apply plugin: 'com.android.application'",
      'android {',
      '  defaultConfig {',
      '    proguardFiles "$rootDir/rules/a.pro", rootProject.file(\'b.pro\')',
      '    proguardFile "${rootProject.projectDir}/c.pro"',
      '  }',
      '  buildTypes {',
      "    release { proguardFiles '../d.pro', '/etc/e.pro', '../../f.pro' }",
      '  }',
      '}',
      '',
    ].join('\n');
    const disk = memoryFiles(at('/p', { 'settings.gradle': "include ':app'", 'app/build.gradle': script }));
    const project = findProject(disk, '/p');
    const module = chooseModule(project, null);
    if (!module.script) throw new Error('no script');
    expect(readApp(disk, project, module, module.script).keepRules).toEqual([
      '/p/rules/a.pro',
      '/p/b.pro',
      '/p/c.pro',
      '/p/d.pro',
    ]);
  });
});

describe('version catalogs', () => {
  const catalogsOf = (toml: string) =>
    findProject(
      memoryFiles(at('/p', { ...shop, 'gradle/libs.versions.toml': toml, 'gradle/notes.txt': '' })),
      '/p',
    ).catalogs[0];

  it('are read with their aliases as scripts spell them', () => {
    const catalog = catalogsOf(
      [
        '[versions]',
        'agp = "8.5.0"',
        'push-sdk = { strictly = "[1.4, 1.5[", prefer = "1.4.4.5-release" }',
        'only_strict = { strictly = "2" }',
        'required = { require = "3" }',
        'odd = { reject = ["1"] }',
        '[libraries]',
        'tencent-tpns = { module = "com.tencent.tpns:tpns", version.ref = "push-sdk" }',
        'tencent_xiaomi = { group = "com.tencent.tpns", name = "xiaomi", version = "1.0" }',
        'rich = { module = "g:rich", version = { prefer = "5", strictly = "[4, 6[" } }',
        'short = "g:short:6"',
        'bom-managed = { module = "g:managed" }',
        'dangling = { module = "g:dangling", version.ref = "nothing" }',
        'empty = {}',
        'wrong = 1',
        '[bundles]',
        'all = ["short", "rich"]',
        '[plugins]',
        'android-application = { id = "com.android.application", version.ref = "agp" }',
        'short-form = "x.y:1"',
        'odd = {}',
      ].join('\n'),
    );
    expect(Object.fromEntries(catalog?.versions ?? [])).toEqual({
      agp: '8.5.0',
      'push.sdk': '1.4.4.5-release',
      'only.strict': '2',
      required: '3',
    });
    expect(
      Object.fromEntries(
        [...(catalog?.libraries ?? [])].map(([k, l]) => [k, `${l.group}:${l.name}:${l.version}`]),
      ),
    ).toEqual({
      'tencent.tpns': 'com.tencent.tpns:tpns:1.4.4.5-release',
      'tencent.xiaomi': 'com.tencent.tpns:xiaomi:1.0',
      rich: 'g:rich:5',
      short: 'g:short:6',
      'bom.managed': 'g:managed:null',
      dangling: 'g:dangling:null',
      empty: '::null',
      wrong: '::null',
    });
    expect(Object.fromEntries(catalog?.plugins ?? [])).toEqual({
      'android.application': { id: 'com.android.application', version: '8.5.0' },
      'short.form': { id: 'x.y', version: '1' },
      odd: { id: '', version: null },
    });
  });

  const catalogs = (files: Readonly<Record<string, string>>) =>
    findProject(memoryFiles({ ...at('/p', { ...shop, ...files }), '/x.toml': '' }), '/p').catalogs.map(
      ({ name, path, certain }) => `${name} ${path} ${certain}`,
    );
  const TOML = { 'gradle/libs.versions.toml': '', 'gradle/deps.versions.toml': '', 'config/x.toml': '' };
  const settings = (inside: string, more = ''): string =>
    `dependencyResolutionManagement {\n  versionCatalogs {\n    ${inside}\n  }\n  ${more}\n}\ninclude ':app'\n`;

  it.each([
    [
      'the one that Gradle takes by itself',
      '',
      ['libs /p/gradle/libs.versions.toml true', 'deps /p/gradle/deps.versions.toml false'],
    ],
    [
      'one that is named',
      "deps { from(files('gradle/deps.versions.toml')) }",
      ['deps /p/gradle/deps.versions.toml true', 'libs /p/gradle/libs.versions.toml true'],
    ],
    [
      'one that is created',
      'create("mine") {\n from(files("config/x.toml"))\n }',
      [
        'mine /p/config/x.toml true',
        'libs /p/gradle/libs.versions.toml true',
        'deps /p/gradle/deps.versions.toml false',
      ],
    ],
    [
      'one under another name',
      'create("mine") { from(files("$rootDir/gradle/deps.versions.toml")) }',
      ['mine /p/gradle/deps.versions.toml true', 'libs /p/gradle/libs.versions.toml true'],
    ],
    [
      'another file for libs',
      "libs { from files('config/x.toml') }",
      ['libs /p/config/x.toml true', 'deps /p/gradle/deps.versions.toml false'],
    ],
    [
      'more than a file says',
      "deps { from(files('config/x.toml'))\n version('a', '1') }",
      ['deps /p/config/x.toml false', 'libs /p/gradle/libs.versions.toml true'],
    ],
    ['a published one', "libs { from('a:b:1') }", ['deps /p/gradle/deps.versions.toml false']],
    [
      'one that is made by code',
      "libs { library('a', 'b:c:1') }",
      ['deps /p/gradle/deps.versions.toml false'],
    ],
    [
      'one under a condition',
      "if (x) { deps { from(files('config/x.toml')) } }",
      ['deps /p/config/x.toml false', 'libs /p/gradle/libs.versions.toml true'],
    ],
    [
      'a file outside the project',
      "deps { from(files('../x.toml')) }",
      ['deps /x.toml false', 'libs /p/gradle/libs.versions.toml true'],
    ],
    [
      'a file that is not there',
      "deps { from(files('config/none.toml')) }",
      ['libs /p/gradle/libs.versions.toml true'],
    ],
  ])('are those of the settings: %s', (_, inside, expected) => {
    expect(catalogs({ ...TOML, 'settings.gradle': settings(inside) }).sort()).toEqual([...expected].sort());
  });

  it.each([
    "defaultLibrariesExtensionName = 'projectLibs'",
    "defaultLibrariesExtensionName.set('projectLibs')",
  ])('have the name that the settings give: %s', line => {
    expect(catalogs({ ...TOML, 'settings.gradle': settings('', line) })).toContain(
      'projectLibs /p/gradle/libs.versions.toml true',
    );
  });

  it('that are no TOML are named with file and line', () => {
    expect(() => catalogsOf('[versions]\nagp = "8.5.0"\nkotlin = \n')).toThrow(
      expect.objectContaining({
        file: '/p/gradle/libs.versions.toml',
        why: expect.objectContaining({ id: 'toml-invalid' }),
        position: expect.objectContaining({ line: 3 }),
      }),
    );
  });

  it('that are not UTF-8 are refused by name', () => {
    const disk = memoryFiles(at('/p', shop));
    disk.put('/p/gradle/libs.versions.toml', new Uint8Array([0xd6, 0xd0]));
    expect(() => findProject(disk, '/p')).toThrow(Unreadable);
  });
});

describe('the version of the Android plugin', () => {
  const agp = (files: Readonly<Record<string, string>>): AgpVersion => {
    const disk = memoryFiles(at('/p', { ...shop, ...files }));
    const project = findProject(disk, '/p');
    const { script } = chooseModule(project, ':app');
    if (script === null) throw new Error('no script');
    return agpOf(disk, project, script);
  };
  const classpath = (version: string): string =>
    `buildscript {\n  ext.agp = '7.4.2'\n  dependencies {\n    classpath ${version}\n  }\n}`;

  it.each<[string, Readonly<Record<string, string>>, string | null]>([
    [
      'in the settings',
      {
        'settings.gradle':
          "pluginManagement { plugins { id 'com.android.application' version '8.1.0' } }\ninclude ':app'",
      },
      '8.1.0',
    ],
    [
      'in the root script',
      { 'build.gradle': "plugins { id 'com.android.application' version '8.2.0' apply false }" },
      '8.2.0',
    ],
    [
      'in the module',
      { 'app/build.gradle': "plugins { id 'com.android.application' version '8.3.0' }" },
      '8.3.0',
    ],
    ['on the classpath', { 'build.gradle': classpath("'com.android.tools.build:gradle:3.5.4'") }, '3.5.4'],
    [
      'on the classpath, by a variable',
      { 'build.gradle': classpath('"com.android.tools.build:gradle:$agp"') },
      '7.4.2',
    ],
    [
      'on the classpath, named in a table of coordinates that another script fills',
      {
        'build.gradle':
          "buildscript {\n  apply from: './versions.gradle'\n  dependencies {\n    classpath deps.kotlin_plugin\n    classpath deps.android_plugin\n  }\n}",
        'versions.gradle':
          'ext.deps = [:]\ndef deps = [:]\ndeps.kotlin_plugin = "org.jetbrains.kotlin:kotlin-gradle-plugin:1.3.0"\ndeps.android_plugin = "com.android.tools.build:gradle:3.2.1"\next.deps = deps\n',
      },
      '3.2.1',
    ],
    [
      'on the classpath, a coordinate without a version',
      {
        'build.gradle':
          "buildscript {\n  ext.plugin = 'com.android.tools.build:gradle'\n  dependencies {\n    classpath plugin\n  }\n}",
      },
      null,
    ],
    [
      'on the classpath, computed',
      { 'build.gradle': classpath('"com.android.tools.build:gradle:${who()}"') },
      null,
    ],
    [
      'on the classpath, given by another plugin',
      { 'build.gradle': classpath("'com.android.tools.build:gradle'") },
      null,
    ],
    [
      'in a catalog',
      {
        'build.gradle': 'plugins {\n  alias(libs.plugins.kotlin)\n  alias(libs.plugins.agp) apply false\n}',
        'gradle/libs.versions.toml':
          '[plugins]\nagp = { id = "com.android.application", version = "8.4.0" }\nkotlin = "k:1"\n',
      },
      '8.4.0',
    ],
    ...[
      'agp = "com.android.application:8.4.1"',
      'agp = { id = "com.android.application", version.ref = "gradle-plugin" }\n[versions]\ngradle_plugin = "8.4.1"',
      'agp = { id = "com.android.application", version = { require = "8.4", prefer = "8.4.1" } }',
    ].map((entry): [string, Record<string, string>, string] => [
      `in a catalog: ${entry}`,
      {
        'build.gradle': 'plugins {\n  alias(libs.plugins.agp) apply false\n}',
        'gradle/libs.versions.toml': `[plugins]\n${entry}\n`,
      },
      '8.4.1',
    ]),
    [
      'in properties',
      {
        'settings.gradle.kts':
          'pluginManagement { val v: String by settings\n plugins { id("com.android.application") version providers.gradleProperty("agp").get() } }\ninclude(":app")',
        'settings.gradle': "include ':app'",
        'gradle.properties': 'agp=8.6.0',
      },
      null,
    ],
    ['nowhere', {}, null],
  ])('%s', (_, files, text) => {
    const { from, ...said } = agp(files);
    expect(said).toEqual({ text, major: text === null ? null : Number(text[0]) });
    const written = files[from?.file.slice('/p/'.length) ?? ''] ?? '';
    const { start, end } = from?.range ?? { start: 0, end: 0 };
    expect(written.slice(start, end)).toContain(text ?? '');
    expect(from === null).toBe(text === null);
  });
});

describe('an application', () => {
  const appOf = (script: string, more: Readonly<Record<string, string>> = {}) => {
    const disk = memoryFiles(
      at('/p', {
        ...shop,
        'app/build.gradle': `apply plugin: 'com.android.application'\n${script}`,
        ...more,
      }),
    );
    const project = findProject(disk, '/p');
    const module = chooseModule(project, ':app');
    if (!module.script) throw new Error('no script');
    return { disk, project, module, app: readApp(disk, project, module, module.script) };
  };

  it('is read from its script, the last setting first', () => {
    const { app } = appOf(
      [
        "android {\n  namespace 'a.b'",
        "  defaultConfig {\n    applicationId 'a.b.c'\n    minSdkVersion 19\n    minSdkVersion 21\n    targetSdk 34\n    proguardFile 'base.pro'\n  }",
        "  buildTypes {\n    release {\n      minifyEnabled true\n      proguardFiles getDefaultProguardFile('x'), 'rules.pro', file('more.pro'), \"$x\"\n    }\n  }",
        "  productFlavors {\n    beta {\n      applicationId 'a.b.beta'\n    }\n  }\n}",
      ].join('\n'),
    );
    expect(app).toMatchObject({
      applicationId: { value: 'a.b.c' },
      namespace: { value: 'a.b' },
      minSdk: { value: 21 },
      targetSdk: { value: 34 },
      minified: { value: true },
      keepRules: ['/p/app/base.pro', '/p/app/rules.pro', '/p/app/more.pro'],
      manifest: '/p/app/src/main/AndroidManifest.xml',
    });
  });

  it('is read from dotted settings and Kotlin as well', () => {
    const disk = memoryFiles(
      at('/p', {
        'settings.gradle.kts': 'include(":app")',
        'app/build.gradle.kts':
          'plugins { id("com.android.application") }\nandroid {\n  defaultConfig.applicationId = "a.b"\n  buildTypes {\n    getByName("release") {\n      isMinifyEnabled = true\n      proguardFiles("a.pro")\n      setProguardFiles(listOf("b.pro"))\n    }\n  }\n}\n',
      }),
    );
    const project = findProject(disk, '/p');
    const module = chooseModule(project, null);
    if (!module.script) throw new Error('no script');
    expect(readApp(disk, project, module, module.script)).toMatchObject({
      applicationId: { value: 'a.b' },
      minified: { value: true },
      keepRules: ['/p/app/b.pro'],
    });
  });

  it.each([
    ['of every build type', "buildTypes {\n all {\n proguardFiles 'a.pro'\n }\n}", ['a']],
    ['of each, in the lazy way', "buildTypes.configureEach {\n proguardFile 'a.pro'\n}", ['a']],
    ['one by one', "buildTypes {\n release {\n proguardFiles.add(file('a.pro'))\n}\n}", ['a']],
    [
      'anew',
      "defaultConfig {\n proguardFile 'a.pro'\n}\nbuildTypes {\n release {\n proguardFile 'b.pro'\n setProguardFiles(['c.pro'])\n proguardFiles 'd.pro'\n}\n}",
      ['a', 'c', 'd'],
    ],
    ['of another build type only', "buildTypes {\n debug {\n proguardFiles 'a.pro'\n}\n}", []],
  ])('names its rule files %s', (_, script, names) => {
    expect(appOf(`android {\n${script}\n}`).app.keepRules).toEqual(names.map(name => `/p/app/${name}.pro`));
  });

  it('does not shrink unless it says so, and says so only where it is certain', () => {
    expect(appOf('').app.minified).toEqual({ known: true, value: false, from: null });
    const conditional = 'android {\n buildTypes {\n release {\n if (x) {\n minifyEnabled true\n }\n }\n }\n}';
    expect(appOf(conditional).app.minified).toMatchObject({ known: false, why: 'conditional' });
  });

  it.each([
    'configure<ApplicationExtension>',
    'extensions.configure<com.android.build.api.dsl.ApplicationExtension>',
  ])('is read from %s of Kotlin, and its levels from blocks', block => {
    const disk = memoryFiles(
      at('/p', {
        'settings.gradle.kts': 'include(":app")',
        'app/build.gradle.kts': `plugins { id("com.android.application") }\n${block} {\n  namespace = "a.ns"\n  defaultConfig {\n    minSdk { version = release(24) }\n    targetSdk {\n      version = release("36".toInt())\n    }\n  }\n}\n`,
      }),
    );
    const project = findProject(disk, '/p');
    const module = chooseModule(project, null);
    if (!module.script) throw new Error('no script');
    expect(readApp(disk, project, module, module.script)).toMatchObject({
      namespace: { value: 'a.ns' },
      minSdk: { value: 24 },
      targetSdk: { value: 36 },
    });
  });

  it('is read from extensions.configure of Groovy, and not from what else is configured', () => {
    const script = (type: string): string => `extensions.configure(${type}) {\n  namespace = 'a.ns'\n}`;
    expect(appOf(script('ApplicationExtension')).app.namespace).toMatchObject({ value: 'a.ns' });
    expect(appOf(script('PublishingExtension')).app.namespace).toMatchObject({ why: 'absent' });
  });

  it('F46: is read from the scripts it applies as well, its own word first', () => {
    const { app } = appOf(
      'apply from: "${rootDir.path}/gradle/module.gradle"\nandroid {\n  defaultConfig {\n    minSdk 24\n  }\n}',
      {
        'gradle/module.gradle': "apply from: '../gradle/basic.gradle'\n",
        'gradle/basic.gradle': [
          'def target = 31',
          "android {\n  defaultConfig {\n    minSdk 19\n    targetSdk target\n    applicationId 'a.b'\n  }",
          "  buildTypes {\n    release {\n      minifyEnabled true\n      proguardFiles 'rules.pro'\n    }\n    staging {\n    }\n  }",
          "  flavorDimensions 'place'\n  productFlavors {\n    china {\n      applicationIdSuffix 'cn'\n    }\n  }\n}",
        ].join('\n'),
      },
    );
    expect(app).toMatchObject({
      applicationId: { value: 'a.b', from: { file: '/p/gradle/basic.gradle' } },
      minSdk: { value: 24 },
      targetSdk: { value: 31 },
      minified: { value: true },
      keepRules: ['/p/app/rules.pro'],
    });
    expect(
      variantsOf(app, app.applicationId).map(({ name, applicationId }) => [name, applicationId]),
    ).toEqual(
      ['Debug', 'Release', 'Staging'].map(type => [
        `china${type}`,
        {
          known: true,
          value: 'a.b.cn',
          from: { file: '/p/gradle/basic.gradle', range: { start: 97, end: 102 } },
        },
      ]),
    );
  });

  it("shrinks in a Flutter project unless it says no, and Flutter's own rule file counts", () => {
    const flutter = (script: string, properties = '') => {
      const disk = memoryFiles({
        '/f/pubspec.yaml': 'name: demo\n',
        ...at('/f/android', {
          'settings.gradle': "include ':app'\n",
          'gradle.properties': properties,
          'app/build.gradle': `apply plugin: 'com.android.application'\n${script}`,
        }),
      });
      const project = findProject(disk, '/f');
      const module = chooseModule(project, null);
      if (!module.script) throw new Error('no script');
      return readApp(disk, project, module, module.script);
    };
    const off = 'android {\n buildTypes {\n release {\n minifyEnabled false\n }\n }\n}';
    const app = flutter('');
    expect([app.minified, app.keepRules]).toEqual([
      { known: true, value: true, from: null },
      ['/f/android/app/proguard-rules.pro'],
    ]);
    expect(flutter(off).minified).toMatchObject({ value: false });
    expect(flutter('', 'shrink=false\n').minified).toMatchObject({ value: false });
  });

  it('may keep its manifest elsewhere', () => {
    const moved =
      "android {\n  sourceSets {\n    main {\n      manifest.srcFile 'AndroidManifest.xml'\n    }\n  }\n}";
    expect(appOf(moved).app.manifest).toBe('/p/app/AndroidManifest.xml');
    expect(appOf(moved.replace("'AndroidManifest.xml'", 'who()')).app.manifest).toBe(
      '/p/app/src/main/AndroidManifest.xml',
    );
  });

  it("F42: takes its id from the namespace, or the manifest's package, where it has none", () => {
    const picture = (script: string, more = {}) => {
      const { disk, project, module } = appOf(script, {
        'app/src/main/AndroidManifest.xml': MANIFEST,
        ...more,
      });
      return readPicture(disk, project, module);
    };
    expect(picture("android { namespace 'a.ns' }").applicationId).toMatchObject({ value: 'a.ns' });
    expect(picture('').applicationId).toMatchObject({ value: 'com.example.old' });
    const asking = 'android { defaultConfig { applicationId helpers.extractStringFromManifest("package") } }';
    expect(picture(asking).applicationId).toMatchObject({ value: 'com.example.old' });
    const plugin = asking.replace('helpers.extract', 'doExtract');
    expect(picture(plugin).applicationId).toMatchObject({ value: 'com.example.old' });
    expect(picture(asking.replace('package', 'name')).applicationId.known).toBe(false);
    expect(picture('android { defaultConfig { applicationId who() } }').applicationId).toMatchObject({
      why: 'computed',
    });
    const nameless = { 'app/src/main/AndroidManifest.xml': '<manifest/>' };
    expect(picture('', nameless)).toMatchObject({ namespace: null, applicationId: { why: 'absent' } });
  });

  it('needs a script and a manifest that can be read', () => {
    const thrown = (change: (disk: MemoryDisk) => void): unknown => {
      const { disk } = appOf('', { 'app/src/main/AndroidManifest.xml': MANIFEST });
      change(disk);
      try {
        const project = findProject(disk, '/p');
        return readPicture(disk, project, chooseModule(project, ':app'));
      } catch (error) {
        return error;
      }
    };
    expect(thrown(disk => disk.remove('/p/app/build.gradle'))).toMatchObject({
      file: '/p/app/build.gradle',
      why: { id: 'no-build-script' },
    });
    expect(thrown(disk => disk.remove('/p/app/src/main/AndroidManifest.xml'))).toMatchObject({
      why: { id: 'no-manifest' },
    });
    expect(
      thrown(disk => disk.put('/p/app/src/main/AndroidManifest.xml', '<manifest>\n<a></b></manifest>')),
    ).toMatchObject({
      file: '/p/app/src/main/AndroidManifest.xml',
      position: { line: 2 },
    });
    expect(
      thrown(disk => disk.put('/p/app/src/main/AndroidManifest.xml', new Uint8Array([0xd6]))),
    ).toMatchObject({ why: { id: 'not-utf8' } });
  });

  it("is not stopped by another module's manifest that can't be read", () => {
    const { disk, project, module } = appOf("dependencies { implementation project(':lib') }", {
      'settings.gradle': "include ':app', ':lib', ':other'",
      'lib/build.gradle': LIBRARY,
      'lib/src/main/AndroidManifest.xml': '<manifest',
      'other/build.gradle': LIBRARY,
      'app/src/main/AndroidManifest.xml': MANIFEST,
    });
    expect([...readPicture(disk, project, module).libraryManifests.keys()]).toEqual([]);
    disk.put('/p/lib/src/main/AndroidManifest.xml', '<manifest/>');
    expect([...readPicture(disk, project, module).libraryManifests.keys()]).toEqual([
      '/p/lib/src/main/AndroidManifest.xml',
    ]);
  });
});

describe('properties', () => {
  it('are read as Java writes them', () => {
    const text = '# c\n! c\na=1\n b : 2 \nc 3\nd=x\\\n   y\ne=\\u4e2d\\n\\t\\q\n\nf=\r\ng=http\\://x\n';
    expect(Object.fromEntries(readProperties(text))).toEqual({
      a: '1',
      b: '2',
      c: '3',
      d: 'xy',
      e: '中\n\tq',
      f: '',
      g: 'http://x',
    });
  });
});

describe('versions', () => {
  it('have a first number, or none', () => {
    expect([majorOf('8.5.0'), majorOf('+'), majorOf(null), bare(' 1.2-RELEASE ')]).toEqual([
      8,
      null,
      null,
      '1.2',
    ]);
  });
});
