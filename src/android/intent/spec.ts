/** What goes into a filter: the tags of an `<intent-filter>` as plain values, and why Android may refuse them. */
import type { AdvancedFault } from './advanced.ts';

/** Attributes by local name, values as the compiled manifest holds them. An absent attribute is not in it. */
export type DataTag = Readonly<Record<string, string>>;

export interface GroupSpec {
  /** `android:allow`, which is true where it is not written. */
  readonly allow?: boolean;
  readonly data: readonly DataTag[];
}

export interface FilterSpec {
  /** Null for a tag without `android:name`. */
  readonly actions: readonly (string | null)[];
  readonly categories: readonly (string | null)[];
  readonly data: readonly DataTag[];
  readonly groups?: readonly GroupSpec[];
}

/** Why Android makes no filter of it; `attribute` is the local name, `tag` the element it is on. */
export type Refusal =
  | { readonly why: 'name-missing'; readonly tag: 'action' | 'category' }
  | { readonly why: 'port-not-a-number'; readonly tag: 'data'; readonly value: string }
  | { readonly why: 'type-malformed'; readonly tag: 'data'; readonly value: string }
  | {
      readonly why: 'pattern-malformed';
      readonly tag: 'data';
      readonly attribute: string;
      readonly value: string;
      readonly fault: AdvancedFault;
    };
