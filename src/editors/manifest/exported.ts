import type { Note } from '../../core/note.ts';
import { note } from '../../core/note.ts';
import type { Operation, Refused } from '../../core/operation.ts';
import type { AttributeChange } from './attribute.ts';
import { setAttribute } from './attribute.ts';
import type { Component, ComponentTag } from './component.ts';
import type { Manifest } from './read.ts';
import { readManifest } from './read.ts';
import { change, present, refused, takesOut, twice } from './refusal.ts';
import { hasPlaceholder } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-exported': { name: string; value: string };
  }
}

export interface ComponentName {
  readonly className: string;
  /** The module's namespace as Gradle has it, where known. */
  readonly namespace: string | null;
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
  const what: Note = note('what-exported', { name, value: String(value) });
  return setAttribute(manifest.document, element, 'exported', String(value), what);
}

/** The one component of this class; null without, a refusal where the file does not say which it is. */
export function componentOf(
  manifest: Manifest,
  className: string,
  paste: string,
  tags: readonly ComponentTag[] = ['activity', 'activity-alias', 'service', 'receiver', 'provider'],
): Component | Refused | null {
  const candidates = manifest.components.filter(component => tags.includes(component.tag));
  const found = candidates.filter(component => component.className === className);
  const [component] = found;
  if (component === undefined) return unsure(candidates, className, paste);
  const tag = component.tag;
  if (component.node !== null && takesOut(component.node)) {
    const why = note('manifest-contradiction', { element: tag, name: className, node: component.node });
    return refused(why, component.element.start, paste);
  }
  return twice(found, tag, className, paste) ?? component;
}

/** Without a namespace, `.push.Receiver` may be the class or not. */
function unsure(candidates: readonly Component[], className: string, paste: string): Refused | null {
  for (const { className: known, name, element } of candidates) {
    if (known !== null || name === null || name.text === '' || hasPlaceholder(name)) continue;
    if (!className.endsWith(`.${name.text.replace(/^\./, '')}`)) continue;
    return refused(note('manifest-relative', { written: name.text, name: className }), element.start, paste);
  }
  return null;
}

export function noComponent(manifest: Manifest, className: string, paste: string): Refused {
  const { application, document } = manifest;
  const at = (application ?? document.root).start;
  return refused(note('manifest-no-component', { name: className }), at, paste);
}

export function isRefused<T extends object>(it: T | Refused): it is Refused {
  return 'state' in it && it.state === 'refused';
}
