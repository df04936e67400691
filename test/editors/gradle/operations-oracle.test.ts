/** What our edits come to when the languages themselves run them: every shape, both languages, both line ends. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Operation } from '../../../src/core/operation.ts';
import { ensureClasspath } from '../../../src/editors/gradle/classpath.ts';
import { ensurePlaceholders } from '../../../src/editors/gradle/placeholders.ts';
import { ensurePlugin } from '../../../src/editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../../src/editors/gradle/plugin-mapping.ts';
import { ensureRepository } from '../../../src/editors/gradle/repository.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { describeOracle, oracle } from '../../support/oracle.ts';
import { scratch } from '../../support/scratch.ts';
import { changed } from './support.ts';

const ID = 'com.tencent.android.tpns';
const URL = 'https://developer.huawei.com/repo/';
const APP = 'com.android.application';

/** Inside `defaultConfig`; `A` is `x` before and after. */
const SHAPES: Readonly<Record<Dialect, readonly string[]>> = {
  groovy: [
    'manifestPlaceholders = [A: "x"]',
    "manifestPlaceholders = ['A': 'x', /* last */ ] // end",
    'manifestPlaceholders = [\n    A: "x" // a\n    // none\n]',
    'manifestPlaceholders += [A: "x"]',
    'manifestPlaceholders A: "x"',
    'manifestPlaceholders([A: "x"])',
    'manifestPlaceholders = manifestPlaceholders + [A: "x"]',
    'manifestPlaceholders.A = "x"',
    "manifestPlaceholders['A'] = 'x'",
    "manifestPlaceholders.put('A', 'x')",
    "manifestPlaceholders.putAll([A: 'x'])",
    "manifestPlaceholders.putAll(A: 'x')",
    'manifestPlaceholders = ["A": "x"] as Map<String, Object>',
    'def map = [A: "x"]\nmanifestPlaceholders = map',
    'def map = [A: "x"]\nmanifestPlaceholders = map\nprintln map',
    'manifestPlaceholders = [A: "x", XG_ACCESS_ID: "7", "XG_ACCESS_KEY": "7"]',
    'manifestPlaceholders = [:\n]\nmanifestPlaceholders.A = "x"',
    'manifestPlaceholders = true ? [A: "x"] : [B: "y"]',
  ],
  kotlin: [
    'manifestPlaceholders += mapOf("A" to "x")',
    'manifestPlaceholders.putAll(mapOf("A" to "x", /* last */))',
    'manifestPlaceholders["A"] = "x" // a',
    'manifestPlaceholders.put("A", "x")',
    'manifestPlaceholders.set("A", "x")',
    'manifestPlaceholders += "A" to "x"',
    'manifestPlaceholders += listOf("A" to "x", "XG_ACCESS_ID" to "7")',
    'manifestPlaceholders.apply {\n    put("A", "x")\n}',
    'manifestPlaceholders.apply { this["A"] = "x" }',
    'with(manifestPlaceholders) {\n    put("A", "x")\n}',
    'addManifestPlaceholders(mapOf("A" to "x"))',
    'val map = mapOf("A" to "x")\nmanifestPlaceholders += map',
    'manifestPlaceholders += mapOf(\n    Pair("A", "x"),\n    Pair("XG_ACCESS_ID", "7")\n)',
    'manifestPlaceholders.putIfAbsent("A", "x")',
    'manifestPlaceholders += if (true) mapOf("A" to "x") else mapOf("A" to "y")',
  ],
};

function app(dialect: Dialect, shape: string): string {
  const lines = shape.split('\n').map(line => `        ${line}\n`);
  const head =
    dialect === 'kotlin' ? `plugins {\n    id("${APP}")\n}\n` : `apply plugin: '${APP}'\napply plugin: "b"\n`;
  return `/*\n Licence\n*/\n${head}\nandroid {\n    defaultConfig {\n${lines.join('')}    }\n}\n`;
}

interface Model {
  readonly errors: readonly string[];
  readonly manifestPlaceholders: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: readonly { scope: string; notation: string }[];
  readonly repositories: readonly { scope: string; name: string; url: string }[];
  readonly plugins: readonly { id: string }[];
}

const ending = (dialect: Dialect): string => (dialect === 'kotlin' ? '.gradle.kts' : '.gradle');
const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

/** The text after all the steps; with the other line end it is the same text with that line end. */
function edited(text: string, dialect: Dialect, steps: readonly Operation[]): string {
  const [lf, other] = [text, crlf(text)].map(from =>
    steps.reduce((now, step) => changed(now, dialect, step), from),
  );
  expect(other).toBe(crlf(lf ?? ''));
  return lf ?? '';
}

/** One file for each text; what they are called matters to the parsers. */
function written(dialect: Dialect, name: string, texts: readonly string[]): readonly string[] {
  const folder = scratch();
  return texts.map((text, i) => {
    mkdirSync(join(folder, `${i}`));
    const file = join(folder, `${i}`, name + ending(dialect));
    writeFileSync(file, text);
    return file;
  });
}

