/**
 * What a script says, without how it is laid out: one string for every statement, map entry, list item and
 * comment, each behind the path of what it stands in. Strings count by their decoded value, so that a change
 * of quotes is none; a block is told apart from its head, a literal from its entries.
 */
import type { Range } from '../../core/edit.ts';
import type { Facts } from '../../core/operation.ts';
import { type Hole, holesOf, holesOfItem } from './holes.ts';
import { tokenize } from './lexer.ts';
import { parseTokens } from './parse.ts';
import { isLayout, type StringPart, type Token } from './token.ts';
import type { Block, Dialect, Script, Statement } from './tree.ts';

export function gradleFacts(dialect: Dialect): Facts {
  return text => factsBelow(text, dialect, []);
}

/** The facts of a snippet as they are once it stands in a block of this path. */
export function factsBelow(text: string, dialect: Dialect, path: readonly string[]): readonly string[] {
  const tokens = tokenize(text, dialect);
  return read(tokens, parseTokens(tokens, text, dialect), path).facts;
}

/** Where things stand, in the words of the facts. */
export interface Outline {
  readonly pathOf: (block: Block) => readonly string[];
  readonly headOf: (statement: Statement) => string;
}

export function outline(script: Script): Outline {
  const { paths, heads } = read(tokenize(script.text, script.dialect), script, []);
  return { pathOf: block => paths.get(block) ?? [], headOf: statement => heads.get(statement) ?? '' };
}

export function fact(path: readonly string[], what: string): string {
  return [...path, what].join(' › ');
}

/** A piece of code in the words of the facts. */
export function normalised(code: string, dialect: Dialect): string {
  return words(tokenize(code, dialect)).join(' ');
}

/** Every comment with its fact. */
export function commentsIn(script: Script): readonly (Range & { readonly fact: string })[] {
  const tokens = tokenize(script.text, script.dialect);
  const ends = new Map(tokens.map(({ start, end }) => [start, end]));
  return comments(tokens, read(tokens, script, []).paths).map(({ at, path, text }) => ({
    start: at,
    end: ends.get(at) ?? at,
    fact: fact(path, text),
  }));
}

interface Reading {
  readonly facts: readonly string[];
  readonly paths: ReadonlyMap<Block, readonly string[]>;
  readonly heads: ReadonlyMap<Statement, string>;
}

function read(tokens: readonly Token[], script: Script, root: readonly string[]): Reading {
  const found: { at: number; fact: string }[] = [];
  const paths = new Map<Block, readonly string[]>();
  const heads = new Map<Statement, string>();
  const index = new Map(tokens.map((token, i) => [token.start, i]));

  const readBlock = (block: Block, path: readonly string[]): void => {
    paths.set(block, path);
    for (const statement of block.statements) {
      const holes = holesOf(statement);
      const head = around(statement, holes);
      heads.set(statement, head);
      found.push({ at: statement.start, fact: fact(path, head) });
      readHoles(holes, statement.blocks, [...path, head]);
    }
  };
  const readHoles = (holes: readonly Hole[], blocks: readonly Block[], path: readonly string[]): void => {
    for (const { inside } of holes) {
      if ('statements' in inside) readBlock(inside, path);
      else {
        for (const item of inside) {
          const deeper = holesOfItem(item, blocks);
          const what = around(item, deeper);
          found.push({ at: item.start, fact: fact(path, what) });
          readHoles(deeper, blocks, [...path, what]);
        }
      }
    }
  };
  /** The text of a range with `…` for every hole. */
  const around = ({ start, end }: Range, holes: readonly Hole[]): string => {
    const said: string[] = [];
    let hole = 0;
    for (let i = index.get(start) ?? tokens.length; i < tokens.length; ) {
      const token = tokens[i] as Token;
      if (token.start >= end) break;
      const next = holes[hole];
      if (next && next.start <= token.start) {
        said.push('…');
        hole++;
        while (i < tokens.length && (tokens[i] as Token).start < next.end) i++;
        continue;
      }
      said.push(...words([token]));
      i++;
    }
    return said.join(' ');
  };
  readBlock(script.body, root);
  for (const { at, path, text } of comments(tokens, paths)) found.push({ at, fact: fact(path, text) });
  return { facts: found.sort((a, b) => a.at - b.at).map(entry => entry.fact), paths, heads };
}

/** Every comment with the path of the innermost braces around it: a lost comment is a difference too. */
function comments(
  tokens: readonly Token[],
  paths: ReadonlyMap<Block, readonly string[]>,
): { at: number; path: readonly string[]; text: string }[] {
  const blocks = [...paths].filter(([block]) => block.braces).sort(([a], [b]) => a.start - b.start);
  const root = [...paths.values()][0] ?? [];
  const around: { end: number; path: readonly string[] }[] = [];
  const found: { at: number; path: readonly string[]; text: string }[] = [];
  let next = 0;
  for (const { kind, start, text } of tokens) {
    if (kind !== 'comment') continue;
    for (let block = blocks[next]; block && block[0].start < start; block = blocks[++next]) {
      leave(around, block[0].start);
      around.push({ end: block[0].end, path: block[1] });
    }
    leave(around, start);
    found.push({ at: start, path: around[around.length - 1]?.path ?? root, text: text.replace(/\s+/g, ' ') });
  }
  return found;
}

function leave(around: { end: number }[], at: number): void {
  while ((around[around.length - 1]?.end ?? Number.POSITIVE_INFINITY) <= at) around.pop();
}

function words(tokens: readonly Token[]): string[] {
  return tokens.filter(token => !isLayout(token)).map(word);
}

function word(token: Token): string {
  if (token.kind !== 'string') return token.text;
  if (token.parts.every(part => typeof part === 'string')) return JSON.stringify(token.parts.join(''));
  return `$${token.parts.map(part).join('')}`;
}

function part(piece: StringPart): string {
  return typeof piece === 'string' ? JSON.stringify(piece) : `{${words(piece.tokens).join(' ')}}`;
}
