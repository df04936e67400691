// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
/** What has gone wrong in other tools, by its number in the list that this one was built against. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import { decode, encode } from '../../../src/core/text.ts';
import { ensureDependency } from '../../../src/editors/gradle/dependency.ts';
import { ensurePlaceholders } from '../../../src/editors/gradle/placeholders.ts';
import { ensureRepository } from '../../../src/editors/gradle/repository.ts';
import { changed, expectEdit, expectPresent, run, SCRIPTS } from './support.ts';

const dependency = ensureDependency('groovy', {
  group: 'com.tencent.tpns',
  name: 'tpns',
  version: '1.4.4.6-release',
  configuration: 'implementation',
  raise: false,
});
const placeholders = ensurePlaceholders('groovy', {
  entries: [{ key: 'XG_ACCESS_ID', value: '1500000001' }],
});

describe('files', () => {
  it('F1, F2: CRLF is edited, in CRLF, and found again', () => {
    const text = "dependencies {\r\n\timplementation 'a:b:1'\r\n}\r\n";
    const after = changed(text, 'groovy', dependency);
    expect(after).toBe(
      "dependencies {\r\n\timplementation 'a:b:1'\r\n\timplementation 'com.tencent.tpns:tpns:1.4.4.6-release'\r\n}\r\n",
    );
    expectPresent('groovy', dependency, after);
    expectPresent('groovy', dependency, after.replace(/\r\n/g, '\n'));
  });
  it('F3, F4: every line that is not edited keeps its own line end, the last one none', () => {
    const text = "a 1\ndependencies {\r\n    implementation 'a:b:1'\r\n    // x\n}\r\nb 2";
    const added = "    implementation 'com.tencent.tpns:tpns:1.4.4.6-release'\r\n";
    expect(changed(text, 'groovy', dependency)).toBe(text.replace("'a:b:1'\r\n", `'a:b:1'\r\n${added}`));
  });
  it('F5: a byte-order mark stays where it is', () => {
    const bytes = new TextEncoder().encode("\uFEFFdependencies {\n    api 'a:b:1'\n}\n");
    const source = decode(bytes);
    const outcome = run(source?.text ?? '', 'groovy', dependency);
    if (!source || outcome.state !== 'change') throw new Error('no change');
    const after = encode({ ...source, text: applyEdits(source.text, outcome.edits) });
    expect([...after.slice(0, 4)]).toEqual([...bytes.slice(0, 4)]);
  });
  it('F7: indentation is that of the siblings in the same block, whatever the rest of the file has', () => {
    const text = "android {\n\tdefaultConfig {\n\t\tminSdk 21\n\t}\n}\ndependencies {\n   api 'a:b:1'\n}\n";
    expect(changed(text, 'groovy', dependency)).toContain("\n   implementation 'com.tencent.tpns");
    expect(changed(text, 'groovy', placeholders)).toContain(
      '\n\t\tmanifestPlaceholders += [\n\t\t\tXG_ACCESS_ID',
    );
  });
});

describe('places', () => {
  it('F23, F25, F26: no line that happens to be near is needed', () => {
    const text = 'android {\n    defaultConfig {\n    }\n}\ndependencies {\n}\n';
    expect(run(text, 'groovy', placeholders).state).toBe('change');
    expect(run(text, 'groovy', dependency).state).toBe('change');
  });
  it('F24: a block inside defaultConfig is not defaultConfig', () => {
    const text =
      'android {\n    defaultConfig {\n        ndk {\n            abiFilters "x"\n        }\n    }\n}\n';
    expectEdit(
      'groovy',
      placeholders,
      text,
      text.replace(
        '        }\n    }\n',
        '        }\n        manifestPlaceholders += [\n            XG_ACCESS_ID: "1500000001",\n        ]\n    }\n',
      ),
    );
  });
  it('F21: of two defaultConfig blocks, the one with placeholders', () => {
    const text =
      'android {\n    defaultConfig {\n        minSdk 21\n    }\n    defaultConfig {\n        manifestPlaceholders = [A: "x"]\n    }\n}\n';
    expect(changed(text, 'groovy', placeholders)).toBe(
      text.replace('"x"]', '"x", XG_ACCESS_ID: "1500000001"]'),
    );
  });
  it('F39: a key of the host is not overridden by a second one but replaced where it stands', () => {
    const text = "android.defaultConfig {\n    manifestPlaceholders = [XG_ACCESS_ID: '1']\n}\n";
    expect(changed(text, 'groovy', placeholders)).toBe(text.replace("'1'", "'1500000001'"));
  });
});

describe('F38: nothing that is there is thrown away', () => {
  for (const { name, text, dialect } of SCRIPTS) {
    it(`in ${name}`, () => {
      const entries = [{ key: 'XG_ACCESS_ID', value: '1500000001' }];
      const outcome = run(text, dialect, ensurePlaceholders(dialect, { entries }));
      if (outcome.state !== 'change')
        return expect(outcome).toMatchObject({ why: { id: 'gradle-no-android-block' } });
      for (const edit of outcome.edits) expect(edit.text).not.toMatch(/manifestPlaceholders\s*=[^=]/);
      expect(outcome.removes.filter(fact => !fact.includes('XG_ACCESS_ID'))).toEqual([]);
    });
  }
});

it('no value of a placeholder is ever in a note', () => {
  const secret = ensurePlaceholders('groovy', { entries: [{ key: 'XG_ACCESS_KEY', value: 'AEXAMPLEKEY1' }] });
  for (const text of [
    'android { defaultConfig { } }',
    'android { defaultConfig { manifestPlaceholders XG_ACCESS_KEY: x } }',
    'a 1',
  ]) {
    const outcome = run(text, 'groovy', secret);
    const notes =
      outcome.state === 'change'
        ? outcome.edits.map(edit => edit.what)
        : outcome.state === 'refused'
          ? [outcome.why]
          : [];
    expect(notes).toHaveLength(1);
    expect(JSON.stringify(notes)).not.toContain('AEXAMPLE');
  }
});

it('F34: a repository of one scope leaves every other scope as it is', () => {
  for (const { text, dialect } of SCRIPTS) {
    for (const scope of [
      'project',
      'allprojects',
      'buildscript',
      'pluginManagement',
      'dependencyResolutionManagement',
    ] as const) {
      const url = 'https://repo.example.org/m2';
      const operation = ensureRepository(dialect, { scope, repository: { kind: 'maven', url } });
      const after = changed(text, dialect, operation);
      expect(after.split(url)).toHaveLength(2);
      expectPresent(dialect, operation, after);
    }
  }
});
