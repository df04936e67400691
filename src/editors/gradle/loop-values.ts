/** `['x', 'y'].each { … it … }`, `for (each in listOf("x")) { … }`: what the loop's variable stands for, one by one. */
import { tokenize } from './lexer.ts';
import type { Block, Script } from './tree.ts';
import type { Placed } from './walk.ts';

/** The loop whose body is `block`, and the strings at its head; null where `name` is no variable of a loop over strings. */
export function loopValues(
  { text, dialect }: Script,
  all: readonly Placed[],
  block: Block,
  name: string,
): { readonly loop: Placed; readonly values: readonly string[] } | null {
  const loop = all.find(({ statement }) => statement.blocks.includes(block));
  if (loop?.statement.kind !== 'opaque' || CHOICES.has(loop.statement.word)) return null;
  const { start } = loop.statement;
  const named = new RegExp(`(?<![\\w$])${name.replace(/\W/g, '\\$&')}(?![\\w$])`);
  if (name !== 'it' && !named.test(text.slice(start, block.params?.end ?? block.open))) return null;
  const values = tokenize(text.slice(start, block.start), dialect).flatMap(({ kind, parts }) => {
    const [only] = parts;
    return kind === 'string' && parts.length === 1 && typeof only === 'string' ? [only] : [];
  });
  return values.length > 0 ? { loop, values } : null;
}

const CHOICES = new Set(['if', 'when', 'switch', 'try', 'while', 'do']);
