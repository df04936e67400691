/**
 * Source text with offsets. Offsets are UTF-16 code units into `text`, which never contains the byte-order
 * mark: a BOM is remembered and put back when bytes are made, so an offset of 0 is always the first character
 * a parser sees. Lines and columns count from 1 (also UTF-16 units), as the contract promises.
 */
import { decodeBytes, type Encoding, encodeText, UTF_8 } from './charset.ts';

export interface SourceText {
  readonly text: string;
  readonly bom: boolean;
  /** Left out: UTF-8. */
  readonly encoding?: Encoding;
  /** Nothing but the look of the bytes says so: what is added has to be ASCII, which is right in any case. */
  readonly guessed?: true;
}

const BOM = '\uFEFF';

/**
 * Bytes to text, or null where the bytes are not of that encoding. A decoder that substituted U+FFFD would change
 * bytes nobody asked to change, so there is no lenient mode.
 */
export function decode(bytes: Uint8Array, encoding: Encoding = UTF_8): SourceText | null {
  const all = decodeBytes(bytes, encoding);
  if (all === null) return null;
  const bom = all.startsWith(BOM) && /^utf-/.test(encoding);
  const text = bom ? all.slice(1) : all;
  return encoding === UTF_8 ? { text, bom } : { text, bom, encoding };
}

/**
 * The exact inverse of {@link decode}.
 * @throws Unencodable where an edit brought in a character that the encoding does not have.
 */
export function encode({ text, bom, encoding = UTF_8 }: SourceText): Uint8Array {
  return encodeText(bom ? BOM + text : text, encoding);
}

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** `\r\n`, `\n` and a lone `\r` each end a line. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < offset && i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) {
      if (i + 1 >= offset) break;
      i++;
    }
    if (c === 10 || c === 13) {
      line++;
      lineStart = i + 1;
    }
  }
  return { line, column: offset - lineStart + 1 };
}

export type LineEnd = '\n' | '\r\n' | '\r';

/**
 * The line end to write at `offset`: that of the nearest line break before it, else the next one, else `\n`.
 * In a file of mixed line ends a new line thus looks like its neighbours.
 */
export function lineEndAt(text: string, offset: number): LineEnd {
  for (let i = offset - 1; i >= 0; i--) {
    const c = text[i];
    if (c === '\n') return text[i - 1] === '\r' ? '\r\n' : '\n';
    if (c === '\r') return text[i + 1] === '\n' ? '\r\n' : '\r';
  }
  for (let i = offset; i < text.length; i++) {
    const c = text[i];
    if (c === '\n') return '\n';
    if (c === '\r') return text[i + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let i = offset;
  while (i > 0 && text[i - 1] !== '\n' && text[i - 1] !== '\r') i--;
  return i;
}

/** Offset just before the line break (or the end of the text) that ends the line holding `offset`. */
export function lineEnd(text: string, offset: number): number {
  BREAK.lastIndex = offset;
  return BREAK.test(text) ? BREAK.lastIndex - 1 : text.length;
}

const BREAK = /[\r\n]/g;

/** The blanks and tabs that the line holding `offset` begins with. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/**
 * One level of indentation as this file writes it: the smallest step found between neighbouring lines
 * (a tab where tabs lead), four spaces where nothing shows a habit.
 */
export function indentUnit(text: string): string {
  const steps = new Map<string, number>();
  let previous = '';
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '' || /^\s*\*/.test(line)) continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const [longer, shorter] = indent.length > previous.length ? [indent, previous] : [previous, indent];
    if (longer !== shorter && longer.startsWith(shorter)) {
      const step = longer.slice(shorter.length);
      if (step === '\t' || step === '  ' || step === '    ' || step === '   ') {
        steps.set(step, (steps.get(step) ?? 0) + 1);
      }
    }
    previous = indent;
  }
  let best = '    ';
  let count = 0;
  for (const [step, n] of steps) {
    if (n > count) [best, count] = [step, n];
  }
  return best;
}
