/** Where the names of a build script are defined: its own variables, `ext`, the root project, applied scripts. */
import { parent } from '../core/paths.ts';
import type { Files } from '../ports.ts';
import { withApplied } from './applied.ts';
import type { Catalog } from './catalog.ts';
import { holds } from './conditions.ts';
import { cordovaConfig } from './cordova.ts';
import { definitionsIn, type Entry } from './definitions.ts';
import { loadedProperty } from './loaded.ts';
import type { Definition, Place, Realm, Scope } from './names.ts';
import type { Project } from './project.ts';
import { gradleProperties } from './properties.ts';
import { dialectOf, type GradleFile, openGradle } from './source.ts';
import { known, unknown, type Value } from './value.ts';

interface Table {
  readonly file: GradleFile;
  readonly root: boolean;
}

/** The scope of `file`'s top level. Groovy asks the script, its `ext`, the properties, then the parents; so does this. */
export function scopeOf(files: Files, project: Project, file: GradleFile): Scope {
  const { root, rootScript } = project;
  const tables: Table[] = [];
  const add = (from: GradleFile, ofRoot: boolean): void => {
    for (const script of appliedScripts(files, project, from))
      if (!tables.some(each => each.file.path === script.path)) tables.push({ file: script, root: ofRoot });
  };
  add(file, file.path === rootScript?.path);
  if (rootScript) add(rootScript, true);
  const cordova = project.layout === 'cordova' ? cordovaConfig(files, root) : null;
  const properties = gradleProperties(files, project, parent(file.path));
  const fileAt = (path: string): GradleFile => tables.find(each => each.file.path === path)?.file ?? file;
  const isRoot = (path: string): boolean =>
    tables.some(({ file: { path: own }, root: of }) => of && own === path);
  const busy = new Set<Entry>();

  const scopeIn = (path: string, without: Entry | null): Scope => ({
    file: path,
    root,
    in: other => scopeIn(other, null),
    lookup: (name, asked, from) => {
      const realm = asked === 'own' && isRoot(from.file) ? 'root' : asked;
      const entries = tables
        .filter(table => realm !== 'local' || table.file.path === from.file)
        .flatMap(table =>
          definitionsIn(table.file.script)
            .filter(entry => entry !== without && entry.name === name && isIn(realm, entry, table, from))
            .map(entry => ({ entry, path: table.file.path })),
        );
      return chosen(innermost(entries));
    },
    property: properties,
    catalog: name =>
      cordova?.(name) ?? fromCatalogs(project.catalogs, name) ?? project.house.constant(name, path),
    version: (name, accessor) => singleVersion(project.catalogs, name, accessor),
    loaded: (of, name, from) =>
      loadedProperty(files, fileAt(from.file), { project: parent(file.path), root }, of, name),
    given: () => null,
    script: fileAt(path).script,
  });

  /** The last one that runs; those that nobody knows of make it uncertain. */
  const chosen = (entries: readonly Found[]): Definition | null => {
    let definition: Definition | null = null;
    for (const { entry, path } of entries) {
      if (busy.has(entry)) continue;
      busy.add(entry);
      const runs = holds(entry.conditions, scopeIn(path, null));
      busy.delete(entry);
      // in `def versions = rootProject.ext.versions` the second is not the first
      if (runs !== false)
        definition = { value: entry.value, scope: scopeIn(path, entry), uncertain: runs === null };
    }
    return definition;
  };
  return scopeIn(file.path, null);
}

interface Found {
  readonly entry: Entry;
  readonly path: string;
}

function isIn(realm: Realm, entry: Entry, { file, root }: Table, from: Place): boolean {
  if (file.path === from.file && entry.at > from.at) return false;
  if (realm === 'local')
    return entry.visible !== null && entry.visible.start <= from.at && from.at < entry.visible.end;
  return entry.visible === null && (entry.ofRoot || root) === (realm === 'root');
}

/** Of variables of one name the one in the innermost block, with what is assigned to it later. */
function innermost(entries: readonly Found[]): readonly Found[] {
  const starts = entries.map(({ entry }) => entry.visible?.start ?? 0);
  const last = Math.max(0, ...starts);
  return last === 0 ? entries : entries.slice(starts.indexOf(last));
}

function fromCatalogs(catalogs: readonly Catalog[], name: string): ReturnType<Scope['catalog']> {
  for (const catalog of catalogs) {
    const prefix = `${catalog.name}.versions.`;
    if (!name.startsWith(prefix)) continue;
    const alias = name.slice(prefix.length).replace(/\.(?:get|asProvider)$/, '');
    const version = catalog.versions.get(alias);
    if (version !== undefined)
      return known(version, { file: catalog.path, range: catalog.places.version(alias) });
  }
  return null;
}

function singleVersion(catalogs: readonly Catalog[], name: string, accessor: string): Value | null {
  const catalog = catalogs.find(each => each.name === name && each.versions.has(accessor));
  const version = catalog?.versions.get(accessor);
  if (catalog === undefined || version === undefined) return null;
  const from = { file: catalog.path, range: catalog.places.version(accessor) };
  return catalog.rich.has(accessor) ? unknown('computed', { at: from }) : known(version, from);
}

/** The script, those it applies, those they apply …, and the plugins of the house behind them: each once. */
export function appliedScripts(files: Files, project: Project, first: GradleFile): GradleFile[] {
  const own = withApplied(project.root, first, path => openGradle(files, path, dialectOf(path)));
  const found = new Map(own.map(file => [file.path, file]));
  for (const { script } of own.flatMap(file => project.house.appliedBy(file)))
    if (script && !found.has(script.path)) found.set(script.path, script);
  return [...found.values()];
}
