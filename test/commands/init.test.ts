import { describe, expect, it } from 'vitest';
import { type Ask, Interrupted } from '../../src/ports.ts';
import { call, type Surroundings } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const APP = '/shop/app/build.gradle';
const MANIFEST = '/shop/app/src/main/AndroidManifest.xml';
const PAIR = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'];
const MANUAL = ['--mode', 'manual', '--region', 'shanghai'];

function shop(more: Readonly<Record<string, string>> = {}): MemoryDisk {
  return memoryFiles({
    '/shop/settings.gradle':
      "dependencyResolutionManagement {\n    repositories {\n        mavenCentral()\n    }\n}\ninclude ':app'\n",
    [APP]:
      "plugins {\n    id 'com.android.application' version '8.5.0'\n}\n\nandroid {\n    namespace 'com.example.shop'\n\n    defaultConfig {\n        applicationId 'com.example.shop'\n        targetSdk 34\n    }\n}\n\ndependencies {\n    implementation 'a:b:1'\n}\n",
    '/shop/app/src/main/AndroidManifest.xml':
      '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application>\n        <activity android:name=".Main" android:exported="true">\n            <intent-filter>\n                <action android:name="android.intent.action.MAIN" />\n                <category android:name="android.intent.category.LAUNCHER" />\n            </intent-filter>\n        </activity>\n    </application>\n</manifest>\n',
    ...more,
  });
}

const init = (disk: MemoryDisk, args: readonly string[], around?: Surroundings) =>
  call(disk, ['init', '--cwd', '/shop', ...args], around);

/** A person who says the same to every question of a kind. */
const person = (answers: Partial<Record<keyof Ask, unknown>>, asked: string[] = []): Ask => {
  const answer =
    (kind: keyof Ask) => async (question: { message: string; check?: (text: string) => string | null }) => {
      asked.push(`${kind} ${question.message}`);
      // what may be left out is left out
      if (kind === 'several') return [];
      if (kind === 'confirm' && !/^(?:Write|Take back)/.test(question.message)) return false;
      const given = answers[kind];
      const value = Array.isArray(given) ? given.shift() : given;
      if (value instanceof Error) throw value;
      const problem = question.check?.(String(value));
      if (problem) asked.push(`refused ${problem}`);
      return value;
    };
  return {
    input: answer('input'),
    choose: answer('choose'),
    confirm: answer('confirm'),
    several: answer('several'),
  } as unknown as Ask;
};

const error = (out: string): unknown => (JSON.parse(out) as { error: unknown }).error;

