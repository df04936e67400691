/**
 * Who is suspected, by how well each cause would explain what was seen. The figures are log odds: a proof outweighs two
 * strong signs, a strong sign two weak ones, and something always stays with a cause that nobody has written down.
 */

import { tellingOf } from '../../causes/kinds.ts';
import type { Cause, Prediction, Weight } from '../../core/cause.ts';
import type { Confidence, StageReading, Suspect } from '../../core/diagnosis.ts';
import type { Observation } from '../../core/observation.ts';
import type { Stage } from '../../core/push-path.ts';
import { isBroad, placeOf } from './stages.ts';

const WEIGHTS: Readonly<Record<Exclude<Weight, 'excludes'>, number>> = {
  proof: 6,
  strong: 3,
  some: 1,
  contrary: -2,
};
const PRIORS: Readonly<Record<Cause['commonness'], number>> = { common: 0, usual: -0.5, rare: -1.5 };
/** A cause that is not in the table. */
const UNKNOWN = 0.5;
/** The stage that the cause would break, or one behind it, is seen to work. */
const WORKS = -5;
/** It is broken earlier already, and that alone would explain what is seen. */
const BROKEN_EARLIER = -4;
/** A phone has one vendor's channel, and another one is bound. */
const OTHER_CHANNEL = -3;

const OWN_CHANNEL = 'tpns';
const mostShown = 5;

interface Weighed {
  readonly cause: Cause;
  readonly channel: string | null;
  readonly score: number;
  /** All that speaks for it, repetitions included. */
  readonly own: readonly Observation[];
  readonly supports: readonly { readonly observation: Observation; readonly weight: Weight }[];
  readonly contradicts: readonly Observation[];
  /** Something in front of it is broken as well, and would have to be mended first. */
  readonly behindBreak: boolean;
  /** The log may be another app's. */
  readonly doubtful: boolean;
}

export function suspectsOf(
  causes: readonly Cause[],
  observations: readonly Observation[],
  readings: readonly StageReading[],
): Suspect[] {
  const found = causes
    .flatMap(cause =>
      channelsFor(cause, observations).map(channel => weigh(cause, channel, observations, readings)),
    )
    .filter(each => each !== null);
  const weighed = found
    .map(each =>
      isBehind(each, found) ? { ...each, score: each.score + BROKEN_EARLIER, behindBreak: true } : each,
    )
    .sort((a, b) => b.score - a.score || placeOf(a.cause.stage) - placeOf(b.cause.stage));
  const all = weighed.reduce((sum, { score }) => sum + Math.exp(score), Math.exp(UNKNOWN));
  return weighed.slice(0, mostShown).map(each => suspectOf(each, weighed, Math.exp(each.score) / all));
}

/** Something earlier on the way is suspected with good reason, and would have to be mended first: not by the sources' looks alone. */
const isBehind = ({ cause, own, behindBreak }: Weighed, all: readonly Weighed[]): boolean =>
  !behindBreak &&
  !cause.loose &&
  all.some(
    other =>
      placeOf(other.cause.stage) < placeOf(cause.stage) &&
      !other.cause.loose &&
      other.score >= 2 &&
      other.supports.some(
        ({ weight, observation }) =>
          observation.source !== 'project' &&
          !own.includes(observation) &&
          (weight === 'proof' || weight === 'strong'),
      ),
  );

