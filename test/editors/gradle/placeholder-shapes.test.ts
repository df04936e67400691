// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
/** Placeholders in every shape that a script may give them, and what would take ours away again. */
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import { ensurePlaceholders } from '../../../src/editors/gradle/placeholders.ts';
import { placeholdersIn } from '../../../src/editors/gradle/query.ts';
import type { Dialect, Expression } from '../../../src/editors/gradle/tree.ts';
import { expectEdit, expectPresent, expectRefusal, run } from './support.ts';

const ID = '1500000001';
const wanted = (dialect: Dialect, resolve?: (value: Expression) => string | null) =>
  ensurePlaceholders(dialect, {
    entries: [{ key: 'XG_ACCESS_ID', value: ID }],
    ...(resolve ? { resolve } : {}),
  });
const groovy = wanted('groovy');
const kotlin = wanted('kotlin');
const config = (...lines: readonly string[]): string =>
  `android {\n    defaultConfig {\n${lines.map(line => `        ${line}\n`).join('')}    }\n}\n`;
const android = (...lines: readonly string[]): string =>
  `android {\n    defaultConfig {\n        minSdk 21\n    }\n${lines.map(line => `    ${line}\n`).join('')}}\n`;

describe('F40: another entry goes into the shape that is there', () => {
  it.each<[Dialect, string[], string[]]>([
    [
      'groovy',
      ['def map = [A: "x"]', 'manifestPlaceholders = map'],
      [`def map = [A: "x", XG_ACCESS_ID: "${ID}"]`, 'manifestPlaceholders = map'],
    ],
    [
      'groovy',
      ['manifestPlaceholders = ["A": "x"] as Map<String, Object>'],
      [`manifestPlaceholders = ["A": "x", "XG_ACCESS_ID": "${ID}"] as Map<String, Object>`],
    ],
    [
      'groovy',
      ['manifestPlaceholders = [*: manifestPlaceholders, A: "x"]'],
      [`manifestPlaceholders = [*: manifestPlaceholders, A: "x", XG_ACCESS_ID: "${ID}"]`],
    ],
    ['groovy', ['manifestPlaceholders = [:', ']'], [`manifestPlaceholders = [XG_ACCESS_ID: "${ID}"`, ']']],
    [
      'groovy',
      ['manifestPlaceholders([', "    A: 'x', // a", '    /* b */ B: "${b}" /* c */', '])'],
      [
        'manifestPlaceholders([',
        "    A: 'x', // a",
        '    /* b */ B: "${b}", /* c */',
        `    XG_ACCESS_ID: '${ID}'`,
        '])',
      ],
    ],
    [
      'groovy',
      ['it.manifestPlaceholders = [A: "x"]'],
      [`it.manifestPlaceholders = [A: "x", XG_ACCESS_ID: "${ID}"]`],
    ],
    [
      'groovy',
      ['setManifestPlaceholders([A: 1])'],
      [`setManifestPlaceholders([A: 1, XG_ACCESS_ID: "${ID}"])`],
    ],
    [
      'groovy',
      ['manifestPlaceholders = [A: "x"] + others'],
      [
        'manifestPlaceholders = [A: "x"] + others',
        'manifestPlaceholders += [',
        `    XG_ACCESS_ID: "${ID}",`,
        ']',
      ],
    ],
    [
      'kotlin',
      ['with(manifestPlaceholders) {', '    put("A", "x")', '}'],
      ['with(manifestPlaceholders) {', '    put("A", "x")', `    put("XG_ACCESS_ID", "${ID}")`, '}'],
    ],
    [
      'kotlin',
      ['manifestPlaceholders.apply {', '    this["A"] = "x"', '}'],
      ['manifestPlaceholders.apply {', '    this["A"] = "x"', `    this["XG_ACCESS_ID"] = "${ID}"`, '}'],
    ],
    [
      'kotlin',
      ['manifestPlaceholders.putIfAbsent("A", "x")'],
      ['manifestPlaceholders.putIfAbsent("A", "x")', `manifestPlaceholders.put("XG_ACCESS_ID", "${ID}")`],
    ],
    [
      'kotlin',
      ['val map = mutableMapOf("A" to "x")', 'manifestPlaceholders += map'],
      [`val map = mutableMapOf("A" to "x", "XG_ACCESS_ID" to "${ID}")`, 'manifestPlaceholders += map'],
    ],
    [
      'kotlin',
      ['manifestPlaceholders += hashMapOf<String, Any>()'],
      [`manifestPlaceholders += hashMapOf<String, Any>("XG_ACCESS_ID" to "${ID}")`],
    ],
    [
      'kotlin',
      ['manifestPlaceholders += listOf("A" to "x")'],
      ['manifestPlaceholders += listOf("A" to "x")', `manifestPlaceholders["XG_ACCESS_ID"] = "${ID}"`],
    ],
    [
      'kotlin',
      ['manifestPlaceholders += if (x) mapOf("A" to 1) else mapOf("A" to 2)'],
      [
        'manifestPlaceholders += if (x) mapOf("A" to 1) else mapOf("A" to 2)',
        `manifestPlaceholders["XG_ACCESS_ID"] = "${ID}"`,
      ],
    ],
  ])('%s: %j', (dialect, before, after) => {
    expectEdit(dialect, wanted(dialect), config(...before), config(...after));
  });
  it('a variable that serves for more than placeholders takes none', () => {
    const lines = ['def map = [A: "x"]', 'manifestPlaceholders = map'];
    const use = "map.each { k, v -> resValue 'string', k, v }";
    expectEdit(
      'groovy',
      groovy,
      config(...lines, use),
      config(...lines, 'manifestPlaceholders += [', `    XG_ACCESS_ID: "${ID}",`, ']', use),
    );
  });
  it('a block on one line stays one', () => {
    expectEdit(
      'groovy',
      groovy,
      'android { defaultConfig { minSdk 21 } }\n',
      `android { defaultConfig { minSdk 21; manifestPlaceholders += [ XG_ACCESS_ID: "${ID}" ] } }\n`,
    );
  });
});

