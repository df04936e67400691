import { expect, test } from 'vitest';
import { checkPayload } from '../../src/tpns/check-payload.ts';

const token = '0123456789abcdef0123456789abcdef0123';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A good push with some members replaced; dots lead into the objects, undefined takes a member out. */
function push(changes: Record<string, unknown> = {}): Uint8Array {
  const body: Record<string, unknown> = {
    audience_type: 'token',
    token_list: [token],
    message_type: 'notify',
    expire_time: 86400,
    message: { title: 'Order 17', content: 'On its way.', android: { action: { action_type: 1 } } },
  };
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let holder = body;
    for (const name of names) {
      holder[name] ??= {};
      holder = holder[name] as Record<string, unknown>;
    }
    holder[last] = value;
  }
  return bytes(JSON.stringify(body));
}

const tags = (tag_rules: object[]): Uint8Array =>
  push({ audience_type: 'tag', token_list: undefined, tag_rules });

const account = (account_type: number): Uint8Array =>
  push({ audience_type: 'account', token_list: undefined, account_list: ['anna'], account_type });

const looped = (changes: object = {}): Uint8Array =>
  push({
    audience_type: 'all',
    token_list: undefined,
    loop_param: {
      startDate: '2030-01-01',
      endDate: '2030-03-31',
      loopType: 1,
      loopDayIndexs: [0],
      dayTimes: ['09:00:00'],
      ...changes,
    },
  });

const refused = (body: Uint8Array): string[] => checkPayload(body).refused.map(why => why.id);
const warnings = (body: Uint8Array): string[] => checkPayload(body).warnings.map(why => why.id);

test('a good push passes without a word', () => {
  expect(checkPayload(push())).toEqual({ refused: [], warnings: [] });
});

