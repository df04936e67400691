import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { encodeText, GB18030 } from '../../../src/core/charset.ts';
import { blocksOf } from '../../../src/engine/evidence/log/blocks.ts';
import { readLog } from '../../../src/engine/evidence/log/read.ts';
import { APP, bytesOf, inPieces, kinds, noted, read, THREADTIME } from './log-support.ts';

const ENCODINGS = ['utf-8', 'utf-8-bom', 'gbk', 'utf-16le', 'utf-16be', 'utf-16le-bom', 'utf-16be-bom'];

describe.each(ENCODINGS)('in %s', encoding => {
  const bytes = bytesOf(THREADTIME, encoding);
  it('says what it says in UTF-8', async () => {
    const reading = await read(bytes);
    expect(reading.observations).toEqual((await read(THREADTIME)).observations);
    const name = encoding === 'gbk' ? 'gb18030' : encoding.replace('-bom', '');
    expect(reading.encoding).toBe(name);
    expect(noted(reading).includes('log-encoding')).toBe(name !== 'utf-8');
  });

  it('is the same however its bytes come in', async () => {
    const whole = await read(bytes);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 40 }), async cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((end, i) => bytes.slice(at[i], end));
        expect(await readLog(inPieces(...pieces), { packages: [APP] })).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('may end anywhere, in the middle of a character too', async () => {
    const from = encodeText('', 'utf-8').length + bytes.length - 180;
    for (let end = from; end <= bytes.length; end++) {
      const { observations } = await read(bytes.slice(0, end));
      expect(kinds({ observations } as never)).toContain('vendor-token-empty@huawei');
    }
  });
});

test('any bytes are read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3000 }), async bytes => {
      // a byte-order mark is no text
      const reading = await read(bytes).catch((error: { code?: string }) => error.code);
      expect(typeof reading === 'string' ? reading : 'read').toMatch(/^(read|unreadable)$/);
    }),
    { numRuns: 300 },
  );
});

test('any text among the lines of a log is read, however it comes in', async () => {
  const lines = THREADTIME.split('\n');
  const line = fc.oneof(
    fc.constantFrom(...lines),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{"logcatMessages": [', '"', '\\', '{', '}]', '\r', '\x1b[0m', '\ufeff'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), fc.nat(), async (some, cut) => {
      const bytes = bytesOf(`x${some.join('\n')}`);
      const at = cut % bytes.length;
      const whole = await read(bytes);
      const parts = inPieces(bytes.slice(0, at), bytes.slice(at));
      expect(await readLog(parts, { packages: [APP] })).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

describe('an encoding', () => {
  const encodingOf = async (bytes: Uint8Array): Promise<string> => (await read(bytes)).encoding;
  const chinese = encodeText('设备未上传证书，请检查\n'.repeat(20), GB18030);

  it('is told by the first line that is not ASCII, however late', async () => {
    const ascii = bytesOf('09-20 10:00:00.000  7  7 D X: nothing\n'.repeat(10_000));
    expect(await encodingOf(new Uint8Array([...ascii, ...chinese]))).toBe('gb18030');
    expect(await encodingOf(new Uint8Array([...ascii, ...bytesOf('证书\n')]))).toBe('utf-8');
  });

  it('is not decided by a stray byte, or by a message that was cut in a character', async () => {
    const text = bytesOf('设备未上传证书\n'.repeat(20));
    expect(await encodingOf(new Uint8Array([...text, 0xe4, 0xb8, 0x0a, ...text]))).toBe('utf-8');
    expect(await encodingOf(new Uint8Array([...chinese, 0xd6, 0x0a, ...chinese]))).toBe('gb18030');
  });

  it('stays the same for the rest of a long log', async () => {
    const long = new Uint8Array(chinese.length * 1000);
    for (let i = 0; i < 1000; i++) long.set(chinese, i * chinese.length);
    const texts: string[] = [];
    for await (const text of blocksOf(inPieces(long)).texts) texts.push(text);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.join('')).toBe('设备未上传证书，请检查\n'.repeat(20_000));
  });

  it('is unknown for what is no text, and the text in it is read all the same', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * 7919) % 128));
    const bytes = new Uint8Array([
      ...noise,
      ...bytesOf('\nI/TPush( 7): isUsedOtherPush:false\n'),
      ...noise,
      0x0a,
    ]);
    const reading = await read(bytes);
    expect(reading.encoding).toBe('unknown');
    expect(kinds(reading)).toEqual(['vendor-channels']);
  });
});

describe('lines without an end', () => {
  it.each(['utf-8', 'utf-16le-bom'])('are read in pieces (%s)', async encoding => {
    const long = `${'ab'.repeat(2_000_000)}\nI/TPush( 7): isUsedOtherPush:false\n`;
    const bytes = bytesOf(long, encoding);
    const longest: number[] = [];
    let all = '';
    for await (const text of blocksOf(inPieces(bytes)).texts) {
      longest.push(text.length);
      all += text;
    }
    expect(all).toBe(long);
    expect(Math.max(...longest)).toBeLessThan(3_000_000);
    expect(kinds(await read(bytes))).toEqual(['vendor-channels']);
  });
});
