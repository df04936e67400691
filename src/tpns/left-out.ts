/** Which of the targets of an accepted push were not served, and by which code. */
import type { Receipt } from './answer.ts';

export interface LeftOut {
  readonly target: string;
  readonly code: number;
}

/** What the service says of a token it lists as invalid, where it does not say it itself. */
const illegitimate = 1008029;

/**
 * `result` has a code for each target, in order, where the service gives it; `invalid_targe_list` has the tokens
 * that were left out. Either may be missing, and they may overlap.
 */
export function leftOut(receipt: Receipt, named: () => readonly string[]): LeftOut[] {
  if (receipt.invalid.length === 0 && receipt.results.every(code => code === '0')) return [];
  const targets = named();
  const listed = new Set(receipt.invalid);
  // a single "0" for a whole list says something about the request and nothing about its targets
  const codes = receipt.results.length === targets.length ? receipt.results.map(Number) : [];
  const found = targets.flatMap((target, i): LeftOut[] => {
    const code = codes[i] ?? 0;
    if (Number.isInteger(code) && code !== 0) return [{ target, code }];
    return listed.has(target) ? [{ target, code: illegitimate }] : [];
  });
  const known = new Set(found.map(each => each.target));
  const others = receipt.invalid.filter(target => !known.has(target));
  return [...found, ...others.map(target => ({ target, code: illegitimate }))];
}
