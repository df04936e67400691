/** The conversation, held in a real terminal (tmux): what is asked, what is refused, what Ctrl-C leaves behind. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { cleanEnvironment, installed } from '../support/installed.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { template } from '../support/templates.ts';
import { describeWith, tmux } from '../support/tool.ts';

const open: string[] = [];
afterEach(() => {
  for (const name of open.splice(0)) execFileSync('tmux', ['-L', name, 'kill-server']);
});

interface Terminal {
  readonly type: (...keys: string[]) => void;
  /** Waits until the screen (its history included) shows the text. */
  readonly sees: (text: string | RegExp) => Promise<string>;
}

async function terminal(folder: string, args: readonly string[], lang = 'en'): Promise<Terminal> {
  const { command } = await installed();
  const name = `tpns-${process.pid}-${open.length}-${Math.floor(performance.now())}`;
  open.push(name);
  const env = Object.entries({ ...cleanEnvironment(), TPNS_LANG: lang, TERM: 'xterm-256color' }).map(
    ([key, value]) => `${key}=${value}`,
  );
  const line = ['env', '-i', ...env, command, ...args]
    .map(word => `'${word.replaceAll("'", "'\\''")}'`)
    .join(' ');
  execFileSync('tmux', [
    '-L',
    name,
    '-f',
    '/dev/null',
    'new-session',
    '-d',
    '-x',
    '120',
    '-y',
    '50',
    '-c',
    folder,
    `${line}; echo "ended with $?"; sleep 60`,
  ]);
  const screen = (): string =>
    execFileSync('tmux', ['-L', name, 'capture-pane', '-p', '-S', '-500'], { encoding: 'utf8' });
  return {
    type: (...keys) => execFileSync('tmux', ['-L', name, 'send-keys', ...keys]),
    sees: async text => {
      for (let i = 0; i < 200; i++) {
        const shown = screen();
        if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return shown;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      throw new Error(`never saw ${text} on the screen:\n${screen()}`);
    },
  };
}

const erase = (count: number): string[] => Array<string>(count).fill('BSpace');
const SECRET = '0123456789abcdef0123456789abcdef';

describeWith([tmux()], 'the prompts of init', () => {
  it('ask only what is missing, refuse what can not be right while it is typed, and write once confirmed', async () => {
    const project = join(template('react-native'), 'android');
    const it = await terminal(project, ['init']);
    await it.sees('AccessID of the Android app');
    it.type('12345', 'Enter');
    await it.sees('exactly ten digits');
    it.type(...erase(5), '1580000001', 'Enter');
    await it.sees('AccessKey of the Android app');
    it.type(SECRET, 'Enter');
    await it.sees('looks like the SecretKey');
    it.type(...erase(SECRET.length), 'AEXAMPLEKEY1', 'Enter');
    await it.sees('looks like shanghai');
    it.type('Enter');
    await it.sees('Write these changes to 5 files?');
    it.type('y', 'Enter');
    const shown = await it.sees('ended with 0');
    expect(shown).toContain('Written: 5 files');
    expect(shown).not.toContain('AEXAMPLEKEY1');
    expect(existsSync(join(project, 'app/tpns-configs.json'))).toBe(true);
  });

  it('speak Chinese, and take no for an answer', async () => {
    const project = join(template('react-native'), 'android');
    const original = snapshot(project);
    const it = await terminal(
      project,
      ['init', '--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'],
      'zh-CN',
    );
    await it.sees('将以上修改写入 5 个文件？');
    it.type('n', 'Enter');
    await it.sees('ended with 1');
    await it.sees('未写入任何文件');
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });

  it.each([
    ['the AccessID', [], 'AccessID of the Android app'],
    ['the AccessKey', ['--access-id', '1500000001'], 'AccessKey of the Android app'],
    [
      'the access point',
      ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'],
      'Access point of the app',
    ],
    [
      'the confirmation',
      ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'],
      'Write these changes',
    ],
  ])('leave the project untouched on Ctrl-C at %s', async (_, args, question) => {
    const project = join(template('react-native'), 'android');
    const original = snapshot(project);
    const it = await terminal(project, ['init', ...args]);
    await it.sees(question);
    it.type('C-c');
    await it.sees('ended with 130');
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });
});