/** What the scripts come to; the evaluators give Flutter's placeholder before a script runs. */
function judged(dialect: Dialect, name: string, texts: readonly string[]): readonly Model[] {
  const script = dialect === 'groovy' ? 'groovy-eval' : 'kts-eval';
  const files = written(dialect, name, texts);
  const { stdout } = oracle(script, ['--json', '--preset', 'applicationName=x', ...files]);
  return (JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as { files: Model[] }).files;
}

/** The compiler of Kotlin takes its time. */
const PATIENCE = 240_000;

describeOracle('run by the languages themselves', () => {
  for (const dialect of ['groovy', 'kotlin'] as const) {
    it(
      `F27, F33, F38, F40, F48: in ${dialect} the plugin and placeholders of every shape come to what was wanted, and nothing is lost`,
      () => {
        const entries = [
          { key: 'XG_ACCESS_ID', value: '1500000001' },
          { key: 'XG_ACCESS_KEY', value: 'AEXAMPLEKEY1' },
        ];
        const steps = [
          ensurePlaceholders(dialect, { entries }),
          ensurePlugin(dialect, { id: ID, version: null, style: 'auto' }),
        ];
        const models = judged(
          dialect,
          'build',
          SHAPES[dialect].map(shape => edited(app(dialect, shape), dialect, steps)),
        );
        models.forEach(({ errors, manifestPlaceholders, plugins }, i) => {
          const shape = SHAPES[dialect][i] ?? '';
          // an assignment that was there threw Flutter's away before we came
          const kept = /manifestPlaceholders(?: = (?!manifestPlaceholders)|\(| A:)/.test(shape)
            ? {}
            : { applicationName: 'x' };
          const found = manifestPlaceholders['android.defaultConfig'];
          expect({ shape, errors, found }).toEqual({
            shape,
            errors: [],
            found: { ...kept, A: 'x', XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1' },
          });
          const ids = plugins.map(({ id }) => id);
          expect(ids).toEqual(dialect === 'kotlin' ? [APP, ID] : [APP, 'b', ID]);
        });
      },
      PATIENCE,
    );

    it(
      `F34, F35: in ${dialect} repositories and class path come to their own scope, once`,
      () => {
        const quote = (text: string): string => (dialect === 'kotlin' ? `"${text}"` : `'${text}'`);
        const root = [
          '// root\n',
          'buildscript {\n    repositories {\n        google()\n    }\n    dependencies {\n    }\n}\n\nallprojects {\n    repositories {\n        google()\n    }\n}\n',
          `allprojects {\n    repositories {\n        maven { url = uri(${quote('https://jitpack.io')}) }\n    }\n}\n`,
        ];
        const steps = [
          ensureRepository(dialect, { scope: 'buildscript', repository: { kind: 'mavenCentral' } }),
          ensureRepository(dialect, { scope: 'allprojects', repository: { kind: 'maven', url: URL } }),
          ensureRepository(dialect, { scope: 'subprojects', repository: { kind: 'mavenCentral' } }),
          ensureClasspath(dialect, { group: ID, name: 'tpnsplugin', version: '1.8.0' }),
        ];
        const models = judged(
          dialect,
          'build',
          root.map(text => edited(text, dialect, steps)),
        );
        for (const { errors, repositories, dependencies } of models) {
          expect(errors).toEqual([]);
          const at = (scope: string): string[] =>
            repositories
              .filter(found => found.scope === scope)
              .map(({ name, url }) => (name === 'maven' ? url : name));
          expect(at('buildscript').filter(name => name === 'mavenCentral')).toHaveLength(1);
          expect(at('allprojects').filter(name => name === URL)).toHaveLength(1);
          expect(at('subprojects')).toEqual(['mavenCentral']);
          expect(dependencies.map(({ scope, notation }) => `${scope} ${notation}`)).toEqual([
            `buildscript ${ID}:tpnsplugin:1.8.0`,
          ]);
        }
      },
      PATIENCE,
    );

    it(
      `F32: settings in ${dialect} are read with one mapping more, in its place`,
      () => {
        const texts = [
          'rootProject.name = "x"\n',
          'pluginManagement {\n    repositories {\n        google()\n    }\n}\nrootProject.name = "x"\n',
          'pluginManagement {\n    resolutionStrategy {\n        eachPlugin {\n            if (requested.id.id == "a") {\n                useModule("a:b:1")\n            }\n        }\n    }\n}\n',
        ];
        const steps = [
          ensurePluginMapping(dialect, { id: ID, module: `${ID}:tpnsplugin:1.8.0` }),
          ensureRepository(dialect, { scope: 'pluginManagement', repository: { kind: 'mavenCentral' } }),
        ];
        const files = written(
          dialect,
          'settings',
          texts.map(text => edited(text, dialect, steps)),
        );
        const rule = 'pluginManagement/resolutionStrategy/eachPlugin/if/useModule';
        const module = dialect === 'kotlin' ? `"${ID}:tpnsplugin:1.8.0"` : `'${ID}:tpnsplugin:1.8.0'`;
        const script = dialect === 'kotlin' ? 'kts-psi' : 'groovy-ast';
        const verdict = oracle(script, ['--once', `${rule} (${module}`, ...files]);
        expect(verdict).toMatchObject({ code: 0 });
      },
      PATIENCE,
    );
  }
});
