/** A library in a version catalog, written as the project writes its others. */
import type { Edit } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Operation, Refused } from '../../core/operation.ts';
import { accessorOf } from './alias.ts';
import { type CatalogText, catalogIn, isSection, type Library } from './catalog.ts';
import { factsIn } from './facts.ts';
import { modelOf, written } from './model.ts';
import { aliasFor, isKin, versionKeyFor } from './naming.ts';
import { insertion } from './place.ts';
import { readToml, type Section } from './read.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'catalog-no-libraries': { coordinate: string };
    'what-catalog-library': { coordinate: string };
    'what-catalog-version': { coordinate: string };
  }
}

export interface WantedLibrary {
  readonly group: string;
  readonly name: string;
  readonly version: string;
  /** What its alias is made of, the most telling word last: `['tencent', 'tpns']`. */
  readonly words: readonly string[];
  /** None of the words can be spared. */
  readonly whole?: boolean;
}

/**
 * The accessor, without the catalog's name, of the library that is there, or else of the one that
 * {@link ensureCatalogLibrary} would put in; null where the catalog has no place for one.
 */
export function catalogAccessor(text: string, wanted: WantedLibrary): string | null {
  const catalog = catalogIn(readToml(text));
  const there = find(catalog, wanted);
  if (there) return accessorOf(there.alias);
  return sectionOf(catalog, 'libraries') === null ? null : accessorOf(aliasFor(catalog, wanted));
}

export function ensureCatalogLibrary(wanted: WantedLibrary): Operation {
  const coordinate = `${wanted.group}:${wanted.name}`;
  return text => {
    const catalog = catalogIn(readToml(text));
    const there = find(catalog, wanted);
    if (there) return { state: 'present', at: there.leaves[0]?.entry.start ?? 0 };
    const libraries = sectionOf(catalog, 'libraries');
    if (!libraries) return nowhere(coordinate, wanted);
    const versions = sectionOf(catalog, 'versions');
    const relatives = catalog.libraries.filter(library => isKin(library, wanted));
    const model = modelOf(text, relatives) ?? modelOf(text, catalog.libraries);
    const key = model?.version?.kind === 'ref' && versions ? versionKeyFor(catalog, wanted) : null;
    const edits: Edit[] = [];
    const adds: string[] = [];
    if (key !== null && versions && !catalog.versions.has(accessorOf(key))) {
      const mark = quoteOf(versions);
      const { line, ...splice } = insertion(catalog.toml, versions, key, mark + wanted.version + mark, null);
      edits.push({ ...splice, what: note('what-catalog-version', { coordinate }) });
      adds.push(...factsIn('versions', line));
    }
    const near = relatives.at(-1)?.entry ?? null;
    const value = written(text, model, wanted, key);
    const { line, ...splice } = insertion(catalog.toml, libraries, aliasFor(catalog, wanted), value, near);
    edits.push({ ...splice, what: note('what-catalog-library', { coordinate }) });
    adds.push(...factsIn('libraries', line));
    return { state: 'change', edits, adds, removes: [] };
  };
}

const find = ({ libraries }: CatalogText, { group, name }: WantedLibrary): Library | undefined =>
  libraries.find(library => library.group === group && library.name === name);

const sectionOf = ({ toml }: CatalogText, name: string): Section | null =>
  toml.sections.find(section => isSection(section, name)) ?? null;

function nowhere(coordinate: string, { version, words }: WantedLibrary): Refused {
  const snippet = `[libraries]\n${words.join('-')} = "${coordinate}:${version}"`;
  return { state: 'refused', why: note('catalog-no-libraries', { coordinate }), at: null, snippet };
}

/** The quotes of the section's last plain string. */
function quoteOf({ entries }: Section): string {
  const marks = entries.flatMap(({ value }) =>
    value.kind === 'string' && value.quote.length === 1 ? [value.quote] : [],
  );
  return marks.at(-1) ?? '"';
}
