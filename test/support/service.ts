/**
 * Commands of the service in this process: a real network, a real disk, an emulator, and a clock that jumps wherever
 * somebody sleeps.
 */
import { diskFiles } from '../../src/adapters/files.ts';
import { httpAdapter } from '../../src/adapters/http.ts';
import { userStore, userVault } from '../../src/adapters/store.ts';
import { openLedger, pieces, sizeOf } from '../../src/adapters/streams.ts';
import { run } from '../../src/cli.ts';
import type { Note } from '../../src/core/note.ts';
import type { Scenario } from '../../src/emulator/scenario.ts';
import { startEmulator } from '../../src/emulator/start.ts';
import type { Ask, Paint, World } from '../../src/ports.ts';
import { failure } from '../../src/report/failure.ts';
import { readSettings } from '../../src/settings.ts';
import { type Called, templateFile } from './call.ts';
import { scratch } from './scratch.ts';

export const TOKEN = '0a6db603c3f79a7cb34fe8779e6e84cd34d9';
export const SECRET = 'fedcba9876543210fedcba9876543210';
export const ACCESS_ID = '1500000001';
export const IM = { sdkAppId: '1400000001', secretKey: 'ab'.repeat(32), admin: 'administrator' };

export interface Service {
  readonly url: string;
  readonly log: Note[];
  /** Milliseconds slept so far, in each step. */
  readonly slept: number[];
  readonly home: string;
  call(argv: readonly string[], around?: Around): Promise<Called>;
  requests(): Promise<{ retCode: number; body: Record<string, unknown> | null }[]>;
  close(): Promise<void>;
}

export interface Around {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly stdin?: string;
  readonly ask?: Ask;
  /** Resolves when somebody presses Ctrl-C. */
  readonly stopped?: Promise<void>;
  readonly alive?: (process: number) => boolean;
}

const same = (text: string): string => text;
const plain: Paint = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** @param at the hour of the emulator and of the command. */
export async function service(scenario: Scenario = {}, at = '2026-01-31T04:00:00Z'): Promise<Service> {
  let now = Date.parse(at);
  const log: Note[] = [];
  const slept: number[] = [];
  const home = scratch('home');
  const running = await startEmulator({
    accessId: ACCESS_ID,
    secretKey: SECRET,
    im: IM,
    scenario,
    clock: () => now,
    log: event => log.push(event),
  });
  const sleep = async (ms: number): Promise<void> => {
    slept.push(ms);
    now += ms;
  };
  return {
    url: running.url,
    log,
    slept,
    home,
    close: () => running.close(),
    requests: async () =>
      ((await (await fetch(`${running.url}/requests`)).json()) as { requests: [] }).requests,
    call: (argv, around = {}) => call(argv, { ...around, home, url: running.url, now: () => now, sleep }),
  };
}

interface Whole extends Around {
  readonly home: string;
  readonly url: string;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

async function call(argv: readonly string[], around: Whole): Promise<Called> {
  const set: Readonly<Record<string, string | undefined>> = {
    TPNS_CONFIG_DIR: around.home,
    TPNS_ENDPOINT: around.url,
    TPNS_ACCESS_ID: ACCESS_ID,
    TPNS_SECRET_KEY: SECRET,
    ...around.env,
  };
  const env = (name: string): string | undefined => set[name];
  const cwd = around.cwd ?? scratch('cwd');
  const settings = readSettings(argv, env, cwd);
  let out = '';
  let err = '';
  const stdin = async (): Promise<Uint8Array> => new TextEncoder().encode(around.stdin ?? '');
  const world: Partial<World> = {
    files: diskFiles,
    screen: {
      answer: text => {
        out += `${String(text)}\n`;
      },
      say: text => {
        err += `${text}\n`;
      },
      paint: { answer: plain, say: plain },
    },
    cwd,
    env,
    interactive: around.ask !== undefined,
    now: () => new Date(around.now()),
    ask: async () => {
      if (!around.ask) throw new Error('nobody is there to be asked');
      return around.ask;
    },
    http: async () => httpAdapter({ userAgent: 'tpns/test', env }),
    busy: async () => ({ tell: () => undefined, done: () => undefined }),
    store: async () => userStore(env),
    vault: async () => userVault(env),
    stdin,
    pieces: path => (path === null ? one(stdin) : pieces(path)),
    ledger: async (path, mode) => openLedger(path, mode),
    sizeOf,
    template: templateFile,
    uncommitted: async () => [],
    sleep: around.sleep,
    stopped: () => around.stopped ?? new Promise(() => undefined),
    processId: 4711,
    alive: around.alive ?? (() => false),
  };
  try {
    const print = (text: string): void => {
      out += text;
    };
    const exit = await run(argv, settings, { out: print, columns: 100 }, async () => world as World);
    return { exit, out, err };
  } catch (error) {
    const failed = failure(error, settings, { version: 'v20', platform: 'test' });
    return { exit: failed.exit, out: out + failed.out, err: err + failed.err };
  }
}

async function* one(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read();
}
