/**
 * From the bytes of a log to text, a block of whole lines at a time. Blocks are cut at the same places however the bytes come
 * in. Nothing is ever refused: a log has passed through consoles, pipes and editors, and what can't be read stands for itself.
 */
import { type Decoder, encodingAt, multibyte, type TextEncoding, wide } from './decode.ts';

const BLOCK = 1 << 16;
/** A line that is longer is read in pieces. No log has one. */
const LONGEST = 1 << 20;
const NEWLINE = 0x0a;

export interface Blocks {
  /** Each ends behind a line end, but the last and those of a line that is too long. */
  readonly texts: AsyncIterable<string>;
  /** What it turned out to be; final once `texts` has ended. */
  encoding(): TextEncoding;
}

export function blocksOf(pieces: AsyncIterable<Uint8Array>): Blocks {
  let decoder: Decoder | null = null;
  async function* texts(): AsyncGenerator<string> {
    const store = new Uint8Array(LONGEST + BLOCK);
    /** Bytes in the store; those before `looked` hold no line end. */
    let length = 0;
    let looked = 0;
    /** Bytes until the next place where a block may be cut. */
    let room = BLOCK;
    for await (const piece of pieces) {
      for (let from = 0; from < piece.length; ) {
        const taken = piece.subarray(from, from + room);
        store.set(taken, length);
        length += taken.length;
        from += taken.length;
        room -= taken.length;
        if (room > 0) continue;
        room = BLOCK;
        decoder ??= decoderOf(store.subarray(0, length));
        const cut = decoder.wholeLines ? store.lastIndexOf(NEWLINE, length - 1) + 1 : length;
        if (cut <= looked && length < LONGEST) {
          looked = length;
          continue;
        }
        const end = cut > looked ? cut : length;
        yield decoder.decode(store.subarray(0, end), false);
        store.copyWithin(0, end, length);
        length -= end;
        looked = length;
      }
    }
    decoder ??= decoderOf(store.subarray(0, length));
    const rest = decoder.decode(store.subarray(0, length), true);
    if (rest !== '') yield rest;
  }
  return { texts: wholeLines(texts(), () => decoder), encoding: () => decoder?.encoding() ?? 'utf-8' };
}

const decoderOf = (beginning: Uint8Array): Decoder => {
  const encoding = encodingAt(beginning);
  return encoding === null ? multibyte() : wide(encoding);
};

/** Text that was not cut at line ends as bytes is cut at them here. */
async function* wholeLines(
  texts: AsyncIterable<string>,
  decoder: () => Decoder | null,
): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    if (decoder()?.wholeLines) {
      yield text;
      continue;
    }
    const cut = text.lastIndexOf('\n') + 1;
    if (cut === 0 && rest.length < LONGEST) rest += text;
    else {
      yield rest + text.slice(0, cut || text.length);
      rest = cut === 0 ? '' : text.slice(cut);
    }
  }
  if (rest !== '') yield rest;
}
