/**
 * What an operation means to somebody who reads files only through *rows*: a script's calls and assignments as the
 * language's own parser lists them, a manifest's elements as xml2js does, a catalog's values, a file's lines. The
 * editors and their proof have no part in this: a change is right when the rows of the new text are those of the old
 * one and, in between, exactly what the operation was asked for.
 */
export type Pattern = (row: string) => boolean;

export interface Intent {
  readonly operation: string;
  /** Ways to say it, each as the rows that come in addition. */
  readonly adds: readonly (readonly Pattern[])[];
  /** Rows of blocks that may have to be made around it. */
  readonly around: Pattern;
  /** Rows that go. */
  readonly removes: Pattern;
  /** A row without what the operation may put into it or change in it. */
  readonly bare: (row: string) => string;
  /** It is there. */
  readonly there: (rows: readonly string[]) => boolean;
}

/** An intent that adds rows and leaves all others as they are. */
export function adding(
  operation: string,
  adds: Intent['adds'],
  there: Intent['there'],
  around: Pattern = nothing,
): Intent {
  return { operation, adds, around, removes: nothing, bare: row => row, there };
}

export const nothing: Pattern = () => false;

/** Another version, wherever it stands: the rows are the old ones with the new version in them. */
export function raisedIntent(operation: string, olds: readonly string[], newer: string): Intent {
  return {
    ...adding(operation, [], rows => rows.some(row => row.includes(newer))),
    bare: row => [newer, ...olds].reduce((so, version) => so.replaceAll(version, '…'), row),
  };
}

/** Each way holds as many rows as it has patterns; the longest that fits is the one that was taken. */
function explained(rows: readonly string[], { adds }: Intent): readonly string[] {
  const ways = [...adds].sort((a, b) => b.length - a.length);
  for (const way of ways) {
    const rest = [...rows];
    const fits = way.every(pattern => {
      const at = rest.findIndex(pattern);
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    });
    if (fits) return rest;
  }
  return rows;
}

/** Null where the rows differ by what `intents` may do and by nothing else; else what is wrong. */
export function unexplained(
  before: readonly string[],
  after: readonly string[],
  intents: readonly Intent[],
): string | null {
  const bare = (row: string): string => intents.reduce((so, intent) => intent.bare(so), row);
  const kept = before.filter(row => !intents.some(intent => intent.removes(row)));
  const added: string[] = [];
  let at = 0;
  for (const row of after) {
    const next = kept[at];
    if (next !== undefined && (next === row || bare(next) === bare(row))) at++;
    else added.push(row);
  }
  const lost = kept[at];
  if (lost !== undefined) return `lost or moved: ${shown(lost)}`;
  const isAround: Pattern = row => intents.some(intent => intent.around(row));
  const twice = added.find(row => isAround(row) && (kept.includes(row) || isRepeated(added, row)));
  if (twice !== undefined) return `a second block: ${shown(twice)}`;
  const rest = intents.reduce(
    explained,
    added.filter(row => !isAround(row)),
  );
  return rest[0] === undefined ? null : `nobody asked for: ${shown(rest[0])}`;
}

function isRepeated(rows: readonly string[], row: string): boolean {
  return rows.indexOf(row) !== rows.lastIndexOf(row);
}

function shown(row: string): string {
  const line = row.replace('\t', ' ').replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
