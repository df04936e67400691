/** What a scenario lets one rehearse: a wrong clock, codes of any question, and how far pushes come over which channel. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { paths } from '../../src/emulator/paths.ts';
import type { Scenario } from '../../src/emulator/scenario.ts';
import { imRequest } from '../../src/im/request.ts';
import { bytesOf, signedRequest } from '../../src/tpns/call.ts';
import { readStatistics, statisticsPath } from '../../src/tpns/statistics.ts';
import { IM, service, TOKEN } from '../support/service.ts';
import { asking } from './asking.ts';
import { client, credentials, emulator, pushBody } from './helpers.ts';

const RECORD = '/v3/statistics/get_push_record';
const TODAY = '/v3/toolbox/getPushListByToken';
const ACCOUNTS = '/v3/device/account/query';
const PUSH = '/v3/push/app';
const HOUR = 3_600_000;

// the emulator's clock begins at noon in Beijing on 2026-01-31
const push = {
  audience_type: 'token',
  token_list: [TOKEN],
  message_type: 'notify',
  message: { title: 'Order 17', content: 'On its way.', android: {} },
};
const all = { ...push, audience_type: 'all', token_list: undefined };
const tokens = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => i.toString(16).padStart(36, '0'));

describe('the Date of answers', () => {
  const dateOf = async (url: string, path: string): Promise<number> =>
    Date.parse((await fetch(url + path)).headers.get('date') ?? '');

  it.each([
    ['the page', '/'],
    ['what arrived', '/requests'],
    ['nothing', '/nowhere'],
    ['a question asked the wrong way', PUSH],
  ])('is of the emulator’s clock: %s', async (_, path) => {
    const { url } = await emulator();
    expect(await dateOf(url, path)).toBe(Date.parse('2026-01-31T09:00:00Z'));
  });

  it('is as far off as the scenario says, ahead or behind', async () => {
    const ahead = await emulator({ scenario: { clockSkewSeconds: 3600 } });
    const behind = await emulator({ scenario: { clockSkewSeconds: -90 } });
    expect(await dateOf(ahead.url, '/')).toBe(Date.parse('2026-01-31T10:00:00Z'));
    expect(await dateOf(behind.url, '/')).toBe(Date.parse('2026-01-31T08:58:30Z'));
  });

  it('is of the moment of the answer, not of the question', async () => {
    let now = Date.parse('2026-01-31T09:00:00Z');
    const { url } = await emulator({ clock: () => now, scenario: { answers: [{ delayMs: 200 }] } });
    const answered = fetch(`${url}${PUSH}`, { method: 'POST', body: '{}' });
    setTimeout(() => {
      now += HOUR;
    }, 50);
    expect((await answered).headers.get('date')).toBe('Sat, 31 Jan 2026 10:00:00 GMT');
  });

  it('and signatures go by the same clock', async () => {
    const { post } = await emulator({
      clock: () => 1_600_000_000_000,
      scenario: { clockSkewSeconds: 301, clockToleranceSeconds: 300 },
    });
    expect((await post(pushBody())).answer).toMatchObject({
      ret_code: 1008003,
      err_msg: 'TimeStamp is 301 seconds behind',
    });
  });
});

describe('times in records', () => {
  it('are Beijing’s', async () => {
    const { ask } = await asking();
    const { push_id: pushId } = await ask(PUSH, push);
    const { push_id: later } = await ask(PUSH, { ...all, send_time: '2026-02-01 09:00:00' });
    expect(await ask(RECORD, { pushId })).toMatchObject({
      pushRecordData: [{ date: '2026-01-31 12:00:00', createTime: '2026-01-31 12:00:00' }],
    });
    expect(await ask(RECORD, { pushId: later })).toMatchObject({
      pushRecordData: [{ date: '2026-02-01 09:00:00', createTime: '2026-01-31 12:00:00' }],
    });
  });

  it('put a push of the early morning there on that day, whatever the day in Greenwich', async () => {
    const { ask } = await asking({ clockSkewSeconds: -6 * 3600 });
    const { push_id: pushId } = await ask(PUSH, push);
    const days = (day: string) => ask(RECORD, { startDate: day, endDate: day });
    expect(await ask(RECORD, { pushId })).toMatchObject({
      pushRecordData: [{ createTime: '2026-01-31 06:00:00' }],
    });
    expect(await days('2026-01-31')).toMatchObject({ count: 1 });
    expect(await days('2026-01-30')).toMatchObject({ count: 0 });
    const figures = { startDate: '20260131', endDate: '20260131' };
    expect(await ask('/v3/statistics/get_push_channel_stat_overview', figures)).toMatchObject({
      pushDateChannelStat: [{ date: '20260131' }],
    });
  });
});

describe('today’s pushes to a token', () => {
  it('are those that have gone out', async () => {
    const { running, ask } = await asking();
    await ask(PUSH, { ...all, send_time: '2026-01-31 12:10:00' });
    expect(await ask(TODAY, { token: TOKEN })).toMatchObject({ pushTaskList: [] });
    await running.call(['push', '--token', 'c'.repeat(36), '--wait', '700']);
    await ask(PUSH, push);
    const { pushTaskList } = await ask(TODAY, { token: TOKEN });
    expect(pushTaskList).toMatchObject([{ pushTargetType: 'TOKEN_PUSH' }]);
  });
});

describe('the accounts of a token', () => {
  const asked = (token: string) => ({ operator_type: 2, token_list: [token] });

  it('are none where it is known and bound to none, which is no reason to deny it', async () => {
    const { ask } = await asking({ invalidTokens: ['gone'], accounts: { anna: ['bound'] } });
    const nothing = { retCode: 0, result: ['10110008'], token_accounts: [{ account_list: [] }] };
    expect(await ask(ACCOUNTS, asked(TOKEN))).toMatchObject(nothing);
    await ask(PUSH, push);
    expect(await ask(ACCOUNTS, asked(TOKEN))).toMatchObject({ ...nothing, result: ['0'] });
    expect(await ask(ACCOUNTS, asked('bound'))).toMatchObject({ result: ['0'] });
    await ask(PUSH, { ...push, token_list: ['gone'] });
    expect(await ask(ACCOUNTS, asked('gone'))).toMatchObject(nothing);
  });

  it('are asked for of one with a tag, an attribute, or a line in a file', async () => {
    const { ask, upload } = await asking();
    await ask('/v3/device/tag', { operator_type: 1, token_list: ['tagged'], tag_list: ['vip'] });
    const attributeMap = { level: '2' };
    await ask('/v3/device/set_custom_attribute', { cmd: 1, token: 'named', attributeInfo: { attributeMap } });
    const [listed = ''] = tokens(1);
    const form = new FormData();
    form.set('file', new Blob([`${listed}\n`]), 'tokens.txt');
    await upload(form);
    for (const token of ['tagged', 'named', listed]) {
      expect(await ask(ACCOUNTS, asked(token))).toMatchObject({ result: ['0'] });
    }
  });
});

describe('the targets in a record', () => {
  it.each<[string, object, unknown]>([
    ['one token', {}, [TOKEN]],
    ['a list', { audience_type: 'token_list', token_list: tokens(20) }, tokens(20)],
    ['a long list', { audience_type: 'token_list', token_list: tokens(21) }, null],
    [
      'accounts',
      { audience_type: 'account_list', token_list: undefined, account_list: ['anna', 'ben'] },
      ['anna', 'ben'],
    ],
    ['everybody', { audience_type: 'all', token_list: undefined }, null],
  ])('%s', async (_, change, targetList) => {
    const { ask } = await asking();
    const { push_id: pushId } = await ask(PUSH, { ...push, ...change });
    expect(await ask(RECORD, { pushId })).toMatchObject({ pushRecordData: [{ targetList }] });
  });
});

describe('answers of a scenario', () => {
  const codes = [1008003, 1008035, 10030009, 1008030, 1008031, 10030006, 1010001, 1008028, 1008015, 10110008];
  const questions = paths.filter(path => path.startsWith('/v3/'));

  it.each(questions)('%s gives every code that it is told to', async path => {
    for (const code of codes) {
      const { ask, upload } = await asking({ answers: { [path]: code } });
      const form = new FormData();
      form.set('file', new Blob([`${TOKEN}\n`]), 'tokens.txt');
      const answer = path.endsWith('/upload') ? await upload(form) : await ask(path, push);
      expect(answer.retCode ?? answer.ret_code).toBe(code);
      // those who do not prove who they are get to see nothing of it
      const stranger = path.endsWith('/upload')
        ? await upload(form, { Authorization: 'Basic eDp5' })
        : await ask(path, push, { secretKey: 'f'.repeat(32) });
      expect(stranger.retCode ?? stranger.ret_code).toBe(1008003);
    }
  });

  it.each(paths.filter(path => path.startsWith('/v4/')))('%s has its own before imCode', async path => {
    const { im } = await asking({ imCode: 70009, answers: { [path]: [70020, 0] } });
    const body = { To_Account: path.endsWith('status') ? ['anna'] : 'anna', MsgRandom: 1, MsgBody: [] };
    expect(await im(path, body)).toMatchObject({ ErrorCode: 70020 });
    expect(await im(path, body)).toMatchObject({ ErrorCode: 0 });
    expect(await im(path, body)).toMatchObject({ ErrorCode: 70009 });
  });

  it('come in turn, for each path by itself; after the last, what is right', async () => {
    const { ask } = await asking({
      answers: { [TODAY]: [1008028, 0, { retCode: 1008031 }], [PUSH]: 1008030 },
    });
    const code = async () => (await ask(TODAY, { token: TOKEN })).retCode;
    expect([await code(), await code(), await code(), await code()]).toEqual([1008028, 0, 1008031, 0]);
    expect(await ask(PUSH, push)).toMatchObject({ ret_code: 1008030 });
    expect(await ask(PUSH, push)).toMatchObject({ ret_code: 1008030 });
  });

  it('a list is about pushes and nothing else, and takes plain codes too', async () => {
    const { ask } = await asking({ answers: [1008030] });
    expect(await ask(TODAY, { token: TOKEN })).toMatchObject({ retCode: 0 });
    expect(await ask(PUSH, push)).toMatchObject({ ret_code: 1008030 });
    expect(await ask(PUSH, push)).toMatchObject({ ret_code: 0 });
  });

  it('break off, or are something else than JSON, for a question and for IM', async () => {
    const running = await serving({
      answers: {
        [RECORD]: { cut: true },
        [TODAY]: { text: '<h1>Bad gateway</h1>', httpStatus: 502 },
        '/v4/openim/query_online_status': { httpStatus: 503, text: 'busy' },
      },
    });
    const post = (path: string) => fetch(running.url + path, { method: 'POST', body: '{}' });
    await expect(post(RECORD)).rejects.toThrow();
    const gateway = await post(TODAY);
    expect([gateway.status, await gateway.text()]).toEqual([502, '<h1>Bad gateway</h1>']);
    const { url, body } = imRequest(
      { ...IM, endpoint: running.url },
      '/v4/openim/query_online_status',
      { To_Account: ['anna'] },
      1,
    );
    const busy = await fetch(url, { method: 'POST', body: Buffer.from(body) });
    expect([busy.status, await busy.text()]).toEqual([503, 'busy']);
  });
});

async function serving(scenario: Scenario) {
  const running = await service(scenario);
  onTestFinished(() => running.close());
  return running;
}

/** Figures as the CLI reads them, so many milliseconds after the push. */
async function figuresAfter(scenario: Scenario, body: object = {}) {
  let now = Date.parse('2026-01-31T09:00:00Z');
  const { url, post } = await emulator({ clock: () => now, scenario });
  const bytes = pushBody({ message: { title: 'Order 17', content: 'On its way.', android: {} }, ...body });
  const { answer } = await post(bytes);
  const http = client();
  const asked = async (path: string, question: object) =>
    http.request(
      signedRequest({
        ...credentials,
        endpoint: url,
        path,
        timestamp: 1_600_000_000,
        body: bytesOf(question),
      }),
    );
  return async (ms: number) => {
    now = Date.parse('2026-01-31T09:00:00Z') + ms;
    const read = readStatistics(await asked(statisticsPath, { pushId: String(answer.push_id) }));
    if (read.state !== 'statistics') throw new Error(read.state);
    return Object.fromEntries(
      read.channels.map(({ channel, planned, sent, arrived, clicked }) => [
        channel,
        [planned, sent, arrived, clicked],
      ]),
    );
  };
}

