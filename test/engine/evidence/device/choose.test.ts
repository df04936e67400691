import { describe, expect, it } from 'vitest';
import { chooseDevice } from '../../../../src/engine/evidence/device/choose.ts';
import { Stop } from '../../../../src/errors.ts';
import { type AdbAnswer, AdbFault } from '../../../../src/ports.ts';
import { listing, memoryAdb } from './phone.ts';

type Host = Readonly<Record<string, Partial<AdbAnswer> | AdbFault>>;
const SEVERAL = { code: 1, err: 'error: more than one device/emulator\n' };
const encode = (text: string) => new TextEncoder().encode(text);

const choose = (host: Host, asked: string | null = null) => chooseDevice(memoryAdb({}, host), asked);
async function stopOf(host: Host, asked: string | null = null) {
  const error = await choose(host, asked).catch((thrown: unknown) => thrown);
  if (!(error instanceof Stop)) throw error;
  expect([error.exit, error.code]).toEqual([2, 'device']);
  const { help, flag, env } = error.details;
  return { why: error.why.id, args: error.why.args, help: help?.id, flag, env };
}

describe('the device', () => {
  it('is the one that is there, an emulator too', async () => {
    const host = {
      'devices -l': listing('emulator-5554          device product:sdk_gphone64'),
      'get-serialno': { out: encode('emulator-5554\r\n') },
    };
    expect(await choose(host)).toEqual({ serial: 'emulator-5554', notes: [] });
  });
  it("is the one of several that is named, or that adb's own environment names", async () => {
    const two = listing('A device\nB device');
    expect((await choose({ 'devices -l': two, 'get-serialno': SEVERAL }, 'B')).serial).toBe('B');
    expect((await choose({ 'devices -l': two, 'get-serialno': { out: encode('A\n') } })).serial).toBe('A');
  });
  it('is the only one that answers', async () => {
    const host = {
      'devices -l': listing('A offline\nB device\nC recovery\nD authorizing'),
      'get-serialno': SEVERAL,
    };
    const { serial, notes } = await choose(host);
    expect(serial).toBe('B');
    expect(notes.map(({ args }) => args)).toEqual([
      { serial: 'A', state: 'offline' },
      { serial: 'C', state: 'not-running' },
      { serial: 'D', state: 'connecting' },
    ]);
  });
});

describe('a stop', () => {
  const none = { 'get-serialno': { code: 1, err: 'error: no devices/emulators found\n' } };
  it.each<[string, Host, string | null, object]>([
    [
      'for no device',
      { 'devices -l': listing(''), ...none },
      null,
      { why: 'adb-none', args: {}, help: 'adb-none-help' },
    ],
    [
      'for several, which it names',
      { 'devices -l': listing('A device\nB device\nC offline'), 'get-serialno': SEVERAL },
      null,
      { why: 'adb-several', args: { serials: ['A', 'B'] }, help: 'adb-several-help', flag: '--device' },
    ],
    [
      'for one that is not there',
      { 'devices -l': listing('A device') },
      'B',
      { why: 'adb-unknown', args: { serial: 'B', serials: ['A'] } },
    ],
    [
      "for one of the environment's that is not there",
      {
        'devices -l': listing('A device'),
        'get-serialno': { code: 1, err: "adb: error: device 'B' not found\n" },
      },
      null,
      { why: 'adb-unknown', args: { serial: 'B', serials: ['A'] } },
    ],
    [
      'for one that does not trust this computer',
      {
        'devices -l': listing('A unauthorized usb:1-1'),
        'get-serialno': { code: 1, err: 'error: device unauthorized.\n' },
      },
      null,
      { why: 'adb-not-ready', args: { serial: 'A', state: 'unauthorized' }, help: 'adb-not-ready-help' },
    ],
    [
      'for one that the environment names and that does not answer, whatever else is there',
      {
        'devices -l': listing('A device\nB unauthorized usb:1-1'),
        'get-serialno': { code: 1, err: 'error: device unauthorized.\n' },
      },
      null,
      { why: 'adb-not-ready', args: { serial: 'B', state: 'unauthorized' } },
    ],
    [
      'for one that was named and does not answer',
      { 'devices -l': listing('A offline\nB device') },
      'A',
      { why: 'adb-not-ready', args: { serial: 'A', state: 'offline' } },
    ],
    [
      'for one that may not be opened',
      {
        'devices -l': listing('???????? no permissions (udev); see [x] usb:1-1'),
        'get-serialno': { out: encode('unknown\n') },
      },
      null,
      { why: 'adb-not-ready', args: { serial: '????????', state: 'no-permissions' } },
    ],
    [
      'without adb',
      { 'devices -l': new AdbFault('absent', '/opt/adb') },
      null,
      { why: 'adb-absent', args: { client: '/opt/adb' }, help: 'adb-absent-help', env: 'TPNS_ADB' },
    ],
    [
      'where its server hangs',
      { 'devices -l': new AdbFault('timeout', 'devices') },
      null,
      { why: 'adb-silent', args: { seconds: 10 }, help: 'adb-silent-help' },
    ],
    [
      'where its server hangs later',
      { 'devices -l': listing('A device'), 'get-serialno': new AdbFault('timeout', '') },
      null,
      { why: 'adb-silent', args: { seconds: 5 } },
    ],
    [
      'where adb can not be run',
      { 'devices -l': new AdbFault('other', 'ENOEXEC') },
      null,
      { why: 'adb-failed', args: { said: 'other: ENOEXEC' }, help: 'adb-failed-help' },
    ],
    [
      'where it complains',
      {
        'devices -l': {
          code: 1,
          err: "* daemon not running; starting now at tcp:5037\nADB server didn't ACK\n* failed to start daemon\nadb: error: cannot connect to daemon\n",
        },
      },
      null,
      { why: 'adb-failed', args: { said: 'cannot connect to daemon' } },
    ],
    [
      'where it says something else',
      { 'devices -l': { code: 2, out: encode('usage: adb\n') } },
      null,
      { why: 'adb-failed', args: { said: 'usage: adb' } },
    ],
    [
      'where it says nothing',
      { 'devices -l': { code: 3 } },
      null,
      { why: 'adb-failed', args: { said: 'exit 3' } },
    ],
  ])('%s', async (_, host, asked, expected) => {
    expect(await stopOf(host, asked)).toMatchObject(expected);
  });

  it('is not made of a bug', async () => {
    const adb = { run: () => Promise.reject(new TypeError('bug')) };
    await expect(chooseDevice(adb, null)).rejects.toThrow(TypeError);
  });
});
