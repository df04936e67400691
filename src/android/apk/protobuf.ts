/** Protocol buffers' wire format, as far as an app bundle's manifest needs it: fields by number, unread. */
import { type Bytes, part, u8 } from './bytes.ts';
import { binaryFault } from './fault.ts';

export interface Field {
  readonly number: number;
  /** Of a varint or a fixed number; 0 for a field with bytes. */
  readonly value: number;
  /** Of a message or string; null for a number. */
  readonly bytes: Bytes | null;
}

const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;

export function* fieldsIn(message: Bytes): Generator<Field> {
  for (let at = 0; at < message.data.length; ) {
    const tag = varint(message, at);
    at = tag.next;
    const number = Math.floor(tag.value / 8);
    switch (tag.value % 8) {
      case VARINT: {
        const { value, next } = varint(message, at);
        yield { number, value, bytes: null };
        at = next;
        break;
      }
      case LENGTH: {
        const { value: length, next } = varint(message, at);
        yield { number, value: 0, bytes: part(message, next, next + length) };
        at = next + length;
        break;
      }
      case FIXED64:
        at += 8;
        break;
      case FIXED32:
        at += 4;
        break;
      default:
        throw binaryFault(message.name, message.base + at, 'wire-type');
    }
  }
}

/** At most ten bytes; of what does not fit into 53 bits the lowest 32 are kept, which is all that a negative int32 has. */
function varint(message: Bytes, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let low = 0;
  for (let i = 0; i < 10; i++) {
    const byte = u8(message, start + i);
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (i < 5) low |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return { value: Number.isSafeInteger(value) ? value : low >>> 0, next: start + i + 1 };
  }
  throw binaryFault(message.name, message.base + start, 'number');
}

export function textIn({ name, base, data }: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    throw binaryFault(name, base, 'string-text');
  }
}
