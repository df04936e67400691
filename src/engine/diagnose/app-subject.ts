/** One application module as the checks see it. */
import { activitiesOf } from '../../android/activities.ts';
import { libraryManifest, manifestAt, type Picture } from '../../android/picture.ts';
import { sdkSources } from '../../android/registration.ts';
import { textAt } from '../../android/source.ts';
import { known, numberOf, textOf, unknown } from '../../android/value.ts';
import { buildTypesOf, dimensionOf, flavorsOf, type Variant, variantsOf } from '../../android/variants.ts';
import { bare } from '../../android/version.ts';
import { wrapperCalls, wrapperUnused } from '../../android/wrapper-calls.ts';
import { textIn } from '../../checks/shared/json.ts';
import type {
  AppSubject,
  AppView,
  Credential,
  JsonFile,
  PlacedActivity,
  PlacedManifest,
  Placeholder,
  Suffix,
} from '../../checks/subject.ts';
import { at } from '../../checks/subject.ts';
import type { Place } from '../../core/finding.ts';
import { baseName, join } from '../../core/paths.ts';
import { placeInJson } from '../../editors/json.ts';
import { applicationMetaData } from '../../editors/manifest/read.ts';
import { isReference } from '../../editors/manifest/value.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER, SDK_ARTIFACT, SUFFIX_META } from '../../tpns/sdk.ts';
import { formerArtifacts } from '../former.ts';
import { imPackages } from '../im-usage.ts';
import { wrapperOf } from '../integrate/integrate.ts';
import { buildOf } from './build-of.ts';
import { credentialsInCode } from './code-credentials.ts';
import type { Evidence } from './evidence.ts';
import { gradleTraces } from './gradle-traces.ts';
import { strayConfigs } from './stray-configs.ts';
import type { Tolerant } from './tolerate.ts';
import { type ManifestView, mergedViews, NO_MERGE, unmerged } from './views.ts';

/** What was asked for on the command line. */
export interface Asked {
  /** null takes all of them. */
  readonly variant: string | null;
  readonly evidence: Evidence | null;
  /** The SecretKey, where it is known: it must be nowhere in the app. */
  readonly secretKey: string | null;
}

export function appSubject(
  tolerant: Tolerant,
  picture: Picture,
  config: JsonFile | null,
  hasConsole: boolean,
  { variant, evidence, secretKey }: Asked,
): AppSubject {
  const { app } = picture;
  const gradle = gradleTraces(tolerant, picture);
  const manifests = manifestsOf(tolerant, picture);
  const sources = sdkSources(
    picture.code,
    manifests.map(({ manifest }) => manifest),
  );
  const wrapper = wrapperOf(tolerant.files, picture);
  // any file may have been the one that counts; manifests and our own JSON say nothing about the build
  const complete = [...tolerant.unread.keys()].every(path => /\.(?:xml|json)$/.test(path));
  const own = gradle.legacy ? [] : credentialsIn(picture);
  const strays = strayConfigs(tolerant.files, picture);
  const manual = gradle.manual || own.length > 0;
  const mode = gradle.plugin ? (manual ? 'both' : 'plugin') : manual ? 'manual' : 'none';
  const version = gradle.version ?? (config === null ? null : textIn(config.json, 'version'));
  const fill = filler(picture, gradle.placeholders);
  const declared = gradle.scripts.some(path => tolerant.unread.has(path))
    ? []
    : variantsOf(app, picture.applicationId);
  const variants = builtVariants(declared, evidence).filter(
    ({ name }) => variant === null || name === variant,
  );
  const strings = lazily(() => stringsIn(tolerant, join(app.module.folder, 'src/main/res/values')));
  const wrapped = wrapper === null ? [] : wrapperCalls(tolerant.files, picture.project);
  const credentials = [
    ...inConfig(config),
    ...(gradle.legacy ? [] : inPlaceholders(gradle.placeholders)),
    ...own,
    ...credentialsInCode(picture.code, sources.calls, wrapped),
  ];
  const searched = { picture, scripts: gradle.all, config, manifests, credentials, known: secretKey };
  const build = buildOf(tolerant, picture, { calls: sources.calls, manifests, strays, searched });
  const sdkTraced =
    !gradle.legacy &&
    (sources.used || manifests.some(({ manifest }) => MENTION.test(manifest.document.text)));
  const common = {
    module: app.module.path,
    picture,
    build,
    complete,
    manifestsRead: [...tolerant.unread.keys()].every(path => !path.endsWith('.xml')),
    traced:
      mode !== 'none' ||
      gradle.mentioned ||
      gradle.legacy ||
      wrapper !== null ||
      config !== null ||
      strays.length > 0 ||
      hasConsole ||
      sdkTraced,
    sdkTraced,
    former: gradle.legacy ? formerIn(picture) : null,
    mode: mode === 'none' && !complete ? null : mode,
    wrapper,
    config,
    sdkVersion: version === null ? null : bare(version),
    sdk: gradle.sdk,
    placeholders: gradle.placeholders,
    neededPlaceholders: gradle.needed,
    morePlaceholders: gradle.morePlaceholders || own.length > 0,
    credentials,
    manifests,
    activities: activitiesIn(strings(), manifests, fill),
    variants,
    flavors: flavorsOf(app).map(name => ({ name, dimension: dimensionOf(app, name) })),
    buildTypes: buildTypesOf(app),
    built: false,
    targetSdk: evidence?.targetSdk ?? numberOf(app.targetSdk),
    suffix: suffixIn(manifests, fill),
    serverInCode: sources.setsServer,
    registrations: sources.registrations,
    calls: sources.calls,
    imCalls: sources.imCalls,
    receivers: sources.receivers,
    wrapperCalls: wrapped,
    wrapperUnused: wrapper === null ? null : wrapperUnused(tolerant.files, picture.project, wrapper),
    im: imPackages(tolerant.files, picture),
    views: [],
  } satisfies AppSubject;
  const views = viewsOf(tolerant, picture, manifests, variants, evidence).map((view): AppView => {
    const activities = lazily(() => activitiesIn(strings(), view.manifests, () => null));
    const suffix = lazily(() => suffixIn(view.manifests, () => null));
    return {
      variants: view.variants,
      place: view.place,
      get merge() {
        return view.merge;
      },
      app: {
        ...common,
        built: evidence !== null,
        get manifests() {
          return view.manifests;
        },
        get activities() {
          return activities();
        },
        get suffix() {
          return suffix();
        },
      },
    };
  });
  return { ...common, views };
}

