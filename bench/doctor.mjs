/**
 * What `tpns doctor` costs on a middle-sized project, as time and peak memory in ratio to a bare `node -e 0`, beside what
 * expo-doctor takes to start (it says its help, and looks at nothing). The calls take turns in one run.
 *
 *     node scripts/build.mjs && node bench/doctor.mjs [<project>]
 *
 * expo-doctor is fetched once, into the user's cache folder (TPNS_BENCH_CACHE for another), never into the repository.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 9;
const MODULES = 24;
const SOURCES = 30;
const here = dirname(fileURLToPath(import.meta.url));
const tpns = join(here, '../bin/tpns.js');
const cache = process.env.TPNS_BENCH_CACHE ?? join(homedir(), '.cache/tpns-bench');

if (!existsSync(join(here, '../dist/main.js')))
  throw new Error('nothing to measure: node scripts/build.mjs first');
const folder = mkdtempSync(join(tmpdir(), 'tpns-bench-'));
try {
  const named = process.argv[2];
  const project = named === undefined ? madeUp(join(folder, 'project')) : resolve(named);
  const env = { ...process.env, HOME: folder, CI: '1', EXPO_NO_TELEMETRY: '1' };
  const calls = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'tpns --version', args: [tpns, '--version'] },
    { name: 'tpns doctor', args: [tpns, 'doctor', '--cwd', project, '--fail-on', 'never', '--quiet'] },
    { name: 'expo-doctor --help', args: [expoDoctor(), '--help'] },
  ].map(call => ({ ...call, env }));
  for (const call of calls) cost(call); // fills the disk cache and, where there is one, the compile cache
  const costs = calls.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, call] of calls.entries()) costs[i].push(cost(call));
  }
  const bare = middle(costs[0]);
  for (const [i, { name }] of calls.entries()) {
    const { cpu, wall, memory } = middle(costs[i]);
    console.log(
      [
        name.padEnd(20),
        `${wall.toFixed(0).padStart(6)} ms ${(wall / bare.wall).toFixed(1).padStart(5)}×`,
        `${(cpu / 1000).toFixed(0).padStart(6)} ms CPU ${(cpu / bare.cpu).toFixed(1).padStart(5)}×`,
        `${(memory / 1024).toFixed(0).padStart(5)} MB ${(memory / bare.memory).toFixed(1).padStart(4)}×`,
      ].join('  '),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function cost({ name, args, env }) {
  const started = performance.now();
  const done = spawnSync(process.execPath, ['--require', join(here, 'cost.cjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    cwd: folder,
    env,
  });
  const wall = performance.now() - started;
  if (done.status !== 0) throw new Error(`${name} ended with ${done.status}:\n${done.stderr}`);
  return { wall, ...JSON.parse(done.output[3]) };
}

function middle(costs) {
  const of = key => costs.map(each => each[key]).sort((a, b) => a - b)[Math.floor(costs.length / 2)];
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}

/** The script that npm would put on the PATH. */
function expoDoctor() {
  const script = join(cache, 'node_modules/expo-doctor/bin/expo-doctor.js');
  if (!existsSync(script)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'expo-doctor'];
    const done = spawnSync('npm', args, { cwd: cache, stdio: ['ignore', 2, 2] });
    if (done.status !== 0) throw new Error('expo-doctor could not be fetched');
  }
  return script;
}

/** An app of some modules with TPNS in it, each module with sources that nobody has to do anything about. */
function madeUp(root) {
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const libraries = Array.from({ length: MODULES }, (_, i) => `part${i}`);
  const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('\n');
  write(
    'settings.gradle.kts',
    `dependencyResolutionManagement { repositories { google(); mavenCentral() } }\n${['app', ...libraries]
      .map(name => `include(":${name}")`)
      .join('\n')}\n`,
  );
  write('build.gradle.kts', 'plugins {\n    id("com.android.application") version "8.7.0" apply false\n}\n');
  write(
    'app/build.gradle.kts',
    `plugins {
    id("com.android.application")
}
android {
    namespace = "com.example.shop"
    defaultConfig {
        applicationId = "com.example.shop"
        targetSdk = 35
        manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"
        manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"
    }
    buildTypes { release { isMinifyEnabled = false } }
    flavorDimensions += "store"
    productFlavors { create("one") { dimension = "store" }; create("two") { dimension = "store" } }
}
dependencies {
    implementation("com.tencent.tpns:tpns:1.4.4.5-release")
${libraries.map(name => `    implementation(project(":${name}"))`).join('\n')}
}
`,
  );
  const screens = lines(
    40,
    i =>
      `        <activity android:name=".Screen${i}" android:exported="true">\n            <intent-filter>\n                <action android:name="android.intent.action.VIEW" />\n                <category android:name="android.intent.category.DEFAULT" />\n                <data android:scheme="shop" android:host="com.example" android:path="/${i}" />\n            </intent-filter>\n        </activity>`,
  );
  const android = 'xmlns:android="http://schemas.android.com/apk/res/android"';
  write(
    'app/src/main/AndroidManifest.xml',
    `<manifest ${android}>\n    <application android:name=".Shop">\n${screens}\n    </application>\n</manifest>\n`,
  );
  write('tpns.console.json', '{ "accessPoint": "guangzhou", "redirect": "shop://com.example/7" }\n');
  for (const name of ['app', ...libraries]) {
    const folder = `${name}/src/main/java/com/example/${name}`;
    const body = lines(60, i => `    int step${i}(int x) { return x * ${i} + "a ${i}".length(); }`);
    for (let i = 0; i < SOURCES; i++) {
      write(
        `${folder}/Part${i}.java`,
        `package com.example.${name};\n\npublic class Part${i} {\n${body}\n}\n`,
      );
    }
    if (name === 'app') continue;
    write(
      `${name}/build.gradle.kts`,
      `plugins {\n    id("com.android.library")\n}\nandroid {\n    namespace = "com.example.${name}"\n}\n`,
    );
    write(
      `${name}/src/main/AndroidManifest.xml`,
      `<manifest ${android}>\n    <application />\n</manifest>\n`,
    );
  }
  return root;
}
