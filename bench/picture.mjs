/**
 * What understanding a project costs, as CPU time in ratio to a bare `node -e 0`: its scripts and the app's manifest, and
 * besides these the manifests of its libraries and its sources, which are read only when somebody asks for them.
 *
 *     node bench/picture.mjs [<project>] [--check]     --check: exit 1 above the limit
 *
 * Without a project, one of 150 modules is made up.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const LIMIT = 10;
const ROUNDS = 7;
const here = dirname(fileURLToPath(import.meta.url));
const named = process.argv.slice(2).find(word => !word.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'tpns-bench-'));
const project = named === undefined ? madeUp(join(folder, 'project')) : resolve(named);

try {
  const outfile = join(folder, 'picture.mjs');
  const from = path => JSON.stringify(join(here, '../src', path));
  await build({
    stdin: {
      contents: `
        import ${from('adapters/short-lived.ts')};
        import { diskFiles } from ${from('adapters/files.ts')};
        import { readPicture } from ${from('android/picture.ts')};
        import { findProject } from ${from('android/project.ts')};
        import { sdkSources } from ${from('android/registration.ts')};
        const [folder, what] = process.argv.slice(2);
        const project = findProject(diskFiles, folder);
        const apps = project.modules.filter(module => module.application && module.script);
        let manifests = 0;
        let sources = 0;
        for (const app of apps) {
          const picture = readPicture(diskFiles, project, app);
          if (what === undefined) continue;
          manifests += picture.libraryManifests.size;
          if (what !== 'sources') continue;
          sdkSources(picture.code, []);
          sources += picture.code.files.length;
        }
        console.log(JSON.stringify({ modules: project.modules.length, apps: apps.length, manifests, sources }));`,
      resolveDir: join(here, '..'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)});`,
    },
    outfile,
    logLevel: 'error',
  });
  const calls = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'scripts, app’s manifest', args: [outfile, project], limit: LIMIT },
    { name: 'and libraries’ manifests', args: [outfile, project, 'manifests'] },
    { name: 'and sources', args: [outfile, project, 'sources'] },
  ];
  for (const call of calls) cost(call); // fills the disk cache
  const costs = calls.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, call] of calls.entries()) costs[i].push(cost(call));
  }
  const bare = median(costs[0]);
  for (const [i, { name, limit }] of calls.entries()) {
    const middle = median(costs[i]);
    const ratio = middle / bare;
    const over = limit !== undefined && ratio > limit;
    if (over && process.argv.includes('--check')) process.exitCode = 1;
    const verdict = limit === undefined ? '' : `  (limit ${limit}×)${over ? '  OVER' : ''}`;
    console.log(
      `${name.padEnd(26)}${(middle / 1000).toFixed(1).padStart(8)} ms  ${ratio.toFixed(2)}×${verdict}`,
    );
  }
  console.log(run(calls[3]).stdout.trim());
} finally {
  rmSync(folder, { recursive: true });
}

function run({ name, args }) {
  const done = spawnSync(process.execPath, ['--require', join(here, 'usage.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${name} ended with ${done.status}:\n${done.stderr}`);
  return done;
}

/** User and system time in microseconds. */
function cost(call) {
  return Number(run(call).output[3]);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Modules that depend on each other, each with a script, a manifest and some sources. */
function madeUp(root) {
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const modules = Array.from({ length: 150 }, (_, i) => `feature${i}`);
  write('settings.gradle.kts', `include(":app")\n${modules.map(name => `include(":${name}")\n`).join('')}`);
  write('build.gradle.kts', 'plugins {\n    id("com.android.application") version "8.2.0" apply false\n}\n');
  const script = (plugin, name, uses) =>
    `plugins {\n    id("${plugin}")\n}\n\nandroid {\n    namespace = "com.example.${name}"\n    compileSdk = 34\n    defaultConfig {\n        minSdk = 24\n    }\n}\n\ndependencies {\n${uses.map(each => `    implementation(project(":${each}"))\n`).join('')}${Array.from({ length: 20 }, (_, i) => `    implementation("com.example.lib:part${i}:1.${i}.0")\n`).join('')}}\n`;
  const manifest = name =>
    `<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application>\n        <activity android:name=".${name}Activity" android:exported="false" />\n    </application>\n</manifest>\n`;
  write('app/build.gradle.kts', script('com.android.application', 'app', modules.slice(0, 75)));
  write('app/src/main/AndroidManifest.xml', manifest('App'));
  for (const [i, name] of modules.entries()) {
    write(`${name}/build.gradle.kts`, script('com.android.library', name, modules.slice(i + 1, i + 4)));
    write(`${name}/src/main/AndroidManifest.xml`, manifest('Feature'));
    for (let file = 0; file < 20; file++) {
      write(
        `${name}/src/main/kotlin/com/example/${name}/Part${file}.kt`,
        `package com.example.${name}\n\nclass Part${file} {\n${'    fun run() = println("part of something")\n'.repeat(40)}}\n`,
      );
    }
  }
  return root;
}
