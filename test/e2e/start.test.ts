import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { cleanEnvironment, installed, tpns } from '../support/installed.ts';
import { run } from '../support/process.ts';
import { repository } from '../support/repository.ts';
import { scratch } from '../support/scratch.ts';

const about = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  version: string;
  engines: { node: string };
};

describe('the installed command', () => {
  it('answers --version with the version on stdout and nothing on stderr', async () => {
    expect(await tpns(['--version'])).toEqual({ code: 0, stdout: `${about.version}\n`, stderr: '' });
  });

  it('answers --help on stdout', async () => {
    const help = await tpns(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Usage: tpns/m);
  });

  it('F69: carries no source maps, no tests and no dependencies', async () => {
    const { folder } = await installed();
    const files = readdirSync(folder, { recursive: true }) as string[];
    expect(files.filter(file => /\.map$|\.ts$|(^|[\\/])(node_modules|test)([\\/]|$)/.test(file))).toEqual([]);
    expect(files).toContain(join('dist', 'THIRD-PARTY-LICENSES.txt'));
    const installedAbout = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(installedAbout.dependencies ?? {}).toEqual({});
  });
});

it('F49: needs no Java to read and edit a project, nor any other program', async () => {
  const programs = scratch('programs');
  symlinkSync(process.execPath, join(programs, 'node'));
  const project = fixture('old-groovy');
  const env = { PATH: programs, JAVA_HOME: undefined, ANDROID_HOME: undefined };
  const pair = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'];
  const init = await tpns(['init', '--json', ...pair], { cwd: project, env });
  expect(JSON.parse(init.stdout)).toMatchObject({ command: 'init', ok: true });
  const doctor = await tpns(['doctor', '--json'], { cwd: project, env });
  expect(JSON.parse(doctor.stdout)).not.toHaveProperty('error');
});

describe('start-up stays cheap', () => {
  // Counted, not timed: a slow machine must not fail the test, and a fast one must not hide a costly import.
  const MODULES = 40;

  it.each([
    ['--version', []],
    ['--help', ['commander']],
  ])('%s loads %j of other people, and nothing else', async (flag, expected) => {
    const { packages, modules } = await loadedBy([flag]);
    expect(packages).toEqual(expected);
    expect(modules).toBeLessThanOrEqual(MODULES);
  });
});

/** What is inside the chunks that a call loads, as V8 saw it: packages, and the number of modules of either side. */
async function loadedBy(args: readonly string[]): Promise<{ packages: string[]; modules: number }> {
  const coverage = scratch('coverage');
  await tpns(args, { env: { NODE_V8_COVERAGE: coverage } });
  const urls = readdirSync(coverage).flatMap(file => {
    const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as {
      result: { url: string }[];
    };
    return result.map(script => script.url).filter(url => url.startsWith('file://'));
  });
  const { outputs } = JSON.parse(readFileSync((await installed()).metafile, 'utf8')) as Metafile;
  const inputs = urls
    .filter(url => url.includes('/dist/'))
    .flatMap(url => {
      const output = outputs[`dist/${basename(url)}`];
      if (!output) throw new Error(`${url} is not in the metafile of this build`);
      return Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) =>
        bytesInOutput > 0 ? file : [],
      );
    });
  const packages = inputs.flatMap(file => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  return { packages: [...new Set(packages)].sort(), modules: inputs.length };
}

describe('the threshold', () => {
  const threshold = join(repository, 'bin/tpns.js');

  /** Starts bin/tpns.js in a Node that claims to be `version`. */
  const startedBy = (version: string) => {
    const disguise = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    return run(process.execPath, ['--import', disguise, threshold, '--version'], { env: cleanEnvironment() });
  };

  it.each(['8.17.0', '18.20.8', '20.18.3'])('refuses Node %s with one line in both languages', version => {
    const { code, stdout, stderr } = startedBy(version);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]*20\.19[^\n]*需要[^\n]*\n$/);
    expect(stderr).toContain(version);
  });

  it.each(['20.19.0', '22.0.0', '24.1.0'])('lets Node %s pass', async version => {
    await installed();
    expect(startedBy(version).code).toBe(0);
  });

  it('refuses exactly what package.json excludes', () => {
    expect(about.engines.node).toBe('>=20.19');
  });

  it('parses on an old Node: nothing newer than ES2015 but import()', async () => {
    const source = readFileSync(threshold, 'utf8');
    const as = async (target: string): Promise<string> =>
      (await transform(source, { target, supported: { 'dynamic-import': true } })).code;
    expect(await as('es2015')).toBe(await as('esnext'));
    expect(source).not.toMatch(/^\s*(import|export)\s/m);
  });

  it.skipIf(process.platform === 'win32')('can be executed', () => {
    expect(statSync(threshold).mode & 0o111).toBe(0o111);
  });
});
