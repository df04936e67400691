/**
 * Runs the editors over a folder of Android projects, in memory, and says of each operation what came of it:
 *
 *     npm run survey -- <dir> [--only <operation>] [--oracle <dir>] [--json] [--verbose]
 *
 * The survey itself is TypeScript (`scripts/survey/`); here it is bundled into a temporary folder and started.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'tpns-survey-'));
try {
  const outfile = join(folder, 'survey.mjs');
  await build({
    entryPoints: [join(root, 'scripts/survey/main.ts')],
    outfile,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20.19',
    // CommonJS inside the bundle asks for Node's own modules with `require`
    banner: {
      js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
    },
    define: { __TPNS_VERSION__: '"survey"' },
    logLevel: 'warning',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2), { repository: root, env: process.env });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
