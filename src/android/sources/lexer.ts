/**
 * Java, Kotlin, Dart and JavaScript cut into tokens, as far as is needed to tell code from what is not: comments, strings
 * (code inside `${…}` is code), regular expressions, the text of elements. Never fails: what does not end, ends with the
 * line or the file.
 */

import { elementText, endOfTag, isElement } from './jsx.ts';
import { type CodeLanguage, type Grammar, grammarOf, type Quote } from './language.ts';

export interface CodeToken {
  /** `string`: one, or the piece of one between two holes; `text`: a tag or the text of an element. */
  readonly kind: 'word' | 'number' | 'sign' | 'string' | 'text';
  readonly start: number;
  readonly end: number;
  /** As written; of a string, without its quotes. */
  readonly text: string;
  /** A string that says the same in every run. */
  readonly plain: boolean;
}

/** What a piece of text stands in, innermost last. */
type Frame =
  | { readonly in: 'code'; depth: number }
  | { readonly in: 'string'; readonly quote: Quote }
  | { readonly in: 'tag'; readonly closing: boolean }
  | { readonly in: 'element' };

const BLANK = /\s+/y;
const WORD = /[\p{ID_Start}_$][\p{ID_Continue}$]*/uy;
const QUOTED_WORD = /`[^`\n\r]+`/y;
const NUMBER = /\d(?:\w|\.(?=\d))*/y;
const LINE_COMMENT = /(?:\/\/|#!)[^\n\r]*/y;
const REGEX = /\/(?![/*])(?:[^\\/[\n\r]|\\[^\n\r]|\[(?:[^\]\\\n\r]|\\[^\n\r])*\])+\/[a-z]*/y;
/** After these words a value comes. */
const BEFORE_VALUE =
  /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|await|yield|instanceof|default|extends)$/;

export function lex(text: string, language: CodeLanguage): CodeToken[] {
  const grammar = grammarOf(language);
  const { tokens, unclosed } = run(text, grammar);
  // an element that never ends was none: a generic function, a comparison
  return unclosed ? run(text, { ...grammar, jsx: false }).tokens : tokens;
}

function run(text: string, grammar: Grammar): { tokens: CodeToken[]; unclosed: boolean } {
  const tokens: CodeToken[] = [];
  const frames: Frame[] = [{ in: 'code', depth: 0 }];
  let at = 0;
  /** Up to here there is no regular expression, for the line has been looked through. */
  let noRegexBefore = 0;

  const push = (kind: CodeToken['kind'], end: number, written = text.slice(at, end), plain = false): void => {
    tokens.push({ kind, start: at, end, text: written, plain });
    at = end;
  };
  const matched = (pattern: RegExp): number | null => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : null;
  };
  const regexEnd = (): number | null => {
    if (!grammar.regex || at < noRegexBefore || text[at] !== '/' || !expectsValue(tokens)) return null;
    const end = matched(REGEX);
    if (end === null) noRegexBefore = lineEnd(text, at);
    return end;
  };

  const simpleToken = (): Pick<CodeToken, 'kind' | 'end'> | null => {
    const regex = regexEnd();
    if (regex !== null) return { kind: 'string', end: regex };
    const word = matched(WORD) ?? matched(QUOTED_WORD);
    if (word !== null) return { kind: 'word', end: word };
    const number = matched(NUMBER);
    return number === null ? null : { kind: 'number', end: number };
  };

  const code = (frame: Extract<Frame, { in: 'code' }>): void => {
    const blank = matched(BLANK) ?? (text.startsWith('#!', at) && at > 0 ? null : matched(LINE_COMMENT));
    if (blank !== null) {
      at = blank;
      return;
    }
    if (text.startsWith('/*', at)) {
      at = commentEnd(text, at, grammar.nested);
      return;
    }
    grammar.opener.lastIndex = at;
    const opener = grammar.opener.exec(text)?.[0];
    if (opener !== undefined) {
      frames.push({ in: 'string', quote: grammar.quote(opener) });
      string(grammar.quote(opener), opener.length);
      return;
    }
    const token = simpleToken();
    if (token !== null) {
      push(token.kind, token.end, text.slice(at, token.end).replace(/^`(.*)`$/, '$1'));
      return;
    }
    if (grammar.jsx && text[at] === '<' && expectsValue(tokens) && isElement(text, at)) {
      frames.push({ in: 'tag', closing: false });
      push('text', at + 1);
      return;
    }
    if (text[at] === '{') frame.depth++;
    if (text[at] === '}') {
      if (frame.depth > 0) frame.depth--;
      else if (frames.length > 1) frames.pop();
    }
    push('sign', at + 1);
  };

  /** From `at`, `skip` characters of which are the opening quote. */
  const string = (quote: Quote, skip: number): void => {
    const begin = at + skip;
    const { end, by } = stringPart(text, begin, quote);
    const piece = text.slice(begin, end);
    const whole = skip > 0 && by !== 'hole';
    const named = quote.names && /\$[\p{ID_Start}_`]/u.test(piece);
    push('string', by === 'close' ? end + quote.close.length : end, piece, whole && !named);
    if (by !== 'hole') {
      frames.pop();
      return;
    }
    frames.push({ in: 'code', depth: 0 });
    push('sign', at + (quote.hole?.length ?? 0), '{');
  };

  while (at < text.length) {
    const frame = frames.at(-1) ?? { in: 'code', depth: 0 };
    if (frame.in === 'code') code(frame);
    else if (frame.in === 'string') string(frame.quote, 0);
    else if (frame.in === 'tag') {
      const { end, by } = endOfTag(text, at);
      push('text', end);
      if (by === 'hole') {
        frames.push({ in: 'code', depth: 0 });
        push('sign', at + 1);
      } else {
        frames.pop();
        if (frame.closing) frames.pop();
        else if (by === 'open') frames.push({ in: 'element' });
      }
    } else {
      const end = elementText(text, at);
      if (end > at) push('text', end);
      else if (text[at] === '{') {
        frames.push({ in: 'code', depth: 0 });
        push('sign', at + 1);
      } else {
        frames.push({ in: 'tag', closing: text[at + 1] === '/' });
        push('text', at + (text[at + 1] === '/' ? 2 : 1));
      }
    }
  }
  return { tokens, unclosed: frames.some(frame => frame.in === 'tag' || frame.in === 'element') };
}

