/**
 * Placeholders whose value stands elsewhere: a variable, a map in a shared script, `gradle.properties`. Another value is
 * written where the old one is, and only there.
 */
import { evaluate } from '../../android/evaluate.ts';
import type { Picture } from '../../android/picture.ts';
import { type Known, textOf } from '../../android/value.ts';
import { baseName, inside } from '../../core/paths.ts';
import { gradleFacts } from '../../editors/gradle/facts.ts';
import { setNamedValue } from '../../editors/gradle/named-value.ts';
import { member, placeholdersIn } from '../../editors/gradle/query.ts';
import type { Expression } from '../../editors/gradle/tree.ts';
import { namedValues } from '../../editors/gradle/version-literal.ts';
import { proved } from '../../editors/proof.ts';
import { ensureProperty, propertyFacts } from '../../editors/properties.ts';
import type { Step } from '../workspace.ts';

export interface WantedEntry {
  readonly key: string;
  readonly value: string;
}

export interface Replaced {
  readonly steps: readonly Step[];
  /** What an expression of the app's scripts comes to once the steps are made. */
  readonly after: (expression: Expression | null, file?: string) => string | null;
}

/** `home` is the script whose own entries are somebody else's matter. */
export function replacedValues(picture: Picture, entries: readonly WantedEntry[], home: string): Replaced {
  const { scope } = picture.app;
  const renewed = new Map<string, string>();
  const steps = entries.flatMap(entry => {
    const found = valuesOf(picture, entry.key);
    const former = new Set(
      found.map(({ value }) => String(value.value)).filter(text => text !== entry.value),
    );
    // several of them belong to several apps, and which is meant nobody can tell
    if (former.size !== 1) return [];
    return found.flatMap(each => {
      const old = String(each.value.value);
      const step = old === entry.value ? null : stepAt(picture, each, entry, home);
      const place = placeOf(each.value);
      if (step === null || place === null || renewed.has(place)) return [];
      renewed.set(place, entry.value);
      return [step];
    });
  });
  return {
    steps,
    after: (expression, file) => {
      const value = evaluate(expression, file === undefined ? scope : scope.in(file));
      const place = value.known ? placeOf(value) : null;
      return (place === null ? undefined : renewed.get(place)) ?? textOf(value);
    },
  };
}

interface Found {
  readonly value: Known;
  /** The script that gives the placeholder, and whether the value stands right there. */
  readonly file: string;
  readonly own: boolean;
}

/** What the app's scripts give the key, in any block, as far as it can be told. */
function valuesOf({ app }: Picture, key: string): Found[] {
  return app.scripts.flatMap(({ path, script }) =>
    placeholdersIn(script).flatMap((entry): Found[] => {
      const said =
        entry.form === 'opaque' && entry.value
          ? member(entry.value, key)
          : entry.key === key
            ? entry.value
            : null;
      const value = said === null ? null : evaluate(said, app.scope.in(path));
      if (!value?.known || value.value === null) return [];
      const own = entry.key === key && (said?.kind === 'string' || said?.kind === 'number');
      return [{ value, file: path, own }];
    }),
  );
}

const placeOf = ({ from, place }: Known): string | null =>
  from === null
    ? null
    : `${from.file}:${place && 'property' in place ? place.property : `${from.range?.start}`}`;

function stepAt(
  { app, project }: Picture,
  { value, file, own }: Found,
  { value: to }: WantedEntry,
  home: string,
): Step | null {
  const { from, place } = value;
  // the machine's own file is not the project's, and `home` takes its entries along with what it lacks
  if (from === null || (own && file === home) || !inside(project.root, from.file)) return null;
  if (place && 'property' in place) {
    if (baseName(from.file) === 'local.properties') return null;
    const operation = ensureProperty(place.property, to);
    return { path: from.file, run: text => proved(text, operation, propertyFacts) };
  }
  const at = app.scope.in(from.file);
  const { dialect } = at.script;
  const named =
    at.file === from.file
      ? namedValues(at.script).find(each => each.value.start === from.range?.start)
      : undefined;
  if (named === undefined || named.value.kind === 'reference') return null;
  const operation = setNamedValue(dialect, { name: named.name, from: String(value.value), to });
  return { path: from.file, run: text => proved(text, operation, gradleFacts(dialect)) };
}
