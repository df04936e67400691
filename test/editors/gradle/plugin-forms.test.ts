/** Every way in which a plugin is applied, found, put in order and resolved. */
import { describe, expect, it } from 'vitest';
import { ensureClasspath } from '../../../src/editors/gradle/classpath.ts';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import { ensurePlugin } from '../../../src/editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../../src/editors/gradle/plugin-mapping.ts';
import { pluginsIn } from '../../../src/editors/gradle/query.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { changed, expectEdit, expectPresent, expectRefusal, run } from './support.ts';

const ID = 'com.tencent.android.tpns';
const plugin = (dialect: Dialect, version: string | null = null) =>
  ensurePlugin(dialect, { id: ID, version, style: 'auto' });

describe('F33: a plugin that is applied is not applied again', () => {
  it.each([
    `apply([plugin: '${ID}'])`,
    `apply { plugin 'a'; plugin '${ID}' }`,
    `apply plugin: '${ID}', from: 'x.gradle'`,
    `['a', '${ID}'].each { apply plugin: it }`,
    `['${ID}'].each { name -> apply(plugin: name) }`,
    `for (name in ['${ID}']) {\n    apply plugin: name\n}`,
    `plugins {\n    id('a')\n    id('${ID}').version('1').apply(true)\n}`,
  ])('in Groovy: %s', text => expectPresent('groovy', plugin('groovy'), `${text}\n`));

  it.each([
    `apply(mapOf("plugin" to "${ID}"))`,
    `with(pluginManager) { apply("${ID}") }`,
    `project.pluginManager.apply("${ID}")`,
    `listOf("${ID}").forEach { apply(plugin = it) }`,
    `for (name in listOf("${ID}")) apply(plugin = name)`,
    `plugins { id("${ID}") version "1" apply true }`,
  ])('in Kotlin: %s', text => expectPresent('kotlin', plugin('kotlin'), `${text}\n`));

  it.each([
    `pluginManager.withPlugin('${ID}') { }`,
    `if (id == '${ID}') { apply plugin: it }`,
    `['${ID}'].each { apply plugin: other }`,
    `[names].each { apply plugin: it }`,
    `apply plugin: TpnsPlugin`,
    `apply([from: '${ID}'])`,
    `// apply plugin: '${ID}'`,
    `def text = "apply plugin: '${ID}'"`,
  ])('but this does not apply it: %s', text => {
    expect(run(`${text}\n`, 'groovy', plugin('groovy')).state).toBe('change');
  });

  it('and a list of plugins names the application as well (F29)', () => {
    const script = parseScript("['com.android.application', 'x'].each { apply plugin: it }\n", 'groovy');
    expect(pluginsIn(script).map(({ id }) => id)).toEqual(['com.android.application', 'x']);
  });
});

describe('a plugin comes behind the Android plugin that it extends', () => {
  it('where a choice applies that, whichever it is, and others are applied before', () => {
    const choice = (added: string): string =>
      `apply plugin: 'a'\nif (lib) {\n    apply plugin: 'com.android.library'\n} else {\n    apply plugin: 'com.android.application'\n${added}}\n`;
    expectEdit(
      'groovy',
      plugin('groovy'),
      `${choice('')}android { }\n`,
      `${choice(`    apply plugin: '${ID}'\n`)}android { }\n`,
    );
  });
  it('applied by a script of its own (F46)', () => {
    expectEdit(
      'groovy',
      plugin('groovy'),
      "apply from: '../common.gradle'\n\nandroid { }\napply from: 'upload.gradle'\n",
      `apply from: '../common.gradle'\napply plugin: '${ID}'\n\nandroid { }\napply from: 'upload.gradle'\n`,
    );
  });
  it('applied by a call beside a plugins block', () => {
    expectEdit(
      'kotlin',
      plugin('kotlin'),
      'plugins {\n    id("a")\n}\napply(plugin = "com.android.application")\n',
      `plugins {\n    id("a")\n}\napply(plugin = "com.android.application")\napply(plugin = "${ID}")\n`,
    );
  });
  it('in a plugins block beside calls', () => {
    expectEdit(
      'groovy',
      plugin('groovy'),
      "plugins {\n    id 'com.android.application'\n}\napply plugin: 'a'\n",
      `plugins {\n    id 'com.android.application'\n    id '${ID}'\n}\napply plugin: 'a'\n`,
    );
  });
});

