/** Where a new entry goes in a section of a catalog, and how its line looks there. */
import { indentAt, lineEnd, lineEndAt } from '../../core/text.ts';
import type { Entry, Section, Toml } from './read.ts';

/** `key = value` behind the entry it belongs to, as the lines around it are written. */
export function insertion(
  { text }: Toml,
  section: Section,
  key: string,
  value: string,
  relative: Entry | null,
): { readonly start: number; readonly end: number; readonly text: string; readonly line: string } {
  const place = sortedPlace(section, key);
  const before = place === null ? (relative ?? section.entries.at(-1)) : section.entries[place - 1];
  const neighbour = before ?? section.entries[0];
  const at = lineEnd(text, (before ?? section.header).end);
  const line = keyText(key) + separator(text, section, keyText(key)) + value;
  const indent = neighbour ? indentAt(text, neighbour.start) : '';
  return { start: at, end: at, text: lineEndAt(text, at) + indent + line, line };
}

/** Bare where TOML takes it so. */
const keyText = (key: string): string => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key));

/** How many entries stand before it in a section that is sorted by name; null in one that is not. */
function sortedPlace({ entries }: Section, key: string): number | null {
  if (entries.length < 4) return null;
  const names = entries.map(entry => entry.key.join('.').toLowerCase());
  // a few that somebody put in the wrong place do not make a list unsorted
  if (names.length - longestRise(names) > names.length / 6) return null;
  let place = 0;
  let fewest = 0;
  let wrong = 0;
  names.forEach((name, i) => {
    wrong += name < key.toLowerCase() ? -1 : 1;
    if (wrong < fewest) [fewest, place] = [wrong, i + 1];
  });
  return place;
}

/** Length of the longest run of names in order, those between them left out. */
function longestRise(names: readonly string[]): number {
  // the least name that a run of each length can end in
  const ends: string[] = [];
  for (const name of names) {
    const longer = ends.findIndex(end => end > name);
    ends[longer < 0 ? ends.length : longer] = name;
  }
  return ends.length;
}

/** What stands around `=`: padded where the section lines its values up, else as most entries have it. */
function separator(text: string, { entries }: Section, key: string): string {
  const around = entries.map(({ keyRange, value }) => ({
    length: keyRange.end - keyRange.start,
    sign: text.slice(keyRange.end, value.start),
  }));
  const columns = mode(around.map(({ length, sign }) => length + sign.indexOf('=')));
  const lengths = new Set(
    around
      .filter(({ length, sign }) => length + sign.indexOf('=') === columns?.value)
      .map(each => each.length),
  );
  const sign = mode(around.map(each => each.sign))?.value ?? ' = ';
  if (columns && lengths.size > 1 && columns.count > entries.length * 0.8) {
    const tail = sign.slice(sign.indexOf('='));
    return ' '.repeat(Math.max(1, columns.value - key.length)) + tail;
  }
  return sign;
}

/** The most frequent one, the later of equals. */
function mode<T>(values: readonly T[]): { readonly value: T; readonly count: number } | null {
  const counts = new Map<T, number>();
  let best: { value: T; count: number } | null = null;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === null || count >= best.count) best = { value, count };
  }
  return best;
}
