/** The endpoints beside the push: questions about pushes, tokens and accounts, and IM. */
import { describe, expect, it } from 'vitest';
import { sendPath, statusPath } from '../../src/im/request.ts';
import { TOKEN } from '../support/service.ts';
import { asking } from './asking.ts';

const STATISTICS = '/v3/statistics/get_push_task_stat_channel';
const RECORD = '/v3/statistics/get_push_record';
const ACCOUNTS = '/v3/device/account/query';

describe('questions', () => {
  it('are answered to those who know the SecretKey only', async () => {
    const { ask } = await asking();
    expect(await ask(STATISTICS, { pushId: '1' }, { secretKey: 'f'.repeat(32) })).toMatchObject({
      retCode: 1008003,
    });
  });

  it.each([
    [STATISTICS, {}, 1008002],
    [STATISTICS, { pushId: '7' }, 1008015],
    [STATISTICS, '[', 1008001],
    [RECORD, {}, 1008002],
    [RECORD, { pushId: 7 }, 1008015],
    ['/v3/toolbox/getPushListByToken', {}, 1008002],
    ['/v3/toolbox/getPushListByToken', { token: 'gone' }, 10110008],
    [ACCOUNTS, { operator_type: 1 }, 1008002],
    [ACCOUNTS, { operator_type: 2 }, 1008002],
    [ACCOUNTS, { operator_type: 3 }, 1008007],
  ])('%s %j is refused with %i', async (path, body, code) => {
    const { ask } = await asking({ invalidTokens: ['gone'] });
    expect(await ask(path, body)).toMatchObject({ retCode: code });
  });

  it.each([
    [{}, 1008002],
    [{ pushId: '7' }, 1008015],
  ])('stopping %j is refused with %i, in the other spelling', async (body, code) => {
    const { ask } = await asking();
    expect(await ask('/v3/push/stop_push_msg', body)).toMatchObject({ ret_code: code });
  });

  it('a push is known by its id, its token and its figures; a stopped one goes no further', async () => {
    const { running, ask } = await asking();
    const push = {
      audience_type: 'token',
      token_list: [TOKEN],
      message_type: 'notify',
      message: { title: 'a', content: 'b', ios: {} },
      environment: 'dev',
    };
    const { push_id: pushId } = await ask('/v3/push/app', push);
    expect(await ask(RECORD, { pushId })).toMatchObject({
      pushRecordData: [{ status: 'PUSH_STARTED', environment: 'dev' }],
    });
    expect(await ask(STATISTICS, { pushId })).toMatchObject({ pushStatDataAll: [] });
    await running.call(['push', '--token', TOKEN, '--wait', '2']);
    expect(await ask(STATISTICS, { pushId })).toMatchObject({
      pushStatDataAll: [{ channel: 'apns' }, { channel: 'all' }],
    });
    expect(await ask(RECORD, { pushId })).toMatchObject({ pushRecordData: [{ status: 'PUSH_FINISHED' }] });
    expect(await ask('/v3/push/stop_push_msg', { pushId })).toEqual({ ret_code: 0, err_msg: 'NO_ERROR' });
    expect(await ask('/v3/push/cancel_timing_task', { pushId })).toMatchObject({ ret_code: 0 });
    // what has ended once does not end otherwise
    expect(await ask(RECORD, { pushId })).toMatchObject({
      pushRecordData: [{ status: 'PUSH_DELETED_PUSH_MSG' }],
    });
    const { pushTaskList } = await ask('/v3/toolbox/getPushListByToken', { token: TOKEN });
    expect(pushTaskList).toHaveLength(2);
  });

  it('accounts and tokens find each other', async () => {
    const { ask } = await asking({ accounts: { anna: [TOKEN] } });
    expect(await ask(ACCOUNTS, { operator_type: 1, account_list: [{ account: 'anna' }, {}] })).toMatchObject({
      result: ['0', '10110008'],
    });
    expect(await ask(ACCOUNTS, { operator_type: 2, token_list: [TOKEN, 'x'] })).toMatchObject({
      result: ['0', '10110008'],
      token_accounts: [{ account_list: [{ account: 'anna' }] }, { account_list: [] }],
    });
    const push = { message_type: 'notify', message: { title: 'a', content: 'b', android: {} } };
    expect(
      await ask('/v3/push/app', { ...push, audience_type: 'account', account_list: ['ben'] }),
    ).toMatchObject({ ret_code: 10010005 });
    expect(
      await ask('/v3/push/app', { ...push, audience_type: 'account_list', account_list: ['anna', 'ben'] }),
    ).toMatchObject({ ret_code: 0, result: '[0,10110008]' });
  });

  it('of statistics are two hundred in an hour', async () => {
    const { ask } = await asking();
    const codes = [];
    for (let i = 0; i < 201; i++) codes.push((await ask(STATISTICS, { pushId: '7' })).retCode);
    expect(codes.slice(198)).toEqual([1008015, 1008015, 1008028]);
  });
});

describe('IM', () => {
  const message = { To_Account: 'anna', MsgRandom: 1, MsgBody: [] };

  it.each<[string, object, Record<string, string>, number]>([
    ['no app', {}, { sdkappid: '' }, 60012],
    ['another app', { sdkAppId: '1400000002' }, {}, 70020],
    ['another key', { secretKey: 'cd'.repeat(32) }, {}, 70009],
    ['another administrator', {}, { identifier: 'root' }, 70013],
    ['no administrator', { admin: 'anna' }, {}, 60010],
    ['no UserSig', {}, { usersig: 'x' }, 70003],
  ])('%s is refused', async (_, change, query, code) => {
    const { im } = await asking();
    expect(await im(sendPath, message, change, query)).toMatchObject({
      ActionStatus: 'FAIL',
      ErrorCode: code,
    });
  });

  it.each<[string, unknown, number]>([
    [sendPath, message, 0],
    [sendPath, '[', 60003],
    [sendPath, {}, 90003],
    [sendPath, { To_Account: 'anna' }, 90005],
    [sendPath, { To_Account: 'anna', MsgRandom: 1 }, 90007],
    [sendPath, { ...message, To_Account: 'gone' }, 90012],
    [statusPath, {}, 90003],
    [statusPath, { To_Account: Array(501).fill('a') }, 90011],
    [statusPath, { To_Account: ['anna', 'gone'] }, 0],
  ])('%s %j is answered with %i', async (path, body, code) => {
    const { im } = await asking({ imAccounts: { gone: 'Missing' } });
    expect(await im(path, body)).toMatchObject({ ErrorCode: code });
  });

  it('a UserSig runs out', async () => {
    const { running, im } = await asking({ delivery: { stopAt: 'accepted' } });
    expect(await im(statusPath, { To_Account: ['a'] })).toMatchObject({ ErrorCode: 0 });
    await running.call(['push', '--token', TOKEN, '--wait', '700']);
    expect(await im(statusPath, { To_Account: ['a'] })).toMatchObject({ ErrorCode: 70001 });
  });
});
