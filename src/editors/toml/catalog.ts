/** A version catalog as Gradle reads it, with the places where things stand. */
import { accessorOf } from './alias.ts';
import { type Entry, type Leaf, leavesOf, type Section, type Toml, type TomlString } from './read.ts';

/** `"1.2"`, `version = "1.2"`, `version.ref = "x"`, `{ strictly = "1.2" }`: where a version is said. */
export type Version =
  | { readonly kind: 'plain'; readonly part: StringPart }
  | { readonly kind: 'coordinate'; readonly part: StringPart; readonly value: string }
  | { readonly kind: 'ref'; readonly key: string; readonly part: StringPart }
  | { readonly kind: 'rich'; readonly leaves: readonly Part[] };

/** A leaf of a library, version or plugin; `within` is its path from there: `version › ref`. */
export interface Part extends Leaf {
  readonly within: readonly string[];
}
export type StringPart = Part & { readonly value: TomlString };

export interface Library {
  readonly alias: string;
  readonly group: string;
  readonly name: string;
  readonly version: Version | null;
  readonly form: 'string' | 'module' | 'group';
  readonly leaves: readonly Part[];
  /** The entry `alias = …` of `[libraries]`; null where it is spread over dotted keys or has a section of its own. */
  readonly entry: Entry | null;
}

export interface CatalogText {
  readonly toml: Toml;
  readonly libraries: readonly Library[];
  /** By accessor. */
  readonly versions: ReadonlyMap<string, Version>;
  readonly versionKeys: readonly string[];
  /** Of plugins, by accessor. */
  readonly pluginVersions: ReadonlyMap<string, Version>;
  /** Every `version.ref`, of libraries and plugins, with the group or plugin id that follows it. */
  readonly refs: readonly { readonly key: string; readonly of: string; readonly group: string | null }[];
}

export function catalogIn(toml: Toml): CatalogText {
  const leaves = leavesOf(toml);
  const versions = new Map<string, Version>();
  const keys = aliased(leaves, 'versions');
  for (const [alias, inside] of keys) {
    const version = versionIn(inside, []);
    if (version) versions.set(accessorOf(alias), version);
  }
  const libraries = [...aliased(leaves, 'libraries')].map(([alias, inside]) => libraryIn(alias, inside));
  const pluginVersions = new Map<string, Version>();
  const plugins = [...aliased(leaves, 'plugins')].flatMap(([alias, inside]) => {
    const version = coordinateIn(inside) ?? versionIn(inside, ['version']);
    if (version) pluginVersions.set(accessorOf(alias), version);
    return version?.kind === 'ref' ? [{ key: version.key, of: alias, group: null }] : [];
  });
  const refs = libraries.flatMap(({ alias, group, version }) =>
    version?.kind === 'ref' ? [{ key: version.key, of: alias, group }] : [],
  );
  const versionKeys = [...keys.keys()];
  return { toml, libraries, versions, versionKeys, pluginVersions, refs: [...refs, ...plugins] };
}

/** The leaves below `table.<alias>`. */
function aliased(leaves: readonly Leaf[], table: string): Map<string, Part[]> {
  const found = new Map<string, Part[]>();
  for (const leaf of leaves) {
    const [first, alias, ...within] = leaf.path;
    if (first !== table || alias === undefined) continue;
    found.set(alias, [...(found.get(alias) ?? []), { ...leaf, within }]);
  }
  return found;
}

function libraryIn(alias: string, leaves: readonly Part[]): Library {
  const whole = stringAt(leaves, []);
  const module = stringAt(leaves, ['module']);
  const [group = '', name = ''] = (whole ?? module)?.value.value.split(':') ?? [];
  const [first] = leaves;
  const own = first && isSection(first.section, 'libraries') && first.entry.key.length === 1;
  return {
    alias,
    group: (stringAt(leaves, ['group'])?.value.value ?? group).trim(),
    name: (stringAt(leaves, ['name'])?.value.value ?? name).trim(),
    version: coordinateIn(leaves) ?? versionIn(leaves, ['version']),
    form: whole ? 'string' : module ? 'module' : 'group',
    leaves,
    entry: own ? first.entry : null,
  };
}

/** The last part of `"group:name:version"`, of `"plugin.id:version"`. */
function coordinateIn(leaves: readonly Part[]): Version | null {
  const whole = stringAt(leaves, []);
  const value = whole?.value.value.split(':')[PARTS_BEFORE[whole.path[0] ?? ''] ?? 0];
  return whole && value !== undefined ? { kind: 'coordinate', part: whole, value } : null;
}

const PARTS_BEFORE: Readonly<Record<string, number>> = { libraries: 2, plugins: 1 };

function versionIn(leaves: readonly Part[], path: readonly string[]): Version | null {
  const plain = stringAt(leaves, path);
  if (plain) return { kind: 'plain', part: plain };
  const ref = stringAt(leaves, [...path, 'ref']);
  if (ref) return { kind: 'ref', key: accessorOf(ref.value.value), part: ref };
  const rich = leaves.filter(leaf => path.every((part, i) => leaf.within[i] === part));
  return rich.length === 0 ? null : { kind: 'rich', leaves: rich };
}

function stringAt(leaves: readonly Part[], path: readonly string[]): StringPart | null {
  return leaves.filter(isString).find(({ within }) => within.join('\n') === path.join('\n')) ?? null;
}

export function isString(part: Part): part is StringPart {
  return part.value.kind === 'string';
}

/** `[libraries]` itself, not `[libraries.core]`. */
export const isSection = ({ name }: Section, wanted: string): boolean =>
  name.length === 1 && name[0] === wanted;
