/** Kotlin's `when` as an expression, where it can be told which branch it takes. */
import { tokenize } from '../editors/gradle/lexer.ts';
import { isLayout, type Token } from '../editors/gradle/token.ts';
import type { Expression } from '../editors/gradle/tree.ts';
import { expressionAt } from './expression-at.ts';
import { type Deeper, type Scope, unknownAt } from './names.ts';
import { isEqual } from './operators.ts';
import type { Value } from './value.ts';

const HEAD = /^when\s*(?=[({])/;

/** null where it is no `when`. */
export function choiceOf(
  { start, end }: Pick<Expression, 'start' | 'end'>,
  scope: Scope,
  deeper: Deeper,
): Value | null {
  const { script } = scope;
  const written = script.text.slice(start, end);
  if (script.dialect !== 'kotlin' || !HEAD.test(written)) return null;
  const lost = unknownAt('computed', scope, { start, end });
  const told = ({ from, to }: Piece): Value => {
    const expression = expressionAt(script, start + from, start + to);
    return expression === null ? lost : deeper(expression, scope);
  };
  const { subject, branches } = partsOf(written);
  const asked = subject === null ? null : told(subject);
  if (asked !== null && !asked.known) return asked;
  for (const { tests, body } of branches) {
    for (const test of tests) {
      if (written.slice(test.from, test.to).trim() === 'else') return told(body);
      const value = told(test);
      if (!value.known) return value;
      if (isEqual(value.value, asked === null ? true : asked.value)) return told(body);
    }
  }
  return lost;
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

interface Branch {
  readonly tests: readonly Piece[];
  readonly body: Piece;
}

/** The subject in parentheses, and of each branch what stands before the arrow and behind it. */
function partsOf(written: string): { subject: Piece | null; branches: Branch[] } {
  const tokens = tokenize(written, 'kotlin');
  let depth = 0;
  const levels = tokens.map(({ kind, text }) => {
    if (kind === 'punct' && /^[)\]}]$/.test(text)) depth--;
    const level = depth;
    if (kind === 'punct' && /^[([{]$/.test(text)) depth++;
    return level;
  });
  const at = (level: number, text: RegExp, from = 0): number =>
    tokens.findIndex((token, i) => i >= from && levels[i] === level && text.test(token.text));
  const brace = at(0, /^\{$/);
  const span = (from: number, to: number): Piece => ({
    from: tokens[from]?.start ?? 0,
    to: tokens[to]?.start ?? 0,
  });
  const open = at(0, /^\($/);
  const subject = open >= 0 && open < brace ? span(open + 1, at(0, /^\)$/)) : null;
  const close = at(0, /^\}$/, brace);
  const arrows = tokens.flatMap(({ text }, i) => (i > brace && levels[i] === 1 && text === '->' ? [i] : []));
  const heads = arrows.map(arrow => headOf(tokens, levels, arrow, brace));
  const branches = arrows.map((arrow, i) => ({
    tests: testsIn(tokens, levels, heads[i] ?? arrow, arrow).map(([from, to]) => span(from, to)),
    body: span(arrow + 1, (heads[i + 1] ?? close + 1) - 1),
  }));
  return { subject, branches };
}

/** The index at which the tests of a branch begin: behind the line end or `;` before them, which a comma takes away. */
function headOf(tokens: readonly Token[], levels: readonly number[], arrow: number, brace: number): number {
  for (let i = arrow - 1; i > brace; i--) {
    const ends = tokens[i]?.kind === 'newline' || tokens[i]?.text === ';';
    if (levels[i] !== 1 || !ends) continue;
    const before = tokens.slice(brace + 1, i).findLast(token => !isLayout(token));
    if (before?.text !== ',') return i + 1;
  }
  return brace + 1;
}

function testsIn(
  tokens: readonly Token[],
  levels: readonly number[],
  from: number,
  to: number,
): [number, number][] {
  const commas = tokens.flatMap(({ text }, i) =>
    i > from && i < to && levels[i] === 1 && text === ',' ? [i] : [],
  );
  return [from, ...commas.map(comma => comma + 1)].map((begin, i) => [begin, commas[i] ?? to]);
}
