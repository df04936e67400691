/**
 * All files or none. The new bytes of every file are first laid down in `.tpns/pending/`, flushed; only then are
 * the project's files replaced, one rename each. Whoever finds `.tpns/pending/run.json` later knows that a run
 * was cut off in the middle and has both states of every file at hand: see `recover.ts`.
 */
import { note } from '../../core/note.ts';
import { inside, join, parent, relative } from '../../core/paths.ts';
import type { FileChange } from '../../core/plan.ts';
import { Stop } from '../../errors.ts';
import { FileFault, type Files } from '../../ports.ts';
import {
  claimPending,
  clearPending,
  type Pending,
  pendingFolder,
  put,
  readPending,
  rollBack,
  settle,
  stagedAs,
  writePending,
} from './pending.ts';
import { FOLDER, hash } from './record.ts';

export { recover } from './recover.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'file-outside': { file: string };
    'file-read-only': { file: string };
    'file-changed': { file: string };
    'write-failed': { file: string; reason: FileFault['reason'] };
    'write-failed-help': Record<never, never>;
    busy: { process: number };
    'recovered-finished': { files: number };
    'recovered-undone': { files: number };
    'recovered-partly': { file: string };
  }
}

/** A file of the journal to write (or to remove) once all project files are in place; named below `.tpns/`. */
export interface JournalWrite {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** A record of its own: where the name is taken by now, another process has recorded a run meanwhile. */
  readonly fresh?: true;
}

export interface Commit {
  readonly root: string;
  readonly changes: readonly FileChange[];
  readonly journal: readonly JournalWrite[];
  /** Folders (relative) that these changes make, outermost first. */
  readonly folders: readonly string[];
  /** Folders (relative) that an undo may leave empty, innermost first. */
  readonly emptied: readonly string[];
  readonly process: number;
}

/** Folders above the new files that do not exist yet, relative to `root`, outermost first. */
export function newFolders(files: Files, root: string, changes: readonly FileChange[]): string[] {
  const found = new Set<string>();
  for (const change of changes) {
    if (change.before !== null) continue;
    for (
      let at = parent(change.path);
      inside(root, at) && at !== root && files.kind(at) === null;
      at = parent(at)
    ) {
      found.add(relative(root, at));
    }
  }
  return [...found].sort((a, b) => a.length - b.length);
}

/**
 * Checks that every file may be written and still holds the bytes that were planned on; throws {@link Stop}
 * otherwise, with nothing changed. Also called alone, for a dry run's honesty.
 */
export function checkWritable(files: Files, root: string, changes: readonly FileChange[]): void {
  const realRoot = files.real(root);
  // the journal is part of the write: a `.tpns` that is a link must not lead it elsewhere
  const journal = join(root, FOLDER);
  if (!inside(realRoot, files.real(journal))) {
    throw new Stop(2, 'file-outside', note('file-outside', { file: journal }), { file: journal });
  }
  checkInside(files, root, changes);
  for (const { path, before } of changes) {
    if (!files.writable(path))
      throw new Stop(2, 'file-read-only', note('file-read-only', { file: path }), { file: path });
    if (hash(files.read(path)) !== hash(before)) {
      throw new Stop(2, 'file-changed', note('file-changed', { file: path }), { file: path });
    }
  }
}

/** A link may lead a file out of the project: that one is somebody else's. */
export function checkInside(files: Files, root: string, changes: readonly FileChange[]): void {
  const realRoot = files.real(root);
  const outside = changes.find(({ path }) => !inside(realRoot, files.real(path)));
  if (outside) {
    throw new Stop(2, 'file-outside', note('file-outside', { file: outside.path }), { file: outside.path });
  }
}

export function commit(files: Files, { root, changes, journal, folders, emptied, process }: Commit): void {
  checkWritable(files, root, changes);
  begin(files, root, process);
  try {
    // what another process has done before this one's turn came
    checkWritable(files, root, changes);
    checkRecords(files, root, journal);
  } catch (error) {
    if (error instanceof Stop) clearPending(files, root, process, []);
    throw error;
  }
  const pending: Pending = {
    process,
    files: changes.map(({ path, before, after }) => ({
      path: relative(root, path),
      before: hash(before),
      after: hash(after),
      mode: files.mode(path),
    })),
    journal: journal.map(({ name, bytes }) => ({ name, staged: bytes !== null })),
    folders,
    emptied,
  };
  let at = join(root, FOLDER);
  try {
    stage(files, root, pending, changes, journal);
    for (const change of changes) {
      at = change.path;
      put(files, change.path, change.after);
    }
    at = join(root, FOLDER);
    settle(files, root, pending, i => journal[i]?.bytes ?? null);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    rollBack(files, root, pending, i => changes[i]?.before ?? null);
    throw failed(at, error);
  }
  try {
    clearPending(files, root, process, emptied);
  } catch (error) {
    // everything is in place; what could not be cleared away is for the next call
    if (!(error instanceof FileFault)) throw error;
  }
}

/** From here on the project is this process's alone. */
function begin(files: Files, root: string, process: number): void {
  try {
    if (claimPending(files, root, process)) return;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    for (const folder of [pendingFolder(root), join(root, FOLDER)]) removeEmpty(files, folder);
    throw failed(join(root, FOLDER), error);
  }
  throw new Stop(2, 'busy', note('busy', { process: readPending(files, root)?.process ?? process }));
}

function checkRecords(files: Files, root: string, journal: readonly JournalWrite[]): void {
  const taken = journal.find(({ name, fresh }) => fresh && files.kind(join(root, FOLDER, name)) !== null);
  if (!taken) return;
  const file = join(root, FOLDER, taken.name);
  throw new Stop(2, 'file-changed', note('file-changed', { file }), { file });
}

function removeEmpty(files: Files, folder: string): void {
  try {
    files.removeFolder(folder);
  } catch (error) {
    // the disk refuses everything: an empty folder is the least of it
    if (!(error instanceof FileFault)) throw error;
  }
}

function failed(file: string, { reason }: FileFault): Stop {
  return new Stop(2, 'write-failed', note('write-failed', { file, reason }), {
    file,
    help: note('write-failed-help', {}),
  });
}

/** Both states of every file; then the list that makes them count. */
function stage(
  files: Files,
  root: string,
  pending: Pending,
  changes: readonly FileChange[],
  journal: readonly JournalWrite[],
): void {
  const folder = pendingFolder(root);
  const { process } = pending;
  files.write(join(root, FOLDER, '.gitignore'), new TextEncoder().encode('*\n'));
  changes.forEach((change, i) => {
    if (change.before) files.write(join(folder, stagedAs(process, i, 'before')), change.before, 0o600);
    if (change.after) files.write(join(folder, stagedAs(process, i, 'after')), change.after, 0o600);
  });
  journal.forEach(({ bytes }, i) => {
    if (bytes) files.write(join(folder, stagedAs(process, i, 'journal')), bytes, 0o600);
  });
  writePending(files, root, pending);
}
