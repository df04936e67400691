/** What `init` does to the Gradle scripts: a repository that serves the SDK, the SDK, its placeholders. */
import { mavenCentral } from '../../android/central.ts';
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import { bare } from '../../android/version.ts';
import { note } from '../../core/note.ts';
import type { Operation, Refused } from '../../core/operation.ts';
import { best, blocksLike } from '../../editors/gradle/candidates.ts';
import { ensureDependency, type WantedDependency } from '../../editors/gradle/dependency.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { parseScript } from '../../editors/gradle/parse.ts';
import { ensurePlaceholders } from '../../editors/gradle/placeholders.ts';
import { member, placeholdersIn } from '../../editors/gradle/query.ts';
import { quoted } from '../../editors/gradle/quoted.ts';
import { ensureRepository } from '../../editors/gradle/repository.ts';
import { proved } from '../../editors/proof.ts';
import { tomlFacts } from '../../editors/toml/facts.ts';
import { ensureCatalogLibrary } from '../../editors/toml/library.ts';
import { setCatalogVersion } from '../../editors/toml/version.ts';
import type { Files } from '../../ports.ts';
import {
  DEFAULT_SDK_VERSION,
  ID_PLACEHOLDER,
  KEY_PLACEHOLDER,
  SDK_ARTIFACT,
  SDK_GROUP,
  sdkVersion,
} from '../../tpns/sdk.ts';
import { formerArtifacts } from '../former.ts';
import { mainSdk, type SdkDependency, sdkDependencies } from '../traces.ts';
import type { Step } from '../workspace.ts';
import type { Answers, VersionAnswers } from './answers.ts';
import { catalogHome, coordinatesOf, declaredIn } from './catalog-home.ts';
import { movedTo } from './moved.ts';
import { placeholderHome } from './placeholder-home.ts';
import { replacedValues, type WantedEntry } from './replace-values.ts';
import { versionStep } from './version-steps.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'repository-filtered': Record<never, never>;
  }
}

const step = ({ path, script }: GradleFile, operation: Operation): Step => ({
  path,
  run: text => proved(text, operation, gradleFacts(script.dialect)),
});

/** The same for a version catalog. */
const catalogStep = (path: string, operation: Operation): Step => ({
  path,
  run: text => proved(text, operation, tomlFacts),
});

/** The version the project will have after `init`. */
export function plannedVersion(picture: Picture, answers: VersionAnswers): string {
  if (answers.sdkVersion !== null) return sdkVersion(answers.sdkVersion);
  const main = mainSdk(sdkDependencies(picture));
  const declared = main ?? declaredIn(picture.project.catalogs, SDK_GROUP, SDK_ARTIFACT);
  return declared?.version ?? answers.pluginVersion ?? DEFAULT_SDK_VERSION;
}

export function sdkSteps(files: Files, picture: Picture, answers: Answers): Step[] {
  return [
    ...repositoryStep(files, picture),
    ...dependencySteps(files, picture, answers),
    ...ownPlaceholderSteps(picture, answers),
  ];
}

/** A repository for the SDK itself, where none that applies serves it. */
export function repositoryStep(files: Files, { project, app }: Picture): Step[] {
  const central = mavenCentral(files, project, app);
  if (central.state !== 'missing') return [];
  const { dialect } = central.file.script;
  const { path, run } = step(
    central.file,
    ensureRepository(dialect, { scope: central.scope, repository: { kind: 'mavenCentral' } }),
  );
  // there, and still not serving: a content filter keeps our group out, and lifting it is the project's decision
  const filtered = (at: number): Refused => ({
    state: 'refused',
    why: note('repository-filtered', {}),
    at,
    snippet: dialect === 'kotlin' ? `includeGroup("${SDK_GROUP}")` : `includeGroup '${SDK_GROUP}'`,
  });
  return [
    {
      path,
      run: text => {
        const outcome = run(text);
        return outcome.state === 'present' ? filtered(outcome.at) : outcome;
      },
    },
  ];
}

function wanted(picture: Picture, answers: Answers, name: string): WantedDependency {
  const version = plannedVersion(picture, answers);
  return {
    group: SDK_GROUP,
    name,
    version,
    configuration: 'implementation',
    raise: answers.sdkVersion !== null,
    libraries: coordinatesOf(picture.project.catalogs),
  };
}

