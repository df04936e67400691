/**
 * Host tests. The host ignores case, and a star at the very front stands for any beginning; anywhere else it is
 * a character like any other.
 */
export function matchHost(test: string, host: string): boolean {
  if (!test.startsWith('*')) return sameIgnoringCase(test, host);
  const rest = test.slice(1);
  return host.length >= rest.length && sameIgnoringCase(rest, host.slice(host.length - rest.length));
}

/** Java's `compareToIgnoreCase`: unit by unit, in no language, so that `ß` is not `ss` and the length decides. */
export function sameIgnoringCase(a: string, b: string): boolean {
  return a.split('').map(fold).join('') === b.split('').map(fold).join('');
}

function fold(unit: string): string {
  const upper = unit.toUpperCase();
  const lower = (upper.length === 1 ? upper : unit).toLowerCase();
  // U+0130 alone has a simple lower case that is shorter than its full one.
  return lower.length === 1 ? lower : lower.slice(0, 1);
}
