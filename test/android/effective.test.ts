// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle's, not of ours
import { describe, expect, it } from 'vitest';
import { effectivePlaceholders } from '../../src/android/effective.ts';
import { textOf, type Value } from '../../src/android/value.ts';
import { variantsOf } from '../../src/android/variants.ts';
import { appOf } from './app-of.ts';

const PLUGIN = "apply plugin: 'com.android.application'\n";
const KOTLIN = 'plugins { id("com.android.application") }\n';

const shown = (value: Value): unknown =>
  value.known ? value.value : `? ${value.why}${value.otherwise ? ` or ${value.otherwise.value}` : ''}`;

/** The placeholders of a variant; `…` is there where it may have more. */
function effective(
  script: string,
  variant: string,
  more: Record<string, string> = {},
): Record<string, unknown> {
  const app = appOf(script, more);
  const found = variantsOf(app, app.applicationId).find(({ name }) => name === variant);
  if (!found) throw new Error(`no variant ${variant}`);
  const result = effectivePlaceholders(app, found);
  return {
    ...Object.fromEntries([...result.values].map(([key, value]) => [key, shown(value)])),
    ...(result.more === null ? {} : { '…': result.more.why }),
  };
}

const android = (body: string): string => `${PLUGIN}android {\n${body}\n}\n`;

