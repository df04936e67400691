/** Taking back the last runs: exact bytes where a file is as we left it, only our text where it is not. */
import { note } from '../core/note.ts';
import { join } from '../core/paths.ts';
import type { FileChange, ManualStep } from '../core/plan.ts';
import { decode, encode, positionAt } from '../core/text.ts';
import type { Files } from '../ports.ts';
import { type Commit, commit } from './journal/commit.ts';
import { hash, type RecordedFile, type Run, runName, runs, serialise } from './journal/record.ts';
import { placesIn, reversed, takenBack } from './journal/takeback.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'what-undone': Record<never, never>;
    'undo-edited': Record<never, never>;
    'undo-edited-new-file': Record<never, never>;
    'undo-unreadable': Record<never, never>;
    'undo-line-ends': { file: string };
  }
}

export interface Undone {
  readonly runs: readonly Run[];
  readonly files: readonly FileChange[];
  readonly manual: readonly ManualStep[];
  /** Worth telling, e.g. converted line ends. */
  readonly told: readonly ReturnType<typeof note>[];
}

type Verdict =
  | { readonly kind: 'change'; readonly change: FileChange; readonly told: ReturnType<typeof note> | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'manual'; readonly steps: readonly ManualStep[] };

/**
 * @param all every run, newest first; else only the newest.
 * @returns what was done (with `dryRun`: what would be).
 * @throws Stop as {@link commit} does.
 */
export function undo(
  files: Files,
  root: string,
  options: { readonly all: boolean; readonly dryRun: boolean; readonly process: number },
): Undone {
  const recorded = runs(files, root);
  const done: { runs: Run[]; files: FileChange[]; manual: ManualStep[]; told: ReturnType<typeof note>[] } = {
    runs: [],
    files: [],
    manual: [],
    told: [],
  };
  // what earlier steps of this call have (or would have) written
  const state = new Map<string, Uint8Array | null>();
  for (const run of options.all ? recorded : recorded.slice(0, 1)) {
    const changes: FileChange[] = [];
    const left: RecordedFile[] = [];
    for (const file of run.files) {
      const path = join(root, file.path);
      const today = state.has(path) ? (state.get(path) ?? null) : files.read(path);
      const verdict = judge(path, file, today);
      if (verdict.kind === 'manual') {
        left.push(file);
        done.manual.push(...verdict.steps);
      } else if (verdict.kind === 'change') {
        changes.push(verdict.change);
        if (verdict.told) done.told.push(verdict.told);
        state.set(path, verdict.change.after);
      }
    }
    done.runs.push(run);
    done.files.push(...changes);
    if (!options.dryRun) commit(files, commitOf(root, run, changes, left, options.process));
  }
  return done;
}

function commitOf(
  root: string,
  run: Run,
  changes: readonly FileChange[],
  left: readonly RecordedFile[],
  process: number,
): Commit {
  const bytes = left.length > 0 ? serialise({ ...run, files: left }) : null;
  return {
    root,
    changes,
    journal: [{ name: runName(run.id), bytes }],
    folders: [],
    emptied: [...run.folders].reverse(),
    process,
  };
}

function judge(path: string, file: RecordedFile, today: Uint8Array | null): Verdict {
  const now = hash(today);
  // as before our run, or gone altogether: nothing of ours is left in it
  if (now === file.before || today === null) return { kind: 'nothing' };
  const source = decode(today);
  if (file.before === null) {
    const untouched =
      now === file.after || (source !== null && unbroken(source.text) === unbroken(file.text));
    if (untouched) return change(path, today, null, file);
    return manual(path, note('undo-edited-new-file', {}), 1, '');
  }
  if (source === null) return manual(path, note('undo-unreadable', {}), null, '');
  if (now === file.after) {
    return change(path, today, encode({ ...source, text: reversed(source.text, file.edits) }), file);
  }
  const result = takenBack(file.text, source.text, file.edits);
  if (result.kept.length > 0) {
    return {
      kind: 'manual',
      steps: result.kept.map(({ edit, at }) => ({
        path,
        line: at === null ? null : positionAt(source.text, at).line,
        reason: note('undo-edited', {}),
        snippet: edit.inserted.trim(),
      })),
    };
  }
  const told = result.lineEndsConverted ? note('undo-line-ends', { file: path }) : null;
  const verdict = change(path, today, encode({ ...source, text: result.text }), file);
  return verdict.kind === 'change' ? { ...verdict, told } : verdict;
}

const unbroken = (text: string): string => text.replace(/\r\n|\r/g, '\n');

function change(path: string, before: Uint8Array, after: Uint8Array | null, file: RecordedFile): Verdict {
  const lines = after === null ? [] : placesIn(file.edits);
  const text = decode(before)?.text ?? '';
  return {
    kind: 'change',
    told: null,
    change: {
      path,
      before,
      after,
      edits: [],
      listed: lines.map(({ edit, start }) => ({
        kind: edit.removed === '' ? 'remove' : edit.inserted === '' ? 'insert' : 'replace',
        what: note('what-undone', {}),
        line: positionAt(text, Math.min(start, text.length)).line,
      })),
    },
  };
}

function manual(
  path: string,
  reason: ReturnType<typeof note>,
  line: number | null,
  snippet: string,
): Verdict {
  return { kind: 'manual', steps: [{ path, line, reason, snippet }] };
}
