// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle's, not of ours
import { describe, expect, it } from 'vitest';
import { readApp } from '../../src/android/app.ts';
import { chooseModule, findProject } from '../../src/android/project.ts';
import { numberOf, textOf, type Value } from '../../src/android/value.ts';
import { memoryFiles } from '../support/memory-files.ts';

interface Build {
  /** Top of the module's script. */
  readonly above?: string;
  readonly root?: string;
  readonly properties?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** What `minSdk` is where the module's script says `minSdk = <expression>`. */
function minSdkOf(
  dialect: 'groovy' | 'kotlin',
  expression: string,
  { above = '', root = '', properties = '', more = {} }: Build = {},
): Value {
  const ending = dialect === 'kotlin' ? '.gradle.kts' : '.gradle';
  const plugin =
    dialect === 'kotlin'
      ? 'plugins { id("com.android.application") }'
      : "apply plugin: 'com.android.application'";
  const files = memoryFiles({
    [`/p/settings${ending}`]: dialect === 'kotlin' ? 'include(":app")' : "include ':app'",
    [`/p/build${ending}`]: root,
    '/p/gradle.properties': properties,
    [`/p/app/build${ending}`]: `${plugin}\n${above}\nandroid {\n  defaultConfig {\n    minSdk = ${expression}\n  }\n}\n`,
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [`/p/${path}`, text])),
  });
  const project = findProject(files, '/p');
  const module = chooseModule(project, null);
  if (!module.script) throw new Error('no script');
  return readApp(files, project, module, module.script).minSdk;
}

const shown = (value: Value): unknown => (value.known ? value.value : `? ${value.why}`);

