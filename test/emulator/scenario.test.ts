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
])('refuses %s: %s', (text, id) => {
  const read = readScenario(text);
  expect(read.state === 'refused' && read.why.id).toBe(id);
});

test('the schema that is shipped knows the same members and the same longest delay', () => {
  const url = new URL('../../templates/scenario.schema.json', import.meta.url);
  const { properties } = JSON.parse(readFileSync(url, 'utf8')) as {
    properties: Record<string, { maximum?: number }>;
  };
  expect(Object.keys(properties)).toEqual(['$schema', 'invalidTokens', 'retCode', 'delayMs']);
  expect(properties.delayMs?.maximum).toBe(longestDelayMs);
});
