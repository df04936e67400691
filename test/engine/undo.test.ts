import { describe, expect, it } from 'vitest';
import { commit } from '../../src/engine/journal/commit.ts';
import { runs } from '../../src/engine/journal/record.ts';
import { recover } from '../../src/engine/journal/recover.ts';
import { type Undone, undo } from '../../src/engine/undo.ts';
import { FileFault } from '../../src/ports.ts';
import { Killed, type MemoryDisk, striking } from '../support/memory-files.ts';
import {
  CONFIG,
  changeOf,
  changes,
  commitOf,
  journalOf,
  MANIFEST,
  project,
  projectOf,
  RECEIVER,
  ROOT,
  SCRIPT,
} from './journal/world.ts';

const original = projectOf(project());

function integrated(): MemoryDisk {
  const disk = project();
  commit(disk, commitOf(disk, changes(disk)));
  return disk;
}

/** A second run on top of the first: raises the SDK, adds to the manifest. */
function twice(): MemoryDisk {
  const disk = integrated();
  const second = [
    changeOf(disk, SCRIPT, ['com.tencent.tpns:tpns:1', 'com.tencent.tpns:tpns:2']),
    changeOf(disk, MANIFEST, ['<receiver/>', '<receiver exported="false"/>']),
  ];
  commit(disk, commitOf(disk, second));
  return disk;
}

const takeBack = (disk: MemoryDisk, all = false, dryRun = false): Undone =>
  undo(disk, ROOT, { all, dryRun, process: 4711 });

const ids = (undone: Undone): (string | number | null)[][] =>
  undone.manual.map(({ path, line, reason }) => [path.slice(ROOT.length + 1), line, reason.id]);

const edit = (disk: MemoryDisk, path: string, from: string, to: string): void => {
  const text = disk.text(path) ?? '';
  expect(text).toContain(from);
  disk.put(path, text.replace(from, to));
};

describe('undo', () => {
  it('gives back every byte, mode and folder, and leaves no trace of itself', () => {
    const disk = integrated();
    const undone = takeBack(disk);
    expect(projectOf(disk)).toEqual(original);
    expect(journalOf(disk)).toEqual([]);
    expect(undone.manual).toEqual([]);
    expect(undone.files.map(({ path, after }) => [path, after === null])).toEqual([
      [SCRIPT, false],
      [MANIFEST, false],
      [CONFIG, true],
      [RECEIVER, true],
    ]);
    expect(undone.files[0]?.listed.map(({ kind, line }) => [kind, line])).toEqual([
      ['replace', 2],
      ['remove', 6],
    ]);
  });

  it('has nothing to do without a run', () => {
    const disk = project();
    expect(takeBack(disk)).toEqual({ runs: [], files: [], manual: [], told: [] });
    expect(projectOf(disk)).toEqual(original);
  });

  it('only tells with a dry run', () => {
    const disk = integrated();
    const before = disk.tree();
    expect(takeBack(disk, false, true).files).toHaveLength(4);
    expect(disk.tree()).toEqual(before);
  });

  it('takes back the newest of two runs, then the older one', () => {
    const disk = twice();
    expect(takeBack(disk).runs.map(run => run.id)).toEqual([2]);
    expect(projectOf(disk)).toEqual(projectOf(integrated()));
    expect(takeBack(disk).runs.map(run => run.id)).toEqual([1]);
    expect(projectOf(disk)).toEqual(original);
    expect(journalOf(disk)).toEqual([]);
  });

  it('takes back all of them at once', () => {
    const disk = twice();
    const plan = takeBack(disk, true, true);
    const undone = takeBack(disk, true);
    expect(undone.runs.map(run => run.id)).toEqual([2, 1]);
    expect(undone.files.map(file => file.path)).toEqual(plan.files.map(file => file.path));
    expect(projectOf(disk)).toEqual(original);
    expect(journalOf(disk)).toEqual([]);
  });

  it('numbers a run after an undo anew', () => {
    const disk = twice();
    takeBack(disk);
    const next = commitOf(disk, [changeOf(disk, SCRIPT, ['tpns:1', 'tpns:3'])]);
    commit(disk, next);
    expect(runs(disk, ROOT).map(run => run.id)).toEqual([2, 1]);
  });
});

