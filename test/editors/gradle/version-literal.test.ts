// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle's, not of ours
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { mentionsOf, setVersionLiteral } from '../../../src/editors/gradle/version-literal.ts';
import { expectEdit, expectPresent, expectRefusal } from './support.ts';

const of = (dialect: Dialect, whole = false) =>
  setVersionLiteral(dialect, {
    name: 'tpns',
    group: 'com.tencent.tpns',
    artifact: 'tpns',
    version: '2.0',
    whole,
  });

describe('a version that has a name', () => {
  it.each([
    ['groovy', "def tpns = 'V' // why\n"],
    ['groovy', 'String tpns = "V"\n'],
    ['groovy', "ext.tpns = 'V'\n"],
    ['groovy', "ext {\n    other = '1'\n    tpns = 'V'\n}\n"],
    ['groovy', "ext {\n    versions = [a: '1', tpns: 'V', b: '1']\n}\n"],
    ['groovy', "rootProject.ext.versions = [\n    push: [\n        'tpns': 'V',\n    ],\n]\n"],
    ['groovy', "ext.set('tpns', 'V')\n"],
    ['groovy', "ext['tpns'] = 'V'\n"],
    ['groovy', "def versions = [:]\nversions.tpns = 'V'\n"],
    ['kotlin', 'val tpns = "V"\n'],
    ['kotlin', 'val tpns by extra("V")\n'],
    ['kotlin', 'extra["tpns"] = "V"\n'],
    ['kotlin', 'extra.set("tpns", "V")\n'],
    ['kotlin', 'val versions = mapOf("a" to "1", "tpns" to "V")\n'],
    ['kotlin', 'buildscript {\n    extra.apply {\n        set("tpns", "V")\n    }\n}\n'],
  ] as const)('is changed in its place, in %s: %j', (dialect, text) => {
    expectEdit(dialect, of(dialect), text.replace('V', '1.0'), text.replace('V', '2.0'));
  });

  it('or stands behind its coordinate, with what follows it', () => {
    expectEdit(
      'groovy',
      of('groovy', true),
      "ext.deps = [\n    tpns: 'com.tencent.tpns:tpns:1.0@aar',\n    huawei: 'com.tencent.tpns:huawei:1.0',\n]\next.tpns = '1.0'\n",
      "ext.deps = [\n    tpns: 'com.tencent.tpns:tpns:2.0@aar',\n    huawei: 'com.tencent.tpns:huawei:1.0',\n]\next.tpns = '1.0'\n",
    );
  });

  it('is not taken for the coordinate of the same name', () => {
    const text = "ext.tpns = '2.0'\next.deps = [tpns: 'com.tencent.tpns:tpns:1.0']\n";
    expectRefusal('groovy', of('groovy'), text.replace("'2.0'", 'x'), 'dependency-version-computed', null);
  });

  it.each([
    ['there are two of the name', "ext.tpns = '1.0'\next.tpns = '1.1'\n", "'1.0'"],
    ['it is put together', 'ext.tpns = "1.${x}"\n', null],
    ['it is escaped', "ext.tpns = '1\\u002e0'\n", "'1"],
    ['it is computed', 'ext.tpns = version()\n', null],
  ])('is left where %s', (_, text, at) => {
    expectRefusal('groovy', of('groovy'), text, 'dependency-version-computed', at);
  });

  it('is left as it is where it says this already', () => {
    expectPresent('groovy', of('groovy'), "ext.tpns = '2.0'\n");
  });
});

describe('mentions of a name', () => {
  const count = (text: string, dialect: Dialect = 'groovy'): number =>
    mentionsOf('v', 'com.tencent.tpns', parseScript(text, dialect)).length;

  it.each([
    ['def v = 1\n', 1],
    ['println versions.v\n', 1],
    ['println "a:b:$v"\n', 1],
    ['println "a:b:${x.v + v}"\n', 2],
    ['println findProperty(\'v\') + ext["v"]\n', 2],
    ['// v\nprintln "v is not"\nprintln vv\n', 0],
    ['println "com.tencent.tpns:huawei:$v"\n', 0],
  ])('in %j: %d', (text, expected) => expect(count(text)).toBe(expected));

  it('in backticks of Kotlin', () => expect(count('val `v` = 1\n', 'kotlin')).toBe(1));
});
