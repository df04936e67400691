import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/adapters/files.ts';
import { FileFault, type Files } from '../../src/ports.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { scratch } from '../support/scratch.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A disk to try the promises of `Files` on: the real one, and the one in memory that other tests rely on. */
interface Bench {
  readonly files: Files;
  readonly root: string;
  readonly link: (path: string, target: string) => void;
  readonly chmod: (path: string, mode: number) => void;
  readonly folder: (path: string) => void;
}

function onDisk(): Bench {
  const root = scratch('files');
  return {
    files: diskFiles,
    root,
    link: (path, target) => symlinkSync(target, path),
    chmod: chmodSync,
    folder: path => void mkdirSync(path, { recursive: true }),
  };
}

function inMemory(): Bench {
  const disk = memoryFiles();
  disk.folder('/root');
  return { files: disk, root: '/root', link: disk.link, chmod: disk.chmod, folder: disk.folder };
}

describe.each([
  ['on the disk', onDisk],
  ['in memory', inMemory],
])('files %s', (_, make) => {
  it('are written and read, byte for byte, with the folders above them', () => {
    const { files, root } = make();
    const content = new Uint8Array([0xef, 0xbb, 0xbf, 0, 255, 13, 10]);
    files.write(`${root}/a/b/c.bin`, content);
    expect([...(files.read(`${root}/a/b/c.bin`) ?? [])]).toEqual([...content]);
    files.write(`${root}/empty`, new Uint8Array());
    expect(files.read(`${root}/empty`)?.length).toBe(0);
    expect([files.kind(`${root}/a/b/c.bin`), files.kind(`${root}/a`), files.kind(`${root}/x`)]).toEqual([
      'file',
      'folder',
      null,
    ]);
    expect(files.list(root)).toEqual(['a', 'empty']);
  });

  it('that are not there are null, nothing, and no error', () => {
    const { files, root } = make();
    files.write(`${root}/file`, bytes('x'));
    for (const path of [`${root}/x`, `${root}/x/y`, `${root}/file/y`]) {
      expect([files.read(path), files.kind(path), files.mode(path), files.list(path)]).toEqual([
        null,
        null,
        null,
        [],
      ]);
      files.remove(path);
      expect(files.removeFolder(path)).toBe(false);
    }
    expect(files.list(`${root}/file`)).toEqual([]);
  });

  it('F9: keep their mode, or get the one asked for', () => {
    const { files, root, chmod } = make();
    files.write(`${root}/gradlew`, bytes('x'));
    chmod(`${root}/gradlew`, 0o755);
    files.write(`${root}/gradlew`, bytes('y'));
    expect(files.mode(`${root}/gradlew`)).toBe(0o755);
    files.write(`${root}/secret`, bytes('x'), 0o600);
    expect(files.mode(`${root}/secret`)).toBe(0o600);
  });

  it('F8: behind a link are written, and the link stays', () => {
    const { files, root, link } = make();
    files.write(`${root}/real/x`, bytes('old'));
    link(`${root}/x`, 'real/x');
    link(`${root}/folder`, 'real');
    files.write(`${root}/x`, bytes('new'));
    files.write(`${root}/folder/y`, bytes('why'));
    expect([files.real(`${root}/x`), files.real(`${root}/folder/z/w`)]).toEqual([
      `${root}/real/x`,
      `${root}/real/z/w`,
    ]);
    expect(new TextDecoder().decode(files.read(`${root}/real/x`) ?? bytes(''))).toBe('new');
    expect(files.list(`${root}/real`)).toEqual(['x', 'y']);
    expect(files.kind(`${root}/folder`)).toBe('folder');
  });

  it('behind a link to nothing yet are made where it leads; taking them away leaves the link', () => {
    const { files, root, link } = make();
    files.write(`${root}/real/other`, bytes(''));
    link(`${root}/x`, 'real/x');
    expect([files.kind(`${root}/x`), files.read(`${root}/x`), files.real(`${root}/x`)]).toEqual([
      null,
      null,
      `${root}/real/x`,
    ]);
    files.write(`${root}/x`, bytes('new'));
    expect(files.list(`${root}/real`)).toEqual(['other', 'x']);
    files.remove(`${root}/x`);
    expect(files.list(`${root}/real`)).toEqual(['other']);
    expect(files.list(root)).toEqual(['real', 'x']);
  });

  it('F9: are writable where their owner may write, or, before they are there, in a folder that is', () => {
    const { files, root, chmod } = make();
    files.write(`${root}/x`, bytes(''));
    expect([files.writable(`${root}/x`), files.writable(`${root}/a/b/c`), files.writable(root)]).toEqual([
      true,
      true,
      true,
    ]);
    chmod(`${root}/x`, 0o444);
    expect(files.writable(`${root}/x`)).toBe(false);
  });

  it('leave their folder only when it is empty', () => {
    const { files, root } = make();
    files.write(`${root}/a/x`, bytes(''));
    expect(files.removeFolder(`${root}/a`)).toBe(false);
    files.remove(`${root}/a/x`);
    expect(files.removeFolder(`${root}/a`)).toBe(true);
    expect(files.kind(`${root}/a`)).toBeNull();
  });

  it('are claimed once: whoever comes later is told, and takes nothing away', () => {
    const { files, root } = make();
    const path = `${root}/a/b/mine`;
    expect(files.claim(path, bytes('first'), 0o600)).toBe(true);
    expect(files.claim(path, bytes('second'), 0o600)).toBe(false);
    expect(new TextDecoder().decode(files.read(path) ?? undefined)).toBe('first');
    expect(files.list(`${root}/a/b`)).toEqual(['mine']);
    if (process.platform !== 'win32') expect(files.mode(path)).toBe(0o600);
    files.remove(path);
    expect(files.claim(path, bytes('second'), 0o600)).toBe(true);
  });

  it("can't be written over a folder, nor read from one", () => {
    const { files, root, folder } = make();
    folder(`${root}/a/b`);
    expect(() => files.write(`${root}/a`, bytes('x'))).toThrow(FileFault);
    expect(() => files.read(`${root}/a`)).toThrow(expect.objectContaining({ reason: 'not-a-file' }));
    expect(files.list(root)).toEqual(['a']);
  });
});

