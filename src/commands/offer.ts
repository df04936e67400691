/** A plan, and what an answer about it says besides: fresh from the project, or out of a file. */
import type { Plan } from '../core/plan.ts';
import type { Mode } from '../engine/traces.ts';

export interface Offer {
  /** Absolute. */
  readonly root: string;
  readonly mode: Mode;
  /** Gradle path of the module. */
  readonly module: string;
  readonly applicationId: string | null;
  readonly plan: Plan;
  /** Values that are written as they are and shown masked. */
  readonly hidden: readonly string[];
}
