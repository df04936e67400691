import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const stopped = observed('device', 'app-stopped', {});

describe('app-stopped', () => {
  it('speaks alone, in both languages', () => {
    expect(shown([stopped])).toEqual(['error app-stopped (device)']);
    expect(said([stopped])).toMatchSnapshot();
  });

  it('is why a push did not arrive', () => {
    const lost = observed('online', 'push-not-arrived', {}, { channel: 'oppo' });
    expect(shown([stopped, lost])).toEqual(['error app-stopped (device)']);
  });

  it('is silent where the app is not stopped', () => {
    expect(shown([observed('device', 'app-not-stopped', {})])).toEqual([]);
  });

  it('does not apply where no device was asked', () => {
    expect(unasked('app-stopped')).toBeNull();
    expect(verdict('app-stopped', [], ['apk'])).toBeNull();
  });
});
