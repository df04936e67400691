/** Files that are not UTF-8, from plan to write, diff, patch, journal and back: by bytes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../src/core/charset.ts';
import type { Edit } from '../../src/core/edit.ts';
import { note } from '../../src/core/note.ts';
import { relative } from '../../src/core/paths.ts';
import type { FileChange } from '../../src/core/plan.ts';
import { commit } from '../../src/engine/journal/commit.ts';
import { recordedFile, runName, serialise } from '../../src/engine/journal/record.ts';
import { undo } from '../../src/engine/undo.ts';
import { changes, emptyWorkspace, tried } from '../../src/engine/workspace.ts';
import { Unreadable } from '../../src/errors.ts';
import { patchOf, patchText, shownDiff } from '../../src/report/diff.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';
import { passed } from '../support/passed.ts';
import { must } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { describeWith, git } from '../support/tool.ts';

const what = note('what-lines', { first: 'x' });
const gbk = (text: string): Uint8Array => encodeText(text, 'gb18030');
const edit = (start: number, end: number, text: string): Edit => ({ start, end, text, what });

/** What the edits make of the file, as a plan has it. */
function planned(disk: MemoryDisk, path: string, edits: (text: string) => readonly Edit[]): FileChange {
  const run = (text: string) => passed(edits(text));
  const [change] = changes(tried(disk, emptyWorkspace, { id: 'g', needs: [], steps: [{ path, run }] }));
  if (!change) throw new Error('nothing changed');
  return change;
}

function written(disk: MemoryDisk, change: FileChange): void {
  commit(disk, {
    root: '/p',
    changes: [change],
    journal: [
      {
        name: runName(1),
        bytes: serialise({
          version: 1,
          id: 1,
          command: 'init',
          time: '2024-05-06T07:08:09.000Z',
          files: [recordedFile(change, relative('/p', change.path))],
          folders: [],
        }),
      },
    ],
    folders: [],
    emptied: [],
    process: 1,
  });
}

const takenBack = (disk: MemoryDisk) => undo(disk, '/p', { all: false, dryRun: false, process: 1 });

/** Before the first occurrence of `mark`. */
const adding = (mark: string, text: string) => (all: string) => {
  const at = all.indexOf(mark);
  expect(at).toBeGreaterThanOrEqual(0);
  return [edit(at, at, text)];
};
const replacing = (old: string, text: string) => (all: string) => {
  const at = all.indexOf(old);
  expect(at).toBeGreaterThanOrEqual(0);
  return [edit(at, at + old.length, text)];
};

const SCRIPT = '/p/build.gradle';
const script = '// 誠实的注释 亄亇\r\nandroid {\r\n\tlabel "应用" // 中文\r\n}\r\n';

