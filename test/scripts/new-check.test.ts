import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/process.ts';
import { repository } from '../support/repository.ts';
import { scratch } from '../support/scratch.ts';

const LEFT_OUT = ['node_modules', '.git', 'dist', 'coverage', '.cache'];

/** The repository without what is made from it. */
function copy(): string {
  const folder = join(scratch('plant'), 'tpns');
  cpSync(repository, folder, { recursive: true, filter: path => !LEFT_OUT.includes(basename(path)) });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

const bin = (name: string): string => join(repository, 'node_modules', name);

describe('npm run new check', () => {
  let folder = '';
  const plant = (...args: readonly string[]) =>
    run(process.execPath, [join(folder, 'scripts/new-check.mjs'), ...args], { cwd: folder });
  const node = (...args: readonly string[]) =>
    run(process.execPath, args, { cwd: folder, timeoutMs: 170_000 });

  beforeAll(() => {
    folder = copy();
  });

  it.each([[['check']], [['check', 'Redirect-X']], [['check', 'redirect']], [['check', '../x-y']], [[]]])(
    'refuses %j',
    args => {
      const { code, stderr } = plant(...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/redirect-slash|Which check/);
    },
  );

  it('refuses a check that there is already', () => {
    expect(plant('check', 'redirect-slash')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('src/checks/redirect-slash.ts'),
    });
  });

  it('plants a check that types, lint, laws and tests accept as it is', () => {
    expect(plant('check', 'redirect-example')).toMatchObject({
      code: 0,
      stdout: 'src/checks/redirect-example.ts\ntest/checks/redirect-example.test.ts\nsrc/checks/index.ts\n',
    });
    const planted = ['src/checks/redirect-example.ts', 'test/checks/redirect-example.test.ts'];
    expect(planted.map(path => existsSync(join(folder, path)))).toEqual([true, true]);
    const list = readFileSync(join(folder, 'src/checks/index.ts'), 'utf8');
    expect(list).toMatch(/ {2}redirect\w+,\n {2}redirectExample,\n {2}(?!redirect)/);
    expect(plant('check', 'redirect-example').code).toBe(2);

    expect(node(bin('typescript/bin/tsc'), '--noEmit')).toMatchObject({ code: 0, stdout: '' });
    const biome = node(
      bin('@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      'src/checks',
      ...planted,
    );
    expect(biome.code, biome.stdout + biome.stderr).toBe(0);
    const tests = ['test/laws.test.ts', 'test/checks/redirect-example.test.ts'];
    const tested = node(bin('vitest/vitest.mjs'), 'run', ...tests);
    expect(tested.code, tested.stdout).toBe(0);
    const named = node(
      bin('vitest/vitest.mjs'),
      'run',
      'test/checks/every-check.test.ts',
      '-t',
      'the list of checks',
    );
    expect(named.code, named.stdout).toBe(0);
  });
});
