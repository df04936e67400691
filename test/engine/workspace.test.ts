import { describe, expect, it } from 'vitest';
import { note } from '../../src/core/note.ts';
import type { Candidate } from '../../src/core/operation.ts';
import {
  changes,
  emptyWorkspace,
  type Group,
  type Step,
  tried,
  untouched,
} from '../../src/engine/workspace.ts';
import { Unreadable } from '../../src/errors.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { passed } from '../support/passed.ts';

const what = note('what-lines', { first: 'x' });

/** Puts a line at the end of the file, unless it is there. */
const adding = (path: string, line: string): Step => ({
  path,
  run: text =>
    text.includes(line)
      ? { state: 'present', at: 0 }
      : passed([{ start: text.length, end: text.length, text: `${line}\n`, what }]),
});

const refusing = (path: string, at: number | null = null, candidates: readonly Candidate[] = []): Step => ({
  path,
  run: () => ({
    state: 'refused',
    why: note('gradle-no-android-block', {}),
    at,
    snippet: 'by hand',
    candidates,
  }),
});

const group = (id: string, steps: readonly Step[], needs: readonly string[] = []): Group => ({
  id,
  needs,
  steps,
});
const files = memoryFiles({ '/a': 'one\ntwo\n', '/b': '\uFEFFb\r\n' });
const run = (...groups: readonly Group[]) =>
  groups.reduce((so, each) => tried(files, so, each), emptyWorkspace);
const texts = (workspace: ReturnType<typeof run>): (string | null)[][] =>
  changes(workspace).map(({ path, after }) => [
    path,
    after && new TextDecoder('utf-8', { ignoreBOM: true }).decode(after),
  ]);

describe('a group of steps', () => {
  it('is placed as a whole, each step on the text that the former left', () => {
    const done = run(
      group('g', [adding('/a', 'three'), adding('/a', 'four'), adding('/b', 'x'), adding('/new', 'n')]),
    );
    expect(texts(done)).toEqual([
      ['/a', 'one\ntwo\nthree\nfour\n'],
      ['/b', '\uFEFFb\r\nx\n'],
      ['/new', 'n\n'],
    ]);
    expect(changes(done).map(({ before }) => before === null)).toEqual([false, false, true]);
    expect([...done.placed]).toEqual(['g']);
  });

  it("is not placed at all where one step can't be, and all that is missing is a person's", () => {
    const done = run(
      group('g', [adding('/a', 'three'), adding('/a', 'one'), refusing('/b', 3), refusing('/b')]),
    );
    expect(changes(done)).toEqual([]);
    expect(done.manual).toEqual([
      { path: '/a', line: 3, reason: note('group-partner', { file: '/b', reason: 'g' }), snippet: 'three' },
      { path: '/b', line: 2, reason: note('gradle-no-android-block', {}), snippet: 'by hand' },
      { path: '/b', line: null, reason: note('gradle-no-android-block', {}), snippet: 'by hand' },
    ]);
    expect([...done.placed]).toEqual([]);
    expect(untouched(files, done)).toEqual(['/a', '/b']);
  });

  it('gives a person the lines of the places where a refused step could go, and no list where there are none', () => {
    const why = note('candidate-block', { block: 'dependencies', fit: 'sure' });
    const done = run(group('g', [refusing('/a', 0, [{ at: 4, why }]), refusing('/b', 0)]));
    expect(done.manual.map(step => step.candidates)).toEqual([[{ path: '/a', line: 2, why }], undefined]);
    expect(done.manual.map(step => 'candidates' in step)).toEqual([true, false]);
  });

  it('leaves what other groups placed', () => {
    const done = run(
      group('first', [adding('/a', 'three')]),
      group('second', [adding('/a', 'four'), refusing('/b')]),
    );
    expect(texts(done)).toEqual([['/a', 'one\ntwo\nthree\n']]);
  });

  it('F71: waits for the groups it needs', () => {
    const needy = group('needy', [adding('/a', 'four')], ['sdk']);
    const alone = run(group('sdk', [refusing('/b')]), needy);
    expect(changes(alone)).toEqual([]);
    expect(alone.manual.at(-1)).toEqual({
      path: '/a',
      line: 3,
      reason: note('group-needs', { needs: 'sdk' }),
      snippet: 'four',
    });
    expect(texts(run(group('sdk', []), needy))).toEqual([['/a', 'one\ntwo\nfour\n']]);
  });

  it('that has nothing to do changes nothing, and counts as placed', () => {
    const done = run(group('g', [adding('/a', 'one')]));
    expect([changes(done), done.manual, [...done.placed], untouched(files, done)]).toEqual([
      [],
      [],
      ['g'],
      ['/a'],
    ]);
  });

  it('does not touch a file that is not UTF-8: it is refused by name', () => {
    const gbk = memoryFiles({ '/a': new Uint8Array([0xd6, 0xd0]) });
    expect(() => tried(gbk, emptyWorkspace, group('g', [adding('/a', 'x')]))).toThrow(Unreadable);
  });
});
