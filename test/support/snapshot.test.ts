import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from './scratch.ts';
import { snapshot, snapshotDiff, toCrlf } from './snapshot.ts';

function project(): string {
  const folder = scratch();
  mkdirSync(join(folder, 'app/empty'), { recursive: true });
  writeFileSync(join(folder, 'app/build.gradle'), 'a\nb\r\nc');
  writeFileSync(join(folder, 'gradlew'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(folder, 'icon.png'), Buffer.from([0x89, 10, 0, 10]));
  writeFileSync(join(folder, 'gbk.txt'), Buffer.from([0xd6, 0xd0, 10]));
  // whatever the umask says
  chmodSync(join(folder, 'app/build.gradle'), 0o644);
  chmodSync(join(folder, 'gradlew'), 0o755);
  symlinkSync('gradlew', join(folder, 'link'));
  return folder;
}

/** What the diff says after `change`. */
function told(change: (folder: string) => void): string[] {
  const folder = project();
  const before = snapshot(folder);
  change(folder);
  return snapshotDiff(before, snapshot(folder));
}

it('says nothing where nothing changed', () => {
  expect(told(() => {})).toEqual([]);
});

it('says nothing about a file written anew with the same bytes', () => {
  expect(told(folder => writeFileSync(join(folder, 'app/build.gradle'), 'a\nb\r\nc'))).toEqual([]);
});

it.each<[string, (folder: string) => void, RegExp]>([
  [
    'bytes',
    folder => writeFileSync(join(folder, 'app/build.gradle'), 'a\nb\nc'),
    /^~ app\/build\.gradle: file 644 /,
  ],
  ['a mode', folder => chmodSync(join(folder, 'gradlew'), 0o644), /^~ gradlew: file 755 .* → file 644 /],
  ['a new file', folder => writeFileSync(join(folder, 'new'), ''), /^\+ new: file /],
  ['a new empty folder', folder => mkdirSync(join(folder, '.tpns')), /^\+ \.tpns: folder$/],
  ['a lost file', folder => rmSync(join(folder, 'icon.png')), /^- icon\.png: file /],
  [
    'a link replaced by what it pointed to',
    folder => {
      rmSync(join(folder, 'link'));
      writeFileSync(join(folder, 'link'), '#!/bin/sh\n');
    },
    /^~ link: link to gradlew → file /,
  ],
])('tells %s', (_, change, line) => {
  expect(told(change)).toEqual([expect.stringMatching(line)]);
});

it('turns every line end of a text file to \\r\\n, and keeps its mode', () => {
  const folder = project();
  toCrlf(folder);
  expect(readFileSync(join(folder, 'app/build.gradle'), 'utf8')).toBe('a\r\nb\r\nc');
  expect(readFileSync(join(folder, 'gradlew'), 'utf8')).toBe('#!/bin/sh\r\n');
  expect(statSync(join(folder, 'gradlew')).mode & 0o777).toBe(0o755);
});

it('leaves alone what is not UTF-8 text, and links', () => {
  const lines = told(toCrlf);
  expect(lines.map(line => line.split(':')[0])).toEqual(['~ app/build.gradle', '~ gradlew']);
});

it('changes nothing the second time', () => {
  const folder = project();
  toCrlf(folder);
  const once = snapshot(folder);
  toCrlf(folder);
  expect(snapshotDiff(once, snapshot(folder))).toEqual([]);
});