describe('a script in GBK', () => {
  it('gets its edit, and every other byte stays', () => {
    const disk = memoryFiles({ [SCRIPT]: gbk(script) });
    const change = planned(disk, SCRIPT, adding('}\r\n', '\tadded 1\r\n'));
    expect(change.after).toEqual(gbk(script.replace('}\r\n', '\tadded 1\r\n}\r\n')));
    expect(change).toMatchObject({ encoding: 'gb18030', listed: [{ line: 4 }] });
  });

  it('is shown in characters', () => {
    const disk = memoryFiles({ [SCRIPT]: gbk(script) });
    const change = planned(disk, SCRIPT, replacing('应用', 'app'));
    const shown = shownDiff(
      [change],
      () => 'build.gradle',
      text => text,
    );
    expect(shown).toContain('-\tlabel "应用" // 中文\n+\tlabel "app" // 中文\n');
  });

  it('gets no character that is not ASCII: how it is to be written, nobody said', () => {
    const disk = memoryFiles({ [SCRIPT]: gbk(script) });
    expect(() => planned(disk, SCRIPT, adding('}\r\n', '新\r\n'))).toThrow(
      expect.objectContaining({
        file: SCRIPT,
        why: { id: 'unencodable', args: { file: SCRIPT, encoding: 'gb18030' } },
      }),
    );
    expect(() => planned(memoryFiles({ [SCRIPT]: 'x }\n' }), SCRIPT, adding('}', '新'))).not.toThrow();
  });

  it('whose structure depends on the reader is refused by name, before anything is tried on it', () => {
    const disk = memoryFiles({ [SCRIPT]: gbk('label "誠"\n') });
    expect(() => planned(disk, SCRIPT, adding('label', ' '))).toThrow(Unreadable);
  });

  it('is taken back to the byte, also where its only Chinese words were replaced', () => {
    for (const [text, old] of [
      [script, '应用'],
      ['label "应用"\n', '应用'],
      ['label "caf\u00e9 "\n', '\u00e9'],
    ] as const) {
      const bytes = old === '\u00e9' ? encodeText(text, 'iso-8859-1') : gbk(text);
      const disk = memoryFiles({ [SCRIPT]: bytes });
      written(disk, planned(disk, SCRIPT, replacing(old, 'app')));
      expect(disk.read(SCRIPT)).not.toEqual(bytes);
      expect(takenBack(disk)).toMatchObject({ manual: [] });
      expect(disk.read(SCRIPT)).toEqual(bytes);
      expect(disk.list('/p')).toEqual(['build.gradle']);
    }
  });

  it('edited since, in GBK: our text goes, theirs stays, byte for byte', () => {
    const disk = memoryFiles({ [SCRIPT]: gbk(script) });
    written(disk, planned(disk, SCRIPT, replacing('"应用"', '"app" // tpns')));
    const theirs = (text: string): string =>
      text.replace('// 中文', '// 我们的').replace('android', '// 乱\r\nandroid');
    disk.put(SCRIPT, gbk(theirs(script.replace('"应用"', '"app" // tpns'))));
    expect(takenBack(disk)).toMatchObject({ manual: [], told: [] });
    expect(disk.read(SCRIPT)).toEqual(gbk(theirs(script)));
  });

  it('converted to UTF-8 since: our text goes, and what comes back is UTF-8 too', () => {
    const disk = memoryFiles({ [SCRIPT]: gbk(script) });
    written(disk, planned(disk, SCRIPT, replacing('应用', 'app')));
    disk.put(SCRIPT, script.replace('应用', 'app'));
    expect(takenBack(disk)).toMatchObject({ manual: [] });
    expect(disk.text(SCRIPT)).toBe(script);
  });

  it('converted to what has no Chinese: it stays, and is listed', () => {
    const disk = memoryFiles({ [SCRIPT]: gbk(script) });
    written(disk, planned(disk, SCRIPT, replacing('应用', 'app')));
    const now = Uint8Array.of(
      ...gbk('// '),
      0xe9,
      0x20,
      ...gbk(`\r\n${script.slice(script.indexOf('android')).replace('应用', 'app').replace('中文', 'x')}`),
    );
    disk.put(SCRIPT, now);
    expect(takenBack(disk).manual).toMatchObject([{ path: SCRIPT, reason: { id: 'undo-unreadable' } }]);
    expect(disk.read(SCRIPT)).toEqual(now);
  });

  it('whose record does not lead back to the bytes it names is not touched', () => {
    const disk = memoryFiles({ [SCRIPT]: gbk(script) });
    written(disk, planned(disk, SCRIPT, replacing('应用', 'app')));
    const record = disk.text('/p/.tpns/runs/0001.json') ?? '';
    disk.put(
      '/p/.tpns/runs/0001.json',
      record.replace('"gb18030"', '"utf-16le"').replace('"removed": "应用"', '"removed": "应"'),
    );
    const now = disk.read(SCRIPT);
    expect(takenBack(disk).manual).toMatchObject([{ path: SCRIPT, reason: { id: 'undo-unreadable' } }]);
    expect(disk.read(SCRIPT)).toEqual(now);
  });
});

describe('a manifest that declares its encoding', () => {
  const MANIFEST = '/p/AndroidManifest.xml';
  const xml = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<manifest>\n    <!-- é -->\n    <application/>\n</manifest>\n`;

  it.each([
    ['GBK', 'gb18030', '详'],
    ['ISO-8859-1', 'iso-8859-1', '\u00fc'],
    ['UTF-16', 'utf-16le', '详😀'],
    ['UTF-16', 'utf-16be', '详'],
  ])('F6: in %s is edited in it, also with words of its own', (name, encoding, word) => {
    const mark = encoding.startsWith('utf') ? '\uFEFF' : '';
    const bytes = (text: string): Uint8Array => encodeText(mark + text, encoding);
    const disk = memoryFiles({ [MANIFEST]: bytes(xml(name)) });
    const change = planned(disk, MANIFEST, adding('    <application', `    <x y="${word}"/>\n`));
    expect(change.after).toEqual(bytes(xml(name).replace('    <app', `    <x y="${word}"/>\n    <app`)));
    written(disk, change);
    takenBack(disk);
    expect(disk.read(MANIFEST)).toEqual(bytes(xml(name)));
  });

  it('F6: gets nothing that its encoding does not have', () => {
    const disk = memoryFiles({ [MANIFEST]: encodeText(xml('ISO-8859-1'), 'iso-8859-1') });
    expect(() => planned(disk, MANIFEST, adding('    <application', '详'))).toThrow(
      expect.objectContaining({ why: expect.objectContaining({ id: 'unencodable' }) }),
    );
  });
});

/** Characters whose second byte is `\`, `{`, `}`, `|`, `~`, `@`, `` ` ``, a letter; of one, two and four bytes. */
const awkward = '誠亄亇亅亊丂乣乗中文的应用，。“”\u00ff\u0101😀éЯあ';
const piece = fc.oneof(
  fc.constantFrom(...awkward),
  fc.constantFrom('x', ' ', '{', '}', '"', '\\', '\n', '\r\n', '\r', '\t', '//', '/*', '*/'),
);
const anyText = fc.array(piece, { maxLength: 40 }).map(parts => parts.join(''));
/** Rules are lines to us, so any text is one; cut between characters, as editors do. */
const edited = anyText.chain(text => {
  const characters = [...text, ''];
  const at = fc.nat({ max: characters.length - 1 });
  const cut = fc.tuple(at, at, fc.constantFrom('', 'added', 'a\r\n', '{ }\n'));
  return fc.array(cut, { minLength: 1, maxLength: 3 }).map(cuts => {
    const offset = (n: number): number => characters.slice(0, n).join('').length;
    const edits: Edit[] = [];
    for (const [a, b, added] of [...cuts].sort((x, y) => Math.min(x[0], x[1]) - Math.min(y[0], y[1]))) {
      const [start, end] = [offset(Math.min(a, b)), offset(Math.max(a, b))];
      if (start >= (edits.at(-1)?.end ?? 0)) edits.push(edit(start, end, added));
    }
    return { text, edits };
  });
});

describe('any text in GBK, edited anywhere', () => {
  const RULES = '/p/rules.pro';
  it('has the same bytes outside the edits, and gets all of them back', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const original = gbk(`${text}中é `);
        const disk = memoryFiles({ [RULES]: original });
        fc.pre(edits.some(({ start, end, text: added }) => text.slice(start, end) !== added));
        const change = planned(disk, RULES, () => edits);
        let expected: number[] = [];
        let at = 0;
        for (const { start, end, text: added } of edits) {
          expected = [...expected, ...gbk(text.slice(at, start)), ...gbk(added)];
          at = end;
        }
        expect([...(change.after ?? [])]).toEqual([...expected, ...gbk(`${text.slice(at)}中é `)]);
        written(disk, change);
        expect(takenBack(disk).manual).toEqual([]);
        expect(disk.read(RULES)).toEqual(original);
      }),
      { numRuns: 300 },
    );
  });
});

