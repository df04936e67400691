/** A plan as the contract's JSON. */
import { relative } from '../core/paths.ts';
import type { CandidatePlace, ManualStep, NextStep, Plan } from '../core/plan.ts';
import type { Say } from './say.ts';

type Changes = Pick<Plan, 'files' | 'unchanged'>;

export function filesJson({ files, unchanged }: Changes, cwd: string, say: Say): object[] {
  return [
    ...files.map(({ path, before, after, listed }) => ({
      path: relative(cwd, path),
      action: before === null ? 'create' : after === null ? 'remove' : 'modify',
      edits: listed.map(({ kind, what, line }) => ({ kind, what: say(what), line })),
    })),
    ...unchanged.map(path => ({ path: relative(cwd, path), action: 'unchanged', edits: [] })),
  ];
}

export function manualJson(
  manual: readonly ManualStep[],
  cwd: string,
  say: Say,
  mask: (text: string) => string,
): object[] {
  const candidateJson = ({ path, line, why }: CandidatePlace): object => ({
    path: relative(cwd, path),
    line,
    reason: mask(say(why)),
  });
  return manual.map(({ path, line, reason, snippet, candidates = [] }) => ({
    path: relative(cwd, path),
    line,
    reason: mask(say(reason)),
    code: reason.id,
    snippet: mask(snippet),
    ...(candidates.length === 0 ? {} : { candidates: candidates.map(candidateJson) }),
  }));
}

export function nextJson(next: readonly NextStep[], say: Say): object[] {
  return next.map(({ text, check }) => ({ text: say(text), check }));
}
