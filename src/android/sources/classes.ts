/** Classes that a Java or Kotlin source declares, nested ones by the name Android knows them by: `Outer$Inner`. */
import { partners } from './calls.ts';
import type { CodeToken } from './lexer.ts';

export interface CodeClass {
  /** `com.example.Outer$Inner`. */
  readonly name: string;
  /** What it extends or implements, as written; without type arguments. */
  readonly supers: readonly string[];
  /** Nobody can make an object of it: an abstract class, an interface, a Kotlin object. */
  readonly abstract: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Imports {
  /** Name in the file → full name. */
  readonly names: ReadonlyMap<string, string>;
  /** Packages and classes of which everything is imported. */
  readonly all: readonly string[];
}

const KINDS = /^(?:class|interface|enum|record|object)$/;

export function packageIn(tokens: readonly CodeToken[]): string {
  const at = tokens.findIndex(({ kind, text }) => kind === 'word' && text === 'package');
  return at < 0 ? '' : dotted(tokens, at + 1).name;
}

export function importsIn(tokens: readonly CodeToken[]): Imports {
  const names = new Map<string, string>();
  const all: string[] = [];
  tokens.forEach(({ kind, text }, i) => {
    if (kind !== 'word' || text !== 'import') return;
    const { name, next } = dotted(tokens, tokens[i + 1]?.text === 'static' ? i + 2 : i + 1);
    if (name === '') return;
    if (tokens[next]?.text === '.' && tokens[next + 1]?.text === '*') all.push(name);
    else {
      const alias = tokens[next]?.text === 'as' ? tokens[next + 1]?.text : undefined;
      names.set(alias ?? simple(name), name);
    }
  });
  return { names, all };
}

export const simple = (name: string): string => name.slice(name.search(/[^.$]*$/));

export function classesIn(
  tokens: readonly CodeToken[],
  pairs: ReadonlyMap<number, number> = partners(tokens),
): CodeClass[] {
  const home = packageIn(tokens);
  const found: CodeClass[] = [];
  const around: { readonly name: string; readonly close: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    while (around.length > 0 && (around.at(-1)?.close ?? 0) < i) around.pop();
    const head = headAt(tokens, pairs, i);
    if (head === null) continue;
    const outer = around.at(-1);
    const name = outer ? `${outer.name}$${head.name}` : home ? `${home}.${head.name}` : head.name;
    const close = head.body === null ? null : (pairs.get(head.body) ?? tokens.length);
    const start = tokens[i]?.start ?? 0;
    const end = tokens[close ?? head.next - 1]?.end ?? tokens.at(-1)?.end ?? 0;
    found.push({ name, supers: head.supers, abstract: head.abstract, start, end });
    if (close !== null) around.push({ name, close });
  }
  return found;
}

interface Head {
  readonly name: string;
  readonly supers: readonly string[];
  readonly abstract: boolean;
  /** Index of the opening brace. */
  readonly body: number | null;
  readonly next: number;
}

function headAt(tokens: readonly CodeToken[], pairs: ReadonlyMap<number, number>, i: number): Head | null {
  const keyword = tokens[i];
  if (keyword?.kind !== 'word' || !KINDS.test(keyword.text)) return null;
  const before = tokens[i - 1]?.text;
  // `X.class`, `X::class`; `enum class`, told by its second word
  if (before === '.' || before === ':' || tokens[i + 1]?.text === 'class') return null;
  let name = tokens[i + 1];
  if (name?.kind !== 'word') {
    if (before !== 'companion') return null;
    name = { ...keyword, text: 'Companion' };
  }
  let at = skipTypeArguments(tokens, tokens[i + 1] === name ? i + 2 : i + 1);
  // a constructor in the head, its annotations and modifiers before it
  while (
    tokens[at]?.kind === 'word' &&
    /^(?:private|protected|internal|public|constructor)$/.test(tokens[at]?.text ?? '')
  )
    at++;
  if (tokens[at]?.text === '@') at = constructorAfter(tokens, pairs, at);
  if (tokens[at]?.text === '(') at = (pairs.get(at) ?? at) + 1;
  const { supers, next } = supersAt(tokens, pairs, at);
  const body = tokens[next]?.text === '{' ? next : null;
  const abstract =
    keyword.text === 'interface' ||
    keyword.text === 'object' ||
    hasModifier(tokens, i, /^(?:abstract|sealed)$/);
  return { name: name.text, supers, abstract, body, next };
}

/** `@Inject constructor(`: on to the bracket behind `constructor`. */
function constructorAfter(
  tokens: readonly CodeToken[],
  pairs: ReadonlyMap<number, number>,
  from: number,
): number {
  for (let at = from; at < from + 40 && at < tokens.length; at = (pairs.get(at) ?? at) + 1) {
    if (tokens[at]?.text === 'constructor') return at + 1;
    if (tokens[at]?.text === '{') return from;
  }
  return from;
}

function hasModifier(tokens: readonly CodeToken[], i: number, modifier: RegExp): boolean {
  for (let at = i - 1; tokens[at]?.kind === 'word' && i - at < 12; at--) {
    if (modifier.test(tokens[at]?.text ?? '')) return true;
  }
  return false;
}

/** `extends A<B> implements C, D`, `: A(x), B by c where T : D`; on to the body. */
function supersAt(
  tokens: readonly CodeToken[],
  pairs: ReadonlyMap<number, number>,
  from: number,
): { supers: string[]; next: number } {
  const supers: string[] = [];
  let at = from;
  while (at < tokens.length) {
    const text = tokens[at]?.text ?? '';
    if (!/^(?::|extends|implements|permits|,|by|where|@)$/.test(text)) break;
    if (text === 'where' || text === 'by') {
      // an expression, or bounds: no class stands in them
      at++;
      while (at < tokens.length && !/^[{,;}]$/.test(tokens[at]?.text ?? '') && !startsDeclaration(tokens[at]))
        at = (pairs.get(at) ?? at) + 1;
      continue;
    }
    const { name, next } = dotted(tokens, at + 1);
    if (name === '') {
      at++;
      continue;
    }
    if (text !== '@' && text !== 'permits') supers.push(name);
    at = skipTypeArguments(tokens, next);
    if (tokens[at]?.text === '(') at = (pairs.get(at) ?? at) + 1;
    if (text === '@' && tokens[at]?.kind === 'word') at--;
  }
  return { supers, next: at };
}

const startsDeclaration = (token: CodeToken | undefined): boolean =>
  token?.kind === 'word' &&
  /^(?:class|interface|object|fun|val|var|enum|data|open|abstract)$/.test(token.text);

function skipTypeArguments(tokens: readonly CodeToken[], from: number): number {
  if (tokens[from]?.text !== '<') return from;
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { text } = tokens[at] ?? { text: '' };
    if (text === '<') depth++;
    if (text === '>' && --depth === 0) return at + 1;
    if (text === '{' || text === ';') break;
  }
  return from + 1;
}

function dotted(tokens: readonly CodeToken[], from: number): { name: string; next: number } {
  const parts: string[] = [];
  let at = from;
  while (tokens[at]?.kind === 'word') {
    parts.push(tokens[at]?.text ?? '');
    at++;
    if (tokens[at]?.text !== '.' || tokens[at + 1]?.kind !== 'word') break;
    at++;
  }
  return { name: parts.join('.'), next: at };
}
