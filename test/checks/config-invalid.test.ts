import { describe, expect, it } from 'vitest';
import { CONFIG, CONSOLE, examined, healthy, inShort, placeOf, type World } from './support.ts';

const config = {
  tpns: { access_id: '1500000001', access_key: 'AEXAMPLEKEY1' },
  'com.example.shop': { channel: { enable: false } },
  debug: false,
  version: '1.4.4.5-release',
};

const said = (name: string, text: string, lang: 'en' | 'zh' = 'en'): string[] => {
  const world: World = { ...healthy, [name]: text };
  return examined(world, { only: ['config-invalid'], lang }).map(told => `${inShort(told)} ${told.message}`);
};
const wrong = (change: object): string[] => said(CONFIG, JSON.stringify({ ...config, ...change }, null, 2));

describe('tpns-configs.json', () => {
  it('with ids as numbers, more members and no package is fine', () => {
    expect(wrong({ tpns: { access_id: 1500000001, access_key: 'AEXAMPLEKEY1' }, more: [1] })).toEqual([]);
    expect(said(CONFIG, JSON.stringify({ tpns: config.tpns }))).toEqual([]);
  });

  it.each([
    ['tpns', { tpns: undefined }, '“tpns” is missing; it has to be an object ({ … }).'],
    ['tpns', { tpns: 'x' }, '“tpns” has to be an object ({ … }).'],
    [
      'access_id',
      { tpns: { access_key: 'AEXAMPLEKEY1' } },
      '“tpns › access_id” is missing; it has to be ten digits in quotes.',
    ],
    [
      'access_key',
      { tpns: { access_id: '1500000001', access_key: 7 } },
      '“tpns › access_key” has to be a text in quotes.',
    ],
    ['debug', { debug: 'no' }, '“debug” has to be true or false.'],
    ['version', { version: 1.4 }, '“version” has to be a text in quotes.'],
    ['upgrade', { upgrade: null }, '“upgrade” has to be true or false.'],
    [
      'channel',
      { 'com.example.shop': { channel: [] } },
      '“com.example.shop › channel” has to be an object ({ … }).',
    ],
    [
      'enable',
      { 'com.example.shop': { channel: { enable: 1 } } },
      '“com.example.shop › channel › enable” has to be true or false.',
    ],
  ])('with a wrong %s says what it has to be', (_, change, sentence) => {
    expect(wrong(change)).toEqual([expect.stringContaining(sentence)]);
  });

  it.each(['[]', 'null', '7', '"x"'])('that is %s is no object', text => {
    expect(said(CONFIG, text)).toEqual([
      `error config-invalid ${CONFIG}:1:1 (app) “{ … }” has to be an object ({ … }).`,
    ]);
  });

  it.each(['', '// nothing', '{ "tpns": {}, }'])('that is “%s” is no JSON', text => {
    expect(said(CONFIG, text)).toEqual([
      expect.stringMatching(
        /^error config-invalid app\/tpns-configs\.json:1:\d+ \(app\) This file can't be read: /,
      ),
    ]);
  });

  it('points at the value', () => {
    const text = JSON.stringify({ ...config, debug: 'no' }, null, 2);
    expect(wrong({ debug: 'no' })[0]).toContain(placeOf({ [CONFIG]: text }, CONFIG, '"no"'));
  });

  it('is told in Chinese, too', () => {
    expect(said(CONFIG, '{}', 'zh')).toEqual([
      expect.stringContaining('缺少“tpns”，其值应为对象（{ … }）。'),
    ]);
    expect(said(CONFIG, '{ "tpns": 1 }', 'zh')).toEqual([
      expect.stringContaining('“tpns”的值应为对象（{ … }）。'),
    ]);
  });
});

describe('tpns.console.json', () => {
  it.each([
    [{ accessPoint: 'beijing' }, '“accessPoint” has to be one of guangzhou, shanghai, hongkong, singapore.'],
    [{ accessPoint: 7 }, '“accessPoint” has to be one of'],
    [{ packageName: [] }, '“packageName” has to be a text in quotes.'],
    [{ redirect: {} }, '“redirect” has to be a text in quotes.'],
    [{ channels: 'x' }, '“channels” has to be an object'],
    [{ ignore: {} }, '“ignore” has to be a list'],
    [
      { ignore: [{ check: 'x', reason: 'y' }, { check: 'x' }] },
      '“ignore › 1” has to be an object with a check and a reason.',
    ],
  ])('%j', (change, sentence) => {
    expect(said(CONSOLE, JSON.stringify(change))).toEqual([expect.stringContaining(sentence)]);
  });
});
