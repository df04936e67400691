/** Values that ship in the APK are masked wherever people read along; secrets never get this far. */
import { maskKey } from '../tpns/credentials.ts';

/**
 * Hides every occurrence of the given values, longest first, so that one inside another leaves nothing behind; and
 * besides these, every key of TPNS or a vendor that shows itself as one, for a file holds more keys than we were told.
 */
export function masking(values: readonly (string | null | undefined)[]): (text: string) => string {
  const wanted = [
    ...new Set(values.filter(value => value !== null && value !== undefined && value.length > 3)),
  ] as string[];
  wanted.sort((a, b) => b.length - a.length);
  return text => keyless(wanted.reduce((masked, value) => masked.replaceAll(value, maskKey(value)), text));
}

/** `access_key`, `XG_ACCESS_KEY`, `appSecret`, `setMiPushAppKey`, `com.vivo.push.api_key` … */
const NAME = /(?:access|app|api|client|secret)[_-]?(?:key|secret)/.source;
/** What may stand between a name and its value: the end of a quoted name, a sign, a first argument, another attribute. */
const BETWEEN = /["']?\]?(?:\s*[:=,]\s*|\s+to\s+|\([^"'\n]*,\s*|\s[+-]?\s*android:value\s*=\s*)/.source;
const NAMED = new RegExp(`(${NAME}${BETWEEN}["'])([\\w+/=-]{6,})(?=["'])`, 'gi');

/** Hides keys by their looks and by the name they stand behind; a reference such as `${KEY}` is none. */
export function keyless(text: string): string {
  return text
    .replace(NAMED, (_, before: string, key: string) => before + maskKey(key))
    .replace(/\b[0-9a-f]{32}\b/gi, secret => '*'.repeat(secret.length))
    .replace(/\bA[A-Z0-9]{11}\b/g, key => (/\d/.test(key) ? maskKey(key) : key));
}
