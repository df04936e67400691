import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const allowed = (is: boolean) => observed('device', 'notifications-allowed', { allowed: is });
const off = (id: string) => observed('device', 'notification-channel-off', { id });

describe('notifications-blocked', () => {
  it('speaks alone, of the whole app', () => {
    expect(shown([allowed(false), off('orders')])).toEqual(['error notifications-blocked (device)']);
    expect(said([allowed(false)])).toMatchSnapshot();
  });

  it('warns of a channel that is off', () => {
    expect(shown([allowed(true), off('orders')])).toEqual(['warning notifications-blocked (device) orders']);
    expect(said([off('orders')])).toMatchSnapshot();
  });

  it('is silent where everything may be shown', () => {
    expect(shown([allowed(true)])).toEqual([]);
  });

  it('does not apply where no device was asked', () => {
    expect(unasked('notifications-blocked')).toBeNull();
    expect(verdict('notifications-blocked', [], ['logcat'])).toBeNull();
    expect(verdict('notifications-blocked', [], ['device'])).toEqual([]);
  });
});
