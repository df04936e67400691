/**
 * Who is suspected, by how well each cause would explain what was seen. The figures are log odds: a proof outweighs two
 * strong signs, a strong sign two weak ones, and something always stays with a cause that nobody has written down.
 */

import type { Cause } from '../../core/cause.ts';
import type { StageReading, Suspect } from '../../core/diagnosis.ts';
import type { Observation } from '../../core/observation.ts';
import { placeOf } from '../../core/push-path.ts';
import { about, channelsFor, isFigure, isOtherBound, OWN_CHANNEL } from './channels.ts';
import { confidenceOf } from './confidence.ts';
import { signsFor, strengthOf } from './signs.ts';
import { isBroad } from './stages.ts';
import { brokenBefore, worksBehind } from './way.ts';
import type { Weighed } from './weighed.ts';

const PRIORS: Readonly<Record<Cause['commonness'], number>> = { common: 0, usual: -0.5, rare: -1.5 };
/** A cause that is not in the table. */
const UNKNOWN = 0.5;
/** The stage that the cause would break, or one behind it, is seen to work. */
const WORKS = -5;
/** It is broken earlier already, and that alone would explain what is seen. */
const BROKEN_EARLIER = -4;
/** A phone has one vendor's channel, and another one is bound. */
const OTHER_CHANNEL = -3;

const mostShown = 5;

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

function weigh(
  cause: Cause,
  channel: string | null,
  observations: readonly Observation[],
  readings: readonly StageReading[],
): Weighed | null {
  const near = cause.perChannel ? about(channel, observations) : observations;
  const broad = isBroad(observations);
  const { all: signs, own } = signsFor(cause, near, broad);
  if (signs.some(({ weight }) => weight === 'excludes')) return null;
  const supports = signs.filter(({ weight }) => weight !== 'contrary');
  if (supports.length === 0) return null;
  const contradicts = signs
    .filter(({ weight }) => weight === 'contrary')
    .map(({ observation }) => observation);
  const sum = signs.reduce((total, { weight }) => total + strengthOf(weight), 0);
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
    (channel !== null && channel !== OWN_CHANNEL && isOtherBound(channel, observations) ? OTHER_CHANNEL : 0);
  const doubtful = observations.some(({ id }) => id === 'log-foreign');
  const against = [...new Set([...contradicts, ...working])];
  return { cause, channel, score, own, supports, contradicts: against, behindBreak, doubtful };
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
