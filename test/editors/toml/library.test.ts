import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { catalogAccessor, ensureCatalogLibrary } from '../../../src/editors/toml/library.ts';
import { changed, expectEdit, run, TPNS } from './support.ts';

const ensure = ensureCatalogLibrary(TPNS);
const accessor = (text: string): string | null => catalogAccessor(text, TPNS);
/** The line that the entry is written on. */
const lineIn = (text: string, mark = 'com.tencent.tpns'): string | undefined =>
  changed(text, ensure)
    .split('\n')
    .find(line => line.includes(mark));

describe('a library is written as the catalog writes its others', () => {
  it('with its version by reference, where most have it so', () => {
    expectEdit(
      ensure,
      '[versions]\ncore = "1"\n\n[libraries]\ncore-ktx = { module = "a.b:core-ktx", version.ref = "core" }\n\n[plugins]\n',
      '[versions]\ncore = "1"\ntpns = "1.4.4.5-release"\n\n[libraries]\ncore-ktx = { module = "a.b:core-ktx", version.ref = "core" }\ntencent-tpns = { module = "com.tencent.tpns:tpns", version.ref = "tpns" }\n\n[plugins]\n',
    );
  });

  it.each([
    [
      'module and version',
      '{ module = "a:b", version = "1" }',
      '{ module = "com.tencent.tpns:tpns", version = "1.4.4.5-release" }',
    ],
    ['a coordinate', '"a:b:1"', '"com.tencent.tpns:tpns:1.4.4.5-release"'],
    ['literal quotes', "'a:b:1'", "'com.tencent.tpns:tpns:1.4.4.5-release'"],
    [
      'group and name, tight',
      "{group='a',name='b',version='1'}",
      "{group='com.tencent.tpns',name='tpns',version='1.4.4.5-release'}",
    ],
    [
      'the version first',
      '{version = "1",  module = "a:b"}',
      '{version = "1.4.4.5-release",  module = "com.tencent.tpns:tpns"}',
    ],
    [
      'nothing to follow',
      '{ module = "a:b" }',
      '{ module = "com.tencent.tpns:tpns", version = "1.4.4.5-release" }',
    ],
    [
      'rules for the version',
      '{ module = "a:b", version = { strictly = "1" } }',
      '{ module = "com.tencent.tpns:tpns", version = "1.4.4.5-release" }',
    ],
    ['multi-line strings', '"""a:b:1"""', '"com.tencent.tpns:tpns:1.4.4.5-release"'],
  ])('with %s', (_, model, expected) => {
    expectEdit(
      ensure,
      `[libraries]\nmy-lib = ${model}\n`,
      `[libraries]\nmy-lib = ${model}\ntencent-tpns = ${expected}\n`,
    );
  });

  it('with what most do, not what the last one does', () => {
    expect(
      lineIn('[libraries]\na-a = "a:a:1"\nb-b = "b:b:1"\nc-c = { module = "c:c", version = "1" }\n'),
    ).toBe('tencent-tpns = "com.tencent.tpns:tpns:1.4.4.5-release"');
  });

  it('as its relatives are, whatever the others do', () => {
    expect(
      lineIn(
        '[libraries]\na-a = "a:a:1"\nb-b = "b:b:1"\nmmkv = { module = "com.tencent:mmkv", version = "1" }\n',
      ),
    ).toBe('tpns = { module = "com.tencent.tpns:tpns", version = "1.4.4.5-release" }');
  });

  it('inline where there is no table of versions to put it in', () => {
    const text = 'versions.b = "1"\n[libraries]\na-b = { module = "a:b", version.ref = "b" }\n';
    expect(lineIn(text)).toBe(
      'tencent-tpns = { module = "com.tencent.tpns:tpns", version = "1.4.4.5-release" }',
    );
  });
});

