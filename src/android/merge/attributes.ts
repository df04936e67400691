/** Attributes of two elements that are one. */
import { ANDROID, TOOLS } from '../../editors/xml/tree.ts';
import type { ManifestAttribute } from '../manifest-node.ts';
import { attributeLabel, conflictAt, type Report } from './conflict.ts';
import { android, find, type Growing, put, sameName } from './element.ts';
import type { ManifestSource } from './input.ts';
import { type AttributeMarker, listed, markedAttributes, markedTwice } from './markers.ts';
import { type AttributeRule, typeOf } from './node-types.ts';
import { equal } from './values.ts';

export function mergeAttributes(
  higher: Growing,
  lower: Growing,
  of: ManifestSource['of'],
  report: Report,
): void {
  const { attributes: rules } = typeOf(higher);
  const marked = markedAttributes(higher);
  const markerOf = (name: ManifestAttribute): AttributeMarker | null =>
    marked.find(each => sameName(each, name))?.marker ?? null;

  for (const theirs of lower.attributes) {
    const rule = theirs.namespace === ANDROID ? (rules.get(theirs.local) ?? null) : null;
    if (rule?.fromLibraries === false && of === 'library') continue;
    const mine = find(higher, theirs);
    if (mine === null) {
      if (markerOf(theirs) !== 'remove' && !isImplied(theirs, rule)) put(higher, theirs);
    } else if (theirs.namespace === TOOLS) {
      put(higher, bothMarked(mine, theirs));
    } else if (markerOf(theirs) !== 'replace') {
      settle(higher, mine, theirs, rule, report);
    }
  }
  for (const [local, { policy, implied }] of rules) {
    const mine = find(higher, android(local));
    if (implied === null || mine === null || find(lower, mine) !== null) continue;
    if (markerOf(mine) !== 'replace')
      put(higher, { ...mine, value: policy(mine.value, implied) ?? mine.value });
  }
  if (marked.length > 0) {
    for (const fault of markedTwice(higher)) report(conflictAt(higher, fault));
  }
}

/** Whether leaving the attribute out where the higher priority does says the same. */
function isImplied(theirs: ManifestAttribute, rule: AttributeRule | null): boolean {
  if (rule === null || rule.implied === null || rule.implied === theirs.value) return false;
  return rule.policy(rule.implied, theirs.value) === rule.implied;
}

function settle(
  higher: Growing,
  mine: ManifestAttribute,
  theirs: ManifestAttribute,
  rule: AttributeRule | null,
  report: Report,
): void {
  const value = (rule?.policy ?? equal)(mine.value, theirs.value);
  if (value === null) {
    const conflict = { attribute: attributeLabel(mine), value: mine.value, otherValue: theirs.value };
    const place = {
      ...conflictAt(higher, { kind: 'values', ...conflict, other: theirs.origin }),
      at: mine.origin,
    };
    report(place);
  } else if (value !== mine.value) {
    put(higher, { ...mine, value, origin: value === theirs.value ? theirs.origin : mine.origin });
  }
}

/** The higher priority's `tools:node` stands; lists are joined. */
function bothMarked(mine: ManifestAttribute, theirs: ManifestAttribute): ManifestAttribute {
  if (mine.local === 'node') return mine;
  return { ...mine, value: [...new Set([...listed(mine.value), ...listed(theirs.value)])].join(',') };
}
