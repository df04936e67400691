import { describe, expect, it } from 'vitest';
import { all, app, get, kinds, manifest, merge, names, one } from './support.ts';

const FILTER = (data = '') =>
  `<intent-filter><action android:name="a.VIEW"/><category android:name="c.DEFAULT"/>${data}</intent-filter>`;

describe('elements of several files', () => {
  it('become one where they have the same name, relative or in full, each in the namespace of its own file', () => {
    const { root, conflicts } = merge({
      main: app('<activity android:name=".Main"/><service android:name="Sync"/>'),
      debug: app('<activity android:name="com.example.app.Main" android:exported="true"/>'),
      lib: app('<activity android:name=".Main"/>'),
    });
    expect(names(root, 'activity')).toEqual(['com.example.app.Main', 'com.example.lib.Main']);
    expect(get(one(root, 'service'), 'name')).toBe('com.example.app.Sync');
    expect(conflicts).toEqual([]);
  });

  it('stay apart where a filter differs in its data, and become one where only the order differs', () => {
    const { root } = merge({
      main: app(`<activity android:name=".A">${FILTER('<data android:scheme="https"/>')}</activity>`),
      debug: app(
        `<activity android:name=".A"><intent-filter><category android:name="c.DEFAULT"/><data android:scheme="https"/>
         <action android:name="a.VIEW"/></intent-filter>${FILTER('<data android:scheme="http"/>')}</activity>`,
      ),
    });
    expect(all(root, 'intent-filter')).toHaveLength(2);
  });

  it('are taken from each file where the merge does not know them', () => {
    const { root } = merge({ main: app('<x-other a="1"/>'), lib: app('<x-other a="1"/>') });
    expect(all(root, 'x-other')).toHaveLength(2);
  });

  it('newer than ten years are known: queries, packages and providers in them, properties', () => {
    const queries =
      '<queries><package android:name="com.mi"/><provider android:authorities="p"/>' +
      '<intent><action android:name="a.VIEW"/></intent></queries>';
    const { root, conflicts } = merge({
      main: queries + app('<property android:name=".x" android:value="1"/>'),
      lib: queries + app('<property android:name="com.example.app.x" android:value="1"/>'),
    });
    for (const name of ['queries', 'package', 'provider', 'intent', 'property']) one(root, name);
    expect(conflicts).toEqual([]);
  });

  it('leave a property of Android’s own without a package', () => {
    const { root } = merge({ main: app('<property android:name="REQUIRE_SECURE_ENV" android:value="1"/>') });
    expect(get(one(root, 'property'), 'name')).toBe('REQUIRE_SECURE_ENV');
  });

  it('of a dynamic module come only from the module itself', () => {
    const module =
      '<dist:module xmlns:dist="http://schemas.android.com/apk/distribution" dist:instant="true"/>';
    expect(all(merge({ main: '', lib: module }).root, 'module')).toEqual([]);
    expect(all(merge({ main: '', debug: module }).root, 'module')).toHaveLength(1);
  });

  it('know the file and the range that they and each of their attributes came from', () => {
    const main = manifest(app('<activity android:name=".A" android:theme="@style/A"/>'));
    const lib = manifest(
      app('<activity android:name="com.example.app.A" android:label="L"/><service android:name=".S"/>'),
    );
    const { root } = merge({ main, lib });
    const text = { 'main.xml': main, 'lib.xml': lib };
    const at = ({ file, range }: { file: string; range: { start: number; end: number } | null }) =>
      range === null ? null : [file, text[file as keyof typeof text].slice(range.start, range.end)];
    const activity = one(root, 'activity');
    expect(at(activity.origin)).toEqual([
      'main.xml',
      '<activity android:name=".A" android:theme="@style/A"/>',
    ]);
    expect(activity.attributes.map(each => at(each.origin))).toEqual([
      ['main.xml', 'android:name=".A"'],
      ['main.xml', 'android:theme="@style/A"'],
      ['lib.xml', 'android:label="L"'],
    ]);
    expect(at(one(root, 'service').origin)).toEqual(['lib.xml', '<service android:name=".S"/>']);
  });

  it('without a name are one each, and screens are known by size and density', () => {
    const screens = (density: string) =>
      `<compatible-screens><screen android:screenSize="small" android:screenDensity="${density}"/></compatible-screens>`;
    const { root } = merge({ main: screens('ldpi'), debug: screens('ldpi'), lib: screens('mdpi') });
    one(root, 'compatible-screens');
    expect(all(root, 'screen')).toHaveLength(2);
  });

  it('may be as deep as they like, whether they meet or not', () => {
    const deep = (start: string, end: string) => app(`${start.repeat(6000)}${end.repeat(6000)}`);
    const activities = deep('<activity android:name="a.A">', '</activity>');
    const { root, conflicts } = merge({ main: activities, debug: activities, lib: deep('<x>', '</x>') });
    expect(conflicts).toEqual([]);
    expect(root.children).toHaveLength(1);
    const filters = app(`<service android:name="a.S">${FILTER(deep('<x>', '</x>'))}</service>`);
    expect(merge({ main: filters, lib: filters }).conflicts).toEqual([]);
  });
});

