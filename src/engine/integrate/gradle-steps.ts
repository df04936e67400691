/** What `init` does to the Gradle scripts: a repository that serves the SDK, the SDK, its placeholders. */
import { mavenCentral } from '../../android/central.ts';
import { evaluate } from '../../android/evaluate.ts';
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import { textOf } from '../../android/value.ts';
import { bare } from '../../android/version.ts';
import { note } from '../../core/note.ts';
import type { Operation, Outcome } from '../../core/operation.ts';
import { ensureDependency } from '../../editors/gradle/dependency.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { ensurePlaceholders } from '../../editors/gradle/placeholders.ts';
import { placeholdersIn } from '../../editors/gradle/query.ts';
import { ensureRepository } from '../../editors/gradle/repository.ts';
import { proved } from '../../editors/proof.ts';
import type { Files } from '../../ports.ts';
import {
  DEFAULT_SDK_VERSION,
  ID_PLACEHOLDER,
  KEY_PLACEHOLDER,
  SDK_ARTIFACT,
  SDK_COORDINATE,
  SDK_GROUP,
  sdkVersion,
} from '../../tpns/sdk.ts';
import { mainSdk, member, placeholderScript, sdkDependencies } from '../traces.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'repository-filtered': Record<never, never>;
    'sdk-version-in-catalog': { file: string; version: string };
  }
}

const step = ({ path, script }: GradleFile, operation: Operation): Step => ({
  path,
  run: text => proved(text, operation, gradleFacts(script.dialect)),
});

/** The version the project will have after `init`. */
export function plannedVersion(picture: Picture, answers: Answers): string {
  if (answers.sdkVersion !== null) return sdkVersion(answers.sdkVersion);
  return mainSdk(sdkDependencies(picture))?.version ?? DEFAULT_SDK_VERSION;
}

export function sdkSteps(files: Files, picture: Picture, answers: Answers): Step[] {
  return [
    ...repositoryStep(files, picture),
    ...dependencySteps(picture, answers),
    ...placeholderSteps(picture, answers),
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
  const filtered = (at: number): Outcome => ({
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

function wanted(picture: Picture, answers: Answers, name: string): Parameters<typeof ensureDependency>[1] {
  const version = plannedVersion(picture, answers);
  return {
    group: SDK_GROUP,
    name,
    version,
    configuration: 'implementation',
    raise: answers.sdkVersion !== null,
  };
}

function dependencySteps(picture: Picture, answers: Answers): Step[] {
  const { app } = picture;
  const main = mainSdk(sdkDependencies(picture));
  if (main !== null) return [];
  return [
    step(app.script, ensureDependency(app.script.script.dialect, wanted(picture, answers, SDK_ARTIFACT))),
  ];
}

/** The version that was asked for, in every artifact of TPNS that is there already. */
export function versionSteps(picture: Picture, answers: Answers): Step[] {
  if (answers.sdkVersion === null) return [];
  const version = plannedVersion(picture, answers);
  const steps: Step[] = [];
  // all artifacts of TPNS at one version: the vendors' adapters are built against the SDK of the same number
  for (const { file, artifact, catalogPath, version: now } of sdkDependencies(picture)) {
    if (now !== null && bare(now) === bare(version)) continue;
    if (catalogPath === null)
      steps.push(step(file, ensureDependency(file.script.dialect, wanted(picture, answers, artifact))));
    else {
      steps.push({
        path: catalogPath,
        run: () => ({
          state: 'refused',
          why: note('sdk-version-in-catalog', { file: file.path, version }),
          at: null,
          snippet: `${SDK_COORDINATE.replace(SDK_ARTIFACT, artifact)}:${version}`,
        }),
      });
    }
  }
  return steps;
}

function placeholderSteps(picture: Picture, answers: Answers): Step[] {
  const { app } = picture;
  const entries = [
    { key: ID_PLACEHOLDER, value: answers.accessId },
    { key: KEY_PLACEHOLDER, value: answers.accessKey },
  ];
  // a whole map kept elsewhere (`manifestPlaceholders = rootProject.ext.placeholders`) may hold them already
  const maps = app.scripts
    .flatMap(({ script }) => placeholdersIn(script))
    .filter(entry => entry.form === 'opaque');
  const inMaps = (key: string): string | null => {
    for (const { value } of maps) {
      const text = value === null ? null : textOf(evaluate(member(value, key), app.scope));
      if (text !== null) return text;
    }
    return null;
  };
  const missing = entries.filter(({ key, value }) => inMaps(key) !== value);
  const resolve = (expression: Parameters<typeof evaluate>[0]): string | null =>
    textOf(evaluate(expression, app.scope));
  if (missing.length === 0) return [];
  // where they are, which may be a script that this one applies
  const home = placeholderScript(picture) ?? app.script;
  return [step(home, ensurePlaceholders(home.script.dialect, { entries: missing, resolve }))];
}
