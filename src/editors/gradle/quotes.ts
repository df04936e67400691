/**
 * The ways to write a string in Groovy and Kotlin: which delimiter opens and closes it, what may stand in it
 * and how its text is decoded.
 */
import type { Dialect } from './tree.ts';

export interface Quote {
  /** As written, `$$"` included. */
  readonly open: string;
  readonly close: string;
  readonly multiline: boolean;
  /** Which escapes are decoded: backslashes, only `\/`, the dollars of `$/…/$`, or none. */
  readonly escapes: 'backslash' | 'slash' | 'dollar' | 'none';
  /** How many `$` begin an interpolation; 0 where there is none. */
  readonly dollars: number;
  /** Kotlin's `"""` ends with the last three quotes of a run. */
  readonly greedy: boolean;
}

const single: Quote = quote("'", { escapes: 'backslash' });
const double: Quote = quote('"', { escapes: 'backslash', dollars: 1 });

function quote(open: string, more: Partial<Quote>): Quote {
  return { open, close: open, multiline: false, escapes: 'none', dollars: 0, greedy: false, ...more };
}

const GROOVY: readonly Quote[] = [
  quote("'''", { multiline: true, escapes: 'backslash' }),
  quote('"""', { multiline: true, escapes: 'backslash', dollars: 1 }),
  single,
  double,
];

const SLASHY = quote('/', { multiline: true, escapes: 'slash', dollars: 1 });
const DOLLAR_SLASHY = quote('$/', { close: '/$', multiline: true, escapes: 'dollar', dollars: 1 });

/**
 * The string form that begins at `at`, or null. `operandBefore` tells division from a slashy string: after
 * something that has a value, `/` divides.
 */
export function quoteAt(text: string, at: number, dialect: Dialect, operandBefore: boolean): Quote | null {
  const c = text[at];
  if (dialect === 'kotlin') return kotlinQuoteAt(text, at);
  if (c === "'" || c === '"') return GROOVY.find(q => text.startsWith(q.open, at)) ?? null;
  if (operandBefore) return null;
  if (c === '$' && text[at + 1] === '/') return DOLLAR_SLASHY;
  return c === '/' ? SLASHY : null;
}

function kotlinQuoteAt(text: string, at: number): Quote | null {
  let i = at;
  while (text[i] === '$') i++;
  if (text[i] !== '"') return null;
  const dollars = Math.max(1, i - at);
  const raw = text.startsWith('"""', i);
  const close = raw ? '"""' : '"';
  const open = text.slice(at, i) + close;
  return raw
    ? { open, close, multiline: true, escapes: 'none', dollars, greedy: true }
    : { open, close, multiline: false, escapes: 'backslash', dollars, greedy: false };
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', s: ' ' };

/** Decodes the escape at `at` (a backslash or a dollar): what it stands for and how long it is; null for none. */
export function escapeAt(text: string, at: number, form: Quote): { value: string; length: number } | null {
  const next = text[at + 1];
  if (next === undefined) return null;
  if (form.escapes === 'slash') {
    return text[at] === '\\' && next === '/' ? { value: '/', length: 2 } : null;
  }
  if (form.escapes === 'dollar') {
    if (text[at] !== '$') return null;
    if (text.startsWith('$/$', at)) return { value: '/$', length: 3 };
    return next === '$' || next === '/' ? { value: next, length: 2 } : null;
  }
  if (form.escapes === 'none' || text[at] !== '\\') return null;
  return backslashAt(text, at, next);
}

function backslashAt(text: string, at: number, next: string): { value: string; length: number } {
  if (next === 'u') {
    const unicode = /u+([0-9a-fA-F]{4})/y;
    unicode.lastIndex = at + 1;
    const found = unicode.exec(text);
    if (found)
      return { value: String.fromCharCode(Number.parseInt(found[1] ?? '', 16)), length: 1 + found[0].length };
  }
  if (next >= '0' && next <= '7') {
    const digits = /^(?:[0-3]?[0-7]{1,2})/.exec(text.slice(at + 1, at + 4))?.[0] ?? next;
    return { value: String.fromCharCode(Number.parseInt(digits, 8)), length: 1 + digits.length };
  }
  if (next === '\r' && text[at + 2] === '\n') return { value: '', length: 3 };
  if (next === '\n' || next === '\r') return { value: '', length: 2 };
  return { value: SIMPLE[next] ?? next, length: 2 };
}
