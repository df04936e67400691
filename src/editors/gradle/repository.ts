import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { indentAt } from '../../core/text.ts';
import { intoBlock } from './chain.ts';
import type { BuildPath } from './classpath.ts';
import { parseScript } from './parse.ts';
import { quoted } from './quoted.ts';
import { change, edit, present } from './refuse.ts';
import { type Repository, repositoriesIn } from './repositories-in.ts';
import type { Call, Dialect, Script, StringLiteral } from './tree.ts';

export interface WantedRepository {
  readonly scope:
    | 'project'
    | 'allprojects'
    | 'subprojects'
    | BuildPath
    | 'pluginManagement'
    | 'dependencyResolutionManagement';
  readonly repository: { readonly kind: 'mavenCentral' } | { readonly kind: 'maven'; readonly url: string };
}

/** The repository is declared in the `repositories` block of this scope. */
export function ensureRepository(dialect: Dialect, { scope, repository }: WantedRepository): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const path = scope === 'project' ? ['repositories'] : [...scope.split('.'), 'repositories'];
    const all = repositoriesIn(script);
    const here = all.filter(found => found.scope.join('.') === path.join('.') && !found.conditional);
    const there = here.find(found => isSame(found, repository));
    if (there) return present(there.range.start);
    const one = repository.kind === 'maven' ? mavenCode(script, here, all, repository.url) : 'mavenCentral()';
    // a list of its own takes the place of the plugin portal, which is the default here
    const code = scope === 'pluginManagement' && here.length === 0 ? ['gradlePluginPortal()', one] : [one];
    const name = repository.kind === 'maven' ? repository.url : 'mavenCentral()';
    const last = here.findLast(
      ({ placed }) => !placed.conditional && placed.path.join('.') === path.join('.'),
    );
    const { splice, adds } = intoBlock(script, path, code.join('\n'), last?.placed ?? null);
    return change([edit(splice, note('what-repository', { name }))], adds);
  };
}

const CENTRAL = new Set(['repo1.maven.org/maven2', 'repo.maven.apache.org/maven2']);

function isSame(found: Repository, wanted: WantedRepository['repository']): boolean {
  if (wanted.kind === 'mavenCentral') {
    return found.name === 'mavenCentral' || (found.url !== null && CENTRAL.has(plainUrl(found.url)));
  }
  if (found.url !== null) return plainUrl(found.url) === plainUrl(wanted.url);
  return found.name === 'mavenCentral' && CENTRAL.has(plainUrl(wanted.url));
}

/** Scheme, slash at the end and case of the host make no other repository. */
function plainUrl(url: string): string {
  const [host = '', ...path] = url
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .split('/');
  return [host.toLowerCase(), ...path].join('/');
}

/** It has one argument or one setting, and that is the address: no name, credentials or filter to copy along. */
function isAddressOnly({ args, block }: Call, urlLiteral: StringLiteral): boolean {
  const [only, ...more] = block ? block.statements : args.map(({ value }) => value);
  const alone = more.length === 0 && (args.length === 0 || block === null);
  return alone && only !== undefined && only.start <= urlLiteral.start && urlLiteral.end <= only.end;
}

/** Written like another `maven` of the file that has nothing but its address; the nearest first. */
function mavenCode(
  script: Script,
  here: readonly Repository[],
  all: readonly Repository[],
  url: string,
): string {
  const { text, dialect } = script;
  for (const { name, urlLiteral, placed } of [...[...here].reverse(), ...all]) {
    const { statement } = placed;
    if (name !== 'maven' || statement.kind !== 'call' || !urlLiteral || !/^["']$/.test(urlLiteral.quote))
      continue;
    const plain = statement.chain.length === 0 && isAddressOnly(statement, urlLiteral);
    const before = text.slice(statement.start, urlLiteral.start);
    const behind = text.slice(urlLiteral.end, statement.end);
    if (!plain || !before.startsWith('maven') || /\/[/*]/.test(before + behind)) continue;
    const code = before + quoted(url, urlLiteral.quote, dialect) + behind;
    const indent = indentAt(text, statement.start);
    return code.replace(/\r\n?/g, '\n').replaceAll(`\n${indent}`, '\n');
  }
  return dialect === 'kotlin'
    ? `maven { url = uri(${quoted(url, '"', dialect)}) }`
    : `maven { url = ${quoted(url, "'", dialect)} }`;
}
