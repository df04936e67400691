import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broken, CONSOLE, GRADLE, healthy, MANIFEST, type World } from '../checks/support.ts';
import { fixture, fixtureNames } from '../support/fixture.ts';
import { tpns } from '../support/installed.ts';
import { scratch } from '../support/scratch.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { template, templateNames } from '../support/templates.ts';

function project(world: World): string {
  const folder = scratch('doctor');
  for (const [name, text] of Object.entries(world)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

interface Finding {
  readonly check: string;
  readonly severity: string;
}

interface Answer {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly ignored: readonly (Finding & { readonly reason: string })[];
  readonly summary: Readonly<Record<string, number>>;
  readonly error?: { readonly code: string; readonly message: string; readonly flag?: string };
  readonly next?: readonly { readonly check: string | null }[];
}

async function json(
  args: readonly string[],
  cwd: string,
): Promise<{ code: number | null; answer: Answer; stderr: string }> {
  const { code, stdout, stderr } = await tpns([...args, '--json'], { cwd });
  return { code, answer: JSON.parse(stdout) as Answer, stderr };
}

const ill = broken(healthy, MANIFEST, '".Home" android:exported="true"', '".Home"');
const worlds = [
  ...fixtureNames.map(name => ({ name, make: () => fixture(name) })),
  ...templateNames.map(name => ({ name, make: () => template(name) })),
];
const CREDENTIALS = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'];

describe.each(worlds)('$name', ({ make }) => {
  it('without TPNS is one note, and nothing is written', async () => {
    const folder = make();
    const before = snapshot(folder);
    const { code, answer } = await json(['doctor'], folder);
    expect(code).toBe(0);
    expect(answer.findings.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
      'info integration-missing',
    ]);
    expect(snapshotDiff(before, snapshot(folder))).toEqual([]);
  });

  it.each([
    ['plainly', []],
    ['with a redirect', ['--redirect', 'parcels://com.example.app/detail']],
    ['for an access point that the AccessID does not hint at', ['--region', 'hongkong']],
    [
      'for guangzhou with an AccessID of another region',
      ['--access-id', '1580000001', '--region', 'guangzhou'],
    ],
    ['for a package of another name', ['--package', 'com.example.another']],
  ])('wired %s: every error and warning was announced by init', async (_, options) => {
    const folder = make();
    const init = await json(['init', ...CREDENTIALS, ...options], folder);
    expect(init.answer.error).toBeUndefined();
    const announced = init.answer.next?.map(({ check }) => check) ?? [];
    const { answer } = await json(['doctor', '--fail-on', 'never'], folder);
    const grave = answer.findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check);
    expect(grave.filter(check => !announced.includes(check))).toEqual([]);
    expect(grave).toContain('register-uncalled');
  });
});

describe('the exit code', () => {
  it('is 0 for a healthy project', async () => {
    const { code, answer } = await json(['doctor'], project(healthy));
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      ok: true,
      findings: [],
      ignored: [],
      summary: { error: 0, warning: 0, info: 0 },
    });
  });

  it.each([
    ['error', ['--fail-on', 'error'], 1],
    ['error', [], 1],
    ['error', ['--fail-on', 'never'], 0],
    ['warning', [], 0],
    ['warning', ['--fail-on', 'warning'], 1],
  ])('of an %s with %j is %i, and ok says the same', async (severity, options, exit) => {
    const world =
      severity === 'error' ? ill : broken(ill, GRADLE, 'targetSdkVersion 34', 'targetSdkVersion 30');
    const { code, answer } = await json(['doctor', ...options], project(world));
    expect(code).toBe(exit);
    expect(answer.ok).toBe(exit === 0);
    expect(answer.findings).toMatchObject([{ check: 'exported-missing', severity }]);
  });

  it('is 2 where it could not be tried', async () => {
    const nowhere = await json(['doctor'], scratch('empty'));
    expect(nowhere).toMatchObject({ code: 2, answer: { ok: false, error: { code: 'no-project' } } });
    const folder = project(healthy);
    expect(await json(['doctor', '--module', ':none'], folder)).toMatchObject({
      code: 2,
      answer: { error: { flag: '--module' } },
    });
    expect(await json(['doctor', '--only', 'redirect-slahs'], folder)).toMatchObject({
      code: 2,
      answer: {
        error: { code: 'unknown-check', flag: '--only', message: expect.stringContaining('redirect-slash') },
      },
    });
    expect(await json(['doctor', '--skip', 'nothing'], folder)).toMatchObject({
      code: 2,
      answer: { error: { flag: '--skip' } },
    });
    expect((await tpns(['doctor', '--fail-on', 'info'], { cwd: folder })).code).toBe(2);
  });
});

