/**
 * The main job, end to end, on a real Android project: the React Native template that npm ships, copied to a
 * temporary folder, with a local TPNS endpoint in the service's place. Every step says what it does and what came of
 * it; the first that fails ends the demo.
 */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
let emulator;
const title = text => console.log(`\n\u001b[1m${++step}. ${text}\u001b[0m`);
const done = text => console.log(`   \u001b[32m✓\u001b[0m ${text}`);

function fail(text) {
  console.error(`   ✗ ${text}`);
  console.error(`   The project is kept for a look: ${project}`);
  emulator?.kill();
  process.exit(1);
}

/** The caller's own credentials have no place here: everything goes to the local endpoint. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TPNS_'))),
  TPNS_LANG: process.env.TPNS_LANG ?? 'en',
  TPNS_CONFIG_DIR: join(work, 'config'),
};

function run(args, { expect = 0, show = true, says = '', more = {} } = {}) {
  console.log(`   $ tpns ${args.join(' ')}`);
  const env = { ...environment, ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [tpns, ...args, '--cwd', project, '--yes'], {
    encoding: 'utf8',
    env,
    timeout: 60_000,
  });
  if (show) process.stdout.write(`${stdout}${stderr}`.replace(/^/gm, '   │ ').replace(/ {3}│ $/, ''));
  if (status !== expect) fail(`ended with ${status} instead of ${expect}\n${show ? '' : stdout + stderr}`);
  if (!stdout.includes(says)) fail(`did not say “${says}”`);
  return stdout;
}

/** What a Huawei phone logs where the app is signed with a key that Huawei does not know. */
const capture = name =>
  [
    `1000  1000 I ActivityManager: Start proc 4242:${name}/u0a123 for top-activity {${name}/.MainActivity}`,
    '4242  4260 I TPush   : [XGPushManager] TPNS register push success with token : 0a6db603c3f79a7cb34fe8779e6e84cd34d9',
    '4242  4260 I TPush   : [OtherPushHuaWeiImpl] other push huawei onConnect code:907135702',
    '4242  4260 I TPush   : [OtherPushClient] handleUpdateToken other push token is :  other push type: huawei',
  ]
    .map((text, i) => `05-01 10:00:0${i}.000  ${text}\n`)
    .join('');

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

title('Is everything in order?');
run(['doctor']);
done('the app is ready for the redirect that the console has');

title('Somebody renames the path in the manifest');
const manifest = join(project, 'android/app/src/main/AndroidManifest.xml');
const wired = readFileSync(manifest, 'utf8');
const broken = wired.replace('android:path="/detail"', 'android:path="/details"');
if (broken === wired) fail('the redirect filter is not where it was expected');
writeFileSync(manifest, broken);
const line = broken.slice(0, broken.indexOf('"/details"')).split('\n').length;
const examined = run(['doctor'], { expect: 1, says: 'redirect-unresolved' });
if (!examined.includes(`AndroidManifest.xml:${line}`)) fail(`doctor did not point to line ${line}`);
done(`doctor names the line (${line}), the attribute, and the side to change`);
writeFileSync(manifest, wired);

title('A local TPNS endpoint, and a test push');
emulator = spawn(process.execPath, [tpns, 'emulator', '--json'], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { url, accessId, secretKey } = await new Promise((resolve, reject) => {
  emulator.stdout.once('data', text => resolve(JSON.parse(text)));
  emulator.once('exit', code => reject(new Error(`the emulator ended with ${code}`)));
});
console.log(`   listening on ${url}`);
const push = [
  'push',
  '--token',
  '0a6db603c3f79a7cb34fe8779e6e84cd34d9',
  '--access-id',
  accessId,
  '--endpoint',
  url,
];
run([...push, '--redirect', 'demo://com.helloworld/detail'], {
  more: { TPNS_SECRET_KEY: secretKey },
  says: '3000000001',
});
const { length } = (await (await fetch(`${url}/requests`)).json()).requests;
if (length !== 1) fail(`the endpoint has seen ${length} pushes`);
done('accepted');

title('The same with a wrong SecretKey');
run(push, { expect: 1, more: { TPNS_SECRET_KEY: '0123456789abcdef0123456789abcdef' }, says: '1008003' });
done('refused, and the refusal explained');

title('How far did the push get? The service is asked');
const service = [
  '--access-id',
  accessId,
  '--endpoint',
  url,
  '--token',
  '0a6db603c3f79a7cb34fe8779e6e84cd34d9',
];
run(['doctor', '--online', ...service, '--push-id', '3000000001'], {
  more: { TPNS_SECRET_KEY: secretKey },
  says: 'How far the push gets',
});
emulator.kill();
done('each stage with what proves it');

title('It does not arrive while the app is closed: what does the log say?');
const log = join(work, 'app.log');
writeFileSync(log, capture('com.helloworld'));
run(['doctor', '--logcat', log], { expect: 1, says: "not the one in the vendor's console" });
done('the cause, what speaks for it, and the step that decides it');

title('Take it back');
run(['undo']);
if (snapshot(project) !== original) fail('the project is not the original');
done('every file, mode and byte as before');

rmSync(work, { recursive: true, force: true });
console.log('\n\u001b[32mAll steps passed.\u001b[0m');
