/** What a body calls, in order, and what is called through it, as far as a name leads to one method for certain. */
import type { CodeCall } from './calls.ts';
import { classesNamed } from './lineage.ts';
import type { CodeMethod } from './methods.ts';
import type { ReadSource, Sources } from './sources.ts';

export interface Step {
  readonly file: string;
  readonly call: CodeCall;
  /** The branches it is in, from the body the trail begins with. */
  readonly branches: readonly string[];
}

/** Longer ones are not followed. */
const DEEPEST = 4;

export function trailOf(sources: Sources, file: string, body: number, depth = 0): Step[] {
  const source = sources.open(file);
  return source.calls.flatMap((call): Step[] => {
    const { body: own, branches } = source.surroundingsOf(call);
    if (own !== body) return [];
    const within = branches.map(branch => `${file} ${branch}`);
    const next = depth < DEEPEST ? methodCalled(sources, source, file, call) : null;
    const inside = next === null ? [] : trailOf(sources, next.file, next.method.body, depth + 1);
    return [
      { file, call, branches: within },
      ...inside.map(step => ({ ...step, branches: [...within, ...step.branches] })),
    ];
  });
}

/** `register()`, `this.register()`: of this file; `Push.register()`, `Push.INSTANCE.register()`: of that class's. */
function methodCalled(
  sources: Sources,
  source: ReadSource,
  file: string,
  { name }: CodeCall,
): { readonly file: string; readonly method: CodeMethod } | null {
  const [, owner = null, method] =
    /^(?:this\.|(?:([A-Z]\w*)\.)(?:INSTANCE\.|Companion\.|getInstance\(\)\.)?)?(\w+)$/.exec(name) ?? [];
  if (method === undefined) return null;
  if (owner === null) return only(source, file, method);
  const [home, ...others] = new Set(classesNamed(sources, owner).map(each => each.file));
  return home === undefined || others.length > 0 ? null : only(sources.open(home), home, method);
}

/** Of two with the same name nobody can say which one is meant. */
function only(
  { methods }: ReadSource,
  file: string,
  name: string,
): { readonly file: string; readonly method: CodeMethod } | null {
  const [method, ...others] = methods.filter(each => each.name === name);
  return method === undefined || others.length > 0 ? null : { file, method };
}
