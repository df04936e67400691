/** Versions as Maven, Gradle and TPNS write them: numbers between dots, then a qualifier. */

/** `1.4.4.5-release` → `1.4.4.5`. */
export const bare = (version: string): string => version.trim().replace(/-release$/i, '');

/** The first number; null for `+`, `latest.release` and the like. */
export function majorOf(version: string | null): number | null {
  const match = /^(\d+)/.exec(version ?? '');
  return match ? Number(match[1]) : null;
}
