/** Another version in the place where a catalog has the old one. */
import type { Range } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Operation, Outcome, Reason } from '../../core/operation.ts';
import {
  type CatalogText,
  catalogIn,
  isString,
  type Library,
  type StringPart,
  type Version,
} from './catalog.ts';
import { tomlFact } from './facts.ts';
import { readToml } from './read.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'catalog-version-shared': { coordinate: string; key: string; others: readonly string[] };
    'catalog-version-rich': { coordinate: string };
    'catalog-version-missing': { coordinate: string; key: string };
  }
}

interface Wanted {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

type Refused = Extract<Outcome, { state: 'refused' }>;
/** The string that says the version, and what it is to say. */
interface Said {
  readonly part: StringPart;
  readonly value: string;
}

/** A library that the catalog does not have, or has without a version, is no matter of it. */
export function setCatalogVersion(wanted: Wanted): Operation {
  return text => {
    const catalog = catalogIn(readToml(text));
    const found = catalog.libraries.filter(
      ({ group, name }) => group === wanted.group && name === wanted.name,
    );
    const stale = new Map<number, Said>();
    for (const library of found) {
      const said = saidBy(catalog, library, wanted);
      if (said === null) continue;
      if ('state' in said) return said;
      if (said.part.value.value !== said.value) stale.set(said.part.value.start, said);
    }
    if (stale.size === 0) return { state: 'present', at: found[0]?.leaves[0]?.entry.start ?? 0 };
    const what = note('what-catalog-version', { coordinate: coordinateOf(wanted) });
    const changes = [...stale.values()];
    return {
      state: 'change',
      edits: changes.map(({ part, value }) => ({ ...difference(text, part, value), what })),
      adds: changes.map(({ part, value }) => tomlFact(part.path, value)),
      removes: changes.map(({ part }) => tomlFact(part.path, part.value.value)),
    };
  };
}

const coordinateOf = ({ group, name }: Wanted): string => `${group}:${name}`;

/** Where the version of this library is said; null where the catalog says none. */
function saidBy(catalog: CatalogText, library: Library, wanted: Wanted): Said | Refused | null {
  const { version } = library;
  const refuse = (why: Reason, at: number): Refused => ({
    state: 'refused',
    why,
    at,
    snippet: `${coordinateOf(wanted)}:${wanted.version}`,
  });
  const rich = ({ leaves }: Extract<Version, { kind: 'rich' }>): Said | Refused => {
    const [only, ...more] = leaves;
    const simple = only !== undefined && more.length === 0 && isString(only) && FIXED.test(only.value.value);
    if (simple && /^(?:strictly|require|prefer)$/.test(only.within.at(-1) ?? ''))
      return { part: only, value: wanted.version };
    const at = only?.entry.start ?? 0;
    return refuse(note('catalog-version-rich', { coordinate: coordinateOf(wanted) }), at);
  };
  switch (version?.kind) {
    case undefined:
      return null;
    case 'coordinate':
      return { part: version.part, value: `${coordinateOf(wanted)}:${wanted.version}` };
    case 'plain':
      return { part: version.part, value: wanted.version };
    case 'rich':
      return rich(version);
    case 'ref': {
      const { key, part } = version;
      const others = catalog.refs.filter(ref => ref.key === key && ref.group !== wanted.group);
      if (others.length > 0) {
        const names = others.map(({ of }) => of);
        const why = note('catalog-version-shared', { coordinate: coordinateOf(wanted), key, others: names });
        return refuse(why, part.entry.start);
      }
      const said = catalog.versions.get(key);
      if (said?.kind === 'plain') return { part: said.part, value: wanted.version };
      if (said?.kind === 'rich') return rich(said);
      return refuse(
        note('catalog-version-missing', { coordinate: coordinateOf(wanted), key }),
        part.entry.start,
      );
    }
  }
}

/** One version, not a range of them. */
const FIXED = /^[\w.-]+$/;

/** The least that has to be written: `g:n:` of a coordinate stays. */
function difference(
  text: string,
  { value: old }: StringPart,
  wanted: string,
): Range & { readonly text: string } {
  const open = old.start + old.quote.length;
  const close = old.end - old.quote.length;
  if (text.slice(open, close) !== old.value) return { start: open, end: close, text: wanted };
  const colon = wanted.lastIndexOf(':') + 1;
  const kept = old.value.startsWith(wanted.slice(0, colon)) ? colon : 0;
  return { start: open + kept, end: close, text: wanted.slice(kept) };
}
