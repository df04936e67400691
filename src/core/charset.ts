/**
 * Text in other encodings than UTF-8, there and back without a byte's difference. `encodeText` goes character by
 * character, so what it makes of a character never depends on its neighbours; `decodeBytes` gives text only where
 * `encodeText` makes the very same bytes of it. Both together: where the text was not edited, the bytes are not either.
 */

/** In lower case, as the WHATWG names it; `iso-8859-1` is the real one, a byte for each of the first 256 characters. */
export type Encoding = string;

export const UTF_8: Encoding = 'utf-8';
export const LATIN_1: Encoding = 'iso-8859-1';
export const GB18030: Encoding = 'gb18030';

/** The encoding has no bytes for a character. */
export class Unencodable extends Error {
  readonly encoding: Encoding;
  constructor(encoding: Encoding) {
    super(`a character that ${encoding} does not have`);
    this.name = 'Unencodable';
    this.encoding = encoding;
  }
}

/** The encoding a name stands for (`GB2312` and `GBK` are parts of GB18030); null for one that nobody here knows. */
export function encodingNamed(name: string): Encoding | null {
  if (/^(?:iso[-_]?8859-1|latin-?1|l1|(?:us-)?ascii)$/i.test(name)) return LATIN_1;
  // without a byte-order mark, the order is anybody's guess
  if (/^(?:utf-16|ucs-2|iso-10646-ucs-2)$/i.test(name)) return 'utf-16';
  const known = decoderFor(name)?.encoding ?? null;
  return known === 'gbk' ? GB18030 : known;
}

/** null where the bytes are no text of that encoding, or not the only ones that mean this text. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = encoding === LATIN_1 ? latin1(bytes) : (decoderFor(encoding)?.decode(bytes) ?? null);
    // each text has one spelling in UTF-8, and a strict decoder takes no other
    if (text === null || encoding === UTF_8) return text;
    return sameBytes(encodeText(text, encoding), bytes) ? text : null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof Unencodable) return null;
    throw error;
  }
}

/** @throws Unencodable */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === UTF_8) return new TextEncoder().encode(text);
  // none of them takes more than four bytes for a UTF-16 unit
  const out = new Uint8Array(text.length * 4);
  let at = 0;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const [low, high] = encoding === 'utf-16le' ? [0, 8] : [8, 0];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      out[at++] = unit >> low;
      out[at++] = unit >> high;
    }
    return out.slice(0, at);
  }
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80 || (encoding === LATIN_1 && code <= 0xff)) out[at++] = code;
    else for (const byte of bytesOf(character, code, encoding)) out[at++] = byte;
  }
  return out.slice(0, at);
}

function bytesOf(character: string, code: number, encoding: Encoding): readonly number[] {
  if (encoding === LATIN_1) throw new Unencodable(encoding);
  const short = shortSpellings(encoding).get(character);
  if (short) return short;
  if (encoding !== GB18030) throw new Unencodable(encoding);
  return code > 0xffff ? fourBytes(FIRST_BEYOND + code - 0x10000) : longSpelling(character);
}

/** GB18030's four-byte forms are numbered; those for what lies beyond U+FFFF begin here, in the order of Unicode. */
const FIRST_BEYOND = 189000;
/** There are as many below that, for what has no two-byte form; only a table knows which is for which. */
const LONG_FORMS = 39420;

const fourBytes = (n: number): number[] => [
  0x81 + Math.floor(n / 12600),
  0x30 + (Math.floor(n / 1260) % 10),
  0x81 + (Math.floor(n / 10) % 126),
  0x30 + (n % 10),
];

function longSpelling(character: string): readonly number[] {
  const spelling = spellings(`${GB18030} long`, GB18030, function* () {
    for (let n = 0; n < LONG_FORMS; n++) yield fourBytes(n);
  }).get(character);
  if (!spelling) throw new Unencodable(GB18030);
  return spelling;
}

const shortSpellings = (encoding: Encoding): ReadonlyMap<string, readonly number[]> =>
  spellings(encoding, encoding, function* () {
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x30; trail <= 0xfe; trail++) yield [lead, trail];
    }
    for (let lead = 0x80; lead <= 0xff; lead++) yield [lead];
  });

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Which character each of the sequences is, asked of the decoder; of two for one character the first counts. */
function spellings(
  name: string,
  encoding: Encoding,
  sequences: () => Iterable<readonly number[]>,
): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(name);
  if (known) return known;
  const all = [...sequences()];
  const bytes = Uint8Array.from(all.flatMap(sequence => [...sequence, 0x0a]));
  const table = new Map<string, readonly number[]>();
  new TextDecoder(encoding, { ignoreBOM: true })
    .decode(bytes)
    .split('\n')
    .forEach((character, i) => {
      const sequence = all[i];
      const single = [...character].length === 1 && character !== '\uFFFD';
      if (sequence && single && !table.has(character)) table.set(character, sequence);
    });
  tables.set(name, table);
  return table;
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    return null;
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}
