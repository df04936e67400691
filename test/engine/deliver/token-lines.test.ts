import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, batchSize, listed } from '../../../src/engine/deliver/batch.ts';
import { seen } from '../../../src/engine/deliver/seen.ts';
import { findings, remarks, tokenLines } from '../../../src/engine/deliver/token-lines.ts';
import { Stop } from '../../../src/errors.ts';

const A = 'a'.repeat(36);
const B = 'b'.repeat(36);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, size = 7) {
  const found = findings();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const tokens: { line: number; token: string }[] = [];
  for await (const piece of tokenLines(inPieces(bytes, size), found, 'tokens.txt')) tokens.push(...piece);
  return { tokens, found };
}

describe('a token file', () => {
  it.each([
    ['line feeds', `${A}\n${B}\n`],
    ['no line end at the end', `${A}\n${B}`],
    ['carriage returns and line feeds', `${A}\r\n${B}\r\n`],
    ['carriage returns alone', `${A}\r${B}\r`],
    ['a byte-order mark and blanks', `\uFEFF ${A}\t\n${B} `],
  ])('is read with %s', async (_, text) => {
    const { tokens, found } = await read(text);
    expect(tokens).toEqual([
      { line: 1, token: A },
      { line: 2, token: B },
    ]);
    expect(found).toMatchObject({ lines: 2, blank: 0, duplicates: 0, malformed: 0 });
  });

  it('tells blank lines, repeated tokens and what is no token, with their lines', async () => {
    const { tokens, found } = await read(`${A}\n\n  \n${A}\nnull\nnot a token\n"${B}"\n${B}\n推送\n`);
    expect(tokens).toEqual([
      { line: 1, token: A },
      { line: 8, token: B },
    ]);
    expect(found).toMatchObject({ lines: 9, blank: 2, duplicates: 1, malformed: 4 });
    expect(found.malformedLines).toEqual([5, 6, 7, 9]);
  });

  it("keeps a vendor's own token and remarks on it, once for each vendor", async () => {
    const { tokens, found } = await read(
      `${A}\nCN_0123456789abcdef\nCN_fedcba9876543210\n${'z'.repeat(36)}\n`,
    );
    expect(tokens).toHaveLength(4);
    expect(remarks(found)).toEqual([
      { id: 'token-file-foreign', args: { vendor: 'oppo', count: 2, line: 2 } },
      { id: 'token-file-unusual', args: { count: 1, line: 4 } },
    ]);
  });

  it.each([
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00])],
    ['in UTF-16 the other way round', new Uint8Array([0xfe, 0xff, 0x00, 0x61])],
    ['that is no text', new Uint8Array(200_000).fill(0x41)],
  ])('%s is refused by name', async (_, bytes) => {
    await expect(read(bytes, 4096)).rejects.toBeInstanceOf(Stop);
  });

  it('gives the same tokens however it is cut into pieces', async () => {
    const line = fc.constantFrom(A, B, '', ' ', '\uFEFF', 'x y', '推送', 'CN_1234');
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(line, ends)),
        fc.integer({ min: 1, max: 50 }),
        async (lines, size) => {
          const text = lines.map(([content, end]) => content + end).join('');
          expect(await read(text, size)).toEqual(await read(text, 1_000_000));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what has been seen', () => {
  it('is known again among hundreds of thousands, and nothing else is', () => {
    const known = seen(16);
    for (let i = 0; i < 300_000; i++) expect(known.add(`token-${i}`)).toBe(true);
    for (let i = 0; i < 300_000; i += 97) expect(known.add(`token-${i}`)).toBe(false);
  });

  it('is what a set of texts says', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), texts => {
        const known = seen(8);
        const set = new Set<string>();
        for (const text of texts) {
          expect(known.add(text)).toBe(!set.has(text));
          set.add(text);
        }
      }),
    );
  });
});

describe('batches', () => {
  async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
    const all: T[] = [];
    for await (const each of source) all.push(each);
    return all;
  }
  async function* lines(count: number) {
    for (let i = 1; i <= count; i++) yield [{ line: i * 2, token: `t${i}` }];
  }

  it.each([
    [0, []],
    [1, [[2, 2]]],
    [batchSize, [[2, 2000]]],
    [
      batchSize + 1,
      [
        [2, 2000],
        [2002, 2002],
      ],
    ],
  ])('of %i tokens: every token once, with the lines it came from', async (count, expected) => {
    const batches = await collect(batchesOf(lines(count)));
    expect(batches.map(batch => batch.lines)).toEqual(expected);
    expect(batches.flatMap(batch => batch.targets)).toHaveLength(count);
    expect(batches.map(({ number }) => number)).toEqual(expected.map((_, i) => i + 1));
  });

  it('of named targets have no lines', async () => {
    const batches = await collect(listed(Array.from({ length: 1001 }, (_, i) => String(i))));
    expect(batches.map(({ number, lines: from, targets }) => [number, from, targets.length])).toEqual([
      [1, null, 1000],
      [2, null, 1],
    ]);
  });
});
