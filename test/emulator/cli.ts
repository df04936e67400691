/** The emulator as a user starts it, a push to it, and `doctor` asking it: processes of their own, on one clock that can be moved. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Scenario } from '../../src/emulator/scenario.ts';
import { cleanEnvironment, installed, tpns } from '../support/installed.ts';
import type { Ended } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';

export const TOKEN = '0a6db603c3f79a7cb34fe8779e6e84cd34d9';

/** When it all begins: no push of these tests is on two days. */
export const NOON = Date.parse('2026-03-10T04:00:00Z');

interface Line {
  readonly url: string;
  readonly accessId: string;
  readonly secretKey: string;
  readonly im: { readonly sdkAppId: string; readonly secretKey: string };
}

export interface Diagnosed {
  readonly exit: number | null;
  readonly verdict: string;
  /** Ids of the suspected causes, the likeliest first; none of which is likely counts as well. */
  readonly causes: readonly string[];
  readonly findings: readonly string[];
  /** Stage and state, but for those that are unknown. */
  readonly stages: Readonly<Record<string, string>>;
  readonly channel: string | null;
  readonly next: string | null;
  readonly err: string;
}

/** Loaded into each process in front of the command: the clock of the machine, so many milliseconds on. */
const clockModule = (file: string): string => `
import { readFileSync } from 'node:fs';
const Real = Date;
const on = () => Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(Real.now() + on());
  }
  static now() {
    return Real.now() + on();
  }
};
`;

export async function emulatorProcess(scenario: Scenario = {}) {
  const folder = scratch('emulator');
  const [clock, moved, file] = ['clock.mjs', 'moved', 'scenario.json'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const start = NOON - Date.now();
  writeFileSync(moved, String(start));
  writeFileSync(clock, clockModule(moved));
  writeFileSync(file, JSON.stringify({ delivery: { stepMs: 100 }, ...scenario }));
  const NODE_OPTIONS = `--import=${pathToFileURL(clock).href}`;
  const { command } = await installed();
  const child = spawn(command, ['emulator', '--json', '--scenario', file], {
    env: { ...cleanEnvironment(), NODE_OPTIONS },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const line = JSON.parse(
    await new Promise<string>((resolve, reject) => {
      let [out, err] = ['', ''];
      child.stdout.on('data', chunk => {
        out += chunk;
        if (out.includes('\n')) resolve(out);
      });
      child.stderr.on('data', chunk => {
        err += chunk;
      });
      child.once('exit', code => reject(new Error(`the emulator ended with ${code}: ${err}`)));
    }),
  ) as Line;
  const env = {
    NODE_OPTIONS,
    TPNS_ENDPOINT: line.url,
    TPNS_ACCESS_ID: line.accessId,
    TPNS_SECRET_KEY: line.secretKey,
    TPNS_IM_ENDPOINT: line.url,
    TPNS_IM_SDK_APP_ID: line.im.sdkAppId,
    TPNS_IM_SECRET_KEY: line.im.secretKey,
  };
  const call = (args: readonly string[], change: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    tpns(args, { env: { ...env, ...change } });
  return {
    line,
    env,
    call,
    /** Everybody's clock goes on. */
    later: (seconds: number): void => writeFileSync(moved, String(start + seconds * 1000)),
    /** @returns the push id. */
    async push(...args: readonly string[]): Promise<string> {
      const { stdout } = await call(['push', '--json', ...args]);
      const { requests } = JSON.parse(stdout) as { requests: { pushId: string }[] };
      return requests[0]?.pushId ?? '';
    },
    async doctor(args: readonly string[], change: NodeJS.ProcessEnv = {}): Promise<Diagnosed> {
      const { code, stdout, stderr } = await call(['doctor', '--json', ...args], change);
      return { exit: code, err: stderr, ...read(stdout) };
    },
  };
}

function read(stdout: string): Omit<Diagnosed, 'exit' | 'err'> {
  const { findings, diagnosis } = JSON.parse(stdout) as {
    findings: { check: string }[];
    diagnosis: {
      verdict: string;
      stages: { stage: string; state: string }[];
      causes: { cause: string; channel: string | null }[];
      next: { step: string } | null;
    };
  };
  const { verdict, stages, causes, next } = diagnosis;
  return {
    verdict,
    causes: causes.map(({ cause }) => cause),
    findings: findings.map(({ check }) => check),
    stages: Object.fromEntries(
      stages.filter(({ state }) => state !== 'unknown').map(({ stage, state }) => [stage, state]),
    ),
    channel: causes[0]?.channel ?? null,
    next: next?.step ?? null,
  };
}
