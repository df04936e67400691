// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
/** What is left after a removal, when the languages themselves run it: the same model, without exactly what was taken out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeDependencies } from '../../../src/editors/gradle/remove-dependency.ts';
import { removePlaceholders } from '../../../src/editors/gradle/remove-placeholders.ts';
import { removePlugin } from '../../../src/editors/gradle/remove-plugin.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { describeOracle, oracle } from '../../support/oracle.ts';
import { scratch } from '../../support/scratch.ts';
import { changed } from './support.ts';

const ID = 'com.tencent.android.tpns';
const SDK = 'com.tencent.tpns:tpns';
const KEYS = ['XG_ACCESS_ID', 'XG_ACCESS_KEY'];

/** In `defaultConfig`; `A` and `JPUSH_APPKEY` are others'. */
const PLACEHOLDERS: Readonly<Record<Dialect, readonly string[]>> = {
  groovy: [
    "manifestPlaceholders = [XG_ACCESS_ID: '1', XG_ACCESS_KEY: 'A']",
    "manifestPlaceholders = [A: 'x']\nmanifestPlaceholders = [XG_ACCESS_ID: '1', XG_ACCESS_KEY: 'A']",
    "manifestPlaceholders = [\n    XG_ACCESS_ID : '1', // one\n    XG_ACCESS_KEY: 'A',\n    JPUSH_APPKEY : 'j'\n]",
    "manifestPlaceholders = [\n    A: 'x', // a\n    // ours\n    XG_ACCESS_ID : '1',\n    XG_ACCESS_KEY: 'A' // two\n]",
    "manifestPlaceholders = [A: 'x', // a\n    XG_ACCESS_ID: '1', XG_ACCESS_KEY: 'A']",
    "manifestPlaceholders += [XG_ACCESS_ID: '1', A: 'x', XG_ACCESS_KEY: 'A',]",
    "manifestPlaceholders XG_ACCESS_ID: '1', A: 'x', XG_ACCESS_KEY: 'A'",
    "manifestPlaceholders XG_ACCESS_ID: '1',\n    A: 'x',\n    XG_ACCESS_KEY: 'A'",
    "manifestPlaceholders(A: 'x', XG_ACCESS_ID: '1')",
    "manifestPlaceholders.put('XG_ACCESS_ID', '1'); manifestPlaceholders.put('A', 'x')",
    "manifestPlaceholders.XG_ACCESS_ID = '1'\nmanifestPlaceholders.A = 'x'",
    "manifestPlaceholders = manifestPlaceholders + [XG_ACCESS_ID: '1', A: 'x']",
    "addManifestPlaceholders([XG_ACCESS_ID: '1', A: 'x'])",
    "def ids = [XG_ACCESS_ID: '1']\nmanifestPlaceholders = ids",
  ],
  kotlin: [
    'manifestPlaceholders["XG_ACCESS_ID"] = "1"\nmanifestPlaceholders["A"] = "x"',
    'manifestPlaceholders += mapOf("XG_ACCESS_ID" to "1", "XG_ACCESS_KEY" to "A")',
    'manifestPlaceholders += mapOf(\n    "XG_ACCESS_ID" to "1", // one\n    "A" to "x",\n    "XG_ACCESS_KEY" to "A"\n)',
    'manifestPlaceholders.putAll(mapOf("A" to "x", "XG_ACCESS_ID" to "1"))',
    'manifestPlaceholders.put("XG_ACCESS_ID", "1"); manifestPlaceholders.put("A", "x")',
    'addManifestPlaceholders(mapOf("XG_ACCESS_ID" to "1", "A" to "x"))',
  ],
};

const DEPENDENCIES: Readonly<Record<Dialect, readonly string[]>> = {
  groovy: [
    `implementation '${SDK}:1'\nimplementation 'cn.jiguang.sdk:jpush:4'`,
    `implementation('${SDK}:1') {\n    exclude group: 'x'\n}\napi 'a:b:1'`,
    `implementation 'a:b:1', '${SDK}:1'`,
    `implementation '${SDK}:1', // push\n    'a:b:1', // first\n    'c:d:1'`,
    `implementation 'a:b:1', // first\n    '${SDK}:1'`,
    `implementation(['a:b:1', '${SDK}:1'])`,
    "implementation group: 'com.tencent.tpns', name: 'tpns', version: '1'\napi group: 'a', name: 'b', version: '1'",
    "implementation([group: 'com.tencent.tpns', name: 'tpns', version: '1'], [group: 'a', name: 'b', version: '1'])",
    `debugImplementation '${SDK}:1'; api 'a:b:1'`,
    `add('implementation', '${SDK}:1')\nimplementation 'com.tencent.tpns:vivo:1'`,
  ],
  kotlin: [
    `implementation("${SDK}:1")\nimplementation("cn.jiguang.sdk:jpush:4")`,
    `implementation("${SDK}:1") {\n    exclude(group = "x")\n}\napi("a:b:1")`,
    `"implementation"("${SDK}:1"); api("a:b:1")`,
    `add("implementation", "${SDK}:1")\nimplementation("com.tencent.tpns:vivo:1")`,
  ],
};

