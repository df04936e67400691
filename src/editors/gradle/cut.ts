/** Taking a statement out: its line goes with it, a neighbour on the same line stays as it is written. */
import type { Range } from '../../core/edit.ts';
import type { Note } from '../../core/note.ts';
import type { Change } from '../../core/operation.ts';
import { lineEnd, lineStart } from '../../core/text.ts';
import { commentsIn, factsBelow, outline } from './facts.ts';
import { endOfOwnLine, isBlankLine, isFirstOnLine, type Splice } from './place.ts';
import { change, edit } from './refuse.ts';
import type { Script, Statement } from './tree.ts';
import type { Placed } from './walk.ts';

/** A statement that goes, whole (no splices) or in parts. */
export interface Going {
  readonly placed: Placed;
  readonly parts: readonly Splice[];
}

/**
 * A comment behind a statement that has its line to itself is about that statement and goes with it; one above it may
 * be about more, and stays. So does a block that is left empty: it means nothing.
 */
export function without(script: Script, going: readonly Going[], what: Note): Change {
  const { text } = script;
  const said = outline(script);
  const splices: Splice[] = [];
  const adds: string[] = [];
  const removes: string[] = [];
  for (const { placed, parts } of going) {
    const { statement, block } = placed;
    const path = said.pathOf(block);
    const old = factsBelow(text.slice(statement.start, statement.end), script.dialect, path);
    if (parts.length > 0) {
      const fresh = factsBelow(spliced(text, statement, parts), script.dialect, path);
      splices.push(...parts);
      adds.push(...less(fresh, old));
      removes.push(...less(old, fresh));
      continue;
    }
    const range = linesOf(script, statement) ?? besideOthers(text, statement);
    const beside = commentsIn(script).filter(
      ({ start, end }) => statement.end <= start && end <= range.end && start >= range.start,
    );
    splices.push({ ...range, text: '' });
    removes.push(...old, ...beside.map(({ fact }) => fact));
  }
  return change(
    splices.map(splice => edit(splice, what)),
    adds,
    removes,
  );
}

/** Those of the first that the second has not, each as often as it is missing. */
function less(from: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return from.filter(fact => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function spliced(text: string, { start, end }: Range, parts: readonly Splice[]): string {
  let out = '';
  let at = start;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, part.start) + part.text;
    at = part.end;
  }
  return out + text.slice(at, end);
}

/** The lines that the statement has to itself; of two blank lines around it one goes. Null where others share them. */
function linesOf(script: Script, statement: Statement): Range | null {
  const { text } = script;
  const last = endOfOwnLine(script, statement);
  if (last === null || !isFirstOnLine(text, statement.start)) return null;
  const start = lineStart(text, statement.start);
  const end = pastLineEnd(text, last);
  // the last line of a file that does not end its lines: the line end before it goes instead
  if (end === last) return { start: start - lineEndBefore(text, start), end };
  const below = end < text.length && isBlankLine(text, end);
  return below && isBlankBefore(text, start)
    ? { start, end: pastLineEnd(text, lineEnd(text, end)) }
    : { start, end };
}

export function pastLineEnd(text: string, at: number): number {
  return at + (/^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
}

function lineEndBefore(text: string, at: number): number {
  return /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
}

/** The line above is blank, or there is none. */
function isBlankBefore(text: string, start: number): boolean {
  const end = start - lineEndBefore(text, start);
  return text.slice(lineStart(text, end), end).trim() === '';
}

const BLANKS = /[ \t]*/y;
const SEPARATOR = /[ \t]*;[ \t]*/y;

/** Of several on one line, with the semicolon that parts it from the one before, else from the one behind. */
function besideOthers(text: string, { start, end }: Statement): Range {
  const ahead = /[ \t]*;[ \t]*$/.exec(text.slice(lineStart(text, start), start))?.[0];
  if (ahead !== undefined) return { start: start - ahead.length, end };
  SEPARATOR.lastIndex = end;
  const behind = SEPARATOR.exec(text)?.[0];
  if (behind !== undefined) return { start, end: end + behind.length };
  BLANKS.lastIndex = end;
  const blanks = BLANKS.exec(text)?.[0] ?? '';
  if (text[end + blanks.length] === '}') return { start, end: end + blanks.length };
  const before = /[ \t]*$/.exec(text.slice(lineStart(text, start), start))?.[0] ?? '';
  return { start: start - before.length, end };
}
