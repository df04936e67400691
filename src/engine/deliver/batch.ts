/** Targets in lists of as many as one request takes, kept as the bytes that are sent. */
import { hash } from 'node:crypto';

/** The most that the API takes in one request. */
export const batchSize = 1000;

export interface Batch {
  /** Counts from 1. */
  readonly number: number;
  readonly count: number;
  /** The targets as they stand in a JSON array, without its brackets. */
  readonly json: Uint8Array;
  /** First and last line in the file; null where the targets come from options. */
  readonly lines: readonly [number, number] | null;
}

export const targetsOf = ({ json }: Batch): string[] =>
  JSON.parse(`[${Buffer.from(json.buffer, json.byteOffset, json.length).toString()}]`) as string[];

export const batchOf = (number: number, targets: readonly string[], lines: Batch['lines'] = null): Batch => ({
  number,
  count: targets.length,
  json: Buffer.from(JSON.stringify(targets).slice(1, -1)),
  lines,
});

/** Targets that were named one by one. */
export async function* listed(targets: readonly string[]): AsyncGenerator<Batch> {
  for (let at = 0; at < targets.length; at += batchSize) {
    yield batchOf(at / batchSize + 1, targets.slice(at, at + batchSize));
  }
}

/** Tells this list from every other, without holding a token. */
export const digestOf = ({ json }: Batch): string => hash('sha256', json, 'hex').slice(0, 32);

/** Fills batches with tokens, which need no escaping in JSON. */
export interface Filler {
  /** The batch, where this token is its last. */
  put(view: DataView, from: number, length: number, line: number): Batch | null;
  /** What is left over; null where nothing is. */
  rest(): Batch | null;
}

const quote = 0x22;
const comma = 0x2c;
/** Tokens of TPNS's, each with its quotes and a comma. */
const usual = batchSize * 39;

export function filler(): Filler {
  let number = 0;
  let count = 0;
  let first = 0;
  let last = 0;
  let json: DataView<ArrayBuffer> = new DataView(new ArrayBuffer(0));
  let end = 0;

  const taken = (): Batch => {
    // without the last comma
    const batch = {
      number: ++number,
      count,
      json: new Uint8Array(json.buffer, 0, end - 1),
      lines: [first, last],
    } as const;
    count = 0;
    return batch;
  };
  return {
    put(view, from, length, line) {
      if (count === 0) {
        json = new DataView(new ArrayBuffer(usual));
        end = 0;
        first = line;
      }
      if (end + length + 3 > json.byteLength) json = longer(json, length + 3);
      json.setUint8(end, quote);
      const to = from + length;
      let at = from;
      let into = end + 1;
      // four bytes at a time: a call for each token would cost more than the copy
      for (; at + 4 <= to; at += 4, into += 4) json.setInt32(into, view.getInt32(at));
      for (; at < to; at++, into++) json.setUint8(into, view.getUint8(at));
      json.setUint8(into, quote);
      json.setUint8(into + 1, comma);
      end = into + 2;
      last = line;
      return ++count === batchSize ? taken() : null;
    },
    rest: () => (count === 0 ? null : taken()),
  };
}

function longer(bytes: DataView<ArrayBuffer>, more: number): DataView<ArrayBuffer> {
  const bigger = new Uint8Array(bytes.byteLength * 2 + more);
  bigger.set(new Uint8Array(bytes.buffer));
  return new DataView(bigger.buffer);
}
