/**
 * Small projects before and after `tpns init`: `init/<case>/in` becomes `init/<case>/out`, byte for byte. `answers.json`
 * holds what was asked for and what comes of it besides. Every case has two twins that need no files of their own: a second run
 * changes nothing, and undo gives back `in`. After a deliberate change: UPDATE_WORLDS=1, and read the difference.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, templateFile } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';
import { repository } from '../support/repository.ts';

interface Answers {
  readonly args: readonly string[];
  /** What is left for a person: `path: words of the reason`. */
  readonly manual?: readonly string[];
  /** Words that the next steps hold, and others that they don't. */
  readonly next?: readonly string[];
  readonly silent?: readonly string[];
  /** Folder the command is called in, relative to the project. */
  readonly cwd?: string;
  /** The registration as it is shipped: channels are written into it. */
  readonly whole?: true;
}

interface Document {
  readonly manual: readonly { path: string; reason: string; snippet: string }[];
  readonly next: readonly { text: string }[];
}

const CASES = join(repository, 'test/worlds/init');
const ROOT = '/shop';
const PAIR = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'];

/** Classes in short, for what they hold is no matter of these tests; everything else as it is shipped. */
function template(name: string): string {
  const short: Readonly<Record<string, string>> = {
    'java/TpnsMessageReceiver.java': 'class TpnsMessageReceiver extends XGPushBaseReceiver {\n}\n',
    'java/TpnsRegistration.java':
      'class TpnsRegistration {\n    { // vendor channels\n        XGPushManager.registerPush(null); }\n}\n',
    'kotlin/TpnsMessageReceiver.kt': 'class TpnsMessageReceiver : XGPushBaseReceiver()\n',
    'kotlin/TpnsRegistration.kt':
      'object TpnsRegistration {\n    val x = // vendor channels\n        XGPushManager.registerPush(null)\n}\n',
  };
  const body = short[name];
  return body === undefined
    ? templateFile(name)
    : `package com.example.app.tpns${name.endsWith('.java') ? ';' : ''}\n\n${body}`;
}

function load(folder: string): Record<string, Uint8Array> {
  const names = (readdirSync(folder, { recursive: true, withFileTypes: true }) ?? []).filter(each =>
    each.isFile(),
  );
  return Object.fromEntries(
    names.map(each => {
      const path = join(each.parentPath, each.name);
      return [
        `${ROOT}/${path.slice(folder.length + 1).replaceAll('\\', '/')}`,
        new Uint8Array(readFileSync(path)),
      ];
    }),
  );
}

/** Text of every file but the journal's. */
function projectOf(disk: MemoryDisk): Record<string, string> {
  return Object.fromEntries(
    Object.entries(disk.tree()).filter(([path, entry]) => !path.includes('/.tpns/') && entry !== 'folder'),
  );
}

function update(folder: string, disk: MemoryDisk): void {
  rmSync(folder, { recursive: true, force: true });
  for (const path of Object.keys(projectOf(disk))) {
    const target = join(folder, path.slice(ROOT.length + 1));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, disk.read(path) ?? '');
  }
}

describe.each(readdirSync(CASES).sort())('init: %s', name => {
  const answers = JSON.parse(readFileSync(join(CASES, name, 'answers.json'), 'utf8')) as Answers;
  const expected = answers.manual ?? [];
  const init = (disk: MemoryDisk) =>
    call(disk, ['init', ...PAIR, ...answers.args, '--json', '--cwd', `${ROOT}/${answers.cwd ?? ''}`], {
      template: name => (answers.whole && /Registration/.test(name) ? templateFile(name) : template(name)),
    });

  it('turns in into out, says the rest, and changes nothing the second time; undo gives back every byte', async () => {
    const disk = memoryFiles(load(join(CASES, name, 'in')));
    const before = projectOf(disk);
    const first = await init(disk);
    if (process.env.UPDATE_WORLDS) update(join(CASES, name, 'out'), disk);
    expect(projectOf(disk)).toEqual(projectOf(memoryFiles(load(join(CASES, name, 'out')))));
    const document = JSON.parse(first.out) as Document;
    expect(document.manual.map(each => `${each.path}: ${each.reason}`)).toEqual(
      expected.map(each => expect.stringContaining(each.replace(/^[^:]*: /, '')) as string),
    );
    expect(document.manual.map(each => each.path)).toEqual(expected.map(each => each.split(': ')[0]));
    expect(document.manual.every(each => each.snippet !== '')).toBe(true);
    expect(first.exit).toBe(expected.length > 0 ? 1 : 0);
    const next = document.next.map(each => each.text).join('\n');
    for (const words of answers.next ?? []) expect(next).toContain(words);
    for (const words of answers.silent ?? []) expect(next).not.toContain(words);

    const after = disk.tree();
    const second = await init(disk);
    expect(disk.tree()).toEqual(after);
    expect(second.exit).toBe(first.exit);
    expect((JSON.parse(second.out) as Document).manual.map(each => each.path)).toEqual(
      document.manual.map(each => each.path),
    );

    const undone = await call(disk, ['undo', '--json', '--cwd', ROOT]);
    expect(undone.exit).toBe(0);
    expect(projectOf(disk)).toEqual(before);
    expect(Object.keys(disk.tree()).filter(path => path.includes('.tpns'))).toEqual([]);
  });
});