describe('F39: a key of the host is replaced where it stands, never overridden by a second one', () => {
  it.each<[Dialect, string]>([
    ['groovy', 'manifestPlaceholders = [XG_ACCESS_ID: "7"] + others'],
    ['groovy', 'manifestPlaceholders = new HashMap([XG_ACCESS_ID: "7"])'],
    ['groovy', 'manifestPlaceholders = [XG_ACCESS_ID: "7"].asImmutable()'],
    ['groovy', 'manifestPlaceholders XG_ACCESS_ID: "7", A: "x"'],
    ['kotlin', 'manifestPlaceholders += listOf("A" to "x", "XG_ACCESS_ID" to "7")'],
    ['kotlin', 'manifestPlaceholders += Pair("XG_ACCESS_ID", "7")'],
    ['kotlin', 'manifestPlaceholders.putAll(mapOf("XG_ACCESS_ID" to "7").toMap())'],
    ['kotlin', 'val map = mapOf("XG_ACCESS_ID" to "7"); println(map); manifestPlaceholders.putAll(map)'],
    ['kotlin', 'with(manifestPlaceholders) { put("XG_ACCESS_ID", "7") }'],
    ['kotlin', 'addManifestPlaceholders(mapOf("XG_ACCESS_ID" to "7"))'],
  ])('%s: %s', (dialect, line) => {
    expectEdit(dialect, wanted(dialect), config(line), config(line.replace('"7"', `"${ID}"`)));
  });
  it('twice where it is given twice, once where two statements share a variable', () => {
    expectEdit(
      'groovy',
      groovy,
      config('manifestPlaceholders = [XG_ACCESS_ID: "7"]', 'manifestPlaceholders.XG_ACCESS_ID = "8"'),
      config(`manifestPlaceholders = [XG_ACCESS_ID: "${ID}"]`, `manifestPlaceholders.XG_ACCESS_ID = "${ID}"`),
    );
    const shared = (id: string, lines: string): string =>
      `def map = [XG_ACCESS_ID: "${id}"]\nandroid {\n    defaultConfig.manifestPlaceholders = map\n${lines}}\n`;
    const flavors = '    productFlavors {\n        a { manifestPlaceholders = map }\n    }\n';
    expectEdit('groovy', groovy, shared('7', flavors), shared(ID, flavors));
  });
  it.each<[Dialect, string, string]>([
    ['groovy', 'manifestPlaceholders = x ? [XG_ACCESS_ID: "7"] : [XG_ACCESS_ID: "8"]', '"7"'],
    ['groovy', `manifestPlaceholders = x ? [XG_ACCESS_ID: "${ID}"] : [:]`, `"${ID}"`],
    ['groovy', 'manifestPlaceholders = merged([XG_ACCESS_ID: "7"])', '"7"'],
    ['kotlin', 'manifestPlaceholders += if (x) mapOf("XG_ACCESS_ID" to "7") else mapOf()', '"7"'],
    ['kotlin', 'manifestPlaceholders["XG_ACCESS_ID"] = id', 'id\n'],
    ['groovy', 'manifestPlaceholders.XG_ACCESS_ID = "1${x}"', '"1$'],
  ])('computed, it is left to a person: %s, %s', (dialect, line, at) => {
    expectRefusal(dialect, wanted(dialect), config(line), 'placeholder-computed', at);
  });
  it('a map kept elsewhere counts as what it comes to', () => {
    const text = config('manifestPlaceholders = rootProject.ext.placeholders');
    const known =
      (value: string | null) =>
      (asked: Expression): string | null =>
        asked.kind === 'reference' && asked.name === 'rootProject.ext.placeholders.XG_ACCESS_ID'
          ? value
          : null;
    expectPresent('groovy', wanted('groovy', known(ID)), text);
    expectRefusal('groovy', wanted('groovy', known('7')), text, 'placeholder-computed', 'rootProject');
    expect(run(text, 'groovy', wanted('groovy', known(null))).state).toBe('change');
  });
  it('a map kept elsewhere that is replaced later does not count', () => {
    const text = config('manifestPlaceholders = ext.old', `manifestPlaceholders = [XG_ACCESS_ID: "${ID}"]`);
    expectPresent(
      'groovy',
      wanted('groovy', () => '7'),
      text,
    );
  });
});

