import { note } from '../../core/note.ts';
import type { Operation, Refused } from '../../core/operation.ts';
import type { AttributeChange } from './attribute.ts';
import { setAttribute } from './attribute.ts';
import type { Component } from './component.ts';
import type { ComponentName } from './find.ts';
import { componentOf, noComponent } from './find.ts';
import type { Manifest } from './read.ts';
import { readManifest } from './read.ts';
import { change, isRefused, present, refused } from './refusal.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-exported': { name: string; value: string };
  }
}

/** `android:exported` of the component of this class, whichever kind it is. */
export function setExported(it: ComponentName & { readonly value: boolean }): Operation {
  const paste = `android:exported="${it.value}"`;
  return text => {
    const manifest = readManifest(text, { namespace: it.namespace });
    const component = componentOf(manifest, it.className, paste);
    if (component === null) return noComponent(manifest, it.className, paste);
    if (isRefused(component)) return component;
    const changed = exporting(manifest, component, it.value, paste);
    if (changed === null) return present(component.element.start);
    return isRefused(changed) ? changed : change([changed.edit], [changed.adds], [changed.removes]);
  };
}

/** What makes the component (not) exported; null where it says so already. */
export function exporting(
  manifest: Manifest,
  { element, exported, className }: Component,
  value: boolean,
  paste: string,
): AttributeChange | Refused | null {
  if (exported === value) return null;
  const name = className ?? '';
  if (typeof exported === 'string') {
    const open = { element: element.local, name, attribute: 'exported', value: exported };
    return refused(note('manifest-undecided', open), element.start, paste);
  }
  const what = note('what-exported', { name, value: String(value) });
  return setAttribute(manifest.document, element, 'exported', String(value), what);
}
