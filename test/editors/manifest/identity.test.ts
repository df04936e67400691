// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of the build
import { describe, expect, it } from 'vitest';
import { ensurePermission } from '../../../src/editors/manifest/permission.ts';
import { ensureReceiver } from '../../../src/editors/manifest/receiver.ts';
import { ensureUsesLibrary } from '../../../src/editors/manifest/uses-library.ts';
import { ensureViewFilter } from '../../../src/editors/manifest/view-filter.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';
import { app, done, NS, refusal, TOOLS, untouched } from './support.ts';

const wanted = {
  className: 'com.example.app.push.Receiver',
  actions: ['x.PUSH'],
  exported: false,
  namespace: null,
};
const ensure = ensureReceiver(wanted);
const link = {
  activity: 'com.example.app.Detail',
  namespace: null,
  scheme: 's',
  host: 'h',
  port: null,
  path: '/p',
};

describe('is it the one?', () => {
  it.each([
    '${applicationId}.push.Receiver',
    '${pkg}.Receiver',
    '.push.${name}',
    '${all}',
    'com.${x}.push.Receiver',
  ])('F62: a receiver named %s may be ours once the build has named it: refused', name => {
    expect(refusal(app(`<receiver android:name="${name}" />`), ensure, 'manifest-open-name').line).toBe(4);
  });

  it.each(['${applicationId}.push.Other', 'org.${x}.Receiver', '${applicationId}.push.Receiver.Inner'])(
    'F62: a receiver named %s can never be ours: left alone, ours is added',
    name => {
      expect(done(app(`<receiver android:name="${name}" />`), ensure)).toContain(wanted.className);
    },
  );

  it('F54: nor is it known what an entity stands for', () => {
    const doctype = '<!DOCTYPE manifest [<!ENTITY base "com.example.app">]>';
    const named = app('<receiver android:name="&base;.push.Receiver" />').replace('?>', `?>${doctype}`);
    refusal(named, ensure, 'manifest-open-name');
    const among = app('&base;', '<activity android:name=".A" />').replace('?>', `?>${doctype}`);
    expect(refusal(among, ensure, 'manifest-entity').line).toBe(3);
    const label = app('<activity android:name=".A" android:label="&base;" />').replace('?>', `?>${doctype}`);
    expect(done(label, ensure)).toContain(wanted.className);
    untouched(
      app(
        '<receiver android:name="com.example.app.push&#46;Receiver" android:exported="false">',
        '<intent-filter><action android:name="x&#x2E;PUSH" /></intent-filter></receiver>',
      ),
      ensure,
    );
  });

  it('F61: one in the wrong place is named, for a second one would not mend the build', () => {
    const inside = app(
      '<activity android:name=".A">',
      '    <receiver android:name=".push.Receiver" />',
      '</activity>',
    );
    expect(refusal(inside, ensure, 'manifest-misplaced').line).toBe(5);
    const above = app().replace(
      '    <application',
      '    <receiver android:name=".push.Receiver" />\n    <application',
    );
    expect(refusal(above, ensure, 'manifest-misplaced').line).toBe(3);
    const permission = app('<uses-permission android:name="p" />');
    expect(refusal(permission, ensurePermission('p'), 'manifest-misplaced').line).toBe(4);
    const library = app('<activity android:name=".A"><uses-library android:name="l" /></activity>');
    expect(
      refusal(library, ensureUsesLibrary({ name: 'l', required: true }), 'manifest-misplaced').line,
    ).toBe(4);
    const other = inside.replace('.push.Receiver', '.push.Other');
    expect(done(other, ensure)).toContain(wanted.className);
  });

  it('F55: elements and attributes of other namespaces are nobody', () => {
    const text = app(
      `<x:receiver xmlns:x="urn:x" android:name="${wanted.className}" />`,
      `<receiver xmlns="urn:x" android:name="${wanted.className}" />`,
      `<receiver xmlns:android="urn:x" android:name="${wanted.className}" />`,
      `<receiver name="${wanted.className}" />`,
    );
    expect(
      done(text, ensure).split('<receiver android:name="com.example.app.push.Receiver" android:exported'),
    ).toHaveLength(2);
  });

  it('F55: a namespace may be declared on the element itself, or under two prefixes', () => {
    const own = app(
      `<activity xmlns:z="${ANDROID}" z:name=".Detail" z:exported="true" />`,
      '<activity android:name=".Other" />',
    );
    expect(done(own, ensureViewFilter(link))).toContain(
      '        <action android:name="android.intent.action.VIEW" />',
    );
    const shadowed = app(`<activity xmlns:android="urn:x" xmlns:z="${ANDROID}" z:name=".Detail" />`);
    const after = done(shadowed, ensureViewFilter(link));
    expect(after).toContain('z:name=".Detail" z:exported="true">');
    expect(after).toContain('<action z:name="android.intent.action.VIEW" />');
  });

  it('F57: a duplicate declaration is refused, in whatever spelling and with whatever filters', () => {
    const twice = app(
      '<receiver android:name=".push.Receiver"><intent-filter><action android:name="a" /></intent-filter></receiver>',
      '<receiver android:name="com.example.app.push.Receiver" android:exported="false" />',
    );
    expect(refusal(twice, ensure, 'manifest-twice').line).toBe(5);
  });

  it('F57: an alias is found by its own name, never by that of its target', () => {
    const alias = app(
      '<activity android:name=".Detail" android:exported="false" />',
      '<activity-alias android:name=".Link" android:targetActivity=".Detail" android:exported="true" />',
    );
    expect(done(alias, ensureViewFilter({ ...link, activity: 'com.example.app.Link' }))).toMatch(
      /exported="false" \/>\n {8}<activity-alias [^>]*exported="true">\n {12}<intent-filter>/,
    );
  });

  it('F58: our data never goes into a filter of others, http or not', () => {
    const shared = app(
      '<activity android:name=".Detail" android:exported="true">',
      '    <intent-filter>',
      '        <action android:name="android.intent.action.VIEW" />',
      '        <category android:name="android.intent.category.DEFAULT" />',
      '        <category android:name="android.intent.category.BROWSABLE" />',
      '        <data android:scheme="https" android:host="h" android:path="/p" />',
      '        <data android:scheme="s" />',
      '    </intent-filter>',
      '</activity>',
    );
    const after = done(shared, ensureViewFilter(link));
    expect(after.split('<intent-filter>')).toHaveLength(3);
    expect(after).toContain('<data android:scheme="s" android:host="h" android:path="/p" />');
  });

  it('a permission counts when one of its declarations has no limit', () => {
    const both = app().replace(
      '    <application',
      '    <uses-permission android:name="p" android:maxSdkVersion="3" />\n    <uses-permission-sdk-23 android:name="p" />\n    <application',
    );
    untouched(both, ensurePermission('p'));
  });

  it('F51: the application is made in a manifest without one, and opened in one of one line', () => {
    const library = ensureUsesLibrary({ name: 'l', required: false });
    expect(done(`<manifest ${NS}><application/></manifest>`, library)).toBe(
      `<manifest ${NS}>\n    <application>\n        <uses-library android:name="l" android:required="false"/>\n    </application></manifest>`.replace(
        /\n */g,
        '',
      ),
    );
    expect(done(`<manifest ${NS} ${TOOLS}\n/>`, library)).toContain('<application>\n        <uses-library ');
  });
});
