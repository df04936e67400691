/** The whole command line on a disk in memory: arguments in, what was said and the exit code out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli.ts';
import { type Adb, type Ask, FileFault, type Files, type Paint, type World } from '../../src/ports.ts';
import { failure } from '../../src/report/failure.ts';
import { readSettings } from '../../src/settings.ts';
import { repository } from './repository.ts';

export interface Called {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** A person at the terminal; without one nobody can be asked. */
  readonly ask?: Ask;
  readonly store?: Map<string, unknown>;
  /** What `tpns login` keeps. */
  readonly vault?: ReadonlyMap<string, unknown>;
  /** Files that git has changes of, from the top of its work tree. */
  readonly uncommitted?: readonly string[];
  /** A phone on its cable. */
  readonly adb?: Adb;
  /** The package's own templates, where not given. */
  readonly template?: (name: string) => string;
  /** Whatever else of the world is another one. */
  readonly world?: Partial<World>;
}

export const templateFile = (name: string): string =>
  readFileSync(join(repository, 'templates', name), 'utf8');

const same = (text: string): string => text;
const plain: Paint = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

export async function call(
  files: Files,
  argv: readonly string[],
  around: Surroundings = {},
): Promise<Called> {
  const env = (name: string): string | undefined => around.env?.[name];
  const settings = readSettings(argv, env, '/');
  const { ask, store = new Map<string, unknown>(), template = templateFile } = around;
  let out = '';
  let err = '';
  const world: Partial<World> = {
    files,
    screen: {
      answer: text => {
        out += typeof text === 'string' ? `${text}\n` : new TextDecoder().decode(text);
      },
      say: text => {
        err += `${text}\n`;
      },
      paint: { answer: plain, say: plain },
    },
    cwd: settings.cwd,
    env,
    interactive: ask !== undefined,
    now: () => new Date('2024-05-06T07:08:09Z'),
    template,
    ask: async () => {
      if (!ask) throw new Error('nobody is there to be asked');
      return ask;
    },
    store: async () => ({ get: key => store.get(key), set: (key, value) => void store.set(key, value) }),
    vault: async () => ({
      path: '/home/me/profiles.json',
      get: key => around.vault?.get(key),
      set: () => {
        throw new Error('nothing is kept here');
      },
    }),
    uncommitted: async (_, paths) => paths.filter(path => around.uncommitted?.includes(path)),
    adb: async () => {
      if (!around.adb) throw new Error('no phone is there to be asked');
      return around.adb;
    },
    busy: async () => ({ tell: () => undefined, done: () => undefined }),
    pieces: async function* (path) {
      const bytes = path === null ? null : files.read(path);
      if (bytes === null) throw new FileFault(path ?? '-', 'other');
      yield bytes;
    },
    processId: 4711,
    alive: () => false,
    ...around.world,
  };
  const print = (text: string): void => {
    out += text;
  };
  try {
    const exit = await run(argv, settings, { out: print, columns: 100 }, async () => world as World);
    return { exit, out, err };
  } catch (error) {
    const failed = failure(error, settings, { version: 'v20', platform: 'test' });
    return { exit: failed.exit, out: out + failed.out, err: err + failed.err };
  }
}
