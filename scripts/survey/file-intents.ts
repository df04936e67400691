/** The operations on catalogs, properties, JSON and lists of lines; their rows are those of `file-rows.ts`. */
import { adding, type Intent, type Pattern } from './intent.ts';

/** Lines that have to stand in the file, in whichever layout; comment lines of ours may come along. */
export function linesIntent(operation: string, lines: readonly string[]): Intent {
  const wanted = lines.map(line => line.trim()).filter(line => line !== '');
  const rules = wanted.filter(line => !line.startsWith('#'));
  const alike = (text: string): string => text.replace(/#.*$/gm, '').replace(/[\s;]+/g, '');
  return adding(
    operation,
    subsets(wanted).map(some =>
      some.map(
        (line): Pattern =>
          row =>
            row === line,
      ),
    ),
    rows => {
      const all = alike(rows.join('\n'));
      return rules.every(rule => all.includes(alike(rule)));
    },
  );
}

/** Some of the lines may be there already. */
function subsets<T>(of: readonly T[]): T[][] {
  const [first, ...rest] = of;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map(some => [first, ...some])];
}

/** Values of a JSON file: set, replaced, or already there. `null` is whatever stands there. */
export function jsonIntent(operation: string, values: Readonly<Record<string, string | null>>): Intent {
  const paths = Object.keys(values);
  const of = (path: string, row: string): boolean => row.startsWith(`${path}\t`);
  const wanted = paths.map(
    (path): Pattern =>
      row =>
        of(path, row) && (values[path] === null || row === `${path}\t${values[path]}`),
  );
  return {
    ...adding(operation, subsets(wanted), rows => wanted.every(each => rows.some(each))),
    bare: row => paths.find(path => of(path, row)) ?? row,
  };
}

export function propertyIntent(key: string, value: string): Intent {
  const wanted = `${key}\t${value}`;
  return {
    ...adding('gradle.properties', [[row => row === wanted]], rows => rows.includes(wanted)),
    bare: row => (row.startsWith(`${key}\t`) ? key : row),
  };
}

/** A library of a version catalog, in one of its notations, with its version beside it or in `[versions]`. */
export function catalogIntent({
  group,
  name,
  version,
}: {
  group: string;
  name: string;
  version: string;
}): Intent {
  const ends = (row: string, path: RegExp, value: string): boolean => {
    const [at = '', said = ''] = row.split('\t');
    return path.test(at) && said === JSON.stringify(value);
  };
  const whole: Pattern = row => ends(row, /^libraries\/[^/]+$/, `${group}:${name}:${version}`);
  const module: Pattern = row => ends(row, /^libraries\/[^/]+\/module$/, `${group}:${name}`);
  const parts: Pattern[] = [
    row => ends(row, /^libraries\/[^/]+\/group$/, group),
    row => ends(row, /^libraries\/[^/]+\/name$/, name),
  ];
  const inline: Pattern = row => ends(row, /^libraries\/[^/]+\/version$/, version);
  const reference: Pattern = row => /^libraries\/[^/]+\/version\/ref\t/.test(row);
  const declared: Pattern = row => ends(row, /^versions\/[^/]+$/, version);
  const versions = [[inline], [reference, declared], [reference]];
  return adding(
    'catalog library',
    [
      [whole],
      ...versions.flatMap(said => [
        [module, ...said],
        [...parts, ...said],
      ]),
    ],
    rows =>
      rows.some(module) ||
      rows.some(row => /^libraries\//.test(row) && row.includes(`"${group}:${name}:`)) ||
      parts.every(part => rows.some(part)),
  );
}
