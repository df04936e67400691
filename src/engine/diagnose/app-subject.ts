/** One application module as the checks see it. */
import { activitiesOf } from '../../android/activities.ts';
import { setting } from '../../android/app.ts';
import { evaluate } from '../../android/evaluate.ts';
import { manifestAt, type Picture } from '../../android/picture.ts';
import { sdkSources } from '../../android/registration.ts';
import { textAt } from '../../android/source.ts';
import { known, numberOf, textOf, unknown } from '../../android/value.ts';
import { buildTypesOf, dimensionOf, flavorsOf, type Variant, variantsOf } from '../../android/variants.ts';
import { bare } from '../../android/version.ts';
import { wrapperCalls } from '../../android/wrapper-calls.ts';
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
import { ID_PLACEHOLDER, KEY_PLACEHOLDER, SUFFIX_META } from '../../tpns/sdk.ts';
import { imPackages } from '../im-usage.ts';
import { wrapperOf } from '../integrate/integrate.ts';
import type { Evidence } from './evidence.ts';
import { gradleTraces } from './gradle-traces.ts';
import type { Tolerant } from './tolerate.ts';
import { type ManifestView, mergedViews, unmerged } from './views.ts';

/** What was asked for on the command line. */
export interface Asked {
  /** null takes all of them. */
  readonly variant: string | null;
  readonly evidence: Evidence | null;
}

export function appSubject(
  tolerant: Tolerant,
  picture: Picture,
  config: JsonFile | null,
  hasConsole: boolean,
  { variant, evidence }: Asked,
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
  const own = credentialsIn(picture);
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
  const common = {
    module: app.module.path,
    picture,
    complete,
    manifestsRead: [...tolerant.unread.keys()].every(path => !path.endsWith('.xml')),
    traced:
      mode !== 'none' ||
      gradle.mentioned ||
      wrapper !== null ||
      config !== null ||
      hasConsole ||
      sources.used ||
      manifests.some(({ manifest }) => MENTION.test(manifest.document.text)),
    mode: mode === 'none' && !complete ? null : mode,
    wrapper,
    config,
    sdkVersion: version === null ? null : bare(version),
    sdk: gradle.sdk,
    placeholders: gradle.placeholders,
    neededPlaceholders: gradle.needed,
    morePlaceholders: gradle.morePlaceholders || own.length > 0,
    credentials: [...inConfig(config), ...inPlaceholders(gradle.placeholders), ...own],
    manifests,
    activities: activitiesIn(strings(), manifests, fill),
    variants,
    flavors: flavorsOf(app).map(name => ({ name, dimension: dimensionOf(app, name) })),
    buildTypes: buildTypesOf(app),
    targetSdk: evidence?.targetSdk ?? numberOf(app.targetSdk),
    suffix: suffixIn(manifests, fill),
    serverInCode: sources.setsServer,
    registrations: sources.registrations,
    calls: sources.calls,
    receivers: sources.receivers,
    wrapperCalls: wrapper === null ? [] : wrapperCalls(tolerant.files, picture.project),
    im: imPackages(tolerant.files, picture),
    views: [],
  } satisfies AppSubject;
  const views = viewsOf(tolerant, picture, manifests, variants, evidence).map((view): AppView => {
    const activities = lazily(() => activitiesIn(strings(), view.manifests, () => null));
    const suffix = lazily(() => suffixIn(view.manifests, () => null));
    return {
      variants: view.variants,
      place: view.place,
      app: {
        ...common,
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
    return [{ variants: names, manifests: [{ path: file, manifest, of: 'main' }], place }];
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
  const libraries = picture.libraries.flatMap(({ script, folder }) => {
    const said = script === null ? null : setting(script, 'android', ['namespace']);
    const base = said === null || said === 'conditional' ? null : textOf(evaluate(said, app.scope));
    const path = join(folder, 'src/main/AndroidManifest.xml');
    return read(path, base, 'library');
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
    return [{ which, value: value.text, place: at(app.manifest, { start: value.start, end: value.end }) }];
  });
}

function inConfig(config: JsonFile | null): Credential[] {
  if (config === null) return [];
  const members = { access_id: 'access-id', access_key: 'access-key' } as const;
  return Object.entries(members).flatMap(([member, which]): Credential[] => {
    const value = textIn(config.json, 'tpns', member);
    const place = at(config.path, placeInJson(config.text, ['tpns', member]));
    return value === null ? [] : [{ which, value, place }];
  });
}

function inPlaceholders(placeholders: readonly Placeholder[]): Credential[] {
  return placeholders.flatMap(({ key, value, place }): Credential[] => {
    const which = key === ID_PLACEHOLDER ? 'access-id' : key === KEY_PLACEHOLDER ? 'access-key' : null;
    return which === null || value === null ? [] : [{ which, value, place }];
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
