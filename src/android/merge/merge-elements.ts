/** Two trees become one: the lower priority's goes into the higher one's, as the markers say. */
import { mergeAttributes } from './attributes.ts';
import { conflictAt, type Report } from './conflict.ts';
import { find, type Growing, put, tools } from './element.ts';
import type { ManifestSource } from './input.ts';
import { type NodeMarker, nodeMarkerOf, selectorOf, takesSelector, writtenMarker } from './markers.ts';
import { CUSTOM, keyOf, type NodeType, typeOf } from './node-types.ts';
import { same } from './same.ts';

/** One file on its way into what has been merged so far. */
export interface Round {
  readonly of: ManifestSource['of'];
  /** Package of the file that comes in. */
  readonly namespace: string | null;
  /** Packages of all libraries. */
  readonly packages: ReadonlySet<string>;
  readonly report: Report;
  /** `tools:node` as its element had it before a file of lower priority wrote its own over it. */
  readonly written: Map<Growing, NodeMarker>;
}

/** An element, and its like of lower priority. */
type Pair = readonly [higher: Growing, lower: Growing];

/** Without recursion, for files may be as deep as they like. */
export function mergeElements(higher: Growing, lower: Growing, round: Round): void {
  const open: Pair[] = [[higher, lower]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) open.push(...mergePair(pair, round));
}

/** The pairs of children that are to be merged in turn. */
function mergePair([higher, lower]: Pair, round: Round): Pair[] {
  const selector = selectorOf(higher);
  if (selector?.some(name => !round.packages.has(name))) {
    round.report(conflictAt(higher, { kind: 'selector-unknown', selector: selector.join(',') }));
    return [];
  }
  if (typeOf(higher).merge !== 'children' || round.of !== 'library') {
    mergeAttributes(higher, lower, round.of, round.report);
  }
  return nodeMarkerOf(higher) === 'mergeOnlyAttributes' ? [] : mergeChildren(higher, lower, round);
}

function mergeChildren(higher: Growing, lower: Growing, round: Round): Pair[] {
  const pairs: Pair[] = [];
  // Those that came in this round do not meet their own siblings.
  const present = [...higher.children];
  for (const child of lower.children) {
    const type = typeOf(child);
    const alike = present.filter(each => typeOf(each) === type);
    if (!type.fromLibraries && round.of === 'library') continue;
    if (alike[0] !== undefined && removesAll(alike[0], round)) continue;
    const twin = type === CUSTOM ? undefined : twinOf(child, lower, alike, higher);
    if (twin === undefined) higher.children.push(child);
    else if (type.merge === 'always') keepApart(higher, twin, child, type, round);
    else if (joins(twin, child, round)) pairs.push([twin, child]);
  }
  return pairs;
}

/** Only the first of its name is asked. */
function removesAll(first: Growing, round: Round): boolean {
  return nodeMarkerOf(first) === 'removeAll' && selects(first, round);
}

function twinOf(
  child: Growing,
  lower: Growing,
  alike: readonly Growing[],
  higher: Growing,
): Growing | undefined {
  const key = keyOf(child, lower);
  const twin = alike.find(each => keyOf(each, higher) === key);
  return key === null ? (twin ?? alike[0]) : twin;
}

/** Filters are never mixed: one more is added, unless it is there already. */
function keepApart(higher: Growing, twin: Growing, child: Growing, type: NodeType, round: Round): void {
  const marker = markerBetween(twin, child, round);
  if (marker === 'remove' || marker === 'replace') return;
  const known = higher.children.some(each => typeOf(each) === type && same(each, child));
  if (!known) higher.children.push(child);
}

function joins(higher: Growing, lower: Growing, round: Round): boolean {
  const marker = markerBetween(higher, lower, round);
  if (marker === 'strict' && !same(higher, lower)) {
    round.report(conflictAt(higher, { kind: 'strict', other: lower.origin }));
  }
  return marker === 'merge' || marker === 'mergeOnlyAttributes';
}

/**
 * What holds between two elements. The lower one's own marker is meant for those below it: from now on it stands on
 * the higher one, which gets its own back at the end.
 */
function markerBetween(higher: Growing, lower: Growing, round: Round): NodeMarker {
  let marker = nodeMarkerOf(higher);
  const theirs = writtenMarker(lower);
  if (theirs !== null) {
    if (marker === 'merge' && takesSelector(theirs)) marker = 'replace';
    if (!round.written.has(higher)) round.written.set(higher, nodeMarkerOf(higher));
    mark(higher, theirs);
  }
  return takesSelector(nodeMarkerOf(higher)) && !selects(higher, round) ? 'merge' : marker;
}

export function mark(node: Growing, marker: NodeMarker): void {
  const { origin } = find(node, tools('node')) ?? node;
  put(node, { ...tools('node'), value: marker, origin });
}

function selects(node: Growing, round: Round): boolean {
  const selector = selectorOf(node);
  return selector === null || (round.namespace !== null && selector.includes(round.namespace));
}
