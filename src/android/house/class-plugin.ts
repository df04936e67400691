/** A plugin written as a class: what its `apply` does, as a script that can be read like any other. */
import type { Block, Script, Statement } from '../../editors/gradle/tree.ts';

/** The body of `apply` of the class; null where there is none that can be read. */
export function classScript(script: Script, className: string): Script | null {
  const found = blockAfter(script, script.body, new RegExp(`\\bclass\\s+${className}\\b`));
  const body = found && blockAfter(script, found, /\b(?:fun|void|def)\s+apply\s*\(/);
  return body ? { ...script, body: { ...body, statements: unwrapped(script, body) } } : null;
}

/** The first block of the statement whose head (what stands before the block) matches, however deep it is. */
function blockAfter(script: Script, within: Block, head: RegExp): Block | null {
  for (const statement of within.statements) {
    const [first] = statement.blocks;
    if (first && head.test(script.text.slice(statement.start, first.start))) return first;
  }
  for (const { blocks } of within.statements)
    for (const block of blocks) {
      const found = blockAfter(script, block, head);
      if (found) return found;
    }
  return null;
}

/** `with(target) { … }`, `project.run { … }`: its statements are the plugin's own. */
function unwrapped(script: Script, body: Block): readonly Statement[] {
  return body.statements.flatMap(statement => {
    const [block, more] = statement.blocks;
    if (block === undefined || more !== undefined) return [statement];
    const head = script.text.slice(statement.start, block.start);
    return OF_THE_PROJECT.test(head.trim()) ? unwrapped(script, block) : [statement];
  });
}

const OF_THE_PROJECT =
  /^(?:return\s+)?(?:with\s*\(\s*(?:receiver\s*=\s*)?(?:target|project)\s*\)|(?:target|project)\s*\.\s*(?:run|apply|with))$/;

/**
 * What is not applied as in a script: `getPluginManager().apply("id")` of Java, and classes by their name: `Base().apply(project)`,
 * `apply<Base>()`, `apply(Base::class)`, `apply plugin: Base`.
 */
export function namedInCode({ text, body }: Script): string[] {
  const source = text.slice(body.open, body.close);
  return [...source.matchAll(IN_CODE)].flatMap(match => match.slice(1).find(Boolean) ?? []);
}

const IN_CODE =
  /\bgetPlugin(?:Manager|s)\(\)\s*\.\s*apply\(\s*"([^"]+)"|\b([A-Z]\w*)\(\)\.apply\(|\bapply<([A-Z]\w*)>\(|\bapply\(\s*(?:plugin\s*=\s*)?([A-Z]\w*)(?:::class|\.class)|\bapply\s+plugin:\s*([A-Z]\w*)\b/g;
