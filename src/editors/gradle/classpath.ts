import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { intoBlock } from './chain.ts';
import { dependenciesIn } from './dependencies-in.ts';
import { parseScript } from './parse.ts';
import { quoted } from './quoted.ts';
import { change, edit, present } from './refuse.ts';
import type { Dialect, Statement } from './tree.ts';

/** Where a script declares what builds are made with; some do it for each project anew. */
export const BUILD_PATHS = ['buildscript', 'allprojects.buildscript', 'subprojects.buildscript'] as const;
export type BuildPath = (typeof BUILD_PATHS)[number];

export interface WantedClasspath {
  readonly group: string;
  readonly name: string;
  readonly version: string;
  /** Names that catalogs have for it: `libs.tpns`. */
  readonly accessors?: ReadonlySet<string>;
  /** `buildscript`, unless something else is said. */
  readonly scope?: BuildPath;
}

/** The artifact is on the build's own class path, in whichever version: `buildscript › dependencies › classpath`. */
export function ensureClasspath(dialect: Dialect, wanted: WantedClasspath): Operation {
  const { group, name, version, accessors, scope = 'buildscript' } = wanted;
  return text => {
    const script = parseScript(text, dialect);
    const own = dependenciesIn(script).filter(found => found.scope === scope && !found.conditional);
    const there = own.find(
      found =>
        found.configuration === 'classpath' &&
        ((found.group === group && found.name === name) ||
          (found.accessor !== null && accessors?.has(found.accessor))),
    );
    if (there) return present(there.at);
    const siblings = own.filter(found => found.configuration === 'classpath');
    const last = siblings[siblings.length - 1]?.placed ?? null;
    const plain = siblings.map(found => found.placed.statement).reverse();
    const value = quoted(
      `${group}:${name}:${version}`,
      plain.map(quoteOf).find(mark => mark !== null) ?? "'",
      dialect,
    );
    const called =
      dialect === 'kotlin' || (last?.statement.kind === 'call' && last.statement.parens !== null);
    const code = called ? `classpath(${value})` : `classpath ${value}`;
    const { splice, adds } = intoBlock(script, [...scope.split('.'), 'dependencies'], code, last);
    return change([edit(splice, note('what-classpath', { coordinate: `${group}:${name}` }))], adds);
  };
}

function quoteOf(statement: Statement): string | null {
  const value = statement.kind === 'call' ? statement.args[0]?.value : undefined;
  return value?.kind === 'string' && value.value !== null && /^["']$/.test(value.quote) ? value.quote : null;
}
