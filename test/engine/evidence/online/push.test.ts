/** How far a push has come, by its figures and by what is on record. */
import { describe, expect, it } from 'vitest';
import type { Given } from '../../../../src/engine/evidence/online/ask.ts';
import { classFields, soundFields } from '../../../../src/tpns/channels.ts';
import { typeOf } from '../../../../src/tpns/fields.ts';
import { emulator, pushBody } from '../../../emulator/helpers.ts';
import { answering, asking, FIGURES, RECORD, seenIn, TOKENS, token } from './helpers.ts';

const ID = '9007199254740993123';

interface Push {
  readonly record?: object | null;
  readonly rows?: readonly object[];
  readonly mine?: readonly object[];
  readonly date?: string;
}

const plain = {
  pushId: ID,
  title: 'Order 17',
  content: 'On its way.',
  status: 'PUSH_FINISHED',
  pushType: 'tag',
  messageType: 'notify',
  createTime: '2026-01-31 11:00:00',
  expireTime: 86400,
};

const row = (channel: string, planned: number, sent = 0, arrived = 0, clicked = 0) => ({
  channel,
  pushState: { pushActiveUv: planned, pushOnlineUv: sent, arrivalUv: arrived, clickUv: clicked },
});

/** Without the line of the record itself. */
async function told(
  { record = {}, rows = [row('all', 1, 1, 1)], mine = [], date }: Push,
  more: Partial<Given> = {},
) {
  const { url } = await answering(
    {
      [TOKENS]: { retCode: 0, pushTaskList: mine },
      [RECORD]: { retCode: 0, pushRecordData: record === null ? [] : [{ ...plain, ...record }] },
      [FIGURES]: { retCode: 0, pushStatDataAll: rows },
    },
    date === undefined ? {} : { date },
  );
  const reading = await asking(url, {
    pushId: ID,
    ...(date === undefined ? {} : { now: () => Date.parse(date) }),
    ...more,
  });
  // a class that is written as it should be turns up with whatever names one
  return seenIn(reading).filter(
    line => !/^(?:push-record|token-\S+) |^token-|^push-category .*"odd":false/.test(line),
  );
}

describe('a push of the emulator', () => {
  it('is followed to the tap', async () => {
    // its answers carry the time of this computer, whatever its own clock says
    let now = Date.now() - 300_000;
    const { url, post } = await emulator({
      clock: () => now,
      scenario: { delivery: { channel: 'oppo' } },
    });
    const { answer } = await post(pushBody());
    now = Date.now();
    const reading = await asking(url, { pushId: String(answer.push_id), token, now: () => now });
    expect(seenIn(reading)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^push-record \{"status":"PUSH_FINISHED","type":"token","message":"notify","created":"20/,
        ),
        'push-planned {"count":1}',
        'push-sent oppo {"count":1}',
        'push-arrived oppo {"count":1}',
        'push-clicked oppo {"count":1}',
      ]),
    );
    expect(seenIn(reading).join()).not.toMatch(/online-early|push-for-others/);
  });

  it('that nobody has sent is missing', async () => {
    const { url } = await emulator({ clock: () => Date.now() });
    expect(seenIn(await asking(url, { pushId: '7', now: () => Date.now() }))).toEqual([
      'push-record-missing {"code":"1008015"}',
    ]);
  });
});

