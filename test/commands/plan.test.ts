/** `--plan` and `--apply`: nothing in the project but what was planned, and only as long as it fits. */
import { describe, expect, it } from 'vitest';
import { hash } from '../../src/engine/journal/record.ts';
import { type Called, call, type Surroundings } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const ROOT = '/shop';
const APP = `${ROOT}/app/build.gradle`;
const MANIFEST = `${ROOT}/app/src/main/AndroidManifest.xml`;
const PLAN = '/tmp/tpns.plan.json';
const ANSWERS = [
  ...['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'],
  ...['--mode', 'manual', '--region', 'shanghai'],
];

const SCRIPT =
  "plugins {\n    id 'com.android.application' version '8.5.0'\n}\n\nandroid {\n    namespace 'com.example.shop'\n\n    defaultConfig {\n        applicationId 'com.example.shop'\n        targetSdk 34\n    }\n}\n\ndependencies {\n    implementation 'a:b:1'\n}\n";
const SETTINGS =
  "dependencyResolutionManagement {\n    repositories {\n        mavenCentral()\n    }\n}\ninclude ':app'\n";
const XML =
  '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application>\n        <activity android:name=".Main" android:exported="true">\n            <intent-filter>\n                <action android:name="android.intent.action.MAIN" />\n                <category android:name="android.intent.category.LAUNCHER" />\n            </intent-filter>\n        </activity>\n    </application>\n</manifest>\n';

