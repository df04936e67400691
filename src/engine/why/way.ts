/** What the rest of the way says about a cause: that it works behind it, or is broken before it. */
import { tellingOf } from '../../causes/kinds.ts';
import type { Cause } from '../../core/cause.ts';
import type { StageReading } from '../../core/diagnosis.ts';
import type { Observation } from '../../core/observation.ts';
import { placeOf, type Stage } from '../../core/push-path.ts';
import { OWN_CHANNEL } from './channels.ts';

export interface Way {
  readonly cause: Cause;
  readonly channel: string | null;
  /** What speaks for it. */
  readonly own: readonly Observation[];
}

/** The stage that it would break is seen to work, or one behind it. */
export function worksBehind(
  { cause, channel, own }: Way,
  observations: readonly Observation[],
): Observation[] {
  // several things are bound, and one says nothing of the others
  const here = placeOf(cause.stage) + (cause.stage === 'binding' && !cause.perChannel ? 1 : 0);
  // that a link opens its page can be seen without any push
  const shows = (stage: Stage): boolean =>
    placeOf(stage) >= here && (stage !== 'redirect' || cause.stage === 'redirect');
  return observations.filter(
    each => !own.includes(each) && tellingOf(each).proves.some(shows) && concerns(each, cause, channel),
  );
}

/** What it breaks itself is no other break. */
export const brokenBefore = ({ cause, own }: Way, readings: readonly StageReading[]): boolean =>
  readings
    .slice(0, placeOf(cause.stage))
    .some(({ state, evidence }) => state === 'broken' && evidence.some(each => !own.includes(each)));

/** A push that came over TPNS's own connection says nothing about a vendor's, and one vendor's nothing about another's. */
function concerns(
  { channel: way }: Observation,
  { stage, perChannel }: Cause,
  channel: string | null,
): boolean {
  if (channel !== null) return way === channel || (way === null && channel === OWN_CHANNEL);
  if (perChannel || stage === 'vendor-token') return way !== null && way !== OWN_CHANNEL;
  return true;
}
