import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../src/core/edit.ts';
import { note } from '../../src/core/note.ts';
import { type Change, type Facts, type Operation, SyntaxFault } from '../../src/core/operation.ts';
import { ensureDependency } from '../../src/editors/gradle/dependency.ts';
import { gradleFacts } from '../../src/editors/gradle/facts.ts';
import { ensurePlaceholders } from '../../src/editors/gradle/placeholders.ts';
import { ensureRepository } from '../../src/editors/gradle/repository.ts';
import { jsonFacts, setJson } from '../../src/editors/json.ts';
import { ensureMetaData } from '../../src/editors/manifest/meta-data.ts';
import { ensureReceiver } from '../../src/editors/manifest/receiver.ts';
import { difference, type Judged, proved } from '../../src/editors/proof.ts';
import { xmlFacts } from '../../src/editors/xml/facts.ts';

const what = note('what-lines', { first: 'x' });
const lines = (text: string): string[] => {
  if (text.includes('!')) throw new SyntaxFault(note('json-invalid', { reason: '!' }), text.indexOf('!'));
  return text
    .split('\n')
    .map(line => line.trim().replaceAll('"', "'"))
    .filter(Boolean);
};
const edit = (start: number, end: number, text: string): Edit => ({ start, end, text, what });

/** Puts `inserted` before `b`, and says it adds `adds`. */
const inserting = (inserted: string, adds: readonly string[], removes: readonly string[] = []): Operation =>
  once(text => [edit(text.indexOf('b'), text.indexOf('b'), inserted)], adds, removes);

/** Makes these edits, and finds nothing to do in any other text than the one it began with. */
function once(
  edits: (text: string) => readonly Edit[],
  adds: readonly string[] = [],
  removes: readonly string[] = [],
): Operation {
  let first: string | null = null;
  return text => {
    first ??= text;
    if (text !== first) return { state: 'present', at: 0 };
    return { state: 'change', edits: edits(text), adds, removes };
  };
}

const reason = (outcome: Judged): unknown =>
  outcome.state === 'refused' ? [outcome.why.id, outcome.why.args] : outcome.state;
const verdict = (outcome: Judged): string => (outcome.state === 'refused' ? outcome.why.id : outcome.state);

describe('a change is made only if', () => {
  it('it is exactly what was declared', () => {
    expect(reason(proved('a\nb\n', inserting('x\n', ['x']), lines))).toBe('change');
  });

  it('nothing else came', () => {
    const outcome = proved('a\nb\n', inserting('x\ny\n', ['x']), lines);
    expect(reason(outcome)).toEqual(['proof-difference', { expected: '', found: 'y' }]);
    expect(outcome).toMatchObject({ at: 2, snippet: 'x\ny' });
  });

  it('nothing else went', () => {
    const swallowing = once(() => [edit(0, 2, '')]);
    expect(reason(proved('a\nb\n', swallowing, lines))).toEqual([
      'proof-difference',
      { expected: 'a', found: '' },
    ]);
  });

  it('everything declared did happen', () => {
    expect(reason(proved('a\nb\n', inserting('x\n', ['x', 'z']), lines))).toEqual([
      'proof-difference',
      { expected: 'z', found: '' },
    ]);
    expect(reason(proved('a\nb\n', inserting('x\n', ['x'], ['a']), lines))).toEqual([
      'proof-difference',
      { expected: 'a', found: '' },
    ]);
  });

  it('nothing moved', () => {
    const moving = once(() => [edit(0, 2, ''), edit(4, 4, 'a\n')]);
    expect(verdict(proved('a\nb\n', moving, lines))).toBe('proof-difference');
  });

  it('doing it again finds nothing to do', () => {
    const restless: Operation = text => ({
      state: 'change',
      edits: [edit(0, 0, 'x\n')],
      adds: text ? ['x'] : [],
      removes: [],
    });
    expect(reason(proved('a\n', restless, lines))).toEqual(['proof-again', { what: 'what-lines' }]);
  });

  it('the result can be read', () => {
    expect(verdict(proved('a\nb\n', inserting('!\n', ['!']), lines))).toBe('proof-unreadable');
  });

  it.each([
    ['overlap', [edit(0, 2, ''), edit(1, 3, '')]],
    ['begin before the text', [edit(-1, 0, 'x')]],
    ['end behind it', [edit(4, 5, 'x')]],
    ['end before they begin', [edit(3, 2, 'x')]],
  ])('its edits do not %s', (_, edits) => {
    const outcome = proved(
      'a\nb\n',
      once(() => edits),
      lines,
    );
    expect(verdict(outcome)).toBe('proof-ranges');
    const { at } = outcome as { at: number };
    expect(at >= 0 && at <= 4).toBe(true);
  });

  it.each([
    ['re-indented', '  a\n  b\n  c\n', [edit(0, 12, '  a\n\tb\n  c\n  x\n')]],
    ['given other line ends', 'a\nb\nc\n', [edit(0, 6, 'a\r\nb\r\nc\nx\n')]],
    ['written with other quotes', "'a'\nb\n", [edit(0, 3, 'x\n"a"')]],
    ['joined by a needless edit', 'a\n\n\nb\n', [edit(2, 4, ''), edit(6, 6, 'x\n')]],
    ['parted by a needless edit', 'a\nb\n', [edit(2, 2, '\n'), edit(4, 4, 'x\n')]],
  ])('lines that stay were not %s', (_, text, edits) => {
    expect(
      verdict(
        proved(
          text,
          once(() => edits, ['x']),
          lines,
        ),
      ),
    ).toBe('proof-notation');
  });
});

