/** How far the way of a push is proven, and where it is broken. */
import { tellingOf } from '../../causes/kinds.ts';
import type { StageReading } from '../../core/diagnosis.ts';
import type { Observation } from '../../core/observation.ts';
import { type Stage, type StageState, stages } from '../../core/push-path.ts';
import { isOtherBound } from './channels.ts';

/**
 * What is broken stays broken where something else of the same stage works: another device of the same push, say.
 */
export function readStages(observations: readonly Observation[]): StageReading[] {
  const broad = isBroad(observations);
  const told = observations
    .filter(each => !isBeside(each, observations))
    .map(each => ({ each, telling: broad ? ofMany(each) : tellingOf(each) }));
  return stages.map(stage => {
    const broken = told.filter(({ telling }) => telling.breaks.includes(stage));
    const proven = told.filter(({ telling }) => telling.proves.includes(stage));
    const state: StageState = broken.length > 0 ? 'broken' : proven.length > 0 ? 'proven' : 'unknown';
    const evidence = (state === 'broken' ? broken : proven).map(({ each }) => each);
    return { stage, state, evidence: once(evidence) };
  });
}

/**
 * A phone has one vendor's channel: where that is bound, another one that fails on it is no break. (FCM fails on most phones
 * in China.)
 */
export const isBeside = (each: Observation, all: readonly Observation[]): boolean =>
  each.channel !== null &&
  tellingOf(each).breaks.some(stage => stage === 'vendor-token' || stage === 'binding') &&
  isOtherBound(each.channel, all);

/** A push to many: that it arrived somewhere says nothing about the device in question. */
export const isBroad = (observations: readonly Observation[]): boolean =>
  observations.some(
    each =>
      (each.id === 'push-record' && /^(?:all|tag|package)/.test(each.args.type)) ||
      (each.id === 'push-planned' && each.args.count > 1),
  );

function ofMany(observation: Observation): ReturnType<typeof tellingOf> {
  const telling = tellingOf(observation);
  const ofService: readonly Stage[] = ['plan', 'send'];
  return OF_DEVICE.includes(observation.id)
    ? { ...telling, proves: telling.proves.filter(stage => ofService.includes(stage)) }
    : telling;
}

const OF_DEVICE: readonly string[] = ['push-arrived', 'push-clicked'];

/** The same thing said on several lines is one piece of evidence. */
function once(evidence: readonly Observation[]): Observation[] {
  const seen = new Map(
    evidence.map(each => [JSON.stringify([each.id, each.channel, each.args]), each] as const),
  );
  return [...seen.values()];
}
