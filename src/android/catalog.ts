/** Version catalogs (`gradle/libs.versions.toml`), read with their aliases as Gradle's accessors spell them. */
import { SyntaxFault } from '../core/operation.ts';
import { inside, join } from '../core/paths.ts';
import { literal, statements } from '../editors/gradle/walk.ts';
import { accessorOf } from '../editors/toml/alias.ts';
import { valuesOf } from '../editors/toml/read.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';
import { type CatalogPlaces, NOWHERE, placesOf } from './catalog-places.ts';
import { localPaths } from './local-path.ts';
import { type GradleFile, readText } from './source.ts';

export interface Library {
  readonly group: string;
  readonly name: string;
  readonly version: string | null;
}

export interface Catalog {
  /** `libs`, as in `libs.plugins.…`. */
  readonly name: string;
  readonly path: string;
  /** It is sure that Gradle takes it from this file, and from nowhere else besides. */
  readonly certain: boolean;
  /** All keys are accessor paths: `-` and `_` of an alias are dots (Gradle: "Sharing dependency versions"). */
  readonly versions: ReadonlyMap<string, string>;
  /** Of the versions those that wish for several things at once. */
  readonly rich: ReadonlySet<string>;
  readonly libraries: ReadonlyMap<string, Library>;
  readonly plugins: ReadonlyMap<string, CatalogPlugin>;
  readonly places: CatalogPlaces;
}

interface CatalogPlugin {
  readonly id: string;
  readonly version: string | null;
}

type Table = Record<string, unknown>;
const table = (value: unknown): Table =>
  typeof value === 'object' && value !== null ? (value as Table) : {};
const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** `"1.2"`, or a rich version: what Gradle would pick where nobody else has a wish. */
const versionIn = (value: unknown): string | null => {
  const { prefer, strictly, require } = table(value);
  return string(value) ?? string(prefer) ?? string(strictly) ?? string(require);
};

const ENDING = '.versions.toml';

/**
 * Those that the settings name, and `gradle/libs.versions.toml`, which Gradle takes by itself. Other files of that kind
 * are read as well, for settings may import them in ways that can't be followed.
 */
export function readCatalogs(files: Files, root: string, settings: GradleFile | null): Catalog[] {
  const named = settings === null ? [] : namedCatalogs(settings, root);
  const folder = join(root, 'gradle');
  const found = files
    .list(folder)
    .filter(name => name.endsWith(ENDING))
    .map(name => ({ name: name.slice(0, -ENDING.length), path: join(folder, name) }))
    .map(each =>
      each.name === 'libs'
        ? { ...each, name: defaultName(settings), certain: true }
        : { ...each, certain: false },
    )
    .filter(each => named.every(other => other.name !== each.name && other.path !== each.path));
  const read = [...named, ...found].flatMap(each => readCatalog(files, each) ?? []);
  return settings === null ? read : withCode(read, settings);
}

/** `create("tools") { plugin("android", "com.android.application").version("8.7.0") }`: what the settings say themselves. */
function withCode(catalogs: readonly Catalog[], { path, script }: GradleFile): Catalog[] {
  const made = new Map<string, Map<string, CatalogPlugin>>();
  for (const { statement, full } of statements(script)) {
    const at = full.indexOf('versionCatalogs');
    const name = full[at + 1];
    if (at < 0 || name === undefined || full.length !== at + 3 || full.at(-1) !== 'plugin') continue;
    if (statement.kind !== 'call') continue;
    const [alias, id] = statement.args.map(({ value }) => literal(value));
    if (alias == null || id == null) continue;
    const version = literal(statement.chain.find(link => link.name === 'version')?.args[0]?.value);
    made.set(name, (made.get(name) ?? new Map()).set(accessorOf(alias), { id, version }));
  }
  const known = catalogs.map(catalog => {
    const own = made.get(catalog.name) ?? new Map<string, CatalogPlugin>();
    const { places } = catalog;
    return {
      ...catalog,
      plugins: new Map([...catalog.plugins, ...own]),
      places: {
        ...places,
        pluginVersion: (alias: string) => (own.has(alias) ? null : places.pluginVersion(alias)),
      },
    };
  });
  const others = [...made].filter(([name]) => catalogs.every(catalog => catalog.name !== name));
  return [
    ...known,
    ...others.map(([name, plugins]) => ({
      name,
      path,
      certain: false,
      versions: new Map(),
      rich: new Set<string>(),
      libraries: new Map(),
      plugins,
      places: NOWHERE,
    })),
  ];
}

