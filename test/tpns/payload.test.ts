import { expect, test } from 'vitest';
import { at, type Json } from '../../src/core/json.ts';
import { onlyThrough, pushChannels } from '../../src/tpns/channels.ts';
import { checkPayload } from '../../src/tpns/check-payload.ts';
import { type FieldType, fields, hasType } from '../../src/tpns/fields.ts';
import { aroundList, friendlyText, type PushSpec, payload } from '../../src/tpns/payload.ts';
import { type Assignment, readAssignment } from '../../src/tpns/set-field.ts';

const token = '0123456789abcdef0123456789abcdef0123';
const simple: PushSpec = {
  audience: { kind: 'token', tokens: [token] },
  title: 'Order 17',
  content: 'Your order is on its way.',
};

function built(spec: Partial<PushSpec> = {}): Record<string, unknown> {
  const made = payload({ ...simple, ...spec });
  if (made.state === 'refused') throw new Error(made.why.id);
  return JSON.parse(new TextDecoder().decode(made.body)) as Record<string, unknown>;
}

function assigned(given: string): Assignment {
  const read = readAssignment(given);
  if (read.state === 'refused') throw new Error(read.why.id);
  return read;
}

test('a notification to one token opens the app and may wait a day', () => {
  expect(built()).toEqual({
    audience_type: 'token',
    token_list: [token],
    message_type: 'notify',
    expire_time: 86400,
    message: {
      title: 'Order 17',
      content: 'Your order is on its way.',
      android: { action: { action_type: 1 }, style_id: 0 },
    },
  });
});

test('the same push is the same bytes', () => {
  expect(payload(simple)).toEqual(payload(simple));
});

test('several tokens skip invalid ones', () => {
  const other = token.replace('0', 'f');
  expect(built({ audience: { kind: 'token', tokens: [token, other] } })).toMatchObject({
    audience_type: 'token_list',
    token_list: [token, other],
    ignore_invalid_token: 1,
  });
});

test.each<[PushSpec['audience'], object]>([
  [
    { kind: 'account', accounts: ['anna'] },
    { audience_type: 'account', account_list: ['anna'] },
  ],
  [
    { kind: 'account', accounts: ['anna', 'ben'] },
    { audience_type: 'account_list', account_list: ['anna', 'ben'] },
  ],
  [{ kind: 'all' }, { audience_type: 'all' }],
  [
    { kind: 'tag', tags: ['vip'] },
    {
      audience_type: 'tag',
      tag_rules: [
        {
          tag_items: [
            {
              tags: ['vip'],
              is_not: false,
              tags_operator: 'OR',
              items_operator: 'OR',
              tag_type: 'xg_user_define',
            },
          ],
          operator: 'OR',
          is_not: false,
        },
      ],
    },
  ],
])('the audience %j', (audience, fields) => {
  expect(built({ audience })).toMatchObject(fields);
});

test.each<[PushSpec['opens'], object]>([
  [
    { kind: 'redirect', uri: 'myscheme://com.example.app/detail/' },
    { action_type: 3, intent: 'myscheme://com.example.app/detail/' },
  ],
  [
    { kind: 'activity', className: 'com.example.app.Detail' },
    { action_type: 1, activity: 'com.example.app.Detail' },
  ],
  [
    { kind: 'url', url: 'https://example.com/' },
    { action_type: 2, browser: { url: 'https://example.com/', confirm: 0 } },
  ],
])('a tap on %j', (opens, action) => {
  expect(built(opens ? { opens } : {})).toMatchObject({ message: { android: { action } } });
});

test('custom content stays JSON inside a string', () => {
  const body = built({ customContent: '{"k":"v"}' });
  expect(body).toMatchObject({ message: { android: { custom_content: '{"k":"v"}' } } });
});

test('only one channel: every other one is closed by the name the API has for it', () => {
  expect(built({ channel: 'huawei' }).channel_rules).toEqual([
    { channel: 'xm', disable: true },
    { channel: 'oppo', disable: true },
    { channel: 'vivo', disable: true },
    { channel: 'mz', disable: true },
    { channel: 'honor', disable: true },
    { channel: 'fcm', disable: true },
    { channel: 'xg', disable: true },
  ]);
  for (const channel of pushChannels) expect(onlyThrough(channel)).toHaveLength(pushChannels.length - 1);
});

test('vendor first, a time to send at, a life of its own', () => {
  expect(built({ vendorFirst: true, sendTime: '2030-01-31 09:00:00', expire: 0 })).toMatchObject({
    tpns_online_push_type: 1,
    send_time: '2030-01-31 09:00:00',
    expire_time: 0,
  });
});

