import { expect, it } from 'vitest';
import { presenceOf, readImAnswer } from '../../src/im/answer.ts';
import { centres, imEndpointOf } from '../../src/im/centres.ts';
import { isImSecretKey, isSdkAppId } from '../../src/im/credentials.ts';
import { messageBody, offlineBytes } from '../../src/im/message.ts';
import { imRequest, sendPath, shownUrl } from '../../src/im/request.ts';
import { readUserSig, signatureOf, userSig } from '../../src/im/user-sig.ts';

/** The sample of the public signing library; its compressed bytes hang on the zlib in use, its content does not. */
const sample = {
  sdkAppId: '1400000000',
  key: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
  userId: 'xiaojun',
  time: 1_600_000_000,
  expire: 15_552_000,
};
const documented =
  'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZpXlQqeKU7MSCgswUJStDEwMogMiUZOamKlkZmqGKplYUZBaBxE1NTY3gosWZ6UpWSoZRpgF56S5Z7omlaanBmQH5TqUVKR6R5q7exl4hKY5ZvgGWxsEm3mVhxr62SrUAnj0xuw__';

it('makes the documented signature, and the UserSig with the documented content', () => {
  expect(signatureOf(sample)).toBe('1Z5PngDjGaufeSiPoBuxdHY7EK3JTdAjMP93S4KvV3M=');
  const content = readUserSig(userSig(sample));
  expect(content).toEqual(readUserSig(documented));
  expect(Object.keys(content ?? {})).toEqual([
    'TLS.ver',
    'TLS.identifier',
    'TLS.sdkappid',
    'TLS.time',
    'TLS.expire',
    'TLS.sig',
  ]);
});

it('has an alphabet that needs no escaping in a URL, which is not base64url', () => {
  for (let time = 0; time < 300; time++) {
    const sig = userSig({ ...sample, time });
    expect(sig).toMatch(/^[A-Za-z0-9*\-_]+$/);
    expect(readUserSig(sig)).toMatchObject({ 'TLS.time': time, 'TLS.identifier': 'xiaojun' });
  }
});

it.each(['', 'x', 'AAAA', 'eJyrVgrxCdYrSy1SslIy0jNQ'])('reads nothing from %j', text => {
  expect(readUserSig(text)).toBeNull();
});

it('a request names app and administrator in its URL, and is shown without its UserSig', () => {
  const identity = {
    endpoint: 'https://console.tim.qq.com/',
    sdkAppId: sample.sdkAppId,
    secretKey: sample.key,
    admin: 'root',
  };
  const { url, method, body } = imRequest(identity, sendPath, { a: '中' }, 1_600_000_000);
  const parsed = new URL(url);
  expect(method).toBe('POST');
  expect(parsed.origin + parsed.pathname).toBe(`https://console.tim.qq.com${sendPath}`);
  expect(Object.fromEntries(parsed.searchParams)).toMatchObject({
    sdkappid: sample.sdkAppId,
    identifier: 'root',
    contenttype: 'json',
  });
  expect(Number(parsed.searchParams.get('random'))).toBeLessThan(2 ** 32);
  expect(new TextDecoder().decode(body)).toBe('{"a":"中"}');
  const sig = parsed.searchParams.get('usersig') ?? '';
  expect(sig.length).toBeGreaterThan(100);
  expect(shownUrl(url)).not.toContain(sig.slice(0, 20));
  expect(shownUrl(url)).toContain('usersig=***&random=');
});

it('a message carries the same text as its offline push', () => {
  const body = messageBody({ to: 'anna', title: 'T', content: '你好', ext: '{"a":1}', life: 60, random: 7 });
  expect(body).toMatchObject({
    To_Account: 'anna',
    MsgLifeTime: 60,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '你好' } }],
    OfflinePushInfo: { PushFlag: 0, Title: 'T', Desc: '你好', Ext: '{"a":1}' },
  });
  expect(messageBody({ to: 'a', title: 'T', content: 'c', life: 1, random: 1 })).not.toHaveProperty(
    'OfflinePushInfo.Ext',
  );
  expect(offlineBytes({ content: '你好', ext: 'ab' })).toBe(8);
  expect(offlineBytes({ content: 'a' })).toBe(1);
});

const response = (text: string, status = 200) => ({
  status,
  headers: {},
  body: new TextEncoder().encode(text),
});

it('an answer is read by its ErrorCode, whatever HTTP says', () => {
  expect(readImAnswer(response('{"ActionStatus":"OK","ErrorCode":0,"MsgKey":"k"}'))).toMatchObject({
    state: 'accepted',
    code: 0,
  });
  expect(
    readImAnswer(response('{"ActionStatus":"FAIL","ErrorCode":70009,"ErrorInfo":"a\\nb"}')),
  ).toMatchObject({
    state: 'refused',
    code: 70009,
    message: 'a b',
  });
  expect(readImAnswer(response('<html>', 502))).toEqual({ state: 'unreadable', status: 502 });
  expect(readImAnswer(response('{"ret_code":0}'))).toEqual({ state: 'unreadable', status: 200 });
});

it.each([
  [{ QueryResult: [{ To_Account: 'a', Status: 'PushOnline' }] }, { state: 'PushOnline' }],
  [{ QueryResult: [{ To_Account: 'a', State: 'Offline' }] }, { state: 'Offline' }],
  [
    { QueryResult: [], ErrorList: [{ To_Account: 'a', ErrorCode: 70107 }] },
    { state: 'missing', code: 70107 },
  ],
  [{ ErrorList: [{}] }, { state: 'missing', code: 0 }],
  [{ QueryResult: [{ Status: 'Dancing' }] }, { state: 'untold' }],
  [{}, { state: 'untold' }],
])('%j says that the account is %j', (body, presence) => {
  expect(presenceOf(body)).toEqual(presence);
});

it('data centres have names; credentials have looks', () => {
  expect(imEndpointOf('Singapore')).toBe('https://adminapisgp.im.qcloud.com');
  expect(imEndpointOf('mars')).toBeNull();
  expect(new Set(centres.map(({ host }) => host)).size).toBe(8);
  expect([isSdkAppId('1400000000'), isSdkAppId('x'), isSdkAppId('0400000000')]).toEqual([true, false, false]);
  expect([isImSecretKey(sample.key), isImSecretKey(sample.key.slice(1))]).toEqual([true, false]);
});
