/**
 * All files or none. The new bytes of every file are first laid down in `.tpns/pending/`, flushed; only then are
 * the project's files replaced, one rename each. Whoever finds `.tpns/pending/run.json` later knows that a run
 * was cut off in the middle and has both states of every file at hand: see {@link recover}.
 */
import { note } from '../../core/note.ts';
import { inside, join, parent, relative } from '../../core/paths.ts';
import type { FileChange } from '../../core/plan.ts';
import { Stop } from '../../errors.ts';
import { FileFault, type Files } from '../../ports.ts';
import { FOLDER, hash } from './record.ts';

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
}

interface Pending {
  readonly process: number;
  readonly files: readonly {
    readonly path: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly journal: readonly { readonly name: string; readonly staged: boolean }[];
  readonly folders: readonly string[];
  /** Folders to take away if they are empty in the end, innermost first. */
  readonly emptied: readonly string[];
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

const pendingFolder = (root: string): string => join(root, FOLDER, 'pending');

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
  for (const { path, before } of changes) {
    if (!inside(realRoot, files.real(path))) {
      throw new Stop(2, 'file-outside', note('file-outside', { file: path }), { file: path });
    }
    if (!files.writable(path))
      throw new Stop(2, 'file-read-only', note('file-read-only', { file: path }), { file: path });
    if (hash(files.read(path)) !== hash(before)) {
      throw new Stop(1, 'file-changed', note('file-changed', { file: path }), { file: path });
    }
  }
}

export function commit(files: Files, { root, changes, journal, folders, emptied, process }: Commit): void {
  checkWritable(files, root, changes);
  const pending: Pending = {
    process,
    files: changes.map(c => ({ path: relative(root, c.path), before: hash(c.before), after: hash(c.after) })),
    journal: journal.map(({ name, bytes }) => ({ name, staged: bytes !== null })),
    folders,
    emptied,
  };
  let at = join(root, FOLDER);
  try {
    stage(files, root, pending, changes, journal);
    for (const change of changes) {
      at = change.path;
      put(files, change.path, change.after, change.before);
    }
    at = join(root, FOLDER);
    finish(files, root, pending);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    rollBack(files, root, pending);
    throw new Stop(2, 'write-failed', note('write-failed', { file: at, reason: error.reason }), {
      file: at,
      help: note('write-failed-help', {}),
    });
  }
}

/** Both states of every file, then the list that makes them count. */
function stage(
  files: Files,
  root: string,
  pending: Pending,
  changes: readonly FileChange[],
  journal: readonly JournalWrite[],
): void {
  const folder = pendingFolder(root);
  files.write(join(root, FOLDER, '.gitignore'), new TextEncoder().encode('*\n'));
  changes.forEach((change, i) => {
    if (change.before) files.write(join(folder, `${i}.before`), change.before, 0o600);
    if (change.after) files.write(join(folder, `${i}.after`), change.after, 0o600);
  });
  journal.forEach(({ bytes }, i) => {
    if (bytes) files.write(join(folder, `${i}.journal`), bytes, 0o600);
  });
  files.write(join(folder, 'run.json'), new TextEncoder().encode(JSON.stringify(pending)), 0o600);
}

function put(files: Files, path: string, bytes: Uint8Array | null, old: Uint8Array | null): void {
  if (bytes === null) files.remove(path);
  else files.write(path, bytes, old === null ? undefined : (files.mode(path) ?? undefined));
}

function finish(files: Files, root: string, pending: Pending): void {
  pending.journal.forEach(({ name, staged }, i) => {
    const path = join(root, FOLDER, name);
    const bytes = staged ? files.read(join(pendingFolder(root), `${i}.journal`)) : null;
    if (bytes) files.write(path, bytes, 0o600);
    else if (!staged) files.remove(path);
  });
  for (const folder of pending.emptied) files.removeFolder(join(root, folder));
  clearPending(files, root);
}

/** The list goes first: without it the rest is litter, not a promise. */
function clearPending(files: Files, root: string): void {
  const folder = pendingFolder(root);
  files.remove(join(folder, 'run.json'));
  for (const name of files.list(folder)) files.remove(join(folder, name));
  files.removeFolder(folder);
  if (files.list(join(root, FOLDER, 'runs')).length === 0) {
    files.removeFolder(join(root, FOLDER, 'runs'));
    const rest = files.list(join(root, FOLDER));
    if (rest.length === 1 && rest[0] === '.gitignore') {
      files.remove(join(root, FOLDER, '.gitignore'));
      files.removeFolder(join(root, FOLDER));
    }
  }
}

/** Every file that already has its new bytes gets its old ones back; best effort where the disk itself fails. */
function rollBack(files: Files, root: string, pending: Pending): void {
  pending.files.forEach(({ path, before, after }, i) => {
    const target = join(root, path);
    if (before === after || hash(files.read(target)) !== after) return;
    const old = before === null ? null : files.read(join(pendingFolder(root), `${i}.before`));
    if (before === null || old !== null) put(files, target, old, old);
  });
  for (const folder of [...pending.folders].reverse()) files.removeFolder(join(root, folder));
  clearPending(files, root);
}

function readPending(files: Files, root: string): Pending | null {
  const bytes = files.read(join(pendingFolder(root), 'run.json'));
  if (!bytes) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Pending;
  } catch {
    return null;
  }
}

/**
 * Ends what a killed run began, and says what it did (null where there was nothing): the new state is completed,
 * for it was proved before the first byte was written; where somebody has changed one of the files since, the
 * others go back to the old state instead and that file is left as it is.
 */
export function recover(
  files: Files,
  root: string,
  alive: (process: number) => boolean,
): ReturnType<typeof note> | null {
  if (files.kind(pendingFolder(root)) === null) return null;
  const pending = readPending(files, root);
  if (pending === null) {
    clearPending(files, root);
    return null;
  }
  if (alive(pending.process)) throw new Stop(2, 'busy', note('busy', { process: pending.process }));
  const states = pending.files.map(file => hash(files.read(join(root, file.path))));
  const foreign = pending.files.find((file, i) => states[i] !== file.before && states[i] !== file.after);
  if (foreign) {
    rollBack(files, root, pending);
    return note('recovered-partly', { file: join(root, foreign.path) });
  }
  try {
    pending.files.forEach((file, i) => {
      if (states[i] === file.after) return;
      const bytes = file.after === null ? null : files.read(join(pendingFolder(root), `${i}.after`));
      if (file.after !== null && hash(bytes) !== file.after) throw new FileFault(file.path, 'other');
      put(files, join(root, file.path), bytes, file.before === null ? null : new Uint8Array());
    });
    finish(files, root, pending);
    return note('recovered-finished', { files: pending.files.length });
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    rollBack(files, root, pending);
    return note('recovered-undone', { files: pending.files.length });
  }
}
