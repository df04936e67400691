/**
 * The manifest of a variant, as Google's merger makes it of the app's own files and those of its libraries, with the
 * place each element and attribute came from.
 *
 * Not done here: permissions that old libraries imply, what a build adds of its own accord (`debuggable`,
 * `testOnly`), and the deep links of navigation graphs.
 */
import { checkSource } from './check-source.ts';
import { clean, onlyRemoves } from './clean.ts';
import { conflictAt, type MergeConflict, type Report } from './conflict.ts';
import { find, type Growing, put } from './element.ts';
import { trimGlVersions } from './gl-version.ts';
import type { ManifestSource, Merged, MergeInput, Unresolved } from './input.ts';
import type { NodeMarker } from './markers.ts';
import { mark, mergeElements } from './merge-elements.ts';
import { unresolvedIn } from './placeholders.ts';
import { type Loaded, load } from './source.ts';
import { checkUsesSdk, setSdk } from './uses-sdk.ts';

export type { ConflictReason, MergeConflict } from './conflict.ts';
export type { ManifestSource, Merged, MergeInput, Unresolved } from './input.ts';

export function mergeManifests(input: MergeInput): Merged {
  const conflicts: MergeConflict[] = [];
  const report: Report = conflict => conflicts.push(conflict);
  const placeholders = allPlaceholders(input);
  const read = (source: ManifestSource, namespace: string | null) =>
    load(source, placeholders, namespace, report);

  const main = read(input.main, input.namespace);
  const namespace = main?.namespace ?? input.namespace;
  const overlays = present(input.overlays.map(each => read(each, namespace)));
  const libraries = present(input.libraries.map(each => read(each, null)));
  const unresolved = main === null ? [] : unresolvedIn(main.root);
  if (main !== null) setSdk(main.root, main.file, input);
  for (const overlay of overlays) ofOnePackage(overlay, namespace, report);

  const files = [...overlays, ...present([main]), ...libraries];
  const packages = new Set(libraries.flatMap(each => each.namespace ?? []));
  const root = mergeAll(files, packages, input, report);
  unresolved.push(...unresolvedIn(root));
  if (onlyRemoves(root)) report(conflictAt(root, { kind: 'root-removed' }));
  trimGlVersions(root);
  setSdk(root, input.main.file, input);
  setPackage(root, input);
  clean(root);
  return { root, conflicts, unresolved: distinct(unresolved) };
}

const present = <T>(values: readonly (T | null)[]): T[] => values.filter(each => each !== null);

/** A build knows its application ID by two names. */
function allPlaceholders({ placeholders, applicationId }: MergeInput): ReadonlyMap<string, string> {
  if (applicationId === null) return placeholders;
  return new Map([...placeholders, ['applicationId', applicationId], ['packageName', applicationId]]);
}

/** Each file into all above it, markers of the lower ones standing in for higher ones' meanwhile. */
function mergeAll(
  files: readonly Loaded[],
  packages: ReadonlySet<string>,
  input: MergeInput,
  report: Report,
): Growing {
  const [first, ...others] = files;
  if (first === undefined) return nothing(input.main.file);
  const { root } = first;
  const written = new Map<Growing, NodeMarker>();
  checkSource(root, report);
  for (const lower of others) {
    checkSource(lower.root, report);
    checkUsesSdk(root, lower, input.minSdk, report);
    const { of, namespace } = lower;
    mergeElements(root, lower.root, { of, namespace, packages, report, written });
  }
  for (const [node, marker] of written) mark(node, marker);
  return root;
}

const nothing = (file: string): Growing => ({
  name: 'manifest',
  namespace: '',
  attributes: [],
  children: [],
  origin: { file, range: null },
});

/** An overlay may repeat the namespace and say no other. */
function ofOnePackage({ root }: Loaded, namespace: string | null, report: Report): void {
  const own = find(root, { namespace: '', local: 'package' });
  if (own === null || namespace === null || own.value === namespace) return;
  report({ ...conflictAt(root, { kind: 'package', value: own.value, namespace }), at: own.origin });
  root.attributes = root.attributes.filter(each => each !== own);
}

/** On the device the package is the application ID. */
function setPackage(root: Growing, { applicationId, main }: MergeInput): void {
  const name = { namespace: '', local: 'package' };
  if (applicationId === null || find(root, name)?.value === applicationId) return;
  put(root, { ...name, value: applicationId, origin: { file: main.file, range: null } });
}

/** One that stood in the app's own file and is still there is the same. */
function distinct(all: readonly Unresolved[]): Unresolved[] {
  const id = ({ name, origin: { file, range } }: Unresolved): string => JSON.stringify([name, file, range]);
  return [...new Map(all.map(each => [id(each), each])).values()];
}
