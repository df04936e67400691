import { describe, expect, it } from 'vitest';
import { ensureClasspath } from '../../../src/editors/gradle/classpath.ts';
import { ensurePlugin } from '../../../src/editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../../src/editors/gradle/plugin-mapping.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { changed, expectEdit, expectPresent, expectRefusal } from './support.ts';

const ID = 'com.tencent.android.tpns';
const plugin = (dialect: Dialect, version: string | null = null) =>
  ensurePlugin(dialect, { id: ID, version, style: 'auto' });

describe('a plugin is applied as the others of the file are', () => {
  it('by `apply plugin`', () => {
    expectEdit(
      'groovy',
      plugin('groovy'),
      'apply plugin: "a" // x\n\nandroid { }\n',
      `apply plugin: "a" // x\napply plugin: "${ID}"\n\nandroid { }\n`,
    );
    expectEdit(
      'groovy',
      plugin('groovy'),
      "apply(plugin: 'a')\n",
      `apply(plugin: 'a')\napply(plugin: '${ID}')\n`,
    );
    expectEdit(
      'kotlin',
      plugin('kotlin'),
      'apply(plugin = "a")\n',
      `apply(plugin = "a")\napply(plugin = "${ID}")\n`,
    );
    expectEdit(
      'groovy',
      plugin('groovy'),
      'buildscript { }\nandroid { }\n',
      `buildscript { }\n\napply plugin: '${ID}'\n\nandroid { }\n`,
    );
  });
  it('beside the Android plugin, and not behind what has to stay at the bottom', () => {
    const top = "apply plugin: 'com.android.application'\n// the language\napply plugin: 'kotlin-android'\n";
    const bottom =
      "\nandroid { }\ndependencies { }\n\n// must stay at the bottom\napply plugin: 'com.google.gms.google-services'\n";
    expectEdit('groovy', plugin('groovy'), top + bottom, `${top}apply plugin: '${ID}'\n${bottom}`);
    const late = "android { }\napply plugin: 'com.android.application'\n";
    expectEdit(
      'groovy',
      plugin('groovy'),
      `apply plugin: 'a'\n${late}`,
      `apply plugin: 'a'\n${late}apply plugin: '${ID}'\n`,
    );
  });
  it('in the plugins block, with and without a version', () => {
    expectEdit(
      'groovy',
      plugin('groovy'),
      'plugins {\n    id "a"\n}\n',
      `plugins {\n    id "a"\n    id "${ID}"\n}\n`,
    );
    expectEdit(
      'groovy',
      plugin('groovy', '1.8.0'),
      "plugins {\n  id('a') version '1'\n}\n",
      `plugins {\n  id('a') version '1'\n  id('${ID}') version '1.8.0'\n}\n`,
    );
    expectEdit(
      'kotlin',
      plugin('kotlin', '1.8.0'),
      'plugins {\n\talias(libs.plugins.a)\n}\n',
      `plugins {\n\talias(libs.plugins.a)\n\tid("${ID}") version "1.8.0"\n}\n`,
    );
    expectEdit(
      'groovy',
      ensurePlugin('groovy', { id: ID, version: null, style: 'plugins' }),
      'plugins { }\n',
      `plugins {\n    id '${ID}'\n}\n`,
    );
  });
  it('in a plugins block of its own behind buildscript (F27)', () => {
    expectEdit(
      'groovy',
      plugin('groovy', '1.8.0'),
      'buildscript {\n}\n\nandroid { }\n',
      `buildscript {\n}\n\nplugins {\n    id '${ID}' version '1.8.0'\n}\n\nandroid { }\n`,
    );
    expectEdit(
      'kotlin',
      plugin('kotlin'),
      'import a.b\n\nandroid { }\n',
      `import a.b\n\nplugins {\n    id("${ID}")\n}\n\nandroid { }\n`,
    );
    expect(changed('', 'kotlin', plugin('kotlin'))).toBe(`plugins {\n    id("${ID}")\n}\n`);
  });
});

describe('a plugin that may be applied or not', () => {
  it.each([
    ['groovy', `if (x) { apply plugin: '${ID}' }`],
    ['groovy', `try { if (x) { apply plugin: '${ID}' } } catch (e) { }`],
    ['kotlin', `if (x) { apply(plugin = "${ID}") }`],
  ] as const)('is left to a person, in %s: %s', (dialect, text) => {
    expectRefusal(dialect, plugin(dialect), `${text}\n`, 'gradle-conditional', 'apply');
  });

  it('is no neighbour: another one goes beside those that are applied for certain', () => {
    const text = 'plugins {\n    id("a")\n    if (x) {\n        id("b")\n    }\n}\n';
    expectEdit('kotlin', plugin('kotlin'), text, text.replace('id("a")\n', `id("a")\n    id("${ID}")\n`));
  });
});