describe('the figures', () => {
  it.each([
    ['nobody', [], ['push-not-planned']],
    ['planned', [row('hw', 1), row('all', 1)], ['push-planned {"count":1}', 'push-not-sent huawei']],
    [
      'sent',
      [row('vivo', 1, 1), row('all', 1, 1)],
      ['push-planned {"count":1}', 'push-sent vivo {"count":1}', 'push-not-arrived vivo'],
    ],
    [
      'sent without receipts',
      [row('hw', 2, 2), row('all', 2, 2)],
      ['push-planned {"count":2}', 'push-sent huawei {"count":2}', 'push-without-receipts huawei'],
    ],
    [
      'arrived and clicked, in one of two channels',
      [row('xg', 3, 3, 2, 1), row('oppo', 1), row('xm', 0), row('all', 4, 3, 2, 1)],
      [
        'push-planned {"count":4}',
        'push-sent tpns {"count":3}',
        'push-arrived tpns {"count":2}',
        'push-clicked tpns {"count":1}',
        'push-not-sent oppo',
      ],
    ],
    [
      'told for all channels together',
      [row('all', 5, 5, 1)],
      ['push-planned {"count":5}', 'push-sent {"count":5}', 'push-arrived {"count":1}'],
    ],
  ])('of a push: %s', async (_, rows, lines) => {
    const android = { hw_category: 'IM', vivo_category: 'IM', oppo_ch_id: 'a' };
    expect(await told({ rows, record: { pushConfig: { android } } })).toEqual(lines);
  });

  it('of a push whose class of message is not one of the vendor’s', async () => {
    const rows = [row('vivo', 1), row('all', 1)];
    const lines = (vivo_category: string) =>
      told({ rows, record: { pushConfig: { android: { vivo_category } } } });
    expect(await lines('Im')).toContain(
      'push-category vivo {"field":"vivo_category","value":"Im","odd":true}',
    );
    expect(await lines('IM')).not.toContainEqual(expect.stringContaining('"odd":true'));
  });

  it('of a push that has just gone out are not held against it', async () => {
    const rows = [row('vivo', 1, 1), row('all', 1, 1)];
    const record = { createTime: '2026-01-31 11:59:30', pushConfig: { android: { vivo_category: 'IM' } } };
    expect(await told({ rows, record })).toEqual([
      'push-planned {"count":1}',
      'push-sent vivo {"count":1}',
      'note online-early {"seconds":30}',
    ]);
    expect(await told({ rows: [], record })).toEqual(['note online-early {"seconds":30}']);
    expect(await told({ rows: [row('all', 1)], record })).toEqual([
      'push-planned {"count":1}',
      'note online-early {"seconds":30}',
    ]);
  });

  it('may be refused, or be the only thing that is known', async () => {
    const figures = (answer: object) =>
      answering({ [RECORD]: { retCode: 0, pushRecordData: [plain] }, [FIGURES]: answer });
    const lines = async (answer: object) => seenIn(await asking((await figures(answer)).url, { pushId: ID }));
    expect(await lines({ retCode: 1008007 })).toEqual([
      expect.stringMatching(/^push-record /),
      `note online-refused {"path":"${FIGURES}","code":1008007,"message":""}`,
    ]);
    expect(await lines({ retCode: 1008015 })).toEqual([expect.stringMatching(/^push-record /)]);
    const { url } = await answering({
      [RECORD]: { retCode: 1008007 },
      [FIGURES]: { retCode: 0, pushStatDataAll: [row('all', 1, 1, 1)] },
    });
    expect(seenIn(await asking(url, { pushId: ID, token }))).toEqual([
      'token-known {"pushes":0}',
      'token-without-account',
      'push-planned {"count":1}',
      'push-sent {"count":1}',
      'push-arrived {"count":1}',
      `note online-refused {"path":"${RECORD}","code":1008007,"message":""}`,
    ]);
    const neither = await answering({ [RECORD]: { retCode: 1008007 }, [FIGURES]: { retCode: 1008015 } });
    expect(seenIn(await asking(neither.url, { pushId: ID }))).toEqual([
      'push-record-missing {"code":"1008015"}',
    ]);
  });
});

