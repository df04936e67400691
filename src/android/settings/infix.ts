/** Operators of a settings script. */
import type { Expression, Infix } from '../../editors/gradle/tree.ts';
import { type Datum, isList, truthOf, UNKNOWN, wordOf } from './data.ts';
import type { Machine } from './machine.ts';

export function infix(machine: Machine, { operator, operands }: Infix): Datum {
  const [first, second, third] = operands;
  if (first === undefined) return UNKNOWN;
  const left = machine.does.evaluate(machine, first);
  const right = (): Datum => (second === undefined ? UNKNOWN : machine.does.evaluate(machine, second));
  switch (operator) {
    case '!':
      return negated(truthOf(left));
    case '&&':
    case '||': {
      // one that decides does so whatever the others are
      const all: readonly Datum[] = [
        left,
        ...operands.slice(1).map(each => machine.does.evaluate(machine, each)),
      ];
      const told: readonly (boolean | typeof UNKNOWN)[] = all.map(each => truthOf(each));
      const deciding = operator === '||';
      return told.includes(deciding) ? deciding : told.includes(UNKNOWN) ? UNKNOWN : !deciding;
    }
    case '==':
    case '!=': {
      const same = equal(left, right());
      return same === UNKNOWN ? UNKNOWN : same === (operator === '==');
    }
    case 'in':
    case '!in': {
      const list = right();
      if (!isList(list) || list.includes(UNKNOWN) || left === UNKNOWN) return UNKNOWN;
      return list.includes(left) === (operator === 'in');
    }
    case '?:':
      return left === UNKNOWN ? UNKNOWN : left === null ? right() : left;
    case '?:?':
    case 'if': {
      const told = truthOf(left);
      if (told === UNKNOWN) return UNKNOWN;
      return told ? right() : third === undefined ? UNKNOWN : machine.does.evaluate(machine, third);
    }
    case 'as':
      return left;
    case '>':
    case '<':
    case '>=':
    case '<=': {
      const other = right();
      if (typeof left !== 'number' || typeof other !== 'number') return UNKNOWN;
      return operator.startsWith('>')
        ? left > other || (operator === '>=' && left === other)
        : left < other || (operator === '<=' && left === other);
    }
    default:
      return sum(machine, operator.split(' '), operands);
  }
}

/** Of files and lists it is known only that they are something. */
function equal(left: Datum, right: Datum): boolean | typeof UNKNOWN {
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
  const plain = [left, right].every(each => typeof each !== 'object' || each === null);
  return plain ? left === right : left === null || right === null ? false : UNKNOWN;
}

const negated = (told: boolean | typeof UNKNOWN): Datum => (told === UNKNOWN ? UNKNOWN : !told);

function sum(machine: Machine, operators: readonly string[], operands: readonly Expression[]): Datum {
  return operands
    .map(each => machine.does.evaluate(machine, each))
    .reduce((left, right, index) => {
      const operator = operators[index - 1] ?? operators[0];
      if (typeof left === 'number' && typeof right === 'number')
        return operator === '+' ? left + right : operator === '-' ? left - right : UNKNOWN;
      if (operator !== '+') return UNKNOWN;
      if (isList(left)) return left.concat(right);
      const [a, b] = [wordOf(left), wordOf(right)];
      return a === null || b === null ? UNKNOWN : a + b;
    });
}
