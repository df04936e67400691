/** What the two benchmarks of a push share: a file of tokens, the emulator, and a process measured from outside. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const tpns = join(here, '../bin/tpns.js');
export const text = ['--title', 'Order 17', '--content', 'On its way.'];

export const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

export async function begin() {
  const folder = mkdtempSync(join(tmpdir(), 'tpns-bench-'));
  const env = { ...process.env, TPNS_CONFIG_DIR: folder, TPNS_LANG: 'en' };
  const emulator = spawn(process.execPath, [tpns, 'emulator', '--json', '--quiet'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  });
  const { url, accessId, secretKey } = JSON.parse(
    await new Promise(resolve => emulator.stdout.once('data', chunk => resolve(String(chunk)))),
  );
  Object.assign(env, { TPNS_ENDPOINT: url, TPNS_ACCESS_ID: accessId, TPNS_SECRET_KEY: secretKey });
  return {
    folder,
    /** A file of so many tokens, and the tokens. */
    tokens(count) {
      const file = join(folder, `tokens-${count}.txt`);
      const list = Array.from({ length: count }, () => randomBytes(18).toString('hex'));
      writeFileSync(file, `${list.join('\n')}\n`);
      return { file, list };
    },
    /** Milliseconds, CPU seconds and peak memory in MB of one process, from its start to its end. */
    measured(args) {
      const started = performance.now();
      const done = spawnSync(process.execPath, ['--require', join(here, 'cost.cjs'), ...args], {
        env,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
      });
      if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}:\n${done.stderr}`);
      const ms = performance.now() - started;
      const { cpu, memory } = JSON.parse(done.output[3]);
      return { ms, cpu: cpu / 1e6, mb: memory / 1024, out: done.stdout };
    },
    end() {
      emulator.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
