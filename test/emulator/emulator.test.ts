import { request as rawRequest } from 'node:http';
import { expect, test } from 'vitest';
import { inventCredentials } from '../../src/emulator/invent.ts';
import { EmulatorFault, startEmulator } from '../../src/emulator/start.ts';
import { accessIdProblem, secretKeyProblem } from '../../src/tpns/credentials.ts';
import { basicAuth, sign } from '../../src/tpns/signature.ts';
import { credentials, emulator, pushBody, token } from './helpers.ts';

const json = { 'Content-Type': 'application/json' };
const options = { ...credentials, clock: () => 0, log: () => {} };

function signed(body: Uint8Array, changes: Record<string, string> = {}): Record<string, string> {
  const Sign = sign({ ...credentials, timestamp: 1_600_000_000, body });
  return { ...json, AccessId: credentials.accessId, TimeStamp: '1600000000', Sign, ...changes };
}

test('a signed push is answered like the documented sample, with ids that rise', async () => {
  const service = await emulator();
  const first = await service.post(pushBody());
  const second = await service.post(pushBody({ environment: 'dev' }));
  expect(first).toEqual({
    status: 200,
    answer: {
      seq: 0,
      push_id: expect.stringMatching(/^\d{10}$/),
      ret_code: 0,
      environment: 'product',
      err_msg: '',
      result: '[0]',
    },
  });
  expect(second.answer.environment).toBe('dev');
  expect(Number(second.answer.push_id)).toBeGreaterThan(Number(first.answer.push_id));
  expect(service.log.map(event => event.id)).toEqual(['emulator-push', 'emulator-push']);
});

test('Basic authentication is accepted too', async () => {
  const service = await emulator();
  const headers = { ...json, Authorization: basicAuth(credentials.accessId, credentials.secretKey) };
  expect((await service.post(pushBody(), headers)).answer.ret_code).toBe(0);
});

const body = pushBody();
const rawDigest = Buffer.from(
  Buffer.from(sign({ ...credentials, timestamp: 1_600_000_000, body }), 'base64').toString('latin1'),
  'hex',
).toString('base64');

test.each<[string, Record<string, string>, number]>([
  [
    'another key',
    signed(body, {
      Sign: sign({ ...credentials, secretKey: 'f'.repeat(32), timestamp: 1_600_000_000, body }),
    }),
    1008003,
  ],
  ['the raw digest', signed(body, { Sign: rawDigest }), 1008003],
  ['another second', signed(body, { TimeStamp: '1600000001' }), 1008003],
  ['milliseconds', signed(body, { TimeStamp: '1600000000000' }), 1008003],
  ['a leading zero', signed(body, { TimeStamp: '0600000000' }), 1008003],
  ['a signature cut short', signed(body, { Sign: 'abc' }), 1008003],
  ['no headers', json, 1008003],
  ['an AccessID of another region', signed(body, { AccessId: '1580000001' }), 1008035],
  ['Basic with another key', { ...json, Authorization: basicAuth(credentials.accessId, 'x') }, 1008003],
  [
    'Basic with another id',
    { ...json, Authorization: basicAuth('1580000001', credentials.secretKey) },
    1008035,
  ],
  ['another scheme', { ...json, Authorization: 'Bearer abc' }, 1008003],
])('refuses %s', async (_, headers, code) => {
  const service = await emulator();
  const { status, answer } = await service.post(body, headers);
  expect({ status, code: answer.ret_code }).toEqual({ status: 200, code });
  expect(answer).not.toHaveProperty('push_id');
});

test('any second is taken, unless the scenario bounds how far clocks may differ', async () => {
  let now = 1_600_000_300_000;
  const service = await emulator({ clock: () => now, scenario: { clockToleranceSeconds: 300 } });
  const code = async (): Promise<unknown> => (await service.post(pushBody())).answer.ret_code;
  expect(await code()).toBe(0);
  now += 1000;
  expect((await service.post(pushBody())).answer).toMatchObject({
    ret_code: 1008003,
    err_msg: 'TimeStamp is 301 seconds behind',
  });
  const elsewhere = await emulator({ clock: () => now * 2 });
  expect((await elsewhere.post(pushBody())).answer.ret_code).toBe(0);
});

test('a body changed on the way does not verify', async () => {
  const service = await emulator();
  const { answer } = await service.post(pushBody({ expire_time: 86401 }), signed(pushBody()));
  expect(answer.ret_code).toBe(1008003);
});

