// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle, not of ours
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/android/picture.ts';
import { chooseModule, findProject } from '../../../src/android/project.ts';
import { appliedScripts } from '../../../src/android/scope.ts';
import { textOf } from '../../../src/android/value.ts';
import { memoryFiles } from '../../support/memory-files.ts';

type Tree = Readonly<Record<string, string>>;

const SETTINGS = {
  'settings.gradle.kts': 'pluginManagement { includeBuild("build-logic") }\ninclude(":app", ":lib")\n',
  'lib/build.gradle.kts': 'plugins { id("house.library") }\n',
  'gradle/libs.versions.toml': [
    '[versions]',
    'target = "35"',
    '[plugins]',
    'android-application = { id = "com.android.application", version = "8.7.0" }',
    'house-app = { id = "house.application" }',
    'house-app-compose = { id = "house.compose" }',
    '',
  ].join('\n'),
};
const WITH_ID: Tree = { 'app/build.gradle.kts': 'plugins { id("house.application") }\n' };

const projectOf = (tree: Tree) => {
  const all = Object.entries({ ...SETTINGS, ...tree }).map(([path, text]) => [`/p/${path}`, text] as const);
  const disk = memoryFiles(Object.fromEntries(all));
  return { disk, project: findProject(disk, '/p') };
};
const appsOf = (tree: Tree): string[] =>
  projectOf(tree)
    .project.modules.filter(({ application }) => application)
    .map(({ path }) => path);

const registering = (id: string, name: string): string =>
  `plugins { \`kotlin-dsl\` }\ngradlePlugin {\n    plugins {\n        register("app") {\n            id = ${id}\n            implementationClass = "${name}"\n        }\n        create("library") {\n            id = "house.library"\n            implementationClass = "LibraryPlugin"\n        }\n    }\n}\n`;
const LIBRARY =
  'class LibraryPlugin : Plugin<Project> {\n    override fun apply(target: Project) = with(target) { pluginManager.apply("com.android.library") }\n}\n';
const SOURCES = 'build-logic/convention/src/main/kotlin';
const LOGIC = {
  'build-logic/settings.gradle.kts':
    'dependencyResolutionManagement { versionCatalogs { create("libs") { from(files("../gradle/libs.versions.toml")) } } }\ninclude(":convention")\n',
  'build-logic/convention/build.gradle.kts': registering('"house.application"', 'AppPlugin'),
  [`${SOURCES}/LibraryPlugin.kt`]: LIBRARY,
};
const classOf = (body: string, head = 'override fun apply(target: Project) {'): string =>
  `import org.gradle.api.Plugin\n\n/** Applies "com.android.library"; never. */\nclass AppPlugin : Plugin<Project> {\n    ${head}\n        ${body}\n    }\n}\n`;

