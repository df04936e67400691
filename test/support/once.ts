/** Work that is done once in a test run, whichever worker asks first. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sharedScratch } from './scratch.ts';

type Kept<T> = { readonly value: T } | { readonly failed: string };

/**
 * `work`'s value (plain JSON), made by one worker and read by all others. Its failure is shared as well: the reason
 * then stands at every test that needed it, not only at the first.
 */
export async function once<T>(name: string, work: () => T, patience = 300_000): Promise<T> {
  const folder = join(sharedScratch(), `once-${name}`);
  const file = join(folder, 'kept.json');
  if (claimed(folder)) keep(file, attempt(work));
  for (const giveUp = Date.now() + patience; !existsSync(file); await sleep(50)) {
    if (Date.now() > giveUp) throw new Error(`${name}: the worker that began it never finished`);
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept<T>;
  if ('failed' in kept) throw new Error(kept.failed);
  return kept.value;
}

/** Making a folder succeeds for exactly one. */
function claimed(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function attempt<T>(work: () => T): Kept<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Renamed into place, so that nobody reads half of it. */
function keep<T>(file: string, kept: Kept<T>): void {
  writeFileSync(`${file}.part`, JSON.stringify(kept));
  renameSync(`${file}.part`, file);
}
