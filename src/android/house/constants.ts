/** `Versions.App.TARGET` of a build's own code: `object Versions { object App { const val TARGET = 35 } }`. */
import type { Block, Expression, Script } from '../../editors/gradle/tree.ts';

/** What the constant is set to; null where the code has none of that name. */
export function constantIn(script: Script, name: string): Expression | null {
  return valueIn(script, script.body, name.split('.'));
}

function valueIn(script: Script, within: Block, [name, ...more]: readonly string[]): Expression | null {
  if (name === undefined) return null;
  if (more.length > 0) {
    const inner = typeIn(script, within, name);
    if (inner === null) return null;
    const companion = typeIn(script, inner, 'companion');
    return valueIn(script, inner, more) ?? (companion === null ? null : valueIn(script, companion, more));
  }
  for (const statement of within.statements) {
    if (statement.kind !== 'declaration' || statement.name !== name) continue;
    const head = script.text.slice(statement.start, statement.value?.start ?? statement.end);
    return VARIABLE.test(head) ? null : statement.value;
  }
  return null;
}

/** What may be set anew is no constant. */
const VARIABLE = /\bvar\s/;

function typeIn(script: Script, { statements }: Block, name: string): Block | null {
  const head =
    name === 'companion'
      ? /\bcompanion\s+object\b/
      : new RegExp(`\\b(?:object|class|interface)\\s+${name}\\b`);
  for (const { start, blocks } of statements) {
    const [block] = blocks;
    if (block && head.test(script.text.slice(start, block.start))) return block;
  }
  return null;
}
