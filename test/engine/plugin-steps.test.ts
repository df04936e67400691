/** How init brings the Gradle plugin in, in the builds that projects really have, and where placeholders go. */
import { describe, expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const ID = 'com.tencent.android.tpns';
const MODULE = `${ID}:tpnsplugin`;
const MANIFEST =
  '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application />\n</manifest>\n';
const CONFIG =
  "android {\n    namespace 'com.example.shop'\n    defaultConfig {\n        applicationId 'com.example.shop'\n        targetSdk 34\n    }\n}\n";
const MANAGED =
  "pluginManagement {\n    repositories {\n        google()\n        mavenCentral()\n    }\n}\ndependencyResolutionManagement {\n    repositories {\n        google()\n        mavenCentral()\n    }\n}\ninclude ':app'\n";
const DECLARED = "plugins {\n    id 'com.android.application' version '7.4.2' apply false\n}\n";
const APPLIED = `plugins {\n    id 'com.android.application'\n}\n${CONFIG}`;

const build = (files: Readonly<Record<string, string>>): MemoryDisk =>
  memoryFiles({
    '/shop/settings.gradle': MANAGED,
    '/shop/build.gradle': DECLARED,
    '/shop/app/build.gradle': APPLIED,
    '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
    ...files,
  });
const text = (files: MemoryDisk, path: string): string =>
  new TextDecoder().decode(files.read(path) ?? new Uint8Array());

/** The scripts after `init`, which has nothing to do when it is called again. */
async function init(
  files: MemoryDisk,
  mode: 'plugin' | 'manual',
  exit = 0,
): Promise<(path: string) => string> {
  const pair = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'];
  const args = ['init', '--cwd', '/shop', '--json', '--mode', mode, ...pair];
  const first = await call(files, args);
  expect(first.exit, first.out + first.err).toBe(exit);
  const again = JSON.parse((await call(files, args)).out) as { files: { action: string }[] };
  expect(again.files.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  return path => text(files, `/shop/${path}`);
}

describe('F32: the plugin that is applied can be found', () => {
  it('through a mapping, in a build that resolves its plugins through the settings', async () => {
    const made = await init(build({}), 'plugin');
    expect(made('settings.gradle')).toContain(`useModule("${MODULE}:1.8.0")`);
    expect(made('app/build.gradle')).toContain(`id '${ID}' version '1.8.0'`);
    expect(made('build.gradle')).toBe(DECLARED);
  });
  it('without a second version, where the root script names it', async () => {
    const root = DECLARED.replace('}', `    id '${ID}' version '1.8.0' apply false\n}`);
    const made = await init(build({ '/shop/build.gradle': root }), 'plugin');
    expect(made('app/build.gradle')).toContain(`    id '${ID}'\n`);
    expect(made('settings.gradle')).toContain(MODULE);
  });
  it("by the catalog's name, where it has one", async () => {
    const catalog = `[plugins]\ntpns = { id = "${ID}", version = "1.8.0" }\n`;
    const made = await init(build({ '/shop/gradle/libs.versions.toml': catalog }), 'plugin');
    expect(made('app/build.gradle')).toContain('    alias(libs.plugins.tpns)\n');
  });
  it('on the class path, where the Android plugin is', async () => {
    const root =
      "buildscript {\n    repositories {\n        google()\n        mavenCentral()\n    }\n    dependencies {\n        classpath 'com.android.tools.build:gradle:7.4.2'\n    }\n}\n";
    const made = await init(build({ '/shop/build.gradle': root }), 'plugin');
    expect(made('build.gradle')).toContain(`classpath '${MODULE}:1.8.0'`);
    expect(made('app/build.gradle')).toContain(`    id '${ID}'\n`);
    expect(made('settings.gradle')).toBe(MANAGED);
  });
  it('on the class path that has it already, under a name of a catalog', async () => {
    const catalog = `[libraries]\ntpns-plugin = "${MODULE}:1.8.0"\n`;
    const root = `buildscript {\n    dependencies {\n        classpath libs.tpns.plugin\n    }\n    repositories { mavenCentral() }\n}\n${DECLARED}`;
    const made = await init(
      build({ '/shop/gradle/libs.versions.toml': catalog, '/shop/build.gradle': root }),
      'plugin',
    );
    expect(made('build.gradle')).toBe(root);
    expect(made('settings.gradle')).toBe(MANAGED);
  });
  it('on the class path, where the Android plugin is applied by a call', async () => {
    const app = `apply plugin: 'com.android.application'\n\n${CONFIG}`;
    const made = await init(build({ '/shop/app/build.gradle': app }), 'plugin');
    expect(made('build.gradle')).toContain(`classpath '${MODULE}:1.8.0'`);
    expect(made('app/build.gradle')).toBe(
      app.replace("application'\n", `application'\napply plugin: '${ID}'\n`),
    );
  });
  it('by a call, in a root script that is the app: its plugins block does not see its own class path', async () => {
    const files = memoryFiles({
      '/shop/settings.gradle': '',
      '/shop/build.gradle': `buildscript {\n    repositories { mavenCentral() }\n    dependencies { classpath 'com.android.tools.build:gradle:7.4.2' }\n}\nplugins {\n    id 'x'\n}\napply plugin: 'com.android.application'\nrepositories { mavenCentral() }\n${CONFIG}`,
      '/shop/src/main/AndroidManifest.xml': MANIFEST,
    });
    expect((await init(files, 'plugin'))('build.gradle')).toContain(
      `apply plugin: 'com.android.application'\napply plugin: '${ID}'\n`,
    );
  });
});

it('without a root script the class path is left to a person, who is told what belongs on it', async () => {
  const files = build({ '/shop/settings.gradle': "include ':app'\n" });
  files.remove('/shop/build.gradle');
  const args = ['init', '--cwd', '/shop', '--json', '--mode', 'plugin'];
  const pair = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'];
  const { exit, out } = await call(files, [...args, ...pair]);
  expect(exit).toBe(1);
  const { manual } = JSON.parse(out) as { manual: { path: string; snippet: string }[] };
  expect(manual.find(({ path }) => path === 'build.gradle')?.snippet).toContain(
    `classpath '${MODULE}:1.8.0'`,
  );
  expect(text(files, '/shop/app/build.gradle')).toBe(APPLIED);
});

describe('F34: Maven Central for the plugin', () => {
  const managed = (...lines: string[]): string =>
    MANAGED.replace(
      '        google()\n        mavenCentral()\n',
      lines.map(line => `        ${line}\n`).join(''),
    );
  it('is added to the repositories of plugins, where none of them serves it', async () => {
    const made = await init(
      build({ '/shop/settings.gradle': managed('google()', 'gradlePluginPortal()') }),
      'plugin',
    );
    expect(made('settings.gradle')).toContain('gradlePluginPortal()\n        mavenCentral()\n');
  });
  it('is left out beside a host that may serve it', async () => {
    const settings = managed("maven { url 'https://nexus.example.com/all' }");
    const made = await init(build({ '/shop/settings.gradle': settings }), 'plugin');
    expect(made('settings.gradle').match(/mavenCentral\(\)/g)).toHaveLength(1);
  });
});

describe('F46: placeholders go where the app is configured', () => {
  it('in a script that the module applies', async () => {
    const app =
      "plugins {\n    id 'com.android.application'\n}\napply from: '../config.gradle'\ndependencies {\n}\n";
    const made = await init(
      build({ '/shop/app/build.gradle': app, '/shop/config.gradle': CONFIG }),
      'manual',
    );
    expect(made('config.gradle')).toContain('XG_ACCESS_ID : "1500000001"');
    expect(made('app/build.gradle')).not.toContain('XG_ACCESS_ID');
  });
  it('in the map that is assigned last, whichever script does it', async () => {
    const extras = "android.defaultConfig.manifestPlaceholders = [A: 'x']\n";
    const files = build({
      '/shop/app/build.gradle': `${APPLIED}apply from: 'extras.gradle'\n`,
      '/shop/app/extras.gradle': extras,
    });
    const made = await init(files, 'manual');
    expect(made('app/extras.gradle')).toContain("[A: 'x', XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: ");
    expect(made('app/build.gradle')).not.toContain('XG_ACCESS_ID');
  });
  it('in its own script, where the other map is assigned before', async () => {
    const app = APPLIED.replace('android {', "apply from: 'extras.gradle'\nandroid {");
    const extras = "android.defaultConfig.manifestPlaceholders = [A: 'x']\n";
    const made = await init(
      build({ '/shop/app/build.gradle': app, '/shop/app/extras.gradle': extras }),
      'manual',
    );
    expect(made('app/extras.gradle')).toBe(extras);
    expect(made('app/build.gradle')).toContain('XG_ACCESS_ID : "1500000001"');
  });
});
