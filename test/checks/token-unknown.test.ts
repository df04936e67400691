import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const unknown = observed('online', 'token-unknown', { code: '10110008' });

describe('token-unknown', () => {
  it('speaks alone, in both languages', () => {
    expect(shown([unknown])).toEqual(['error token-unknown (device)']);
    expect(said([unknown])).toMatchSnapshot();
  });

  it('is why the push found no device', () => {
    expect(shown([unknown, observed('online', 'push-not-planned', {})])).toEqual([
      'error token-unknown (device)',
    ]);
  });

  it('is silent about a token that is known', () => {
    const seen = [observed('online', 'token-known', { pushes: 0 })];
    expect(shown(seen)).toEqual([]);
    expect(verdict('token-unknown', seen, ['online'])).toEqual([]);
  });

  it('does not apply where no token was asked about', () => {
    expect(unasked('token-unknown')).toBeNull();
    expect(verdict('token-unknown', [], ['online'])).toBeNull();
  });
});
