/** Tokens as two numbers of 32 bits, made from their bytes; TPNS's own, which files are full of, four bytes at a time. */

/** Length of a token of TPNS's. */
export const usualLength = 36;

/**
 * Whether a token of TPNS's is at this place: digits and `a` to `f`. Taken in, if so. Four characters are judged
 * together: bit 6 tells letters from digits, and with 9 added a letter's lower half is its value.
 * @param prints takes the fingerprint, at `into` and the place after it.
 */
export function isUsual(view: DataView, from: number, prints: Int32Array, into: number): boolean {
  let wrong = 0;
  let a = 0x165667b1;
  let b = 0x27d4eb2f;
  for (let at = from; at < from + usualLength; at += 4) {
    const word = view.getInt32(at, true);
    const letters = (word & 0x40404040) >>> 6;
    const values = (word & 0x0f0f0f0f) + letters * 9;
    wrong |= (word & 0xf0f0f0f0) ^ (0x30303030 + letters * 0x30);
    // a letter's value is above 9, a digit's is not, and none is above 15
    wrong |= ((values + 0x06060606) & 0x10101010) ^ (letters << 4);
    wrong |= values & 0x10101010;
    a = Math.imul(a ^ word, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, 0x85ebca77);
    b ^= b >>> 13;
  }
  if (wrong !== 0) return false;
  prints[into] = stirred(a);
  prints[into + 1] = stirred(b);
  return true;
}

/** The fingerprint of any text; of a token of TPNS's the same. */
export function fingerprint(bytes: Uint8Array): Int32Array {
  const prints = new Int32Array(2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length === usualLength && isUsual(view, 0, prints, 0)) return prints;
  let a = 0x2545f491;
  let b = 0x4f6cdd1d;
  for (let at = 0; at < bytes.length; at++) {
    const byte = view.getUint8(at);
    a = Math.imul(a ^ byte, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ byte, 0x85ebca77);
    b ^= b >>> 13;
  }
  prints[0] = stirred(a ^ bytes.length);
  prints[1] = stirred(b);
  return prints;
}

/** MurmurHash's finish. */
function stirred(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
