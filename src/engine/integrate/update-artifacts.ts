/** XG's artifacts, which can't be had any more, make room for TPNS's, and what only they needed goes. */
import type { Picture } from '../../android/picture.ts';
import { dialectOf, type GradleFile } from '../../android/source.ts';
import { note } from '../../core/note.ts';
import type { NextStep } from '../../core/plan.ts';
import { type Dependency, isOwnScope } from '../../editors/gradle/dependencies-in.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { setNamedValue } from '../../editors/gradle/named-value.ts';
import { dependenciesIn, repositoriesIn } from '../../editors/gradle/query.ts';
import { removeDependencies } from '../../editors/gradle/remove-dependency.ts';
import { removeRepository } from '../../editors/gradle/remove-repository.ts';
import { replaceDependency } from '../../editors/gradle/replace-dependency.ts';
import { namedValues } from '../../editors/gradle/version-literal.ts';
import { proved } from '../../editors/proof.ts';
import { tomlFacts } from '../../editors/toml/facts.ts';
import { renameCatalogLibrary } from '../../editors/toml/successor.ts';
import { setCatalogVersion } from '../../editors/toml/version.ts';
import {
  COMPANIONS_ALSO_OF,
  FORMER_COMPANIONS,
  FORMER_GROUP,
  FORMER_REPOSITORY,
  FORMER_REPOSITORY_OF,
  isBefore,
  RELICS_UNTIL,
  SDK_ARTIFACT,
  SDK_GROUP,
} from '../../tpns/sdk.ts';
import { type Former, formerArtifacts, successorOf } from '../former.ts';
import { NOT_SHIPPED, shippedDependencies } from '../traces.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';
import { plannedVersion } from './gradle-steps.ts';
import { declaredCoordinate } from './leave-manual.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'next-former-sdk': { artifacts: readonly string[]; version: string };
  }
}

export function formerArtifactSteps(picture: Picture, answers: Answers): Step[] {
  const former = formerArtifacts(picture);
  const version = plannedVersion(picture, answers);
  // with an SDK that is as new as XG's successor was then, they may still be what it takes
  const raised = answers.sdkVersion !== null && !isBefore(version, RELICS_UNTIL);
  if (former.length === 0) return raised ? companionSteps(picture) : [];
  return [
    ...catalogSteps(picture, former, version),
    ...former
      .filter(({ found }) => found.catalogPath === null)
      .map(each => declaredStep(picture, answers, each, { group: SDK_GROUP, name: each.artifact, version })),
    ...companionSteps(picture),
  ];
}

/** All that a catalog has of XG, used or not: they share versions. So all names come first, and then the versions. */
function catalogSteps({ project }: Picture, former: readonly Former[], version: string): Step[] {
  return project.catalogs
    .filter(({ path }) => former.some(({ found }) => found.catalogPath === path))
    .flatMap(({ path, libraries }) => {
      const there = [...libraries.values()].flatMap(({ group, name }) => {
        const successor = group === FORMER_GROUP ? successorOf(name) : undefined;
        return successor === undefined ? [] : [{ name, to: { group: SDK_GROUP, name: successor, version } }];
      });
      return [
        ...there.map(({ name, to }) =>
          catalogStep(path, renameCatalogLibrary({ group: FORMER_GROUP, name }, to)),
        ),
        ...there.map(({ to }) => catalogStep(path, setCatalogVersion(to))),
      ];
    });
}

const catalogStep = (path: string, operation: Parameters<typeof proved>[1]): Step => ({
  path,
  run: text => proved(text, operation, tomlFacts),
});

const gradleStep = ({ path, script }: GradleFile, operation: Parameters<typeof proved>[1]): Step => ({
  path,
  run: text => proved(text, operation, gradleFacts(script.dialect)),
});

/** The plugin brings the SDK itself; adapters are declared by hand in either mode. */
function declaredStep(
  picture: Picture,
  { mode }: Answers,
  { found, artifact }: Former,
  to: Parameters<typeof replaceDependency>[2],
): Step {
  const { file, origin } = found;
  const { dialect } = file.script;
  const coordinate = `${FORMER_GROUP}:${found.artifact}`;
  const isIt = (each: Dependency): boolean =>
    isOwnScope(each.scope) &&
    !NOT_SHIPPED.test(each.configuration) &&
    declaredCoordinate(picture, file, each) === coordinate;
  if (mode === 'plugin' && artifact === SDK_ARTIFACT)
    return gradleStep(file, removeDependencies(dialect, coordinate, isIt));
  const place = origin?.whole && 'start' in origin.place ? origin.place : null;
  if (origin === null || place === null) return gradleStep(file, replaceDependency(dialect, isIt, to));
  // the name of a map of coordinates stays, and stands for the successor
  const { script } = picture.app.scope.in(origin.file);
  const named = namedValues(script).find(({ value }) => value.start === place.start);
  const value = {
    name: named?.name ?? '',
    from: `${coordinate}:${found.version}`,
    to: `${to.group}:${to.name}:${to.version}`,
  };
  const operation = setNamedValue(dialectOf(origin.file), value);
  return { path: origin.file, run: text => proved(text, operation, gradleFacts(dialectOf(origin.file))) };
}

function companionSteps(picture: Picture): Step[] {
  const { app, libraries } = picture;
  if (shippedDependencies(picture, group => group === COMPANIONS_ALSO_OF).length > 0) return [];
  return [...app.scripts, ...libraries.flatMap(({ script }) => script ?? [])].flatMap(file => {
    const isOne = (found: Dependency): boolean =>
      isOwnScope(found.scope) && FORMER_COMPANIONS.includes(declaredCoordinate(picture, file, found) ?? '');
    if (!dependenciesIn(file.script).some(isOne)) return [];
    return [gradleStep(file, removeDependencies(file.script.dialect, FORMER_COMPANIONS.join(', '), isOne))];
  });
}

/** The dead repository of that time, unless the project has the artifacts of those whose it was. */
export function formerRepositorySteps(picture: Picture): Step[] {
  const { project, app, libraries } = picture;
  if (formerArtifacts(picture).length === 0) return [];
  const files = new Map(
    [
      project.settings,
      project.rootScript,
      ...app.scripts,
      ...[...project.modules, ...libraries].map(({ script }) => script),
    ].flatMap(file => (file === null ? [] : [[file.path, file] as const])),
  );
  const all = [...files.values()];
  const others = all.some(({ script }) =>
    dependenciesIn(script).some(({ group }) => group?.startsWith(FORMER_REPOSITORY_OF)),
  );
  if (others) return [];
  return all
    .filter(({ script }) =>
      repositoriesIn(script).some(({ url }) => url !== null && FORMER_REPOSITORY.test(url)),
    )
    .map(file =>
      gradleStep(
        file,
        removeRepository(file.script.dialect, url => FORMER_REPOSITORY.test(url)),
      ),
    );
}

/** Told, for it is more than was asked: and the code that was written for XG has to follow. */
export function formerNext(picture: Picture, answers: Answers): NextStep[] {
  const artifacts = formerArtifacts(picture).map(({ found }) => `${found.group}:${found.artifact}`);
  if (artifacts.length === 0) return [];
  const version = plannedVersion(picture, answers);
  return [{ text: note('next-former-sdk', { artifacts: [...new Set(artifacts)], version }), check: null }];
}
