/**
 * Which tokens have been there before, by their fingerprints of 64 bits and in bounded memory: files have millions of
 * lines. A token is known again as long as fewer than a million others came since it was last there. That a new one is
 * taken for an old one happens in about one of a million files of ten million tokens.
 */
export interface Seen {
  /**
   * Looks up so many fingerprints, one after the other, and remembers them: `fresh` has 1 for each that is new. Many
   * at once, for that is faster.
   */
  add(prints: Int32Array, count: number, fresh: Uint8Array): void;
}

/** Distinct tokens in one generation. */
const generation = 1 << 20;
/** Most files are shorter, and in a small table tokens are found faster. */
const small = 1 << 18;

/** Fingerprints that lie where their first number says, or in the next place that was free. */
interface Table {
  readonly most: number;
  /** Reads where these will be looked for: without a decision in between the memory answers many questions at once. */
  touch(all: Int32Array, count: number): number;
  has(a: number, b: number): boolean;
  /** True where it was not there. */
  add(a: number, b: number): boolean;
  size(): number;
  clear(): void;
  /** Everything in it, added to another one. */
  pour(into: Table): void;
}

function table(most: number): Table {
  // a third stays free: in a fuller table the way to a free place gets long
  const places = Math.ceil(most * 1.5) + 1;
  const prints = new Int32Array(places * 2);
  const scale = places / 2 ** 32;
  let size = 0;

  const placeOf = (a: number): number => Math.floor((a >>> 0) * scale) * 2;

  /** Where it is, or where it would go: the second number is 0 there. */
  const indexOf = (a: number, b: number): number => {
    let at = placeOf(a);
    for (;;) {
      const there = prints[at + 1];
      if (there === 0 || (there === b && prints[at] === a)) return at;
      at += 2;
      if (at === prints.length) at = 0;
    }
  };
  const add = (a: number, b: number): boolean => {
    const at = indexOf(a, b);
    if (prints[at + 1] !== 0) return false;
    prints[at] = a;
    prints[at + 1] = b;
    size++;
    return true;
  };
  return {
    most,
    touch(all, count) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum |= prints[placeOf(all[i * 2] ?? 0) + 1] ?? 0;
      return sum;
    },
    has: (a, b) => prints[indexOf(a, b) + 1] !== 0,
    add,
    size: () => size,
    clear() {
      prints.fill(0);
      size = 0;
    },
    pour(into) {
      for (let at = 0; at < prints.length; at += 2) {
        if (prints[at + 1] !== 0) into.add(prints[at] ?? 0, prints[at + 1] ?? 0);
      }
    },
  };
}

/**
 * Two generations: what fills up one becomes the elder, whose place the next one takes. A token that is found in the
 * elder belongs to the younger from then on.
 */
export function seen(most = generation): Seen {
  let younger = table(Math.min(small, most));
  let elder: Table | null = null;

  const full = (): void => {
    if (younger.most < most) {
      const larger = table(most);
      younger.pour(larger);
      younger = larger;
      return;
    }
    const next = elder ?? table(most);
    next.clear();
    elder = younger;
    younger = next;
  };
  return {
    add(prints, count, fresh) {
      // put where it is overwritten: what nobody uses the compiler would not even read
      fresh[0] = younger.touch(prints, count) | (elder?.touch(prints, count) ?? 0);
      for (let i = 0; i < count; i++) {
        const a = prints[i * 2] ?? 0;
        // 0 is a free place
        const b = prints[i * 2 + 1] || 1;
        const isNew = younger.add(a, b) && (elder === null || !elder.has(a, b));
        fresh[i] = isNew ? 1 : 0;
        if (younger.size() === younger.most) full();
      }
    },
  };
}