test.each<[string, Uint8Array, string[]]>([
  ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), ['payload-not-utf8']],
  ['a comment from the documentation', bytes('{"a":1} // all'), ['payload-not-json']],
  ['a list', bytes('[]'), ['payload-not-object']],
  ['nothing at all', bytes('{}'), ['payload-missing', 'payload-missing', 'payload-missing']],
  ['no audience', push({ audience_type: undefined }), ['payload-missing']],
  ['an unknown audience', push({ audience_type: 'everyone' }), ['payload-value']],
  ['an unknown message type', push({ message_type: 'silent' }), ['payload-value']],
  ['no tokens', push({ token_list: [] }), ['payload-missing']],
  ['tags without rules', push({ audience_type: 'tag' }), ['payload-missing']],
  ['a package without its id', push({ audience_type: 'package_token_push' }), ['payload-missing']],
  ['no title', push({ 'message.title': '' }), ['payload-missing']],
  ['no content', push({ 'message.content': undefined }), ['payload-missing']],
  ['an intent left out', push({ 'message.android.action.action_type': 3 }), ['payload-missing']],
  ['a browser without URL', push({ 'message.android.action.action_type': 2 }), ['payload-missing']],
  ['an action that does not exist', push({ 'message.android.action.action_type': 4 }), ['payload-value']],
  [
    'a URL of another kind',
    push({ 'message.android.action': { action_type: 2, browser: { url: 'javascript:1' } } }),
    ['payload-url'],
  ],
  [
    'iOS without environment',
    push({ 'message.android': undefined, 'message.ios': { aps: {} } }),
    ['payload-missing'],
  ],
  ['an unknown environment', push({ environment: 'staging' }), ['payload-value']],
  ['a speed below the least', push({ audience_type: 'all', push_speed: 999 }), ['payload-range']],
  ['a colour that is none', push({ 'message.android.icon_color': 0x1000000 }), ['payload-range']],
  [
    'flags of an activity as text',
    push({ 'message.android.action.aty_attr': { if: '0' } }),
    ['payload-type'],
  ],
  ['a sound as number', push({ environment: 'dev', 'message.ios': { aps: { sound: 1 } } }), ['payload-type']],
  ['rules without items', tags([{ operator: 'OR' }]), ['payload-missing']],
  ['items that are no list', tags([{ tag_items: 'vip' }]), ['payload-type']],
  ['items without tags', tags([{ tag_items: [{ tag_type: 'xg_user_define' }] }]), ['payload-missing']],
  ['a tag as number', tags([{ tag_items: [{ tags: [7] }] }]), ['payload-type']],
  ['a tag as text', tags([{ tag_items: [{ tags: 'vip' }] }]), ['payload-type']],
  ['a "not" as number', tags([{ is_not: 1, tag_items: [{ tags: ['vip'] }] }]), ['payload-type']],
  [
    'an operator in lower case',
    tags([{ tag_items: [{ tags: ['vip', 'beta'], tags_operator: 'and' }] }]),
    ['payload-value'],
  ],
  [
    'operators between items and rules',
    tags([
      { tag_items: [{ tags: ['a'] }, { tags: ['b'], items_operator: 'XOR' }] },
      { tag_items: [{ tags: ['c'] }], operator: 'NOR' },
    ]),
    ['payload-value', 'payload-value'],
  ],
  [
    'an operator of the older way',
    push({ audience_type: 'tag', tag_list: { tags: ['vip'], op: 'any' } }),
    ['payload-value'],
  ],
  [
    '501 tags in the older way',
    push({ audience_type: 'tag', tag_list: { tags: Array(501).fill('vip'), op: 'OR' } }),
    ['payload-too-many'],
  ],
  [
    'a rule for a channel with a text for yes',
    push({ channel_rules: [{ channel: 'hw', disable: 'true' }] }),
    ['payload-type'],
  ],
  [
    'hours as numbers',
    push({ 'message.accept_time': [{ start: { hour: 13, min: 0 }, end: { hour: '14', min: '00' } }] }),
    ['payload-accept-time'],
  ],
  [
    'an hour that no clock shows',
    push({ 'message.accept_time': [{ start: { hour: '13', min: '00' }, end: { hour: '24', min: '00' } }] }),
    ['payload-accept-time'],
  ],
  ['every day, but on Tuesday', looped({ loopType: 1, loopDayIndexs: [2] }), ['payload-loop']],
  ['the 32nd of every month', looped({ loopType: 3, loopDayIndexs: [32] }), ['payload-loop']],
  ['a loop of 91 days', looped({ endDate: '2030-04-02' }), ['payload-loop-long']],
  ['text in the place of a list', push({ token_list: token }), ['payload-type']],
  ['a number among tokens', push({ token_list: [1] }), ['payload-type']],
  ['seconds as text', push({ expire_time: '86400' }), ['payload-type']],
  ['a rule that is no object', push({ channel_rules: ['hw'] }), ['payload-type']],
  ['a flag as number', push({ multi_pkg: 1 }), ['payload-type']],
  ['a message as text', push({ message: 'hello' }), ['payload-type']],
  [
    'custom content as object',
    push({ 'message.android.custom_content': { k: 1 } }),
    ['payload-custom-object'],
  ],
  [
    'custom content that is not JSON',
    push({ 'message.android.custom_content': '{k:1}' }),
    ['payload-custom-content'],
  ],
  ['four days of life', push({ expire_time: 259_201 }), ['payload-range']],
  ['a negative life', push({ expire_time: -1 }), ['payload-range']],
  ['too fast', push({ audience_type: 'all', push_speed: 50_001 }), ['payload-range']],
  [
    '1001 tokens',
    push({ audience_type: 'token_list', token_list: Array(1001).fill(token) }),
    ['payload-too-many'],
  ],
  ['a token that was never given out', push({ token_list: ['null'] }), ['payload-token']],
  ['a token with a blank', push({ token_list: [`${token} `] }), ['payload-token']],
  [
    'a channel nobody knows',
    push({ channel_rules: [{ channel: 'huawei', disable: true }] }),
    ['payload-channel'],
  ],
  [
    'a time in another form',
    push({ audience_type: 'all', send_time: '2030-01-31T09:00:00Z' }),
    ['payload-send-time'],
  ],
  [
    'a day that does not exist',
    push({ audience_type: 'all', send_time: '2030-02-30 09:00:00' }),
    ['payload-send-time'],
  ],
])('refuses %s', (_, body, ids) => {
  expect(refused(body)).toEqual(ids);
});

