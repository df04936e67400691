/** Runs the statements of a settings script one by one, as far as it can be told what they do. */
import type {
  Assignment,
  Block,
  Call,
  CallExpression,
  Opaque,
  Statement,
} from '../../editors/gradle/tree.ts';
import { functionIn } from '../functions.ts';
import { type Datum, isList, isProject, truthOf, UNKNOWN } from './data.ts';
import { evaluate, expressionOf, moved, OWNER, renamed } from './expression.ts';
import { assign, exhausted, lookUp, type Machine, originOf, unsurely, within } from './machine.ts';

interface Ending {
  /** Of the last statement: what a closure gives back without saying `return`. */
  readonly value: Datum;
  readonly by: 'return' | 'continue' | 'break' | null;
}

const ON: Ending = { value: UNKNOWN, by: null };

export function runBlock(machine: Machine, block: Block): Ending {
  let last: Ending = ON;
  let doubtful = false;
  for (const statement of block.statements) defineFunction(machine, statement);
  for (const statement of block.statements) {
    if (exhausted(machine.run)) {
      machine.registry.unknown(originOf(machine, statement));
      return ON;
    }
    last = runStatement(machine, statement);
    if (last.by !== null) return doubtful ? { ...last, value: UNKNOWN } : last;
    doubtful ||= last === MAYBE_ENDED;
  }
  return doubtful ? ON : last;
}

/** A branch that may be taken ends here, or not. */
const MAYBE_ENDED: Ending = { value: UNKNOWN, by: null };

function runStatement(machine: Machine, statement: Statement): Ending {
  machine.run.steps++;
  switch (statement.kind) {
    case 'call':
      return { value: evaluate(machine, chained(statement)), by: null };
    case 'declaration': {
      const value = statement.value === null ? null : evaluate(machine, statement.value);
      machine.names.own.set(statement.name, statement.delegated ? UNKNOWN : value);
      return ON;
    }
    case 'assignment':
      assigned(machine, statement);
      return ON;
    case 'opaque':
      return runOpaque(machine, statement);
  }
}

/** A statement's chain of calls as the expression it is. */
function chained(call: Call): CallExpression {
  const { start, end } = call;
  const first: CallExpression = { ...call, kind: 'call', receiver: null };
  return call.chain.reduce<CallExpression>(
    (receiver, link) => ({ ...link, kind: 'call', receiver, quoted: false, typeArgs: '', start, end }),
    first,
  );
}

function assigned(machine: Machine, statement: Assignment): void {
  const { target, targetRange, value, operator, index } = statement;
  const given = evaluate(machine, value);
  if (index !== null) return;
  const [, owner, name] = /^(?:(.+)\.)?(\w+)$/s.exec(target.trim()) ?? [];
  if (name === 'projectDir' || name === 'buildFileName') {
    const module =
      owner === undefined
        ? (lookUp(machine.names, OWNER) ?? UNKNOWN)
        : expressionOf(
            machine,
            machine.script.text.slice(targetRange.start, targetRange.end).replace(/\??\.\s*\w+\s*$/, ''),
          );
    if (!isProject(module)) return;
    if (name === 'projectDir') moved(machine, module.path, given, statement);
    else renamed(machine, module.path, given);
  } else if (owner === undefined && name !== undefined) {
    const before = lookUp(machine.names, name);
    const list = before !== undefined && isList(before) ? before : null;
    const added: Datum = operator === '+=' && list !== null ? list.concat(given) : UNKNOWN;
    assign(machine, name, operator === '=' ? given : added);
  }
}

function runOpaque(machine: Machine, statement: Opaque): Ending {
  switch (statement.word) {
    case 'if':
      return runIf(machine, statement);
    case 'for':
      return runFor(machine, statement);
    case 'return':
      return { value: statement.expression ? evaluate(machine, statement.expression) : null, by: 'return' };
    case 'continue':
    case 'break':
      return { value: UNKNOWN, by: statement.word };
    case 'try':
      for (const block of statement.blocks) runBlock(within(machine), block);
      return ON;
  }
  if (functionIn(machine.script, statement)) return ON;
  if (statement.expression !== null) return { value: evaluate(machine, statement.expression), by: null };
  for (const block of statement.blocks) unsurely(machine, () => runBlock(within(machine), block));
  return ON;
}

/** The bodies of an `if`, each with the text of its condition; null for the last `else`. */
function runIf(machine: Machine, { start, blocks }: Opaque): Ending {
  let from = start;
  let open = false;
  let ended = false;
  for (const block of blocks) {
    const head = machine.script.text.slice(from, block.start);
    from = block.end;
    const condition = /\bif\s*(\(.*\))/s.exec(head)?.[1];
    const told = condition === undefined ? true : truthOf(expressionOf(machine, condition));
    if (told === false) continue;
    const read = (): Ending => runBlock(within(machine), block);
    if (told === true && !open) return read();
    ended = unsurely(machine, read).by !== null || ended;
    open = true;
    if (told === true) break;
  }
  return ended ? MAYBE_ENDED : ON;
}

const FOR =
  /^for\s*\(\s*(?:(?:final|def|var|val)\s+)?(?:[\w.<>[\]]+\s+)??(\w+)\s*(?::\s*[\w.<>?]+\s*)?(?:\s+in\s+|:)\s*(.*)\)\s*$/s;

function runFor(machine: Machine, { start, blocks: [body] }: Opaque): Ending {
  if (body === undefined) return ON;
  const [, name, of] = FOR.exec(machine.script.text.slice(start, body.start)) ?? [];
  const items = of === undefined ? UNKNOWN : expressionOf(machine, of);
  const once = (item: Datum): Ending => {
    const inner = within(machine);
    if (name !== undefined) inner.names.own.set(name, item);
    return runBlock(inner, body);
  };
  if (!isList(items)) {
    unsurely(machine, () => once(UNKNOWN));
    return ON;
  }
  for (const item of items) {
    const { by, value } = once(item);
    if (by === 'return') return { by, value };
    if (by === 'break') break;
  }
  return ON;
}

/** Functions are known before the first statement runs. */
function defineFunction(machine: Machine, statement: Statement): void {
  const found = statement.kind === 'opaque' ? functionIn(machine.script, statement) : null;
  if (found === null) return;
  const { name, parameters, body } = found;
  machine.names.own.set(name, {
    kind: 'lambda',
    call: args => {
      const inner = within(machine);
      parameters.forEach(({ name, fallback }, index) => {
        const given = args[index];
        const value = given ?? (fallback === null ? UNKNOWN : expressionOf(machine, fallback));
        inner.names.own.set(name, value);
      });
      return typeof body === 'string' ? expressionOf(inner, body) : runBlock(inner, body).value;
    },
  });
}
