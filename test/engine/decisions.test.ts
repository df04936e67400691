/** What `init` decides by itself, seen from outside: the mode, whose key it is, whose module it is, what is still to do. */
import { describe, expect, it } from 'vitest';
import { shippedModules } from '../../src/android/graph.ts';
import { findProject } from '../../src/android/project.ts';
import { call } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const MANIFEST =
  '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application />\n</manifest>\n';

function shop(agp: string | null, more: Readonly<Record<string, string>> = {}): MemoryDisk {
  const classpath =
    agp === null ? '' : `    dependencies { classpath 'com.android.tools.build:gradle:${agp}' }\n`;
  return memoryFiles({
    '/shop/settings.gradle': "include ':app'\n",
    '/shop/build.gradle': `buildscript {\n    repositories { mavenCentral() }\n${classpath}}\nallprojects {\n    repositories { mavenCentral() }\n}\n`,
    '/shop/app/build.gradle':
      "apply plugin: 'com.android.application'\n\nandroid {\n    namespace 'com.example.shop'\n    defaultConfig {\n        applicationId 'com.example.shop'\n        targetSdk 34\n    }\n}\n",
    '/shop/app/src/main/AndroidManifest.xml': MANIFEST,
    ...more,
  });
}

const PAIR = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'];
const init = (...args: readonly string[]): string[] => ['init', '--cwd', '/shop', '--json', ...args];
const answer = (ended: { out: string }): Record<string, unknown> =>
  JSON.parse(ended.out) as Record<string, unknown>;

describe('the mode, when nobody asks for one', () => {
  it.each([
    ['4.1.2', 'plugin'],
    ['7.4.2', 'plugin'],
    ['8.0.0', 'manual'],
    ['9.1.0', 'manual'],
    [null, 'manual'],
  ])('with Android Gradle plugin %s is %s, and stays so', async (agp, mode) => {
    const files = shop(agp);
    expect(answer(await call(files, init(...PAIR)))).toMatchObject({ ok: true, mode });
    const again = answer(await call(files, init(...PAIR)));
    expect(again).toMatchObject({ ok: true, mode });
    expect((again.files as { action: string }[]).filter(file => file.action !== 'unchanged')).toEqual([]);
  });

  it('is the one in use, whatever the Android Gradle plugin', async () => {
    const files = shop('4.1.2');
    expect((await call(files, init(...PAIR, '--mode', 'manual'))).exit).toBe(0);
    expect(answer(await call(files, init(...PAIR)))).toMatchObject({ mode: 'manual' });
    const other = await call(files, init(...PAIR, '--mode', 'plugin'));
    expect(answer(other)).toMatchObject({ ok: true, mode: 'plugin' });
    expect(answer(await call(files, init(...PAIR)))).toMatchObject({ mode: 'plugin' });
  });
});

describe('the AccessKey', () => {
  it("of the project serves the project's own AccessID, and no other", async () => {
    const files = shop('8.0.0');
    expect((await call(files, init(...PAIR))).exit).toBe(0);
    expect((await call(files, init('--access-id', '1500000001'))).exit).toBe(0);
    const other = await call(files, init('--access-id', '1500000002'));
    expect(other.exit).toBe(2);
    expect(answer(other)).toMatchObject({
      error: { code: 'missing-value', flag: '--access-key', env: 'TPNS_ACCESS_KEY' },
    });
  });
});

describe('the call that registers', () => {
  it('is asked for until some source names the class', async () => {
    const files = shop('8.0.0');
    const asked = async (): Promise<boolean> => {
      const { next } = answer(await call(files, init(...PAIR))) as { next: { check: string | null }[] };
      return next.some(step => step.check === 'register-uncalled');
    };
    expect(await asked()).toBe(true);
    expect(await asked()).toBe(true);
    const text =
      'package com.example.shop;\n\npublic class Shop extends android.app.Application {\n    public void onCreate() {\n        com.example.shop.tpns.TpnsRegistration.register(this);\n    }\n}\n';
    files.write('/shop/app/src/main/java/com/example/shop/Shop.java', new TextEncoder().encode(text));
    expect(await asked()).toBe(false);
  });
});

