import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FixtureName, fixture, fixtureNames } from '../support/fixture.ts';
import { checkProject, describeOracle } from '../support/oracle.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { type LineEnds, type TemplateName, template, templateNames } from '../support/templates.ts';

const lineEnds: readonly LineEnds[] = ['lf', 'crlf'];
const worlds = lineEnds.flatMap(ends => [
  ...fixtureNames.map(name => ({ name, ends, make: () => fixture(name, ends) })),
  ...templateNames.map(name => ({ name, ends, make: () => template(name, ends) })),
]);

/** Scripts that every world must hold, or the oracle judged something else than the test believes. */
const expected: Readonly<Record<FixtureName | TemplateName, string>> = {
  'old-groovy': 'app/build.gradle',
  'kotlin-catalog': 'app/build.gradle.kts',
  flutter: 'android/app/build.gradle.kts',
  'react-native': 'android/app/build.gradle',
  capacitor: 'android/app/build.gradle',
  expo: 'android/app/build.gradle',
};

describe.each(worlds)('$name with $ends line ends', ({ name, ends, make }) => {
  it('is a fresh copy each time, with these line ends throughout', () => {
    const project = make();
    const script = readFileSync(join(project, expected[name]), 'utf8');
    expect(script.match(ends === 'lf' ? /\r\n/ : /(?<!\r)\n/)).toBeNull();
    expect(script).toContain('android {');
    expect(snapshotDiff(snapshot(project), snapshot(make()))).toEqual([]);
  });
});

describeOracle('the parsers of an Android build accept', () => {
  it.each(worlds)('$name with $ends line ends', ({ name, make }) => {
    const { passed, refused } = checkProject(make());
    expect(passed).toBeGreaterThan(2);
    // Expo's manifest names a configuration change that the oracle's Android is too old to know
    expect(refused).toEqual(
      name === 'expo' ? [expect.stringMatching(/AndroidManifest\.xml:\d+: error: '.*\|assetsPaths'/)] : [],
    );
  });
});

describe('old-groovy', () => {
  it('mixes indentation by tabs and blanks, so that an editor has to look', () => {
    const script = readFileSync(join(fixture('old-groovy'), 'app/build.gradle'), 'utf8');
    expect(script).toMatch(/^\tlintOptions/m);
    expect(script).toMatch(/^ {4}buildTypes/m);
  });
});

describe('flutter', () => {
  it('keeps its Android project in android/', () => {
    const project = fixture('flutter');
    expect(existsSync(join(project, 'pubspec.yaml'))).toBe(true);
    const manifest = readFileSync(join(project, 'android/app/src/main/AndroidManifest.xml'), 'utf8');
    expect(manifest).toContain('$' + '{applicationName}');
  });
});
