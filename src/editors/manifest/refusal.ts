/** Why an element is not placed, and what all operations on a manifest have in common. */
import type { Edit } from '../../core/edit.ts';
import type { Note } from '../../core/note.ts';
import { note } from '../../core/note.ts';
import type { Change, Present, Refused } from '../../core/operation.ts';
import type { XmlElement } from '../xml/tree.ts';
import { ANDROID } from '../xml/tree.ts';
import { childrenNamed, prefixFor } from '../xml/walk.ts';
import type { Declared } from './component.ts';
import { androidAttribute, toolsNode } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'manifest-prefix': { uri: string };
    'manifest-contradiction': { element: string; name: string; node: string };
    'manifest-twice': { element: string; name: string };
    'manifest-undecided': { element: string; name: string; attribute: string; value: string };
    'manifest-limited': { element: string; name: string; attribute: string; value: string };
    'manifest-relative': { written: string; name: string };
    'manifest-no-component': { name: string };
  }
}

export function present(at: number): Present {
  return { state: 'present', at };
}

export function change(
  edits: readonly Edit[],
  adds: readonly string[],
  removes: readonly string[] = [],
): Change {
  return { state: 'change', edits, adds, removes };
}

export function refused(why: Note, at: number | null, snippet: string): Refused {
  return { state: 'refused', why, at, snippet };
}

export function isRefused<T extends object>(it: T | Refused): it is Refused {
  return 'state' in it && it.state === 'refused';
}

/** `tools:node` that takes elements out of the merged manifest. */
export function takesOut(node: string | null): node is 'remove' | 'removeAll' {
  return node === 'remove' || node === 'removeAll';
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
    return refused(note('manifest-contradiction', { element, name, node }), sibling.start, paste);
  }
  return null;
}

/** The prefix to write attributes with inside `parent`, or the refusal where the file declares none. */
export function prefixIn(parent: XmlElement, paste: string): string | Refused {
  const prefix = prefixFor(parent, ANDROID, 'android');
  return prefix ?? refused(note('manifest-prefix', { uri: ANDROID }), parent.start, paste);
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
    : refused(note('manifest-twice', { element, name }), second.element.start, paste);
}
