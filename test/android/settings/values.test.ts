// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle, not of ours
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/android/settings/read.ts';
import { gradleFile } from '../../../src/android/source.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const DISK = {
  '/p/lib/a/build.gradle': '',
  '/p/lib/b/c/build.gradle': '',
  '/p/lib/notes.txt': '',
  '/p/.hidden/x': '',
};

/** Names of the modules, in order; `?` for one that only the code knows. */
function included(dialect: 'groovy' | 'kotlin', text: string): string {
  const name = dialect === 'groovy' ? 'settings.gradle' : 'settings.gradle.kts';
  const disk = memoryFiles({ ...DISK, [`/p/${name}`]: text });
  const { modules, byCode } = readSettings(disk, '/p', gradleFile(disk, '/p', 'settings'));
  return [...modules.slice(1).map(({ path }) => path.slice(1)), ...byCode.map(() => '?')].join(' ');
}

describe('texts', () => {
  it.each([
    ['"a-b".replace("-", "_")', 'a_b'],
    ['"a-b".removePrefix("a-")', 'b'],
    ['"a-b".removePrefix("x")', 'a-b'],
    ['"a-b".removeSuffix("-b")', 'a'],
    ['"a-b".removeSuffix("x")', 'a-b'],
    ['"xab".substring(1)', 'ab'],
    ['"xab".substring(1, 2)', 'a'],
    ['"xab".drop(1)', 'ab'],
    ['" a ".trim()', 'a'],
    ['"A".lowercase()', 'a'],
    ['"A".toLowerCase()', 'a'],
    ['"a".toString()', 'a'],
    ['"a" + 1', 'a1'],
    ['"a${1 + 2 - 1}"', 'a2'],
    ['"a" + "b" + "c"', 'abc'],
    ['file("lib/a").name', 'a'],
    ['file("lib/a").getName()', 'a'],
    ['file("lib/notes.txt").nameWithoutExtension', 'notes'],
    ['file("lib/a").parentFile.name', 'lib'],
    ['file("lib/a").absoluteFile.canonicalFile.toPath().toFile().name', 'a'],
    ['rootDir.resolve("lib").name', 'lib'],
    ['File(rootDir, "x/y").name', 'y'],
    ['"a".let { it + "b" }', 'ab'],
    ['"a".also { println(it) }', 'a'],
    ['if (1 < 2) "a" else "b"', 'a'],
    ['if (1 > 2) "a" else "b"', 'b'],
    ['null ?: "a"', 'a'],
    ['"a" ?: "b"', 'a'],
    ['("a" as String)', 'a'],
    ['project(":").path.drop(1) + "r"', 'r'],
    ['file("gone").listFiles()?.size ?: "none"', 'none'],
    // what can't be told
    ['"a".replace(foo(), "b")', '?'],
    ['"a".replaceFirst("a", "b")', '?'],
    ['"a".substring(foo())', '?'],
    ['"a".removePrefix(foo())', '?'],
    ['"a".removeSuffix(foo())', '?'],
    ['if (foo()) "a" else "b"', '?'],
    ['foo() ?: "b"', '?'],
    ['"a" + foo()', '?'],
    ['"a${foo()}"', '?'],
    ['names["a"]', '?'],
    ['rootProject.name', '?'],
    ['file(foo()).name', '?'],
    ['File(foo(), "x").name', '?'],
    ['File(rootDir, foo()).name', '?'],
    ['rootDir.resolve(foo()).name', '?'],
    ['rootDir.lastModified()', '?'],
    ['1 * 2', '?'],
    ['"a" - "b"', '?'],
  ])('%s', (expression, name) => {
    expect(included('kotlin', `include(${expression})`)).toBe(name);
  });
});

