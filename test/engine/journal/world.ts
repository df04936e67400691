/** A small project, and a run on it that changes two files, makes two in new folders and takes one away. */
import { applyEdits, type Edit } from '../../../src/core/edit.ts';
import { note } from '../../../src/core/note.ts';
import { relative } from '../../../src/core/paths.ts';
import type { FileChange } from '../../../src/core/plan.ts';
import { decode, encode } from '../../../src/core/text.ts';
import { type Commit, newFolders } from '../../../src/engine/journal/commit.ts';
import { type Run, recordedFile, runName, runs, serialise } from '../../../src/engine/journal/record.ts';
import type { Files } from '../../../src/ports.ts';
import { type MemoryDisk, memoryFiles } from '../../support/memory-files.ts';

export const ROOT = '/dev/shop';
export const SCRIPT = `${ROOT}/app/build.gradle`;
export const MANIFEST = `${ROOT}/app/src/main/AndroidManifest.xml`;
export const CONFIG = `${ROOT}/app/tpns-configs.json`;
export const RECEIVER = `${ROOT}/app/src/main/java/com/example/shop/tpns/Receiver.java`;
export const OLD = `${ROOT}/app/old.pro`;

export function project(): MemoryDisk {
  const disk = memoryFiles({
    [`${ROOT}/settings.gradle`]: "include ':app'\n",
    [SCRIPT]: "android {\n    minSdk 19\n}\ndependencies {\n    implementation 'a:b:1'\n}\n",
    [MANIFEST]: '\uFEFF<manifest>\r\n    <application>\r\n    </application>\r\n</manifest>\r\n',
    [OLD]: '-keep class a\n',
  });
  disk.chmod(SCRIPT, 0o755);
  disk.chmod(OLD, 0o640);
  return disk;
}

const what = note('what-lines', { first: 'x' });

/** A word of the file replaced, or something put before or after it. */
export function changeOf(
  files: Files,
  path: string,
  ...replacements: readonly (readonly [string, string])[]
): FileChange {
  const before = files.read(path);
  const source = before === null ? { text: '', bom: false } : decode(before);
  if (!source) throw new Error(`not UTF-8: ${path}`);
  const edits = replacements.map(([from, to]): Edit => {
    const start = source.text.indexOf(from);
    if (start < 0) throw new Error(`no ${from} in ${path}`);
    const end = start + from.length;
    if (to.startsWith(from)) return { start: end, end, text: to.slice(from.length), what };
    if (to.endsWith(from)) return { start, end: start, text: to.slice(0, -from.length), what };
    return { start, end, text: to, what };
  });
  return {
    path,
    before,
    after: encode({ ...source, text: applyEdits(source.text, edits) }),
    edits,
    listed: [],
  };
}

export function changes(files: Files): FileChange[] {
  return [
    changeOf(
      files,
      SCRIPT,
      ['19', '21'],
      ["'a:b:1'\n", "'a:b:1'\n    implementation 'com.tencent.tpns:tpns:1'\n"],
    ),
    changeOf(files, MANIFEST, ['    </app', '        <receiver/>\r\n    </app']),
    changeOf(files, CONFIG, ['', '{ "tpns": {} }\n']),
    changeOf(files, RECEIVER, ['', 'package com.example.shop.tpns;\n\nclass Receiver {}\n']),
  ];
}

export function commitOf(files: Files, changed: readonly FileChange[], process = 4711): Commit {
  const id = (runs(files, ROOT)[0]?.id ?? 0) + 1;
  const folders = newFolders(files, ROOT, changed);
  const run: Run = {
    version: 1,
    id,
    command: 'init',
    time: '2024-05-06T07:08:09.000Z',
    files: changed.map(change => recordedFile(change, relative(ROOT, change.path))),
    folders,
  };
  return {
    root: ROOT,
    changes: changed,
    journal: [{ name: runName(id), bytes: serialise(run) }],
    folders,
    emptied: [],
    process,
  };
}

/** The tree without the journal. */
export function projectOf(disk: MemoryDisk): Record<string, string> {
  return Object.fromEntries(
    Object.entries(disk.tree()).filter(([path]) => !path.startsWith(`${ROOT}/.tpns`)),
  );
}

export function journalOf(disk: MemoryDisk): string[] {
  return Object.keys(disk.tree())
    .filter(path => path.startsWith(`${ROOT}/.tpns`))
    .map(path => relative(ROOT, path));
}
