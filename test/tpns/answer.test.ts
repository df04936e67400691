import { expect, test } from 'vitest';
import { advice } from '../../src/tpns/advice.ts';
import { type PushAnswer, type Receipt, readAnswer } from '../../src/tpns/answer.ts';

function answer(body: string | object, status = 200, headers: Record<string, string> = {}): PushAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readAnswer({ status, headers, body: new TextEncoder().encode(text) });
}

test('the documented answers are accepted pushes', () => {
  expect(answer('{"seq":0,"environment":"product","ret_code":0,"push_id":"3895624686"}')).toEqual({
    state: 'accepted',
    status: 200,
    serverTime: null,
    retCode: 0,
    message: '',
    pushIds: ['3895624686'],
    invalid: [],
    results: [],
    environment: 'product',
  });
  expect(
    answer('{"seq":0,"push_id":"427184209","ret_code":0,"environment":"dev","err_msg":"","result":"[0]"}'),
  ).toMatchObject({ state: 'accepted', pushIds: ['427184209'], results: ['0'], environment: 'dev' });
});

test.each<[string, string[]]>([
  ['{"ret_code":0,"push_id":["1","2"]}', ['1', '2']],
  ['{"ret_code":0,"push_id":3895624686}', ['3895624686']],
  ['{"ret_code":0,"push_id":9007199254740993}', ['9007199254740993']],
  ['{"ret_code":0,"push_id":[18446744073709551615]}', ['18446744073709551615']],
  ['{"ret_code":0,"pushId":"7"}', ['7']],
  ['{"ret_code":0,"push_id":""}', []],
  ['{"ret_code":0}', []],
])('push ids of %s are texts', (body, ids) => {
  expect(answer(body)).toMatchObject({ pushIds: ids });
});

test.each([
  [{ ret_code: 1008003, err_msg: 'sign error' }, 1008003, 'sign error'],
  [{ retCode: 1008028, errMsg: 'too many' }, 1008028, 'too many'],
  [{ ret_code: '1008035' }, 1008035, ''],
  [{ ret_code: -1, err_msg: null }, -1, ''],
])('%j is a refusal', (body, retCode, message) => {
  expect(answer(body)).toMatchObject({ state: 'refused', retCode, message });
});

test('tokens left out are read under the name the service gives them', () => {
  expect(answer({ ret_code: 0, invalid_targe_list: ['a', 'b'] })).toMatchObject({ invalid: ['a', 'b'] });
  expect(answer({ ret_code: 0, invalid_target_list: ['c'] })).toMatchObject({ invalid: ['c'] });
});

test('results are read from text, from a list, and kept where they are neither', () => {
  expect(answer({ ret_code: 0, result: '[0,1008029]' })).toMatchObject({ results: ['0', '1008029'] });
  expect(answer({ ret_code: 0, result: ['0', '10110008'] })).toMatchObject({ results: ['0', '10110008'] });
  expect(answer({ ret_code: 0, result: 'done' })).toMatchObject({ results: ['done'] });
  expect(answer({ ret_code: 0, result: [{ a: 1 }] })).toMatchObject({ results: ['{"a":1}'] });
});

test('a code counts whatever the HTTP status is', () => {
  expect(answer({ ret_code: 1008004 }, 500)).toMatchObject({
    state: 'refused',
    status: 500,
    retCode: 1008004,
  });
});

test('a message for the terminal is one line without control characters', () => {
  const message = 'bad\n\u001b[31msign\u0007 error ';
  expect(answer({ ret_code: 1, err_msg: message })).toMatchObject({ message: 'bad [31msign error' });
  expect(answer({ ret_code: 1, err_msg: 'x'.repeat(500) })).toMatchObject({ message: `${'x'.repeat(200)}…` });
});

test.each<[string, PushAnswer, object]>([
  [
    'a page',
    answer('<!DOCTYPE html><title>Log in\n here</title>', 502),
    { id: 'answer-html', args: { status: 502, title: 'Log in here' } },
  ],
  [
    'a page without a title',
    answer('\n<html></html>'),
    { id: 'answer-html', args: { status: 200, title: '' } },
  ],
  [
    'a redirect',
    answer('', 302, { location: 'https://portal.example.com/login?token=geheim#x' }),
    { id: 'answer-redirect', args: { status: 302, location: 'https://portal.example.com/login' } },
  ],
  [
    'a redirect to nowhere',
    answer('<html>', 301),
    { id: 'answer-redirect', args: { status: 301, location: '' } },
  ],
  ['nothing', answer(' '), { id: 'answer-empty', args: { status: 200 } }],
  [
    'plain text',
    answer('Bad Gateway', 502),
    { id: 'answer-not-json', args: { status: 502, start: 'Bad Gateway' } },
  ],
  ['a list', answer('[]'), { id: 'answer-not-json', args: { status: 200, start: '[]' } }],
  ['JSON of another server', answer('{"ok":true}'), { id: 'answer-without-code', args: { status: 200 } }],
  [
    'a code that is none',
    answer('{"ret_code":"soon"}'),
    { id: 'answer-without-code', args: { status: 200 } },
  ],
  ['half a code', answer('{"ret_code":1.5}'), { id: 'answer-without-code', args: { status: 200 } }],
])('%s is no answer of TPNS', (_, read, why) => {
  expect(read).toMatchObject({ state: 'unreadable', why });
});

const asked = { accessId: '1580000001', endpoint: 'https://api.tpns.tencent.com', timestamp: 1_600_000_000 };
const refused = (retCode: number, serverTime: number | null = null): Receipt => ({
  ...(answer({ ret_code: retCode }) as Receipt),
  serverTime,
});

test('the Date header is read as Unix time', () => {
  expect(answer('{"ret_code":0}', 200, { date: 'Sun, 13 Sep 2020 12:26:40 GMT' }).serverTime).toBe(
    1_600_000_000,
  );
  expect(answer('{"ret_code":0}', 200, { date: 'yesterday' }).serverTime).toBeNull();
});

test.each([
  [1_600_000_061, -61],
  [1_599_996_400, 3600],
])('a clock that is off shows in a refused signature (server at %i)', (serverTime, seconds) => {
  expect(advice(refused(1008003, serverTime), { ...asked, accessId: '1560000001' })).toEqual([
    { id: 'advice-clock', args: { seconds } },
  ]);
});

test('a clock that is right, or unknown, is no suspect', () => {
  expect(advice(refused(1008003, 1_600_000_030), { ...asked, accessId: '1500000001' })).toEqual([]);
  expect(advice(refused(1008003), { ...asked, accessId: '1500000001' })).toEqual([]);
  expect(advice(refused(1008028, 1_700_000_000), asked)).toEqual([]);
});

test.each([1008003, 1008035, 10030009])('%i for an id of another region names that region', retCode => {
  expect(advice(refused(retCode), asked)).toEqual([
    { id: 'advice-region', args: { used: 'guangzhou', hint: 'shanghai' } },
  ]);
});

test('an unknown app whose id gives no hint still leads to the region', () => {
  const unknown = { ...asked, accessId: '1560000001' };
  expect(advice(refused(1008035), unknown)).toEqual([
    { id: 'advice-region-unknown', args: { used: 'guangzhou' } },
  ]);
  expect(advice(refused(1008035), { ...unknown, endpoint: 'http://127.0.0.1:8080' })).toEqual([]);
});
