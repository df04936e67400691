/** A value read without running Gradle: known, with the place it came from, or unknown with the reason. */

export type Known = {
  readonly known: true;
  readonly value: string | number | boolean | null;
  /** File it was written in; null where it is Gradle's or Android's own default. */
  readonly from: string | null;
};
export type UnknownValue = { readonly known: false; readonly why: UnknownReason };
export type Value = Known | UnknownValue;

export type UnknownReason =
  | 'absent'
  | 'computed'
  | 'environment'
  | 'conditional'
  | 'undefined-name'
  | 'catalog'
  | 'cycle';

export const known = (value: Known['value'], from: string | null): Known => ({ known: true, value, from });
export const unknown = (why: UnknownReason): UnknownValue => ({ known: false, why });

export function textOf(value: Value | null): string | null {
  return value?.known && value.value !== null ? String(value.value) : null;
}

/** An API level: `34`, `"34"`; previews and words are null. */
export function numberOf(value: Value | null): number | null {
  const text = textOf(value);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
