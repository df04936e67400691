/** The `tools:` attributes that tell the merge what to do with an element. */
import { ANDROID, TOOLS, XMLNS } from '../../editors/xml/tree.ts';
import type { ManifestAttribute, ManifestNode } from '../manifest-node.ts';
import { attributeLabel, type ConflictReason } from './conflict.ts';
import { find, tools } from './element.ts';

const NODE_MARKERS = [
  'merge',
  'mergeOnlyAttributes',
  'replace',
  'remove',
  'removeAll',
  'removeChildren',
  'strict',
] as const;
const ATTRIBUTE_MARKERS = ['replace', 'remove', 'strict'] as const;

export type NodeMarker = (typeof NODE_MARKERS)[number];
export type AttributeMarker = (typeof ATTRIBUTE_MARKERS)[number];

/** Read apart from those above … */
const OTHER_MARKERS = new Set(['node', 'selector', 'overrideLibrary', 'requiredByPrivacySandboxSdk']);
/** … and for lint, no business of the merge. */
const OF_LINT = new Set(['ignore', 'targetapi']);

export interface MarkedAttribute {
  readonly namespace: string;
  readonly local: string;
  readonly marker: AttributeMarker;
}

/** What `tools:node` says; null where it isn't there, or says what there is not. */
export function writtenMarker(node: ManifestNode): NodeMarker | null {
  const attribute = find(node, tools('node'));
  return attribute === null ? null : nodeMarker(attribute.value);
}

export const nodeMarkerOf = (node: ManifestNode): NodeMarker => writtenMarker(node) ?? 'merge';

/** `removeAll`, and as a build reads it also `remove_all`. */
function nodeMarker(value: string): NodeMarker | null {
  return NODE_MARKERS.find(each => constant(each) === constant(value)) ?? null;
}

const constant = (camel: string): string => camel.replace(/(?<!^)[A-Z]/g, c => `_${c}`).toUpperCase();

/** Packages of libraries that `tools:node` is meant for; null for all. */
export function selectorOf(node: ManifestNode): readonly string[] | null {
  return find(node, tools('selector'))?.value.split(',') ?? null;
}

export const takesSelector = (marker: NodeMarker): boolean => marker === 'remove' || marker === 'removeAll';

/** Libraries whose minSdkVersion may be above the app's. */
export const overriddenLibraries = (usesSdk: ManifestNode): readonly string[] =>
  listed(find(usesSdk, tools('overrideLibrary'))?.value ?? '');

/** The attributes named in `tools:replace`, `tools:remove` and `tools:strict`. */
export function markedAttributes(node: ManifestNode): MarkedAttribute[] {
  return node.attributes.flatMap(attribute => {
    const marker = attributeMarker(attribute);
    return marker === null ? [] : listed(attribute.value).map(name => ({ ...named(name), marker }));
  });
}

function attributeMarker({ namespace, local }: ManifestAttribute): AttributeMarker | null {
  if (namespace !== TOOLS) return null;
  return ATTRIBUTE_MARKERS.find(each => each === local.toLowerCase()) ?? null;
}

/** Whatever the prefix, Android's attributes are meant. */
function named(name: string): { namespace: string; local: string } {
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/s.exec(name) ?? [];
  return { namespace: prefix === 'xmlns' ? XMLNS : ANDROID, local };
}

export const listed = (value: string): string[] => value.split(',').map(each => each.trim());

/** What is wrong with the markers by themselves. */
export function markerFaults(node: ManifestNode): ConflictReason[] {
  const faults: ConflictReason[] = [];
  for (const attribute of node.attributes) {
    const { namespace, local, value } = attribute;
    if (namespace !== TOOLS || attributeMarker(attribute) !== null) continue;
    const known = OTHER_MARKERS.has(local) || OF_LINT.has(local.toLowerCase());
    if (!known || (local === 'node' && nodeMarker(value) === null)) {
      faults.push({ kind: 'unknown-marker', attribute: attributeLabel(attribute), value });
    }
  }
  return [...faults, ...markedTwice(node)];
}

/** An attribute in two lists, or twice in one. */
export function markedTwice(node: ManifestNode): ConflictReason[] {
  const labels = markedAttributes(node).map(attributeLabel);
  const twice = labels.filter((label, at) => labels.indexOf(label) < at);
  return [...new Set(twice)].map(attribute => ({ kind: 'marked-twice', attribute }));
}
