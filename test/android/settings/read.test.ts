// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle, not of ours
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/android/settings/read.ts';
import { gradleFile } from '../../../src/android/source.ts';
import { memoryFiles } from '../../support/memory-files.ts';

type Tree = Readonly<Record<string, string>>;

function listing(name: 'settings.gradle' | 'settings.gradle.kts', text: string, more: Tree = {}) {
  const disk = memoryFiles({ [`/p/${name}`]: text });
  for (const [path, content] of Object.entries(more)) disk.put(`/p/${path}`, content);
  return readSettings(disk, '/p', gradleFile(disk, '/p', 'settings'));
}

const shown = (found: ReturnType<typeof listing>): string[] => [
  ...found.modules
    .filter(({ path }) => path !== ':')
    .map(({ path, folder, buildFile }) => `${path} ${folder}${buildFile === null ? '' : ` ${buildFile}`}`),
  ...found.byCode.map(() => 'by code'),
];

const groovy = (text: string, more?: Tree): string[] => shown(listing('settings.gradle', text, more));
const kotlin = (text: string, more?: Tree): string[] => shown(listing('settings.gradle.kts', text, more));

const AB = [':a /p/a', ':b /p/b'];

describe('modules are included', () => {
  it.each([
    ["include ':a', ':b'"],
    ["include(':a', ':b')"],
    ["include 'a'\ninclude 'b'"],
    ["include([':a', ':b'] as String[])"],
    ["include ':a',\n    // ':c',\n    ':b'"],
    ["settings.include ':a'\nthis.include ':b'"],
    ["[':a', ':b'].each { include it }"],
    ["['a', 'b'].each { name -> include \":$name\" }"],
    ["['a', 'b'].each { String name -> include(':' + name) }"],
    ["for (m in [':a', ':b']) include m"],
    ["for (String m : [':a', ':b']) { include(m) }"],
    ["def modules = [':a', ':b']\ninclude modules as String[]"],
    ["def modules = [':a']\nmodules += ':b'\nmodules.each { include it }"],
    ["['a', 'b', 'c'].findAll { it != 'c' }.collect { \":${it}\" }.each { include it }"],
    ["def add = { name -> include \":$name\" }\nadd('a')\nadd.call('b')"],
    ["def add(String name) {\n  include \":$name\"\n}\nadd('a')\nadd 'b'"],
    ["if (true) {\n  include ':a'\n}\nif (!false && 1 < 2) include ':b'\nelse include ':c'"],
    [
      "if ('x' == 'y') include ':c'\nelse if ('a' in ['a', 'b']) include ':a'\nelse include ':d'\ninclude ':b'",
    ],
    ["include ':a'\nif (System.getenv('CI') != null) include ':b'"],
    ["if (System.getenv('CI') == 'true') {\n  include ':a'\n  return\n}\ninclude ':b'"],
    ["include ':a', ':b'\nreturn\ninclude ':c'"],
    ["include ':a'\ntry {\n  include ':b'\n} catch (Exception e) {\n}"],
  ])('in Groovy: %s', text => {
    expect(groovy(text)).toEqual(AB);
  });

  it.each([
    ['include(":a", ":b")'],
    ['include(\n    ":a",\n    ":b",\n)'],
    ['listOf(":a", ":b").forEach { include(it) }'],
    ['listOf(":a", ":b").forEach(::include)'],
    ['listOf("a" to 1, "b" to 2)\nfor (m in listOf(":a", ":b")) include(m)'],
    ['val modules = listOf(":a", ":b")\ninclude(*modules.toTypedArray())'],
    ['val prefix = ":"\ninclude("${prefix}a")\ninclude(prefix + "b")'],
    [
      'fun add(vararg unused: String, name: String = "b") {\n  include(":$name")\n}\nfun plain(name: String) = include(name)\nplain(":a")\nadd()',
    ],
    ['sequenceOf(1)\nsetOf("a", "b").map { ":$it" }.forEach { name -> include(name) }'],
    ['run {\n  include(":a")\n}\nwith(settings) { include(":b") }'],
    ['listOf("x-a", "x-b").map { it.removePrefix("x-") }.forEach { include(it) }'],
    ['include(":a")\nif (providers.gradleProperty("b").isPresent) {\n  include(":b")\n}'],
    [
      'fun String.asModule() = this\nfun walk(depth: Int) {\n  if (depth > 1) return\n  include(if (depth == 0) ":a" else ":b")\n  walk(depth + 1)\n}\nwalk(0)',
    ],
  ])('in Kotlin: %s', text => {
    expect(kotlin(text)).toEqual(AB);
  });

  it('with their parents, each in the folder that its own parent has at that moment', () => {
    expect(
      groovy(
        "include ':x'\nproject(':x').projectDir = file('far')\ninclude ':x:y', ':z:w'\nproject(':z').projectDir = file('q')",
      ),
    ).toEqual([':x /p/far', ':x:y /p/far/y', ':z /p/q', ':z:w /p/z/w']);
  });

  it('beside the root with includeFlat', () => {
    expect(groovy("includeFlat 'a', 'b'")).toEqual([':a /a', ':b /b']);
  });

  it('once, however often they are named', () => {
    expect(groovy("include ':a'\ninclude 'a', ':b'\ninclude ':b'")).toEqual(AB);
  });

  it('from scripts that the settings apply', () => {
    const more = {
      'gradle/modules.gradle': "include ':a'\napply from: '../more.gradle'",
      'more.gradle': "include ':b'",
    };
    expect(groovy("apply from: 'gradle/modules.gradle'", more)).toEqual(AB);
    expect(groovy('apply from: "$rootDir/gradle/modules.gradle"', more)).toEqual(AB);
    expect(kotlin('apply(from = "gradle/modules.gradle")', more)).toEqual(AB);
    expect(
      groovy(
        "def extra = new File(rootDir, 'more.gradle')\nif (extra.exists()) {\n  apply from: extra\n}\ninclude 'a'",
        more,
      ).sort(),
    ).toEqual(AB);
    expect(groovy("apply from: 'gone.gradle'\ninclude 'a', 'b'", more)).toEqual(AB);
    expect(
      groovy("include 'a', 'b'\napply from: 'self.gradle'", { 'self.gradle': "apply from: 'self.gradle'" }),
    ).toEqual(AB);
  });
});

