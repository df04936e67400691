/** Activities, services, receivers and providers, with the intent-filters they declare. */
import type { XmlElement } from '../xml/tree.ts';
import { ANDROID } from '../xml/tree.ts';
import { childrenNamed } from '../xml/walk.ts';
import { takesOut, toolsNode } from './tools.ts';
import type { Flag, Value } from './value.ts';
import { androidAttribute, flagOf, hasPlaceholder, toValue } from './value.ts';

export const COMPONENT_TAGS = ['activity', 'activity-alias', 'service', 'receiver', 'provider'] as const;
export type ComponentTag = (typeof COMPONENT_TAGS)[number];

/** Anything that is declared by `android:name`. */
export interface Declared {
  readonly element: XmlElement;
  readonly name: Value | null;
  /** `tools:node`, which may turn the declaration into its opposite. */
  readonly node: string | null;
}

export interface Component extends Declared {
  readonly tag: ComponentTag;
  /** Fully qualified; null without a name, or where the build decides it (placeholder, unknown namespace). */
  readonly className: string | null;
  readonly exported: Flag;
  readonly enabled: Flag;
  /** Of an alias, fully qualified. */
  readonly targetActivity: string | null;
  readonly launchMode: string | null;
  readonly filters: readonly Filter[];
}

export interface Filter {
  readonly element: XmlElement;
  readonly node: string | null;
  /** Only those with a name. */
  readonly actions: readonly Value[];
  readonly categories: readonly Value[];
  readonly data: readonly Data[];
  readonly groups: readonly XmlElement[];
}

export interface Data {
  readonly element: XmlElement;
  /** By local name: `scheme`, `host`, `path` … */
  readonly attributes: ReadonlyMap<string, Value>;
}

export function declared(element: XmlElement): Declared {
  return { element, name: androidAttribute(element, 'name'), node: toolsNode(element) };
}

/** `base` is what relative class names stand behind; null where nobody knows it. */
export function readComponents(application: XmlElement, base: string | null): Component[] {
  return childrenNamed(application, ...COMPONENT_TAGS).map(element => ({
    ...declared(element),
    tag: element.local as ComponentTag,
    className: classNameOf(androidAttribute(element, 'name'), base),
    exported: flagOf(androidAttribute(element, 'exported')),
    enabled: flagOf(androidAttribute(element, 'enabled')),
    targetActivity: classNameOf(androidAttribute(element, 'targetActivity'), base),
    launchMode: androidAttribute(element, 'launchMode')?.text ?? null,
    filters: childrenNamed(element, 'intent-filter').map(readFilter),
  }));
}

/** `.Name` and `Name` stand in the namespace, anything with a dot inside is complete. */
export function classNameOf(name: Value | null, base: string | null): string | null {
  if (name === null || name.text === '' || hasPlaceholder(name)) return null;
  if (name.text.includes('.') && !name.text.startsWith('.')) return name.text;
  if (base === null) return null;
  return name.text.startsWith('.') ? base + name.text : `${base}.${name.text}`;
}

function readFilter(element: XmlElement): Filter {
  return {
    element,
    node: toolsNode(element),
    actions: names(element, 'action'),
    categories: names(element, 'category'),
    data: childrenNamed(element, 'data').map(readData),
    groups: childrenNamed(element, 'uri-relative-filter-group'),
  };
}

/** A marker that takes out what a library brings says nothing itself. */
function names(filter: XmlElement, tag: string): Value[] {
  return childrenNamed(filter, tag).flatMap(child =>
    takesOut(toolsNode(child)) ? [] : (androidAttribute(child, 'name') ?? []),
  );
}

function readData(element: XmlElement): Data {
  const attributes = new Map<string, Value>();
  for (const attribute of element.attributes) {
    const value = attribute.namespace === ANDROID ? toValue(attribute) : null;
    if (value !== null) attributes.set(attribute.local, value);
  }
  return { element, attributes };
}
