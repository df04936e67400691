/**
 * `tpns` as a user gets it: built, packed, installed from the tarball into an empty folder, and started as a process
 * of its own. Done once in a run, when the first test asks for it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { once } from './once.ts';
import { type Ended, must, type RunOptions, runBeside } from './process.ts';
import { repository } from './repository.ts';
import { scratch, sharedScratch } from './scratch.ts';

export interface Installed {
  /** The installed package's folder. */
  readonly folder: string;
  /** The command that npm put on the PATH. */
  readonly command: string;
  /** esbuild's metafile of exactly this build. */
  readonly metafile: string;
}

export function installed(): Promise<Installed> {
  return once('installed', install);
}

/**
 * Runs the installed `tpns`. The environment is clean: nothing of the developer's (CI, TPNS_*, LANG, proxies) reaches
 * it, and HOME is an empty folder, unless `env` says otherwise.
 */
export async function tpns(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { command } = await installed();
  return runBeside(command, args, {
    ...options,
    cwd: options.cwd ?? scratch('cwd'),
    env: { ...cleanEnvironment(), ...options.env },
  });
}

export function cleanEnvironment(): NodeJS.ProcessEnv {
  const home = scratch('home');
  return {
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: home,
    TMPDIR: home,
    // Windows starts nothing without it
    ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot, USERPROFILE: home } : {}),
  };
}

/** npm takes its settings from the environment too, and `npm test` has put this repository's there. */
function environmentForNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}

function install(): Installed {
  const packed = join(sharedScratch(), 'packed');
  const folder = join(sharedScratch(), 'installed');
  const env = environmentForNpm();
  mkdirSync(packed);
  mkdirSync(folder);
  // with its scripts: it is the prepack script that builds, here as for a release
  must('npm', ['pack', '--pack-destination', packed], { cwd: repository, env });
  const metafile = join(sharedScratch(), 'metafile.json');
  writeFileSync(metafile, readFileSync(join(repository, '.cache/metafile.json')));

  const [tarball] = readdirSync(packed);
  if (!tarball) throw new Error('npm pack made no tarball');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  must(
    'npm',
    ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', join(packed, tarball)],
    {
      cwd: folder,
      env,
    },
  );
  const packages = readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'));
  if (packages.join() !== 'tpns') {
    throw new Error(`one package should have been installed, and no other: ${packages.join(', ')}`);
  }
  return {
    folder: join(folder, 'node_modules/tpns'),
    command: join(folder, 'node_modules/.bin/tpns'),
    metafile,
  };
}
