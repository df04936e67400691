/** Why a build would refuse to merge: always a place, and a second one where two files disagree. */
import type { Note } from '../../core/note.ts';
import { ANDROID, TOOLS, XMLNS } from '../../editors/xml/tree.ts';
import { attributeIn, type ManifestNode, type Origin } from '../manifest-node.ts';

export type MergeConflict = {
  readonly at: Origin;
  /** `activity com.example.Main`: enough to find it by eye. */
  readonly element: string;
} & ConflictReason;

export type ConflictReason =
  /** Two files give an attribute different values, and no `tools:replace` settles it. */
  | {
      readonly kind: 'values';
      readonly attribute: string;
      readonly value: string;
      readonly other: Origin;
      readonly otherValue: string;
    }
  /** `tools:node="strict"`, and a file of lower priority has it otherwise. */
  | { readonly kind: 'strict'; readonly other: Origin }
  /** One file declares it twice, and not the same way. */
  | { readonly kind: 'duplicate'; readonly other: Origin }
  | { readonly kind: 'no-key'; readonly attributes: readonly string[] }
  | { readonly kind: 'bad-value'; readonly attribute: string; readonly value: string }
  /** A `tools:` attribute, or a value of `tools:node`, that there is not. */
  | { readonly kind: 'unknown-marker'; readonly attribute: string; readonly value: string }
  | {
      readonly kind: 'replace-without-value' | 'remove-with-value' | 'marked-twice';
      readonly attribute: string;
    }
  /** `tools:node="removeAll"` stands for all elements of its name and takes no other attribute. */
  | { readonly kind: 'remove-all-with-attributes' }
  /** `tools:selector` without `remove`, or naming a package that no library has. */
  | { readonly kind: 'selector-misplaced' | 'selector-unknown'; readonly selector: string }
  | { readonly kind: 'root-removed' | 'uses-sdk-marked' }
  | { readonly kind: 'package'; readonly value: string; readonly namespace: string }
  | { readonly kind: 'min-sdk'; readonly value: string; readonly other: Origin; readonly otherValue: string }
  /** Not XML: it took no part in the merge. */
  | { readonly kind: 'unreadable'; readonly why: Note };

/** Collects them. */
export type Report = (conflict: MergeConflict) => void;

export function conflictAt(node: ManifestNode, reason: ConflictReason): MergeConflict {
  return { at: node.origin, element: labelOf(node), ...reason };
}

export function labelOf(node: ManifestNode): string {
  const name = attributeIn(node, ANDROID, 'name');
  return name === null ? node.name : `${node.name} ${name}`;
}

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [ANDROID, 'android:'],
  [TOOLS, 'tools:'],
  [XMLNS, 'xmlns:'],
]);

export function attributeLabel(attribute: { readonly namespace: string; readonly local: string }): string {
  return `${PREFIXES.get(attribute.namespace) ?? ''}${attribute.local}`;
}