test.each<[string, Uint8Array, number]>([
  ['text that is not JSON', new TextEncoder().encode('{'), 1008001],
  ['a list', new TextEncoder().encode('[]'), 1008001],
  [
    'custom content as object',
    pushBody({ message: { title: 'a', content: 'b', android: { custom_content: {} } } }),
    1008001,
  ],
  [
    'custom content that is not JSON',
    pushBody({ message: { title: 'a', content: 'b', android: { custom_content: 'x' } } }),
    1008001,
  ],
  ['no message', pushBody({ message: undefined }), 1008002],
  ['no title', pushBody({ message: { content: 'b' } }), 1008002],
  ['an unknown audience', pushBody({ audience_type: 'everyone' }), 1008007],
  ['1001 tokens', pushBody({ audience_type: 'token_list', token_list: Array(1001).fill(token) }), 1008007],
  ['a message of more than 4 KB', pushBody({ message: { title: 'a', content: 'x'.repeat(5000) } }), 1008007],
  ['four days of life', pushBody({ expire_time: 345_600 }), 1008007],
  ['a time in another form', pushBody({ audience_type: 'all', send_time: 'tomorrow' }), 1008016],
])('%s is answered with the documented code', async (_, wrong, code) => {
  const service = await emulator();
  expect((await service.post(wrong)).answer).toMatchObject({
    ret_code: code,
    err_msg: expect.stringMatching(/./),
  });
});

test('a body beyond the limit is refused and not kept', async () => {
  const service = await emulator();
  const { answer } = await service.post(new Uint8Array(1024 * 1024 + 1).fill(32));
  expect(answer.ret_code).toBe(1008007);
});

test('a recurring push gets a list of ids', async () => {
  const daily = {
    startDate: '2026-02-01',
    endDate: '2026-02-07',
    loopType: 1,
    loopDayIndexs: [0],
    dayTimes: ['19:00:00'],
  };
  const service = await emulator();
  const { answer } = await service.post(pushBody({ audience_type: 'all', loop_param: daily }));
  expect(answer.push_id).toEqual([expect.stringMatching(/^\d+$/)]);
});

test('one push a second to all, and the same one once an hour', async () => {
  let now = 0;
  const service = await emulator({ clock: () => now });
  const all = pushBody({ audience_type: 'all' });
  const other = pushBody({ audience_type: 'all', message: { title: 'Order 18', content: 'On its way.' } });
  const code = async (push: Uint8Array): Promise<unknown> => (await service.post(push)).answer.ret_code;
  expect(await code(all)).toBe(0);
  expect(await code(other)).toBe(1008028);
  now = 1000;
  expect(await code(all)).toBe(10010018);
  expect(await code(other)).toBe(0);
  now = 3_600_000;
  expect(await code(all)).toBe(0);
  expect(await code(pushBody())).toBe(0);
  expect(await code(pushBody())).toBe(0);
});

test('invalid tokens of the scenario: one is refused, several are listed where that was asked for', async () => {
  const bad = token.replace('0', 'f');
  const service = await emulator({ scenario: { invalidTokens: [bad] } });
  const list = { audience_type: 'token_list', token_list: [token, bad] };
  expect((await service.post(pushBody({ token_list: [bad] }))).answer.ret_code).toBe(1008029);
  expect((await service.post(pushBody(list))).answer.ret_code).toBe(1008029);
  expect((await service.post(pushBody({ ...list, ignore_invalid_token: 1 }))).answer).toMatchObject({
    ret_code: 0,
    result: '[0,1008029]',
    invalid_targe_list: [bad],
  });
  expect((await service.post(pushBody())).answer.ret_code).toBe(0);
});

test('the fixed code of a scenario answers well-signed pushes only', async () => {
  const service = await emulator({ scenario: { retCode: 1008004 } });
  expect((await service.post(pushBody())).answer.ret_code).toBe(1008004);
  expect((await service.post(pushBody(), json)).answer.ret_code).toBe(1008003);
});

test('a delay holds the answer back', async () => {
  const service = await emulator({ scenario: { delayMs: 150 } });
  const start = performance.now();
  await service.post(pushBody());
  expect(performance.now() - start).toBeGreaterThan(140);
});

test('what arrived is listed, newest first, without keys and signatures', async () => {
  const service = await emulator();
  await service.post(pushBody());
  await service.post(pushBody(), { ...signed(pushBody()), Sign: 'abc' });
  await service.post(new TextEncoder().encode('not json, but signed'));
  const response = await fetch(`${service.url}/requests`);
  const text = await response.text();
  const { requests } = JSON.parse(text) as { requests: unknown[] };
  expect(requests).toMatchObject([
    { retCode: 1008001, pushId: null, body: null },
    { retCode: 1008003, pushId: null, body: null },
    { receivedAt: '2026-01-31T09:00:00.000Z', retCode: 0, body: { message: { title: 'Order 17' } } },
  ]);
  expect(text).not.toContain(credentials.secretKey);
  expect(text).not.toContain(sign({ ...credentials, timestamp: 1_600_000_000, body: pushBody() }));
});

test('the inbox keeps the newest two hundred', async () => {
  const service = await emulator();
  for (let i = 0; i < 201; i++) await service.post(pushBody());
  const { requests } = (await (await fetch(`${service.url}/requests`)).json()) as {
    requests: { pushId: string }[];
  };
  expect(requests).toHaveLength(200);
  expect(requests[0]?.pushId).toBe('3000000201');
});

