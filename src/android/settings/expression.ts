/** What an expression of a settings script comes to. */
import type { Range } from '../../core/edit.ts';
import { SyntaxFault } from '../../core/operation.ts';
import { parent } from '../../core/paths.ts';
import { parseScript } from '../../editors/gradle/parse.ts';
import type {
  Argument,
  Block,
  CallExpression,
  Dialect,
  Expression,
  Script,
} from '../../editors/gradle/tree.ts';
import { hasScript } from '../root.ts';
import { type Datum, isLambda, isList, isPath, isProject, pathFrom, UNKNOWN, wordOf } from './data.ts';
import { infix } from './infix.ts';
import { lookUp, type Machine, originOf, parametersOf, unsurely, within } from './machine.ts';
import { member } from './members.ts';

export function evaluate(machine: Machine, expression: Expression): Datum {
  machine.run.steps++;
  switch (expression.kind) {
    case 'string':
      return expression.value ?? textOf(machine, expression.parts);
    case 'number':
    case 'boolean':
      return expression.value;
    case 'null':
      return null;
    case 'list':
      return expression.items.map(item => evaluate(machine, item));
    case 'closure':
      return lambdaOf(machine, expression.block);
    case 'reference': {
      if (expression.index !== null) return UNKNOWN;
      if (expression.receiver === null) return named(machine, expression.name);
      // `::include`
      if (expression.receiver.kind === 'unknown')
        return {
          kind: 'lambda',
          call: args => machine.does.invoke(machine, expression.name, args, expression),
        };
      const { receiver, name } = expression;
      return name.split('.').reduce((at, part) => property(machine, at, part), evaluate(machine, receiver));
    }
    case 'call':
      return called(machine, expression);
    case 'infix':
      return infix(machine, expression);
    default:
      return UNKNOWN;
  }
}

function textOf(machine: Machine, parts: readonly (string | Expression)[]): Datum {
  const words = parts.map(part => (typeof part === 'string' ? part : wordOf(evaluate(machine, part))));
  return words.includes(null) ? UNKNOWN : words.join('');
}

export function lambdaOf(machine: Machine, block: Block): Datum {
  const parameters = parametersOf(machine, block) ?? ['it'];
  const call = (args: readonly Datum[]): Datum => {
    const inner = within(machine);
    // `(a, b) ->` takes a pair apart
    const [only] = args;
    const given =
      parameters.length > 1 && args.length === 1 && only !== undefined && isList(only) ? only : args;
    parameters.forEach((name, index) => {
      inner.names.own.set(name, given[index] ?? UNKNOWN);
    });
    const read = (): Datum => machine.does.runBlock(inner, block).value;
    return args.includes(UNKNOWN) ? unsurely(machine, read) : read();
  };
  return { kind: 'lambda', call };
}

const OWNERS = /^(?:(?:this|settings)\.)+(?=\w)/;

/** A dotted name: a variable's or a well-known thing's property's property. */
function named(machine: Machine, dotted: string): Datum {
  const [first = '', ...rest] = dotted.replace(OWNERS, '').split('.');
  const variable = lookUp(machine.names, first);
  if (variable === undefined && first === 'File' && rest[0]?.startsWith('separator')) return '/';
  const start = variable ?? wellKnown(machine, first);
  return rest.reduce((at: Datum, name) => property(machine, at, name), start);
}

function wellKnown({ root, file }: Machine, name: string): Datum {
  switch (name) {
    case 'rootDir':
      return pathFrom('/', root);
    case 'settingsDir':
      return pathFrom('/', parent(file));
    case 'rootProject':
      return { kind: 'project', path: ':' };
    default:
      return UNKNOWN;
  }
}

function property(machine: Machine, at: Datum, name: string): Datum {
  if (!isProject(at)) return member(machine.files, at, name, []);
  const found = machine.registry.find(at.path);
  if (found === null) return UNKNOWN;
  switch (name) {
    case 'projectDir':
      return pathFrom('/', found.folder);
    case 'path':
      return found.path;
    case 'name':
      return found.path === ':' ? UNKNOWN : found.path.slice(found.path.lastIndexOf(':') + 1);
    case 'children':
      return machine.registry
        .listing()
        .modules.filter(({ path }) => isChild(found.path, path))
        .map(({ path }) => ({ kind: 'project', path }));
    default:
      return UNKNOWN;
  }
}

const isChild = (above: string, path: string): boolean =>
  path !== above && path.slice(0, path.lastIndexOf(':')) === above.replace(/^:$/, '');

