/**
 * Whether an intent's type fits one of a filter's. Wildcards work on either side; case counts, and parameters
 * are not taken off.
 */
export function matchType(tests: readonly string[], type: string): boolean {
  if (type === '*/*') return tests.length > 0;
  return tests.some(test => fits(test, type));
}

function fits(test: string, type: string): boolean {
  if (test === type) return true;
  const base = partialBase(test);
  // Android keeps `image/*` as `image`, so a type of that very word fits too.
  if (base !== null && (base === '*' || base === type || type.startsWith(`${base}/`))) return true;
  const asked = partialBase(type);
  return asked !== null && asked !== '' && test.startsWith(`${asked}/`);
}

/** `image` of `image/*`; null for a type without such an end. */
function partialBase(type: string): string | null {
  return /^([^/]*)\/\*$/.exec(type)?.[1] ?? null;
}
