/** Figures of groups, days and devices, records of some days, plans, and what ends a push. */
import { describe, expect, it } from 'vitest';
import { TOKEN } from '../support/service.ts';
import { asking } from './asking.ts';

const GROUP = '/v3/statistics/get_push_group_stat_channel';
const DAILY = '/v3/statistics/get_push_channel_stat_overview';
const DEVICES = '/v3/statistics/get_device_stat_overview';
const RECORD = '/v3/statistics/get_push_record';
const PLAN = '/v3/push/plan/add_plan_push';

// the emulator's clock begins at noon in Beijing on 2026-01-31
const push = {
  audience_type: 'token',
  token_list: [TOKEN],
  message_type: 'notify',
  message: { title: 'a', content: 'b', android: {} },
};
const state = (count: number) => ({ pushState: { pushActiveUv: count, clickUv: count } });

async function pushed(bodies: readonly object[]) {
  const asked = await asking();
  const ids = [];
  for (const body of bodies) ids.push((await asked.ask('/v3/push/app', { ...push, ...body })).push_id);
  await asked.running.call(['push', '--token', 'c'.repeat(36), '--wait', '5']);
  return { ...asked, ids };
}

describe('figures', () => {
  it('of a group are the sum of its pushes, whichever way the dates are written', async () => {
    const { ask } = await pushed([{ group_id: 'g' }, { group_id: 'g' }, { group_id: 'h' }, {}]);
    const days = { startDate: '2026-01-30', endDate: '2026-01-31' };
    const sum = {
      pushStatDataAll: [
        { channel: 'xg', ...state(2) },
        { channel: 'all', ...state(2) },
      ],
    };
    expect(await ask(GROUP, { groupId: 'g', ...days })).toMatchObject(sum);
    expect(await ask(GROUP, { groupid: 'g', startDate: '20260131', endDate: '20260131' })).toMatchObject(sum);
    expect(await ask(GROUP, { groupId: 'tpns_20260131', ...days })).toMatchObject({
      pushStatDataAll: [{ channel: 'xg' }, { channel: 'all' }],
    });
    expect(await ask(GROUP, { groupId: 'none', ...days })).toMatchObject({ pushStatDataAll: [] });
  });

  it('of a day are those of every channel', async () => {
    const ios = { message: { title: 'a', content: 'b', ios: {} }, environment: 'dev' };
    const { ask } = await pushed([{}, ios]);
    const asked = await ask(DAILY, { startDate: '20260130', endDate: '20260131' });
    expect(asked).toMatchObject({
      retCode: 0,
      pushDateChannelStat: [
        { date: '20260130', channelDatas: [] },
        { date: '20260131', channelDatas: [{ channel: 'xg' }, { channel: 'apns' }, { channel: 'all' }] },
      ],
    });
  });

  it('of devices count the tokens that were spoken of; with a type they are distributed', async () => {
    const { ask } = await asking({ accounts: { anna: [TOKEN, 'gone'] }, invalidTokens: ['gone'] });
    const days = { startDate: '20260130', endDate: '20260131' };
    expect(await ask(DEVICES, days)).toMatchObject({
      getDeviceStatOverviewData: [
        { date: 20260130, accuUv: 0 },
        { date: 20260131, accuUv: 2, newUv: 2, invalidUv: 1, availableUv: 1, notificationUnknown: 2 },
      ],
    });
    expect(await ask(DEVICES, { date: '20260131', type: 'sdk_version' })).toMatchObject({
      retCode: 0,
      data: [{ sdk_version: '', count: 2 }],
    });
    expect(await ask(DEVICES, { date: '20260131', type: 'colour' })).toMatchObject({ retCode: 1008007 });
    expect(await ask(DEVICES, { type: 'city' })).toMatchObject({ retCode: 1008002 });
  });

  it.each<[string, object, number]>([
    [GROUP, { startDate: '20260131', endDate: '20260131' }, 1008002],
    [GROUP, { groupId: 'g', endDate: '20260131' }, 1008002],
    [GROUP, { groupId: 'g', startDate: '20260101', endDate: '20260131' }, 1008007],
    [DAILY, { startDate: '20260131' }, 1008002],
    [DAILY, { startDate: '2026-13-31', endDate: '20260131' }, 1008016],
    [DAILY, { startDate: '20260230', endDate: '20260231' }, 1008016],
    [DAILY, { startDate: '20260131', endDate: '20260130' }, 1008007],
    [DAILY, { startDate: '20251201', endDate: '20260130' }, 1008007],
    [DEVICES, { startDate: '20251001', endDate: '20260130' }, 1008007],
    [RECORD, { startDate: '2025-12-01', endDate: '2026-01-31' }, 1008007],
    [RECORD, { startDate: '2026-01-31', endDate: '2026-01-31', limit: 201 }, 1008007],
  ])('%s %j is refused with %i', async (path, body, code) => {
    const { ask } = await asking();
    expect(await ask(path, body)).toMatchObject({ retCode: code, errMsg: expect.any(String) });
  });
});

