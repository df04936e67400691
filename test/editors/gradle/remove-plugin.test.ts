import { describe, expect, it } from 'vitest';
import { ensurePluginMapping } from '../../../src/editors/gradle/plugin-mapping.ts';
import { removePlugin, removePluginMapping } from '../../../src/editors/gradle/remove-plugin.ts';
import { changed, expectEdit, expectPresent, expectRefusal } from './support.ts';

const ID = 'com.tencent.android.tpns';
const wanted = { id: ID, aliasIds: new Map([['libs.plugins.tpns', ID]]) };
const groovy = removePlugin('groovy', wanted);
const kotlin = removePlugin('kotlin', wanted);

describe('a plugin is taken out', () => {
  it('of the block, by its id, its alias, with a version and where it is only named', () => {
    expectEdit(
      'groovy',
      groovy,
      `plugins {\n    id 'a'\n    id '${ID}' version '1.8.0' // push\n}\n`,
      "plugins {\n    id 'a'\n}\n",
    );
    expectEdit(
      'kotlin',
      kotlin,
      'plugins {\n    id("a")\n    alias(libs.plugins.tpns)\n    alias(libs.plugins.other)\n}\n',
      'plugins {\n    id("a")\n    alias(libs.plugins.other)\n}\n',
    );
    expectEdit(
      'groovy',
      groovy,
      `plugins {\n    id 'a' version '1' apply false\n    id '${ID}' version '1.8.0' apply false\n}\n`,
      "plugins {\n    id 'a' version '1' apply false\n}\n",
    );
    expectEdit('kotlin', kotlin, `plugins { id("a"); id("${ID}") }\n`, 'plugins { id("a") }\n');
  });
  it('where it is applied by a call, in all of its forms', () => {
    expectEdit(
      'groovy',
      groovy,
      `apply plugin: 'a'\napply plugin: "${ID}"\n\nandroid { }\n`,
      "apply plugin: 'a'\n\nandroid { }\n",
    );
    expectEdit('groovy', groovy, `android { }\n\napply plugin: "${ID}"`, 'android { }\n');
    expectEdit('kotlin', kotlin, `apply(plugin = "${ID}")\nandroid { }\n`, 'android { }\n');
    expectEdit(
      'groovy',
      groovy,
      `apply {\n    plugin 'a'\n    plugin '${ID}'\n}\n`,
      "apply {\n    plugin 'a'\n}\n",
    );
    expectEdit('groovy', groovy, `project.plugins.apply('${ID}')\nandroid { }\n`, 'android { }\n');
  });
  it('in the branch in which the module is an application', () => {
    expectEdit(
      'groovy',
      groovy,
      `if (alone) {\n    apply plugin: 'com.android.application'\n    apply plugin: '${ID}'\n} else {\n    apply plugin: 'com.android.library'\n}\n`,
      "if (alone) {\n    apply plugin: 'com.android.application'\n} else {\n    apply plugin: 'com.android.library'\n}\n",
    );
  });
  it('nowhere where it is not: comments, and the plugins of others', () => {
    expectPresent(
      'groovy',
      groovy,
      `// apply plugin: '${ID}'\napply plugin: 'com.tencent.android'\napply from: '${ID}'\n`,
    );
  });
  it('by a person where a condition or a loop decides', () => {
    expectRefusal(
      'groovy',
      groovy,
      `if (x) {\n    apply plugin: '${ID}'\n}\n`,
      'gradle-conditional-removal',
      'apply',
    );
    expectRefusal(
      'groovy',
      groovy,
      `['a', '${ID}'].each { apply plugin: it }\n`,
      'gradle-conditional-removal',
      'apply',
    );
    const { snippet } = expectRefusal(
      'groovy',
      groovy,
      `apply plugin: '${ID}', to: other\n`,
      'gradle-conditional-removal',
      'apply',
    );
    expect(snippet).toBe(`- apply plugin: '${ID}', to: other`);
  });
});

describe('the resolution of a plugin is taken out', () => {
  const coordinate = `${ID}:tpnsplugin`;
  const rule = (id: string, module: string): string =>
    `            if (requested.id.id == "${id}") {\n                useModule("${module}")\n            }\n`;
  const settings = (rules: string): string =>
    `pluginManagement {\n    resolutionStrategy {\n        eachPlugin {\n${rules}        }\n    }\n}\n`;
  for (const dialect of ['groovy', 'kotlin'] as const) {
    const operation = removePluginMapping(dialect, { id: ID, coordinate });
    it(`as tpns writes it, and the rules of others stay (${dialect})`, () => {
      const other = rule('a', 'g:n:1');
      expectEdit(dialect, operation, settings(other + rule(ID, `${coordinate}:1.8.0`)), settings(other));
      const made = changed(
        settings(other),
        dialect,
        ensurePluginMapping(dialect, { id: ID, module: `${coordinate}:1.8.0` }),
      );
      expect(changed(made, dialect, operation)).toBe(settings(other));
    });
    it(`with the blocks that were made for it, as long as they hold nothing else (${dialect})`, () => {
      const around = (rules: string): string =>
        `pluginManagement {\n    repositories { google() }\n${rules}}\n`;
      const made = changed(
        around(''),
        dialect,
        ensurePluginMapping(dialect, { id: ID, module: `${coordinate}:1.8.0` }),
      );
      expect(changed(made, dialect, operation)).toBe(around(''));
      expectEdit(
        dialect,
        operation,
        settings(`            // ours\n${rule(ID, `${coordinate}:1`)}`),
        settings('            // ours\n'),
      );
    });
    it(`not where the statement says more: unasked it does nothing (${dialect})`, () => {
      expectPresent(
        dialect,
        operation,
        settings(
          `            if (requested.id.id == "${ID}") {\n                useModule("${coordinate}:1")\n            } else {\n                useModule("g:n:1")\n            }\n`,
        ),
      );
      expectPresent(
        dialect,
        operation,
        settings(`            if (requested.id.id == "${ID}") useVersion("1.8.0")\n`),
      );
    });
  }
});
