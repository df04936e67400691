import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const sent = (channel: string | null) => observed('online', 'push-sent', { count: 1 }, { channel });
const lost = (channel: string | null) => observed('online', 'push-not-arrived', {}, { channel });
const arrived = (channel: string) => observed('online', 'push-arrived', { count: 1 }, { channel });
const about = { channel: 'vivo' };

describe('push-not-arrived', () => {
  it('speaks for the channel', () => {
    expect(shown([sent('vivo'), lost('vivo')])).toEqual(['error push-not-arrived (device) vivo']);
    expect(said([sent('vivo'), lost('vivo')])).toMatchSnapshot();
    expect(said([sent(null), lost(null)])).toMatchSnapshot();
  });

  it('only warns where it arrived through another channel', () => {
    const seen = [sent('vivo'), lost('vivo'), sent('tpns'), arrived('tpns')];
    expect(shown(seen)).toEqual(['warning push-not-arrived (device) vivo']);
    expect(said(seen)).toMatchSnapshot();
  });

  it('names what was seen in the push', () => {
    expect(
      said([
        lost('vivo'),
        observed('online', 'push-filtered-word', { word: '测试' }),
        observed('online', 'push-at-night', { hour: 2 }, about),
        observed('online', 'push-channel-unnamed', { field: 'vivo_category' }, about),
        observed('online', 'push-text-long', { what: 'title', length: 50, limit: 40 }, about),
        observed('online', 'push-text-long', { what: 'content', length: 150, limit: 100 }, about),
        observed('online', 'push-custom-content', { problem: 'not-object' }, about),
        observed('online', 'push-custom-content', { problem: 'dropped' }, about),
      ]),
    ).toMatchSnapshot();
  });

  it('is silent about a channel that gives no receipts, and about what arrived', () => {
    const mute = observed('online', 'push-without-receipts', {}, { channel: 'huawei' });
    expect(shown([sent('huawei'), mute])).toEqual([]);
    expect(verdict('push-not-arrived', [sent('huawei'), mute], ['online'])).toBeNull();
    expect(verdict('push-not-arrived', [arrived('tpns')], ['online'])).toEqual([]);
    expect(unasked('push-not-arrived')).toBeNull();
  });
});
