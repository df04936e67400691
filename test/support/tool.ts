/**
 * Tools of the machine that some tests need: git, javac, tmux, curl, openssl … On a developer's machine a missing one
 * skips those tests, aloud. In CI it fails them: an install step that went missing must not look like a pass.
 */
import { describe, it } from 'vitest';
import { run } from './process.ts';

export interface Tool {
  /** Why it can't be used; null where it can. */
  readonly missing: string | null;
}

/** Found by running it: a name on the PATH that can't start is missing too. */
export function tool(name: string, probe: readonly string[] = ['--version']): Tool {
  try {
    run(name, probe, { timeoutMs: 20_000 });
    return { missing: null };
  } catch {
    return { missing: `${name} is not installed` };
  }
}

export const git = (): Tool => tool('git');
export const javac = (): Tool => tool('javac', ['-version']);
export const tmux = (): Tool => tool('tmux', ['-V']);
export const curl = (): Tool => tool('curl');
export const openssl = (): Tool => tool('openssl', ['version']);

/** `describe` for tests that need all of `tools`. */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const missing = tools.flatMap(each => each.missing ?? []).join('; ');
  if (missing === '') {
    describe(name, tests);
  } else if (inContinuousIntegration()) {
    describe(name, () => {
      it('has the tools it needs', () => {
        throw new Error(missing);
      });
    });
  } else {
    console.warn(`skipped: ${name} (${missing})`);
    describe.skip(`${name} (${missing})`, tests);
  }
}

function inContinuousIntegration(): boolean {
  return !['', '0', 'false', undefined].includes(process.env.CI);
}
