/** Another version of an artifact where its version stands: in the script, a catalog, a variable, a property. */
import type { Picture } from '../../android/picture.ts';
import { appliedScripts } from '../../android/scope.ts';
import { dialectOf, type GradleFile, openGradle } from '../../android/source.ts';
import { note } from '../../core/note.ts';
import type { Outcome } from '../../core/operation.ts';
import { dependenciesIn } from '../../editors/gradle/dependencies-in.ts';
import { ensureDependency, type WantedDependency } from '../../editors/gradle/dependency.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import {
  isOfGroup,
  mentionsOf,
  namedLiterals,
  setVersionLiteral,
} from '../../editors/gradle/version-literal.ts';
import { statements } from '../../editors/gradle/walk.ts';
import { proved } from '../../editors/proof.ts';
import { ensureProperty, propertyFacts } from '../../editors/properties.ts';
import { tomlFacts } from '../../editors/toml/facts.ts';
import { setCatalogVersion } from '../../editors/toml/version.ts';
import type { Files } from '../../ports.ts';
import type { SdkDependency } from '../traces.ts';
import type { Step } from '../workspace.ts';

export function versionStep(
  files: Files,
  picture: Picture,
  found: SdkDependency,
  wanted: WantedDependency,
): Step {
  const { catalogPath, file } = found;
  if (catalogPath !== null) {
    return { path: catalogPath, run: text => proved(text, setCatalogVersion(wanted), tomlFacts) };
  }
  const { dialect } = file.script;
  return (
    namedStep(files, picture, found, wanted) ?? {
      path: file.path,
      run: text => proved(text, ensureDependency(dialect, wanted), gradleFacts(dialect)),
    }
  );
}

/** Where a name stands for the version; null where that can't be followed. */
function namedStep(
  files: Files,
  picture: Picture,
  found: SdkDependency,
  wanted: WantedDependency,
): Step | null {
  const { origin } = found;
  if (origin === null) return null;
  const { group, name: artifact, version } = wanted;
  if ('property' in origin.place) {
    const { property } = origin.place;
    const step: Step = {
      path: origin.file,
      run: text => proved(text, ensureProperty(property, version), propertyFacts),
    };
    return foreignUses(files, picture, property, group) > 0 ? shared(step, property, wanted) : step;
  }
  const dialect = dialectOf(origin.file);
  const { start } = origin.place;
  const script = openGradle(files, origin.file, dialect)?.script;
  const literal = script && namedLiterals(script).find(each => each.literal.start === start);
  if (!literal) return null;
  const { name } = literal;
  const operation = setVersionLiteral(dialect, { name, group, artifact, version, whole: origin.whole });
  const step: Step = { path: origin.file, run: text => proved(text, operation, gradleFacts(dialect)) };
  // a whole coordinate is about this artifact, whoever uses it; a version may be others' too
  const others = origin.whole ? 0 : foreignUses(files, picture, name, group) - 1;
  return others > 0 ? shared(step, name, wanted) : step;
}

/** How often the build's scripts speak of the name, other than where they declare or name artifacts of this group. */
function foreignUses(files: Files, { project, app }: Picture, name: string, group: string): number {
  const first = [
    project.settings,
    project.rootScript,
    app.script,
    ...project.modules.map(({ script }) => script),
  ];
  const scripts = new Map<string, GradleFile>();
  for (const file of first) {
    if (file === null) continue;
    for (const each of appliedScripts(files, project, file)) scripts.set(each.path, each);
  }
  const all = [...scripts.values()].map(({ script }) => script);
  // `deps.tpns = "com.tencent.tpns:tpns:$tpns"`: that is a name of the artifact, whoever asks for it
  const names = all.map(script =>
    namedLiterals(script).filter(each => each.name === name && isOfGroup(each.literal, group)),
  );
  const isName = names.some(found => found.length > 0);
  return all.reduce((sum, script, i) => {
    const ours = dependenciesIn(script).filter(
      found => found.group === group || (isName && found.accessor?.endsWith(`.${name}`)),
    );
    const within = (at: number): boolean => ours.some(({ range }) => range.start <= at && at < range.end);
    // `val tpnsVersion: String by project` only passes it on
    const passed = statements(script).filter(
      ({ statement }) =>
        statement.kind === 'declaration' &&
        statement.delegated &&
        statement.name === name &&
        statement.value?.kind === 'reference',
    );
    const foreign = mentionsOf(name, group, script).filter(
      at => !within(at) && !passed.some(({ statement }) => statement.start <= at && at < statement.end),
    );
    return sum + foreign.length - (names[i]?.length ?? 0);
  }, 0);
}

function shared({ path }: Step, variable: string, { group, name, version }: WantedDependency): Step {
  const coordinate = `${group}:${name}`;
  const refused: Outcome = {
    state: 'refused',
    why: note('dependency-version-computed', { coordinate, variable }),
    at: null,
    snippet: `${coordinate}:${version}`,
  };
  return { path, run: () => refused };
}
