/** What a list of repositories says about the artifacts of a group on Maven Central. */
import type { Repository } from '../editors/gradle/query.ts';
import type { Call } from '../editors/gradle/tree.ts';
import { MIRRORS, SPECIAL } from './repository-hosts.ts';

export type Serving =
  | { readonly state: 'served' | 'missing' }
  | { readonly state: 'unknown'; readonly hosts: readonly string[] };

/** What these repositories say about releases of `group`: that one serves them, that none does, or that one may. */
export function serving(repositories: readonly Repository[], group: string): Serving {
  if (repositories.some(repository => servesCentral(repository, group))) return { state: 'served' };
  const hosts = repositories
    .filter(repository => !judged(repository, group))
    .map(({ url, name, source }) => url ?? (name === 'maven' ? source : name));
  return hosts.length > 0 ? { state: 'unknown', hosts: [...new Set(hosts)] } : { state: 'missing' };
}

/** Does this repository serve Maven Central, at least the artifacts of `group`? */
export function servesCentral(repository: Repository, group: string): boolean {
  const { name, url } = repository;
  if (repository.conditional || isFiltered(repository, group)) return false;
  return name === 'mavenCentral' || (url !== null && MIRRORS.some(mirror => mirror.test(url)));
}

/** The same of `group` where only the repository at one address has it, a vendor's own. */
export function servingFrom(
  repositories: readonly Repository[],
  address: string,
  group: string,
): Serving['state'] {
  const asked = repositories.filter(repository => !repository.conditional && !isFiltered(repository, group));
  if (asked.some(({ url }) => url !== null && plain(url).startsWith(plain(address)))) return 'served';
  const strangers = repositories.filter(repository => {
    const { url } = repository;
    if (isFiltered(repository, group)) return false;
    return url === null || !MIRRORS.some(mirror => mirror.test(url)) || !OF_CENTRAL.test(url)
      ? !judged(repository, group) || (url !== null && !SPECIAL.test(url))
      : false;
  });
  return strangers.length > 0 ? 'unknown' : 'missing';
}

const plain = (url: string): string => url.toLowerCase().replace(/^https?:\/\/|\/+$/g, '');

/** Maven Central itself; a mirror may carry more than that. */
const OF_CENTRAL = /^https?:\/\/(?:repo1?\.maven\.org|repo\.maven\.apache\.org)\//;

const JUDGED = ['google', 'jcenter', 'gradlePluginPortal', 'mavenLocal', 'flatDir', 'mavenCentral', 'ivy'];

/** Known well enough to say that it does not serve `group` from Maven Central. */
function judged(repository: Repository, group: string): boolean {
  const { name, url, local } = repository;
  if (isFiltered(repository, group) || local) return true;
  // `jcenter { url '…' }` is whatever stands at that address
  return url === null ? JUDGED.includes(name) : SPECIAL.test(url) || MIRRORS.some(mirror => mirror.test(url));
}

/** Restricted so that releases of `group` are not among what it is asked for. */
export function isFiltered({ content, placed }: Repository, group: string): boolean {
  // the filter of an exclusive repository stands beside it, not in it
  if (placed.full.includes('exclusiveContent')) return true;
  if (content === null) return false;
  const calls = content.statements.filter(statement => statement.kind === 'call');
  const names = (call: Call): boolean =>
    call.args[0]?.value.kind === 'string' && covers(call.name, call.args[0].value.value, group);
  const included = calls.filter(call => call.name.startsWith('include'));
  if (included.length > 0 && !included.some(names)) return true;
  return calls.some(
    call => call.name === 'snapshotsOnly' || (call.name.startsWith('exclude') && names(call)),
  );
}

/** Does `includeGroup("…")`, `excludeGroupByRegex("…")` and so on speak of this group? */
function covers(filter: string, text: string | null, group: string): boolean {
  if (text === null) return false;
  if (/Subgroups$/.test(filter)) return group === text || group.startsWith(`${text}.`);
  if (!/ByRegex$/.test(filter)) return group === text;
  try {
    return new RegExp(`^(?:${text})$`).test(group);
  } catch {
    return false;
  }
}