describeWith([git()], 'the patch of a file that is not UTF-8', () => {
  /** Lays the old bytes down and lets git apply the patch: what goes to a pipe, and what stands in JSON. */
  function applied(changed: readonly FileChange[], settings: readonly string[] = []): void {
    const text = patchText(changed, path => path);
    expect(text).toMatch(/^[\0-\x7F]*$/);
    const patches = [patchOf(changed, path => path), JSON.parse(JSON.stringify(text)) as string];
    for (const patch of settings.length > 0 ? patches.slice(0, 1) : patches) {
      const folder = scratch('patch');
      must('git', ['init', '--quiet', folder]);
      for (const { path, before: old } of changed) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        if (old) writeFileSync(join(folder, path), old);
      }
      writeFileSync(join(folder, 'p.patch'), patch);
      must('git', [...settings, 'apply', '--whitespace=nowarn', 'p.patch'], { cwd: folder });
      for (const { path, after } of changed) {
        if (after) expect(readFileSync(join(folder, path)).equals(Buffer.from(after))).toBe(true);
      }
    }
  }
  const change = (path: string, old: Uint8Array | null, now: Uint8Array | null): FileChange => ({
    path,
    before: old,
    after: now,
    encoding: 'gb18030',
    edits: [],
    listed: [],
  });

  it.each<[string, Uint8Array | null, Uint8Array | null]>([
    ['changed', gbk('中\r\n'), gbk('中\r\nx')],
    ['grown out of nothing', new Uint8Array(), gbk('中')],
    ['new', null, gbk('中')],
    ['UTF-16', encodeText('\uFEFF<a/>', 'utf-16le'), encodeText('\uFEFF<a>x</a>', 'utf-16le')],
    ['long', gbk('中文\n'.repeat(20_000)), gbk(`${'中文\n'.repeat(20_000)}x`)],
  ])('%s, is taken by git apply', (_, old, now) => {
    applied([change('dir 应用/a.gradle', old, now), change('b.gradle', gbk('é中'), gbk('é中x'))]);
  });

  it('of any bytes makes the bytes that a write makes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (old, now) => {
        const last = Uint8Array.of(0xff);
        fc.pre(Buffer.compare(old, now) !== 0);
        applied([change('a.gradle', Uint8Array.of(...old, ...last), Uint8Array.of(...now, ...last))]);
      }),
      { numRuns: 25 },
    );
  });

  it('is taken with the line ends of Windows, where git converts them', () => {
    applied([change('a.gradle', gbk('中\r\nx\r\n'), gbk('中\r\ny\r\n'))], ['-c', 'core.autocrlf=true']);
  });

  it('shows the lines in their own bytes', () => {
    const patch = patchOf([change('a.gradle', gbk('中\nx\n'), gbk('中\n'))], path => path);
    expect(Buffer.from(patch).includes(Buffer.from([0x20, 0xd6, 0xd0, 0x0a, 0x2d, 0x78]))).toBe(true);
  });

  it('is one of lines where the bytes are UTF-8 in spite of the declaration', () => {
    const plain = change('a.xml', encodeText('<a/>\n', 'utf-8'), encodeText('<b/>\n', 'utf-8'));
    expect(patchText([plain], path => path)).toContain('-<a/>\n+<b/>\n');
  });
});
