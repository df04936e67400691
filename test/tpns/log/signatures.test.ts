import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { isPushChannel } from '../../../src/tpns/channels.ts';
import { channelInLog } from '../../../src/tpns/log/channel-names.ts';
import {
  applicationNamed,
  channelHinted,
  isPushTag,
  MESSAGE_LIMIT,
  recognise,
} from '../../../src/tpns/log/recognise.ts';
import { NEAREST } from '../../../src/tpns/log/signature.ts';
import { signatures } from '../../../src/tpns/log/signatures/all.ts';
import { repository } from '../../support/repository.ts';

const cases = signatures.map(signature => [signature.id, signature] as const);

/** Samples that another signature's pattern matches as well; the one that stands first in the table is meant. */
const alsoMatched: Readonly<Record<string, readonly string[]>> = {};

const kinds = (tag: string | null, message: string): unknown => {
  const found = recognise(tag, message);
  return found?.signature.shows(found.captured).map(({ id, args }) => [id, args]) ?? null;
};

test('ids are said once', () => {
  const ids = signatures.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(57);
});

describe.each(cases)('%s', (id, signature) => {
  it('knows its own sample, with its tag and without', () => {
    expect(recognise(signature.tag, signature.sample)?.signature.id).toBe(id);
    const needed = signature.ambiguous && signature.family === 'ours';
    expect(recognise(null, signature.sample)?.signature.id).toBe(needed ? undefined : id);
  });

  it('holds one of its needles', () => {
    const text = signature.sample.toLowerCase();
    expect(signature.needles.some(needle => text.includes(needle.toLowerCase()))).toBe(true);
  });

  it("matches no other signature's sample", () => {
    const matched = signatures.filter(other => other !== signature && signature.pattern.test(other.sample));
    expect(matched.map(other => other.id)).toEqual(alsoMatched[id] ?? []);
  });

  it('says what it means and what to do, in both languages', () => {
    for (const text of [signature.meaning, signature.remedy]) {
      expect(text.en).toMatch(/^\S.*\.$/);
      expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('names channels as they are named everywhere', () => {
    const { captured } = recognise(signature.tag, signature.sample) ?? { captured: {} };
    const named = signature.shows(captured).flatMap(({ channel }) => channel ?? []);
    for (const channel of [...named, ...(signature.channel === null ? [] : [signature.channel])])
      expect(channel === NEAREST || isPushChannel(channel)).toBe(true);
  });

  it('shows harm only where its verdict is one', () => {
    const { captured } = recognise(signature.tag, signature.sample) ?? { captured: {} };
    const shown = signature.shows(captured).map(each => each.id);
    expect(shown.includes('line-harmless')).toBe(signature.verdict === 'harmless');
  });

  it('has a pattern that takes linear time', () => {
    const seeds = [
      signature.sample,
      signature.sample.slice(0, -2),
      signature.sample.replace(/\d/g, ''),
      ...signature.needles,
      ' ',
      '0',
      "'",
      '[OtherPush',
      'setOfflinePushConfig ',
    ];
    const time = (length: number): number => {
      const started = performance.now();
      for (const seed of seeds) {
        const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
        signature.pattern.test(`${text}!`);
      }
      return performance.now() - started;
    };
    time(1000);
    const long = Math.min(time(64_000), time(64_000));
    // a quadratic pattern takes seconds for this
    expect(long).toBeLessThan(1500);
  });
});

test.each([
  [
    'TPush',
    '[X] handleUpdateToken other push token is : null other push type: mi',
    [['vendor-token-empty', {}]],
  ],
  ['TPush', '[X] handleUpdateToken other push token is :other push type: mz', [['vendor-token-empty', {}]]],
  ['TPush', 'bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]', [['vendor-bound', {}]]],
  [
    'TPush',
    'bind OtherPushToken success ack with [accId = 1500000001 , rsp = 10110]  token = ab otherPushType = mi',
    [['vendor-bind-failed', { code: '10110' }]],
  ],
  [
    'TPush',
    '[OtherPushClient] get otherpush errcode: errCode : -1 ',
    [['vendor-code', { code: '-1', message: '' }]],
  ],
  [
    'TPush',
    "[OtherPush_XG_MZ] onRegisterStatus BasicPushStatus{code='200', message='success'}",
    [['vendor-registered', {}]],
  ],
  ['TPush', 'isUsedOtherPush:true', [['vendor-channels', { on: true }]]],
  ['TPush', 'isUsedOtherPush:false', [['vendor-channels', { on: false }]]],
  [
    'XINGE',
    '[XGPushManager] other push token is :  other push type: meizu',
    [
      ['old-sdk', {}],
      ['vendor-token-empty', {}],
    ],
  ],
  ['XINGE', '[XGOtherPush] begin', [['old-sdk', {}]]],
  [
    'Tpns',
    'registration failed, code -502 (npx tpns explain -502)',
    [['registration-failed', { code: '-502' }]],
  ],
  ['Tpns', 'token not reported to IM, code 6014: not logged in', [['im-token-refused', { code: '6014' }]]],
  ['Demo', 'setOfflinePushToken err code = 22001, desc = x', [['im-token-refused', { code: '22001' }]]],
  ['Demo', 'setOfflinePushConfig|onError|22001|no certificate', [['im-token-refused', { code: '22001' }]]],
  ['Demo', 'setOfflinePushConfig onError: -1', [['im-token-refused', { code: '-1' }]]],
  ['Demo', 'V2TIMManager setOfflinePushConfig, errorCode: 0', [['im-token-reported', {}]]],
  ['Demo', 'setOfflinePushToken|success', [['im-token-reported', {}]]],
  ['Demo', 'setOfflinePushConfig fail to be called without success', null],
  [
    'Demo',
    'vendor says XGPushConfig.getOtherPushErrCode(context)=-100',
    [['vendor-state', { code: '-100' }]],
  ],
  ['Demo', 'getOtherPushErrCode = 907135701', [['vendor-code', { code: '907135701', message: '' }]]],
  ['TPush', 'accessId没有初始化', [['credentials-absent', {}]]],
  ['OAuth', 'refresh Token', null],
  ['OAuth', 'message received', null],
  [null, 'refresh Token', null],
  [null, '[XGPushManager] refresh Token', [['token-renewed', {}]]],
  ['GmsCore', 'connect versionCode:1', null],
  ['TPush', 'ping', null],
] as const)('%s: %s', (tag, message, expected) => {
  expect(kinds(tag, message)).toEqual(expected);
});

test.each([
  ['mi', 'xiaomi'],
  ['XIAOMI', 'xiaomi'],
  ['mz', 'meizu'],
  ['HuaWei', 'huawei'],
  ['hw', 'huawei'],
  ['honor', 'honor'],
  ['fcm,', 'fcm'],
  ['tpns', null],
  ['toString', null],
  ['nokia', null],
] as const)('logs call %s %s', (name, channel) => {
  expect(channelInLog(name)).toBe(channel);
});

test('a line hints at its channel though nothing else of it is known', () => {
  expect(channelHinted('[OtherPushVivoImpl] registering')).toBe('vivo');
  expect(channelHinted('[OtherPush_XG_MI] start')).toBe('xiaomi');
  expect(channelHinted('otherPushType = mz')).toBe('meizu');
  expect(channelHinted('[OtherPushClient] start')).toBe(null);
  expect(channelHinted('nothing')).toBe(null);
});

test('a line names the application it runs in', () => {
  expect(applicationNamed('not initialized in this process com.example.shop.')).toMatch(
    /^com\.example\.shop/,
  );
  expect(applicationNamed('dat=stpns://com.example.shop/x')).toBe('com.example.shop');
  expect(applicationNamed('nothing')).toBe(null);
});

test('tags of the SDK and of what tpns writes', () => {
  expect(['TPush', 'XINGE', 'xg.vip', 'Tpns'].map(isPushTag)).toEqual([true, true, true, true]);
  expect(['ThirdPush', 'HMSSDK_X', 'Push'].map(isPushTag)).toEqual([false, false, false]);
});

test('only the beginning of an endless message is looked at', () => {
  expect(recognise('TPush', `${' '.repeat(MESSAGE_LIMIT)}isUsedOtherPush:true`)).toBe(null);
});

describe.each(['java', 'kotlin'])('the %s classes that tpns writes into apps', language => {
  const folder = join(repository, 'templates', language);
  const sources = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  const ours = signatures.filter(({ family }) => family === 'ours');

  it.each(ours)('write the line of $id under its tag', ({ sample, tag }) => {
    const begins = sample.replace(/^(.*?(?:token|code) |.*$).*/, '$1');
    const writing = sources.filter(source => source.includes(`"${begins}`));
    expect(writing.length).toBeGreaterThan(0);
    for (const source of writing) expect(source).toMatch(new RegExp(`TAG = "${tag}"`));
  });
});
