import type { Range } from '../../core/edit.ts';
import type { Call, Expression, Script } from './tree.ts';
import { literal, type Placed, statements } from './walk.ts';

export interface Plugin {
  /** Null where it is named by a catalog's accessor. */
  readonly id: string | null;
  readonly accessor: string | null;
  readonly version: string | Expression | null;
  /** False for `apply false`: known here, applied elsewhere. */
  readonly apply: boolean;
  readonly form: 'plugins' | 'apply' | 'alias';
  /** The blocks around it: `['plugins']`, `['pluginManagement', 'plugins']`, `[]` for `apply plugin:`. */
  readonly scope: readonly string[];
  readonly conditional: boolean;
  readonly range: Range;
  readonly placed: Placed;
}

export function pluginsIn(script: Script): readonly Plugin[] {
  return statements(script).flatMap(placed => {
    const { statement, full } = placed;
    if (statement.kind !== 'call') return [];
    const found = inPluginsBlock(statement, full) ?? applied(statement, full);
    if (!found) return [];
    const { conditional } = placed;
    return [{ ...found, conditional, range: { start: statement.start, end: statement.end }, placed }];
  });
}

type Found = Pick<Plugin, 'id' | 'accessor' | 'version' | 'apply' | 'form' | 'scope'>;

function inPluginsBlock(call: Call, full: readonly string[]): Found | null {
  if (full[full.length - 2] !== 'plugins') return null;
  const value = call.args[0]?.value;
  const scope = full.slice(0, -1);
  const chained = (name: string): Expression | undefined =>
    call.chain.find(link => link.name === name)?.args[0]?.value;
  const version = chained('version');
  const apply = chained('apply');
  const more = {
    version: version ? (literal(version) ?? version) : null,
    apply: !(apply?.kind === 'boolean' && !apply.value),
    scope,
  };
  const text = literal(value);
  switch (call.name) {
    case 'id':
      if (text !== null) return { id: text, accessor: null, form: 'plugins', ...more };
      return { id: null, accessor: accessorIn(value), form: 'plugins', ...more };
    case 'kotlin':
      return text === null
        ? null
        : { id: `org.jetbrains.kotlin.${text}`, accessor: null, form: 'plugins', ...more };
    case 'alias':
      return { id: null, accessor: accessorIn(value), form: 'alias', ...more };
    default:
      return null;
  }
}

/** `libs.plugins.x` in itself and in `libs.plugins.x.get().pluginId`. */
function accessorIn(value: Expression | undefined): string | null {
  let at: Expression | null = value ?? null;
  while (at) {
    if (at.kind !== 'reference' && at.kind !== 'call') return null;
    if (at.kind === 'reference' && at.receiver === null) return at.index === null ? at.name : null;
    at = at.receiver;
  }
  return null;
}

/** `apply plugin: 'x'`, `apply(plugin = "x")`, `apply { plugin 'x' }`, `plugins.apply('x')`. */
function applied(call: Call, full: readonly string[]): Found | null {
  const name = full[full.length - 1];
  const before = full[full.length - 2];
  const named = call.args.find(arg => arg.name === 'plugin')?.value;
  const scope = full.slice(0, -1);
  if (name === 'apply' && named) return found(named, scope);
  if (name === 'plugin' && before === 'apply') return found(call.args[0]?.value, scope.slice(0, -1));
  if (name === 'apply' && (before === 'plugins' || before === 'pluginManager')) {
    return found(call.args[0]?.value, scope.slice(0, -1));
  }
  return null;
}

function found(value: Expression | undefined, scope: readonly string[]): Found | null {
  const id = literal(value);
  const accessor = id === null ? accessorIn(value) : null;
  if (id === null && accessor === null) return null;
  return { id, accessor, version: null, apply: true, form: 'apply', scope };
}