describe('its alias', () => {
  it.each([
    ['kebab', 'core-ktx = "a:b:1"\nwork = "a:c:1"', 'tencent-tpns', 'tencent.tpns'],
    ['camel case', 'coreKtx = "a:b:1"\nworkRuntime = "a:c:1"', 'tencentTpns', 'tencentTpns'],
    ['snake case', 'core_ktx = "a:b:1"', 'tencent_tpns', 'tencent.tpns'],
    ['dots', '"core.ktx" = "a:b:1"', '"tencent.tpns"', 'tencent.tpns'],
    ['kebab of camel words', 'androidx-coreKtx = "a:b:1"', 'tencent-tpns', 'tencent.tpns'],
    ['no habit', 'core = "a:b:1"', 'tencent-tpns', 'tencent.tpns'],
    ['relatives that leave the maker out', 'bugly = "com.tencent.bugly:b:1"', 'tpns', 'tpns'],
    [
      'relatives that name the maker',
      'tencent-bugly = "com.tencent.bugly:b:1"',
      'tencent-tpns',
      'tencent.tpns',
    ],
  ])('follows %s', (_, entries, alias, expected) => {
    const text = `[libraries]\n${entries}\n`;
    expect(lineIn(text)?.startsWith(`${alias} = `)).toBe(true);
    expect(accessor(text)).toBe(expected);
    expect(accessor(changed(text, ensure))).toBe(expected);
  });

  it.each(['tencent-tpns', 'tencent_tpns', '"tencent.tpns"', 'tencentTpns', 'Tencent-Tpns'])(
    'F30: is not one that Gradle takes for %s, which is another library',
    taken => {
      const text = `[libraries]\nmy-lib = "x:y:1"\n${taken} = "a:b:1"\n`;
      expect(accessor(text)).toBe('tencent.tpns.v2');
      expect(lineIn(text)?.startsWith('tencent-tpns-v2 = ')).toBe(true);
    },
  );

  it('F30: may begin like another, which Gradle allows', () => {
    expect(accessor('[libraries]\ntencent-tpns-huawei = "a:b:1"\ntencent = "a:c:1"\n')).toBe('tencent.tpns');
  });

  it('F30: its version has a key of its own, whatever stands under the name already', () => {
    const text = (versions: string): string =>
      `[versions]\n${versions}\nother = "1"\n[libraries]\na-b = { module = "a:b", version.ref = "other" }\n`;
    const written = (versions: string): string | undefined => lineIn(text(versions), 'com.tencent.tpns:');
    expect(written('tpns = "1"')).toContain('version.ref = "tencent-tpns"');
    expect(written('tpns = "1.4.4.5-release"')).toContain('version.ref = "tpns"');
    expect(written('"tpns" = { strictly = "1" }')).toContain('version.ref = "tencent-tpns"');
    expect(written('tpns = "1"\ntencentTpns = "2"')).toContain('version.ref = "tencentTpnsV2"');
    expect(changed(text('tpns = "1.4.4.5-release"'), ensure).match(/1\.4\.4\.5/g)).toHaveLength(1);
  });

  it('F30: a key that says the same is left to whoever follows it', () => {
    const text =
      '[versions]\ntpns = "1.4.4.5-release"\n[libraries]\na-b = { module = "a:b", version.ref = "tpns" }\n';
    expect(lineIn(text, 'com.tencent.tpns:')).toContain('version.ref = "tencent-tpns"');
  });
});

