import type { Dialect } from './tree.ts';

/** A string literal of this text. What would be read as an escape or an interpolation is escaped. */
export function quoted(value: string, quote: string, dialect: Dialect): string {
  const mark = dialect === 'groovy' && quote === "'" ? "'" : '"';
  const escaped = value
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replaceAll(mark, `\\${mark}`);
  return mark + (mark === '"' ? escaped.replace(/\$/g, '\\$') : escaped) + mark;
}

/** Groovy takes these as names and as keys without quotes. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
