import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { intoBlock } from './chain.ts';
import { dependenciesIn } from './dependencies-in.ts';
import { parseScript } from './parse.ts';
import { quoted } from './quoted.ts';
import { change, edit, present } from './refuse.ts';
import type { Dialect, Statement } from './tree.ts';

export interface WantedClasspath {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

/** The artifact is on the build's own class path, in whichever version: `buildscript › dependencies › classpath`. */
export function ensureClasspath(dialect: Dialect, { group, name, version }: WantedClasspath): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const own = dependenciesIn(script).filter(found => found.scope === 'buildscript' && !found.conditional);
    const there = own.find(
      found => found.group === group && found.name === name && found.configuration === 'classpath',
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
    const { splice, adds } = intoBlock(script, ['buildscript', 'dependencies'], code, last);
    return change([edit(splice, note('what-classpath', { coordinate: `${group}:${name}` }))], adds);
  };
}

function quoteOf(statement: Statement): string | null {
  const value = statement.kind === 'call' ? statement.args[0]?.value : undefined;
  return value?.kind === 'string' && value.value !== null && /^["']$/.test(value.quote) ? value.quote : null;
}
