import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const empty = (channel: string | null, line: number) =>
  observed('logcat', 'vendor-token-empty', {}, { channel, line });
const token = (channel: string, line: number) =>
  observed('logcat', 'vendor-token', { token: 'CN_0' }, { channel, line });

describe('vendor-token-empty', () => {
  it('speaks once for each channel, by the name its vendor writes', () => {
    expect(shown([empty('oppo', 3), empty('oppo', 9), empty('honor', 4)])).toEqual([
      'error vendor-token-empty (app) oppo',
      'error vendor-token-empty (app) honor',
    ]);
    expect(said([empty('oppo', 9)])).toMatchSnapshot();
  });

  it('speaks of the vendor where the log does not name one', () => {
    expect(said([empty(null, 9)])).toMatchSnapshot();
  });

  it('is silent once a token has come, for that channel', () => {
    expect(shown([empty('oppo', 3), token('oppo', 9)])).toEqual([]);
    expect(shown([empty('oppo', 3), token('honor', 9)])).toEqual(['error vendor-token-empty (app) oppo']);
    // a success without a token is none
    const success = observed(
      'logcat',
      'vendor-code',
      { code: '0', message: '' },
      { channel: 'oppo', line: 9 },
    );
    expect(shown([empty('oppo', 3), success])).toEqual(['error vendor-token-empty (app) oppo']);
  });

  it('leaves the word to the code of the vendor, and takes it from the binding', () => {
    const code = observed(
      'logcat',
      'vendor-code',
      { code: '14', message: 'x' },
      { channel: 'oppo', line: 2 },
    );
    expect(shown([code, empty('oppo', 3)])).toEqual(['error vendor-register-failed (app) oppo']);
    const unbound = observed('logcat', 'vendor-bind-failed', { code: '-1' }, { channel: 'oppo', line: 2 });
    expect(shown([unbound, empty('oppo', 3)])).toEqual(['error vendor-token-empty (app) oppo']);
  });

  it('does not apply where no log was read', () => {
    expect(unasked('vendor-token-empty')).toBeNull();
    expect(verdict('vendor-token-empty', [], ['im'])).toBeNull();
    expect(verdict('vendor-token-empty', [], ['device'])).toEqual([]);
  });
});
