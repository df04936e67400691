import { describe, expect, it } from 'vitest';
import { readApp } from '../../src/android/app.ts';
import { mavenCentral, repositoriesMode, repositoryPlace } from '../../src/android/central.ts';
import { chooseModule, findProject } from '../../src/android/project.ts';
import { memoryFiles } from '../support/memory-files.ts';

interface Build {
  /** Inside `dependencyResolutionManagement { }`. */
  readonly management?: string;
  /** Before it. */
  readonly settings?: string;
  readonly root?: string;
  readonly app?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

function centralOf({
  management,
  settings = '',
  root = '',
  app = '',
  more = {},
  without = [],
}: Build): unknown {
  const files = memoryFiles({
    '/p/settings.gradle': `${settings}include ':app'\n${management === undefined ? '' : `dependencyResolutionManagement {\n${management}\n}\n`}`,
    '/p/build.gradle': root,
    '/p/app/build.gradle': `apply plugin: 'com.android.application'\n${app}`,
    ...more,
  });
  for (const path of without) files.remove(path);
  const project = findProject(files, '/p');
  const module = chooseModule(project, ':app');
  if (!module.script) throw new Error('no script');
  const central = mavenCentral(files, project, readApp(files, project, module, module.script));
  return central.state === 'missing'
    ? [central.file.path.slice(3), central.scope]
    : central.state === 'unknown'
      ? central.hosts
      : central.state;
}

const repositories = (...lines: string[]): string => `repositories {\n${lines.join('\n')}\n}`;
const all = (...lines: string[]): string => `allprojects {\n${repositories(...lines)}\n}`;
const maven = (url: string, more = ''): string => `maven { url '${url}'\n${more} }`;
const only = (filter: string): string => maven('https://repo1.maven.org/maven2', filter);
const FAIL = 'repositoriesMode.set(RepositoriesMode.FAIL_ON_PROJECT_REPOS)\n';
const PREFER_SETTINGS = 'repositoriesMode = RepositoriesMode.PREFER_SETTINGS\n';

const IN_SETTINGS = ['settings.gradle', 'dependencyResolutionManagement'];
const IN_ROOT = ['build.gradle', 'allprojects'];
const IN_APP = ['app/build.gradle', 'project'];
const IN_SUBPROJECTS = ['build.gradle', 'subprojects'];

describe('Maven Central is served', () => {
  it.each<[string, Build]>([
    ['by the settings', { management: repositories('mavenCentral()') }],
    ['by the root, for all projects', { root: all('mavenCentral()') }],
    ['by the root, for subprojects', { root: all('mavenCentral()').replace('all', 'sub') }],
    ['by the module', { app: repositories('mavenCentral()') }],
    [
      'by a script that the root applies',
      { root: "apply from: 'r.gradle'", more: { '/p/r.gradle': all('mavenCentral()') } },
    ],
    [
      'by a script that the module applies',
      { app: "apply from: 'r.gradle'", more: { '/p/app/r.gradle': repositories('mavenCentral()') } },
    ],
    ['by a mirror', { root: all(maven('https://maven.aliyun.com/repository/public')) }],
    ['by its own address', { root: all(maven('https://repo1.maven.org/maven2/')) }],
    [
      'by the settings, where project repositories are forbidden',
      { management: FAIL + repositories('mavenCentral()'), app: repositories('google()') },
    ],
    ['by the plugin of React Native', { app: "apply plugin: 'com.facebook.react'" }],
    ["by React Native's plugin of the root", { root: "apply plugin: 'com.facebook.react.rootproject'" }],
    [
      'with a filter that our group passes',
      { root: all(only("content { includeGroup 'com.tencent.tpns' }")) },
    ],
    [
      'with a filter of several groups',
      { root: all(only("content { includeGroup 'a'\nincludeGroup 'com.tencent.tpns' }")) },
    ],
    [
      'with a filter by expression',
      { root: all(only('content { includeGroupByRegex "com\\\\.tencent.*" }')) },
    ],
    [
      'with a filter of groups below',
      { root: all(only("content { includeGroupAndSubgroups 'com.tencent' }")) },
    ],
    ['with a filter that excludes others', { root: all(only("content { excludeGroup 'com.example' }")) }],
    [
      'by the settings, in a script that they apply',
      {
        settings: "apply from: 'r.gradle'\n",
        more: { '/p/r.gradle': `dependencyResolutionManagement {\n${repositories('mavenCentral()')}\n}` },
      },
    ],
    [
      'by a mirror out of a list',
      {
        root: all("['https://maven.aliyun.com/repository/central', 'x'].each { host -> maven { url host } }"),
      },
    ],
    [
      'by the address that another name is given',
      { root: all("jcenter { url 'https://maven.aliyun.com/repository/public' }") },
    ],
    ['by a block for this project', { root: `project(':app') {\n${repositories('mavenCentral()')}\n}` }],
    [
      "by the settings of Flutter's, whose own is only that of its engine",
      {
        management: repositories('mavenCentral()'),
        app: "apply plugin: 'dev.flutter.flutter-gradle-plugin'",
      },
    ],
    ['with releases only', { root: all(only('mavenContent { releasesOnly() }')) }],
  ])('%s', (_, build) => {
    expect(centralOf(build)).toBe('served');
  });
});

describe('it is missing, and belongs', () => {
  it.each<[string, Build, string[]]>([
    ['into the settings that manage', { management: repositories('google()') }, IN_SETTINGS],
    ['into settings that manage nothing yet', { management: '' }, IN_SETTINGS],
    [
      "into the settings, where the projects' own don't count",
      { management: PREFER_SETTINGS + repositories('google()'), app: repositories('mavenCentral()') },
      IN_SETTINGS,
    ],
    [
      'into the settings, where none may be declared elsewhere',
      { management: FAIL, root: all('mavenCentral()') },
      IN_SETTINGS,
    ],
    [
      "into the settings, where React Native's can't add it",
      { management: FAIL + repositories('google()'), app: "apply plugin: 'com.facebook.react'" },
      IN_SETTINGS,
    ],
    ['into allprojects', { root: all('google()', 'jcenter()') }, IN_ROOT],
    ['into allprojects, where nobody declares anything', {}, IN_ROOT],
    [
      'into subprojects, where those have theirs',
      { root: all('google()').replace('all', 'sub') },
      IN_SUBPROJECTS,
    ],
    [
      'into allprojects of Flutter, which hides those of the settings',
      {
        management: repositories('google()'),
        app: 'apply from: "$flutterRoot/packages/flutter_tools/gradle/flutter.gradle"',
      },
      IN_ROOT,
    ],
    [
      'into the settings, whose last word forbids those of projects',
      {
        management: `repositoriesMode.set(RepositoriesMode.PREFER_PROJECT)\ngetRepositoriesMode().set(RepositoriesMode.FAIL_ON_PROJECT_REPOS)`,
        root: all('mavenCentral()'),
      },
      IN_SETTINGS,
    ],
    [
      "into allprojects, where a function fills the build's own alone",
      { root: 'buildscript {\naddRepositories(repositories)\nrepositories repos\n}' },
      IN_ROOT,
    ],
    ['into the module that has its own', { app: repositories('google()') }, IN_APP],
    [
      "into the module, for its own win over the settings'",
      { management: repositories('mavenCentral()'), app: repositories('google()') },
      IN_APP,
    ],
    [
      "beside hosts that carry only their owner's",
      { root: all(maven('https://jitpack.io'), maven('https://developer.huawei.com/repo/')) },
      IN_ROOT,
    ],
    [
      'beside folders, which hold what a package brought along',
      {
        root: all(
          'maven { url "$rootDir/../node_modules/react-native/android" }',
          `maven { url "\${project(':camera').projectDir}/maven" }`,
          "maven { url '../local' }",
          'maven { url uri("file:///opt/maven") }',
          'maven { url file("libs") }',
        ),
      },
      IN_ROOT,
    ],
    [
      'beside one that is only there under a condition',
      { root: all('google()', 'if (x) {\nmavenCentral()\n}') },
      IN_ROOT,
    ],
    [
      'beside a filter of another group',
      { root: all(only("content { includeGroup 'com.example' }")) },
      IN_ROOT,
    ],
    [
      'beside a filter of the group above alone',
      { root: all(only("content { includeGroup 'com.tencent' }")) },
      IN_ROOT,
    ],
    [
      'beside a filter that excludes us',
      { root: all(only("content { excludeGroup 'com.tencent.tpns' }")) },
      IN_ROOT,
    ],
    [
      'beside a filter by an expression only Java knows',
      { root: all(only('content { includeGroupByRegex "(?<x>" }')) },
      IN_ROOT,
    ],
    ['beside a filter that is computed', { root: all(only('content { includeGroup who() }')) }, IN_ROOT],
    ['beside snapshots', { root: all(only('mavenContent { snapshotsOnly() }')) }, IN_ROOT],
    [
      'beside an exclusive one for others',
      {
        root: all(
          "exclusiveContent {\nforRepository { mavenCentral() }\nfilter { includeGroup 'com.example' }\n}",
          'google()',
        ),
      },
      IN_ROOT,
    ],
    [
      "beside the build's own repositories",
      { root: `buildscript {\n${repositories('mavenCentral()')}\n}\n${repositories('mavenCentral()')}` },
      IN_ROOT,
    ],
  ])('%s', (_, build, expected) => {
    expect(centralOf(build)).toEqual(expected);
  });

  it('into the only script of a project without modules', () => {
    const files = memoryFiles({ '/p/build.gradle': "apply plugin: 'com.android.application'\n" });
    const project = findProject(files, '/p');
    const [module] = project.modules;
    if (!module?.script) throw new Error('no script');
    expect(mavenCentral(files, project, readApp(files, project, module, module.script))).toMatchObject({
      state: 'missing',
      scope: 'project',
    });
  });
});

describe('nobody can say from here', () => {
  it.each<[string, Build, string[]]>([
    [
      'where a private host may serve it',
      { root: all('google()', maven('https://nexus.example.com/all')) },
      ['https://nexus.example.com/all'],
    ],
    [
      'where another name is given a private address',
      { root: all("jcenter { url 'https://nexus.example.com/all' }") },
      ['https://nexus.example.com/all'],
    ],
    [
      'where a host is computed',
      { management: FAIL + repositories('maven { url = who() }') },
      ['maven { url = who() }'],
    ],
    [
      'where a function fills them',
      { root: 'allprojects {\naddRepositories(repositories)\n}' },
      ['addRepositories(repositories)'],
    ],
    ['where a closure does', { root: 'allprojects {\nrepositories repos\n}' }, ['repositories repos']],
    [
      "where the settings fill the projects' repositories without their block",
      {
        settings:
          'pluginManagement {\nlistOf(repositories, dependencyResolutionManagement.repositories).forEach { it.mavenCentral() }\n}\n',
        root: 'allprojects {\nversion = 1\n}',
      },
      ['listOf(repositories, dependencyResolutionManagement.repositories).forEach'],
    ],
    [
      'where they do so in Kotlin',
      {
        more: {
          '/p/settings.gradle.kts':
            'pluginManagement {\nlistOf(repositories, dependencyResolutionManagement.repositories).forEach {\nit.apply { mavenCentral() }\n}\n}\ninclude(":app")\n',
        },
        without: ['/p/settings.gradle'],
      },
      ['listOf(repositories, dependencyResolutionManagement.repositories).forEach'],
    ],
  ])('%s', (_, build, hosts) => {
    expect(centralOf(build)).toEqual(hosts);
  });
});

describe('the place for another repository (F34)', () => {
  const place = (build: Readonly<Record<string, string>>): unknown => {
    const files = memoryFiles({
      '/p/settings.gradle': "include ':app'\n",
      '/p/build.gradle': '',
      '/p/app/build.gradle': "apply plugin: 'com.android.application'\n",
      ...build,
    });
    const project = findProject(files, '/p');
    const { script, ...module } = chooseModule(project, ':app');
    if (!script) throw new Error('no script');
    const app = readApp(files, project, { ...module, script }, script);
    const { file, scope } = repositoryPlace(files, project, app);
    return [file.path.slice(3), scope];
  };
  const settings = `include ':app'\ndependencyResolutionManagement {\n${repositories('mavenCentral()')}\n}\n`;

  it('is in the settings that manage', () => {
    expect(place({ '/p/settings.gradle': settings })).toEqual(IN_SETTINGS);
  });
  it("is in the projects, where React Native's plugin hides those of the settings", () => {
    const app = "apply plugin: 'com.android.application'\napply plugin: 'com.facebook.react'\n";
    expect(place({ '/p/settings.gradle': settings, '/p/app/build.gradle': app })).toEqual(IN_ROOT);
  });
  it('is in the projects, where they have their own', () => {
    expect(place({ '/p/settings.gradle': settings, '/p/build.gradle': all('google()') })).toEqual(IN_ROOT);
  });
});

describe('the mode of repositories', () => {
  const mode = (settings: string): string | null => {
    const files = memoryFiles({ '/p/settings.gradle': settings });
    return repositoriesMode(findProject(files, '/p').settings);
  };

  it("is read in every spelling, and is Gradle's default where nothing is said", () => {
    expect(mode(`dependencyResolutionManagement {\n${FAIL}}`)).toBe('FAIL_ON_PROJECT_REPOS');
    expect(mode(`dependencyResolutionManagement {\n${PREFER_SETTINGS}}`)).toBe('PREFER_SETTINGS');
    expect(mode('dependencyResolutionManagement {\nrepositoriesMode.set(who())\n}')).toBeNull();
    expect(mode("include ':app'")).toBeNull();
    expect(repositoriesMode(null)).toBeNull();
  });
});
