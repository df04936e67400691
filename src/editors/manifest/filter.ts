/** What one intent-filter lacks, or has under a wrong name. Filters have no names: one goes by its place in its component. */
import { note } from '../../core/note.ts';
import type { Operation, Refused } from '../../core/operation.ts';
import { ANDROID } from '../xml/tree.ts';
import { attributeOf, childrenNamed } from '../xml/walk.ts';
import { setAttribute } from './attribute.ts';
import type { Filter } from './component.ts';
import { type ComponentName, componentOf, noComponent } from './find.ts';
import { adding } from './insert.ts';
import { type Piece, snippet } from './piece.ts';
import { type Manifest, readManifest } from './read.ts';
import { contradiction, isRefused, present, strictly } from './refusal.ts';
import { androidAttribute } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-filter': { name: string; added: string };
    'what-filter-action': { name: string; action: string };
  }
}

export interface FilterPlace extends ComponentName {
  /** Which of the component's filters, from 0. */
  readonly nth: number;
}

/** Pieces of one kind (`category`, `data` …) in the filter; those that are there stay alone. */
export function ensureInFilter(place: FilterPlace, pieces: readonly Piece[]): Operation {
  const paste = snippet(...pieces);
  return text => {
    const manifest = readManifest(text, { namespace: place.namespace });
    const filter = filterAt(manifest, place, paste);
    if (isRefused(filter)) return filter;
    const missing = pieces.filter(it => !has(filter, it));
    if (missing.length === 0) return present(filter.element.start);
    const [against] = missing.flatMap(it => contradiction(filter.element, it.name, nameOf(it), paste) ?? []);
    if (against) return against;
    const added = missing.map(it => nameOf(it).replace(/^.*\./, '') || `<${it.name}>`).join(', ');
    const what = note('what-filter', { name: place.className, added });
    return adding(manifest.document, filter.element, missing, what);
  };
}

/** The action that is called `from` is called `to` from now on. */
export function renameAction(place: FilterPlace, from: string, to: string): Operation {
  return text => {
    const manifest = readManifest(text, { namespace: place.namespace });
    const filter = filterAt(manifest, place, `<action android:name="${to}" />`);
    if (isRefused(filter)) return filter;
    const action = childrenNamed(filter.element, 'action').find(
      each => androidAttribute(each, 'name')?.text === from,
    );
    if (action === undefined) return present(filter.element.start);
    const what = note('what-filter-action', { name: place.className, action: to });
    return setAttribute(manifest.document, action, 'name', to, what);
  };
}

function filterAt(manifest: Manifest, { className, nth }: FilterPlace, paste: string): Filter | Refused {
  const component = componentOf(manifest, className, paste);
  if (component === null) return noComponent(manifest, className, paste);
  if (isRefused(component)) return component;
  const filter = component.filters[nth];
  return filter === undefined
    ? noComponent(manifest, className, paste)
    : (strictly(component.element, className, paste) ?? filter);
}

const nameOf = ({ attributes }: Piece): string => attributes.find(([local]) => local === 'name')?.[1] ?? '';

/** An element of the same name with the same attributes, and no others. */
function has({ element }: Filter, { name, attributes }: Piece): boolean {
  return childrenNamed(element, name).some(
    each =>
      each.attributes.length === attributes.length &&
      attributes.every(([local, value]) => attributeOf(each, ANDROID, local)?.value === value),
  );
}