describe('the record', () => {
  it('may be empty', async () => {
    expect(await told({ record: null })).toEqual(
      expect.arrayContaining(['push-planned {"count":1}', 'push-arrived {"count":1}']),
    );
    const { url } = await answering({ [RECORD]: { retCode: 0, pushRecordData: [] } });
    expect(seenIn(await asking(url, { pushId: ID }))).toContain('push-record-missing {"code":"0"}');
  });

  it.each([
    ['an in-app message', { messageType: 'message' }, 'push-in-app'],
    ['one package', { multiPkg: false }, 'push-one-package'],
    ['one package, as text', { multiPkg: 'false' }, 'push-one-package'],
    ['a cancelled task', { status: 'PUSH_CANCELED' }, 'push-stopped {"status":"PUSH_CANCELED"}'],
    ['a waiting task', { status: 'PUSH_WAIT' }, 'push-stopped {"status":"PUSH_WAIT"}'],
  ])('shows %s', async (_, record, line) => {
    expect(await told({ record })).toContain(line);
  });

  it.each([
    {},
    { multiPkg: true },
    { multiPkg: '1' },
    { multiPkg: null },
    { status: 'PUSH_INIT' },
    { status: '' },
  ])('shows nothing unusual in %j', async record => {
    expect(await told({ record })).toEqual([
      'push-planned {"count":1}',
      'push-sent {"count":1}',
      'push-arrived {"count":1}',
    ]);
  });

  it('of a scheduled push keeps its figures from counting', async () => {
    const later = { status: 'PUSH_WAIT', sendTime: '2026-02-01 09:00:00' };
    expect(await told({ record: later, rows: [] })).toEqual([
      'push-scheduled {"time":"2026-02-01T01:00:00.000Z"}',
    ]);
    const configured = { status: 'PUSH_WAIT', pushConfig: '{"send_time":"2026-02-01 09:00:00"}' };
    expect(await told({ record: configured, rows: [] })).toHaveLength(1);
    const dated = { status: 'PUSH_WAIT', date: '2026-02-01 09:00:00' };
    expect(await told({ record: dated, rows: [] })).toEqual([
      'push-scheduled {"time":"2026-02-01T01:00:00.000Z"}',
    ]);
    expect(await told({ record: { date: '2026-01-31' } })).toHaveLength(3);
    // its hour has come and gone
    const past = { status: 'PUSH_WAIT', sendTime: '2026-01-31 11:00:00' };
    expect(await told({ record: past, rows: [] })).toEqual([
      'push-stopped {"status":"PUSH_WAIT"}',
      'push-not-planned',
    ]);
  });

  it.each([
    ['seconds', 3600, '2026-01-31 10:00:00'],
    ['seconds as text', '3600', '2026-01-31 10:00:00'],
    ['the moment', '2026-01-31 11:00:00', '2026-01-31 10:00:00'],
    ['the moment in seconds', 1_769_828_400, 1_769_824_800],
    ['the moment in milliseconds', 1_769_828_400_000, 1_769_824_800_000],
  ])('tells when its time is over, in %s', async (_, expireTime, createTime) => {
    expect(await told({ record: { expireTime, createTime }, rows: [row('all', 1)] })).toEqual([
      'push-planned {"count":1}',
      'push-not-sent',
      'push-expired {"seconds":3600}',
    ]);
    // who got it in time, got it
    expect(await told({ record: { expireTime, createTime } })).not.toContain('push-expired {"seconds":3600}');
  });

  it('tells no end of its time where it can not be read', async () => {
    for (const record of [
      { expireTime: 'soon' },
      { expireTime: 3600, createTime: 'x' },
      { expireTime: 7200 },
    ]) {
      expect(await told({ record, rows: [row('all', 1)] })).toEqual([
        'push-planned {"count":1}',
        'push-not-sent',
      ]);
    }
  });
});

