/** The conversation, held in a real terminal (tmux): what is asked, what is refused, what Ctrl-C leaves behind. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { cleanEnvironment, installed, tpns } from '../support/installed.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { describeWith, tmux } from '../support/tool.ts';

const open: string[] = [];
afterEach(() => {
  for (const name of open.splice(0)) execFileSync('tmux', ['-L', name, 'kill-server']);
});

interface Look {
  readonly lang?: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

interface Terminal {
  readonly type: (...keys: string[]) => void;
  /** The same, with the codes that colour it. */
  readonly coloured: () => string;
  /** Waits until the screen (its history included) shows the text. */
  readonly sees: (text: string | RegExp) => Promise<string>;
}

async function terminal(
  folder: string,
  args: readonly string[],
  { lang = 'en', columns = 120, env: more = {} }: Look = {},
): Promise<Terminal> {
  const { command } = await installed();
  const name = `tpns-${process.pid}-${open.length}-${Math.floor(performance.now())}`;
  open.push(name);
  const env = Object.entries({
    ...cleanEnvironment(),
    TPNS_LANG: lang,
    LC_ALL: 'C.UTF-8',
    TERM: 'xterm-256color',
    ...more,
  }).map(([key, value]) => `${key}=${value}`);
  const line = ['env', '-i', ...env, command, ...args]
    .map(word => `'${word.replaceAll("'", "'\\''")}'`)
    .join(' ');
  execFileSync('tmux', [
    '-u',
    '-L',
    name,
    '-f',
    '/dev/null',
    'new-session',
    '-d',
    '-x',
    String(columns),
    '-y',
    '50',
    '-c',
    folder,
    `${line}; echo "ended with $?"; sleep 60`,
  ]);
  const screen = (): string =>
    execFileSync('tmux', ['-L', name, 'capture-pane', '-p', '-J', '-S', '-500'], { encoding: 'utf8' });
  return {
    coloured: () =>
      execFileSync('tmux', ['-L', name, 'capture-pane', '-p', '-e', '-S', '-500'], { encoding: 'utf8' }),
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
const PAIR = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'];
/** Nothing is left to ask but whether to write. */
const ALL = [
  ...PAIR,
  '--redirect',
  'shop://open/detail',
  '--channels',
  'huawei',
  '--set',
  'huawei.app_id=100000001',
];

describeWith([tmux()], 'the prompts of init', () => {
  it("a first-time user's run: what was found, questions with proposals, the diff, one confirmation", async () => {
    const project = fixture('old-groovy');
    const it = await terminal(project, ['init']);
    const found = await it.sees('AccessID of the Android app');
    expect(found).toMatch(/applicationId +com\.example\.oldshop +app\/build\.gradle:\d+/);
    expect(found).toMatch(
      /launcher activity +com\.example\.oldshop\.MainActivity +app\/src\/main\/AndroidManifest\.xml:\d+/,
    );
    expect(found).toMatch(/targetSdk +29 +config\.gradle:\d+/);
    it.type('12345', 'Enter');
    await it.sees('exactly ten digits');
    it.type(...erase(5), ' 1500000001 ', 'Enter');
    await it.sees('AccessKey of the Android app');
    it.type(SECRET, 'Enter');
    await it.sees('looks like the SecretKey');
    it.type(...erase(SECRET.length), 'AEXAMPLEKEY1', 'Enter');
    await it.sees('looks like guangzhou');
    it.type('Enter');
    await it.sees('Should a tap on a notification open a certain screen');
    it.type('y', 'Enter');
    await it.sees('oldshoppush://com.example.oldshop/open');
    it.type('no uri', 'Enter');
    await it.sees("can't work");
    it.type(...erase(6), 'Enter');
    await it.sees('Activity that opens it');
    it.type('Down', 'Enter');
    await it.sees('Huawei');
    it.type('Space', 'Enter');
    await it.sees(/Huawei.*App ?ID/i);
    it.type('100000001', 'Enter');
    const asked = await it.sees('Write these changes to');
    expect(asked).toContain('+++ b/app/build.gradle');
    expect(asked).toContain('+ app/tpns-configs.json');
    it.type('x', 'Enter');
    await it.sees('y or n');
    it.type(...erase(1), 'y', 'Enter');
    const shown = await it.sees(/ended with \d/);
    expect(shown).toContain('Written:');
    expect(shown).not.toContain('AEXAMPLEKEY1');
    expect(shown).not.toContain(SECRET.slice(0, 16));
    const manifest = readFileSync(join(project, 'app/src/main/AndroidManifest.xml'), 'utf8');
    expect(manifest).toContain('oldshoppush');
    expect(readFileSync(join(project, 'app/tpns-configs.json'), 'utf8')).toContain('1500000001');
    // and asks nothing the second time
    const again = await terminal(project, ['init']);
    expect(await again.sees(/ended with \d/)).not.toContain('? ');
  }, 60_000);

  it('the same in Chinese, on a narrow terminal: nothing of it is English', async () => {
    const project = fixture('kotlin-catalog');
    const it = await terminal(project, ['init'], { lang: 'zh-CN', columns: 60 });
    await it.sees('Android 应用的 AccessID');
    it.type('1580000001', 'Enter');
    await it.sees('Android 应用的 AccessKey');
    it.type('AEXAMPLEKEY1', 'Enter');
    const regions = await it.sees('从 AccessID 看像是上海');
    expect(regions).toMatch(/❯ shanghai +上海/);
    expect(regions).toContain('移动');
    it.type('Enter');
    await it.sees('是否要通过应用内链接打开指定页面');
    it.type('否', 'Enter');
    await it.sees('厂商');
    it.type('Enter');
    const asked = await it.sees(/将以上修改写入 \d+ 个文件/);
    expect(asked).not.toMatch(/\b(?:navigate|select|Yes|No|Write|none)\b/);
    it.type('否', 'Enter');
    await it.sees('ended with 1');
    await it.sees('未写入任何文件');
    expect(existsSync(join(project, '.tpns'))).toBe(false);
  }, 60_000);

  it('a choice among several applications, the one of the folder proposed first', async () => {
    const project = fixture('old-groovy');
    cpSync(join(project, 'app'), join(project, 'second'), { recursive: true });
    appendFileSync(join(project, 'settings.gradle'), "\ninclude ':second'\n");
    const it = await terminal(join(project, 'second'), ['init', ...ALL]);
    expect(await it.sees('Which application gets TPNS?')).toMatch(/❯ :second/);
    it.type('Enter');
    await it.sees('Write these changes');
    it.type('y', 'Enter');
    await it.sees(/ended with [01]/);
    expect(existsSync(join(project, 'second/tpns-configs.json'))).toBe(true);
    expect(existsSync(join(project, 'app/tpns-configs.json'))).toBe(false);
  }, 60_000);

  it.each<[string, string[], Readonly<Record<string, string>>]>([
    ['--no-color', ['--no-color'], {}],
    ['NO_COLOR', [], { NO_COLOR: '1' }],
  ])('no colours with %s, prompts included', async (_, args, env) => {
    const it = await terminal(fixture('old-groovy'), ['init', ...PAIR, ...args], { env });
    await it.sees('Should a tap');
    // a cursor that is hidden, or text that is bold in the shell, would be another code
    expect(it.coloured()).not.toMatch(/\x1b\[(?:3[0-7]|9[0-7]|38)/);
    const plain = await terminal(fixture('old-groovy'), ['init', ...PAIR]);
    await plain.sees('Should a tap');
    expect(plain.coloured()).toMatch(/\x1b\[(?:3[0-7]|9[0-7]|38)/);
  });

  it.each<[string, string[], string, string[]]>([
    ['the AccessID', [], 'AccessID of the Android app', []],
    ['a half-typed AccessID', [], 'AccessID of the Android app', ['15000']],
    ['the AccessKey', ['--access-id', '1500000001'], 'AccessKey of the Android app', []],
    ['the access point', PAIR.slice(0, 4), 'Access point of the app', []],
    ['the redirect', PAIR, 'Should a tap', []],
    ['its link', PAIR, 'Should a tap', ['y', 'Enter']],
    ['the channels', [...PAIR, '--redirect', 'shop://open/detail'], 'channels', []],
    [
      'a credential of a channel',
      [...PAIR, '--redirect', 'shop://open/detail', '--channels', 'huawei'],
      'Huawei',
      [],
    ],
    ['the confirmation', ALL, 'Write these changes', []],
  ])('leave the project untouched on Ctrl-C at %s', async (_, args, question, keys) => {
    const project = fixture('old-groovy');
    const original = snapshot(project);
    const it = await terminal(project, ['init', ...args]);
    await it.sees(question);
    if (keys.length > 0) {
      it.type(...keys);
      await new Promise(resolve => setTimeout(resolve, 300));
    }
    it.type('C-c');
    await it.sees('ended with 130');
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });
});

describeWith([tmux()], 'the prompt of undo', () => {
  it('takes Ctrl-C and no for an answer, and then a yes', async () => {
    const project = fixture('old-groovy');
    const original = snapshot(project);
    await tpns(['init', '--yes', ...ALL], { cwd: project });
    const written = snapshot(project);
    for (const [keys, exit] of [
      [['C-c'], 130],
      [['n', 'Enter'], 1],
    ] as const) {
      const it = await terminal(project, ['undo']);
      await it.sees('Take back');
      it.type(...keys);
      await it.sees(`ended with ${exit}`);
      expect(snapshotDiff(written, snapshot(project))).toEqual([]);
    }
    const it = await terminal(project, ['undo']);
    await it.sees('Take back');
    it.type('Enter');
    await it.sees('ended with 0');
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  }, 60_000);
});