describe('the answer in JSON', () => {
  it('has the shape of the contract', async () => {
    const folder = project(ill);
    const { answer } = await json(['doctor'], folder);
    expect(answer).toEqual({
      command: 'doctor',
      ok: false,
      project: {
        root: '.',
        modules: [
          {
            path: ':app',
            applicationId: 'com.example.shop',
            mode: 'manual',
            region: 'guangzhou',
            sdkVersion: '1.4.4.5',
            targetSdk: 34,
            variants: ['debug', 'release'],
          },
        ],
      },
      findings: [
        {
          check: 'exported-missing',
          severity: 'error',
          side: 'app',
          module: ':app',
          message: expect.stringContaining('com.example.shop.Home'),
          help: expect.stringContaining('android:exported="true"'),
          file: MANIFEST,
          line: 3,
          column: 9,
          fixable: true,
        },
      ],
      ignored: [],
      summary: { error: 1, warning: 0, info: 0, passed: expect.any(Number), skipped: expect.any(Number) },
    });
  });

  it('is the same with --format json, also for a failure', async () => {
    const folder = project(ill);
    const { stdout } = await tpns(['doctor', '--format', 'json'], { cwd: folder });
    expect(stdout).toBe((await tpns(['doctor', '--json'], { cwd: folder })).stdout);
    const failed = await tpns(['doctor', '--format=json', '--only', 'x'], { cwd: folder });
    expect(JSON.parse(failed.stdout)).toMatchObject({ command: 'doctor', ok: false });
  });

  it('keeps what is ignored apart, with its reason', async () => {
    const accepted = broken(
      ill,
      CONSOLE,
      '"accessPoint"',
      '"ignore": [{ "check": "exported-missing", "reason": "an old shell" }],\n    "accessPoint"',
    );
    const { code, answer } = await json(['doctor'], project(accepted));
    expect(code).toBe(0);
    expect(answer.findings).toEqual([]);
    expect(answer.ignored).toMatchObject([{ check: 'exported-missing', line: 3, reason: 'an old shell' }]);
  });

  it('names paths as seen from --cwd', async () => {
    const folder = project(ill);
    const { stdout } = await tpns(['doctor', '--json', '--cwd', 'app'], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({
      project: { root: '..' },
      findings: [{ file: 'src/main/AndroidManifest.xml' }],
    });
  });

  it('never shows a key', async () => {
    const keys = broken(healthy, GRADLE, 'AEXAMPLEKEY1', 'AEXAMPLEKEY123');
    const { stdout } = await tpns(['doctor', '--json'], { cwd: project(keys) });
    expect(stdout).toContain('access-key-format');
    expect(stdout).not.toContain('AEXAMPLE');
    const secret = '0123456789abcdef0123456789abcdef';
    const exposed = broken(healthy, GRADLE, 'AEXAMPLEKEY1', secret);
    const text = await tpns(['doctor'], { cwd: project(exposed) });
    expect(text.stdout).toContain('SecretKey');
    expect(text.stdout + text.stderr).not.toContain(secret.slice(0, 4));
  });
});

describe('the answer in words', () => {
  it('puts the worst first, each with its place and what to do, and what is well in one line', async () => {
    const world = broken(ill, CONSOLE, 'shop://com.example.shop/detail', 'shop://com.example.shop/detail/');
    const { code, stdout, stderr } = await tpns(['doctor'], { cwd: project(world) });
    expect(code).toBe(1);
    // how many checks there are is not what this is about
    expect(stdout.replace(/\d+ (?=checks passed|did not apply)/g, 'N ')).toMatchSnapshot();
    expect(stderr).toMatch(/^Note: .*\n$/);
  });

  it('is said in Chinese as well', async () => {
    const { stdout } = await tpns(['doctor', '--lang', 'zh-CN', '--quiet'], { cwd: project(ill) });
    expect(stdout).toMatchSnapshot();
  });

  it('with --quiet is silent about a healthy project', async () => {
    expect(await tpns(['doctor', '--quiet'], { cwd: project(healthy) })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('says so where nothing is wrong', async () => {
    const { stdout } = await tpns(['doctor'], { cwd: project(healthy) });
    expect(stdout).toMatch(/^Nothing is wrong\. \d+ checks passed, \d+ did not apply\.\n$/);
  });
});

describe('--list', () => {
  it('needs no project, and names every check', async () => {
    const { stdout, code } = await tpns(['doctor', '--list'], { cwd: scratch('empty') });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^redirect-slash +error +\S/m);
    const listed = await json(['doctor', '--list'], scratch('empty'));
    expect(listed.answer).toMatchObject({ command: 'doctor', ok: true });
    const { checks } = listed.answer as unknown as { checks: readonly object[] };
    expect(checks).toHaveLength(stdout.trim().split('\n').length);
    expect(checks).toContainEqual({
      check: 'redirect-slash',
      severity: 'error',
      title: expect.any(String),
      fixable: true,
    });
  });
});

it('changes no byte of a project that is ill', async () => {
  const folder = project(ill);
  await tpns(['doctor'], { cwd: folder });
  expect(readFileSync(join(folder, MANIFEST), 'utf8')).toBe(ill[MANIFEST]);
});