function shop(more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryDisk {
  return memoryFiles({
    [`${ROOT}/settings.gradle`]: SETTINGS,
    [APP]: SCRIPT,
    [MANIFEST]: XML,
    '/tmp/.keep': '',
    ...more,
  });
}

const init = (disk: MemoryDisk, args: readonly string[], around?: Surroundings): Promise<Called> =>
  call(disk, ['init', '--cwd', ROOT, ...args], around);
const plan = (disk: MemoryDisk, ...args: readonly string[]): Promise<Called> =>
  init(disk, [...ANSWERS, '--plan', PLAN, ...args]);
const apply = (disk: MemoryDisk, ...args: readonly string[]): Promise<Called> =>
  init(disk, ['--apply', PLAN, ...args]);

/** The project alone. */
const project = (disk: MemoryDisk): Record<string, string> =>
  Object.fromEntries(Object.entries(disk.tree()).filter(([path]) => path.startsWith(`${ROOT}/`)));
const withoutJournal = (disk: MemoryDisk): Record<string, string> =>
  Object.fromEntries(Object.entries(project(disk)).filter(([path]) => !path.startsWith(`${ROOT}/.tpns`)));

type Json = Record<string, unknown>;
const planned = (disk: MemoryDisk): Json => JSON.parse(disk.text(PLAN) ?? '') as Json;

/** The plan with some of it replaced, under a digest that is right again: what somebody would forge. */
function forged(disk: MemoryDisk, change: (document: Json) => unknown): void {
  const { digest: _, ...document } = planned(disk);
  change(document);
  const digest = hash(new TextEncoder().encode(JSON.stringify(document)));
  disk.put(PLAN, JSON.stringify({ ...document, digest }));
}

describe('a plan in a file', () => {
  it('changes nothing in the project, and can be read by its owner alone', async () => {
    const disk = shop();
    const before = project(disk);
    const { exit, out } = await plan(disk);
    expect(exit).toBe(0);
    expect(project(disk)).toEqual(before);
    expect(disk.mode(PLAN)).toBe(0o600);
    expect(out).toContain(`tpns init --apply ../tmp/tpns.plan.json`);
    expect(out).not.toContain('AEXAMPLEKEY1');
    // real values: it is what will be written
    expect(disk.text(PLAN)).toContain('AEXAMPLEKEY1');
  });

  it('applied, writes to the byte what init would have written, and undo takes it back', async () => {
    const [direct, later] = [shop(), shop()];
    const before = later.tree();
    await init(direct, [...ANSWERS, '--yes']);
    await plan(later);
    const file = later.text(PLAN);
    expect((await apply(later, '--yes')).exit).toBe(0);
    expect(project(later)).toEqual(project(direct));
    expect(await call(later, ['undo', '--cwd', ROOT, '--yes'])).toMatchObject({ exit: 0 });
    later.remove(PLAN);
    expect(later.tree()).toEqual(before);
    expect(file).not.toBeNull();
  });

  it('names itself in JSON, and the applied run has the shape of every init', async () => {
    const disk = shop();
    const { out } = await plan(disk, '--json');
    expect(JSON.parse(out)).toMatchObject({
      command: 'init',
      ok: true,
      dryRun: true,
      plan: '../tmp/tpns.plan.json',
    });
    const applied = JSON.parse((await apply(disk, '--json')).out) as Json;
    const direct = JSON.parse((await init(shop(), [...ANSWERS, '--json'])).out) as Json;
    expect(applied).toEqual(direct);
  });

  it('lies in the project without being a part of what it plans', async () => {
    const disk = shop();
    await init(disk, [...ANSWERS, '--plan', 'tpns.plan.json']);
    const { files } = JSON.parse((await init(disk, ['--apply', 'tpns.plan.json', '--json'])).out) as {
      files: { path: string }[];
    };
    expect(files.map(({ path }) => path)).not.toContain('tpns.plan.json');
    expect(disk.text(`${ROOT}/tpns.plan.json`)).not.toBeNull();
  });

  it('of nothing to do says so, and so does what applies it', async () => {
    const disk = shop();
    await init(disk, [...ANSWERS, '--yes']);
    const before = project(disk);
    expect((await plan(disk)).exit).toBe(0);
    expect(await apply(disk, '--yes')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Nothing to do'),
    });
    expect(project(disk)).toEqual(before);
  });

  it('speaks the language of who applies it, and of paths as they see them', async () => {
    const disk = shop();
    await plan(disk);
    const { out } = await call(disk, [
      'init',
      '--cwd',
      `${ROOT}/app/src`,
      '--apply',
      PLAN,
      '--yes',
      '--lang',
      'zh-CN',
    ]);
    expect(out).toContain('已写入');
    expect(out).toContain('../build.gradle');
  });

  it('is only looked at with --dry-run', async () => {
    const disk = shop();
    await plan(disk);
    const before = disk.tree();
    const { exit, out } = await apply(disk, '--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain('+++ b/app/build.gradle');
    expect(out).not.toContain('AEXAMPLEKEY1');
    expect(disk.tree()).toEqual(before);
  });

  it('asks a person once, and takes no for an answer', async () => {
    const disk = shop();
    await plan(disk);
    const before = disk.tree();
    const asked: string[] = [];
    const ask = { confirm: async ({ message }: { message: string }) => asked.push(message) > 9 } as never;
    expect(await apply(disk)).toMatchObject({ exit: 2, err: expect.stringContaining('--yes') });
    expect((await init(disk, ['--apply', PLAN], { ask })).exit).toBe(1);
    expect(asked).toHaveLength(1);
    expect(disk.tree()).toEqual(before);
  });

  it('keeps what is a person’s to do, and its exit code; with --strict there is none', async () => {
    const conditional = SCRIPT.replace(
      "    implementation 'a:b:1'\n",
      "    if (x) { implementation 'com.tencent.tpns:tpns:1.4.3.9-release' }\n",
    );
    const disk = shop({ [APP]: conditional });
    const made = await plan(disk, '--json');
    expect(made.exit).toBe(1);
    const applied = await apply(disk, '--json');
    expect(applied.exit).toBe(1);
    const manual = (out: string): unknown => (JSON.parse(out) as Json).manual;
    expect(manual(applied.out)).toEqual(manual(made.out));
    const strict = shop({ [APP]: conditional });
    expect((await plan(strict, '--strict')).exit).toBe(1);
    expect(strict.text(PLAN)).toBeNull();
  });
});

const gbk = (text: string): Uint8Array =>
  // 中文 in GBK
  new Uint8Array(
    [...Buffer.from(text, 'latin1')].flatMap(byte => (byte === 0x5e ? [0xd6, 0xd0, 0xce, 0xc4] : [byte])),
  );

describe('bytes come through a plan as they are:', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
    ['CRLF', { [APP]: SCRIPT.replace(/\n/g, '\r\n'), [MANIFEST]: XML.replace(/\n/g, '\r\n') }],
    ['no final line end', { [APP]: SCRIPT.trimEnd(), [MANIFEST]: XML.trimEnd() }],
    ['a byte-order mark', { [MANIFEST]: `\uFEFF${XML}` }],
    ['a manifest in GBK', { [MANIFEST]: gbk(`<?xml version="1.0" encoding="GBK"?>\n<!-- ^ -->\n${XML}`) }],
    ['a script with a comment in GBK', { [APP]: gbk(`// ^\n${SCRIPT}`) }],
  ])('%s', async (_, more) => {
    const [direct, later] = [shop(more), shop(more)];
    expect((await init(direct, [...ANSWERS, '--yes'])).exit).toBe(0);
    const before = withoutJournal(later);
    await plan(later);
    expect((await apply(later, '--yes')).exit).toBe(0);
    expect(project(later)).toEqual(project(direct));
    await call(later, ['undo', '--cwd', ROOT, '--yes']);
    expect(project(later)).toEqual(before);
  });

  it('a manifest behind a link: its target is written, the link stays', async () => {
    const disk = shop();
    const shared = `${ROOT}/shared/AndroidManifest.xml`;
    disk.put(shared, XML);
    disk.remove(MANIFEST);
    disk.link(MANIFEST, shared);
    await plan(disk);
    expect((await apply(disk, '--yes')).exit).toBe(0);
    expect(disk.text(shared)).toContain('receiver');
    expect(disk.tree()[MANIFEST]).toBe(`→ ${shared}`);
  });
});

