import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const state = (is: 'Online' | 'PushOnline' | 'Offline') =>
  observed('im', 'im-state', { state: is, account: 'anna' });

describe('im-login-state', () => {
  it.each([
    ['Online', state('Online'), 'device'],
    ['Offline', state('Offline'), 'device'],
    ['nobody', observed('im', 'im-account-unknown', { account: 'anna' }), 'service'],
  ] as const)('warns of %s', (_, seen, side) => {
    expect(shown([seen])).toEqual([`warning im-login-state (${side})`]);
    expect(said([seen])).toMatchSnapshot();
    // whose account it is, is nobody else's business
    expect(said([seen])).not.toContain('anna');
  });

  it('is silent about who is away', () => {
    expect(shown([state('PushOnline')])).toEqual([]);
    expect(verdict('im-login-state', [state('PushOnline')], ['im'])).toEqual([]);
  });

  it('does not apply where IM was not asked, or did not tell', () => {
    expect(unasked('im-login-state')).toBeNull();
    expect(verdict('im-login-state', [observed('im', 'im-refused', { code: '70009' })], ['im'])).toBeNull();
  });
});
