/** Values of wanted keys that are there already: literals are replaced, what can't be or may not be is a refusal. */
import type { Edit } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Refused } from '../../core/operation.ts';
import { best, origins } from './candidates.ts';
import { fact, normalised, outline } from './facts.ts';
import type { Entry } from './placeholder-code.ts';
import { inEffect, isSure } from './placeholder-owner.ts';
import { member, type Shape } from './placeholders-in.ts';
import { quoted } from './quoted.ts';
import { edit, refused } from './refuse.ts';
import type { Expression, Script } from './tree.ts';

export interface WantedPlaceholders {
  readonly entries: readonly Entry[];
  /** What a computed value comes to, or null where that is unknown. */
  readonly resolve?: (expression: Expression) => string | null;
}

export interface Replacing {
  readonly edits: readonly Edit[];
  readonly adds: readonly string[];
  readonly removes: readonly string[];
}

/**
 * Every literal of a wanted key that is another one is replaced, wherever it stands: it is the project's former value.
 * Where the project has several and one of them would win over `defaultConfig`, that is on purpose, and a conflict.
 */
export function replacements(
  script: Script,
  shapes: readonly Shape[],
  wanted: WantedPlaceholders,
  snippet: string,
): Replacing | Refused {
  const { text, dialect } = script;
  const said = outline(script);
  const found = { edits: [] as Edit[], adds: [] as string[], removes: [] as string[] };
  const done = new Set<number>();
  for (const { shape, want, value, start, end } of occurrences(shapes, wanted)) {
    const now = literalText(text, value);
    if (now === want.value || (now === null && wanted.resolve?.(value) === want.value)) continue;
    if (now === null) {
      const why = note('placeholder-computed', { key: want.key });
      return refused(why, value.start, snippet, best(origins(script, value)));
    }
    if (!isSure(shape) && literalsOf(text, shapes, want.key).size > 1) {
      const why = note('placeholder-conflict', { key: want.key, owner: shape.scope.join(' › ') });
      return refused(why, value.start, snippet);
    }
    // two statements may share the literal of one variable
    if (done.has(value.start)) continue;
    done.add(value.start);
    const literal = quoted(want.value, value.kind === 'string' ? value.quote : '"', dialect);
    const path = pathOf(said, shape);
    const after = text.slice(start, value.start) + literal + text.slice(value.end, end);
    const splice = { start: value.start, end: value.end, text: literal };
    found.edits.push(edit(splice, note('what-placeholder', { key: want.key })));
    found.removes.push(fact(path, normalised(text.slice(start, end), dialect)));
    found.adds.push(fact(path, normalised(after, dialect)));
  }
  return vague(script, shapes, wanted, snippet) ?? found;
}

/** Entries of wanted keys, one by one. */
function occurrences(shapes: readonly Shape[], { entries }: WantedPlaceholders) {
  return shapes.flatMap(shape =>
    shape.entries.flatMap(({ key, value, start, end }) => {
      const want = entries.find(entry => entry.key === key);
      return want && value ? [{ shape, want, value, start, end }] : [];
    }),
  );
}

/** A choice that may or may not give a wanted key, or a map kept elsewhere that gives it another value. */
function vague(
  script: Script,
  shapes: readonly Shape[],
  { entries, resolve }: WantedPlaceholders,
  snippet: string,
): Refused | null {
  const effective = inEffect(shapes);
  for (const want of entries) {
    const given = effective.flatMap(shape => shape.entries.filter(entry => entry.key === want.key));
    const unsure = given.some(entry => entry.sure) ? undefined : given[0];
    const foreign = shapes.flatMap(shape => {
      if (isSure(shape) && !effective.includes(shape)) return [];
      const now = resolvedIn(shape, want.key, resolve);
      return now === null || now === want.value ? [] : shape.entries;
    })[0];
    const at = unsure ?? foreign;
    if (!at?.value) continue;
    const why = note('placeholder-computed', { key: want.key });
    return refused(why, at.value.start, snippet, best(origins(script, at.value)));
  }
  return null;
}

/** The value of a key in the map that a statement only names. */
export function resolvedIn(
  { form, entries: [whole] }: Shape,
  key: string,
  resolve: WantedPlaceholders['resolve'],
): string | null {
  const map = form === 'opaque' ? whole?.value : null;
  const asked = map ? member(map, key) : null;
  return asked === null ? null : (resolve?.(asked) ?? null);
}

/** The different literals that a key has in the script. */
function literalsOf(text: string, shapes: readonly Shape[], key: string): ReadonlySet<string> {
  const values = shapes.flatMap(shape => shape.entries.filter(entry => entry.key === key));
  return new Set(values.flatMap(({ value }) => (value ? (literalText(text, value) ?? []) : [])));
}

/** Where the entries of a statement stand, in the words of the facts. */
export function pathOf(said: ReturnType<typeof outline>, { home, inside }: Shape): readonly string[] {
  const path = said.pathOf(home.block);
  return inside ? [...path, said.headOf(home.statement)] : path;
}

/** What a literal comes to as a placeholder, which is always a string; null for anything computed. */
function literalText(text: string, value: Expression): string | null {
  if (value.kind === 'string') return value.value;
  return value.kind === 'number' || value.kind === 'boolean' ? text.slice(value.start, value.end) : null;
}
