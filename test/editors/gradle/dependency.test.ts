// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensureDependency } from '../../../src/editors/gradle/dependency.ts';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import { dependenciesIn } from '../../../src/editors/gradle/query.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { runs } from '../../support/runs.ts';
import { surrounded } from './arbitrary.ts';
import { changed, expectEdit, expectPresent, expectRefusal } from './support.ts';

const wanted = {
  group: 'com.tencent.tpns',
  name: 'tpns',
  version: '1.4.4.6-release',
  configuration: 'implementation',
  raise: false,
};
const groovy = ensureDependency('groovy', wanted);
const kotlin = ensureDependency('kotlin', wanted);
const TPNS = 'com.tencent.tpns:tpns:1.4.4.6-release';

describe('a dependency is added', () => {
  it('behind the last one of its configuration, in its quotes', () => {
    expectEdit(
      'groovy',
      groovy,
      'dependencies {\n    implementation "a:b:$v"\n    implementation "a:c:1"\n    testImplementation \'x:y:1\'\n}\n',
      `dependencies {\n    implementation "a:b:$v"\n    implementation "a:c:1"\n    implementation "${TPNS}"\n    testImplementation 'x:y:1'\n}\n`,
    );
  });
  it('with parentheses where its siblings have them, blanks included', () => {
    expectEdit(
      'groovy',
      groovy,
      "dependencies {\n  implementation ('a:b:1')\n}\n",
      `dependencies {\n  implementation ('a:b:1')\n  implementation ('${TPNS}')\n}\n`,
    );
  });
  it('in Kotlin, by name or as a string', () => {
    expectEdit(
      'kotlin',
      kotlin,
      'dependencies {\n\timplementation(libs.a)\n}\n',
      `dependencies {\n\timplementation(libs.a)\n\timplementation("${TPNS}")\n}\n`,
    );
    expectEdit(
      'kotlin',
      kotlin,
      'dependencies {\n\t"implementation"("a:b:1")\n}\n',
      `dependencies {\n\t"implementation"("a:b:1")\n\t"implementation"("${TPNS}")\n}\n`,
    );
  });
  it('behind the comment at the end of the line and the closure of the last one (F45)', () => {
    expectEdit(
      'groovy',
      groovy,
      "dependencies {\n    implementation('a:b:1') {\n        exclude group: 'x'\n    } // why\n\n    // api 'z'\n}\n",
      `dependencies {\n    implementation('a:b:1') {\n        exclude group: 'x'\n    } // why\n    implementation('${TPNS}')\n\n    // api 'z'\n}\n`,
    );
  });
  it('before the closing brace where no sibling is like it', () => {
    expectEdit(
      'groovy',
      groovy,
      "dependencies {\n  testImplementation 'x:y:1'\n  // more\n}\n",
      `dependencies {\n  testImplementation 'x:y:1'\n  // more\n  implementation '${TPNS}'\n}\n`,
    );
  });
  it('to a block written on one line, empty or without a blank before its brace (F22)', () => {
    expectEdit(
      'groovy',
      groovy,
      "dependencies { implementation 'a:b:1' }",
      `dependencies { implementation 'a:b:1'; implementation '${TPNS}' }`,
    );
    expectEdit(
      'kotlin',
      kotlin,
      'dependencies { implementation("a:b:1"); }',
      `dependencies { implementation("a:b:1"); implementation("${TPNS}"); }`,
    );
    expectEdit('groovy', groovy, 'dependencies{}\n', `dependencies{\n    implementation '${TPNS}'\n}\n`);
    expectEdit('groovy', groovy, 'dependencies { }\n', `dependencies {\n    implementation '${TPNS}'\n}\n`);
    expectEdit(
      'groovy',
      groovy,
      'dependencies { /* none */ }\n',
      `dependencies { /* none */ implementation '${TPNS}' }\n`,
    );
    expectEdit(
      'groovy',
      groovy,
      "dependencies\n{\n  implementation 'a:b:1' }\n",
      `dependencies\n{\n  implementation 'a:b:1'; implementation '${TPNS}' }\n`,
    );
    expectEdit('groovy', groovy, 'dependencies {\n}\n', `dependencies {\n    implementation '${TPNS}'\n}\n`);
    expectEdit(
      'groovy',
      groovy,
      "dependencies {\n  implementation 'a:b:1' /* x\n y */\n}\n",
      `dependencies {\n  implementation 'a:b:1'; implementation '${TPNS}' /* x\n y */\n}\n`,
    );
  });
  it('in a block of its own at the end of the file, with or without a last line break (F4, F21)', () => {
    expectEdit(
      'groovy',
      groovy,
      "apply plugin: 'x'\n",
      `apply plugin: 'x'\n\ndependencies {\n    implementation '${TPNS}'\n}\n`,
    );
    expectEdit(
      'kotlin',
      kotlin,
      'android { }\n\n',
      `android { }\n\ndependencies {\n    implementation("${TPNS}")\n}\n`,
    );
    expect(changed("apply plugin: 'x'", 'groovy', groovy)).toBe(
      `apply plugin: 'x'\n\ndependencies {\n    implementation '${TPNS}'\n}`,
    );
    expect(changed('', 'groovy', groovy)).toBe(`dependencies {\n    implementation '${TPNS}'\n}\n`);
  });
  it('as `compile` only where the file knows nothing newer (F36)', () => {
    expectEdit(
      'groovy',
      groovy,
      "dependencies {\n  compile 'a:b:1'\n}\n",
      `dependencies {\n  compile 'a:b:1'\n  compile '${TPNS}'\n}\n`,
    );
    expectEdit(
      'groovy',
      groovy,
      "dependencies {\n  compile 'a:b:1'\n  api 'c:d:1'\n}\n",
      `dependencies {\n  compile 'a:b:1'\n  api 'c:d:1'\n  implementation '${TPNS}'\n}\n`,
    );
  });
  it('never to the buildscript, a flavor, a condition, nor into a comment or a string (F13, F14, F18, F19)', () => {
    const before = [
      "buildscript { dependencies { classpath 'a:b:1' } }",
      "// dependencies { implementation 'com.tencent.tpns:tpns:1' }",
      'def text = "dependencies {"',
      "android { productFlavors { free { dependencies { implementation 'a:b:1' } } } }",
      "if (x) { dependencies { implementation 'a:b:1' } }",
      "subprojects { dependencies { implementation 'a:b:1' } }",
      '',
    ].join('\n');
    expectEdit(
      'groovy',
      groovy,
      `${before}dependencies {\n  api 'c:d:1'\n}\n`,
      `${before}dependencies {\n  api 'c:d:1'\n  implementation '${TPNS}'\n}\n`,
    );
  });
  it('to the one of several blocks that has what an app ships (F20)', () => {
    const before =
      "dependencies {\n  implementation 'a:b:1'\n}\ndependencies {\n  testImplementation 'c:d:1'\n}\n";
    expectEdit(
      'groovy',
      groovy,
      before,
      before.replace("'a:b:1'\n", `'a:b:1'\n  implementation '${TPNS}'\n`),
    );
  });
  it('with the line ends of its neighbourhood in a file of both (F3, F4)', () => {
    const text = "a 1\r\ndependencies {\n  implementation 'a:b:1'\n}\r\n";
    expect(changed(text, 'groovy', groovy)).toBe(
      text.replace("'a:b:1'\n", `'a:b:1'\n  implementation '${TPNS}'\n`),
    );
  });
  it('in the same place, whatever stands around it', () => {
    for (const [dialect, operation, block] of [
      ['groovy', groovy, "dependencies {\n    implementation 'a:b:1'\n}"],
      ['kotlin', kotlin, 'dependencies {\n    implementation("a:b:1")\n}'],
    ] as const) {
      fc.assert(
        fc.property(surrounded(dialect, ['android {\n}', block]), text => {
          const after = changed(text, dialect, operation);
          expect(placesOf(after, dialect)).toEqual(['a:b', 'com.tencent.tpns:tpns']);
        }),
        { numRuns: runs(150) },
      );
    }
  });
});