describe('F41: what would win over defaultConfig is a conflict, and said', () => {
  it.each<[Dialect, string, string]>([
    [
      'groovy',
      android(
        'productFlavors {',
        "    a { manifestPlaceholders = [XG_ACCESS_ID: '7'] }",
        "    b { manifestPlaceholders = [XG_ACCESS_ID: '8'] }",
        '}',
      ),
      'android › productFlavors › a',
    ],
    [
      'groovy',
      config(`manifestPlaceholders = [XG_ACCESS_ID: '${ID}']`).replace(
        /\}\n$/,
        "    buildTypes.debug.manifestPlaceholders.XG_ACCESS_ID = '7'\n}\n",
      ),
      'android › buildTypes › debug',
    ],
    [
      'kotlin',
      `${config(`manifestPlaceholders["XG_ACCESS_ID"] = "${ID}"`)}androidComponents {\n    onVariants { variant ->\n        variant.manifestPlaceholders.put("XG_ACCESS_ID", "7")\n    }\n}\n`,
      'androidComponents › onVariants › variant',
    ],
    [
      'groovy',
      `${config(`manifestPlaceholders.XG_ACCESS_ID = '${ID}'`)}android.applicationVariants.all { v ->\n    v.getMergedFlavor().manifestPlaceholders.put('XG_ACCESS_ID', '7')\n}\n`,
      'android › applicationVariants › all › v › getMergedFlavor',
    ],
    [
      'groovy',
      config(
        "if (x) { manifestPlaceholders.XG_ACCESS_ID = '7' } else { manifestPlaceholders.XG_ACCESS_ID = '8' }",
      ),
      'android › defaultConfig',
    ],
  ])('%s, %s', (dialect, text, owner) => {
    const refusal = expectRefusal(
      dialect,
      wanted(dialect),
      text,
      'placeholder-conflict',
      text.includes("'7'") ? "'7'" : '"7"',
    );
    expect(refusal.why.args).toEqual({ key: 'XG_ACCESS_ID', owner });
    expect(JSON.stringify(refusal.why)).not.toContain('7"');
  });
  it('one former value, of a flavor alone, is replaced, and the others get it too', () => {
    const text = android('productFlavors {', "    a { manifestPlaceholders = [XG_ACCESS_ID: '7'] }", '}');
    expectEdit(
      'groovy',
      groovy,
      text,
      text
        .replace("'7'", `'${ID}'`)
        .replace(
          'minSdk 21\n',
          `minSdk 21\n        manifestPlaceholders += [\n            XG_ACCESS_ID: "${ID}",\n        ]\n`,
        ),
    );
  });
  it('a variant that gives it the wanted value is none', () => {
    expectPresent(
      'groovy',
      groovy,
      `${config(`manifestPlaceholders.XG_ACCESS_ID = '${ID}'`)}android.buildTypes.debug.manifestPlaceholders.XG_ACCESS_ID = '${ID}'\n`,
    );
  });
});

