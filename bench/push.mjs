/**
 * A push to 200,000 tokens in a file: `tpns push --token-file` against a bare undici loop that sends the very same
 * bodies, both as processes of their own, to the emulator on this computer. Compared is the time from the first token
 * read to the last answer, the best of several rounds that take turns; what the whole process took stands beside it.
 *
 *     node scripts/build.mjs && node bench/push.mjs [--tokens 200000] [--rounds 3] [--check]
 *     --check: exit 1 below 0.8 of the loop's throughput or above 150 MB
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin, here, option, text, tpns } from './push-bench.mjs';

const CONCURRENCY = 4;
const count = option('--tokens', 200_000);
const rounds = option('--rounds', 3);
const { folder, tokens, measured, end } = await begin();
const { file, list } = tokens(count);

const runs = { loop: [], tpns: [] };
try {
  const body = join(folder, 'body.json');
  const dry = measured([tpns, 'push', '--token-file', file, ...text, '--dry-run', '--json']);
  writeFileSync(body, JSON.parse(dry.out).request.body);
  const sums = new Set();
  for (let round = 0; round < rounds; round++) {
    const loop = measured([join(here, 'push-loop.mjs'), body, file, String(CONCURRENCY)]);
    const { seconds, digest: sum } = JSON.parse(loop.out);
    sums.add(sum);
    runs.loop.push({ ...loop, seconds });
    const report = join(folder, `report-${round}.ndjson`);
    const args = ['--token-file', file, ...text, '--report', report, '--json'];
    const push = measured([tpns, 'push', ...args, '--concurrency', String(CONCURRENCY)]);
    const { summary, seconds: sending } = JSON.parse(push.out);
    if (summary.accepted !== count) throw new Error(`only ${summary.accepted} of ${count} were accepted`);
    runs.tpns.push({ ...push, seconds: sending });
    const sent = readFileSync(report, 'utf8').split('"state":"accepted"').length - 1;
    if (sent !== Math.ceil(count / 1000)) throw new Error(`${sent} lists are on record`);
  }
  const digest = createHash('sha256').update(list.join('\n')).digest('hex');
  if (sums.size !== 1 || !sums.has(digest)) throw new Error('the loop has sent other tokens');
} finally {
  end();
}

const best = (each, what) => Math.min(...each.map(run => run[what]));
const ratio = best(runs.loop, 'seconds') / best(runs.tpns, 'seconds');
const peak = Math.max(...runs.tpns.map(({ mb }) => mb));
const line = (name, each) => {
  const seconds = best(each, 'seconds');
  const rate = Math.round(count / seconds).toString();
  const whole = (best(each, 'ms') / 1000).toFixed(2);
  const cpu = best(each, 'cpu').toFixed(2);
  const most = Math.max(...each.map(({ mb }) => mb)).toFixed(0);
  console.log(
    `${name.padEnd(12)}${rate.padStart(8)} tokens/s (${seconds.toFixed(2)} s; whole process ${whole} s, CPU ${cpu} s, ${most} MB)`,
  );
};
line('undici loop', runs.loop);
line('tpns push', runs.tpns);
console.log(
  `throughput ${ratio.toFixed(2)} of the loop (at least 0.8), peak ${peak.toFixed(0)} MB (below 150)`,
);
if (process.argv.includes('--check') && (ratio < 0.8 || peak >= 150)) process.exitCode = 1;
