/** Which checks are run: `--only`, `--skip`. */
import type { AnyCheck } from '../../checks/index.ts';

export interface Unknown {
  readonly check: string;
  /** The one that was probably meant. */
  readonly suggestion: string | null;
}

export interface Selection {
  readonly only: readonly string[] | null;
  readonly skip: readonly string[];
}

/** The checks to run, or the first name that is none. */
export function selectChecks(
  all: readonly AnyCheck[],
  { only, skip }: Selection,
): readonly AnyCheck[] | Unknown {
  const known = new Set(all.map(({ id }) => id));
  const check = [...(only ?? []), ...skip].find(name => !known.has(name));
  if (check !== undefined) return { check, suggestion: nearest(check, [...known]) };
  return all.filter(({ id }) => (only === null || only.includes(id)) && !skip.includes(id));
}

/** A typing error or two, no more. */
function nearest(name: string, names: readonly string[]): string | null {
  const ranked = names
    .map(each => ({ each, away: distance(name.toLowerCase(), each) }))
    .sort((a, b) => a.away - b.away);
  const [best] = ranked;
  return best !== undefined && best.away <= Math.max(2, Math.floor(name.length / 4)) ? best.each : null;
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (b[j - 1] === char ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
