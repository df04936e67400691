/** The survey believes no editor: each of these lies is found by the real parsers and by readers of its own. */
import { beforeAll, describe, expect, it } from 'vitest';
import { attempted, type Trial } from '../../scripts/survey/attempt.ts';
import { outsideTouched } from '../../scripts/survey/bytes.ts';
import { type Attempt, textsOf } from '../../scripts/survey/claim.ts';
import { classOf } from '../../scripts/survey/classes.ts';
import { catalogIntent, jsonIntent, linesIntent, propertyIntent } from '../../scripts/survey/file-intents.ts';
import { jsonRows, lineRows, propertyRows, tomlRows } from '../../scripts/survey/file-rows.ts';
import {
  dependencyIntent,
  placeholdersIntent,
  repositoryIntent,
} from '../../scripts/survey/gradle-intents.ts';
import { type Intent, unexplained } from '../../scripts/survey/intent.ts';
import { judged, type Verdict } from '../../scripts/survey/judge.ts';
import { metaDataIntent, noMetaDataIntent } from '../../scripts/survey/manifest-intents.ts';
import { hear, unheard } from '../../scripts/survey/oracle.ts';
import { xmlRows } from '../../scripts/survey/xml-rows.ts';
import type { Edit } from '../../src/core/edit.ts';
import { note } from '../../src/core/note.ts';
import { type Outcome, SyntaxFault } from '../../src/core/operation.ts';
import { ensureDependency } from '../../src/editors/gradle/dependency.ts';
import { ensurePlaceholders } from '../../src/editors/gradle/placeholders.ts';
import { describeOracle } from '../support/oracle.ts';

const SCRIPT = `plugins {
    id 'com.android.application'
}

android {
    defaultConfig {
        manifestPlaceholders = [mapsKey: 'x']
    }
}

dependencies {
    implementation 'com.example:first:1.0'
}
`;
const SDK = { group: 'com.tencent.tpns', name: 'tpns', version: '1.4.4.5-release' };
const LINE = "    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n";

const edit = (start: number, end: number, text: string): Edit => ({
  start,
  end,
  text,
  what: note('what-dependency', { coordinate: 'com.tencent.tpns:tpns' }),
});

/** An editor that makes these edits once and is content afterwards. */
const once =
  (edits: (text: string) => readonly Edit[]): Trial['run'] =>
  text =>
    text === SCRIPT
      ? { state: 'change', edits: edits(text), adds: [], removes: [] }
      : { state: 'present', at: 0 };

const behind = (text: string, words: string): number => text.indexOf(words) + words.length;

const trial = (run: Trial['run'], intent: Intent = dependencyIntent(SDK), text = SCRIPT): Trial => ({
  operation: intent.operation,
  path: '/app/build.gradle',
  language: 'groovy',
  text,
  run,
  intent,
});

const attempt = (it: Trial): Attempt => ({
  operation: it.operation,
  build: '.',
  module: ':app',
  shape: '',
  file: 'app/build.gradle',
  ...attempted(it),
});

/** All of them with one start of the parser. */
async function verdictsOn(trials: readonly Trial[]): Promise<readonly Verdict[]> {
  const attempts = trials.map(attempt);
  const texts = { groovy: new Set<string>(), kotlin: new Set<string>(), manifest: new Set<string>() };
  for (const { text } of attempts.flatMap(({ claims }) => claims.flatMap(textsOf))) texts.groovy.add(text);
  const { TPNS_ORACLE } = process.env;
  const hearing = TPNS_ORACLE ? await hear(TPNS_ORACLE, texts, () => {}) : unheard;
  return attempts.map(each => judged(each, hearing));
}

