/** The survey in words: tables in Markdown, so that they can stand in `docs/survey.md` as they are. */
import { percent, type Reading, type Refusal, type Row } from './figures.ts';
import type { Verdict } from './judge.ts';

export interface Report {
  readonly builds: number;
  /** Operations, over all places they were tried at. */
  readonly operations: readonly Row[];
  /** Modules, by the plan in the mode that `init` takes by itself. */
  readonly shapes: readonly Row[];
  readonly modules: Row;
  /** Null without the oracle. */
  readonly reading: Reading | null;
  readonly refusals: readonly Refusal[];
  readonly wrong: readonly Verdict[];
}

export function told(report: Report, verbose: boolean): string {
  const { modules, reading } = report;
  const done = modules.applied + modules.present;
  const lines = [
    `${report.builds} builds with an application, ${modules.tried} application modules`,
    ...(reading === null
      ? [
          '',
          'Without the oracle (TPNS_ORACLE or --oracle) no real parser was asked: neither the agreement of',
          'structures nor what is "wrong" in a script could be judged. That stands under "not judged".',
        ]
      : []),
    '',
    '## Operations',
    '',
    ...table(report.operations, 'operation'),
    '',
    '## init as a whole, by shape',
    '',
    ...table([...report.shapes, { ...modules, name: 'together' }], 'shape'),
    '',
    `applied and proved, or there already: ${done} of ${modules.tried} modules (${percent(done, modules.tried)})`,
    '',
    ...(reading === null ? [] : [...readingTold(reading, verbose), '']),
    '## Refusals',
    '',
    ...refusalsTold(report.refusals, verbose),
    '',
    '## Wrong',
    '',
    ...(report.wrong.length === 0 ? ['Nothing.'] : report.wrong.map(wrongTold)),
  ];
  return lines.join('\n');
}

function table(rows: readonly Row[], first: string): string[] {
  const head = [
    first,
    'builds',
    'tried',
    'applied and proved',
    'there already',
    'refused',
    'wrong',
    'not judged',
  ];
  return grid(
    head,
    rows.map(row =>
      [row.name, row.builds, row.tried, row.applied, row.present, row.refused, row.wrong, row.unjudged].map(
        String,
      ),
    ),
  );
}

function readingTold(
  { scripts, accepted, lossless, agrees, differing }: Reading,
  verbose: boolean,
): string[] {
  return [
    '## Scripts',
    '',
    `${scripts} scripts, of which the real parsers take ${accepted}. Of these`,
    `- tokenised without loss: ${lossless} (${percent(lossless, accepted)})`,
    `- read with the structure that the real parsers see: ${agrees} (${percent(agrees, accepted)})`,
    ...(verbose ? differing.map(({ path, difference }) => `  - ${path}: ${difference}`) : []),
  ];
}

function refusalsTold(refusals: readonly Refusal[], verbose: boolean): string[] {
  if (refusals.length === 0) return ['None.'];
  const rows = refusals.map(each => [each.class, each.reason, String(each.count), each.why]);
  const places = refusals.flatMap(({ reason, places: at }) => [
    '',
    `${reason}:`,
    ...at.map(one => `- ${one}`),
  ]);
  return [...grid(['class', 'reason', 'times', 'right, because'], rows), ...(verbose ? places : [])];
}

const wrongTold = ({ file, operation, module, wrong }: Verdict): string =>
  `- ${file} ${module} · ${operation}: ${wrong.join('; ')}`;

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)];
}
