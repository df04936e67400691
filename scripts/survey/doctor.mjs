/**
 * What `doctor` says of real projects, and whether it is right:
 *
 *     npm run survey:doctor -- <dir> [--only <text>] [--faults <n>|all] [--seed <n>] [--json <file>]
 *
 * Without TPNS a project has one finding, `integration-missing`. After `init` with nobody's credentials, each error
 * and warning was announced. After one fault that is planted, the check that the catalogue names speaks, and no other.
 * Of projects with TPNS the findings are printed, for a person to judge. Everything happens on copies, through the
 * built command line. Ends with 1 where something of the first three was not so.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chance } from './doctor/chance.mjs';
import { commandLine } from './doctor/cli.mjs';
import { buildsOf, copyOf } from './doctor/copies.mjs';
import { faults } from './doctor/faults.mjs';
import { isSound, report } from './doctor/report.mjs';
import { surveyBuild } from './doctor/trial.mjs';

const USAGE =
  'npm run survey:doctor -- <dir> [--only <text>] [--faults <n>|all] [--seed <n>] [--json <file>]';
const AT_ONCE = 2;

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', default: '' },
      faults: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  const [folder, second] = positionals;
  const count = values.faults === 'all' ? faults.length : Number(values.faults);
  if (folder === undefined || second !== undefined || !Number.isInteger(count)) throw new TypeError(USAGE);
  return { ...values, folder: resolve(folder), count };
}

const { folder, only, count, seed, json } = options();
const projects = readdirSync(folder)
  .filter(name => name.includes(only) && statSync(join(folder, name)).isDirectory())
  .sort();

const scratch = mkdtempSync(join(tmpdir(), 'tpns-survey-doctor-'));
const tpns = commandLine(scratch);
const rows = [];

async function worker() {
  for (let name = projects.shift(); name !== undefined; name = projects.shift()) {
    const copy = copyOf(join(folder, name), join(scratch, 'projects', name));
    for (const root of buildsOf(copy)) {
      const random = chance(`${seed} ${name} ${root}`);
      const row = await surveyBuild({ tpns, root: join(copy, root), count, random });
      rows.push({ project: name, root, ...row });
    }
    rmSync(copy, { recursive: true, force: true });
    process.stderr.write(`${name}\n`);
  }
}

try {
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
rows.sort((a, b) => (a.project + a.root < b.project + b.root ? -1 : 1));
if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
console.log(report(rows));
process.exitCode = isSound(rows) ? 0 : 1;