describe('on the disk', () => {
  it('a write leaves no temporary file, also when it fails', () => {
    const root = scratch('files');
    mkdirSync(join(root, 'taken'));
    expect(() => diskFiles.write(join(root, 'taken'), bytes('x'))).toThrow(FileFault);
    diskFiles.write(join(root, 'x'), bytes('x'));
    expect(readdirSync(root)).toEqual(['taken', 'x']);
  });

  it('F9: a file stays its owner’s, whoever writes it', () => {
    const root = scratch('files');
    const path = join(root, 'x');
    writeFileSync(path, 'old');
    // only root can make a file somebody else's; everybody else may still look at their own
    if (process.getuid?.() === 0) chownSync(path, 12345, 23456);
    chmodSync(path, 0o2750);
    const { uid, gid, mode } = statSync(path);
    diskFiles.write(path, bytes('new'));
    expect(statSync(path)).toMatchObject({ uid, gid, mode });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('a temporary file of somebody else is not written over', () => {
    const root = scratch('files');
    const theirs = join(root, `x.tpns-${process.pid}-0`);
    writeFileSync(theirs, 'theirs');
    diskFiles.write(join(root, 'x'), bytes('ours'));
    expect([readFileSync(theirs, 'utf8'), readFileSync(join(root, 'x'), 'utf8')]).toEqual(['theirs', 'ours']);
  });

  it('a link stays what it was', () => {
    const root = scratch('files');
    symlinkSync('target', join(root, 'x'));
    diskFiles.write(join(root, 'x'), bytes('new'));
    expect(lstatSync(join(root, 'x')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(root, 'x'))).toBe('target');
    expect(statSync(join(root, 'target')).isFile()).toBe(true);
    diskFiles.remove(join(root, 'x'));
    expect([existsSync(join(root, 'target')), readlinkSync(join(root, 'x'))]).toEqual([false, 'target']);
  });

  it('links in a circle are a fault, not a crash', () => {
    const root = scratch('files');
    symlinkSync('b', join(root, 'a'));
    symlinkSync('a', join(root, 'b'));
    expect(() => diskFiles.read(join(root, 'a'))).toThrow(FileFault);
    expect(() => diskFiles.write(join(root, 'a'), bytes('x'))).toThrow(FileFault);
    expect(diskFiles.writable(join(root, 'a'))).toBe(false);
    expect(diskFiles.kind(join(root, 'a'))).toBeNull();
  });
});
