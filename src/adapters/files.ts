/** The disk. Writes are atomic for each file; what makes several files atomic together is `engine/journal`. */
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { temporaryBeside } from '../core/paths.ts';
import { FileFault, type Files } from '../ports.ts';

const slashes = (path: string): string => path.replaceAll('\\', '/');

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

export function faultOf(path: string, error: unknown): FileFault {
  const reasons: Record<string, FileFault['reason']> = {
    EACCES: 'denied',
    EPERM: 'denied',
    EROFS: 'read-only',
    ENOSPC: 'full',
    EDQUOT: 'full',
    EISDIR: 'not-a-file',
    ENOTDIR: 'not-a-file',
  };
  return error instanceof FileFault ? error : new FileFault(path, reasons[codeOf(error)] ?? 'other', error);
}

const ABSENT = ['ENOENT', 'ENOTDIR'];
/** A circle of links is nothing at all to those who only ask what is there. */
const LEADS_NOWHERE = [...ABSENT, 'ELOOP'];

const absent = (error: unknown): boolean => ABSENT.includes(codeOf(error));

/** `missing` where the file system says that nothing is there; every other complaint is a {@link FileFault}. */
function attempt<T>(path: string, action: () => T, missing: T, nothing = ABSENT): T {
  try {
    return action();
  } catch (error) {
    if (nothing.includes(codeOf(error))) return missing;
    throw faultOf(path, error);
  }
}

function real(path: string): string {
  try {
    return slashes(realpathSync(path));
  } catch (error) {
    if (!absent(error)) throw faultOf(path, error);
    const parent = dirname(path);
    // a link whose target is yet to be made: writing there must not put a file in the link's place
    const target = linkAt(path);
    if (target !== null) return real(resolve(real(parent), target));
    return parent === path
      ? slashes(path)
      : `${real(parent).replace(/\/$/, '')}/${path.slice(parent.length).replace(/^[\\/]/, '')}`;
  }
}

function linkAt(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    // root may write anything; a cleared owner bit is still somebody's "hands off" (pitfall F9)
    const stat = statSync(path);
    return stat.isDirectory() || (stat.mode & 0o200) !== 0;
  } catch (error) {
    if (!absent(error)) return false;
    const parent = dirname(path);
    return parent !== path && writable(parent);
  }
}

/** `wx`: a name that is already taken is somebody else's file, so another is tried. */
function openBeside(target: string, mode: number): { path: string; fd: number } {
  for (let n = 0; ; n++) {
    const path = temporaryBeside(target, process.pid, n);
    try {
      return { path, fd: openSync(path, 'wx', mode) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || n > 100) throw error;
    }
  }
}

function write(path: string, bytes: Uint8Array, mode?: number): void {
  written(path, bytes, mode, renameSync);
}

function claim(path: string, bytes: Uint8Array, mode: number): boolean {
  try {
    written(path, bytes, mode, settleAlone);
    return true;
  } catch (error) {
    if (error instanceof FileFault && codeOf(error.cause) === 'EEXIST') return false;
    throw error;
  }
}

/** A link, unlike a rename, takes no other file's place; and the name never stands for half of the bytes. */
function settleAlone(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    // some file systems know no links: there, looking first has to do
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    copyFileSync(temporary, target, constants.COPYFILE_EXCL);
  }
  unlinkSync(temporary);
}

/** Prepares the bytes beside the target, flushed, and leaves it to `settle` to put them in place. */
function written(
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
  settle: (temporary: string, target: string) => void,
): void {
  const target = real(path);
  let temporary: string | null = null;
  try {
    mkdirSync(dirname(target), { recursive: true });
    const old = attempt(target, () => lstatSync(target), null);
    const bits = mode ?? (old ? old.mode & 0o7777 : 0o644);
    const opened = openBeside(target, bits);
    temporary = opened.path;
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(opened.fd, bytes, at);
      fsyncSync(opened.fd);
    } finally {
      closeSync(opened.fd);
    }
    if (old) keepOwner(temporary, old);
    if (old || mode !== undefined) chmodSync(temporary, bits);
    settle(temporary, target);
    temporary = null;
    syncFolder(dirname(target));
  } catch (error) {
    throw faultOf(path, error);
  } finally {
    if (temporary !== null) attempt(temporary, () => unlinkSync(temporary as string), undefined);
  }
}

/** Whoever runs this with `sudo` should not find the project's files to be root's afterwards. */
function keepOwner(temporary: string, { uid, gid }: Stats): void {
  const made = lstatSync(temporary);
  if (made.uid === uid && made.gid === gid) return;
  try {
    chownSync(temporary, uid, gid);
  } catch {
    // only root may give files away; for everybody else a new file is their own
  }
}

/** A rename survives a power cut only once its folder is flushed; Windows can't open folders and needs no such thing. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // best effort: some file systems refuse to flush folders
  }
}

export const diskFiles: Files = {
  read: path => attempt(path, () => new Uint8Array(readFileSync(path)), null),
  kind: path =>
    attempt(
      path,
      () => {
        // asked for many files that are not there, and an error takes long to make
        const stat = statSync(path, { throwIfNoEntry: false });
        return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : null;
      },
      null,
      LEADS_NOWHERE,
    ),
  list: path => attempt(path, () => readdirSync(path).sort(), []),
  real,
  mode: path => attempt(path, () => statSync(path).mode & 0o7777, null),
  writable,
  write,
  claim,
  remove: path => {
    try {
      const target = real(path);
      unlinkSync(target);
      syncFolder(dirname(target));
    } catch (error) {
      if (!absent(error)) throw faultOf(path, error);
    }
  },
  removeFolder: path => {
    try {
      rmdirSync(path);
      return true;
    } catch (error) {
      if (absent(error) || ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return false;
      throw faultOf(path, error);
    }
  },
};
