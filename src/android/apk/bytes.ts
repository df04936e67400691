/** Little-endian numbers out of bytes, none of them from beyond the end. */
import { binaryFault } from './fault.ts';

/** A stretch of a file: `name` and `base` say in faults which file, and where in it. */
export interface Bytes {
  readonly name: string;
  readonly data: Uint8Array;
  readonly view: DataView;
  /** Offset of the first byte in the whole file. */
  readonly base: number;
}

export function bytesOf(name: string, data: Uint8Array, base = 0): Bytes {
  return { name, data, view: new DataView(data.buffer, data.byteOffset, data.byteLength), base };
}

/** The bytes from `start` up to `end`, both from the beginning of `from`. */
export function part(from: Bytes, start: number, end: number): Bytes {
  if (start < 0 || end < start || end > from.data.length)
    throw binaryFault(from.name, from.base + from.data.length, 'ends-early');
  return bytesOf(from.name, from.data.subarray(start, end), from.base + start);
}

function checked(bytes: Bytes, at: number, length: number): void {
  if (at < 0 || at + length > bytes.data.length)
    throw binaryFault(bytes.name, bytes.base + bytes.data.length, 'ends-early');
}

export function u8(bytes: Bytes, at: number): number {
  checked(bytes, at, 1);
  return bytes.view.getUint8(at);
}

export function u16(bytes: Bytes, at: number): number {
  checked(bytes, at, 2);
  return bytes.view.getUint16(at, true);
}

export function u32(bytes: Bytes, at: number): number {
  checked(bytes, at, 4);
  return bytes.view.getUint32(at, true);
}

export function i32(bytes: Bytes, at: number): number {
  checked(bytes, at, 4);
  return bytes.view.getInt32(at, true);
}

export function f32(bytes: Bytes, at: number): number {
  checked(bytes, at, 4);
  return bytes.view.getFloat32(at, true);
}

/** A length of 64 bits; more than 2^53 is more than any file has. */
export function u64(bytes: Bytes, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
}