describe('a plugin is present (F33)', () => {
  it.each([
    `apply plugin: '${ID}'`,
    `plugins { id '${ID}' version '1' }`,
    `plugins { id("${ID}") }`,
    `apply { plugin '${ID}' }`,
    `pluginManager.apply('${ID}')`,
    `project.apply plugin: '${ID}'`,
    `plugins.apply "${ID}"`,
  ])('as %s', text => {
    expectPresent('groovy', plugin('groovy'), `${text}\n`);
  });
  it("through a catalog's accessor (F29)", () => {
    const operation = ensurePlugin('kotlin', {
      id: ID,
      version: null,
      style: 'auto',
      aliasIds: new Map([['libs.plugins.tpns', ID]]),
    });
    expectPresent('kotlin', operation, 'plugins { alias(libs.plugins.tpns) }\n');
    expectPresent('kotlin', operation, 'plugins { id(libs.plugins.tpns.get().pluginId) }\n');
  });
  it('but not applied: refused', () => {
    expectRefusal(
      'kotlin',
      plugin('kotlin'),
      `plugins { id("${ID}") apply false }\n`,
      'plugin-not-applied',
      'id(',
    );
  });
  it('not where another block declares it', () => {
    expect(
      changed(`pluginManagement { plugins { id '${ID}' version '1' } }\n`, 'groovy', plugin('groovy')),
    ).toContain('apply plugin');
  });
});

describe('a classpath', () => {
  const wanted = { group: 'com.tencent.android.tpns', name: 'tpnsplugin', version: '1.8.0' };
  const groovy = ensureClasspath('groovy', wanted);
  it('is added behind the others', () => {
    expectEdit(
      'groovy',
      groovy,
      'buildscript {\n  dependencies {\n    classpath "a:b:1"\n    // NOTE\n  }\n}\n',
      'buildscript {\n  dependencies {\n    classpath "a:b:1"\n    classpath "com.tencent.android.tpns:tpnsplugin:1.8.0"\n    // NOTE\n  }\n}\n',
    );
    expectEdit(
      'groovy',
      groovy,
      'buildscript { dependencies { classpath("a:$b") } }\n',
      'buildscript { dependencies { classpath("a:$b"); classpath(\'com.tencent.android.tpns:tpnsplugin:1.8.0\') } }\n',
    );
    expectEdit(
      'kotlin',
      ensureClasspath('kotlin', wanted),
      'plugins { }\n',
      'buildscript {\n    dependencies {\n        classpath("com.tencent.android.tpns:tpnsplugin:1.8.0")\n    }\n}\n\nplugins { }\n',
    );
  });
  it('is present in any version', () => {
    expectPresent(
      'groovy',
      groovy,
      "buildscript { dependencies { classpath 'com.tencent.android.tpns:tpnsplugin:1.2.0' } }\n",
    );
  });
});

describe('a plugin is mapped to its module (F32)', () => {
  const wanted = { id: ID, module: 'com.tencent.android.tpns:tpnsplugin:1.8.0' };
  const groovy = ensurePluginMapping('groovy', wanted);
  const rule = `if (requested.id.id == "${ID}") {`;
  it('in blocks made for it, before everything else', () => {
    const code = `pluginManagement {\n    resolutionStrategy {\n        eachPlugin {\n            ${rule}\n                useModule("${wanted.module}")\n            }\n        }\n    }\n}\n\n`;
    expectEdit('groovy', groovy, "rootProject.name = 'x'\n", `${code}rootProject.name = 'x'\n`);
    expectEdit(
      'kotlin',
      ensurePluginMapping('kotlin', wanted),
      'rootProject.name = "x"\n',
      `${code}rootProject.name = "x"\n`,
    );
  });
  it('behind the rules that are there', () => {
    const before =
      'pluginManagement {\n  resolutionStrategy {\n    eachPlugin {\n      if (requested.id.id == "a") {\n        useModule("a:b:1")\n      }\n    }\n  }\n}\n';
    expectEdit(
      'groovy',
      groovy,
      before,
      before.replace(
        '      }\n    }\n',
        `      }\n      ${rule}\n        useModule("${wanted.module}")\n      }\n    }\n`,
      ),
    );
  });
  it('once only; a rule that does something else with it is left to a person', () => {
    const text = `pluginManagement { resolutionStrategy { eachPlugin { if (requested.id.id == '${ID}') useModule('com.tencent.android.tpns:tpnsplugin:1.7.0') } } }\n`;
    expectPresent('groovy', groovy, text);
    expectRefusal(
      'groovy',
      groovy,
      text.replace(/useModule\([^)]*\)/, "useVersion('1')"),
      'gradle-conditional',
      'if (',
    );
  });
});
