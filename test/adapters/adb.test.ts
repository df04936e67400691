import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adbClient } from '../../src/adapters/adb.ts';
import { readDevices } from '../../src/android/device/devices.ts';
import { readRehearsal, rehearsalCommand } from '../../src/android/device/rehearsal.ts';
import { channels } from '../../src/channels/index.ts';
import { installedApk } from '../../src/engine/evidence/device/archive.ts';
import { askDevice, type DeviceQuestion } from '../../src/engine/evidence/device/ask.ts';
import { deviceNeeds } from '../../src/engine/evidence/device/needs.ts';
import { Stop } from '../../src/errors.ts';
import { type Adb, AdbFault } from '../../src/ports.ts';
import { answersOf, LOG, PACKAGE, SERIAL, scriptOf, TOLD } from '../engine/evidence/device/phone.ts';

import { type AdbServer, adbServer, freePort, type ScriptedDevice } from '../support/adb-server.ts';
import { run } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { describeWith, tool } from '../support/tool.ts';

const env = (name: string): string | undefined => process.env[name];
const question: DeviceQuestion = {
  serial: null,
  packageNames: [PACKAGE],
  redirect: 'shop://x/y?a=1&b=2',
  needs: deviceNeeds(channels, new Set(['xiaomi'])),
  log: true,
};
/** Nobody wants to wait in a test as long as a person would. */
const hasty = (adb: Adb, most: number): Adb => ({
  run: (args, limits) => adb.run(args, { ...limits, timeoutMs: Math.min(most, limits.timeoutMs) }),
});
const caught = (work: Promise<unknown>): Promise<unknown> => work.then(() => null).catch(error => error);

let server: AdbServer | null = null;
async function serving(...args: Parameters<typeof adbServer>): Promise<AdbServer> {
  server = await adbServer(...args);
  vi.stubEnv('ANDROID_ADB_SERVER_PORT', String(server.port));
  return server;
}

beforeEach(() => {
  for (const name of ['ANDROID_SERIAL', 'ANDROID_ADB_SERVER_ADDRESS', 'ADB_SERVER_SOCKET'])
    vi.stubEnv(name, undefined);
  // the client keeps its key and its log there
  vi.stubEnv('HOME', scratch());
  vi.stubEnv('TMPDIR', scratch());
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
  server = null;
});

