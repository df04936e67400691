import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { paths } from '../../src/emulator/paths.ts';
import { longestDelayMs, readScenario, statuses, year } from '../../src/emulator/scenario.ts';
import { steps } from '../../src/emulator/steps.ts';
import { pushChannels } from '../../src/tpns/channels.ts';

const url = new URL('../../templates/scenario.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(url, 'utf8')) as {
  properties: Record<string, object>;
  definitions: Record<string, { maximum?: number }>;
};
const fitsSchema = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

test('reads every member, with a byte-order mark too', () => {
  expect(readScenario('\uFEFF{"$schema":"x","invalidTokens":["a"],"retCode":1008004,"delayMs":20}')).toEqual({
    state: 'scenario',
    scenario: { invalidTokens: ['a'], retCode: 1008004, delayMs: 20 },
  });
  expect(readScenario('{}')).toEqual({ state: 'scenario', scenario: {} });
});

const refused: readonly [string, string][] = [
  ['nonsense', 'scenario-not-json'],
  ['[]', 'scenario-not-json'],
  ['{"tokens":[]}', 'scenario-unknown'],
  ['{"toString":1}', 'scenario-unknown'],
  ['{"answers":{"/v3/toolbox/getPushList":1}}', 'scenario-unknown'],
  ['{"invalidTokens":"a"}', 'scenario-member'],
  ['{"invalidTokens":[1]}', 'scenario-member'],
  ['{"invalidTokens":[""]}', 'scenario-member'],
  ['{"retCode":"1008004"}', 'scenario-member'],
  ['{"retCode":1.5}', 'scenario-member'],
  ['{"delayMs":-1}', 'scenario-member'],
  [`{"delayMs":${longestDelayMs + 1}}`, 'scenario-member'],
  ['{"clockToleranceSeconds":-1}', 'scenario-member'],
  [`{"clockSkewSeconds":${year + 1}}`, 'scenario-member'],
  ['{"clockSkewSeconds":"1h"}', 'scenario-member'],
  ['{"httpStatus":99}', 'scenario-member'],
  ['{"cut":1}', 'scenario-member'],
  ['{"text":1}', 'scenario-member'],
  ['{"answers":1008004}', 'scenario-member'],
  ['{"answers":[{"code":1}]}', 'scenario-member'],
  ['{"answers":["1008004"]}', 'scenario-member'],
  ['{"answers":{"/v3/push/app":"1008004"}}', 'scenario-member'],
  ['{"answers":{"/v3/push/app":[[1]]}}', 'scenario-member'],
  ['{"answers":{"/v3/push/app":{"delayMs":-1}}}', 'scenario-member'],
  ['{"delivery":{"channel":"hw"}}', 'scenario-member'],
  ['{"delivery":{"stopAt":"read"}}', 'scenario-member'],
  ['{"delivery":{"channels":{"hw":"sent"}}}', 'scenario-member'],
  ['{"delivery":{"channels":{"huawei":"read"}}}', 'scenario-member'],
  ['{"delivery":{"channels":["huawei"]}}', 'scenario-member'],
  ['{"delivery":{"receipts":"no"}}', 'scenario-member'],
  ['{"delivery":{"status":"PUSH_LOST"}}', 'scenario-member'],
  ['{"accounts":{"a":"token"}}', 'scenario-member'],
  ['{"imAccounts":{"a":"Away"}}', 'scenario-member'],
  ['{"imCode":"70009"}', 'scenario-member'],
];

test.each(refused)('refuses %s: %s', (text, id) => {
  const read = readScenario(text);
  expect(read.state === 'refused' && read.why.id).toBe(id);
  if (id !== 'scenario-not-json') expect(fitsSchema(JSON.parse(text))).toBe(false);
});

test('a path that nobody asks is named, beside those that are asked', () => {
  expect(readScenario('{"answers":{"/v3/push/all":0}}')).toEqual({
    state: 'refused',
    why: {
      id: 'scenario-unknown',
      args: { member: 'answers › /v3/push/all', known: paths.join(', ') },
    },
  });
});

describe('the schema that is shipped', () => {
  const whole = {
    $schema: 'x',
    invalidTokens: ['a'],
    retCode: 1,
    httpStatus: 503,
    delayMs: 5,
    cut: true,
    text: '<html>',
    answers: [{}, { retCode: 1008028 }, 1008030],
    delivery: {
      channel: 'huawei',
      stopAt: 'sent',
      stepMs: 100,
      channels: Object.fromEntries(pushChannels.map((channel, i) => [channel, steps[i % steps.length]])),
      receipts: false,
      status: 'PUSH_REVOKED',
    },
    accounts: { anna: ['token'] },
    imAccounts: { anna: 'Online' },
    imCode: 70009,
    clockToleranceSeconds: 300,
    clockSkewSeconds: -3600,
  };

  test('knows the same members and the same longest delay', () => {
    expect(readScenario(JSON.stringify(whole)).state).toBe('scenario');
    expect(fitsSchema(whole)).toBe(true);
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(whole).sort());
    expect(schema.definitions.delayMs?.maximum).toBe(longestDelayMs);
  });

  test.each(paths)('knows %s, with a code, an answer, or several', path => {
    for (const answer of [1008030, { retCode: 1008030, delayMs: 1 }, [0, { cut: true }, 1008028]]) {
      const scenario = { answers: { [path]: answer } };
      expect(readScenario(JSON.stringify(scenario))).toEqual({ state: 'scenario', scenario });
      expect(fitsSchema(scenario)).toBe(true);
    }
  });

  test.each(statuses)('knows %s', status => {
    expect(readScenario(JSON.stringify({ delivery: { status } })).state).toBe('scenario');
    expect(fitsSchema({ delivery: { status } })).toBe(true);
  });

  test('and the one that README shows go together', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const shown = [...readme.matchAll(/^```json\n(.*?)^```/gms)].flatMap(([, text = '']) =>
      text.includes('"delivery"') ? [text] : [],
    );
    expect(shown).toHaveLength(1);
    for (const text of shown) {
      expect(readScenario(text).state).toBe('scenario');
      expect(fitsSchema(JSON.parse(text))).toBe(true);
    }
  });

  test('describes everything that it knows', () => {
    const bare = Object.entries(schema.properties)
      .filter(([name, each]) => name !== '$schema' && !('description' in each) && !('$ref' in each))
      .map(([name]) => name);
    expect(bare).toEqual([]);
  });
});
