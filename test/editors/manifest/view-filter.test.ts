import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/editors/manifest/read.ts';
import { ensureViewFilter } from '../../../src/editors/manifest/view-filter.ts';
import { app, done, NS, placeholder, refusal, untouched } from './support.ts';

const wanted = {
  activity: 'com.example.app.Detail',
  namespace: null,
  scheme: 'myscheme',
  host: 'com.example.app',
  port: null,
  path: '/detail',
};
const ensure = ensureViewFilter(wanted);

const filter = (
  data = '<data android:scheme="myscheme" android:host="com.example.app" android:path="/detail" />',
) => [
  '    <intent-filter>',
  '        <action android:name="android.intent.action.VIEW" />',
  '        <category android:name="android.intent.category.DEFAULT" />',
  '        <category android:name="android.intent.category.BROWSABLE" />',
  `        ${data}`,
  '    </intent-filter>',
];
const open = '<activity android:name=".Detail" android:exported="true">';
const complete = app(open, ...filter(), '</activity>');

describe('ensureViewFilter', () => {
  it('F59: opens the activity, exports it and adds the filter', () => {
    expect(done(app('<activity android:name=".Detail" />'), ensure)).toBe(complete);
    expect(done(app('<activity android:name=".Detail" android:exported="false"/>'), ensure)).toBe(
      complete.replaceAll(' />', '/>'),
    );
    expect(done(app('<activity android:name=".Detail"></activity>'), ensure)).toBe(complete);
  });

  it('writes exported as the activity writes its attributes', () => {
    const before = app(
      '<activity',
      '    android:name=".Detail"',
      "    android:theme='@style/T'",
      '    />',
      '<activity android:name=".Other" />',
    );
    expect(done(before, ensure)).toContain(
      `<activity\n            android:name=".Detail"\n            android:exported="true"\n            android:theme='@style/T'\n            >\n            <intent-filter>`,
    );
  });

  it("F57: adds a filter of its own behind the last one, never into the launcher's", () => {
    const launcher = [
      '    <!-- start -->',
      '    <intent-filter>',
      '        <action android:name="android.intent.action.MAIN" />',
      '        <category android:name="android.intent.category.LAUNCHER" />',
      '    </intent-filter> <!-- of the launcher -->',
    ];
    const rest = '    <meta-data android:name="x" android:value="y" />';
    expect(done(app(open, ...launcher, rest, '</activity>'), ensure)).toBe(
      app(open, ...launcher, ...filter(), rest, '</activity>'),
    );
  });

  it('F57: leaves alone a filter of the same set, in whatever order or number of tags', () => {
    untouched(complete, ensure);
    const [start, action, first, second, , end] = filter();
    const split =
      '<data android:path="/detail" android:host="COM.example.app" /><data android:scheme="myscheme" tools:ignore="x" />';
    const lines = [start, split, second, first, action, end].map(line => line ?? '');
    untouched(app(open, ...lines, '</activity>'), ensure);
  });

  it('F57: exports the activity of a filter that is there, and nothing else', () => {
    expect(done(complete.replace('"true"', '"false"'), ensure)).toBe(complete);
    expect(done(complete.replace(' android:exported="true"', ''), ensure)).toBe(complete);
  });

  it.each([
    ['another host', '<data android:scheme="myscheme" android:host="x" android:path="/detail" />'],
    [
      'another case of the path',
      '<data android:scheme="myscheme" android:host="com.example.app" android:path="/Detail" />',
    ],
    [
      'a prefix',
      '<data android:scheme="myscheme" android:host="com.example.app" android:pathPrefix="/detail" />',
    ],
    [
      'a port',
      '<data android:scheme="myscheme" android:host="com.example.app" android:port="1" android:path="/detail" />',
    ],
    [
      'a type',
      '<data android:scheme="myscheme" android:host="com.example.app" android:path="/detail" android:mimeType="a/b" />',
    ],
    ['no path', '<data android:scheme="myscheme" android:host="com.example.app" />'],
    [
      'F58: another scheme besides',
      '<data android:scheme="myscheme" android:host="com.example.app" android:path="/detail" /><data android:scheme="https" />',
    ],
    [
      'F62: a placeholder',
      `<data android:scheme="myscheme" android:host="${placeholder('applicationId')}" android:path="/detail" />`,
    ],
    [
      'a group',
      '<data android:scheme="myscheme" android:host="com.example.app" android:path="/detail" /><uri-relative-filter-group />',
    ],
  ])('a filter with %s is another filter', (_name, data) => {
    expect(done(app(open, ...filter(data), '</activity>'), ensure)).toBe(
      app(open, ...filter(data), ...filter(), '</activity>'),
    );
  });

  it.each(['VIEW', 'DEFAULT', 'BROWSABLE'])('a filter without %s is another filter', word => {
    const lines = filter().filter(line => !line.includes(word));
    expect(done(app(open, ...lines, '</activity>'), ensure)).toBe(
      app(open, ...lines, ...filter(), '</activity>'),
    );
  });

  it('leaves out what is not wanted, and takes a port only beside its host', () => {
    const bare = ensureViewFilter({ ...wanted, host: null, path: null });
    expect(done(app(open, '</activity>'), bare)).toBe(
      app(open, ...filter('<data android:scheme="myscheme" />'), '</activity>'),
    );
    expect(
      done(app(open, '</activity>'), ensureViewFilter({ ...wanted, host: null, port: 1, path: null })),
    ).toBe(done(app(open, '</activity>'), bare));
    const port = ensureViewFilter({ ...wanted, port: 8080, path: null });
    const together = filter(
      '<data android:scheme="myscheme" android:host="com.example.app" android:port="8080" />',
    );
    const apart = filter(
      '<data android:scheme="myscheme" android:host="com.example.app" /><data android:port="8080" />',
    );
    expect(done(app(open, ...apart, '</activity>'), port)).toBe(
      app(open, ...apart, ...together, '</activity>'),
    );
  });

  it('escapes the path for XML and for the resource compiler', () => {
    const path = '/a\\b"<&>\'';
    const after = done(app(open, '</activity>'), ensureViewFilter({ ...wanted, path }));
    expect(after).toContain('android:path="/a\\\\b&quot;&lt;&amp;>\'"');
    const data = readManifest(after, { namespace: null }).components[0]?.filters[0]?.data[0];
    expect(data?.attributes.get('path')?.text).toBe(path);
  });

  it('works on an alias by its own name', () => {
    const before = app('<activity-alias android:name=".Detail" android:targetActivity=".Main" />');
    expect(done(before, ensure)).toBe(
      app(
        '<activity-alias android:name=".Detail" android:exported="true" android:targetActivity=".Main">',
        ...filter(),
        '</activity-alias>',
      ),
    );
  });

  it('is refused where the activity is not declared, with all there is to paste', () => {
    const { line, snippet } = refusal(
      app('<service android:name=".Detail" />'),
      ensure,
      'manifest-no-component',
    );
    expect(line).toBe(3);
    expect(snippet).toBe(
      [
        '<activity android:name="com.example.app.Detail" android:exported="true">',
        ...filter(),
        '</activity>',
      ].join('\n'),
    );
    refusal(`<manifest ${NS}/>`, ensure, 'manifest-no-component');
  });

  it('F56, F62: is refused where others decide', () => {
    const { snippet } = refusal(
      complete.replace('"true"', `"${placeholder('exported')}"`),
      ensure,
      'manifest-undecided',
    );
    expect(snippet).toContain('<data android:scheme="myscheme"');
    refusal(
      complete.replace('<intent-filter', '<intent-filter tools:node="remove"'),
      ensure,
      'manifest-contradiction',
    );
    refusal(
      complete.replace('exported="true"', 'exported="true" tools:node="remove"'),
      ensure,
      'manifest-contradiction',
    );
    refusal(app(open, '</activity>', open, '</activity>'), ensure, 'manifest-twice');
  });

  it('F55: writes the prefix that is bound to the namespace where the filter goes', () => {
    const uri = 'http://schemas.android.com/apk/res/android';
    const other = app(`<activity xmlns:a="${uri}" a:name=".Detail" xmlns:android="urn:x" />`);
    const after = done(other, ensure);
    expect(after).toContain(`a:name=".Detail" a:exported="true" xmlns:android="urn:x">`);
    expect(after).toContain('<data a:scheme="myscheme" a:host="com.example.app" a:path="/detail" />');
  });
});
