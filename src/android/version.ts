/** Versions as Maven, Gradle and TPNS write them: numbers between dots, then a qualifier. */

/** Below 0, 0 or above 0. Numbers count as numbers; a `-release` at the end says nothing (TPNS writes both forms). */
export function compareVersions(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const parts = (version: string): number[] =>
  bare(version)
    .split(/[.\-+]/)
    .map(part => Number.parseInt(part, 10))
    .map(part => (Number.isNaN(part) ? -1 : part));

/** `1.4.4.5-release` → `1.4.4.5`. */
export const bare = (version: string): string => version.trim().replace(/-release$/i, '');

/** The first number; null for `+`, `latest.release` and the like. */
export function majorOf(version: string | null): number | null {
  const match = /^(\d+)/.exec(version ?? '');
  return match ? Number(match[1]) : null;
}
