/**
 * The files of one run while it is being planned. Steps are tried in groups that only work together: a group
 * either gets all its edits into the workspace or none, and then all of its steps are a person's to do.
 */
import { sourceOf } from '../android/source.ts';
import { Unencodable, UTF_8 } from '../core/charset.ts';
import { composed, type Draft, draftOf, edited, listed } from '../core/draft.ts';
import type { Edit } from '../core/edit.ts';
import { note } from '../core/note.ts';
import type { Reason } from '../core/operation.ts';
import type { FileChange, ManualStep } from '../core/plan.ts';
import { encode, positionAt, type SourceText } from '../core/text.ts';
import type { Judged } from '../editors/proof.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'group-partner': { file: string; reason: string };
    'group-needs': { needs: string };
    unencodable: { file: string; encoding: string };
  }
}

/**
 * One step: what to make of one file's text. `text` is '' where there is no file yet. A change can only be one that
 * was proved (see `editors/proof.ts`): another one does not compile, and there is no other way to a write.
 */
export interface Step {
  /** Absolute. */
  readonly path: string;
  readonly run: (text: string) => Judged;
}

export interface Group {
  readonly id: string;
  /** Groups that have to be in place for this one to make sense. */
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
}

interface Entry {
  readonly before: Uint8Array | null;
  readonly source: SourceText;
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
  const source = before === null ? { text: '', bom: false } : sourceOf(path, before);
  return { before, source, draft: draftOf(source.text) };
}

/** Tries a group's steps one after the other, each on the text the former left. */
export function tried(files: Files, workspace: Workspace, group: Group): Workspace {
  const missing = group.needs.find(id => !workspace.placed.has(id));
  const entries = new Map(workspace.entries);
  const outcomes: { step: Step; outcome: Judged; text: string }[] = [];
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
  const reason = refused
    ? note('group-partner', { file: refused.step.path, reason: group.id })
    : note('group-needs', { needs: missing ?? '' });
  const manual = outcomes.flatMap(({ step, outcome, text }) => byHand(step.path, text, outcome, reason));
  return { ...workspace, seen, manual: [...workspace.manual, ...manual] };
}

/** What is to be taken out, as a diff shows it. */
const taken = (text: string): string => text.trim().replace(/^/gm, '- ');

/** What a person has to do of a step: all of it where it was refused, or where it could have been made but for `others`. */
function byHand(path: string, text: string, outcome: Judged, others: Reason): ManualStep[] {
  const lineOf = (at: number): number => positionAt(text, at).line;
  switch (outcome.state) {
    case 'present':
      return [];
    case 'change':
      return outcome.edits.map(edit => ({
        path,
        line: lineOf(edit.start),
        reason: others,
        snippet: edit.text.trim() || taken(text.slice(edit.start, edit.end)),
      }));
    case 'refused': {
      const { why, at, snippet, candidates = [] } = outcome;
      const places = candidates.map(each => ({ path, line: lineOf(each.at), why: each.why }));
      const step = { path, line: at === null ? null : lineOf(at), reason: why, snippet };
      return [places.length === 0 ? step : { ...step, candidates: places }];
    }
  }
}

/** The files that differ from the disk, in the order they were first touched. */
export function changes(workspace: Workspace): FileChange[] {
  return [...workspace.entries]
    .filter(([, { before, draft }]) => before === null || draft.text !== draft.original)
    .map(([path, { before, source, draft }]) => {
      const edits = composed(draft);
      return {
        path,
        before,
        after: bytesAfter(path, source, draft.text, edits),
        ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
        edits,
        listed: listed(draft),
      };
    });
}

function bytesAfter(path: string, source: SourceText, text: string, edits: readonly Edit[]): Uint8Array {
  const { encoding = UTF_8, guessed } = source;
  const certain = guessed === undefined || edits.every(edit => ASCII.test(edit.text));
  try {
    if (certain) return encode({ ...source, text });
  } catch (error) {
    if (!(error instanceof Unencodable)) throw error;
  }
  throw new Unreadable(path, note('unencodable', { file: path, encoding }), null, null);
}

const ASCII = /^[\0-\x7F]*$/;

/** Files that exist, were looked at and stay as they are. */
export function untouched(files: Files, workspace: Workspace): string[] {
  const changed = new Set(changes(workspace).map(change => change.path));
  return [...workspace.seen].filter(path => !changed.has(path) && files.kind(path) === 'file');
}