describe('effective placeholders', () => {
  it('are those of the build type over the flavors over defaultConfig, the first dimension first', () => {
    const script = android(`
      defaultConfig { manifestPlaceholders = [a: 'default', b: 'default', c: 'default', d: 'default'] }
      flavorDimensions 'place', 'price'
      productFlavors {
        free { dimension 'price'; manifestPlaceholders = [b: 'free', c: 'free', d: 'free'] }
        china { dimension 'place'; manifestPlaceholders = [c: 'china', d: 'china'] }
      }
      buildTypes { release { manifestPlaceholders = [d: 'release'] } }`);
    expect(effective(script, 'chinaFreeRelease')).toEqual({
      a: 'default',
      b: 'free',
      c: 'china',
      d: 'release',
    });
    expect(effective(script, 'chinaFreeDebug')).toEqual({ a: 'default', b: 'free', c: 'china', d: 'china' });
  });

  it('know the place of every value', () => {
    const app = appOf(android("defaultConfig { manifestPlaceholders.a = 'x' }"));
    const [variant] = variantsOf(app, app.applicationId);
    if (!variant) throw new Error('no variant');
    const value = effectivePlaceholders(app, variant).values.get('a');
    const from = value?.known ? value.from : null;
    expect(from?.file).toBe('/p/android/app/build.gradle');
    expect(app.script.script.text.slice(from?.range?.start, from?.range?.end)).toBe("'x'");
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'a later = takes away what was there',
      "manifestPlaceholders.a = 'x'\nmanifestPlaceholders = [b: 'y']",
      { b: 'y' },
    ],
    [
      'an earlier = takes away nothing that follows',
      "manifestPlaceholders = [b: 'y']\nmanifestPlaceholders.a = 'x'",
      { b: 'y', a: 'x' },
    ],
    [
      'the same value in both branches is known',
      "manifestPlaceholders.a = System.getenv('X') ? 'x' : 'x'",
      { a: 'x' },
    ],
    [
      'a condition that nobody knows leaves it open',
      "manifestPlaceholders.a = 'x'\nif (who()) { manifestPlaceholders.a = 'y' }",
      { a: '? conditional or x' },
    ],
    [
      'a condition that makes no difference is none',
      "manifestPlaceholders.a = 'x'\nif (who()) { manifestPlaceholders.a = 'x' }",
      { a: 'x' },
    ],
    [
      'one that only a condition brings is open',
      "if (who()) { manifestPlaceholders = [a: 'x'] }",
      { a: '? conditional' },
    ],
    [
      'else if',
      "if (1 == 2) { manifestPlaceholders.a = 'x' } else if (1 == 1) { manifestPlaceholders.a = 'y' } else { manifestPlaceholders.a = 'z' }",
      { a: 'y' },
    ],
    [
      'an if without braces',
      "if (false) manifestPlaceholders.a = 'x'\nelse manifestPlaceholders.a = 'y'",
      { a: 'y' },
    ],
    [
      'a map from a function puts all in doubt',
      "manifestPlaceholders = [a: 'x']\nmanifestPlaceholders.putAll(secrets())",
      { a: '? computed or x', '…': 'computed' },
    ],
    [
      'what comes after it is sure',
      "manifestPlaceholders = secrets()\nmanifestPlaceholders.a = 'x'",
      { '…': 'computed', a: 'x' },
    ],
    [
      'a function with entries of its own',
      "manifestPlaceholders = secrets([a: 'x'])",
      { a: '? computed', '…': 'computed' },
    ],
    [
      'a key that nobody knows may be any',
      "manifestPlaceholders = [a: 'x']\nmanifestPlaceholders[who()] = 'y'",
      { a: '? computed or x', '…': 'computed' },
    ],
    [
      'a key that is a variable',
      "def key = 'a'\nmanifestPlaceholders = [(key): 'x']\nmanifestPlaceholders[key + 'b'] = 'y'",
      { a: 'x', ab: 'y' },
    ],
    [
      'putIfAbsent puts nothing over what is there',
      "manifestPlaceholders.a = 'x'\nmanifestPlaceholders.putIfAbsent('a', 'y')",
      { a: 'x' },
    ],
    [
      'putIfAbsent over what may be there',
      "if (who()) { manifestPlaceholders.a = 'x' }\nmanifestPlaceholders.putIfAbsent('a', 'y')",
      { a: '? computed', '…': 'computed' },
    ],
    ['remove', "manifestPlaceholders = [a: 'x', b: 'y']\nmanifestPlaceholders.remove('a')", { b: 'y' }],
    [
      'remove of what nobody knows',
      "manifestPlaceholders = [a: 'x']\nmanifestPlaceholders.remove(who())",
      { a: '? computed or x', '…': 'computed' },
    ],
    ['clear', "manifestPlaceholders = [a: 'x']\nmanifestPlaceholders.clear()", {}],
    ['reading changes nothing', "manifestPlaceholders = [a: 'x']\nmanifestPlaceholders.get('a')", { a: 'x' }],
    [
      'a method nobody knows',
      "manifestPlaceholders = [a: 'x']\nmanifestPlaceholders.merge('a', 'y') { p, q -> q }",
      { a: '? computed or x', '…': 'computed' },
    ],
    [
      'a left shift',
      "manifestPlaceholders = [a: 'x']\nmanifestPlaceholders << [a: 'y']",
      { a: '? computed or x', '…': 'computed' },
    ],
    [
      'its own application id, so far',
      "applicationId 'a.b'\nmanifestPlaceholders = [id: applicationId, p: \"${applicationId}.p\"]\napplicationId 'c.d'",
      { id: 'a.b', p: 'a.b.p' },
    ],
    ['the branch of a choice', "manifestPlaceholders = true ? [a: 'x'] : [b: 'y']", { a: 'x' }],
    [
      'a choice that nobody knows',
      "manifestPlaceholders = who() ? [a: 'x'] : [b: 'y']",
      { a: '? computed', b: '? computed', '…': 'computed' },
    ],
    ['a cast', "manifestPlaceholders = [a: 'x'] as HashMap", { a: 'x' }],
    [
      'what it had, and more',
      "manifestPlaceholders.a = 'x'\nmanifestPlaceholders = manifestPlaceholders + extra()",
      { a: '? computed or x', '…': 'computed' },
    ],
    ['named arguments', "manifestPlaceholders a: 'x', b: who()", { a: 'x', b: '? computed' }],
    ['a map that names itself', 'def map = map\nmanifestPlaceholders = map', { '…': 'computed' }],
    [
      'a difference of maps',
      "manifestPlaceholders = [a: 'x'] - [b: 'y']",
      { a: '? computed', b: '? computed', '…': 'computed' },
    ],
    ['one more empty map', 'manifestPlaceholders.a = 1\nmanifestPlaceholders += [:]', { a: 1 }],
    ['an empty map', 'manifestPlaceholders.a = 1\nmanifestPlaceholders = [:]', {}],
    ['a key that is text with a hole', 'def n = 1\nmanifestPlaceholders["k$n"] = "x"', { k1: 'x' }],
    [
      'a variable that is filled later',
      "def map = [a: 'x']\nmap.put('b', 'y')\nmanifestPlaceholders = map",
      { a: '? computed', '…': 'computed' },
    ],
    ['copies', "def map = [a: 'x']\nmanifestPlaceholders = map.clone() + new HashMap(map)", { a: 'x' }],
    [
      'a big number and a fraction',
      'manifestPlaceholders = [a: 1500000001, b: 1.5, c: 1.0, d: 12345678901234567890, e: 010, f: 1_000L]',
      { a: 1500000001, b: '1.5', c: '1.0', d: '? computed', e: '? computed', f: 1000 },
    ],
  ])('%s', (_, body, expected) => {
    expect(effective(android(`defaultConfig {\n${body}\n}`), 'debug')).toEqual(expected);
  });

  it('take what is said of all flavors, with the name of each', () => {
    const script = android(`
      flavorDimensions 'd'
      productFlavors {
        all { flavor -> flavor.manifestPlaceholders = [CHANNEL: name, SAME: flavor.name] }
        china { }
        world { manifestPlaceholders.CHANNEL = 'own' }
      }
      buildTypes.configureEach { it.manifestPlaceholders.put('TYPE', it.name) }`);
    expect(effective(script, 'chinaDebug')).toEqual({ CHANNEL: 'china', SAME: 'china', TYPE: 'debug' });
    expect(effective(script, 'worldRelease')).toEqual({ CHANNEL: 'own', SAME: 'world', TYPE: 'release' });
  });

  it('begin with those of the build type that initWith names', () => {
    const script = android(`
      buildTypes {
        release { manifestPlaceholders = [a: 'x'] }
        staging { initWith release; manifestPlaceholders.b = 'y' }
        beta { initWith(buildTypes.getByName('staging')) }
        nightly { initWith(getByName("release")) }
      }`);
    expect(effective(script, 'staging')).toEqual({ a: 'x', b: 'y' });
    expect(effective(script, 'beta')).toEqual({ a: 'x', b: 'y' });
    expect(effective(script, 'nightly')).toEqual({ a: 'x' });
  });

  it('end with what is done to the finished variants', () => {
    const script = `${android(`
      defaultConfig { manifestPlaceholders = [a: 'x', b: 'x'] }
      buildTypes { release { manifestPlaceholders = [b: 'release'] } }
      applicationVariants.all { variant ->
        variant.mergedFlavor.manifestPlaceholders.put('name', variant.name)
        variant.getMergedFlavor().manifestPlaceholders.put('b', variant.buildType.name)
      }`)}
      androidComponents { onVariants(selector().all()) { it.manifestPlaceholders.put('last', "\${it.name}!") } }`;
    expect(effective(script, 'debug')).toEqual({ a: 'x', b: 'debug', name: 'debug', last: 'debug!' });
    expect(effective(script, 'release')).toEqual({
      a: 'x',
      b: '? computed',
      name: 'release',
      last: 'release!',
    });
  });

  it('are open where only some variants are changed', () => {
    const script = `${PLUGIN}androidComponents { onVariants(selector().withBuildType("debug")) { it.manifestPlaceholders.put('a', 'x') } }`;
    expect(effective(script, 'debug')).toEqual({ a: '? conditional' });
  });

  it('in Kotlin', () => {
    const script = `${KOTLIN}val id = "1500000001"
android {
  defaultConfig {
    manifestPlaceholders += mapOf("a" to id, "b" to if (id == "x") { "1" } else { "2" })
    manifestPlaceholders.apply { put("c", "$id!") }
    manifestPlaceholders += listOf("d" to 1.5)
  }
  buildTypes { val staging by creating { manifestPlaceholders["e"] = (7) } }
}`;
    expect(effective(script, 'staging')).toEqual({
      a: '1500000001',
      b: '2',
      c: '1500000001!',
      d: '1.5',
      e: 7,
    });
  });

  it("have Flutter's application name, unless a script takes it away", () => {
    const flutter = { '../pubspec.yaml': 'name: x\n' };
    const say = (body: string): string => android(`defaultConfig { ${body} }`);
    expect(effective(say("manifestPlaceholders += [a: 'x']"), 'debug', flutter)).toEqual({
      applicationName: 'android.app.Application',
      a: 'x',
    });
    expect(effective(say("manifestPlaceholders = [a: 'x']"), 'debug', flutter)).toEqual({ a: 'x' });
    const property = { ...flutter, 'gradle.properties': 'base-application-name=a.App\n' };
    expect(effective(say(''), 'debug', property)).toEqual({ applicationName: 'a.App' });
  });

  it('follow applied scripts in their place', () => {
    const shared = android("defaultConfig { manifestPlaceholders = [a: 'shared', b: 'shared'] }");
    const own = "android { defaultConfig { manifestPlaceholders.a = 'own' } }\n";
    const apply = "apply from: '../shared.gradle'\n";
    expect(effective(PLUGIN + apply + own, 'debug', { 'shared.gradle': shared })).toEqual({
      a: 'own',
      b: 'shared',
    });
    expect(effective(PLUGIN + own + apply, 'debug', { 'shared.gradle': shared })).toEqual({
      a: 'shared',
      b: 'shared',
    });
    expect(effective(`${PLUGIN}${own}if (who()) { ${apply} }`, 'debug', { 'shared.gradle': shared })).toEqual(
      {
        a: '? conditional or own',
        b: '? conditional',
      },
    );
  });
});

