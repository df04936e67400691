/** The entry of a catalog that a new one is modelled on. */
import type { Library } from './catalog.ts';

/** Of the shape that most have (module or group and name, version by reference or not), in the usual spacing, the last one. */
export function modelOf(text: string, libraries: readonly Library[]): Library | null {
  const alike = mostAlike(libraries.filter(isModel), ({ form, version }) => `${form} ${version?.kind}`);
  return mostAlike(alike, model => blank(text, model)).at(-1) ?? null;
}

function mostAlike<T>(all: readonly T[], what: (each: T) => string): readonly T[] {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(what(each), [...(groups.get(what(each)) ?? []), each]);
  return [...groups.values()].reduce((most, group) => (group.length >= most.length ? group : most), []);
}

/** The entry as it is written, without what it says. */
function blank(text: string, { entry, leaves }: Library): string {
  if (!entry) return '';
  const { start, end } = entry.value;
  const strings = leaves.map(({ value }) => value);
  return [...text.slice(start, end)]
    .filter((_, i) => strings.every(it => start + i <= it.start || start + i >= it.end - 1))
    .join('');
}

const KEYS: readonly string[] = ['module', 'group', 'name', 'version', 'version.ref'];

/** An entry that says what the library is, and in which version, and no more. */
function isModel({ entry, leaves, version, form }: Library): boolean {
  if (!entry) return false;
  if (form === 'string') return version?.kind === 'coordinate';
  const simple = leaves.every(
    ({ within, value }) =>
      KEYS.includes(within.join('.')) && value.kind === 'string' && value.quote.length === 1,
  );
  return simple && (version?.kind === 'ref' || version?.kind === 'plain');
}

interface Said {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

/** The model's own text with other words in it. `key`: of the version, where it is to be a reference. */
export function written(
  text: string,
  model: Library | null,
  { group, name, version }: Said,
  key: string | null,
): string {
  if (!model?.entry || (model.version?.kind === 'ref' && key === null)) {
    return `{ module = "${group}:${name}", version = "${version}" }`;
  }
  const words: Readonly<Record<string, string>> = {
    '': `${group}:${name}:${version}`,
    module: `${group}:${name}`,
    group,
    name,
    version,
    'version.ref': key ?? '',
  };
  let out = '';
  let at = model.entry.value.start;
  for (const { within, value } of model.leaves) {
    const quote = text.charAt(value.start);
    out += text.slice(at, value.start) + quote + words[within.join('.')] + quote;
    at = value.end;
  }
  return out + text.slice(at, model.entry.value.end);
}