describe('F38: where the whole map is assigned later, ours would be lost', () => {
  it.each<[Dialect, string, string]>([
    [
      'groovy',
      android('applicationVariants.all { v ->', "    v.mergedFlavor.manifestPlaceholders = [A: 'x']", '}'),
      'v.mergedFlavor',
    ],
    [
      'groovy',
      android(
        'applicationVariants.all { v ->',
        "    v.getMergedFlavor().manifestPlaceholders = [A: 'x']",
        '}',
      ),
      'v.getMerged',
    ],
    [
      'kotlin',
      `${config('minSdk = 1')}androidComponents.onVariants { variant ->\n    variant.manifestPlaceholders.set(mapOf("A" to "x"))\n}\n`,
      'variant.manifest',
    ],
    [
      'groovy',
      `${android()}afterEvaluate {\n    android.defaultConfig.manifestPlaceholders = [A: 'x']\n}\n`,
      'android.defaultConfig',
    ],
  ])('%s, %s', (dialect, text, at) => {
    expectRefusal(dialect, wanted(dialect), text, 'gradle-conditional', at);
  });
  it.each<[Dialect, string]>([
    [
      'groovy',
      android('applicationVariants.all { v ->', "    v.mergedFlavor.manifestPlaceholders += [A: 'x']", '}'),
    ],
    [
      'groovy',
      android(
        'applicationVariants.all { v ->',
        "    v.mergedFlavor.manifestPlaceholders = v.mergedFlavor.manifestPlaceholders + [A: 'x']",
        '}',
      ),
    ],
    [
      'groovy',
      android('productFlavors.all { flavor ->', '    flavor.manifestPlaceholders = [A: flavor.name]', '}'),
    ],
    ['groovy', `${android()}project(':x') {\n    android.defaultConfig.manifestPlaceholders = [A: 'x']\n}\n`],
    [
      'kotlin',
      `${config('minSdk = 1')}android.buildTypes.configureEach {\n    manifestPlaceholders = mutableMapOf("A" to name)\n}\n`,
    ],
  ])('but what is added, or laid over it, takes nothing away: %s, %s', (dialect, text) => {
    expect(run(text, dialect, wanted(dialect)).state).toBe('change');
  });
});

it('a choice and what a function does with a map are told as conditional', () => {
  const script = parseScript(
    config('manifestPlaceholders += x ? [A: "1"] : [A: "2"]', 'manifestPlaceholders += [B: "3"]'),
    'groovy',
  );
  expect(placeholdersIn(script).map(({ key, conditional }) => [key, conditional])).toEqual([
    [null, false],
    ['A', true],
    ['A', true],
    ['B', false],
  ]);
});

it('F48: an android block by its type, and one written from outside, take Kotlin', () => {
  expectEdit(
    'kotlin',
    kotlin,
    'extensions.configure<ApplicationExtension> {\n    defaultConfig.apply {\n        minSdk = 1\n    }\n}\n',
    `extensions.configure<ApplicationExtension> {\n    defaultConfig.apply {\n        minSdk = 1\n        manifestPlaceholders["XG_ACCESS_ID"] = "${ID}"\n    }\n}\n`,
  );
  expectEdit(
    'kotlin',
    kotlin,
    'android.defaultConfig.manifestPlaceholders["A"] = "x"\n',
    `android.defaultConfig.manifestPlaceholders["A"] = "x"\nandroid.defaultConfig.manifestPlaceholders["XG_ACCESS_ID"] = "${ID}"\n`,
  );
});
