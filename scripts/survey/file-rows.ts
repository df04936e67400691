/** Files that are neither scripts nor manifests as rows: version catalogs, JSON, properties, lists of lines. */
import { parse } from 'smol-toml';

/** Every value as `path⇥value`; null where the file can't be read. */
export function tomlRows(text: string): readonly string[] | null {
  return tolerantly(() => leaves(parse(text)));
}

export function jsonRows(text: string): readonly string[] | null {
  return text.trim() === '' ? [] : tolerantly(() => leaves(JSON.parse(text)));
}

export function lineRows(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** As java.util.Properties reads them, escapes left as they are written. */
export function propertyRows(text: string): readonly string[] {
  const logical = text.replace(/((?:^|[^\\])(?:\\\\)*)\\(?:\r\n|\n|\r)[ \t\f]*/g, '$1');
  return lineRows(logical)
    .filter(line => !/^[#!]/.test(line))
    .map(line => {
      const [, key = '', value = ''] = /^((?:\\.|[^\s=:\\])*)\s*[=:]?\s*(.*)$/.exec(line) ?? [];
      return `${key}\t${value}`;
    });
}

function tolerantly(read: () => readonly string[]): readonly string[] | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return [`${path}\t${JSON.stringify(value)}`];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    leaves(each, path === '' ? key : `${path}/${key}`),
  );
  return inner.length > 0 ? inner : [`${path}\t${Array.isArray(value) ? '[]' : '{}'}`];
}
