/** `npm run survey`: what it tries, whom it believes, and that it leaves everything as it is. */
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../scripts/survey/main.ts';
import { readOnlyFiles } from '../../scripts/survey/read-only.ts';
import { fixture, fixtureNames } from '../support/fixture.ts';
import { describeOracle } from '../support/oracle.ts';
import { run } from '../support/process.ts';
import { repository } from '../support/repository.ts';
import { scratch } from '../support/scratch.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';

interface Told {
  readonly builds: number;
  readonly operations: readonly { name: string; tried: number; wrong: number; unjudged: number }[];
  readonly modules: { readonly tried: number; readonly applied: number; readonly wrong: number };
  readonly reading: { readonly accepted: number; readonly agrees: number; readonly lossless: number } | null;
  readonly refusals: readonly { class: string; reason: string; places: readonly string[] }[];
  readonly wrong: readonly { file: string; operation: string; wrong: readonly string[] }[];
}

async function survey(args: readonly string[], oracle: 'oracle' | 'alone') {
  const answers: string[] = [];
  const said: string[] = [];
  const code = await main(args, {
    repository,
    env: { TPNS_ORACLE: oracle === 'oracle' ? process.env.TPNS_ORACLE : undefined },
    answer: text => answers.push(text),
    say: text => said.push(text),
  });
  return { code, answer: answers.join('\n'), said: said.join('\n') };
}

const told = ({ answer }: { answer: string }): Told => JSON.parse(answer) as Told;

/** A folder of projects as people have them: beside one another, with build outputs in them. */
function projects(): string {
  const folder = scratch('projects');
  for (const [name, script] of [
    [
      'one',
      "apply plugin: 'com.android.application'\n\nandroid {\n    defaultConfig {\n        applicationId 'com.example.one'\n    }\n}\n",
    ],
    [
      'two',
      "plugins {\n    id 'com.android.application'\n}\n\nandroid {\n    namespace 'com.example.two'\n}\n",
    ],
  ] as const) {
    const manifest = join(folder, name, 'app/src/main');
    mkdirSync(manifest, { recursive: true });
    writeFileSync(join(folder, name, 'settings.gradle'), "include ':app'\n");
    writeFileSync(
      join(folder, name, 'build.gradle'),
      'buildscript {\n    repositories {\n        google()\n    }\n}\n',
    );
    writeFileSync(join(folder, name, 'app/build.gradle'), script);
    writeFileSync(
      join(manifest, 'AndroidManifest.xml'),
      `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.${name}">\n    <application>\n        <activity android:name=".Main" android:exported="true">\n            <intent-filter>\n                <action android:name="android.intent.action.MAIN" />\n                <category android:name="android.intent.category.LAUNCHER" />\n            </intent-filter>\n        </activity>\n    </application>\n</manifest>\n`,
    );
  }
  for (const trap of ['one/build/generated', 'two/node_modules/other/android', 'two/.gradle/x']) {
    mkdirSync(join(folder, trap, 'app'), { recursive: true });
    writeFileSync(join(folder, trap, 'settings.gradle'), "include ':app'\n");
    writeFileSync(join(folder, trap, 'app/build.gradle'), "apply plugin: 'com.android.application'\n");
  }
  return folder;
}

