/**
 * A small disk in memory that keeps the promises of `Files`: links, permission bits, folders that exist or don't. Writes
 * go through a temporary file beside the target, as on the real disk, so that a run that is cut off leaves one behind.
 */
import { baseName, join, normalise, parent, temporaryBeside } from '../../src/core/paths.ts';
import { FileFault, type Files } from '../../src/ports.ts';

type Entry =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly mode: number }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'folder' };

export interface MemoryDisk extends Files {
  /** Everything on the disk: `path` → `644 text`, `→ target` or `folder`. */
  tree(): Record<string, string>;
  text(path: string): string | null;
  put(path: string, content: string | Uint8Array): void;
  chmod(path: string, mode: number): void;
  link(path: string, target: string): void;
  folder(path: string): void;
  copy(): MemoryDisk;
}

/** Paths are absolute; the folders above them come by themselves. */
export function memoryFiles(content: Readonly<Record<string, string | Uint8Array>> = {}): MemoryDisk {
  const disk = diskOf(new Map<string, Entry>([['/', { kind: 'folder' }]]));
  for (const [path, each] of Object.entries(content)) disk.put(path, each);
  return disk;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

function diskOf(entries: Map<string, Entry>, pulse: (path: string) => void = () => undefined): MemoryDisk {
  /** Every link on the way resolved; what is not there yet stays as it is written. */
  const real = (path: string): string => {
    const whole = normalise(path);
    if (whole === '/') return whole;
    const here = join(real(parent(whole)), baseName(whole));
    const entry = entries.get(here);
    if (entry?.kind !== 'link') return here;
    return real(entry.target.startsWith('/') ? entry.target : join(parent(here), entry.target));
  };
  const at = (path: string): Entry | undefined => entries.get(real(path));
  const children = (folder: string): string[] =>
    [...entries.keys()].filter(path => path !== '/' && parent(path) === folder).map(baseName);
  const makeFolder = (path: string): void => {
    const here = entries.get(path);
    if (here?.kind === 'folder') return;
    if (here) throw new FileFault(path, 'not-a-file');
    makeFolder(real(parent(path)));
    entries.set(path, { kind: 'folder' });
  };
  const writable = (path: string): boolean => {
    const entry = at(path);
    if (entry?.kind === 'file') return (entry.mode & 0o200) !== 0;
    return entry?.kind === 'folder' || (path !== '/' && writable(parent(path)));
  };
  const write: Files['write'] = (path, bytes, mode) => {
    const target = real(path);
    makeFolder(real(parent(target)));
    pulse(path);
    const old = entries.get(target);
    if (old?.kind === 'folder') throw new FileFault(path, 'not-a-file');
    const bits = mode ?? (old?.kind === 'file' ? old.mode : 0o644);
    const temporary = temporaryBeside(target, 4711, 0);
    entries.set(temporary, { kind: 'file', bytes: bytes.slice(0, bytes.length >> 1), mode: bits });
    try {
      pulse(path);
    } catch (error) {
      // a fault is cleaned up after; a process that was killed cleans up nothing
      if (error instanceof FileFault) entries.delete(temporary);
      throw error;
    }
    entries.delete(temporary);
    entries.set(target, { kind: 'file', bytes: bytes.slice(), mode: bits });
  };
  return {
    read: path => {
      const entry = at(path);
      if (entry?.kind === 'folder') throw new FileFault(path, 'not-a-file');
      return entry?.kind === 'file' ? entry.bytes : null;
    },
    kind: path => {
      const kind = at(path)?.kind;
      return kind === 'file' || kind === 'folder' ? kind : null;
    },
    list: path => (at(path)?.kind === 'folder' ? children(real(path)).sort() : []),
    real,
    mode: path => {
      const entry = at(path);
      return entry?.kind === 'file' ? entry.mode : null;
    },
    writable,
    write,
    claim: (path, bytes, mode) => {
      if (at(path)) return false;
      write(path, bytes, mode);
      return true;
    },
    remove: path => {
      const target = real(path);
      const entry = entries.get(target);
      if (!entry) return;
      pulse(path);
      if (entry.kind === 'folder') throw new FileFault(path, 'not-a-file');
      entries.delete(target);
    },
    removeFolder: path => {
      const target = real(path);
      if (entries.get(target)?.kind !== 'folder' || children(target).length > 0) return false;
      pulse(path);
      return entries.delete(target);
    },
    tree: () =>
      Object.fromEntries(
        [...entries]
          .filter(([path]) => path !== '/')
          .sort()
          .map(told),
      ),
    text: path => {
      const entry = at(path);
      return entry?.kind === 'file'
        ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry.bytes)
        : null;
    },
    put: (path, content) => {
      makeFolder(real(parent(normalise(path))));
      const old = at(path);
      entries.set(real(path), {
        kind: 'file',
        bytes: bytesOf(content),
        mode: old?.kind === 'file' ? old.mode : 0o644,
      });
    },
    chmod: (path, mode) => {
      const entry = at(path);
      if (entry?.kind === 'file') entries.set(real(path), { ...entry, mode });
    },
    link: (path, target) => {
      makeFolder(real(parent(path)));
      entries.set(path, { kind: 'link', target });
    },
    folder: path => makeFolder(real(path)),
    copy: () => diskOf(new Map(entries)),
    [PULSED]: (beat: (path: string) => void) => diskOf(entries, beat),
  } as MemoryDisk;
}

const PULSED = Symbol('pulsed');

function told([path, entry]: [string, Entry]): [string, string] {
  if (entry.kind === 'link') return [path, `→ ${entry.target}`];
  if (entry.kind === 'folder') return [path, 'folder'];
  return [path, `${entry.mode.toString(8)} ${Buffer.from(entry.bytes).toString('latin1')}`];
}

/** Not a fault of the file system: the process is gone, and nothing after it runs. */
export class Killed extends Error {}

/**
 * The same disk, which strikes at the `nth` change (from 1) and, with `onwards`, at every later one too. A write is two
 * changes: its temporary file, and the rename.
 */
export function striking(
  disk: MemoryDisk,
  nth: number,
  strike: (path: string) => Error,
  onwards = false,
): MemoryDisk & { readonly struck: () => boolean } {
  let count = 0;
  const beat = (path: string): void => {
    count++;
    if (count === nth || (onwards && count > nth)) throw strike(path);
  };
  const pulsed = (disk as MemoryDisk & Record<typeof PULSED, (beat: (path: string) => void) => MemoryDisk>)[
    PULSED
  ](beat);
  return { ...pulsed, struck: () => count >= nth };
}