describe('modules lie where the settings put them', () => {
  it.each([
    ["project(':a').projectDir = new File(rootDir, 'far/a')"],
    ["project(':a').projectDir = new File('far/a')"],
    ["project(':a').projectDir = new java.io.File(settingsDir, 'far/a')"],
    ["project(':a').projectDir = file('far/a')"],
    ['project(\':a\').projectDir=file("$rootDir/far/a")'],
    ['project(\':a\').projectDir = file("${rootProject.projectDir}/far/a")'],
    ["project(':a').setProjectDir(new File(rootProject.projectDir, 'far/a'))"],
    ["project(':a').with { projectDir = file('far/a') }"],
    ["project(':a').projectDir = new File(rootDir.parentFile, 'p/far/a')"],
    ["def folder = new File(rootDir, 'far')\nproject(':a').projectDir = new File(folder, 'a')"],
    ['[\'a\'].each { name ->\n  project(":$name").projectDir = new File("far/${name}")\n}'],
    ["rootProject.children.each { it.projectDir = file('far/' + it.name) }"],
    ["project(':a').projectDir = new File('far\\\\a')"],
  ])('in Groovy: %s', text => {
    expect(groovy(`include ':a'\n${text}`)).toEqual([':a /p/far/a']);
  });

  it.each([
    ['project(":a").projectDir = File(rootDir, "far/a")'],
    ['project(":a").projectDir = settingsDir.resolve("far/a")'],
    ['project(":a").projectDir = rootDir.resolve("far").resolve("a")'],
    ['project(":a").projectDir = file("$rootDir/far/a")'],
    ['project(":a").apply { projectDir = file("far/a") }'],
    ['findProject(":a")?.projectDir = file("far/a")'],
    ['project(":a").also { it.projectDir = file("far/a") }'],
    ['val far = file("far")\nproject(":a").projectDir = far.resolve("a")'],
  ])('in Kotlin: %s', text => {
    expect(kotlin(`include(":a")\n${text}`)).toEqual([':a /p/far/a']);
  });

  it('or not at all, where the place is computed', () => {
    expect(groovy("include ':a', ':b'\nproject(':a').projectDir = new File(System.getenv('A'))")).toEqual([
      ':b /p/b',
      'by code',
    ]);
  });

  it('moved by a condition that nobody knows only if nothing is where they were', () => {
    const text = "include ':a'\nif (System.getenv('LOCAL')) project(':a').projectDir = file('../local')";
    expect(groovy(text)).toEqual([':a /local']);
    expect(groovy(text, { 'a/build.gradle': '' })).toEqual([':a /p/a']);
  });

  it('with build scripts of another name', () => {
    expect(
      groovy(
        "include ':a', ':b'\nproject(':a').buildFileName = 'a.gradle'\nrootProject.children.each { if (it.name == 'b') it.buildFileName = \"${it.name}.gradle.kts\" }",
      ),
    ).toEqual([':a /p/a a.gradle', ':b /p/b b.gradle.kts']);
    expect(
      listing('settings.gradle', "rootProject.buildFileName = 'main.gradle'").modules[0]?.buildFile,
    ).toBe('main.gradle');
  });
});

