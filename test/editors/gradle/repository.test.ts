import { describe, expect, it } from 'vitest';
import { ensureRepository, type WantedRepository } from '../../../src/editors/gradle/repository.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { changed, expectEdit, expectPresent } from './support.ts';

const URL = 'https://developer.huawei.com/repo/';
const maven = (dialect: Dialect, scope: WantedRepository['scope']) =>
  ensureRepository(dialect, { scope, repository: { kind: 'maven', url: URL } });
const central = (dialect: Dialect, scope: WantedRepository['scope']) =>
  ensureRepository(dialect, { scope, repository: { kind: 'mavenCentral' } });

describe('a repository is added behind the last one, in the style of its siblings', () => {
  it.each([
    ["maven { url 'https://a.b/c' }", `maven { url '${URL}' }`],
    ['maven { url "https://a.b/c" }', `maven { url "${URL}" }`],
    ["maven { url = uri('https://a.b/c') }", `maven { url = uri('${URL}') }`],
    ["maven{ setUrl('https://a.b/c') }", `maven{ setUrl('${URL}') }`],
    ["maven {\n        url 'https://a.b/c'\n    }", `maven {\n        url '${URL}'\n    }`],
    ["maven { url 'http://a.b/c'; allowInsecureProtocol = true }", `maven { url = '${URL}' }`],
    ["maven { url 'https://a.b/c' /* mirror */ }", `maven { url = '${URL}' }`],
    ['maven { url "https://$host/c" }', `maven { url = '${URL}' }`],
    ['flatDir { dirs "libs" }', `maven { url = '${URL}' }`],
  ])('of %s', (sibling, added) => {
    expectEdit(
      'groovy',
      maven('groovy', 'project'),
      `repositories {\n    ${sibling} // x\n}\n`,
      `repositories {\n    ${sibling} // x\n    ${added}\n}\n`,
    );
  });
  it.each([
    ['maven("https://a.b/c")', `maven("${URL}")`],
    ['maven(url = "https://a.b/c")', `maven(url = "${URL}")`],
    ['maven { url = uri("https://a.b/c") }', `maven { url = uri("${URL}") }`],
    ['google()', `maven { url = uri("${URL}") }`],
  ])('of %s in Kotlin', (sibling, added) => {
    expectEdit(
      'kotlin',
      maven('kotlin', 'project'),
      `repositories {\n\t${sibling}\n}\n`,
      `repositories {\n\t${sibling}\n\t${added}\n}\n`,
    );
  });
  it('with the indentation of its own block where the style comes from another one', () => {
    const before =
      "buildscript {\n    repositories {\n        maven {\n            url 'https://a.b/c'\n        }\n    }\n}\nrepositories {\n  google()\n}\n";
    expectEdit(
      'groovy',
      maven('groovy', 'project'),
      before,
      before.replace('  google()\n', `  google()\n  maven {\n      url '${URL}'\n  }\n`),
    );
  });
  it('on one line where the block is on one (F22)', () => {
    expectEdit(
      'groovy',
      central('groovy', 'allprojects'),
      'allprojects { repositories { google(); jcenter() } }\n',
      'allprojects { repositories { google(); jcenter(); mavenCentral() } }\n',
    );
    expectEdit(
      'groovy',
      central('groovy', 'allprojects'),
      'allprojects { repositories {} }\n',
      'allprojects { repositories {\n    mavenCentral()\n} }\n',
    );
  });
  it('in exactly its own scope (F34)', () => {
    const before =
      'buildscript {\n  repositories { google() }\n}\nallprojects {\n  repositories { google() }\n}\n';
    expectEdit(
      'groovy',
      central('groovy', 'buildscript'),
      before,
      before.replace('google() }', 'google(); mavenCentral() }'),
    );
    expectEdit(
      'groovy',
      central('groovy', 'allprojects'),
      before,
      before.replace(/google\(\) \}\n\}\n$/, 'google(); mavenCentral() }\n}\n'),
    );
  });
});

