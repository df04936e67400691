/** A file of tokens, one a line, of any length: read as it comes, and nothing of it kept. */
import type { Note } from '../../core/note.ts';
import { note } from '../../core/note.ts';
import { Stop } from '../../errors.ts';
import { looksOf } from '../../tpns/check-delivery.ts';
import { seen } from './seen.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'token-file-utf16': { file: string };
    'token-file-binary': { file: string; line: number };
    'token-line': { line: number };
  }
}

export interface TokenLine {
  /** Counts from 1. */
  readonly line: number;
  readonly token: string;
}

/** What was found on the way; grows while the file is read. */
export interface Findings {
  lines: number;
  blank: number;
  duplicates: number;
  /** Lines that can't be tokens; they are not sent. */
  malformed: number;
  /** The first of them, by number: what stands there may be anything, and is not repeated. */
  readonly malformedLines: number[];
  /** Tokens that look like a vendor's own: how many, and the line of the first. */
  readonly foreign: Map<string, { count: number; line: number }>;
}

export const findings = (): Findings => ({
  lines: 0,
  blank: 0,
  duplicates: 0,
  malformed: 0,
  malformedLines: [],
  foreign: new Map(),
});

/** So many lines are named; of the others there is the number. */
const named = 20;
/** No token is a thousandth as long: what has no line end for so long is no text. */
const longestLine = 65_536;

const possible = /^[\w:.-]{2,256}$/;
const nobody = /^(?:null|undefined|none|nil|n\/a|token)$/i;

/**
 * The tokens of the file, each once, as many at a time as were read at once. Blank lines, a BOM, either line end and blanks around a token do not matter.
 * @throws Stop where the file is no text.
 */
export async function* tokenLines(
  chunks: AsyncIterable<Uint8Array>,
  found: Findings,
  file: string,
): AsyncGenerator<readonly TokenLine[]> {
  const before = seen();
  for await (const lines of linesOf(chunks, found, file)) {
    const tokens: TokenLine[] = [];
    for (const text of lines) {
      found.lines++;
      const token = text.trim();
      const looks = token === '' ? 'blank' : looksOf(token);
      // a token of TPNS's is recognised at once, and files are full of them
      if (looks === 'blank') found.blank++;
      else if (looks !== 'tpns' && (!possible.test(token) || nobody.test(token))) malformed(found);
      else if (!before.add(token)) found.duplicates++;
      else {
        if (looks !== 'tpns') foreign(found, looks);
        tokens.push({ line: found.lines, token });
      }
    }
    yield tokens;
  }
}

function malformed(found: Findings): void {
  found.malformed++;
  if (found.malformedLines.length < named) found.malformedLines.push(found.lines);
}

function foreign(found: Findings, looks: string): void {
  const known = found.foreign.get(looks);
  if (known) known.count++;
  else found.foreign.set(looks, { count: 1, line: found.lines });
}

/** Its byte-order mark, either way round. */
const isUtf16 = ([a, b]: Uint8Array): boolean => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  found: Findings,
  file: string,
): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let first = true;
  for await (const chunk of chunks) {
    if (first && isUtf16(chunk)) {
      throw new Stop(2, 'token-file', note('token-file-utf16', { file }), { flag: '--token-file' });
    }
    first = false;
    const text = rest + decoder.decode(chunk, { stream: true });
    // a carriage return at the very end may be the first half of a line end
    const until = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, until).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + text.slice(until);
    if (rest.length > longestLine) {
      const line = found.lines + lines.length + 1;
      throw new Stop(2, 'token-file', note('token-file-binary', { file, line }), {
        flag: '--token-file',
        file,
        line,
      });
    }
    if (lines.length > 0) yield lines;
  }
  const last = rest + decoder.decode();
  // what comes after the last line end is a line only if it is there
  if (last.trim() !== '') yield last.split('\r').filter((part, i, all) => i < all.length - 1 || part !== '');
}

/** What is worth a word before anything is sent, or after all was. */
export function remarks(found: Findings): Note[] {
  return [...found.foreign].map(([looks, { count, line }]) =>
    looks === 'unusual'
      ? note('token-file-unusual', { count, line })
      : note('token-file-foreign', { count, line, vendor: looks }),
  );
}

declare module '../../core/note.ts' {
  interface NoteArgs {
    'token-file-unusual': { count: number; line: number };
    'token-file-foreign': { count: number; line: number; vendor: string };
  }
}
