/** Our tree of a Groovy script as Groovy's own parser tells it. */
import type { Range } from '../../src/core/edit.ts';
import type { Block, CallExpression, Expression, Script, Statement } from '../../src/editors/gradle/tree.ts';
import { expressionOf, type Outline, type Row } from './outline.ts';

export function groovyOutline(script: Script): Outline {
  const rows: Row[] = [];
  const apart: Range[] = [];
  const { text } = script;
  const say = (path: readonly string[], name: string, at: number): readonly string[] => {
    const whole = [...path, name];
    rows.push({ path: whole, at });
    return whole;
  };
  const block = (read: Block, path: readonly string[]): void => {
    let annotated: number | null = null;
    for (const one of read.statements) {
      statement(one, path, annotated ?? one.start);
      annotated = one.kind === 'opaque' && one.word === '@' ? (annotated ?? one.start) : null;
    }
  };
  /** A declaration begins with its annotations; they are statements of our tree. */
  const statement = (one: Statement, path: readonly string[], from: number): void => {
    if (one.kind === 'call') tell(expressionOf(script, one), path, one.start);
    else if (one.kind === 'assignment') {
      const member = one.index && text[one.index.start - 1] === '.' && one.index.kind === 'string';
      const target = member ? `${one.target}.${one.index.value ?? ''}` : wordsOf(one.target, one.index);
      say(path, target + one.operator, one.start);
      body(one.value, [...path, target + one.operator]);
    } else if (one.kind === 'declaration') {
      body(one.value, say(path, `def ${one.name}`, from));
    } else if (one.expression) tell(one.expression, path, one.start);
    else {
      // Groovy's outline looks into the branches of `if`, the bodies of `for` and the first of `try`.
      const told =
        one.word === 'try' ? one.blocks.slice(0, 1) : /^(if|for)$/.test(one.word) ? one.blocks : [];
      const name = STATEMENTS[one.word];
      if (name) say(path, name, one.start);
      let at = one.start + (!name && severalVariables(one, text) ? 0 : 1);
      for (const inner of told) {
        apart.push({ start: at, end: inner.start });
        block(inner, path);
        at = inner.end;
      }
      apart.push({ start: at, end: one.end });
    }
  };
  /** Only a closure that is itself the value is told. */
  const body = (value: Expression | null, path: readonly string[]): void => {
    if (value?.kind === 'closure') block(value.block, path);
    else if (value?.kind === 'unknown') apart.push(value);
  };
  const tell = (value: Expression, path: readonly string[], at: number): void => {
    if (value.kind === 'call') call(value, path, at);
    else if (value.kind === 'closure') block(value.block, path);
    else if (
      value.kind === 'infix' &&
      value.operands.length === 2 &&
      !/^(as|!?instanceof)$/.test(value.operator)
    ) {
      const [left, right] = value.operands;
      body(right ?? null, say(path, words(left) + value.operator, at));
    } else if (value.kind === 'infix' && !value.operator.includes('?') && value.operands.length > 2) {
      say(path, `…${value.operator.split(' ').pop() ?? ''}`, at);
    } else if (value.kind === 'reference' && value.index) {
      const { index: _, ...base } = value;
      say(path, `${words({ ...base, index: null })}[`, at);
    } else say(path, words(value), at);
  };
  const call = (value: CallExpression, path: readonly string[], at: number): void => {
    const { receiver, name, block: own, args } = value;
    const chained = receiver?.kind === 'call' && !receiver.name.startsWith('new ');
    const owner = receiver === null ? '' : `${chained ? '' : words(receiver)}.`;
    const computed = receiver?.kind === 'string' && name === '';
    const inside = say(path, computed ? 'null' : `${owner}${name === '' ? 'call' : name}`, at);
    if (chained) call(receiver, [...inside, '<-'], at);
    for (const { name, value } of args) {
      if (name === null && value.kind === 'closure') block(value.block, inside);
      else if (value.kind === 'unknown') apart.push(value);
    }
    if (own) block(own, inside);
  };
  block(script.body, []);
  return { rows, apart };
}

function words(value: Expression | undefined): string {
  if (value?.kind === 'number' || value?.kind === 'boolean') return String(value.value);
  if (value?.kind === 'null') return 'null';
  // A negation is told as what it negates.
  if (value?.kind === 'infix' && /^[!+-]$/.test(value.operator) && value.operands.length === 1)
    return words(value.operands[0]);
  if (value?.kind !== 'reference') return '…';
  return (
    (value.receiver ? `…${value.name === '' ? '' : `.${value.name}`}` : value.name) + wordsOf('', value.index)
  );
}

function wordsOf(target: string, index: Expression | null): string {
  if (!index) return target;
  return `${target}[${index.kind === 'string' && index.value !== null ? `'${index.value}'` : '…'}]`;
}

/** What Groovy has a statement of its own for, which its outline tells by name only. */
const STATEMENTS: Readonly<Record<string, string>> = {
  while: 'WhileStatement',
  do: 'DoWhileStatement',
  switch: 'SwitchStatement',
  synchronized: 'SynchronizedStatement',
  assert: 'AssertStatement',
  throw: 'ThrowStatement',
  break: 'BreakStatement',
  continue: 'ContinueStatement',
};

/** `def a = 1, b = 2` and `(a, b) = x`: Groovy tells every variable, our tree keeps the statement as text. */
function severalVariables({ start, end }: Range, text: string): boolean {
  return /^(?:\([^()]*\)\s*=|(?:[\p{L}_$][\p{L}\p{N}_$.<>[\]]*\s+)+[\p{L}\p{N}_$]+\s*[=,])/u.test(
    text.slice(start, end),
  );
}