describe('blocks that are missing are made in the order that Gradle wants (F27)', () => {
  const block = (name: string): string => `${name} {\n    repositories {\n        mavenCentral()\n    }\n}\n`;
  it('buildscript first, behind imports and the head of the file', () => {
    expectEdit(
      'groovy',
      central('groovy', 'buildscript'),
      "// Top\nimport a.b\n\nplugins {\n    id 'x'\n}\n",
      `// Top\nimport a.b\n\n${block('buildscript')}\nplugins {\n    id 'x'\n}\n`,
    );
    expectEdit(
      'groovy',
      central('groovy', 'buildscript'),
      "// Top\napply plugin: 'x'\n",
      `// Top\n${block('buildscript')}\napply plugin: 'x'\n`,
    );
  });
  it('pluginManagement before everything, with the portal that would be lost', () => {
    expectEdit(
      'kotlin',
      central('kotlin', 'pluginManagement'),
      '@file:Suppress("x")\n\nplugins {\n    id("x")\n}\n',
      '@file:Suppress("x")\n\npluginManagement {\n    repositories {\n        gradlePluginPortal()\n        mavenCentral()\n    }\n}\n\nplugins {\n    id("x")\n}\n',
    );
    expectEdit(
      'groovy',
      central('groovy', 'pluginManagement'),
      'pluginManagement {\n    includeBuild "x"\n}\n',
      'pluginManagement {\n    includeBuild "x"\n    repositories {\n        gradlePluginPortal()\n        mavenCentral()\n    }\n}\n',
    );
  });
  it('allprojects behind plugins', () => {
    expectEdit(
      'groovy',
      central('groovy', 'allprojects'),
      "plugins {\n    id 'x'\n}\nfoo 1\n",
      `plugins {\n    id 'x'\n}\n\n${block('allprojects')}\nfoo 1\n`,
    );
    expectEdit('groovy', central('groovy', 'allprojects'), 'foo 1\n', `${block('allprojects')}\nfoo 1\n`);
    expectEdit(
      'groovy',
      central('groovy', 'allprojects'),
      "plugins { id 'x' }\n",
      `plugins { id 'x' }\n\n${block('allprojects')}`,
    );
  });
  it('dependencyResolutionManagement behind pluginManagement, into the one that is there', () => {
    expectEdit(
      'groovy',
      central('groovy', 'dependencyResolutionManagement'),
      'pluginManagement { }\n\ninclude ":a"\n',
      `pluginManagement { }\n\n${block('dependencyResolutionManagement')}\ninclude ":a"\n`,
    );
    expectEdit(
      'groovy',
      central('groovy', 'dependencyResolutionManagement'),
      'dependencyResolutionManagement {\n    x = 1\n}\n',
      'dependencyResolutionManagement {\n    x = 1\n    repositories {\n        mavenCentral()\n    }\n}\n',
    );
  });
  it("buildscript's before its dependencies", () => {
    expectEdit(
      'groovy',
      central('groovy', 'buildscript'),
      "buildscript {\n  ext.v = '1'\n  dependencies { classpath 'a:b:1' }\n}\n",
      "buildscript {\n  ext.v = '1'\n  repositories {\n    mavenCentral()\n  }\n  dependencies { classpath 'a:b:1' }\n}\n",
    );
  });
  it("the project's own before its dependencies, else at the end", () => {
    expectEdit(
      'groovy',
      central('groovy', 'project'),
      'a 1\n\n/** Libraries. */\ndependencies {\n}\n',
      'a 1\n\nrepositories {\n    mavenCentral()\n}\n\n/** Libraries. */\ndependencies {\n}\n',
    );
    expectEdit(
      'groovy',
      central('groovy', 'project'),
      'a 1\n',
      'a 1\n\nrepositories {\n    mavenCentral()\n}\n',
    );
    expectEdit(
      'groovy',
      central('groovy', 'project'),
      'a 1; dependencies { }\n',
      'a 1; repositories { mavenCentral() }; dependencies { }\n',
    );
    expect(changed('', 'groovy', central('groovy', 'allprojects'))).toBe(block('allprojects'));
  });
});

describe('a repository is present', () => {
  it.each([
    "maven { url 'https://developer.huawei.com/repo' }",
    'maven { url = uri("http://Developer.Huawei.com/repo/") }',
    "maven { url 'https://developer.huawei.com/repo/'; content { includeGroup 'x' } }",
    'maven { name = "x"; setUrl("https://developer.huawei.com/repo/") }',
  ])('as %s (F35)', sibling =>
    expectPresent(
      'groovy',
      maven('groovy', 'allprojects'),
      `allprojects {\n  repositories {\n    ${sibling}\n  }\n}\n`,
    ),
  );
  it('by name or by its address', () => {
    expectPresent(
      'groovy',
      central('groovy', 'project'),
      "repositories { maven { url 'https://repo1.maven.org/maven2/' } }\n",
    );
    expectPresent(
      'groovy',
      ensureRepository('groovy', {
        scope: 'project',
        repository: { kind: 'maven', url: 'https://repo.maven.apache.org/maven2' },
      }),
      'repositories { mavenCentral() }\n',
    );
    expectPresent(
      'kotlin',
      maven('kotlin', 'project'),
      'repositories { exclusiveContent { forRepository { maven("https://developer.huawei.com/repo/") } } }\n',
    );
  });
  it('not in a comment, in another scope or under a condition (F13)', () => {
    const text =
      '// repositories { mavenCentral() }\nbuildscript { repositories { mavenCentral() } }\nrepositories {\n  if (x) { mavenCentral() }\n}\n';
    expect(changed(text, 'groovy', central('groovy', 'project'))).toBe(
      text.replace(/\}\n$/, '  mavenCentral()\n}\n'),
    );
  });
});
