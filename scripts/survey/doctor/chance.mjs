/** Chance that comes out the same every time: numbers in [0, 1) out of a text. */
import { createHash } from 'node:crypto';

export function chance(text) {
  let turn = 0;
  return () => {
    const digest = createHash('sha256').update(`${turn} ${text}`).digest();
    turn += 1;
    return digest.readUInt32BE(0) / 2 ** 32;
  };
}

/** The same things, in an order that `random` picks. */
export function shuffled(things, random) {
  return things
    .map(thing => ({ thing, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}
