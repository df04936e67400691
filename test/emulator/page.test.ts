/** The page and what it is made of, as any client gets them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { html } from '../../src/core/html.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { imNotice } from '../../src/emulator/im-notice.ts';
import { pageWords } from '../../src/emulator/page-words.ts';
import { routeOf } from '../../src/emulator/route.ts';
import type { ImAccountState, Scenario } from '../../src/emulator/scenario.ts';
import { imRequest, sendPath } from '../../src/im/request.ts';
import { basicAuth } from '../../src/tpns/signature.ts';
import { credentials, emulator, pushBody, token } from './helpers.ts';

const IM = { sdkAppId: '1400000001', secretKey: 'ab'.repeat(32), admin: 'administrator' };
const text = async (url: string): Promise<string> => (await fetch(url)).text();

describe('the page', () => {
  it('says where a push goes, through what, and what a tap opens', async () => {
    const { url, post } = await emulator({ scenario: { delivery: { channel: 'oppo' } } });
    const action = { action_type: 3, intent: 'myapp://com.example.app/detail?id=1' };
    await post(pushBody({ message: { title: 'a', content: 'b', android: { action } } }));
    const shown = await text(url);
    expect(shown).toContain(`<dd>1 device <code dir="auto">${token}</code></dd>`);
    expect(shown).toContain('<dt>Channel</dt><dd>oppo</dd>');
    expect(shown).toContain('<dd><code dir="auto">myapp://com.example.app/detail?id=1</code></dd>');
    expect(shown).toContain('<article class="notification"');
  });

  it.each<[string, object, RegExp]>([
    ['everybody', { audience_type: 'all' }, /<dd>Every device of the app<\/dd>/],
    [
      'tags',
      {
        audience_type: 'tag',
        tag_rules: [{ tag_items: [{ tags: ['vip', 'beta'], tag_type: 'xg_user_define' }] }],
      },
      /<dd>Tags <code dir="auto">vip, beta<\/code><\/dd>/,
    ],
    [
      'accounts',
      { audience_type: 'account_list', account_list: ['anna', 'ben'] },
      /<dd>2 accounts <code dir="auto">anna<\/code> …<\/dd>/,
    ],
    [
      'a time',
      { audience_type: 'all', send_time: '2026-02-01 09:00:00' },
      /<dt>Scheduled for<\/dt><dd>2026-02-01 09:00:00<\/dd>/,
    ],
  ])('names %s', async (_, changes, shown) => {
    const { url, post } = await emulator();
    expect((await post(pushBody({ token_list: undefined, ...changes }))).answer.ret_code).toBe(0);
    expect(await text(url)).toMatch(shown);
  });

  it('names an uploaded package', async () => {
    const { url, post } = await emulator();
    const form = new FormData();
    form.append('file', new Blob([`${token}\n`]), 'tokens.txt');
    const headers = { Authorization: basicAuth(credentials.accessId, credentials.secretKey) };
    const uploaded = await fetch(`${url}/v3/push/package/upload`, { method: 'POST', headers, body: form });
    const { uploadId } = (await uploaded.json()) as { uploadId: number };
    const push = { token_list: undefined, audience_type: 'package_token_push', upload_id: uploadId };
    expect((await post(pushBody(push))).answer.ret_code).toBe(0);
    expect(await text(url)).toMatch(/<dd><code dir="auto">package_token_push<\/code><\/dd>/);
  });

  it('tells what a phone would not show: in-app messages, and what no channel is open for', async () => {
    const { url, post } = await emulator();
    const own = [{ channel: 'xg', disable: true }];
    await post(pushBody({ message_type: 'message' }));
    await post(pushBody({ message_type: 'message', channel_rules: own }));
    expect((await text(url)).match(/<article class="\w+"/g)).toEqual([
      '<article class="silent"',
      '<article class="silent"',
    ]);
  });

  it('shows the texts of an alert, as object and as text', async () => {
    const { url, post } = await emulator();
    const ios = (alert: unknown) => pushBody({ environment: 'dev', message: { ios: { aps: { alert } } } });
    await post(ios({ title: 'From the alert', body: 'its body' }));
    await post(ios('only a text'));
    const shown = await text(url);
    for (const each of ['From the alert', 'its body', 'only a text', 'No title'])
      expect(shown).toContain(each);
    expect(shown).toContain('<dd>APNs</dd>');
  });

  it('keeps a thousand targets out of the page', async () => {
    const { url, post } = await emulator();
    await post(pushBody({ audience_type: 'token_list', token_list: Array(1000).fill(token) }));
    const shown = await text(url);
    expect(shown).toContain('1000 devices');
    expect(shown.split(token).length).toBeLessThan(10);
  });

  it('is told in the language its address asks for', async () => {
    const { url } = await emulator();
    expect(await text(`${url}/?lang=zh-CN`)).toContain('<html lang="zh-CN">');
    expect(await text(`${url}/?lang=fr`)).toContain('<html lang="en">');
  });

  it('holds no secret, whoever sent what', async () => {
    const { url, post } = await emulator({ im: IM });
    await post(pushBody());
    const request = imRequest({ ...IM, endpoint: url }, sendPath, { To_Account: 'anna' }, 1_769_850_000);
    await fetch(request.url, { method: 'POST', body: Buffer.from(request.body) });
    const everything = (await text(url)) + (await text(`${url}/requests`));
    for (const secret of [
      credentials.secretKey,
      IM.secretKey,
      'usersig',
      new URL(request.url).searchParams.get('usersig'),
    ])
      expect(everything).not.toContain(secret);
  });

  it.each(['/', '/page.js', '/page.css', '/icon.svg', '/requests'])(
    '%s lets nothing in from elsewhere',
    async path => {
      const { url } = await emulator();
      const { headers } = await fetch(url + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('says the same in both languages', () => {
    expect(Object.keys(pageWords.zh)).toEqual(Object.keys(pageWords.en));
  });
});

describe('IM messages', () => {
  it('stand in the inbox with what becomes of the offline push', async () => {
    const { url } = await emulator({ im: IM, scenario: { imAccounts: { ben: 'Online' } } });
    const send = async (to: string, secretKey = IM.secretKey): Promise<void> => {
      const body = {
        To_Account: to,
        MsgRandom: 1,
        MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }],
        OfflinePushInfo: { Title: `For ${to}` },
      };
      const request = imRequest({ ...IM, secretKey, endpoint: url }, sendPath, body, 1_769_850_000);
      await fetch(request.url, { method: 'POST', body: Buffer.from(request.body) });
    };
    await send('anna');
    await send('ben');
    await send('clara', 'cd'.repeat(32));
    expect(JSON.parse(await text(`${url}/requests`))).toMatchObject({
      requests: [
        { kind: 'im', retCode: 70009, notice: null, body: null },
        { kind: 'im', retCode: 0, notice: 'logged-in', body: { To_Account: 'ben' } },
        { kind: 'im', retCode: 0, notice: 'pushed', body: { To_Account: 'anna' } },
      ],
    });
    const shown = await text(url);
    expect(shown).toContain('For anna');
    expect(shown).toContain('hello');
    expect(shown).toContain('Refused: 70009');
    expect(shown.match(/<article class="(\w+)"/g)?.join()).toMatch(/refused.*silent.*notification/);
  });

  it.each<[string, JsonObject, ImAccountState]>([
    ['pushed', {}, 'PushOnline'],
    ['logged-in', {}, 'Online'],
    ['logged-out', {}, 'Offline'],
    ['switched-off', { OfflinePushInfo: { PushFlag: 1 } }, 'PushOnline'],
    ['online-only', { MsgLifeTime: 0 }, 'PushOnline'],
    ['custom-only', { MsgBody: [{ MsgType: 'TIMCustomElem' }] }, 'PushOnline'],
    ['pushed', { MsgBody: [{ MsgType: 'TIMCustomElem' }], OfflinePushInfo: { Desc: 'b' } }, 'PushOnline'],
  ])('%s: %j to somebody %s', (notice, body, state) => {
    expect(imNotice(body, state)).toBe(notice);
  });
});

describe('the way of a push', () => {
  const close = (...channels: string[]) => ({
    channel_rules: channels.map(channel => ({ channel, disable: true })),
  });
  it.each<[string | null, JsonObject, Scenario]>([
    ['tpns', {}, {}],
    ['vivo', {}, { delivery: { channel: 'vivo' } }],
    ['huawei', close('xg'), {}],
    ['tpns', close('vivo'), { delivery: { channel: 'vivo' } }],
    ['tpns', { message_type: 'message' }, { delivery: { channel: 'vivo' } }],
    [null, { message_type: 'message', ...close('xg') }, {}],
    [null, close('hw', 'xm', 'oppo', 'vivo', 'mz', 'honor', 'fcm', 'xg'), {}],
    ['apns', { message: { ios: {} } }, { delivery: { channel: 'vivo' } }],
  ])('is %s for %j', (route, body, scenario) => {
    expect(routeOf(body, scenario)).toBe(route);
  });

  it('is the one that the statistics count', async () => {
    const { post, url } = await emulator({ scenario: { delivery: { stepMs: 1 } } });
    await post(pushBody(close('xg', 'hw', 'xm', 'oppo', 'vivo', 'mz', 'honor')));
    expect(JSON.parse(await text(`${url}/requests`))).toMatchObject({ requests: [{ channel: 'fcm' }] });
  });
});

describe('members that say nothing', () => {
  /** As SDKs of languages with structs write it: every field they know. */
  const verbose = {
    platform: '',
    tag_rules: null,
    account_list: null,
    environment: '',
    upload_id: 0,
    send_time: '',
    plan_id: '',
    account_push_type: 0,
    collapse_id: 0,
    push_speed: 0,
    channel_rules: null,
    multi_pkg: false,
    message: {
      title: 'Order 17',
      content: 'On its way.',
      accept_time: null,
      thread_id: '',
      xg_media_resources: '',
      android: {
        n_ch_id: '',
        hw_importance: 0,
        urgency: 'NORMAL',
        action: { action_type: 1, activity: '', aty_attr: null, browser: null },
        custom_content: '',
      },
    },
  };

  it('count as left out', async () => {
    const { post, url } = await emulator();
    expect((await post(pushBody(verbose))).answer).toMatchObject({
      ret_code: 0,
      environment: 'product',
      result: '[0]',
    });
    // what is listed is still what was sent
    expect(JSON.parse(await text(`${url}/requests`))).toMatchObject({
      requests: [{ body: { account_list: null } }],
    });
  });

  it.each<[object, number]>([
    [{ message: { ...verbose.message, title: '' } }, 1008002],
    [{ token_list: null }, 1008002],
    [{ expire_time: 259_201 }, 1008007],
    [{ push_speed: 1 }, 1008007],
  ])('excuse nothing else: %j', async (wrong, code) => {
    const { post } = await emulator();
    expect((await post(pushBody({ ...verbose, ...wrong }))).answer.ret_code).toBe(code);
  });
});

describe('news', () => {
  it('come at once, and as something arrives, once for many', async () => {
    const { url, post } = await emulator();
    const gone = new AbortController();
    onTestFinished(() => gone.abort());
    const response = await fetch(`${url}/events`, { signal: gone.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await next()).toBe('data: changed\n\n');
    await Promise.all([post(pushBody()), post(pushBody()), post(pushBody())]);
    expect(await next()).toBe('data: changed\n\n');
  });
});

describe('html', () => {
  it('escapes everything but html', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`${'"&`'}${inner}${[inner, inner]}${null}${7}`.text).toBe(
      `&#34;&#38;&#96;${'<b>&#60;i&#62;</b>'.repeat(3)}7`,
    );
  });
});
