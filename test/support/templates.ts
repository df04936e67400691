/**
 * The Android projects that React Native, Capacitor and Expo start people with, unpacked from the packages that ship
 * them. React Native's is installed with the other dev dependencies; the others are fetched once into .cache/ and
 * compared with the integrity pinned here, so that every run edits the same bytes.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { must, run } from './process.ts';
import { repository } from './repository.ts';
import { scratch } from './scratch.ts';
import { toCrlf } from './snapshot.ts';

export type TemplateName = 'react-native' | 'capacitor' | 'expo';
export type LineEnds = 'lf' | 'crlf';

export const templateNames: readonly TemplateName[] = ['react-native', 'capacitor', 'expo'];

interface Packed {
  readonly spec: string;
  readonly integrity: string;
}

const CAPACITOR: Packed = {
  spec: '@capacitor/cli@8.5.2',
  integrity:
    'sha512-O2kpA5ZPJUAmliDCcmpMf8xnJwMezxlFPUrlyOAjbL3U9MFNY3l4ZpPI/UXwvyPmR8ETcVF9pFr+VdWq61rqTQ==',
};

const EXPO: Packed = {
  spec: 'expo-template-bare-minimum@58.0.8',
  integrity:
    'sha512-xZCAzR9qfAYMYZHhKcA9vwO9xEebkJr94a6brQdyKDzJGmjhf9q6l1bijkIer0z0RzfyMoacpjG/lOYscw0O9A==',
};

/** A new project folder whose `android/` is the template's, with package.json beside it where the template has one. */
export function template(name: TemplateName, lineEnds: LineEnds = 'lf'): string {
  const project = scratch(name);
  unpack[name](project);
  if (lineEnds === 'crlf') toCrlf(project);
  return project;
}

const unpack: Readonly<Record<TemplateName, (project: string) => void>> = {
  'react-native': project => {
    const found = createRequire(import.meta.url).resolve('@react-native-community/template/package.json');
    copyAndroid(join(dirname(found), 'template'), project);
  },
  capacitor: project => {
    const assets = join(unpacked(CAPACITOR), 'assets');
    mkdirSync(join(project, 'android'));
    must('tar', ['-xzf', join(assets, 'android-template.tar.gz'), '-C', join(project, 'android')]);
  },
  expo: project => copyAndroid(unpacked(EXPO), project),
};

function copyAndroid(from: string, project: string): void {
  cpSync(join(from, 'android'), join(project, 'android'), { recursive: true });
  cpSync(join(from, 'package.json'), join(project, 'package.json'));
}

/** The package's files, in a folder of this test. */
function unpacked(wanted: Packed): string {
  const folder = scratch('package');
  must('tar', ['-xzf', tarball(wanted), '-C', folder, '--strip-components=1']);
  return folder;
}

/** Exported for its own tests. */
export function tarball({ spec, integrity }: Packed, cache = join(repository, '.cache/templates')): string {
  const kept = join(cache, `${spec.replace(/[@/]+/g, '-').replace(/^-/, '')}.tgz`);
  if (!existsSync(kept)) fetchInto(spec, kept, cache);
  const found = `sha512-${createHash('sha512').update(readFileSync(kept)).digest('base64')}`;
  if (found !== integrity) {
    rmSync(kept);
    throw new Error(`${spec} is not the pinned package: expected ${integrity}, got ${found}`);
  }
  return kept;
}

/** Fetched beside and renamed into place: another worker may be fetching the same. */
function fetchInto(spec: string, kept: string, cache: string): void {
  mkdirSync(cache, { recursive: true });
  const parcel = mkdtempSync(join(cache, 'fetch-'));
  try {
    const { code, stderr } = run('npm', ['pack', '--silent', '--pack-destination', parcel, spec], {
      cwd: parcel,
    });
    const [file] = readdirSync(parcel);
    if (code !== 0 || !file) {
      throw new Error(
        `${spec} could not be fetched with npm pack (exit ${code}). It is needed once, from the npm registry; ` +
          `without a network put its tarball at ${kept}.\n${stderr}`,
      );
    }
    renameSync(join(parcel, file), kept);
  } finally {
    rmSync(parcel, { recursive: true, force: true });
  }
}
