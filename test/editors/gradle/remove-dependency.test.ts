import { describe, expect, it } from 'vitest';
import { removeDependencies } from '../../../src/editors/gradle/remove-dependency.ts';
import { expectEdit, expectPresent, expectRefusal } from './support.ts';

const LIBS = new Map([['libs.tencent.tpns', 'com.tencent.tpns:tpns']]);
const remove = (dialect: 'groovy' | 'kotlin') =>
  removeDependencies(
    dialect,
    'com.tencent.tpns:tpns',
    ({ group, name, accessor }) =>
      (accessor === null ? `${group}:${name}` : LIBS.get(accessor)) === 'com.tencent.tpns:tpns',
  );
const groovy = remove('groovy');
const kotlin = remove('kotlin');
const TPNS = 'com.tencent.tpns:tpns:1.4.4.5-release';

/** What stands in `dependencies { }`, before and after. */
const CASES: Readonly<Record<string, readonly ['groovy' | 'kotlin', string, string]>> = {
  'takes its own line': [
    'groovy',
    `\n    api 'a:b:1'\n    implementation '${TPNS}'\n    api 'c:d:1'\n`,
    "\n    api 'a:b:1'\n    api 'c:d:1'\n",
  ],
  'takes the comment behind it, and leaves the one above': [
    'groovy',
    `\n    // push\n    implementation '${TPNS}' // from the console\n    api 'c:d:1'\n`,
    "\n    // push\n    api 'c:d:1'\n",
  ],
  'leaves one blank line of two': [
    'groovy',
    `\n    api 'a:b:1'\n\n    implementation '${TPNS}'\n\n    api 'c:d:1'\n`,
    "\n    api 'a:b:1'\n\n    api 'c:d:1'\n",
  ],
  'takes its closure': [
    'groovy',
    `\n    implementation('${TPNS}') {\n        exclude group: 'x' // why\n    }\n    api 'c:d:1'\n`,
    "\n    api 'c:d:1'\n",
  ],
  'takes a map': [
    'groovy',
    "\n    implementation group: 'com.tencent.tpns', name: 'tpns', version: '1'\n    api 'c:d:1'\n",
    "\n    api 'c:d:1'\n",
  ],
  'takes a version that is put together': [
    'groovy',
    '\n    implementation "com.tencent.tpns:tpns:$v"\n    implementation "com.tencent.tpns:oppo:$v"\n',
    '\n    implementation "com.tencent.tpns:oppo:$v"\n',
  ],
  'takes an accessor': [
    'kotlin',
    '\n    implementation(libs.tencent.tpns)\n    implementation(libs.b)\n',
    '\n    implementation(libs.b)\n',
  ],
  'takes a string as a configuration': [
    'kotlin',
    `\n    "implementation"("${TPNS}")\n    add("api", "a:b:1")\n`,
    '\n    add("api", "a:b:1")\n',
  ],
  'takes what add adds': [
    'kotlin',
    `\n    add("implementation", "${TPNS}")\n    api("a:b:1")\n`,
    '\n    api("a:b:1")\n',
  ],
  'takes three parts': [
    'kotlin',
    '\n    implementation("com.tencent.tpns", "tpns", "1")\n    api("a:b:1")\n',
    '\n    api("a:b:1")\n',
  ],
  'of several arguments takes only it': [
    'groovy',
    `\n    implementation 'a:b:1', '${TPNS}', 'c:d:1'\n`,
    "\n    implementation 'a:b:1', 'c:d:1'\n",
  ],
  'of two arguments takes the first': [
    'groovy',
    `\n    implementation '${TPNS}', 'c:d:1' // both\n`,
    "\n    implementation 'c:d:1' // both\n",
  ],
  'of two arguments takes the last': [
    'groovy',
    `\n    implementation 'c:d:1', '${TPNS}' // both\n`,
    "\n    implementation 'c:d:1' // both\n",
  ],
  'of arguments on lines of their own takes the first': [
    'groovy',
    `\n    implementation '${TPNS}', // push\n        'a:b:1', // first\n        'c:d:1'\n`,
    "\n    implementation 'a:b:1', // first\n        'c:d:1'\n",
  ],
  'of arguments on lines of their own takes the middle one': [
    'groovy',
    `\n    implementation 'a:b:1', // first\n        '${TPNS}', // push\n        'c:d:1'\n`,
    "\n    implementation 'a:b:1', // first\n        'c:d:1'\n",
  ],
  'of arguments on lines of their own takes the last': [
    'groovy',
    `\n    implementation 'a:b:1', // first\n        '${TPNS}'\n`,
    "\n    implementation 'a:b:1' // first\n",
  ],
  'of a list takes the item': [
    'groovy',
    `\n    implementation(['a:b:1', '${TPNS}']) {\n        transitive = false\n    }\n`,
    "\n    implementation(['a:b:1']) {\n        transitive = false\n    }\n",
  ],
  'of maps takes one': [
    'groovy',
    "\n    implementation([group: 'a', name: 'b'], [group: 'com.tencent.tpns', name: 'tpns', version: '1'])\n",
    "\n    implementation([group: 'a', name: 'b'])\n",
  ],
  'takes the statement where nothing of it would be left': [
    'groovy',
    `\n    implementation '${TPNS}', '${TPNS}'\n    implementation(['${TPNS}'])\n    api 'a:b:1'\n`,
    "\n    api 'a:b:1'\n",
  ],
  'takes every configuration': [
    'groovy',
    `\n    debugImplementation '${TPNS}'\n    releaseImplementation '${TPNS}'\n`,
    '\n',
  ],
  'leaves a block on one line on one line': [
    'groovy',
    ` api 'a:b:1'; implementation '${TPNS}' `,
    " api 'a:b:1' ",
  ],
  'leaves what follows on its line': ['groovy', ` implementation '${TPNS}'; api 'a:b:1' `, " api 'a:b:1' "],
  'leaves an empty block': ['groovy', ` implementation '${TPNS}' `, ' '],
  'leaves a comment before it on its line': [
    'groovy',
    `\n    /* push */ implementation '${TPNS}'\n`,
    '\n    /* push */\n',
  ],
};

describe('a dependency is taken out', () => {
  it.each(Object.entries(CASES))('%s', (_, [dialect, before, after]) => {
    const block = (body: string): string => `dependencies {${body}}\n`;
    expectEdit(dialect, remove(dialect), block(before), block(after));
  });

  it('with the line end before it where it is the last line of a file that does not end its lines', () => {
    const top = 'val x = 1\nproject.dependencies.add("implementation", "com.tencent.tpns:tpns:1")';
    expectEdit('kotlin', kotlin, top, 'val x = 1');
  });

  it('nowhere where there is none: not in comments, strings, other artifacts or other blocks', () => {
    expectPresent(
      'groovy',
      groovy,
      `// implementation '${TPNS}'\ndependencies {\n    implementation 'com.tencent.tpns:tpns-inmsg:1' // '${TPNS}'\n    implementation 'cn.jiguang.sdk:jpush:4.0.0'\n}\n`,
    );
  });

  it('by a person where a condition or a loop decides', () => {
    expectRefusal(
      'groovy',
      groovy,
      `dependencies {\n    if (x) {\n        implementation '${TPNS}'\n    }\n}\n`,
      'gradle-conditional-removal',
      `'${TPNS}`,
    );
    const looped = `dependencies {\n    ['${TPNS}', 'a:b:1'].each { implementation it }\n}\n`;
    const { snippet } = expectRefusal('groovy', groovy, looped, 'gradle-conditional-removal', `['${TPNS}`);
    expect(snippet).toBe('- implementation it');
  });
});