describeOracle('an editor that is broken is called wrong', () => {
  const lies: Readonly<Record<string, { run: Trial['run']; says: RegExp }>> = {
    'says "there" where it is not: a silent no-op': {
      run: () => ({ state: 'present', at: 0 }),
      says: /not there/,
    },
    'changes nothing and says it did': {
      run: () => ({ state: 'change', edits: [], adds: [], removes: [] }),
      says: /changes nothing/,
    },
    'replaces a text by itself': {
      run: text => ({ state: 'change', edits: [edit(0, 7, text.slice(0, 7))], adds: [], removes: [] }),
      says: /changes nothing/,
    },
    'puts it into another block': {
      run: once(text => [edit(behind(text, 'defaultConfig {\n'), behind(text, 'defaultConfig {\n'), LINE)]),
      says: /not there afterwards/,
    },
    'loses a neighbour on the way': {
      run: once(text => {
        const at = text.indexOf("    implementation 'com.example");
        return [edit(at, text.indexOf('\n', at) + 1, LINE)];
      }),
      says: /lost or moved: dependencies\/implementation \('com.example:first:1.0'\)/,
    },
    'adds something nobody asked for': {
      run: once(text => {
        const at = behind(text, 'dependencies {\n');
        return [edit(at, at, `${LINE}    api 'com.example:spy:1'\n`)];
      }),
      says: /nobody asked for: dependencies\/api/,
    },
    'adds it twice': {
      run: once(text => [
        edit(behind(text, 'dependencies {\n'), behind(text, 'dependencies {\n'), LINE + LINE),
      ]),
      says: /nobody asked for/,
    },
    'makes a second block of the kind': {
      run: once(text => [edit(text.length, text.length, `dependencies {\n${LINE}}\n`)]),
      says: /a second block: dependencies/,
    },
    'takes another version': {
      run: once(text => {
        const at = behind(text, 'dependencies {\n');
        return [edit(at, at, LINE.replace('1.4.4.5', '1.0.0'))];
      }),
      says: /nobody asked for/,
    },
    'breaks the script': {
      run: once(text => {
        const at = behind(text, 'dependencies {\n');
        return [edit(at, at, `${LINE}    }}\n`)];
      }),
      says: /refuses the new text/,
    },
    'is not content with its own work': {
      run: text => {
        const at = behind(text, 'dependencies {\n');
        return { state: 'change', edits: [edit(at, at, LINE)], adds: [], removes: [] };
      },
      says: /a second run is not content: change/,
    },
    'makes edits that overlap': {
      run: once(() => [edit(0, 9, 'a'), edit(3, 5, 'b')]),
      says: /overlap/,
    },
    crashes: {
      run: () => {
        throw new TypeError('no such thing');
      },
      says: /exception: no such thing/,
    },
    'calls a good script broken': {
      run: () => {
        throw new SyntaxFault(note('gradle-unbalanced', { bracket: '{' }), 3);
      },
      says: /its real parser takes it/,
    },
  };
  const honest = ensureDependency('groovy', { ...SDK, configuration: 'implementation', raise: false });
  const names = Object.keys(lies);
  let verdicts: readonly Verdict[] = [];
  beforeAll(async () => {
    verdicts = await verdictsOn([trial(honest), ...Object.values(lies).map(({ run }) => trial(run))]);
  });

  it('but not the one that is not', () => {
    expect(verdicts[0]).toMatchObject({ verdict: 'applied', wrong: [], judged: true });
  });

  for (const [i, name] of names.entries()) {
    it(`that ${name}`, () => {
      const { verdict, wrong } = verdicts[i + 1] ?? {};
      expect({ verdict, wrong: wrong?.join() }).toEqual({
        verdict: 'wrong',
        wrong: expect.stringMatching(lies[name]?.says ?? /^$/),
      });
    });
  }

  it('and one that puts an entry into a map in the place of another, or into a second map', async () => {
    const entries = new Map([['XG_ACCESS_ID', '1580000001']]);
    const intent = placeholdersIntent(entries);
    const good = ensurePlaceholders('groovy', { entries: [{ key: 'XG_ACCESS_ID', value: '1580000001' }] });
    const clobbering = once(text => {
      const at = text.indexOf("mapsKey: 'x'");
      return [edit(at, at + "mapsKey: 'x'".length, "XG_ACCESS_ID: '1580000001'")];
    });
    const second = once(text => {
      const at = text.indexOf('    }\n}\n\ndependencies');
      return [edit(at, at, "        manifestPlaceholders = [XG_ACCESS_ID: '1580000001', other: 'x']\n")];
    });
    const said = await verdictsOn([good, clobbering, second].map(each => trial(each, intent)));
    expect(said.map(({ verdict }) => verdict)).toEqual(['applied', 'wrong', 'wrong']);
    expect(said.map(({ wrong }) => wrong.join())).toEqual([
      '',
      expect.stringMatching(/lost or moved/),
      expect.stringMatching(/nobody asked for/),
    ]);
  });

  it('but no refusal, and no fault in a text that its real parser refuses as well', async () => {
    const why = note('gradle-conditional', { what: 'x' });
    const refusing = (): Outcome => ({ state: 'refused', why, at: 0, snippet: '' });
    const throwing = (): Outcome => {
      throw new SyntaxFault(note('gradle-unbalanced', { bracket: '{' }), 3);
    };
    const broken = trial(throwing, dependencyIntent(SDK), 'android {');
    expect(await verdictsOn([trial(refusing), broken])).toMatchObject([
      { verdict: 'refused', wrong: [], reasons: ['gradle-conditional'] },
      { verdict: 'refused', wrong: [], reasons: ['gradle-unbalanced'] },
    ]);
  });
});

