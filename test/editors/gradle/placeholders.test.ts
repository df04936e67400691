// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import { ensurePlaceholders } from '../../../src/editors/gradle/placeholders.ts';
import { placeholdersIn } from '../../../src/editors/gradle/query.ts';
import { runs } from '../../support/runs.ts';
import { surrounded } from './arbitrary.ts';
import { changed, expectEdit, expectPresent, expectRefusal, run } from './support.ts';

const entries = [
  { key: 'XG_ACCESS_ID', value: '1500000001' },
  { key: 'XG_ACCESS_KEY', value: 'AEXAMPLEKEY1' },
];
const groovy = ensurePlaceholders('groovy', { entries });
const kotlin = ensurePlaceholders('kotlin', { entries });
const config = (...lines: string[]): string =>
  `android {\n    defaultConfig {\n${lines.map(line => `        ${line}\n`).join('')}    }\n}\n`;

describe('placeholders are put into what is there, in Groovy (F10, F38, F40)', () => {
  it.each([
    [
      'a map over several lines',
      ['manifestPlaceholders = [', '    A: "x",', '    B : "y"', ']'],
      [
        'manifestPlaceholders = [',
        '    A: "x",',
        '    B : "y",',
        '    XG_ACCESS_ID : "1500000001",',
        '    XG_ACCESS_KEY : "AEXAMPLEKEY1"',
        ']',
      ],
    ],
    [
      'a map with a trailing comma',
      ['manifestPlaceholders = [', "    'A': 'x',", ']'],
      [
        'manifestPlaceholders = [',
        "    'A': 'x',",
        "    'XG_ACCESS_ID': '1500000001',",
        "    'XG_ACCESS_KEY': 'AEXAMPLEKEY1',",
        ']',
      ],
    ],
    [
      'a map with comments in it',
      ['manifestPlaceholders += [', '    // first', '    A: "x" // last', '    // B: "y"', ']'],
      [
        'manifestPlaceholders += [',
        '    // first',
        '    A: "x", // last',
        '    XG_ACCESS_ID: "1500000001",',
        '    XG_ACCESS_KEY: "AEXAMPLEKEY1"',
        '    // B: "y"',
        ']',
      ],
    ],
    [
      'a map whose bracket closes on the last line',
      ['manifestPlaceholders = [', '    A: "x"]'],
      [
        'manifestPlaceholders = [',
        '    A: "x",',
        '    XG_ACCESS_ID: "1500000001",',
        '    XG_ACCESS_KEY: "AEXAMPLEKEY1"]',
      ],
    ],
    [
      'a map on one line',
      ["manifestPlaceholders = [A:'x']"],
      ["manifestPlaceholders = [A:'x', XG_ACCESS_ID:'1500000001', XG_ACCESS_KEY:'AEXAMPLEKEY1']"],
    ],
    [
      'a map on one line with a trailing comma',
      ["manifestPlaceholders = [A: 'x',]"],
      ["manifestPlaceholders = [A: 'x', XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1',]"],
    ],
    [
      'an empty map',
      ['manifestPlaceholders = [:]'],
      ['manifestPlaceholders = [XG_ACCESS_ID: "1500000001", XG_ACCESS_KEY: "AEXAMPLEKEY1"]'],
    ],
    [
      'an empty map with a comment',
      ['manifestPlaceholders = [', '    : // none', ']'],
      [
        'manifestPlaceholders = [',
        '    : // none',
        ']',
        'manifestPlaceholders += [',
        '    XG_ACCESS_ID : "1500000001",',
        '    XG_ACCESS_KEY: "AEXAMPLEKEY1",',
        ']',
      ],
    ],
    [
      'a map behind a sum',
      ['manifestPlaceholders = manifestPlaceholders + [A: "x"]'],
      [
        'manifestPlaceholders = manifestPlaceholders + [A: "x", XG_ACCESS_ID: "1500000001", XG_ACCESS_KEY: "AEXAMPLEKEY1"]',
      ],
    ],
    [
      'named arguments',
      ['manifestPlaceholders A: "x"'],
      ['manifestPlaceholders A: "x", XG_ACCESS_ID: "1500000001", XG_ACCESS_KEY: "AEXAMPLEKEY1"'],
    ],
    [
      'named arguments in parentheses',
      ["addManifestPlaceholders(A: 'x')"],
      ["addManifestPlaceholders(A: 'x', XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1')"],
    ],
    [
      'a map as argument',
      ["manifestPlaceholders.putAll([A: 'x'])"],
      ["manifestPlaceholders.putAll([A: 'x', XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1'])"],
    ],
    [
      'index assignments',
      ["manifestPlaceholders['A'] = 'x' // x"],
      [
        "manifestPlaceholders['A'] = 'x' // x",
        "manifestPlaceholders['XG_ACCESS_ID'] = '1500000001'",
        "manifestPlaceholders['XG_ACCESS_KEY'] = 'AEXAMPLEKEY1'",
      ],
    ],
    [
      'puts',
      ['manifestPlaceholders.put("A", "x")'],
      [
        'manifestPlaceholders.put("A", "x")',
        'manifestPlaceholders.put("XG_ACCESS_ID", "1500000001")',
        'manifestPlaceholders.put("XG_ACCESS_KEY", "AEXAMPLEKEY1")',
      ],
    ],
    [
      'puts without parentheses',
      ['manifestPlaceholders.put "A", "x"'],
      [
        'manifestPlaceholders.put "A", "x"',
        'manifestPlaceholders.put "XG_ACCESS_ID", "1500000001"',
        'manifestPlaceholders.put "XG_ACCESS_KEY", "AEXAMPLEKEY1"',
      ],
    ],
    [
      'properties',
      ["manifestPlaceholders.A = 'x'"],
      [
        "manifestPlaceholders.A = 'x'",
        "manifestPlaceholders.XG_ACCESS_ID = '1500000001'",
        "manifestPlaceholders.XG_ACCESS_KEY = 'AEXAMPLEKEY1'",
      ],
    ],
    [
      'what is computed elsewhere',
      ['manifestPlaceholders = rootProject.ext.placeholders'],
      [
        'manifestPlaceholders = rootProject.ext.placeholders',
        'manifestPlaceholders += [',
        '    XG_ACCESS_ID : "1500000001",',
        '    XG_ACCESS_KEY: "AEXAMPLEKEY1",',
        ']',
      ],
    ],
    [
      'nothing: added to, never assigned',
      ['minSdk 21'],
      [
        'minSdk 21',
        'manifestPlaceholders += [',
        '    XG_ACCESS_ID : "1500000001",',
        '    XG_ACCESS_KEY: "AEXAMPLEKEY1",',
        ']',
      ],
    ],
    [
      'the last of several',
      ['manifestPlaceholders = [A: "x"]', 'manifestPlaceholders += [B: "y"]'],
      [
        'manifestPlaceholders = [A: "x"]',
        'manifestPlaceholders += [B: "y", XG_ACCESS_ID: "1500000001", XG_ACCESS_KEY: "AEXAMPLEKEY1"]',
      ],
    ],
  ])('%s', (_, before, after) => {
    expectEdit('groovy', groovy, config(...before), config(...after));
  });
  it('dotted blocks and statements, with tabs (F7)', () => {
    expectEdit(
      'groovy',
      groovy,
      "android.defaultConfig {\n\tmanifestPlaceholders.A = 'x'\n}\n",
      "android.defaultConfig {\n\tmanifestPlaceholders.A = 'x'\n\tmanifestPlaceholders.XG_ACCESS_ID = '1500000001'\n\tmanifestPlaceholders.XG_ACCESS_KEY = 'AEXAMPLEKEY1'\n}\n",
    );
    expectEdit(
      'groovy',
      groovy,
      'android.defaultConfig.manifestPlaceholders = x\n',
      'android.defaultConfig.manifestPlaceholders = x\nandroid.defaultConfig.manifestPlaceholders += [\n    XG_ACCESS_ID : "1500000001",\n    XG_ACCESS_KEY: "AEXAMPLEKEY1",\n]\n',
    );
  });
  it('a defaultConfig of its own where android has none (F21)', () => {
    expectEdit(
      'groovy',
      groovy,
      'android {\n  compileSdk 34\n}\n',
      'android {\n  compileSdk 34\n  defaultConfig {\n    manifestPlaceholders += [\n      XG_ACCESS_ID : "1500000001",\n      XG_ACCESS_KEY: "AEXAMPLEKEY1",\n    ]\n  }\n}\n',
    );
  });
});