function formerIn(picture: Picture): AppSubject['former'] {
  const all = formerArtifacts(picture);
  const main = all.find(({ artifact }) => artifact === SDK_ARTIFACT) ?? all[0];
  if (main === undefined) return null;
  const { group, artifact, version, file, at: offset } = main.found;
  const coordinate = [group, artifact, ...(version === null ? [] : [version])].join(':');
  return { coordinate, place: at(file.path, { start: offset, end: offset }) };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A build that is at hand is of one variant: whichever has its application id. */
function builtVariants(declared: readonly Variant[], evidence: Evidence | null): readonly Variant[] {
  const id = evidence?.packageName ?? null;
  if (evidence === null || id === null) return declared;
  const fitting = declared.filter(({ applicationId }) => textOf(applicationId) === id);
  if (fitting.length > 0) return fitting;
  const applicationId = known(id, { file: evidence.file, range: null });
  const { targetSdk: level } = evidence;
  const targetSdk = level === null ? unknown('absent') : known(level, { file: evidence.file, range: null });
  const name = baseName(evidence.file);
  return [
    {
      name,
      buildType: '',
      flavors: [],
      applicationId,
      minSdk: unknown('absent'),
      targetSdk,
      doubt: null,
    },
  ];
}

function viewsOf(
  tolerant: Tolerant,
  picture: Picture,
  manifests: readonly PlacedManifest[],
  variants: readonly Variant[],
  evidence: Evidence | null,
): readonly ManifestView[] {
  const names = variants.map(({ name }) => name);
  if (evidence !== null) {
    const { file, manifest, of } = evidence;
    // what is missing would be put into the sources, but it is the evidence that lacks it
    const place = (place: Place): Place =>
      place.file === file && of === 'merged-manifest'
        ? place
        : place.file === file || place.file === picture.app.manifest
          ? { file, range: null }
          : place;
    return [{ variants: names, manifests: [{ path: file, manifest, of: 'main' }], place, merge: NO_MERGE }];
  }
  return variants.length === 0
    ? [unmerged(manifests, names)]
    : mergedViews(tolerant.files, picture, manifests, variants);
}

/** What only TPNS writes into a manifest. */
const MENTION = /\bXG_(?:V2_ACCESS|SERVER_SUFFIX)|com\.tencent\.android\.(?:xg\.vip|tpush)/;

/** In place of a namespace that nobody can read: `.Detail` is then called just that, and not lost. */
const AS_WRITTEN = '';

/** Every manifest that ends up in the app's: its own of all source sets, and those of the modules it may depend on. */
function manifestsOf(tolerant: Tolerant, picture: Picture): PlacedManifest[] {
  const { app } = picture;
  const read = (path: string, base: string | null, of: PlacedManifest['of']): PlacedManifest[] => {
    const manifest = tolerant.attempt(files => {
      const found = manifestAt(files, path, base);
      return found?.base === null ? manifestAt(files, path, AS_WRITTEN) : found;
    });
    return manifest === null ? [] : [{ path, manifest, of }];
  };
  const src = join(app.module.folder, 'src');
  const variants = tolerant.files
    .list(src)
    .filter(set => set !== 'main' && !/^(?:test|androidTest)/.test(set))
    .map(set => join(src, set, 'AndroidManifest.xml'))
    .filter(path => path !== app.manifest);
  const libraries = picture.libraries.flatMap(library => {
    const { path, namespace } = libraryManifest(tolerant.files, picture.project, library);
    return read(path, namespace, 'library');
  });
  return [
    ...read(app.manifest, picture.namespace, 'main'),
    ...variants.flatMap(path => read(path, picture.namespace, 'variant')),
    ...libraries,
  ];
}

type Fill = (name: string) => string | null;

/** `${applicationId}` and the placeholders that are the same in every variant. */
function filler({ applicationId }: Picture, placeholders: readonly Placeholder[]): Fill {
  return name =>
    name === 'applicationId'
      ? textOf(applicationId)
      : (placeholders.find(({ key, scope }) => key === name && scope === null)?.value ?? null);
}

function activitiesIn(
  strings: ReadonlyMap<string, string>,
  manifests: readonly PlacedManifest[],
  fill: Fill,
): PlacedActivity[] {
  return manifests.flatMap(({ path, manifest }) =>
    activitiesOf(manifest, fill, name => strings.get(name) ?? null).map(each => ({ ...each, file: path })),
  );
}

/** Plain strings of the default configuration; markup and escapes are left to the build. */
function stringsIn(tolerant: Tolerant, folder: string): Map<string, string> {
  const texts = tolerant.files
    .list(folder)
    .filter(name => name.endsWith('.xml'))
    .map(name => textAt(tolerant.files, join(folder, name)) ?? '');
  const found = texts.flatMap(text => [
    ...text
      .replace(/<!--[\s\S]*?-->/g, '')
      .matchAll(/<string\s[^>]*?\bname="([\w.]+)"[^>]*>([^<&\\"']*)<\/string>/g),
  ]);
  return new Map(found.map(([, name = '', value = '']) => [name, value.trim()]));
}

/** AccessID and AccessKey as the manifest itself has them. */
function credentialsIn({ manifest, app }: Picture): Credential[] {
  const names = { XG_V2_ACCESS_ID: 'access-id', XG_V2_ACCESS_KEY: 'access-key' } as const;
  return Object.entries(names).flatMap(([name, which]): Credential[] => {
    const value = applicationMetaData(manifest).find(data => data.name?.text === name)?.value;
    if (!value || isReference(value) || value.text.includes('$')) return [];
    const place = at(app.manifest, { start: value.start, end: value.end });
    return [{ which, value: value.text, place, from: place, of: 'manifest', always: true }];
  });
}

function inConfig(config: JsonFile | null): Credential[] {
  if (config === null) return [];
  const members = { access_id: 'access-id', access_key: 'access-key' } as const;
  return Object.entries(members).flatMap(([member, which]): Credential[] => {
    const value = textIn(config.json, 'tpns', member);
    const place = at(config.path, placeInJson(config.text, ['tpns', member]));
    return value === null ? [] : [{ which, value, place, from: place, of: 'config', always: true }];
  });
}

function inPlaceholders(placeholders: readonly Placeholder[]): Credential[] {
  return placeholders.flatMap(({ key, value, place, from, scope }): Credential[] => {
    const which = key === ID_PLACEHOLDER ? 'access-id' : key === KEY_PLACEHOLDER ? 'access-key' : null;
    if (which === null || value === null) return [];
    return [{ which, value, place, from: from ?? place, of: 'build', always: scope === null }];
  });
}

function suffixIn(manifests: readonly PlacedManifest[], fill: Fill): Suffix | null {
  for (const { path, manifest } of manifests) {
    const data = applicationMetaData(manifest).find(each => each.name?.text === SUFFIX_META);
    if (!data || data.node === 'remove') continue;
    const { value, element } = data;
    const place = at(path, value ? { start: value.start, end: value.end } : element.startTag);
    if (value === null || isReference(value)) return { text: null, place };
    const text = value.text.replace(/\$\{([^}]+)\}/g, (all, name: string) => fill(name) ?? all);
    return { text: text.includes('${') ? null : text, place };
  }
  return null;
}
