/** Files that are too long to be read or written at once. */
import { closeSync, createReadStream, fdatasync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import type { Ledger } from '../ports.ts';
import { faultOf } from './files.ts';

/** stdin where the path is null. */
export async function* pieces(path: string | null): AsyncGenerator<Uint8Array> {
  const stream = path === null ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    throw faultOf(path ?? '-', error);
  }
}

export function sizeOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}

const flushEveryMs = 1000;

/**
 * Every line is one `write`, so that it is the system's when `append` returns. Only a crash of the machine can take
 * lines away, those of the last second: flushing each would cost more than sending.
 */
export function openLedger(path: string, mode: 'new' | 'append'): Ledger | null {
  const descriptor = open(path, mode);
  if (descriptor === null) return null;
  const flush = setInterval(() => fdatasync(descriptor, () => undefined), flushEveryMs);
  flush.unref();
  return {
    append(line) {
      try {
        writeAll(descriptor, Buffer.from(`${line}\n`));
      } catch (error) {
        throw faultOf(path, error);
      }
    },
    async close() {
      clearInterval(flush);
      try {
        fsyncSync(descriptor);
      } catch {
        // a pipe or a device has nothing to flush
      }
      closeSync(descriptor);
    },
  };
}

/** null where it must not exist yet and does. Targets are people: nobody else has to read them. */
function open(path: string, mode: 'new' | 'append'): number | null {
  try {
    return openSync(path, mode === 'new' ? 'ax' : 'a', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw faultOf(path, error);
  }
}

/** A disk that fills up takes a part. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
