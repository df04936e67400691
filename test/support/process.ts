/** Child processes, and what came of them. */
import { spawn, spawnSync } from 'node:child_process';

export interface Ended {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** The whole environment; left out: this process's own. */
  readonly env?: NodeJS.ProcessEnv;
  readonly stdin?: string | Uint8Array;
  readonly timeoutMs?: number;
}

/** Runs to the end. Throws only where the process could not be started or had to be stopped. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Ended {
  const done = spawnSync(command, args, {
    cwd: options.cwd,
    env: options.env,
    input: options.stdin ?? '',
    timeout: options.timeoutMs ?? 120_000,
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  if (done.error) throw done.error;
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** The same without blocking this process: for children that talk to a server inside it. */
export function runBeside(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      timeout: options.timeoutMs ?? 120_000,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => stdout.push(part));
    child.stderr.on('data', (part: Buffer) => stderr.push(part));
    child.on('error', reject);
    // a child that does not read its stdin closes it under us; that is its right
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
    child.on('close', code =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** Runs a step of the test's own preparation, which must succeed. */
export function must(command: string, args: readonly string[], options: RunOptions = {}): string {
  const { code, stdout, stderr } = run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
  return stdout;
}
