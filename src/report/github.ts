/** A diagnosis as annotations of GitHub's workflows: one command a line. */
import type { Severity } from '../core/finding.ts';

export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly text: string;
  /** From the top of the checkout; null for the project as a whole. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function annotation({ severity, title, text, file, line, column }: Annotation): string {
  const properties = [
    ...(file === null ? [] : [`file=${property(file)}`]),
    ...(file === null || line === null ? [] : [`line=${line}`]),
    ...(file === null || column === null ? [] : [`col=${column}`]),
    `title=${property(title)}`,
  ];
  return `::${COMMAND[severity]} ${properties.join(',')}::${data(text)}`;
}

/** The runner takes a line for a command, so what would end it is written otherwise; the percent sign first of all. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Properties end at a comma or a colon as well. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
