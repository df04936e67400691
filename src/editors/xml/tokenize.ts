/**
 * A lossless tokenizer: the tokens, joined, are the text. It knows just enough of XML never to mistake what
 * stands in a comment, a CDATA section, a value or a DOCTYPE for a tag. Time is linear, nothing recurses.
 */
import type { Range } from '../../core/edit.ts';
import { doctypeEnd } from './doctype.ts';
import type { XmlPart } from './fault.ts';
import { fault, glimpse } from './fault.ts';

export type Token = PlainToken | StartToken | EndToken;

export interface PlainToken extends Range {
  readonly kind: 'text' | 'comment' | 'cdata' | 'instruction' | 'declaration' | 'doctype';
}

export interface StartToken extends Range {
  readonly kind: 'start';
  readonly name: string;
  readonly attributes: readonly RawAttribute[];
  /** The tag ends in `/>`. */
  readonly empty: boolean;
}

export interface EndToken extends Range {
  readonly kind: 'end';
  readonly name: string;
}

export interface RawAttribute extends Range {
  readonly name: string;
  readonly valueRange: Range;
  readonly quote: '"' | "'";
}

const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(`[${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`, 'uy');
const BLANKS = /[ \t\r\n]*/y;
const EQUALS = /[ \t\r\n]*=[ \t\r\n]*/y;

/** Throws a `SyntaxFault` where a token does not end or a tag can't be read. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = text[at] === '<' ? markup(text, at) : characters(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function characters(text: string, start: number): PlainToken {
  const next = text.indexOf('<', start);
  return { kind: 'text', start, end: next < 0 ? text.length : next };
}

function markup(text: string, start: number): Token {
  if (text.startsWith('<!--', start)) return closedBy(text, start, '-->', 4, 'comment');
  if (text.startsWith('<![CDATA[', start)) return closedBy(text, start, ']]>', 9, 'cdata');
  if (text.startsWith('<!DOCTYPE', start)) return { kind: 'doctype', start, end: doctypeEnd(text, start) };
  if (text.startsWith('<?', start)) return instruction(text, start);
  if (text.startsWith('</', start)) return endTag(text, start);
  noTemplate(text, start);
  return startTag(text, start);
}

/** `<%` (JSP, EJS, ERB), `<#` and `<@` (FreeMarker): no XML, and what it becomes is not ours to guess. */
function noTemplate(text: string, start: number): void {
  if (/[%#@]/.test(text[start + 1] ?? '')) {
    throw fault('xml-template', { marker: text.slice(start, start + 2) }, start);
  }
}

function closedBy<K extends PlainToken['kind'] & XmlPart>(
  text: string,
  start: number,
  close: string,
  skip: number,
  kind: K,
): PlainToken {
  const end = text.indexOf(close, start + skip);
  if (end < 0) throw fault('xml-unclosed', { part: kind, name: '' }, start);
  return { kind, start, end: end + close.length };
}

function instruction(text: string, start: number): PlainToken {
  const token = closedBy(text, start, '?>', 2, 'instruction');
  const target = match(NAME, text, start + 2);
  // With namespaces, the name of an instruction has no colon.
  if (target.includes(':')) throw fault('xml-unexpected', { found: `<?${target}` }, start);
  if (!/^xml$/i.test(target)) return token;
  if (start > 0) throw fault('xml-declaration-late', { found: glimpse(text, start) }, start);
  return { ...token, kind: 'declaration' };
}

function endTag(text: string, start: number): EndToken {
  const name = match(NAME, text, start + 2);
  const end = start + 2 + name.length;
  const close = end + match(BLANKS, text, end).length;
  if (name === '') throw fault('xml-unexpected', { found: glimpse(text, start) }, start);
  if (text[close] !== '>') throw fault('xml-unclosed', { part: 'tag', name: `</${name}` }, start);
  return { kind: 'end', name, start, end: close + 1 };
}

function startTag(text: string, start: number): StartToken {
  const name = match(NAME, text, start + 1);
  if (name === '') throw fault('xml-unexpected', { found: glimpse(text, start) }, start);
  const attributes: RawAttribute[] = [];
  for (let at = start + 1 + name.length; ; ) {
    const blanks = match(BLANKS, text, at).length;
    const next = at + blanks;
    if (text[next] === '>') return { kind: 'start', name, attributes, empty: false, start, end: next + 1 };
    if (text.startsWith('/>', next)) {
      return { kind: 'start', name, attributes, empty: true, start, end: next + 2 };
    }
    if (next >= text.length) throw fault('xml-unclosed', { part: 'tag', name: `<${name}` }, start);
    if (blanks === 0) throw fault('xml-attribute', { element: name, found: glimpse(text, next) }, next);
    if (text[next] === '<') noTemplate(text, next);
    const read = attribute(text, next, name);
    attributes.push(read);
    at = read.end;
  }
}

function attribute(text: string, start: number, element: string): RawAttribute {
  const name = match(NAME, text, start);
  const equals = match(EQUALS, text, start + name.length);
  const open = start + name.length + equals.length;
  const quote = text[open];
  if (name === '' || equals === '' || (quote !== '"' && quote !== "'")) {
    throw fault('xml-attribute', { element, found: glimpse(text, start) }, start);
  }
  const close = text.indexOf(quote, open + 1);
  if (close < 0) throw fault('xml-unclosed', { part: 'value', name }, open);
  const less = text.slice(open + 1, close).indexOf('<');
  if (less >= 0) {
    noTemplate(text, open + 1 + less);
    throw fault('xml-less-than', { attribute: name }, open + 1 + less);
  }
  return { name, start, end: close + 1, valueRange: { start: open + 1, end: close }, quote };
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
