/**
 * src/main.ts → dist/: one bundle with every dependency inside, split along its `import()`s, so that `npm i tpns`
 * fetches one package and still loads only what a command needs.
 *
 *     node scripts/build.mjs            writes dist/ and .cache/metafile.json (what is in which chunk)
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledPackages, licenceText } from './licenses.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * inquirer exports its editor prompt beside the others, and with it a temp-file library and the code tables of
 * every legacy charset: half the bundle for a question that is never asked.
 */
const withoutEditorPrompt = {
  name: 'without-editor-prompt',
  setup(build) {
    build.onResolve({ filter: /^@inquirer\/editor$/ }, () => ({
      path: 'editor-prompt',
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: "export default () => { throw new Error('the editor prompt is not part of this build'); };",
    }));
  },
};

/**
 * CommonJS inside the bundle asks for Node's own modules with `require`, which an ES module does not have. esbuild
 * puts one shim for all of them into one chunk; only that chunk is given a real `require`.
 */
const SHIM = 'Dynamic require of ';
const REQUIRE =
  "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);\n";

const result = await build({
  entryPoints: [join(root, 'src/main.ts')],
  outdir: dist,
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // Some packages' `main` is UMD, whose `require` is a parameter that no bundler can follow.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  // Identifiers stay: a stack trace in a bug report then names functions, for some kilobytes of a package that is
  // unpacked once.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  chunkNames: '[name]-[hash]',
  define: { __TPNS_VERSION__: JSON.stringify(version) },
  plugins: [withoutEditorPrompt],
  metafile: true,
  write: false,
  logLevel: 'warning',
}).catch(() => process.exit(1)); // esbuild has said why

// `import()` of CommonJS gives every export in Node but only `default` in a bundle: the difference would show
// nowhere but in the published package.
for (const [file, { imports }] of Object.entries(result.metafile.inputs)) {
  if (file.includes('node_modules/')) continue;
  const lazy = imports.find(
    ({ kind, path }) => kind === 'dynamic-import' && result.metafile.inputs[path]?.format === 'cjs',
  );
  if (lazy) {
    throw new Error(
      `${file}: ${lazy.original} is CommonJS. Import it statically in a file of its own and import() that file.`,
    );
  }
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
let total = 0;
for (const { path, text } of result.outputFiles) {
  const code = text.includes(SHIM) ? REQUIRE + text : text;
  writeFileSync(path, code);
  total += Buffer.byteLength(code);
}

const packages = bundledPackages(result.metafile);
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licenceText(root, packages));
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/metafile.json'), JSON.stringify(result.metafile));

const kilobytes = (total / 1024).toFixed(0);
console.error(
  `tpns ${version}: ${kilobytes} kB in ${result.outputFiles.length} files of ${basename(dist)}/, ${packages.length} packages inside`,
);