describe('F29: an application is one whose plugin of the house applies the plugin for applications', () => {
  it.each([
    ['target.pluginManager.apply("com.android.application")'],
    ['target.apply(plugin = "com.android.application")'],
    ['target.plugins.apply("com.android.application")'],
    ['with(target) {\n apply(plugin = "com.android.application")\n }'],
    ['with(receiver = target) { apply(plugin = "com.android.application") }'],
    ['with(target) { with(pluginManager) {\n apply("com.android.application")\n } }'],
    ['target.pluginManager.run { apply("com.android.application") }'],
    ['target.run { pluginManager.apply("com.android.application") }'],
    ['with(target) { plugins { alias(libs.plugins.android.application) } }'],
    ['with(target) { apply(plugin = libs.plugins.android.application.get().pluginId) }'],
    ['with(target) { pluginManager.apply(libs.findPlugin("android-application").get().get().pluginId) }'],
  ])('in the class: %s', body => {
    const code = { [`${SOURCES}/AppPlugin.kt`]: classOf(body) };
    expect(appsOf({ ...LOGIC, ...WITH_ID, ...code })).toEqual([':app']);
  });

  it.each([
    ['target.pluginManager.apply("com.android.library")'],
    ['target.pluginManager.withPlugin("com.android.application") { }'],
    ['if (target.plugins.hasPlugin("com.android.application")) target.tasks.register("x")'],
    ['// target.pluginManager.apply("com.android.application")'],
  ])('but not of a class that does something else: %s', body => {
    const code = { [`${SOURCES}/AppPlugin.kt`]: classOf(body) };
    expect(appsOf({ ...LOGIC, ...WITH_ID, ...code })).toEqual([]);
  });

  it('by an expression, in Java, in Groovy, and in a package', () => {
    const logic = {
      ...LOGIC,
      'build-logic/convention/build.gradle.kts': registering('"house.application"', 'com.example.AppPlugin'),
    };
    const kotlin = classOf(
      'pluginManager.apply("com.android.application")',
      'override fun apply(target: Project): Unit = with(target) {',
    );
    const java =
      'package com.example;\npublic class AppPlugin implements Plugin<Project> {\n    @Override\n    public void apply(Project project) {\n        project.getPluginManager().apply("com.android.application");\n    }\n}\n';
    const groovy =
      "package com.example\nclass AppPlugin implements Plugin<Project> {\n    void apply(Project project) {\n        project.apply plugin: 'com.android.application'\n    }\n}\n";
    for (const [path, text] of [
      [`${SOURCES}/com/example/AppPlugin.kt`, kotlin],
      [`${SOURCES}/Plugins.kt`, `package com.example\n${LIBRARY}\n${kotlin}`],
      ['build-logic/convention/src/main/java/com/example/AppPlugin.java', java],
      ['build-logic/convention/src/main/groovy/com/example/AppPlugin.groovy', groovy],
    ] as const) {
      expect([path, appsOf({ ...logic, ...WITH_ID, [path]: text })]).toEqual([path, [':app']]);
    }
  });

  it('by way of another plugin of the house', () => {
    const base = {
      [`${SOURCES}/BasePlugin.kt`]: classOf('target.pluginManager.apply("com.android.application")').replace(
        'AppPlugin',
        'BasePlugin',
      ),
    };
    const by = (body: string) =>
      appsOf({ ...LOGIC, ...WITH_ID, ...base, [`${SOURCES}/AppPlugin.kt`]: classOf(body) });
    expect(by('BasePlugin().apply(target)')).toEqual([':app']);
    expect(by('target.apply<BasePlugin>()')).toEqual([':app']);
    expect(by('target.pluginManager.apply(BasePlugin::class.java)')).toEqual([':app']);
    expect(by('target.pluginManager.apply("house.application")')).toEqual([]);
    expect(by('UnknownPlugin().apply(target)')).toEqual([]);
  });

  it('by an id of the catalog', () => {
    const tree = {
      ...LOGIC,
      'build-logic/convention/build.gradle.kts': registering(
        'libs.plugins.house.app.asProvider().get().pluginId',
        'AppPlugin',
      ),
      [`${SOURCES}/AppPlugin.kt`]: classOf('target.pluginManager.apply("com.android.application")'),
    };
    expect(appsOf({ ...tree, 'app/build.gradle.kts': 'plugins { alias(libs.plugins.house.app) }' })).toEqual([
      ':app',
    ]);
    expect(
      appsOf({
        ...tree,
        'app/build.gradle.kts': 'plugins { id(libs.plugins.house.app.asProvider().get().pluginId) }',
      }),
    ).toEqual([':app']);
    expect(
      appsOf({ ...tree, 'app/build.gradle.kts': 'plugins { alias(libs.plugins.house.app.compose) }' }),
    ).toEqual([]);
  });

  it('by the file that describes a plugin', () => {
    expect(
      appsOf({
        ...WITH_ID,
        'buildSrc/build.gradle': "apply plugin: 'groovy'",
        'buildSrc/src/main/resources/META-INF/gradle-plugins/house.application.properties':
          'implementation-class=AppPlugin\n',
        'buildSrc/src/main/kotlin/AppPlugin.kt': classOf(
          'target.pluginManager.apply("com.android.application")',
        ),
      }),
    ).toEqual([':app']);
  });

  it.each([
    [
      'buildSrc/src/main/kotlin/house.application.gradle.kts',
      'plugins {\n    id("com.android.application")\n}\n',
    ],
    [
      'buildSrc/src/main/kotlin/deep/application.gradle.kts',
      'package house\n\nplugins {\n    id("com.android.application")\n}\n',
    ],
    ['buildSrc/src/main/groovy/house.application.gradle', "plugins {\n    id 'com.android.application'\n}\n"],
    ['buildSrc/src/main/groovy/house.application.gradle', "apply plugin: 'com.android.application'\n"],
    [
      'build-logic/src/main/kotlin/house.application.gradle.kts',
      'plugins { id("com.android.application") }\n',
    ],
  ])('in a script of the house: %s', (path, text) => {
    expect(appsOf({ ...WITH_ID, [path]: text })).toEqual([':app']);
  });

  it('in a script that applies a script', () => {
    const tree = {
      'buildSrc/src/main/kotlin/base.gradle.kts': 'plugins { id("com.android.application") }\n',
      'buildSrc/src/main/kotlin/house-app.gradle.kts': 'plugins { base\n id("base") }\n',
      'buildSrc/src/main/kotlin/lib.gradle.kts': 'plugins { id("com.android.library") }\n',
    };
    expect(
      appsOf({
        ...tree,
        'app/build.gradle.kts': 'plugins { `house-app` }\n',
        'lib/build.gradle.kts': 'plugins { lib }',
      }),
    ).toEqual([':app']);
  });

  it('by a constant of the house', () => {
    const tree = {
      'buildSrc/src/main/kotlin/Ids.kt':
        'object Ids {\n    object Library {\n        const val ANDROID = "com.android.library"\n    }\n    object App {\n        const val ANDROID = "com.android.application"\n    }\n    const val KOTLIN = "org.jetbrains.kotlin.android"\n}\n',
    };
    expect(
      appsOf({
        ...tree,
        'app/build.gradle.kts': 'plugins { id(Ids.App.ANDROID)\n id(Ids.KOTLIN) }',
        'lib/build.gradle.kts': 'plugins { id(Ids.Library.ANDROID)\n id(Ids.Missing.X)\n id(Nobody.X) }',
      }),
    ).toEqual([':app']);
  });
});

