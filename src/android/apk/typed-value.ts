/** A value as Android's binary files hold it (`Res_value` in ResourceTypes.h), written the way a manifest would. */
import { type Bytes, f32, i32, u8, u32 } from './bytes.ts';
import type { StringPool } from './string-pool.ts';

const NULL = 0x00;
const REFERENCE = 0x01;
const ATTRIBUTE = 0x02;
const STRING = 0x03;
const FLOAT = 0x04;
const HEX = 0x11;
const BOOLEAN = 0x12;
const FIRST_COLOR = 0x1c;
const LAST_COLOR = 0x1f;
const DYNAMIC_REFERENCE = 0x07;

/** What a resource id stands for; null where that is not one text for every device. */
export type Resolve = (id: number) => string | null;

export const hex = (value: number): string => `0x${(value >>> 0).toString(16).padStart(8, '0')}`;

/** `at` is where the eight bytes begin. A reference that resolves to nothing stays one: `@0x7f0b0012`. */
export function valueAt(bytes: Bytes, at: number, strings: StringPool, resolve: Resolve): string {
  return typedValue(u8(bytes, at + 3), bytes, at + 4, strings, resolve);
}

export function typedValue(
  type: number,
  bytes: Bytes,
  at: number,
  strings: StringPool,
  resolve: Resolve,
): string {
  const data = u32(bytes, at);
  switch (type) {
    case NULL:
      return '';
    case REFERENCE:
    case DYNAMIC_REFERENCE:
      return resolve(data) ?? `@${hex(data)}`;
    case ATTRIBUTE:
      return `?${hex(data)}`;
    case STRING:
      return strings(data);
    case FLOAT:
      return String(f32(bytes, at));
    case HEX:
      return `0x${data.toString(16)}`;
    case BOOLEAN:
      return data === 0 ? 'false' : 'true';
    default:
      if (type >= FIRST_COLOR && type <= LAST_COLOR) return `#${data.toString(16).padStart(8, '0')}`;
      return String(i32(bytes, at));
  }
}
