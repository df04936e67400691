/**
 * Packages whose files tests look at and nobody runs: fetched once into .cache/ and compared with the integrity that is
 * pinned beside their names, so that every run sees the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { must, run } from './process.ts';
import { repository } from './repository.ts';
import { scratch } from './scratch.ts';

export interface Packed {
  readonly spec: string;
  readonly integrity: string;
}

/** The package's files, in a folder of this test. */
export function unpacked(wanted: Packed): string {
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
