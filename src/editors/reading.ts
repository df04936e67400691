/**
 * A file's bytes as text: by UTF-8 first, else by what the file says of itself, else by what it can only mean. What
 * can't be said with certainty is refused by name, for an edit in the wrong place is worse than none.
 */
import { type Encoding, encodeText, encodingNamed, GB18030, LATIN_1, UTF_8 } from '../core/charset.ts';
import { type Note, note } from '../core/note.ts';
import { SyntaxFault } from '../core/operation.ts';
import { decode, type SourceText } from '../core/text.ts';
import { tokenize } from './gradle/lexer.ts';
import type { Token } from './gradle/token.ts';
import type { Dialect } from './gradle/tree.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'not-utf8': { file: string };
    'not-text': { file: string };
    'encoding-unsupported': { file: string; encoding: string };
    'encoding-untrue': { file: string; encoding: string };
    'encoding-ambiguous': { file: string };
  }
}

export type Reading =
  | { readonly state: 'read'; readonly source: SourceText }
  | { readonly state: 'refused'; readonly why: Note };

/** `path` says what kind of file it is, and is the name that a refusal gives. */
export function readingOf(path: string, bytes: Uint8Array): Reading {
  const read = path.endsWith('.xml') ? xml(path, bytes) : undeclared(path, bytes);
  // no tool of a build takes a NUL in a text; a file that has one is something else by that name
  if (read.state === 'read' && read.source.text.includes('\0'))
    return refused(note('not-text', { file: path }));
  return read;
}

const refused = (why: Note): Reading => ({ state: 'refused', why });
const read = (source: SourceText): Reading => ({ state: 'read', source });

/**
 * XML: the byte-order mark and the declaration decide, as its standard says. What makes up a tag (`<`, `"`, `=`, `>`) is
 * never half of another character, so also a tool that mistakes the encoding sees the same elements.
 */
function xml(path: string, bytes: Uint8Array): Reading {
  const marked = byteOrderMark(bytes);
  const declared = declaredEncoding(marked === null ? bytes : (decode(bytes, marked)?.text ?? ''));
  const name = declared ?? marked ?? UTF_8;
  const encoding = encodingNamed(name);
  const agreed = marked === null ? encoding : encoding === 'utf-16' && marked !== UTF_8 ? marked : encoding;
  if (agreed === null) return refused(note('encoding-unsupported', { file: path, encoding: name }));
  const possible = marked === agreed || (marked === null && !agreed.startsWith('utf-16'));
  const source = possible ? decode(bytes, agreed) : null;
  if (source !== null) return read(source);
  if (agreed === UTF_8) return refused(note('not-utf8', { file: path }));
  return refused(note('encoding-untrue', { file: path, encoding: name }));
}

function byteOrderMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return UTF_8;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Whatever the encoding, the declaration itself is in ASCII. */
function declaredEncoding(start: Uint8Array | string): string | null {
  const head = typeof start === 'string' ? start : (decode(start.subarray(0, 400), LATIN_1)?.text ?? '');
  const declaration = /^<\?xml\s[^>]*?\?>/.exec(head)?.[0] ?? '';
  return /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1] ?? null;
}

/** Lists of lines: nothing in them but line ends and `#` has a meaning to us, and no encoding hides those. */
const LINES = /\.(?:pro|txt|cfg)$/;
/** Only ever read: javac takes them for what its `-encoding` says, mostly for what the characters look like. */
const SOURCES = /\.(?:java|kt)$/;
/** Java reads these byte by byte. */
const PROPERTIES = /\.properties$/;

function undeclared(path: string, bytes: Uint8Array): Reading {
  const source = decode(bytes);
  if (source !== null) return read(source);
  const script = /\.(?:gradle|kts)$/.test(path);
  const known = script || [LINES, SOURCES, PROPERTIES].some(each => each.test(path));
  if (!known || byteOrderMark(bytes) !== null) return refused(note('not-utf8', { file: path }));
  const single = decode(bytes, LATIN_1) as SourceText;
  const chinese = PROPERTIES.test(path) ? null : decode(bytes, GB18030);
  const likely = chinese !== null && !UNASSIGNED.test(chinese.text) ? chinese : single;
  if (script && !alike(likely, single, path.endsWith('.kts') ? 'kotlin' : 'groovy')) {
    return refused(note('encoding-ambiguous', { file: path }));
  }
  return read({ ...likely, guessed: true });
}

/** What nobody writes: private use, noncharacters, code points that are nothing yet. */
const UNASSIGNED = /[\p{Co}\p{Cn}\p{Cs}]/u;

/**
 * Gradle reads a script as UTF-8, whatever its author's editor took it for: to Gradle each ASCII byte is that ASCII
 * character, also the second half of a Chinese one, which may be `\`, `{` or `}`. (Very old ones read as their platform does.)
 * Only where both see the same tokens at the same bytes is there one answer to where something stands.
 */
function alike(likely: SourceText, single: SourceText, dialect: Dialect): boolean {
  if (likely.encoding === single.encoding)
    return same(outline(single.text, dialect), outline(paired(single.text), dialect));
  const widths = (text: string): number => encodeText(text, GB18030).length;
  return same(outline(single.text, dialect), outline(likely.text, dialect, widths));
}

const same = (a: string | null, b: string | null): boolean => a === b;

/** As any of the East Asian encodings would read it: bytes that can be the two halves of a character are one. */
const paired = (text: string): string => text.replace(/[\x81-\xFE][\x40-\x7E\x80-\xFE]/g, '\u4E2D\u4E2D');

/** Kind and length in bytes of every token; null where there is none to tell. */
function outline(
  text: string,
  dialect: Dialect,
  width = (part: string): number => part.length,
): string | null {
  const of = (token: Token): string =>
    `${token.kind}${width(token.text)}${token.parts.map(part => (typeof part === 'string' ? '' : `{${part.tokens.map(of).join(' ')}}`)).join('')}`;
  try {
    return tokenize(text, dialect).map(of).join(' ');
  } catch (error) {
    if (error instanceof SyntaxFault) return null;
    throw error;
  }
}