describe('F27: one plugins block, in the order that Gradle demands', () => {
  it('an empty one is filled, no second one is made', () => {
    const text = "buildscript {\n}\nplugins {\n    // none yet\n}\napply plugin: 'a'\n";
    const after = changed(text, 'groovy', plugin('groovy', '1.8.0'));
    expect(after.match(/plugins \{/g)).toHaveLength(1);
    expect(after.indexOf(ID)).toBeGreaterThan(after.indexOf('buildscript'));
    expectPresent('groovy', plugin('groovy', '1.8.0'), after);
  });
  it('a new one stands behind imports, annotations of the file, head and buildscript', () => {
    const head = '@file:Suppress("x")\n\n/*\n Licence\n*/\n\nimport a.b\n\nbuildscript {\n}\n';
    const added = `\nplugins {\n    id("${ID}")\n}\n`;
    expectEdit('kotlin', plugin('kotlin'), `${head}\nandroid { }\n`, `${head}${added}\nandroid { }\n`);
  });
  it('a new one stands behind pluginManagement', () => {
    expectEdit(
      'kotlin',
      plugin('kotlin', '1.8.0'),
      'pluginManagement {\n}\n\ninclude(":app")\n',
      `pluginManagement {\n}\n\nplugins {\n    id("${ID}") version "1.8.0"\n}\n\ninclude(":app")\n`,
    );
  });
  it('a comment of several lines, with or without stars, stays in one piece', () => {
    for (const comment of ['/*\n   Licence\n*/', '/**\n * Licence\n */', '// a\n// b', '/* a */ // b']) {
      const text = `${comment}\nandroid { }\n`;
      expect(changed(text, 'groovy', plugin('groovy'))).toContain(`${comment}\n`);
      const below = `x = 1\n\n${comment}\nandroid { }\n`;
      expect(changed(below, 'groovy', plugin('groovy'))).toContain(`${comment}\n`);
    }
  });
  it('a line that begins with a star is no comment', () => {
    expectEdit(
      'kotlin',
      plugin('kotlin'),
      'import a.b\nval x = a\n    * b\n',
      `import a.b\n\nplugins {\n    id("${ID}")\n}\n\nval x = a\n    * b\n`,
    );
  });
});

describe("F31: a catalog's alias is written where there is one, and never in a settings script", () => {
  const alias = (dialect: Dialect, version: string | null) =>
    ensurePlugin(dialect, {
      id: ID,
      version,
      style: 'auto',
      aliasIds: new Map([['libs.plugins.tpns', ID]]),
      alias: 'libs.plugins.tpns',
    });
  it('as the others are written', () => {
    expectEdit(
      'groovy',
      alias('groovy', '1.8.0'),
      'plugins {\n    alias libs.plugins.a\n}\n',
      'plugins {\n    alias libs.plugins.a\n    alias libs.plugins.tpns\n}\n',
    );
    expectEdit(
      'groovy',
      alias('groovy', '1.8.0'),
      "plugins {\n    id 'a'\n}\n",
      "plugins {\n    id 'a'\n    alias(libs.plugins.tpns)\n}\n",
    );
    expectEdit(
      'kotlin',
      alias('kotlin', '1.8.0'),
      'plugins {\n    alias(libs.plugins.a)\n}\n',
      'plugins {\n    alias(libs.plugins.a)\n    alias(libs.plugins.tpns)\n}\n',
    );
  });
  it('without a catalog that has it: a literal id among aliases', () => {
    expectEdit(
      'kotlin',
      plugin('kotlin', '1.8.0'),
      'plugins {\n    alias(libs.plugins.a) // a\n}\n',
      `plugins {\n    alias(libs.plugins.a) // a\n    id("${ID}") version "1.8.0"\n}\n`,
    );
  });
  it('nor where the class path says the version', () => {
    expect(changed('plugins { }\n', 'kotlin', alias('kotlin', null))).toContain(`id("${ID}")`);
  });
  it.each([
    ['groovy', "include ':app'\n"],
    ['groovy', "rootProject.name = 'x'\n"],
    ['kotlin', 'dependencyResolutionManagement { }\n'],
    ['kotlin', 'pluginManagement { }\n'],
  ] as const)('a settings script gets the id (%s, %s)', (dialect, text) => {
    const after = changed(text, dialect, alias(dialect, '1.8.0'));
    expect(after).toContain(ID);
    expect(after).not.toContain('alias');
  });
});

describe('F32: the plugin can be found', () => {
  const wanted = { id: ID, module: `${ID}:tpnsplugin:1.8.0` };
  const inside = (...lines: string[]): string =>
    `pluginManagement {\n    resolutionStrategy {\n        eachPlugin {\n${lines.map(line => `            ${line}\n`).join('')}        }\n    }\n}\n`;
  const rule = [`if (requested.id.id == "${ID}") {`, `    useModule("${ID}:tpnsplugin:1.8.0")`, '}'];
  it.each([
    ['kotlin', ['when (requested.id.id) {', '    "a" -> useModule("a:b:1")', '}']],
    ['groovy', ['switch (requested.id.id) {', "    case 'a': useModule('a:b:1'); break", '}']],
    ['groovy', ["if (requested.id.namespace == 'a') useModule('a:b:1')", "else useModule('c:d:1')"]],
    ['kotlin', ['val id = requested.id.id', 'if (id.startsWith("a.")) useModule("a:b:1")']],
  ] as const)('behind the rules that are there (%s)', (dialect, lines) => {
    const operation = ensurePluginMapping(dialect, wanted);
    expectEdit(dialect, operation, inside(...lines), inside(...lines, ...rule));
  });
  it.each([
    [`when (requested.id.id) {`, `    "${ID}" -> useModule("${ID}:tpnsplugin:1.8.0")`, '}'],
    [`if (requested.id.namespace == "com.tencent.android") useModule("${ID}:tpnsplugin:1.8.0")`],
    [
      `val modules = mapOf("${ID}" to "${ID}:tpnsplugin:1.8.0")`,
      'modules[requested.id.id]?.let { useModule(it) }',
    ],
  ])('a rule that is there is enough: %s', (...lines) => {
    expectPresent('kotlin', ensurePluginMapping('kotlin', wanted), inside(...lines));
  });
  it('a table of modules beside the rules is one of them', () => {
    const text = `pluginManagement {\n    val modules = mapOf("${ID}" to "${ID}:tpnsplugin:1.7.0")\n    resolutionStrategy { eachPlugin { modules[requested.id.id]?.let { useModule(it) } } }\n}\n`;
    expectPresent('kotlin', ensurePluginMapping('kotlin', wanted), text);
  });
  it('a rule for it that does something else is left to a person', () => {
    const text = inside(`if (requested.id.id == "${ID}") useVersion("1.7.0")`);
    expectRefusal('kotlin', ensurePluginMapping('kotlin', wanted), text, 'gradle-conditional', 'if (req');
  });
  it('the block is the first statement, the head of the file above it', () => {
    const head = '@file:Suppress("x")\n\n/*\n  Licence\n*/\n';
    const after = changed(`${head}rootProject.name = "x"\n`, 'kotlin', ensurePluginMapping('kotlin', wanted));
    expect(after.indexOf('pluginManagement')).toBeLessThan(after.indexOf('rootProject'));
    expect(after).toContain('/*\n  Licence\n*/\n');
  });
  it("settings' own name in front makes no other block", () => {
    const text = 'settings.pluginManagement {\n    resolutionStrategy {\n    }\n}\n';
    const after = changed(text, 'kotlin', ensurePluginMapping('kotlin', wanted));
    expect(after.match(/pluginManagement/g)).toHaveLength(1);
  });

  const artifact = { group: ID, name: 'tpnsplugin', version: '1.8.0' };
  it.each([
    `classpath([group: '${ID}', name: 'tpnsplugin', version: '1.7.0'])`,
    `classpath 'a:b:1', '${ID}:tpnsplugin:1.7.0'`,
    `classpath "${ID}:tpnsplugin:$version"`,
    'classpath libs.tpns.plugin',
  ])('a class path that is there is enough: %s', line => {
    const operation = ensureClasspath('groovy', { ...artifact, accessors: new Set(['libs.tpns.plugin']) });
    expectPresent('groovy', operation, `buildscript {\n    dependencies {\n        ${line}\n    }\n}\n`);
  });
  it('F18: a new one goes to the class path, behind accessors of a catalog too', () => {
    expectEdit(
      'kotlin',
      ensureClasspath('kotlin', artifact),
      'buildscript {\n    dependencies {\n        classpath(libs.agp)\n    }\n}\n\ndependencies {\n}\n',
      `buildscript {\n    dependencies {\n        classpath(libs.agp)\n        classpath("${ID}:tpnsplugin:1.8.0")\n    }\n}\n\ndependencies {\n}\n`,
    );
  });
});
