/** The contract where only a real process can keep or break it: streams, folders that go, links, git, two at once. */
import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { cleanEnvironment, installed, tpns } from '../support/installed.ts';
import { must, run, runBeside } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { describeWith, git } from '../support/tool.ts';

const INIT = ['init', '--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'];
const MANIFEST = 'app/src/main/AndroidManifest.xml';
const onPosix = describe.skipIf(process.platform === 'win32');

onPosix('streams', () => {
  it('a reader that goes away, of stdout or of both, keeps no run from its end', async () => {
    const project = fixture('old-groovy');
    const { command } = await installed();
    const shell = (line: string) =>
      run('bash', ['-c', `${line}; exit \${PIPESTATUS[0]}`], {
        cwd: project,
        env: { ...cleanEnvironment(), TPNS: command },
      });
    expect(shell(`"$TPNS" ${INIT.join(' ')} --yes 2>&1 | true`).code).toBe(0);
    expect(readFileSync(join(project, 'app/build.gradle'), 'utf8')).toContain('tpns');
    expect(shell('"$TPNS" undo --yes | head -1').code).toBe(0);
    expect(shell('"$TPNS" --help 2>&1 | true').code).toBe(0);
  });

  it.skipIf(process.platform !== 'linux')('an answer that can not be written is no success', async () => {
    const { command } = await installed();
    const full = run('bash', ['-c', '"$TPNS" explain 10115 > /dev/full'], {
      env: { ...cleanEnvironment(), TPNS: command },
    });
    expect(full).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOSPC') });
  });

  it('a folder that was deleted under the program is no bug', async () => {
    const { command } = await installed();
    const gone = scratch('gone');
    const args = ['-c', 'cd "$GONE" && rmdir "$GONE" && "$TPNS" doctor --json'];
    const ended = run('bash', args, { env: { ...cleanEnvironment(), TPNS: command, GONE: gone } });
    expect(ended).toMatchObject({ code: 2, stderr: '' });
    expect(JSON.parse(ended.stdout)).toMatchObject({ ok: false, error: { code: 'no-folder' } });
  });
});

describeWith([git()], 'a patch for git', () => {
  const committed = (top: string): void => {
    must('git', ['init', '--quiet'], { cwd: top });
    must('git', ['config', 'core.autocrlf', 'false'], { cwd: top });
    must('git', ['add', '--all'], { cwd: top });
    must('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'x'], {
      cwd: top,
    });
  };

  it('applies where the manifest is a link, and where the project is reached through one', async () => {
    const top = scratch('top');
    const project = join(top, '一个 app');
    renameSync(fixture('old-groovy'), project);
    renameSync(join(project, MANIFEST), join(project, 'shared.xml'));
    symlinkSync(
      relative(dirname(join(project, MANIFEST)), join(project, 'shared.xml')),
      join(project, MANIFEST),
    );
    committed(top);
    const door = join(scratch('door'), 'link');
    symlinkSync(project, door);
    for (const cwd of [project, door]) {
      const { code, stdout } = await tpns([...INIT, '--patch', '--quiet', '--cwd', cwd]);
      expect(code).toBe(0);
      must('git', ['apply', '--check', '-'], { cwd: top, stdin: stdout });
    }
    const { stdout } = await tpns([...INIT, '--patch', '--quiet'], { cwd: project });
    must('git', ['apply', '-'], { cwd: top, stdin: stdout });
    const patched = snapshot(project);
    must('git', ['checkout', '--quiet', '.'], { cwd: top });
    must('git', ['clean', '-fdq'], { cwd: top });
    expect((await tpns([...INIT, '--json'], { cwd: project })).code).toBe(0);
    expect(snapshotDiff(patched, snapshot(project)).filter(line => !line.includes('.tpns'))).toEqual([]);
  });

  it('is refused where a file leads outside the project, as the run itself is', async () => {
    const project = fixture('old-groovy');
    const elsewhere = join(scratch('elsewhere'), basename(MANIFEST));
    renameSync(join(project, MANIFEST), elsewhere);
    symlinkSync(elsewhere, join(project, MANIFEST));
    const before = [snapshot(project), readFileSync(elsewhere, 'utf8')] as const;
    for (const option of ['--patch', '--dry-run', '--yes']) {
      const { code, stdout } = await tpns([...INIT, option, '--json'], { cwd: project });
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'file-outside', file: MANIFEST } });
    }
    expect(snapshotDiff(before[0], snapshot(project))).toEqual([]);
    expect(readFileSync(elsewhere, 'utf8')).toBe(before[1]);
  });
});

describe('two processes at once', () => {
  it('never mix: one writes, the other does it after it or says why not, and undo gives the old bytes', async () => {
    const project = fixture('old-groovy');
    const before = snapshot(project);
    const { command } = await installed();
    const start = (args: readonly string[]) =>
      runBeside(command, [...args, '--json'], { cwd: project, env: cleanEnvironment() });
    for (let i = 0; i < 3; i++) {
      const ended = await Promise.all([start(INIT), start([...INIT, '--redirect', 'shop://open/detail'])]);
      for (const { code, stdout } of ended) {
        const { ok, error } = JSON.parse(stdout) as { ok: boolean; error?: { code: string } };
        expect(code).toBe(ok ? 0 : 2);
        if (error) expect(['busy', 'file-changed']).toContain(error.code);
      }
      expect(ended.some(({ code }) => code === 0)).toBe(true);
      expect((await start(['undo', '--all'])).code).toBe(0);
      expect(snapshotDiff(before, snapshot(project))).toEqual([]);
    }
  });
});

describe('a push that reaches more than it names', () => {
  const env = { TPNS_SECRET_KEY: '0123456789abcdef0123456789abcdef', TPNS_ACCESS_ID: '1500000001' };
  const args = ['push', '--payload', 'all.json', '--endpoint', 'http://127.0.0.1:9', '--json'];

  it('is sent with --yes only; --json and CI alone are no consent', async () => {
    const folder = scratch('all');
    writeFileSync(
      join(folder, 'all.json'),
      '{"audience_type":"all","message_type":"notify","message":{"title":"Hello","content":"there"}}',
    );
    const code = async (more: readonly string[], CI = ''): Promise<unknown> => {
      const { stdout } = await tpns([...args, ...more], { cwd: folder, env: { ...env, CI } });
      const { ok, error } = JSON.parse(stdout) as { ok: boolean; error?: { code: string; flag?: string } };
      return ok ? 'ok' : `${error?.code} ${error?.flag ?? ''}`.trim();
    };
    expect(await code([])).toBe('missing-value --yes');
    expect(await code([], 'true')).toBe('missing-value --yes');
    // nobody listens there: it was on its way
    expect(await code(['--yes'])).toBe('network');
    expect(await code(['--dry-run'])).toBe('ok');
  });
});