describe('placeholders are put into what is there, in Kotlin (F48)', () => {
  it.each([
    [
      'mapOf on one line',
      ['manifestPlaceholders += mapOf("A" to "x")'],
      [
        'manifestPlaceholders += mapOf("A" to "x", "XG_ACCESS_ID" to "1500000001", "XG_ACCESS_KEY" to "AEXAMPLEKEY1")',
      ],
    ],
    [
      'mutableMapOf over several lines',
      ['manifestPlaceholders = mutableMapOf(', '    "A" to "x", // x', ')'],
      [
        'manifestPlaceholders = mutableMapOf(',
        '    "A" to "x", // x',
        '    "XG_ACCESS_ID" to "1500000001",',
        '    "XG_ACCESS_KEY" to "AEXAMPLEKEY1",',
        ')',
      ],
    ],
    [
      'an empty mapOf',
      ['manifestPlaceholders.putAll(mapOf())'],
      [
        'manifestPlaceholders.putAll(mapOf("XG_ACCESS_ID" to "1500000001", "XG_ACCESS_KEY" to "AEXAMPLEKEY1"))',
      ],
    ],
    [
      'addManifestPlaceholders',
      ['addManifestPlaceholders(mapOf("A" to "x"))'],
      [
        'addManifestPlaceholders(mapOf("A" to "x", "XG_ACCESS_ID" to "1500000001", "XG_ACCESS_KEY" to "AEXAMPLEKEY1"))',
      ],
    ],
    [
      'index assignments',
      ['manifestPlaceholders["A"] = "x"'],
      [
        'manifestPlaceholders["A"] = "x"',
        'manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"',
        'manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"',
      ],
    ],
    [
      'a single pair',
      ['manifestPlaceholders += "A" to "x"'],
      [
        'manifestPlaceholders += "A" to "x"',
        'manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"',
        'manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"',
      ],
    ],
    [
      'what is computed elsewhere',
      ['manifestPlaceholders.putAll(shared)'],
      [
        'manifestPlaceholders.putAll(shared)',
        'manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"',
        'manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"',
      ],
    ],
    [
      'nothing',
      ['minSdk = 21'],
      [
        'minSdk = 21',
        'manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"',
        'manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"',
      ],
    ],
    [
      'a block about them',
      ['manifestPlaceholders.apply {', '    put("A", "x")', '}'],
      [
        'manifestPlaceholders.apply {',
        '    put("A", "x")',
        '    put("XG_ACCESS_ID", "1500000001")',
        '    put("XG_ACCESS_KEY", "AEXAMPLEKEY1")',
        '}',
      ],
    ],
  ])('%s', (_, before, after) => {
    expectEdit('kotlin', kotlin, config(...before), config(...after));
  });
});

