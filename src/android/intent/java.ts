/** Numbers as Java reads them out of text; null is Java's NumberFormatException. */

/** `Integer.parseInt` and its smaller kin: decimal, a sign allowed, nothing around it. */
export function javaInt(text: string, bits: 8 | 16 | 32 = 32): number | null {
  const value = javaLong(text, bits);
  return value === null ? null : Number(value);
}

/** `Long.parseLong`. A JavaScript number would lose the last digits of a long. */
export function javaLong(text: string, bits = 64): bigint | null {
  if (!/^[+-]?[0-9]+$/.test(text)) return null;
  const value = BigInt(text.replace(/^\+/, ''));
  return BigInt.asIntN(bits, value) === value ? value : null;
}

/** `Integer.decode`: decimal, `0x` or `#` for hexadecimal, a leading 0 for octal; the sign goes in front of all. */
export function javaDecode(text: string): number | null {
  const [, sign = '', hex, octal, decimal] =
    /^([+-]?)(?:(?:0[xX]|#)([0-9a-fA-F]+)|0([0-7]+)|([0-9]+))$/.exec(text) ?? [];
  if (hex === undefined && octal === undefined && !/^(?:0|[1-9][0-9]*)$/.test(decimal ?? '')) return null;
  const digits = hex === undefined ? (octal === undefined ? decimal : `0o${octal}`) : `0x${hex}`;
  const value = Number(digits) * (sign === '-' ? -1 : 1) + 0;
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : null;
}

/** `Double.parseDouble` for decimal text; too large is infinite, blanks around it and a trailing `f` or `d` are fine. */
export function javaDouble(text: string): number | null {
  const [, sign, word, digits] =
    /^[\0- ]*([+-]?)(?:(NaN|Infinity)|((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)[fFdD]?)[\0- ]*$/.exec(
      text,
    ) ?? [];
  if (word === undefined && digits === undefined) return null;
  const value = Number(word ?? digits);
  return sign === '-' ? -value : value;
}

/** `Float.parseFloat`. */
export function javaFloat(text: string): number | null {
  const value = javaDouble(text);
  return value === null ? null : Math.fround(value);
}
