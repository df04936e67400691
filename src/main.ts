/** Composition root: the real world, the only catch, the only exit code. */

import { note } from './core/note.ts';
import { Stop } from './errors.ts';
import type { World } from './ports.ts';
import { readSettings, type Settings } from './settings.ts';
import { VERSION } from './version.ts';

declare module './core/note.ts' {
  interface NoteArgs {
    'folder-gone': Record<never, never>;
    'output-lost': { code: string };
  }
}

const argv = process.argv.slice(2);
const home = startedIn();
const settings = readSettings(argv, name => process.env[name], home ?? '/');

// a reader that went away (`tpns … | head`) is not an error of ours; a full disk is to be told
process.stdout.on('error', error => {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code !== 'EPIPE') end(new Stop(2, 'output-lost', note('output-lost', { code })), 2);
});
// whom the conversation does not reach, it does not reach
process.stderr.on('error', () => undefined);

// files are written in one go: a Ctrl-C that comes meanwhile is heard when all is done and said
process.once('SIGINT', () => {
  if (process.exitCode === undefined) end(null, 130);
});
// what is thrown where nobody waits for it is a bug like any other
process.once('uncaughtException', error => end(error, 3));

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

/** Out of turn: the command is still going on. */
function end(error: unknown, exit: number): void {
  void fail(error).finally(() => process.exit(exit));
}

/** null: that folder has been deleted. */
function startedIn(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

async function start(asked: Settings): Promise<number> {
  // the one question that needs nothing: answered before even the menu is loaded
  if (argv.length === 1 && (argv[0] === '-V' || argv[0] === '--version')) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  try {
    const { run } = await import('./cli.ts');
    if (home === null) throw new Stop(2, 'no-folder', note('folder-gone', {}), { flag: '--cwd' });
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
