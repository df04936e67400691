/** The literals that a value of `manifestPlaceholders` is made of, and the variable that it may name. */
import type { Range } from '../../core/edit.ts';
import { pairOf } from './collection.ts';
import { childrenOf } from './holes.ts';
import { tokenize } from './lexer.ts';
import type { Expression, ListLiteral, MapLiteral, Script } from './tree.ts';
import { literal, type Placed } from './walk.ts';

export interface Entry extends Range {
  readonly key: string | null;
  readonly value: Expression | null;
  /** False in one branch of a choice, and where a function may do anything with it. */
  readonly sure: boolean;
}

/** The entries of all its literals. */
export function entriesIn(value: Expression): readonly Entry[] {
  return literalsOf(value).flatMap(({ of, sure }) => entriesOf(of).map(entry => ({ ...entry, sure })));
}

function entriesOf(of: MapLiteral | ListLiteral): readonly Omit<Entry, 'sure'>[] {
  if (of.kind === 'map') return of.entries;
  return of.items.flatMap(item => {
    const [key, value] = pairOf(item) ?? [];
    return key && value ? [{ key: literal(key), value, start: item.start, end: item.end }] : [];
  });
}

/** The map literal itself, or the one that is added last: `manifestPlaceholders + [a: 1]`. An empty list is no map. */
export function mapToExtend(value: Expression): MapLiteral | null {
  if (value.kind === 'map') return value;
  if (value.kind === 'infix' && value.operator === 'as')
    return value.operands[0] ? mapToExtend(value.operands[0]) : null;
  if (value.kind === 'call' && /^to(Mutable)?Map$/.test(value.name) && value.receiver)
    return mapToExtend(value.receiver);
  if (value.kind !== 'infix' || !isSum(value.operator)) return null;
  const last = value.operands[value.operands.length - 1];
  return last?.kind === 'map' ? last : null;
}

const isSum = (operator: string): boolean => /^\+(?: \+)*$/.test(operator);

/** Calls that hand on the map they are given. */
const SAME = /^(?:to\w*Map|as(?:Im|Unm)\w+|clone|plus|(?:new )?(?:java\.util\.)?\w*(?:Map|mapOf|MapOf))$/;

/** Every literal that the value is made of. A list of work instead of recursion: chains can be long. */
function literalsOf(value: Expression): { readonly of: MapLiteral | ListLiteral; readonly sure: boolean }[] {
  const found: { of: MapLiteral | ListLiteral; sure: boolean }[] = [];
  const work = [{ at: value, sure: true }];
  for (let next = work.shift(); next; next = work.shift()) {
    const { at } = next;
    if (at.kind === 'map' || at.kind === 'list') {
      found.push({ of: at, sure: next.sure });
      continue;
    }
    const same =
      at.kind === 'infix'
        ? /^(?:as|\+(?: \+)*)$/.test(at.operator)
        : at.kind === 'call' && SAME.test(at.name);
    work.push(...childrenOf(at).map(child => ({ at: child, sure: next.sure && same })));
  }
  return found.sort((a, b) => a.of.start - b.of.start);
}

/** The only declaration of the variable that a value is; `ours`: it serves for placeholders alone. */
export function variableOf(
  { text, dialect }: Script,
  all: readonly Placed[],
  named: Expression,
  word: string,
): { readonly home: Placed; readonly value: Expression; readonly ours: boolean } | null {
  const name = plainName(named);
  const declared = all.filter(({ statement }) => statement.kind === 'declaration' && statement.name === name);
  const [home] = declared;
  if (name === null || declared.length !== 1 || home?.statement.kind !== 'declaration') return null;
  const { value } = home.statement;
  if (!value) return null;
  const mentions = tokenize(text, dialect).filter(token => token.text === name).length;
  const uses = all.filter(
    ({ statement, full }) =>
      statement.kind === 'assignment' && full.at(-1) === word && plainName(statement.value) === name,
  ).length;
  return { home, value, ours: mentions === uses + 1 && !home.conditional };
}

function plainName(value: Expression): string | null {
  const plain = value.kind === 'reference' && !value.receiver && !value.index && !value.name.includes('.');
  return plain ? value.name : null;
}
