import { note } from '../../core/note.ts';
import type { Operation, Outcome } from '../../core/operation.ts';
import { best, pluginsLike } from './candidates.ts';
import { atTop } from './chain.ts';
import { factsBelow, outline } from './facts.ts';
import { parseScript } from './parse.ts';
import { after, atEnd, type Splice } from './place.ts';
import { type Plugin, pluginsIn } from './plugins-in.ts';
import { quoted } from './quoted.ts';
import { change, edit, present, refused } from './refuse.ts';
import type { Block, Call, Dialect, Expression, Script, Statement } from './tree.ts';
import { blocks } from './walk.ts';

export interface WantedPlugin {
  readonly id: string;
  readonly version: string | null;
  /** `auto`: as the file does with its other plugins. */
  readonly style: 'auto' | 'plugins' | 'apply';
  /** Accessors of the catalogs (`libs.plugins.x`) and the ids they stand for. */
  readonly aliasIds?: ReadonlyMap<string, string>;
  /** The accessor to write where a version is wanted: a catalog has it. */
  readonly alias?: string | null;
  /** By a call: behind everything else of the script, for it looks at what is there. */
  readonly last?: boolean;
}

/** The plugin is applied, in whichever of its forms; under a condition it may be or not, and twice is an error. */
export function ensurePlugin(dialect: Dialect, wanted: WantedPlugin): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const own = pluginsIn(script).filter(({ scope }) => /^(plugins)?$/.test(scope.join('.')));
    const there = own.filter(plugin => idOf(plugin, wanted) === wanted.id);
    const applied = there.filter(plugin => plugin.apply);
    const [sure] = applied.filter(plugin => !plugin.conditional || isBesideApplication(plugin, own));
    if (sure) return present(sure.range.start);
    const [unsure] = applied;
    if (unsure) {
      const why = note('gradle-conditional', { what: wanted.id });
      const code = applyCode(dialect, null, wanted.id);
      return refused(why, unsure.range.start, code, best(pluginsLike(script)));
    }
    const [declared] = there;
    if (declared)
      return refused(
        note('plugin-not-applied', { id: wanted.id }),
        declared.range.start,
        applyCode(dialect, null, wanted.id),
        best(pluginsLike(script)),
      );
    return style(script, own, wanted) === 'plugins'
      ? inBlock(script, own, wanted)
      : byCall(script, own, wanted);
  };
}

function idOf({ id, accessor }: Plugin, { aliasIds }: WantedPlugin): string | null {
  return id ?? (accessor === null ? null : (aliasIds?.get(accessor) ?? null));
}

/** In the block, unless the Android plugin, which has to be there first, is applied by a call. */
function style(
  script: Script,
  own: readonly Plugin[],
  { style: wanted, version }: WantedPlugin,
): 'plugins' | 'apply' {
  if (wanted !== 'auto') return wanted;
  if (version !== null) return 'plugins';
  if (own.some(isAndroid)) return own.find(isAndroid)?.form === 'apply' ? 'apply' : 'plugins';
  if (blocks(script, ['plugins']).length > 0) return 'plugins';
  return script.dialect === 'kotlin' && own.length === 0 ? 'plugins' : 'apply';
}

function isAndroid({ id }: Plugin): boolean {
  return id?.startsWith('com.android.') ?? false;
}

/** Wherever the module is an application at all, it is applied. */
function isBesideApplication({ placed }: Plugin, own: readonly Plugin[]): boolean {
  return applications(own).some(each => each.placed.block === placed.block);
}

const applications = (plugins: readonly Plugin[]): Plugin[] =>
  plugins.filter(({ id }) => id === 'com.android.application');

