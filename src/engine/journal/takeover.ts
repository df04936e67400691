/**
 * The right to end what a dead process began. Several that find it at once each claim the next number; one gets it, and
 * the others wait. Whoever dies over it is followed by the next number in turn.
 */
import { note } from '../../core/note.ts';
import { join } from '../../core/paths.ts';
import { Stop } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { CLAIM, listOf, pendingFolder, takerOf } from './pending.ts';
import { hash } from './record.ts';

/** Who recovers, and who else is still there. */
export interface Living {
  readonly processId: number;
  /** Not of this process itself. */
  readonly alive: (process: number) => boolean;
}

/**
 * @param found the list as it was read; where it is another one by now, its run was ended meanwhile.
 * @returns what gives the right back; null where there is nothing left to end.
 * @throws Stop where another process is at it.
 */
export function takeOver(
  files: Files,
  root: string,
  found: Uint8Array,
  { processId, alive }: Living,
): (() => void) | null {
  const folder = pendingFolder(root);
  const numbers = files.list(folder).flatMap(name => CLAIM.exec(name)?.[1] ?? []);
  const last = Math.max(-1, ...numbers.map(Number));
  const owner = last < 0 ? null : takerOf(files, join(folder, `taken-${last}`));
  if (owner !== null && alive(owner)) throw busy(owner);
  const claim = join(folder, `taken-${last + 1}`);
  if (!files.claim(claim, new TextEncoder().encode(String(processId)), 0o600)) {
    throw busy(takerOf(files, claim) ?? processId);
  }
  const giveBack = (): void => {
    for (let i = 0; i <= last + 1; i++) files.remove(join(folder, `taken-${i}`));
    files.removeFolder(folder);
  };
  if (hash(files.read(listOf(root))) === hash(found)) return giveBack;
  files.remove(claim);
  return null;
}

const busy = (process: number): Stop => new Stop(2, 'busy', note('busy', { process }));
