import { describe, expect, it } from 'vitest';
import { all, app, get, kinds, manifest, merge, one } from './support.ts';

const ACTIVITY = '<activity android:name=".Main" android:exported="true"/>';

describe('what a build refuses', () => {
  it.each([
    ['a marker there is not', app('', 'tools:nod="remove"'), 'unknown-marker'],
    ['a way of merging there is not', app('', 'tools:node="delete"'), 'unknown-marker'],
    ['tools:replace without a value', app('', 'tools:replace="android:label"'), 'replace-without-value'],
    ['tools:remove with a value', app('', 'android:label="L" tools:remove="label"'), 'remove-with-value'],
    ['two markers for one attribute', app('', 'tools:strict="label" tools:remove="label"'), 'marked-twice'],
    [
      'removeAll with other attributes',
      '<uses-permission android:name="p" tools:node="removeAll"/>',
      'remove-all-with-attributes',
    ],
    ['a selector without remove', app('', 'tools:selector="com.example.lib"'), 'selector-misplaced'],
    ['an element without its name', app('<activity android:label="L"/>'), 'no-key'],
    ['an empty filter', app('<activity android:name="A"><intent-filter/></activity>'), 'no-key'],
    [
      'two activities of one name that differ',
      app(`${ACTIVITY}<activity android:name=".Main"/>`),
      'duplicate',
    ],
    [
      'a value that is neither true nor false',
      '<uses-library android:name="l" android:required="1"/>',
      'bad-value',
    ],
    ['a version of OpenGL below 1.0', '<uses-feature android:glEsVersion="0x0000ffff"/>', 'bad-value'],
    [
      'a protection level there is not',
      '<permission android:name="p" android:protectionLevel="none"/>',
      'bad-value',
    ],
  ])('%s', (_, main, kind) => {
    expect(kinds(merge({ main }))).toEqual([kind]);
  });

  it.each([
    ['two activities of one name that are the same', app(ACTIVITY + ACTIVITY)],
    [
      'several protection levels',
      '<permission android:name="p" android:protectionLevel="signature|privileged"/>',
    ],
    [
      'two providers of one class',
      app('<provider android:name="a.P"/><provider android:name="a.P" android:enabled="false"/>'),
    ],
  ])('but not %s', (_, main) => {
    expect(kinds(merge({ main }))).toEqual([]);
  });

  it('a root that is removed, an overlay of another package, lists that contradict each other', () => {
    expect(kinds(merge({ main: manifest('', 'tools:node="remove"') }))).toEqual(['root-removed']);
    expect(kinds(merge({ main: '', debug: manifest('', 'package="com.other"') }))).toEqual(['package']);
    const replace = app('', 'android:label="A" tools:replace="label"');
    expect(kinds(merge({ main: replace, lib: app('', 'tools:remove="label"') }))).toEqual(['marked-twice']);
  });

  it('a file that is no XML: the others are merged, and it is named with the place', () => {
    const { root, conflicts } = merge({ main: app(ACTIVITY), lib: '<manifest><application></manifest>' });
    expect(conflicts).toMatchObject([
      { kind: 'unreadable', at: { file: 'lib.xml' }, why: { id: 'xml-end-tag' } },
    ]);
    one(root, 'activity');
    const broken = merge({ main: '<manifest' });
    expect(kinds(broken)).toEqual(['unreadable']);
    expect(broken.root.name).toBe('manifest');
  });
});

describe('versions of the SDK', () => {
  const min = (level: string, more = '') => `<uses-sdk android:minSdkVersion="${level}" ${more}/>`;

  it('come from the build before any file, and are written where there is no element', () => {
    const { root, conflicts } = merge({ main: '', lib: min('14') }, { minSdk: 21, targetSdk: 34 });
    const sdk = one(root, 'uses-sdk');
    expect([get(sdk, 'minSdkVersion'), get(sdk, 'targetSdkVersion')]).toEqual(['21', '34']);
    expect(sdk.origin).toEqual({ file: 'main.xml', range: null });
    expect(conflicts).toEqual([]);
  });

  it('stay the file’s where the build says the same or nothing', () => {
    const { root } = merge({ main: min('21', 'android:maxSdkVersion="30"') }, { minSdk: 21 });
    expect(one(root, 'uses-sdk').attributes.every(each => each.origin.range !== null)).toBe(true);
    expect(get(one(merge({ main: min('21') }).root, 'uses-sdk'), 'targetSdkVersion')).toBeNull();
  });

  it('may not be below a library’s, but for one named in tools:overrideLibrary', () => {
    const lib = min('24');
    expect(merge({ main: '', lib }, { minSdk: 21 }).conflicts).toMatchObject([
      { kind: 'min-sdk', value: '21', otherValue: '24', other: { file: 'lib.xml' } },
    ]);
    expect(kinds(merge({ main: min('21'), lib }))).toEqual(['min-sdk']);
    expect(kinds(merge({ main: min('21', 'tools:overrideLibrary="a, com.example.lib"'), lib }))).toEqual([]);
    expect(kinds(merge({ main: '<uses-sdk/>', lib }))).toEqual([]);
    expect(kinds(merge({ main: min('Baklava'), lib: min('Baklava') }))).toEqual([]);
    expect(kinds(merge({ main: min('35'), lib: min('Baklava') }))).toEqual(['min-sdk']);
    expect(kinds(merge({ main: '<uses-sdk tools:node="remove"/>', lib }))).toContain('uses-sdk-marked');
  });

  it('of OpenGL ES: the highest of each generation, and below one that isn’t required the highest that is', () => {
    const gl = (version: string, more = '') => `<uses-feature android:glEsVersion="${version}" ${more}/>`;
    const { root } = merge({
      main: gl('0x00030001', 'android:required="false"') + gl('0x00010002'),
      lib: gl('0x00030000') + gl('0x00020000') + gl('0x00010001', 'android:name="f"'),
    });
    const left = all(root, 'uses-feature').map(each => get(each, 'name') ?? get(each, 'glEsVersion'));
    expect(left).toEqual(['0x00030001', '0x00010002', '0x00030000', 'f']);
    expect(all(root, 'uses-feature').map(each => get(each, 'glEsVersion'))).toContain(null);
  });
});
