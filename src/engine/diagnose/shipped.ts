/** What the app ships by Gradle: TPNS's artifacts with their versions, all others by name, and what can't be named. */
import { libraryOf } from '../../android/catalog.ts';
import { evaluate } from '../../android/evaluate.ts';
import type { Picture } from '../../android/picture.ts';
import { readText, textAt } from '../../android/source.ts';
import { textOf } from '../../android/value.ts';
import type { Artifact, Shipped } from '../../checks/shared/build.ts';
import { at } from '../../checks/subject.ts';
import type { Place } from '../../core/finding.ts';
import { join } from '../../core/paths.ts';
import { type Dependency, isOwnScope } from '../../editors/gradle/dependencies-in.ts';
import { dependenciesIn } from '../../editors/gradle/query.ts';
import { propertiesIn } from '../../editors/properties.ts';
import { accessorOf } from '../../editors/toml/alias.ts';
import { catalogIn } from '../../editors/toml/catalog.ts';
import { readToml } from '../../editors/toml/read.ts';
import type { Files } from '../../ports.ts';
import { NOT_SHIPPED, type SdkDependency, sdkDependencies, shippedDependencies } from '../traces.ts';

export interface ShippedByGradle {
  readonly artifacts: readonly Artifact[];
  readonly shipped: readonly Shipped[];
  readonly archives: readonly string[];
  readonly open: boolean;
}

export function shippedByGradle(files: Files, picture: Picture): ShippedByGradle {
  const unnamed = unnamedIn(picture);
  return {
    artifacts: sdkDependencies(picture).map(found => artifactOf(files, found)),
    shipped: shippedDependencies(picture, () => true).map(({ group, artifact: name }) => ({ group, name })),
    archives: unnamed.files ? archivesOf(files, picture) : [],
    open: unnamed.others,
  };
}

/** Variants of their own have what `releaseImplementation` or `freeImplementation` says. */
const EVERY_VARIANT = /^(?:implementation|api|compile|runtimeOnly|runtime)$/;

function artifactOf(files: Files, found: SdkDependency): Artifact {
  const { artifact, version, conditional, configuration, file, at: start } = found;
  const place = at(file.path, { start, end: start });
  const sometimes = conditional || !EVERY_VARIANT.test(configuration);
  return { artifact, version, sometimes, place, versionPlace: versionPlaceOf(files, found) ?? place };
}

function versionPlaceOf(files: Files, found: SdkDependency): Place | null {
  const { file, versionRange, catalogPath, origin } = found;
  if (versionRange !== null) return at(file.path, versionRange);
  if (catalogPath !== null) return at(catalogPath, inCatalog(files, catalogPath, found));
  if (origin === null) return null;
  const { place } = origin;
  if (!('property' in place)) return at(origin.file, { start: place.start + 1, end: place.end - 1 });
  const property = propertiesIn(textAt(files, origin.file) ?? '').findLast(
    ({ key }) => key === place.property,
  );
  return at(origin.file, property?.valueRange ?? null);
}

/** Where a catalog says the version of a library: at the entry, or under the name that the entry refers to. */
function inCatalog(files: Files, path: string, { group, artifact }: SdkDependency): Place['range'] {
  const { libraries, versions } = catalogIn(readToml(readText(files, path)?.text ?? ''));
  const version = libraries.find(each => each.group === group && each.name === artifact)?.version ?? null;
  const said = version?.kind === 'ref' ? versions.get(accessorOf(version.key)) : version;
  if (!said || said.kind === 'ref') return null;
  const part = said.kind === 'rich' ? said.leaves[0] : said.part;
  return part === undefined ? null : { start: part.value.start, end: part.value.end };
}

/** Dependencies that come as files, or by a name that leads nowhere. */
function unnamedIn({ project, app, libraries }: Picture): { files: boolean; others: boolean } {
  const scripts = [...app.scripts, ...libraries.flatMap(({ script }) => script ?? [])];
  const all = scripts.flatMap(file =>
    dependenciesIn(file.script)
      .filter(({ scope, configuration }) => isOwnScope(scope) && !NOT_SHIPPED.test(configuration))
      .map(found => ({ file, found })),
  );
  const isUnnamed = ({ file, found }: (typeof all)[number]): boolean =>
    found.group === null && isArtifact(found) && !isResolved(found, file.path);
  const isResolved = ({ accessor, value }: Dependency, path: string): boolean =>
    (accessor !== null && libraryOf(project.catalogs, accessor) !== null) ||
    /^[\w.-]+:[\w.-]+/.test(textOf(evaluate(value, app.scope.in(path))) ?? '');
  return {
    files: all.some(({ found }) => found.notation === 'files'),
    others: all.some(isUnnamed),
  };
}

/** Neither a module of the build, nor a file, nor a tool's own shorthand such as `kotlin("stdlib")`. */
const isArtifact = ({ notation, accessor, value }: Dependency): boolean =>
  (notation === 'catalog' || notation === 'other') &&
  !accessor?.startsWith('projects.') &&
  !(value?.kind === 'call' && /^(?:kotlin|npm|gradleApi|localGroovy|project)$/.test(value.name));

/** Names of the archives in the folders that `fileTree` and `files` are about, as a rule. */
function archivesOf(files: Files, { app, libraries }: Picture): string[] {
  const folders = [app.module, ...libraries].flatMap(({ folder }) => [
    join(folder, 'libs'),
    join(folder, 'lib'),
  ]);
  return folders.flatMap(folder => files.list(folder).filter(name => /\.(?:jar|aar)$/i.test(name)));
}
