/** Every line that `init` has added is taken out again, one at a time: what `--fix` then says it mends, it mends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { call } from '../../support/call.ts';
import { type FixtureName, fixture } from '../../support/fixture.ts';
import { type MemoryDisk, memoryFiles } from '../../support/memory-files.ts';

const VENDORS = [
  ...['--channels', 'huawei,xiaomi,oppo', '--set', 'huawei.app_id=100000001'],
  ...['--set', 'xiaomi.app_id=2882303761500000001', '--set', 'xiaomi.app_key=5400000000001'],
  ...['--set', 'oppo.app_key=0123456789abcdef0123456789abcdef'],
  ...['--set', 'oppo.app_secret=fedcba9876543210fedcba9876543210'],
];
const INIT = [
  ...['init', '--cwd', '/shop', '--json', '--access-id', '1580000001', '--access-key', 'AEXAMPLEKEY1'],
  ...['--region', 'shanghai', '--redirect', 'catalog://com.example/item', ...VENDORS],
];

function diskOf(name: FixtureName): MemoryDisk {
  const folder = fixture(name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile());
  const files = entries.map(({ parentPath, name: file }) => join(parentPath, file));
  const disk = memoryFiles(
    Object.fromEntries(
      files.map(file => [`/shop${file.slice(folder.length).replaceAll(sep, '/')}`, readFileSync(file)]),
    ),
  );
  disk.put('/shop/app/agconnect-services.json', '{ "client": { "app_id": "100000001" } }\n');
  return disk;
}

interface Answer {
  readonly findings: readonly {
    readonly check: string;
    readonly message: string;
    readonly fixable: boolean;
  }[];
  readonly files: readonly { readonly path: string }[];
}

async function doctor(disk: MemoryDisk, ...args: readonly string[]): Promise<Answer> {
  const { out } = await call(disk, ['doctor', '--cwd', '/shop', '--json', '--fail-on', 'never', ...args]);
  return JSON.parse(out) as Answer;
}

const named = ({ findings }: Answer, which = (_: Answer['findings'][number]) => true): string[] =>
  findings.filter(which).map(({ check, message }) => `${check}: ${message}`);

/** The file's text without one of the lines that it has more than `before`, for each of them. */
function lacking(before: string, after: string): string[] {
  const parts = diffLines(before, after).filter(({ removed }) => !removed);
  const lines = parts.flatMap(({ value, added }) =>
    value.split(/(?<=\n)/).map(line => ({ line, added: added && line.trim().length > 3 })),
  );
  return lines.flatMap(({ added }, i) =>
    added
      ? [
          lines
            .filter((_, j) => j !== i)
            .map(({ line }) => line)
            .join(''),
        ]
      : [],
  );
}

const MENDED: Readonly<Record<string, readonly string[]>> = {
  'old-groovy': ['access-point-mismatch', 'proguard-missing', 'receiver-actions', 'vendor-incomplete'],
  'kotlin-catalog': ['vendor-incomplete', 'proguard-missing', 'placeholder-missing', 'repository-missing'],
};

describe.each(['old-groovy', 'kotlin-catalog'] as const)('%s', name => {
  it('without one line of init: fixable is said of exactly what is mended', async () => {
    const bare = diskOf(name);
    const wired = bare.copy();
    await call(wired, INIT);
    const paths = Object.keys(wired.tree()).filter(path => bare.text(path) !== null);
    const seen = new Set<string>();
    for (const path of paths) {
      for (const text of lacking(bare.text(path) ?? '', wired.text(path) ?? '')) {
        const disk = wired.copy();
        disk.put(path, text);
        const before = await doctor(disk);
        if (!before.findings.some(({ fixable }) => fixable)) continue;
        const after = await doctor(disk, '--fix');
        expect(named(after), `${path}\n${text}`).toEqual(named(before, ({ fixable }) => !fixable));
        for (const { check, fixable } of before.findings) if (fixable) seen.add(check);
        await call(disk, ['undo', '--cwd', '/shop', '--json']);
        expect(disk.text(path)).toBe(text);
      }
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining([...(MENDED[name] ?? [])]));
  });
});