describe('init without a person', () => {
  it('names a new file as it is called, from wherever it is seen', async () => {
    for (const cwd of ['/shop', '/shop/app/src']) {
      const { out } = await init(shop(), [...PAIR, ...MANUAL, '--json', '--cwd', cwd]);
      const { files } = JSON.parse(out) as { files: { path: string; edits: { what: string }[] }[] };
      const config = files.find(({ path }) => path.endsWith('tpns-configs.json'));
      expect(config?.edits).toMatchObject([{ what: 'tpns-configs.json' }]);
    }
  });

  it('asks for no confirmation with --json, --yes or CI, and refuses to write otherwise', async () => {
    for (const [args, env] of [
      [['--json'], {}],
      [['--yes'], {}],
      [[], { CI: 'true' }],
    ] as const) {
      const disk = shop();
      expect(await init(disk, [...PAIR, ...MANUAL, ...args], { env })).toMatchObject({ exit: 0 });
      expect(disk.text(APP)).toContain('com.tencent.tpns:tpns');
    }
    const disk = shop();
    const before = disk.tree();
    const refused = await init(disk, [...PAIR, ...MANUAL], { env: { CI: 'false' } });
    expect(refused).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('--yes') });
    expect(disk.tree()).toEqual(before);
  });

  it('names the flag, the variable and the file of what is missing, and everything at once', async () => {
    const { out, exit } = await init(shop(), ['--json', ...MANUAL]);
    expect(exit).toBe(2);
    expect(error(out)).toMatchObject({
      code: 'missing-value',
      flag: '--access-id',
      env: 'TPNS_ACCESS_ID',
      file: 'app/tpns-configs.json',
      help: expect.stringContaining('--access-key'),
    });
    const second = await init(shop(), ['--json', '--access-id', '1500000001', ...MANUAL]);
    expect(error(second.out)).toMatchObject({ flag: '--access-key', env: 'TPNS_ACCESS_KEY' });
  });

  it('takes the environment where no flag is given, and the project where neither is', async () => {
    const disk = shop();
    const env = { TPNS_ACCESS_ID: '1500000002', TPNS_ACCESS_KEY: 'AEXAMPLEKEY2', TPNS_REGION: 'hongkong' };
    expect((await init(disk, ['--json', '--mode', 'manual'], { env })).exit).toBe(0);
    expect(disk.text('/shop/app/src/main/AndroidManifest.xml')).toContain('tpns.hk.tencent.com');
    const again = await init(disk, ['--json']);
    expect(again.exit).toBe(0);
    expect(disk.text('/shop/app/tpns-configs.json')).toContain('AEXAMPLEKEY2');
    expect(
      (JSON.parse(again.out) as { files: { action: string }[] }).files.every(
        file => file.action === 'unchanged',
      ),
    ).toBe(true);
  });

  it.each<[string, string[], Readonly<Record<string, string>>, object]>([
    ['an AccessID that is none', ['--access-id', '12'], {}, { code: 'invalid-value', flag: '--access-id' }],
    [
      'one in the environment',
      [],
      { TPNS_ACCESS_ID: '12' },
      { code: 'invalid-value', env: 'TPNS_ACCESS_ID' },
    ],
    [
      'a SecretKey for a key',
      ['--access-id', '1500000001', '--access-key', '0123456789abcdef0123456789abcdef'],
      {},
      { code: 'invalid-value', flag: '--access-key' },
    ],
    [
      'a region there is none of',
      [...PAIR, '--region', 'mars'],
      {},
      { code: 'invalid-value', flag: '--region' },
    ],
    [
      'a region in the environment',
      [...PAIR],
      { TPNS_REGION: 'mars' },
      { code: 'invalid-value', env: 'TPNS_REGION' },
    ],
    [
      'a version that is none',
      [...PAIR, '--sdk-version', 'new'],
      {},
      { code: 'invalid-value', flag: '--sdk-version' },
    ],
    ['a package that is none', [...PAIR, '--package', 'x'], {}, { code: 'invalid-value', flag: '--package' }],
    [
      'a redirect that is none',
      [...PAIR, '--redirect', 'nothing'],
      {},
      { code: 'invalid-value', flag: '--redirect' },
    ],
    [
      'an activity there is none of',
      [...PAIR, '--redirect', 'a://b/c', '--redirect-activity', '.Gone'],
      {},
      { code: 'unknown-activity', flag: '--redirect-activity' },
    ],
    [
      'a module there is none of',
      [...PAIR, '--module', ':tv'],
      {},
      { code: 'unknown-module', flag: '--module' },
    ],
    ['an option there is none of', ['--modul', ':app'], {}, { code: 'usage' }],
  ])('refuses %s and writes nothing', async (_, args, env, expected) => {
    const disk = shop();
    const before = disk.tree();
    const { out, exit } = await init(disk, ['--json', ...args], { env });
    expect(exit).toBe(2);
    expect(error(out)).toMatchObject(expected);
    expect(disk.tree()).toEqual(before);
  });

  it.each<[string, [string, string], string[], object]>([
    [
      'to make classes without a package',
      ["    namespace 'com.example.shop'\n", ''],
      [],
      { code: 'unknown-namespace', file: 'app/build.gradle' },
    ],
    [
      'to guess an applicationId',
      ["applicationId 'com.example.shop'", 'applicationId idOf(project)'],
      [],
      { code: 'missing-value', flag: '--package' },
    ],
  ])('refuses %s and writes nothing', async (_, [from, to], args, expected) => {
    const disk = shop();
    disk.put(APP, (disk.text(APP) ?? '').replace(from, to));
    const before = disk.tree();
    const { out, exit } = await init(disk, ['--json', ...PAIR, '--region', 'guangzhou', ...args]);
    expect([exit, disk.tree()]).toEqual([2, before]);
    expect(error(out)).toMatchObject(expected);
  });

  it('asks for the activity of a redirect where no launcher is declared', async () => {
    const disk = shop();
    disk.put(MANIFEST, (disk.text(MANIFEST) ?? '').replace('category.LAUNCHER', 'category.OTHER'));
    const { out, exit } = await init(disk, ['--json', ...PAIR, ...MANUAL, '--redirect', 'shop://h/p']);
    expect(exit).toBe(2);
    expect(error(out)).toMatchObject({ code: 'missing-value', flag: '--redirect-activity' });
  });

  it('leaves the plugin to a person where there is no root script to put it on the path of', async () => {
    const { out, exit } = await init(shop(), [
      '--json',
      ...PAIR,
      '--region',
      'guangzhou',
      '--mode',
      'plugin',
    ]);
    const { manual } = JSON.parse(out) as { manual: { path: string }[] };
    expect(exit).toBe(1);
    expect(manual.map(each => each.path)).toContain('build.gradle');
  });

  it('takes an access point that is none of the four as it is', async () => {
    const disk = shop();
    const suffix = '<meta-data android:name="XG_SERVER_SUFFIX" android:value="push.example.com" />';
    disk.put(
      MANIFEST,
      (disk.text(MANIFEST) ?? '').replace('    </application>', `        ${suffix}\n    </application>`),
    );
    expect((await init(disk, ['--json', ...PAIR, '--mode', 'manual', '--redirect', 'shop://h/p'])).exit).toBe(
      0,
    );
    expect(disk.text(MANIFEST)).toContain(suffix);
    expect(disk.text('/shop/tpns.console.json')).not.toContain('accessPoint');
  });

  it('finds the credentials that stand in the manifest itself', async () => {
    const disk = shop();
    const data = (name: string, value: string): string =>
      `        <meta-data android:name="${name}" android:value="${value}" />\n`;
    const pair = data('XG_V2_ACCESS_ID', '1500000003') + data('XG_V2_ACCESS_KEY', 'AEXAMPLEKEY3');
    disk.put(
      MANIFEST,
      (disk.text(MANIFEST) ?? '').replace('    </application>', `${pair}    </application>`),
    );
    expect((await init(disk, ['--json', ...MANUAL])).exit).toBe(0);
    expect(disk.text('/shop/app/tpns-configs.json')).toContain('AEXAMPLEKEY3');
  });

  it("names a file that can't be read, with its line", async () => {
    const bad = shop({ '/shop/app/tpns-configs.json': '{\n  "tpns": }' });
    expect(error((await init(bad, ['--json', ...PAIR])).out)).toMatchObject({
      code: 'unreadable-file',
      file: 'app/tpns-configs.json',
      line: 2,
    });
  });

  it('leaves a configuration that is no object to a person', async () => {
    const odd = shop({ '/shop/app/tpns-configs.json': '{\n  "tpns": "x"\n}' });
    const { out, exit } = await init(odd, ['--json', ...PAIR, ...MANUAL]);
    expect(exit).toBe(1);
    expect((JSON.parse(out) as { manual: object[] }).manual).toMatchObject([
      { path: 'app/tpns-configs.json', line: 2 },
    ]);
  });

  it('refuses rules in UTF-16 by name, and adds to those in GBK', async () => {
    const minified = shop();
    minified.put(
      APP,
      (minified.text(APP) ?? '').replace(
        '    defaultConfig',
        "    buildTypes {\n        release {\n            minifyEnabled true\n            proguardFiles 'rules.pro'\n        }\n    }\n    defaultConfig",
      ),
    );
    minified.put('/shop/app/rules.pro', new Uint8Array([0xff, 0xfe, 0x23, 0]));
    const { out, exit } = await init(minified, ['--json', ...PAIR, ...MANUAL]);
    expect(exit).toBe(2);
    expect(error(out)).toMatchObject({ code: 'unreadable-file', file: 'app/rules.pro' });
    const gbk = [0x23, 0xd6, 0xd0, 0x0a];
    minified.put('/shop/app/rules.pro', new Uint8Array(gbk));
    expect((await init(minified, ['--json', ...PAIR, ...MANUAL])).exit).toBe(0);
    expect([...(minified.read('/shop/app/rules.pro') ?? [])].slice(0, 5)).toEqual([...gbk, 0x0a]);
  });

  it('writes nothing with --strict where something is left to do', async () => {
    const odd = shop({ '/shop/app/tpns-configs.json': '[]' });
    const before = odd.tree();
    const { out, exit } = await init(odd, ['--yes', '--strict', ...PAIR, ...MANUAL]);
    expect([exit, odd.tree()]).toEqual([1, before]);
    expect(out).toContain('--strict');
  });
});

