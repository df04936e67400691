/** Runs checks over a subject: one that breaks down is a finding, and one fault is one finding. */
import type { AnyCheck } from '../../checks/index.ts';
import { checkCrashed } from '../../checks/index.ts';
import type { Subject } from '../../checks/subject.ts';
import type { Found, Verdict } from '../../core/check.ts';
import type { Finding, Severity } from '../../core/finding.ts';

export interface Diagnosis {
  /** Gravest first; within a severity in the order of the checks. */
  readonly findings: readonly Finding[];
  /** Checks that applied and had nothing to say. */
  readonly passed: number;
  /** Checks that did not apply. */
  readonly skipped: number;
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

export const gravest = (a: Severity, b: Severity): number => GRAVITY.indexOf(a) - GRAVITY.indexOf(b);

interface Spoken {
  readonly check: AnyCheck;
  readonly found: Found<unknown>;
}

interface Crash {
  readonly crash: string;
}

type Heard = Verdict<unknown> | Crash;

const isCrash = (verdict: Heard): verdict is Crash => verdict !== null && 'crash' in verdict;

export function diagnose(subject: Subject, checks: readonly AnyCheck[]): Diagnosis {
  const asked = checks.filter(check => check !== checkCrashed);
  const verdicts = asked.map(check => ({ check, verdict: verdictOf(check, subject) }));
  const spoken = verdicts.flatMap(({ check, verdict }): Spoken[] =>
    isCrash(verdict)
      ? [{ check: checkCrashed, found: { args: { check: check.id, message: verdict.crash }, side: 'app' } }]
      : (verdict ?? []).map(found => ({ check, found })),
  );
  const heard = spoken.filter(less => !spoken.some(more => silences(more, less)));
  return {
    findings: heard.map(findingOf).sort((a, b) => gravest(a.severity, b.severity)),
    passed: verdicts.filter(({ verdict }) => Array.isArray(verdict) && verdict.length === 0).length,
    skipped: verdicts.filter(({ verdict }) => verdict === null).length,
  };
}

function verdictOf(check: AnyCheck, subject: Subject): Heard {
  try {
    return check.run(subject);
  } catch (error) {
    return { crash: error instanceof Error ? error.message : String(error) };
  }
}

/** The more specific speaks, where both are about the same. */
function silences(more: Spoken, less: Spoken): boolean {
  if (!more.check.before.includes(less.check.id)) return false;
  const [a, b] = [more.found, less.found];
  // what is wrong in other variants as well is still to be said
  const covered = a.variants === undefined || b.variants?.every(each => a.variants?.includes(each)) === true;
  const sameModule = a.module === undefined || b.module === undefined || a.module === b.module;
  return covered && sameModule && (a.about === undefined || b.about === undefined || a.about === b.about);
}

function findingOf({ check, found }: Spoken): Finding {
  const { args, side, severity, module, about, place, variants } = found;
  return {
    check: check.id,
    severity: severity ?? check.severity,
    side,
    module: module ?? null,
    about: about ?? null,
    variants: variants ?? null,
    place: place ?? null,
    args,
  };
}
