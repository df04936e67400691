/** The real world, put together. Costly parts come when they are first asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Busy, World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { diskFiles } from './files.ts';
import { terminalScreen } from './screen.ts';
import { longLived } from './short-lived.ts';
import { openLedger, pieces, sizeOf } from './streams.ts';

export function realWorld(settings: Settings): World {
  const env = (name: string): string | undefined => process.env[name];
  return {
    files: diskFiles,
    screen: terminalScreen(settings),
    cwd: settings.cwd,
    env,
    interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
    now: () => new Date(),
    template,
    ask: async () => {
      // what the prompts are coloured with looks there, and only once
      if (!settings.color) process.env.NO_COLOR = '1';
      return (await import('./ask.ts')).terminalAsk(settings.lang);
    },
    http: async () => (await import('./http.ts')).httpAdapter({ userAgent: `tpns/${VERSION}`, env }),
    adb: async () => (await import('./adb.ts')).adbClient(env),
    busy: async text => (watched(settings) ? (await import('./busy.ts')).spinner(text, settings) : unseen),
    uncommitted: async (top, paths) => (await import('./git.ts')).uncommitted(top, paths),
    stdin,
    stopped,
    store: async () => (await import('./store.ts')).userStore(env),
    vault: async () => (await import('./store.ts')).userVault(env),
    pieces: path => {
      longLived();
      return pieces(path);
    },
    ledger: async (path, mode) => openLedger(path, mode),
    sizeOf,
    sleep,
    processId: process.pid,
    alive,
  };
}

/** `templates/` lies beside `dist/` in the package, and beside `src/` in the repository. */
function template(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', name)) && folder !== dirname(folder)) folder = dirname(folder);
  return readFileSync(join(folder, 'templates', name), 'utf8');
}

async function stdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

/** From here on a signal is a request to end in order, not an interruption. */
function stopped(): Promise<void> {
  longLived();
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => resolve());
    }
  });
}

/** Signal 0 asks whether a process exists; "not permitted" is a yes. */
function alive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return processId !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sleep(ms: number, until?: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    void until?.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A spinner is for eyes, and its library costs more than sending a push. */
const watched = ({ quiet, json }: Settings): boolean => !quiet && !json && Boolean(process.stderr.isTTY);
const unseen: Busy = { tell: () => undefined, done: () => undefined };
