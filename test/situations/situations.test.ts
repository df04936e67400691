/** The diagnosis is judged by what happened: causes that were set, and evidence as it comes in. */
import { afterAll, describe, expect, it } from 'vitest';
import { stages } from '../../src/core/push-path.ts';
import { binding } from './binding.ts';
import { click, display, redirect } from './display-to-redirect.ts';
import { type Diagnosed, diagnosisOf, type Situation, sourcesOf } from './harness.ts';
import { heldOutArrival, heldOutClick, heldOutDisplay, heldOutRedirect } from './held-out-device.ts';
import { heldOutRegistration } from './held-out-registration.ts';
import { heldOutPlan, heldOutSend, heldOutVendor } from './held-out-service.ts';
import { heldOutTooLittle } from './held-out-too-little.ts';
import { heldOutBinding, heldOutVendorToken } from './held-out-vendors.ts';
import { notThere } from './not-there.ts';
import { plan, send } from './plan-and-send.ts';
import { registration } from './registration.ts';
import { thirdArrival, thirdClick, thirdDisplay, thirdRedirect } from './third-device.ts';
import { thirdRegistration } from './third-registration.ts';
import { thirdPlan, thirdSend, thirdVendor } from './third-service.ts';
import { thirdTooLittle } from './third-too-little.ts';
import { thirdBinding, thirdVendorToken } from './third-vendors.ts';
import { tooLittle } from './too-little.ts';
import { arrival, vendor } from './vendor-and-arrival.ts';
import { vendorToken } from './vendor-token.ts';

type Stage = (typeof stages)[number];

interface SetOf {
  /** By the stage of their root. */
  readonly byStage: Readonly<Record<Stage, readonly Situation[]>>;
  readonly tooLittle: readonly Situation[];
  /** How many there are at least, and at most of those that nobody could decide. */
  readonly rooted: number;
  readonly little: number;
  readonly undecided: number;
}

/** The first were at hand when the causes were described; each later set was written by somebody who had not seen them. */
const sets: Readonly<Record<string, SetOf>> = {
  known: {
    byStage: {
      registration: [...registration, ...notThere],
      'vendor-token': vendorToken,
      binding,
      plan,
      send,
      vendor,
      arrival,
      display,
      click,
      redirect,
    },
    tooLittle,
    rooted: 66,
    little: 12,
    undecided: 6,
  },
  'held out': {
    byStage: {
      registration: heldOutRegistration,
      'vendor-token': heldOutVendorToken,
      binding: heldOutBinding,
      plan: heldOutPlan,
      send: heldOutSend,
      vendor: heldOutVendor,
      arrival: heldOutArrival,
      display: heldOutDisplay,
      click: heldOutClick,
      redirect: heldOutRedirect,
    },
    tooLittle: heldOutTooLittle,
    rooted: 45,
    little: 8,
    undecided: 3,
  },
  third: {
    byStage: {
      registration: thirdRegistration,
      'vendor-token': thirdVendorToken,
      binding: thirdBinding,
      plan: thirdPlan,
      send: thirdSend,
      vendor: thirdVendor,
      arrival: thirdArrival,
      display: thirdDisplay,
      click: thirdClick,
      redirect: thirdRedirect,
    },
    tooLittle: thirdTooLittle,
    rooted: 44,
    little: 6,
    undecided: 3,
  },
};

interface Outcome {
  readonly situation: Situation;
  readonly diagnosed: Diagnosed;
}

const right = ({ root, alsoFirst = [] }: Situation): readonly (string | null)[] => [root, ...alsoFirst];
const isFirst = ({ situation, diagnosed: { causes } }: Outcome): boolean =>
  right(situation).includes(causes[0]?.cause ?? '');
/** Of several that nobody could tell apart one has to be among them, and the root itself be named somewhere. */
const isAmongThree = ({ situation, diagnosed: { causes } }: Outcome): boolean =>
  causes.slice(0, 3).some(({ cause }) => right(situation).includes(cause)) &&
  causes.some(({ cause }) => cause === situation.root);
const falselySure = ({ situation, diagnosed: { causes } }: Outcome): string[] =>
  causes
    .filter(({ cause, confidence }) => confidence === 'high' && !right(situation).includes(cause))
    .map(({ cause }) => cause);