describe('variants', () => {
  const names = (script: string): unknown[] => {
    const app = appOf(script);
    return variantsOf(app, app.applicationId).map(({ name, doubt }) => (doubt ? `${name}?` : name));
  };

  it.each([
    "flavorDimensions 'b', 'a'",
    'flavorDimensions("b", "a")',
    "flavorDimensions = ['b', 'a']",
    'flavorDimensions += "b"\nflavorDimensions += "a"',
    'flavorDimensions.add("b")\nflavorDimensions.addAll(["a"])',
    "def first = 'b'\nflavorDimensions first, 'a'",
  ])('come in the order of the dimensions: %s', said => {
    const flavors = "productFlavors { x { dimension 'a' }\n y { dimension 'b' } }";
    expect(names(android(`${said}\n${flavors}`))).toEqual(['yXDebug', 'yXRelease']);
  });

  it('are in doubt where a script filters them, and those that only a condition brings', () => {
    expect(names(android('variantFilter { v -> if (v.name == "debug") { v.setIgnore(true) } }'))).toEqual([
      'debug?',
      'release?',
    ]);
    expect(names(`${PLUGIN}androidComponents { beforeVariants { it.enable = false } }`)).toEqual([
      'debug?',
      'release?',
    ]);
    expect(names(android('buildTypes { if (who()) { staging { } } }'))).toEqual([
      'debug',
      'release',
      'staging?',
    ]);
    expect(names(android('buildTypes { if (false) { staging { } } }'))).toEqual(['debug', 'release']);
  });

  it('have the levels of their flavor, else those of defaultConfig', () => {
    const app = appOf(
      android(
        "defaultConfig { minSdk 21; targetSdk 34 }\nflavorDimensions 'd'\nproductFlavors { old { minSdkVersion 16 }\n young { } }",
      ),
    );
    const levels = variantsOf(app, app.applicationId).map(({ name, minSdk, targetSdk }) => [
      name,
      textOf(minSdk),
      textOf(targetSdk),
    ]);
    expect(levels).toEqual([
      ['oldDebug', '16', '34'],
      ['oldRelease', '16', '34'],
      ['youngDebug', '21', '34'],
      ['youngRelease', '21', '34'],
    ]);
  });

  it('F43: have the id of the first dimension, and every suffix in its order', () => {
    const app = appOf(
      android(`defaultConfig { applicationId 'a.b'; applicationIdSuffix 'd' }
        flavorDimensions 'x', 'y'
        productFlavors { one { dimension 'x'; applicationIdSuffix '.one' }
          two { dimension 'y'; applicationId 'c.d'; applicationIdSuffix 'two' } }
        buildTypes { debug { applicationIdSuffix System.getenv('S') } }`),
    );
    const ids = variantsOf(app, app.applicationId).map(({ applicationId }) => shown(applicationId));
    expect(ids).toEqual(['? environment', 'c.d.d.one.two']);
  });
});
