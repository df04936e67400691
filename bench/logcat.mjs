/**
 * A log of 20 MB and one of 200 MB: reading them for what they say, against a bare loop over their lines, each in a process of
 * its own. Compared is CPU time, the best of several rounds that take turns, and the peak memory of each process.
 *
 *     node bench/logcat.mjs [--rounds 3] [--check]
 *     --check: exit 1 above four times the loop (six where every line is TPNS's), 13 times the tenth of the length, 120 MB, or
 *              1.6 times the shorter log's memory: the loop itself takes 1.4 times, until the collector has settled
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const outfile = join(root, '.cache/logcat.mjs');
const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 3 : Number(process.argv[at + 1]);

mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, 'src/engine/evidence/log/read.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
});

const SYSTEM = ['WindowManager', 'SurfaceFlinger', 'audio_hw', 'NetworkMonitor', 'OpenGLRenderer'];
const OWN = [
  '[OtherPushClient] get otherpush errcode: errCode : 0 , errMsg : success',
  '[XGPushConfig] isUsedOtherPush:true',
];
/** What the SDK writes most of the time: nothing that a diagnosis needs. */
const CHATTER = [
  '[MqttChannel] ping, next in 240 seconds',
  '[ServiceUtil] service is alive, uptime 4711 s, network is WIFI',
  '[CloudManager] pull of the configuration done, 12 items, version 1.4.3.9',
];

const said = n => (n % 10 === 0 ? OWN[(n / 10) % OWN.length] : CHATTER[n % CHATTER.length]);

/** The lines of a phone: every `every`th is TPNS's, and of those every tenth one that means something. */
function line(i, every) {
  const two = n => String(n).padStart(2, '0');
  const time = `09-20 ${two(Math.floor(i / 360_000) % 24)}:${two(Math.floor(i / 6000) % 60)}:${two(Math.floor(i / 100) % 60)}.${String(i % 1000).padStart(3, '0')}`;
  if (i % every === 0) return `${time}  4321  4350 I TPush   : ${said(i / every)}\n`;
  const pid = 1000 + ((i * 7) % 400);
  return `${time}  ${pid}  ${pid + 3} D ${SYSTEM[i % SYSTEM.length].padEnd(8)}: frame ${i} took ${i % 37} ms, layer=com.android.systemui/${i * 31} ok\n`;
}

function write(file, megabytes, every) {
  const to = openSync(file, 'w');
  for (let bytes = 0, i = 1; bytes < megabytes * 1e6; ) {
    let text = '';
    while (text.length < 1 << 20) text += line(i++, every);
    writeSync(to, text);
    bytes += text.length;
  }
  closeSync(to);
}

const folder = mkdtempSync(join(tmpdir(), 'tpns-bench-'));
const OPENED = `import { createReadStream } from 'node:fs';\nconst stream = createReadStream(process.argv[2]);\n`;
const TOLD = `const { user, system } = process.cpuUsage();\nconsole.log(JSON.stringify({ ms: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024, lines }));\n`;
const PROGRAMS = {
  loop: `import { createInterface } from 'node:readline';\n${OPENED}let lines = 0;\nfor await (const line of createInterface({ input: stream, crlfDelay: Infinity })) if (line !== null) lines++;\n${TOLD}`,
  read: `import { readLog } from ${JSON.stringify(pathToFileURL(outfile).href)};\n${OPENED}const { lines } = await readLog(stream, { packages: null });\n${TOLD}`,
};
for (const [name, text] of Object.entries(PROGRAMS)) writeFileSync(join(folder, `${name}.mjs`), text);

function run(program, log) {
  const done = spawnSync(process.execPath, [join(folder, `${program}.mjs`), log], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

let over = false;
try {
  for (const [title, every, most] of [
    ['a phone, one line in 20 of TPNS', 20, 4],
    ['an app alone, every line of TPNS', 1, 6],
  ]) {
    const best = {};
    for (const size of [20, 200]) write(join(folder, `${size}.txt`), size, every);
    for (let round = 0; round < rounds; round++) {
      for (const size of [20, 200]) {
        for (const program of Object.keys(PROGRAMS)) {
          const one = run(program, join(folder, `${size}.txt`));
          const key = `${program} ${size}`;
          if (!best[key] || one.ms < best[key].ms)
            best[key] = { ...one, mb: Math.max(one.mb, best[key]?.mb ?? 0) };
        }
      }
    }
    console.log(title);
    for (const [key, { ms, mb, lines }] of Object.entries(best))
      console.log(
        `  ${key.padEnd(9)} MB ${ms.toFixed(0).padStart(7)} ms ${mb.toFixed(0).padStart(5)} MB  ${lines} lines`,
      );
    const growth = best['read 200'].ms / best['read 20'].ms;
    const times = best['read 200'].ms / best['loop 200'].ms;
    const memory = best['read 200'].mb / best['read 20'].mb;
    console.log(
      `  200 MB : 20 MB = ${growth.toFixed(1)}×, against the loop ${times.toFixed(1)}×, memory ${memory.toFixed(2)}×`,
    );
    over ||= growth > 13 || times > most || best['read 200'].mb > 120 || memory > 1.6;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (over && process.argv.includes('--check')) process.exitCode = 1;
