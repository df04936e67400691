/** Why an element is not placed, and what all operations on a manifest have in common. */
import { note } from '../../core/note.ts';
import type { Candidate, Change, Present, Reason, Refused } from '../../core/operation.ts';
import type { XmlElement } from '../xml/tree.ts';
import { childrenNamed, elements } from '../xml/walk.ts';
import { declarations, into, within } from './candidates.ts';
import type { Declared } from './component.ts';
import type { Manifest } from './read.ts';
import { lists, toolsNode } from './tools.ts';
import type { Value } from './value.ts';
import { androidAttribute } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'manifest-contradiction': { element: string; name: string; node: string };
    'manifest-attribute-removed': { element: string; name: string; attribute: string };
    'manifest-twice': { element: string; name: string };
    'manifest-misplaced': { element: string; name: string; parent: string; belongs: string };
    'manifest-undecided': { element: string; name: string; attribute: string; value: string };
    'manifest-limited': { element: string; name: string; attribute: string; value: string };
    'manifest-relative': { written: string; name: string };
    'manifest-open-name': { written: string; name: string };
    'manifest-no-component': { name: string };
    'manifest-entity': { element: string };
  }
}

export function present(at: number): Present {
  return { state: 'present', at };
}

/** Several changes of one text as one. */
export function combined(changes: readonly (Change | null)[]): Change {
  const made = changes.filter(change => change !== null);
  return {
    state: 'change',
    edits: made.flatMap(change => change.edits),
    adds: made.flatMap(change => change.adds),
    removes: made.flatMap(change => change.removes),
  };
}

export function refused(
  why: Reason,
  at: number | null,
  snippet: string,
  candidates: readonly Candidate[] = [],
): Refused {
  return { state: 'refused', why, at, snippet, candidates };
}

export function isRefused<T extends object>(it: T | Refused): it is Refused {
  return 'state' in it && it.state === 'refused';
}

/** A marker beside us that would take out, in the merged manifest, the very element we want. */
export function contradiction(
  parent: XmlElement,
  element: string,
  name: string,
  paste: string,
): Refused | null {
  for (const sibling of childrenNamed(parent, element)) {
    const node = toolsNode(sibling);
    if (node !== 'removeAll' && !(node === 'remove' && androidAttribute(sibling, 'name')?.text === name))
      continue;
    const why = note('manifest-contradiction', { element, name, node });
    return refused(why, sibling.start, paste, [into(parent)]);
  }
  return null;
}

/** `tools:remove` or `tools:node="strict"`: the merger stops where the element then has the attribute, or differs. */
export function takesAway(
  element: XmlElement,
  attribute: string,
  name: string,
  paste: string,
): Refused | null {
  if (!lists(element, 'remove', attribute)) return strictly(element, name, paste);
  const why = note('manifest-attribute-removed', { element: element.local, name, attribute });
  return refused(why, element.start, paste);
}

/** `tools:node="strict"`: the element has to stay what the libraries say, to the letter. */
export function strictly(element: XmlElement, name: string, paste: string): Refused | null {
  const node = toolsNode(element);
  if (node !== 'strict') return null;
  return refused(
    note('manifest-contradiction', { element: element.local, name, node }),
    element.start,
    paste,
  );
}

/** Declared where it has no effect: the build refuses that, and a second one beside it would not help. */
export function misplaced(
  { document: { root } }: Manifest,
  element: string,
  belongs: string,
  name: string,
  paste: string,
  isIt: (written: Value) => boolean = written => written.text === name,
): Refused | null {
  for (const each of elements(root)) {
    if (each.local !== element || each.namespace !== '') continue;
    const parent = each.parent;
    if (parent === null || (parent.local === belongs && (parent === root || parent.parent === root)))
      continue;
    const written = androidAttribute(each, 'name');
    if (written === null || !isIt(written)) continue;
    const where = { element, name, parent: parent.local, belongs };
    return refused(note('manifest-misplaced', where), each.start, paste, within(root, belongs));
  }
  return null;
}

/** Declared twice under one name: the build refuses that, and which of them counts is not ours to say. */
export function twice(
  found: readonly Declared[],
  element: string,
  name: string,
  paste: string,
): Refused | null {
  const second = found[1];
  return second === undefined
    ? null
    : refused(
        note('manifest-twice', { element, name }),
        second.element.start,
        paste,
        declarations(found, element, name),
      );
}
