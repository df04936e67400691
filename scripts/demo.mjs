/**
 * The main job, end to end, on a real Android project: the React Native template that npm ships, copied to a
 * temporary folder. Every step says what it does and what came of it; the first that fails ends the demo.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tpns = join(root, 'bin/tpns.js');
const template = join(
  dirname(createRequire(import.meta.url).resolve('@react-native-community/template/package.json')),
  'template',
);
const work = mkdtempSync(join(tmpdir(), 'tpns-demo-'));
const project = join(work, 'app');
const answers = [
  ...['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'],
  ...['--region', 'shanghai', '--redirect', 'demo://com.helloworld/detail'],
];

let step = 0;
const title = text => console.log(`\n\u001b[1m${++step}. ${text}\u001b[0m`);
const done = text => console.log(`   \u001b[32m✓\u001b[0m ${text}`);

function fail(text) {
  console.error(`   ✗ ${text}`);
  console.error(`   The project is kept for a look: ${project}`);
  process.exit(1);
}

function run(args, { expect = 0, show = true } = {}) {
  console.log(`   $ tpns ${args.join(' ')}`);
  const env = {
    ...process.env,
    TPNS_LANG: process.env.TPNS_LANG ?? 'en',
    TPNS_CONFIG_DIR: join(work, 'config'),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [tpns, ...args, '--cwd', project, '--yes'], {
    encoding: 'utf8',
    env,
  });
  if (show) process.stdout.write(`${stdout}${stderr}`.replace(/^/gm, '   │ ').replace(/ {3}│ $/, ''));
  if (status !== expect) fail(`ended with ${status} instead of ${expect}\n${show ? '' : stdout + stderr}`);
  return stdout;
}

/** Every path with its kind, mode and content. */
function snapshot(folder, at = folder) {
  return readdirSync(at)
    .sort()
    .flatMap(name => {
      const path = join(at, name);
      const stat = lstatSync(path);
      if (stat.isDirectory()) return [`${relative(folder, path)}/`, ...snapshot(folder, path)];
      const content = stat.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
      return [
        `${relative(folder, path)} ${stat.mode.toString(8)} ${createHash('sha256').update(content).digest('hex')}`,
      ];
    })
    .join('\n');
}

title('A real Android project: the React Native template');
cpSync(template, project, { recursive: true });
const original = snapshot(project);
done(`${original.split('\n').length} files and folders copied`);

title('What would change?');
run(['init', ...answers, '--dry-run']);
if (snapshot(project) !== original) fail('a dry run has changed the project');
done('nothing written');

title('Write it');
run(['init', ...answers]);
const integrated = snapshot(project);
if (integrated === original) fail('nothing has changed');
done('TPNS is wired in');

title('Once more: nothing left to do');
const again = run(['init', ...answers], { show: false });
if (!/Nothing to do|无需修改/.test(again)) fail(again);
if (snapshot(project) !== integrated) fail('a second run has changed the project');
done('no byte changed');

title('Take it back');
run(['undo']);
if (snapshot(project) !== original) fail('the project is not the original');
done('every file, mode and byte as before');

rmSync(work, { recursive: true, force: true });
console.log('\n\u001b[32mAll steps passed.\u001b[0m');
