import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { setExported } from '../../../src/editors/manifest/exported.ts';
import { ensureMetaData } from '../../../src/editors/manifest/meta-data.ts';
import { ensureReceiver } from '../../../src/editors/manifest/receiver.ts';
import { ensureUsesLibrary } from '../../../src/editors/manifest/uses-library.ts';
import { ensureViewFilter } from '../../../src/editors/manifest/view-filter.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';
import { describeOracle, oracle } from '../../support/oracle.ts';
import { app, changed, done, NS, refusal, TOOLS, untouched } from './support.ts';

const detail = { activity: 'com.example.app.Detail', namespace: null };
const link = { ...detail, scheme: 's', host: 'h', port: null, path: null };
const exported = { className: detail.activity, namespace: null, value: true };
const receiver = {
  className: 'com.example.app.Push',
  actions: ['x.PUSH'],
  exported: false,
  namespace: null,
};

describe('what the manifest tells the merger', () => {
  it('F56: an attribute that is to be removed is not set', () => {
    const removed = app('<activity android:name=".Detail" tools:remove="android:label, android:exported" />');
    expect(refusal(removed, setExported(exported), 'manifest-attribute-removed').line).toBe(4);
    refusal(removed, ensureViewFilter(link), 'manifest-attribute-removed');
    refusal(
      removed.replace('android:exported"', 'exported"'),
      setExported(exported),
      'manifest-attribute-removed',
    );
    const other = removed.replace(', android:exported', ', android:exportedX');
    expect(done(other, setExported(exported))).toContain('android:exported="true"');
    const push = app('<receiver android:name=".Push" tools:remove="android:exported" />');
    refusal(push, ensureReceiver(receiver), 'manifest-attribute-removed');
    const library = app(
      '<uses-library android:name="l" android:required="true" tools:remove="android:required"/>',
    );
    refusal(library, ensureUsesLibrary({ name: 'l', required: false }), 'manifest-attribute-removed');
    const data = app('<meta-data android:name="n" android:value="1" tools:remove="android:value" />');
    refusal(data, ensureMetaData({ name: 'n', value: '2' }), 'manifest-attribute-removed');
  });

  it('F56: what has to be as the libraries say is not changed, and what is right already is left alone', () => {
    const strict = app('<activity android:name=".Detail" android:exported="true" tools:node="strict" />');
    refusal(strict, ensureViewFilter(link), 'manifest-contradiction');
    refusal(strict, setExported({ ...exported, value: false }), 'manifest-contradiction');
    untouched(strict, setExported(exported));
    const push = app('<receiver android:name=".Push" android:exported="false" tools:node="strict" />');
    refusal(push, ensureReceiver(receiver), 'manifest-contradiction');
  });

  it('F56: what replaces or merges is completed like any other', () => {
    for (const node of ['replace', 'merge', 'merge-only-attributes']) {
      const push = app(`<receiver android:name=".Push" tools:node="${node}" />`);
      expect(done(push, ensureReceiver(receiver))).toContain(
        `tools:node="${node}">\n            <intent-filter>`,
      );
    }
  });

  it('F56: an action that is taken out is neither there nor put beside its marker', () => {
    const push = app(
      '<receiver android:name=".Push" android:exported="false">',
      '    <intent-filter>',
      '        <action android:name="x.PUSH" tools:node="remove" />',
      '    </intent-filter>',
      '</receiver>',
    );
    expect(refusal(push, ensureReceiver(receiver), 'manifest-contradiction').line).toBe(6);
    const other = ensureReceiver({ ...receiver, className: 'com.example.app.Other' });
    expect(done(push, other)).toContain('com.example.app.Other');
  });

  it('F56: a prefix other than tools is understood, and tools bound to something else is not', () => {
    const renamed = app('<receiver android:name=".Push" t:node="remove" />')
      .replace(TOOLS, 'xmlns:t=$&')
      .replace('xmlns:t=xmlns:tools=', 'xmlns:t=');
    refusal(renamed, ensureReceiver(receiver), 'manifest-contradiction');
    const foreign = app(
      '<receiver android:name=".Push" android:exported="false" tools:node="remove" />',
    ).replace(TOOLS, 'xmlns:tools="urn:other"');
    expect(done(foreign, ensureReceiver(receiver))).toContain('<action android:name="x.PUSH" />');
    const wins = setExported({ ...exported, wins: true });
    const activity = app('<activity android:name=".Detail" />').replace(TOOLS, 'xmlns:tools="urn:other"');
    expect(done(activity, wins)).toBe(
      activity
        .replace('"urn:other"', '"urn:other" xmlns:tools2="http://schemas.android.com/tools"')
        .replace('.Detail"', '.Detail" android:exported="true" tools2:replace="android:exported"'),
    );
  });
});

describeOracle('the manifest merger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tpns-merge-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const library = `<manifest ${NS} package="com.example.app"><uses-sdk android:minSdkVersion="21" android:targetSdkVersion="34"/><application><activity android:name=".Detail" android:exported="false"/></application></manifest>`;
  const merged = (text: string) => {
    const [main, out, other] = ['main.xml', 'out.xml', 'library.xml'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(main, text);
    writeFileSync(other, library);
    const { code } = oracle('manifest-merge', [
      main,
      out,
      '-l',
      other,
      '--min-sdk',
      '21',
      '--target-sdk',
      '34',
    ]);
    return code === 0 ? readFileSync(out, 'utf8') : null;
  };

  it.each([
    app('<activity android:name=".Detail" />').replace(` ${TOOLS}`, ''),
    app('<activity android:name=".Detail" android:label="ours" tools:replace="android:label" />'),
    app('<activity a:name=".Detail" />')
      .replace(NS, `xmlns:a="${ANDROID}"`)
      .replace('android:label', 'a:label'),
    app('<activity android:name=".Detail" />').replace(TOOLS, 'xmlns:tools="urn:x"'),
  ])('F56: lets our value win where a library says otherwise, only with tools:replace: %#', text => {
    expect(merged(changed(text, setExported(exported)))).toBeNull();
    const { className } = exported;
    for (const operation of [
      setExported({ ...exported, wins: true }),
      ensureViewFilter({ ...link, activity: className, wins: true }),
    ]) {
      expect(merged(changed(text, operation))).toMatch(/:exported="true"/);
    }
  });
});
