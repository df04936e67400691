import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/android/value.ts';
import { appOf } from './app-of.ts';

const shown = ({ minSdk }: { minSdk: Value }): unknown => (minSdk.known ? minSdk.value : `? ${minSdk.why}`);

const groovy = (above: string, expression: string, root = ''): unknown =>
  shown(
    appOf(
      `apply plugin: 'com.android.application'\n${above}\nandroid {\n  defaultConfig {\n    minSdkVersion ${expression}\n  }\n}\n`,
      { 'build.gradle': root },
    ),
  );

const kotlin = (above: string, expression: string, root = ''): unknown =>
  shown(
    appOf(
      `plugins {\n  id("com.android.application")\n}\n${above}\nandroid {\n  defaultConfig {\n    minSdk = ${expression}\n  }\n}\n`,
      { 'build.gradle.kts': root },
    ),
  );

const SAFE =
  'def safeExtGet(prop, fallback) {\n  rootProject.ext.has(prop) ? rootProject.ext.get(prop) : fallback\n}';

describe('a function of the script, in Groovy', () => {
  it.each([
    ['the root has it', SAFE, "safeExtGet('min', 21)", 'ext.min = 24', 24],
    ['the root does not', SAFE, "safeExtGet('min', 21)", 'ext.other = 24', 21],
    [
      'with return',
      SAFE.replace('rootProject.ext.has', 'return rootProject.ext.has'),
      "safeExtGet('min', 21)",
      'ext.min = 24',
      24,
    ],
    ['with types', 'Object level(String name, int usual = 21) { usual }', 'level("x", 23)', '', 23],
    ['a call alone', 'def level(name) { rootProject.ext.get(name) }', "level('min')", 'ext.min = 25', 25],
    ['called by another', `${SAFE}\ndef level(name) { safeExtGet(name, 22) }`, "level('min')", '', 22],
    [
      'an argument that is a variable of the caller, named like another parameter',
      `def prop = 26\n${SAFE}`,
      "safeExtGet('min', prop)",
      '',
      26,
    ],
  ])('%s', (_, above, expression, root, expected) => {
    expect(groovy(above, expression, root)).toBe(expected);
  });

  it.each([
    ['does two things', 'def level() {\n  println "x"\n  return 21\n}', 'level()'],
    ['is defined twice', 'def level(a) { 21 }\ndef level(String a) { 22 }', 'level("x")'],
    ['is given too little', 'def level(a, b) { 21 }', 'level(1)'],
    ['is given too much', 'def level(a) { 21 }', 'level(1, 2)'],
    ['is given names', 'def level(a) { 21 }', 'level(a: 1)'],
    ['calls itself', 'def level(a) { level(a) }', 'level(1)'],
    ['is defined elsewhere', '', 'level(1)'],
  ])('is unknown where it %s', (_, above, expression) => {
    expect(groovy(above, expression)).toMatch(/^\? (?:computed|cycle)$/);
  });
});

describe('a function of the script, in Kotlin', () => {
  const SAFE_KTS =
    'fun safe(name: String, fallback: Int): Any =\n    if (rootProject.extra.has(name)) rootProject.extra.get(name)!! else fallback';

  it.each([
    ['an expression', SAFE_KTS, 'safe("min", 21) as Int', 'extra["min"] = 24', 24],
    ['its fallback', SAFE_KTS, 'safe("min", 21) as Int', '', 21],
    ['a block', 'fun level(usual: Int): Int {\n    return usual\n}', 'level(23)', '', 23],
    ['private, of a project', 'private fun Project.level(usual: Int) = usual', 'level(22)', '', 22],
  ])('%s', (_, above, expression, root, expected) => {
    expect(kotlin(above, expression, root)).toBe(expected);
  });
});