describe('in a file that went on living', () => {
  it('text added elsewhere stays, in any place and on the same line', () => {
    const disk = integrated();
    edit(disk, SCRIPT, 'android {', '// mine\nandroid {');
    edit(disk, SCRIPT, 'minSdk 21', 'minSdk 21 // old phones');
    edit(disk, MANIFEST, '<receiver/>\r\n', '<receiver/>\r\n        <service/>\r\n');
    const undone = takeBack(disk);
    expect(undone.manual).toEqual([]);
    expect(disk.text(SCRIPT)).toBe(
      "// mine\nandroid {\n    minSdk 19 // old phones\n}\ndependencies {\n    implementation 'a:b:1'\n}\n",
    );
    expect(disk.text(MANIFEST)).toBe(
      '\uFEFF<manifest>\r\n    <application>\r\n        <service/>\r\n    </application>\r\n</manifest>\r\n',
    );
    expect(disk.mode(SCRIPT)).toBe(0o755);
    expect(journalOf(disk)).toEqual([]);
  });

  it('one edited inside our text stays as it is, is listed with its line, and the others are undone', () => {
    const disk = integrated();
    edit(disk, SCRIPT, 'tpns:tpns:1', 'tpns:tpns:9');
    const script = disk.text(SCRIPT);
    const undone = takeBack(disk);
    expect(ids(undone)).toEqual([['app/build.gradle', 6, 'undo-edited']]);
    expect(undone.manual[0]?.snippet).toBe("implementation 'com.tencent.tpns:tpns:1'");
    expect(disk.text(SCRIPT)).toBe(script);
    expect(projectOf(disk)).toEqual({ ...original, [SCRIPT]: `755 ${script}` });
    // it stays on record, so that undo goes on asking …
    expect(runs(disk, ROOT)[0]?.files.map(file => file.path)).toEqual(['app/build.gradle']);
    expect(ids(takeBack(disk))).toHaveLength(1);
  });

  it('… until a person has taken the rest out by hand', () => {
    const disk = integrated();
    edit(disk, SCRIPT, 'tpns:tpns:1', 'tpns:tpns:9');
    takeBack(disk);
    edit(disk, SCRIPT, "    implementation 'com.tencent.tpns:tpns:9'\n", '');
    expect(takeBack(disk).manual).toEqual([]);
    expect(projectOf(disk)).toEqual(original);
    expect(journalOf(disk)).toEqual([]);
  });

  it('line ends that git converted stay converted, and that is told', () => {
    const disk = integrated();
    for (const path of [SCRIPT, RECEIVER]) disk.put(path, (disk.text(path) ?? '').replace(/\n/g, '\r\n'));
    const undone = takeBack(disk);
    expect(undone.told).toEqual([{ id: 'undo-line-ends', args: { file: SCRIPT } }]);
    expect(disk.text(SCRIPT)).toBe(
      "android {\r\n    minSdk 19\r\n}\r\ndependencies {\r\n    implementation 'a:b:1'\r\n}\r\n",
    );
    // a class of ours is ours with whatever line ends
    expect(disk.kind(RECEIVER)).toBeNull();
    expect(disk.kind(`${ROOT}/app/src/main/java`)).toBeNull();
  });

  it('a class of ours that was edited stays, and so do its folders', () => {
    const disk = integrated();
    edit(disk, RECEIVER, '{}', '{ int mine; }');
    expect(ids(takeBack(disk))).toEqual([
      ['app/src/main/java/com/example/shop/tpns/Receiver.java', 1, 'undo-edited-new-file'],
    ]);
    expect(disk.text(RECEIVER)).toContain('mine');
  });

  it('folders of ours in which something else lives now stay', () => {
    const disk = integrated();
    disk.put(`${ROOT}/app/src/main/java/com/example/shop/Main.java`, 'class Main {}\n');
    takeBack(disk);
    expect(disk.kind(`${ROOT}/app/src/main/java/com/example/shop/tpns`)).toBeNull();
    expect(disk.text(`${ROOT}/app/src/main/java/com/example/shop/Main.java`)).toBe('class Main {}\n');
  });

  it('files that are gone, or are as they were before, need nothing', () => {
    const disk = integrated();
    disk.remove(RECEIVER);
    disk.remove(MANIFEST);
    disk.put(SCRIPT, original[SCRIPT]?.slice(4) ?? '');
    const undone = takeBack(disk);
    expect(undone.files.map(file => file.path)).toEqual([CONFIG]);
    expect(undone.manual).toEqual([]);
    expect([disk.kind(MANIFEST), disk.kind(RECEIVER)]).toEqual([null, null]);
    expect(journalOf(disk)).toEqual([]);
  });

  it("one that can't be read any more is a person's to mend; so is a class of ours in GBK", () => {
    const disk = integrated();
    const utf16 = new Uint8Array([0xff, 0xfe, 0x2f, 0, 0x2f, 0]);
    disk.put(SCRIPT, utf16);
    disk.put(RECEIVER, new Uint8Array([0x2f, 0x2f, 0xd6, 0xd0, 0x0a]));
    expect(ids(takeBack(disk))).toEqual([
      ['app/build.gradle', null, 'undo-unreadable'],
      ['app/src/main/java/com/example/shop/tpns/Receiver.java', 1, 'undo-edited-new-file'],
    ]);
    expect(disk.read(SCRIPT)).toEqual(utf16);
  });

  it('one that became another file altogether is listed without a line', () => {
    const disk = integrated();
    disk.put(SCRIPT, Array.from({ length: 5000 }, (_, i) => `x${i}`).join('\n'));
    expect(ids(takeBack(disk))).toEqual([
      ['app/build.gradle', null, 'undo-edited'],
      ['app/build.gradle', null, 'undo-edited'],
    ]);
  });

  it('nothing is undone where a file may not be written', () => {
    const disk = integrated();
    disk.chmod(MANIFEST, 0o444);
    const before = disk.tree();
    expect(() => takeBack(disk)).toThrow(expect.objectContaining({ code: 'file-read-only' }));
    expect(disk.tree()).toEqual(before);
  });
});