describe('records', () => {
  it('of some days are found by type, page by page', async () => {
    const list = { audience_type: 'token_list', token_list: [TOKEN, 'b'.repeat(36)] };
    const { ask, ids } = await pushed([
      {},
      { message_type: 'message' },
      list,
      { audience_type: 'all', token_list: undefined, plan_id: '1' },
    ]);
    const days = { startDate: '2026-01-31', endDate: '2026-01-31' };
    const found = async (rest: object) => {
      const { count, pushRecordData } = await ask(RECORD, { ...days, ...rest });
      return [count, (pushRecordData as { pushId: string }[]).map(({ pushId }) => pushId)];
    };
    // the last is the one that let the clock go on
    expect(await found({})).toEqual([5, [...ids, expect.any(String)]]);
    expect(await found({ offset: 1, limit: 2 })).toEqual([5, ids.slice(1, 3)]);
    expect(await found({ msgType: 'message' })).toEqual([1, [ids[1]]]);
    expect(await found({ pushType: 'all' })).toEqual([1, [ids[3]]]);
    expect((await found({ pushType: 'token' }))[0]).toBe(4);
    expect(await found({ pushType: 'other' })).toEqual([0, []]);
  });
});

describe('a push that goes out later', () => {
  const later = { audience_type: 'all', token_list: undefined, send_time: '2026-02-01 09:00:00' };
  const statusOf = (answer: Record<string, unknown>) =>
    (answer.pushRecordData as { status: string }[]).map(({ status }) => status);

  it('waits, and is cancelled', async () => {
    const { ask, ids } = await pushed([later]);
    const [pushId] = ids;
    expect(statusOf(await ask(RECORD, { pushId }))).toEqual(['PUSH_WAIT']);
    expect(await ask('/v3/statistics/get_push_task_stat_channel', { pushId })).toMatchObject({
      pushStatDataAll: [],
    });
    expect(await ask('/v3/push/cancel_timing_task', { pushId })).toMatchObject({ ret_code: 0 });
    expect(statusOf(await ask(RECORD, { pushId }))).toEqual(['PUSH_CANCELED']);
  });

  it('can not be recalled, as no push can', async () => {
    const { ask, ids } = await pushed([later]);
    const revoke = (body: object) => ask('/v3/push/revoke_push_msg', body);
    expect(await revoke({ pushId: ids[0] })).toMatchObject({ ret_code: 1008004 });
    expect(await revoke({ pushId: '7' })).toMatchObject({ ret_code: 1008015 });
    expect(await revoke({})).toMatchObject({ ret_code: 1008002 });
  });
});

describe('a plan', () => {
  const named = { planName: 'spring', planDescribe: 'sale' };

  it('is made, with an id that a push may carry', async () => {
    const { ask } = await asking();
    expect(await ask(PLAN, named)).toEqual({
      retCode: 0,
      errMsg: 'NO_ERROR',
      result: {
        planId: '1',
        ...named,
        planPushSource: 'api',
        createdAt: expect.any(Number),
        updateAt: expect.any(Number),
      },
    });
    expect(await ask('/v3/push/app', { ...push, plan_id: '1' })).toMatchObject({ ret_code: 0 });
  });

  it.each<[object, number]>([
    [{ planName: 'spring' }, 1008002],
    [{ planDescribe: 'sale' }, 1008002],
    [{ ...named, planName: 'n'.repeat(61) }, 1008007],
    [{ ...named, planDescribe: 'n'.repeat(301) }, 1008007],
  ])('%j is refused with %i', async (body, code) => {
    const { ask } = await asking();
    expect(await ask(PLAN, body)).toMatchObject({ retCode: code });
  });

  it('is made 200 times a day', async () => {
    const { ask } = await asking();
    const codes = [];
    for (let i = 0; i < 201; i++) codes.push((await ask(PLAN, named)).retCode);
    expect(codes.slice(199)).toEqual([0, 1008028]);
  });
});
