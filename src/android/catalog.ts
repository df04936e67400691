/** Version catalogs (`gradle/libs.versions.toml`), read with their aliases as Gradle's accessors spell them. */
import { parse } from 'smol-toml';
import { note } from '../core/note.ts';
import { join } from '../core/paths.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';
import { readText } from './source.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'catalog-invalid': { reason: string };
  }
}

export interface Library {
  readonly group: string;
  readonly name: string;
  readonly version: string | null;
}

export interface Catalog {
  /** `libs`, as in `libs.plugins.…`. */
  readonly name: string;
  readonly path: string;
  /** All keys are accessor paths: `-` and `_` of an alias are dots (Gradle: "Sharing dependency versions"). */
  readonly versions: ReadonlyMap<string, string>;
  readonly libraries: ReadonlyMap<string, Library>;
  readonly plugins: ReadonlyMap<string, { readonly id: string; readonly version: string | null }>;
}

const accessor = (alias: string): string => alias.replace(/[-_]/g, '.');

type Table = Record<string, unknown>;
const table = (value: unknown): Table =>
  typeof value === 'object' && value !== null ? (value as Table) : {};
const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** `"1.2"`, or a rich version: what Gradle would pick where nobody else has a wish. */
const versionIn = (value: unknown): string | null => {
  const { prefer, strictly, require } = table(value);
  return string(value) ?? string(prefer) ?? string(strictly) ?? string(require);
};

/** The catalogs Gradle finds by itself: every `gradle/*.versions.toml`; only `libs` is imported without settings. */
export function readCatalogs(files: Files, root: string): Catalog[] {
  const folder = join(root, 'gradle');
  return files
    .list(folder)
    .filter(name => name.endsWith('.versions.toml'))
    .map(name => readCatalog(files, join(folder, name), name.slice(0, -'.versions.toml'.length)));
}

function readCatalog(files: Files, path: string, name: string): Catalog {
  const text = readText(files, path)?.text ?? '';
  let toml: Table;
  try {
    toml = parse(text) as Table;
  } catch (error) {
    const { line, column, message } = error as { line?: number; column?: number; message: string };
    const reason = message.split('\n')[0] ?? '';
    throw new Unreadable(
      path,
      note('catalog-invalid', { reason }),
      text,
      offsetOf(text, line ?? 1, column ?? 1),
    );
  }
  const versions = new Map<string, string>();
  for (const [alias, value] of Object.entries(table(toml.versions))) {
    const version = versionIn(value);
    if (version !== null) versions.set(accessor(alias), version);
  }
  const versionOf = (value: unknown): string | null => {
    const ref = string(table(value).ref);
    return ref === null ? versionIn(value) : (versions.get(accessor(ref)) ?? null);
  };
  const libraries = new Map<string, Library>();
  for (const [alias, value] of Object.entries(table(toml.libraries))) {
    const entry = table(value);
    const [group, artifact, version] = (string(value) ?? string(entry.module) ?? '').split(':');
    libraries.set(accessor(alias), {
      group: string(entry.group) ?? group ?? '',
      name: string(entry.name) ?? artifact ?? '',
      version: version ?? versionOf(entry.version),
    });
  }
  const plugins = new Map<string, { id: string; version: string | null }>();
  for (const [alias, value] of Object.entries(table(toml.plugins))) {
    const [id, version] = (string(value) ?? string(table(value).id) ?? '').split(':');
    plugins.set(accessor(alias), { id: id ?? '', version: version ?? versionOf(table(value).version) });
  }
  return { name, path, versions, libraries, plugins };
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, lines.reduce((sum, l) => sum + l.length + 1, 0) + column - 1);
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