describe('a proof', () => {
  it('passes on what needs no change, and what was refused', () => {
    expect(proved('a', () => ({ state: 'present', at: 0 }), lines)).toEqual({ state: 'present', at: 0 });
    const refused: Judged = {
      state: 'refused',
      why: note('gradle-no-android-block', {}),
      at: null,
      snippet: '',
    };
    expect(proved('a', () => refused, lines)).toBe(refused);
  });

  it('does not hide a bug', () => {
    const broken = (): readonly string[] => {
      throw new TypeError('a bug');
    };
    expect(() => proved('a\nb\n', inserting('x\n', ['x']), broken)).toThrow(TypeError);
  });

  it('has no place where no edit has one', () => {
    const empty: Operation = () => ({ state: 'change', edits: [], adds: ['x'], removes: [] });
    expect(proved('a', empty, lines)).toMatchObject({ state: 'refused', at: null, snippet: '' });
  });

  it('that fails names every place where something was to go', () => {
    const twofold = once(() => [edit(4, 4, 'y\n'), edit(0, 0, 'x\n')], ['x']);
    expect(proved('a\nb\n', twofold, lines)).toMatchObject({
      at: 0,
      snippet: 'y\nx',
      candidates: [
        { at: 0, why: what },
        { at: 4, why: what },
      ],
    });
  });
});

describe('facts', () => {
  it('that moved are a difference', () => {
    expect(difference(['a', 'b'], ['b', 'a'], [], [])).not.toBeNull();
  });

  it('that come twice are counted', () => {
    expect(difference(['a'], ['a', 'a'], ['a'], [])).toBeNull();
    expect(difference(['a'], ['a', 'a', 'a'], ['a'], [])).toEqual({ expected: '', found: 'a' });
    expect(difference(['a', 'a'], ['a'], [], ['a'])).toBeNull();
  });
});

/** Honest operations on real texts, whose changes the lies below are made from. */
const GROOVY = `// the app
plugins {
    id 'com.android.application'
}

android {
    defaultConfig { // one id
        applicationId "com.example.shop"
        manifestPlaceholders = [JPUSH: 'dependencies { }', "VIVO": "1"]
    }
}

dependencies { /* of the module */
    implementation 'androidx.core:core:1.2.0' // keep
    api "com.example:b:$version"
}
`;
const KOTLIN = GROOVY.replaceAll("'", '"')
  .replace('id "com.android.application"', 'id("com.android.application")')
  .replace('applicationId "', 'applicationId = "')
  .replace(/manifestPlaceholders = .*/, 'manifestPlaceholders += mapOf("JPUSH" to "dependencies { }")')
  .replace(/(implementation|api) (".*?")/g, '$1($2)');
