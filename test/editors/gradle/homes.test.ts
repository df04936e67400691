/** Places that only their surroundings explain: branches of a component, regions of a tool, class paths of each project. */
import { describe, expect, it } from 'vitest';
import { ensureClasspath } from '../../../src/editors/gradle/classpath.ts';
import { ensureDependency } from '../../../src/editors/gradle/dependency.ts';
import { ensurePlugin } from '../../../src/editors/gradle/plugin.ts';
import { ensureRepository } from '../../../src/editors/gradle/repository.ts';
import { changed, expectEdit, expectRefusal } from './support.ts';

const plugin = ensurePlugin('groovy', { id: 'x.push', version: null, style: 'auto' });
const wanted = { group: 'x', name: 'push', version: '1', configuration: 'implementation', raise: false };
const dependency = ensureDependency('groovy', wanted);

describe('a component that is an application when it is built alone', () => {
  const component = (first: string, second: string, more = ''): string =>
    `// alone or a part\nif (alone) {\n    apply plugin: '${first}'\n} else {\n    apply plugin: '${second}'\n}\n${more}\nandroid {\n}\n`;
  const push = "\n    apply plugin: 'x.push'";

  it('gets the plugin where it is one, and there only', () => {
    expectEdit(
      'groovy',
      plugin,
      component('com.android.application', 'com.android.library'),
      component(`com.android.application'${push.slice(0, -1)}`, 'com.android.library'),
    );
    expectEdit(
      'groovy',
      plugin,
      component('com.android.library', 'com.android.application'),
      component('com.android.library', `com.android.application'${push.slice(0, -1)}`),
    );
  });

  it('also where plugins for both follow', () => {
    const both = "apply plugin: 'kotlin-android'\n";
    expectEdit(
      'groovy',
      plugin,
      component('com.android.application', 'com.android.library', both),
      component(`com.android.application'${push.slice(0, -1)}`, 'com.android.library', both),
    );
  });

  it('or a person, where the branch has no braces', () => {
    const bare =
      "if (alone) apply plugin: 'com.android.application'\nelse apply plugin: 'com.android.library'\n";
    const { snippet } = expectRefusal(
      'groovy',
      plugin,
      bare,
      'plugin-in-a-branch',
      "apply plugin: 'com.android.app",
    );
    expect(snippet).toBe("apply plugin: 'x.push'");
  });

  it('is none of these where the application is one in any case', () => {
    const also = "apply plugin: 'com.android.application'\nif (x) {\n    apply plugin: 'other'\n}\n";
    expect(changed(also, 'groovy', plugin)).toBe(
      "apply plugin: 'com.android.application'\napply plugin: 'x.push'\nif (x) {\n    apply plugin: 'other'\n}\n",
    );
  });
});

describe('what stands between START and END is written anew by a tool', () => {
  const block = (inside: string, behind = ''): string =>
    `dependencies {\n    implementation fileTree(dir: 'libs')\n    // SUB-PROJECT DEPENDENCIES START\n${inside}    // SUB-PROJECT DEPENDENCIES END\n${behind}}\n`;

  it('so a declaration goes behind it', () => {
    const inside = '    implementation(project(path: ":CordovaLib"))\n';
    expectEdit('groovy', dependency, block(inside), block(inside, "    implementation 'x:push:1'\n"));
  });

  it('and an application of a plugin too', () => {
    const head = "apply plugin: 'com.android.application'\n\n";
    const region =
      '// PLUGIN GRADLE EXTENSIONS START\napply plugin: "made"\n// PLUGIN GRADLE EXTENSIONS END\n';
    expectEdit('groovy', plugin, head + region, `${head}${region}apply plugin: "x.push"\n`);
  });

  it.each([
    ['other words end it', '    // ONE START\n    implementation "a:b:1"\n    // TWO END\n'],
    ['nothing begins it', '    implementation "a:b:1"\n    // ONE END\n'],
    ['nothing ends it', '    // ONE START\n    implementation "a:b:1"\n'],
    ['it is over already', '    // ONE START\n    // ONE END\n    implementation "a:b:1"\n'],
    ['it begins later', '    implementation "a:b:1"\n    // ONE START\n    // ONE END\n'],
  ])('but not where %s', (_, inside) => {
    expect(changed(`dependencies {\n${inside}}\n`, 'groovy', dependency)).toBe(
      `dependencies {\n${inside.replace('"a:b:1"\n', '"a:b:1"\n    implementation "x:push:1"\n')}}\n`,
    );
  });
});

describe('a class path that every project declares for itself', () => {
  const unity = (repository = '', classpath = ''): string =>
    `allprojects {\n    buildscript {\n        repositories {\n            jcenter()\n${repository}        }\n\n        dependencies {\n            classpath 'com.android.tools.build:gradle:3.6.0'\n${classpath}        }\n    }\n\n    repositories {\n        jcenter()\n    }\n}\n`;
  const scope = 'allprojects.buildscript' as const;

  it('gets the artifact and the repository there', () => {
    expectEdit(
      'groovy',
      ensureClasspath('groovy', { group: 'x', name: 'plugin', version: '1', scope }),
      unity(),
      unity('', "            classpath 'x:plugin:1'\n"),
    );
    expectEdit(
      'groovy',
      ensureRepository('groovy', { scope, repository: { kind: 'mavenCentral' } }),
      unity(),
      unity('            mavenCentral()\n'),
    );
  });
});