test.each<[string, Uint8Array]>([
  ['exactly 1000 tokens', push({ audience_type: 'token_list', token_list: Array(1000).fill(token) })],
  ['the longest life', push({ expire_time: 259_200 })],
  ['no life at all: online devices only', push({ expire_time: 0 })],
  ['the older way to name tags', push({ audience_type: 'tag', tag_list: { tags: ['vip'], op: 'AND' } })],
  ['a leap day', push({ audience_type: 'all', send_time: '2028-02-29 23:59:59' })],
  ['every day', looped()],
  [
    'rules with everything in them',
    tags([
      {
        tag_items: [
          {
            tags: ['a', 'b'],
            is_not: false,
            tags_operator: 'AND',
            items_operator: '',
            tag_type: 'xg_user_define',
          },
          {
            tags: ['1.0'],
            is_not: true,
            tags_operator: 'OR',
            items_operator: 'AND',
            tag_type: 'xg_auto_version',
          },
        ],
        operator: 'OR',
        is_not: false,
      },
      { tag_items: [{ tags: ['c'] }], operator: 'AND', is_not: true },
    ]),
  ],
  [
    'hours of the day',
    push({ 'message.accept_time': [{ start: { hour: '9', min: '00' }, end: { hour: '23', min: '59' } }] }),
  ],
  ['an account of a documented type', account(1005)],
  ['vivo_marketing as text or object', push({ 'message.android.vivo_marketing': { a: 1 } })],
  [
    'iOS with its texts in the alert',
    push({ environment: 'dev', message: { ios: { aps: { alert: { title: 'a', body: 'b' } } } } }),
  ],
])('takes %s', (_, body) => {
  expect(checkPayload(body)).toEqual({ refused: [], warnings: [] });
});

test('4096 bytes of message are the limit, counted in UTF-8', () => {
  const empty = JSON.stringify({ title: 'a', content: '' }).length;
  const message = (length: number): object => ({
    title: 'a',
    content: '中'.repeat(length / 3) + 'x'.repeat(length % 3),
  });
  expect(refused(push({ message: message(4096 - empty) }))).toEqual([]);
  expect(checkPayload(push({ message: message(4097 - empty) })).refused).toEqual([
    { id: 'payload-too-long', args: { bytes: 4097, limit: 4096 } },
  ]);
});

test.each<[string, Uint8Array, string[]]>([
  ['a title that calls itself a test', push({ 'message.title': 'Just Testing' }), ['payload-filtered-word']],
  ['测试 in the content', push({ 'message.content': '这是一条测试消息' }), ['payload-filtered-word']],
  ['a title longer than vendors take', push({ 'message.title': 'x'.repeat(33) }), ['payload-text-long']],
  ['a life that is raised', push({ expire_time: 799 }), ['payload-expire-raised']],
  ['a second token that is ignored', push({ token_list: [token, token] }), ['payload-first-token']],
  ['half a token', push({ token_list: [token.slice(1)] }), ['payload-token-unusual']],
  ['a token of OPPO', push({ token_list: ['CN_0123456789abcdef'] }), ['payload-vendor-token']],
  ['a token of FCM', push({ token_list: ['abc:APA91bExample'] }), ['payload-vendor-token']],
  ['a token of Apple', push({ token_list: ['ab'.repeat(32)] }), ['payload-vendor-token']],
  [
    'an in-app message through a vendor',
    push({ message_type: 'message', tpns_online_push_type: 1 }),
    ['payload-message-own-channel'],
  ],
  ['custom content on Huawei', push({ 'message.android.custom_content': '{}' }), ['payload-custom-lost']],
  [
    'an intent with a blank',
    push({ 'message.android.action': { action_type: 3, intent: 'app://host/a b' } }),
    ['payload-intent'],
  ],
  [
    'an intent without scheme',
    push({ 'message.android.action': { action_type: 3, intent: '//host/a' } }),
    ['payload-intent'],
  ],
  [
    'an intent in Chinese',
    push({ 'message.android.action': { action_type: 3, intent: 'app://host/详情' } }),
    ['payload-intent'],
  ],
  ['an account of a type nobody documents', account(17), ['payload-account-type']],
  ['a channel of vivo that does not exist', push({ 'message.android.vivo_ch_id': '2' }), ['payload-enum']],
  [
    'a silent push that shows something',
    push({
      environment: 'dev',
      message: { title: 'a', content: 'b', ios: { aps: { 'content-available': 1, sound: 'default' } } },
    }),
    ['payload-silent', 'payload-silent'],
  ],
  ['a time for one token', push({ send_time: '2030-01-31 09:00:00' }), ['payload-broadcast-only']],
  ['a field with a typing error', push({ 'message.android.hw_chid': '5' }), ['payload-unknown-field']],
  ['a field nobody documents', push({ channel_distribute_rules: [] }), ['payload-unknown-field']],
])('warns of %s', (_, body, ids) => {
  expect(refused(body)).toEqual([]);
  expect(warnings(body)).toEqual(ids);
});

