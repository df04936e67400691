/**
 * What a run did, kept in `.tpns/runs/` beside the root settings file: enough to take it back exactly, and to
 * take back just our text where a file went on living. Paths are relative to that root. The folder ignores
 * itself (its own `.gitignore`), so no other file is touched for it.
 */
import { createHash } from 'node:crypto';
import type { Encoding } from '../../core/charset.ts';
import { baseName, join } from '../../core/paths.ts';
import type { FileChange } from '../../core/plan.ts';
import { decode } from '../../core/text.ts';
import type { Files } from '../../ports.ts';

export const FOLDER = '.tpns';

/** Bytes that stood in the old text at `start`, and what stands there now. Offsets: UTF-16, after the BOM. */
export interface RecordedEdit {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

export interface RecordedFile {
  readonly path: string;
  /** SHA-256 of the bytes, lower-case hex; null is "no such file". */
  readonly before: string | null;
  readonly after: string | null;
  /** The text as the run left it (without BOM): in a file edited since, our words are looked for by its light. */
  readonly text: string;
  /** What the file was read by then; left out: UTF-8. A text that is all ASCII by now would not tell any more. */
  readonly encoding?: Encoding;
  readonly edits: readonly RecordedEdit[];
}

export interface Run {
  readonly version: 1;
  readonly id: number;
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly files: readonly RecordedFile[];
  /** Folders that this run made, outermost first. */
  readonly folders: readonly string[];
}

export function hash(bytes: Uint8Array): string;
export function hash(bytes: Uint8Array | null): string | null;
export function hash(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

export function recordedFile(change: FileChange, relativePath: string): RecordedFile {
  const { encoding } = change;
  const textOf = (bytes: Uint8Array | null): string => (bytes && decode(bytes, encoding)?.text) ?? '';
  const before = textOf(change.before);
  return {
    path: relativePath,
    before: hash(change.before),
    after: hash(change.after),
    text: textOf(change.after),
    ...(encoding === undefined ? {} : { encoding }),
    edits: change.edits.map(({ start, end, text }) => ({
      start,
      removed: before.slice(start, end),
      inserted: text,
    })),
  };
}

export const runName = (id: number): string => `runs/${String(id).padStart(4, '0')}.json`;

export function serialise(run: Run): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(run, null, 2)}\n`);
}

/** The runs that can be taken back, newest first. A record that can't be read is left out, never guessed at. */
export function runs(files: Files, root: string): Run[] {
  return records(files, root)
    .map(({ run }) => run)
    .filter(run => run !== null)
    .sort((a, b) => b.id - a.id);
}

/** Paths of the records that can't be read: what they hold can't be taken back. */
export function unreadableRuns(files: Files, root: string): string[] {
  return records(files, root)
    .filter(({ run }) => run === null)
    .map(({ path }) => path);
}

/** Past every record, also one that can't be read: it may still be mended by hand. */
export function nextRunId(files: Files, root: string): number {
  return Math.max(0, ...records(files, root).map(({ path }) => Number.parseInt(baseName(path), 10))) + 1;
}

function records(files: Files, root: string): { path: string; run: Run | null }[] {
  const folder = join(root, FOLDER, 'runs');
  return files
    .list(folder)
    .filter(name => /^\d{4,}\.json$/.test(name))
    .map(name => ({ path: join(folder, name), run: readRun(files.read(join(folder, name)), name) }));
}

function readRun(bytes: Uint8Array | null, name: string): Run | null {
  try {
    const run = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as Run;
    return isRun(run) && runName(run.id) === `runs/${name}` ? run : null;
  } catch {
    return null;
  }
}

/** @throws TypeError where it has not even the shape. */
function isRun({ version, id, files, folders }: Run): boolean {
  const states = files.flatMap(({ before, after }) => [before, after]);
  const edits = files.flatMap(file => [...file.edits]);
  return (
    version === 1 &&
    Number.isInteger(id) &&
    folders.every(folder => typeof folder === 'string') &&
    files.every(({ path, text }) => typeof path === 'string' && typeof text === 'string') &&
    files.every(({ encoding }) => encoding === undefined || typeof encoding === 'string') &&
    states.every(state => state === null || typeof state === 'string') &&
    edits.every(
      edit =>
        Number.isInteger(edit.start) && typeof edit.removed === 'string' && typeof edit.inserted === 'string',
    )
  );
}
