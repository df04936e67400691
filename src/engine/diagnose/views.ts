/** The app's manifest as its variants have it: merged, with the way back to the sources; variants that agree are one. */
import { effectivePlaceholders } from '../../android/effective.ts';
import { type ManifestSource, type Merged, mergeManifests } from '../../android/merge/index.ts';
import { writeManifest } from '../../android/merged-text.ts';
import type { Picture } from '../../android/picture.ts';
import { textAt } from '../../android/source.ts';
import { numberOf, textOf } from '../../android/value.ts';
import type { Variant } from '../../android/variants.ts';
import type { PlacedManifest } from '../../checks/subject.ts';
import type { Place } from '../../core/finding.ts';
import { SyntaxFault } from '../../core/operation.ts';
import { join } from '../../core/paths.ts';
import { readManifest } from '../../editors/manifest/read.ts';
import type { Files } from '../../ports.ts';

export interface ManifestView {
  /** Names of the variants that have it. */
  readonly variants: readonly string[];
  readonly manifests: readonly PlacedManifest[];
  /** A place as people know it: in the file that says it. */
  readonly place: (place: Place) => Place;
  readonly merge: Refusals;
}

type Refusals = Pick<Merged, 'conflicts' | 'unresolved'>;
/** Of manifests that nobody has merged here. */
export const NO_MERGE: Refusals = { conflicts: [], unresolved: [] };

/** One view of the manifests as they stand, where nobody knows the variants. */
export const unmerged = (
  manifests: readonly PlacedManifest[],
  variants: readonly string[],
): ManifestView => ({
  variants,
  manifests,
  place: place => place,
  merge: NO_MERGE,
});

/** `manifests`: all source manifests of the app and the modules it depends on. Merged when first looked at. */
export function mergedViews(
  files: Files,
  picture: Picture,
  manifests: readonly PlacedManifest[],
  variants: readonly Variant[],
): ManifestView[] {
  const texts = new Map(manifests.map(({ path, manifest }) => [path, manifest.document.text]));
  const groups = new Map<string, { inputs: Inputs; names: string[] }>();
  for (const variant of variants) {
    const inputs = inputsOf(picture, variant, texts);
    const key = JSON.stringify([inputs.overlays, [...inputs.placeholders], inputs.applicationId]);
    const group = groups.get(key);
    if (group) group.names.push(variant.name);
    else groups.set(key, { inputs, names: [variant.name] });
  }
  return [...groups.values()].map(({ inputs, names }) => {
    let merged: ManifestView | null = null;
    const view = (): ManifestView => {
      merged ??= mergedView(files, picture, manifests, inputs, names);
      return merged;
    };
    return {
      variants: names,
      get manifests() {
        return view().manifests;
      },
      place: place => view().place(place),
      get merge() {
        return view().merge;
      },
    };
  });
}

interface Inputs {
  /** Paths of the overlays that exist, highest priority first. */
  readonly overlays: readonly string[];
  /** Those that the manifests ask for, in as far as they are known. */
  readonly placeholders: ReadonlyMap<string, string>;
  readonly applicationId: string | null;
}

function inputsOf(picture: Picture, variant: Variant, texts: ReadonlyMap<string, string>): Inputs {
  const { app } = picture;
  const asked = new Set(
    [...texts.values()].flatMap(text => [...text.matchAll(/\$\{([^}]+)\}/g)].map(match => match[1] ?? '')),
  );
  const given = asked.size === 0 ? [] : [...effectivePlaceholders(app, variant).values];
  const { name, buildType, flavors } = variant;
  const sets = [name, buildType, ...(flavors.length > 1 ? [camel(flavors)] : []), ...flavors];
  return {
    overlays: [...new Set(sets)]
      .map(set => join(app.module.folder, 'src', set, 'AndroidManifest.xml'))
      .filter(path => texts.has(path) && path !== app.manifest),
    placeholders: new Map(
      given.flatMap(([key, value]): [string, string][] => {
        const text = textOf(value);
        return text !== null && asked.has(key) ? [[key, text]] : [];
      }),
    ),
    applicationId:
      asked.has('applicationId') || asked.has('packageName') ? textOf(variant.applicationId) : null,
  };
}

const camel = ([first = '', ...rest]: readonly string[]): string =>
  first + rest.map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');

function mergedView(
  files: Files,
  { app, namespace }: Picture,
  manifests: readonly PlacedManifest[],
  { overlays, placeholders, applicationId }: Inputs,
  names: readonly string[],
): ManifestView {
  const sources = new Map(manifests.map(each => [each.path, each]));
  const source = (path: string): ManifestSource[] => {
    const found = sources.get(path);
    if (found === undefined) return [];
    // '' stands for a namespace that nobody can read
    const base = found.manifest.base === '' ? null : found.manifest.base;
    return [{ file: path, text: found.manifest.document.text, namespace: base, of: found.of }];
  };
  const [main] = source(app.manifest);
  if (main === undefined) return unmerged(manifests, names);
  const { root, ...merge } = mergeManifests({
    main,
    overlays: overlays.flatMap(source),
    libraries: manifests.filter(({ of }) => of === 'library').flatMap(({ path }) => source(path)),
    placeholders,
    applicationId,
    namespace: namespace === '' ? null : namespace,
    minSdk: numberOf(app.minSdk),
    targetSdk: numberOf(app.targetSdk),
  });
  const { text, originOf } = writeManifest(root, { decoded: false });
  const path = `${app.manifest}\0${names[0] ?? ''}`;
  try {
    return {
      variants: names,
      manifests: [{ path, manifest: readManifest(text, { namespace: namespace ?? '' }), of: 'main' }],
      place: place => {
        if (place.file !== path) return place;
        const found = place.range === null ? null : originOf(place.range);
        if (found === null) return { file: app.manifest, range: null };
        const { of, origin } = found;
        return of === 'attribute' ? valuePlace(files, origin) : origin;
      },
      merge,
    };
  } catch (error) {
    if (error instanceof SyntaxFault) return unmerged(manifests, names);
    throw error;
  }
}

/** An attribute's origin is all of it; what checks point at is its value. */
function valuePlace(files: Files, { file, range }: Place): Place {
  if (range === null) return { file, range };
  const written = textAt(files, file)?.slice(range.start, range.end) ?? '';
  const before = /^[^=]*=\s*["']/.exec(written)?.[0].length;
  return { file, range: before === undefined ? range : { start: range.start + before, end: range.end - 1 } };
}
