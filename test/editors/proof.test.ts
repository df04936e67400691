import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/core/edit.ts';
import { note } from '../../src/core/note.ts';
import { type Operation, type Outcome, SyntaxFault } from '../../src/core/operation.ts';
import { difference, proved } from '../../src/editors/proof.ts';

const what = note('what-lines', { first: 'x' });
const lines = (text: string): string[] => {
  if (text.includes('!')) throw new SyntaxFault(note('json-invalid', { reason: '!' }), text.indexOf('!'));
  return text.split('\n').filter(Boolean);
};

/** Puts `inserted` before `b`, and says it adds `adds`. */
const inserting =
  (inserted: string, adds: readonly string[], removes: readonly string[] = []): Operation =>
  text => {
    if (text.includes(inserted)) return { state: 'present', at: 0 };
    const at = text.indexOf('b');
    const edits: Edit[] = [{ start: at, end: at, text: inserted, what }];
    return { state: 'change', edits, adds, removes };
  };

const reason = (outcome: Outcome): unknown =>
  outcome.state === 'refused' ? [outcome.why.id, outcome.why.args] : outcome.state;

describe('a change is made only if', () => {
  it('it is exactly what was declared', () => {
    expect(reason(proved('a\nb\n', inserting('x\n', ['x']), lines))).toBe('change');
  });

  it('nothing else came', () => {
    const outcome = proved('a\nb\n', inserting('x\ny\n', ['x']), lines);
    expect(reason(outcome)).toEqual(['proof-difference', { expected: '', found: 'y' }]);
    expect(outcome).toMatchObject({ at: 2, snippet: 'x\ny' });
  });

  it('nothing else went', () => {
    const swallowing: Operation = () => ({
      state: 'change',
      edits: [{ start: 0, end: 2, text: '', what }],
      adds: [],
      removes: [],
    });
    expect(reason(proved('a\nb\n', swallowing, lines))).toEqual([
      'proof-difference',
      { expected: 'a', found: '' },
    ]);
  });

  it('everything declared did happen', () => {
    expect(reason(proved('a\nb\n', inserting('x\n', ['x', 'z']), lines))).toEqual([
      'proof-difference',
      { expected: 'z', found: '' },
    ]);
    expect(reason(proved('a\nb\n', inserting('x\n', ['x'], ['a']), lines))).toEqual([
      'proof-difference',
      { expected: 'a', found: '' },
    ]);
  });

  it('doing it again finds nothing to do', () => {
    const restless: Operation = text => ({
      state: 'change',
      edits: [{ start: 0, end: 0, text: 'x\n', what }],
      adds: text ? ['x'] : [],
      removes: [],
    });
    expect(reason(proved('a\n', restless, lines))).toEqual(['proof-again', { what: 'what-lines' }]);
  });

  it('the result can be read', () => {
    expect(reason(proved('a\nb\n', inserting('!\n', ['!']), lines))).toEqual([
      'proof-unreadable',
      { what: 'what-lines' },
    ]);
  });
});

describe('a proof', () => {
  it('passes on what needs no change, and what was refused', () => {
    expect(proved('a', () => ({ state: 'present', at: 0 }), lines)).toEqual({ state: 'present', at: 0 });
    const refused: Outcome = { state: 'refused', why: what, at: null, snippet: '' };
    expect(proved('a', () => refused, lines)).toBe(refused);
  });

  it('does not hide a bug', () => {
    const broken = (): readonly string[] => {
      throw new TypeError('a bug');
    };
    expect(() => proved('a\nb\n', inserting('x\n', ['x']), broken)).toThrow(TypeError);
  });

  it('has no place where no edit has one', () => {
    const empty: Operation = () => ({ state: 'change', edits: [], adds: ['x'], removes: [] });
    expect(proved('a', empty, lines)).toMatchObject({ state: 'refused', at: null, snippet: '' });
  });
});

describe('facts', () => {
  it('that moved are a difference', () => {
    expect(difference(['a', 'b'], ['b', 'a'], [], [])).not.toBeNull();
  });

  it('that come twice are counted', () => {
    expect(difference(['a'], ['a', 'a'], ['a'], [])).toBeNull();
    expect(difference(['a'], ['a', 'a', 'a'], ['a'], [])).toEqual({ expected: '', found: 'a' });
    expect(difference(['a', 'a'], ['a'], [], ['a'])).toBeNull();
  });
});
