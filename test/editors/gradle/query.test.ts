// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import {
  blocks,
  dependenciesIn,
  placeholdersIn,
  pluginsIn,
  repositoriesIn,
  statements,
} from '../../../src/editors/gradle/query.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';

describe('statements know the path they stand in', () => {
  const paths = (text: string, dialect: Dialect): string[] =>
    statements(parseScript(text, dialect)).map(
      ({ full, conditional }) => full.join(' › ') + (conditional ? ' ?' : ''),
    );
  it('with dotted names one by one', () => {
    expect(paths("android.defaultConfig { manifestPlaceholders.put('a', 'b') }", 'groovy')).toEqual([
      'android › defaultConfig',
      'android › defaultConfig › manifestPlaceholders › put',
    ]);
    expect(paths('project.android { x = 1 }', 'groovy')).toEqual(['android', 'android › x']);
  });
  it('with the names that containers give', () => {
    expect(
      paths('android { buildTypes { getByName("release") { x = 1 }\n debug { y() } } }', 'kotlin'),
    ).toContain('android › buildTypes › release › x');
    expect(paths('project(":lib") { x 1 }', 'groovy')).toContain('project(:lib) › x');
    expect(paths('android.apply { x() }', 'kotlin')).toContain('android › x');
  });
  it('and whether they may not run', () => {
    const text =
      'if (a) { android { x 1 } }\ndef f() { y 2 }\nandroid { variants.all { z 3 }\n w 4 }\nafterEvaluate { v 5 }\nfoo { u 6 }\ntry { t 7 } catch (e) { s 8 }';
    expect(paths(text, 'groovy').filter(path => /[a-z]( \?)?$/.test(path) && / (\?)|w$/.test(path))).toEqual([
      'android ?',
      'android › x ?',
      'y ?',
      'android › variants › all › z ?',
      'android › w',
      'afterEvaluate › v ?',
      'foo › u ?',
      't ?',
      's ?',
    ]);
  });
  it('and the same for blocks', () => {
    const script = parseScript(
      'dependencies { }\nif (a) { dependencies { } }\nbuildscript { dependencies { } }',
      'groovy',
    );
    expect(blocks(script, ['dependencies']).map(found => found.conditional)).toEqual([false, true]);
  });
});

describe('dependencies', () => {
  const found = (text: string, dialect: Dialect = 'groovy') =>
    dependenciesIn(parseScript(`dependencies {\n${text}\n}`, dialect)).map(
      ({ configuration, group, name, version, notation, accessor, versionRange }) => ({
        is: [
          configuration,
          group,
          name,
          typeof version === 'string' || version === null ? version : version.kind,
          notation,
          accessor,
        ]
          .map(String)
          .join(' '),
        text: versionRange && `dependencies {\n${text}\n}`.slice(versionRange.start, versionRange.end),
      }),
    );
  it.each([
    ["api 'g:n:1.0'", 'api g n 1.0 string null', '1.0'],
    ["api 'g:n:1.0:cls@aar'", 'api g n 1.0 string null', '1.0'],
    ["api 'g:n@aar'", 'api g n null string null', null],
    ['api "g:n:$v"', 'api g n reference string null', null],
    ['api "g:n:${v}@aar"', 'api g n reference string null', null],
    ['api "g:n:${a.b}-x"', 'api g n string string null', null],
    ["api 'g:n:' + v", 'api g n reference string null', null],
    ["api 'g:n:' + v + 'x'", 'api g n infix string null', null],
    ["api group: 'g', name: 'n', version: '1'", 'api g n 1 map null', '1'],
    ["api group: 'g', name: 'n', version: v", 'api g n reference map null', null],
    ["api([group: 'g', name: 'n'])", 'api g n null map null', null],
    ["api project(':lib')", 'api null :lib null project null', null],
    ["api project(path: ':lib', configuration: 'x')", 'api null :lib null project null', null],
    ["api fileTree(dir: 'libs')", 'api null null null files null', null],
    ["api platform('g:n:1')", 'api g n 1 platform null', '1'],
    ['api libs.a.b', 'api null null null catalog libs.a.b', null],
    ['api libs.a.b.get()', 'api null null null catalog libs.a.b', null],
    ['api deps.a', 'api null null null other deps.a', null],
    ['api deps["a"]', 'api null null null other null', null],
    ['api "$g:n:1"', 'api null null null other null', null],
    ['api gradleApi()', 'api null null null other null', null],
    ["api 'nonsense'", 'api null null null other null', null],
    ['api 5', 'api null null null other null', null],
    ["add('api', 'g:n:1')", 'api g n 1 string null', '1'],
    ["api 'g:n:1\\u002e0'", 'api g n 1.0 string null', null],
    ["api '''g:n:1'''", 'api g n 1 string null', '1'],
  ])('%s', (text, is, version) => {
    expect(found(text)).toEqual([{ is, text: version }]);
  });
  it('in Kotlin', () => {
    expect(
      found(
        'api("g", "n", "1")\napi(group = "g", name = "n", version = "1")\n"api"("g:n:1") { isTransitive = false }',
        'kotlin',
      ).map(one => one.is),
    ).toEqual(['api g n 1 map null', 'api g n 1 map null', 'api g n 1 string null']);
  });
  it('several in one call, in whichever scope', () => {
    const text =
      "buildscript { dependencies { classpath 'a:b:1', 'c:d:2' } }\nallprojects.dependencies { api 'e:f:3' }\ndependencies.api 'g:h:4'";
    expect(dependenciesIn(parseScript(text, 'groovy')).map(({ scope, name }) => `${scope} ${name}`)).toEqual([
      'buildscript b',
      'buildscript d',
      'allprojects f',
      'project h',
    ]);
  });
});