function placesOf(text: string, dialect: Dialect): string[] {
  return dependenciesIn(parseScript(text, dialect)).map(({ group, name }) => `${group}:${name}`);
}

describe('a dependency is present', () => {
  it.each([
    "implementation 'com.tencent.tpns:tpns:1.0'",
    'api "com.tencent.tpns:tpns:$version"',
    "compile group: 'com.tencent.tpns', name: 'tpns', version: '1'",
    "implementation('com.tencent.tpns:tpns:1') { transitive = false }",
    "implementation 'a:b:1', 'com.tencent.tpns:tpns:1@aar'",
    "implementation(['com.tencent.tpns:tpns:1'])",
    "implementation 'com.tencent.tpns:tpns:' + version",
    "implementation platform('com.tencent.tpns:tpns:1')",
    "implementation 'com.tencent.tpns:tpns'",
    "add('implementation', 'com.tencent.tpns:tpns:1')",
  ])('as %s (F2, F35, F36, F37)', declaration => {
    expectPresent('groovy', groovy, `dependencies {\n    ${declaration}\n}\n`);
    expectPresent('groovy', groovy, `dependencies {\r\n    ${declaration}\r\n}\r\n`);
  });
  it.each([
    'implementation(group = "com.tencent.tpns", name = "tpns", version = "1")',
    'implementation("com.tencent.tpns", "tpns", "1")',
    'api("com.tencent.tpns:tpns:1")',
  ])('as %s of Kotlin (F48)', declaration =>
    expectPresent('kotlin', kotlin, `dependencies {\n    ${declaration}\n}\n`),
  );
  it("through a catalog's accessor", () => {
    const operation = ensureDependency('kotlin', {
      ...wanted,
      libraries: new Map([['libs.tpns.sdk', 'com.tencent.tpns:tpns']]),
    });
    expectPresent('kotlin', operation, 'dependencies {\n    implementation(libs.tpns.sdk)\n}\n');
    expect(changed('dependencies {\n    implementation(libs.other)\n}\n', 'kotlin', operation)).toContain(
      TPNS,
    );
  });
  it('not by a flavor, a test or another artifact', () => {
    for (const other of [
      "freeImplementation 'com.tencent.tpns:tpns:1'",
      "testImplementation 'com.tencent.tpns:tpns:1'",
      "implementation 'com.tencent.tpns:huawei:1'",
    ]) {
      expect(changed(`dependencies {\n  ${other}\n}\n`, 'groovy', groovy)).toContain(TPNS);
    }
  });
  it('only under a condition: refused', () => {
    expectRefusal(
      'groovy',
      groovy,
      "dependencies {\n  if (a) {\n    implementation 'com.tencent.tpns:tpns:1'\n  }\n}\n",
      'gradle-conditional',
      "'com.tencent",
    );
  });
});