test('the page shows pushes as text, never as markup', async () => {
  const service = await emulator();
  const message = {
    title: '<script>alert(1)</script>',
    content: '"quotes" & \'more\'',
    android: { action: { action_type: 3, intent: 'app://host/<b>' } },
  };
  await service.post(pushBody({ message }));
  const response = await fetch(service.url);
  const html = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
  expect(html).toContain('&#34;quotes&#34; &#38; &#39;more&#39;');
  expect(html).toContain('app://host/&#60;b&#62;');
  expect(html).not.toMatch(/<script>|<b>/);
  expect(html).not.toMatch(/(?:src|href)="(?!\/|#)/);
});

test.each([
  ['en', 'Nothing has arrived yet', 'Refused: 1008003'],
  ['zh', '尚未收到推送', '已拒绝：1008003'],
] as const)('the page speaks %s', async (lang, empty, refusedText) => {
  const service = await emulator({ lang });
  expect(await (await fetch(service.url)).text()).toContain(empty);
  await service.post(pushBody({ message_type: 'message' }));
  await service.post(pushBody(), json);
  const html = await (await fetch(`${service.url}/?again`)).text();
  expect(html).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`);
  expect(html).toContain(refusedText);
  expect(html).toContain(lang === 'zh' ? '应用内消息' : 'In-app message');
});

test.each([
  ['GET', '/v3/push/app', 405],
  ['POST', '/', 405],
  ['POST', '/v3/device/online', 404],
  ['GET', '/favicon.ico', 404],
])('%s %s is answered with %i and JSON', async (method, path, status) => {
  const service = await emulator();
  const response = await fetch(service.url + path, { method });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: expect.any(String) });
});

function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    rawRequest(url, { headers: { Host: host } }, response => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('a foreign host name does not open the inbox', async () => {
  const service = await emulator();
  const port = new URL(service.url).port;
  expect(await statusFor(`${service.url}/requests`, `evil.example.com:${port}`)).toBe(403);
  expect(await statusFor(`${service.url}/`, 'not a host')).toBe(403);
  expect(await statusFor(`${service.url}/requests`, `localhost:${port}`)).toBe(200);
});

test('a sender that goes away in the middle does no harm', async () => {
  const service = await emulator();
  await new Promise<void>(resolve => {
    const request = rawRequest(`${service.url}/v3/push/app`, {
      method: 'POST',
      headers: { 'Content-Length': '100' },
    });
    request.on('error', () => resolve());
    request.write('half', () => request.destroy(new Error('gone')));
  });
  expect((await service.post(pushBody())).answer.ret_code).toBe(0);
});

test('another address than loopback is refused, and announced where it was asked for', async () => {
  await expect(startEmulator({ ...options, host: '0.0.0.0' })).rejects.toMatchObject({
    why: { id: 'emulator-exposed', args: { host: '0.0.0.0' } },
  });
  const service = await emulator({ host: '0.0.0.0', exposed: true });
  expect(service.log).toEqual([{ id: 'emulator-exposed', args: { host: '0.0.0.0' } }]);
});

test('a port that is taken is named', async () => {
  const service = await emulator();
  const port = Number(new URL(service.url).port);
  const second = startEmulator({ ...options, port });
  await expect(second).rejects.toBeInstanceOf(EmulatorFault);
  await expect(second).rejects.toMatchObject({
    why: { id: 'emulator-cannot-listen', args: { host: '127.0.0.1', port, reason: 'taken' } },
  });
});

test('an address that this computer does not have is named', async () => {
  await expect(
    startEmulator({ ...options, host: '192.0.2.1', exposed: true, port: 1 }),
  ).rejects.toMatchObject({
    why: { id: 'emulator-cannot-listen', args: { host: '192.0.2.1', port: 1, reason: 'no-such-address' } },
  });
});

test.each(['localhost', '127.0.0.2'])('%s is loopback as well, and stands in the URL', async host => {
  const service = await emulator({ host });
  expect(service.url).toMatch(new RegExp(`^http://${host}:\\d+$`));
  expect((await service.post(pushBody())).answer.ret_code).toBe(0);
  expect(service.log.map(event => event.id)).toEqual(['emulator-push']);
});

test('a closed emulator answers no more, and closing does not wait for idle connections', async () => {
  const running = await startEmulator(options);
  await fetch(`${running.url}/requests`);
  await running.close();
  await expect(fetch(running.url)).rejects.toThrow();
});

test('invented credentials look like real ones, and are new each time', () => {
  const [a, b] = [inventCredentials(), inventCredentials()];
  expect(a.accessId).toMatch(/^1500\d{6}$/);
  expect(accessIdProblem(a.accessId)).toBeNull();
  expect(secretKeyProblem(a.secretKey)).toBeNull();
  expect(a.secretKey).not.toBe(b.secretKey);
});
