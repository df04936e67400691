import { describe, expect, it } from 'vitest';
import { note } from '../../src/core/note.ts';
import type { FileChange, ManualStep } from '../../src/core/plan.ts';
import type { Paint } from '../../src/ports.ts';
import { filesJson, manualJson, nextJson } from '../../src/report/plan-json.ts';
import { colouredDiff, filesText, manualText, nextText } from '../../src/report/plan-text.ts';
import { speaker } from '../../src/report/say.ts';

const tagged = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
const paint: Paint = {
  bold: tagged('b'),
  dim: tagged('d'),
  red: tagged('r'),
  green: tagged('g'),
  yellow: tagged('y'),
  cyan: tagged('c'),
};
const say = speaker('en', path => path.replace('/shop/', ''));
const mask = (text: string): string => text.replace('SECRET', '***');
const bytes = new Uint8Array([97]);

const listed = [{ kind: 'insert', what: note('what-permission', { name: 'P' }), line: 7 }] as const;
const files: FileChange[] = [
  { path: '/shop/a', before: bytes, after: bytes, edits: [], listed },
  { path: '/shop/new', before: null, after: bytes, edits: [], listed },
  { path: '/other/gone', before: bytes, after: null, edits: [], listed: [] },
];
const manual: ManualStep[] = [
  {
    path: '/shop/a',
    line: 3,
    reason: note('class-file-taken', { file: '/shop/x' }),
    snippet: 'one SECRET\r\n\n  two',
    candidates: [
      { path: '/shop/a', line: 41, why: note('candidate-block', { block: 'dependencies', fit: 'sure' }) },
      { path: '/shop/c', line: 7, why: note('candidate-value', { name: 'SECRET' }) },
    ],
  },
  { path: '/shop/b', line: null, reason: note('gradle-no-android-block', {}), snippet: '' },
];

describe('a plan in JSON', () => {
  it('names each file, what happens to it, and each edit with its line', () => {
    expect(filesJson({ files, unchanged: ['/shop/same'] }, '/shop', say)).toEqual([
      {
        path: 'a',
        action: 'modify',
        edits: [{ kind: 'insert', what: expect.stringContaining('P'), line: 7 }],
      },
      {
        path: 'new',
        action: 'create',
        edits: [{ kind: 'insert', what: expect.stringContaining('P'), line: 7 }],
      },
      { path: '../other/gone', action: 'remove', edits: [] },
      { path: 'same', action: 'unchanged', edits: [] },
    ]);
  });

  it('lists what is left by hand, masked, and what comes next', () => {
    expect(manualJson(manual, '/shop', say, mask)).toEqual([
      {
        path: 'a',
        line: 3,
        reason: expect.stringContaining('x exists'),
        code: 'class-file-taken',
        snippet: 'one ***\r\n\n  two',
        candidates: [
          { path: 'a', line: 41, reason: 'dependencies' },
          { path: 'c', line: 7, reason: 'where *** gets its value' },
        ],
      },
      {
        path: 'b',
        line: null,
        reason: expect.any(String),
        code: 'gradle-no-android-block',
        snippet: '',
      },
    ]);
    expect(nextJson([{ text: note('no-launcher', {}), check: 'some-check' }], say)).toEqual([
      { text: say(note('no-launcher', {})), check: 'some-check' },
    ]);
  });
});

describe('a plan in words', () => {
  it('lists the edits of files that were there, and only the names of new ones and gone ones', () => {
    expect(filesText(files, '/shop', say, paint)).toEqual([
      '  <g>~</g> a',
      expect.stringMatching(/^ {6}<d> {3}7<\/d> {2}.*P/),
      '  <g>+</g> new',
      '  <g>-</g> ../other/gone',
    ]);
  });

  it('shows what is left by hand with its place and the snippet, without empty lines', () => {
    expect(manualText(manual, '/shop', say, paint, mask)).toEqual([
      '  <y>!</y> a:3  <d>class-file-taken</d>',
      expect.stringContaining('x exists'),
      '      <c>one ***</c>',
      '      <c>  two</c>',
      '    <d>could go to: a:41 (dependencies)</d>',
      '    <d>could go to: c:7 (where *** gets its value)</d>',
      '  <y>!</y> b  <d>gradle-no-android-block</d>',
      expect.any(String),
    ]);
  });

  it('numbers the next steps and indents their second lines', () => {
    const call = note('next-call', { line: 'X.register(this);', application: null });
    const [first, second] = nextText(
      [
        { text: call, check: null },
        { text: call, check: null },
      ],
      say,
      paint,
    );
    expect(first).toMatch(/^ {2}<b>1\.<\/b> .*\n {5}X\.register\(this\);$/);
    expect(second).toMatch(/^ {2}<b>2\.<\/b> /);
  });

  it('colours a diff by line', () => {
    expect(colouredDiff('diff --git a b\n--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z', paint).split('\n')).toEqual([
      '<b>diff --git a b</b>',
      '<b>--- a</b>',
      '<b>+++ b</b>',
      '<c>@@ -1 +1 @@</c>',
      '<r>-x</r>',
      '<g>+y</g>',
      ' z',
    ]);
  });

  it('shows paths of lists as the user reads them too', () => {
    expect(say(note('no-android-project-help', { candidates: ['/shop/a', '/shop/b'] }))).toMatch(
      /\ba\b.*\bb\b/,
    );
  });
});
