/** What goes when the Gradle plugin is to bring the SDK in: the app's own declaration of it, and its placeholders. */
import { evaluate } from '../../android/evaluate.ts';
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import { textOf } from '../../android/value.ts';
import { note } from '../../core/note.ts';
import type { NextStep } from '../../core/plan.ts';
import { type Dependency, isOwnScope } from '../../editors/gradle/dependencies-in.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { dependenciesIn, member, placeholdersIn } from '../../editors/gradle/query.ts';
import { removeDependencies } from '../../editors/gradle/remove-dependency.ts';
import { removePlaceholders } from '../../editors/gradle/remove-placeholders.ts';
import { proved } from '../../editors/proof.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER, SDK_COORDINATE } from '../../tpns/sdk.ts';
import { NOT_SHIPPED } from '../traces.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';
import { coordinatesOf } from './catalog-home.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'next-placeholder-left': { key: string; file: string };
  }
}

const KEYS = [ID_PLACEHOLDER, KEY_PLACEHOLDER];

/**
 * Only in the app's own scripts: a library that declares the SDK has code that is compiled against it. The entry of a
 * catalog stays as well, for others may name it.
 */
export function leaveManualSteps(picture: Picture): Step[] {
  return [...declarationSteps(picture), ...placeholderSteps(picture)];
}

function declarationSteps(picture: Picture): Step[] {
  const { app } = picture;
  return app.scripts.flatMap((file): Step[] => {
    const isSdk = (found: Dependency): boolean =>
      isOwnScope(found.scope) &&
      !NOT_SHIPPED.test(found.configuration) &&
      declaredCoordinate(picture, file, found) === SDK_COORDINATE;
    if (!dependenciesIn(file.script).some(isSdk)) return [];
    const { dialect } = file.script;
    const operation = removeDependencies(dialect, SDK_COORDINATE, isSdk);
    return [{ path: file.path, run: text => proved(text, operation, gradleFacts(dialect)) }];
  });
}

/** `group:name` of a declaration, also where a catalog or a variable says it. */
export function declaredCoordinate(
  { project, app }: Picture,
  file: GradleFile,
  { accessor, group, name, value }: Dependency,
): string | null {
  if (group !== null) return `${group}:${name}`;
  const known = accessor === null ? undefined : coordinatesOf(project.catalogs).get(accessor);
  if (known !== undefined) return known;
  if (value?.kind !== 'reference') return null;
  const [first, second] = textOf(evaluate(value, app.scope.in(file.path)))?.split(':') ?? [];
  return first && second ? `${first}:${second}` : null;
}

/** A manifest of the project that asks for the placeholder goes on getting it: without one the merger would stop. */
function isAskedFor({ manifest, libraryManifests }: Picture, key: string): boolean {
  const manifests = [manifest, ...libraryManifests.values()];
  return manifests.some(({ document }) => document.text.includes(`\${${key}}`));
}

/** What stays, and does no harm: told, for the next one who changes the pair. */
export function placeholdersLeft(picture: Picture, { leaves }: Answers): NextStep[] {
  const { app } = picture;
  if (leaves !== 'manual') return [];
  return KEYS.flatMap((key): NextStep[] => {
    const there = app.scripts.flatMap(({ path, script }) =>
      placeholdersIn(script).flatMap(entry => {
        if (entry.key === key) return isAskedFor(picture, key) ? [path] : [];
        const said = entry.form === 'opaque' && entry.value ? member(entry.value, key) : null;
        const value = said === null ? null : evaluate(said, app.scope.in(path));
        return value?.known && value.from !== null ? [value.from.file] : [];
      }),
    );
    const [file] = there;
    return file === undefined ? [] : [{ text: note('next-placeholder-left', { key, file }), check: null }];
  });
}

function placeholderSteps(picture: Picture): Step[] {
  const { app } = picture;
  const keys = KEYS.filter(key => !isAskedFor(picture, key));
  return app.scripts.flatMap(({ path, script }): Step[] => {
    const there = keys.filter(key => placeholdersIn(script).some(entry => entry.key === key));
    if (there.length === 0) return [];
    const operation = removePlaceholders(script.dialect, there);
    return [{ path, run: text => proved(text, operation, gradleFacts(script.dialect)) }];
  });
}
