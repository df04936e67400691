/** The functions that a settings script may call by name: Gradle's, the languages', and its own. */
import type { Range } from '../../core/edit.ts';
import { parent } from '../../core/paths.ts';
import type { Argument } from '../../editors/gradle/tree.ts';
import { dialectOf, openGradle } from '../source.ts';
import { type Datum, isLambda, isList, isPath, pathFrom, UNKNOWN, wordOf } from './data.ts';
import { exhausted, lookUp, type Machine, namesWithin, originOf, unsurely } from './machine.ts';

export function invoke(
  machine: Machine,
  name: string,
  args: readonly Datum[],
  at: Range,
  written: readonly Argument[] = [],
): Datum {
  const { registry, run } = machine;
  const own = lookUp(machine.names, name);
  if (own !== undefined && isLambda(own)) {
    if (exhausted(run)) return UNKNOWN;
    run.depth++;
    const value = own.call(args);
    run.depth--;
    return value;
  }
  const [first = UNKNOWN, second] = args;
  switch (name) {
    case 'include':
    case 'includeFlat':
      for (const each of args.flat(3)) include(machine, name, each, at);
      return UNKNOWN;
    case 'includeBuild': {
      const folder = isPath(first) ? first : typeof first === 'string' ? pathFrom(machine.root, first) : null;
      if (folder) registry.includeBuild(folder.path);
      return UNKNOWN;
    }
    case 'project':
    case 'findProject': {
      const path = typeof first === 'string' ? `:${first.replace(/^:/, '')}` : null;
      return path !== null && registry.find(path)
        ? { kind: 'project', path }
        : path === null
          ? UNKNOWN
          : null;
    }
    case 'file':
      return fileOf(parent(machine.file), first);
    case 'File':
    case 'new File':
      return second === undefined ? fileOf(machine.root, first) : fileIn(fileOf(machine.root, first), second);
    case 'listOf':
    case 'setOf':
    case 'arrayOf':
    case 'mutableListOf':
      return args;
    case 'files':
      return args.map(each => fileOf(parent(machine.file), each));
    case 'apply':
    case 'evaluate':
      return applied(machine, written.find(argument => argument.name === 'from') ?? written[0], first);
    case 'with':
      return second !== undefined && isLambda(second) ? second.call([first]) : UNKNOWN;
    case 'run':
      return isLambda(first) ? first.call([]) : UNKNOWN;
    default:
      // what it does with the block handed to it can't be told
      for (const each of args) if (isLambda(each)) unsurely(machine, () => each.call([UNKNOWN, UNKNOWN]));
      return UNKNOWN;
  }
}

function include(machine: Machine, how: 'include' | 'includeFlat', each: Datum, at: Range): void {
  const { registry } = machine;
  const from = originOf(machine, at);
  if (typeof each !== 'string') registry.unknown(from);
  else registry[how](each, from);
}

const fileOf = (folder: string, datum: Datum): Datum =>
  isPath(datum) ? datum : typeof datum === 'string' ? pathFrom(folder, datum) : UNKNOWN;

function fileIn(folder: Datum, name: Datum): Datum {
  const word = wordOf(name);
  return isPath(folder) && word !== null ? pathFrom(folder.path, word) : UNKNOWN;
}

/** `apply from: "modules.gradle"`: it runs as if it stood here, with names of its own. */
function applied(machine: Machine, written: Argument | undefined, handed: Datum): Datum {
  const value = written === undefined ? handed : machine.does.evaluate(machine, written.value);
  const target = isList(value) ? UNKNOWN : fileOf(parent(machine.file), value);
  if (!isPath(target) || machine.run.opened.has(target.path)) return UNKNOWN;
  machine.run.opened.add(target.path);
  const opened = openGradle(machine.files, target.path, dialectOf(target.path));
  if (opened === null) return UNKNOWN;
  machine.does.runBlock(
    { ...machine, file: opened.path, script: opened.script, names: namesWithin(null) },
    opened.script.body,
  );
  return UNKNOWN;
}