describe('its place', () => {
  const names = (text: string): string[] =>
    [...changed(text, ensure).matchAll(/^\s*([\w."-]+) *=/gm)].map(each => each[1] ?? '');
  const entry = (alias: string, group = 'a'): string => `${alias} = "${group}:b:1"\n`;

  it('is the sorted one in a sorted section, whatever the case of its letters', () => {
    expect(names(`[libraries]\n${['a-a', 'Room', 'sql', 'work-x'].map(a => entry(a)).join('')}`)).toEqual([
      ...['a-a', 'Room', 'sql', 'tencent-tpns', 'work-x'],
    ]);
    expect(names(`[libraries]\n${['u-a', 'v', 'w', 'x'].map(a => entry(a)).join('')}`)[0]).toBe(
      'tencent-tpns',
    );
    expect(names(`[libraries]\n${['a-a', 'b', 'c', 'd'].map(a => entry(a)).join('')}`).at(-1)).toBe(
      'tencent-tpns',
    );
  });

  it('is behind its relatives in one that is not', () => {
    expect(names(`[libraries]\n${entry('z-z')}${entry('bugly', 'com.tencent.bugly')}${entry('a')}`)).toEqual([
      ...['z-z', 'bugly', 'tpns', 'a'],
    ]);
  });

  it('is the end of its section, above blank lines and comments of the next', () => {
    const before =
      '[libraries]\nz-z = "a:b:1" # last\na = "a:c:1"   # really\n\n# of the plugins\n[plugins]\n';
    expectEdit(
      ensure,
      before,
      before.replace('# really\n', '# really\ntencent-tpns = "com.tencent.tpns:tpns:1.4.4.5-release"\n'),
    );
  });

  it('does not come between an entry and its comment', () => {
    const before = '[libraries]\na-a = "a:a:1"\nb = "a:b:1"\nc = "a:c:1"\n# of z\nz = "a:z:1"\n';
    expectEdit(
      ensure,
      before,
      before.replace('# of z', 'tencent-tpns = "com.tencent.tpns:tpns:1.4.4.5-release"\n# of z'),
    );
  });

  it('is below the header of an empty section', () => {
    expectEdit(
      ensure,
      '[libraries] # none yet\n\n[plugins]',
      '[libraries] # none yet\ntencent-tpns = { module = "com.tencent.tpns:tpns", version = "1.4.4.5-release" }\n\n[plugins]',
    );
  });

  it('keeps a file without a final newline as it is', () => {
    expectEdit(
      ensure,
      '[libraries]\na-a = "a:a:1"',
      '[libraries]\na-a = "a:a:1"\ntencent-tpns = "com.tencent.tpns:tpns:1.4.4.5-release"',
    );
  });

  it('is indented and lined up like its neighbours', () => {
    expectEdit(
      ensure,
      '[libraries]\n\tcore-ktx   = "a:a:1"\n\tlong-name-x = "a:b:1"\n\tb           = "a:c:1"\n\tcc          = "a:d:1"\n\td           = "a:d:1"\n\te           = "a:d:1"\n',
      '[libraries]\n\tcore-ktx   = "a:a:1"\n\tlong-name-x = "a:b:1"\n\tb           = "a:c:1"\n\tcc          = "a:d:1"\n\td           = "a:d:1"\n\te           = "a:d:1"\n\ttencent-tpns = "com.tencent.tpns:tpns:1.4.4.5-release"\n',
    );
    expect(lineIn('[libraries]\ncore-ktx         = "a:a:1"\nlong-name-of-one = "a:b:1"\n')).toBe(
      'tencent-tpns     = "com.tencent.tpns:tpns:1.4.4.5-release"',
    );
    expect(lineIn('[libraries]\na-b="a:a:1"\nc-d="a:b:1"\n')).toBe(
      'tencent-tpns="com.tencent.tpns:tpns:1.4.4.5-release"',
    );
  });
});

describe('a library that is there stays', () => {
  it.each([
    '[libraries]\nx = "com.tencent.tpns:tpns:1"\n',
    "[libraries]\nx = 'com.tencent.tpns:tpns'",
    '[libraries]\nx = { module = "com.tencent.tpns:tpns" }\n',
    '[libraries]\nx = { group = "com.tencent.tpns", name = "tpns", version.ref = "v" }\n[versions]\nv = "1"\n',
    '[libraries.x]\nmodule = "com.tencent.tpns:tpns"\nversion = "1"\n',
    'libraries.x.module = "com.tencent.tpns:tpns"\n',
    'libraries = { x = { module = "com.tencent.tpns:tpns" } }\n',
    '[libraries]\nx = { module = "\\u0063om.tencent.tpns:tpns" }\n',
  ])('%j', text => {
    expect(changed(text, ensure)).toBe(text);
    expect(accessor(text)).toBe('x');
  });

  it('but not one in a comment, a bundle, a longer name or another table', () => {
    const text =
      '# tpns = "com.tencent.tpns:tpns:1"\n[libraries]\na-a = "com.tencent.tpns:tpns-extra:1"\n[bundles]\nb = ["com.tencent.tpns:tpns:1"]\n[versions]\ntpns = "com.tencent.tpns:tpns"\n';
    expect(lineIn(text, '"com.tencent.tpns:tpns:1.4')).toBe('tpns = "com.tencent.tpns:tpns:1.4.4.5-release"');
  });
});

describe('a catalog without a table of libraries', () => {
  it.each(['', '[versions]\na = "1"\n', 'libraries.a = "a:b:1"\n', '[libraries.a]\nmodule = "a:b"\n'])(
    '%j is left alone',
    text => {
      expect(accessor(text)).toBeNull();
      expect(run(text, ensure)).toMatchObject({
        state: 'refused',
        why: { id: 'catalog-no-libraries' },
        snippet: '[libraries]\ntencent-tpns = "com.tencent.tpns:tpns:1.4.4.5-release"',
      });
    },
  );
});

describe('whatever else stands in the catalog', () => {
  it('everything keeps its value, and Gradle would find the library under its accessor', () => {
    const word = fc.constantFrom('core', 'ktx', 'Room', 'tpns', 'tencent', 'ui', 'x');
    const alias = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom('-', '_', ''))
      .map(([words, glue]) => words.join(glue));
    const group = fc.constantFrom('a.b', 'com.tencent', 'com.tencent.bugly', 'org.x');
    const value = fc
      .tuple(group, fc.nat(4))
      .map(
        ([name, form]) =>
          [
            `"${name}:lib:1"`,
            `{ module = "${name}:lib", version.ref = "v" }`,
            `{ group = '${name}', name = 'lib', version = '1' }`,
            `{module="${name}:lib"} # why`,
            `{ module = "${name}:lib", version = { strictly = "1" } }`,
          ][form],
      );
    const comment = fc.constantFrom('', '# note\n', '\n', '  # [libraries]\n');
    const catalog = fc
      .tuple(
        fc.uniqueArray(fc.tuple(alias, value), { selector: ([name]) => name, maxLength: 8 }),
        fc.array(comment, { minLength: 8 }),
      )
      .map(([entries, gaps]) => {
        const lines = entries.map(([name, said], i) => `${gaps[i]}${name} = ${said}\n`);
        return `[versions]\nv = "1"\n${gaps[7]}[libraries]\n${lines.join('')}[plugins]\n`;
      });
    fc.assert(
      fc.property(catalog, text => {
        const after = changed(text, ensure);
        const [old, now] = [parse(text), parse(after)] as {
          libraries: Record<string, unknown>;
          versions: object;
        }[];
        const added = Object.keys(now?.libraries ?? {}).filter(name => !(name in (old?.libraries ?? {})));
        expect(now).toMatchObject(old ?? {});
        expect(added).toHaveLength(1);
        expect(added[0]?.replace(/[-_]/g, '.')).toBe(accessor(text));
      }),
    );
  });
});