test.each(['The latest contest', 'Protest march today', 'Attestation ready'])('"%s" is no test', title => {
  expect(warnings(push({ 'message.title': title }))).toEqual([]);
});

test('a token of digits alone may be TPNS’s own', () => {
  expect(warnings(push({ token_list: ['0'.repeat(36)] }))).toEqual([]);
  expect(warnings(push({ token_list: ['1'.repeat(19)] }))).toEqual(['payload-vendor-token']);
});

test('vivo counts a Han character as two', () => {
  const warned = (title: string): unknown => checkPayload(push({ 'message.title': title })).warnings;
  expect(warned('单'.repeat(20))).toEqual([]);
  expect(warned('单'.repeat(21))).toEqual([
    { id: 'payload-text-long', args: { field: 'message.title', length: 21, channels: 'vivo' } },
  ]);
});

test('a thousand wrong tokens are one warning that counts them', () => {
  const body = push({ audience_type: 'token_list', token_list: [token, ...Array(999).fill('short')] });
  expect(checkPayload(body).warnings).toEqual([
    { id: 'payload-token-unusual', args: { index: 1, count: 999 } },
  ]);
});

test('rules that close every channel are noticed, and Huawei’s limits only where Huawei is open', () => {
  const all = ['hw', 'xm', 'mz', 'vivo', 'oppo', 'honor', 'fcm', 'xg'].map(channel => ({
    channel,
    disable: true,
  }));
  expect(warnings(push({ channel_rules: all }))).toEqual(['payload-no-channel']);
  const ownOnly = all.slice(0, -1);
  const custom = {
    channel_rules: ownOnly,
    'message.title': 'x'.repeat(60),
    'message.android.custom_content': '{}',
  };
  expect(warnings(push(custom))).toEqual([]);
  expect(warnings(push({ message_type: 'message', channel_rules: all.slice(1) }))).toEqual([
    'payload-message-own-channel',
  ]);
});

test('what is said of Android channels is not said of an iOS push', () => {
  const ios = {
    environment: 'dev',
    token_list: ['ab'.repeat(32)],
    'message.android': undefined,
    'message.ios': { aps: {} },
  };
  expect(warnings(push(ios))).toEqual([]);
});

test('an id beyond 2^53 is still a whole number', () => {
  const all = new TextDecoder().decode(push({ audience_type: 'all', collapse_id: 1 }));
  expect(refused(bytes(all.replace('"collapse_id":1', '"collapse_id":9007199254740993')))).toEqual([]);
});

test('no note repeats a token', () => {
  const vendor = 'CN_0123456789abcdef0123456789abcdef';
  expect(JSON.stringify(checkPayload(push({ token_list: [vendor, 'null', 'x y'] })))).not.toContain(vendor);
});
