/** A vendor's repository: is it among those that count, and if not, may it be added? */
import { filledByCode, standing } from '../../android/central.ts';
import type { Picture } from '../../android/picture.ts';
import { serving, servingFrom } from '../../android/serving.ts';
import type { GradleFile } from '../../android/source.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { type Repository, repositoriesIn } from '../../editors/gradle/query.ts';
import { ensureRepository, type WantedRepository } from '../../editors/gradle/repository.ts';
import { proved } from '../../editors/proof.ts';
import type { Files } from '../../ports.ts';
import type { Step } from '../workspace.ts';

/** `missing`: it goes to `file`, in `scope`. `unknown`: private hosts serve everything, and who knows what. */
export type Supply =
  | { readonly state: 'served' }
  | { readonly state: 'unknown'; readonly hosts: readonly string[] }
  | { readonly state: 'missing'; readonly file: GradleFile; readonly scope: WantedRepository['scope'] };

/** For what the app depends on. */
export function supplyOfApp(files: Files, { project, app }: Picture, url: string, group: string): Supply {
  const found = standing(files, project, app);
  // with a list that only code fills, one more declaration could make Gradle forget the others
  const hidden = found.counting.length === 0 ? filledByCode(found, project, app) : [];
  return supply(found.counting, url, group, found.place, hidden);
}

/** For what the build itself is made with. */
export function supplyOfBuild(
  file: GradleFile,
  scope: WantedRepository['scope'],
  url: string,
  group: string,
): Supply {
  const path = `${scope}.repositories`;
  const there = repositoriesIn(file.script).filter(found => found.scope.join('.') === path);
  return supply(there, url, group, { file, scope }, []);
}

function supply(
  there: readonly Repository[],
  url: string,
  group: string,
  place: { readonly file: GradleFile; readonly scope: WantedRepository['scope'] },
  hidden: readonly string[],
): Supply {
  if (servingFrom(there, url, group) === 'served') return { state: 'served' };
  if (hidden.length > 0) return { state: 'unknown', hosts: hidden };
  // a build that goes to public hosts goes to one more; one that knows only its own may not reach any other
  const others = serving(there, group);
  return others.state === 'unknown'
    ? { state: 'unknown', hosts: others.hosts }
    : { state: 'missing', ...place };
}

export function supplySteps(found: Supply, url: string): Step[] {
  if (found.state !== 'missing') return [];
  const { path, script } = found.file;
  const { dialect } = script;
  const operation = ensureRepository(dialect, {
    scope: found.scope,
    repository: { kind: 'maven', url },
  });
  return [{ path, run: text => proved(text, operation, gradleFacts(dialect)) }];
}
