/** Names for a new library and its version, of the catalog's own kind and free of every other. */
import { accessorOf, type Casing, casingOf, collides, reserved, spelled } from './alias.ts';
import type { CatalogText, Library } from './catalog.ts';

interface Wanted {
  readonly group: string;
  readonly version: string;
  readonly words: readonly string[];
  /** None of the words can be spared: the first is no house that others of it leave out. */
  readonly whole?: boolean;
}

/** Of the same house: `com.tencent.…`. */
export const isKin = ({ group }: Library, wanted: Wanted): boolean => house(group) === house(wanted.group);

const house = (group: string): string => group.split('.').slice(0, 2).join('.');

export function aliasFor({ libraries }: CatalogText, wanted: Wanted): string {
  const { words } = wanted;
  const taken = libraries.map(library => library.alias);
  const relatives = libraries.filter(library => isKin(library, wanted));
  // `mmkv = "com.tencent:mmkv:…"`: where its relatives do without the first word, so does it
  const brief =
    wanted.whole !== true &&
    relatives.length > 0 &&
    relatives.every(({ alias }) => !alias.toLowerCase().startsWith(words[0] ?? ''));
  return free([...(brief ? [words.slice(-1)] : []), words], casingOf(taken) ?? 'kebab', taken);
}

/**
 * A key that says this version already: for artifacts of the same group, which are released together, or for nobody;
 * else a new one.
 */
export function versionKeyFor(
  { versions, versionKeys, refs }: CatalogText,
  { group, words, version, whole }: Wanted,
): string {
  const shared = versionKeys.find(key => {
    const said = versions.get(accessorOf(key));
    const followers = refs.filter(ref => ref.key === accessorOf(key));
    const ours = whole !== true && followers.length > 0 && followers.every(ref => ref.group === group);
    return ours && said?.kind === 'plain' && said.part.value.value === version;
  });
  if (shared !== undefined) return shared;
  const last = whole === true ? words : words.slice(-1);
  const same = versionKeys.find(key => accessorOf(key) === last.join('.'));
  const said = same === undefined ? undefined : versions.get(accessorOf(same));
  const spare = said?.kind === 'plain' && said.part.value.value === version;
  if (same !== undefined && spare && refs.every(({ key }) => key !== accessorOf(same))) return same;
  return free([last, words], casingOf(versionKeys) ?? 'kebab', versionKeys);
}

/** The first of the choices that is not taken; numbered where all are. */
function free(choices: readonly (readonly string[])[], casing: Casing, taken: readonly string[]): string {
  const fits = (alias: string): boolean => !reserved(alias) && !collides(alias, taken);
  const found = choices.map(words => spelled(words, casing)).find(fits);
  if (found !== undefined) return found;
  const [words = []] = choices.slice(-1);
  for (let i = 2; ; i++) {
    const alias = spelled([...words, `v${i}`], casing);
    if (fits(alias)) return alias;
  }
}