/** What a release never gets. What one flavor alone has is its own matter. */
const DEBUG_ONLY = /^debug(?=[A-Z])|[a-z]Debug(?=[A-Z])/;

function dependencySteps(files: Files, picture: Picture, answers: Answers): Step[] {
  const { app } = picture;
  const former = formerArtifacts(picture).map(({ found, artifact }) => ({ ...found, artifact }));
  const there = [...sdkDependencies(picture), ...former].filter(
    ({ artifact, configuration }) => artifact === SDK_ARTIFACT && !DEBUG_ONLY.test(configuration),
  );
  if (there.some(({ conditional }) => !conditional)) return [];
  const sdk = wanted(picture, answers, SDK_ARTIFACT);
  const { dialect } = app.script.script;
  const [unsure] = there;
  if (unsure) return [conditionalStep(unsure, sdk)];
  const library = { ...sdk, words: ['tencent', 'tpns'] };
  const home = catalogHome(files, picture, library);
  if (home === null) return [step(app.script, ensureDependency(dialect, sdk))];
  return [
    catalogStep(home.path, ensureCatalogLibrary(library)),
    ...(sdk.raise ? [catalogStep(home.path, setCatalogVersion(sdk))] : []),
    step(app.script, ensureDependency(dialect, { ...sdk, accessor: home.accessor, raise: false })),
  ];
}

/** Whether the SDK is in the build depends on something; a second declaration of it would overrule that. */
export function conditionalStep({ file, at }: SdkDependency, sdk: WantedDependency): Step {
  const { path, script } = file;
  const { dialect } = script;
  const coordinate = `${sdk.group}:${sdk.name}`;
  const code = quoted(`${coordinate}:${sdk.version}`, "'", dialect);
  return {
    path,
    run: now => ({
      state: 'refused',
      why: note('gradle-conditional', { what: coordinate }),
      at: movedTo(now, script.text, at),
      snippet: dialect === 'kotlin' ? `${sdk.configuration}(${code})` : `${sdk.configuration} ${code}`,
      candidates: best(blocksLike(parseScript(now, dialect), ['dependencies'])),
    }),
  };
}

/** The version that was asked for, in every artifact of TPNS that is there already. */
export function versionSteps(files: Files, picture: Picture, answers: Answers): Step[] {
  if (answers.sdkVersion === null) return [];
  const version = plannedVersion(picture, answers);
  // all artifacts of TPNS at one version: the vendors' adapters are built against the SDK of the same number
  return sdkDependencies(picture)
    .filter(({ artifact }) => artifact !== SDK_ARTIFACT || answers.leaves !== 'manual')
    .filter(found => found.version === null || bare(found.version) !== bare(version))
    .map(found => versionStep(files, picture, found, wanted(picture, answers, found.artifact)));
}

const ownPlaceholderSteps = (picture: Picture, { accessId, accessKey }: Answers): Step[] =>
  placeholderSteps(picture, [
    { key: ID_PLACEHOLDER, value: accessId },
    { key: KEY_PLACEHOLDER, value: accessKey },
  ]);

export function placeholderSteps(picture: Picture, entries: readonly WantedEntry[]): Step[] {
  const { app } = picture;
  const home = placeholderHome(picture);
  const { steps, after } = replacedValues(picture, entries, home.path);
  // a whole map kept elsewhere (`manifestPlaceholders = rootProject.ext.placeholders`) may hold them already
  const maps = app.scripts
    .flatMap(({ script }) => placeholdersIn(script))
    .filter(entry => entry.form === 'opaque');
  const inMaps = (key: string): string | null => {
    for (const { value } of maps) {
      const text = value === null ? null : after(member(value, key));
      if (text !== null) return text;
    }
    return null;
  };
  const missing = entries.filter(({ key, value }) => inMaps(key) !== value);
  if (missing.length === 0) return [...steps];
  const wanted = { entries: missing, resolve: after };
  return [...steps, step(home, ensurePlaceholders(home.script.dialect, wanted))];
}
