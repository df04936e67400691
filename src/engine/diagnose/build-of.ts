/** What the build of an app says, each part gathered when a check first asks for it. */
import { effectivePlaceholders } from '../../android/effective.ts';
import { gradleVersion } from '../../android/gradle-version.ts';
import { releaseRules } from '../../android/keep-rules.ts';
import type { MapValue } from '../../android/map-value.ts';
import type { Picture } from '../../android/picture.ts';
import type { SdkCall } from '../../android/registration.ts';
import type { Build } from '../../checks/shared/build.ts';
import type { PlacedManifest } from '../../checks/subject.ts';
import { usedChannels } from './channels-used.ts';
import { exposedSecrets, type Searched } from './exposed-secrets.ts';
import { pluginUse } from './plugin-use.ts';
import { repositoriesOf } from './repositories-of.ts';
import { shippedByGradle } from './shipped.ts';
import type { Tolerant } from './tolerate.ts';

interface Known {
  readonly calls: readonly SdkCall[];
  readonly manifests: readonly PlacedManifest[];
  readonly strays: readonly string[];
  readonly searched: Searched;
}

export function buildOf(tolerant: Tolerant, picture: Picture, known: Known): Build {
  const { files } = tolerant;
  const { app, project, libraries } = picture;
  const shipped = once(() => shippedByGradle(files, picture));
  const plugin = once(() => pluginUse(tolerant, picture));
  const channels = once(() => usedChannels(files, picture, shipped().artifacts, known.calls));
  const repositories = once(() => repositoriesOf(files, picture));
  const secrets = once(() => exposedSecrets(known.searched));
  const gradle = once(() => gradleVersion(files, project.root));
  const keepRules = once(() => {
    const { rules, open, files: paths } = releaseRules(files, project, app, libraries);
    return { rules, open, home: paths.find(path => files.kind(path) === 'file') ?? null };
  });
  const placeholders = new Map<string, MapValue>();
  return {
    get gradle() {
      return gradle();
    },
    get plugin() {
      return plugin().use;
    },
    get pluginNamed() {
      return plugin().named;
    },
    get artifacts() {
      return shipped().artifacts;
    },
    get shipped() {
      return shipped().shipped;
    },
    get archives() {
      return shipped().archives;
    },
    get open() {
      return shipped().open;
    },
    get channels() {
      return channels();
    },
    get repositories() {
      return repositories();
    },
    get secrets() {
      return secrets();
    },
    get keepRules() {
      return keepRules();
    },
    placeholdersOf: variant => {
      const found = placeholders.get(variant.name) ?? effectivePlaceholders(app, variant);
      placeholders.set(variant.name, found);
      return found;
    },
    strays: known.strays,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
