import { describe, expect, it } from 'vitest';
import type { FileChange } from '../../../src/core/plan.ts';
import { checkWritable, commit, newFolders } from '../../../src/engine/journal/commit.ts';
import { recover } from '../../../src/engine/journal/recover.ts';
import { Stop } from '../../../src/errors.ts';
import { FileFault } from '../../../src/ports.ts';
import { Killed, type MemoryDisk, striking } from '../../support/memory-files.ts';
import {
  CONFIG,
  changeOf,
  changes,
  commitOf,
  journalOf,
  MANIFEST,
  OLD,
  project,
  projectOf,
  RECEIVER,
  ROOT,
  SCRIPT,
} from './world.ts';

/** The one that recovers, when nobody else is there any more. */
const nobody = { processId: 4712, alive: () => false };
const RECORD = ['.tpns', '.tpns/.gitignore', '.tpns/runs', '.tpns/runs/0001.json'];

/** The same run, and the taking away of a file with it. */
function everything(disk: MemoryDisk): FileChange[] {
  const gone: FileChange = { path: OLD, before: disk.read(OLD), after: null, edits: [], listed: [] };
  return [...changes(disk), gone];
}

function thrown(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

const old = projectOf(project());
const done = ((): Record<string, string> => {
  const disk = project();
  commit(disk, commitOf(disk, everything(disk)));
  return projectOf(disk);
})();

describe('a run', () => {
  it('writes every file, keeps their modes, and leaves a record that git ignores', () => {
    const disk = project();
    commit(disk, commitOf(disk, everything(disk)));
    expect(disk.text(SCRIPT)).toBe(
      "android {\n    minSdk 21\n}\ndependencies {\n    implementation 'a:b:1'\n    implementation 'com.tencent.tpns:tpns:1'\n}\n",
    );
    expect(disk.text(MANIFEST)).toBe(
      '\uFEFF<manifest>\r\n    <application>\r\n        <receiver/>\r\n    </application>\r\n</manifest>\r\n',
    );
    expect([disk.mode(SCRIPT), disk.mode(CONFIG), disk.kind(OLD)]).toEqual([0o755, 0o644, null]);
    expect(journalOf(disk)).toEqual(RECORD);
    expect(disk.text(`${ROOT}/.tpns/.gitignore`)).toBe('*\n');
    // it holds the AccessKey among our text
    expect(disk.mode(`${ROOT}/.tpns/runs/0001.json`)).toBe(0o600);
  });

  it('knows the folders it will make, outermost first', () => {
    const disk = project();
    expect(newFolders(disk, ROOT, changes(disk))).toEqual(
      ['', '/com', '/com/example', '/com/example/shop', '/com/example/shop/tpns'].map(
        each => `app/src/main/java${each}`,
      ),
    );
  });
});

describe('a run that the disk refuses at some point', () => {
  const strikes = Array.from({ length: 60 }, (_, i) => i + 1);

  it.each([
    ['once', false],
    ['from then on', true],
  ])('%s leaves the old project or the new one, and no litter once the disk is well again', (_, onwards) => {
    let struck = 0;
    for (const nth of strikes) {
      const disk = project();
      const faulty = striking(disk, nth, path => new FileFault(path, 'full'), onwards);
      const error = thrown(() => commit(faulty, commitOf(disk, everything(disk))));
      if (!faulty.struck()) break;
      struck++;
      if (error === null) expect(projectOf(disk)).toEqual(done);
      else {
        expect(error === null || error instanceof Stop || error instanceof FileFault).toBe(true);
        if (!onwards) {
          // told that all is as before: so it has to be, at once
          expect(error).toMatchObject({
            exit: 2,
            code: 'write-failed',
            details: { help: { id: 'write-failed-help' } },
          });
          expect(projectOf(disk)).toEqual(old);
          expect(journalOf(disk)).toEqual([]);
        }
      }
      recover(disk, ROOT, nobody);
      const now = projectOf(disk);
      expect([old, done]).toContainEqual(now);
      const finished = JSON.stringify(now) === JSON.stringify(done);
      expect(journalOf(disk)).toEqual(finished ? RECORD : []);
    }
    expect(struck).toBeGreaterThan(25);
  });

  it('names the file and the reason', () => {
    const disk = project();
    const faulty: MemoryDisk = {
      ...disk,
      write: (path, bytes, mode) => {
        if (path === MANIFEST) throw new FileFault(path, 'denied');
        disk.write(path, bytes, mode);
      },
    };
    const error = thrown(() => commit(faulty, commitOf(disk, changes(disk))));
    expect(error).toMatchObject({
      why: { id: 'write-failed', args: { file: MANIFEST, reason: 'denied' } },
      details: { file: MANIFEST },
    });
    expect(projectOf(disk)).toEqual(old);
  });

  it('is not taken for a bug of ours, and a bug of ours is not taken for it', () => {
    const disk = project();
    const faulty = striking(disk, 5, () => new TypeError('a bug'));
    expect(thrown(() => commit(faulty, commitOf(disk, changes(disk))))).toBeInstanceOf(TypeError);
  });
});

describe('a process killed at some point', () => {
  it('F10: leaves nothing that the next call does not complete or take back', () => {
    let struck = 0;
    const ends = new Set<string>();
    for (let nth = 1; ; nth++) {
      const disk = project();
      const killing = striking(disk, nth, () => new Killed());
      const error = thrown(() => commit(killing, commitOf(disk, everything(disk))));
      if (!killing.struck()) break;
      struck++;
      expect(error).toBeInstanceOf(Killed);
      const told = recover(disk, ROOT, nobody);
      const now = projectOf(disk);
      expect([old, done]).toContainEqual(now);
      const finished = JSON.stringify(now) === JSON.stringify(done);
      expect(journalOf(disk)).toEqual(finished ? RECORD : []);
      ends.add(`${told?.id ?? 'silent'} ${finished ? 'new' : 'old'}`);
      // and the call after that finds nothing to do
      expect(recover(disk, ROOT, nobody)).toBeNull();
      expect(projectOf(disk)).toEqual(now);
    }
    expect(struck).toBeGreaterThan(25);
    // before the list counts the old state stays; from then on the new one comes
    expect([...ends].sort()).toEqual(['recovered-finished new', 'silent new', 'silent old']);
  });

  it('and the one that recovers killed as well: the third completes it', () => {
    for (let first = 12; first < 34; first += 3) {
      for (let second = 1; second < 30; second += 2) {
        const disk = project();
        thrown(() =>
          commit(
            striking(disk, first, () => new Killed()),
            commitOf(disk, everything(disk)),
          ),
        );
        thrown(() =>
          recover(
            striking(disk, second, () => new Killed()),
            ROOT,
            nobody,
          ),
        );
        recover(disk, ROOT, nobody);
        const now = projectOf(disk);
        expect([old, done]).toContainEqual(now);
        expect(journalOf(disk)).toEqual(JSON.stringify(now) === JSON.stringify(done) ? RECORD : []);
      }
    }
  });

  it('and a disk that fails while it is recovered: the old state comes back, or the next call completes it', () => {
    const told = new Set<string>();
    for (let nth = 1; nth < 30; nth++) {
      const disk = halfway();
      const error = thrown(() => {
        told.add(
          String(
            recover(
              striking(disk, nth, path => new FileFault(path, 'full')),
              ROOT,
              nobody,
            )?.id,
          ),
        );
      });
      expect(error === null || error instanceof FileFault).toBe(true);
      recover(disk, ROOT, nobody);
      expect([old, done]).toContainEqual(projectOf(disk));
    }
    expect(told).toContain('recovered-undone');
    expect(told).toContain('recovered-finished');
  });

  /** Killed when the first file has its new bytes and the others do not. */
  function halfway(): MemoryDisk {
    const disk = project();
    let writes = 0;
    const killing: MemoryDisk = {
      ...disk,
      write: (path, bytes, mode) => {
        if (path === MANIFEST && ++writes === 1) throw new Killed();
        disk.write(path, bytes, mode);
      },
    };
    expect(thrown(() => commit(killing, commitOf(disk, everything(disk))))).toBeInstanceOf(Killed);
    expect(disk.text(SCRIPT)).toContain('com.tencent.tpns');
    expect(disk.text(MANIFEST)).not.toContain('receiver');
    return disk;
  }

  it('is ended by one of several that find it at once, and by that one alone', () => {
    for (let nth = 1; nth < 80; nth++) {
      const disk = halfway();
      let beats = 0;
      const others: unknown[] = [];
      /** At the nth change of the first, a second one comes along, and is through before the first goes on. */
      const meddled = <T>(action: () => T): T => {
        if (++beats === nth) {
          const second = { processId: 4713, alive: (process: number) => process === 4712 };
          const error = thrown(() => recover(disk, ROOT, second)) as Stop | null;
          others.push(error?.code ?? null);
          // what is written after the recovery is over is nobody's to take back
          if (error === null) disk.put(`${ROOT}/app/later.txt`, 'later');
        }
        return action();
      };
      const first: MemoryDisk = {
        ...disk,
        read: path => meddled(() => disk.read(path)),
        list: path => meddled(() => disk.list(path)),
        claim: (path, bytes, mode) => meddled(() => disk.claim(path, bytes, mode)),
        write: (path, bytes, mode) => meddled(() => disk.write(path, bytes, mode)),
        remove: path => meddled(() => disk.remove(path)),
      };
      const error = thrown(() => recover(first, ROOT, nobody)) as Stop | null;
      expect([null, 'busy']).toContain(error?.code ?? null);
      disk.remove(`${ROOT}/app/later.txt`);
      expect(projectOf(disk)).toEqual(done);
      expect(journalOf(disk)).toEqual(RECORD);
      expect(others.length).toBe(beats >= nth ? 1 : 0);
    }
  });

  it('is left to whoever claimed it first, and lives', () => {
    const disk = halfway();
    disk.put(`${ROOT}/.tpns/pending/taken-0`, '4713');
    const before = disk.tree();
    const beside = { processId: 4712, alive: (process: number) => process === 4713 };
    expect(thrown(() => recover(disk, ROOT, beside))).toMatchObject({
      code: 'busy',
      why: { args: { process: 4713 } },
    });
    expect(disk.tree()).toEqual(before);
    // a claim that another one made in the very same moment
    const late: MemoryDisk = {
      ...disk,
      claim: path => {
        disk.put(path, '4714');
        return false;
      },
    };
    expect(thrown(() => recover(late, ROOT, nobody))).toMatchObject({ why: { args: { process: 4714 } } });
    // dead like the one before: the next number goes on
    expect(recover(disk, ROOT, nobody)?.id).toBe('recovered-finished');
    expect(projectOf(disk)).toEqual(done);
    expect(journalOf(disk)).toEqual(RECORD);
  });

  it('leaves the run that begins right behind it alone, at whatever point that begins', () => {
    for (let nth = 1; nth < 60; nth++) {
      const disk = halfway();
      let beats = 0;
      let begun = false;
      const next = (): void => {
        const more = changeOf(disk, CONFIG, ['{', '{ "x": 1, ']);
        begun = thrown(() => commit(disk, { ...commitOf(disk, [more]), process: 4714 })) === null;
      };
      const meddled = <T>(action: () => T): T => {
        if (++beats === nth && disk.text(CONFIG) !== null) next();
        return action();
      };
      const first: MemoryDisk = {
        ...disk,
        list: path => meddled(() => disk.list(path)),
        write: (path, bytes, mode) => meddled(() => disk.write(path, bytes, mode)),
        remove: path => meddled(() => disk.remove(path)),
        removeFolder: path => meddled(() => disk.removeFolder(path)),
      };
      recover(first, ROOT, nobody);
      expect(disk.text(CONFIG)?.includes('"x"')).toBe(begun);
      expect(disk.kind(`${ROOT}/.tpns/runs/0002.json`)).toBe(begun ? 'file' : null);
      expect(disk.kind(`${ROOT}/.tpns/pending`)).toBeNull();
    }
  });

  it('is completed, and said so', () => {
    const disk = halfway();
    expect(recover(disk, ROOT, nobody)).toEqual({ id: 'recovered-finished', args: { files: 5 } });
    expect(projectOf(disk)).toEqual(done);
  });

  it('is left to the process while that is still alive', () => {
    const disk = halfway();
    const before = disk.tree();
    expect(
      thrown(() => recover(disk, ROOT, { processId: 4712, alive: process => process === 4711 })),
    ).toMatchObject({
      exit: 2,
      code: 'busy',
      why: { args: { process: 4711 } },
    });
    expect(disk.tree()).toEqual(before);
  });

  it('is left to the process while that is still preparing, too', () => {
    const disk = project();
    const seen: unknown[] = [];
    const watching: MemoryDisk = {
      ...disk,
      write: (path, bytes, mode) => {
        disk.write(path, bytes, mode);
        seen.push(
          (thrown(() => recover(disk, ROOT, { processId: 4712, alive: () => true })) as Stop | null)?.code,
        );
      },
    };
    commit(watching, commitOf(disk, changes(disk)));
    expect(seen.length).toBeGreaterThan(10);
    expect(new Set(seen)).toEqual(new Set(['busy']));
    expect(disk.text(CONFIG)).toContain('tpns');
  });

  it('is left alone by a second run that was planned beside it, at whatever point that begins', () => {
    const disk = project();
    const planned = changes(disk);
    const codes = new Set<unknown>();
    const second = (): void => {
      const error = thrown(() => commit(disk, { ...commitOf(disk, planned), process: 4712 }));
      codes.add((error as Stop | null)?.code);
    };
    const meddled = (action: () => void): void => {
      if (disk.kind(`${ROOT}/.tpns/pending/run.json`) !== null) second();
      action();
    };
    const watching: MemoryDisk = {
      ...disk,
      write: (path, bytes, mode) => meddled(() => disk.write(path, bytes, mode)),
      remove: path => meddled(() => disk.remove(path)),
    };
    commit(watching, commitOf(disk, planned));
    second();
    const alone = project();
    commit(alone, commitOf(alone, changes(alone)));
    expect(codes).toEqual(new Set(['busy', 'file-changed']));
    expect(disk.tree()).toEqual(alone.tree());
  });

  it('keeps its record where a second run has recorded another file meanwhile', () => {
    const disk = project();
    const [first, ...others] = changes(disk).filter(change => change.before !== null);
    const run = (change: FileChange | undefined): ReturnType<typeof commitOf> => {
      const planned = commitOf(disk, change ? [change] : []);
      return { ...planned, journal: planned.journal.map(each => ({ ...each, fresh: true as const })) };
    };
    const late = run(others[0]);
    commit(disk, run(first));
    const before = disk.tree();
    expect(thrown(() => commit(disk, late))).toMatchObject({ exit: 2, code: 'file-changed' });
    expect(disk.tree()).toEqual(before);
  });

  it('keeps a file that somebody has changed since, and takes the others back', () => {
    const disk = halfway();
    disk.put(MANIFEST, '<manifest/>');
    expect(recover(disk, ROOT, nobody)).toEqual({ id: 'recovered-partly', args: { file: MANIFEST } });
    expect(disk.text(MANIFEST)).toBe('<manifest/>');
    expect(projectOf(disk)).toEqual({ ...old, [MANIFEST]: '644 <manifest/>' });
    expect(journalOf(disk)).toEqual([]);
  });

  it('is not taken back for a file changed after everything was in place', () => {
    const disk = project();
    const killing: MemoryDisk = {
      ...disk,
      remove: path => {
        if (path.endsWith('/pending/run.json')) throw new Killed();
        disk.remove(path);
      },
    };
    expect(thrown(() => commit(killing, commitOf(disk, changes(disk))))).toBeInstanceOf(Killed);
    disk.put(MANIFEST, '<manifest/>');
    expect(recover(disk, ROOT, nobody)?.id).toBe('recovered-finished');
    expect(disk.text(SCRIPT)).toContain('com.tencent.tpns');
    expect(disk.text(MANIFEST)).toBe('<manifest/>');
    expect(journalOf(disk)).toEqual(RECORD);
  });
});

describe('what lies in .tpns/pending is not taken on trust:', () => {
  const pending = (over: object): string =>
    JSON.stringify({ process: 1, files: [], journal: [], folders: [], emptied: [], ...over });
  const outside = { path: '../victim', before: null, after: 'x', mode: null };

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['another shape', '{}'],
    ['null', 'null'],
    ['a file outside the project', pending({ files: [outside] })],
    ['a journal name that leads elsewhere', pending({ journal: [{ name: '../../victim', staged: true }] })],
    ['a folder outside the project', pending({ emptied: ['../empty'] })],
  ])('%s is cleared away, and nothing is written', (_, list) => {
    const disk = project();
    disk.put('/dev/victim', 'keep');
    disk.folder('/dev/empty');
    disk.put(`${ROOT}/.tpns/pending/run.json`, list);
    disk.put(`${ROOT}/.tpns/pending/0.after`, 'evil');
    disk.put(`${ROOT}/.tpns/pending/0.journal`, 'evil');
    expect(recover(disk, ROOT, nobody)).toBeNull();
    expect([disk.text('/dev/victim'), disk.kind('/dev/empty')]).toEqual(['keep', 'folder']);
    expect(journalOf(disk)).toEqual([]);
  });

  it('a file that leads outside through a link', () => {
    const disk = project();
    disk.put('/dev/elsewhere/x', 'keep');
    disk.link(`${ROOT}/app/link`, '/dev/elsewhere');
    disk.put(
      `${ROOT}/.tpns/pending/run.json`,
      pending({
        files: [{ ...outside, path: 'app/link/x' }],
        journal: [{ name: 'runs/0001.json', staged: true }],
      }),
    );
    expect(recover(disk, ROOT, nobody)).toBeNull();
    expect(disk.text('/dev/elsewhere/x')).toBe('keep');
  });

  it('bytes that are not those announced', () => {
    const disk = project();
    disk.put(
      `${ROOT}/.tpns/pending/run.json`,
      pending({ files: [{ path: 'new.txt', before: null, after: 'abc', mode: null }] }),
    );
    disk.put(`${ROOT}/.tpns/pending/1-0.after`, 'something else');
    expect(recover(disk, ROOT, nobody)?.id).toBe('recovered-undone');
    expect(projectOf(disk)).toEqual(old);
  });

  it("a disk that can't be written does not keep anyone from reading", () => {
    const disk = project();
    disk.put(`${ROOT}/.tpns/pending/run.json`, '{');
    const readOnly = striking(disk, 1, path => new FileFault(path, 'read-only'), true);
    expect(recover(readOnly, ROOT, nobody)).toBeNull();
    const broken = {
      ...disk,
      remove: () => {
        throw new TypeError('a bug');
      },
    };
    expect(() => recover(broken, ROOT, nobody)).toThrow(TypeError);
  });
});

