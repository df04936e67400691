import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkProject, oracle, oracleKit } from './oracle.ts';
import { run } from './process.ts';
import { repository } from './repository.ts';
import { scratch } from './scratch.ts';
import { tool } from './tool.ts';

afterEach(() => vi.unstubAllEnvs());

/** A kit whose only script ends as told. */
function kitThatSays(script: string): void {
  const folder = scratch('kit');
  writeFileSync(join(folder, 'check-project.sh'), script);
  vi.stubEnv('TPNS_ORACLE', folder);
}

describe('the oracle', () => {
  it.each([0, 1] as const)('hands on the verdict %i with its words', code => {
    kitThatSays(`echo "judged $1"; echo why >&2; exit ${code}`);
    expect(oracle('check-project', ['it'])).toEqual({ code, stdout: 'judged it\n', stderr: 'why\n' });
  });

  it.each([2, 127])('never takes exit %i for a verdict', code => {
    kitThatSays(`echo "not set up" >&2; exit ${code}`);
    expect(() => oracle('check-project', [])).toThrow(/could not check \(exit \d+\):\nnot set up/);
  });

  it('tells what a project is refused for, by paths within it', () => {
    kitThatSays(
      'echo "FAIL $1/b.gradle: $1/b.gradle:3: no"; echo "FAIL $1/a.kts: bad"; echo "4 passed, 2 failed"; exit 1',
    );
    expect(checkProject('/x/y')).toEqual({ passed: 4, refused: ['a.kts: bad', 'b.gradle: b.gradle:3: no'] });
    kitThatSays('exit 0');
    expect(() => checkProject('/x/y')).toThrow('gave no result');
  });

  it('is found by TPNS_ORACLE alone', () => {
    vi.stubEnv('TPNS_ORACLE', undefined);
    expect(oracleKit().missing).toBe('TPNS_ORACLE is not set');
    expect(() => oracle('kts-psi', [])).toThrow('TPNS_ORACLE is not set');
    vi.stubEnv('TPNS_ORACLE', scratch());
    expect(oracleKit().missing).toMatch(/there is no .*check-project\.sh/);
    kitThatSays('');
    expect(oracleKit().missing).toBeNull();
  });
});

describe('a tool', () => {
  it('is missing where it can not be started', () => {
    expect(tool('no-such-tool-anywhere').missing).toBe('no-such-tool-anywhere is not installed');
  });

  it('is there where it starts, whatever its probe says', () => {
    expect(tool(process.execPath, ['--no-such-option']).missing).toBeNull();
  });
});

describe('tests whose tool is missing', () => {
  const runWith = (env: NodeJS.ProcessEnv) => {
    const folder = scratch('suite');
    const support = join(repository, 'test/support/tool.ts');
    writeFileSync(
      join(folder, 'needs.test.ts'),
      `import { it } from 'vitest';
       import { describeWith } from ${JSON.stringify(support)};
       describeWith([{ missing: 'no judge' }], 'judged', () => it('passes', () => {}));
       it('runs anyway', () => {});`,
    );
    const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
    const closing = join(repository, 'test/support/closing-line.ts');
    const args = [vitest, 'run', '--root', folder, '--reporter=default', `--reporter=${closing}`];
    return run(process.execPath, args, { cwd: repository, env: { ...process.env, NO_COLOR: '1', ...env } });
  };

  it('are skipped aloud on a developer’s machine', () => {
    const { code, stdout, stderr } = runWith({ CI: '' });
    expect(code).toBe(0);
    expect(stdout + stderr).toContain('skipped: judged (no judge)');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed');
  });

  it('fail in CI', () => {
    const { code, stdout } = runWith({ CI: 'true' });
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 1 failed');
  });
});
