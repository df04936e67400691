/** A JSON value as parsed. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type JsonObject = { readonly [name: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The member of an object, and undefined for everything else: `toString` is no member of `{}`. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The value at a path such as `message.android.action`. */
export function at(value: Json, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>(member, value);
}

export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Like {@link parseJson}, but integers that a JavaScript number can't hold come back as strings of their digits.
 * Push ids pass 2^53; rounded, they would name another push.
 */
export function parseJsonExactly(text: string): Json | undefined {
  const value = parseJson(text);
  if (value === undefined || !/\d{16}/.test(text)) return value;
  return parseJson(
    text.replace(stringOrNumber, token =>
      /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
    ),
  );
}