it('repositories with their scope, address and limits', () => {
  const text =
    "allprojects { repositories { google(); maven { url 'http://a.b'; allowInsecureProtocol = true; content { includeGroup 'x' } } } }\nrepositories.maven { url \"$x\" }\nrepositories { exclusiveContent { forRepository { ivy { url = uri('y') } }\n filter { includeGroup 'z' } } }";
  expect(
    repositoriesIn(parseScript(text, 'groovy')).map(({ scope, name, url, insecure, content }) => [
      scope.join('.'),
      name,
      url,
      insecure,
      content !== null,
    ]),
  ).toEqual([
    ['allprojects.repositories', 'google', null, false, false],
    ['allprojects.repositories', 'maven', 'http://a.b', true, true],
    ['repositories', 'maven', null, false, false],
    ['repositories', 'ivy', 'y', false, true],
  ]);
});

it('plugins in all their forms', () => {
  const found = (text: string, dialect: Dialect) =>
    pluginsIn(parseScript(text, dialect)).map(({ id, accessor, version, apply, form }) =>
      [id ?? accessor, typeof version === 'string' ? version : (version?.kind ?? null), apply, form].join(
        ' ',
      ),
    );
  expect(
    found(
      "plugins { id 'a' version '1' apply false; id('b') version v; alias libs.plugins.c }\napply plugin: 'd'\napply { plugin 'e' }\napply from: 'f'\napply plugin: Foo",
      'groovy',
    ),
  ).toEqual([
    'a 1 false plugins',
    'b reference true plugins',
    'libs.plugins.c  true alias',
    'd  true apply',
    'e  true apply',
    'Foo  true apply',
  ]);
  expect(
    found(
      'plugins { kotlin("android") version "2.0"; `java-library`; alias(libs.plugins.a) apply false; id(x()); foo("y") }\napply(plugin = "b")\nplugins.apply(1)',
      'kotlin',
    ),
  ).toEqual([
    'org.jetbrains.kotlin.android 2.0 true plugins',
    'libs.plugins.a  false alias',
    '  true plugins',
    'b  true apply',
  ]);
});

it('placeholders in all their forms', () => {
  const found = (text: string, dialect: Dialect) =>
    placeholdersIn(parseScript(`android { defaultConfig {\n${text}\n} }`, dialect)).map(
      ({ key, value, form, assignmentOperator }) => [key, value?.kind, form, assignmentOperator].join(' '),
    );
  expect(
    found(
      "manifestPlaceholders = [a: 'b', \"$c\": d] as Map\nmanifestPlaceholders.putIfAbsent('e', f)\nmanifestPlaceholders.set([g: 1])\nmanifestPlaceholders.set('h', 'i')\nsetManifestPlaceholders(j)\nmanifestPlaceholders.clear()\nmanifestPlaceholders.k.l = 1\nmanifestPlaceholders.k['l'] = 1\nmanifestPlaceholders()\nmanifestPlaceholders(m, n)\nmanifestPlaceholders(o: 1)",
      'groovy',
    ),
  ).toEqual([
    'a string map =',
    ' reference map =',
    'e reference put +=',
    'g number map =',
    'h string put +=',
    ' reference opaque =',
    'o number named =',
  ]);
  expect(
    found(
      'manifestPlaceholders = mapOf("a" to 1).toMutableMap()\nmanifestPlaceholders += "b" to c',
      'kotlin',
    ),
  ).toEqual(['a number map =', 'b reference add +=']);
});
