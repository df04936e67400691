import { expect, test } from 'vitest';
import type { Note } from '../../src/core/note.ts';
import { serviceWords } from '../../src/report/words/service.ts';

/** Arguments for every note of the service; those that choose between sentences are given each choice. */
const choices: Readonly<Record<string, readonly (string | number)[]>> = {
  which: ['access-id', 'access-key', 'secret-key'],
  problem: [
    ...['empty', 'spaces', 'placeholder', 'not-ten-digits', 'out-of-range', 'looks-like-secret-key'],
    ...['looks-like-access-key', 'ios-key', 'not-twelve', 'bad-characters', 'not-thirty-two-hex'],
  ],
  kind: [
    'dns',
    'refused',
    'unreachable',
    'timeout',
    'tls',
    'reset',
    'proxy',
    'too-large',
    'garbled',
    'other',
  ],
  reason: ['taken', 'denied', 'no-such-address', 'other'],
  used: ['guangzhou', 'shanghai'],
  hint: ['hongkong', 'singapore'],
  vendor: ['apns', 'huawei'],
  seconds: [-90, 90],
  count: [1, 3],
};

const shared: Record<string, string | number> = {
  ...{
    host: 'h.example',
    at: '127.0.0.1:1',
    code: 1008003,
    status: 502,
    title: 'Title',
    location: '/x',
    start: 'Bad',
  },
  ...{
    field: 'message.title',
    value: 5,
    allowed: 'a, b',
    bytes: 5000,
    limit: 4096,
    min: 0,
    max: 9,
    index: 0,
  },
  ...{
    channel: 'zz',
    known: 'xg',
    channels: 'huawei',
    word: 'test',
    length: 50,
    intent: 'x y',
    ignored: 2,
    given: 'x',
    path: 'a.b',
    days: 90,
    from: 7,
    until: 23,
  },
  ...{
    through: 'a',
    endpoint: 'x',
    scheme: 'ftp',
    member: 'x',
    port: 80,
    audience: 'token',
    pushId: '1',
    text: 'no',
  },
};

function* everyArgs(id: string): Generator<Record<string, string | number>> {
  const expected = id === 'scenario-member' ? ['tokens', 'code', 'delay'] : ['string', 'objects'];
  const first = Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, values[0] ?? '']));
  for (const [name, values] of Object.entries({ ...choices, expected })) {
    for (const value of values) yield { ...shared, ...first, expected: expected[0] ?? '', [name]: value };
  }
}

test.each(Object.entries(serviceWords))('%s is said in full, in both languages', (id, sentence) => {
  const say = sentence as Record<'en' | 'zh', (args: object) => string>;
  for (const args of everyArgs(id)) {
    for (const text of [say.en(args), say.zh(args)]) expect(text).not.toMatch(/undefined|NaN|\[object|null /);
    expect(say.zh(args)).toMatch(/\p{Script=Han}/u);
    expect(say.en(args)).not.toMatch(/\p{Script=Han}/u);
  }
});

test('the clock is ahead or behind, and the sentence says which', () => {
  const say = (seconds: number): string => serviceWords['advice-clock'].en({ seconds });
  expect(say(90)).toContain('90 seconds ahead of');
  expect(say(-90)).toContain('90 seconds behind');
});

test('tokens are counted from one', () => {
  const args: Extract<Note, { id: 'payload-token' }>['args'] = { index: 2, count: 1 };
  expect(serviceWords['payload-token'].en(args)).toContain('Token 3 ');
  expect(serviceWords['payload-token'].zh(args)).toContain('第 3 个');
});
