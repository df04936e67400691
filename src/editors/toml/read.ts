/**
 * A TOML file with offsets. smol-toml judges whether it is well-formed and what its strings mean; what is found here is
 * only where things stand.
 */
import { parse, TomlError } from 'smol-toml';
import type { Range } from '../../core/edit.ts';
import { type Note, note } from '../../core/note.ts';
import { SyntaxFault } from '../../core/operation.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'toml-invalid': { reason: string };
  }
}

export interface TomlString extends Range {
  readonly kind: 'string';
  readonly value: string;
  readonly quote: string;
}
export interface TomlTable extends Range {
  readonly kind: 'table';
  readonly entries: readonly Entry[];
}
/** Numbers, dates, booleans, arrays. */
export interface TomlOther extends Range {
  readonly kind: 'other';
}
export type TomlValue = TomlString | TomlTable | TomlOther;

/** `key = value`, from the key's first character to the value's last. */
export interface Entry extends Range {
  readonly key: readonly string[];
  readonly keyRange: Range;
  readonly value: TomlValue;
}

export interface Section {
  /** Empty for what stands above the first header. */
  readonly name: readonly string[];
  readonly header: Range;
  readonly entries: readonly Entry[];
}

export interface Toml {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly comments: readonly Range[];
}

type Table = Record<string, unknown>;

/** @throws SyntaxFault where it is not TOML. */
export function valuesOf(text: string): Table {
  try {
    return parse(text, { integersAsBigInt: 'asNeeded' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
    throw new SyntaxFault(invalid(reason), offsetOf(text, error.line, error.column));
  }
}

const invalid = (reason: string): Note => note('toml-invalid', { reason });

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1);
}

/** @throws SyntaxFault where it is not TOML. */
export function readToml(text: string): Toml {
  valuesOf(text);
  return placesIn(text);
}

/** Of a text that is known to be TOML. */
export function placesIn(text: string): Toml {
  let at = 0;
  const comments: Range[] = [];

  const skip = (what: RegExp): void => {
    what.lastIndex = at;
    at += what.exec(text)?.[0].length ?? 0;
  };
  const blanks = (): void => skip(/[ \t]*/y);
  /** Blanks, line ends and comments. */
  const gaps = (): void => {
    for (skip(/\s*/y); text[at] === '#'; skip(/\s*/y)) {
      const start = at;
      skip(/[^\r\n]*/y);
      comments.push({ start, end: at });
    }
  };
  const string = (): TomlString => {
    const start = at;
    const quote = /"""|'''|["']/y;
    quote.lastIndex = at;
    const mark = quote.exec(text)?.[0] ?? '"';
    const body = BODIES[mark] ?? /"/y;
    skip(body);
    const raw = text.slice(start, at);
    // most mean what they are written with, and need no parser
    const plain = mark.length === 1 && !raw.includes('\\');
    const value = plain ? raw.slice(1, -1) : String(parse(`v = ${raw}`).v);
    return { kind: 'string', start, end: at, quote: mark, value };
  };
  const list = (closing: string, item: () => void): void => {
    at++;
    for (gaps(); text[at] !== closing; gaps()) {
      if (at >= text.length) throw new SyntaxFault(invalid(''), at);
      if (text[at] === ',') at++;
      else item();
    }
    at++;
  };
  const value = (): TomlValue => {
    const start = at;
    switch (text[at]) {
      case '"':
      case "'":
        return string();
      case '[':
        list(']', value);
        return { kind: 'other', start, end: at };
      case '{': {
        const entries: Entry[] = [];
        list('}', () => entries.push(entry()));
        return { kind: 'table', start, end: at, entries };
      }
      default:
        skip(/[^,\]}#\r\n]+/y);
        at = start + text.slice(start, at).trimEnd().length;
        return { kind: 'other', start, end: at };
    }
  };
  const key = (): string[] => {
    const segments: string[] = [];
    do {
      if (text[at] === '.') at++;
      blanks();
      if (text[at] === '"' || text[at] === "'") segments.push(string().value);
      else {
        const start = at;
        skip(/[\w-]+/y);
        if (at === start) throw new SyntaxFault(invalid(''), at);
        segments.push(text.slice(start, at));
      }
      blanks();
    } while (text[at] === '.');
    return segments;
  };
  const entry = (): Entry => {
    const start = at;
    const name = key();
    const keyRange = { start, end: start + text.slice(start, at).trimEnd().length };
    at++;
    blanks();
    const said = value();
    return { key: name, keyRange, value: said, start, end: at };
  };

  let entries: Entry[] = [];
  const sections: Section[] = [{ name: [], header: { start: 0, end: 0 }, entries }];
  for (gaps(); at < text.length; gaps()) {
    if (text[at] !== '[') {
      entries.push(entry());
      continue;
    }
    const start = at;
    skip(/\[\[?/y);
    const name = key();
    skip(/\]\]?/y);
    entries = [];
    sections.push({ name, header: { start, end: at }, entries });
  }
  return { text, sections, comments };
}

/** A string of each kind, from its opening mark to its closing one. */
const BODIES: Readonly<Record<string, RegExp>> = {
  '"': /"(?:[^"\\]|\\.)*"/y,
  "'": /'[^']*'/y,
  '"""': /"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{3,5}/y,
  "'''": /'''(?:[^']|'{1,2}(?!'))*'{3,5}/y,
};

/** What stands at the end of a path: `libraries › core › version › ref`. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: TomlString | TomlOther;
  readonly entry: Entry;
  readonly section: Section;
}

/** Every value that is not a table, by its full path, in the order of the file. */
export function leavesOf(toml: Toml): Leaf[] {
  return toml.sections.flatMap(section =>
    section.entries.flatMap(entry => below([...section.name, ...entry.key], entry.value, entry, section)),
  );
}

function below(path: readonly string[], value: TomlValue, entry: Entry, section: Section): Leaf[] {
  if (value.kind !== 'table') return [{ path, value, entry, section }];
  return value.entries.flatMap(inner => below([...path, ...inner.key], inner.value, entry, section));
}
