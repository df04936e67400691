import { expect, test } from 'vitest';
import {
  endpointOf,
  isRegionId,
  regionHint,
  regionOfEndpoint,
  regionOfSuffix,
  regions,
} from '../../src/tpns/regions.ts';

test('four access points, each with its own REST host', () => {
  expect(regions.map(region => endpointOf(region.id))).toEqual([
    'https://api.tpns.tencent.com',
    'https://api.tpns.sh.tencent.com',
    'https://api.tpns.hk.tencent.com',
    'https://api.tpns.sgp.tencent.com',
  ]);
});

test('Guangzhou is the default of the SDK and has no suffix; the others name their domain', () => {
  expect(Object.fromEntries(regions.map(region => [region.id, region.suffix]))).toEqual({
    guangzhou: null,
    shanghai: 'tpns.sh.tencent.com',
    hongkong: 'tpns.hk.tencent.com',
    singapore: 'tpns.sgp.tencent.com',
  });
});

test.each([
  ['1500000001', 'guangzhou'],
  ['1600000001', 'guangzhou'],
  ['1520000001', 'singapore'],
  ['1620000001', 'singapore'],
  ['1530000001', 'hongkong'],
  ['1580000001', 'shanghai'],
  ['1680000001', 'shanghai'],
  ['1560000001', null],
  ['2100000001', null],
  ['', null],
])('the AccessID %s hints at %s', (accessId, region) => {
  expect(regionHint(accessId)).toBe(region);
});

test.each([
  ['tpns.tencent.com', 'guangzhou'],
  ['tpns.sh.tencent.com', 'shanghai'],
  ['TPNS.HK.tencent.com', 'hongkong'],
  ['tpns.sgp.tencent.com', 'singapore'],
  ['https://tpns.sgp.tencent.com', null],
  ['tpns.sgp.tencent.com/', null],
  ['tpns.sgp.tencent.com ', null],
  ['api.tpns.tencent.com', null],
])('the suffix %j belongs to %s', (suffix, region) => {
  expect(regionOfSuffix(suffix)).toBe(region);
});

test('an endpoint is recognised with and without a path; a foreign host is not', () => {
  expect(regionOfEndpoint('https://api.tpns.sh.tencent.com/v3/push/app')).toBe('shanghai');
  expect(regionOfEndpoint('API.TPNS.TENCENT.COM')).toBe('guangzhou');
  expect(regionOfEndpoint('https://api.tpns.tencent.com.example.org')).toBeNull();
});

test('only the four names are regions', () => {
  expect(isRegionId('singapore')).toBe(true);
  expect(isRegionId('toString')).toBe(false);
});
