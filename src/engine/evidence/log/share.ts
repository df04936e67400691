/** Which of the processes in a log are the app's. */
import type { Owner } from './owners.ts';
import type { Scanned } from './scan.ts';

export interface Share {
  /** Processes that are known to be the app's. */
  readonly mine: readonly Owner[];
  /** Those whose lines count: the app's, and those of which nobody can tell whose they are. */
  readonly counted: readonly Owner[];
  /** Lines of TPNS in what counts. */
  readonly push: number;
  /** Processes of other apps. */
  readonly others: readonly Owner[];
  /** All apps with lines, the one with most of them first. */
  readonly packages: readonly string[];
  /** Nobody said which app is meant, and there were several to choose from. */
  readonly several: { readonly chosen: string; readonly packages: readonly string[] } | null;
}

/** @param asked the project's application ids; null where nobody knows them. */
export function shareOf({ owners, applications }: Scanned, asked: readonly string[] | null): Share {
  const whose = (owner: Owner): string | null => owner.application ?? owner.guess;
  const known = asked ?? (applications.length > 0 ? applications : null);
  const pushing = ranked(owners, whose, owner => owner.push);
  const seen = ranked(owners, whose, owner => owner.lines);
  // a log that somebody has filtered for one app is about that app
  const wanted = known ?? (pushing.length > 0 ? pushing.slice(0, 1) : seen.length === 1 ? seen : []);
  const counts = (name: string): boolean => wanted.some(each => isNamed(each, name));

  const mine = owners.filter(owner => counts(whose(owner) ?? ''));
  const unknown = owners.filter(
    owner =>
      whose(owner) === null &&
      // where the app's own process is known, a process without any line of TPNS is hardly another one of it
      (owner.push > 0 || mine.length === 0),
  );
  const others = owners.filter(owner => whose(owner) !== null && !mine.includes(owner));
  const counted = [...mine, ...unknown];
  return {
    mine,
    counted,
    push: counted.reduce((sum, owner) => sum + owner.push, 0),
    others,
    packages: seen,
    several:
      known === null && pushing.length > 1 && pushing[0] !== undefined
        ? { chosen: pushing[0], packages: pushing.slice(0, 20) }
        : null,
  };
}

/** Apps by how many lines of a kind they have, without those that have none. */
function ranked(
  owners: readonly Owner[],
  whose: (owner: Owner) => string | null,
  lines: (owner: Owner) => number,
): readonly string[] {
  const sums = new Map<string, number>();
  for (const owner of owners) {
    const name = whose(owner);
    if (name !== null && lines(owner) > 0) sums.set(name, (sums.get(name) ?? 0) + lines(owner));
  }
  return [...sums].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Android Studio leaves out the end, or the middle, of a name that is too long for its column. */
function isNamed(wanted: string, name: string): boolean {
  if (name === wanted) return true;
  const [head = '', tail] = name.split(/\.{3,}|…/);
  return tail !== undefined && head.length > 3 && wanted.startsWith(head) && wanted.endsWith(tail);
}
