/** Whose placeholders a statement sets, and which of several statements count in the end. */
import type { Shape } from './placeholders-in.ts';

export const OWNER: readonly string[] = ['android', 'defaultConfig'];

export function isOwner(scope: readonly string[]): boolean {
  return scope.join('.') === OWNER.join('.');
}

/** In `defaultConfig`, in its place and for certain. */
export function isSure({ scope, placed }: Shape): boolean {
  return isOwner(scope) && !placed.conditional;
}

/** A whole map is assigned: what was there before is gone. */
export function replacesAll({ operator, form }: Shape): boolean {
  return operator === '=' && (form === 'map' || form === 'named' || form === 'opaque');
}

/** Those of `defaultConfig` that nothing behind them replaces. */
export function inEffect(shapes: readonly Shape[]): readonly Shape[] {
  const sure = shapes.filter(isSure);
  const last = sure.map(replacesAll).lastIndexOf(true);
  return sure.slice(Math.max(0, last));
}

const VARIANT = /^(?:applicationVariants|onVariants|(?:get)?[mM]ergedFlavor(?:\(\))?|variant)$/;

/**
 * It assigns the whole map where that takes away what `defaultConfig` has: there under a condition or in a later
 * closure, or of the variants made from it. Flavors and build types are laid over it, and take nothing away.
 */
export function clobbers(shape: Shape): boolean {
  const { scope, placed } = shape;
  if (!replacesAll(shape) || scope[0]?.startsWith('project(')) return false;
  if (scope.some(name => VARIANT.test(name))) return true;
  return isOwner(scope.slice(-OWNER.length)) && (placed.conditional || scope.length > OWNER.length);
}