describe('init only looks', () => {
  it('with --dry-run, with the key masked', async () => {
    const disk = shop();
    const before = disk.tree();
    const { out, exit } = await init(disk, ['--dry-run', ...PAIR, ...MANUAL]);
    expect([exit, disk.tree()]).toEqual([0, before]);
    expect(out).toContain("+    implementation 'com.tencent.tpns:tpns");
    expect(out).toContain('AE*********1');
    expect(out).not.toContain('AEXAMPLEKEY1');
  });

  it('with --patch, with the key as it is, paths from the top of git, and nothing else on stdout', async () => {
    const disk = shop({ '/.git/HEAD': '' });
    const before = disk.tree();
    const { out, exit } = await init(disk, ['--patch', ...PAIR, ...MANUAL]);
    expect([exit, disk.tree()]).toEqual([0, before]);
    expect(out).toMatch(/^diff --git a\/shop\/app\/build\.gradle /);
    expect(out).toContain('AEXAMPLEKEY1');
    const json = await init(disk, ['--patch', '--json', ...PAIR, ...MANUAL]);
    expect((JSON.parse(json.out) as { patch: string; dryRun: boolean }).patch).toContain('AEXAMPLEKEY1');
  });
});

describe('init with a person', () => {
  it('asks for what is missing, and before it writes', async () => {
    const disk = shop();
    const asked: string[] = [];
    const ask = person({ input: ['1500000001', 'AEXAMPLEKEY1'], choose: 'guangzhou', confirm: true }, asked);
    const { exit, err, out } = await init(disk, ['--mode', 'manual'], { ask });
    expect(exit).toBe(0);
    expect(asked.map(each => each.split(' ')[0])).toEqual([
      'input',
      'input',
      'choose',
      'confirm',
      'several',
      'confirm',
    ]);
    expect(disk.text(APP)).toContain('1500000001');
    expect(err + out).not.toContain('AEXAMPLEKEY1');
    expect(err).toContain('no longer sells TPNS');
  });

  it('says what is wrong with an answer', async () => {
    const asked: string[] = [];
    const ask = person({ input: ['12', 'x'], choose: 'guangzhou', confirm: false }, asked);
    await init(shop(), ['--mode', 'manual'], { ask });
    expect(asked.filter(each => each.startsWith('refused'))).toHaveLength(2);
  });

  it('writes nothing after a no, nor after Ctrl-C', async () => {
    for (const [confirm, exit] of [
      [false, 1],
      [new Interrupted(), 130],
    ] as const) {
      const disk = shop();
      const before = disk.tree();
      expect((await init(disk, [...PAIR, ...MANUAL], { ask: person({ confirm }) })).exit).toBe(exit);
      expect(disk.tree()).toEqual(before);
    }
  });

  it('says once per project that TPNS is no longer sold', async () => {
    const store = new Map<string, unknown>();
    const disk = shop();
    const notices = [];
    for (let i = 0; i < 2; i++)
      notices.push(
        (await init(disk, ['--yes', ...PAIR, ...MANUAL], { store })).err.includes('no longer sells'),
      );
    expect(notices).toEqual([true, false]);
    expect((await init(shop(), ['--yes', '--quiet', ...PAIR, ...MANUAL])).err).toBe('');
  });
});

