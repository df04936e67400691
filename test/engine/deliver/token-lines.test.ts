import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchSize, digestOf, listed, targetsOf } from '../../../src/engine/deliver/batch.ts';
import { findings, remarks, tokenBatches } from '../../../src/engine/deliver/token-lines.ts';
import { Stop } from '../../../src/errors.ts';
import { runs } from '../../support/runs.ts';

const A = 'a'.repeat(36);
const B = 'b'.repeat(36);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, size = 7) {
  const found = findings();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const batches = [];
  for await (const batch of tokenBatches(inPieces(bytes, size), found, 'tokens.txt')) batches.push(batch);
  return { batches, tokens: batches.flatMap(targetsOf), found };
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
    expect(tokens).toEqual([A, B]);
    expect(found).toMatchObject({ lines: 2, blank: 0, duplicates: 0, malformed: 0 });
  });

  it('tells blank lines, repeated tokens and what is no token, with their lines', async () => {
    const { batches, tokens, found } = await read(
      `${A}\n\n  \n${A}\nnull\nnot a token\n"${B}"\n${B}\n推送\n`,
    );
    expect(tokens).toEqual([A, B]);
    expect(batches.map(({ lines }) => lines)).toEqual([[1, 8]]);
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

  it('has no line that is too long, wherever the pieces end', async () => {
    const start = `${A}\n\r\n${B}\n`;
    for (const size of [1000, 65_536, 65_537, 100_000, 1_000_000]) {
      const { tokens, found } = await read(`${start}${'x'.repeat(65_536)}\n${'c'.repeat(36)}\n`, size);
      expect(tokens).toEqual([A, B, 'c'.repeat(36)]);
      expect(found.malformedLines).toEqual([4]);
      const long = read(`${start}${'x'.repeat(65_537)}\n${'c'.repeat(36)}\n`, size);
      await expect(long, String(size)).rejects.toMatchObject({
        why: { id: 'token-file-binary', args: { line: 4 } },
      });
    }
  });

  it('gives the same tokens however it is cut into pieces', async () => {
    const line = fc.constantFrom(A, B, `${A}f`, A.slice(1), '', ' ', '\uFEFF', 'x y', '推送', 'CN_1234');
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

/** The same, said in the way that takes no trouble. */
function simply(text: string) {
  const tokens: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1)?.trim() === '') lines.pop();
  const kinds = { lines: lines.length, blank: 0, duplicates: 0, malformed: 0 };
  for (const line of lines) {
    const token = line.trim();
    if (token === '') kinds.blank++;
    else if (!/^[\w:.-]{2,256}$/.test(token) || token === 'null') kinds.malformed++;
    else if (tokens.includes(token)) kinds.duplicates++;
    else tokens.push(token);
  }
  return { tokens, kinds };
}

it('a token file says what a simple reading says, however long and however it is cut', async () => {
  const hex = fc.nat(3000).map(n => n.toString(16).padStart(36, '0'));
  const line = fc.oneof(
    { weight: 30, arbitrary: hex },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        'null',
        'x y',
        'A'.repeat(36),
        'a'.repeat(40),
        `${A} `,
        'CN_1',
        '推送',
        'é',
      ),
    },
    { weight: 1, arbitrary: fc.stringMatching(/^[0-9a-g]{34,38}$/) },
  );
  const ends = fc.oneof({ weight: 9, arbitrary: fc.constant('\n') }, fc.constantFrom('\r\n', '\r'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(line, ends), { maxLength: 600, size: 'max' }),
      fc.integer({ min: 1, max: 5000 }),
      async (lines, size) => {
        const text = lines.map(([content, end]) => content + end).join('');
        const { tokens, found } = await read(text, size);
        const { tokens: simple, kinds } = simply(text);
        expect(tokens).toEqual(simple);
        expect(found).toMatchObject(kinds);
      },
    ),
    { numRuns: runs(150) },
  );
});

describe('batches', () => {
  async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
    const all: T[] = [];
    for await (const each of source) all.push(each);
    return all;
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
    const all = Array.from({ length: count }, (_, i) => i.toString(16).padStart(36, '0'));
    const { batches, tokens } = await read(all.map(token => `\n${token}\n`).join(''), 4096);
    expect(batches.map(batch => batch.lines)).toEqual(expected);
    expect(tokens).toEqual(all);
    expect(batches.map(batch => batch.count)).toEqual(batches.map(batch => targetsOf(batch).length));
    expect(batches.map(({ number }) => number)).toEqual(expected.map((_, i) => i + 1));
  });

  it('have room for the longest tokens there are', async () => {
    const long = Array.from({ length: batchSize }, (_, i) => `${i}:${'x'.repeat(250)}`);
    const { batches, tokens } = await read(long.join('\n'), 65_536);
    expect(batches).toHaveLength(1);
    expect(tokens).toEqual(long);
  });

  it('are told apart by their digest, however they were made', async () => {
    const { batches } = await read(`${A}\n${B}\n`);
    const [same] = await collect(listed([A, B]));
    const [other] = await collect(listed([B, A]));
    const [digest] = batches.map(digestOf);
    expect(digest).toMatch(/^[0-9a-f]{32}$/);
    expect(same && digestOf(same)).toBe(digest);
    expect(other && digestOf(other)).not.toBe(digest);
  });

  it('of named targets have no lines', async () => {
    const batches = await collect(listed(Array.from({ length: 1001 }, (_, i) => String(i))));
    expect(batches.map(({ number, lines: from, count }) => [number, from, count])).toEqual([
      [1, null, 1000],
      [2, null, 1],
    ]);
  });
});