describe('nothing at all is written', () => {
  const refused = (disk: MemoryDisk, changed: readonly FileChange[]): unknown => {
    const before = disk.tree();
    const error = thrown(() => commit(disk, commitOf(disk, changed)));
    expect(disk.tree()).toEqual(before);
    expect(thrown(() => checkWritable(disk, ROOT, changed))).toMatchObject({ code: (error as Stop).code });
    return error;
  };

  it('F11: where a file has changed between plan and write', () => {
    const disk = project();
    const planned = changes(disk);
    disk.put(MANIFEST, `${disk.text(MANIFEST)}<!-- mine -->`);
    expect(refused(disk, planned)).toMatchObject({
      exit: 2,
      code: 'file-changed',
      details: { file: MANIFEST },
    });
  });

  it('F11: where a file has appeared, or gone, meanwhile', () => {
    const disk = project();
    const planned = changes(disk);
    disk.put(CONFIG, '{}');
    expect(refused(disk, planned)).toMatchObject({ code: 'file-changed', details: { file: CONFIG } });
    const other = project();
    const also = changes(other);
    other.remove(SCRIPT);
    expect(refused(other, also)).toMatchObject({ code: 'file-changed', details: { file: SCRIPT } });
  });

  it('F9: where a file is read-only', () => {
    const disk = project();
    disk.chmod(MANIFEST, 0o444);
    expect(refused(disk, changes(disk))).toMatchObject({
      exit: 2,
      code: 'file-read-only',
      details: { file: MANIFEST },
    });
  });

  it.each<[string, (disk: MemoryDisk) => void, string]>([
    [
      'a file is a link to somewhere outside the project',
      disk => {
        disk.put('/dev/common/build.gradle', disk.text(SCRIPT) ?? '');
        disk.remove(SCRIPT);
        disk.link(SCRIPT, '/dev/common/build.gradle');
      },
      SCRIPT,
    ],
    [
      'a folder above a new file is a link outside',
      disk => {
        disk.folder('/dev/common/java');
        disk.link(`${ROOT}/app/src/main/java`, '/dev/common/java');
      },
      RECEIVER,
    ],
    [
      "the journal's folder is a link outside",
      disk => disk.link(`${ROOT}/.tpns`, '/dev/common'),
      `${ROOT}/.tpns`,
    ],
  ])('where %s', (_, prepare, file) => {
    const disk = project();
    prepare(disk);
    expect(refused(disk, changes(disk))).toMatchObject({ exit: 2, code: 'file-outside', details: { file } });
  });
});

describe('links inside the project', () => {
  it('F8: stay links: their targets are written', () => {
    const disk = project();
    const shared = `${ROOT}/config/app.gradle`;
    disk.put(shared, disk.text(SCRIPT) ?? '');
    disk.remove(SCRIPT);
    disk.link(SCRIPT, '../config/app.gradle');
    commit(disk, commitOf(disk, [changeOf(disk, SCRIPT, ['19', '21'])]));
    expect(disk.tree()[SCRIPT]).toBe('→ ../config/app.gradle');
    expect(disk.text(shared)).toContain('minSdk 21');
  });
});
