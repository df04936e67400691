/** Composition root: the real world, the only catch, the only exit code. */

import { run } from './cli.ts';
import type { World } from './ports.ts';
import { readSettings, type Settings } from './settings.ts';

const argv = process.argv.slice(2);
const settings = readSettings(argv, name => process.env[name], process.cwd());

// a reader that went away (`tpns … | head`) is not an error of ours
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});

process.once('SIGINT', () => {
  void fail(null).finally(() => process.exit(130));
});

async function world(): Promise<World> {
  return (await import('./adapters/world.ts')).realWorld(settings);
}

/** null: interrupted from outside. */
async function fail(error: unknown): Promise<number> {
  const { failure } = await import('./report/failure.ts');
  const { out, err, exit } = failure(error, settings, {
    version: process.version,
    platform: process.platform,
  });
  if (out) process.stdout.write(out);
  if (err) process.stderr.write(err);
  return exit;
}

async function start(asked: Settings): Promise<number> {
  try {
    return await run(
      argv,
      asked,
      { out: text => void process.stdout.write(text), columns: process.stdout.columns ?? 100 },
      world,
    );
  } catch (error) {
    return fail(error);
  }
}

process.exitCode = await start(settings);
