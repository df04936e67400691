/**
 * What starting `tpns` costs, as CPU time in ratio to a bare `node -e 0`: a ratio of the same run says more than
 * milliseconds of some machine. The calls take turns, so that a slow moment of the machine hits all of them.
 *
 *     node scripts/build.mjs && node bench/start-up.mjs [--check]      --check: exit 1 above a limit
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tpns = join(here, '../bin/tpns.js');
const ROUNDS = 41;

const calls = [
  { name: 'node -e 0', args: ['-e', '0'], limit: 1 },
  { name: 'tpns --version', args: [tpns, '--version'], limit: 1.3 },
  { name: 'tpns --help', args: [tpns, '--help'], limit: 1.5 },
];

/** User and system time in microseconds of one call. */
function cost({ name, args }) {
  const done = spawnSync(process.execPath, ['--require', join(here, 'usage.cjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${name} ended with ${done.status}:\n${done.stderr}`);
  return Number(done.output[3]);
}

const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

if (!existsSync(join(here, '../dist/main.js')))
  throw new Error('nothing to measure: node scripts/build.mjs first');
for (const call of calls) cost(call); // fills the disk cache and, where there is one, the compile cache
const costs = calls.map(() => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [i, call] of calls.entries()) costs[i].push(cost(call));
}

const [bare] = costs.map(median);
let over = false;
for (const [i, { name, limit }] of calls.entries()) {
  const middle = median(costs[i]);
  const ratio = middle / bare;
  over ||= ratio > limit;
  const verdict = i === 0 ? '' : `  ${ratio.toFixed(2)}×  (limit ${limit}×)${ratio > limit ? '  OVER' : ''}`;
  console.log(`${name.padEnd(16)}${(middle / 1000).toFixed(1).padStart(7)} ms${verdict}`);
}
if (over && process.argv.includes('--check')) process.exitCode = 1;