describe('figures', () => {
  it('go on with the clock: planned, sent, arrived, clicked', async () => {
    const at = await figuresAfter({ delivery: { channel: 'huawei', stepMs: 1000 } });
    expect(await at(999)).toEqual({});
    expect(await at(1000)).toEqual({ huawei: [1, 0, 0, 0] });
    expect(await at(2000)).toEqual({ huawei: [1, 1, 0, 0] });
    expect(await at(3000)).toEqual({ huawei: [1, 1, 1, 0] });
    expect(await at(4000)).toEqual({ huawei: [1, 1, 1, 1] });
    expect(await at(HOUR)).toEqual({ huawei: [1, 1, 1, 1] });
  });

  it.each([
    ['accepted', undefined],
    ['planned', [1, 0, 0, 0]],
    ['sent', [1, 1, 0, 0]],
    ['arrived', [1, 1, 1, 0]],
    ['clicked', [1, 1, 1, 1]],
  ] as const)('stop for good at %s, over each channel', async (stopAt, row) => {
    for (const channel of ['huawei', 'xiaomi', 'oppo', 'vivo', 'meizu', 'honor', 'fcm', 'tpns'] as const) {
      const wanted = row === undefined ? {} : { [channel]: row };
      expect(await (await figuresAfter({ delivery: { channel, stopAt } }))(HOUR)).toEqual(wanted);
      expect(await (await figuresAfter({ delivery: { channels: { [channel]: stopAt } } }))(HOUR)).toEqual(
        wanted,
      );
    }
  });

  it('of several channels: the devices take them in turn, each channel ends where it is told to', async () => {
    const channels = { huawei: 'planned', xiaomi: 'sent', tpns: 'clicked' } as const;
    const list = { audience_type: 'token_list', token_list: tokens(7) };
    const at = await figuresAfter({ delivery: { channels, stepMs: 1000 } }, list);
    expect(await at(2000)).toEqual({ huawei: [3, 0, 0, 0], xiaomi: [2, 2, 0, 0], tpns: [2, 2, 0, 0] });
    expect(await at(HOUR)).toEqual({ huawei: [3, 0, 0, 0], xiaomi: [2, 2, 0, 0], tpns: [2, 2, 2, 2] });
    const one = await figuresAfter({ delivery: { channels } });
    expect(await one(HOUR)).toEqual({ huawei: [1, 0, 0, 0] });
  });

  it('of a channel that the push closes are those of the service’s own', async () => {
    const closed = { channel_rules: [{ channel: 'hw', disable: true }] };
    const at = await figuresAfter({ delivery: { channels: { huawei: 'sent' } } }, closed);
    expect(await at(HOUR)).toEqual({ tpns: [1, 1, 0, 0] });
  });

  it('of an in-app message are the service’s own, whatever the channels', async () => {
    const inApp = { message_type: 'message' };
    const vendors = await figuresAfter({ delivery: { channels: { huawei: 'sent' } } }, inApp);
    expect(await vendors(HOUR)).toEqual({ tpns: [1, 1, 1, 1] });
    const own = await figuresAfter({ delivery: { channels: { huawei: 'sent', tpns: 'arrived' } } }, inApp);
    expect(await own(HOUR)).toEqual({ tpns: [1, 1, 1, 0] });
  });

  it('without receipts never say that anything arrived', async () => {
    const at = await figuresAfter({ delivery: { channel: 'huawei', receipts: false } });
    expect(await at(HOUR)).toEqual({ huawei: [1, 1, 0, 1] });
  });
});