describe('what a plugin of the house sets', () => {
  const targetOf = (tree: Tree): string | null => {
    const { disk, project } = projectOf({
      ...tree,
      'app/src/main/AndroidManifest.xml': '<manifest package="a.b"/>',
    });
    return textOf(readPicture(disk, project, chooseModule(project, null)).app.targetSdk);
  };

  it('counts like an applied script', () => {
    const script =
      'plugins { id("com.android.application") }\nandroid {\n    defaultConfig { targetSdk = 34 }\n}\n';
    expect(targetOf({ ...WITH_ID, 'buildSrc/src/main/kotlin/house.application.gradle.kts': script })).toBe(
      '34',
    );
  });

  it.each([
    ['defaultConfig.targetSdk = 36', '36'],
    ['defaultConfig {\n targetSdk = 33\n }', '33'],
    ['defaultConfig.targetSdk = libs.versions.target.get().toInt()', '35'],
  ])('is read in the extension that a class configures: %s', (inner, expected) => {
    const code = classOf(
      `with(target) {\n            apply(plugin = "com.android.application")\n            extensions.configure<ApplicationExtension> {\n                ${inner}\n            }\n        }`,
    );
    expect(targetOf({ ...LOGIC, ...WITH_ID, [`${SOURCES}/AppPlugin.kt`]: code })).toBe(expected);
  });

  it('is less than what the module says itself', () => {
    const script =
      'plugins { id("com.android.application") }\nandroid { defaultConfig { targetSdk = 34 } }\n';
    const app = {
      'app/build.gradle.kts':
        'plugins { id("house.application") }\nandroid { defaultConfig { targetSdk = 31 } }',
    };
    expect(targetOf({ ...app, 'buildSrc/src/main/kotlin/house.application.gradle.kts': script })).toBe('31');
  });

  it.each([
    ['Versions.TARGET', 'object Versions {\n    const val TARGET = 35\n}\n', '35'],
    [
      'Config.Android.target',
      'object Config {\n    object Android {\n        val target = 34\n    }\n}\n',
      '34',
    ],
    [
      'Versions.TARGET',
      'class Versions {\n    companion object {\n        const val TARGET = 33\n    }\n}\n',
      '33',
    ],
    ['Versions.target', 'object Versions {\n    var target = 35\n}\n', null],
    ['Versions.TARGET', 'object Versions {\n    val TARGET = compute()\n}\n', null],
    ['Versions.TARGET', 'object Other {\n    val TARGET = 35\n}\n', null],
  ])('may be a constant of the house: %s', (name, code, expected) => {
    const app = `plugins { id("com.android.application") }\nandroid { defaultConfig { targetSdk = ${name} } }\n`;
    expect(targetOf({ 'app/build.gradle.kts': app, 'buildSrc/src/main/kotlin/Constants.kt': code })).toBe(
      expected,
    );
  });

  it('may be a constant of Java or Groovy, and of the plugin’s own file', () => {
    const app =
      'plugins { id("com.android.application") }\nandroid { defaultConfig { targetSdk = Versions.TARGET } }\n';
    const java = 'public class Versions {\n    public static final int TARGET = 35;\n}\n';
    const groovy = 'class Versions {\n    static final int TARGET = 35\n}\n';
    expect(targetOf({ 'app/build.gradle.kts': app, 'buildSrc/src/main/java/Versions.java': java })).toBe(
      '35',
    );
    expect(
      targetOf({ 'app/build.gradle.kts': app, 'buildSrc/src/main/groovy/Versions.groovy': groovy }),
    ).toBe('35');
    expect(
      targetOf({
        'app/build.gradle.kts': app,
        'buildSrc/src/main/java/a/Versions.java': java,
        'buildSrc/src/main/groovy/Versions.groovy': groovy.replace('35', '34'),
      }),
    ).toBe(null);
    const own = classOf(
      'with(target) {\n apply(plugin = "com.android.application")\n extensions.configure<ApplicationExtension> { defaultConfig.targetSdk = TARGET }\n }',
    );
    expect(
      targetOf({
        ...LOGIC,
        ...WITH_ID,
        [`${SOURCES}/AppPlugin.kt`]: `private const val TARGET = 32\n${own}`,
      }),
    ).toBe('32');
  });

  it('is unknown where code that is not followed may set it, and only there', () => {
    const code = classOf(
      'with(target) {\n apply(plugin = "com.android.application")\n extensions.configure<ApplicationExtension> { configureAndroid(this) }\n }',
    );
    const more = {
      ...LOGIC,
      ...WITH_ID,
      [`${SOURCES}/AppPlugin.kt`]: code,
      [`${SOURCES}/Android.kt`]:
        'internal fun Project.configureAndroid(extension: CommonExtension) { extension.apply { defaultConfig.minSdk = 23 } }\n',
      'app/src/main/AndroidManifest.xml': '<manifest package="a.b"/>',
    };
    const { disk, project } = projectOf(more);
    const { app, applicationId } = readPicture(disk, project, chooseModule(project, null));
    expect(app.minSdk).toMatchObject({
      known: false,
      why: 'convention',
      name: 'house.application',
      at: { file: `/p/${SOURCES}/Android.kt` },
    });
    expect(app.targetSdk).toMatchObject({ known: false, why: 'absent' });
    expect(applicationId).toMatchObject({ known: true, value: 'a.b' });
  });

  it('is absent where all the code is read', () => {
    const code = classOf('target.pluginManager.apply("com.android.application")');
    const more = {
      'app/src/main/AndroidManifest.xml': '<manifest package="a.b"/>',
      [`${SOURCES}/Other.kt`]: 'fun other() { minSdk = 1 }',
    };
    const { disk, project } = projectOf({ ...LOGIC, ...WITH_ID, [`${SOURCES}/AppPlugin.kt`]: code, ...more });
    expect(readPicture(disk, project, chooseModule(project, null)).app.minSdk).toMatchObject({
      why: 'absent',
    });
  });

  it('is named with the plugins', () => {
    const code = classOf(
      'target.pluginManager.apply("com.android.application")\n target.configureKotlinAndroid(x)',
    );
    const { disk, project } = projectOf({ ...LOGIC, ...WITH_ID, [`${SOURCES}/AppPlugin.kt`]: code });
    const module = chooseModule(project, null);
    if (module.script === null) throw new Error('no script');
    expect(project.house.appliedBy(module.script)).toMatchObject([
      { id: 'house.application', applies: ['com.android.application'] },
    ]);
    expect(appliedScripts(disk, project, module.script).map(({ path }) => path)).toEqual([
      '/p/app/build.gradle.kts',
      `/p/${SOURCES}/AppPlugin.kt`,
    ]);
  });
});

