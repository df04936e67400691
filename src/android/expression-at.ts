import { parseScript } from '../editors/gradle/parse.ts';
import type { Expression, Script } from '../editors/gradle/tree.ts';

/** The expression between two offsets, read again by itself; null where it is none. */
export function expressionAt({ text, dialect }: Script, start: number, end: number): Expression | null {
  const head = 'x=(';
  if (start < head.length) return null;
  const written = text.slice(start, end);
  const padded = `${' '.repeat(start - head.length)}${head}${written})`;
  const [statement, more] = parseScript(padded, dialect).body.statements;
  if (statement?.kind !== 'assignment' || more !== undefined) return null;
  // the parentheses are ours
  return {
    ...statement.value,
    start: end - written.trimStart().length,
    end: start + written.trimEnd().length,
  };
}