describeWith([tool('adb')], 'the real adb client', () => {
  const device = (changes: Parameters<typeof answersOf>[0] = {}): ScriptedDevice => ({
    serial: SERIAL,
    script: scriptOf(answersOf(changes)),
  });
  const phone = device();

  it('brings everything that a device says', async () => {
    await serving([phone]);
    const reading = await askDevice(adbClient(env), question);
    expect(reading.notes).toEqual([]);
    expect(reading.observations.map(({ id }) => id)).toEqual(TOLD);
    expect(new TextDecoder().decode(reading.recentLog ?? new Uint8Array())).toBe(LOG);
    expect(reading).toMatchObject({ serial: SERIAL, packageName: PACKAGE, clock: 1717171717 });
  });

  it('brings the same from a device with a shell of old', async () => {
    await serving([{ ...phone, old: true }]);
    const { observations, notes } = await askDevice(adbClient(env), question);
    expect(notes).toEqual([]);
    expect(observations.map(({ id }) => id)).toContain('redirect-resolves');
  });

  it('names several devices, and takes the one that is meant', async () => {
    await serving([phone, { serial: 'EXAMPLE2', script: phone.script ?? (() => null) }]);
    const error = await caught(askDevice(adbClient(env), question));
    expect(error).toBeInstanceOf(Stop);
    expect((error as Stop).why).toEqual({ id: 'adb-several', args: { serials: [SERIAL, 'EXAMPLE2'] } });
    expect((await askDevice(adbClient(env), { ...question, serial: 'EXAMPLE2' })).serial).toBe('EXAMPLE2');
    vi.stubEnv('ANDROID_SERIAL', 'EXAMPLE2');
    expect((await askDevice(adbClient(env), question)).serial).toBe('EXAMPLE2');
    vi.stubEnv('ANDROID_SERIAL', 'EXAMPLE3');
    expect(((await caught(askDevice(adbClient(env), question))) as Stop).why).toEqual({
      id: 'adb-unknown',
      args: { serial: 'EXAMPLE3', serials: [SERIAL, 'EXAMPLE2'] },
    });
  });

  it.each([
    ['unauthorized', 'unauthorized'],
    ['offline', 'offline'],
    ['recovery', 'not-running'],
    ['no permissions (user in plugdev group); see [http://example.com]', 'no-permissions'],
  ])('tells of a device that is %s', async (state, told) => {
    await serving([{ serial: SERIAL, state }]);
    expect(((await caught(askDevice(adbClient(env), question))) as Stop).why).toEqual({
      id: 'adb-not-ready',
      args: { serial: SERIAL, state: told },
    });
  });

  it('tells of no device', async () => {
    await serving([]);
    expect(((await caught(askDevice(adbClient(env), question))) as Stop).why.id).toBe('adb-none');
  });

  it('is ended where its server hangs', async () => {
    await serving([], { silent: true });
    const before = Date.now();
    expect(((await caught(askDevice(hasty(adbClient(env), 700), question))) as Stop).why.id).toBe(
      'adb-silent',
    );
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  it('is ended where a question hangs, and the others are answered', async () => {
    await serving([device({ 'dumpsys netpolicy': 'hang' })]);
    const { notes, observations } = await askDevice(hasty(adbClient(env), 3000), question);
    expect(notes).toEqual([
      { id: 'device-unanswered', args: { commands: ['dumpsys netpolicy'], why: 'late' } },
    ]);
    expect(observations.map(({ id }) => id)).toContain('standby-bucket');
  });

  it('survives a device that goes in the middle of an answer', async () => {
    await serving([device({ [`dumpsys package ${PACKAGE}`]: 'die' })]);
    const { notes } = await askDevice(adbClient(env), question);
    expect(notes.map(({ id }) => id)).toContain('device-unanswered');
  });

  it('hands out the archive as it is', async () => {
    const apk = Uint8Array.from({ length: 300_000 }, (_, i) =>
      i < 2 ? ([0x50, 0x4b][i] ?? 0) : (i * 7) % 256,
    );
    await serving([
      device({
        [`pm path ${PACKAGE}`]: 'package:/data/app/a b/base.apk\n',
        "cat '/data/app/a b/base.apk'": { out: apk },
      }),
    ]);
    const found = await installedApk(adbClient(env), SERIAL, PACKAGE);
    expect(found === null ? null : Buffer.compare(found, apk)).toBe(0);
  });

  it('brings a rehearsal to the device word for word', async () => {
    const redirect = 'shop://x/it\'s?a="1"&b=$HOME#商品 %20';
    const { args, text } = rehearsalCommand({ serial: SERIAL, redirect });
    const asked = await serving([device({ [args.at(-1) ?? '']: `Status: ok\nActivity: ${PACKAGE}/.A\n` })]);
    const answer = await adbClient(env).run(args, { timeoutMs: 10_000 });
    expect(readRehearsal(answer, { redirect, packageName: PACKAGE }).map(({ id }) => id)).toEqual([
      'redirect-resolves',
    ]);
    const sent = asked.asked.at(-1);
    expect(sent).toContain(`:${args.at(-1)}`);
    // what a person pastes sends the same; it must not block the server in this process
    const { execFile } = await import('node:child_process');
    await new Promise<void>((resolve, reject) =>
      execFile('sh', ['-c', text], { env: process.env }, error => (error ? reject(error) : resolve())),
    );
    expect(asked.asked.at(-1)).toBe(sent);
  });

  it('tells of a server it can not reach', async () => {
    // named by its number, it is somebody else's server, which the client does not start
    vi.stubEnv('ADB_SERVER_SOCKET', `tcp:127.0.0.1:${await freePort()}`);
    expect(((await caught(askDevice(adbClient(env), question))) as Stop).why).toMatchObject({
      id: 'adb-failed',
      args: { said: expect.stringContaining('Connection refused') },
    });
  });

  it('starts its server where there is none', async () => {
    const port = String(await freePort());
    vi.stubEnv('ANDROID_ADB_SERVER_PORT', port);
    try {
      const { out, code } = await adbClient(env).run(['devices', '-l'], { timeoutMs: 30_000 });
      expect(code).toBe(0);
      expect(readDevices(new TextDecoder().decode(out))).not.toBeNull();
    } finally {
      run('adb', ['-P', port, 'kill-server'], { timeoutMs: 10_000 });
    }
  });
});

describe('the client', () => {
  const program = (text: string, mode = 0o755): string => {
    const path = join(scratch(), 'adb');
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, mode);
    return path;
  };
  const client = (values: Readonly<Record<string, string>>): Adb => adbClient(name => values[name]);
  const limits = { timeoutMs: 5000 };

  it('is the named one, then the one on the PATH, then the one of the SDK', async () => {
    const said = async (values: Readonly<Record<string, string>>): Promise<string> =>
      new TextDecoder().decode((await client(values).run(['x'], limits)).out).trim();
    const named = program('echo named "$1"');
    const sdk = scratch();
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(sdk, 'platform-tools'));
    writeFileSync(join(sdk, 'platform-tools/adb'), '#!/bin/sh\necho sdk\n', { mode: 0o755 });
    expect(await said({ TPNS_ADB: named, ANDROID_HOME: sdk })).toBe('named x');
    expect(await said({ PATH: '/nowhere', ANDROID_HOME: sdk })).toBe('sdk');
    expect(await said({ PATH: '', ANDROID_SDK_ROOT: sdk })).toBe('sdk');
  });

  it('answers with what it said, whatever its exit code', async () => {
    const answer = await client({ TPNS_ADB: program('echo out; echo err >&2; cat; exit 7') }).run([], limits);
    expect({ ...answer, out: new TextDecoder().decode(answer.out) }).toEqual({
      code: 7,
      out: 'out\n',
      err: 'err\n',
    });
  });

  it.each<[AdbFault['kind'], string, { timeoutMs: number; maxBytes?: number }]>([
    ['absent', '/nowhere/adb', limits],
    ['absent', program('exit 0', 0o644), limits],
    ['timeout', program('exec sleep 60'), { timeoutMs: 200 }],
    ['too-large', program('exec yes'), { ...limits, maxBytes: 1000 }],
    ['other', program('kill -TERM $$'), limits],
  ])('has no answer: %s', async (kind, path, limit) => {
    const error = await caught(client({ TPNS_ADB: path }).run(['devices'], limit));
    expect(error).toBeInstanceOf(AdbFault);
    expect((error as AdbFault).kind).toBe(kind);
  });
});
