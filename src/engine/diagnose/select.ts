/** Which checks are run: `--only`, `--skip`. */
import type { AnyCheck } from '../../checks/index.ts';
import { nearest } from '../../core/nearest.ts';

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