function inBlock(script: Script, own: readonly Plugin[], wanted: WantedPlugin): Outcome {
  const what = note('what-plugin', { id: wanted.id });
  const siblings = own.filter(plugin => plugin.scope.length === 1 && !plugin.conditional);
  const code = idCode(script, siblings, wanted);
  const existing = blocks(script, ['plugins']).find(({ conditional }) => !conditional);
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

/** `id 'x' version 'y'` with the quotes and parentheses of the others; the catalog's name for it, where it has one. */
function idCode(
  script: Script,
  siblings: readonly Plugin[],
  { id, version, alias: accessor }: WantedPlugin,
): string {
  const { dialect, text } = script;
  // a version that comes with the alias would clash with that of the class path
  const alias = accessor && version !== null && !isSettings(script);
  const models = siblings
    .map(({ placed }) => placed.statement)
    .filter((one): one is Call => one.kind === 'call' && one.name === (alias ? 'alias' : 'id'));
  const model = models[models.length - 1];
  const bare = dialect === 'groovy' && !(model ? model.parens : alias);
  const gap = model?.parens ? text.slice(model.nameRange.end, model.parens.start) : '';
  if (alias) return bare ? `alias ${accessor}` : `alias${gap}(${accessor})`;
  const mark = quoteOf(model) ?? "'";
  const name = quoted(id, mark, dialect);
  const called = bare ? `id ${name}` : `id${gap}(${name})`;
  return version === null ? called : `${called} version ${quoted(version, mark, dialect)}`;
}

/** Catalogs are made by the settings script, so it can't use them itself. */
function isSettings({ body }: Script): boolean {
  return body.statements.some(
    statement =>
      (statement.kind === 'call' &&
        /^(?:settings\.)?(?:include|includeBuild|pluginManagement|dependencyResolutionManagement)$/.test(
          statement.name,
        )) ||
      (statement.kind === 'assignment' && statement.target === 'rootProject.name'),
  );
}

function byCall(script: Script, own: readonly Plugin[], { id, last: behind }: WantedPlugin): Outcome {
  const { body, dialect } = script;
  const calls = own.filter(plugin => plugin.form === 'apply');
  const [alternative] = branched(own);
  if (alternative) return inBranch(script, alternative, id);
  const last = lastApplication(script, calls);
  const model = calls.map(({ placed }) => placed.statement).findLast(one => one.end <= (last?.end ?? 0));
  const code = applyCode(dialect, model ?? null, id);
  const splice: Splice = behind
    ? atEnd(script, body, [code], true)
    : last
      ? after(script, body, last, [code])
      : atTop(script, 'apply', code);
  return change([edit(splice, note('what-plugin', { id }))], factsBelow(code, dialect, []));
}

/** A component that is an application when it is built alone, and a library otherwise, which ours is not for. */
function branched(own: readonly Plugin[]): Plugin[] {
  return own.some(plugin => isAndroid(plugin) && !plugin.conditional)
    ? []
    : applications(own).filter(({ conditional }) => conditional);
}

function inBranch(script: Script, { placed }: Plugin, id: string): Outcome {
  const { statement, block } = placed;
  const code = applyCode(script.dialect, statement, id);
  if (!block.braces) {
    const why = note('plugin-in-a-branch', { id });
    return refused(why, statement.start, code, best(pluginsLike(script)));
  }
  const splice = after(script, block, statement, [code]);
  const adds = factsBelow(code, script.dialect, outline(script).pathOf(block));
  return change([edit(splice, note('what-plugin', { id }))], adds);
}

/**
 * The last statement in a row that applies a plugin, beginning with what surely applies Android's (`if (lib) apply …
 * else apply …`). Where none does that, a script that this one applies will: the last before `android { }`.
 */
function lastApplication({ body }: Script, calls: readonly Plugin[]): Statement | undefined {
  const holding = body.statements.filter(({ start, end }) =>
    calls.some(
      plugin =>
        start <= plugin.range.start &&
        plugin.range.end <= end &&
        (isAndroid(plugin) || (!plugin.conditional && plugin.placed.block === body)),
    ),
  );
  const android = holding.findIndex(({ start, end }) =>
    calls.some(plugin => isAndroid(plugin) && start <= plugin.range.start && plugin.range.end <= end),
  );
  if (android >= 0) return lastInARow(body, holding.slice(android));
  const configured = body.statements.find(one => one.kind === 'call' && /^android\b/.test(one.name));
  const scripts = body.statements.filter(
    one =>
      one.kind === 'call' &&
      one.args.some(arg => arg.name === 'from') &&
      one.start < (configured?.start ?? Number.POSITIVE_INFINITY),
  );
  return [...holding, ...scripts].sort((a, b) => a.start - b.start).at(-1);
}

/** What a script applies further down stands there for a reason: behind what it configures, or behind everything. */
function lastInARow({ statements }: Block, [first, ...others]: readonly Statement[]): Statement | undefined {
  const next = first === undefined ? 0 : statements.indexOf(first) + 1;
  return others.findLast((one, i) => statements[next + i] === one) ?? first;
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
