import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longestDelayMs, readScenario } from '../../src/emulator/scenario.ts';

test('reads every member, with a byte-order mark too', () => {
  expect(readScenario('\uFEFF{"$schema":"x","invalidTokens":["a"],"retCode":1008004,"delayMs":20}')).toEqual({
    state: 'scenario',
    scenario: { invalidTokens: ['a'], retCode: 1008004, delayMs: 20 },
  });
  expect(readScenario('{}')).toEqual({ state: 'scenario', scenario: {} });
});

test.each([
  ['nonsense', 'scenario-not-json'],
  ['[]', 'scenario-not-json'],
  ['{"tokens":[]}', 'scenario-unknown'],
  ['{"toString":1}', 'scenario-unknown'],
  ['{"invalidTokens":"a"}', 'scenario-member'],
  ['{"invalidTokens":[1]}', 'scenario-member'],
  ['{"invalidTokens":[""]}', 'scenario-member'],
  ['{"retCode":"1008004"}', 'scenario-member'],
  ['{"retCode":1.5}', 'scenario-member'],
  ['{"delayMs":-1}', 'scenario-member'],
  [`{"delayMs":${longestDelayMs + 1}}`, 'scenario-member'],
  ['{"clockToleranceSeconds":-1}', 'scenario-member'],
  ['{"httpStatus":99}', 'scenario-member'],
  ['{"cut":1}', 'scenario-member'],
  ['{"answers":{}}', 'scenario-member'],
  ['{"answers":[{"code":1}]}', 'scenario-member'],
  ['{"delivery":{"channel":"hw"}}', 'scenario-member'],
  ['{"delivery":{"stopAt":"read"}}', 'scenario-member'],
  ['{"accounts":{"a":"token"}}', 'scenario-member'],
  ['{"imAccounts":{"a":"Away"}}', 'scenario-member'],
  ['{"imCode":"70009"}', 'scenario-member'],
])('refuses %s: %s', (text, id) => {
  const read = readScenario(text);
  expect(read.state === 'refused' && read.why.id).toBe(id);
});

test('the schema that is shipped knows the same members and the same longest delay', () => {
  const url = new URL('../../templates/scenario.schema.json', import.meta.url);
  const { properties, definitions } = JSON.parse(readFileSync(url, 'utf8')) as {
    properties: Record<string, object>;
    definitions: Record<string, { maximum?: number }>;
  };
  const whole = {
    $schema: 'x',
    invalidTokens: ['a'],
    retCode: 1,
    httpStatus: 503,
    delayMs: 5,
    cut: true,
    text: '<html>',
    answers: [{}, { retCode: 1008028 }],
    delivery: { channel: 'huawei', stopAt: 'sent', stepMs: 100 },
    accounts: { anna: ['token'] },
    imAccounts: { anna: 'Online' },
    imCode: 70009,
    clockToleranceSeconds: 300,
  };
  expect(readScenario(JSON.stringify(whole)).state).toBe('scenario');
  expect(Object.keys(properties).sort()).toEqual(Object.keys(whole).sort());
  expect(definitions.delayMs?.maximum).toBe(longestDelayMs);
});