interface Source {
  readonly name: string;
  readonly path: string | null;
  readonly certain: boolean;
}

/** `dependencyResolutionManagement { versionCatalogs { create("deps") { from(files("…")) } } }`. */
function namedCatalogs({ script }: GradleFile, root: string): Source[] {
  const found = new Map<string, Source>();
  for (const { statement, full, conditional } of statements(script)) {
    const at = full.indexOf('versionCatalogs');
    const name = full[at + 1];
    // what is inside: `from`, `library`, `version` …
    if (at < 0 || name === undefined || full.length !== at + 3) continue;
    const before = found.get(name);
    const [path = null] =
      statement.kind === 'call' && full.at(-1) === 'from'
        ? statement.args.flatMap(({ value }) => localPaths(value, { project: root, root }))
        : [];
    found.set(name, {
      name,
      path: path ?? before?.path ?? null,
      // a file that several builds share is not one build's to change
      certain: before === undefined && path !== null && inside(root, path) && !conditional,
    });
  }
  return [...found.values()];
}

/** `defaultLibrariesExtensionName = "deps"`. */
function defaultName(settings: GradleFile | null): string {
  for (const { statement, full } of settings === null ? [] : statements(settings.script)) {
    if (!full.includes('defaultLibrariesExtensionName')) continue;
    const value =
      statement.kind === 'assignment'
        ? statement.value
        : statement.kind === 'call'
          ? statement.args[0]?.value
          : undefined;
    if (value?.kind === 'string' && value.value !== null) return value.value;
  }
  return 'libs';
}

function readCatalog(files: Files, { name, path, certain }: Source): Catalog | null {
  const text = path === null ? undefined : readText(files, path)?.text;
  if (path === null || text === undefined) return null;
  const toml = tomlOf(path, text);
  const versions = new Map<string, string>();
  const rich = new Set<string>();
  for (const [alias, value] of Object.entries(table(toml.versions))) {
    const version = versionIn(value);
    if (version === null) continue;
    versions.set(accessorOf(alias), version);
    if (typeof value !== 'string') rich.add(accessorOf(alias));
  }
  const versionOf = (value: unknown): string | null => {
    const ref = string(table(value).ref);
    return ref === null ? versionIn(value) : (versions.get(accessorOf(ref)) ?? null);
  };
  const libraries = new Map<string, Library>();
  for (const [alias, value] of Object.entries(table(toml.libraries))) {
    const entry = table(value);
    const [group, artifact, version] = (string(value) ?? string(entry.module) ?? '').split(':');
    libraries.set(accessorOf(alias), {
      group: string(entry.group) ?? group ?? '',
      name: string(entry.name) ?? artifact ?? '',
      version: version ?? versionOf(entry.version),
    });
  }
  const plugins = new Map<string, CatalogPlugin>();
  for (const [alias, value] of Object.entries(table(toml.plugins))) {
    const [id, version] = (string(value) ?? string(table(value).id) ?? '').split(':');
    plugins.set(accessorOf(alias), { id: id ?? '', version: version ?? versionOf(table(value).version) });
  }
  return { name, path, certain, versions, rich, libraries, plugins, places: placesOf(text) };
}

function tomlOf(path: string, text: string): Table {
  try {
    return valuesOf(text);
  } catch (error) {
    if (error instanceof SyntaxFault) throw new Unreadable(path, error.why, text, error.offset);
    throw error;
  }
}

/** Accessors of all catalogs' plugins, as written in scripts (`libs.plugins.android.application`) → plugin id. */
export function pluginAliases(catalogs: readonly Catalog[]): Map<string, string> {
  return new Map(
    catalogs.flatMap(catalog =>
      [...catalog.plugins].map(([alias, plugin]) => [`${catalog.name}.plugins.${alias}`, plugin.id] as const),
    ),
  );
}

/** `libs.tencent.tpns` → the library it stands for. */
export function libraryOf(catalogs: readonly Catalog[], name: string): Library | null {
  for (const catalog of catalogs) {
    const library = name.startsWith(`${catalog.name}.`)
      ? catalog.libraries.get(name.slice(catalog.name.length + 1))
      : undefined;
    if (library) return library;
  }
  return null;
}