function argumentsOf(machine: Machine, args: readonly Argument[], block: Block | null): Datum[] {
  const given = args.flatMap(({ name, value }): Datum[] =>
    name === null || machine.script.dialect === 'kotlin' ? spread(machine, value) : [],
  );
  if (block) given.push(lambdaOf(machine, block));
  return given;
}

/** `*names.toTypedArray()` is several arguments. */
function spread(machine: Machine, value: Expression): Datum[] {
  const [only] = value.kind === 'infix' && value.operator === '*' ? value.operands : [];
  const list = only === undefined ? null : evaluate(machine, only);
  return list === null ? [evaluate(machine, value)] : isList(list) ? [...list] : [UNKNOWN];
}

export function called(machine: Machine, call: CallExpression): Datum {
  const dot = call.name.lastIndexOf('.');
  const name = call.name.slice(dot + 1);
  const owner =
    dot < 0
      ? ''
      : call.name
          .slice(0, dot)
          .replace(/^(?:this|settings)$/, '')
          .replace(OWNERS, '');
  const args = argumentsOf(machine, call.args, call.block);
  if (call.receiver === null && (owner === '' || /^(?:new )?java\.io$/.test(owner)))
    return machine.does.invoke(machine, name, args, call, call.args);
  const receiver =
    call.receiver === null
      ? named(machine, owner)
      : owner === ''
        ? evaluate(machine, call.receiver)
        : owner
            .split('.')
            .reduce((at, part) => property(machine, at, part), evaluate(machine, call.receiver));
  return onReceiver(machine, receiver, name, args, call);
}

function onReceiver(
  machine: Machine,
  receiver: Datum,
  name: string,
  args: readonly Datum[],
  at: Range,
): Datum {
  const [first = UNKNOWN] = args;
  if (isLambda(receiver) && (name === 'call' || name === 'invoke')) return receiver.call(args);
  if (isProject(receiver)) {
    if (name === 'setProjectDir') moved(machine, receiver.path, first, at);
    else if (name === 'setBuildFileName') renamed(machine, receiver.path, first);
    else if (['with', 'apply', 'run', 'also', 'let'].includes(name) && isLambda(first))
      return withOwner(machine, receiver, first);
    return property(
      machine,
      receiver,
      name.replace(/^get(?=[A-Z])/, '').replace(/^[A-Z]/, letter => letter.toLowerCase()),
    );
  }
  if (receiver === UNKNOWN) return unsurely(machine, () => member(machine.files, receiver, name, args));
  return member(machine.files, receiver, name, args);
}

/** `project(":x").apply { projectDir = … }`: its names are those of the module. */
function withOwner(
  machine: Machine,
  receiver: Datum,
  lambda: { call: (args: readonly Datum[]) => Datum },
): Datum {
  const before = machine.names.own.get(OWNER);
  machine.names.own.set(OWNER, receiver);
  lambda.call([receiver]);
  if (before === undefined) machine.names.own.delete(OWNER);
  else machine.names.own.set(OWNER, before);
  return receiver;
}

/** No name in a script has a blank. */
export const OWNER = 'the owner';

/** `project(":x").projectDir = …`. Where it may not happen, it did if nothing is in the place it was in. */
export function moved(machine: Machine, path: string, to: Datum, at: Range): void {
  const { files, registry, run } = machine;
  const before = registry.find(path)?.folder;
  if (run.unsure > 0 && before !== undefined && hasScript(files, before, 'build')) return;
  if (isPath(to)) registry.change(path, { folder: to.path });
  else if (run.unsure === 0) {
    registry.remove(path);
    registry.unknown(originOf(machine, at));
  }
}

/** `project(":x").buildFileName = …`; what is computed names a file that can't be opened. */
export function renamed(machine: Machine, path: string, to: Datum): void {
  if (typeof to === 'string' && machine.run.unsure === 0) machine.registry.change(path, { buildFile: to });
}

/** The text as an expression by itself; what is none by itself is unknown. */
export function expressionOf(machine: Machine, text: string): Datum {
  const script = machine.run.parsed.get(text) ?? parsed(text, machine.script.dialect);
  if (script === null) return UNKNOWN;
  machine.run.parsed.set(text, script);
  return machine.does.runBlock({ ...machine, script }, script.body).value;
}

function parsed(text: string, dialect: Dialect): Script | null {
  try {
    return parseScript(text, dialect);
  } catch (error) {
    if (error instanceof SyntaxFault) return null;
    throw error;
  }
}
