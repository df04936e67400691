// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts are full of them
/**
 * What reading and editing a Gradle script costs as it grows, in CPU time: twice the text should take twice the time, for build
 * scripts as people write them and for texts that somebody made to be hard.
 *
 *     node bench/editors.mjs [--check]      --check: exit 1 where doubling the text takes more than three times as long
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, '.cache/editors.mjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  stdin: {
    contents: `export { tokenize } from './src/editors/gradle/lexer.ts';
      export { parseScript } from './src/editors/gradle/parse.ts';
      export { gradleFacts } from './src/editors/gradle/facts.ts';
      export { ensureDependency } from './src/editors/gradle/dependency.ts';
      export { proved } from './src/editors/proof.ts';`,
    resolveDir: root,
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
});
const { tokenize, parseScript, gradleFacts, ensureDependency, proved } = await import(pathToFileURL(outfile));

const statement = i => `    implementation "com.example:library-${i}:1.\${minor}.0" // number ${i}\n`;
const list = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('');

/** Texts of a size in thousands of pieces. */
const TEXTS = {
  'a build script': n => `dependencies {\n${list(n, statement)}}\n`,
  'many blocks': n => `${list(n, i => `task t${i} {\n  doLast { println 'x' }\n}\n`)}dependencies {\n}\n`,
  'one long list': n => `x = [${list(n, i => `'a${i}', `)}]\n`,
  'one long chain': n => `x${list(n, i => `.a(${i})`)}\n`,
  'many operators': n => `x = a${' + b * c < d'.repeat(n)}\n`,
  'many <': n => `x = a${' < b'.repeat(n)}\n`,
  'generics without an end': n => 'a<b, '.repeat(n),
  'many slashes': n => `x = a${' / b'.repeat(n)}\n`,
  'slashes without an end': n => 'x = /a\n'.repeat(n),
  'one long string': n => `x = "${'a{$ '.repeat(n)}"\n`,
  'a string without an end': n => `x = """${'a${b} "" '.repeat(n)}`,
  'quotes without an end': n => `x = ${'"'.repeat(n)}`,
  'comments without an end': n => '/* '.repeat(n),
  interpolations: n => `x = "${'${a}'.repeat(n)}"\n`,
  'braces without an end': n => 'a { '.repeat(n),
  'braces closed too often': n => `${'a { } '.repeat(n)}}`,
  'deep brackets': n => `x = ${'['.repeat(n)}${']'.repeat(n)}`,
  'deep blocks': n => list(n / 100, () => `${'a { '.repeat(150)}${'}'.repeat(150)}\n`),
  arrows: n => `x {${' a, '.repeat(n)} -> b }\n`,
  words: n => `${'a '.repeat(n)}\n`,
  casts: n => `x = ${'(a) '.repeat(n)}b\n`,
  ternaries: n => `x = ${'a ? b : '.repeat(n)}c\n`,
  ifs: n => `${'if (a) b else '.repeat(n)}c\n`,
  'equals signs': n => `${'x = '.repeat(n)}1\n`,
  'line breaks': n => `a${'\n'.repeat(n)}b\n`,
  ats: n => '@a '.repeat(n),
  colons: n => 'a: '.repeat(n),
  labels: n => 'a@ '.repeat(n),
  'question marks': n => `x = a${' ?: b'.repeat(n)}\n`,
  commas: n => `foo ${'a, '.repeat(n)}a\n`,
};
const WORK = {
  tokenise: (text, dialect) => tokenize(text, dialect),
  parse: (text, dialect) => parseScript(text, dialect),
  edit: (text, dialect) =>
    proved(
      text,
      ensureDependency(dialect, {
        group: 'com.tencent.tpns',
        name: 'tpns',
        version: '1.4.4.6-release',
        configuration: 'implementation',
        raise: false,
      }),
      gradleFacts(dialect),
    ),
};
const SIZES = [1000, 2000, 4000, 8000];

/** CPU milliseconds of the quickest of some rounds; a refusal is an answer like any other. */
function time(work) {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let round = 0; round < 9 && (round < 2 || spent < 100); round++) {
    const begin = process.cpuUsage();
    try {
      work();
    } catch (error) {
      if (error.name !== 'SyntaxFault') throw error;
    }
    const { user, system } = process.cpuUsage(begin);
    spent += (user + system) / 1000;
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

let over = false;
for (const dialect of ['groovy', 'kotlin']) {
  console.log(
    `${dialect.padEnd(38)}${SIZES.map(size => `${size}`.padStart(9)).join('')}   growth per doubling`,
  );
  for (const [name, text] of Object.entries(TEXTS)) {
    for (const [verb, work] of Object.entries(WORK)) {
      const times = SIZES.map(size => {
        const source = text(size);
        return time(() => work(source, dialect));
      });
      const growth = (times.at(-1) / times[0]) ** (1 / (SIZES.length - 1));
      // Below a few milliseconds it is the clock and the collector that are measured.
      const slow = growth > 3 && times.at(-1) > 20;
      over ||= slow;
      const row = times.map(ms => ms.toFixed(2).padStart(9)).join('');
      console.log(`${`  ${name}, ${verb}`.padEnd(38)}${row}   ${growth.toFixed(2)}×${slow ? '  SLOW' : ''}`);
    }
  }
}
if (over && process.argv.includes('--check')) process.exitCode = 1;
