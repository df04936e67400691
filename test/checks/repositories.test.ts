import { describe, expect, it } from 'vitest';
import {
  broken,
  diagnosed,
  examined,
  GRADLE,
  healthy,
  ROOT_GRADLE,
  type World,
  withPlugin,
} from './support.ts';

const only = ['repository-dead', 'repository-insecure', 'repository-missing', 'repository-ignored'];
const said = (world: World): string[] => diagnosed(world, { only });

const root = (repositories: string): World => ({
  ...healthy,
  [ROOT_GRADLE]: `allprojects {\n    repositories {\n${repositories
    .split('\n')
    .map(line => `        ${line}\n`)
    .join('')}    }\n}\n`,
});
const gradle = (version: string): World => ({
  'gradle/wrapper/gradle-wrapper.properties': `distributionUrl=https\\://services.gradle.org/distributions/gradle-${version}-bin.zip\n`,
});
const settings = (mode: string, repositories: string): World => ({
  'settings.gradle': `dependencyResolutionManagement {\n${mode === '' ? '' : `    repositoriesMode.set(RepositoriesMode.${mode})\n`}    repositories {\n        ${repositories}\n    }\n}\ninclude ':app'\n`,
});
const AT = 'build.gradle:3:9 (app)';

describe('closed repositories', () => {
  it('jcenter() is a warning, and stops Gradle 9', () => {
    const world = root('jcenter()\nmavenCentral()');
    expect(said(world)).toEqual([`warning repository-dead ${AT}`]);
    expect(said({ ...world, ...gradle('8.14.3') })).toEqual([`warning repository-dead ${AT}`]);
    expect(said({ ...world, ...gradle('9.0.0') })).toEqual([`error repository-dead ${AT}`]);
    expect(said({ ...world, ...gradle('10.1-rc-1') })).toEqual([`error repository-dead ${AT}`]);
  });

  it('jcenter alone may still hand on to Maven Central', () => {
    expect(said(root('google()\njcenter()'))).toEqual(['warning repository-dead build.gradle:4:9 (app)']);
  });

  it('by its address it works in Gradle 9 as far as it ever did', () => {
    const world = {
      ...root("maven { url 'https://jcenter.bintray.com' }\nmavenCentral()"),
      ...gradle('9.1.0'),
    };
    expect(said(world)).toEqual([`warning repository-dead ${AT}`]);
  });

  it('bintray is a warning, and an error where nothing else serves the SDK', () => {
    expect(said(root("maven { url 'https://dl.bintray.com/umsdk/release' }\nmavenCentral()"))).toEqual([
      `warning repository-dead ${AT}`,
    ]);
    expect(said(root("maven { url 'https://dl.bintray.com/umsdk/release' }\ngoogle()"))).toEqual([
      `error repository-dead ${AT}`,
    ]);
  });

  it('those of the build’s own plugins count, once however often they stand there', () => {
    const world = broken(healthy, ROOT_GRADLE, '        google()\n', '        jcenter()\n');
    expect(said(broken(world, ROOT_GRADLE, '        google()\n', '        jcenter()\n'))).toHaveLength(1);
    expect(said(world)).toEqual([`warning repository-dead ${AT}`]);
  });

  it('a living mirror, jcenter under an address of its own, a comment, a string are no such thing', () => {
    for (const line of [
      "maven { url 'https://maven.aliyun.com/repository/jcenter' }",
      "jcenter { url 'https://maven.example.com/jcenter' }",
      '// jcenter()',
      "println 'jcenter()'",
    ])
      expect(said(root(`${line}\nmavenCentral()`))).toEqual([]);
  });
});

describe('plain http', () => {
  const http = "maven { url 'http://maven.example.com/' }";
  const place = 'build.gradle:4:22 (app)';

  it('is a warning, and an error from Gradle 7 on', () => {
    const world = root(`mavenCentral()\n${http}`);
    expect(said(world)).toEqual([`warning repository-insecure ${place}`]);
    expect(said({ ...world, ...gradle('6.9.4') })).toEqual([`warning repository-insecure ${place}`]);
    expect(said({ ...world, ...gradle('7.0') })).toEqual([`error repository-insecure ${place}`]);
  });

  it('one address is one finding', () => {
    expect(said(root(`mavenCentral()\n${http}\n${http}`))).toHaveLength(1);
  });

  it.each([
    "maven { url 'http://maven.example.com/'; allowInsecureProtocol = true }",
    "maven { url 'http://maven.example.com/'\n allowInsecureProtocol true }",
    "maven { url 'http://maven.example.com/'; allowInsecureProtocol = allowed() }",
    "maven { url 'http://127.0.0.1:8081/' }",
    "maven { url 'https://maven.example.com/' }",
    "maven { url '../maven' }",
  ])('%s is fine', line => {
    expect(said(root(`mavenCentral()\n${line}`))).toEqual([]);
  });

  it.each([
    "maven { url 'http://maven.example.com/'; allowInsecureProtocol = false }",
    "maven { url 'http://localhost:8081/' }",
    "maven { url 'HTTP://maven.example.com/' }",
    "maven { url 'http://127.0.0.1.example.com/' }",
  ])('%s is not', line => {
    expect(said(root(`mavenCentral()\n${line}`))).toEqual([expect.stringContaining('repository-insecure')]);
  });
});