describe('a plan is refused, and nothing is written,', () => {
  it.each<[string, string[], (disk: MemoryDisk) => void]>([
    [
      'where a file to be changed has changed',
      ['app/build.gradle'],
      disk => disk.put(APP, `${SCRIPT}// mine\n`),
    ],
    [
      'where two have',
      ['app/build.gradle', 'app/src/main/AndroidManifest.xml'],
      disk => {
        disk.put(APP, `${SCRIPT}// mine\n`);
        disk.put(MANIFEST, `${XML}\n`);
      },
    ],
    ['where one is gone', ['app/build.gradle'], disk => disk.remove(APP)],
    [
      'where one has appeared that it would create',
      ['app/tpns-configs.json'],
      disk => disk.put(`${ROOT}/app/tpns-configs.json`, '{}'),
    ],
    [
      'where a file has changed that needed no change',
      ['settings.gradle'],
      disk => disk.put(`${ROOT}/settings.gradle`, SETTINGS.replace('mavenCentral', 'google')),
    ],
  ])('%s', async (_, named, change) => {
    const disk = shop();
    await plan(disk);
    change(disk);
    const before = disk.tree();
    for (const args of [['--yes'], ['--dry-run']]) {
      const told = await apply(disk, ...args);
      expect(told.exit).toBe(1);
      for (const file of named) expect(told.out).toContain(file);
      const { ok, files, manual } = JSON.parse((await apply(disk, '--json')).out) as Json;
      expect({ ok, files }).toEqual({ ok: false, files: [] });
      expect((manual as Json[]).map(each => [each.path, each.code])).toEqual(
        named.map(file => [file, 'plan-stale']),
      );
    }
    expect(disk.tree()).toEqual(before);
  });

  it.each<[string, (disk: MemoryDisk) => void]>([
    ['that is not there', disk => disk.remove(PLAN)],
    [
      'that is a folder',
      disk => {
        disk.remove(PLAN);
        disk.folder(PLAN);
      },
    ],
    ['that is no JSON', disk => disk.put(PLAN, 'diff --git')],
    ['that is other JSON', disk => disk.put(PLAN, '{"plan": "b"}')],
    ['that is null', disk => disk.put(PLAN, 'null')],
    ['of another format', disk => forged(disk, document => Object.assign(document, { plan: 2 }))],
    [
      'of another version of tpns',
      disk => forged(disk, document => Object.assign(document, { tpns: '99.0.0' })),
    ],
    [
      'edited by hand',
      disk => disk.put(PLAN, (disk.text(PLAN) ?? '').replace('AEXAMPLEKEY1', 'AEXAMPLEKEY2')),
    ],
    ['cut short', disk => disk.put(PLAN, (disk.text(PLAN) ?? '').slice(0, -30))],
    [
      'with other bytes than its hash says',
      disk =>
        forged(disk, document => {
          const [file] = document.files as { after: { text: string } }[];
          if (file) file.after.text += '// x';
        }),
    ],
    [
      'whose edits do not make its bytes',
      disk =>
        forged(disk, document => {
          const [file] = document.files as { edits: unknown[] }[];
          file?.edits.pop();
        }),
    ],
    [
      'with edits outside the text',
      disk =>
        forged(disk, document => {
          const [file] = document.files as { edits: { end: number }[] }[];
          for (const edit of file?.edits ?? []) edit.end = 1e9;
        }),
    ],
    [
      'with a sentence that nobody knows',
      disk =>
        forged(disk, document =>
          Object.assign(document, { next: [{ text: { id: 'constructor', args: {} }, check: null }] }),
        ),
    ],
    ['without its lists', disk => forged(disk, document => Object.assign(document, { manual: undefined }))],
    ...[
      '../outside.gradle',
      '/etc/passwd',
      'app/../../x',
      'a\\..\\..\\x',
      '.git/hooks/pre-commit',
      '.GIT/config',
      '.tpns/runs/0001.json',
      '.',
      'C:\\x',
    ].map((path): [string, (disk: MemoryDisk) => void] => [
      `that leads to ${path}`,
      disk =>
        forged(disk, document => {
          const [file] = document.files as { path: string; before: null }[];
          if (file) Object.assign(file, { path, before: null });
        }),
    ]),
    [
      'for a module that is not here',
      disk => forged(disk, document => Object.assign(document, { module: ':other' })),
    ],
  ])('%s', async (_, spoil) => {
    const disk = shop();
    await plan(disk);
    spoil(disk);
    const before = disk.tree();
    const { exit, out } = await apply(disk, '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { flag: '--apply', file: '../tmp/tpns.plan.json' } });
    expect(disk.tree()).toEqual(before);
  });

  it('in another project', async () => {
    const disk = shop();
    await plan(disk);
    const other = shop({ [APP]: SCRIPT.replaceAll('shop', 'store'), [PLAN]: disk.text(PLAN) ?? '' });
    const before = other.tree();
    expect((await apply(other, '--yes')).exit).toBe(1);
    expect(other.tree()).toEqual(before);
  });

  it('where a link leads one of its files out of the project', async () => {
    const disk = shop();
    await plan(disk);
    disk.put('/elsewhere/AndroidManifest.xml', XML);
    disk.remove(MANIFEST);
    disk.link(MANIFEST, '/elsewhere/AndroidManifest.xml');
    const before = disk.tree();
    const { exit, out } = await apply(disk, '--json');
    expect([exit, (JSON.parse(out) as { error: Json }).error.code]).toEqual([2, 'file-outside']);
    expect(disk.tree()).toEqual(before);
  });
});

describe('a plan is not written', () => {
  it.each<[string, string[]]>([
    ['to stdout', ['--plan', '-']],
    ['over a file of the project', ['--plan', 'app/build.gradle']],
    ['over a folder', ['--plan', 'app']],
    ['below a file', ['--plan', 'settings.gradle/plan.json']],
  ])('%s', async (_, args) => {
    const disk = shop();
    const before = disk.tree();
    const { exit, out } = await init(disk, [...ANSWERS, ...args, '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { flag: '--plan' } });
    expect(disk.tree()).toEqual(before);
  });

  it('but over an older plan', async () => {
    const disk = shop();
    await plan(disk);
    disk.put(APP, `${SCRIPT}// mine\n`);
    expect((await plan(disk)).exit).toBe(0);
    expect((await apply(disk, '--yes')).exit).toBe(0);
  });
});

describe('a file that changes while the question stands open', () => {
  it.each([['init'], ['--apply']])('%s: nothing is written, and the change stays', async how => {
    const disk = shop();
    await plan(disk);
    const ask = {
      confirm: async ({ message }: { message: string }) => {
        if (!message.startsWith('Write')) return false;
        disk.put(MANIFEST, `${XML}<!-- mine -->\n`);
        return true;
      },
      several: async () => [],
    } as never;
    const before = { ...disk.tree(), [MANIFEST]: `644 ${XML}<!-- mine -->\n` };
    const args = how === 'init' ? ANSWERS : ['--apply', PLAN];
    const { exit, err } = await init(disk, args, { ask });
    expect(exit).toBe(2);
    expect(err).toContain('app/src/main/AndroidManifest.xml has changed since it was read');
    expect(disk.tree()).toEqual(before);
  });
});

describe('options that exclude each other are a usage error:', () => {
  it.each([
    [
      ['--plan', PLAN, '--dry-run'],
      ['--plan', '--dry-run'],
    ],
    [
      ['--plan', PLAN, '--patch'],
      ['--plan', '--patch'],
    ],
    [
      ['--dry-run', '--patch'],
      ['--patch', '--dry-run'],
    ],
    [['--plan', PLAN, '--apply', PLAN], ['--plan']],
    [['--apply', PLAN, '--patch'], ['--patch']],
    [['--apply', PLAN, '--access-id', '1500000001'], ['--access-id']],
    [['--apply', PLAN, '--redirect-activity', '.Main'], ['--redirect-activity']],
  ])('%j', async (args, named) => {
    const disk = shop();
    await plan(disk);
    const before = disk.tree();
    const { exit, out } = await init(disk, [...args, '--json']);
    expect(exit).toBe(2);
    const { error } = JSON.parse(out) as { error: { code: string; message: string } };
    expect(error.code).toBe('usage');
    for (const flag of named) expect(error.message).toContain(flag);
    expect(disk.tree()).toEqual(before);
  });
});

describe('work that is not committed', () => {
  const git = (): MemoryDisk => shop({ [`${ROOT}/.git/HEAD`]: 'ref: refs/heads/main\n' });
  const uncommitted = ['app/build.gradle', 'README.md'];

  it('in a file to be changed is told before it is, and is no obstacle', async () => {
    const { exit, err } = await init(git(), [...ANSWERS, '--yes'], { uncommitted });
    expect(exit).toBe(0);
    expect(err).toContain('Not committed yet in a file to be changed: app/build.gradle.');
    expect(err).not.toContain('README');
  });

  it('is nothing to tell where nothing is written, where nobody listens, or where it lies elsewhere', async () => {
    for (const [args, dirty] of [
      [['--dry-run'], uncommitted],
      [['--yes', '--quiet'], uncommitted],
      [['--json'], uncommitted],
      [['--yes'], ['README.md']],
    ] as const) {
      const { exit, err } = await init(git(), [...ANSWERS, ...args], { uncommitted: dirty });
      expect(exit).toBe(0);
      expect(err).not.toContain('committed');
    }
  });
});