describe.each(Object.entries(sets))('%s', (set, { byStage, tooLittle, ...bounds }) => {
  const outcomes: Outcome[] = [];

  afterAll(() => {
    if (process.env.TPNS_SITUATIONS) console.log(`${set}\n${table(outcomes)}`);
  });

  async function diagnosed(situation: Situation): Promise<Diagnosed> {
    const diagnosis = await diagnosisOf(situation);
    outcomes.push({ situation, diagnosed: diagnosis });
    return diagnosis;
  }

  describe.each(Object.entries(byStage))('%s', (_, situations) => {
    it.each(situations.map(situation => [situation.name, situation] as const))('%s', async (_, situation) => {
      const outcome = { situation, diagnosed: await diagnosed(situation) };
      const { causes } = outcome.diagnosed;
      expect(isAmongThree(outcome), causes.map(({ cause }) => cause).join(', ')).toBe(true);
      expect(falselySure(outcome)).toEqual([]);
      if (situation.channel !== undefined) {
        const mine = causes.filter(({ cause, channel }) => cause === situation.root && channel !== null);
        // one vendor's trouble is not told of another
        expect(mine.map(({ channel }) => channel)).toEqual(mine.map(() => situation.channel));
      }
    });
  });

  describe('too little', () => {
    it.each(tooLittle.map(situation => [situation.name, situation] as const))('%s', async (_, situation) => {
      const { verdict, causes, next } = await diagnosed(situation);
      expect({ verdict, sure: causes.filter(({ confidence }) => confidence !== 'low') }).toEqual({
        verdict: 'not-enough',
        sure: [],
      });
      expect(situation.next).toContain(next?.step);
    });
  });

  describe('all of them', () => {
    const rooted = Object.values(byStage).flat();

    it('are enough, of every stage and every source', () => {
      expect(rooted.length).toBeGreaterThanOrEqual(bounds.rooted);
      expect(tooLittle.length).toBeGreaterThanOrEqual(bounds.little);
      expect(rooted.filter(({ alsoFirst }) => alsoFirst !== undefined).length).toBeLessThanOrEqual(
        bounds.undecided,
      );
      for (const stage of stages) expect(byStage[stage].length, stage).toBeGreaterThanOrEqual(2);
      for (const source of ['logcat', 'device', 'apk', 'online', 'im'])
        expect(rooted.filter(each => sourcesOf(each).includes(source)).length, source).toBeGreaterThanOrEqual(
          2,
        );
      const names = [...rooted, ...tooLittle].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    });

    it('are told right', () => {
      // a single one was asked for by name
      if (outcomes.length < rooted.length + tooLittle.length) return;
      const known = outcomes.filter(({ situation }) => situation.root !== null);
      expect(known.filter(isAmongThree)).toHaveLength(known.length);
      expect(known.filter(isFirst).length).toBeGreaterThanOrEqual(Math.ceil(known.length * 0.95));
      expect(outcomes.flatMap(falselySure)).toEqual([]);
      // where a channel's cause is first, it is the cause of that channel
      expect(
        known.filter(
          ({ situation: { root, channel }, diagnosed: { causes } }) =>
            channel !== undefined &&
            causes[0]?.cause === root &&
            causes[0].channel !== null &&
            causes[0].channel !== channel,
        ),
      ).toEqual([]);
    });
  });
});

function table(all: readonly Outcome[]): string {
  const rows = all.map(outcome => {
    const {
      situation,
      diagnosed: { verdict, causes, next },
    } = outcome;
    const place = causes.findIndex(({ cause }) => cause === situation.root) + 1;
    const good = situation.root === null ? verdict === 'not-enough' : isFirst(outcome);
    const mark = good && falselySure(outcome).length === 0 ? ' ' : '!';
    const told = causes
      .slice(0, 3)
      .map(
        ({ cause, channel, confidence, share }) =>
          `${cause}${channel ? `/${channel}` : ''} ${confidence} ${share.toFixed(2)}`,
      )
      .join(', ');
    return [
      mark,
      situation.root ?? '(too little)',
      place || '-',
      verdict,
      told,
      next?.step ?? '-',
      situation.name,
    ].join(' | ');
  });
  return rows.join('\n');
}
