import { describe, expect, it } from 'vitest';
import { all, app, get, manifest, merge, names, one } from './support.ts';

describe('placeholders', () => {
  const provider = (authority: string) =>
    app(`<provider android:name="a.P" android:authorities="${authority}"/>`);
  const authorities = (text: string, values: Record<string, string> = {}) => {
    const merged = merge({ main: provider(text) }, { placeholders: new Map(Object.entries(values)) });
    return [get(one(merged.root, 'provider'), 'authorities'), merged.unresolved.map(each => each.name)];
  };

  it('are filled in before files meet, the application ID under both its names', () => {
    expect(authorities(`\${applicationId}.\${x}`, { x: 'one' })).toEqual(['com.example.app.one', []]);
    expect(authorities(`\${packageName}`)).toEqual(['com.example.app', []]);
    const { conflicts } = merge({
      main: provider(`\${applicationId}.p`),
      lib: provider('com.example.app.p'),
    });
    expect(conflicts).toEqual([]);
  });

  it('in a key are filled in: a permission of the application ID is one', () => {
    const permission = (name: string) => `<permission android:name="${name}" android:label="L"/>`;
    const { root } = merge({ main: permission(`\${applicationId}.p`), lib: permission('com.example.app.p') });
    expect(all(root, 'permission')).toHaveLength(1);
  });

  it('without a value stay, and are told once each with their place', () => {
    expect(authorities(`\${a}.\${b}`)).toEqual([`\${a}.\${b}`, ['a', 'b']]);
    const { unresolved } = merge({ main: '', lib: provider(`\${a}`) }, { applicationId: null });
    expect(unresolved).toMatchObject([{ name: 'a', origin: { file: 'lib.xml' } }]);
  });

  it('of the app’s own file are missed even where they do not survive; a library’s are not', () => {
    const gone = app('<meta-data android:name="m" android:value="1" tools:replace="value"/>');
    const asks = app(`<meta-data android:name="m" android:value="\${a}"/>`);
    expect(merge({ debug: gone, main: asks }).unresolved).toHaveLength(1);
    expect(merge({ main: gone, lib: asks }).unresolved).toEqual([]);
  });

  it('after another $ are none', () => {
    expect(authorities(`$x\${a}`)).toEqual([`$x\${a}`, []]);
  });

  it('in a class name are filled in before it is made full', () => {
    const { root } = merge(
      { main: app(`<activity android:name=".\${a}"/><activity android:name="\${b}"/>`) },
      { placeholders: new Map([['a', 'Main']]) },
    );
    expect(names(root, 'activity')).toEqual(['com.example.app.Main', `\${b}`]);
  });
});

describe('the package', () => {
  it('is the application ID where that is known, and what the file says where it isn’t', () => {
    const main = manifest('', 'package="com.example.app"');
    const of = (applicationId: string | null) => merge({ main }, { applicationId }).root.attributes;
    expect(of('com.example.app.debug')).toMatchObject([
      { value: 'com.example.app.debug', origin: { range: null } },
    ]);
    expect(of('com.example.app')[0]?.origin.range).not.toBeNull();
    expect(of(null)).toMatchObject([{ local: 'package', value: 'com.example.app' }]);
  });

  it('of the file serves where no namespace is known; without either, relative names stay', () => {
    const body = app('<activity android:name=".A"/>');
    const unknown = { namespace: null, applicationId: null };
    const { root } = merge({ main: manifest(body, 'package="com.old"') }, unknown);
    expect(names(root, 'activity')).toEqual(['com.old.A']);
    expect(names(merge({ main: body }, unknown).root, 'activity')).toEqual(['.A']);
  });
});