test('an iOS push names its environment and has no Android part', () => {
  expect(built({ platform: 'ios', environment: 'dev', customContent: '{}' })).toMatchObject({
    environment: 'dev',
    message: {
      ios: { aps: { badge_type: -1, sound: 'default', 'mutable-content': 1 }, custom_content: '{}' },
    },
  });
  expect(built({ platform: 'ios' })).not.toHaveProperty('message.android');
  expect(built({ platform: 'ios' }).environment).toBe('product');
});

test('a silent iOS message has neither sound nor badge', () => {
  expect(built({ platform: 'ios', messageType: 'message' })).toMatchObject({
    message_type: 'message',
    message: { ios: { aps: { 'content-available': 1 } } },
  });
  expect(built({ platform: 'ios', messageType: 'message' })).not.toHaveProperty('message.ios.aps.sound');
});

test.each(Object.entries(friendlyText))(
  'the built-in %s text passes the check without a warning',
  (_, text) => {
    const made = payload({ ...simple, ...text });
    if (made.state === 'refused') throw new Error(made.why.id);
    expect(checkPayload(made.body)).toEqual({ refused: [], warnings: [] });
    expect(JSON.stringify(text)).not.toMatch(/test|测试/i);
  },
);

test('--set makes the objects on the way and keeps what is beside them', () => {
  expect(
    built({
      set: [
        assigned('message.android.n_importance=3'),
        assigned('message.ios.aps.sound="bell"'),
        assigned('push_speed=1000'),
      ],
    }),
  ).toMatchObject({
    push_speed: 1000,
    message: {
      title: 'Order 17',
      android: { action: { action_type: 1 }, n_importance: 3 },
      ios: { aps: { sound: 'bell' } },
    },
  });
});

test.each([
  ['message.android.hw_ch_id=5', '5'],
  ['message.android.hw_ch_id="5"', '5'],
  ['message.android.badge_type=-2', -2],
  ['multi_pkg=true', true],
  ['collapse_id=9007199254740991', 9007199254740991],
  ['message.android.custom_content={"a":1}', '{"a":1}'],
  ['something_new=a=b', 'a=b'],
  ['something_new=', ''],
  ['message.title=null', 'null'],
  ['loop_param={"loopType":1}', { loopType: 1 }],
])('--set %s gives %j', (given, value) => {
  expect(assigned(given).value).toEqual(value);
});

test.each([
  ['expire_time', 'set-without-value'],
  ['=1', 'set-without-value'],
  ['a..b=1', 'set-path'],
  ['a b=1', 'set-path'],
  ['__proto__.x=1', 'set-path'],
  ['collapse_id=9007199254740993', 'set-number'],
])('--set %s is refused: %s', (given, id) => {
  const read = readAssignment(given);
  expect(read.state === 'refused' && read.why.id).toBe(id);
});

test('--set does not reach through a value', () => {
  const made = payload({ ...simple, set: [assigned('message.title.text=x')] });
  expect(made).toEqual({
    state: 'refused',
    why: { id: 'set-through-value', args: { path: 'message.title.text', through: 'message.title' } },
  });
});

test('--set of a name that every object inherits makes a field', () => {
  const body = built({ set: [assigned('constructor.name=x')] });
  expect(Object.hasOwn(body, 'constructor')).toBe(true);
});

test.each<[string, string[], Record<string, Json>]>([
  ['in front', ['a', 'b'], { token_list: [], message: {} }],
  [
    'in the middle',
    ['"', '\\', '推'],
    { audience_type: 'token_list', token_list: ['x'], message: { token_list: [] } },
  ],
  ['at the end', [], { message: { title: '"token_list":[' }, token_list: [] }],
  ['alone', ['a'], { token_list: [] }],
])('a list %s of the body is put in as bytes, and gives the same bytes', (_, list, body) => {
  const { before, after } = aroundList(body, 'token_list');
  const members = Buffer.from(JSON.stringify(list).slice(1, -1));
  const whole = new TextDecoder().decode(Buffer.concat([before, members, after]));
  expect(whole).toBe(JSON.stringify({ ...body, token_list: list }));
});

test('every documented field is reached with --set, and is of its type there', () => {
  const samples: Record<FieldType, string> = {
    any: '"x"',
    string: '12',
    integer: '1',
    boolean: 'true',
    object: '{"a":1}',
    strings: '["a"]',
    objects: '[{"a":1}]',
  };
  for (const { path, type } of fields) {
    const made = payload({ ...simple, set: [assigned(`${path}=${samples[type]}`)] });
    // what stands in an object that is there goes through it; an action is one of three
    if (made.state === 'refused') throw new Error(`${path}: ${made.why.id}`);
    const value = at(made.object, path);
    expect(value !== undefined && hasType(value, type), path).toBe(true);
  }
});
