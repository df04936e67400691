import { describe, expect, it } from 'vitest';
import { applicationMetaData, launcherActivities, readManifest } from '../../../src/editors/manifest/read.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';
import { app, placeholder } from './support.ts';

const read = (text: string, namespace: string | null = null) => readManifest(text, { namespace });

describe('reading a manifest', () => {
  it('F55: does not depend on the prefix, and ignores attributes of no namespace', () => {
    const manifest = read(
      `<manifest xmlns:a="${ANDROID}" package="p.q"><uses-permission a:name="X" name="Y"/><uses-permission name="Z"/></manifest>`,
    );
    expect(manifest.permissions.map(it => it.name?.text ?? null)).toEqual(['X', null]);
    expect(manifest.package?.text).toBe('p.q');
    expect(manifest.application).toBeNull();
    expect(manifest.components).toEqual([]);
    expect(applicationMetaData(manifest)).toEqual([]);
  });

  it('resolves class names against the namespace, else the package', () => {
    const text = app(
      '<activity android:name=".A" />',
      '<activity android:name="B" />',
      '<service android:name="org.x.C" />',
      `<receiver android:name="${placeholder('applicationId')}.D" />`,
      '<provider />',
    );
    const names = (namespace: string | null) => read(text, namespace).components.map(it => it.className);
    expect(names(null)).toEqual(['com.example.app.A', 'com.example.app.B', 'org.x.C', null, null]);
    expect(names('n.s')).toEqual(['n.s.A', 'n.s.B', 'org.x.C', null, null]);
  });

  it('does not know relative classes where neither is known', () => {
    const text = app('<activity android:name=".A" />', '<activity android:name="x.B" />');
    const open = text.replace('com.example.app', placeholder('package'));
    for (const unknown of [open, text.replace(' package="com.example.app"', '')]) {
      expect(read(unknown).components.map(it => it.className)).toEqual([null, 'x.B']);
    }
  });

  it('gives raw values with their places, placeholders kept', () => {
    const text = app(
      '<activity android:name=".A" android:exported="true" android:enabled="@bool/x" android:launchMode="singleTask" tools:node="merge">',
      '  <intent-filter tools:node="remove">',
      '    <action android:name="a.VIEW" /><action /><category android:name="c" />',
      `    <data android:scheme="${placeholder('s')}" android:path="/a\\\\b" tools:ignore="x" />`,
      '    <uri-relative-filter-group />',
      '  </intent-filter>',
      '</activity>',
    );
    const [activity] = read(text).components;
    const filter = activity?.filters[0];
    const data = filter?.data[0]?.attributes;
    expect(activity).toMatchObject({
      exported: true,
      enabled: '@bool/x',
      launchMode: 'singleTask',
      node: 'merge',
    });
    expect(filter).toMatchObject({
      node: 'remove',
      actions: [{ text: 'a.VIEW' }],
      categories: [{ text: 'c' }],
    });
    expect(filter?.groups).toHaveLength(1);
    expect(
      [...(data ?? [])].map(([local, it]) => [local, it.raw, it.text, text.slice(it.start, it.end)]),
    ).toEqual([
      ['scheme', placeholder('s'), placeholder('s'), placeholder('s')],
      ['path', '/a\\\\b', '/a\\b', '/a\\\\b'],
    ]);
  });

  it('finds permissions, libraries and meta-data, and says where they stand', () => {
    const text = app(
      '<meta-data android:name="a" android:value="1" />',
      '<activity android:name=".A"><meta-data android:name="b" android:resource="@xml/r" /></activity>',
      '<uses-library android:name="l" android:required="false" />',
    ).replace(
      '    <application',
      '    <uses-permission android:name="x" android:maxSdkVersion="18" />\n    <uses-permission-sdk-23 android:name="y" />\n    <permission android:name="z" />\n    <meta-data android:name="c" />\n    <application',
    );
    const manifest = read(text);
    expect(manifest.permissions.map(it => [it.name?.text, it.maxSdkVersion?.text])).toEqual([
      ['x', '18'],
      ['y', undefined],
    ]);
    expect(manifest.definedPermissions.map(it => it.name?.text)).toEqual(['z']);
    expect(manifest.usesLibraries.map(it => [it.name?.text, it.required])).toEqual([['l', false]]);
    expect(
      manifest.metaData.map(it => [
        it.name?.text,
        it.element.parent?.local,
        it.value?.text,
        it.resource?.text,
      ]),
    ).toEqual([
      ['c', 'manifest', undefined, undefined],
      ['a', 'application', '1', undefined],
      ['b', 'activity', undefined, '@xml/r'],
    ]);
    expect(applicationMetaData(manifest).map(it => it.name?.text)).toEqual(['a']);
  });

  it.each([
    ['<resources/>', 'manifest-root'],
    ['<manifest xmlns="urn:x"/>', 'manifest-root'],
    ['<manifest><application/><application/></manifest>', 'manifest-applications'],
    ['<manifest>', 'xml-unclosed'],
  ])('refuses %j', (text, id) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ why: expect.objectContaining({ id }) }));
  });
});

describe('launcher activities', () => {
  const launcher = (extra = '') =>
    `<intent-filter>${extra}<action android:name="android.intent.action.MAIN" /><category android:name="android.intent.category.LAUNCHER" /></intent-filter>`;
  const names = (...lines: readonly string[]) =>
    launcherActivities(read(app(...lines))).map(it => it.className);

  it('have MAIN and LAUNCHER in one filter', () => {
    expect(
      names(
        `<activity android:name=".A">${launcher()}</activity>`,
        '<activity android:name=".B"><intent-filter><action android:name="android.intent.action.MAIN" /></intent-filter><intent-filter><category android:name="android.intent.category.LAUNCHER" /></intent-filter></activity>',
        `<service android:name=".S">${launcher()}</service>`,
      ),
    ).toEqual(['com.example.app.A']);
  });

  it('are those of a television where there are no others', () => {
    const tv = `<activity android:name=".Tv">${launcher().replace('.LAUNCHER', '.LEANBACK_LAUNCHER')}</activity>`;
    expect(names(tv)).toEqual(['com.example.app.Tv']);
    expect(names(tv, `<activity android:name=".A">${launcher()}</activity>`)).toEqual(['com.example.app.A']);
  });

  it('F57: an alias stands for its target, and several for one', () => {
    expect(
      names(
        '<activity android:name=".Main" />',
        `<activity-alias android:name=".Red" android:targetActivity=".Main">${launcher()}</activity-alias>`,
        `<activity-alias android:name=".Blue" android:targetActivity=".Main">${launcher()}</activity-alias>`,
        `<activity-alias android:name=".Lost" android:targetActivity=".Gone">${launcher()}</activity-alias>`,
      ),
    ).toEqual(['com.example.app.Main']);
  });

  it('are not those disabled or removed', () => {
    expect(
      names(
        `<activity android:name=".A" android:enabled="false">${launcher()}</activity>`,
        `<activity android:name=".B" tools:node="remove">${launcher()}</activity>`,
      ),
    ).toEqual([]);
  });
});
