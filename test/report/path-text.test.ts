import { describe, expect, it } from 'vitest';
import type { Paint } from '../../src/ports.ts';
import { pathText, suspectsText } from '../../src/report/path-text.ts';
import { sampleContent, sampleStages } from './page-content.ts';

const plain: Paint = {
  bold: text => text,
  dim: text => text,
  red: text => text,
  green: text => text,
  yellow: text => text,
  cyan: text => text,
};
/** A Chinese character takes two columns. */
const widthBefore = (text: string, part: string): number =>
  [...text.slice(0, text.indexOf(part))].reduce((sum, each) => sum + (each > '\u2E7F' ? 2 : 1), 0);

describe('the way of a push in a terminal', () => {
  it('is a line a step, with its sign and its evidence', () => {
    expect(pathText(sampleStages('en'), plain, 'en')).toEqual([
      '  ✓ Registration  The app registered with TPNS and got the token 0a6d…34d9. TPNS knows the token and has sent it 12 pushes.',
      "  ✗ Vendor token  huawei: The vendor's SDK answered with code 907135000. The vendor handed out an empty token.",
      '  ? Binding       no evidence',
      '  ✓ Targeting     The push finds one device among its targets.',
      '  ? Sending       no evidence',
      '  ? Vendor relay  no evidence',
      '  ? Arrival       no evidence',
      '  ? Display       no evidence',
      '  ? Tap           no evidence',
      '  ? Page opens    no evidence',
    ]);
  });

  it('keeps its columns in Chinese', () => {
    const lines = pathText(sampleStages('zh'), plain, 'zh');
    const unknown = lines.filter(line => line.includes('暂无证据'));
    expect(unknown).toHaveLength(7);
    expect(new Set(unknown.map(line => widthBefore(line, '暂无证据'))).size).toBe(1);
  });

  it('counts what it does not show', () => {
    const [stage] = sampleStages('en');
    if (stage === undefined) throw new Error('no stage');
    const evidence = ['One.', 'Two.', 'Three.', 'Four.'];
    expect(pathText([{ ...stage, evidence }], plain, 'en')).toEqual(['  ✓ Registration  One. Two. +2 more']);
    expect(pathText([], plain, 'en')).toEqual([]);
  });

  it('lets no log move the cursor', () => {
    const stages = sampleStages('en').map(stage => ({ ...stage, evidence: ['a\x1b[2J\r\nb\u202Ec\x07'] }));
    for (const line of pathText(stages, plain, 'en')) {
      expect(line).toContain('a␛[2J b⟨U+202E⟩c␇');
      expect(line).not.toMatch(/[\x00-\x1f\u202E]/);
    }
  });
});

describe('the causes in a terminal', () => {
  const { suspects, next } = sampleContent('en');

  it('are the likeliest first, each with what speaks for and against it, and end in the next step', () => {
    expect(suspectsText(suspects, next, plain, 'en')).toEqual([
      'Likeliest cause',
      '  The signing certificate is not registered with the vendor (huawei)  high confidence',
      '    The vendor’s push service hands out a token only to an app whose package name and certificate fingerprint it knows. A debug build is signed with another certificate than a release.',
      '    → Add the SHA-256 fingerprint of the certificate to the app in the vendor’s console, and install the app again.',
      '    Speaks for it',
      '      + The vendor’s SDK answered with code 907135000.',
      '      + The installed app is signed with a debug certificate.',
      '    Speaks against it',
      '      − A push arrived over this channel three days ago.',
      '',
      'Also possible',
      '  2. Push Kit is not switched on for the app (huawei)  low confidence',
      '    Without it the vendor knows the app and gives it no token all the same.',
      '    → Switch the push service on in the vendor’s console and wait five minutes.',
      '    Speaks for it',
      '      + The vendor handed out an empty token.',
      '',
      'Next step  Compare the fingerprint of the installed app with the one in the vendor’s console.',
      '  keytool -printcert -jarfile app/build/outputs/apk/debug/app-debug.apk',
    ]);
  });

  it('may be none', () => {
    expect(suspectsText([], null, plain, 'en')).toEqual([]);
    expect(suspectsText([], { text: '重新采集日志。', command: null }, plain, 'zh')).toEqual([
      '下一步  重新采集日志。',
    ]);
  });
});
