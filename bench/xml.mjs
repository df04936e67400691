/**
 * How the CPU time for an XML file grows with its length: what a step takes for each doubling of the text (seen over
 * two doublings). 2 is linear, 4 would be the square. The shapes are the worst a file can come in.
 *
 *     node bench/xml.mjs [--check]      --check: exit 1 above the limit
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const LIMIT = 3;
const LEAST_MS = 10;
const ROUNDS = 3;

const ANDROID = 'http://schemas.android.com/apk/res/android';
const manifest = inner => `<manifest xmlns:android="${ANDROID}" package="a.b">${inner}</manifest>`;
const many = (n, piece) => Array.from({ length: n }, (_, i) => piece(i)).join('');

const shapes = {
  elements: n => manifest(`\n${many(n, i => `  <uses-feature android:name="f${i}" />\n`)}`),
  'one line': n => manifest(many(n, i => `<uses-feature android:name="f${i}"/>`)),
  components: n =>
    manifest(
      `<application>\n${many(n, i => `<receiver android:name=".R${i}"><intent-filter><action android:name="a${i}"/></intent-filter></receiver>\n`)}</application>`,
    ),
  nesting: n => manifest(`${'<a>'.repeat(n)}${'</a>'.repeat(n)}`),
  attributes: n => manifest(`<a${many(n, i => ` x${i}="${i}"`)}/>`),
  'nested namespaces': n => manifest(`${many(n, i => `<a xmlns:p${i}="u${i}">`)}${'</a>'.repeat(n)}`),
  namespaces: n => manifest(`<a${many(n, i => ` xmlns:p${i}="u${i}"`)}/>`),
  comments: n => manifest(many(n, i => `<!-- ${i} <a> -->\n`)),
  'long value': n => manifest(`<a x="${'a > &lt; \n'.repeat(n)}"/>`),
  'long comment': n => manifest(`<!--${' <!- -> '.repeat(n)}-->`),
  entities: n =>
    `<!DOCTYPE m [${many(n, i => `<!ENTITY e${i} "<!-- ${i}">`)}]>${manifest(`<a x="${many(n, i => `&e${i};`)}"/>`)}`,
  'unclosed comment': n => manifest('<!-- '.repeat(n)),
  'unclosed value': n => manifest(`<a x="${'1 '.repeat(n)}`),
  'unclosed elements': n => '<a>'.repeat(n),
  'unclosed DOCTYPE': n => `<!DOCTYPE m [${"<!ENTITY e '".repeat(n)}`,
};

const { operations, parseXml, provedManifest, tokenize } = await sources();
const steps = {
  tokenize,
  parse: parseXml,
  ...Object.fromEntries(Object.entries(operations).map(([name, run]) => [name, t => provedManifest(t, run)])),
};

let over = false;
for (const [shape, make] of Object.entries(shapes)) {
  const ratios = Object.entries(steps).map(([name, step]) => [name, ratio(step, make)]);
  over ||= ratios.some(([, found]) => found > LIMIT);
  const shown = ratios.map(([name, found]) => `${name} ${found.toFixed(1)}${found > LIMIT ? ' OVER' : ''}`);
  console.log(`${shape.padEnd(18)} ${shown.join('  ')}`);
}
if (over && process.argv.includes('--check')) process.exitCode = 1;

/** From a size that takes long enough to be measured, once the code is warm. */
function ratio(step, make) {
  const best = text => Math.min(...Array.from({ length: ROUNDS }, () => time(step, text)));
  let n = 500;
  while (n < 64_000 && best(make(n)) < LEAST_MS) n *= 2;
  return Math.sqrt(best(make(4 * n)) / best(make(n)));
}

/** Milliseconds of CPU: what else the machine does does not count. */
function time(step, text) {
  const before = process.cpuUsage();
  try {
    step(text);
  } catch (error) {
    if (error.name !== 'SyntaxFault') throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return Math.max(user + system, 1) / 1000;
}

/** The editors as they stand in the sources. */
async function sources() {
  const source = path => JSON.stringify(fileURLToPath(new URL(`../src/editors/${path}`, import.meta.url)));
  const folder = mkdtempSync(join(tmpdir(), 'tpns-bench-'));
  const outfile = join(folder, 'editors.mjs');
  const contents = `
    import * as manifest from ${source('manifest/index.ts')};
    export { provedManifest } from ${source('manifest/index.ts')};
    export { parseXml } from ${source('xml/parse.ts')};
    export { tokenize } from ${source('xml/tokenize.ts')};
    const view = { activity: 'a.b.R1', namespace: null, scheme: 's', host: 'h', port: null, path: '/p' };
    export const operations = {
      permission: manifest.ensurePermission('p'),
      'meta-data': manifest.ensureMetaData({ name: 'n', value: 'v' }),
      'no meta-data': manifest.removeMetaData('n'),
      library: manifest.ensureUsesLibrary({ name: 'n', required: false }),
      receiver: manifest.ensureReceiver({ className: 'x.R', actions: ['a'], exported: false, namespace: null }),
      exported: manifest.setExported({ className: 'a.b.R1', namespace: null, value: false }),
      filter: manifest.ensureViewFilter(view),
    };`;
  const banner = {
    js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)});`,
  };
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner,
    outfile,
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