describe('undo', () => {
  const undo = (disk: MemoryDisk, args: readonly string[], around?: Surroundings) =>
    call(disk, ['undo', '--cwd', '/shop', ...args], around);

  async function integrated(): Promise<MemoryDisk> {
    const disk = shop();
    await init(disk, ['--json', ...PAIR, ...MANUAL]);
    return disk;
  }

  it('takes the last run back when told to', async () => {
    const disk = await integrated();
    expect(await undo(disk, ['--yes'])).toMatchObject({ exit: 0 });
    expect(disk.tree()).toEqual(shop().tree());
    expect(await undo(disk, ['--yes'])).toMatchObject({ exit: 0, out: 'Nothing to undo.\n' });
    expect(JSON.parse((await undo(disk, ['--json'])).out)).toMatchObject({ ok: true, files: [] });
  });

  it('asks first, and needs an answer', async () => {
    const disk = await integrated();
    const before = disk.tree();
    expect((await undo(disk, [], { ask: person({ confirm: false }) })).exit).toBe(1);
    expect(await undo(disk, [])).toMatchObject({ exit: 2, err: expect.stringContaining('--yes') });
    expect((await undo(disk, ['--dry-run'])).exit).toBe(0);
    expect(disk.tree()).toEqual(before);
    expect((await undo(disk, [], { ask: person({ confirm: true }) })).exit).toBe(0);
    expect(disk.tree()).toEqual(shop().tree());
  });

  it('lists what was edited inside our text, with the key masked, and ends with 1', async () => {
    const disk = await integrated();
    disk.put(
      APP,
      (disk.text(APP) ?? '').replace('XG_ACCESS_KEY: "AEXAMPLEKEY1"', 'XG_ACCESS_KEY: "AEXAMPLEKEY1" + x'),
    );
    const { out, exit } = await undo(disk, ['--yes']);
    expect(exit).toBe(1);
    expect(out).toContain('app/build.gradle');
    expect(out).not.toContain('AEXAMPLEKEY1');
    expect(disk.kind('/shop/app/tpns-configs.json')).toBeNull();
  });

  it('names a record that it can not read, and init never writes over it', async () => {
    const disk = await integrated();
    const record = '/shop/.tpns/runs/0001.json';
    disk.put(record, '{');
    const before = disk.tree();
    for (const args of [['--json'], ['--json', '--all'], ['--json', '--dry-run']]) {
      const { exit, out } = await undo(disk, args);
      expect(exit).toBe(2);
      expect(error(out)).toMatchObject({ code: 'unreadable-file', file: '.tpns/runs/0001.json' });
    }
    expect(disk.tree()).toEqual(before);
    expect((await init(disk, ['--region', 'hongkong', '--json'])).exit).toBe(0);
    expect(disk.text(record)).toBe('{');
    expect(disk.kind('/shop/.tpns/runs/0002.json')).toBe('file');
  });

  it('completes what a killed run began, and says so, also with --json', async () => {
    const disk = await integrated();
    disk.put(
      '/shop/.tpns/pending/run.json',
      JSON.stringify({
        process: 1,
        files: [],
        journal: [{ name: 'runs/0002.json', staged: true }],
        folders: [],
        emptied: [],
      }),
    );
    disk.put('/shop/.tpns/pending/1-0.journal', 'x');
    expect((await undo(disk, ['--dry-run', '--json'])).err).toContain('cut off');
  });
});

