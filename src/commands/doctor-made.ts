/** What a run of `doctor` has come to, before it is told in one format or another. */
import type { Diagnosis } from '../core/diagnosis.ts';
import type { Finding } from '../core/finding.ts';
import type { Plan } from '../core/plan.ts';
import type { Evidence } from '../engine/diagnose/evidence.ts';
import type { Examination } from '../engine/diagnose/examine.ts';
import type { World } from '../ports.ts';
import type { Told } from '../report/doctor-tell.ts';
import type { Rule } from '../report/rules.ts';
import type { Settings } from '../settings.ts';
import type { Talk } from './context.ts';
import type { Witnessed } from './doctor-witness.ts';

export interface Report {
  readonly examination: Examination;
  /** The checks that were run. */
  readonly rules: readonly Rule[];
  readonly evidence: Evidence | null;
  readonly fixable: ReadonlySet<Finding>;
  /** What `--fix` has done; null where nobody asked for it. */
  readonly mended: { readonly plan: Plan; readonly count: number } | null;
  readonly exit: number;
  /** What the evidence comes to; null where none was asked for. */
  readonly diagnosis: Diagnosis | null;
  readonly witnessed: Witnessed | null;
  readonly unmasked: boolean;
}

export interface Saying {
  readonly world: World;
  readonly settings: Settings;
  readonly speaking: Talk;
}

export type Ignored = readonly { readonly told: Told; readonly reason: string }[];
