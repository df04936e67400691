import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const ended = (code: string) => observed('online', 'service-ended', { code });

describe('app-unavailable', () => {
  it.each(['1008030', '10030006', '4711'])('explains %s', code => {
    expect(shown([ended(code)])).toEqual(['error app-unavailable (console)']);
    expect(said([ended(code)])).toMatchSnapshot();
  });

  it('is why the app could not register', () => {
    const failed = observed('logcat', 'registration-failed', { code: '20002' }, { line: 3 });
    expect(shown([ended('1008030'), failed])).toEqual(['error app-unavailable (console)']);
  });

  it('is silent where the service knows the app, and does not apply where it was not asked', () => {
    expect(shown([observed('online', 'service-knows-app', {})])).toEqual([]);
    expect(unasked('app-unavailable')).toBeNull();
    expect(verdict('app-unavailable', [], ['apk'])).toBeNull();
  });
});
