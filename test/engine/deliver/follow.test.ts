import { describe, expect, it } from 'vitest';
import { note } from '../../../src/core/note.ts';
import { type Batch, batchOf } from '../../../src/engine/deliver/batch.ts';
import { follow, type Look } from '../../../src/engine/deliver/follow.ts';
import { patiently, pauseAfter } from '../../../src/engine/deliver/patience.ts';
import { sendAll } from '../../../src/engine/deliver/send-all.ts';
import { linesOf } from '../../../src/engine/deliver/text-lines.ts';
import type { Receipt } from '../../../src/tpns/answer.ts';
import { leftOut } from '../../../src/tpns/left-out.ts';
import type { Outcome } from '../../../src/tpns/outcome.ts';
import { readStatistics } from '../../../src/tpns/statistics.ts';
import { isWhole, noTally, tallied } from '../../../src/tpns/tally.ts';

const receipt = (changes: Partial<Receipt> = {}): Receipt => ({
  status: 200,
  serverTime: null,
  state: 'accepted',
  retCode: 0,
  message: '',
  pushIds: ['1'],
  invalid: [],
  results: [],
  environment: null,
  ...changes,
});
const refused = (retCode: number, status = 200): Outcome => ({
  state: 'refused',
  receipt: receipt({ state: 'refused', retCode, status }),
});
const accepted: Outcome = { state: 'accepted', receipt: receipt() };
const fault = (kind: 'refused' | 'dns'): Outcome => ({
  state: 'unsent',
  why: note('http-fault', { kind, host: 'h', at: '', code: '' }),
});
const unknown: Outcome = { state: 'unknown', why: note('answer-empty', { status: 200 }) };

describe('patience', () => {
  it.each<[string, Outcome, (number | null)[]]>([
    ['too many requests', refused(1008028), [1000, 2000, 4000, 8000, null]],
    ['a server error that is a no', refused(1008004, 503), [500, 1000, 2000, null]],
    ['a refused connection', fault('refused'), [250, 500, 1000, null]],
    ['a name that nobody knows', fault('dns'), [null]],
    ['a no', refused(1008004), [null]],
    ['a yes', accepted, [null]],
    ['an answer that got lost', unknown, [null]],
  ])('%s', (_, outcome, pauses) => {
    expect(pauses.map((__, i) => pauseAfter(outcome, i + 1))).toEqual(pauses);
  });

  it('ends at once where nobody waits any more', async () => {
    let tried = 0;
    let stopped = false;
    const once = async (): Promise<Outcome> => {
      tried++;
      return refused(1008028);
    };
    const sleep = async (): Promise<void> => {
      stopped = true;
    };
    await patiently(once, sleep, () => stopped);
    await patiently(once, sleep, () => true);
    expect(tried).toBe(2);
  });
});

