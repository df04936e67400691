/** A run that is being written: what it is about to do, kept in `.tpns/pending/` until it is done. */
import { baseName, inside, join } from '../../core/paths.ts';
import type { Files } from '../../ports.ts';
import { FOLDER, hash } from './record.ts';

export interface Pending {
  readonly process: number;
  readonly files: readonly PendingFile[];
  readonly journal: readonly { readonly name: string; readonly staged: boolean }[];
  /** Folders that these changes make, outermost first. */
  readonly folders: readonly string[];
  /** Folders to take away if they are empty in the end, innermost first. */
  readonly emptied: readonly string[];
}

export interface PendingFile {
  /** Relative to the root. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Permission bits before, for a file that has to be made again. */
  readonly mode: number | null;
}

export const pendingFolder = (root: string): string => join(root, FOLDER, 'pending');

/** A file of the run that `process` prepares: no other process that lives makes, or takes away, one of these names. */
export const stagedAs = (process: number, i: number, what: 'before' | 'after' | 'journal'): string =>
  `${process}-${i}.${what}`;

export const listOf = (root: string): string => join(pendingFolder(root), 'run.json');
const bytesOf = (pending: Pending): Uint8Array => new TextEncoder().encode(JSON.stringify(pending));

export function writePending(files: Files, root: string, pending: Pending): void {
  files.write(listOf(root), bytesOf(pending), 0o600);
}

/** Says who is at work, with nothing to do yet; false where somebody else is. */
export function claimPending(files: Files, root: string, process: number): boolean {
  const nothing: Pending = { process, files: [], journal: [], folders: [], emptied: [] };
  return files.claim(listOf(root), bytesOf(nothing), 0o600);
}

/** null where there is none, or none of ours: what it names is written to, so nothing in it is taken on trust. */
export function readPending(files: Files, root: string): Pending | null {
  const bytes = files.read(listOf(root));
  if (!bytes) return null;
  try {
    const pending = JSON.parse(new TextDecoder().decode(bytes)) as Pending;
    return staysInside(files, root, pending) ? pending : null;
  } catch {
    return null;
  }
}

/** @throws TypeError where it has not even the shape. */
function staysInside(files: Files, root: string, pending: Pending): boolean {
  const realRoot = files.real(root);
  const within = (path: string): boolean =>
    inside(root, join(root, path)) && inside(realRoot, files.real(join(root, path)));
  return (
    Number.isInteger(pending.process) &&
    pending.files.every(({ path }) => within(path)) &&
    pending.journal.every(({ name }) => /^runs\/\d{4,}\.json$/.test(name)) &&
    [...pending.folders, ...pending.emptied].every(within)
  );
}

/** A file that is there keeps its permission bits; `mode` is for one that is not. */
export function put(files: Files, path: string, bytes: Uint8Array | null, mode: number | null = null): void {
  if (bytes === null) files.remove(path);
  else files.write(path, bytes, files.kind(path) === null ? (mode ?? undefined) : undefined);
}

/** The journal's own files: once they are written, the run counts as done. */
export function settle(
  files: Files,
  root: string,
  pending: Pending,
  staged: (i: number) => Uint8Array | null,
): void {
  pending.journal.forEach(({ name }, i) => {
    const bytes = staged(i);
    if (bytes === null) files.remove(join(root, FOLDER, name));
    else files.write(join(root, FOLDER, name), bytes, 0o600);
  });
}

/** Every file that already has its new bytes gets its old ones back. */
export function rollBack(
  files: Files,
  root: string,
  pending: Pending,
  old: (i: number) => Uint8Array | null,
): void {
  pending.files.forEach(({ path, before, after, mode }, i) => {
    const target = join(root, path);
    const bytes = old(i);
    if (before === after || hash(bytes) !== before || hash(files.read(target)) !== after) return;
    put(files, target, bytes, mode);
  });
  for (const folder of [...pending.folders].reverse()) files.removeFolder(join(root, folder));
  clearPending(files, root, pending.process, []);
}

/**
 * The list goes first: without it the rest is litter, not a promise. From that moment on the next run may begin, so
 * nothing else goes than what is `owner`'s. A journal without runs goes altogether.
 */
export function clearPending(files: Files, root: string, owner: number, emptied: readonly string[]): void {
  for (const folder of emptied) files.removeFolder(join(root, folder));
  const folder = pendingFolder(root);
  const staged = files.list(folder).filter(name => ownerOf(name) === owner);
  files.remove(listOf(root));
  for (const name of staged) files.remove(join(folder, name));
  tidy(files, root, process => process === owner);
}

/** Takes away what runs that ended long ago have left behind, and folders that hold nothing any more. */
export function tidy(files: Files, root: string, gone: (process: number) => boolean): void {
  const [home, folder, records] = [join(root, FOLDER), pendingFolder(root), join(root, FOLDER, 'runs')];
  for (const place of [folder, records, home]) {
    for (const name of files.list(place)) {
      const owner = ownerOf(name) ?? takerOf(files, join(place, name));
      if (owner !== null && gone(owner)) files.remove(join(place, name));
    }
  }
  files.removeFolder(folder);
  files.removeFolder(records);
  if (files.list(home).every(name => name === '.gitignore')) {
    files.remove(join(home, '.gitignore'));
    files.removeFolder(home);
  }
}

/** The process that a file of the journal's own belongs to; null for one that is there to stay. */
function ownerOf(name: string): number | null {
  const [, staged, temporary] =
    /^(?:(\d+)-\d+\.(?:before|after|journal)|.+\.tpns-(\d+)-\d+)$/.exec(name) ?? [];
  const owner = staged ?? temporary;
  return owner === undefined ? null : Number(owner);
}

/** A claim to end what a dead process began (see `takeover.ts`). */
export const CLAIM = /^taken-(\d+)$/;

/** The process that claimed it; null for what is no such claim. */
export function takerOf(files: Files, path: string): number | null {
  if (!CLAIM.test(baseName(path))) return null;
  const taker = Number.parseInt(new TextDecoder().decode(files.read(path) ?? new Uint8Array()), 10);
  return Number.isInteger(taker) ? taker : null;
}
