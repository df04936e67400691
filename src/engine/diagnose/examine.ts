/** One examination: what there is, what the checks say about it, and what of that is known and accepted. */
import { type AnyCheck, checks as all } from '../../checks/index.ts';
import type { Subject } from '../../checks/subject.ts';
import type { Files } from '../../ports.ts';
import { diagnose } from './diagnose.ts';
import { type Gathering, gatherSubject } from './gather.ts';
import { type Sifted, withoutIgnored } from './ignore.ts';

export interface Examination extends Sifted {
  readonly subject: Subject;
  readonly passed: number;
  readonly skipped: number;
}

/** @throws Stop (exit 2) where there is no project, or not the module asked for. */
export function examine(
  files: Files,
  cwd: string,
  asked: Gathering,
  checks: readonly AnyCheck[],
): Examination {
  const subject = gatherSubject(files, cwd, asked);
  return examined(subject, checks, asked);
}

export function examined(subject: Subject, checks: readonly AnyCheck[], asked: Gathering): Examination {
  const { findings, passed, skipped } = diagnose(subject, checks);
  const sifted = withoutIgnored(subject, findings);
  const leftOut = new Set(all.filter(check => !checks.includes(check)).map(({ id }) => id));
  // of what was only looked at in part, nobody knows what else an entry covers
  const partly =
    asked.module !== null || (asked.variant ?? null) !== null || (asked.evidence ?? null) !== null;
  const unused = sifted.unused.filter(({ check }) => !partly && !leftOut.has(check));
  return { ...sifted, unused, subject, passed, skipped };
}
