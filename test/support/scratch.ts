/** Folders that live as long as the test run: one shared by all workers, and any number of private ones in it. */
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Made and removed by `run.ts`. */
    readonly scratch: string;
  }
}

/** The folder all workers of this run share. */
export function sharedScratch(): string {
  return inject('scratch');
}

/** A new empty folder; the run's end removes it. Its path has no symlinks, so that it compares equal to `cwd`. */
export function scratch(name = 'case'): string {
  return mkdtempSync(join(sharedScratch(), `${name}-`));
}

export function makeSharedScratch(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'tpns-test-'));
}
