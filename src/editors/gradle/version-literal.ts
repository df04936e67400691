/** Versions (and whole coordinates) that a script keeps under a name: variables, `ext`, maps. */
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { tokenize } from './lexer.ts';
import { parseScript } from './parse.ts';
import { edit, present, refused } from './refuse.ts';
import type { Token } from './token.ts';
import type { Dialect, Expression, Script, Statement, StringLiteral } from './tree.ts';
import { replaced } from './version.ts';
import { literal, type Placed, statements } from './walk.ts';

export interface NamedLiteral {
  /** The last part of its name: `tpns` of `ext.versions.tpns`. */
  readonly name: string;
  readonly literal: StringLiteral;
  readonly placed: Placed;
}

export function namedLiterals(script: Script): NamedLiteral[] {
  return namedValues(script).flatMap(({ name, value, placed }) =>
    value.kind === 'string' ? [{ name, literal: value, placed }] : [],
  );
}

export interface NamedValue {
  readonly name: string;
  /** No map: its entries are values by their own names. */
  readonly value: Expression;
  readonly placed: Placed;
}

/** The same for values of any kind. */
export function namedValues(script: Script): NamedValue[] {
  return statements(script).flatMap(placed =>
    named(placed.statement).flatMap(({ name, value }) => valuesBelow(name, value, placed)),
  );
}

function named(statement: Statement): { name: string; value: Expression | null }[] {
  switch (statement.kind) {
    case 'declaration': {
      const { name, value } = statement;
      // `val v by extra("1")`, `val v by extra { "1" }`
      const given =
        value?.kind === 'call' && /(?:^|\.)extra$/.test(value.name) ? (value.args[0]?.value ?? null) : value;
      return [{ name, value: given }];
    }
    case 'assignment': {
      const { target, index, value } = statement;
      const name = index === null ? target.split('.').at(-1) : literal(index);
      return name === undefined || name === null ? [] : [{ name, value }];
    }
    case 'call': {
      const [key, value] = statement.args;
      const name = /(?:^|\.)set$/.test(statement.name) ? literal(key?.value) : null;
      return name === null || value === undefined ? [] : [{ name, value: value.value }];
    }
    default:
      return [];
  }
}

function valuesBelow(name: string, value: Expression | null, placed: Placed): NamedValue[] {
  if (value?.kind !== 'map') return value === null ? [] : [{ name, value, placed }];
  return value.entries.flatMap(({ key, value: inner }) =>
    key === null ? [] : valuesBelow(key, inner, placed),
  );
}

export interface WantedLiteral {
  readonly name: string;
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** The name stands for the whole coordinate, not for the version alone. */
  readonly whole: boolean;
}

/** The one literal of this name says the version, alone or behind its coordinate. */
export function setVersionLiteral(dialect: Dialect, wanted: WantedLiteral): Operation {
  const coordinate = `${wanted.group}:${wanted.artifact}`;
  return text => {
    const script = parseScript(text, dialect);
    const [found, ...more] = namedLiterals(script).filter(
      ({ name, literal: { value } }) =>
        name === wanted.name && value?.startsWith(`${coordinate}:`) === wanted.whole,
    );
    const place = found && versionIn(found.literal, coordinate);
    if (!found || !place || more.length > 0) {
      const why = note('dependency-version-computed', { coordinate, variable: wanted.name });
      return refused(why, found?.literal.start ?? null, `${coordinate}:${wanted.version}`);
    }
    if (text.slice(place.start, place.end) === wanted.version) return present(place.start);
    const what = note('what-dependency', { coordinate });
    return replaced(script, [{ placed: found.placed, edit: edit({ ...place, text: wanted.version }, what) }]);
  };
}

/** Where in the literal the version stands; null where escapes or an interpolation make it something else. */
function versionIn(
  { value, quote, start, end }: StringLiteral,
  coordinate: string,
): { start: number; end: number } | null {
  if (value === null || end - start !== value.length + 2 * quote.length) return null;
  const open = start + quote.length;
  const head = value.startsWith(`${coordinate}:`) ? coordinate.length + 1 : 0;
  const version = /^[^:@]*/.exec(value.slice(head))?.[0] ?? '';
  return { start: open + head, end: open + head + version.length };
}

/** Does the string begin with a coordinate of this group? */
export const isOfGroup = ({ parts }: Pick<StringLiteral, 'parts'>, group: string): boolean =>
  typeof parts[0] === 'string' && parts[0].startsWith(`${group}:`);

/**
 * Where a script speaks of a name: as a word, or as a string that is nothing else (`ext["x"]`, `findProperty("x")`).
 * What stands inside a coordinate of `group` does not count.
 */
export function mentionsOf(name: string, group: string, { text, dialect }: Script): number[] {
  const among = (tokens: readonly Token[]): number[] =>
    tokens.flatMap(token => {
      if (token.kind === 'word') return [name, `\`${name}\``].includes(token.text) ? [token.start] : [];
      const [first, ...more] = token.parts;
      if (first === name && more.length === 0) return [token.start];
      if (typeof first === 'string' && first.startsWith(`${group}:`)) return [];
      return token.parts.flatMap(part => (typeof part === 'string' ? [] : among(part.tokens)));
    });
  return among(tokenize(text, dialect));
}
