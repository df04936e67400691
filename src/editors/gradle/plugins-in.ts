import type { Range } from '../../core/edit.ts';
import { loopValues } from './loop-values.ts';
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
  const all = statements(script);
  return all.flatMap(placed => {
    const { statement, full, conditional } = placed;
    if (statement.kind !== 'call') return [];
    const declared = inPluginsBlock(statement, full);
    const found = declared ? [declared] : applied(statement, full);
    if (found.length === 0) return [];
    const range = { start: statement.start, end: statement.end };
    return found.flatMap(plugin => {
      const { accessor } = plugin;
      const looped = accessor === null ? null : loopValues(script, all, placed.block, accessor);
      if (!looped) return [{ ...plugin, conditional, range, placed }];
      const each = { ...plugin, accessor: null, conditional: looped.loop.conditional, range, placed };
      return looped.values.map(id => ({ ...each, id }));
    });
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

/**
 * `apply plugin: 'x'`, `apply(plugin = "x")`, `apply(mapOf("plugin" to "x"))`, `apply { plugin 'x' }`,
 * `plugins.apply('x')`.
 */
function applied(call: Call, full: readonly string[]): readonly Found[] {
  const name = full[full.length - 1];
  const before = full[full.length - 2];
  if (name !== 'apply' && before !== 'apply') return [];
  const scope = full.slice(0, -1);
  const first = call.args[0]?.value;
  if (name === 'apply') {
    const named = call.args.find(arg => arg.name === 'plugin')?.value ?? pluginEntry(first);
    if (named) return found(named, scope);
    if (before === 'plugins' || before === 'pluginManager') return found(first, scope.slice(0, -1));
  }
  return name === 'plugin' && before === 'apply' ? found(first, scope.slice(0, -1)) : [];
}

function pluginEntry(value: Expression | undefined): Expression | undefined {
  return value?.kind === 'map' ? value.entries.find(entry => entry.key === 'plugin')?.value : undefined;
}

function found(value: Expression | undefined, scope: readonly string[]): readonly Found[] {
  const id = literal(value);
  const accessor = id === null ? accessorIn(value) : null;
  if (id === null && accessor === null) return [];
  return [{ id, accessor, version: null, apply: true, form: 'apply', scope }];
}
