import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const unbound = (code: string, line = 5) =>
  observed('logcat', 'vendor-bind-failed', { code }, { channel: 'vivo', line });

describe('vendor-not-bound', () => {
  it('speaks alone, for its channel', () => {
    expect(shown([unbound('1008029')])).toEqual(['error vendor-not-bound (app) vivo']);
    expect(said([unbound('1008029')])).toMatchSnapshot();
  });

  it('says what to do about a code that no table has', () => {
    expect(said([observed('logcat', 'vendor-bind-failed', { code: '4711' })])).toMatchSnapshot();
  });

  it('is silent where a later line binds it', () => {
    expect(
      shown([unbound('1'), observed('logcat', 'vendor-bound', {}, { channel: 'vivo', line: 9 })]),
    ).toEqual([]);
    expect(shown([observed('logcat', 'vendor-before-tpns', {}, { channel: 'vivo', line: 3 })])).toEqual([]);
  });

  it('leaves the word to what came before the binding', () => {
    const failed = observed(
      'logcat',
      'vendor-code',
      { code: '10003', message: '' },
      { channel: 'vivo', line: 2 },
    );
    expect(shown([failed, unbound('1')])).toEqual(['error vendor-register-failed (app) vivo']);
  });

  it('does not apply where no log was read', () => {
    expect(unasked('vendor-not-bound')).toBeNull();
    expect(verdict('vendor-not-bound', [], ['device'])).toEqual([]);
  });
});
