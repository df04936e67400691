/** What may be written where, and how much of it. */
import type { Breach, Law } from './law.ts';
import type { Source } from './source.ts';

const VENDORS = ['huawei', 'xiaomi', 'oppo', 'vivo', 'meizu', 'honor', 'fcm'];
const LONGEST = 400;

/** Tables: rows that are data, whatever their number. */
const isData = ({ path }: Source): boolean =>
  /^(tpns\/codes\b|tpns\/log\/signatures\b|causes\/|report\/words\/)/.test(path);

/** Data that has to name vendors: the error codes of all of them, the lines that the SDK logs about them, the API's
 * names of the channels and its fields, the causes they give, the addresses of public Maven repositories, the list of
 * the checks. */
const isVendorTable = ({ path }: Source): boolean =>
  /^(tpns\/(codes\/.*|log\/(?:signatures\/.*|channel-names)|channels|fields)|causes\/.*|android\/repository-hosts|checks\/index)\.ts$/.test(
    path,
  );

/** `VIVO_APPID`, `oppoKey`, `com.huawei.hms`: the words in it, lower case. Not `opposite`. */
const wordsIn = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

function mayName(source: Source, vendor: string): boolean {
  if (source.room === 'channels' || isVendorTable(source)) return true;
  return source.room === 'checks' && wordsIn(source.path).includes(vendor);
}

/** One for each line and vendor, however often the line says it. */
function namings(source: Source): Map<string, Breach> {
  return new Map(
    source.words.flatMap(({ text, line }) =>
      VENDORS.filter(vendor => wordsIn(text).includes(vendor) && !mayName(source, vendor)).map(
        vendor => [`${line} ${vendor}`, { path: source.path, line, what: `names ${vendor}` }] as const,
      ),
    ),
  );
}

export const vendorsAtHome: Law = {
  sentence:
    'No vendor is named outside channels/ (and the data tables, and checks whose id names that vendor): a new vendor must be ' +
    'one new file. Say what is special about it in its channel, and ask the channel.',
  breaches: sources => sources.flatMap(source => [...namings(source).values()]),
};

export const smallFiles: Law = {
  sentence: `No file has more than ${LONGEST} lines, tables of data apart: find the second subject in it and give that its own file.`,
  breaches: sources =>
    sources
      .filter(source => source.lines > LONGEST && !isData(source))
      .map(({ path, lines }) => ({ path, line: LONGEST + 1, what: `has ${lines} lines` })),
};

const PROOF = 'editors/proof.ts';
/** What a write has to be made of: the proof makes them, and a cast would be another door. */
const PROVED = /^ProvedChange$/;

export const provedWrites: Law = {
  sentence:
    'Only editors/proof.ts names ProvedChange: what is written comes out of proved(), for a change that somebody only calls ' +
    'proved is none. Give the step an operation and the facts of its text; Judged is the type of what comes back.',
  breaches: sources =>
    sources
      .filter(({ path }) => path !== PROOF)
      .flatMap(({ path, words }) =>
        words
          .filter(({ text }) => PROVED.test(text))
          .map(({ line }) => ({ path, line, what: 'names ProvedChange' })),
      ),
};
