import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { without } from './cut.ts';
import { commentsIn } from './facts.ts';
import { tokenize } from './lexer.ts';
import { parseScript } from './parse.ts';
import { type Plugin, pluginsIn } from './plugins-in.ts';
import { present, refused } from './refuse.ts';
import { minus } from './remove-dependency.ts';
import type { Dialect, Script } from './tree.ts';
import { type Placed, statements } from './walk.ts';

export interface LeavingPlugin {
  readonly id: string;
  /** Accessors of the catalogs (`libs.plugins.x`) and the ids they stand for. */
  readonly aliasIds: ReadonlyMap<string, string>;
}

/** The plugin is neither applied nor named here; under a condition it may have been or not, and that is a person's. */
export function removePlugin(dialect: Dialect, { id, aliasIds }: LeavingPlugin): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const all = pluginsIn(script);
    const there = all.filter(plugin => (plugin.id ?? aliasIds.get(plugin.accessor ?? '')) === id);
    const [first] = there;
    if (!first) return present(0);
    const unsure = there.find(plugin => !isAlone(script, plugin, all));
    if (unsure) {
      const { start, end } = unsure.range;
      return refused(note('gradle-conditional-removal', { what: id }), start, minus(text.slice(start, end)));
    }
    return without(
      script,
      there.map(({ placed }) => ({ placed, parts: [] })),
      note('what-plugin-removed', { id }),
    );
  };
}

/** The statement applies this plugin alone, and surely does: also in the branch in which the module is an application. */
function isAlone(script: Script, { id, conditional, placed }: Plugin, all: readonly Plugin[]): boolean {
  const { statement, block } = placed;
  const shared = all.filter(other => other.placed.statement === statement).length > 1;
  const besideApplication = all.some(
    other => other.id === 'com.android.application' && other.placed.block === block && block.braces,
  );
  const more =
    statement.kind === 'call' && statement.args.some(({ name }) => name !== null && name !== 'plugin');
  // its id stands at the head of a loop
  const looped = id !== null && !script.text.slice(statement.start, statement.end).includes(id);
  return !shared && !more && !looped && (!conditional || besideApplication);
}

export interface LeavingMapping {
  readonly id: string;
  /** `group:name` */
  readonly coordinate: string;
}

/**
 * The rule that resolves the plugin to its module, where it is a statement of its own as tpns writes it. In a table or
 * a `when` for many plugins it stays: nothing asks for it any more, and it does nothing unasked.
 */
export function removePluginMapping(dialect: Dialect, { id, coordinate }: LeavingMapping): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const own = statements(script).filter(
      ({ path, statement, conditional }) =>
        path.join('.') === 'pluginManagement.resolutionStrategy.eachPlugin' &&
        !conditional &&
        statement.kind === 'opaque' &&
        statement.word === 'if' &&
        isAboutAlone(script, statement, id, coordinate),
    );
    if (own.length === 0) return present(0);
    return without(
      script,
      own.map(placed => ({ placed: withEmptied(script, placed), parts: [] })),
      note('what-plugin-mapping-removed', { id }),
    );
  };
}

/** The blocks around it that are there for such rules, and hold nothing but this one, go with it. */
function withEmptied(script: Script, placed: Placed): Placed {
  const { block } = placed;
  const around = statements(script).find(
    ({ statement }) =>
      statement.kind === 'call' &&
      statement.block === block &&
      /^(?:eachPlugin|resolutionStrategy)$/.test(statement.name),
  );
  const more =
    block.statements.length > 1 ||
    commentsIn(script).some(
      ({ start, end }) =>
        block.start < start &&
        end < block.end &&
        !(placed.statement.start < start && end < placed.statement.end),
    );
  return around === undefined || more ? placed : withEmptied(script, around);
}

/** `if (requested.id.id == "id") { useModule("group:name:1") }`, with nothing else in it. */
function isAboutAlone(
  { text, dialect }: Script,
  { start, end }: { readonly start: number; readonly end: number },
  id: string,
  coordinate: string,
): boolean {
  const said = tokenize(text.slice(start, end), dialect).filter(
    token => !/^(?:blank|newline|comment)$/.test(token.kind),
  );
  const strings = said.filter(({ kind }) => kind === 'string').map(({ parts }) => String(parts[0]));
  const words = said.filter(({ kind }) => kind === 'word').map(token => token.text);
  return (
    strings.length === 2 &&
    strings[0] === id &&
    strings[1]?.startsWith(`${coordinate}:`) === true &&
    words.join(' ') === 'if requested id id useModule'
  );
}