describe('what became of a push', () => {
  const statusOf = async (scenario: Scenario, body: object = {}, end: string | null = null) => {
    const { ask } = await asking(scenario);
    const { push_id: pushId } = await ask(PUSH, { ...push, ...body });
    if (end !== null) await ask(end, { pushId });
    const { pushRecordData } = await ask(RECORD, { pushId });
    return (pushRecordData as { status: string }[]).map(({ status }) => status);
  };
  const later = { ...all, send_time: '2026-02-01 09:00:00' };

  it('stands in its record', async () => {
    expect(await statusOf({})).toEqual(['PUSH_STARTED']);
    expect(await statusOf({}, later)).toEqual(['PUSH_WAIT']);
    expect(await statusOf({}, later, '/v3/push/cancel_timing_task')).toEqual(['PUSH_CANCELED']);
    expect(await statusOf({}, {}, '/v3/push/stop_push_msg')).toEqual(['PUSH_DELETED_PUSH_MSG']);
  });

  it.each(['PUSH_REVOKED', 'PUSH_COLLAPSED', 'PUSH_FAILED', 'PUSH_WAIT'] as const)(
    'is %s where the scenario says so, once it has begun and as long as nobody has stopped it',
    async status => {
      const scenario: Scenario = { delivery: { status } };
      expect(await statusOf(scenario)).toEqual([status]);
      expect(await statusOf(scenario, later)).toEqual(['PUSH_WAIT']);
      expect(await statusOf(scenario, {}, '/v3/push/cancel_timing_task')).toEqual(['PUSH_CANCELED']);
    },
  );

  it('names the id it may be overwritten by', async () => {
    const { ask } = await asking();
    const { push_id: pushId } = await ask(PUSH, { ...all, collapse_id: 17 });
    expect(await ask(RECORD, { pushId })).toMatchObject({ pushRecordData: [{ collapseID: 17 }] });
  });
});
