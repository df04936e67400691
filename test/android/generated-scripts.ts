// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle's, not of ours
/** Build scripts about placeholders, made by chance and always the same: valid, and of every form that people write. */
import type { Dialect } from '../../src/editors/gradle/tree.ts';

export interface Generated {
  readonly text: string;
  /** Nothing in it depends on the run: everything can be known. */
  readonly certain: boolean;
}

type Chance = () => number;

/** Mulberry32. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function generatedScripts(dialect: Dialect, count: number, seed: number): Generated[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, i) => script(dialect, chance, i % 4 !== 3));
}

const pick = <T>(chance: Chance, from: readonly [T, ...T[]]): T =>
  from[Math.floor(chance() * from.length)] ?? from[0];
const some = <T>(chance: Chance, most: number, make: () => T): T[] =>
  Array.from({ length: 1 + Math.floor(chance() * most) }, make);

const KEYS = ['XG_ACCESS_ID', 'XG_ACCESS_KEY', 'A', 'B', 'CHANNEL', 'deep_link'] as const;

function script(dialect: Dialect, chance: Chance, certain: boolean): Generated {
  const groovy = dialect === 'groovy';
  const any = (from: readonly [string, ...string[]]): string => pick(chance, from);
  const key = (): string => pick(chance, KEYS);
  const text = (words: string): string => (groovy && chance() < 0.5 ? `'${words}'` : `"${words}"`);
  const simple = (): string =>
    groovy
      ? any([
          text('one'),
          text('two'),
          '1500000001',
          'true',
          'word',
          'ext.shared',
          '"<${word}>"',
          '"$number.${word}"',
        ])
      : any([
          text('one'),
          text('two'),
          '1500000001',
          'true',
          'word',
          'extra["shared"] as String',
          '"<${word}>"',
          '"$number.${word}"',
        ]);
  const truth = (): string =>
    any([
      'flag',
      '!flag',
      'word == "w"',
      'number != 7',
      'true',
      'flag && number == 7',
      'false || flag',
      'project.hasProperty("nope")',
    ]);
  const value = (): string => {
    const made = groovy
      ? any([
          'word + "-z"',
          'number + 1',
          `${truth()} ? 'yes' : 'no'`,
          "findProperty('nope') ?: 'fallback'",
          "String.format('%s/%d', word, number)",
          'number.toString()',
          'versions.key',
          "versions['other']",
          '(word as String).trim()',
          "'7'.toInteger()",
        ])
      : any([
          'word + "-z"',
          'number + 1',
          `if (${truth()}) "yes" else "no"`,
          '(findProperty("nope") ?: "fallback")',
          '"%s/%d".format(word, number)',
          'number.toString()',
          'word.trim()',
          '"7".toInt()',
          'String.format("%s!", word)',
          '"""raw $word"""',
        ]);
    return chance() < 0.35 ? made : simple();
  };
  const unsure = (): string =>
    groovy ? 'System.getenv("TPNS_NOT_SET") ?: "outside"' : 'System.getenv("TPNS_NOT_SET") ?: "outside"';
  const map = (): string => {
    const entries = [...new Set(some(chance, 3, key))]
      .map(name => {
        if (!groovy) return `"${name}" to (${value()})`;
        return `${any([name, `"${name}"`, `'${name}'`])}: ${value()}`;
      })
      .join(any([', ', ',\n        ']));
    return groovy
      ? `[${entries}]`
      : `${any(['mapOf', 'mutableMapOf', 'hashMapOf'])}<String, Any>(${entries})`;
  };
  const put = (): string => {
    const [name, said] = [key(), value()];
    return groovy
      ? any([
          `manifestPlaceholders.put('${name}', ${said})`,
          `manifestPlaceholders['${name}'] = ${said}`,
          `manifestPlaceholders.${name} = ${said}`,
          `manifestPlaceholders.putIfAbsent('${name}', ${said})`,
          `manifestPlaceholders += [${name}: ${said}]`,
        ])
      : any([
          `manifestPlaceholders.put("${name}", ${said})`,
          `manifestPlaceholders["${name}"] = ${said}`,
          `manifestPlaceholders.putIfAbsent("${name}", ${said})`,
          `manifestPlaceholders += "${name}" to (${said})`,
        ]);
  };
  const statement = (): string => {
    const whole = groovy
      ? any([
          `manifestPlaceholders = ${map()}`,
          `manifestPlaceholders += ${map()}`,
          `manifestPlaceholders = manifestPlaceholders + ${map()}`,
          `manifestPlaceholders.putAll(${map()})`,
          `manifestPlaceholders(${map()})`,
          `manifestPlaceholders ${map().slice(1, -1)}`,
          `addManifestPlaceholders(${map()})`,
          `setManifestPlaceholders(${map()})`,
          'manifestPlaceholders = common',
          `manifestPlaceholders = common + ${map()}`,
          'manifestPlaceholders += ext.placeholders',
          'manifestPlaceholders.putAll(flag ? common : ext.placeholders)',
          'manifestPlaceholders.clear()',
          `manifestPlaceholders.remove('${key()}')`,
          'manifestPlaceholders = common as HashMap',
        ])
      : any([
          `manifestPlaceholders += ${map()}`,
          `manifestPlaceholders.putAll(${map()})`,
          `addManifestPlaceholders(${map()})`,
          'manifestPlaceholders += common',
          `manifestPlaceholders.putAll(common + ${map()})`,
          'manifestPlaceholders.clear()',
          `manifestPlaceholders.remove("${key()}")`,
        ]);
    return chance() < 0.5 ? put() : whole;
  };
  const doubtful = (): string => {
    const opaque = groovy
      ? `manifestPlaceholders.putAll(System.getenv('TPNS_NOT_SET') ? common : ${map()})`
      : `manifestPlaceholders.putAll(if (System.getenv("TPNS_NOT_SET") != null) common else ${map()})`;
    const test = groovy ? "System.getenv('TPNS_NOT_SET')" : 'System.getenv("TPNS_NOT_SET") != null';
    return any([
      groovy
        ? `manifestPlaceholders.${key()} = ${unsure()}`
        : `manifestPlaceholders["${key()}"] = ${unsure()}`,
      `if (${test}) {\n        ${statement()}\n      } else {\n        ${statement()}\n      }`,
      opaque,
    ]);
  };
  const line = (): string => {
    const roll = chance();
    if (!certain && roll < 0.3) return doubtful();
    if (roll < 0.5)
      return `if (${truth()}) {\n        ${statement()}\n      }${chance() < 0.5 ? ` else {\n        ${statement()}\n      }` : ''}`;
    return statement();
  };
  const body = (): string =>
    some(chance, 5, line)
      .map(each => `      ${each}\n`)
      .join('');
  const block = (name: string): string => `    ${name} {\n${body()}    }\n`;
  const named = (name: string): string => (groovy ? name : `create("${name}")`);
  const release = groovy
    ? any(['release', 'getByName("release")'])
    : any(['getByName("release")', 'release']);
  const head = groovy
    ? `apply plugin: 'com.android.application'\ndef word = 'w'\ndef number = 7\nboolean flag = ${any(['true', 'false'])}\next.shared = 'shared'\next.placeholders = [A: 'of ext', Q: word]\next {\n  versions = [key: 'v1', other: "v$number"]\n}\ndef common = [A: 'common', "B": "b$number"]\n`
    : `plugins { id("com.android.application") }\nval word = "w"\nval number = 7\nval flag = ${any(['true', 'false'])}\nextra["shared"] = "shared"\nval common = mapOf("A" to "common", "B" to "b$number")\n`;
  const android = [
    `  defaultConfig {\n${body()}  }\n`,
    `  buildTypes {\n${block(release)}${chance() < 0.5 ? block(named('staging')) : ''}  }\n`,
    groovy ? "  flavorDimensions 'place'\n" : '  flavorDimensions += "place"\n',
    `  productFlavors {\n${block(named('china'))}${chance() < 0.5 ? block(named('world')) : ''}  }\n`,
    chance() < 0.4 ? `  defaultConfig {\n${body()}  }\n` : '',
  ].join('');
  return { text: `${head}android {\n${android}}\n`, certain };
}