describe('in Groovy', () => {
  it.each<[string, string, unknown, Build?]>([
    ['a number', '21', 21],
    ['a string', "'21'", '21'],
    ['a boolean', 'true', true],
    ['null', 'null', null],
    ['a variable of the script', 'min', 21, { above: 'def min = 21' }],
    ['a typed variable', 'min', 21, { above: 'int min = 21' }],
    ['ext of the script', 'ext.min', 21, { above: 'ext.min = 21' }],
    ['ext in a block', 'min', 21, { above: 'ext {\n  min = 21\n}' }],
    ['ext of the root', 'rootProject.ext.min', 21, { root: 'ext.min = 21' }],
    ['ext of the root without its name', 'min', 21, { root: 'ext { min = 21 }' }],
    ['ext in the buildscript block', 'rootProject.ext.min', 21, { root: 'buildscript {\n  ext.min = 21\n}' }],
    ['ext.set', 'min', 21, { root: "ext.set('min', 21)" }],
    ['ext by key', "rootProject.ext['min']", 21, { root: "ext['min'] = 21" }],
    ['ext.get', "rootProject.ext.get('min')", 21, { root: 'ext.min = 21' }],
    ['a map', 'rootProject.ext.versions.min', 21, { root: 'ext.versions = [min: 21, max: 30]' }],
    ['a map in a map', 'versions.android.min', 21, { root: 'ext.versions = [android: [min: 21]]' }],
    ['a map by key', "rootProject.ext.versions['min']", 21, { root: 'ext.versions = [min: 21]' }],
    [
      'another name of a map',
      'cfg.min',
      21,
      { above: 'def cfg = rootProject.ext.versions', root: 'ext.versions = [min: 21]' },
    ],
    [
      'the same name for the map of the root',
      'versions.min',
      21,
      { above: 'def versions = rootProject.ext.versions', root: 'ext.versions = [min: 21]' },
    ],
    ['a map without the key', 'versions.min', '? computed', { root: 'ext.versions = [max: 30]' }],
    ['a key of what is no map', 'versions.min.major', '? computed', { root: 'ext.versions = [min: 21]' }],
    [
      'an applied script',
      'min',
      21,
      { above: "apply from: '../config.gradle'", more: { 'config.gradle': 'ext.min = 21' } },
    ],
    [
      'one applied from the root folder',
      'min',
      21,
      { above: 'apply from: "$rootDir/gradle/c.gradle"', more: { 'gradle/c.gradle': 'ext { min = 21 }' } },
    ],
    [
      'one applied with rootProject.file',
      'min',
      21,
      { above: "apply from: rootProject.file('c.gradle')", more: { 'c.gradle': 'ext.min = 21' } },
    ],
    [
      'one applied by the root',
      'min',
      21,
      { root: "apply from: 'c.gradle'", more: { 'c.gradle': 'ext.min = 21' } },
    ],
    [
      'one that applies itself',
      'min',
      21,
      { root: "apply from: 'c.gradle'", more: { 'c.gradle': "apply from: 'c.gradle'\next.min = 21" } },
    ],
    ['one from the web', 'min', '? undefined-name', { root: "apply from: 'https://example.com/c.gradle'" }],
    ['gradle.properties', 'min', '21', { properties: 'min=21' }],
    ['gradle.properties, as a project property', "project.property('min')", '21', { properties: 'min=21' }],
    ['toInteger', 'min.toInteger()', 21, { properties: 'min = 21' }],
    ['toInteger with a blank before it', "' 21 '.toInteger()", 21],
    ['toInteger of words', "'x'.toInteger()", '? computed'],
    ['as int', 'min as int', '21', { properties: 'min=21' }],
    ['toBoolean', "'TRUE'.toBoolean()", true],
    ['trim', "' x '.trim()", 'x'],
    ['toString', '21.toString()', 21],
    ['findProperty with a default', "findProperty('min') ?: 21", 21],
    ['findProperty that is set', "findProperty('min') ?: 19", '21', { properties: 'min=21' }],
    ['findProperty of an ext', "findProperty('min')", 21, { above: 'ext.min = 21' }],
    ['a property that defaults to itself', 'min', 21, { above: "ext.min = findProperty('min') ?: 21" }],
    [
      'a property that defaults to itself, set',
      'min',
      '23',
      { above: "ext.min = findProperty('min') ?: 21", properties: 'min=23' },
    ],
    ['property that is not there', "property('min')", '? undefined-name'],
    ['hasProperty', "hasProperty('min') ? 1 : 2", 2],
    [
      'hasProperty that is set',
      "project.hasProperty('min') ? property('min') : 2",
      '21',
      { properties: 'min=21' },
    ],
    ['a chain of defaults', "findProperty('a') ?: findProperty('b') ?: 21", 21],
    ['a default for the empty string', "'' ?: 21", 21],
    ['a default for zero', '0 ?: 21', 21],
    ['interpolation', '"1${minor}.$patch"', '12.3', { above: "def minor = 2\ndef patch = '3'" }],
    ['interpolation of what is unknown', '"1.${System.getenv(\'X\')}"', '? environment'],
    ['a sum of numbers', '19 + 1 + 1', 21],
    ['a sum of strings', "'1' + '.' + min", '1.21', { above: 'def min = 21' }],
    ['a sum with something unknown', "'1' + who()", '? computed'],
    ['a difference', '22 - 1', '? computed'],
    ['a ternary', 'flag ? 21 : 19', 21, { above: 'def flag = true' }],
    ['a ternary of a comparison', "'a' == 'b' ? 21 : 19", 19],
    ['a ternary of a difference', "'a' != 'b' ? 21 : 19", 21],
    ['a ternary of a negation', '!flag ? 21 : 19', 19, { above: 'def flag = true' }],
    ['a comparison with something unknown', 'who() == 1 ? 21 : 19', '? computed'],
    ['one compared with something unknown', '1 == who() ? 21 : 19', '? computed'],
    ['F70: the environment', "System.getenv('MIN')", '? environment'],
    ['the environment, with a default', "System.getenv('MIN') ?: 21", '? environment'],
    ['a name nobody defines', 'min', '? undefined-name'],
    ['a call', 'minOf(project)', '? computed'],
    ['a call of a value', 'min.foo()', '? computed', { above: 'def min = 21' }],
    ['a list', '[21]', '? computed'],
    [
      'a circle',
      'a',
      '? cycle',
      {
        root: "apply from: 'x.gradle'\next.a = rootProject.b",
        more: { 'x.gradle': 'ext.b = rootProject.a' },
      },
    ],
    ['set under a condition', 'min', '? conditional', { above: 'if (x) {\n  ext.min = 21\n}' }],
    ['set twice', 'min', 22, { above: 'def min = 21\nmin = 22' }],
    ['a property asked for by a name nobody knows', 'findProperty(who())', '? computed'],
    ['hasProperty of a name nobody knows', 'hasProperty(who())', '? computed'],
    ['a member of a call', 'who().min', '? computed'],
    ['a key nobody knows', 'ext[who()]', '? computed'],
    ['a key that is set nobody knows where', 'ext.min', '? undefined-name', { above: 'ext[who()] = 21' }],
    ['a name inside another block', 'min', '? undefined-name', { above: 'task x {\n  def min = 21\n}' }],
    ['ext.set with a computed key', 'min', '? undefined-name', { above: 'ext.set(who(), 21)' }],
  ])('%s', (_, expression, expected, build) => {
    expect(shown(minSdkOf('groovy', expression, build))).toEqual(expected);
  });
});

