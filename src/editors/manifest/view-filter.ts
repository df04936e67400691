import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import type { Filter } from './component.ts';
import { exporting } from './exported.ts';
import { componentOf, noComponent } from './find.ts';
import { adding } from './insert.ts';
import { piece, snippet } from './piece.ts';
import { readManifest } from './read.ts';
import { combined, isRefused, present, refused, strictly } from './refusal.ts';
import { takesOut } from './tools.ts';
import type { Value } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-view-filter': { name: string; uri: string };
  }
}

export interface ViewFilter {
  /** Class of the activity, or name of an alias. */
  readonly activity: string;
  readonly namespace: string | null;
  readonly scheme: string;
  readonly host: string | null;
  readonly port: number | null;
  readonly path: string | null;
  /** A library declares the activity too, and not exported: without `tools:replace` the merge would fail. */
  readonly wins?: boolean;
}

const VIEW = 'android.intent.action.VIEW';
const CATEGORIES = ['android.intent.category.DEFAULT', 'android.intent.category.BROWSABLE'];

/**
 * An intent-filter of its own that opens this URI, on an activity that other apps may start. Its own, for
 * within one filter Android mixes every scheme with every host and every path.
 */
export function ensureViewFilter(wanted: ViewFilter): Operation {
  const { activity, scheme, host, path } = wanted;
  // Android drops a port that has no host beside it.
  const port = wanted.port === null || host === null ? null : String(wanted.port);
  const filter = piece('intent-filter', {}, [
    piece('action', { name: VIEW }),
    ...CATEGORIES.map(name => piece('category', { name })),
    piece('data', { scheme, host, port, path }),
  ]);
  const whole = snippet(piece('activity', { name: activity, exported: 'true' }, [filter]));
  const uri = `${scheme}://${host ?? ''}${port === null ? '' : `:${port}`}${path ?? ''}`;
  return text => {
    const manifest = readManifest(text, { namespace: wanted.namespace });
    const component = componentOf(manifest, activity, whole, ['activity', 'activity-alias']);
    if (component === null) return noComponent(manifest, activity, whole);
    if (isRefused(component)) return component;
    const exported = exporting(manifest, component, { value: true, wins: wanted.wins ?? false }, whole);
    if (exported !== null && isRefused(exported)) return exported;
    const same = component.filters.find(it => isSame(it, { scheme, host, port, path }));
    if (same !== undefined && takesOut(same.node)) {
      const why = note('manifest-contradiction', { element: 'intent-filter', name: uri, node: same.node });
      return refused(why, same.element.start, snippet(filter));
    }
    if (same !== undefined) return exported ?? present(same.element.start);
    const against = strictly(component.element, activity, whole);
    if (against !== null) return against;
    const what = note('what-view-filter', { name: activity, uri });
    const added = adding(manifest.document, component.element, [filter], what);
    return isRefused(added) ? added : combined([exported, added]);
  };
}

/** The same actions, categories and data, in whatever order and however many `<data>` tags. */
function isSame(filter: Filter, wanted: Readonly<Record<string, string | null>>): boolean {
  if (
    filter.groups.length > 0 ||
    !sameSet(filter.actions, [VIEW]) ||
    !sameSet(filter.categories, CATEGORIES)
  ) {
    return false;
  }
  const have = filter.data.flatMap(data => [...data.attributes]);
  return (
    have.every(([local, value]) => equal(local, value.text, wanted[local])) &&
    Object.entries(wanted).every(
      ([local, value]) => value === null || have.some(([found]) => found === local),
    ) &&
    filter.data.every(data => !data.attributes.has('port') || data.attributes.has('host'))
  );
}

/** Hosts match whatever their case; everything else to the letter. */
function equal(local: string, found: string, wanted: string | null | undefined): boolean {
  return local === 'host' ? found.toLowerCase() === wanted?.toLowerCase() : found === wanted;
}

function sameSet(found: readonly Value[], wanted: readonly string[]): boolean {
  const names = new Set(found.map(value => value.text));
  return names.size === wanted.length && wanted.every(name => names.has(name));
}
