import type { Argument, Block, Expression, Script, Statement } from '../../../src/editors/gradle/tree.ts';

/** A script's tree in a few words a line, for tests to compare. */
export function sketch(script: Script): string[] {
  return lines(script.body, '');
}

function lines(block: Block, indent: string): string[] {
  return block.statements.flatMap(statement => [
    indent + line(statement),
    ...statement.blocks.flatMap(inner => lines(inner, `${indent}  `)),
  ]);
}

function line(statement: Statement): string {
  switch (statement.kind) {
    case 'call': {
      const chain = statement.chain
        .map(link => `.${link.name}(${args(link.args)})${link.block ? '{}' : ''}`)
        .join('');
      const name = statement.quoted ? `"${statement.name}"` : statement.name;
      return `${name}${statement.typeArgs}(${args(statement.args)})${statement.block ? '{}' : ''}${chain}`;
    }
    case 'assignment': {
      const index = statement.index ? `[${show(statement.index)}]` : '';
      return `${statement.target}${index} ${statement.operator} ${show(statement.value)}`;
    }
    case 'declaration':
      return `let ${statement.name}${statement.value ? ` ${statement.delegated ? 'by' : '='} ${show(statement.value)}` : ''}`;
    default:
      return `? ${statement.word}`.trim();
  }
}

function args(list: readonly Argument[]): string {
  return list.map(arg => (arg.name === null ? '' : `${arg.name}: `) + show(arg.value)).join(', ');
}

function show(value: Expression): string {
  switch (value.kind) {
    case 'string':
      return value.value === null ? '"…"' : JSON.stringify(value.value);
    case 'number':
    case 'boolean':
      return String(value.value);
    case 'reference': {
      const receiver = value.receiver ? `${show(value.receiver)}.` : '';
      return `${receiver}${value.name}${value.index ? `[${show(value.index)}]` : ''}`;
    }
    case 'call': {
      const receiver = value.receiver ? `${show(value.receiver)}.` : '';
      return `${receiver}${value.name}(${args(value.args)})${value.block ? '{}' : ''}`;
    }
    case 'map':
      return `[${value.entries.map(entry => `${entry.key ?? '?'}: ${show(entry.value)}`).join(', ') || ':'}]`;
    case 'list':
      return `[${value.items.map(show).join(', ')}]`;
    case 'infix':
      return `(${[value.operator, ...value.operands.map(show)].join(' ')})`;
    case 'closure':
      return '{}';
    default:
      return value.kind === 'null' ? 'null' : '?';
  }
}
