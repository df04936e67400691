/** What of the evidence speaks for a cause, what against it, and how loud. */
import type { Cause, Prediction, Weight } from '../../core/cause.ts';
import type { Observation } from '../../core/observation.ts';
import { isFigure } from './channels.ts';

/** Log odds: a proof outweighs two strong signs, a strong sign two weak ones. */
const WEIGHTS: Readonly<Record<Exclude<Weight, 'excludes'>, number>> = {
  proof: 6,
  strong: 3,
  some: 1,
  contrary: -2,
};

export interface Sign {
  readonly weight: Weight;
  readonly observation: Observation;
}

export interface Signs {
  /** Each prediction that came true, once. */
  readonly all: readonly Sign[];
  /** All that speaks for the cause, repetitions included. */
  readonly own: readonly Observation[];
}

/** `broad`: it is about a push to many, and what others have says nothing about the one device. */
export function signsFor(cause: Cause, near: readonly Observation[], broad: boolean): Signs {
  const heard = new Map<Prediction, Sign>();
  const own: Observation[] = [];
  for (const observation of near) {
    const prediction = predictionFor(cause, observation, near, broad);
    if (prediction === undefined) continue;
    if (prediction.weight !== 'contrary') own.push(observation);
    // the same sign on many lines is one sign, and the strongest of them counts
    const weight = softened(prediction.weight, observation);
    const before = heard.get(prediction);
    if (before === undefined || strengthOf(weight) > strengthOf(before.weight)) {
      heard.set(prediction, { weight, observation });
    }
  }
  return { all: [...heard.values()], own };
}

export const strengthOf = (weight: Weight): number => (weight === 'excludes' ? 0 : WEIGHTS[weight]);

/** What is only worth knowing is no strong sign of anything. */
const softened = (weight: Weight, observation: Observation): Weight =>
  weight === 'strong' && observation.id === 'finding' && observation.args.severity === 'info'
    ? 'some'
    : weight;

/** The gravest one that fits: what excludes, then what proves. */
function predictionFor(
  { predictions }: Cause,
  observation: Observation,
  near: readonly Observation[],
  broad: boolean,
): Prediction | undefined {
  const order: readonly Weight[] = ['excludes', 'proof', 'strong', 'contrary', 'some'];
  return (
    predictions
      .filter(prediction => fits(prediction, observation) && holds(prediction, near))
      // that others have it says nothing about this one device
      .filter(({ weight }) => weight !== 'excludes' || !broad || !isFigure(observation))
      .sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))[0]
  );
}

const holds = ({ beside }: Prediction, near: readonly Observation[]): boolean =>
  beside === undefined || near.some(each => fits(beside, each));

function fits(
  { see, where = {}, when }: Pick<Prediction, 'see' | 'where' | 'when'>,
  observation: Observation,
): boolean {
  if (see !== observation.id) return false;
  const args = observation.args as Readonly<Record<string, string | number | boolean | null>>;
  const equal = Object.entries(where).every(([key, values]) =>
    values.includes((key === 'channel' ? observation.channel : args[key]) ?? null),
  );
  return equal && (when === undefined || when(observation));
}
