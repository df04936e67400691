import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acyclic, arrows, laziness } from './support/laws/arrows.ts';
import { type Law, told } from './support/laws/law.ts';
import { readSources, type Source, sourceOf } from './support/laws/source.ts';
import { provedWrites, smallFiles, vendorsAtHome } from './support/laws/text.ts';
import { cheapStart, exitDoor, world } from './support/laws/world.ts';
import { repository } from './support/repository.ts';

/** Paths in src/ with their text. */
type House = Readonly<Record<string, string>>;

interface Case {
  readonly law: Law;
  /** Each alone must be reported … */
  readonly broken: Readonly<Record<string, House>>;
  /** … and all of these together not. */
  readonly kept: House;
}

const laws: Readonly<Record<string, Case>> = {
  'arrows point one way': {
    law: arrows,
    broken: {
      'core imports a room': { 'core/a.ts': "import { x } from '../editors/x.ts';" },
      'core imports a package': { 'core/a.ts': "import { diffArrays } from 'diff';" },
      'core imports a module of Node': { 'core/a.ts': "import { posix } from 'node:path';" },
      'a type counts as well': { 'editors/a.ts': "import type { Files } from '../ports.ts';" },
      'a re-export counts as well': { 'editors/a.ts': "export * from '../android/x.ts';" },
      'import() counts as well': { 'engine/a.ts': "await import('../adapters/http.ts');" },
      'a type in passing counts as well': { 'tpns/a.ts': "let x: import('../engine/x.ts').X;" },
      'an augmentation counts as well': {
        'android/a.ts': "declare module '../engine/x.ts' { interface X {} }",
      },
      'android knows a service': { 'android/a.ts': "import { r } from '../tpns/regions.ts';" },
      'a check asks the engine': { 'checks/a.ts': "import { x } from '../engine/x.ts';" },
      'the engine makes words': { 'engine/a.ts': "import { say } from '../report/say.ts';" },
      'a report diagnoses': { 'report/a.ts': "import { x } from '../engine/x.ts';" },
      'a command touches the world': { 'commands/a.ts': "import { files } from '../adapters/files.ts';" },
      'an adapter decides': { 'adapters/a.ts': "import { plan } from '../engine/plan.ts';" },
      'a room nobody planned': { 'helpers/a.ts': '' },
    },
    kept: {
      'core/a.ts': "import { b } from './b.ts';",
      'editors/xml/a.ts': "import { x } from '../../core/edit.ts'; import { diffArrays } from 'diff';",
      'android/a.ts': "import { x } from '../editors/x.ts'; import type { Files } from '../ports.ts';",
      'checks/a.ts': "declare module '../core/note.ts' { interface NoteArgs { 'x': object } }",
      'engine/a.ts': "import { x } from '../checks/x.ts'; import { y } from '../channels/y.ts';",
      'adapters/http.ts': "import { HttpFault } from '../tpns/http-port.ts';",
      'main.ts': "import { files } from './adapters/files.ts'; import { cli } from './cli.ts';",
    },
  },
  'the menu is lazy': {
    law: laziness,
    broken: {
      'a command at the top': { 'cli.ts': "import { init } from './commands/init.ts';" },
      'an adapter at the top': { 'cli.ts': "import { http } from './adapters/http.ts';" },
    },
    kept: {
      'cli.ts':
        "import type { Done } from './commands/done.ts'; const { init } = await import('./commands/init.ts');",
      'main.ts': "import { files } from './adapters/files.ts';",
    },
  },
  'no import circles': {
    law: acyclic,
    broken: {
      'of two': { 'core/a.ts': "import './b.ts';", 'core/b.ts': "import './a.ts';" },
      'of three, through a type and an import()': {
        'core/a.ts': "import type { B } from './b.ts';",
        'core/b.ts': "await import('./c.ts');",
        'core/c.ts': "export * from './a.ts';",
      },
      'of one': { 'core/a.ts': "import './a.ts';" },
    },
    kept: {
      'core/a.ts': "import './b.ts'; import './c.ts';",
      'core/b.ts': "import './d.ts';",
      'core/c.ts': "import './d.ts';",
      'core/d.ts': '',
    },
  },
  'only adapters touch the world': {
    law: world,
    broken: {
      files: { 'engine/a.ts': "import { readFileSync } from 'node:fs';" },
      'files, promised': { 'engine/a.ts': "import { readFile } from 'fs/promises';" },
      network: { 'tpns/a.ts': "import { request } from 'node:https';" },
      sockets: { 'emulator/a.ts': "import { connect } from 'node:net';" },
      'another process': { 'commands/a.ts': "import { spawn } from 'node:child_process';" },
      'undici by its types': { 'tpns/a.ts': "import type { Agent } from 'undici';" },
      undici: { 'tpns/a.ts': "import { request } from 'undici';" },
      'a prompt': { 'commands/a.ts': "const { default: inquirer } = await import('inquirer');" },
      'a single prompt': { 'commands/a.ts': "import confirm from '@inquirer/confirm';" },
      colours: { 'report/a.ts': "import chalk from 'chalk';" },
      environment: { 'commands/a.ts': "const id = process.env['TPNS_ACCESS_ID'];" },
      'environment by another name': { 'commands/a.ts': 'const { env } = globalThis.process;' },
      'the process, passed on': { 'commands/a.ts': 'run(process);' },
      'process as a module': { 'commands/a.ts': "import { env } from 'node:process';" },
      stdout: { 'report/a.ts': "process.stdout.write('x');" },
      'files in main': { 'main.ts': "import { existsSync } from 'node:fs';" },
      fetch: { 'tpns/a.ts': "await fetch('https://api.tpns.tencent.com');" },
      console: { 'engine/a.ts': "console.log('here');" },
    },
    kept: {
      'adapters/http.ts': "import { request } from 'undici'; const proxy = process.env.HTTPS_PROXY;",
      'emulator/server.ts':
        "import { createServer } from 'node:http'; import type { AddressInfo } from 'node:net';",
      'emulator/respond.ts': "import { setTimeout as sleep } from 'node:timers/promises';",
      'tpns/signature.ts':
        "import { createHmac } from 'node:crypto'; import { join } from 'node:path/posix';",
      'tpns/send.ts':
        'export const send = (fetch: () => void, http: { fetch(): void }) => { fetch(); http.fetch(); };',
      'engine/a.ts': 'export const at = (process: { id: number }) => process.id; // process.env in a comment',
      'android/gradle.ts': "export const names = { process: 'process.env', console: 1 };",
      'main.ts': 'process.exitCode = await run(process.argv.slice(2), name => process.env[name]);',
    },
  },
  'one exit door': {
    law: exitDoor,
    broken: {
      exit: { 'commands/a.ts': 'process.exit(1);' },
      'exit code': { 'cli.ts': 'process.exitCode = 2;' },
      'in an adapter too': { 'adapters/ask.ts': "process['exit'](130);" },
      'by another name': { 'engine/a.ts': 'globalThis.process.exit(1);' },
    },
    kept: {
      'main.ts': 'process.exitCode = await run();',
      'adapters/world.ts': 'export const alive = (id: number) => process.kill(id, 0);',
      'engine/a.ts': 'export const exit = (door: { exit(code: number): void }) => door.exit(1);',
    },
  },
  'a cheap start': {
    law: cheapStart,
    broken: {
      directly: { 'main.ts': "import { request } from 'undici';" },
      'through other files': {
        'main.ts': "import { cli } from './cli.ts';",
        'cli.ts': "export { ask } from './adapters/ask.ts';",
        'adapters/ask.ts': "import { input } from '@inquirer/prompts';",
      },
    },
    kept: {
      'main.ts': "import type { Agent } from 'undici'; const http = () => import('./adapters/http.ts');",
      'adapters/http.ts': "import { request } from 'undici';",
      'editors/xml/read.ts': "import { parseString } from 'xml2js';",
    },
  },
  'vendors are at home in channels': {
    law: vendorsAtHome,
    broken: {
      'as a string': { 'engine/a.ts': "if (channel.id === 'huawei') {}" },
      'in an identifier': { 'engine/a.ts': 'const oppoKey = 1;' },
      'in a placeholder': { 'android/a.ts': "const need = ['VIVO_APPID'];" },
      'in a template': { 'report/a.ts': 'const a = `$' + '{x} for Xiaomi`;' },
      'in a pattern': { 'android/a.ts': 'const p = /com\\.hihonor|honor/;' },
      'as a key': { 'engine/a.ts': 'const order = { fcm: 1 };' },
      'in an import': { 'engine/a.ts': "import { meizu } from '../channels/meizu.ts';" },
      'in the payload': { 'tpns/payload.ts': "if (channel === 'vivo') {}" },
      'in a check about another vendor': { 'checks/oppo-swapped.ts': "const v = 'vivo';" },
    },
    kept: {
      'channels/huawei.ts': "export const huawei = { id: 'huawei', like: 'honor' };",
      'tpns/codes/xiaomi.ts': "export const xiaomi = [{ source: 'xiaomi' }];",
      'tpns/channels.ts': "const short = { huawei: 'hw', meizu: 'mz' };",
      'checks/oppo-swapped.ts': "export const check = { id: 'oppo-swapped' };",
      'engine/a.ts': "const opposite = 'the opposite of honorable'; // what Huawei asks for",
    },
  },
  'what is written was proved': {
    law: provedWrites,
    broken: {
      'a cast': { 'engine/a.ts': 'run(text => change as ProvedChange);' },
      'a promise of a type': { 'commands/a.ts': 'const change: ProvedChange = made;' },
      'the type alone': { 'editors/a.ts': "import type { ProvedChange } from './proof.ts';" },
    },
    kept: {
      'editors/proof.ts': 'return outcome as ProvedChange;',
      'engine/a.ts': "import type { Judged } from '../editors/proof.ts'; // a ProvedChange or none",
    },
  },
  'small files': {
    law: smallFiles,
    broken: { 'one line too many': { 'engine/a.ts': '\n'.repeat(401) } },
    kept: {
      'engine/a.ts': '\n'.repeat(400),
      'tpns/codes/server.ts': '\n'.repeat(900),
      'report/words/init.ts': '\n'.repeat(900),
    },
  },
};

const build = (house: House): Source[] => Object.entries(house).map(([path, text]) => sourceOf(path, text));
const house = readSources(join(repository, 'src'));

it('finds the house', () => {
  expect(house.map(source => source.path)).toContain('core/edit.ts');
});

describe.each(Object.entries(laws))('%s', (_, { law, broken, kept }) => {
  it('is kept in src/', () => {
    const breaches = law.breaches(house);
    expect(breaches, told(law, breaches)).toEqual([]);
  });

  it.each(Object.entries(broken))('is broken by: %s', (_, example) => {
    const breaches = law.breaches(build(example));
    expect(breaches).toHaveLength(1);
    expect(Object.keys(example)).toContain(breaches[0]?.path);
    expect(breaches[0]?.line).toBeGreaterThan(0);
  });

  it('lets the lawful pass', () => {
    const breaches = law.breaches(build(kept));
    expect(breaches, told(law, breaches)).toEqual([]);
  });
});
