/** What is wrong with a manifest by itself, before it meets another. */
import { ANDROID } from '../../editors/xml/tree.ts';
import { attributeLabel, conflictAt, type Report } from './conflict.ts';
import { find, type Growing } from './element.ts';
import { markedAttributes, markerFaults, nodeMarkerOf, selectorOf, takesSelector } from './markers.ts';
import { keyOf, typeOf } from './node-types.ts';
import { same } from './same.ts';

export function checkSource(root: Growing, report: Report): void {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    checkElement(node, report);
    open.push(...checkChildren(node, report));
  }
}

function checkElement(node: Growing, report: Report): void {
  for (const fault of markerFaults(node)) report(conflictAt(node, fault));
  for (const name of markedAttributes(node)) {
    const there = find(node, name) !== null;
    const attribute = attributeLabel(name);
    if (name.marker === 'replace' && !there) {
      report(conflictAt(node, { kind: 'replace-without-value', attribute }));
    }
    if (name.marker === 'remove' && there) report(conflictAt(node, { kind: 'remove-with-value', attribute }));
  }
  const rules = typeOf(node).attributes;
  for (const { namespace, local, value, origin } of node.attributes) {
    const valid = namespace === ANDROID ? rules.get(local)?.valid : null;
    if (valid && !valid(value)) {
      const attribute = attributeLabel({ namespace, local });
      report({ ...conflictAt(node, { kind: 'bad-value', attribute, value }), at: origin });
    }
  }
  const selector = selectorOf(node);
  if (selector !== null && !takesSelector(nodeMarkerOf(node))) {
    report(conflictAt(node, { kind: 'selector-misplaced', selector: selector.join(',') }));
  }
}

/** The children that want to be looked at themselves. */
function checkChildren(parent: Growing, report: Report): Growing[] {
  const seen = new Map<string, Growing>();
  const [all, others] = partition(parent.children, child => nodeMarkerOf(child) === 'removeAll');
  for (const child of all) {
    if (child.attributes.length > 1) report(conflictAt(child, { kind: 'remove-all-with-attributes' }));
  }
  for (const child of others) {
    const { key: rule, merge } = typeOf(child);
    if (rule === null || rule.needs.length === 0) continue;
    const key = keyOf(child, parent);
    if (!key) {
      report(conflictAt(child, { kind: 'no-key', attributes: rule.needs }));
      continue;
    }
    const id = `${child.name}#${key}`;
    const twin = seen.get(id);
    if (twin !== undefined && merge !== 'always' && !same(twin, child)) {
      report(conflictAt(child, { kind: 'duplicate', other: twin.origin }));
    }
    seen.set(id, child);
  }
  return others;
}

function partition<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter(each => !test(each))];
}
