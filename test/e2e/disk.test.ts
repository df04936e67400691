/** What a real disk does to a run: full, read-only, behind links, and in somebody else's hands meanwhile. */
import {
  chmodSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { tpns } from '../support/installed.ts';
import { type Ended, run } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';

const ANSWERS = [
  ...['--mode', 'manual', '--access-id', '1580000001', '--access-key', 'AEXAMPLEKEY1'],
  ...['--region', 'shanghai'],
];
const SCRIPT = 'app/build.gradle';
const MANIFEST = 'app/src/main/AndroidManifest.xml';

const init = (cwd: string, ...args: string[]): Promise<Ended> =>
  tpns(['init', '--json', ...ANSWERS, ...args], { cwd });
const undo = (cwd: string): Promise<Ended> => tpns(['undo', '--json'], { cwd });
const errorOf = ({ stdout }: Ended): { code: string; file: string; message: string; help?: string } =>
  (JSON.parse(stdout) as { error: { code: string; file: string; message: string; help?: string } }).error;

const mounted: string[] = [];
afterAll(() => {
  for (const folder of mounted) run('umount', [folder]);
});

/** A file system of that many kilobytes; null where only an administrator may make one. */
function smallDisk(kilobytes: number): string | null {
  const folder = scratch('disk');
  const { code } = run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=755`, 'tpns-test', folder]);
  if (code !== 0) return null;
  mounted.push(folder);
  return folder;
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && smallDisk(64) !== null;
if (!mayMount) console.warn('skipped: a full disk (only root may mount one)');

describe.skipIf(!mayMount)('a full disk', () => {
  it('writes all or nothing, however little room is left, and says what is the matter', async () => {
    const ends = new Set<string>();
    for (const left of [0, 4, 8, 16, 24, 36, 48, 64, 80, 96, 128, 400]) {
      const disk = smallDisk(1024);
      if (disk === null) throw new Error('no more disks');
      const project = join(disk, 'project');
      cpSync(fixture('old-groovy'), project, { recursive: true });
      const before = snapshot(project);
      // filled up to the last page, and a little freed again
      writeFileSync(join(disk, 'room'), Buffer.alloc(left * 1024));
      try {
        writeFileSync(join(disk, 'ballast'), Buffer.alloc(1024 * 1024));
      } catch {
        // that was the last of it
      }
      run('rm', [join(disk, 'room')]);
      const done = await init(project);
      if (done.code === 0) {
        ends.add('written');
        expect(readFileSync(join(project, SCRIPT), 'utf8')).toContain('com.tencent.tpns');
        // taking it back needs room, too; where there is none, nothing of it happens
        const written = snapshot(project);
        const undone = await undo(project);
        expect(snapshotDiff(undone.code === 0 ? before : written, snapshot(project))).toEqual([]);
        continue;
      }
      ends.add('full');
      expect(done.code).toBe(2);
      expect(errorOf(done)).toMatchObject({
        code: 'write-failed',
        message: expect.stringContaining('no space left'),
      });
      expect(snapshotDiff(before, snapshot(project)), `${left} kB left`).toEqual([]);
    }
    expect([...ends].sort()).toEqual(['full', 'written']);
  }, 120_000);
});

describe('what may not be written', () => {
  it('F9: a file without its owner’s write bit is named, and nothing is written', async () => {
    const project = fixture('old-groovy');
    chmodSync(join(project, MANIFEST), 0o444);
    const before = snapshot(project);
    const refused = await init(project);
    expect([refused.code, errorOf(refused).code, errorOf(refused).file]).toEqual([
      2,
      'file-read-only',
      MANIFEST,
    ]);
    expect(snapshotDiff(before, snapshot(project))).toEqual([]);
  });

  it.skipIf(!mayMount)('a read-only file system, and a read-only folder in the project', async () => {
    const disk = smallDisk(2048);
    if (disk === null) throw new Error('no more disks');
    cpSync(fixture('old-groovy'), join(disk, 'project'), { recursive: true });
    const project = join(disk, 'project');
    const before = snapshot(project);
    run('mount', ['-o', 'remount,ro', disk]);
    const refused = await init(project);
    expect(refused.code).toBe(2);
    expect(['file-read-only', 'write-failed']).toContain(errorOf(refused).code);
    // to look is no reason to write
    expect((await init(project, '--patch')).code).toBe(0);
    expect(snapshotDiff(before, snapshot(project))).toEqual([]);
  });
});

describe('links', () => {
  it('F8: a manifest behind a link inside the project: its target is written, the link stays, undo is exact', async () => {
    const project = fixture('old-groovy');
    mkdirSync(join(project, 'shared'));
    renameSync(join(project, MANIFEST), join(project, 'shared/AndroidManifest.xml'));
    symlinkSync('../../../shared/AndroidManifest.xml', join(project, MANIFEST));
    const before = snapshot(project);
    expect((await init(project)).code).toBe(0);
    expect(readlinkSync(join(project, MANIFEST))).toBe('../../../shared/AndroidManifest.xml');
    expect(readFileSync(join(project, 'shared/AndroidManifest.xml'), 'utf8')).toContain(
      'TpnsMessageReceiver',
    );
    expect((await undo(project)).code).toBe(0);
    expect(snapshotDiff(before, snapshot(project))).toEqual([]);
  });

  it('F8: one that leads outside is refused by name, and so is a journal that does', async () => {
    for (const link of [MANIFEST, '.tpns']) {
      const project = fixture('old-groovy');
      const elsewhere = scratch('elsewhere');
      if (link === MANIFEST) renameSync(join(project, link), join(elsewhere, 'target'));
      else mkdirSync(join(elsewhere, 'target'));
      symlinkSync(join(elsewhere, 'target'), join(project, link));
      const [before, there] = [snapshot(project), snapshot(elsewhere)];
      const refused = await init(project);
      expect([refused.code, errorOf(refused).code, errorOf(refused).file]).toEqual([2, 'file-outside', link]);
      expect(snapshotDiff(before, snapshot(project))).toEqual([]);
      expect(snapshotDiff(there, snapshot(elsewhere))).toEqual([]);
    }
  });

  it('a hard link: the project’s name gets the new bytes, the other name keeps the old ones', async () => {
    const project = fixture('old-groovy');
    const other = join(scratch('other'), 'build.gradle');
    linkSync(join(project, SCRIPT), other);
    const old = readFileSync(other);
    expect((await init(project)).code).toBe(0);
    expect(readFileSync(other)).toEqual(old);
    expect(readFileSync(join(project, SCRIPT), 'utf8')).toContain('com.tencent.tpns');
    expect((await undo(project)).code).toBe(0);
    expect(readFileSync(join(project, SCRIPT))).toEqual(old);
    expect(lstatSync(join(project, SCRIPT)).nlink).toBe(1);
  });

  it('nothing but the files of the plan and the journal is ever touched', async () => {
    const project = fixture('old-groovy');
    const times = (): Record<string, number> =>
      Object.fromEntries(
        readdirSync(project, { recursive: true })
          .map(String)
          .filter(path => lstatSync(join(project, path)).isFile())
          .map(path => [path, lstatSync(join(project, path)).mtimeMs]),
      );
    const before = times();
    const { stdout } = await init(project);
    const written = (JSON.parse(stdout) as { files: { path: string; action: string }[] }).files
      .filter(({ action }) => action !== 'unchanged')
      .map(({ path }) => path);
    const touched = Object.entries(times()).flatMap(([path, time]) =>
      path.startsWith('.tpns/') || before[path] === time ? [] : [path],
    );
    expect(touched.sort()).toEqual(written.sort());
  });
});
