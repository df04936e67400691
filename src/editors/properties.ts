/** Java properties (`gradle.properties`): read as `java.util.Properties` does, set key by key with the rest left alone. */
import type { Range } from '../core/edit.ts';
import { type Note, note } from '../core/note.ts';
import type { Facts, Operation } from '../core/operation.ts';
import { lineEndAt } from '../core/text.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'what-property': { key: string };
  }
}

export interface Property {
  readonly key: string;
  readonly value: string;
  /** Of the value as it is written, continued lines included. */
  readonly valueRange: Range;
}

const LINE_END = /\r\n|\n|\r/y;
/** A character, or a backslash with what it takes its meaning from: four digits, a line end with the blanks after it, a character. */
const UNIT = /\\(?:u[0-9a-fA-F]{4}|(?:\r\n|\n|\r)[ \t\f]*|[\s\S]|$)|[^\r\n]/y;

export function propertiesIn(text: string): Property[] {
  return read(text).properties;
}

function read(text: string): { properties: Property[]; comments: string[] } {
  const properties: Property[] = [];
  const comments: string[] = [];
  let at = 0;
  const skip = (what: RegExp): string => {
    what.lastIndex = at;
    const found = what.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  /** Up to the end of the logical line, or to what `stops`. */
  const units = (stops: RegExp | null): string => {
    let said = '';
    for (;;) {
      UNIT.lastIndex = at;
      const unit = UNIT.exec(text)?.[0];
      if (unit === undefined || stops?.test(unit)) return said;
      said += meaning(unit);
      at += unit.length;
    }
  };
  const blanks = (): string => skip(/(?:[ \t\f]|\\(?:\r\n|\n|\r))*/y);
  while (at < text.length) {
    blanks();
    if (skip(LINE_END) !== '') continue;
    if (/[#!]/.test(text.charAt(at))) {
      comments.push(skip(/[^\r\n]*/y).trimEnd());
      continue;
    }
    if (at >= text.length) break;
    const key = units(/^[=: \t\f]$/);
    blanks();
    if (skip(/[=:]/y) !== '') blanks();
    const start = at;
    const value = units(null);
    properties.push({ key, value, valueRange: { start, end: at } });
  }
  return { properties, comments };
}

function meaning(unit: string): string {
  if (!unit.startsWith('\\')) return unit;
  const code = unit.slice(1);
  if (/^[\r\n]/.test(code)) return '';
  if (/^u[0-9a-fA-F]{4}$/.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return { n: '\n', t: '\t', r: '\r', f: '\f' }[code] ?? code;
}

const fact = (key: string, value: string): string => `${JSON.stringify(key)} = ${JSON.stringify(value)}`;

export const propertyFacts: Facts = text => {
  const { properties, comments } = read(text);
  return [...properties.map(({ key, value }) => fact(key, value)), ...comments];
};

/** The key has this value: of several entries the last counts, and is changed; without one it comes last in the file. */
export function ensureProperty(
  key: string,
  value: string,
  what: Note = note('what-property', { key }),
): Operation {
  return text => {
    const found = propertiesIn(text).findLast(property => property.key === key);
    if (found?.value === value) return { state: 'present', at: found.valueRange.start };
    if (found) {
      // `key` alone on its line is a key with nothing, and what comes right behind it would belong to its name
      const glue =
        found.valueRange.start > 0 && /[=:\s]/.test(text.charAt(found.valueRange.start - 1)) ? '' : '=';
      return {
        state: 'change',
        edits: [{ ...found.valueRange, text: glue + escaped(value), what }],
        adds: [fact(key, value)],
        removes: [fact(key, found.value)],
      };
    }
    const eol = lineEndAt(text, text.length);
    const ended = text === '' || /[\r\n]$/.test(text);
    const line = `${escapedKey(key)}=${escaped(value)}`;
    return {
      state: 'change',
      edits: [
        { start: text.length, end: text.length, text: (ended ? '' : eol) + line + (ended ? eol : ''), what },
      ],
      adds: [fact(key, value)],
      removes: [],
    };
  };
}

/** ASCII throughout, for nobody knows whether the file is read as Latin-1 or UTF-8. */
const escaped = (value: string): string =>
  value
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/\f/g, '\\f')
    .replace(/^ /, '\\ ')
    .replace(/[^\x20-\x7e]/g, unicode);

const escapedKey = (key: string): string =>
  key.replace(/[\s\S]/g, char => (/[ =:#!]/.test(char) ? `\\${char}` : escaped(char)));

const unicode = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
