/** A value read without running Gradle: known, with the place it came from, or unknown with the reason. */

import type { Range } from '../core/edit.ts';
import type { Origin } from './manifest-node.ts';

export type { Origin } from './manifest-node.ts';

export type Known = {
  readonly known: true;
  readonly value: string | number | boolean | null;
  /** Where it was written; null where it is Gradle's or Android's own default. */
  readonly from: Origin | null;
  /** The literal, or the Gradle property, that it is as it stands; absent where it was put together. */
  readonly place?: ValuePlace;
};
export type ValuePlace = Range | { readonly property: string };

export type UnknownValue = {
  readonly known: false;
  readonly why: UnknownReason;
  /** What made it unknown; null where nothing of the kind is written anywhere. */
  readonly at: Origin | null;
  /** What it hangs on: the environment variable, the name that nobody defines. */
  readonly name: string | null;
  /** What it comes to where that is not there: the `"y"` of `System.getenv("X") ?: "y"`. */
  readonly otherwise: Known | null;
};
export type Value = Known | UnknownValue;

export type UnknownReason =
  | 'absent'
  | 'computed'
  | 'environment'
  | 'conditional'
  | 'undefined-name'
  | 'missing-file'
  | 'host-tool'
  | 'catalog'
  | 'convention'
  | 'cycle';

export const known = (value: Known['value'], from: Origin | null, place?: ValuePlace): Known =>
  place === undefined ? { known: true, value, from } : { known: true, value, from, place };

export const unknown = (
  why: UnknownReason,
  more: Partial<Pick<UnknownValue, 'at' | 'name' | 'otherwise'>> = {},
): UnknownValue => ({ known: false, why, at: null, name: null, otherwise: null, ...more });

export const isAbsent = (value: Value): boolean => !value.known && value.why === 'absent';

export function textOf(value: Value | null): string | null {
  return value?.known && value.value !== null ? String(value.value) : null;
}

/** An API level: `34`, `"34"`, `"android-34"`; previews and words are null. */
export function numberOf(value: Value | null): number | null {
  const level = /^(?:android-)?(\d+)$/.exec(textOf(value) ?? '')?.[1];
  return level === undefined ? null : Number(level);
}
