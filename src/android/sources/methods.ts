/** The methods a source declares, and what is in them. */
import type { Range } from '../../core/edit.ts';
import type { CodeToken } from './lexer.ts';
import { type Code, headOf } from './surroundings.ts';

export interface CodeMethod extends Range {
  readonly name: string;
  /** Index of the token in front of its body, as {@link Surroundings} name it. */
  readonly body: number;
}

/** Those with a body, be it in braces or behind `=`. */
export function methodsIn(code: Code): CodeMethod[] {
  const { tokens, pairs } = code;
  return tokens.flatMap((token, i): CodeMethod[] => {
    if (token.kind === 'sign' && token.text === '{') {
      const head = headOf(code, i);
      if (head.kind !== 'method' || head.name === null) return [];
      const end = tokens[pairs.get(i) ?? tokens.length - 1]?.end ?? code.text.length;
      return [{ name: head.name, body: i, start: token.start, end }];
    }
    if (token.kind === 'word' && token.text === 'fun') return expressionBody(code, i);
    return [];
  });
}

/** `fun name(…): T = expression`, to the next declaration. */
function expressionBody({ text, tokens, pairs }: Code, at: number): CodeMethod[] {
  let open = at + 1;
  while (tokens[open] !== undefined && tokens[open]?.text !== '(' && open - at < 20) open++;
  const name = tokens[open - 1];
  const close = pairs.get(open);
  if (name?.kind !== 'word' || close === undefined) return [];
  let sign = close + 1;
  while (isOfType(tokens[sign]) && sign - close < 20) sign++;
  if (tokens[sign]?.text !== '=') return [];
  let last = sign;
  for (let k = sign + 1; k < tokens.length && !startsDeclaration(text, tokens, k); k++) {
    k = pairs.get(k) !== undefined && (pairs.get(k) ?? 0) > k ? (pairs.get(k) ?? k) : k;
    if (tokens[k]?.text === '}' && (pairs.get(k) ?? k) < sign) break;
    last = k;
  }
  return [{ name: name.text, body: at, start: tokens[sign]?.end ?? 0, end: tokens[last]?.end ?? 0 }];
}

const isOfType = (token: CodeToken | undefined): boolean =>
  token !== undefined && (token.kind === 'word' || /^[:.,<>?*]$/.test(token.text));

const startsDeclaration = (text: string, tokens: readonly CodeToken[], k: number): boolean =>
  /^(?:fun|val|var|class|object|private|override|internal|public|protected)$/.test(tokens[k]?.text ?? '') &&
  /[\n\r]/.test(text.slice(tokens[k - 1]?.end ?? 0, tokens[k]?.start));
