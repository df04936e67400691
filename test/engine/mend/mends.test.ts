import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import { mends } from '../../../src/engine/mend/mends.ts';
import { appCases } from '../../checks/app-cases.ts';
import { GRADLE, healthy, MANIFEST, type World } from '../../checks/support.ts';
import { call, type Surroundings } from '../../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../../support/memory-files.ts';
import { mendCases, undecided } from './worlds.ts';

interface Finding {
  readonly check: string;
  readonly message: string;
  readonly fixable: boolean;
}

interface Answer {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly files: readonly { readonly path: string; readonly edits: readonly { readonly what: string }[] }[];
  readonly manual: readonly object[];
}

const diskOf = (world: World): MemoryDisk =>
  memoryFiles(Object.fromEntries(Object.entries(world).map(([name, text]) => [`/shop/${name}`, text])));

const doctor = (disk: MemoryDisk, args: readonly string[] = [], around: Surroundings = {}) =>
  call(disk, ['doctor', '--cwd', '/shop', '--fail-on', 'never', ...args], around);

async function answer(disk: MemoryDisk, ...args: readonly string[]): Promise<Answer> {
  const { out, err } = await doctor(disk, ['--json', ...args]);
  expect(err).toBe('');
  return JSON.parse(out) as Answer;
}

const namesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ check, message }) => `${check}: ${message}`);

/** Lines that come and go, each with its file. */
function changed(world: World, disk: MemoryDisk): string[] {
  return Object.entries(world).flatMap(([name, before]) =>
    diffLines(before, disk.text(`/shop/${name}`) ?? '').flatMap(({ added, removed, value }) =>
      added || removed
        ? value
            .replace(/\n$/, '')
            .split('\n')
            .map(line => `${name} ${added ? '+' : '-'} ${line.trim()}`)
        : [],
    ),
  );
}

describe.each(Object.entries(mendCases))('%s', (_, { check, world, diff }) => {
  it(`${check} is mended with the smallest change, nothing else comes up, and undo gives back every byte`, async () => {
    const disk = diskOf(world);
    const before = await answer(disk);
    const sick = before.findings.filter(finding => finding.check === check);
    expect(sick.map(({ fixable }) => fixable)).toEqual([true]);

    const mended = await answer(disk, '--fix');
    expect(changed(world, disk)).toEqual(diff);
    expect(mended.files.map(({ path }) => path)).toEqual([...new Set(diff.map(line => line.split(' ')[0]))]);
    expect(mended.manual).toEqual([]);
    expect(namesOf(mended.findings)).toEqual(
      namesOf(before.findings.filter(finding => !sick.includes(finding))),
    );
    expect(await answer(disk)).toMatchObject({ findings: mended.findings });

    const again = await answer(disk, '--fix');
    expect(again.files).toEqual([]);
    const { exit } = await call(disk, ['undo', '--cwd', '/shop', '--json']);
    expect(exit).toBe(0);
    expect(changed(world, disk)).toEqual([]);
  });
});

it.each(Object.entries(undecided))('%s is left to a person', async (_, world) => {
  const disk = diskOf(world);
  const before = disk.tree();
  const { findings } = await answer(disk);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ fixable }) => fixable)).toEqual([]);
  expect((await answer(disk, '--fix')).files).toEqual([]);
  expect(disk.tree()).toEqual(before);
});

it('a healthy project stays as it is', async () => {
  const disk = diskOf(healthy);
  const before = disk.tree();
  expect(await answer(disk, '--fix')).toMatchObject({ ok: true, findings: [], files: [], manual: [] });
  expect(disk.tree()).toEqual(before);
});

it('fixable is said of exactly what --fix mends, in every world', async () => {
  const worlds = [
    ...Object.entries(appCases).map(([name, { world }]) => ({ name, world })),
    ...Object.entries(mendCases).map(([name, { world }]) => ({ name, world })),
    ...Object.entries(undecided).map(([name, world]) => ({ name, world })),
  ];
  for (const { name, world } of worlds) {
    const disk = diskOf(world);
    const before = await answer(disk);
    const after = await answer(disk, '--fix');
    const left = before.findings.filter(({ fixable }) => !fixable);
    expect(namesOf(after.findings), name).toEqual(namesOf(left));
  }
});

it('what a check says of itself agrees with what can be mended', () => {
  const declared = checks.filter(({ fixable }) => fixable).map(({ id }) => id);
  expect(declared.sort()).toEqual(Object.keys(mends).sort());
});

describe('several faults at once', () => {
  const three = Object.entries({ ...mendCases['an activity that the launcher starts']?.world });
  const world: World = {
    ...Object.fromEntries(three),
    [MANIFEST]: (mendCases['an activity that the launcher starts']?.world[MANIFEST] ?? '')
      .replace(/ *<uses-library.*\n/, '')
      .replace(/ *<uses-permission.*\n/, ''),
    [GRADLE]: mendCases['a placeholder left out']?.world[GRADLE] ?? '',
  };

  it('are one run, that one undo takes back', async () => {
    const disk = diskOf(world);
    const before = await answer(disk);
    expect(before.findings.map(({ check, fixable }) => `${check} ${fixable}`)).toEqual([
      'placeholder-missing true',
      'exported-missing true',
      'notifications-permission true',
      'http-legacy-missing true',
    ]);
    expect(await answer(disk, '--fix')).toMatchObject({ findings: [] });
    await call(disk, ['undo', '--cwd', '/shop', '--json']);
    expect(changed(world, disk)).toEqual([]);
  });

  it('what --only leaves out stays ill', async () => {
    const disk = diskOf(world);
    expect((await answer(disk, '--fix', '--only', 'exported-missing')).findings).toEqual([]);
    expect((await answer(disk)).findings.map(({ check }) => check)).toEqual([
      'placeholder-missing',
      'notifications-permission',
      'http-legacy-missing',
    ]);
  });

  it('one that can not be written leaves the others to be mended', async () => {
    const twice = {
      ...world,
      [MANIFEST]: (world[MANIFEST] ?? '').replace(
        '<activity android:name=".Home">',
        '<activity android:name=".Home" xmlns:tools="http://schemas.android.com/tools" tools:node="strict">',
      ),
    };
    const disk = diskOf(twice);
    const { findings, manual } = await answer(disk, '--fix');
    expect(findings.map(({ check }) => check)).toEqual(['exported-missing']);
    expect(manual).toMatchObject([{ path: MANIFEST }]);
  });
});

