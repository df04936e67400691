/** A statement in a block of a given path; blocks that are missing are made, each in the place that Gradle wants. */
import { factsBelow, outline } from './facts.ts';
import { after, atEnd, atStart, before, type Splice } from './place.ts';
import type { Block, Script, Statement } from './tree.ts';
import { blocks, type Placed } from './walk.ts';

export interface Insertion {
  readonly splice: Splice;
  readonly adds: readonly string[];
}

/** Behind `sibling` where there is one, else at the end of the innermost block that exists. */
export function intoBlock(
  script: Script,
  path: readonly string[],
  code: string,
  sibling: Placed | null,
): Insertion {
  const said = outline(script);
  if (sibling) {
    const splice = after(script, sibling.block, sibling.statement, [code]);
    return { splice, adds: factsBelow(code, script.dialect, said.pathOf(sibling.block)) };
  }
  for (let depth = path.length; depth > 0; depth--) {
    const found = blocks(script, path.slice(0, depth)).filter(({ conditional }) => !conditional);
    const block = found[found.length - 1]?.block;
    if (!block) continue;
    const missing = path.slice(depth);
    const whole = wrapped(missing, code);
    return {
      splice: placed(script, block, missing, whole),
      adds: factsBelow(whole, script.dialect, said.pathOf(block)),
    };
  }
  const whole = wrapped(path, code);
  return { splice: atTop(script, path[0] ?? '', whole), adds: factsBelow(whole, script.dialect, []) };
}

/** `a { b { code } }` over several lines. */
function wrapped(missing: readonly string[], code: string): string {
  return [...missing].reverse().reduce((body, name) => `${name} {\n${deeper(body)}\n}`, code);
}

function deeper(code: string): string {
  return code
    .split('\n')
    .map(line => (line === '' ? '' : `    ${line}`))
    .join('\n');
}

/** A block inside another one: repositories before the dependencies that come from them. */
function placed(script: Script, block: Block, missing: readonly string[], code: string): Splice {
  if (missing[0] !== 'repositories') return atEnd(script, block, [code]);
  const dependencies = block.statements.find(statement => nameOf(statement) === 'dependencies');
  return dependencies ? before(script, block, dependencies, [code]) : atEnd(script, block, [code]);
}

/** The order that Gradle demands at the top of a script: each of these only behind those before it. */
const ORDER = ['pluginManagement', 'buildscript', 'plugins'];

export function atTop(script: Script, name: string, code: string): Splice {
  const { body } = script;
  const rank = ORDER.indexOf(name) < 0 ? ORDER.length : ORDER.indexOf(name);
  const first = body.statements.findIndex(
    statement => !isPreamble(script.text, statement) && !(rankOf(statement) < rank),
  );
  const follower = body.statements[first];
  if (name === 'repositories') {
    const dependencies = body.statements.find(statement => nameOf(statement) === 'dependencies');
    return dependencies
      ? before(script, body, dependencies, [code], true)
      : atEnd(script, body, [code], true);
  }
  const leader = lastLeader(script, rank);
  if (leader && rank === ORDER.length) return after(script, body, leader, [code], true);
  if (follower && rank < ORDER.length) return before(script, body, follower, [code], true);
  if (leader) return after(script, body, leader, [code], true);
  return body.statements.length > 0 ? atStart(script, body, [code], true) : atEnd(script, body, [code], true);
}

/** The last statement that has to stand before one of this rank. */
function lastLeader({ body, text }: Script, rank: number): Statement | undefined {
  return body.statements.filter(statement => isPreamble(text, statement) || rankOf(statement) < rank).pop();
}

function rankOf(statement: Statement): number {
  const rank = ORDER.indexOf(nameOf(statement));
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

function nameOf(statement: Statement): string {
  return statement.kind === 'call' ? statement.name : '';
}

/** Imports, the package, annotations of the file. */
function isPreamble(text: string, statement: Statement): boolean {
  if (statement.kind !== 'opaque') return false;
  return ['import', 'package'].includes(statement.word) || text.startsWith('@file', statement.start);
}