/** Is a value to come next, rather than an operator? What decides whether `/` divides and `<` compares. */
function expectsValue(tokens: readonly CodeToken[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return true;
  if (last.kind === 'word') return BEFORE_VALUE.test(last.text);
  if (last.kind !== 'sign') return false;
  const twice =
    /[+-]/.test(last.text) && tokens.at(-2)?.end === last.start && tokens.at(-2)?.text === last.text;
  return !twice && !/[)\]]/.test(last.text);
}

function stringPart(
  text: string,
  from: number,
  quote: Quote,
): { end: number; by: 'close' | 'hole' | 'line' } {
  const { close, escapes, lines, hole } = quote;
  const raw = close.length === 3 && !escapes;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (escapes && char === '\\') at++;
    else if (char === close[0] && text.startsWith(close, at)) {
      // of four quotes at the end of a raw string, the first belongs to it
      while (raw && text[at + 3] === close[0]) at++;
      return { end: at, by: 'close' };
    } else if (hole !== null && char === '$' && text.startsWith(hole, at)) return { end: at, by: 'hole' };
    else if (!lines && (char === '\n' || char === '\r')) return { end: at, by: 'line' };
  }
  return { end: text.length, by: 'line' };
}

function commentEnd(text: string, from: number, nested: boolean): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from + 2;
  for (let depth = 1; ; ) {
    const found = mark.exec(text);
    if (found === null) return text.length;
    if (found[0] === '*/') depth--;
    else if (nested) depth++;
    // in `/*/` of a comment that can't hold another, the slash may be the end of the next mark
    else mark.lastIndex--;
    if (depth === 0) return mark.lastIndex;
  }
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from).search(/[\n\r]/);
  return found < 0 ? text.length : from + found;
}
