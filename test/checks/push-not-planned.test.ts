import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const nobody = observed('online', 'push-not-planned', {});
const record = observed('online', 'push-record', {
  status: 'PUSH_FINISHED',
  type: 'token',
  message: 'notify',
  created: '2026-01-31 12:00:00',
});
const planned = observed('online', 'push-planned', { count: 1 });
const stopped = observed('online', 'push-stopped', { status: 'PUSH_CANCELED' });

describe('push-not-planned', () => {
  it.each([
    ['nobody', [record, nobody], 'service'],
    ['a task that was stopped', [record, nobody, stopped], 'console'],
    ['other devices', [record, planned, observed('online', 'push-for-others', {})], 'service'],
    ['no record', [observed('online', 'push-record-missing', { code: '1008015' })], 'service'],
    ['an empty list', [observed('online', 'push-record-missing', { code: '0' })], 'service'],
  ] as const)('speaks of %s', (_, seen, side) => {
    expect(shown(seen)).toEqual([`error push-not-planned (${side})`]);
    expect(said(seen)).toMatchSnapshot();
  });

  it('is silent about a push that was planned', () => {
    expect(shown([record, planned, stopped])).toEqual([]);
    expect(verdict('push-not-planned', [planned], ['online'])).toEqual([]);
  });

  it('does not apply where no push was asked about', () => {
    expect(unasked('push-not-planned')).toBeNull();
    expect(verdict('push-not-planned', [observed('online', 'service-knows-app', {})], ['online'])).toBeNull();
  });
});
