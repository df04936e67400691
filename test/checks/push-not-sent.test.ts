import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const planned = observed('online', 'push-planned', { count: 1 });
const unsent = (channel: string | null) => observed('online', 'push-not-sent', {}, { channel });
const sent = (channel: string) => observed('online', 'push-sent', { count: 1 }, { channel });

describe('push-not-sent', () => {
  it('speaks for the channel', () => {
    expect(shown([planned, unsent('xiaomi')])).toEqual(['error push-not-sent (console) xiaomi']);
    expect(said([planned, unsent('xiaomi')])).toMatchSnapshot();
    expect(said([planned, unsent(null)])).toMatchSnapshot();
  });

  it('only warns where another channel took it', () => {
    expect(shown([planned, unsent('xiaomi'), sent('tpns')])).toEqual([
      'warning push-not-sent (console) xiaomi',
    ]);
    expect(said([planned, unsent('xiaomi'), sent('tpns')])).toMatchSnapshot();
  });

  it('names what was seen in the push, and how the task ended', () => {
    const seen = [
      planned,
      unsent('tpns'),
      observed('online', 'push-in-app', {}),
      observed('online', 'push-expired', { seconds: 800 }),
      observed('online', 'push-stopped', { status: 'PUSH_FAILED' }),
      observed('online', 'push-channel-unnamed', { field: 'oppo_ch_id' }, { channel: 'oppo' }),
    ];
    expect(said(seen)).toMatchSnapshot();
    expect(said(seen)).not.toContain('oppo_ch_id');
  });

  it('is silent about what was sent, and does not apply where nothing is known', () => {
    expect(shown([planned, sent('xiaomi')])).toEqual([]);
    expect(verdict('push-not-sent', [sent('tpns')], ['online'])).toEqual([]);
    expect(verdict('push-not-sent', [planned], ['online'])).toBeNull();
    expect(unasked('push-not-sent')).toBeNull();
  });
});
