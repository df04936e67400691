/**
 * `pathAdvancedPattern`: a row of tokens, each greedy and each final, for nothing taken is ever given back. A
 * pattern is read once, when the filter is built, and a malformed one refuses the filter.
 */

/** Characters from the first to the last, both included, as UTF-16 units. */
type Span = readonly [number, number];

export interface AdvancedToken {
  /** Null for `.`, which takes any character. */
  readonly spans: readonly Span[] | null;
  readonly inverse: boolean;
  readonly min: number;
  readonly max: number;
}

/** What is wrong with a pattern. */
export type AdvancedFault =
  | 'modifier-without-token'
  | 'set-empty'
  | 'set-not-closed'
  | 'range-not-closed'
  | 'range-not-a-number'
  | 'range-backwards'
  | 'escape-at-end';

export type AdvancedPattern =
  | { readonly ok: true; readonly tokens: readonly AdvancedToken[] }
  | { readonly ok: false; readonly fault: AdvancedFault; readonly at: number };

/** Carries a fault out of the nested readers below; never leaves this file. */
class Malformed extends Error {
  readonly fault: AdvancedFault;
  readonly at: number;
  constructor(fault: AdvancedFault, at: number) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

export function parseAdvanced(pattern: string): AdvancedPattern {
  try {
    return { ok: true, tokens: readTokens(pattern) };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, fault: error.fault, at: error.at };
    throw error;
  }
}

function readTokens(pattern: string): AdvancedToken[] {
  const tokens: AdvancedToken[] = [];
  /** Whether a modifier may follow: each token takes one at most. */
  let open = false;
  const push = (token: Pick<AdvancedToken, 'spans' | 'inverse'>) => {
    tokens.push({ ...token, min: 1, max: 1 });
    open = true;
  };
  for (let at = 0; at < pattern.length; ) {
    const c = pattern.charAt(at);
    if (c === '*' || c === '+' || c === '{') {
      const token = open ? tokens.pop() : undefined;
      if (token === undefined) throw new Malformed('modifier-without-token', at);
      const { min, max, next } = readModifier(pattern, at);
      tokens.push({ ...token, min, max });
      open = false;
      at = next;
    } else if (c === '[') {
      const { next, ...set } = readSet(pattern, at);
      push(set);
      at = next;
    } else if (c === '.') {
      push({ spans: null, inverse: false });
      at++;
    } else if (c === '}') {
      // Opens nothing and closes nothing: Android drops it, and a modifier may still follow the token before.
      at++;
    } else {
      const { code, next } = readCharacter(pattern, at);
      push({ spans: [[code, code]], inverse: false });
      at = next;
    }
  }
  return tokens;
}

function readCharacter(pattern: string, at: number): { code: number; next: number } {
  if (pattern[at] !== '\\') return { code: pattern.charCodeAt(at), next: at + 1 };
  if (at + 1 >= pattern.length) throw new Malformed('escape-at-end', at);
  return { code: pattern.charCodeAt(at + 1), next: at + 2 };
}

/** A set from its `[`. A dash is a span only between two characters, and `]` is never the first member. */
function readSet(pattern: string, start: number): { spans: Span[]; inverse: boolean; next: number } {
  const inverse = pattern[start + 1] === '^';
  const spans: Span[] = [];
  let at = start + (inverse ? 2 : 1);
  while (at < pattern.length && pattern[at] !== ']') {
    const low = readCharacter(pattern, at);
    const isSpan =
      pattern[low.next] === '-' && low.next + 1 < pattern.length && pattern[low.next + 1] !== ']';
    const high = isSpan ? readCharacter(pattern, low.next + 1) : low;
    spans.push([low.code, high.code]);
    at = high.next;
  }
  if (at >= pattern.length) throw new Malformed('set-not-closed', start);
  if (spans.length === 0) throw new Malformed('set-empty', start);
  return { spans, inverse, next: at + 1 };
}

function readModifier(pattern: string, at: number): { min: number; max: number; next: number } {
  if (pattern[at] === '*') return { min: 0, max: Number.POSITIVE_INFINITY, next: at + 1 };
  if (pattern[at] === '+') return { min: 1, max: Number.POSITIVE_INFINITY, next: at + 1 };
  const close = pattern.indexOf('}', at);
  if (close < 0) throw new Malformed('range-not-closed', at);
  const range = /^([+-]?[0-9]+)(,([+-]?[0-9]+)?)?$/.exec(pattern.slice(at + 1, close));
  if (range === null) throw new Malformed('range-not-a-number', at);
  const min = count(range[1], at);
  const max =
    range[2] === undefined ? min : range[3] === undefined ? Number.POSITIVE_INFINITY : count(range[3], at);
  if (min > max) throw new Malformed('range-backwards', at);
  return { min, max, next: close + 1 };
}

function count(digits: string | undefined, at: number): number {
  const n = Number(digits);
  if (n > 2 ** 31 - 1 || n < -(2 ** 31)) throw new Malformed('range-not-a-number', at);
  return n;
}

/** The tokens must cover the whole text. */
export function matchAdvanced(tokens: readonly AdvancedToken[], text: string): boolean {
  let at = 0;
  for (const token of tokens) {
    let taken = 0;
    while (taken < token.max && at < text.length && takes(token, text.charCodeAt(at))) {
      taken++;
      at++;
    }
    if (taken < token.min) return false;
  }
  return at === text.length;
}

function takes(token: AdvancedToken, code: number): boolean {
  if (token.spans === null) return true;
  return token.spans.some(([low, high]) => code >= low && code <= high) !== token.inverse;
}
