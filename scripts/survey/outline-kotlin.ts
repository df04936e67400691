/** Our tree of a Kotlin script as the Kotlin compiler's parser tells it: names are the source's own text. */
import type { Range } from '../../src/core/edit.ts';
import type {
  Block,
  Call,
  CallExpression,
  Expression,
  Script,
  Statement,
} from '../../src/editors/gradle/tree.ts';
import { expressionOf, flattened, type Outline, type Row } from './outline.ts';

export function kotlinOutline(script: Script): Outline {
  const rows: Row[] = [];
  const apart: Range[] = [];
  const { text } = script;
  const flat = (start: number, end: number): string => flattened(text.slice(start, end));
  const say = (path: readonly string[], name: string, at: number): readonly string[] => {
    const whole = [...path, name];
    rows.push({ path: whole, at });
    return whole;
  };
  const classBodies = new Set<number>();
  const block = (read: Block, path: readonly string[]): void => {
    const inClass = classBodies.has(read.start);
    let annotated: number | null = null;
    for (const one of read.statements) {
      if (inClass && isInitializer(one)) block(one.block, path);
      else statement(one, path, annotated ?? one.start);
      annotated = one.kind === 'opaque' && one.word === '@' ? (annotated ?? one.start) : null;
    }
  };
  /** A declaration begins with its annotations; they are statements of our tree. */
  const statement = (one: Statement, path: readonly string[], from: number): void => {
    if (one.kind === 'assignment') {
      say(path, `${flat(one.start, assigned(one))} ${one.operator}`, one.start);
    } else if (one.kind === 'call') walk(expressionOf(script, one), path);
    else if (one.kind === 'declaration') {
      if (!one.name.startsWith('('))
        say(path, `val ${one.name.replaceAll('`', '').split('.').pop() ?? ''}`, from);
      else if (one.value) walk(one.value, path);
    } else if (one.expression) walk(one.expression, path);
    else unread(one, path);
  };
  const assigned = ({ targetRange, index }: Extract<Statement, { kind: 'assignment' }>): number =>
    !index ? targetRange.end : index.kind === 'unknown' ? index.end : text.indexOf(']', index.end) + 1;
  /** A function, a class, a loop: its blocks are known, what stands around them is not. */
  const unread = ({ start, end, blocks }: Statement, path: readonly string[]): void => {
    // Nothing else that our tree keeps as text begins with what is told of it, but the branches of a `when`.
    let at = start + (isBranch(text.slice(start, end)) ? 0 : 1);
    const isClass = /\b(?:class|object|interface)\b/.test(text.slice(start, blocks[0]?.start));
    for (const one of blocks) {
      if (isClass) classBodies.add(one.start);
      apart.push({ start: at, end: one.start });
      block(one, path);
      at = one.end;
    }
    apart.push({ start: at, end });
  };
  const walk = (value: Expression, path: readonly string[]): void => {
    switch (value.kind) {
      case 'call':
        call(value, path);
        return;
      case 'map':
      case 'list':
        if (text[value.start] !== '[')
          say(path, flat(value.start, value.open - 1).replace(/\s*<.*$/, ''), value.start);
        return;
      case 'reference':
        for (const part of [value.receiver, value.index]) if (part) walk(part, path);
        return;
      case 'infix':
        infix(value, path);
        return;
      case 'string':
        for (const part of value.parts) if (typeof part !== 'string') walk(part, path);
        return;
      case 'closure':
        block(value.block, path);
        return;
      case 'unknown':
        apart.push(value);
    }
  };
  const call = (value: CallExpression, path: readonly string[]): void => {
    const { receiver, nameRange, parens } = value;
    if (receiver) walk(receiver, path);
    const before = flattened(text.slice(value.start, nameRange.start));
    const owner = receiver && before.endsWith('.') && !before.endsWith('?.');
    const callee =
      value.name === ''
        ? flat(receiver?.start ?? 0, receiver?.end ?? 0)
        : flat(nameRange.start, nameRange.end);
    const trailing = value.block && value.block.start >= (parens?.end ?? 0) ? value.block : null;
    const args = trailing && parens ? flat(parens.start, parens.end) : '';
    const name = `${owner ? `${before.slice(0, -1).trimEnd()}.` : ''}${callee}${args}`;
    const inside = say(path, name, value.name === '' ? value.start : nameRange.start);
    if (trailing) block(trailing, inside);
  };
  const infix = (
    { operator, operands, end }: Extract<Expression, { kind: 'infix' }>,
    path: readonly string[],
  ): void => {
    const last = operands[operands.length - 1];
    // Not that of the parentheses around it.
    const start = operands[0]?.start ?? end;
    if (operands.length === 1 || operator === 'if' || /(^| )(as|!?is)$/.test(operator)) {
      for (const part of operands) walk(part, path);
    } else if (last) {
      const op = operator.split(' ').pop() ?? '';
      const before = text.slice(start, last.start).replace(/\s+$/, '');
      say(path, `${flat(start, start + before.lastIndexOf(op))} ${op}`, start);
    } else apart.push({ start, end });
  };
  block(script.body, []);
  return { rows, apart };
}

/** `a == b -> …` in a `when`. */
function isBranch(code: string): boolean {
  return /^[^{}\n]*->/.test(code);
}

/** `init { … }` of a class, which is not told. */
function isInitializer(one: Statement): one is Call & { block: Block } {
  return one.kind === 'call' && one.name === 'init' && one.block !== null && one.parens === null;
}
