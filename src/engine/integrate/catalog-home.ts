/** Does this project keep its libraries in a version catalog, and if so, under which name does the SDK go there? */
import { type Catalog, type Library, libraryOf } from '../../android/catalog.ts';
import type { Picture } from '../../android/picture.ts';
import { readText } from '../../android/source.ts';
import { type Dependency, dependenciesIn, isOwnScope } from '../../editors/gradle/dependencies-in.ts';
import { catalogAccessor, type WantedLibrary } from '../../editors/toml/library.ts';
import type { Files } from '../../ports.ts';

export interface CatalogHome {
  readonly path: string;
  /** `libs.tencent.tpns`, as scripts write it. */
  readonly accessor: string;
}

/**
 * The catalog that has the library already; else the one that most of the module's comparable declarations use.
 * Comparable is what reaches the app and comes from a repository: not other modules, files, or what only tests see.
 */
export function catalogHome(
  files: Files,
  { project, app }: Picture,
  wanted: WantedLibrary,
): CatalogHome | null {
  const certain = project.catalogs.filter(catalog => catalog.certain);
  const holder = certain.find(catalog => holds(catalog, wanted));
  const catalog = holder ?? usual(certain, project.catalogs, dependenciesIn(app.script.script));
  const text = catalog ? readText(files, catalog.path)?.text : undefined;
  const accessor = text === undefined ? null : catalogAccessor(text, wanted);
  return catalog && accessor !== null
    ? { path: catalog.path, accessor: `${catalog.name}.${accessor}` }
    : null;
}

const holds = ({ libraries }: Catalog, { group, name }: WantedLibrary): boolean =>
  [...libraries.values()].some(library => library.group === group && library.name === name);

/** These reach every variant; what tests alone see may well be declared in another manner. */
const MAIN = /^(?:implementation|api|compile)$/;

function usual(
  certain: readonly Catalog[],
  all: readonly Catalog[],
  dependencies: readonly Dependency[],
): Catalog | null {
  const own = dependencies.filter(
    ({ scope, configuration }) => isOwnScope(scope) && MAIN.test(configuration),
  );
  const ofCatalog = ({ name }: Catalog): number =>
    own.filter(({ accessor }) => accessor?.startsWith(`${name}.`)).length;
  const literal = own.filter(({ group, name }) => group !== null && name !== null).length;
  const most = [...certain].sort((a, b) => ofCatalog(b) - ofCatalog(a))[0];
  const others = all
    .filter(catalog => catalog !== most)
    .reduce((sum, catalog) => sum + ofCatalog(catalog), 0);
  return most && ofCatalog(most) > literal + others ? most : null;
}

/** Accessors of all catalogs, as scripts write them, and the `group:name` they stand for. */
export function coordinatesOf(catalogs: readonly Catalog[]): Map<string, string> {
  return new Map(
    catalogs.flatMap(catalog =>
      [...catalog.libraries].map(
        ([alias, { group, name }]) => [`${catalog.name}.${alias}`, `${group}:${name}`] as const,
      ),
    ),
  );
}

/** The library of a catalog, declared there whether or not a script refers to it. */
export function declaredIn(catalogs: readonly Catalog[], group: string, name: string): Library | null {
  const accessor = [...coordinatesOf(catalogs.filter(catalog => catalog.certain))].find(
    ([, coordinate]) => coordinate === `${group}:${name}`,
  )?.[0];
  return accessor === undefined ? null : libraryOf(catalogs, accessor);
}