describe('a version is raised', () => {
  const raiseGroovy = ensureDependency('groovy', { ...wanted, raise: true });
  const raiseKotlin = ensureDependency('kotlin', { ...wanted, raise: true });
  it.each([
    ["implementation 'com.tencent.tpns:tpns:1.0' // old", `implementation '${TPNS}' // old`],
    ['implementation \'a:b:1\', "com.tencent.tpns:tpns:1.0@aar"', `implementation 'a:b:1', "${TPNS}@aar"`],
    [
      "api group: 'com.tencent.tpns', name: 'tpns', version: '1.0'",
      "api group: 'com.tencent.tpns', name: 'tpns', version: '1.4.4.6-release'",
    ],
    [
      "implementation('com.tencent.tpns:tpns:1.0') { transitive = false }",
      `implementation('${TPNS}') { transitive = false }`,
    ],
  ])('in %s', (before, after) => {
    expectEdit(
      'groovy',
      raiseGroovy,
      `dependencies {\n    ${before}\n}\n`,
      `dependencies {\n    ${after}\n}\n`,
    );
  });
  it('also one of signs alone, which is any version', () => {
    const any = 'dependencies {\n    implementation("com.tencent.tpns:tpns:+")\n}\n';
    expectEdit('groovy', raiseGroovy, any, any.replace('+', '1.4.4.6-release'));
    expectEdit('kotlin', raiseKotlin, any, any.replace('+', '1.4.4.6-release'));
  });

  it('in a variable that only artifacts of TPNS use', () => {
    const block =
      'dependencies {\n    implementation("com.tencent.tpns:tpns:$v")\n    implementation("com.tencent.tpns:huawei:${v}")\n}\n';
    expectEdit('kotlin', raiseKotlin, `val v = "1.0"\n${block}`, `val v = "1.4.4.6-release"\n${block}`);
    expectEdit('groovy', raiseGroovy, `def v = '1.0'\n${block}`, `def v = '1.4.4.6-release'\n${block}`);
  });
  it('nowhere else: refused with the name of what holds it', () => {
    const block =
      'dependencies {\n    implementation "com.tencent.tpns:tpns:$v"\n    implementation "a:b:$v"\n}\n';
    const refusal = expectRefusal(
      'groovy',
      raiseGroovy,
      `def v = '1.0'\n${block}`,
      'dependency-version-computed',
      '"com.tencent',
    );
    expect(refusal.why.args).toEqual({ coordinate: 'com.tencent.tpns:tpns', variable: 'v' });
    expect(refusal.snippet).toBe(`implementation "${TPNS}"`.replaceAll('"', "'"));
    for (const unsure of [
      'ext.v = "1.0"\n',
      '',
      'def v = x\n',
      "def v = '1'\nv = '2'\n",
      "def v = '1'\ndef v = '2'\n",
    ]) {
      expectRefusal(
        'groovy',
        raiseGroovy,
        `${unsure}dependencies {\n    implementation "com.tencent.tpns:tpns:$v"\n}\n`,
        'dependency-version-computed',
        '"com.tencent',
      );
    }
    for (const computed of [
      '"com.tencent.tpns:tpns:$v-release"',
      '"com.tencent.tpns:tpns:${a.v}"',
      "'com.tencent.tpns:tpns:' + v",
      '"com.tencent.tpns:tpns:1\\u0030"',
    ]) {
      expectRefusal(
        'groovy',
        raiseGroovy,
        `dependencies {\n    implementation ${computed}\n}\n`,
        'dependency-version-computed',
        computed,
      );
    }
  });
  it('where there is another one, else nothing is done', () => {
    expectPresent('groovy', raiseGroovy, `dependencies {\n    implementation '${TPNS}'\n}\n`);
    expectPresent('groovy', raiseGroovy, "dependencies {\n    implementation 'com.tencent.tpns:tpns'\n}\n");
    expectPresent(
      'groovy',
      raiseGroovy,
      'def v = "1.4.4.6-release"\ndependencies {\n    implementation "com.tencent.tpns:tpns:$v"\n}\n',
    );
  });
});
