import { describe, it } from 'vitest';
import { ensureDependency } from '../../../src/editors/gradle/dependency.ts';
import { expectEdit, expectPresent, expectRefusal } from './support.ts';

const wanted = {
  group: 'com.tencent.tpns',
  name: 'tpns',
  version: '1.4.4.6-release',
  configuration: 'implementation',
  raise: false,
  accessor: 'libs.tencent.tpns',
} as const;
const groovy = ensureDependency('groovy', wanted);
const kotlin = ensureDependency('kotlin', wanted);

const block = (...lines: string[]): string =>
  `dependencies {\n${lines.map(line => `    ${line}\n`).join('')}}\n`;

describe('a dependency through a catalog is written like its neighbours', () => {
  it('in Kotlin, behind the last of its kind', () => {
    expectEdit(
      'kotlin',
      kotlin,
      block(
        'implementation(libs.core)',
        'implementation( libs.bundles.ui )',
        'implementation(project(":x"))',
        'testImplementation(libs.junit)',
      ),
      block(
        'implementation(libs.core)',
        'implementation( libs.bundles.ui )',
        'implementation(libs.tencent.tpns)',
        'implementation(project(":x"))',
        'testImplementation(libs.junit)',
      ),
    );
  });
  it('in Groovy, with its parentheses or without', () => {
    expectEdit(
      'groovy',
      groovy,
      block('implementation libs.core'),
      block('implementation libs.core', 'implementation libs.tencent.tpns'),
    );
    expectEdit(
      'groovy',
      groovy,
      block('implementation (libs.core)'),
      block('implementation (libs.core)', 'implementation (libs.tencent.tpns)'),
    );
  });
  it('with the quotes of its configuration', () => {
    expectEdit(
      'kotlin',
      kotlin,
      block('"implementation"(libs.core) { isTransitive = false }'),
      block('"implementation"(libs.core) { isTransitive = false }', '"implementation"(libs.tencent.tpns)'),
    );
  });
  it('and not like a coordinate beside it', () => {
    expectEdit(
      'groovy',
      groovy,
      block('implementation(libs.core)', "implementation 'a:b:1'"),
      block('implementation(libs.core)', 'implementation(libs.tencent.tpns)', "implementation 'a:b:1'"),
    );
  });
  it('F21: in a block of its own where there is none', () => {
    expectEdit(
      'groovy',
      groovy,
      "plugins {\n    id 'x'\n}\n",
      "plugins {\n    id 'x'\n}\n\ndependencies {\n    implementation libs.tencent.tpns\n}\n",
    );
  });
  it('F22: on the one line that the block has', () => {
    expectEdit(
      'kotlin',
      kotlin,
      'dependencies { implementation(libs.core) }\n',
      'dependencies { implementation(libs.core); implementation(libs.tencent.tpns) }\n',
    );
  });
  it('F18, F19: in the module itself, not for the build, a flavor or the test sources', () => {
    const around =
      'buildscript {\n    dependencies {\n        classpath libs.agp\n    }\n}\nandroid {\n    productFlavors {\n        free {\n            dependencies {\n                implementation libs.ads\n            }\n        }\n    }\n}\n';
    expectEdit(
      'groovy',
      groovy,
      around + block('implementation libs.core'),
      around + block('implementation libs.core', 'implementation libs.tencent.tpns'),
    );
  });
});

describe('a dependency is there', () => {
  it.each([
    'implementation(libs.tencent.tpns)',
    'api(libs.tencent.tpns)',
    'implementation(libs.tencent.tpns) { isTransitive = false }',
    'implementation(libs.core, libs.tencent.tpns)',
    'implementation(libs.tencent.tpns.get())',
    '"implementation"(libs.tencent.tpns)',
    'add("implementation", libs.tencent.tpns)',
    'implementation("com.tencent.tpns:tpns:1")',
  ])('F36, F37: as %s', line => expectPresent('kotlin', kotlin, block(line)));

  it.each([
    "['com.tencent.tpns:tpns:1', 'a:b:1'].each { implementation it }",
    "['com.tencent.tpns:tpns:1@aar'].each { dep -> implementation dep }",
    "for (dep in ['a:b:1', 'com.tencent.tpns:tpns:1']) {\n        implementation dep\n    }",
  ])('F35: in a list that a loop goes through: %s', line => expectPresent('groovy', groovy, block(line)));

  it('F35: in a loop of Kotlin', () =>
    expectPresent(
      'kotlin',
      kotlin,
      block('listOf("com.tencent.tpns:tpns:1").forEach { implementation(it) }'),
    ));

  it.each([
    'kotlin {\n    sourceSets {\n        androidMain.dependencies {\n            implementation(libs.tencent.tpns)\n        }\n    }\n}\n',
    'kotlin {\n    sourceSets {\n        androidMain {\n            dependencies {\n                api("com.tencent.tpns:tpns:1")\n            }\n        }\n    }\n}\n',
    'kotlin {\n    sourceSets {\n        getByName("commonMain") {\n            dependencies {\n                implementation(libs.tencent.tpns)\n            }\n        }\n    }\n}\n',
  ])('F19: among the sources of a multiplatform module: %j', text => expectPresent('kotlin', kotlin, text));

  it('but not where a list leads elsewhere, or its version can not be told', () => {
    const raise = ensureDependency('groovy', { ...wanted, raise: true });
    expectEdit(
      'groovy',
      groovy,
      block("['a:b:1'].each { implementation it }"),
      block("['a:b:1'].each { implementation it }", 'implementation libs.tencent.tpns'),
    );
    expectRefusal(
      'groovy',
      raise,
      block("['com.tencent.tpns:tpns:1'].each { implementation it }"),
      'dependency-version-computed',
      '[',
    );
  });
  it('only under a condition: refused', () => {
    expectRefusal(
      'kotlin',
      kotlin,
      block('if (push) {\n        implementation(libs.tencent.tpns)\n    }'),
      'gradle-conditional',
      'libs.',
    );
  });
});
