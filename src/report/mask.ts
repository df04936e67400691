/** Values that ship in the APK are masked wherever people read along; secrets never get this far. */
import { maskKey } from '../tpns/credentials.ts';

/** Hides every occurrence of the given values; longest first, so that one inside another leaves nothing behind. */
export function masking(values: readonly (string | null | undefined)[]): (text: string) => string {
  const wanted = [
    ...new Set(values.filter(value => value !== null && value !== undefined && value.length > 3)),
  ] as string[];
  wanted.sort((a, b) => b.length - a.length);
  return text => wanted.reduce((masked, value) => masked.replaceAll(value, maskKey(value)), text);
}