describe('a key that is there', () => {
  it('with the wanted value, in whichever form and type, is left alone', () => {
    expectPresent(
      'groovy',
      groovy,
      config('manifestPlaceholders = [XG_ACCESS_ID: 1500000001, "XG_ACCESS_KEY": \'AEXAMPLEKEY1\']'),
    );
    expectPresent(
      'groovy',
      groovy,
      config(
        "manifestPlaceholders.XG_ACCESS_ID = '1500000001'",
        "manifestPlaceholders.put('XG_ACCESS_KEY', 'AEXAMPLEKEY1')",
      ),
    );
    expectPresent(
      'kotlin',
      kotlin,
      config(
        'manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"',
        'manifestPlaceholders += mapOf("XG_ACCESS_KEY" to "AEXAMPLEKEY1")',
      ),
    );
  });
  it('F41: with one other literal is replaced at every place where that stands', () => {
    const text = `${config('manifestPlaceholders = [XG_ACCESS_ID: \'1\', XG_ACCESS_KEY: "A"] // keep')}android.buildTypes.debug.manifestPlaceholders.XG_ACCESS_KEY = 'A'\nif (x) { android.productFlavors.free { manifestPlaceholders XG_ACCESS_ID: 1 } }\n`;
    const after = `${config('manifestPlaceholders = [XG_ACCESS_ID: \'1500000001\', XG_ACCESS_KEY: "AEXAMPLEKEY1"] // keep')}android.buildTypes.debug.manifestPlaceholders.XG_ACCESS_KEY = 'AEXAMPLEKEY1'\nif (x) { android.productFlavors.free { manifestPlaceholders XG_ACCESS_ID: "1500000001" } }\n`;
    expectEdit('groovy', groovy, text, after);
  });
  it('only in a flavor is not there for all variants', () => {
    const text =
      "android {\n  defaultConfig {\n    minSdk 21\n  }\n  productFlavors { free { manifestPlaceholders = [XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1'] } }\n}\n";
    expect(run(text, 'groovy', groovy).state).toBe('change');
  });
  it('before a later assignment of the whole map is gone, and put into that one (F38)', () => {
    expectEdit(
      'groovy',
      groovy,
      config(
        'manifestPlaceholders = [XG_ACCESS_ID: "1500000001"]',
        'manifestPlaceholders = [XG_ACCESS_KEY: "AEXAMPLEKEY1"]',
      ),
      config(
        'manifestPlaceholders = [XG_ACCESS_ID: "1500000001"]',
        'manifestPlaceholders = [XG_ACCESS_KEY: "AEXAMPLEKEY1", XG_ACCESS_ID: "1500000001"]',
      ),
    );
  });
  it('with a computed value counts as what that comes to', () => {
    const text = config('manifestPlaceholders = [XG_ACCESS_ID: id, XG_ACCESS_KEY: "$key"]');
    const resolved = ensurePlaceholders('groovy', {
      entries,
      resolve: value => (value.kind === 'reference' ? '1500000001' : 'AEXAMPLEKEY1'),
    });
    expectPresent('groovy', resolved, text);
    const refusal = expectRefusal('groovy', groovy, text, 'placeholder-computed', 'id,');
    expect(refusal.snippet).toContain('XG_ACCESS_KEY: "AEXAMPLEKEY1"');
    expect(JSON.stringify(refusal.why)).not.toContain('AEXAMPLE');
    expectRefusal(
      'groovy',
      ensurePlaceholders('groovy', { entries, resolve: () => 'other' }),
      text,
      'placeholder-computed',
      'id,',
    );
  });
});

