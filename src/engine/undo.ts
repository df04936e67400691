/** Taking back the last runs: exact bytes where a file is as we left it, only our text where it is not. */
import { Unencodable } from '../core/charset.ts';
import { note } from '../core/note.ts';
import type { Reason } from '../core/operation.ts';
import { join } from '../core/paths.ts';
import type { FileChange, ManualStep } from '../core/plan.ts';
import { decode, encode, positionAt, type SourceText } from '../core/text.ts';
import { readingOf } from '../editors/reading.ts';
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
    'undo-gone': { file: string };
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
  | { readonly kind: 'nothing'; readonly told: ReturnType<typeof note> | null }
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
        state.set(path, verdict.change.after);
      }
      if (verdict.kind !== 'manual' && verdict.told) done.told.push(verdict.told);
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
  if (now === file.before) return { kind: 'nothing', told: null };
  if (today === null) return { kind: 'nothing', told: note('undo-gone', { file: path }) };
  if (file.before === null && now === file.after) return change(path, today, null, file);
  const source = now === file.after ? decode(today, file.encoding) : sourceToday(path, file, today);
  if (file.before === null) {
    const untouched = source !== null && unbroken(source.text) === unbroken(file.text);
    return untouched
      ? change(path, today, null, file, source)
      : manual(path, note('undo-edited-new-file', {}), 1, '');
  }
  const unreadable = manual(path, note('undo-unreadable', {}), null, '');
  if (source === null) return unreadable;
  if (now === file.after) {
    const after = encoded({ ...source, text: reversed(source.text, file.edits) });
    // a record that does not lead back to the very bytes is not one of ours
    return hash(after) === file.before ? change(path, today, after, file, source) : unreadable;
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
  const after = encoded({ ...source, text: result.text });
  if (after === null) return unreadable;
  const told = result.lineEndsConverted ? note('undo-line-ends', { file: path }) : null;
  const verdict = change(path, today, after, file, source);
  return verdict.kind === 'change' ? { ...verdict, told } : verdict;
}

/** A file that was edited since may have been converted as well; ASCII alone is no sign of that. */
function sourceToday(path: string, file: RecordedFile, today: Uint8Array): SourceText | null {
  const reading = readingOf(path, today);
  const source = reading.state === 'read' ? reading.source : null;
  if (source !== null && /[^\0-\x7F]/.test(source.text)) return source;
  return decode(today, file.encoding) ?? source;
}

/** null where a text to put back has a character that the file's encoding of today does not have. */
function encoded(source: SourceText): Uint8Array | null {
  try {
    return encode(source);
  } catch (error) {
    if (error instanceof Unencodable) return null;
    throw error;
  }
}

const unbroken = (text: string): string => text.replace(/\r\n|\r/g, '\n');

function change(
  path: string,
  before: Uint8Array,
  after: Uint8Array | null,
  file: RecordedFile,
  source: SourceText | null = null,
): Verdict {
  const lines = after === null ? [] : placesIn(file.edits);
  const { text, encoding } = source ?? { text: '' };
  return {
    kind: 'change',
    told: null,
    change: {
      path,
      before,
      after,
      ...(encoding === undefined ? {} : { encoding }),
      edits: [],
      listed: lines.map(({ edit, start }) => ({
        kind: edit.removed === '' ? 'remove' : edit.inserted === '' ? 'insert' : 'replace',
        what: note('what-undone', {}),
        line: positionAt(text, Math.min(start, text.length)).line,
      })),
    },
  };
}

function manual(path: string, reason: Reason, line: number | null, snippet: string): Verdict {
  return { kind: 'manual', steps: [{ path, line, reason, snippet }] };
}
