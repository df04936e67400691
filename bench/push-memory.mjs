/**
 * Peak memory of `tpns push --token-file` for 200,000 tokens and for ten times as many, to the emulator on this
 * computer: the longer file needs the tables that know the last million again, and a line about each list.
 *
 *     node scripts/build.mjs && node bench/push-memory.mjs [--tokens 200000] [--times 10] [--check]
 *     --check: exit 1 where either takes 150 MB or more, or the longer half as much again
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { begin, option, text, tpns } from './push-bench.mjs';

const counts = [option('--tokens', 200_000)];
counts.push(counts[0] * option('--times', 10));
const { folder, tokens, measured, end } = await begin();
const peaks = [];
try {
  for (const count of counts) {
    const { file } = tokens(count);
    const report = join(folder, `report-${count}.ndjson`);
    const push = measured([tpns, 'push', '--token-file', file, ...text, '--report', report, '--json']);
    const { summary, seconds } = JSON.parse(push.out);
    if (summary.accepted !== count) throw new Error(`only ${summary.accepted} of ${count} were accepted`);
    peaks.push(push.mb);
    const rate = Math.round(count / seconds);
    console.log(`${String(count).padStart(10)} tokens: peak ${push.mb.toFixed(0)} MB, ${rate} tokens/s`);
    rmSync(file);
  }
} finally {
  end();
}
const ratio = peaks[1] / peaks[0];
console.log(`ratio ${ratio.toFixed(2)} (below 1.5), both below 150 MB`);
if (process.argv.includes('--check') && (ratio >= 1.5 || Math.max(...peaks) >= 150)) process.exitCode = 1;