describe('attributes of several files', () => {
  it('that differ are a conflict which names both places and both values; the higher priority’s stands', () => {
    const { root, conflicts } = merge({
      main: app('', 'android:label="A"'),
      lib: app('', 'android:label="B"'),
    });
    expect(conflicts).toMatchObject([
      {
        kind: 'values',
        element: 'application',
        attribute: 'android:label',
        value: 'A',
        otherValue: 'B',
        at: { file: 'main.xml' },
        other: { file: 'lib.xml' },
      },
    ]);
    expect(get(one(root, 'application'), 'label')).toBe('A');
  });

  it.each([
    ['android:label', 'a name with its prefix'],
    ['label', 'a bare name'],
    ['android:icon, android:label', 'a list'],
  ])('are no conflict with tools:replace="%s" (%s)', value => {
    const { root, conflicts } = merge({
      main: app('', `android:label="A" android:icon="@i" tools:replace="${value}"`),
      lib: app('', 'android:label="B"'),
    });
    expect(conflicts).toEqual([]);
    expect(one(root, 'application').attributes.map(each => each.local)).toEqual(['label', 'icon']);
  });

  it('go where tools:remove names them', () => {
    const { root } = merge({
      main: app('', 'tools:remove="android:label"'),
      lib: app('', 'android:label="B"'),
    });
    expect(get(one(root, 'application'), 'label')).toBeNull();
  });

  it('required: true wins, and a missing one means true', () => {
    const feature = (attributes: string) => `<uses-feature android:name="f" ${attributes}/>`;
    const required = (main: string, lib: string) =>
      get(one(merge({ main: feature(main), lib: feature(lib) }).root, 'uses-feature'), 'required');
    expect(required('android:required="false"', 'android:required="true"')).toBe('true');
    expect(required('android:required="false"', '')).toBe('true');
    expect(required('', 'android:required="false"')).toBeNull();
    expect(required('', 'android:required="true"')).toBe('true');
    expect(required('android:required="false" tools:replace="required"', '')).toBe('false');
    expect(required('android:required="false"', 'android:required="False"')).toBe('false');
  });

  it('that are flags are joined, the value coming from the first file', () => {
    const service = (types: string) =>
      app(`<service android:name="a.S" android:foregroundServiceType="${types}"/>`);
    const { root, conflicts } = merge({ main: service('camera'), lib: service('location|camera') });
    expect(get(one(root, 'service'), 'foregroundServiceType')).toBe('camera|location');
    expect(conflicts).toEqual([]);
  });

  it('that are a module’s own are not taken from a library, but from an overlay', () => {
    const bodies = { main: app('', 'android:extractNativeLibs="true"') };
    expect(merge({ ...bodies, lib: app('', 'android:extractNativeLibs="false"') }).conflicts).toEqual([]);
    expect(kinds(merge({ ...bodies, debug: app('', 'android:extractNativeLibs="false"') }))).toEqual([
      'values',
    ]);
  });

  it('of <manifest> come from overlays and not from libraries', () => {
    const { root } = merge({
      main: manifest('', 'package="com.example.app" android:versionCode="1"'),
      debug: manifest('', 'android:versionName="x"'),
      lib: manifest('', 'package="com.example.lib" android:sharedUserId="y"'),
    });
    expect(root.attributes.map(each => each.local)).toEqual(['versionName', 'package', 'versionCode']);
  });
});

