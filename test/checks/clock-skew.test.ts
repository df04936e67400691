import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const skew = (seconds: number) => observed('online', 'clock-skew', { seconds });
const rejects = observed('online', 'service-rejects', { code: '1008003' });

describe('clock-skew', () => {
  it('is an error where the signature was rejected', () => {
    expect(shown([skew(900), rejects])).toEqual(['error clock-skew (service)']);
    expect(said([skew(900), rejects])).toMatchSnapshot();
  });

  it('is a warning where it was accepted all the same', () => {
    expect(shown([skew(-120)])).toEqual(['warning clock-skew (service)']);
    expect(said([skew(-120)])).toMatchSnapshot();
  });

  it('is silent where the clock is right', () => {
    expect(shown([observed('online', 'clock-right', {})])).toEqual([]);
  });

  it('does not apply where the service was not asked', () => {
    expect(unasked('clock-skew')).toBeNull();
    expect(verdict('clock-skew', [], ['logcat'])).toBeNull();
  });
});