describe("a record that can't be read is never guessed at:", () => {
  const name = `${ROOT}/.tpns/runs/0001.json`;
  const record = (over: object) => (text: string) => JSON.stringify({ ...JSON.parse(text), ...over });

  it.each<[string, (text: string) => string]>([
    ['cut off', text => text.slice(0, 100)],
    ['empty', () => ''],
    ['null', () => 'null'],
    ['of a later version', record({ version: 2 })],
    ['under another number', record({ id: 7 })],
    ['without folders', record({ folders: undefined })],
    ['with folders that are no names', record({ folders: [1] })],
    ['with files that are none', record({ files: [null] })],
    [
      'with a file without its text',
      record({ files: [{ path: 'x', before: null, after: null, edits: [] }] }),
    ],
    [
      'with a state that is no hash',
      record({ files: [{ path: 'x', before: 1, after: null, text: '', edits: [] }] }),
    ],
    [
      'with an edit that is none',
      record({ files: [{ path: 'x', before: null, after: null, text: '', edits: [{ start: 'a' }] }] }),
    ],
  ])('one that is %s', (_, spoil) => {
    const disk = integrated();
    disk.put(name, spoil(disk.text(name) ?? ''));
    const before = disk.tree();
    expect(takeBack(disk, true).runs).toEqual([]);
    expect(disk.tree()).toEqual(before);
  });

  it('other files in its folder are not records', () => {
    const disk = integrated();
    disk.put(`${ROOT}/.tpns/runs/notes.txt`, 'mine');
    expect(takeBack(disk, true).runs).toHaveLength(1);
    expect(journalOf(disk)).toContain('.tpns/runs/notes.txt');
  });

  it('the others are taken back all the same', () => {
    const disk = twice();
    disk.put(`${ROOT}/.tpns/runs/0002.json`, '{');
    expect(takeBack(disk).runs.map(run => run.id)).toEqual([1]);
  });

  it('one that names a file outside the project writes nothing', () => {
    const disk = integrated();
    disk.put('/dev/victim', 'keep');
    const forged = record({
      files: [{ path: '../victim', before: 'x', after: null, text: 'keep', edits: [] }],
    });
    disk.put(name, forged(disk.text(name) ?? ''));
    expect(() => takeBack(disk)).toThrow(expect.objectContaining({ code: 'file-outside' }));
    expect(disk.text('/dev/victim')).toBe('keep');
  });
});

describe('an undo that is cut off', () => {
  it.each<[string, (path: string) => Error]>([
    ['by the disk', path => new FileFault(path, 'full')],
    ['by the end of the process', () => new Killed()],
  ])('%s leaves the integration or the old project, never a mixture', (_, strike) => {
    const whole = integrated().tree();
    let struck = 0;
    for (let nth = 1; ; nth++) {
      const disk = integrated();
      const faulty = striking(disk, nth, strike);
      try {
        undo(faulty, ROOT, { all: false, dryRun: false, process: 4711 });
      } catch {
        // what matters is what is left
      }
      if (!faulty.struck()) break;
      struck++;
      recover(disk, ROOT, { processId: 4712, alive: () => false });
      if (disk.kind(`${ROOT}/.tpns`) === null) expect(disk.tree()).toEqual(project().tree());
      else expect(disk.tree()).toEqual(whole);
    }
    expect(struck).toBeGreaterThan(20);
  });
});
