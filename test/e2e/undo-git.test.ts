/** What git, an editor and other people do to a project between `init` and `undo`. */
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { tpns } from '../support/installed.ts';
import { type Ended, must, run } from '../support/process.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { describeWith, git } from '../support/tool.ts';

const INIT = [
  ...['init', '--yes', '--mode', 'manual', '--access-id', '1580000001', '--access-key', 'AEXAMPLEKEY1'],
  ...['--region', 'shanghai'],
];
const SCRIPT = 'app/build.gradle';
const MANIFEST = 'app/src/main/AndroidManifest.xml';

interface Repository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly text: (path: string) => string;
  readonly edit: (path: string, from: string | RegExp, to: string) => void;
  readonly tpns: (...args: string[]) => Promise<Ended>;
}

function repository(): Repository {
  const folder = fixture('old-groovy');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  const at = (path: string): string => join(folder, path);
  const git = (...args: string[]): string => must('git', args, { cwd: folder, env });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'core.autocrlf', 'false');
  git('add', '--all', '--force');
  git('commit', '--quiet', '--message', 'before');
  return {
    folder,
    git,
    text: path => readFileSync(at(path), 'utf8'),
    edit: (path, from, to) => {
      const old = readFileSync(at(path), 'utf8');
      const now = old.replace(from, to);
      expect(now).not.toBe(old);
      writeFileSync(at(path), now);
    },
    tpns: (...args) => tpns(args, { cwd: folder }),
  };
}

const files = (folder: string) =>
  new Map([...snapshot(folder)].filter(([path]) => !path.startsWith('.git/')));

