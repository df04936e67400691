/** A file of tokens, one a line, of any length: read as it comes, and nothing of it kept. */
import type { Note } from '../../core/note.ts';
import { note } from '../../core/note.ts';
import { Stop } from '../../errors.ts';
import { looksOf } from '../../tpns/check-delivery.ts';
import { type Batch, filler } from './batch.ts';
import { fingerprint, isUsual, usualLength } from './fingerprint.ts';
import { seen } from './seen.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'token-file-utf16': { file: string };
    'token-file-binary': { file: string; line: number };
    'token-line': { line: number };
    'token-file-unusual': { count: number; line: number };
    'token-file-foreign': { count: number; line: number; vendor: string };
  }
}

/** What was found on the way; grows while the file is read. */
export interface Findings {
  lines: number;
  blank: number;
  duplicates: number;
  /** Lines that can't be tokens; they are not sent. */
  malformed: number;
  /** The first of them, by number: what stands there may be anything, and is not repeated. */
  readonly malformedLines: number[];
  /** Tokens that look like a vendor's own: how many, and the line of the first. */
  readonly foreign: Map<string, { count: number; line: number }>;
}

export const findings = (): Findings => ({
  lines: 0,
  blank: 0,
  duplicates: 0,
  malformed: 0,
  malformedLines: [],
  foreign: new Map(),
});

/** So many lines are named; of the others there is the number. */
const named = 20;
/** No token is a thousandth as long: what has no line end for so long is no text. */
const longestLine = 65_536;

const possible = /^[\w:.-]{2,256}$/;
const nobody = /^(?:null|undefined|none|nil|n\/a|token)$/i;

/** So many tokens are recognised before they are looked up together. */
const runLength = 128;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The tokens of the file, each once, in batches. Blank lines, a BOM, either line end and blanks around a token do not matter.
 * @throws Stop where the file is no text.
 */
export async function* tokenBatches(
  chunks: AsyncIterable<Uint8Array>,
  found: Findings,
  file: string,
): AsyncGenerator<Batch> {
  const reading = reader(found, file);
  let begun = false;
  /** The beginning of a line whose end has not been read yet. */
  let rest: Uint8Array = nothing;
  for await (const chunk of chunks) {
    if (!begun && isUtf16(chunk)) {
      throw new Stop(2, 'token-file', note('token-file-utf16', { file }), { flag: '--token-file' });
    }
    begun = true;
    // only the line that is in two pieces is put together
    const end = rest.length === 0 ? 0 : Math.min(endOfLine(chunk, 0) + 1, chunk.length);
    if (end > 0) {
      const line = Buffer.concat([rest, chunk.subarray(0, end)]);
      const { batches, until } = reading.lines(line, 0);
      for (const batch of batches) yield batch;
      rest = line.subarray(until);
    }
    if (end < chunk.length || rest.length === 0) {
      const { batches, until } = reading.lines(chunk, end);
      for (const batch of batches) yield batch;
      // a copy: what is read next may be read into the same place
      rest = until === chunk.length ? nothing : new Uint8Array(chunk.subarray(until));
    }
  }
  const { batches } = reading.last(rest);
  yield* batches;
}

const nothing = new Uint8Array(0);

const binary = (file: string, line: number): Stop =>
  new Stop(2, 'token-file', note('token-file-binary', { file, line }), { flag: '--token-file', file, line });

/** Its byte-order mark, either way round. */
const isUtf16 = ([a, b]: Uint8Array): boolean => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

interface Read {
  readonly batches: Batch[];
  /** Where the line begins whose end is not here. */
  readonly until: number;
}

/**
 * Reads bytes, not texts: files are full of TPNS's own tokens, and such a line is recognised, remembered and copied
 * without a string ever being made of it. Every other line is looked at with care.
 */
function reader(found: Findings, file: string) {
  const before = seen();
  const filling = filler();
  const decoder = new TextDecoder();
  /** The line before ended with a carriage return, to which a line feed belongs. */
  let half = false;

  const starts = new Int32Array(runLength + 1);
  const prints = new Int32Array(runLength * 2);
  const fresh = new Uint8Array(runLength);

  const other = (line: Uint8Array): Batch | null => {
    const token = line.length === 0 ? '' : decoder.decode(line).trim();
    if (token === '') {
      found.blank++;
      return null;
    }
    const looks = looksOf(token);
    if (looks !== 'tpns' && (!possible.test(token) || nobody.test(token))) {
      found.malformed++;
      if (found.malformedLines.length < named) found.malformedLines.push(found.lines);
      return null;
    }
    const bytes = Buffer.from(token, 'latin1');
    before.add(fingerprint(bytes), 1, fresh);
    if (fresh[0] === 0) {
      found.duplicates++;
      return null;
    }
    if (looks !== 'tpns') foreign(found, looks);
    return filling.put(viewOf(bytes), 0, bytes.length, found.lines);
  };

  /** How many of TPNS's tokens there are from here on, one a line; `starts` has where each and what follows them begins. */
  const recognised = (view: DataView, start: number): number => {
    const last = view.byteLength - 2;
    let from = start;
    let n = 0;
    starts[0] = from;
    while (n < runLength) {
      let end = from + usualLength;
      if (end > last) break;
      // the last byte is left to those who know what comes after it
      if (view.getUint8(end) === carriageReturn) end++;
      if (view.getUint8(end) !== lineFeed || !isUsual(view, from, prints, n * 2)) break;
      from = end + 1;
      starts[++n] = from;
    }
    return n;
  };

  return {
    lines(bytes: Uint8Array, start: number): Read {
      const batches: Batch[] = [];
      const view = viewOf(bytes);
      const last = bytes.length;
      let from = start;
      for (;;) {
        if (half && from < last) {
          half = false;
          if (bytes[from] === lineFeed) from++;
        }
        const run = recognised(view, from);
        before.add(prints, run, fresh);
        for (let i = 0; i < run; i++) {
          found.lines++;
          if (fresh[i] === 1) {
            const full = filling.put(view, starts[i] ?? 0, usualLength, found.lines);
            if (full !== null) batches.push(full);
          } else found.duplicates++;
        }
        from = starts[run] ?? last;
        if (run === runLength) continue;
        const end = endOfLine(bytes, from);
        if (end - from > longestLine) throw binary(file, found.lines + 1);
        if (end >= last) return { batches, until: from };
        found.lines++;
        const full = other(bytes.subarray(from, end));
        if (full !== null) batches.push(full);
        half = bytes[end] === carriageReturn;
        from = end + 1;
      }
    },
    /** What comes after the last line end is a line only if it is there. */
    last(bytes: Uint8Array): Read {
      const isLine = decoder.decode(bytes).trim() !== '';
      if (isLine) found.lines++;
      const full = isLine ? other(bytes) : null;
      const left = filling.rest();
      return { batches: [full, left].filter(batch => batch !== null), until: bytes.length };
    },
  };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

const isLineEnd = (byte: number | undefined): boolean => byte === lineFeed || byte === carriageReturn;

function endOfLine(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end < bytes.length && !isLineEnd(bytes[end])) end++;
  return end;
}

function foreign(found: Findings, looks: string): void {
  const known = found.foreign.get(looks);
  if (known) known.count++;
  else found.foreign.set(looks, { count: 1, line: found.lines });
}

/** What is worth a word before anything is sent, or after all was. */
export function remarks(found: Findings): Note[] {
  return [...found.foreign].map(([looks, { count, line }]) =>
    looks === 'unusual'
      ? note('token-file-unusual', { count, line })
      : note('token-file-foreign', { count, line, vendor: looks }),
  );
}
