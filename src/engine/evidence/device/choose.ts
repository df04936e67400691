/** Which device is meant, by adb's own rules, and the way out where it can't be asked. */
import { type ListedDevice, readDevices } from '../../../android/device/devices.ts';
import { onlyLine } from '../../../android/device/reply.ts';
import { type Note, note } from '../../../core/note.ts';
import { Stop } from '../../../errors.ts';
import { type Adb, type AdbAnswer, AdbFault } from '../../../ports.ts';

type Nothing = Record<never, never>;

declare module '../../../core/note.ts' {
  interface NoteArgs {
    'adb-absent': { client: string };
    'adb-absent-help': Nothing;
    'adb-silent': { seconds: number };
    'adb-silent-help': Nothing;
    'adb-failed': { said: string };
    'adb-failed-help': Nothing;
    'adb-none': Nothing;
    'adb-none-help': Nothing;
    'adb-several': { serials: readonly string[] };
    'adb-several-help': { serial: string };
    'adb-unknown': { serial: string; serials: readonly string[] };
    'adb-unknown-help': Nothing;
    'adb-not-ready': { serial: string; state: NotReady };
    'adb-not-ready-help': { serial: string; state: NotReady };
    /** Attached as well, and not asked. */
    'adb-passed-over': { serial: string; state: NotReady };
  }
}

/** Why a device that is attached does not answer. */
export type NotReady = 'unauthorized' | 'offline' | 'no-permissions' | 'connecting' | 'not-running';

/** A server that is not running yet takes some seconds to start. */
const LIST_MS = 10_000;
const MS = 5_000;

/** Rejects with a {@link Stop} that says what to do with cable, phone or adb. */
export async function chooseDevice(
  adb: Adb,
  asked: string | null,
): Promise<{ readonly serial: string; readonly notes: readonly Note[] }> {
  const devices = await listed(adb);
  const serial = asked ?? (await adbsOwn(adb, devices));
  const ready = devices.filter(isReady);
  if (serial !== null) {
    const meant = devices.find(each => each.serial === serial);
    if (meant === undefined) {
      const serials = devices.map(each => each.serial);
      throw stop(note('adb-unknown', { serial, serials }), note('adb-unknown-help', {}));
    }
    if (!isReady(meant)) throw notReady(meant);
    return { serial, notes: [] };
  }
  const [one, another] = ready;
  if (one !== undefined && another !== undefined) {
    const serials = ready.map(each => each.serial);
    throw stop(
      note('adb-several', { serials }),
      note('adb-several-help', { serial: one.serial }),
      '--device',
    );
  }
  if (one !== undefined) {
    const others = devices.filter(each => each !== one);
    return {
      serial: one.serial,
      notes: others.map(each => note('adb-passed-over', { serial: each.serial, state: stateOf(each) })),
    };
  }
  const [first] = devices;
  throw first === undefined ? stop(note('adb-none', {}), note('adb-none-help', {})) : notReady(first);
}

async function listed(adb: Adb): Promise<readonly ListedDevice[]> {
  const answer = await said(adb, ['devices', '-l'], LIST_MS);
  const devices = readDevices(new TextDecoder().decode(answer.out));
  if (devices === null || answer.code !== 0) {
    throw stop(note('adb-failed', { said: complaintIn(answer) }), note('adb-failed-help', {}));
  }
  return devices;
}

/**
 * The one that adb itself would talk to: `ANDROID_SERIAL`, or the only one. Null where adb can't tell, which is where
 * several are attached.
 */
async function adbsOwn(adb: Adb, devices: readonly ListedDevice[]): Promise<string | null> {
  const answer = await said(adb, ['get-serialno'], MS);
  const missing = /\bdevice '(.+)' not found/.exec(answer.err)?.[1];
  if (missing !== undefined) return missing;
  // of several, it complains of one only where the environment names that one; another must not be asked in its place
  const state = /\b(unauthorized|offline|authorizing|connecting)\b/.exec(answer.err)?.[1];
  const meant = devices.find(each => each.state === state);
  if (meant !== undefined) return meant.serial;
  const serial = onlyLine(new TextDecoder().decode(answer.out));
  // of a device that it can't talk to, adb says `unknown`
  return devices.some(each => each.serial === serial) ? serial : null;
}

async function said(adb: Adb, args: readonly string[], timeoutMs: number): Promise<AdbAnswer> {
  try {
    return await adb.run(args, { timeoutMs });
  } catch (error) {
    if (!(error instanceof AdbFault)) throw error;
    if (error.kind === 'absent') {
      const client = error.message.replace(/^absent: /, '');
      throw stop(note('adb-absent', { client }), note('adb-absent-help', {}), undefined, 'TPNS_ADB');
    }
    if (error.kind === 'timeout') {
      throw stop(note('adb-silent', { seconds: timeoutMs / 1000 }), note('adb-silent-help', {}));
    }
    throw stop(note('adb-failed', { said: error.message }), note('adb-failed-help', {}));
  }
}

/** The line in which adb complains, without what it says of its server first. */
function complaintIn({ err, out, code }: AdbAnswer): string {
  const lines = `${err}\n${new TextDecoder().decode(out)}`.split(/\r?\n/).map(line => line.trim());
  const told = lines.filter(line => line !== '' && !line.startsWith('*'));
  const line = told.find(each => /error|fail|cannot/i.test(each)) ?? told[0] ?? `exit ${code}`;
  return line.replace(/^(?:adb(?:\.exe)?: )?(?:error: )?/, '').slice(0, 300);
}

const isReady = ({ state }: ListedDevice): boolean => state === 'device';

function stateOf({ state }: ListedDevice): NotReady {
  switch (state) {
    case 'unauthorized':
    case 'offline':
      return state;
    case 'no permissions':
      return 'no-permissions';
    case 'authorizing':
    case 'connecting':
      return 'connecting';
    default:
      return 'not-running';
  }
}

function notReady(device: ListedDevice): Stop {
  const args = { serial: device.serial, state: stateOf(device) };
  return stop(note('adb-not-ready', args), note('adb-not-ready-help', args));
}

function stop(why: Note, help: Note, flag?: string, env?: string): Stop {
  return new Stop(2, 'device', why, {
    help,
    ...(flag === undefined ? {} : { flag }),
    ...(env === undefined ? {} : { env }),
  });
}