describe('whom the push was for', () => {
  const about = async (push: Push) => (await told(push, { token })).filter(line => /^push-for/.test(line));
  const other = 'f'.repeat(36);

  it("is told by today's list, with ids as long as they are", async () => {
    // a number in the answer, beyond what a number can hold
    const { url } = await answering({
      [TOKENS]: `{"retCode":0,"pushTaskList":[{"pushId":${ID},"pushTime":1769830200}]}`,
      [RECORD]: `{"retCode":0,"pushRecordData":[${JSON.stringify({ ...plain, pushId: 0 }).replace('"pushId":0', `"pushId":${ID}`)}]}`,
    });
    expect(seenIn(await asking(url, { pushId: ID, token }))).toContain(`push-for-token {"pushId":"${ID}"}`);
    expect(await about({ mine: [{ pushId: '7' }] })).toEqual(['push-for-others']);
  });

  it.each([
    ['an array', [token, other]],
    ['text', JSON.stringify([token])],
    ['commas', `${other},${token}`],
    ['objects', [{ token }]],
  ])('is told by the targets, as %s', async (_, targetList) => {
    const record = { pushType: 'token_list', targetList, createTime: '2026-01-20 11:00:00' };
    expect(await about({ record })).toEqual([`push-for-token {"pushId":"${ID}"}`]);
    const without = JSON.parse(JSON.stringify(targetList).replaceAll(token, other)) as unknown;
    expect(await about({ record: { ...record, targetList: without } })).toEqual(['push-for-others']);
  });

  it.each([
    ['a push of another day', { record: { createTime: '2026-01-30 23:00:00' } }],
    [
      'one of a day that has begun in Beijing only',
      { record: { createTime: '2026-02-01 01:00:00' }, date: '2026-01-31T18:00:00Z' },
    ],
    ['one that is under way', { record: { status: 'PUSH_STARTED' }, rows: [] }],
    ['one that nobody got', { rows: [row('all', 1)] }],
    ['one to all', { record: { pushType: 'all' } }],
    [
      'targets that are no tokens',
      { record: { pushType: 'account', targetList: ['anna'], createTime: '2026-01-20 11:00:00' } },
    ],
    ['no targets', { record: { pushType: 'token', targetList: '', createTime: '2026-01-20 11:00:00' } }],
    ['a time that nobody can read', { record: { createTime: 'yesterday' } }],
  ])('is not told by %s', async (_, push) => {
    expect(await about(push)).toEqual([]);
  });

  it('is not asked without a token, and not told where the list was refused', async () => {
    expect((await told({})).filter(line => /^push-for/.test(line))).toEqual([]);
    const { url } = await answering({
      [TOKENS]: { retCode: 1008007 },
      [RECORD]: { retCode: 0, pushRecordData: [plain] },
      [FIGURES]: { retCode: 0, pushStatDataAll: [row('all', 1, 1)] },
    });
    expect(seenIn(await asking(url, { pushId: ID, token })).filter(line => /^push-for/.test(line))).toEqual(
      [],
    );
  });
});

