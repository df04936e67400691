/** Truth, equality and addition as both languages of build scripts have them. */
import { type Known, known, type Origin, type Value } from './value.ts';

/** Groovy's truth; Kotlin asks it of booleans alone. */
export const isTrue = (value: Known['value']): boolean =>
  value !== null && value !== false && value !== '' && value !== 0;

export const isEqual = (a: Known['value'], b: Known['value']): boolean => a === b;

export function sum(left: Value, right: Value, from: Origin): Value {
  if (!left.known || !right.known) return { ...(left.known ? right : left), otherwise: null } as Value;
  const [a, b] = [left.value, right.value];
  return known(typeof a === 'number' && typeof b === 'number' ? a + b : `${a}${b}`, from);
}
