/** An artifact beside the SDK: TPNS's adapter for a channel, and what that needs itself. */
import type { Picture } from '../../android/picture.ts';
import type { Channel, Companion } from '../../core/channel.ts';
import { ensureDependency, type WantedDependency } from '../../editors/gradle/dependency.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { dependenciesIn } from '../../editors/gradle/query.ts';
import { quoted } from '../../editors/gradle/quoted.ts';
import { proved } from '../../editors/proof.ts';
import { tomlFacts } from '../../editors/toml/facts.ts';
import { ensureCatalogLibrary } from '../../editors/toml/library.ts';
import type { Files } from '../../ports.ts';
import { isBefore, SDK_ARTIFACT, SDK_GROUP } from '../../tpns/sdk.ts';
import { formerArtifacts } from '../former.ts';
import { mainSdk, type SdkDependency, sdkDependencies, shippedDependencies } from '../traces.ts';
import type { Step } from '../workspace.ts';
import type { Answers, VersionAnswers } from './answers.ts';
import { catalogHome, coordinatesOf } from './catalog-home.ts';
import { conditionalStep, plannedVersion } from './gradle-steps.ts';
import { versionStep } from './version-steps.ts';

/** The adapter, at the SDK's version and declared in its manner. */
export function adapterSteps(files: Files, picture: Picture, answers: Answers, channel: Channel): Step[] {
  const wanted = wantedOf(picture, SDK_GROUP, channel.artifact, plannedVersion(picture, answers));
  const words = ['tencent', channel.artifact];
  const sdk = mainSdk(sdkDependencies(picture));
  if (sdk === null || sdk.catalogPath !== null) return librarySteps(files, picture, wanted, words);
  // a literal beside the SDK's literal; where its version is a variable, that same variable
  const code = asTheSdk(picture, channel.artifact);
  return librarySteps(null, picture, code === null ? wanted : { ...wanted, accessor: code }, words);
}

/** What is needed for this adapter; a version that is there stays, unless it is older: see {@link raiseSteps}. */
export function companionSteps(
  files: Files,
  picture: Picture,
  answers: VersionAnswers,
  channel: Channel,
): Step[] {
  return neededBy(picture, answers, channel).flatMap(companion => {
    const wanted = companionWanted(picture, answers, companion);
    const { dialect } = picture.app.script.script;
    // the platform says the version, so none is written
    const bare = { ...wanted, accessor: quoted(companion.coordinate, quoteIn(picture), dialect) };
    return hasPlatform(picture, companion)
      ? librarySteps(null, picture, bare, [])
      : librarySteps(files, picture, wanted, wordsOf(companion));
  });
}

/** Companions that the project has in an older version than this adapter is built for. A catalog's entry stays. */
export function raiseSteps(files: Files, picture: Picture, answers: Answers, channel: Channel): Step[] {
  return neededBy(picture, answers, channel).flatMap(companion => {
    const wanted = { ...companionWanted(picture, answers, companion), raise: true };
    return builtIn(picture, wanted)
      .filter(found => !found.conditional && found.catalogPath === null && isOlder(found, wanted.version))
      .map(found => versionStep(files, picture, found, wanted));
  });
}

/** The coordinates of what the channel adds, for people and for the repository that has to serve it. */
export function neededBy(
  picture: Picture,
  answers: VersionAnswers,
  { companions }: Channel,
): readonly Companion[] {
  const sdk = plannedVersion(picture, answers);
  return companions.filter(({ since }) => since === null || !isBefore(sdk, since));
}

export const partsOf = (coordinate: string): { group: string; name: string } => {
  const [group = '', name = ''] = coordinate.split(':');
  return { group, name };
};

function companionWanted(picture: Picture, answers: VersionAnswers, companion: Companion): WantedDependency {
  const { group, name } = partsOf(companion.coordinate);
  const version = companion.version(picture.app.agp.major, plannedVersion(picture, answers));
  return wantedOf(picture, group, name, version);
}

const wantedOf = (picture: Picture, group: string, name: string, version: string): WantedDependency => ({
  group,
  name,
  version,
  configuration: 'implementation',
  raise: false,
  libraries: coordinatesOf(picture.project.catalogs),
});

/** `com.huawei.hms:push` is `hms-push`, `commons-codec:commons-codec` just `commons-codec`. */
function wordsOf({ coordinate }: Companion): string[] {
  const { group, name } = partsOf(coordinate);
  const house = group.slice(group.lastIndexOf('.') + 1);
  return (name.startsWith(house) ? name : `${house}-${name}`).split('-');
}

/** An artifact of XG's counts as the one that takes its place, wherever that is. */
function builtIn(picture: Picture, { group, name }: WantedDependency): SdkDependency[] {
  const former = formerArtifacts(picture).filter(({ artifact }) => group === SDK_GROUP && artifact === name);
  return [
    ...shippedDependencies(picture, each => each === group).filter(({ artifact }) => artifact === name),
    ...former.map(({ found }) => found),
  ];
}

/** Nothing where the app ships it already; in the catalog where the project keeps such things there (`files`: may it). */
function librarySteps(
  files: Files | null,
  picture: Picture,
  wanted: WantedDependency,
  words: readonly string[],
): Step[] {
  const there = builtIn(picture, wanted);
  if (there.some(({ conditional }) => !conditional)) return [];
  const { path, script } = picture.app.script;
  const { dialect } = script;
  const [unsure] = there;
  if (unsure) return [conditionalStep(unsure, wanted)];
  const declare = (one: WantedDependency): Step => ({
    path,
    run: text => proved(text, ensureDependency(dialect, one), gradleFacts(dialect)),
  });
  // of TPNS's own the first word is only the house
  const library = { ...wanted, words, whole: wanted.group !== SDK_GROUP };
  const home = files === null ? null : catalogHome(files, picture, library);
  if (home === null) return [declare(wanted)];
  return [
    { path: home.path, run: text => proved(text, ensureCatalogLibrary(library), tomlFacts) },
    declare({ ...wanted, accessor: home.accessor }),
  ];
}

/** `"com.tencent.tpns:tpns:$tpns"` with another artifact; null where the version is a literal, or said otherwise. */
function asTheSdk({ app }: Picture, artifact: string): string | null {
  const { script } = app.script;
  const sdk = dependenciesIn(script).find(
    found => found.group === SDK_GROUP && found.name === SDK_ARTIFACT && found.value?.kind === 'string',
  );
  if (sdk?.value == null || typeof sdk.version === 'string' || sdk.version === null) return null;
  const written = script.text.slice(sdk.value.start, sdk.value.end);
  return written.replace(`${SDK_GROUP}:${SDK_ARTIFACT}:`, `${SDK_GROUP}:${artifact}:`);
}

/** The quotes of the module's other coordinates. */
function quoteIn({ app }: Picture): string {
  const { script } = app.script;
  const quotes = dependenciesIn(script).flatMap(({ value }) =>
    value?.kind === 'string' && value.value !== null ? [value.quote] : [],
  );
  return quotes.find(mark => mark === '"' || mark === "'") ?? "'";
}

function hasPlatform(picture: Picture, { platform }: Companion): boolean {
  if (platform === undefined) return false;
  const { group, name } = partsOf(platform);
  return shippedDependencies(picture, each => each === group).some(
    found => found.artifact === name && !found.conditional,
  );
}

/** Only where both are plain versions: a range or `+` is what its author wants it to be. */
const isOlder = ({ version }: SdkDependency, wanted: string): boolean =>
  version !== null && /^\d+(?:\.\d+)*(?:-[\w.]+)?$/.test(version) && isBefore(version, wanted);
