/** Ids of the plugins that a script applies, whatever they are named by. */
import { pluginsIn, statements } from '../../editors/gradle/query.ts';
import type { Script } from '../../editors/gradle/tree.ts';

export interface AppliedPlugin {
  readonly id: string;
  readonly conditional: boolean;
  /** The blocks around it: `[]`, `['plugins']`, `['project(:app)']`, `['subprojects']`. */
  readonly scope: readonly string[];
}

/** What a name that stands for a plugin's id comes to: a catalog's accessor, a constant of the build's own code. */
export type IdOf = (name: string) => string | null;

export function appliedPlugins(script: Script, idOf: IdOf): AppliedPlugin[] {
  const named = pluginsIn(script).flatMap(({ id, accessor, apply, conditional, scope }) => {
    const found = id ?? (accessor === null ? null : idOf(accessor));
    return apply && found !== null ? [{ id: found, conditional, scope }] : [];
  });
  return [...named, ...bare(script), ...looked(script, idOf)];
}

/** plugins { `app-conventions` }: Kotlin's name for a script of the house. */
function bare(script: Script): AppliedPlugin[] {
  return statements(script).flatMap(({ statement, full, conditional }) => {
    if (statement.kind !== 'opaque' || full.join('/') !== 'plugins') return [];
    const name = /^(?:`([^`]+)`|(\w+))$/.exec(script.text.slice(statement.start, statement.end).trim());
    const id = name?.[1] ?? name?.[2];
    return id === undefined ? [] : [{ id, conditional, scope: full }];
  });
}

const FIND_PLUGIN = /\bfindPlugin\(\s*"([^"]+)"\s*\)/;

/** `pluginManager.apply(libs.findPlugin("android-application").get().get().pluginId)` of code that has no accessors. */
function looked(script: Script, idOf: IdOf): AppliedPlugin[] {
  return statements(script).flatMap(({ statement, full, conditional, path }) => {
    if (statement.kind !== 'call' || full.at(-1) !== 'apply') return [];
    const text = script.text.slice(statement.start, statement.end);
    const alias = FIND_PLUGIN.exec(text)?.[1];
    const catalog = /\b(\w+)\s*\.\s*findPlugin/.exec(text)?.[1] ?? 'libs';
    const id = alias === undefined ? null : idOf(`${catalog}.plugins.${alias.replace(/[-_]/g, '.')}`);
    return id === null ? [] : [{ id, conditional, scope: path }];
  });
}
