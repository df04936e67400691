/** The one thing to do that would decide it. */
import { stepOf } from '../../causes/steps.ts';
import type { NextStep, StageReading, Suspect, Verdict } from '../../core/diagnosis.ts';
import type { EvidenceSource, Observation } from '../../core/observation.ts';
import type { Stage } from '../../core/push-path.ts';

export interface Around {
  /** `adb`'s own option for the device that was asked, with its blank: `-s 1234 `; empty for the only one. */
  readonly serial: string;
  readonly package: string | null;
}

export function nextStep(
  verdict: Verdict,
  suspects: readonly Suspect[],
  readings: readonly StageReading[],
  observations: readonly Observation[],
  asked: readonly EvidenceSource[],
  { serial, package: name }: Around,
): NextStep | null {
  const isProven = (stage: Stage): boolean =>
    readings.some(each => each.stage === stage && each.state === 'proven');
  if (verdict === 'well' && isProven('display')) return null;
  const [first, second] = suspects;
  const step =
    verdict === 'not-enough' || verdict === 'well' || first === undefined
      ? ladder(readings, observations, asked)
      : telling(first, second, asked, observations);
  const channel = first?.channel ?? '<channel>';
  return { step, args: { serial, package: name ?? '<package>', channel } };
}

/**
 * Of two that are close, the step that brings something new: what was asked once will not say more when asked again. Where
 * nothing new is left to ask, the likeliest cause is tried.
 */
function telling(
  first: Suspect,
  second: Suspect | undefined,
  asked: readonly EvidenceSource[],
  observations: readonly Observation[],
): string {
  const isNew = (id: string): boolean => {
    const { brings, shows } = stepOf(id);
    const taken = shows === undefined || observations.some(each => shows.includes(each.id));
    return brings === null || !asked.includes(brings) || !taken;
  };
  const close = second !== undefined && second.share > first.share / 2;
  const near = first.confidence === 'high' || !close ? [first] : [first, second];
  const step = near.map(({ cause }) => cause.decides).find(isNew) ?? 'mend';
  // where no finding says what to mend, the cause does
  return step === 'fix-sources' && !first.supports.some(({ id }) => id === 'finding') ? 'mend' : step;
}

/** Downwards along the way: the first stage of which nothing is known, by the evidence that would tell of it. */
function ladder(
  readings: readonly StageReading[],
  observations: readonly Observation[],
  asked: readonly EvidenceSource[],
): string {
  const has = (id: Observation['id']): boolean => observations.some(each => each.id === id);
  if (has('log-foreign')) return 'log-of-app';
  if (has('log-silent')) return 'log-louder';
  if (has('log-cut')) return 'capture-log';
  // what arrived has come all the way
  const arrived = readings.findLastIndex(({ stage, state }) => stage === 'arrival' && state === 'proven');
  const unknown = readings.slice(arrived + 1).find(({ state }) => state !== 'proven')?.stage ?? 'redirect';
  return STEPS[unknown](source => asked.includes(source));
}

type Ask = (asked: (source: EvidenceSource) => boolean) => string;

const byLog: Ask = asked =>
  asked('logcat') ? (asked('device') ? 'log-louder' : 'ask-device') : 'capture-log';
const byService: Ask = asked => (asked('online') ? 'send-and-follow' : 'ask-push');

const STEPS: Readonly<Record<Stage, Ask>> = {
  registration: asked => (asked('logcat') ? 'log-louder' : 'capture-log'),
  'vendor-token': byLog,
  binding: asked => (asked('im') ? 'im-login' : asked('online') ? 'send-and-follow' : 'ask-token'),
  plan: byService,
  send: byService,
  vendor: byService,
  arrival: asked => (asked('device') ? byService(asked) : 'ask-device'),
  display: asked => (asked('device') ? 'notification-settings' : 'ask-device'),
  click: () => 'tap-and-log',
  redirect: () => 'rehearse',
};
