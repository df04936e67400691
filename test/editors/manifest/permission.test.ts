import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../src/core/text.ts';
import { ensurePermission } from '../../../src/editors/manifest/permission.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';
import { app, changed, done, NS, newLines, placeholder, refusal, TOOLS, untouched } from './support.ts';

const INTERNET = ensurePermission('android.permission.INTERNET');
const element = '<uses-permission android:name="android.permission.INTERNET" />';

describe('ensurePermission', () => {
  it('adds it behind the last permission, in front of what follows', () => {
    const before = app().replace(
      '    <application',
      '    <uses-permission android:name="a.A" />\n    <uses-permission android:name="a.B" /> <!-- for b -->\n    <!-- the app -->\n    <application',
    );
    const after = done(before, INTERNET);
    expect(after).toContain(`<!-- for b -->\n    ${element}\n    <!-- the app -->`);
    expect(newLines(before, after)).toEqual([`    ${element}`]);
  });

  it('adds the first one in front of the application and of the comments right above it', () => {
    const before = app().replace(
      '    <application',
      '    <!-- far -->\n\n    <!-- one -->\n    <!-- two\n    lines -->\n    <application',
    );
    expect(done(before, INTERNET)).toContain(
      `<!-- far -->\n\n    ${element}\n    <!-- one -->\n    <!-- two`,
    );
  });

  it('does not come between the application and a comment on its line', () => {
    const before = app().replace('    <application', '    <!-- the app --><application');
    expect(done(before, INTERNET)).toBe(before.replace('    <!-- the', `    ${element}\n    <!-- the`));
  });

  it('leaves a comment with the element before it, where it trails that', () => {
    const before = app().replace(
      '    <application',
      '    <uses-feature android:name="f" /> <!-- of f -->\n    <application',
    );
    expect(done(before, INTERNET)).toContain(`<!-- of f -->\n    ${element}\n    <application`);
  });

  it('adds it to a library manifest without an application', () => {
    expect(done(`<manifest ${NS}>\n</manifest>\n`, INTERNET)).toBe(
      `<manifest ${NS}>\n    ${element}\n</manifest>\n`,
    );
    expect(done(`<manifest ${NS} />`, INTERNET)).toBe(`<manifest ${NS}>\n    ${element}\n</manifest>`);
  });

  it('leaves alone what is there, also from SDK 23 up', () => {
    const there = app().replace('    <application', `    ${element}\n    <application`);
    untouched(there, INTERNET);
    untouched(there.replace('uses-permission ', 'uses-permission-sdk-23 '), INTERNET);
    untouched(there.replace('INTERNET', '&#x49;NTERNET'), INTERNET);
  });

  it('F52: is not fooled by a permission in a comment or CDATA section', () => {
    const before = app().replace(
      '    <application',
      `    <!-- ${element} -->\n    <![CDATA[${element}]]>\n    <application`,
    );
    expect(newLines(before, done(before, INTERNET))).toEqual([`    ${element}`]);
  });

  it('F62: a placeholder is no literal', () => {
    const before = app().replace(
      '    <application',
      `    <uses-permission android:name="${placeholder('p')}" />\n    <application`,
    );
    expect(newLines(before, done(before, INTERNET))).toEqual([`    ${element}`]);
  });

  it('F7: indents as the block does', () => {
    for (const unit of ['\t', '  ', '   ', '']) {
      const before = `<manifest ${NS}>\n${unit}<uses-permission android:name="a.A" />\n</manifest>`;
      expect(done(before, INTERNET)).toBe(before.replace('\n</', `\n${unit}${element}\n</`));
    }
  });

  it('F53: copies quotes, the form of empty tags and the lines of attributes', () => {
    const before = `<manifest ${NS}>\n  <uses-permission\n      android:name='a.A'/>\n</manifest>`;
    expect(done(before, INTERNET)).toContain(
      "  <uses-permission\n      android:name='android.permission.INTERNET'/>\n</",
    );
  });

  it('F55: writes the prefix that is bound to the namespace', () => {
    const before = `<manifest xmlns:a="${ANDROID}">\n</manifest>`;
    expect(done(before, INTERNET)).toContain(
      '    <uses-permission a:name="android.permission.INTERNET" />\n',
    );
  });

  it('F55: declares a prefix, once, where there is none', () => {
    expect(done('<manifest>\n</manifest>', INTERNET)).toBe(`<manifest ${NS}>\n    ${element}\n</manifest>`);
    expect(done('<manifest\n  package="x">\n</manifest>', INTERNET)).toBe(
      `<manifest\n  ${NS}\n  package="x">\n  ${element}\n</manifest>`,
    );
    expect(done('<manifest package="x" />', INTERNET)).toBe(
      `<manifest ${NS} package="x">\n    ${element}\n</manifest>`,
    );
    expect(done(`<manifest xmlns:b='u' ${TOOLS} b:x='1'/>`, INTERNET)).toContain(
      `<manifest xmlns:b='u' ${TOOLS} ${NS} b:x='1'>`,
    );
  });

  it('F55: finds another prefix where the usual one means something else', () => {
    const after = done('<manifest xmlns:android="urn:x" android:a="1">\n</manifest>', INTERNET);
    expect(after).toBe(
      `<manifest xmlns:android="urn:x" xmlns:android2="${ANDROID}" android:a="1">\n    ${element.replace('android:name', 'android2:name')}\n</manifest>`,
    );
  });

  it('F56: is refused where a marker takes it out again', () => {
    const marked = app().replace(
      '    <application',
      `    ${element.replace(' />', ' tools:node="remove" />')}\n    <application`,
    );
    expect(refusal(marked, INTERNET, 'manifest-contradiction').line).toBe(3);
    const all = app().replace(
      '    <application',
      '    <uses-permission tools:node="removeAll" />\n    <application',
    );
    refusal(all, INTERNET, 'manifest-contradiction');
    const other = app().replace(
      '    <application',
      '    <uses-permission android:name="o" tools:node="remove" />\n    <application',
    );
    expect(newLines(other, done(other, INTERNET))).toEqual([`    ${element}`]);
  });

  it('is refused where the permission ends at some SDK version', () => {
    const limited = app().replace(
      '    <application',
      `    ${element.replace(' />', ' android:maxSdkVersion="22" />')}\n    <application`,
    );
    refusal(limited, INTERNET, 'manifest-limited');
  });

  it('F4: keeps mixed line ends, each line its own, and a missing last one', () => {
    const before = `<manifest ${NS}>\r\n  <uses-permission android:name="a.A" />\n  <application />\r\n</manifest>`;
    expect(changed(before, INTERNET)).toBe(before.replace('a.A" />\n', `a.A" />\n  ${element}\n`));
    const first = `<manifest ${NS}>\r\n  <application />\n</manifest>`;
    expect(changed(first, INTERNET)).toBe(first.replace('  <app', `  ${element}\r\n  <app`));
  });

  it('F5: keeps the byte-order mark', () => {
    const source = decode(encode({ text: app(), bom: true }));
    const after = encode({ text: done(source?.text ?? '', INTERNET), bom: source?.bom ?? false });
    expect([...after.subarray(0, 6)]).toEqual([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<?x')]);
  });

  it('stays on the line in a file of one line', () => {
    const before = `<manifest ${NS}><uses-permission android:name="a.A"/><application/></manifest>`;
    const short = element.replace(' />', '/>');
    expect(done(before, INTERNET)).toBe(before.replace('a.A"/>', `a.A"/>${short}`));
    const none = `<?xml version="1.0"?><manifest ${NS}><application/></manifest>`;
    expect(done(none, INTERNET)).toBe(none.replace('<app', `${short}<app`));
    const empty = `<?xml version="1.0"?><manifest ${NS}></manifest>`;
    expect(done(empty, INTERNET)).toBe(empty.replace('></', `>${element}</`));
    const closed = `<?xml version="1.0"?><manifest ${NS}/>`;
    expect(done(closed, INTERNET)).toBe(closed.replace('/>', `>${short}</manifest>`));
  });
});
