import { describe, expect, it } from 'vitest';
import { note } from '../../../src/core/note.ts';
import { type Operation, SyntaxFault } from '../../../src/core/operation.ts';
import { disagreement, provedManifest } from '../../../src/editors/manifest/proof.ts';
import { app } from './support.ts';

const what = note('what-permission', { name: 'x' });
const inserting =
  (text: string, adds: readonly string[]): Operation =>
  source =>
    source.includes(text)
      ? { state: 'present', at: 0 }
      : {
          state: 'change',
          edits: [{ start: source.indexOf('</m'), end: source.indexOf('</m'), text, what }],
          adds,
          removes: [],
        };

describe('the proof of a manifest edit', () => {
  it('lets through what both readers see as it was declared', () => {
    expect(provedManifest('<m></m>', inserting('<a/>', ['m › a ()']))).toMatchObject({ state: 'change' });
  });

  it('refuses what was not declared', () => {
    expect(provedManifest('<m></m>', inserting('<a/><b/>', ['m › a ()']))).toMatchObject({
      state: 'refused',
      why: { id: 'proof-difference', args: { found: 'm › b ()' } },
    });
    expect(provedManifest('<m></m>', inserting('<a>', ['m › a ()']))).toMatchObject({
      why: { id: 'proof-unreadable' },
    });
  });

  it('F50: refuses an edit that loses a comment', () => {
    const losing: Operation = source => {
      const start = source.indexOf('<!--');
      if (start < 0) return { state: 'present', at: 0 };
      return {
        state: 'change',
        edits: [{ start, end: source.indexOf('-->') + 3, text: '', what }],
        adds: [],
        removes: [],
      };
    };
    const why = { id: expect.stringMatching(/^proof-/) };
    expect(provedManifest(app('<!-- c -->'), losing)).toMatchObject({ state: 'refused', why });
  });

  it('throws where the file itself is broken', () => {
    const reading: Operation = () => {
      throw new SyntaxFault(what, 0);
    };
    expect(() => provedManifest('<m>', reading)).toThrow(SyntaxFault);
  });

  it('refuses what the second reader does not see', () => {
    expect(provedManifest('<m></m>', inserting('<\u{20000}/>', ['m › \u{20000} ()']))).toMatchObject({
      state: 'refused',
      at: 3,
      why: { id: 'manifest-second-reader' },
      snippet: '<\u{20000}/>',
    });
  });

  it('finds where readers would count differently', () => {
    expect(disagreement('<m/>', '<m><a/></m>')).toBeNull();
    expect(disagreement('<m/>', '<m><a></m>')).toBe('');
  });
});
