import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileChange } from '../../src/core/plan.ts';
import { patchOf, patchText, shownDiff } from '../../src/report/diff.ts';
import { masking } from '../../src/report/mask.ts';
import { must, run } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { describeWith, git } from '../support/tool.ts';

const bytes = (text: string | null): Uint8Array | null =>
  text === null ? null : new TextEncoder().encode(text);

const changeOf = (path: string, before: string | null, after: string | null): FileChange => ({
  path,
  before: bytes(before),
  after: bytes(after),
  edits: [],
  listed: [],
});

/** Lays `before` down, applies the patch with git itself, and compares with `after`, byte for byte. */
function applies(...changes: readonly FileChange[]): void {
  const folder = scratch('patch');
  const expected = scratch('patched');
  for (const each of [folder, expected]) must('git', ['init', '--quiet', each]);
  for (const { path, before, after } of changes) {
    for (const [root, content] of [
      [folder, before],
      [expected, after],
    ] as const) {
      if (content === null) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  }
  const patch = patchText(changes, path => path);
  // the same lines, in the same bytes
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(patchOf(changes, path => path))).toBe(patch);
  const applied = run('git', ['apply', '--check', '-'], { cwd: folder, stdin: patch });
  expect(
    applied.stderr.replace(
      /^.*(?:trailing whitespace|new blank line at EOF|add whitespace errors|whitespace error).*$/gm,
      '',
    ),
  ).not.toContain('error');
  expect(applied.code).toBe(0);
  must('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, stdin: patch });
  for (const { path, after } of changes) {
    if (after !== null) expect(readFileSync(join(folder, path)).equals(Buffer.from(after))).toBe(true);
  }
  const differences = snapshotDiff(snapshot(folder), snapshot(expected)).filter(
    line => !line.includes('.git/'),
  );
  // git takes the folders that it emptied; the copy to compare with may still have none of them
  expect(differences.filter(line => !line.endsWith('folder'))).toEqual([]);
}

describeWith([git()], 'git apply takes the patch of', () => {
  it.each<[string, string, string | null, string | null]>([
    ['a changed line', 'a.gradle', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['CRLF lines', 'a.gradle', 'a\r\nb\r\nc\r\n', 'a\r\nb\r\nnew\r\nc\r\n'],
    ['mixed line ends', 'a.gradle', 'a\r\nb\nc\r\n', 'a\r\nb\nnew\r\nc\r\n'],
    ['lone carriage returns', 'a.gradle', 'a\rb\rc', 'a\rx\rc'],
    ['a file without a final newline', 'a.gradle', 'a\nb', 'a\nb\nc'],
    ['a final newline that comes', 'a.gradle', 'a\nb', 'a\nb\n'],
    ['a final newline that goes', 'a.gradle', 'a\nb\n', 'a\nb'],
    ['a byte-order mark', 'a.xml', '\uFEFF<a>\r\n</a>\r\n', '\uFEFF<a>\r\n<b/>\r\n</a>\r\n'],
    ['a new file', 'app/src/X.java', null, 'class X {}\n'],
    ['a new file without a final newline', 'x.json', null, '{}'],
    ['a new file with a byte-order mark', 'x.json', null, '\uFEFF{}\r\n'],
    ['a file that goes', 'old.pro', '-keep a\n', null],
    ['a file that goes, without a final newline', 'old.pro', '-keep a', null],
    ['an empty file that is filled', 'empty.pro', '', '-keep a\n'],
    ['lines that look like headers', 'a.txt', '--- a/x\n+++ b/x\t\ny\n', '--- a/x\n+++ b/x\t\nz\n'],
    ['taken-out lines that look like headers', 'a.txt', '-- x\t\n-- y\t\nz\n', 'z\n'],
    ['lines that end in a tab', 'a.txt', '++ x\t\nz\n', '++ x\t\n++ y\t\nz\n'],
    ['a name with a blank', 'my app/build file.gradle', 'a\n', 'b\n'],
    ['a new file with a blank in its name', 'my app/x y.gradle', null, 'b\n'],
    ['a name that is not ASCII', '应用/é.gradle', 'a\n', 'b\n'],
    ['a new file whose name is not ASCII', '应用/新.gradle', null, 'b\n'],
    ['a name with quotes and a backslash', 'a"b\\c.txt', 'a\n', 'b\n'],
    ['a name with a tab and a line break', 'a\tb\nc.txt', 'a\n', 'b\n'],
    ['an empty new file', 'empty.pro', null, ''],
    ['a name that is not ASCII, gone', '应用/旧.gradle', 'a\n', null],
    ['characters beyond the plane', 'a.txt', '中文 😀\nx\n', '中文 😀\ny\n'],
    [
      'a change far from the end',
      'a.txt',
      `${'x\n'.repeat(50)}y\n${'x\n'.repeat(50)}`,
      `${'x\n'.repeat(50)}z\n${'x\n'.repeat(50)}`,
    ],
  ])('%s', (_, path, before, after) => {
    applies(changeOf(path, before, after));
  });

  it('several files at once', () => {
    applies(
      changeOf('a b/x.gradle', 'a\n', 'b\n'),
      changeOf('new/é.java', null, 'x\n'),
      changeOf('old.txt', 'x\n', null),
    );
  });

  it('any lines', () => {
    const line = fc.constantFrom(
      'a\n',
      'b\r\n',
      '\n',
      '\t\n',
      '-- a\n',
      '++ b\t\n',
      '\\ No newline\n',
      '@@ -1 +1 @@\n',
      'é 😀\n',
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('', 'end', '\t'))
      .map(([lines, end]) => lines.join('') + end);
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        applies(changeOf('dir/file.txt', before, after));
      }),
      { numRuns: 40 },
    );
  });

  it('a file that is executable, which stays so', () => {
    const folder = scratch('patch');
    must('git', ['init', '--quiet', folder]);
    writeFileSync(join(folder, 'gradlew'), 'a\n');
    chmodSync(join(folder, 'gradlew'), 0o755);
    must('git', ['apply', '-'], {
      cwd: folder,
      stdin: patchText([changeOf('gradlew', 'a\n', 'b\n')], path => path),
    });
    expect(snapshot(folder).get('gradlew')).toMatchObject({ mode: '755' });
  });
});

it('nothing changed is no patch', () => {
  expect([patchText([], path => path), patchOf([], path => path).length]).toEqual(['', 0]);
});

it('the shown diff hides keys and carriage returns, the patch neither', () => {
  const change = changeOf('a.gradle', 'x\r\n', 'key: "AEXAMPLEKEY1"\r\n');
  const shown = shownDiff([change], path => path, masking(['AEXAMPLEKEY1', null, undefined, '']));
  expect(shown).toContain('+key: "AE*********1"\n');
  expect(shown).not.toContain('\r');
  expect(patchText([change], path => path)).toContain('+key: "AEXAMPLEKEY1"\r\n');
});

it('a mask leaves nothing of a value that holds another', () => {
  const mask = masking(['AEXAMPLE', 'AEXAMPLEKEY1', 'abc']);
  expect(mask('AEXAMPLEKEY1 AEXAMPLE abc')).toBe('AE*********1 AE*****E abc');
});
