/** The string pool of Android's binary files (`ResStringPool_header` in ResourceTypes.h): UTF-16, or Java's kind of UTF-8. */
import { type Bytes, part, u8, u16, u32 } from './bytes.ts';
import { binaryFault } from './fault.ts';

export type StringPool = (index: number) => string;

const UTF8 = 0x100;
/** The index that stands for no string. */
export const NO_STRING = 0xffffffff;

/**
 * `chunk` is the whole chunk, its header included. Strings are decoded when they are asked for, once; all of them
 * together can't be longer than the chunk unless they overlap, which no tool writes and which would take forever.
 */
export function stringPool(chunk: Bytes): StringPool {
  const count = u32(chunk, 8);
  const utf8 = (u32(chunk, 16) & UTF8) !== 0;
  const start = u32(chunk, 20);
  const headerSize = u16(chunk, 2);
  const decoded = new Map<number, string>();
  let left = chunk.data.length;
  return index => {
    const before = decoded.get(index);
    if (before !== undefined) return before;
    if (index >= count) throw binaryFault(chunk.name, chunk.base, 'string-index');
    const at = start + u32(chunk, headerSize + index * 4);
    const { data } = utf8 ? utf8At(chunk, at) : utf16At(chunk, at);
    left -= data.length;
    if (left < 0) throw binaryFault(chunk.name, chunk.base + at, 'too-much');
    const text = utf8 ? modifiedUtf8(data) : new TextDecoder('utf-16le').decode(data);
    decoded.set(index, text);
    return text;
  };
}

/** Length in units of two bytes; the first unit's highest bit says that a second one follows. */
function utf16At(chunk: Bytes, at: number): Bytes {
  const first = u16(chunk, at);
  const long = (first & 0x8000) !== 0;
  const length = long ? (first & 0x7fff) * 0x10000 + u16(chunk, at + 2) : first;
  const from = at + (long ? 4 : 2);
  return part(chunk, from, from + length * 2);
}

/** First the length in UTF-16 units, which nobody needs, then that in bytes; each one or two bytes long. */
function utf8At(chunk: Bytes, at: number): Bytes {
  const second = at + ((u8(chunk, at) & 0x80) !== 0 ? 2 : 1);
  const first = u8(chunk, second);
  const long = (first & 0x80) !== 0;
  const length = long ? ((first & 0x7f) << 8) | u8(chunk, second + 1) : first;
  const from = second + (long ? 2 : 1);
  return part(chunk, from, from + length);
}

/** Java's UTF-8 writes a character outside the BMP as two surrogates of three bytes each; both forms are read. */
function modifiedUtf8(data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    return surrogatesJoined(data);
  }
}

function surrogatesJoined(data: Uint8Array): string {
  const units: string[] = [];
  const low = (at: number): number => (data[at] ?? 0) & 0x3f;
  for (let i = 0; i < data.length; i++) {
    const lead = data[i] ?? 0;
    if (lead < 0x80) units.push(String.fromCharCode(lead));
    else if (lead >= 0xc0 && lead < 0xe0) {
      units.push(String.fromCharCode(((lead & 0x1f) << 6) | low(i + 1)));
      i += 1;
    } else if (lead >= 0xe0 && lead < 0xf0) {
      units.push(String.fromCharCode(((lead & 0xf) << 12) | (low(i + 1) << 6) | low(i + 2)));
      i += 2;
    } else units.push('\uFFFD');
  }
  return units.join('');
}