describe('rows', () => {
  const MANIFEST = `<manifest xmlns:android="http://schemas.android.com/apk/res/android">
  <application><meta-data android:name="a" android:value="1"/><meta-data android:name="b" android:value="2"/></application>
</manifest>`;
  const rows = (text: string): readonly string[] => xmlRows(text) ?? [];

  it('of a manifest show one attribute that changed too much, and one element that went', () => {
    const intent = metaDataIntent('a', '9');
    const good = MANIFEST.replace('"1"', '"9"');
    expect(unexplained(rows(MANIFEST), rows(good), [intent])).toBeNull();
    expect(unexplained(rows(MANIFEST), rows(good.replace('"2"', '"3"')), [intent])).toMatch(/lost or moved/);
    const gone = MANIFEST.replace(/<meta-data android:name="a"[^>]*>/, '');
    expect(unexplained(rows(MANIFEST), rows(gone), [intent])).toMatch(/lost or moved/);
    expect(unexplained(rows(MANIFEST), rows(gone), [noMetaDataIntent('a')])).toBeNull();
    expect(unexplained(rows(MANIFEST), rows(gone), [noMetaDataIntent('b')])).not.toBeNull();
  });

  it('of a manifest are null where it is none, and go by namespace, not by prefix', () => {
    expect(xmlRows('<manifest')).toBeNull();
    expect(rows(MANIFEST.replaceAll('android:', 'a:').replace('xmlns:a:', 'xmlns:a:'))).toBeDefined();
    const other = MANIFEST.replaceAll(/\bandroid:(name|value)/g, 'x:$1').replace('xmlns:android', 'xmlns:x');
    expect(rows(other).slice(1)).toEqual(rows(MANIFEST).slice(1));
    expect(rows('<!DOCTYPE a [<!ENTITY x "y">]><a b="&x;">t</a>')).toEqual(['a\tb="&x;"', 'a/#text\tt']);
  });

  it('of a catalog let the library and its version in, and nothing else', () => {
    const intent = catalogIntent(SDK);
    const before =
      tomlRows('[versions]\na = "1"\n[libraries]\nx = { module = "g:x", version.ref = "a" }\n') ?? [];
    const withLibrary = (more: string): readonly string[] =>
      tomlRows(`[versions]\na = "1"\n${more}x = { module = "g:x", version.ref = "a" }\n`) ?? [];
    const good =
      'tpns = "1.4.4.5-release"\n[libraries]\nt = { module = "com.tencent.tpns:tpns", version.ref = "tpns" }\n';
    expect(intent.there(withLibrary(good))).toBe(true);
    expect(unexplained([...before].sort(), [...withLibrary(good)].sort(), [intent])).toBeNull();
    const bad = good.replace('1.4.4.5-release', '2');
    expect(unexplained([...before].sort(), [...withLibrary(bad)].sort(), [intent])).toMatch(
      /nobody asked for/,
    );
    expect(tomlRows('[versions')).toBeNull();
  });

  it('of JSON, properties and lines', () => {
    expect(jsonRows('{"a":{"b":[1],"c":{}}}')).toEqual(['a/b/0\t1', 'a/c\t{}']);
    expect(jsonRows('{')).toBeNull();
    expect(propertyRows('# c\na = 1\\\n  2\nb:3\nc 4\n')).toEqual(['a\t12', 'b\t3', 'c\t4']);
    expect(unexplained(['a\t1'], ['a\t2', 'b\t3'], [propertyIntent('a', '2')])).toMatch(
      /nobody asked for: b/,
    );
    expect(unexplained(['a\t1'], ['a\t2'], [jsonIntent('x', { a: '2' })])).toBeNull();
    const rules = linesIntent('keep rules', ['# why', '-keep class a { *; }']);
    expect(rules.there(lineRows('-keep class a {\n  *;\n}'))).toBe(true);
    expect(rules.there(lineRows('# -keep class a { *; }'))).toBe(false);
    expect(unexplained(['x'], ['# why', '-keep class a { *; }'], [rules])).toMatch(/lost or moved: x/);
  });

  it('of a repository count in its own place only', () => {
    const intent = repositoryIntent('buildscript', null);
    expect(intent.there(['buildscript/repositories/mavenCentral\t()'])).toBe(true);
    expect(intent.there(['repositories/mavenCentral\t()'])).toBe(false);
    expect(intent.there(['buildscript/repositories/if/mavenCentral\t()'])).toBe(false);
  });
});

describe('bytes', () => {
  const gbk = Buffer.from([0x2f, 0x2f, 0xd6, 0xd0, 0x5c, 0x0a, 0x61]); // `//中\⏎a`
  it('outside of the edits are compared as they are on the disk, in UTF-8 and in GBK', () => {
    const at = 5;
    const put = edit(at, at, 'x\n');
    const good = Buffer.concat([gbk.subarray(0, 6), Buffer.from('x\n'), gbk.subarray(6)]);
    expect(outsideTouched('f', gbk, good, [put])).toBe(false);
    const recoded = Buffer.from(`//中\\\nx\na`);
    expect(outsideTouched('f', gbk, recoded, [put])).toBe(true);
    const utf8 = Buffer.from('\uFEFFé\na');
    expect(outsideTouched('f', utf8, Buffer.from('\uFEFFé\nx\na'), [edit(2, 2, 'x\n')])).toBe(false);
    expect(outsideTouched('f', utf8, Buffer.from('é\nx\na'), [edit(2, 2, 'x\n')])).toBe(true);
  });
});

describe('reasons', () => {
  it('have a class, or end the survey with 1', () => {
    expect(classOf('manifest-contradiction')).toBe('deliberate');
    expect(classOf('xml-unclosed')).toBe('unreadable');
    expect(classOf('something-new')).toBeNull();
  });
});