describe('when', () => {
  const LEVEL = 'when (channel) {\n    "china", "asia" -> 21\n    "world" -> { 24 }\n    else -> 26\n}';
  it.each<[string, string, unknown]>([
    ['the first test of a branch', 'china', 21],
    ['a later one', 'asia', 21],
    ['a branch in braces', 'world', 24],
    ['else', 'moon', 26],
  ])('takes %s', (_, channel, expected) => {
    expect(kotlin(`val channel = "${channel}"`, LEVEL)).toBe(expected);
  });

  it('goes on with the tests of a branch on the next line', () => {
    const level = LEVEL.replace('"china", "asia"', '"china",\n    "asia"');
    expect(kotlin('val channel = "asia"', level)).toBe(21);
  });

  it('without a subject takes the first branch that is true', () => {
    const level = 'when { channel == "a" -> 21; channel == "b" -> 22; else -> 23 }';
    expect(kotlin('val channel = "b"', level)).toBe(22);
    expect(kotlin('val channel = "c"', level)).toBe(23);
  });

  it.each([
    ['the subject', 'val channel = System.getenv("C")', LEVEL, '? environment'],
    [
      'a test before it',
      'val channel = "b"',
      'when (channel) { other() -> 21\n "b" -> 22\n else -> 23 }',
      '? computed',
    ],
    ['its kind of test', 'val channel = 3', 'when (channel) { in 1..4 -> 21\n else -> 23 }', '? computed'],
    ['no branch', 'val channel = "b"', 'when (channel) { "a" -> 21 }', '? computed'],
  ])('is unknown where %s is not known', (_, above, level, expected) => {
    expect(kotlin(above, level)).toBe(expected);
  });
});

describe('a version asked for by name', () => {
  const TOML = '[versions]\nmin-sdk = "23"\nrange = { strictly = "[21, 24[", prefer = "23" }\n';
  const VARIABLE = 'val catalog = extensions.getByType<VersionCatalogsExtension>().named("libs")';
  const level = (expression: string, above = ''): Value =>
    appOf(
      `plugins {\n  id("com.android.application")\n}\n${above}\nandroid {\n  defaultConfig {\n    minSdk = ${expression}\n  }\n}\n`,
      { 'gradle/libs.versions.toml': TOML },
    ).minSdk;

  it.each([
    ['libs.findVersion("min-sdk").get().requiredVersion.toInt()', ''],
    ['libs.findVersion("min_sdk").get().toString().toInt()', ''],
    ['libs.findVersion("min.sdk").get().displayName.toInt()', ''],
    ['libs.findVersion("min-sdk").orElseThrow().requiredVersion.toInt()', ''],
    ['catalog.findVersion("min-sdk").get().requiredVersion.toInt()', VARIABLE],
    [
      'extensions.getByType<VersionCatalogsExtension>().named("libs").findVersion("min-sdk").get().requiredVersion.toInt()',
      '',
    ],
  ])('%s', (expression, above) => {
    const start = TOML.indexOf('"23"');
    expect(level(expression, above)).toMatchObject({
      value: 23,
      from: { file: '/p/android/gradle/libs.versions.toml', range: { start, end: start + 4 } },
    });
  });

  it('by its accessor has the same place', () => {
    expect(level('libs.versions.min.sdk.get().toInt()')).toEqual(
      level('libs.findVersion("min-sdk").get().requiredVersion.toInt()'),
    );
  });

  it.each([
    [
      'the catalog does not have it',
      'libs.findVersion("max").get().requiredVersion.toInt()',
      '',
      'undefined-name',
    ],
    [
      'it wishes for several things',
      'libs.findVersion("range").get().requiredVersion.toInt()',
      '',
      'computed',
    ],
    [
      'nobody knows the catalog',
      'other.findVersion("min-sdk").get().requiredVersion.toInt()',
      '',
      'undefined-name',
    ],
    [
      'the variable is something else',
      'libs.findVersion("min-sdk").get().requiredVersion.toInt()',
      'val libs = catalogOf("libs")',
      'computed',
    ],
    [
      'the name is not known',
      'libs.findVersion(System.getenv("V")).get().requiredVersion.toInt()',
      '',
      'environment',
    ],
    ['it is asked for something else', 'libs.findVersion("min-sdk").get().rejectedVersions', '', 'computed'],
  ])('is unknown where %s', (_, expression, above, why) => {
    expect(level(expression, above)).toMatchObject({ known: false, why });
  });
});
