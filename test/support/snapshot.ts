/** What a folder is, down to bytes, modes and links: two runs are compared by it, not by what a program says it did. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path (forward slashes, sorted) → what is there. Empty folders count. */
export type Snapshot = ReadonlyMap<string, Entry>;

export type Entry =
  | { readonly kind: 'file'; readonly sha256: string; readonly mode: string }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'folder' };

export function snapshot(folder: string): Snapshot {
  return new Map(paths(folder).map(path => [path, entryAt(join(folder, path))]));
}

/** One line for every path that differs; empty where the folders are identical. */
export function snapshotDiff(before: Snapshot, after: Snapshot): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap(path => {
    const [old, now] = [before.get(path), after.get(path)];
    if (!old) return now ? [`+ ${path}: ${told(now)}`] : [];
    if (!now) return [`- ${path}: ${told(old)}`];
    return told(old) === told(now) ? [] : [`~ ${path}: ${told(old)} → ${told(now)}`];
  });
}

/** The folder with `\r\n` line ends in every text file, as a checkout on Windows would have it. */
export function toCrlf(folder: string): void {
  for (const path of paths(folder)) {
    const file = join(folder, path);
    if (entryAt(file).kind !== 'file') continue;
    const bytes = readFileSync(file);
    if (isText(bytes)) writeFileSync(file, bytes.toString('utf8').replace(/\r?\n/g, '\r\n'));
  }
}

function paths(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap(entry => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? [path, ...paths(folder, path)] : [path];
    })
    .sort();
}

function entryAt(path: string): Entry {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return { kind: 'link', target: readlinkSync(path) };
  if (stat.isDirectory()) return { kind: 'folder' };
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { kind: 'file', sha256, mode: (stat.mode & 0o7777).toString(8) };
}

function told(entry: Entry): string {
  if (entry.kind === 'link') return `link to ${entry.target}`;
  return entry.kind === 'folder' ? 'folder' : `file ${entry.mode} ${entry.sha256.slice(0, 12)}`;
}

/** Decided by content: no NUL, and UTF-8 that survives the way to a string and back. */
function isText(bytes: Buffer): boolean {
  return !bytes.includes(0) && Buffer.from(bytes.toString('utf8')).equals(bytes);
}