describe('what cannot be placed with certainty is refused', () => {
  it('without an android block', () => {
    const refusal = expectRefusal(
      'kotlin',
      kotlin,
      'plugins { id("my.convention") }\n',
      'gradle-no-android-block',
      null,
    );
    expect(refusal.snippet).toBe(
      'android {\n    defaultConfig {\n        manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"\n        manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"\n    }\n}',
    );
  });
  it('where a condition or a later closure assigns the whole map', () => {
    expectRefusal(
      'groovy',
      groovy,
      config('if (x) {', "    manifestPlaceholders = [A: 'x']", '}'),
      'gradle-conditional',
      'manifestPlaceholders',
    );
    expectRefusal(
      'groovy',
      groovy,
      `afterEvaluate {\n  ${config("manifestPlaceholders = [A: 'x']")}}\n`,
      'gradle-conditional',
      'manifestPlaceholders',
    );
  });
  it('where defaultConfig itself is under a condition', () => {
    expectRefusal(
      'groovy',
      groovy,
      'android {\n  if (x) {\n    defaultConfig { minSdk 21 }\n  }\n}\n',
      'gradle-conditional',
      '{ minSdk',
    );
  });
});

it('every value comes back as it was wanted, in every form', () => {
  const forms = {
    groovy: [
      'manifestPlaceholders = [A: "x"]',
      "manifestPlaceholders = [A: 'x']",
      "manifestPlaceholders.A = 'x'",
      'manifestPlaceholders["A"] = "x"',
      "manifestPlaceholders.put('A', 'x')",
      'minSdk 21',
    ],
    kotlin: ['manifestPlaceholders += mapOf("A" to "x")', 'manifestPlaceholders["A"] = "x"', 'minSdk = 21'],
  };
  const text = fc.string({
    unit: fc.constantFrom('a', '$', '{', '}', '"', "'", '\\', '\n', '\t', '/', '中', '😀', ' ', 'u0041'),
    maxLength: 12,
  });
  const key = fc.constantFrom('KEY', 'a-b', 'a.b', '中');
  for (const dialect of ['groovy', 'kotlin'] as const) {
    fc.assert(
      fc.property(fc.constantFrom(...forms[dialect]), key, text, (form, name, value) => {
        const operation = ensurePlaceholders(dialect, { entries: [{ key: name, value }] });
        const after = changed(config(form), dialect, operation);
        const found = placeholdersIn(parseScript(after, dialect)).find(entry => entry.key === name)?.value;
        expect(found).toMatchObject({ kind: 'string', value });
        expectPresent(dialect, operation, after);
      }),
      { numRuns: runs(200) },
    );
  }
});

it('they land in the same place, whatever stands around it', () => {
  for (const [dialect, operation] of [
    ['groovy', groovy],
    ['kotlin', kotlin],
  ] as const) {
    fc.assert(
      fc.property(
        surrounded(dialect, ['android {\n    defaultConfig {\n    }\n}', 'dependencies {\n}']),
        text => {
          const found = placeholdersIn(parseScript(changed(text, dialect, operation), dialect));
          expect(found.map(({ scope, key }) => [...scope, key].join('.'))).toEqual([
            'android.defaultConfig.XG_ACCESS_ID',
            'android.defaultConfig.XG_ACCESS_KEY',
          ]);
        },
      ),
      { numRuns: runs(150) },
    );
  }
});

describe('an android block by the name of its type', () => {
  const block = (...lines: string[]): string =>
    `configure<ApplicationExtension> {\n    defaultConfig {\n${lines.map(line => `        ${line}\n`).join('')}    }\n}\n`;

  it('takes placeholders like any other, once', () => {
    const after = block(
      'applicationId = "a.b"',
      'manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"',
      'manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"',
    );
    expectEdit('kotlin', kotlin, block('applicationId = "a.b"'), after);
    expectPresent('kotlin', kotlin, after);
  });
});
