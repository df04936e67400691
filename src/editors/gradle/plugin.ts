import { note } from '../../core/note.ts';
import type { Operation, Outcome } from '../../core/operation.ts';
import { atTop } from './chain.ts';
import { factsBelow, outline } from './facts.ts';
import { parseScript } from './parse.ts';
import { after, atEnd, type Splice } from './place.ts';
import { type Plugin, pluginsIn } from './plugins-in.ts';
import { quoted } from './quoted.ts';
import { change, edit, present, refused } from './refuse.ts';
import type { Call, Dialect, Expression, Script, Statement } from './tree.ts';
import { blocks } from './walk.ts';

export interface WantedPlugin {
  readonly id: string;
  readonly version: string | null;
  /** `auto`: as the file does with its other plugins. */
  readonly style: 'auto' | 'plugins' | 'apply';
  /** Accessors of the catalogs (`libs.plugins.x`) and the ids they stand for. */
  readonly aliasIds?: ReadonlyMap<string, string>;
}

/** The plugin is applied, in whichever of its forms. One that is applied under a condition counts: twice is an error. */
export function ensurePlugin(dialect: Dialect, wanted: WantedPlugin): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const own = pluginsIn(script).filter(({ scope }) => /^(plugins)?$/.test(scope.join('.')));
    const there = own.filter(plugin => idOf(plugin, wanted) === wanted.id);
    const applied = there.find(plugin => plugin.apply);
    if (applied) return present(applied.range.start);
    const [declared] = there;
    if (declared)
      return refused(
        note('plugin-not-applied', { id: wanted.id }),
        declared.range.start,
        applyCode(dialect, null, wanted.id),
      );
    return style(script, own, wanted) === 'plugins'
      ? inBlock(script, own, wanted)
      : byCall(script, own, wanted);
  };
}

function idOf({ id, accessor }: Plugin, { aliasIds }: WantedPlugin): string | null {
  return id ?? (accessor === null ? null : (aliasIds?.get(accessor) ?? null));
}

function style(
  script: Script,
  own: readonly Plugin[],
  { style: wanted, version }: WantedPlugin,
): 'plugins' | 'apply' {
  if (wanted !== 'auto') return wanted;
  if (version !== null || own.some(plugin => plugin.scope.length === 1)) return 'plugins';
  return script.dialect === 'kotlin' && own.length === 0 ? 'plugins' : 'apply';
}

function inBlock(script: Script, own: readonly Plugin[], wanted: WantedPlugin): Outcome {
  const what = note('what-plugin', { id: wanted.id });
  const siblings = own.filter(plugin => plugin.scope.length === 1);
  const code = idCode(script, siblings, wanted);
  const [existing] = blocks(script, ['plugins']);
  if (!existing) {
    const whole = `plugins {\n    ${code}\n}`;
    return change([edit(atTop(script, 'plugins', whole), what)], factsBelow(whole, script.dialect, []));
  }
  const last = siblings[siblings.length - 1];
  const splice = last
    ? after(script, existing.block, last.placed.statement, [code])
    : atEnd(script, existing.block, [code]);
  return change(
    [edit(splice, what)],
    factsBelow(code, script.dialect, outline(script).pathOf(existing.block)),
  );
}

/** `id 'x' version 'y'` with the quotes and parentheses of the others. */
function idCode(
  { dialect, text }: Script,
  siblings: readonly Plugin[],
  { id, version }: WantedPlugin,
): string {
  const models = siblings
    .map(({ placed }) => placed.statement)
    .filter((one): one is Call => one.kind === 'call' && one.name === 'id');
  const model = models[models.length - 1];
  const mark = quoteOf(model) ?? "'";
  const name = quoted(id, mark, dialect);
  const bare = dialect === 'groovy' && !model?.parens;
  const gap = model?.parens ? text.slice(model.nameRange.end, model.parens.start) : '';
  const called = bare ? `id ${name}` : `id${gap}(${name})`;
  return version === null ? called : `${called} version ${quoted(version, mark, dialect)}`;
}

function byCall(script: Script, own: readonly Plugin[], { id }: WantedPlugin): Outcome {
  const { body, dialect } = script;
  const siblings = own.filter(
    plugin => plugin.form === 'apply' && !plugin.conditional && plugin.placed.block === body,
  );
  const last = siblings[siblings.length - 1]?.placed.statement;
  const code = applyCode(dialect, last ?? null, id);
  const splice: Splice = last ? after(script, body, last, [code]) : atTop(script, 'apply', code);
  return change([edit(splice, note('what-plugin', { id }))], factsBelow(code, dialect, []));
}

function applyCode(dialect: Dialect, model: Statement | null, id: string): string {
  const call = model?.kind === 'call' ? model : undefined;
  const name = quoted(id, quoteOf(call) ?? "'", dialect);
  if (dialect === 'kotlin') return `apply(plugin = ${name})`;
  return call?.parens ? `apply(plugin: ${name})` : `apply plugin: ${name}`;
}

function quoteOf(call: Call | undefined): string | null {
  const value: Expression | undefined = call?.args[0]?.value;
  return value?.kind === 'string' && /^["']$/.test(value.quote) ? value.quote : null;
}