const PLUGINS: Readonly<Record<Dialect, readonly string[]>> = {
  groovy: [
    `plugins {\n    id 'com.android.application'\n    id '${ID}' version '1.8.0' // push\n}`,
    `plugins { id '${ID}'; id 'com.android.application' }`,
    `apply plugin: 'com.android.application'\napply plugin: "${ID}"`,
    `apply {\n    plugin 'com.android.application'\n    plugin '${ID}'\n}`,
  ],
  kotlin: [
    `plugins {\n    id("com.android.application")\n    id("${ID}") version "1.8.0"\n}`,
    `plugins { id("com.android.application"); id("${ID}") }`,
  ],
};

interface Model {
  readonly errors: readonly string[];
  readonly manifestPlaceholders: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: readonly { notation: string; configuration: string; excludes: unknown }[];
  readonly plugins: readonly { id: string }[];
}

/** Every shape at least once, each with those of the other kinds in turn. */
function scriptsIn(dialect: Dialect): string[] {
  const [shapes, declared, plugins] = [PLACEHOLDERS[dialect], DEPENDENCIES[dialect], PLUGINS[dialect]];
  const deep = (code: string, by: string): string =>
    code
      .split('\n')
      .map(line => by + line)
      .join('\n');
  return Array.from({ length: Math.max(shapes.length, declared.length) }, (_, i) => {
    const of = (all: readonly string[]): string => all[i % all.length] ?? '';
    return `${of(plugins)}\n\nandroid {\n    defaultConfig {\n${deep(of(shapes), '        ')}\n    }\n}\n\ndependencies {\n${deep(of(declared), '    ')}\n}\n`;
  });
}

function judged(dialect: Dialect, texts: readonly string[]): readonly Model[] {
  const folder = scratch();
  const files = texts.map((text, i) => {
    mkdirSync(join(folder, `${i}`));
    const file = join(folder, `${i}`, dialect === 'groovy' ? 'build.gradle' : 'build.gradle.kts');
    writeFileSync(file, text);
    return file;
  });
  const script = dialect === 'groovy' ? 'groovy-eval' : 'kts-eval';
  const { stdout } = oracle(script, ['--json', ...files]);
  return (JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as { files: Model[] }).files;
}

const comparable = ({ errors, manifestPlaceholders, dependencies, plugins }: Model) => ({
  errors,
  placeholders: Object.entries(manifestPlaceholders)
    .map(
      ([owner, entries]) => [owner, Object.entries(entries).filter(([key]) => !KEYS.includes(key))] as const,
    )
    .filter(([, entries]) => entries.length > 0),
  dependencies: dependencies.filter(({ notation }) => !/com\.tencent\.tpns[:,].*\btpns\b/.test(notation)),
  plugins: plugins.filter(({ id }) => id !== ID),
});

describeOracle('a removal, run by the languages themselves', () => {
  for (const dialect of ['groovy', 'kotlin'] as const) {
    it(`takes exactly what it is about out of the model (${dialect})`, () => {
      const steps = [
        removePlaceholders(dialect, KEYS),
        removePlugin(dialect, { id: ID, aliasIds: new Map() }),
        removeDependencies(dialect, SDK, ({ group, name }) => `${group}:${name}` === SDK),
      ];
      const before = scriptsIn(dialect);
      const after = before.map(text => steps.reduce((now, step) => changed(now, dialect, step), text));
      const models = judged(dialect, [...before, ...after]);
      before.forEach((text, i) => {
        const [was, is] = [models[i], models[before.length + i]];
        if (!was || !is) throw new Error('no model');
        expect({ text, errors: was.errors }).toEqual({ text, errors: [] });
        expect(JSON.stringify([was.manifestPlaceholders, was.dependencies, was.plugins])).toMatch(
          /XG_ACCESS/,
        );
        expect({ text, ...comparable(is) }).toEqual({ text, ...comparable(was) });
        expect(JSON.stringify([is.manifestPlaceholders, is.plugins])).not.toMatch(
          /XG_ACCESS|com\.tencent\.android\.tpns/,
        );
        expect(is.dependencies).toEqual(comparable(is).dependencies);
      });
    }, 240_000);
  }
});
