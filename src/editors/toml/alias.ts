/** Names in a version catalog: how Gradle makes accessors of them, and how a project likes to write them. */

/** `-`, `_` and `.` are one to Gradle: `core-ktx`, `core_ktx` and `core.ktx` are all `libs.core.ktx`. */
export const accessorOf = (alias: string): string => alias.replace(/[-_]/g, '.');

export type Casing = 'kebab' | 'snake' | 'dotted' | 'camel';

const MARKS: readonly (readonly [Casing, RegExp])[] = [
  ['kebab', /-/],
  ['snake', /_/],
  ['dotted', /\./],
  ['camel', /[a-z0-9][A-Z]/],
];

/** What most names of several words do; null where there is none. */
export function casingOf(names: readonly string[]): Casing | null {
  const counts = MARKS.map(([casing, mark]) => ({
    casing,
    count: names.filter(name => mark.test(name)).length,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : best.casing;
}

const GLUE: Readonly<Record<Casing, string>> = { kebab: '-', snake: '_', dotted: '.', camel: '' };

export function spelled(words: readonly string[], casing: Casing): string {
  return words
    .map((word, i) => (casing === 'camel' && i > 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join(GLUE[casing]);
}

/**
 * Would Gradle make one accessor of both? It capitalises the words and joins them, so `core-ktx` meets `coreKtx` as
 * well; that a name is the beginning of another (`tpns`, `tpns-huawei`) is allowed.
 */
export function collides(alias: string, taken: readonly string[]): boolean {
  const flat = flattened(alias);
  return taken.some(other => flattened(other) === flat);
}

const flattened = (alias: string): string => alias.replace(/[-_.]/g, '').toLowerCase();

/** Names that Gradle keeps for itself: some as the beginning of an alias, some anywhere in it. */
export function reserved(alias: string): boolean {
  const words = alias.split(/[-_.]/);
  return (
    ['bundles', 'versions', 'plugins'].includes(words[0] ?? '') ||
    words.some(word => ['extensions', 'class', 'convention'].includes(word))
  );
}