describe('without the oracle', () => {
  it('says aloud that nobody judged the scripts, and counts them apart', async () => {
    const { code, answer } = await survey([projects()], 'alone');
    expect(answer).toContain('Without the oracle');
    expect(answer).toMatch(/\| dependency +\| 2 +\| 2 +\| 2 +\| 0 +\| 0 +\| 0 +\| 2 +\|/);
    // manifests have a second reader here
    expect(answer).toMatch(/\| permission +\| 2 +\| 2 +\| 2 +\| 0 +\| 0 +\| 0 +\| 0 +\|/);
    expect(code).toBe(0);
  });

  it('F12: finds the builds of a folder, and none in build outputs, packages and dot folders', async () => {
    const found = told(await survey([projects(), '--json'], 'alone'));
    expect(found.builds).toBe(2);
    expect(found.modules).toMatchObject({ tried: 2, applied: 2 });
  });

  it('tries only what --only names', async () => {
    const { operations } = told(await survey([projects(), '--json', '--only', 'repository'], 'alone'));
    expect(operations.length).toBeGreaterThan(3);
    expect(operations.filter(({ name }) => !name.startsWith('repository'))).toEqual([]);
  });

  it('changes nothing, not even where everything could be written, and needs no leave to write', async () => {
    const folder = projects();
    const before = snapshot(folder);
    await survey([folder], 'alone');
    expect(snapshotDiff(before, snapshot(folder))).toEqual([]);
    const files = [...before].flatMap(([path, { kind }]) => (kind === 'link' ? [] : [join(folder, path)]));
    for (const file of files) chmodSync(file, 0o555);
    expect((await survey([folder], 'alone')).code).toBe(0);
    for (const file of files) chmodSync(file, 0o755);
  });

  it('has no way to write', () => {
    const path = join(scratch(), 'a');
    const { write, claim, remove, removeFolder } = readOnlyFiles;
    for (const attempt of [
      () => write(path, new Uint8Array()),
      () => claim(path, new Uint8Array(), 0o600),
      () => remove(path),
      () => removeFolder(path),
    ]) {
      expect(attempt).toThrow(/writes nothing/);
    }
  });

  it('ends with 2 for wrong usage, a folder that is not there, and one without an application', async () => {
    expect(await survey([], 'alone')).toMatchObject({ code: 2, answer: '' });
    expect(await survey(['a', 'b'], 'alone')).toMatchObject({ code: 2 });
    expect(await survey([projects(), '--what'], 'alone')).toMatchObject({ code: 2 });
    expect(await survey([join(scratch(), 'gone')], 'alone')).toMatchObject({ code: 2 });
    expect(await survey([scratch()], 'alone')).toMatchObject({ code: 2, answer: '' });
    expect(await survey([projects(), '--oracle', scratch()], 'alone')).toMatchObject({ code: 2, answer: '' });
  });

  it('starts as npm starts it', () => {
    const { code, stdout, stderr } = run(
      'node',
      [join(repository, 'scripts/survey.mjs'), projects(), '--json'],
      {
        env: { PATH: process.env.PATH },
      },
    );
    expect(stderr).not.toMatch(/error/i);
    expect((JSON.parse(stdout) as Told).builds).toBe(2);
    expect(code).toBe(0);
  });
});

describeOracle('the survey of our own projects', () => {
  it('finds nothing wrong, nothing refused and nothing unjudged in them, with both line ends', async () => {
    const folder = scratch('worlds');
    for (const name of fixtureNames) {
      for (const lineEnds of ['lf', 'crlf'] as const) {
        cpSync(fixture(name, lineEnds), join(folder, `${name}-${lineEnds}`), { recursive: true });
      }
    }
    const before = snapshot(folder);
    const done = await survey([folder, '--json'], 'oracle');
    const { wrong, refusals, modules, operations, reading } = told(done);
    expect({ wrong, refusals }).toEqual({ wrong: [], refusals: [] });
    expect(modules).toMatchObject({ tried: 6, applied: 6 });
    expect(operations.filter(({ unjudged }) => unjudged > 0)).toEqual([]);
    expect(reading?.agrees).toBe(reading?.accepted);
    expect(reading?.lossless).toBe(reading?.accepted);
    expect(done.code).toBe(0);
    expect(snapshotDiff(before, snapshot(folder))).toEqual([]);
  }, 300_000);

  it('takes a broken script for a refusal only because its real parser does', async () => {
    const folder = projects();
    writeFileSync(
      join(folder, 'one/app/build.gradle'),
      "apply plugin: 'com.android.application'\nandroid {\n",
    );
    const { code, answer } = await survey([folder, '--json'], 'oracle');
    const { modules, refusals, wrong } = told({ answer });
    expect({ code, wrong, modules }).toMatchObject({ code: 0, wrong: [], modules: { tried: 2, applied: 1 } });
    expect(refusals).toMatchObject([{ class: 'unreadable', reason: 'gradle-unbalanced', count: 1 }]);
  });

  it('tells a refusal with its class, and its places only when asked', async () => {
    const folder = projects();
    writeFileSync(
      join(folder, 'one/app/src/main/AndroidManifest.xml'),
      '<manifest xmlns:android="http://schemas.android.com/apk/res/android" xmlns:tools="http://schemas.android.com/tools" package="com.example.one">\n    <uses-permission android:name="android.permission.POST_NOTIFICATIONS" tools:node="remove" />\n    <application />\n</manifest>\n',
    );
    const quiet = await survey([folder, '--only', 'permission'], 'oracle');
    expect(quiet.answer).toMatch(/deliberate +\| manifest-contradiction +\| 1 /);
    expect(quiet.answer).not.toContain('one/app');
    const { answer } = await survey([folder, '--only', 'permission', '--verbose'], 'oracle');
    expect(answer).toContain('one/app/src/main/AndroidManifest.xml (permission)');
  });
});
