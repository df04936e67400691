import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composed, draftOf, edited, listed } from '../../src/core/draft.ts';
import { applyEdits, type Edit, editKind, OverlapError, ordered } from '../../src/core/edit.ts';
import { note } from '../../src/core/note.ts';

const what = note('what-lines', { first: 'x' });
const edit = (start: number, end: number, text: string): Edit => ({ start, end, text, what });

describe('edits', () => {
  it('refuse to overlap', () => {
    expect(() => ordered([edit(0, 3, 'a'), edit(2, 4, 'b')])).toThrow(OverlapError);
    expect(() => ordered([edit(0, 3, 'a'), edit(1, 1, 'b')])).toThrow(OverlapError);
  });

  it('may touch: an insert at the border of a replacement', () => {
    expect(applyEdits('abcd', [edit(2, 2, 'X'), edit(2, 3, 'Y'), edit(3, 3, 'Z')])).toBe('abXYZd');
  });

  it('keep the order of two inserts at one place', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12b');
  });

  it('refuse to reach outside the text', () => {
    expect(() => applyEdits('ab', [edit(1, 5, '')])).toThrow(RangeError);
    expect(() => applyEdits('ab', [edit(2, 1, '')])).toThrow(RangeError);
  });

  it('know their kind', () => {
    expect([edit(1, 1, 'a'), edit(0, 1, 'a'), edit(0, 1, '')].map(editKind)).toEqual([
      'insert',
      'replace',
      'remove',
    ]);
  });
});

/** Edits for a text of a given length: cut points, then a text for each of some gaps. */
const editsFor = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .tuple(
      fc.array(fc.nat(length), { maxLength: 8 }),
      fc.array(fc.string({ maxLength: 4 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([cuts, texts]) => {
      const points = [...cuts].sort((a, b) => a - b);
      const edits: Edit[] = [];
      for (let i = 0; i + 1 < points.length && edits.length < 4; i += 2) {
        edits.push(edit(points[i] as number, points[i + 1] as number, texts[edits.length] as string));
      }
      return edits.filter(e => e.start !== e.end || e.text !== '');
    });

describe('drafts', () => {
  it('compose any steps into edits of the original that come to the same text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }).chain(text => fc.tuple(fc.constant(text), editsFor(text.length))),
        fc.infiniteStream(fc.nat()),
        ([text, first], numbers) => {
          let draft = edited(draftOf(text), first);
          for (let step = 0; step < 3; step++) {
            const at = numbers.next().value % (draft.text.length + 1);
            const end = Math.min(draft.text.length, at + (numbers.next().value % 4));
            const added = 'xyz'.slice(0, numbers.next().value % 4);
            draft = edited(draft, [edit(at, end, added)]);
          }
          expect(applyEdits(text, composed(draft))).toBe(draft.text);
        },
      ),
    );
  });

  it('list each edit once, with its line in the new text', () => {
    let draft = draftOf('a\nb\nc\n');
    draft = edited(draft, [edit(2, 2, 'first\n')]);
    draft = edited(draft, [edit(0, 0, 'zero\n'), edit(draft.text.length - 2, draft.text.length, '')]);
    expect(draft.text).toBe('zero\na\nfirst\nb\n');
    expect(listed(draft).map(({ kind, line }) => [kind, line])).toEqual([
      ['insert', 1],
      ['insert', 3],
      ['remove', 5],
    ]);
  });

  it('list an edit that was split by a later one only once', () => {
    let draft = edited(draftOf('{}'), [edit(1, 1, ' one two ')]);
    draft = edited(draft, [edit(5, 5, 'and ')]);
    expect(listed(draft)).toHaveLength(2);
    expect(composed(draft)).toHaveLength(1);
  });

  it('start from nothing for a new file', () => {
    const draft = edited(draftOf(''), [edit(0, 0, 'all new')]);
    expect(composed(draft)).toMatchObject([{ start: 0, end: 0, text: 'all new' }]);
  });
});
