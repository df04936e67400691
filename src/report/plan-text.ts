/** A plan, and what became of it, for people. */
import { type Note, note } from '../core/note.ts';
import { relative } from '../core/paths.ts';
import type { CandidatePlace, FileChange, ManualStep, NextStep } from '../core/plan.ts';
import type { Paint } from '../ports.ts';
import type { Say } from './say.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'could-go': { file: string; line: number; why: string };
  }
}

export function filesText(files: readonly FileChange[], cwd: string, say: Say, paint: Paint): string[] {
  return files.flatMap(({ path, before, after, listed }) => {
    const sign = before === null ? '+' : after === null ? '-' : '~';
    const lines = listed
      .filter(() => before !== null && after !== null)
      .map(({ what, line }) => `      ${paint.dim(String(line).padStart(4))}  ${say(what)}`);
    return [`  ${paint.green(sign)} ${relative(cwd, path)}`, ...lines];
  });
}

export function manualText(
  manual: readonly ManualStep[],
  cwd: string,
  say: Say,
  paint: Paint,
  mask: (text: string) => string,
): string[] {
  return manual.flatMap(({ path, line, reason, snippet, candidates = [] }) => [
    `  ${paint.yellow('!')} ${relative(cwd, path)}${line === null ? '' : `:${line}`}  ${paint.dim(reason.id)}`,
    `    ${mask(say(reason))}`,
    ...mask(snippet)
      .split(/\r\n|\n|\r/)
      .filter(text => text.trim() !== '')
      .map(text => `      ${paint.cyan(text)}`),
    ...candidates.map(place => `    ${paint.dim(mask(say(couldGo(place, say))))}`),
  ]);
}

function couldGo({ path, line, why }: CandidatePlace, say: Say): Note {
  return note('could-go', { file: path, line, why: say(why) });
}

export function nextText(next: readonly NextStep[], say: Say, paint: Paint): string[] {
  return next.map(({ text }, i) => `  ${paint.bold(`${i + 1}.`)} ${say(text).replace(/\n/g, '\n     ')}`);
}

export function colouredDiff(diff: string, paint: Paint): string {
  return diff
    .split('\n')
    .map(line => {
      if (/^(?:diff|---|\+\+\+|new file|deleted file)/.test(line)) return paint.bold(line);
      if (line.startsWith('@@')) return paint.cyan(line);
      if (line.startsWith('+')) return paint.green(line);
      return line.startsWith('-') ? paint.red(line) : line;
    })
    .join('\n');
}