describe('markers', () => {
  const meta = '<meta-data android:name="m" android:value="1"/>';

  it('remove and replace what stands below them, and go themselves', () => {
    const { root, conflicts } = merge({
      main: `<uses-permission android:name="p.A" tools:node="remove"/>${app('<activity android:name="com.x.A" tools:node="replace"/>')}`,
      lib: `<uses-permission android:name="p.A"/><uses-permission android:name="p.B"/>${app(`<activity android:name="com.x.A" android:label="L">${meta}</activity>`)}`,
    });
    expect(names(root, 'uses-permission')).toEqual(['p.B']);
    expect(one(root, 'activity').attributes.map(each => each.local)).toEqual(['name']);
    expect(all(root, 'meta-data')).toEqual([]);
    expect(JSON.stringify(root)).not.toContain('schemas.android.com/tools');
    expect(conflicts).toEqual([]);
  });

  it('removeAll stands for all of a name; mergeOnlyAttributes leaves the children', () => {
    const { root } = merge({
      main: `<uses-permission tools:node="removeAll"/>${app('', 'tools:node="mergeOnlyAttributes"')}`,
      lib: `<uses-permission android:name="p.A"/>${app(meta, 'android:label="L"')}`,
    });
    expect(all(root, 'uses-permission')).toEqual([]);
    expect(all(root, 'meta-data')).toEqual([]);
    expect(get(one(root, 'application'), 'label')).toBe('L');
  });

  it('with a selector mean only the libraries it names, of which there may be several', () => {
    const permission = '<uses-permission android:name="p.A"/>';
    const merged = (selector: string) =>
      merge({
        main: `<uses-permission android:name="p.A" tools:node="remove" tools:selector="${selector}"/>`,
        lib: permission,
        lib2: permission,
      });
    expect(kinds(merged('com.example.lib,com.example.lib2'))).toEqual([]);
    expect(names(merged('com.example.lib').root, 'uses-permission')).toEqual(['p.A']);
    expect(kinds(merged('com.example.none'))).toContain('selector-unknown');
  });

  it('of a lower priority remove what stands below that, and nothing above', () => {
    const { root, conflicts } = merge({
      debug: app(`<activity android:name=".A">${FILTER()}</activity>`),
      main: app(`<activity android:name=".A" tools:node="remove">${meta}</activity>`),
      lib: app('<activity android:name="com.example.app.A" android:label="L"/>'),
    });
    expect(one(root, 'activity').attributes.map(each => each.local)).toEqual(['name']);
    expect(all(root, 'intent-filter')).toHaveLength(1);
    expect(conflicts).toEqual([]);
  });

  it('on a filter replace the one of the same contents', () => {
    const marked = FILTER().replace('<intent-filter', '<intent-filter tools:node="remove"');
    const { root } = merge({
      main: app(`<activity android:name="com.x.A">${marked}</activity>`),
      lib: app(
        `<activity android:name="com.x.A">${FILTER()}${FILTER('<data android:scheme="s"/>')}</activity>`,
      ),
    });
    expect(all(root, 'data')).toHaveLength(1);
    expect(all(root, 'intent-filter')).toHaveLength(1);
  });

  it('strict wants the same below it', () => {
    const strict = app('<activity android:name="com.x.A" android:label="L" tools:node="strict"/>');
    expect(
      kinds(merge({ main: strict, lib: app('<activity android:name="com.x.A" android:label="L"/>') })),
    ).toEqual([]);
    const other = merge({ main: strict, lib: app('<activity android:name="com.x.A"/>') });
    expect(other.conflicts).toMatchObject([
      { kind: 'strict', at: { file: 'main.xml' }, other: { file: 'lib.xml' } },
    ]);
  });

  it('for lint change nothing', () => {
    const { conflicts } = merge({
      main: app('', 'android:label="A" tools:ignore="X" tools:replace="label" tools:targetApi="33"'),
      lib: app('', 'android:label="B"'),
    });
    expect(conflicts).toEqual([]);
  });
});
