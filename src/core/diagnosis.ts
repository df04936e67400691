/** What evidence comes to: how far the way is proven, and who is suspected of having broken it. */
import type { Cause } from './cause.ts';
import type { EvidenceSource, Observation } from './observation.ts';
import type { Stage, StageState } from './push-path.ts';

export interface StageReading {
  readonly stage: Stage;
  readonly state: StageState;
  /** What proves or breaks it, the weightiest first. */
  readonly evidence: readonly Observation[];
}

export type Confidence = 'high' | 'medium' | 'low';

export interface Suspect {
  readonly cause: Cause;
  /** The channel it is about, where the cause has one for each. */
  readonly channel: string | null;
  readonly confidence: Confidence;
  /** Its share of what the evidence leaves possible, 0 to 1. */
  readonly share: number;
  readonly supports: readonly Observation[];
  readonly contradicts: readonly Observation[];
}

export type Verdict =
  /** One cause stands out. */
  | 'likely'
  /** Several are left; the next step tells them apart. */
  | 'open'
  /** Nothing that was seen points anywhere. */
  | 'not-enough'
  /** The whole way that evidence reaches is proven. */
  | 'well';

/** The one thing to do that would decide it. */
export interface NextStep {
  /** In `causes/steps.ts`. */
  readonly step: string;
  /** Values for its sentence and command: the serial, the package, the channel. */
  readonly args: Readonly<Record<string, string>>;
}

export interface Diagnosis {
  readonly verdict: Verdict;
  readonly stages: readonly StageReading[];
  /** The likeliest first; none where evidence points nowhere. */
  readonly suspects: readonly Suspect[];
  readonly next: NextStep | null;
  /** Everything that was seen, as it was found. */
  readonly observations: readonly Observation[];
  readonly asked: readonly EvidenceSource[];
}