describe('what is in the push', () => {
  const content = async (
    record: object,
    channels: readonly string[] = ['vivo', 'oppo'],
    mine: readonly object[] = [],
  ) => {
    const rows = channels.map(channel => row(channel, 1, 1, 1));
    return (await told({ record, rows, mine }, mine.length > 0 ? { token } : {})).filter(
      line => !/^push-(?:planned|sent|arrived|not-|without|for-)|online-record-bare/.test(line),
    );
  };
  const android = (part: object) => ({ pushConfig: JSON.stringify({ message: { android: part } }) });
  const named = { vivo_category: 'IM', oppo_ch_id: 'orders' };

  it('is looked for in fields that the API has', () => {
    const names = [...classFields.flatMap(({ fields }) => fields), ...soundFields.map(({ field }) => field)];
    expect(names.filter(name => typeOf(`message.android.${name}`) !== 'string')).toEqual([]);
  });

  it('a word that vendors filter', async () => {
    expect(await content({ title: '测试' })).toEqual(['push-filtered-word {"word":"测试"}']);
    expect(await content({ title: '测试', messageType: 'message' })).toEqual(['push-in-app']);
  });

  it('a text that is too long for a channel it took', async () => {
    expect(await content({ title: 'x'.repeat(41), content: 'y'.repeat(129) }, ['vivo', 'xg'])).toEqual([
      'push-text-long vivo {"what":"title","length":41,"limit":40}',
      'push-text-long vivo {"what":"content","length":129,"limit":100}',
    ]);
  });

  it('an hour at which a vendor holds messages back', async () => {
    const night = { createTime: '2026-01-31 02:30:00' };
    expect(await content({ ...night, ...android({ action: {}, oppo_ch_id: 'a' }) })).toEqual([
      'push-at-night vivo {"hour":2}',
      'push-channel-unnamed vivo {"field":"vivo_category"}',
    ]);
    expect(await content({ ...night, ...android(named) })).toEqual([]);
    expect(await content(night, ['oppo'])).toEqual([]);
    // the list of the token's pushes knows the moment for certain
    const moment = Date.parse('2026-01-30T19:10:00Z') / 1000;
    expect(await content({ createTime: 'x' }, ['vivo'], [{ pushId: ID, pushTime: moment }])).toEqual([
      'push-at-night vivo {"hour":3}',
    ]);
    expect(await content({ createTime: 'x' }, ['vivo'])).toEqual([]);
  });

  it.each([
    ['the message', { message: { android: {} } }],
    ['the part', { android: {} }],
    ['the part as text', { android: '{}' }],
    ['its members', { builder_id: 0 }],
  ])('no notification channel, where the record shows %s', async (_, pushConfig) => {
    expect(await content({ pushConfig })).toEqual([
      'push-channel-unnamed oppo {"field":"oppo_ch_id"}',
      'push-channel-unnamed vivo {"field":"vivo_category"}',
    ]);
    expect(await content({ pushConfig }, ['xg'])).toEqual([]);
  });

  it('nothing is said of a channel where the record does not show the Android part', async () => {
    expect(await content({ pushConfig: { title: 'x' } })).toEqual([]);
    expect(await told({ rows: [row('vivo', 1, 1, 1)] })).toContain(
      `note online-record-bare {"pushId":"${ID}"}`,
    );
    expect(await told({ rows: [row('xg', 1, 1, 1)] })).not.toContain(
      `note online-record-bare {"pushId":"${ID}"}`,
    );
  });

  it('custom content that does not come through', async () => {
    const custom = (custom_content: unknown) => ({
      ...android({ ...named, hw_category: 'IM', custom_content }),
    });
    expect(await content(custom('{'))).toEqual([
      'push-custom-content oppo {"problem":"not-object"}',
      'push-custom-content {"problem":"not-json"}',
    ]);
    expect(await content(custom('[1]'))).toEqual(['push-custom-content oppo {"problem":"not-object"}']);
    expect(await content(custom('{}'), ['hw', 'oppo'])).toEqual([
      'push-custom-content huawei {"problem":"dropped"}',
    ]);
    expect(await content(custom({ a: 1 }))).toEqual([]);
  });

  it('a sound, and whether it has a channel to play in', async () => {
    expect(await content(android({ ring_raw: 'ding', n_ch_id: 'a' }), ['xg', 'xm', 'oppo'])).toEqual([
      'push-channel-unnamed xiaomi {"field":"xm_ch_id"}',
      'push-channel-unnamed oppo {"field":"oppo_ch_id"}',
      'push-sound tpns {"sound":"ding","channelNamed":true}',
      'push-sound xiaomi {"sound":"ding","channelNamed":false}',
    ]);
  });

  it('channels that were closed are none of its business', async () => {
    const rules = {
      pushConfig: {
        channel_rules: [{ channel: 'hw', disable: true }],
        android: { custom_content: '{}', ...named },
      },
    };
    expect(await content(rules, ['hw', 'vivo'])).toEqual([
      'push-channel-unnamed huawei {"field":"hw_category"}',
    ]);
  });
});
