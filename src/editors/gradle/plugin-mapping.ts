import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { best, blocksLike } from './candidates.ts';
import { intoBlock } from './chain.ts';
import { tokenize } from './lexer.ts';
import { parseScript } from './parse.ts';
import { quoted } from './quoted.ts';
import { change, edit, present, refused } from './refuse.ts';
import type { Token } from './token.ts';
import type { Dialect, Script, Statement } from './tree.ts';
import { statements } from './walk.ts';

export interface WantedMapping {
  readonly id: string;
  /** `group:name:version`. */
  readonly module: string;
}

const PATH = ['pluginManagement', 'resolutionStrategy', 'eachPlugin'];

/** A plugin without a marker artifact is resolved to its module, in the settings script. */
export function ensurePluginMapping(dialect: Dialect, { id, module }: WantedMapping): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const code = [
      `if (requested.id.id == ${quoted(id, '"', dialect)}) {`,
      `    useModule(${quoted(module, '"', dialect)})`,
      '}',
    ].join('\n');
    const all = statements(script);
    const inside = all.filter(({ path }) => path.join('.') === PATH.join('.'));
    const coordinate = module.slice(0, module.lastIndexOf(':'));
    // `val modules = mapOf("id" to "group:name:1")`, looked up inside
    const table = all.find(
      ({ statement, path }) =>
        statement.kind === 'declaration' &&
        path.every((name, i) => name === PATH[i]) &&
        mentions(script, statement, id) &&
        mentions(script, statement, coordinate),
    );
    const named = inside.find(({ statement }) => mentions(script, statement, id)) ?? table;
    if (named) {
      if (mentions(script, named.statement, coordinate)) return present(named.statement.start);
      const why = note('gradle-conditional', { what: id });
      return refused(why, named.statement.start, code, best(blocksLike(script, PATH)));
    }
    const own = inside.filter(placed => !placed.conditional && placed.statement.kind === 'opaque');
    const { splice, adds } = intoBlock(script, PATH, code, own[own.length - 1] ?? null);
    return change([edit(splice, note('what-plugin-mapping', { id }))], adds);
  };
}

/** Some string in the statement is this text, or begins with it and a colon. */
function mentions({ text, dialect }: Script, { start, end }: Statement, wanted: string): boolean {
  const is = (token: Token): boolean => {
    const [first] = token.parts;
    return (
      token.kind === 'string' &&
      typeof first === 'string' &&
      (first === wanted || first.startsWith(`${wanted}:`))
    );
  };
  return tokenize(text.slice(start, end), dialect).some(is);
}
