/** A diagnosis for people: what is wrong first, each with its place and what to do; what is well in one line. */
import type { Severity } from '../core/finding.ts';
import { note } from '../core/note.ts';
import type { Paint } from '../ports.ts';
import { type Counts, count } from './doctor-json.ts';
import type { Told } from './doctor-tell.ts';
import type { Say } from './say.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'doctor-severity': { severity: Severity };
    'doctor-module': { module: string };
    'doctor-variants': { variants: readonly string[] };
    'doctor-summary': { error: number; warning: number; info: number };
    'doctor-rest': { passed: number; skipped: number; ignored: number };
    'doctor-healthy': Record<never, never>;
  }
}

export interface DoctorText {
  readonly told: readonly Told[];
  readonly counts: Counts;
  readonly ignored: number;
  /** More than one module was looked at, so that each finding says which it means. */
  readonly several: boolean;
  /** Without the notes and the closing line. */
  readonly quiet: boolean;
}

export function doctorText(
  { told, counts, ignored, several, quiet }: DoctorText,
  say: Say,
  paint: Paint,
): string[] {
  const shown = told.filter(({ finding }) => !quiet || finding.severity !== 'info');
  const lines = shown.flatMap(each => [...findingText(each, several, say, paint), '']);
  if (quiet) return lines.slice(0, -1);
  const [error, warning, info] = [count(told, 'error'), count(told, 'warning'), count(told, 'info')];
  // where nothing applied, the one finding says all there is to say
  if (counts.passed === 0 && error + warning === 0) return lines.slice(0, -1);
  const rest = say(note('doctor-rest', { ...counts, ignored }));
  const sick = error + warning + info > 0;
  const verdict = say(sick ? note('doctor-summary', { error, warning, info }) : note('doctor-healthy', {}));
  return [...lines, `${error + warning > 0 ? paint.bold(verdict) : paint.green(verdict)} ${paint.dim(rest)}`];
}

function findingText(
  { finding, message, help, file, position }: Told,
  several: boolean,
  say: Say,
  paint: Paint,
): string[] {
  const { severity, check, module, variants } = finding;
  const place =
    file === null ? '' : `  ${file}${position === null ? '' : `:${position.line}:${position.column}`}`;
  const about = [
    ...(several && module !== null ? [say(note('doctor-module', { module }))] : []),
    ...(variants === null ? [] : [say(note('doctor-variants', { variants }))]),
  ];
  return [
    `${PAINT[severity](paint)(`${SIGN[severity]} ${say(note('doctor-severity', { severity }))}`)}  ${paint.bold(check)}${paint.dim(place)}`,
    ...about.map(line => `  ${paint.dim(line)}`),
    ...indented(message, '  '),
    ...indented(help, '  → ').map(line => paint.cyan(line)),
  ];
}

const SIGN: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: '·' };
const PAINT: Readonly<Record<Severity, (paint: Paint) => (text: string) => string>> = {
  error: paint => paint.red,
  warning: paint => paint.yellow,
  info: paint => paint.dim,
};

/** The first line behind `lead`, the others below its text. */
const indented = (text: string, lead: string): string[] =>
  text.split('\n').map((line, i) => `${i === 0 ? lead : ' '.repeat(lead.length)}${line}`);

/** What `--list` shows. */
export function listText(
  entries: readonly { readonly id: string; readonly severity: Severity; readonly title: string }[],
  say: Say,
  paint: Paint,
): string[] {
  const width = Math.max(...entries.map(({ id }) => id.length));
  return entries.map(
    ({ id, severity, title }) =>
      `${paint.bold(id.padEnd(width))}  ${PAINT[severity](paint)(say(note('doctor-severity', { severity })))}  ${title}`,
  );
}
