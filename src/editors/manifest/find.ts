/** Finding the one component that an operation is about. */
import { note } from '../../core/note.ts';
import type { Refused } from '../../core/operation.ts';
import { activities } from './candidates.ts';
import type { Component, ComponentTag } from './component.ts';
import { COMPONENT_TAGS } from './component.ts';
import type { Manifest } from './read.ts';
import { refused, twice } from './refusal.ts';
import { takesOut } from './tools.ts';
import type { Value } from './value.ts';
import { hasPlaceholder } from './value.ts';

export interface ComponentName {
  readonly className: string;
  /** The module's namespace as Gradle has it, where known. */
  readonly namespace: string | null;
}

/** The one component of this class; null without, a refusal where the file does not say which it is. */
export function componentOf(
  manifest: Manifest,
  className: string,
  paste: string,
  tags: readonly ComponentTag[] = COMPONENT_TAGS,
): Component | Refused | null {
  const candidates = manifest.components.filter(component => tags.includes(component.tag));
  const found = candidates.filter(component => component.className === className);
  const [component] = found;
  if (component === undefined) return unsure(candidates, className, paste);
  const tag = component.tag;
  if (takesOut(component.node)) {
    const why = note('manifest-contradiction', { element: tag, name: className, node: component.node });
    return refused(why, component.element.start, paste);
  }
  return twice(found, tag, className, paste) ?? component;
}

/** Without a namespace, `.push.Receiver` may be the class or not; so may `${applicationId}.push.Receiver`. */
function unsure(candidates: readonly Component[], className: string, paste: string): Refused | null {
  for (const { className: known, name, element } of candidates) {
    if (known !== null || name === null || name.text === '') continue;
    const open = hasPlaceholder(name);
    if (!(open ? mayBecome(name, className) : className.endsWith(`.${name.text.replace(/^\./, '')}`)))
      continue;
    const names = { written: name.text, name: className };
    const why = open ? note('manifest-open-name', names) : note('manifest-relative', names);
    return refused(why, element.start, paste);
  }
  return null;
}

/** Do the parts around what the build fills in stand in the class name, in this order? */
function mayBecome({ text }: Value, className: string): boolean {
  const parts = text.split(PLACEHOLDER);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!className.startsWith(first) && !first.startsWith('.')) return false;
  return className.endsWith(last) && className.length > last.length;
}

const PLACEHOLDER = /\$\{[^}]*\}|&[^\s&;]+;/;

export function noComponent(manifest: Manifest, className: string, paste: string): Refused {
  const { application, document } = manifest;
  const at = (application ?? document.root).start;
  return refused(note('manifest-no-component', { name: className }), at, paste, activities(manifest));
}