describe('the modules an app ships', () => {
  it('are those along its dependencies, tests and tools left out', () => {
    const library = (...lines: string[]): string =>
      `apply plugin: 'com.android.library'\n\ndependencies {\n${lines.map(line => `    ${line}\n`).join('')}}\n`;
    const files = shop('8.0.0', {
      '/shop/settings.gradle': "include ':app', ':push', ':core', ':log-in', ':fixtures', ':alone'\n",
      '/shop/app/build.gradle':
        "apply plugin: 'com.android.application'\n\ndependencies {\n    implementation project(':push')\n    implementation(project(path: ':core'))\n    testImplementation project(':fixtures')\n}\n",
      '/shop/push/build.gradle': library("api project(':core')", 'implementation projects.logIn'),
      '/shop/core/build.gradle': library("implementation project(':push')"),
      '/shop/log-in/build.gradle': library(),
      '/shop/fixtures/build.gradle': library(),
      '/shop/alone/build.gradle': library(),
    });
    const project = findProject(files, '/shop');
    const app = project.modules.find(module => module.path === ':app');
    expect(app && shippedModules(project, app).map(module => module.path)).toEqual([
      ':push',
      ':core',
      ':log-in',
    ]);
  });
});

describe('an integration in a script that the app applies', () => {
  const applying = (push: string): MemoryDisk =>
    shop('7.4.2', {
      '/shop/app/build.gradle':
        "apply plugin: 'com.android.application'\napply from: 'push.gradle'\n\nandroid {\n    namespace 'com.example.shop'\n    defaultConfig {\n        applicationId 'com.example.shop'\n        targetSdk 34\n    }\n}\n",
      '/shop/app/push.gradle': push,
    });
  const text = (files: MemoryDisk, path: string): string =>
    new TextDecoder().decode(files.read(path) ?? undefined);
  const byHand =
    "android {\n    defaultConfig {\n        manifestPlaceholders = [XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1']\n    }\n}\n\ndependencies {\n    implementation 'com.tencent.tpns:tpns:1.4.3.9-release'\n}\n";

  it('by hand is seen, kept there and never doubled; its credentials serve', async () => {
    const files = applying(byHand);
    const script = text(files, '/shop/app/build.gradle');
    expect(answer(await call(files, init('--region', 'guangzhou')))).toMatchObject({
      ok: true,
      mode: 'manual',
    });
    expect(text(files, '/shop/app/build.gradle')).toBe(script);
    expect(text(files, '/shop/app/push.gradle')).toBe(byHand);
    expect(text(files, '/shop/app/tpns-configs.json')).toContain('1.4.3.9-release');
  });

  it('by hand takes another pair where it stands', async () => {
    const files = applying(byHand);
    const other = ['--access-id', '1500000002', '--access-key', 'AEXAMPLEKEY2', '--region', 'guangzhou'];
    expect((await call(files, init(...other))).exit).toBe(0);
    expect(text(files, '/shop/app/push.gradle')).toBe(
      byHand.replace('1500000001', '1500000002').replace('AEXAMPLEKEY1', 'AEXAMPLEKEY2'),
    );
    expect(text(files, '/shop/app/build.gradle')).not.toContain('XG_ACCESS');
  });

  it('by the plugin is seen, and the plugin not applied twice', async () => {
    const files = applying("apply plugin: 'com.tencent.android.tpns'\n");
    expect(answer(await call(files, init(...PAIR)))).toMatchObject({ ok: true, mode: 'plugin' });
    expect(text(files, '/shop/app/build.gradle')).not.toContain('com.tencent');
    expect(text(files, '/shop/app/push.gradle')).toBe("apply plugin: 'com.tencent.android.tpns'\n");
  });
});
