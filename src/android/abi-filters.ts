/** The processor architectures that a variant's native libraries are limited to. */
import type { Expression } from '../editors/gradle/tree.ts';
import type { App } from './app.ts';
import { holds } from './conditions.ts';
import { evaluate } from './evaluate.ts';
import { flowOf, type Step } from './flow.ts';
import { elementOwner, type Owner, scopeAt } from './setting.ts';
import { type Origin, textOf } from './value.ts';
import type { Variant } from './variants.ts';

export interface AbiFilters {
  /** All of them; none: no limit. */
  readonly names: readonly string[];
  /** Where they are said, the last one first. */
  readonly from: readonly Origin[];
}

const WORD = /^(?:abiFilters?|setAbiFilters)$/;
const ADDING = /^(?:add|addAll|plusAssign)$/;

/** Gradle puts those of the build type, the flavors and `defaultConfig` together. Null where some can't be told. */
export function abiFiltersOf(app: App, { buildType, flavors }: Variant): AbiFilters | null {
  const owners: Owner[] = [
    { paths: ['android/defaultConfig'], own: new Map() },
    ...flavors.map(flavor => elementOwner('android/productFlavors', flavor)),
    elementOwner('android/buildTypes', buildType),
  ];
  const names = new Set<string>();
  const from: Origin[] = [];
  for (const owner of owners) {
    const found = ownFilters(app, owner);
    if (found === null) return null;
    for (const name of found.names) names.add(name);
    from.unshift(...found.from);
  }
  return { names: [...names], from };
}

function ownFilters(app: App, owner: Owner): AbiFilters | null {
  let names: string[] = [];
  const from: Origin[] = [];
  for (const step of flowOf(app.scripts, app.scope.root)) {
    const said = saidBy(step, owner);
    if (said === null) continue;
    const scope = scopeAt(app, owner, step);
    const runs = holds(step.conditions, scope);
    if (runs === false) continue;
    const values = said.values.map(value => textsIn(value, text => textOf(evaluate(text, scope))));
    if (runs === null || values.includes(null)) return null;
    names = [...(said.replaces ? [] : names), ...values.flatMap(each => each ?? [])];
    const { start, end } = step.placed.statement;
    from.unshift({ file: step.file.path, range: { start, end } });
  }
  return { names, from };
}

interface Said {
  readonly values: readonly Expression[];
  readonly replaces: boolean;
}

/** `ndk { abiFilters 'x' }`, `ndk.abiFilters += listOf("x")`, `ndk { abiFilters.addAll(…) }`. */
function saidBy({ owner: at, name, placed: { statement } }: Step, { paths }: Owner): Said | null {
  const [direct, adding] = [WORD.test(name), ADDING.test(name) && /\/abiFilters$/.test(at)];
  const block = adding ? at.replace(/\/abiFilters$/, '') : at;
  if (!(direct || adding) || !paths.some(path => block === `${path}/ndk`)) return null;
  if (statement.kind === 'assignment')
    return { values: [statement.value], replaces: statement.operator === '=' };
  if (statement.kind !== 'call') return null;
  return { values: statement.args.map(({ value }) => value), replaces: name === 'setAbiFilters' };
}

/** Lists, sets and what is in them; null where something can't be told. */
function textsIn(value: Expression, read: (value: Expression) => string | null): string[] | null {
  if (value.kind === 'list') return together(value.items, read);
  if (value.kind === 'call' && /(?:^|\.)(?:\w*[sS]etOf|\w*[lL]istOf|toSet|toList)$/.test(value.name))
    return value.receiver === null
      ? together(
          value.args.map(argument => argument.value),
          read,
        )
      : textsIn(value.receiver, read);
  if (value.kind === 'infix' && value.operator === 'as')
    return value.operands[0] ? textsIn(value.operands[0], read) : null;
  const text = read(value);
  return text === null ? null : text.split(',').map(name => name.trim());
}

function together(
  values: readonly Expression[],
  read: (value: Expression) => string | null,
): string[] | null {
  const all = values.map(value => textsIn(value, read));
  return all.includes(null) ? null : all.flatMap(each => each ?? []);
}
