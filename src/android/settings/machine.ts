/** What all parts of the reader of settings scripts share: the script, its names, and what has been found so far. */
import type { Range } from '../../core/edit.ts';
import type { Argument, Block, Expression, Script } from '../../editors/gradle/tree.ts';
import type { Files } from '../../ports.ts';
import { declaredParameters } from '../functions.ts';
import type { Origin } from '../manifest-node.ts';
import { type Datum, UNKNOWN } from './data.ts';
import type { Registry } from './registry.ts';

export interface Machine {
  readonly files: Files;
  readonly root: string;
  readonly registry: Registry;
  readonly file: string;
  readonly script: Script;
  readonly names: Names;
  readonly run: Run;
  readonly does: Doing;
}

/** The parts need each other: each finds the others here. */
export interface Doing {
  readonly evaluate: (machine: Machine, expression: Expression) => Datum;
  readonly runBlock: (machine: Machine, block: Block) => { readonly value: Datum };
  readonly invoke: (
    machine: Machine,
    name: string,
    args: readonly Datum[],
    at: Range,
    written?: readonly Argument[],
  ) => Datum;
}

/** Of the whole run. */
export interface Run {
  steps: number;
  depth: number;
  /** Above 0 where what is read may or may not happen. */
  unsure: number;
  readonly opened: Set<string>;
  /** Conditions are parsed by themselves, and those in loops again and again. */
  readonly parsed: Map<string, Script>;
}

/** Far more than the settings of any real build need, and an end to loops without one. */
const MOST_STEPS = 20_000;
const DEEPEST = 40;

export const exhausted = (run: Run): boolean => run.steps > MOST_STEPS || run.depth > DEEPEST;

export interface Names {
  readonly own: Map<string, Datum>;
  readonly outer: Names | null;
}

export const namesWithin = (outer: Names | null): Names => ({ own: new Map(), outer });

export function lookUp(names: Names | null, name: string): Datum | undefined {
  for (let at = names; at !== null; at = at.outer) {
    const found = at.own.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is set where it may not happen is not known afterwards. */
export function assign({ names, run }: Machine, name: string, value: Datum): void {
  for (let at: Names | null = names; at !== null; at = at.outer) {
    if (!at.own.has(name)) continue;
    at.own.set(name, run.unsure > 0 ? UNKNOWN : value);
    return;
  }
  names.own.set(name, run.unsure > 0 ? UNKNOWN : value);
}

export const within = (machine: Machine): Machine => ({ ...machine, names: namesWithin(machine.names) });

export function unsurely<T>({ run }: Machine, read: () => T): T {
  run.unsure++;
  try {
    return read();
  } finally {
    run.unsure--;
  }
}

export const originOf = ({ file }: Machine, { start, end }: Range): Origin => ({
  file,
  range: { start, end },
});

/** Names before the arrow of a closure; types and brackets are passed over. */
export function parametersOf({ script }: Machine, { params }: Block): string[] | null {
  if (params === null) return null;
  const text = script.text.slice(params.start, params.end).replace(/->$/, '');
  return namesInParameters(text);
}

const namesInParameters = (text: string): string[] =>
  declaredParameters(text.replace(/[()]/g, '')).map(({ name }) => name);
