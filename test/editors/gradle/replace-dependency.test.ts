// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
import { describe, it } from 'vitest';
import { replaceDependency } from '../../../src/editors/gradle/replace-dependency.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { expectEdit, expectPresent, expectRefusal } from './support.ts';

const to = { group: 'com.tencent.tpns', name: 'tpns', version: '1.4.4.5-release' };
const replace = (dialect: Dialect) =>
  replaceDependency(dialect, ({ group, name }) => group === 'com.tencent.xinge' && name === 'xinge', to);
const NEW = 'com.tencent.tpns:tpns:1.4.4.5-release';

const CASES: Readonly<Record<string, readonly [Dialect, string, string]>> = {
  'a string, its quotes kept': [
    'groovy',
    "compile 'com.tencent.xinge:xinge:4.3.5-release' // push",
    `compile '${NEW}' // push`,
  ],
  'a version that is put in': [
    'groovy',
    'implementation "com.tencent.xinge:xinge:${xg}-release"',
    `implementation "${NEW}"`,
  ],
  'a version that is added': [
    'groovy',
    "implementation 'com.tencent.xinge:xinge:' + xg",
    `implementation '${NEW}'`,
  ],
  'named parts': [
    'groovy',
    "implementation group: 'com.tencent.xinge', name: 'xinge', version: xg",
    "implementation group: 'com.tencent.tpns', name: 'tpns', version: \"1.4.4.5-release\"",
  ],
  'a map': [
    'groovy',
    "implementation([group: 'com.tencent.xinge', name: 'xinge', version: '4'], 'a:b:1')",
    "implementation([group: 'com.tencent.tpns', name: 'tpns', version: '1.4.4.5-release'], 'a:b:1')",
  ],
  'three parts': [
    'kotlin',
    'implementation("com.tencent.xinge", "xinge", "4")',
    'implementation("com.tencent.tpns", "tpns", "1.4.4.5-release")',
  ],
  'its closure kept': [
    'kotlin',
    'api("com.tencent.xinge:xinge:4") { isTransitive = false }',
    `api("${NEW}") { isTransitive = false }`,
  ],
  'under a condition, which stays': [
    'groovy',
    "if (push) {\n        implementation 'com.tencent.xinge:xinge:4'\n    }",
    `if (push) {\n        implementation '${NEW}'\n    }`,
  ],
};

describe('an artifact makes room for its successor', () => {
  it.each(Object.entries(CASES))('%s', (_, [dialect, before, after]) => {
    const block = (line: string): string => `dependencies {\n    implementation("a:b:1")\n    ${line}\n}\n`;
    expectEdit(dialect, replace(dialect), block(before), block(after));
  });

  it('and goes where that is there already', () => {
    expectEdit(
      'groovy',
      replace('groovy'),
      `dependencies {\n    implementation '${NEW}'\n    implementation 'com.tencent.xinge:xinge:4'\n}\n`,
      `dependencies {\n    implementation '${NEW}'\n}\n`,
    );
  });

  it('nowhere where it is not, and by a person where a loop says it', () => {
    expectPresent(
      'groovy',
      replace('groovy'),
      "dependencies {\n    implementation 'com.tencent.xinge:mipush:4'\n}\n",
    );
    expectRefusal(
      'groovy',
      replace('groovy'),
      "dependencies {\n    ['com.tencent.xinge:xinge:4'].each { implementation it }\n}\n",
      'dependency-version-computed',
      "['com",
    );
  });
});
