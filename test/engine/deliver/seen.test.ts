import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, isUsual, usualLength } from '../../../src/engine/deliver/fingerprint.ts';
import { seen } from '../../../src/engine/deliver/seen.ts';
import { runs } from '../../support/runs.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (value: number): string => value.toString(16).padStart(usualLength, '0');

/** Whether each text is new, asked in groups of some size. */
function asked(texts: readonly string[], most: number, group = 1): boolean[] {
  const known = seen(most);
  const answers: boolean[] = [];
  for (let at = 0; at < texts.length; at += group) {
    const some = texts.slice(at, at + group);
    const prints = Int32Array.from(some.flatMap(text => [...fingerprint(bytesOf(text))]));
    const fresh = new Uint8Array(some.length);
    known.add(prints, some.length, fresh);
    answers.push(...[...fresh].map(Boolean));
  }
  return answers;
}

/** What must be said of a text: true or false, or null where either may be. */
function expected(texts: readonly string[], most: number): (boolean | null)[] {
  const last = new Map<string, number>();
  return texts.map((text, i) => {
    const before = last.get(text);
    last.set(text, i);
    if (before === undefined) return true;
    return new Set(texts.slice(before + 1, i)).size < most ? false : null;
  });
}

describe('what has been seen', () => {
  const text = fc.oneof(
    fc.nat(40).map(hex),
    fc.nat(40).map(n => `CN_${n}`),
    fc.string({ minLength: 1, maxLength: 3 }),
  );

  it('is found again within the window, and nothing new is ever taken for old', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 20 }),
        (texts, most, group) => {
          const answers = asked(texts, most, group);
          for (const [i, must] of expected(texts, most).entries()) {
            if (must !== null) expect(answers[i], `${i}`).toBe(must);
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('is what a set of texts says, as long as all of them fit', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), texts => {
        const set = new Set<string>();
        const answers = texts.map(each => set.size !== set.add(each).size);
        expect(asked(texts, 1000)).toEqual(answers);
      }),
      { numRuns: runs(200) },
    );
  });

  it('stays right through the large table and two generations: 2,500,000 tokens that differ by one', () => {
    const known = seen();
    const view = new DataView(new ArrayBuffer(usualLength));
    const prints = new Int32Array(2);
    const fresh = new Uint8Array(1);
    const isNew = (value: number): boolean => {
      const digits = value.toString(16).padStart(8, '0');
      for (let i = 0; i < usualLength; i++) view.setUint8(i, i < 28 ? 0x30 : digits.charCodeAt(i - 28));
      if (!isUsual(view, 0, prints, 0)) throw new Error('not recognised');
      known.add(prints, 1, fresh);
      return fresh[0] === 1;
    };
    let wrong = 0;
    for (let i = 0; i < 2_500_000; i++) {
      if (!isNew(i)) wrong++;
      if (i >= 1_000_000 && i % 997 === 0 && isNew(i - 999_000)) wrong++;
    }
    expect(wrong).toBe(0);
  });
});

describe("a token of TPNS's", () => {
  it('is recognised by what a regular expression says', () => {
    const digit = fc.constantFrom(...'0123456789abcdef');
    // the neighbours of what is allowed, and bytes with their upper bit set
    const close = fc.constantFrom(...'/:;@A`gFG\u007f', '\u00b0', '\u00e1', '\0', ' ');
    const line = fc.array(fc.oneof({ weight: 60, arbitrary: digit }, { weight: 1, arbitrary: close }), {
      minLength: usualLength,
      maxLength: usualLength,
    });
    fc.assert(
      fc.property(line, characters => {
        const bytes = Buffer.from(characters.join(''), 'latin1');
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        const prints = new Int32Array(2);
        expect(isUsual(view, 0, prints, 0)).toBe(/^[0-9a-f]{36}$/.test(characters.join('')));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is refused for any other byte, wherever it stands', () => {
    const allowed = new Set(bytesOf('0123456789abcdef'));
    for (let at = 0; at < usualLength; at++) {
      for (let byte = 0; byte < 256; byte++) {
        const view = new DataView(new ArrayBuffer(usualLength));
        for (let i = 0; i < usualLength; i++) view.setUint8(i, i === at ? byte : 0x61);
        expect(isUsual(view, 0, new Int32Array(2), 0)).toBe(allowed.has(byte));
      }
    }
  });

  it('has the same fingerprint wherever it stands, and another than every other', () => {
    const prints = new Set<string>();
    for (let i = 0; i < 100_000; i++) prints.add(fingerprint(bytesOf(i % 2 ? hex(i) : `t${i}`)).join());
    expect(prints.size).toBe(100_000);
    const [text, far] = [hex(7), bytesOf(`x${hex(7)}`)];
    const view = new DataView(far.buffer, far.byteOffset, far.length);
    const there = new Int32Array(4);
    expect(isUsual(view, 1, there, 2)).toBe(true);
    expect([...there.subarray(2)]).toEqual([...fingerprint(bytesOf(text))]);
  });
});
