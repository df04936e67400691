/**
 * The files of one run while it is being planned. Steps are tried in groups that only work together: a group
 * either gets all its edits into the workspace or none, and then all of its steps are a person's to do.
 */
import { composed, type Draft, draftOf, edited, listed } from '../core/draft.ts';
import { note } from '../core/note.ts';
import type { Outcome } from '../core/operation.ts';
import type { FileChange, ManualStep } from '../core/plan.ts';
import { decode, encode, positionAt } from '../core/text.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'group-partner': { file: string; reason: string };
    'group-needs': { needs: string };
  }
}

/** One step: what to make of one file's text. `text` is '' where there is no file yet. */
export interface Step {
  /** Absolute. */
  readonly path: string;
  readonly run: (text: string) => Outcome;
}

export interface Group {
  readonly id: string;
  /** Groups that have to be in place for this one to make sense. */
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
}

interface Entry {
  readonly before: Uint8Array | null;
  readonly bom: boolean;
  readonly draft: Draft;
}

export interface Workspace {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly manual: readonly ManualStep[];
  /** Ids of the groups that are in place (edited, or there already). */
  readonly placed: ReadonlySet<string>;
  /** Every file that a step looked at. */
  readonly seen: ReadonlySet<string>;
}

export const emptyWorkspace: Workspace = {
  entries: new Map(),
  manual: [],
  placed: new Set(),
  seen: new Set(),
};

function entryOf(files: Files, entries: ReadonlyMap<string, Entry>, path: string): Entry {
  const known = entries.get(path);
  if (known) return known;
  const before = files.read(path);
  const source = before === null ? { text: '', bom: false } : decode(before);
  if (source === null) throw new Unreadable(path, note('not-utf8', { file: path }), null, null);
  return { before, bom: source.bom, draft: draftOf(source.text) };
}

/** Tries a group's steps one after the other, each on the text the former left. */
export function tried(files: Files, workspace: Workspace, group: Group): Workspace {
  const missing = group.needs.find(id => !workspace.placed.has(id));
  const entries = new Map(workspace.entries);
  const outcomes: { step: Step; outcome: Outcome; text: string }[] = [];
  for (const step of group.steps) {
    const entry = entryOf(files, entries, step.path);
    const outcome = step.run(entry.draft.text);
    outcomes.push({ step, outcome, text: entry.draft.text });
    if (outcome.state === 'change') {
      entries.set(step.path, { ...entry, draft: edited(entry.draft, outcome.edits) });
    }
  }
  const seen = new Set([...workspace.seen, ...group.steps.map(step => step.path)]);
  const refused = outcomes.find(({ outcome }) => outcome.state === 'refused');
  if (!refused && missing === undefined) {
    return { ...workspace, entries, seen, placed: new Set([...workspace.placed, group.id]) };
  }
  const manual = outcomes.flatMap(({ step, outcome, text }): ManualStep[] => {
    if (outcome.state === 'present') return [];
    if (outcome.state === 'refused') {
      const line = outcome.at === null ? null : positionAt(text, outcome.at).line;
      return [{ path: step.path, line, reason: outcome.why, snippet: outcome.snippet }];
    }
    const reason = refused
      ? note('group-partner', { file: refused.step.path, reason: group.id })
      : note('group-needs', { needs: missing ?? '' });
    return outcome.edits.map(edit => ({
      path: step.path,
      line: positionAt(text, edit.start).line,
      reason,
      snippet: edit.text.trim(),
    }));
  });
  return { ...workspace, seen, manual: [...workspace.manual, ...manual] };
}

/** The files that differ from the disk, in the order they were first touched. */
export function changes(workspace: Workspace): FileChange[] {
  return [...workspace.entries]
    .filter(([, { before, draft }]) => before === null || draft.text !== draft.original)
    .map(([path, { before, bom, draft }]) => ({
      path,
      before,
      after: encode({ text: draft.text, bom }),
      edits: composed(draft),
      listed: listed(draft),
    }));
}

/** Files that exist, were looked at and stay as they are. */
export function untouched(files: Files, workspace: Workspace): string[] {
  const changed = new Set(changes(workspace).map(change => change.path));
  return [...workspace.seen].filter(path => !changed.has(path) && files.kind(path) === 'file');
}
