/** `resources.arsc`, as far as a manifest points into it: one value for every device, or none. */

import { chunksIn } from './binary-xml.ts';
import { type Bytes, bytesOf, part, u8, u16, u32 } from './bytes.ts';
import { ArchiveFault } from './fault.ts';
import { type StringPool, stringPool } from './string-pool.ts';
import { type Resolve, typedValue } from './typed-value.ts';

const TABLE = 0x0002;
const STRING_POOL = 0x0001;
const PACKAGE = 0x0200;
const TYPE = 0x0201;

const SPARSE = 0x01;
const SHORT_OFFSETS = 0x02;
const COMPLEX = 0x0001;
const COMPACT = 0x0008;
const REFERENCE = 0x01;
const NO_ENTRY = 0xffffffff;
const NO_SHORT_ENTRY = 0xffff;

/** References to references: Android stops at twenty. */
const DEEPEST = 20;

interface Type {
  readonly chunk: Bytes;
  readonly headerSize: number;
  readonly default: boolean;
}

interface Table {
  readonly strings: StringPool;
  /** By package and type id, as in the upper half of a resource id. */
  readonly types: ReadonlyMap<number, readonly Type[]>;
}

/** Nothing is resolved where there is no table, or one that can't be read: then a reference stays a reference. */
export function resolverOf(data: Uint8Array | null): Resolve {
  const table = data === null ? null : tolerant(() => readTable(bytesOf('resources.arsc', data)));
  if (table === null) return () => null;
  const resolve = (id: number, depth: number): string | null => {
    const types = table.types.get(id >>> 16) ?? [];
    // one that differs between devices (a string in two languages) is still told by its default
    const chosen = types.find(type => type.default && entryOf(type, id & 0xffff) !== null);
    const at = chosen === undefined ? null : entryOf(chosen, id & 0xffff);
    if (chosen === undefined || at === null) return null;
    const value = valueIn(chosen.chunk, at);
    if (value === null) return null;
    if (value.type === REFERENCE)
      return depth < DEEPEST ? resolve(u32(chosen.chunk, value.at), depth + 1) : null;
    return typedValue(value.type, chosen.chunk, value.at, table.strings, () => null);
  };
  return id => tolerant(() => resolve(id, 0));
}

function tolerant<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ArchiveFault) return null;
    throw error;
  }
}

function readTable(whole: Bytes): Table | null {
  if (u16(whole, 0) !== TABLE) return null;
  const types = new Map<number, Type[]>();
  let strings: StringPool | null = null;
  for (const { type, headerSize, bytes } of chunksIn(part(whole, 0, u32(whole, 4)), u16(whole, 2))) {
    if (type === STRING_POOL) strings ??= stringPool(bytes);
    if (type !== PACKAGE) continue;
    const packageId = u32(bytes, 8);
    for (const inner of chunksIn(bytes, headerSize)) {
      if (inner.type !== TYPE) continue;
      const key = ((packageId << 8) | u8(inner.bytes, 8)) >>> 0;
      const found: Type = {
        chunk: inner.bytes,
        headerSize: inner.headerSize,
        default: isDefault(inner.bytes),
      };
      types.set(key, [...(types.get(key) ?? []), found]);
    }
  }
  return strings === null ? null : { strings, types };
}

/** `ResTable_config` begins with its own size; all else zero means: for every device. */
function isDefault(chunk: Bytes): boolean {
  const size = u32(chunk, 20);
  return part(chunk, 24, 20 + Math.max(size, 4)).data.every(byte => byte === 0);
}

/** Where the entry begins in the chunk; null where the type has no such entry. */
function entryOf({ chunk, headerSize }: Type, index: number): number | null {
  const flags = u8(chunk, 9);
  const count = u32(chunk, 12);
  const start = u32(chunk, 16);
  if ((flags & SPARSE) !== 0) {
    for (let i = 0; i < count; i++) {
      if (u16(chunk, headerSize + i * 4) === index) return start + u16(chunk, headerSize + i * 4 + 2) * 4;
    }
    return null;
  }
  if (index >= count) return null;
  if ((flags & SHORT_OFFSETS) !== 0) {
    const offset = u16(chunk, headerSize + index * 2);
    return offset === NO_SHORT_ENTRY ? null : start + offset * 4;
  }
  const offset = u32(chunk, headerSize + index * 4);
  return offset === NO_ENTRY ? null : start + offset;
}

/** The type and place of a simple value; bags (styles, arrays, plurals) have none. */
function valueIn(chunk: Bytes, at: number): { readonly type: number; readonly at: number } | null {
  const flags = u16(chunk, at + 2);
  if ((flags & COMPACT) !== 0) return { type: flags >>> 8, at: at + 4 };
  if ((flags & COMPLEX) !== 0) return null;
  const value = at + u16(chunk, at);
  return { type: u8(chunk, value + 3), at: value + 4 };
}