describe('a mend that would bring up something else', () => {
  // with the slash in place, the link would lead to an activity that nobody may start
  const world = mendCases['a slash at the end in the console']?.world ?? {};
  const closed: World = {
    ...world,
    [MANIFEST]: (world[MANIFEST] ?? '')
      .replace('".Detail" android:exported="true"', '".Detail" android:exported="false"')
      .replace(/ *<uses-library.*\n/, ''),
  };

  it('is not made, and does not keep others from being made', async () => {
    const disk = diskOf(closed);
    const { findings } = await answer(disk);
    expect(findings.map(({ check, fixable }) => `${check} ${fixable}`)).toEqual([
      'redirect-slash false',
      'http-legacy-missing true',
    ]);
    const after = await answer(disk, '--fix');
    expect(after.findings.map(({ check }) => check)).toEqual(['redirect-slash']);
    expect(changed(closed, disk)).toEqual([
      `${MANIFEST} + <uses-library android:name="org.apache.http.legacy" android:required="false" />`,
    ]);
  });
});

it('a file in an encoding that nobody knows keeps its bytes, for what is added is plain ASCII', async () => {
  const disk = diskOf(mendCases['a shrunk release without rules']?.world ?? {});
  const bytes = Uint8Array.of(0x23, 0x20, 0xb9, 0xe6, 0xff, 0xfe, 0x81, 0x0a);
  disk.put('/shop/app/rules.pro', bytes);
  expect((await answer(disk, '--fix')).findings).toEqual([]);
  expect(disk.read('/shop/app/rules.pro')?.slice(0, bytes.length)).toEqual(bytes);
  await call(disk, ['undo', '--cwd', '/shop', '--json']);
  expect(disk.read('/shop/app/rules.pro')).toEqual(bytes);
});

describe('what is not the project’s own is not mended', () => {
  const ill = mendCases['an activity that the launcher starts']?.world ?? {};

  it('a manifest that a link leads out to', async () => {
    const disk = diskOf(ill);
    disk.put('/elsewhere/AndroidManifest.xml', ill[MANIFEST] ?? '');
    disk.remove(`/shop/${MANIFEST}`);
    disk.link(`/shop/${MANIFEST}`, '/elsewhere/AndroidManifest.xml');
    expect(await answer(disk, '--fix')).toMatchObject({
      findings: [{ check: 'exported-missing', fixable: false }],
      files: [],
    });
  });

  it('a project that another tool makes anew', async () => {
    const header = '// GENERATED BY UNITY. REMOVE THIS COMMENT TO PREVENT OVERWRITING WHEN EXPORTING AGAIN\n';
    const disk = diskOf({ ...ill, [GRADLE]: header + ill[GRADLE] });
    expect((await answer(disk, '--fix')).files).toEqual([]);
  });
});

describe('a person', () => {
  const ill = mendCases['an activity that the launcher starts']?.world ?? {};
  const saying = (yes: boolean, asked: string[]): Surroundings => ({
    ask: {
      confirm: async ({ message }: { message: string }) => {
        asked.push(message);
        return yes;
      },
    } as unknown as NonNullable<Surroundings['ask']>,
  });

  it('sees the diff and is asked once', async () => {
    const disk = diskOf(ill);
    const asked: string[] = [];
    const { out, err } = await doctor(disk, ['--fix'], saying(true, asked));
    expect(asked).toHaveLength(1);
    expect(err).toContain('+        <activity android:name=".Home" android:exported="true">');
    expect(out).toMatch(/^Mended: 1 finding\.\n {2}~ app\/src\/main\/AndroidManifest\.xml\n/);
    expect(out).toContain('Nothing is wrong.');
  });

  it('who says no keeps every byte, and the exit code says so', async () => {
    const disk = diskOf(ill);
    const before = disk.tree();
    const { exit, out } = await doctor(disk, ['--fix'], saying(false, []));
    expect([exit, out]).toEqual([1, '']);
    expect(disk.tree()).toEqual(before);
  });

  it('nobody is asked where there is nothing to mend', async () => {
    const asked: string[] = [];
    const { exit } = await doctor(diskOf(healthy), ['--fix'], saying(true, asked));
    expect([exit, asked]).toEqual([0, []]);
  });

  it('where nobody can be asked, --yes, --json or CI confirm, and nothing else', async () => {
    const refused = await doctor(diskOf(ill), ['--fix']);
    expect(refused).toMatchObject({ exit: 2, err: expect.stringContaining('--yes') });
    const ci = await doctor(diskOf(ill), ['--fix'], { env: { CI: 'true' } });
    expect(ci).toMatchObject({ exit: 0, out: expect.stringContaining('Mended') });
  });

  it('can not mend what was built', async () => {
    const { exit, out } = await doctor(diskOf(ill), ['--fix', '--merged-manifest', 'm.xml', '--json']);
    expect([exit, JSON.parse(out)]).toMatchObject([2, { error: { code: 'usage', flag: '--fix' } }]);
  });
});
