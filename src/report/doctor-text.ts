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
    'doctor-group': { group: Group };
    'doctor-fixable': { count: number; of: number };
  }
}

/** What to do first. */
export type Group = 'build' | 'delivery' | 'better' | 'known';
const GROUPS: readonly Group[] = ['build', 'delivery', 'better', 'known'];

/** Errors of these end the build, or the app does not install; the others keep pushes from arriving. */
const STOPS_BUILD = new Set([
  'config-invalid',
  'config-missing',
  'gradle-invalid',
  'manifest-invalid',
  'plugin-agp',
  'plugin-unresolvable',
  'placeholder-missing',
  'placeholder-clobbered',
  'repository-dead',
  'repository-insecure',
  'repository-missing',
  'repository-ignored',
  'exported-missing',
]);

function groupOf({ finding: { check, severity } }: Told): Group {
  if (severity === 'error') return STOPS_BUILD.has(check) ? 'build' : 'delivery';
  return severity === 'warning' ? 'better' : 'known';
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
  const groups = GROUPS.map(group => ({
    group,
    members: shown.filter(each => groupOf(each) === group),
  })).filter(({ members }) => members.length > 0);
  const lines = groups.flatMap(({ group, members }) => [
    // one group alone needs no name
    ...(groups.length > 1 ? [paint.bold(say(note('doctor-group', { group }))), ''] : []),
    ...members.flatMap(each => [...findingText(each, several, say, paint), '']),
  ]);
  if (quiet) return lines.slice(0, -1);
  const [error, warning, info] = [count(told, 'error'), count(told, 'warning'), count(told, 'info')];
  // where nothing applied, the one finding says all there is to say
  if (counts.passed === 0 && error + warning === 0) return lines.slice(0, -1);
  const rest = say(note('doctor-rest', { ...counts, ignored }));
  const sick = error + warning + info > 0;
  const verdict = say(sick ? note('doctor-summary', { error, warning, info }) : note('doctor-healthy', {}));
  const fixable = told.filter(each => each.fixable).length;
  return [
    ...lines,
    `${error + warning > 0 ? paint.bold(verdict) : paint.green(verdict)} ${paint.dim(rest)}`,
    ...(fixable === 0 ? [] : [say(note('doctor-fixable', { count: fixable, of: told.length }))]),
  ];
}

function findingText(
  { finding, message, help, file, position, fixable }: Told,
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
    `${PAINT[severity](paint)(`${SIGN[severity]} ${say(note('doctor-severity', { severity }))}`)}  ${paint.bold(check)}${paint.dim(place)}${fixable ? paint.green('  --fix') : ''}`,
    ...about.map(line => `  ${paint.dim(line)}`),
    ...indented(message, '  '),
    ...indented(help, '  → ').map(line => paint.cyan(line)),
  ];
}

const SIGN: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: '·' };
export const PAINT: Readonly<Record<Severity, (paint: Paint) => (text: string) => string>> = {
  error: paint => paint.red,
  warning: paint => paint.yellow,
  info: paint => paint.dim,
};

/** The first line behind `lead`, the others below its text. */
const indented = (text: string, lead: string): string[] =>
  text.split('\n').map((line, i) => `${i === 0 ? lead : ' '.repeat(lead.length)}${line}`);
