import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { uriOf } from '../../src/report/uri.ts';
import { appCases } from '../checks/app-cases.ts';
import { broken, CONSOLE, healthy, MANIFEST, type World } from '../checks/support.ts';
import { call } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';
import { unpacked } from '../support/packages.ts';

/** Microsoft's matchers for SARIF carry the published schema. */
const carrier = unpacked({
  spec: '@microsoft/jest-sarif@1.0.0-beta.0',
  integrity:
    'sha512-A1fOhPd6Ic5iDk4F9YPw1qNB4XF+7+IviR7xl8r2F6QzQkx5cpY9LsGk2rExiFIEcBbjpVnSmwWGBukASkiQ9A==',
});
/** It is of an older draft; nothing in it but the name of its id means something else since. */
const { id, $schema, ...schema } = JSON.parse(
  readFileSync(join(carrier, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const valid = ajv.compile(schema);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: Readonly<Record<string, number>>;
    };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly suppressions: readonly object[];
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] } };
    readonly results: readonly Result[];
    readonly invocations: readonly Readonly<Record<string, unknown>>[];
  }[];
}

const diskOf = (world: World, root = '/shop'): MemoryDisk =>
  memoryFiles(Object.fromEntries(Object.entries(world).map(([name, text]) => [`${root}/${name}`, text])));

async function scanned(disk: MemoryDisk, args: readonly string[] = [], cwd = '/shop') {
  const { out, exit } = await call(disk, ['doctor', '--format', 'sarif', '--cwd', cwd, ...args]);
  const log = JSON.parse(out) as Log;
  expect(valid(log), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return { exit, run };
}

const ill = broken(healthy, MANIFEST, '".Home" android:exported="true"', '".Home"');
const accepted = (world: World, check: string): World =>
  broken(
    world,
    CONSOLE,
    '"accessPoint"',
    `"ignore": [{ "check": "${check}", "reason": "an old shell" }],\n    "accessPoint"`,
  );

it('is valid by the published schema, and complete by what GitHub asks for, whatever is found', async () => {
  for (const [name, { world }] of Object.entries(appCases)) {
    for (const lang of ['en', 'zh-CN']) {
      const { run } = await scanned(diskOf(world), ['--lang', lang]);
      expect(run.results.length, name).toBeGreaterThan(0);
      for (const { ruleId, ruleIndex, message, locations, partialFingerprints } of run.results) {
        expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        expect(message.text).not.toBe('');
        expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:\d+$/);
        const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
        expect(artifactLocation?.uri).not.toMatch(/^\/|\\|\.\./);
        expect(region?.startLine).toBeGreaterThan(0);
      }
    }
  }
});

it('has a rule for every check that was run', async () => {
  const { run } = await scanned(diskOf(healthy));
  expect(run.tool.driver.rules.map(rule => rule.id)).toEqual(checks.map(check => check.id));
  for (const rule of run.tool.driver.rules) {
    expect(rule).toMatchObject({
      shortDescription: { text: expect.stringMatching(/\S/) },
      fullDescription: { text: expect.stringMatching(/\S/) },
      help: { text: expect.stringMatching(/\S/), markdown: expect.stringContaining('](https://') },
      helpUri: expect.stringMatching(/^https:/),
      defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
      properties: { precision: 'very-high', tags: expect.arrayContaining(['tpns']) },
    });
  }
  const only = await scanned(diskOf(ill), ['--only', 'exported-missing,redirect-slash']);
  expect(only.run.tool.driver.rules).toHaveLength(2);
  expect(only.run.results).toMatchObject([{ ruleId: 'exported-missing' }]);
});

it('points at exactly what is meant', async () => {
  const { run, exit } = await scanned(diskOf(ill));
  expect(exit).toBe(1);
  expect(run.invocations).toMatchObject([{ executionSuccessful: true, exitCode: 1 }]);
  expect(run.results).toMatchObject([
    {
      ruleId: 'exported-missing',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: MANIFEST, uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 40 },
          },
        },
      ],
      suppressions: [],
    },
  ]);
});

it('keeps what is ignored, with its reason', async () => {
  const { run, exit } = await scanned(diskOf(accepted(ill, 'exported-missing')));
  expect(exit).toBe(0);
  expect(run.results).toMatchObject([
    { suppressions: [{ kind: 'external', status: 'accepted', justification: 'an old shell' }] },
  ]);
});

it('tells of an entry that ignores nothing', async () => {
  const { run } = await scanned(diskOf(accepted(healthy, 'redirect-slahs')));
  expect(run.invocations).toMatchObject([
    {
      toolConfigurationNotifications: [
        { level: 'note', message: { text: expect.stringContaining('redirect-slash') } },
      ],
    },
  ]);
});

it('a finding stays the same one while lines come and go above it, and is another in another place', async () => {
  const hashes = async (world: World): Promise<string[]> =>
    (await scanned(diskOf(world))).run.results.map(each => each.partialFingerprints.primaryLocationLineHash);
  const moved = broken(ill, MANIFEST, '    <application', '\n\n    <!-- more -->\n    <application');
  expect(await hashes(moved)).toEqual(await hashes(ill));
  const two = broken(ill, MANIFEST, '".Detail" android:exported="true"', '".Detail"');
  const both = await hashes(two);
  expect(new Set(both).size).toBe(both.length);
});

describe('paths', () => {
  it('with blanks, 中文 and signs are URIs', () => {
    expect(uriOf('/a b', '/a b/应用/x y#1%2.xml')).toEqual({
      uri: '%E5%BA%94%E7%94%A8/x%20y%231%252.xml',
      relative: true,
    });
  });

  it('outside stand for themselves', () => {
    expect(uriOf('/a/b', '/a/c d.xml')).toEqual({ uri: 'file:///a/c%20d.xml', relative: false });
    expect(uriOf('C:/a', 'C:/b.xml')).toEqual({ uri: 'file:///C:/b.xml', relative: false });
  });

  it('count from the top of the checkout, where there is one', async () => {
    const disk = diskOf(ill, '/repo/my apps/android');
    disk.folder('/repo/.git');
    const { run } = await scanned(disk, [], '/repo/my apps/android');
    expect(run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      `my%20apps/android/${MANIFEST}`,
    );
  });
});

it('never shows a key', async () => {
  for (const { world } of Object.values(appCases)) {
    const { out } = await call(diskOf(world), ['doctor', '--format', 'sarif', '--cwd', '/shop']);
    expect(out).not.toMatch(/AEXAMPLEKEY1/);
  }
});
