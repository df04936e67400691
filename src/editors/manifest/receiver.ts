import { note } from '../../core/note.ts';
import type { Operation, Outcome } from '../../core/operation.ts';
import type { Component, Filter } from './component.ts';
import { classNameOf } from './component.ts';
import type { Exporting } from './exported.ts';
import { exporting } from './exported.ts';
import type { ComponentName } from './find.ts';
import { componentOf } from './find.ts';
import { adding, addingToApplication } from './insert.ts';
import type { Piece } from './piece.ts';
import { piece, snippet } from './piece.ts';
import type { Manifest } from './read.ts';
import { readManifest } from './read.ts';
import { combined, contradiction, isRefused, misplaced, present, strictly } from './refusal.ts';
import { takesOut } from './tools.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-receiver': { name: string };
    'what-receiver-actions': { name: string; actions: string };
  }
}

export interface WantedReceiver extends ComponentName {
  readonly actions: readonly string[];
  readonly exported: boolean;
  /** As in {@link Exporting}. */
  readonly wins?: boolean;
}

/**
 * A receiver of this class for these actions. A receiver of another class that handles any of them is the
 * app's own and enough: there is never a second one. One of this class is completed: the actions it lacks,
 * and `exported` where it is left out (where it is given, it is the app's decision).
 */
export function ensureReceiver(wanted: WantedReceiver): Operation {
  const { className, actions } = wanted;
  const whole = piece('receiver', { name: className, exported: String(wanted.exported) }, [
    piece('intent-filter', {}, actions.map(action)),
  ]);
  const paste = snippet(whole);
  return text => {
    const manifest = readManifest(text, { namespace: wanted.namespace });
    const own = componentOf(manifest, className, paste, ['receiver']);
    if (own !== null && isRefused(own)) return own;
    const { application } = manifest;
    const against = application && contradiction(application, 'receiver', className, paste);
    if (against !== null) return against;
    const other = manifest.components.find(
      // without a name there is no class that would be called
      component =>
        component !== own &&
        component.tag === 'receiver' &&
        component.name !== null &&
        handles(component, actions),
    );
    if (other !== undefined) return present(other.element.start);
    if (own !== null) return completed(manifest, own, wanted, paste);
    const isIt = (name: Parameters<typeof classNameOf>[0]) => classNameOf(name, manifest.base) === className;
    const elsewhere = misplaced(manifest, 'receiver', 'application', className, paste, isIt);
    if (elsewhere !== null) return elsewhere;
    return addingToApplication(manifest, whole, className, note('what-receiver', { name: className }));
  };
}

function completed(manifest: Manifest, own: Component, wanted: WantedReceiver, paste: string): Outcome {
  const missing = wanted.actions.filter(name => !handles(own, [name]));
  const exporter: Exporting = { value: wanted.exported, wins: wanted.wins ?? false };
  const exported = own.exported === null ? exporting(manifest, own, exporter, paste) : null;
  if (exported !== null && isRefused(exported)) return exported;
  if (missing.length === 0) return exported ?? present(own.element.start);
  const against = strictly(own.element, wanted.className, paste);
  if (against !== null) return against;
  const what = note('what-receiver-actions', { name: wanted.className, actions: missing.join(', ') });
  const filter = own.filters.find(it => !takesOut(it.node) && filterHandles(it, wanted.actions));
  const removed = own.filters.map(it =>
    missing.map(name => contradiction(it.element, 'action', name, paste)),
  );
  const removing = removed.flat().find(it => it !== null);
  if (removing) return removing;
  const added =
    filter === undefined
      ? adding(manifest.document, own.element, [piece('intent-filter', {}, missing.map(action))], what)
      : adding(manifest.document, filter.element, missing.map(action), what);
  return isRefused(added) ? added : combined([exported, added]);
}

function action(name: string): Piece {
  return piece('action', { name });
}

/** Does any filter of the component take any of the actions? */
export function handles(component: Component, actions: readonly string[]): boolean {
  if (takesOut(component.node)) return false;
  return component.filters.some(filter => !takesOut(filter.node) && filterHandles(filter, actions));
}

function filterHandles(filter: Filter, actions: readonly string[]): boolean {
  return filter.actions.some(found => actions.includes(found.text));
}