describe('conditions', () => {
  const told = (dialect: 'groovy' | 'kotlin', condition: string): string =>
    included(dialect, `if (${condition}) {\n  include("yes")\n} else {\n  include("no")\n}`);

  it.each([
    ['"abc".startsWith("a")', 'yes'],
    ['"abc".endsWith("a")', 'no'],
    ['"abc".contains("b")', 'yes'],
    ['"".isEmpty()', 'yes'],
    ['"".isNotEmpty()', 'no'],
    ['"a" in listOf("a")', 'yes'],
    ['"a" !in listOf("a")', 'no'],
    ['"a" != null', 'yes'],
    ['rootDir != null', 'yes'],
    ['null == null', 'yes'],
    ['1 >= 1 && 1 <= 1', 'yes'],
    ['2 < 1 || 2 > 1', 'yes'],
    ['!(1 == 2)', 'yes'],
    ['false && foo()', 'no'],
    ['foo() || true', 'yes'],
    ['file("lib").exists()', 'yes'],
    ['file("lib").isDirectory', 'yes'],
    ['file("lib").isDirectory()', 'yes'],
    ['file("lib").isFile', 'no'],
    ['file(".hidden").isHidden', 'yes'],
    ['listOf("a", "b").any { it == "a" }', 'yes'],
    ['listOf("a", "b").all { it == "a" }', 'no'],
    ['listOf("a", "b").none { it == "c" }', 'yes'],
    ['listOf("a").any()', 'yes'],
    ['listOf("a").contains("a")', 'yes'],
    ['listOf("a").isEmpty()', 'no'],
    ['listOf("a", null).filterNotNull().size == 1', 'yes'],
    ['listOf("a", "a").map { it + "b" }.contains("ab")', 'yes'],
    ['listOf("a", "b").filterNot { it == "a" }.size < 2', 'yes'],
    // both may be
    ['foo()', 'yes no'],
    ['foo() && true', 'yes no'],
    ['!foo()', 'yes no'],
    ['foo() == "a"', 'yes no'],
    ['rootDir == settingsDir', 'yes no'],
    ['foo() in listOf("a")', 'yes no'],
    ['"a" in foo()', 'yes no'],
    ['foo() > 1', 'yes no'],
    ['"abc".startsWith(foo())', 'yes no'],
    ['"abc".endsWith(foo())', 'yes no'],
    ['"abc".contains(foo())', 'yes no'],
    ['"abc".matches(foo())', 'yes no'],
    ['listOf("a").any { foo(it) }', 'yes no'],
    ['listOf("a").all()', 'yes no'],
    ['listOf("a").contains(foo())', 'yes no'],
    ['listOf("a").filter { foo(it) }.any { it == "a" }', 'yes no'],
    ['listOf("a").reduce { a, b -> a }', 'yes no'],
  ])('in Kotlin: %s', (condition, answer) => {
    expect(told('kotlin', condition)).toBe(answer);
  });

  it.each([
    ["'a'", 'yes'],
    ["''", 'no'],
    ['[]', 'no'],
    ["['a']", 'yes'],
    ['null', 'no'],
    ['0', 'no'],
    ["'a' in ['a']", 'yes'],
    ["['a', 'b'].every { it }", 'yes'],
    ["file('lib').directory && file('lib/notes.txt').file", 'yes'],
    ["true ? 'a' : ''", 'yes'],
    ["'a' == 'b' ? foo() : ''", 'no'],
    ["foo() ? 'a' : ''", 'yes no'],
  ])('in Groovy: %s', (condition, answer) => {
    expect(told('groovy', condition)).toBe(answer);
  });
});

describe('loops', () => {
  it.each([
    ["'a,b'.split(',').each { include it }", 'a b'],
    ["'a b'.tokenize(' ').each { include it }", 'a b'],
    ["'a.b'.split('.').each { include it }", '?'],
    ["['a', 'b'].eachWithIndex { name, i -> include name + i }", 'a0 b1'],
    ["(['a'] + ['b'] + 'c').each { include it }", 'a b c'],
    ["for (x in ['a', 'b', 'c']) {\n  if (x == 'a') continue\n  if (x == 'c') break\n  include x\n}", 'b'],
    ["['a', 'b'].each { if (it == 'a') return\n include it }", 'b'],
    ["['a', 'b'].each { if (foo()) return\n include it }", 'a b'],
    ["file('lib').eachDirRecurse { if (new File(it, 'build.gradle').exists()) include it.name }", 'a c'],
    ["file('lib').eachFile { include it.name }", 'a b notes.txt'],
    ["file('lib').list().findAll { it != 'notes.txt' }.each { include it }", 'a b'],
    ["file('lib').listFiles({ f -> f.isDirectory() } as FileFilter).each { include it.name }", 'a b'],
    ["file('lib').listFiles { it.directory }.each { include it.name }", 'a b'],
    ["def x = 'a'\nif (foo()) x = 'b'\ninclude x", '?'],
    ["def x\nx = 'b'\ninclude x", 'b'],
    ["def x = ['a']\nif (foo()) x += 'b'\nx.each { include it }", '?'],
    ["while (foo()) { include 'a' }", 'a'],
    ["switch (foo()) {\n  case 1:\n    include 'a'\n}", 'a'],
    ["foo { include 'a' }", 'a'],
    ["foo.bar { include 'a' }", 'a'],
  ])('in Groovy: %s', (text, names) => {
    expect(included('groovy', text)).toBe(names);
  });

  it.each([
    ['listOf("a", "b").forEachIndexed { i, name -> include("$name$i") }', 'a0 b1'],
    ['listOf("a", "b").onEach { include(it) }', 'a b'],
    ['file("lib").walkTopDown().maxDepth(1).filter { it.name == "a" }.forEach { include(it.name) }', 'a'],
    ['file("lib").walk().maxDepth(foo()).forEach { include(it.name) }', '?'],
    ['file("lib").walk(foo()).forEach { include(it.name) }', '?'],
    ['listOf("b", "a").sorted().toSet().asSequence().distinct().forEach { include(it) }', 'b a'],
    ['arrayOf("a").forEach { name -> include(name) }', 'a'],
    ['listOf("a" to "b").forEach { (x, y) -> include(x) }', '?'],
    ['listOf(listOf("a", "b")).forEach { (x, y) -> include(x + y) }', 'ab'],
    ['listOf("a").let { it.forEach(::include) }', 'a'],
    ['val add: (String) -> Unit = { name -> include(name) }\nadd("a")\nadd.invoke("b")', 'a b'],
    ['val include2 = foo()\ninclude2("a")', ''],
    ['foo().forEach { include(it) }', '?'],
    ['file("gone").listFiles().orEmpty().forEach { include(it.name) }', ''],
    ['val names by lazy { listOf("a") }\nnames.forEach { include(it) }', '?'],
    ['project(":gone").projectDir = file("x")\ninclude("a")', 'a'],
    ['include("a")\nproject(":a").children.forEach { include(it.name) }', 'a'],
  ])('in Kotlin: %s', (text, names) => {
    expect(included('kotlin', text)).toBe(names);
  });
});