describe('folders that the settings look into', () => {
  const DISK = {
    'lib/a/build.gradle': '',
    'lib/b/build.gradle.kts': '',
    'lib/c/readme.md': '',
    'lib/notes.txt': '',
    'lib/.hidden/build.gradle': '',
  };
  const FOUND = [':lib:a /p/lib/a', ':lib:b /p/lib/b'];

  it.each([
    [
      "file('lib').listFiles().findAll { it.directory && !it.hidden && it.name != 'c' }.each { include \":lib:${it.name}\" }",
    ],
    [
      "file('lib').eachDir { dir ->\n  if (new File(dir, 'build.gradle').exists() || new File(dir, 'build.gradle.kts').isFile()) {\n    if (dir.name.startsWith('.')) return\n    include \":lib:$dir.name\"\n  }\n}",
    ],
    [
      "new File(rootDir, 'lib').eachFile(groovy.io.FileType.DIRECTORIES) { File f ->\n  String[] skip = ['c', '.hidden']\n  if (!skip.contains(f.name)) include(':lib:' + f.name)\n}",
    ],
    [
      "def isModule = { File f -> f.directory && !f.name.startsWith('.') && f.list().any { it.startsWith('build.gradle') } }\nfor (f in file('lib').listFiles()) { if (!isModule(f)) continue\n include ':lib:' + f.name }",
    ],
  ])('in Groovy: %s', text => {
    expect(groovy(text, DISK)).toEqual([':lib /p/lib', ...FOUND]);
  });

  it.each([
    [
      'file("lib").listFiles()?.filter { it.isDirectory && !it.isHidden && it.name != "c" }?.forEach { include(":lib:${it.name}") }',
    ],
    [
      'fun scan(dir: File, path: String, depth: Int = 1) {\n  dir.listFiles().orEmpty().also { it.sort() }.forEach { file ->\n    if (file.isDirectory && !file.name.startsWith(".")) {\n      val at = "$path:${file.name}"\n      if (File(file, "build.gradle").exists() || File(file, "build.gradle.kts").exists()) include(at)\n      else if (depth > 0) scan(file, at, depth - 1)\n    }\n  }\n}\nscan(File(rootDir, "lib"), ":lib")\nscan(File(rootDir, "gone"), ":gone")',
    ],
    [
      'rootDir.walk().maxDepth(3).filter { it.name.startsWith("build.gradle") && it.parentFile != null }.forEach { include(":lib:" + it.parentFile.name) }',
    ],
  ])('in Kotlin: %s', text => {
    expect(kotlin(text, DISK)).toEqual([':lib /p/lib', ...FOUND]);
  });
});

describe('what only the code knows is said to be so', () => {
  it.each([
    [
      "def json = new groovy.json.JsonSlurper().parse(file('m.json'))\nfor (m in json.modules) {\n  include m.name\n}",
    ],
    [
      'def plugins = new Properties()\nplugins.each { name, path ->\n  include ":$name"\n  project(":$name").projectDir = new File(path)\n}',
    ],
    ["file('list.txt').eachLine { include it }"],
    ["include System.getenv('MODULES').split(',')"],
    ['def f = { n -> f(n); f(n); f(n) }\nf(1)\nwhile (true) { include foo() }'],
  ])('%s', text => {
    const found = groovy(`include ':a'\n${text}`);
    expect(found[0]).toBe(':a /p/a');
    expect(new Set(found.slice(1))).toEqual(new Set(['by code']));
  });

  it('with the place', () => {
    const text = "include ':a'\ninclude foo()\n";
    expect(listing('settings.gradle', text).byCode).toEqual([
      { file: '/p/settings.gradle', range: { start: 13, end: 26 } },
    ]);
  });

  it('but not where everything is written down', () => {
    expect(listing('settings.gradle', "include ':a'\ndef x = foo()\nx.each { bar(it) }").byCode).toEqual([]);
  });
});

it('included builds are found wherever they are named', () => {
  const text = [
    'pluginManagement {',
    '  includeBuild("build-logic")',
    '  repositories { includeBuild("plugins"); google() }',
    '}',
    'includeBuild("../shared") { name = "s" }',
    'includeBuild(file("tools"))',
    'includeBuild(someFunction())',
  ].join('\n');
  expect(listing('settings.gradle.kts', text).builds).toEqual([
    '/p/build-logic',
    '/p/plugins',
    '/shared',
    '/p/tools',
  ]);
});

it('a build without settings has its root alone', () => {
  expect(shown(readSettings(memoryFiles(), '/p', null))).toEqual([]);
});
