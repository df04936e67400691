/**
 * Ends what a killed run began. The new state is completed, for it was proved before the first byte was written; where
 * somebody has changed one of the files since, the others go back to the old state and that file is left as it is.
 */
import { type Note, note } from '../../core/note.ts';
import { baseName, isTemporary, join, parent } from '../../core/paths.ts';
import { Stop } from '../../errors.ts';
import { FileFault, type Files } from '../../ports.ts';
import {
  clearPending,
  listOf,
  type Pending,
  pendingFolder,
  put,
  readPending,
  rollBack,
  settle,
  stagedAs,
  tidy,
} from './pending.ts';
import { FOLDER, hash } from './record.ts';
import { type Living, takeOver } from './takeover.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    busy: { process: number };
    'recovered-finished': { files: number };
    'recovered-undone': { files: number };
    'recovered-partly': { file: string };
  }
}

/** Says what it did; null where there was nothing to do. */
export function recover(files: Files, root: string, living: Living): Note | null {
  if (files.kind(join(root, FOLDER)) === null) return null;
  const list = files.read(listOf(root));
  const pending = readPending(files, root);
  const gone = (process: number): boolean => !living.alive(process);
  if (list === null) return tolerant(() => tidy(files, root, gone));
  if (pending === null) return tolerant(() => clearAway(files, root, list, living));
  if (!gone(pending.process)) throw new Stop(2, 'busy', note('busy', { process: pending.process }));
  const giveBack = takeOver(files, root, list, living);
  if (giveBack === null) return tolerant(() => tidy(files, root, gone));
  // a list of nothing is a run that was still being prepared
  const begun = pending.files.length + pending.journal.length > 0;
  const told = begun ? ended(files, root, pending) : null;
  tolerant(() => {
    clearPending(files, root, pending.process, pending.emptied);
    giveBack();
    tidy(files, root, gone);
  });
  return told;
}

/** Litter on a disk that can't be written is no reason to refuse to read. */
function tolerant(action: () => void): null {
  try {
    action();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
  }
  return null;
}

/** A list that is none of ours: nothing in it is done, and nothing beside it is kept. */
function clearAway(files: Files, root: string, list: Uint8Array, living: Living): void {
  const giveBack = takeOver(files, root, list, living);
  if (giveBack !== null) {
    const folder = pendingFolder(root);
    for (const name of files.list(folder).filter(each => !/^(?:run\.json|taken-\d+)$/.test(each))) {
      files.remove(join(folder, name));
    }
    files.remove(listOf(root));
    giveBack();
  }
  tidy(files, root, process => !living.alive(process));
}

function ended(files: Files, root: string, pending: Pending): Note {
  const staged = (i: number, what: 'before' | 'after' | 'journal'): Uint8Array | null =>
    files.read(join(pendingFolder(root), stagedAs(pending.process, i, what)));
  const count = { files: pending.files.length };
  sweep(files, root, pending);
  if (isSettled(files, root, pending, staged)) return note('recovered-finished', count);
  const states = pending.files.map(file => hash(files.read(join(root, file.path))));
  const foreign = pending.files.find((file, i) => states[i] !== file.before && states[i] !== file.after);
  const back = (): void => rollBack(files, root, pending, i => staged(i, 'before'));
  if (foreign) {
    back();
    return note('recovered-partly', { file: join(root, foreign.path) });
  }
  try {
    pending.files.forEach((file, i) => {
      if (states[i] === file.after) return;
      const bytes = file.after === null ? null : staged(i, 'after');
      if (hash(bytes) !== file.after) throw new FileFault(join(root, file.path), 'other');
      put(files, join(root, file.path), bytes);
    });
    settle(files, root, pending, i => staged(i, 'journal'));
    return note('recovered-finished', count);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    back();
    return note('recovered-undone', count);
  }
}

/** What a write that was cut off left beside its target. */
function sweep(files: Files, root: string, pending: Pending): void {
  for (const { path } of pending.files) {
    const target = files.real(join(root, path));
    for (const name of files.list(parent(target))) {
      if (isTemporary(name, baseName(target))) files.remove(join(parent(target), name));
    }
  }
}

/** The journal is written last: where it is in place, so was every file, whatever became of them afterwards. */
function isSettled(
  files: Files,
  root: string,
  { journal }: Pending,
  staged: (i: number, what: 'journal') => Uint8Array | null,
): boolean {
  return (
    journal.length > 0 &&
    journal.every(({ name }, i) => hash(files.read(join(root, FOLDER, name))) === hash(staged(i, 'journal')))
  );
}
