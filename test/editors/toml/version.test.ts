import { describe, expect, it } from 'vitest';
import { setCatalogVersion } from '../../../src/editors/toml/version.ts';
import { changed, expectEdit, run, TPNS } from './support.ts';

const raise = setCatalogVersion(TPNS);
const NEW = TPNS.version;
const module = 'module = "com.tencent.tpns:tpns"';

describe('a version is raised where it stands', () => {
  it.each([
    [
      '[libraries]\nx = "com.tencent.tpns:tpns:1.0" # why\n',
      `[libraries]\nx = "com.tencent.tpns:tpns:${NEW}" # why\n`,
    ],
    ["[libraries]\nx = 'com.tencent.tpns:tpns:1.0'", `[libraries]\nx = 'com.tencent.tpns:tpns:${NEW}'`],
    [
      '[libraries]\nx = """com.tencent.tpns:tpns:1.0"""\n',
      `[libraries]\nx = """com.tencent.tpns:tpns:${NEW}"""\n`,
    ],
    [
      `[libraries]\nx = { ${module}, version = "1.0" }\n`,
      `[libraries]\nx = { ${module}, version = "${NEW}" }\n`,
    ],
    [
      `[libraries]\nx = { ${module}, version = { strictly = "1.0" } }\n`,
      `[libraries]\nx = { ${module}, version = { strictly = "${NEW}" } }\n`,
    ],
    [
      `[libraries]\nx = { ${module}, version.require = "1.0" }\n`,
      `[libraries]\nx = { ${module}, version.require = "${NEW}" }\n`,
    ],
    [`[libraries.x]\n${module}\nversion = "1.0"\n`, `[libraries.x]\n${module}\nversion = "${NEW}"\n`],
    [
      `[versions]\npush = "1.0" # mind\n[libraries]\nx = { ${module}, version.ref = "push" }\n`,
      `[versions]\npush = "${NEW}" # mind\n[libraries]\nx = { ${module}, version.ref = "push" }\n`,
    ],
    [
      `versions.push-sdk = '1.0'\n[libraries]\nx = { ${module}, version = { ref = "push_sdk" } }\n`,
      `versions.push-sdk = '${NEW}'\n[libraries]\nx = { ${module}, version = { ref = "push_sdk" } }\n`,
    ],
    [
      `[versions]\npush = { prefer = "1.0" }\n[libraries]\nx = { ${module}, version.ref = "push" }\n`,
      `[versions]\npush = { prefer = "${NEW}" }\n[libraries]\nx = { ${module}, version.ref = "push" }\n`,
    ],
    [
      '[libraries]\nx = "com.tencent.tpns:tpns:1.0"\ny = "com.tencent.tpns:tpns:1.1"\nz = "com.tencent.tpns:huawei:1.0"\n',
      `[libraries]\nx = "com.tencent.tpns:tpns:${NEW}"\ny = "com.tencent.tpns:tpns:${NEW}"\nz = "com.tencent.tpns:huawei:1.0"\n`,
    ],
    [
      '[libraries]\nx = "com.tencent.tpns:tpns:1\\u002e0"\n',
      `[libraries]\nx = "com.tencent.tpns:tpns:${NEW}"\n`,
    ],
  ])('%j', (before, after) => expectEdit(raise, before, after));

  it('with artifacts of the same group behind the same key', () => {
    const text = (version: string): string =>
      `[versions]\npush = "${version}"\n[libraries]\nx = { ${module}, version.ref = "push" }\ny = { group = "com.tencent.tpns", name = "huawei", version.ref = "push" }\n`;
    expectEdit(raise, text('1.0'), text(NEW));
  });

  it.each([
    `[libraries]\nx = "com.tencent.tpns:tpns:${NEW}"\n`,
    `[versions]\na = "${NEW}"\n[libraries]\nx = { ${module}, version.ref = "a" }\ny = { module = "o:o", version.ref = "b" }\n`,
    `[libraries]\nx = { ${module} }\n`,
    '[libraries]\nx = "com.tencent.tpns:huawei:1.0"\n',
    '',
  ])('no byte changes where there is nothing to raise: %j', text => {
    expect(changed(text, raise)).toBe(text);
  });
});

describe('a version is not raised', () => {
  const refused = (text: string) => {
    const outcome = run(text, raise);
    if (outcome.state !== 'refused') throw new Error(outcome.state);
    expect(outcome.snippet).toBe(`com.tencent.tpns:tpns:${NEW}`);
    return { id: outcome.why.id, args: outcome.why.args, at: text.slice(outcome.at ?? 0).split(' ')[0] };
  };

  it('where others follow the same key', () => {
    const head = `[versions]\npush-x = "1.0"\n[libraries]\nx = { ${module}, version.ref = "push-x" }\n`;
    expect(
      refused(
        `${head}y = { module = "o:o", version.ref = "push_x" }\n[plugins]\np = { id = "p", version.ref = "push-x" }\n`,
      ),
    ).toEqual({
      id: 'catalog-version-shared',
      args: { coordinate: 'com.tencent.tpns:tpns', key: 'push.x', others: ['y', 'p'] },
      at: 'x',
    });
  });

  it.each([
    '{ strictly = "[1, 2[", prefer = "1.5" }',
    '{ require = "[1,2)" }',
    '{ reject = ["1.0"] }',
    '{ rejectAll = true }',
  ])('where the catalog has rules for it: %s', rich => {
    expect(refused(`[libraries]\nx = { ${module}, version = ${rich} }\n`)).toMatchObject({
      id: 'catalog-version-rich',
      at: 'x',
    });
    expect(
      refused(`[versions]\nv = ${rich}\n[libraries]\nx = { ${module}, version.ref = "v" }\n`),
    ).toMatchObject({ id: 'catalog-version-rich', at: 'v' });
  });

  it('where its key is missing', () => {
    expect(refused(`[libraries]\nx = { ${module}, version.ref = "v" }\n`)).toMatchObject({
      id: 'catalog-version-missing',
      args: { key: 'v' },
    });
  });
});
