/** Observations in, a diagnosis out: stages, suspects, and the step that would decide it. Pure. */
import { causes as known } from '../../causes/index.ts';
import { standing } from '../../checks/shared/standing.ts';
import type { Cause } from '../../core/cause.ts';
import type { Diagnosis, StageReading, Suspect, Verdict } from '../../core/diagnosis.ts';
import type { EvidenceSource, Observation } from '../../core/observation.ts';
import { type Around, nextStep } from './next-step.ts';
import { readStages } from './stages.ts';
import { suspectsOf } from './suspects.ts';

export interface Given {
  readonly observations: readonly Observation[];
  /** Sources that were asked, whatever they said. */
  readonly asked: readonly EvidenceSource[];
  readonly around: Around;
  /** All of them, where not given. */
  readonly causes?: readonly Cause[];
}

export function differential({ observations, asked, around, causes = known }: Given): Diagnosis {
  const holding = standing(observations);
  const stages = readStages(holding);
  const suspects = suspectsOf(causes, holding, stages);
  const verdict = verdictOf(suspects, stages);
  const next = nextStep(verdict, suspects, stages, holding, asked, around);
  return { verdict, stages, suspects, next, observations, asked };
}

function verdictOf(suspects: readonly Suspect[], stages: readonly StageReading[]): Verdict {
  const [first] = suspects;
  const broken = stages.some(({ state }) => state === 'broken');
  const arrived = stages.some(({ stage, state }) => stage === 'arrival' && state === 'proven');
  if (first === undefined || first.confidence === 'low') {
    return arrived && !broken ? 'well' : 'not-enough';
  }
  return first.confidence === 'high' || first.share >= 0.5 ? 'likely' : 'open';
}
