/**
 * Which tokens have been there before, in some twenty bytes for each instead of the text itself: files have millions.
 * Kept is a fingerprint of 96 bits; that two of ten million tokens share one is as good as impossible (one in 10^15).
 */
export interface Seen {
  /** True, and remembered, where the text is new. */
  add(text: string): boolean;
}

const LANES = 3;
/** Above this share of slots in use a table gets slow. */
const FULLEST = 0.7;

export function seen(slots = 1 << 16): Seen {
  let table = new Uint32Array(slots * LANES);
  let capacity = slots;
  let used = 0;
  const print = new Uint32Array(LANES);

  /** The slot where these three numbers are, or where they would go. */
  const slotOf = (a: number, b: number, c: number): number => {
    let slot = a & (capacity - 1);
    for (;;) {
      const at = slot * LANES;
      if (table[at + 2] === 0 || (table[at] === a && table[at + 1] === b && table[at + 2] === c)) return at;
      slot = (slot + 1) & (capacity - 1);
    }
  };

  const grow = (): void => {
    const old = table;
    capacity *= 2;
    table = new Uint32Array(capacity * LANES);
    for (let i = 0; i < old.length; i += LANES) {
      const a = old[i] ?? 0;
      const b = old[i + 1] ?? 0;
      const c = old[i + 2] ?? 0;
      if (c !== 0) put(slotOf(a, b, c), a, b, c);
    }
  };

  const put = (at: number, a: number, b: number, c: number): void => {
    table[at] = a;
    table[at + 1] = b;
    table[at + 2] = c;
  };

  return {
    add(text) {
      fingerprint(text, print);
      // read by index, not taken apart: an iterator for every token of millions is felt
      const a = print[0] ?? 0;
      const b = print[1] ?? 0;
      const c = print[2] ?? 0;
      const at = slotOf(a, b, c);
      if (table[at + 2] !== 0) return false;
      put(at, a, b, c);
      used++;
      if (used > capacity * FULLEST) grow();
      return true;
    },
  };
}

/** Three multiplicative hashes, mixed at the end (MurmurHash's finish). The last is never zero: that is an empty slot. */
function fingerprint(text: string, into: Uint32Array): void {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let c = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
    c = Math.imul(c ^ code, 0x85ebca77);
  }
  into[0] = mixed(a ^ (b >>> 16));
  into[1] = mixed(b ^ (c >>> 16));
  into[2] = mixed(c ^ (a >>> 16)) | 1;
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