describe('a house in disorder', () => {
  it.each([
    ['without the class', {}],
    ['with a class that does not parse', { [`${SOURCES}/AppPlugin.kt`]: 'class AppPlugin { fun apply( { "' }],
    ['with a class without apply', { [`${SOURCES}/AppPlugin.kt`]: 'class AppPlugin { val x = 1 }' }],
    ['with settings that do not parse', { 'build-logic/settings.gradle.kts': 'include("' }],
    ['with a script that does not parse', { 'build-logic/convention/build.gradle.kts': 'gradlePlugin { "' }],
    ['with a catalog that does not parse', { 'build-logic/gradle/libs.versions.toml': '[plugins' }],
    [
      'that includes itself',
      { 'build-logic/settings.gradle.kts': 'includeBuild("../build-logic")\ninclude(":convention")' },
    ],
    [
      'that is not there',
      { 'settings.gradle.kts': 'includeBuild("nowhere")\nincludeBuild("node_modules/x")\ninclude(":app")' },
    ],
  ])('%s: nothing is known of it, and nothing stops', (_, tree) => {
    const { project } = projectOf({ ...LOGIC, ...WITH_ID, ...tree });
    expect(project.modules.map(({ path }) => path)).toContain(':app');
    expect(project.modules.some(({ application }) => application)).toBe(false);
  });
});
