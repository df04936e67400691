// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle's, not of ours
import { describe, expect, it } from 'vitest';
import { localPaths } from '../../src/android/local-path.ts';
import { parseScript } from '../../src/editors/gradle/parse.ts';

const FOLDERS = { project: '/p/app', root: '/p' };

function paths(code: string): string[] {
  const [statement] = parseScript(`x = ${code}\n`, code.includes('listOf') ? 'kotlin' : 'groovy').body
    .statements;
  if (statement?.kind !== 'assignment') throw new Error('not an assignment');
  return localPaths(statement.value, FOLDERS);
}

describe('the files a script names', () => {
  it.each<[string, string[]]>([
    ["'rules.pro'", ['/p/app/rules.pro']],
    ["'../rules.pro'", ['/p/rules.pro']],
    ["'/etc/rules.pro'", ['/etc/rules.pro']],
    ['"$rootDir/rules.pro"', ['/p/rules.pro']],
    ['"${rootDir}/a/rules.pro"', ['/p/a/rules.pro']],
    ['"${rootProject.projectDir}/rules.pro"', ['/p/rules.pro']],
    ['"$rootProject.rootDir/rules.pro"', ['/p/rules.pro']],
    ['"${project.rootDir.path}/rules.pro"', ['/p/rules.pro']],
    ['"$projectDir/rules.pro"', ['/p/app/rules.pro']],
    ["file('rules.pro')", ['/p/app/rules.pro']],
    ["project.file('rules.pro')", ['/p/app/rules.pro']],
    ["files('a.pro', 'b.pro')", ['/p/app/a.pro', '/p/app/b.pro']],
    ["rootProject.file('rules.pro')", ['/p/rules.pro']],
    ['rootProject.file("$projectDir/x.pro")', ['/p/x.pro']],
    ["File(rootDir, 'rules.pro')", ['/p/rules.pro']],
    ["File('rules.pro')", ['/p/app/rules.pro']],
    ["rootDir.resolve('rules.pro')", ['/p/rules.pro']],
    ["layout.projectDirectory.file('rules.pro')", ['/p/app/rules.pro']],
    ["rootDir.path + '/rules.pro'", ['/p/rules.pro']],
    ["['a.pro', file('b.pro')]", ['/p/app/a.pro', '/p/app/b.pro']],
    ['listOf("a.pro")', ['/p/app/a.pro']],
    ["getDefaultProguardFile('proguard-android.txt')", []],
    ['"$x/rules.pro"', []],
    ['"${buildDir}/rules.pro"', []],
    ['"a/$x.pro"', []],
    ['"$rootDir/$x.pro"', []],
    ["'https://example.com/rules.pro'", []],
    ["File(x, 'rules.pro')", []],
    ["x.resolve('rules.pro')", []],
    ["f().file('rules.pro')", []],
    ["x + '/rules.pro'", []],
    ['rootDir.path + x', []],
    ['rules', []],
  ])('%s', (code, expected) => {
    expect(paths(code)).toEqual(expected);
  });
});