describe('the package name of flavors that all extend the applicationId', () => {
  const shop = (flavors: string): MemoryDisk =>
    memoryFiles({
      '/shop/settings.gradle': "include ':app'\n",
      '/shop/build.gradle': 'allprojects {\n    repositories { mavenCentral() }\n}\n',
      '/shop/app/build.gradle': `apply plugin: 'com.android.application'

android {
    namespace 'com.example.shop'
    flavorDimensions 'store'
    defaultConfig {
        applicationId 'com.example.shop'
        targetSdk 34
    }
    productFlavors {
${flavors}
    }
}
`,
      '/shop/app/src/main/AndroidManifest.xml':
        '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application />\n</manifest>\n',
    });
  const args = [
    'init',
    '--cwd',
    '/shop',
    '--access-id',
    '1500000001',
    '--access-key',
    'AEXAMPLEKEY1',
    '--region',
    'guangzhou',
    '--json',
  ];

  it('is asked for where they differ', async () => {
    const files = shop(
      "        one { applicationIdSuffix '.one' }\n        two { applicationIdSuffix '.two' }",
    );
    const ended = await call(files, args);
    expect(ended.exit).toBe(2);
    expect(JSON.parse(ended.out)).toMatchObject({ error: { code: 'missing-value', flag: '--package' } });
    expect(ended.out).toContain('com.example.shop.one');
  });

  it('is theirs where they agree, and the plain one where some release has it', async () => {
    const one = shop("        one { applicationIdSuffix '.one' }");
    expect((await call(one, args)).exit).toBe(0);
    expect(new TextDecoder().decode(one.read('/shop/app/tpns-configs.json') ?? undefined)).toContain(
      '"com.example.shop.one"',
    );
    const plain = shop("        one { applicationIdSuffix '.one' }\n        own { }");
    expect((await call(plain, args)).exit).toBe(0);
    expect(new TextDecoder().decode(plain.read('/shop/app/tpns-configs.json') ?? undefined)).toContain(
      '"com.example.shop"',
    );
  });
});
