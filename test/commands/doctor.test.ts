import { describe, expect, it } from 'vitest';
import { broken, CONSOLE, healthy, MANIFEST, type World } from '../checks/support.ts';
import { call } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const diskOf = (world: World): MemoryDisk =>
  memoryFiles(Object.fromEntries(Object.entries(world).map(([name, text]) => [`/shop/${name}`, text])));
const doctor = (world: World, ...args: readonly string[]) =>
  call(diskOf(world), ['doctor', '--cwd', '/shop', ...args]);

interface Answer {
  readonly findings: readonly { readonly check: string }[];
  readonly ignored: readonly { readonly check: string; readonly reason: string }[];
  readonly unusedIgnores?: readonly { readonly check: string; readonly at: object }[];
  readonly error?: { readonly code: string; readonly flag?: string };
}

const json = async (world: World, ...args: readonly string[]): Promise<Answer> =>
  JSON.parse((await doctor(world, '--json', ...args)).out) as Answer;

const ill = broken(healthy, MANIFEST, '".Home" android:exported="true"', '".Home"');
const ignoring = (world: World, ...entries: readonly object[]): World =>
  broken(world, CONSOLE, '"accessPoint"', `"ignore": ${JSON.stringify(entries)},\n    "accessPoint"`);
const entry = { check: 'exported-missing', reason: 'an old shell' };

describe('ignore', () => {
  it.each([
    ['the check', {}],
    ['its module', { module: ':app' }],
    ['its module without the colon', { module: 'app' }],
    ['its file', { file: MANIFEST }],
    ['its file in another spelling', { file: `./${MANIFEST}` }],
    ['its module and file', { module: ':app', file: MANIFEST }],
  ])('by %s silences a finding, with its reason', async (_, scope) => {
    const answer = await json(ignoring(ill, { ...entry, ...scope }));
    expect(answer).toMatchObject({ findings: [], ignored: [entry] });
    expect(answer.unusedIgnores).toBeUndefined();
  });

  it.each([
    ['another module', { module: ':lib' }],
    ['another file', { file: 'app/build.gradle' }],
    ['another check', { check: 'debug-on' }],
  ])('by %s silences nothing, and is told', async (_, scope) => {
    const world = ignoring(ill, { ...entry, ...scope });
    const { findings, ignored, unusedIgnores } = await json(world);
    expect([findings.length, ignored.length]).toEqual([1, 0]);
    expect(unusedIgnores).toMatchObject([{ ...entry, ...scope, at: { file: CONSOLE, line: 2 } }]);
    const { err } = await doctor(world);
    expect(err).toContain(`${CONSOLE}:2`);
    expect((await doctor(world, '--quiet')).err).toBe('');
  });

  it('without a reason silences nothing, and is a fault of the file', async () => {
    const { findings, ignored } = await json(ignoring(ill, { check: 'exported-missing', reason: ' ' }));
    expect(findings.map(({ check }) => check)).toEqual(['config-invalid', 'exported-missing']);
    expect(ignored).toEqual([]);
  });

  it('is not called unused where only a part was looked at', async () => {
    const world = ignoring(healthy, entry);
    expect((await json(world)).unusedIgnores).toHaveLength(1);
    for (const part of [
      ['--only', 'debug-on'],
      ['--skip', 'exported-missing'],
      ['--module', ':app'],
      ['--variant', 'debug'],
    ]) {
      expect((await json(world, ...part)).unusedIgnores, part.join(' ')).toBeUndefined();
    }
  });

  it('of a check that does not exist names the one that is meant', async () => {
    const { err } = await doctor(ignoring(healthy, { ...entry, check: 'exportd-missing' }));
    expect(err).toContain('is exported-missing meant?');
  });

  it('what is ignored is not mended', async () => {
    const disk = diskOf(ignoring(ill, entry));
    await call(disk, ['doctor', '--cwd', '/shop', '--fix', '--json']);
    expect(disk.text(`/shop/${MANIFEST}`)).toBe(ill[MANIFEST]);
  });
});

describe('--format', () => {
  it('json is --json', async () => {
    expect((await doctor(ill, '--format', 'json')).out).toBe((await doctor(ill, '--json')).out);
  });

  it.each(['sarif', 'github', 'text'])('%s does not go with --json', async format => {
    const { exit, out } = await doctor(ill, '--format', format, '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'usage', flag: '--format' } });
  });

  it('one that there is not is refused, and those that there are are named', async () => {
    const { exit, err } = await doctor(ill, '--format', 'pdf');
    expect(exit).toBe(2);
    expect(err).toContain('text, json, html, sarif, github');
  });
});

describe('the text', () => {
  const both = broken(ill, CONSOLE, 'shop://com.example.shop/detail', 'shop://com.example.shop/detail/');

  it('names what to do first, where there is more than one thing', async () => {
    const { out } = await doctor(both);
    expect(out.indexOf('First, what stops the build')).toBe(0);
    expect(out.indexOf('exported-missing')).toBeLessThan(out.indexOf('What keeps pushes'));
    expect((await doctor(ill)).out).toMatch(/^✗ error {2}exported-missing/);
  });

  it('marks what --fix mends, and counts it', async () => {
    const { out } = await doctor(both);
    expect(out).toMatch(/exported-missing {2}\S+:3:9 {2}--fix\n/);
    expect(out).toContain('tpns doctor --fix mends all of it');
  });
});
