/** What an argument is, where it is written out or stands for a constant that is. */
import { simple } from './classes.ts';
import type { CodeToken } from './lexer.ts';
import type { Sources } from './sources.ts';

export type Literal = string | number | boolean;

/** null where only the running program knows. `path` is the file that the text stands in. */
export function literalOf(sources: Sources, path: string, text: string): Literal | null {
  const written = spelledOut(text);
  if (written !== null) return written;
  const [, owner = null, name] = /^(?:\w+\s*\.\s*)*?(?:(\w+)\s*\.\s*)?([A-Za-z_]\w*)$/.exec(text) ?? [];
  if (name === undefined) return null;
  const homes = owner === null || owner === 'this' ? [] : sources.files.filter(isHomeOf(sources, owner));
  const own = homes.length > 0 ? [] : constantsNamed(sources, path, name);
  const values = own.length > 0 ? own : homes.flatMap(home => constantsNamed(sources, home.path, name));
  const [value, ...others] = new Set(values);
  return value === undefined || others.length > 0 ? null : value;
}

const isHomeOf =
  ({ mentions, open }: Sources, owner: string) =>
  ({ path }: { readonly path: string }): boolean =>
    mentions(path, new RegExp(`\\b${owner}\\b`)) &&
    open(path).classes.some(({ name }) => simple(name) === owner);

function spelledOut(text: string): Literal | null {
  if (text === 'true' || text === 'false') return text === 'true';
  const digits = /^(-?\d[\d_]*)[lL]?$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits.replaceAll('_', ''));
  const quoted = /^"((?:[^"\\$\n]|\\["\\/])*)"$/.exec(text)?.[1];
  return quoted === undefined ? null : quoted.replace(/\\(.)/g, '$1');
}

/** `static final X N = …`, `const val N = …`, `val N: T = …`; null for one that is computed. */
function constantsNamed(sources: Sources, path: string, name: string): (Literal | null)[] {
  if (!sources.mentions(path, new RegExp(`\\b${name}\\b`))) return [];
  const { text, tokens } = sources.open(path);
  return tokens.flatMap((token, i): (Literal | null)[] => {
    if (token.kind !== 'word' || token.text !== name || tokens[i - 1]?.text === '.') return [];
    let sign = i + 1;
    if (tokens[sign]?.text === ':') while (/^[:\w.?]+$/.test(tokens[sign]?.text ?? '')) sign++;
    if (tokens[sign]?.text !== '=' || tokens[sign + 1]?.text === '=') return [];
    if (!isConstant(tokens, i)) return [null];
    const [first, second] = [tokens[sign + 1], tokens[sign + 2]];
    if (first === undefined) return [null];
    const negative = first.text === '-' && second?.kind === 'number';
    const last = negative ? second : first;
    const rest = text.slice(last.end).match(/^[^\n\r]*/)?.[0] ?? '';
    if (!/^\s*(?:[;,})]|\/[/*]|$)/.test(rest)) return [null];
    return [spelledOut(text.slice(first.start, last.end))];
  });
}

function isConstant(tokens: readonly CodeToken[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < 8; k--) {
    if (tokens[k]?.kind !== 'word' && !/^[<>.,?[\]]$/.test(tokens[k]?.text ?? '')) return false;
    if (/^(?:final|val|const)$/.test(tokens[k]?.text ?? '')) return true;
  }
  return false;
}
