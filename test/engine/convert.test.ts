/** From one way of bringing the SDK in to the other, and back: over the projects of `worlds/`, as `init` leaves them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradleFacts } from '../../src/editors/gradle/facts.ts';
import { call } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';
import { repository } from '../support/repository.ts';

const ROOT = '/shop';
const CASES = join(repository, 'test/worlds/init');

function load(name: string): MemoryDisk {
  const folder = join(CASES, name, 'out');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile());
  return memoryFiles(
    Object.fromEntries(
      files.map(each => {
        const path = join(each.parentPath, each.name);
        return [`${ROOT}${path.slice(folder.length)}`, new Uint8Array(readFileSync(path))];
      }),
    ),
  );
}

const text = (disk: MemoryDisk, path: string): string =>
  new TextDecoder().decode(disk.read(path) ?? undefined);

const project = (disk: MemoryDisk): Record<string, unknown> =>
  Object.fromEntries(Object.entries(disk.tree()).filter(([path]) => !path.includes('/.tpns')));

/** What the build's scripts say, in whatever order. A repository stays, and so does a block that was made for what is gone. */
function said(disk: MemoryDisk): string[] {
  return Object.keys(project(disk))
    .filter(path => /\.gradle(?:\.kts)?$/.test(path))
    .flatMap(path =>
      gradleFacts(path.endsWith('.kts') ? 'kotlin' : 'groovy')(text(disk, path))
        .filter(fact => !/\/\/|repositories|^buildscript \{ … \}(?: › dependencies \{ … \})?$/.test(fact))
        .map(fact => `${path} ${fact}`),
    )
    .sort();
}

interface Document {
  readonly ok: boolean;
  readonly mode: string;
  readonly files: readonly { path: string; action: string }[];
  readonly manual: readonly unknown[];
}

async function init(disk: MemoryDisk, ...args: string[]): Promise<Document> {
  const { out } = await call(disk, ['init', ...args, '--json', '--cwd', ROOT]);
  return JSON.parse(out) as Document;
}

const WORLDS = [
  'old-groovy',
  'plugin-in-the-plugins-block',
  'plugin-on-an-old-build',
  'plugin-by-mapping-left',
  'unity-export',
  'catalog-in-crlf-with-camel-case',
  'catalog-sorted-with-kebab-aliases',
  'cordova-region',
  'config-with-more-keys',
  'only-a-private-repository',
  'own-receiver-in-a-library',
  'project-repositories-forbidden',
  'target-30',
];

describe('--mode converts', () => {
  it.each(WORLDS)('%s there and back to the same build, and undo twice gives every byte', async name => {
    const disk = load(name);
    const start = await init(disk);
    expect(start.ok).toBe(true);
    const before = project(disk);
    const facts = said(disk);
    const [mode, other] = start.mode === 'plugin' ? ['plugin', 'manual'] : ['manual', 'plugin'];

    const there = await init(disk, '--mode', other);
    expect(there).toMatchObject({ ok: true, mode: other, manual: [] });
    expect(said(disk)).not.toEqual(facts);
    const scripts = said(disk).join('\n');
    expect(/com\.tencent\.android\.tpns/.test(scripts)).toBe(other === 'plugin');
    expect(/XG_ACCESS_ID/.test(scripts)).toBe(other === 'manual');
    const between = project(disk);
    const again = await init(disk, '--mode', other);
    expect(again.files.filter(({ action }) => action !== 'unchanged')).toEqual([]);
    // without being asked, the mode now in use stays
    expect((await init(disk)).mode).toBe(other);
    expect(project(disk)).toEqual(between);

    expect(await init(disk, '--mode', mode)).toMatchObject({ ok: true, mode, manual: [] });
    expect(said(disk)).toEqual(facts);
    for (const expected of [between, before]) {
      expect((await call(disk, ['undo', '--json', '--cwd', ROOT])).exit).toBe(0);
      expect(project(disk)).toEqual(expected);
    }
  });
});