describe('in Kotlin', () => {
  const catalog = '[versions]\nmin-sdk = "21"\nmin_other = "22"\n';
  it.each<[string, string, unknown, Build?]>([
    ['a val', 'min', 21, { above: 'val min = 21' }],
    ['extra by key', 'rootProject.extra["min"]', 21, { root: 'extra["min"] = 21' }],
    ['extra by key, cast', 'rootProject.extra["min"] as Int', 21, { root: 'extra["min"] = 21' }],
    ['extra.get', 'rootProject.extra.get("min") as Int', 21, { root: 'extra["min"] = 21' }],
    ['extra.set', 'rootProject.extra["min"]', 21, { root: 'extra.set("min", 21)' }],
    ['by extra', 'min', 21, { above: 'val min by extra(21)' }],
    ['by extra of the root', 'rootProject.extra["min"]', 21, { root: 'val min by extra(21)' }],
    ['a map', 'versions["min"]', 21, { above: 'val versions = mapOf("min" to 21)' }],
    ['findProperty with a default', 'findProperty("min") ?: 21', 21],
    ['findProperty, cast, with a default', '(findProperty("min") as String?)?.toInt() ?: 21', 21],
    [
      'providers.gradleProperty',
      'providers.gradleProperty("min").get().toInt()',
      21,
      { properties: 'min=21' },
    ],
    ['gradleProperty with a default', 'providers.gradleProperty("min").getOrElse("21").toInt()', 21],
    ['gradleProperty, or else', 'providers.gradleProperty("min").orElse("21").get()', '21'],
    [
      'gradleProperty that is set, or else',
      'providers.gradleProperty("min").getOrElse("19")',
      '21',
      { properties: 'min=21' },
    ],
    ['no property at all', 'providers.gradleProperty("min").getOrNull()', null],
    ['a string that is empty is no null', '"" ?: "21"', ''],
    ['an if expression', 'if (flag) 21 else 19', 21, { above: 'val flag = true' }],
    ['the other branch', 'if (flag) 21 else 19', 19, { above: 'val flag = "x" == "y"' }],
    ['interpolation', '"1.${minor}"', '1.2', { above: 'val minor = 2' }],
    [
      'the catalog',
      'libs.versions.min.sdk.get().toInt()',
      21,
      { more: { 'gradle/libs.versions.toml': catalog } },
    ],
    [
      'the catalog, underscore',
      'libs.versions.min.other.get()',
      '22',
      { more: { 'gradle/libs.versions.toml': catalog } },
    ],
    [
      'a catalog without the alias',
      'libs.versions.other.get()',
      '? undefined-name',
      { more: { 'gradle/libs.versions.toml': catalog } },
    ],
    [
      'a catalog nobody has',
      'deps.versions.min.get()',
      '? undefined-name',
      { more: { 'gradle/libs.versions.toml': catalog } },
    ],
    ['toBooleanStrict', '"true".toBooleanStrict()', true],
    ['toInt of a name nobody defines', 'min.toInt()', '? undefined-name'],
    ['a get with an argument', '"x".get(1)', '? computed'],
    ['a method with two arguments', '"x".replace("x", "y")', '? computed'],
    ['the environment', 'System.getenv("MIN").toInt()', '? environment'],
    ['providers.environmentVariable', 'providers.environmentVariable("MIN").get()', '? environment'],
    ['a lambda', 'run { 21 }', '? computed'],
  ])('%s', (_, expression, expected, build) => {
    expect(shown(minSdkOf('kotlin', expression, build))).toEqual(expected);
  });
});

