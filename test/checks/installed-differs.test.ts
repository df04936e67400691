import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const differs = (
  of: 'apk' | 'device',
  what: Parameters<typeof observed<'app-differs'>>[2]['what'],
  found: string,
  expected: string,
) => observed(of, 'app-differs', { what, found, expected });

describe('installed-differs', () => {
  it('is one warning with all differences', () => {
    const seen = [
      differs('device', 'version', '1.2 (3)', '1.3 (4)'),
      differs('device', 'suffix', 'tpns.tencent.com', 'tpns.sh.tencent.com'),
    ];
    expect(shown(seen)).toEqual(['warning installed-differs (device) device']);
    expect(said(seen)).toMatchSnapshot();
  });

  it('tells an archive from a device', () => {
    const seen = [
      differs('apk', 'package', 'com.example.other', 'com.example.shop'),
      differs('device', 'target-sdk', '30', '34'),
    ];
    expect(shown(seen)).toEqual([
      'warning installed-differs (app) apk',
      'warning installed-differs (device) device',
    ]);
    expect(said(seen)).toMatchSnapshot();
  });

  it('masks keys', () => {
    const text = said([differs('apk', 'access-key', 'AOTHERKEY123', 'AEXAMPLEKEY1, AEXAMPLEKEY2')]);
    expect(text).not.toMatch(/AOTHERKEY123|AEXAMPLEKEY/);
    expect(text).toContain('AO*********3');
  });

  it('does not apply where there is no app to look at', () => {
    expect(unasked('installed-differs')).toBeNull();
    expect(verdict('installed-differs', [], ['online'])).toBeNull();
    expect(verdict('installed-differs', [], ['apk'])).toEqual([]);
  });
});
