import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const unknown = observed('online', 'service-knows-no-app', { code: '1008035' });
const elsewhere = observed('online', 'app-lives-elsewhere', { region: 'shanghai' });

describe('region-wrong', () => {
  it('speaks alone, whether the right one is known or not', () => {
    expect(shown([unknown])).toEqual(['error region-wrong (app)']);
    expect(said([unknown])).toMatchSnapshot();
    expect(said([unknown, elsewhere])).toMatchSnapshot();
    expect(said([elsewhere])).toMatchSnapshot();
    expect(said([observed('online', 'app-lives-elsewhere', { region: 'guangzhou' })])).toMatchSnapshot();
  });

  it('is why the app could not register', () => {
    const failed = observed('logcat', 'registration-failed', { code: '-502' }, { line: 3 });
    expect(shown([unknown, failed])).toEqual(['error region-wrong (app)']);
  });

  it('does not apply where the service was not asked', () => {
    expect(unasked('region-wrong')).toBeNull();
    expect(verdict('region-wrong', [], ['device'])).toBeNull();
    expect(verdict('region-wrong', [], ['online'])).toEqual([]);
  });
});
