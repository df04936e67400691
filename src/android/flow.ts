/** The statements of a module's scripts in the order in which Gradle runs them: an applied script where it is applied. */

import type { Script } from '../editors/gradle/tree.ts';
import { everyBlock, namesOf, type Placed, statements } from '../editors/gradle/walk.ts';
import { appliedBy } from './applied.ts';
import { type Condition, conditionsIn, isForEach, UNKNOWN } from './conditions.ts';
import type { GradleFile } from './source.ts';

export interface Step {
  readonly file: GradleFile;
  readonly placed: Placed;
  /** The block it is about, without what a closure calls it: `productFlavors.all { it.… }` is about `…/all`. */
  readonly owner: string;
  /** The property or method of it. */
  readonly name: string;
  /** What has to hold for it to run. */
  readonly conditions: readonly Condition[];
}

const known = new WeakMap<readonly GradleFile[], readonly Step[]>();

export function flowOf(scripts: readonly GradleFile[], root: string): readonly Step[] {
  const there = known.get(scripts);
  if (there) return there;
  const steps: Step[] = [];
  const open = new Set<string>();
  const run = (file: GradleFile, around: readonly Condition[]): void => {
    open.add(file.path);
    const conditions = conditionsIn(file.script);
    const each = elementsIn(file.script);
    for (const placed of statements(file.script)) {
      const needed = [...around, ...(conditions.get(placed.statement) ?? [])];
      const full = about(placed.full, each);
      steps.push({
        file,
        placed,
        owner: full.slice(0, -1).join('/'),
        name: full.at(-1) ?? '',
        conditions: needed,
      });
      for (const path of appliedBy(file, placed, root)) {
        const script = scripts.find(each => each.path === path);
        if (script && !open.has(path)) run(script, needed.length > 0 ? [UNKNOWN] : []);
      }
    }
  };
  const [own, ...others] = scripts;
  if (own) run(own, []);
  // those that no statement of the module applies come with its plugins, before it
  const plugins = others.filter(({ path }) => !open.has(path));
  const reached = steps.splice(0);
  for (const script of plugins) if (!open.has(script.path)) run(script, []);
  const flow = [...steps, ...reached];
  known.set(scripts, flow);
  return flow;
}

const elements = new WeakMap<Script, ReadonlySet<string>>();

/** What closures that run for each of many call the one at hand: `it`, and the names of their own. */
export function elementsIn(script: Script): ReadonlySet<string> {
  const there = elements.get(script);
  if (there) return there;
  const named = everyBlock(script).flatMap(({ block, path }) => {
    const params =
      isForEach(path) && block.params ? script.text.slice(block.params.start, block.params.end) : '';
    return /^\s*(?:[\w.]+\s+)?(\w+)\s*(?::\s*[\w.]+\s*)?->/.exec(params)?.[1] ?? [];
  });
  const found = new Set(['it', ...named]);
  elements.set(script, found);
  return found;
}

/** The names without that of the closure's element; `this.x` is `x`. */
export function about(full: readonly string[], closures: ReadonlySet<string>): readonly string[] {
  const each = full.findIndex((name, i) => closures.has(name) && isForEach(full.slice(0, i)));
  if (each < 0) return full;
  const rest = full.slice(each + 1);
  return [...full.slice(0, each), ...(rest.length === 0 ? rest : namesOf(rest.join('.')))];
}
