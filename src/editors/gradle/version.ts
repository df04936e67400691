/** Another version in the place of the one that is there, where that is a literal of this file. */
import type { Edit, Range } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Outcome } from '../../core/operation.ts';
import { best, origins } from './candidates.ts';
import { type Dependency, dependenciesIn } from './dependencies-in.ts';
import { factsBelow, outline } from './facts.ts';
import { tokenize } from './lexer.ts';
import { change, edit, present, refused } from './refuse.ts';
import type { Token } from './token.ts';
import type { Expression, Script, Statement } from './tree.ts';
import { type Placed, statements } from './walk.ts';

interface Wanted {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

export function raisedVersion(
  script: Script,
  there: readonly Dependency[],
  wanted: Wanted,
  snippet: string,
): Outcome {
  const name = `${wanted.group}:${wanted.name}`;
  const what = note('what-dependency', { coordinate: name });
  const places: { range: Range; placed: Placed }[] = [];
  for (const found of there) {
    const { version, versionRange, placed } = found;
    if (version === null || version === wanted.version) continue;
    const place = versionRange
      ? { range: versionRange, placed }
      : typeof version === 'string'
        ? null
        : variable(script, version, wanted);
    if (place === 'equal') continue;
    if (!place) {
      const written = typeof version === 'string' ? version : script.text.slice(version.start, version.end);
      return refused(
        note('dependency-version-computed', { coordinate: name, variable: written }),
        found.at,
        snippet,
        typeof version === 'string' ? [] : best(origins(script, version)),
      );
    }
    if (!places.some(other => other.range.start === place.range.start)) places.push(place);
  }
  const [first] = there;
  if (places.length === 0) return present(first?.at ?? 0);
  return replaced(
    script,
    places.map(({ range, placed }) => ({ placed, edit: edit({ ...range, text: wanted.version }, what) })),
  );
}

/** Each edit lies in one statement; what that statement says before and after is what changes. */
export function replaced(script: Script, places: readonly { placed: Placed; edit: Edit }[]): Outcome {
  const { pathOf } = outline(script);
  const adds: string[] = [];
  const removes: string[] = [];
  for (const statement of new Set(places.map(({ placed }) => placed.statement))) {
    const inside = places.filter(({ placed }) => placed.statement === statement).map(place => place.edit);
    const path = pathOf(
      places.find(({ placed }) => placed.statement === statement)?.placed.block ?? script.body,
    );
    const old = factsBelow(script.text.slice(statement.start, statement.end), script.dialect, path);
    const fresh = factsBelow(withEdits(script.text, statement, inside), script.dialect, path);
    fresh.forEach((said, i) => {
      const was = old[i];
      if (was === undefined || was === said) return;
      adds.push(said);
      removes.push(was);
    });
  }
  return change(
    places.map(place => place.edit),
    adds,
    removes,
  );
}

function withEdits(text: string, { start, end }: Statement, edits: readonly Edit[]): string {
  let out = '';
  let at = start;
  for (const { start: from, end: to, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, from) + put;
    at = to;
  }
  return out + text.slice(at, end);
}

/**
 * The literal of a local variable that nothing but artifacts of this group uses. What other files may see
 * (`ext`, a catalog, a property) is not this file's to change.
 */
function variable(
  script: Script,
  version: Expression,
  { group, version: wanted }: Wanted,
): { range: Range; placed: Placed } | 'equal' | null {
  if (
    version.kind !== 'reference' ||
    version.receiver !== null ||
    version.index !== null ||
    version.name.includes('.')
  )
    return null;
  const { name } = version;
  const all = statements(script);
  const [placed, ...more] = all.filter(
    ({ statement }) => statement.kind === 'declaration' && statement.name === name,
  );
  if (!placed || more.length > 0 || placed.statement.kind !== 'declaration' || placed.statement.delegated)
    return null;
  const value = placed.statement.value;
  if (value?.kind !== 'string' || value.value === null || (value.quote !== '"' && value.quote !== "'"))
    return null;
  if (value.value === wanted) return 'equal';
  const homes = [
    placed.statement,
    ...dependenciesIn(script)
      .filter(found => found.group === group)
      .map(found => found.placed.statement),
  ];
  const uses = usesOf(name, tokenize(script.text, script.dialect));
  if (!uses.every(at => homes.some(({ start, end }) => start <= at && at < end))) return null;
  return { range: { start: value.start + 1, end: value.end - 1 }, placed };
}

function usesOf(name: string, tokens: readonly Token[]): number[] {
  return tokens.flatMap(token => {
    if (token.kind === 'word' && token.text === name) return [token.start];
    return token.parts.flatMap(part => (typeof part === 'string' ? [] : usesOf(name, part.tokens)));
  });
}
