/** What a TOML file says: every value behind its path, as smol-toml understands it, and every comment. */
import type { Facts } from '../../core/operation.ts';
import { readToml, valuesOf } from './read.ts';

export const tomlFacts: Facts = text => {
  const { comments } = readToml(text);
  return [...flat(valuesOf(text), []), ...comments.map(({ start, end }) => text.slice(start, end).trimEnd())];
};

/** The facts of an entry as they are once it stands in the section of this name. */
export const factsIn = (section: string, line: string): readonly string[] =>
  flat(valuesOf(`[${section}]\n${line}`), []);

export const tomlFact = (path: readonly string[], value: unknown): string =>
  `${path.map(name => JSON.stringify(name)).join(' › ')} = ${said(value)}`;

/** A table without entries says nothing. */
function flat(value: unknown, path: readonly string[]): string[] {
  if (!isTable(value)) return [tomlFact(path, value)];
  return Object.entries(value).flatMap(([key, each]) => flat(each, [...path, key]));
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** JSON, with the values it has no words for. */
function said(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(said).join(', ')}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Date) return `date ${value.toISOString()}`;
  if (isTable(value)) {
    return `{${Object.entries(value)
      .map(([key, each]) => `${JSON.stringify(key)}: ${said(each)}`)
      .join(', ')}}`;
  }
  return JSON.stringify(value) ?? String(value);
}
