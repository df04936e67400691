/** Which channels a cause may be about, and what evidence speaks of one. */
import type { Cause } from '../../core/cause.ts';
import type { Observation } from '../../core/observation.ts';
import { placeOf } from '../../core/push-path.ts';

/** TPNS's own connection. */
export const OWN_CHANNEL = 'tpns';

/** Each channel that evidence speaks of has a suspect of its own; of a push, those that it was to take. */
export function channelsFor(
  { perChannel, channels, stage }: Cause,
  observations: readonly Observation[],
): (string | null)[] {
  if (!perChannel) return [null];
  const taken = [...new Set(observations.filter(isFigure).flatMap(({ channel }) => channel ?? []))];
  const ofPush = placeOf(stage) >= placeOf('send') && taken.length > 0;
  const all = ofPush ? taken : [...new Set(observations.flatMap(({ channel }) => channel ?? []))];
  const seen = all.filter(channel =>
    channels === null ? channel !== OWN_CHANNEL : channels.includes(channel),
  );
  if (seen.length > 0) return seen.sort();
  if (ofPush) return [];
  // nothing says which: the one it can only be, or any
  return [channels?.length === 1 ? (channels[0] ?? null) : null];
}

/** What is said of the channel, and what is said of none. */
export function about(channel: string | null, observations: readonly Observation[]): Observation[] {
  return observations.filter(
    each =>
      each.channel === channel || (each.channel === null && !isFigure(each)) || isSum(each, observations),
  );
}

/** A phone has one vendor's channel: it is another one that is bound. */
export const isOtherBound = (channel: string, observations: readonly Observation[]): boolean =>
  observations.some(each => each.id === 'vendor-bound' && each.channel !== null && each.channel !== channel);

/** A figure of all channels counts for each, where they are not told apart. */
const isSum = (each: Observation, all: readonly Observation[]): boolean =>
  isFigure(each) &&
  each.channel === null &&
  !all.some(({ id, channel }) => id === each.id && channel !== null);

const FIGURES: readonly string[] = [
  ...['push-planned', 'push-not-planned', 'push-sent', 'push-not-sent', 'push-arrived', 'push-not-arrived'],
  ...['push-clicked', 'push-without-receipts'],
];
export const isFigure = ({ id }: Observation): boolean => FIGURES.includes(id);
