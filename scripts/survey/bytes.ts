/** Bytes, compared by the survey itself: what lies outside the edits must be what it was, in any encoding. */
import type { Edit } from '../../src/core/edit.ts';

/** As text for readers of structure; what is not UTF-8 is read as GB18030, in which all of ASCII is the same. */
export function plainText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/**
 * Between two edits the new file has the very bytes of the old one. The edits' offsets are in characters; the bytes are
 * found without decoding, by walking both files from what one edit put in to the next.
 */
export function outsideTouched(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  edits: readonly Edit[],
): boolean {
  const was = Buffer.from(before);
  const is = Buffer.from(after);
  const places = byteOffsets(
    was,
    edits.flatMap(({ start, end }) => [start, end]),
  );
  if (places === null) throw new Error(`${path}: an encoding that the survey does not know`);
  let b = 0;
  let a = 0;
  for (const { start, end, text } of [...edits].sort((x, y) => x.start - y.start || x.end - y.end)) {
    const from = places.get(start) ?? -1;
    const gap = from - b;
    if (gap < 0 || !was.subarray(b, from).equals(is.subarray(a, a + gap))) return true;
    const put = Buffer.from(text);
    if (!is.subarray(a + gap, a + gap + put.length).equals(put)) return true;
    a += gap + put.length;
    b = places.get(end) ?? -1;
  }
  return !was.subarray(b).equals(is.subarray(a));
}

/** Character offsets, counted behind a byte-order mark, as byte offsets. */
function byteOffsets(bytes: Buffer, offsets: readonly number[]): Map<number, number> | null {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const wanted = new Set(offsets);
  if (bytes.every(byte => byte < 0x80)) return new Map(offsets.map(offset => [offset, offset]));
  const found = new Map<number, number>();
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      found.clear();
      let chars = 0;
      for (let at = bom; at <= bytes.length; at++) {
        if (wanted.has(chars) && !found.has(chars)) found.set(chars, at);
        if (at < bytes.length) chars += decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length;
      }
      decoder.decode();
      return found;
    } catch {
      // not this one
    }
  }
  return null;
}
