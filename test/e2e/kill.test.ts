/**
 * `kill -9` at any moment of `init` and `undo`: the tree is the old one or the new one, or the next call makes it so. A
 * few moments every day; `TPNS_FUZZ=200 npx vitest run test/e2e/kill.test.ts` tries two hundred of each.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { cleanEnvironment, installed, tpns } from '../support/installed.ts';
import { runs } from '../support/runs.ts';
import { scratch } from '../support/scratch.ts';
import { type Snapshot, snapshot, snapshotDiff } from '../support/snapshot.ts';

const TRIALS = Math.min(200, runs(3));
const INIT = [
  ...['init', '--yes', '--mode', 'manual', '--access-id', '1580000001', '--access-key', 'AEXAMPLEKEY1'],
  ...['--region', 'shanghai', '--redirect', 'shop://open/detail'],
];
const UNDO = ['undo', '--yes'];

let command = '';
let before = '';
let after = '';
let old: Snapshot;
let done: Snapshot;

beforeAll(async () => {
  command = (await installed()).command;
  before = fixture('old-groovy');
  after = join(scratch('after'), 'project');
  cpSync(before, after, { recursive: true });
  await tpns(INIT, { cwd: after });
  old = treeOf(before);
  done = treeOf(after);
}, 120_000);

/** The project's files; what the journal keeps is looked at by itself. */
function treeOf(folder: string): Snapshot {
  return new Map([...snapshot(folder)].filter(([path]) => path !== '.tpns' && !path.startsWith('.tpns/')));
}

const journalOf = (folder: string): string[] =>
  existsSync(join(folder, '.tpns'))
    ? readdirSync(join(folder, '.tpns'), { recursive: true }).map(String).sort()
    : [];

interface Struck {
  readonly code: number | null;
  /** As long as there was a run to be ended; 0 where it was cut off. */
  readonly writingMs: number;
}

/**
 * Runs the command and sends `signal` at a moment between 0 and 1: of the whole run, or, where most of what can go
 * wrong goes wrong, of the time in which it writes.
 */
function struck(
  args: readonly string[],
  folder: string,
  signal: NodeJS.Signals | null,
  moment: { readonly of: 'run' | 'write'; readonly ms: number },
): Promise<Struck> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: folder, env: cleanEnvironment(), stdio: 'ignore' });
    const strike = (): void => void (signal !== null && child.kill(signal));
    let ended = false;
    let seen = 0;
    let writingMs = 0;
    const pending = join(folder, '.tpns/pending');
    const look = (): void => {
      if (ended) return;
      const writing = existsSync(pending);
      if (writing && seen === 0) {
        seen = performance.now();
        if (moment.of === 'write') {
          wait(moment.ms, strike);
          return;
        }
      }
      if (!writing && seen > 0) writingMs = performance.now() - seen;
      else setImmediate(look);
    };
    if (moment.of === 'run') setTimeout(strike, moment.ms);
    look();
    child.on('error', reject);
    child.on('close', code => {
      ended = true;
      resolve({ code, writingMs });
    });
  });
}

/** Timers count in milliseconds, and much happens within one. */
function wait(ms: number, action: () => void): void {
  const until = performance.now() + ms;
  const look = (): void => (performance.now() >= until ? action() : void setImmediate(look));
  look();
}

function copyOf(project: string): string {
  const folder = join(scratch('killed'), 'project');
  cpSync(project, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

describe.each([
  ['init', INIT, () => before],
  ['undo', UNDO, () => after],
] as const)('%s', (_, args, start) => {
  it(
    `F10: killed at ${TRIALS} moments, leaves the old tree or the new one, or the next call makes it so`,
    async () => {
      const whole = performance.now();
      const { writingMs } = await struck(args, copyOf(start()), null, { of: 'run', ms: 0 });
      const runMs = performance.now() - whole;
      const seen = { old: 0, done: 0, mixed: 0 };
      for (let i = 0; i < TRIALS; i++) {
        const folder = copyOf(start());
        const write = i % 4 !== 0;
        const ms = Math.random() * (write ? writingMs : runMs);
        await struck(args, folder, 'SIGKILL', { of: write ? 'write' : 'run', ms });
        const raw = treeOf(folder);
        const mixed = snapshotDiff(raw, old).length > 0 && snapshotDiff(raw, done).length > 0;
        seen[mixed ? 'mixed' : snapshotDiff(raw, old).length > 0 ? 'done' : 'old']++;
        const at = `killed ${ms.toFixed(2)} ms into the ${write ? 'write' : 'run'}`;
        if (i % 3 === 0) {
          const next = await tpns(['undo', '--dry-run', '--json'], { cwd: folder });
          expect(next.code, `${at}: ${next.stderr}`).toBe(0);
          const now = treeOf(folder);
          const isOld = snapshotDiff(now, old).length === 0;
          if (!isOld) expect(snapshotDiff(now, done), at).toEqual([]);
          expect(journalOf(folder), at).toEqual(isOld ? [] : ['.gitignore', 'runs', 'runs/0001.json']);
        }
        // whichever it was, one call later all of it is as it was, and nothing of ours is left
        expect((await tpns(UNDO, { cwd: folder })).code, at).toBe(0);
        expect(snapshotDiff(old, snapshot(folder)), at).toEqual([]);
        rmSync(folder, { recursive: true });
      }
      console.info(`killed ${TRIALS} times: ${JSON.stringify(seen)} before the next call`);
    },
    TRIALS * 20_000,
  );

  it(
    'interrupted while it writes, has done all of it or nothing, and its exit code says which',
    async () => {
      const { writingMs } = await struck(args, copyOf(start()), null, { of: 'run', ms: 0 });
      for (let i = 0; i < Math.min(TRIALS, 40); i++) {
        const folder = copyOf(start());
        const { code } = await struck(args, folder, 'SIGINT', { of: 'write', ms: Math.random() * writingMs });
        const reached = args === INIT ? [old, done] : [done, old];
        // null: all was done, and Node was on its way out and deaf by then
        expect([0, 130, null]).toContain(code);
        expect(snapshotDiff(reached[code === 130 ? 0 : 1] as Snapshot, treeOf(folder))).toEqual([]);
      }
    },
    TRIALS * 20_000,
  );
});

describe('two processes that find the same killed run', () => {
  it(
    'end it once, and either is told or has to wait',
    async () => {
      const { writingMs } = await struck(INIT, copyOf(before), null, { of: 'run', ms: 0 });
      for (let i = 0; i < Math.min(TRIALS, 20); i++) {
        const folder = copyOf(before);
        await struck(INIT, folder, 'SIGKILL', { of: 'write', ms: Math.random() * writingMs });
        const ask = ['undo', '--dry-run', '--json'];
        const both = await Promise.all([tpns(ask, { cwd: folder }), tpns(ask, { cwd: folder })]);
        for (const { code, stdout } of both) {
          if (code === 2) expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'busy' } });
          else expect(code).toBe(0);
        }
        const now = treeOf(folder);
        const isOld = snapshotDiff(now, old).length === 0;
        if (!isOld) expect(snapshotDiff(now, done)).toEqual([]);
        expect(journalOf(folder)).toEqual(isOld ? [] : ['.gitignore', 'runs', 'runs/0001.json']);
      }
    },
    TRIALS * 20_000,
  );
});
