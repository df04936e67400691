/** The places in a statement whose contents are told apart from it: blocks, literals, named arguments. */
import type { Range } from '../../core/edit.ts';
import type { Argument, Block, Expression, ListLiteral, MapLiteral, Statement } from './tree.ts';

export interface Hole extends Range {
  /** What is told one by one; of a block that is its statements. */
  readonly inside: Block | readonly Item[];
}

export interface Item extends Range {
  readonly value: Expression;
}

export function holesOf(statement: Statement): readonly Hole[] {
  const named = statement.kind === 'call' ? namedArguments(statement.args) : null;
  const literals = literalsIn(expressionsOf(statement)).map(literalHole);
  return outermost([...(named ? [named] : []), ...literals, ...statement.blocks.map(blockHole)]);
}

/** Those in one item of a literal, of a statement with these blocks. */
export function holesOfItem(item: Item, blocks: readonly Block[]): readonly Hole[] {
  const within = blocks.filter(block => block.start >= item.start && block.end <= item.end);
  return outermost([...literalsIn([item.value]).map(literalHole), ...within.map(blockHole)]);
}

function blockHole(block: Block): Hole {
  return { start: block.params?.end ?? block.open, end: block.close, inside: block };
}

function literalHole(literal: MapLiteral | ListLiteral): Hole {
  const items =
    literal.kind === 'map' ? literal.entries : literal.items.map(value => ({ ...range(value), value }));
  return { start: literal.open, end: literal.close, inside: items };
}

function namedArguments(args: readonly Argument[]): Hole | null {
  const first = args[0];
  const last = args[args.length - 1];
  if (!first || !last || args.every(arg => arg.name === null)) return null;
  return { start: first.start, end: last.end, inside: args };
}

function range({ start, end }: Range): Range {
  return { start, end };
}

function outermost(holes: readonly Hole[]): readonly Hole[] {
  const found: Hole[] = [];
  let end = -1;
  for (const hole of [...holes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hole.start < end) continue;
    found.push(hole);
    end = hole.end;
  }
  return found;
}

export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'call':
      return [...statement.args, ...statement.chain.flatMap(link => link.args)].map(arg => arg.value);
    case 'assignment':
      return statement.index ? [statement.index, statement.value] : [statement.value];
    case 'declaration':
      return statement.value ? [statement.value] : [];
    default:
      return [];
  }
}

/** The outermost literals, not those in blocks. A list of work instead of recursion: chains can be long. */
function literalsIn(expressions: readonly Expression[]): (MapLiteral | ListLiteral)[] {
  const found: (MapLiteral | ListLiteral)[] = [];
  const work = [...expressions];
  for (let next = work.pop(); next; next = work.pop()) {
    if (next.kind === 'map' || next.kind === 'list') found.push(next);
    else work.push(...childrenOf(next));
  }
  return found;
}

/** The expressions directly in one that is no literal. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return [
        ...(expression.receiver ? [expression.receiver] : []),
        ...expression.args.map(arg => arg.value),
      ];
    case 'reference':
      return [expression.receiver, expression.index].filter(part => part !== null);
    case 'infix':
      return expression.operands;
    default:
      return [];
  }
}