/** Each channel that evidence speaks of has a suspect of its own; of a push, those that it was to take. */
function channelsFor(
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

function weigh(
  cause: Cause,
  channel: string | null,
  observations: readonly Observation[],
  readings: readonly StageReading[],
): Weighed | null {
  const near = cause.perChannel ? about(channel, observations) : observations;
  const broad = isBroad(observations);
  const heard = new Map<Prediction, { readonly weight: Weight; readonly observation: Observation }>();
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
  const signs = [...heard.values()];
  if (signs.some(({ weight }) => weight === 'excludes')) return null;
  const supports = signs.filter(({ weight }) => weight !== 'contrary');
  if (supports.length === 0) return null;
  const contradicts = signs
    .filter(({ weight }) => weight === 'contrary')
    .map(({ observation }) => observation);
  const sum = signs.reduce((total, { weight }) => total + WEIGHTS[weight as keyof typeof WEIGHTS], 0);
  const way = { cause, channel, own };
  // that others have it says something about the sources, which are the same for all, and nothing about this device
  const ofSources = supports.every(({ observation }) => observation.source === 'project');
  const heardOf = broad && !ofSources ? observations.filter(each => !isFigure(each)) : observations;
  const proven = supports.some(({ weight }) => weight === 'proof');
  const working = cause.loose ? [] : worksBehind(way, heardOf);
  const behindBreak = !cause.loose && brokenBefore(way, readings);
  const score =
    PRIORS[cause.commonness] +
    sum +
    (!proven && working.length > 0 ? WORKS : 0) +
    (behindBreak ? BROKEN_EARLIER : 0) +
    elsewhere(channel, observations);
  const doubtful = observations.some(({ id }) => id === 'log-foreign');
  const against = [...new Set([...contradicts, ...working])];
  return { cause, channel, score, own, supports, contradicts: against, behindBreak, doubtful };
}

/** What is only worth knowing is no strong sign of anything. */
const softened = (weight: Weight, observation: Observation): Weight =>
  weight === 'strong' && observation.id === 'finding' && observation.args.severity === 'info'
    ? 'some'
    : weight;

function about(channel: string | null, observations: readonly Observation[]): Observation[] {
  return observations.filter(
    each =>
      each.channel === channel || (each.channel === null && !isFigure(each)) || isSum(each, observations),
  );
}

/** A figure of all channels counts for each, where they are not told apart. */
const isSum = (each: Observation, all: readonly Observation[]): boolean =>
  isFigure(each) &&
  each.channel === null &&
  !all.some(({ id, channel }) => id === each.id && channel !== null);

const FIGURES: readonly string[] = [
  ...['push-planned', 'push-not-planned', 'push-sent', 'push-not-sent', 'push-arrived', 'push-not-arrived'],
  ...['push-clicked', 'push-without-receipts'],
];
const isFigure = ({ id }: Observation): boolean => FIGURES.includes(id);

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
  beside === undefined || near.some(each => fits({ ...beside, weight: 'some' }, each));

function fits({ see, where = {}, when }: Prediction, observation: Observation): boolean {
  if (see !== observation.id) return false;
  const args = observation.args as Readonly<Record<string, string | number | boolean | null>>;
  const equal = Object.entries(where).every(([key, values]) =>
    values.includes((key === 'channel' ? observation.channel : args[key]) ?? null),
  );
  return equal && (when === undefined || when(observation));
}

interface Way {
  readonly cause: Cause;
  readonly channel: string | null;
  /** What speaks for it. */
  readonly own: readonly Observation[];
}

/** The stage that it would break is seen to work, or one behind it. */
function worksBehind({ cause, channel, own }: Way, observations: readonly Observation[]): Observation[] {
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
const brokenBefore = ({ cause, own }: Way, readings: readonly StageReading[]): boolean =>
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

function elsewhere(channel: string | null, observations: readonly Observation[]): number {
  if (channel === null || channel === OWN_CHANNEL) return 0;
  const other = observations.some(
    each => each.id === 'vendor-bound' && each.channel !== null && each.channel !== channel,
  );
  return other ? OTHER_CHANNEL : 0;
}

function suspectOf(each: Weighed, all: readonly Weighed[], share: number): Suspect {
  const { cause, channel, supports, contradicts } = each;
  return {
    cause,
    channel,
    confidence: confidenceOf(each, all, share),
    share,
    supports: supports
      .toSorted((a, b) => strengthOf(b.weight) - strengthOf(a.weight))
      .map(({ observation }) => observation),
    contradicts,
  };
}

const strengthOf = (weight: Weight): number => (weight === 'excludes' ? 0 : WEIGHTS[weight]);

/**
 * High is kept for what is proven, or for strong signs of different kinds with nothing against them: a cause named with
 * certainty and wrongly costs more trust than one that is not named.
 */
function confidenceOf(each: Weighed, all: readonly Weighed[], share: number): Confidence {
  const { supports, contradicts } = each;
  const proven = supports.some(({ weight }) => weight === 'proof');
  const strong = new Set(supports.filter(({ weight }) => weight === 'strong').map(signOf)).size;
  // a rival of the same stage that is as good leaves it open; one elsewhere on the way is a second fault
  const rival = all.some(
    other => other !== each && other.cause.stage === each.cause.stage && other.score > each.score - 1.5,
  );
  const ofLog = supports.every(({ observation }) => observation.source === 'logcat');
  if (each.doubtful && ofLog) return 'low';
  const certain = (proven || strong > 1) && contradicts.length === 0 && !rival && !each.behindBreak;
  if (certain && each.score >= 3 && share >= (proven ? 0.5 : 0.7)) return 'high';
  // what is proven is a fault of its own, also beside a likelier one
  if (proven && contradicts.length === 0) return 'medium';
  return (proven || strong > 0) && share >= 0.25 ? 'medium' : 'low';
}

/** Findings are of one kind each; a log line and a figure of the service are two. */
const signOf = ({ observation }: Weighed['supports'][number]): string =>
  observation.id === 'finding' ? 'finding' : observation.id;
