import { note } from '../../core/note.ts';
import type { Change, Operation, Refused } from '../../core/operation.ts';
import { setAttribute } from './attribute.ts';
import type { Component } from './component.ts';
import type { ComponentName } from './find.ts';
import { componentOf, noComponent } from './find.ts';
import type { Manifest } from './read.ts';
import { readManifest } from './read.ts';
import { isRefused, present, refused, takesAway } from './refusal.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-exported': { name: string; value: string };
  }
}

export interface Exporting {
  readonly value: boolean;
  /** A library declares the component too, and says otherwise: without `tools:replace` the merge would fail. */
  readonly wins?: boolean;
}

/** `android:exported` of the component of this class, whichever kind it is. */
export function setExported(it: ComponentName & Exporting): Operation {
  const paste = `android:exported="${it.value}"`;
  return text => {
    const manifest = readManifest(text, { namespace: it.namespace });
    const component = componentOf(manifest, it.className, paste);
    if (component === null) return noComponent(manifest, it.className, paste);
    if (isRefused(component)) return component;
    return exporting(manifest, component, it, paste) ?? present(component.element.start);
  };
}

/** What makes the component (not) exported; null where it says so already. */
export function exporting(
  manifest: Manifest,
  { element, exported, className, tag }: Component,
  { value, wins = false }: Exporting,
  paste: string,
): Change | Refused | null {
  if (exported === value) return null;
  const name = className ?? '';
  if (typeof exported === 'string') {
    const open = { element: tag, name, attribute: 'exported', value: exported };
    return refused(note('manifest-undecided', open), element.start, paste);
  }
  const against = takesAway(element, 'exported', name, paste);
  if (against !== null) return against;
  const what = note('what-exported', { name, value: String(value) });
  return setAttribute(manifest.document, element, 'exported', String(value), what, wins);
}