const MANIFEST = `<?xml version="1.0"?>
<!-- ours -->
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.shop">
    <application android:label='>'>
        <activity android:name=".Main" /> <!-- <application> -->
        <meta-data android:name="A" android:value="1"/>
    </application>
</manifest>
`;
const sdk = {
  group: 'com.tencent.tpns',
  name: 'tpns',
  version: '1.4.3.9',
  configuration: 'implementation',
  raise: false,
};
const entries = [
  { key: 'XG_ACCESS_ID', value: '1500000001' },
  { key: 'VIVO', value: '2' },
];
const placeholders = { entries };
const receiver = { className: 'com.example.shop.R', actions: ['a.b'], exported: false, namespace: null };
const central = { scope: 'allprojects', repository: { kind: 'mavenCentral' } } as const;
const config = [
  { path: ['tpns', 'access_id'], value: '1500000001' },
  { path: ['debug'], value: false },
];
const honest: readonly [string, string, Operation, Facts][] = [
  ['a dependency in Groovy', GROOVY, ensureDependency('groovy', sdk), gradleFacts('groovy')],
  ['a dependency in Kotlin', KOTLIN, ensureDependency('kotlin', sdk), gradleFacts('kotlin')],
  ['placeholders in Groovy', GROOVY, ensurePlaceholders('groovy', placeholders), gradleFacts('groovy')],
  ['placeholders in Kotlin', KOTLIN, ensurePlaceholders('kotlin', placeholders), gradleFacts('kotlin')],
  ['a repository in Groovy', GROOVY, ensureRepository('groovy', central), gradleFacts('groovy')],
  ['meta-data', MANIFEST, ensureMetaData({ name: 'A', value: '2' }), xmlFacts],
  ['a receiver', MANIFEST, ensureReceiver(receiver), xmlFacts],
  ['JSON', '{\n  "debug": true,\n  "list": [1, 2]\n}\n', setJson(config), jsonFacts],
];

const changeOf = (text: string, operation: Operation): Change => {
  const outcome = operation(text);
  if (outcome.state !== 'change') throw new Error('nothing to lie about');
  return outcome;
};

/** The operation with a lie in its first answer; asked again, it answers as it always does. */
const lying = (text: string, operation: Operation, lie: (change: Change) => Change): Operation => {
  const told = lie(changeOf(text, operation));
  return now => (now === text ? told : operation(now));
};

const add = (extra: Edit) => (change: Change) => ({ ...change, edits: [...change.edits, extra] });

describe.each(honest)('an editor of %s', (_, text, operation, facts) => {
  const offset = fc.nat(text.length);
  const caught = (lie: (change: Change) => Change): string =>
    verdict(proved(text, lying(text, operation, lie), facts));

  it('that tells the truth passes', () => {
    expect(caught(change => change)).toBe('change');
  });

  it('that also puts in as much as a character, or a blank line, is caught', () => {
    const extra = fc.constantFrom('x', ';', ',', '"', '{', '}', '\n', ' ', '/', '<', '0');
    fc.assert(
      fc.property(offset, extra, (at, char) => {
        expect(caught(add({ start: at, end: at, text: char, what }))).toMatch(/^proof-/);
      }),
    );
  });

  it('that also takes out as much as a character, or a comment, is caught', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }), (at, length) => {
        const end = Math.min(text.length, at + length);
        expect(caught(add({ start: at, end, text: '', what }))).toMatch(/^proof-/);
      }),
    );
  });

  it('that also moves a line is caught', () => {
    const all = text.split(/(?<=\n)/);
    const index = fc.nat(all.length - 1);
    fc.assert(
      fc.property(index, index, (from, to) => {
        const startOf = (line: number): number => all.slice(0, line).join('').length;
        fc.pre(to < from || to > from + 1);
        const [start, moved] = [startOf(from), all[from] ?? ''];
        const edits = [
          { start, end: start + moved.length, text: '', what },
          { start: startOf(to), end: startOf(to), text: moved, what },
        ];
        const result = caught(change => ({ ...change, edits: [...change.edits, ...edits] }));
        expect(result).toMatch(/^proof-/);
      }),
    );
  });

  it('that does it twice, or says so and does it once, is caught', () => {
    expect(caught(change => ({ ...change, edits: [...change.edits, ...change.edits] }))).toMatch(/^proof-/);
    expect(caught(change => ({ ...change, adds: [...change.adds, ...change.adds] }))).toMatch(/^proof-/);
    expect(caught(change => ({ ...change, edits: [] }))).toMatch(/^proof-/);
  });

  it('that mistakes the place passes only where the file then says the very same', () => {
    const said = (changed: readonly Edit[]): string[] => [...facts(applyEdits(text, changed))].sort();
    fc.assert(
      fc.property(fc.integer({ min: -80, max: 80 }), by => {
        const { edits } = changeOf(text, operation);
        const shifted = edits.map(each => ({ ...each, start: each.start + by, end: each.end + by }));
        const passes = caught(change => ({ ...change, edits: shifted })) === 'change';
        if (passes) expect(said(shifted)).toEqual(said(edits));
      }),
    );
  });
});
