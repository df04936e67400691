import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const rejects = (code: string) => observed('online', 'service-rejects', { code });

describe('credentials-rejected', () => {
  it.each(['1008003', '10030002', '4711'])('explains %s', code => {
    expect(shown([rejects(code)])).toEqual(['error credentials-rejected (service)']);
    expect(said([rejects(code)])).toMatchSnapshot();
  });

  it('is silent where the service knows the app', () => {
    expect(shown([observed('online', 'service-knows-app', {})])).toEqual([]);
  });

  it('leaves the word to a wrong access point and a wrong clock', () => {
    const elsewhere = observed('online', 'app-lives-elsewhere', { region: 'shanghai' });
    expect(shown([rejects('1008003'), elsewhere])).toEqual(['error region-wrong (app)']);
    const skew = observed('online', 'clock-skew', { seconds: 900 });
    expect(shown([rejects('1008003'), skew])).toEqual(['error clock-skew (service)']);
  });

  it('does not apply where the service was not asked', () => {
    expect(unasked('credentials-rejected')).toBeNull();
    expect(verdict('credentials-rejected', [], ['im'])).toBeNull();
  });
});