describeWith([git()], 'undo in a git repository', () => {
  it('the journal is nothing to git, and undo leaves a clean work tree', async () => {
    const repo = repository();
    const before = files(repo.folder);
    expect((await repo.tpns(...INIT)).code).toBe(0);
    expect(repo.git('status', '--porcelain', '--untracked-files=all')).not.toContain('.tpns');
    expect((await repo.tpns('undo', '--yes')).code).toBe(0);
    expect(repo.git('status', '--porcelain', '--untracked-files=all')).toBe('');
    expect(snapshotDiff(before, files(repo.folder))).toEqual([]);
  });

  it('after git stash and stash pop: to the byte', async () => {
    const repo = repository();
    const before = files(repo.folder);
    await repo.tpns(...INIT);
    repo.git('stash', '--include-untracked', '--quiet');
    expect(snapshotDiff(before, files(repo.folder)).filter(line => !line.includes('.tpns'))).toEqual([]);
    repo.git('stash', 'pop', '--quiet');
    expect((await repo.tpns('undo', '--yes')).code).toBe(0);
    expect(snapshotDiff(before, files(repo.folder))).toEqual([]);
  });

  it('while it is stashed away: nothing of it is left to take back, and that is said', async () => {
    const repo = repository();
    const before = files(repo.folder);
    await repo.tpns(...INIT);
    repo.git('stash', '--include-untracked', '--quiet');
    const { code, stdout } = await repo.tpns('undo', '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing of that run is left in the project');
    expect(snapshotDiff(before, files(repo.folder))).toEqual([]);
  });

  it('after a rebase onto other people’s work: their text stays, ours leaves', async () => {
    const repo = repository();
    const script = repo.text(SCRIPT);
    await repo.tpns(...INIT);
    repo.git('add', '--all');
    repo.git('commit', '--quiet', '--message', 'tpns');
    repo.git('checkout', '--quiet', '-b', 'theirs', 'HEAD~1');
    repo.edit(SCRIPT, /versionCode .*/, 'versionCode 4711 // theirs');
    appendFileSync(join(repo.folder, SCRIPT), '// the end\n');
    const theirs = repo.text(SCRIPT);
    expect(theirs).not.toBe(script);
    repo.git('commit', '--quiet', '--all', '--message', 'theirs');
    repo.git('checkout', '--quiet', 'main');
    repo.git('rebase', '--quiet', 'theirs');
    expect(repo.text(SCRIPT)).toContain('com.tencent.tpns');
    expect((await repo.tpns('undo', '--yes')).code).toBe(0);
    expect(repo.text(SCRIPT)).toBe(theirs);
    expect(repo.git('diff', '--stat', 'theirs')).toBe('');
  });

  it('after a checkout that converted the line ends: ours leaves, theirs stay converted, and that is told', async () => {
    const repo = repository();
    const [script, manifest] = [repo.text(SCRIPT), repo.text(MANIFEST)];
    await repo.tpns(...INIT);
    repo.git('add', '--all');
    repo.git('commit', '--quiet', '--message', 'tpns');
    repo.git('config', 'core.autocrlf', 'true');
    for (const path of repo.git('ls-files', '-z').split('\0').filter(Boolean))
      rmSync(join(repo.folder, path));
    repo.git('checkout', '--quiet', '.');
    expect(repo.text(SCRIPT)).toContain('\r\n');
    const { code, stderr } = await repo.tpns('undo', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain(`${SCRIPT}: the line ends were converted since`);
    expect(repo.text(SCRIPT)).toBe(script.replace(/\r?\n/g, '\r\n'));
    expect(repo.text(MANIFEST)).toBe(manifest.replace(/\r?\n/g, '\r\n'));
    // new classes are gone, converted or not; nothing else differs for git
    expect(repo.git('diff', '--stat', 'HEAD~1')).toBe('');
  });

  it('after a formatter: what it re-indented stays, with the reason; the other files are undone', async () => {
    const repo = repository();
    const manifest = repo.text(MANIFEST);
    await repo.tpns(...INIT);
    repo.edit(SCRIPT, /^ {4,}/gm, '\t');
    const formatted = repo.text(SCRIPT);
    const { code, stdout } = await repo.tpns('undo', '--json');
    expect(code).toBe(1);
    const { manual } = JSON.parse(stdout) as {
      manual: { path: string; code: string; line: number | null }[];
    };
    expect(new Set(manual.map(({ path, code: id }) => `${path} ${id}`))).toEqual(
      new Set([`${SCRIPT} undo-edited`]),
    );
    expect(repo.text(SCRIPT)).toBe(formatted);
    expect(repo.text(MANIFEST)).toBe(manifest);
    // mended by hand, it is undone the second time
    repo.git('checkout', '--quiet', SCRIPT);
    expect((await repo.tpns('undo', '--yes')).code).toBe(0);
    expect(repo.git('status', '--porcelain', '--untracked-files=all')).toBe('');
  });

  it('after a file was deleted or renamed: says so, and undoes the others', async () => {
    const repo = repository();
    await repo.tpns(...INIT);
    const rules = join(repo.folder, 'app/proguard-rules.pro');
    renameSync(rules, `${rules}.txt`);
    const { code, stderr } = await repo.tpns('undo', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('app/proguard-rules.pro is not there any more');
    renameSync(`${rules}.txt`, rules);
    expect(repo.git('diff', '--name-only').trim()).toBe('app/proguard-rules.pro');
  });

  it('several runs, one by one or all at once, newest first', async () => {
    const repo = repository();
    const before = files(repo.folder);
    await repo.tpns(...INIT);
    const first = files(repo.folder);
    const more = ['--redirect', 'shop://open/detail'];
    expect((await repo.tpns(...INIT, ...more)).code).toBe(0);
    await repo.tpns('undo', '--yes');
    expect(snapshotDiff(first, files(repo.folder))).toEqual([]);
    expect((await repo.tpns(...INIT, ...more)).code).toBe(0);
    const { stdout } = await repo.tpns('undo', '--all', '--yes');
    expect(stdout).toContain('2 runs');
    expect(snapshotDiff(before, files(repo.folder))).toEqual([]);
    expect(run('git', ['status', '--porcelain'], { cwd: repo.folder }).stdout).toBe('');
  });

  it('an applied plan and a patched one: the first is undone, the second git’s own', async () => {
    const repo = repository();
    const before = files(repo.folder);
    const { stdout } = await repo.tpns(...INIT.filter(word => word !== '--yes'), '--patch');
    must('git', ['apply', '-'], { cwd: repo.folder, stdin: stdout });
    expect((await repo.tpns('init', '--yes')).stdout).toContain('Nothing to do');
    must('git', ['apply', '--reverse', '-'], { cwd: repo.folder, stdin: stdout });
    expect(snapshotDiff(before, files(repo.folder))).toEqual([]);
    expect((await repo.tpns('undo', '--yes')).stdout).toContain('Nothing to undo');
  });

  it('work that is not committed is told before a write', async () => {
    const repo = repository();
    appendFileSync(join(repo.folder, SCRIPT), '// mine\n');
    appendFileSync(join(repo.folder, 'gradle.properties'), '# mine\n');
    const { code, stderr } = await repo.tpns(...INIT);
    expect(code).toBe(0);
    expect(stderr).toContain(`Not committed yet in a file to be changed: ${SCRIPT}.`);
    await repo.tpns('undo', '--yes');
    expect(repo.git('diff', '--stat')).toMatch(/2 files changed, 2 insertions/);
  });
});

describeWith([git()], 'a patch, called from below the top of git', () => {
  it('of files all below that folder applies there; of others, what to do is told', async () => {
    const repo = repository();
    const args = [...INIT.filter(word => word !== '--yes'), '--patch'];
    const app = join(repo.folder, 'app');
    const { stdout, stderr, code } = await tpns([...args, '--mode', 'plugin'], { cwd: app });
    expect(code).toBe(0);
    expect(stderr).toContain('git -C .. apply');
    must('git', ['-C', '..', 'apply', '--check', '-'], { cwd: app, stdin: stdout });
    // the reason for the words
    must('git', ['apply', '-'], { cwd: app, stdin: stdout });
    expect(repo.git('status', '--porcelain', 'build.gradle')).toBe('');
    const top = await tpns(args, { cwd: repo.folder });
    expect(top.stderr).not.toContain('git -C');
  });
});