describe('no repository that serves an artifact', () => {
  it('Maven Central, where every repository is known', () => {
    expect(said(root('google()'))).toEqual(['error repository-missing build.gradle:2:5 (app)']);
    const plugin = {
      ...withPlugin,
      [ROOT_GRADLE]: (withPlugin[ROOT_GRADLE] ?? '').replace(
        /(allprojects[\s\S]*?) {8}mavenCentral\(\)\n/,
        '$1',
      ),
    };
    expect(said(plugin)).toEqual([expect.stringMatching(/^error repository-missing build\.gradle:/)]);
  });

  it.each([
    "maven { url 'https://maven.aliyun.com/repository/public' }",
    "maven { url 'https://maven.example.com' }",
    'maven { url = uri(address()) }',
    'addRepositories(repositories)',
  ])('%s may serve it', line => {
    expect(said(root(`google()\n${line}`)).filter(each => each.includes('missing'))).toEqual([]);
  });

  it('a script from the web may declare one', () => {
    const world = root('google()');
    expect(
      said({ ...world, [ROOT_GRADLE]: `${world[ROOT_GRADLE]}apply from: 'https://example.com/r.gradle'\n` }),
    ).toEqual([]);
  });

  it('a vendor’s own, by its title, with the line to paste', () => {
    const vendor = (repositories: string, script = ''): World =>
      broken(
        { ...root(repositories), 'app/agconnect-services.json': '{}' },
        GRADLE,
        'dependencies {\n',
        `apply plugin: 'com.huawei.agconnect'\n${script}dependencies {\n    implementation 'com.tencent.tpns:huawei:1.4.4.5-release'\n    implementation 'com.huawei.hms:push:6.12.0.300'\n`,
      );
    const world = vendor('google()\nmavenCentral()');
    expect(said(world)).toEqual(['error repository-missing build.gradle:2:5 (app)']);
    expect(examined(world, { only })[0]?.help).toContain(
      "maven { url 'https://developer.huawei.com/repo/' }",
    );
    for (const line of [
      "maven { url 'https://developer.huawei.com/repo/' }",
      "maven { url 'https://developer.huawei.com/repo' }",
      "maven { url 'https://maven.aliyun.com/repository/public' }",
      "maven { url 'https://maven.example.com' }",
    ])
      expect(said(vendor(`google()\nmavenCentral()\n${line}`))).toEqual([]);
    expect(
      said({ ...vendor('google()\nmavenCentral()'), ...settings('PREFER_SETTINGS', 'mavenCentral()') }),
    ).toHaveLength(1);
  });
});

describe('F34: a repository where Gradle does not look', () => {
  it('a project’s own, refused by the settings, whichever it is', () => {
    const world = { ...root('google()'), ...settings('FAIL_ON_PROJECT_REPOS', 'mavenCentral()') };
    expect(said(world)).toEqual([`error repository-ignored ${AT}`]);
    expect(
      said({ ...healthy, [ROOT_GRADLE]: '', ...settings('FAIL_ON_PROJECT_REPOS', 'mavenCentral()') }),
    ).toEqual([]);
  });

  it('those of a build script’s class path are not refused', () => {
    const world = { ...healthy, [ROOT_GRADLE]: 'buildscript { repositories { google() } }\n' };
    expect(said({ ...world, ...settings('FAIL_ON_PROJECT_REPOS', 'mavenCentral()') })).toEqual([]);
  });

  it('a project’s own, behind the settings’, only where it is needed', () => {
    expect(said({ ...root('mavenCentral()'), ...settings('PREFER_SETTINGS', 'google()') })).toEqual([
      `error repository-ignored ${AT}`,
    ]);
    expect(said({ ...root('mavenCentral()'), ...settings('PREFER_SETTINGS', 'mavenCentral()') })).toEqual([]);
  });

  it('the settings’, behind a project’s own, only where it is needed', () => {
    expect(said({ ...root('google()'), ...settings('', 'mavenCentral()') })).toEqual([
      'error repository-ignored settings.gradle:3:9 (app)',
    ]);
    expect(said({ ...root('mavenCentral()'), ...settings('', 'google()') })).toEqual([]);
  });
});
