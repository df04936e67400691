/**
 * A push to 200,000 tokens in a file: `tpns push --token-file` against a bare undici loop that sends the very same
 * bodies, both as processes of their own, to the emulator on this computer. Compared is the time from the first token
 * read to the last answer, the best of several rounds that take turns; what the whole process took stands beside it.
 *
 *     node scripts/build.mjs && node bench/push.mjs [--tokens 200000] [--rounds 3] [--check]
 *     --check: exit 1 below 0.8 of the loop's throughput or above 150 MB
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tpns = join(here, '../bin/tpns.js');
const CONCURRENCY = 4;
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const tokens = option('--tokens', 200_000);
const rounds = option('--rounds', 3);

const folder = mkdtempSync(join(tmpdir(), 'tpns-bench-'));
const file = join(folder, 'tokens.txt');
const list = Array.from({ length: tokens }, () => randomBytes(18).toString('hex'));
writeFileSync(file, `${list.join('\n')}\n`);
const env = { ...process.env, TPNS_CONFIG_DIR: folder, TPNS_LANG: 'en' };

const emulator = spawn(process.execPath, [tpns, 'emulator', '--json', '--quiet'], {
  stdio: ['ignore', 'pipe', 'ignore'],
  env,
});
const { url, accessId, secretKey } = JSON.parse(
  await new Promise(resolve => emulator.stdout.once('data', chunk => resolve(String(chunk)))),
);
Object.assign(env, { TPNS_ENDPOINT: url, TPNS_ACCESS_ID: accessId, TPNS_SECRET_KEY: secretKey });

/** Milliseconds and peak memory in MB of one process, from its start to its end. */
function measured(args) {
  const started = performance.now();
  const done = spawnSync(process.execPath, ['--require', join(here, 'peak.cjs'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}:\n${done.stderr}`);
  return { ms: performance.now() - started, mb: Number(done.output[3]) / 1024, out: done.stdout };
}

const text = ['--title', 'Order 17', '--content', 'On its way.'];
const runs = { loop: [], tpns: [] };
try {
  const dry = measured([tpns, 'push', '--token-file', file, ...text, '--dry-run', '--json']);
  writeFileSync(join(folder, 'body.json'), JSON.parse(dry.out).request.body);
  const sums = new Set();
  for (let round = 0; round < rounds; round++) {
    const loop = measured([join(here, 'push-loop.mjs'), folder, String(CONCURRENCY)]);
    const { seconds, digest: sum } = JSON.parse(loop.out);
    sums.add(sum);
    runs.loop.push({ ...loop, seconds });
    const report = join(folder, `report-${round}.ndjson`);
    const args = ['--token-file', file, ...text, '--report', report, '--json'];
    const push = measured([tpns, 'push', ...args, '--concurrency', String(CONCURRENCY)]);
    const { summary, seconds: sending } = JSON.parse(push.out);
    if (summary.accepted !== tokens) throw new Error(`only ${summary.accepted} of ${tokens} were accepted`);
    runs.tpns.push({ ...push, seconds: sending });
    const sent = readFileSync(report, 'utf8').split('"state":"accepted"').length - 1;
    if (sent !== Math.ceil(tokens / 1000)) throw new Error(`${sent} lists are on record`);
  }
  const digest = createHash('sha256').update(list.join('\n')).digest('hex');
  if (sums.size !== 1 || !sums.has(digest)) throw new Error('the loop has sent other tokens');
} finally {
  emulator.kill();
  rmSync(folder, { recursive: true, force: true });
}

const best = (each, what) => Math.min(...each.map(run => run[what]));
const ratio = best(runs.loop, 'seconds') / best(runs.tpns, 'seconds');
const peak = Math.max(...runs.tpns.map(({ mb }) => mb));
const line = (name, each) => {
  const seconds = best(each, 'seconds');
  const rate = Math.round(tokens / seconds).toString();
  const whole = (best(each, 'ms') / 1000).toFixed(2);
  const most = Math.max(...each.map(({ mb }) => mb)).toFixed(0);
  console.log(
    `${name.padEnd(12)}${rate.padStart(8)} tokens/s (${seconds.toFixed(2)} s; whole process ${whole} s, ${most} MB)`,
  );
};
line('undici loop', runs.loop);
line('tpns push', runs.tpns);
console.log(
  `throughput ${ratio.toFixed(2)} of the loop (at least 0.8), peak ${peak.toFixed(0)} MB (below 150)`,
);
if (process.argv.includes('--check') && (ratio < 0.8 || peak >= 150)) process.exitCode = 1;