describe('sending all', () => {
  async function* batches(count: number): AsyncGenerator<Batch> {
    for (let number = 1; number <= count; number++) yield batchOf(number, ['t']);
  }
  const sending = async (outcomes: Record<number, Outcome>, concurrency = 3, count = 20) => {
    const begun: number[] = [];
    let most = 0;
    let underway = 0;
    const ended = await sendAll({
      batches: batches(count),
      concurrency,
      stopped: () => false,
      send: async ({ number }) => {
        begun.push(number);
        most = Math.max(most, ++underway);
        await new Promise(resolve => setTimeout(resolve, (number * 7) % 5));
        underway--;
        return outcomes[number] ?? accepted;
      },
      done: () => undefined,
    });
    return { ended, begun, most };
  };

  it('begins in order, with no more under way than asked for', async () => {
    const { ended, begun, most } = await sending({});
    expect({ ended, most }).toEqual({ ended: 'all', most: 3 });
    expect(begun).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it.each<[string, Record<number, Outcome>, string, number]>([
    ['a code about its targets goes on', { 2: refused(1008029) }, 'all', 20],
    ['a code about the app ends it', { 2: refused(1008003) }, 'hopeless', 2],
    ['one lost answer goes on', { 2: unknown }, 'all', 20],
    ['three in a row end it', { 2: unknown, 3: unknown, 4: unknown }, 'hopeless', 4],
    ['a connection that can not be had ends it', { 5: fault('dns') }, 'hopeless', 5],
  ])('%s', async (_, outcomes, ended, begun) => {
    const result = await sending(outcomes, 1);
    expect({ ended: result.ended, begun: result.begun.length }).toEqual({ ended, begun });
  });
});

describe('following', () => {
  const figures = (planned: number, sent: number, arrived: number, channel = 'tpns'): Look => {
    const counts = { planned, sent, arrived, clicked: 0 };
    return { state: 'statistics', total: counts, channels: [{ channel, ...counts }] };
  };
  const blind: Look = { state: 'blind', why: note('answer-empty', { status: 200 }) };
  const watched = async (
    looks: (now: number, id: string) => Look,
    waitMs = 60_000,
    ids = ['1'],
    stopAt = Number.POSITIVE_INFINITY,
  ) => {
    let now = 0;
    let asked = 0;
    const delivery = await follow(ids, waitMs, {
      now: () => now,
      sleep: async ms => {
        now += ms;
      },
      stopped: () => now >= stopAt,
      ask: async id => {
        asked++;
        return looks(now, id);
      },
      seen: () => undefined,
    });
    return { ...delivery, asked, now };
  };

  it('ends as soon as one has arrived', async () => {
    const result = await watched(now => (now < 5000 ? figures(1, 1, 0) : figures(1, 1, 1)));
    expect(result).toMatchObject({ rung: 'arrived', arrived: 1 });
    expect(result.now).toBeLessThan(16_000);
  });

  it('waits half a minute for a receipt that may never come, and no longer', async () => {
    const result = await watched(() => figures(1, 1, 0, 'huawei'), 600_000);
    expect(result.rung).toBe('no-receipts');
    expect(result.now).toBeLessThan(60_000);
  });

  it('keeps what it has seen where a later question stays without answer', async () => {
    expect(await watched(now => (now === 0 ? figures(1, 0, 0) : blind))).toMatchObject({
      rung: 'not-sent',
      planned: 1,
      why: null,
    });
    expect(await watched(() => blind)).toMatchObject({ rung: 'blind', why: { id: 'answer-empty' } });
  });

  it('ends where somebody stops it', async () => {
    expect(await watched(() => figures(1, 0, 0), 60_000, ['1'], 3000)).toMatchObject({ rung: 'stopped' });
  });

  it('never exceeds the limit of an hour, with one push or many', async () => {
    for (const ids of [['1'], ['1', '2', '3'], Array.from({ length: 50 }, (_, i) => String(i))]) {
      const { asked, followed } = await watched(() => figures(1, 0, 0), 3_600_000, ids);
      expect(asked).toBeLessThanOrEqual(200);
      expect(followed).toBe(Math.min(5, ids.length));
    }
  });
});

describe('figures', () => {
  const read = (value: object) =>
    readStatistics({ status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(value)) });
  const row = (channel: string, sent: unknown, more: object = {}) => ({
    channel,
    pushState: { pushActiveUv: 2, pushOnlineUv: sent, arrivalUv: 1, clickUv: 0, ...more },
  });

  it('are taken from the sum where there is one, else summed up', () => {
    expect(read({ retCode: 0, pushStatDataAll: [row('hw', 1), row('all', 5)] })).toMatchObject({
      total: { sent: 5 },
      channels: [{ channel: 'huawei', sent: 1 }],
    });
    expect(read({ ret_code: '0', pushStatDataAll: [row('hw', 1), row('harmony', '3')] })).toMatchObject({
      total: { planned: 4, sent: 4, arrived: 2 },
      channels: [{ channel: 'huawei' }, { channel: 'harmony' }],
    });
  });

  it("count Apple's arrivals under their old name, and nothing that is no number", () => {
    expect(
      read({ retCode: 0, pushStatDataAll: [row('apns', 'x', { arrivalUv: 0, verifySvcUv: 2 })] }),
    ).toMatchObject({
      total: { sent: 0, arrived: 2 },
    });
    expect(read({ retCode: 0, pushStatDataAll: [{}] })).toMatchObject({ total: { planned: 0 } });
    expect(read({ retCode: 0 })).toMatchObject({ channels: [] });
    expect(read({ retCode: 1008015 })).toMatchObject({ state: 'refused' });
  });
});

describe('who was left out', () => {
  it.each<[string, Partial<Receipt>, object[]]>([
    ['nobody', { results: ['0'] }, []],
    ['a listed token', { invalid: ['b'] }, [{ target: 'b', code: 1008029 }]],
    ['a coded one', { results: ['0', '10110008'] }, [{ target: 'b', code: 10110008 }]],
    [
      'both say so',
      { results: ['1008006', '0'], invalid: ['a', 'b'] },
      [
        { target: 'a', code: 1008006 },
        { target: 'b', code: 1008029 },
      ],
    ],
    ['a code that is none', { results: ['x', '0'] }, []],
    ['one nobody named', { invalid: ['c'] }, [{ target: 'c', code: 1008029 }]],
  ])('%s', (_, changes, expected) => {
    expect(leftOut(receipt(changes), () => ['a', 'b'])).toEqual(expected);
  });

  it('the sums count targets where they can be counted', () => {
    const sent = { lines: null, hints: [], leftOut: [], outcome: accepted };
    const one = tallied(noTally, { ...sent, count: 10, leftOut: [{ target: 'a', code: 1 }] });
    expect(one).toEqual({ accepted: 9, refused: 1, unknown: 0, unsent: 0 });
    expect(tallied(one, { ...sent, count: null, outcome: unknown })).toMatchObject({ unknown: 1 });
    expect([isWhole(noTally), isWhole(one)]).toEqual([true, false]);
  });
});

it('lines of a text come whole, however it is cut', async () => {
  async function* pieces() {
    for (const part of ['ab', 'c\nd', '\n', '推'.slice(0, 1), '\nlast']) yield new TextEncoder().encode(part);
  }
  const lines: string[] = [];
  for await (const line of linesOf(pieces())) lines.push(line);
  expect(lines).toEqual(['abc', 'd', '推', 'last']);
});
