import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const about = { channel: 'huawei', line: 7 };
const code = (number: string, more: object = about) =>
  observed('logcat', 'vendor-code', { code: number, message: '' }, more);

describe('vendor-register-failed', () => {
  it('explains the code of the vendor', () => {
    expect(shown([code('907135702')])).toEqual(['error vendor-register-failed (app) huawei']);
    expect(said([code('907135702')])).toMatchSnapshot();
  });

  it.each([
    ['a code that no table has', code('4711')],
    ['a code without a channel', code('907135702', {})],
    ['the state that the SDK tells', observed('logcat', 'vendor-state', { code: '-100' }, about)],
    [
      'a service that is too old',
      observed('device', 'vendor-service-old', { wanted: '20600000', installed: '20301306' }, about),
    ],
    ['a service that does not answer', observed('logcat', 'vendor-service-failed', {}, about)],
  ])('speaks of %s', (_, observation) => {
    expect(said([observation])).toMatchSnapshot();
  });

  it('names the channel once, with the weightiest reason', () => {
    const old = observed('logcat', 'vendor-service-failed', {}, { channel: 'huawei', line: 3 });
    expect(shown([old, code('907135000')])).toEqual(['error vendor-register-failed (app) huawei']);
    expect(said([code('907135000'), old])).toContain('907135000');
  });

  it('is silent where the vendor took the app in the end', () => {
    expect(shown([code('0')])).toEqual([]);
    expect(shown([observed('logcat', 'vendor-state', { code: '0' }, about)])).toEqual([]);
    const later = { channel: 'huawei', line: 99 };
    expect(shown([code('907135702'), code('0', later)])).toEqual([]);
    expect(shown([code('907135702'), observed('logcat', 'vendor-registered', {}, later)])).toEqual([]);
    expect(shown([code('0'), code('907135702', later)])).toHaveLength(1);
  });

  it('does not apply where no log was read', () => {
    expect(unasked('vendor-register-failed')).toBeNull();
    expect(verdict('vendor-register-failed', [], ['logcat'])).toEqual([]);
  });
});