describe('values', () => {
  it('say where they were written', () => {
    expect(minSdkOf('groovy', 'min', { root: 'ext.min = 21' })).toMatchObject({
      from: { file: '/p/build.gradle', range: { start: 10, end: 12 } },
    });
    expect(minSdkOf('groovy', '21')).toMatchObject({ from: { file: '/p/app/build.gradle' } });
    expect(minSdkOf('groovy', 'min', { properties: 'min=21' })).toMatchObject({
      from: { file: '/p/gradle.properties', range: { start: 4, end: 6 } },
    });
  });

  it('are API levels only where they are numbers', () => {
    expect(numberOf(minSdkOf('groovy', "'21'"))).toBe(21);
    expect(numberOf(minSdkOf('groovy', "'Baklava'"))).toBeNull();
    expect(numberOf(minSdkOf('groovy', 'null'))).toBeNull();
    expect(numberOf(null)).toBeNull();
    expect(textOf(minSdkOf('groovy', 'who()'))).toBeNull();
  });
});

describe('a map that is filled line by line', () => {
  const versions = 'def versions = [:]\nversions.min = 21\next.build = versions\n';

  it.each<[string, string, Build]>([
    ['in the script itself', 'versions.min', { above: versions }],
    ['in an applied script', 'build.min', { root: "apply from: 'v.gradle'", more: { 'v.gradle': versions } }],
    ['and handed on under its own name', 'versions.min', { above: `${versions}ext.versions = versions\n` }],
  ])('is known by its entries, %s', (_, expression, build) => {
    expect(shown(minSdkOf('groovy', expression, build))).toBe(21);
  });

  it('has what is set last, and is unknown where it has none of that name', () => {
    expect(shown(minSdkOf('groovy', 'versions.min', { above: `${versions}versions.min = 24\n` }))).toBe(24);
    expect(shown(minSdkOf('groovy', 'versions.max', { above: versions }))).toBe('? computed');
  });
});

describe("Cordova's configuration", () => {
  const cordova = (config: string): Build => ({
    above: "apply from: '../CordovaLib/cordova.gradle'",
    more: {
      'CordovaLib/cordova.gradle': 'ext.cordovaConfig = readConfig()\n',
      'cdv-gradle-config.json': config,
    },
  });

  it('is what its scripts call cordovaConfig', () => {
    const value = minSdkOf('groovy', 'cordovaConfig.MIN_SDK_VERSION', cordova('{ "MIN_SDK_VERSION": 24 }'));
    expect(value).toEqual({
      known: true,
      value: 24,
      from: { file: '/p/cdv-gradle-config.json', range: null },
    });
  });

  it.each(['{}', '{ "MIN_SDK_VERSION": null }', '[', '7'])('says nothing where it is %s', config => {
    const value = minSdkOf('groovy', 'cordovaConfig.MIN_SDK_VERSION', cordova(config));
    expect(shown(value)).toBe('? computed');
  });

  it('is asked in no other project', () => {
    const more = { 'cdv-gradle-config.json': '{ "MIN_SDK_VERSION": 24 }' };
    expect(shown(minSdkOf('groovy', 'cordovaConfig.MIN_SDK_VERSION', { more }))).toBe('? undefined-name');
  });
});
