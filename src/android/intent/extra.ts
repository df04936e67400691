import { javaDouble, javaFloat, javaInt, javaLong } from './java.ts';

/** An extra of an intent, with the type it was given by its letter. */
export type Extra =
  | { readonly type: 'string' | 'char'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'byte' | 'short' | 'int' | 'float' | 'double'; readonly value: number }
  | { readonly type: 'long'; readonly value: bigint };

export type ReadExtra =
  | { readonly ok: true; readonly extra: Extra }
  | { readonly ok: false; readonly why: 'unknown-key' | 'bad-number' | 'empty-char' };

/** `letter` is what stands before the key's dot; `value` is decoded already. */
export function readExtra(letter: string, value: string): ReadExtra {
  switch (letter) {
    case 'S':
      return { ok: true, extra: { type: 'string', value } };
    case 'B':
      return { ok: true, extra: { type: 'boolean', value: value.toLowerCase() === 'true' } };
    case 'c':
      if (value === '') return { ok: false, why: 'empty-char' };
      return { ok: true, extra: { type: 'char', value: value.charAt(0) } };
    case 'b':
      return number('byte', javaInt(value, 8));
    case 's':
      return number('short', javaInt(value, 16));
    case 'i':
      return number('int', javaInt(value));
    case 'f':
      return number('float', javaFloat(value));
    case 'd':
      return number('double', javaDouble(value));
    case 'l': {
      const long = javaLong(value);
      return long === null
        ? { ok: false, why: 'bad-number' }
        : { ok: true, extra: { type: 'long', value: long } };
    }
    default:
      return { ok: false, why: 'unknown-key' };
  }
}

function number(type: 'byte' | 'short' | 'int' | 'float' | 'double', value: number | null): ReadExtra {
  return value === null ? { ok: false, why: 'bad-number' } : { ok: true, extra: { type, value } };
}
