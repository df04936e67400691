import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type App, readApp } from '../../src/android/app.ts';
import { placeholdersOf } from '../../src/android/placeholders.ts';
import { chooseModule, findProject } from '../../src/android/project.ts';
import { blockOwner, elementOwner, type Owner } from '../../src/android/setting.ts';
import type { Dialect } from '../../src/editors/gradle/tree.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { describeOracle, oracle } from '../support/oracle.ts';
import { generatedScripts } from './generated-scripts.ts';

type Recorded = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Kotlin takes seconds for each: 200 of both where TPNS_FUZZ is set. */
const COUNT = process.env.TPNS_FUZZ ? { groovy: 200, kotlin: 200 } : { groovy: 100, kotlin: 10 };

/** So many scripts in one run of a virtual machine. */
const BATCH = 50;

function recorded(dialect: Dialect, texts: readonly string[]): Recorded[] {
  const starts = Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, i) => i * BATCH);
  return starts.flatMap(start => batch(dialect, texts.slice(start, start + BATCH)));
}

/** What the real evaluator of the language records for each script. */
function batch(dialect: Dialect, texts: readonly string[]): Recorded[] {
  const folder = mkdtempSync(join(tmpdir(), 'tpns-placeholders-'));
  try {
    const paths = texts.map((text, i) => {
      const path = join(folder, `s${i}.gradle${dialect === 'kotlin' ? '.kts' : ''}`);
      writeFileSync(path, text);
      return path;
    });
    const { stdout } = oracle(dialect === 'groovy' ? 'groovy-eval' : 'kts-eval', ['--json', ...paths]);
    const { files } = JSON.parse(stdout) as {
      files: { ok: boolean; errors: string[]; manifestPlaceholders: Recorded }[];
    };
    return files.map(({ ok, errors, manifestPlaceholders }) =>
      ok ? manifestPlaceholders : { errors: { all: errors.join('\n') } },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function appOf(dialect: Dialect, text: string): App {
  const ending = dialect === 'kotlin' ? '.gradle.kts' : '.gradle';
  const files = memoryFiles({
    [`/p/settings${ending}`]: dialect === 'kotlin' ? 'include(":app")' : "include ':app'",
    [`/p/app/build${ending}`]: text,
  });
  const project = findProject(files, '/p');
  const module = chooseModule(project, null);
  if (!module.script) throw new Error('no script');
  return readApp(files, project, module, module.script);
}

const OWNERS: readonly (readonly [string, Owner])[] = [
  ['android.defaultConfig', blockOwner('android/defaultConfig')],
  ...['release', 'staging'].map(
    name => [`android.buildTypes.${name}`, elementOwner('android/buildTypes', name)] as const,
  ),
  ...['china', 'world'].map(
    name => [`android.productFlavors.${name}`, elementOwner('android/productFlavors', name)] as const,
  ),
];

describeOracle('The placeholders of a script', () => {
  it.each(['groovy', 'kotlin'] as const)(
    'are those that the real %s comes to, in scripts made by chance',
    { timeout: 900_000 },
    dialect => {
      const scripts = generatedScripts(dialect, COUNT[dialect], 20_240_229);
      const answers = recorded(
        dialect,
        scripts.map(({ text }) => text),
      );
      let [known, unknown] = [0, 0];
      scripts.forEach(({ text, certain }, i) => {
        const app = appOf(dialect, text);
        for (const [name, owner] of OWNERS) {
          expect(answers[i], text).not.toHaveProperty('errors');
          const theirs = answers[i]?.[name] ?? {};
          const { values, more } = placeholdersOf(app, owner);
          const shown = `${text}\n${name}\n${JSON.stringify(theirs)}\n${JSON.stringify([...values], null, 1)}`;
          if (certain) {
            expect(more, shown).toBeNull();
            expect(
              [...values.values()].every(value => value.known),
              shown,
            ).toBe(true);
          }
          for (const [key, value] of values) {
            if (value.known) expect(theirs[key], `${key} in ${shown}`).toBe(String(value.value));
            if (value.known) known++;
            else unknown++;
          }
          if (more === null)
            expect(
              Object.keys(theirs).filter(key => !values.has(key)),
              shown,
            ).toEqual([]);
        }
      });
      // a reader that knows nothing is never wrong
      expect(known).toBeGreaterThan(4 * unknown);
      expect(unknown).toBeGreaterThan(5);
    },
  );

  it.each(['groovy', 'kotlin'] as const)(
    'are those of the real %s in our own fixtures',
    { timeout: 300_000 },
    dialect => {
      const ending = dialect === 'kotlin' ? /\.gradle\.kts$/ : /\.gradle$/;
      const worlds = join(import.meta.dirname, '../worlds');
      const texts = readdirSync(worlds, { recursive: true, encoding: 'utf8' })
        .filter(path => ending.test(path) && !/\bsettings\.gradle/.test(path))
        .map(path => readFileSync(join(worlds, path), 'utf8'))
        .filter(text => /manifestPlaceholders/.test(text) && /com\.android\.application/.test(text));
      const scripts = [...new Set(texts)];
      const answers = recorded(dialect, scripts);
      let judged = 0;
      scripts.forEach((text, i) => {
        const answer = answers[i] ?? {};
        if ('errors' in answer) return;
        const app = appOf(dialect, text);
        for (const [name, owner] of OWNERS) {
          for (const [key, value] of placeholdersOf(app, owner).values) {
            const theirs = answer[name]?.[key];
            // names that only Gradle could give are recorded as names
            if (!value.known || theirs?.includes('android.defaultConfig')) continue;
            expect(theirs, `${key} in ${text}`).toBe(String(value.value));
            judged++;
          }
        }
      });
      expect(judged).toBeGreaterThan(3);
    },
  );
});
