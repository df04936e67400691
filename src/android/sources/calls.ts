/** Calls in a source: what is called by which name, and with what. */
import type { CodeToken } from './lexer.ts';

export interface CodeCall {
  /** As written, without arguments, type arguments and `?`: `XgFlutterPlugin().startXg`; at most the last links of a chain. */
  readonly name: string;
  readonly start: number;
  /** Behind the closing bracket, if there is one. */
  readonly end: number;
  /** Index of the opening bracket among the tokens. */
  readonly open: number;
}

/** Longer chains are cut off in front: nothing that is looked for has as many links. */
const LONGEST = 8;

const OPEN = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** For each bracket the index of its partner; tolerant of what does not fit. */
export function partners(tokens: readonly CodeToken[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach(({ kind, text }, i) => {
    if (kind !== 'sign') return;
    if (text === '(' || text === '[' || text === '{') open.push(i);
    const wanted = OPEN.get(text);
    const last = open.at(-1);
    if (wanted === undefined || last === undefined || tokens[last]?.text !== wanted) return;
    open.pop();
    found.set(last, i);
    found.set(i, last);
  });
  return found;
}

/** Words that a bracket may stand behind without being called. */
const NOT_CALLED =
  /^(?:if|for|while|when|switch|catch|return|fun|function|throw|await|yield|typeof|in|is|as|assert|synchronized|constructor|get|set)$/;
/** A word in front of a bare name leaves it a call; any other declares it: `void register(…)`. */
const BEFORE_CALL = /^(?:return|else|do|throw|await|yield|new|in|of|case|assert|is|as|typeof|try)$/;

export function callsIn(
  text: string,
  tokens: readonly CodeToken[],
  pairs: ReadonlyMap<number, number>,
): CodeCall[] {
  return tokens.flatMap(({ kind, text: sign }, open): CodeCall[] => {
    if (kind !== 'sign' || sign !== '(') return [];
    const last = beforeTypeArguments(tokens, open - 1);
    const word = tokens[last];
    if (word?.kind !== 'word' || NOT_CALLED.test(word.text)) return [];
    const { name, first } = chainAt(tokens, pairs, last);
    if (first === last && isDeclared(text, tokens[first - 1], word)) return [];
    const end = tokens[pairs.get(open) ?? open]?.end ?? word.end;
    return [{ name, start: tokens[first]?.start ?? word.start, end, open }];
  });
}

/** Not so where a line ends between the two: Kotlin and JavaScript need no sign there. */
function isDeclared(text: string, before: CodeToken | undefined, name: CodeToken): boolean {
  if (before?.kind !== 'word' || BEFORE_CALL.test(before.text)) return false;
  return !/[\n\r]/.test(text.slice(before.end, name.start));
}

/** The last token of what is called: `foo<T>(` is called `foo`. */
function beforeTypeArguments(tokens: readonly CodeToken[], at: number): number {
  if (tokens[at]?.text !== '>') return at;
  let depth = 0;
  for (let i = at; i >= 0 && at - i < 40; i--) {
    const { kind, text } = tokens[i] ?? { kind: 'sign', text: ';' };
    if (text === '>') depth++;
    else if (text === '<' && --depth === 0) return i - 1;
    else if (kind !== 'word' && !/^[.,?&[\]*]$/.test(text)) return at;
  }
  return at;
}

function chainAt(
  tokens: readonly CodeToken[],
  pairs: ReadonlyMap<number, number>,
  last: number,
): { name: string; first: number } {
  let name = tokens[last]?.text ?? '';
  let first = last;
  for (let links = 1; links < LONGEST && tokens[first - 1]?.text === '.'; links++) {
    let at = first - 2;
    // `a?.b()`, `a!!.b()`, `a..b()`
    while (at > 0 && /^[?!.]$/.test(tokens[at]?.text ?? '')) at--;
    const called = tokens[at]?.text === ')' ? pairs.get(at) : undefined;
    const end = called === undefined ? at : beforeTypeArguments(tokens, called - 1);
    const link = tokens[end];
    if (link?.kind !== 'word') return { name: `.${name}`, first };
    name = `${link.text}${called === undefined ? '' : '()'}.${name}`;
    first = end;
  }
  return { name, first };
}

/** The texts between the commas of a call, as written. */
export function argumentsOf(
  text: string,
  tokens: readonly CodeToken[],
  pairs: ReadonlyMap<number, number>,
  { open }: CodeCall,
): string[] {
  const close = pairs.get(open);
  const from = tokens[open];
  const to = close === undefined ? undefined : tokens[close];
  if (from === undefined || to === undefined || close === undefined) return [];
  const found: string[] = [];
  let start = from.end;
  for (let i = open + 1; i < close; i = (pairs.get(i) ?? i) + 1) {
    const token = tokens[i];
    if (token?.kind !== 'sign' || token.text !== ',') continue;
    found.push(text.slice(start, token.start).trim());
    start = token.end;
  }
  const rest = text.slice(start, to.start).trim();
  return rest === '' ? found : [...found, rest];
}
