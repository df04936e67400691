/** Repositories in every notation: found where they are, written like their neighbours, in their own scope alone. */
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import { repositoriesIn } from '../../../src/editors/gradle/query.ts';
import { ensureRepository, type WantedRepository } from '../../../src/editors/gradle/repository.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { expectEdit, expectPresent } from './support.ts';

const URL = 'https://developer.huawei.com/repo/';
const maven = (dialect: Dialect, scope: WantedRepository['scope'] = 'allprojects') =>
  ensureRepository(dialect, { scope, repository: { kind: 'maven', url: URL } });
const central = (dialect: Dialect, scope: WantedRepository['scope']) =>
  ensureRepository(dialect, { scope, repository: { kind: 'mavenCentral' } });
const all = (...lines: string[]): string =>
  `allprojects {\n    repositories {\n        google()\n${lines.map(line => `        ${line}\n`).join('')}    }\n}\n`;

describe('F35: an address that is there is not declared again', () => {
  it.each([
    `maven { url '${URL}' }`,
    `maven { url('https://developer.huawei.com/repo') }`,
    `maven { it.url = '${URL}' }`,
    `maven { repo -> repo.url = uri('${URL}') }`,
    `maven { url '${URL}'.toURI() }`,
    `maven { url '${URL}' as URI }`,
    `maven { url new URI('${URL}') }`,
    `maven { url = java.net.URI.create('${URL}') }`,
    `maven(url: '${URL}')`,
    `jcenter { url '${URL}' }`,
    `['https://jitpack.io', '${URL}'].each { address -> maven { url address } }`,
  ])('in Groovy: %s', line => expectPresent('groovy', maven('groovy'), all(line)));
  it.each([
    `maven("${URL}") { name = "x" }`,
    `maven(url = uri("${URL}"))`,
    `maven { this.url = uri("${URL}") }`,
    `maven("${URL}").apply { name = "x" }`,
    `listOf("${URL}").forEach { maven(it) }`,
    `for (address in listOf("${URL}")) maven { url = uri(address) }`,
  ])('in Kotlin: %s', line => expectPresent('kotlin', maven('kotlin'), all(line)));
  it('in a variable', () => {
    expectPresent('groovy', maven('groovy'), `def hms = '${URL}'\n${all('maven { url hms }')}`);
    expectPresent('kotlin', maven('kotlin'), `val hms = uri("${URL}")\n${all('maven { url = hms }')}`);
  });
  it.each([
    `def hms = '${URL}'\ndef hms = 'https://x.example'\n${all('maven { url hms }')}`,
    all('maven { url hms }'),
    all(`if (x) { maven { url '${URL}' } }`),
    all(`if (x == '${URL}') { maven { url it } }`),
    all(`// maven { url '${URL}' }`),
    `buildscript { repositories { maven { url '${URL}' } } }\n${all()}`,
    `subprojects { repositories { maven { url '${URL}' } } }\n${all()}`,
  ])('but here it is not certain: %s', text => {
    const found = repositoriesIn(parseScript(text, 'groovy')).filter(
      ({ scope, url, conditional }) => scope[0] === 'allprojects' && url !== null && !conditional,
    );
    expect(found).toEqual([]);
  });
});

describe('a new one is written like another that has its address alone', () => {
  it.each([
    ['groovy', "maven { url 'https://jitpack.io' }", `maven { url '${URL}' }`],
    ['groovy', 'maven { setUrl("https://jitpack.io") }', `maven { setUrl("${URL}") }`],
    ['groovy', "maven { url uri('https://jitpack.io') } // x", `maven { url uri('${URL}') }`],
    ['kotlin', 'maven("https://jitpack.io")', `maven("${URL}")`],
    ['kotlin', 'maven(url = "https://jitpack.io")', `maven(url = "${URL}")`],
    ['kotlin', 'maven { setUrl("https://jitpack.io") }', `maven { setUrl("${URL}") }`],
  ] as const)('%s: %s', (dialect, line, added) => {
    expectEdit(dialect, maven(dialect), all(line), all(line, added));
  });
  it.each([
    ['groovy', "maven('https://jitpack.io') { content { includeGroup 'x' } }"],
    ['groovy', "maven { url 'https://jitpack.io'; allowInsecureProtocol true }"],
    ['groovy', 'maven { url "https://x.example/$y" }'],
    ['kotlin', 'maven("https://jitpack.io") { content { includeGroup("x") } }'],
    ['kotlin', 'maven(url = "https://jitpack.io") { name = "x" }'],
    ['kotlin', 'maven("https://jitpack.io").apply { name = "x" }'],
  ] as const)('no name, filter or credentials are copied along: %s, %s', (dialect, line) => {
    const added = dialect === 'kotlin' ? `maven { url = uri("${URL}") }` : `maven { url = '${URL}' }`;
    expectEdit(dialect, maven(dialect), all(line), all(line, added));
  });
});

describe('F34: the right block of several', () => {
  it('`configure(allprojects)` is `allprojects`', () => {
    expectEdit(
      'groovy',
      central('groovy', 'allprojects'),
      'configure(allprojects) {\n    repositories {\n        google()\n    }\n}\n',
      'configure(allprojects) {\n    repositories {\n        google()\n        mavenCentral()\n    }\n}\n',
    );
  });
  it('`subprojects` has its own', () => {
    expectEdit(
      'groovy',
      central('groovy', 'subprojects'),
      'allprojects {\n    repositories { mavenCentral() }\n}\nsubprojects {\n    repositories { google() }\n}\n',
      'allprojects {\n    repositories { mavenCentral() }\n}\nsubprojects {\n    repositories { google(); mavenCentral() }\n}\n',
    );
  });
  it('`settings.` in front makes no other block', () => {
    expectEdit(
      'kotlin',
      central('kotlin', 'dependencyResolutionManagement'),
      'settings.dependencyResolutionManagement {\n    repositories {\n        google()\n    }\n}\n',
      'settings.dependencyResolutionManagement {\n    repositories {\n        google()\n        mavenCentral()\n    }\n}\n',
    );
  });
  it('the first plugin repository keeps the portal, which an empty list stands for', () => {
    expectEdit(
      'groovy',
      central('groovy', 'pluginManagement'),
      'pluginManagement {\n    repositories {\n    }\n}\n',
      'pluginManagement {\n    repositories {\n        gradlePluginPortal()\n        mavenCentral()\n    }\n}\n',
    );
    expectEdit(
      'groovy',
      central('groovy', 'pluginManagement'),
      'pluginManagement {\n    repositories {\n        google()\n    }\n}\n',
      'pluginManagement {\n    repositories {\n        google()\n        mavenCentral()\n    }\n}\n',
    );
  });
  it('behind the last that is certain, not into a loop or a choice', () => {
    expectEdit(
      'groovy',
      central('groovy', 'allprojects'),
      all("['https://x.example'].each { maven { url it } }", 'if (x) { jcenter() }'),
      all('mavenCentral()', "['https://x.example'].each { maven { url it } }", 'if (x) { jcenter() }'),
    );
  });
});
