/** How a cause is written down: short names for the weights, and what an entry may leave out. */
import type { Cause, Prediction, Weight } from '../core/cause.ts';
import type { Observation, ObservationId } from '../core/observation.ts';

type Where = NonNullable<Prediction['where']>;

interface Entry
  extends Omit<Cause, 'stage' | 'perChannel' | 'channels' | 'predictions' | 'commonness' | 'loose'> {
  readonly commonness?: Cause['commonness'];
  readonly perChannel?: boolean;
  readonly channels?: readonly string[];
  readonly loose?: true;
  readonly predictions: readonly (Prediction | readonly Prediction[])[];
}

/** The causes of one stage. */
export const causesAt = (stage: Cause['stage'], entries: readonly Entry[]): Cause[] =>
  entries.map(
    ({
      commonness = 'usual',
      perChannel = false,
      channels = null,
      loose = false,
      predictions,
      ...entry
    }) => ({
      stage,
      commonness,
      perChannel: perChannel || channels !== null,
      channels,
      loose,
      predictions: predictions.flat(),
      ...entry,
    }),
  );

type See = <K extends ObservationId>(
  see: K,
  where?: Where,
  when?: (observation: Observation<K>) => boolean,
) => Prediction;

const weighing =
  (weight: Weight): See =>
  (see, where, when) =>
    ({
      see,
      weight,
      ...(where === undefined ? {} : { where }),
      ...(when === undefined ? {} : { when }),
    }) as unknown as Prediction;

export const proof = weighing('proof');
export const strong = weighing('strong');
export const some = weighing('some');
export const contrary = weighing('contrary');
export const excludes = weighing('excludes');

/** A check of doctor's that sees the same in the sources; several are as many predictions. */
export const found = (weight: See, ...checks: readonly string[]): Prediction =>
  weight('finding', { check: checks });

/** … and only together with something else. */
export const beside = (prediction: Prediction, see: ObservationId, where?: Where): Prediction => ({
  ...prediction,
  beside: where === undefined ? { see } : { see, where },
});

export const codes = (...code: readonly string[]): Where => ({ code });
