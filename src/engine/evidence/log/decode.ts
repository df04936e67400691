/** Which encoding a log is in, and text of it. PowerShell's `>` writes UTF-16, a Chinese Windows console GBK. */
export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  /** No text, or several kinds of it: ASCII is read, and every other byte stands for a character. */
  | 'unknown';

export interface Decoder {
  decode(bytes: Uint8Array, last: boolean): string;
  encoding(): TextEncoding;
  /** A line end is one byte that no other character has in it, so bytes can be cut there. */
  readonly wholeLines: boolean;
}

/** UTF-16 by its mark, or by the zero in every other byte of Latin text; null for everything else. */
export function encodingAt(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const some = bytes.subarray(0, 4096);
  const zeros: [number, number] = [0, 0];
  some.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  });
  const many = some.length / 8;
  if (some.length < 8) return null;
  if (zeros[1] > many && zeros[0] * 8 < zeros[1]) return 'utf-16le';
  return zeros[0] > many && zeros[1] * 8 < zeros[0] ? 'utf-16be' : null;
}

export function wide(encoding: 'utf-16le' | 'utf-16be'): Decoder {
  const decoder = new TextDecoder(encoding);
  return {
    decode: (bytes, last) => decoder.decode(bytes, { stream: !last }),
    encoding: () => encoding,
    wholeLines: false,
  };
}

/** Characters that tell encodings apart, before it is settled which one it is. */
const ENOUGH = 64;

/**
 * UTF-8, else GB18030, else unknown: by what the bytes themselves allow, block for block until that is settled. A message
 * that was cut inside a character, or a stray byte, does not decide against the rest.
 */
export function multibyte(): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient: Readonly<Record<'utf-8' | 'gb18030' | 'unknown', InstanceType<typeof TextDecoder>>> = {
    'utf-8': new TextDecoder('utf-8'),
    gb18030: new TextDecoder('gb18030'),
    unknown: new TextDecoder('windows-1252'),
  };
  let good = 0;
  let bad = 0;
  let settled: keyof typeof lenient | null = null;
  let found: keyof typeof lenient = 'utf-8';

  function judged(bytes: Uint8Array): string {
    const text = lenient['utf-8'].decode(bytes);
    bad += count(text, /\ufffd/g);
    good += count(text, /[^\x00-\x7f\ufffd]/g);
    if (bad <= good) found = 'utf-8';
    else {
      const chinese = lenient.gb18030.decode(bytes);
      const wrong = count(chinese, /[\ufffd\ue000-\uf8ff]/g);
      found = wrong * 8 <= count(chinese, /[^\x00-\x7f]/g) ? 'gb18030' : 'unknown';
      if (good + bad >= ENOUGH) settled = found;
      return found === 'gb18030' ? chinese : lenient.unknown.decode(bytes);
    }
    if (good + bad >= ENOUGH) settled = found;
    return text;
  }

  return {
    wholeLines: true,
    encoding: () => found,
    decode(bytes) {
      if (settled !== null) return lenient[settled].decode(bytes);
      try {
        const text = strict.decode(bytes);
        good += bytes.length - text.length;
        if (good > ENOUGH) settled = found;
        return text;
      } catch {
        return judged(bytes);
      }
    },
  };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
