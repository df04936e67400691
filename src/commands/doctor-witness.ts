/** Evidence beside the project: a log, a device, an archive, the services. Each is asked only where that was said. */

import { ArchiveFault } from '../android/apk/fault.ts';
import { readApp } from '../android/apk/read.ts';
import { type Rehearsal, readRehearsal, rehearsalCommand } from '../android/device/rehearsal.ts';
import type { EvidenceView, Subject } from '../checks/subject.ts';
import { type Note, note } from '../core/note.ts';
import type { EvidenceSource, Observation } from '../core/observation.ts';
import { join } from '../core/paths.ts';
import type { Evidence } from '../engine/diagnose/evidence.ts';
import { installedApk } from '../engine/evidence/device/archive.ts';
import { askDevice, type DeviceReading } from '../engine/evidence/device/ask.ts';
import { compareInstalled } from '../engine/evidence/installed/compare.ts';
import { expectedOf } from '../engine/evidence/installed/expected.ts';
import { type LogReading, readLog } from '../engine/evidence/log/read.ts';
import { askTpns } from '../engine/evidence/online/ask.ts';
import { askIm } from '../engine/evidence/online/im.ts';
import { needsOf, packagesOf, redirectOf } from '../engine/evidence/project.ts';
import type { Reading } from '../engine/evidence/reading.ts';
import { Stop } from '../errors.ts';
import { type Adb, AdbFault, type World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { CONSOLE_FILE } from '../tpns/sdk.ts';
import { mayAsk, type Talk } from './context.ts';
import { serviceCredentials } from './credentials.ts';
import type { DoctorOptions } from './doctor-options.ts';
import { imCredentials } from './im-credentials.ts';
import { pathGiven } from './path-given.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'witness-log': { file: string | null };
    'witness-device': Record<never, never>;
    'witness-archive': { package: string };
    'witness-online': { endpoint: string };
    'rehearse-no-redirect': Record<never, never>;
    'rehearse-no-package': Record<never, never>;
    'ask-rehearse': { command: string };
    'rehearse-confirm': { command: string };
    'rehearse-declined': Record<never, never>;
    'rehearse-silent': Record<never, never>;
    'rehearse-redirect': Record<never, never>;
  }
}

export interface Witnessed {
  readonly view: EvidenceView;
  /** What the reader should know of the evidence itself. */
  readonly notes: readonly Note[];
  /** adb's own option for the device that was asked, as it is typed; empty where none was. */
  readonly serial: string;
  readonly package: string | null;
  /** Values that were given, to be masked wherever they turn up. */
  readonly private: readonly string[];
  /** Keys that were used or are at hand: nobody is to read them anywhere. */
  readonly keys: readonly string[];
  readonly rehearsal: { readonly command: string; readonly ran: boolean } | null;
}

interface Errand {
  readonly world: World;
  readonly settings: Settings;
  readonly options: DoctorOptions;
  /** As the sources have it, whatever an archive says. */
  readonly subject: Subject;
  readonly speaking: Talk;
}

/** @throws Stop (exit 2) where somebody who was to be asked could not be. */
export async function witnesses(errand: Errand, archive: Evidence | null): Promise<Witnessed> {
  const { options, subject } = errand;
  const packages = packagesOf(subject.apps);
  const readings: Reading[] = [];
  if (options.logcat !== undefined) readings.push(await logOf(errand, packages));
  const device = options.device === undefined ? null : await deviceOf(errand, packages);
  if (device !== null) readings.push(...device.readings);
  const ofArchive = archiveReading(subject, archive);
  if (ofArchive !== null) readings.push(ofArchive);
  const services =
    options.online === true || options.imAccount !== undefined ? await servicesOf(errand) : null;
  readings.push(...(services?.readings ?? []));
  const installed = device?.reading.packageName ?? null;
  const rehearsal =
    options.rehearse === true ? await rehearse(errand, device?.reading ?? null, packages) : null;
  const asked = [...new Set(readings.map(({ source }) => source))];
  return {
    view: {
      asked: rehearsal?.observations.length ? [...new Set<EvidenceSource>([...asked, 'device'])] : asked,
      observations: [
        ...readings.flatMap(({ observations }) => observations),
        ...(rehearsal?.observations ?? []),
      ],
    },
    notes: [...readings.flatMap(({ notes }) => notes), ...(rehearsal?.notes ?? [])],
    serial: device !== null && options.device !== true ? `-s ${device.reading.serial} ` : '',
    package: installed ?? packages[0] ?? null,
    private: [options.token, options.imAccount, device?.reading.serial].flatMap(each => each ?? []),
    keys: [...keysAtHand(errand.world), ...(services?.keys ?? [])],
    rehearsal: rehearsal === null ? null : { command: rehearsal.command, ran: rehearsal.ran },
  };
}

async function busily<T>({ world, speaking }: Errand, what: Note, work: () => Promise<T>): Promise<T> {
  const busy = await world.busy(speaking.say(what));
  try {
    return await work();
  } finally {
    busy.done();
  }
}

async function logOf(errand: Errand, packages: readonly string[]): Promise<LogReading> {
  const { world, settings, options } = errand;
  const named = options.logcat ?? '-';
  const file = named === '-' ? null : pathGiven(settings, named);
  return busily(errand, note('witness-log', { file }), () =>
    readLog(world.pieces(file), { packages: packages.length > 0 ? packages : null, file }),
  );
}

interface Device {
  readonly reading: DeviceReading;
  readonly readings: readonly Reading[];
}

/** What the end of a buffer lacks, may have been in front of it. */
const ofWholeLogs: readonly Observation['id'][] = ['log-silent', 'log-foreign', 'log-cut'];

async function deviceOf(errand: Errand, packages: readonly string[]): Promise<Device> {
  const { world, options, subject } = errand;
  const adb = await world.adb();
  const reading = await busily(errand, note('witness-device', {}), () =>
    askDevice(adb, {
      serial: typeof options.device === 'string' ? options.device : null,
      packageNames: packages,
      redirect: redirectOf(subject),
      needs: needsOf(subject.apps),
      log: options.logcat === undefined,
    }),
  );
  const readings: Reading[] = [reading];
  if (reading.recentLog !== null && reading.packageName !== null) {
    const log = await recentLog(reading.recentLog, reading.packageName);
    if (log !== null && log.observations.length > 0) readings.push(log);
  }
  const name = reading.packageName;
  if (name !== null) {
    const bytes = await busily(errand, note('witness-archive', { package: name }), () =>
      installedApk(adb, reading.serial, name),
    );
    const compared = bytes === null ? null : await comparedWith(subject, name, bytes);
    if (compared !== null) readings.push(compared);
  }
  return { reading, readings };
}

async function recentLog(bytes: Uint8Array, packageName: string): Promise<Reading | null> {
  try {
    const read = await readLog(once(bytes), { packages: [packageName] });
    const observations = read.observations.filter(({ id }) => !ofWholeLogs.includes(id));
    // what is said of a file does not fit what nobody has seen as one
    return { source: 'logcat', observations, notes: [] };
  } catch (error) {
    // a device whose buffer is empty, or not to be read, has still answered
    if (error instanceof Stop) return null;
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The module that builds this package; where no one says so, the only one there is. */
function appOf({ apps }: Subject, packageName: string | null): Subject['apps'][number] | null {
  const builds = apps.find(app => packageName !== null && packagesOf([app]).includes(packageName));
  return builds ?? (apps.length === 1 ? (apps[0] ?? null) : null);
}

async function comparedWith(
  subject: Subject,
  packageName: string,
  bytes: Uint8Array,
): Promise<Reading | null> {
  const app = appOf(subject, packageName);
  if (app === null) return null;
  try {
    return compareInstalled(await readApp(bytes, packageName), expectedOf(app), 'device');
  } catch (error) {
    // a device may hand out less than all of it
    if (error instanceof ArchiveFault) return null;
    throw error;
  }
}

function archiveReading(subject: Subject, archive: Evidence | null): Reading | null {
  if (archive === null || archive.built === null) return null;
  const app = appOf(subject, archive.packageName);
  return app === null
    ? { source: 'apk', observations: [], notes: [] }
    : compareInstalled(archive.built, expectedOf(app), 'apk');
}

interface Services {
  readonly readings: readonly Reading[];
  readonly keys: readonly string[];
}

/** Somebody's log may hold them, whether they are used here or not. */
const keysAtHand = ({ env }: World): string[] =>
  ['TPNS_SECRET_KEY', 'TPNS_IM_SECRET_KEY'].flatMap(name => env(name) || []);

async function servicesOf(errand: Errand): Promise<Services> {
  const { world, settings, options, subject, speaking } = errand;
  const { say, tell } = speaking;
  const ask = mayAsk(world, settings) ? await world.ask() : null;
  const picture = subject.apps[0]?.picture ?? null;
  const account = options.imAccount ?? null;
  const online = options.online === true;
  const credentials = online
    ? await serviceCredentials({ world, settings, picture, options, platform: 'android', ask, say })
    : null;
  for (const each of credentials?.told ?? []) tell(each);
  const im =
    account === null
      ? null
      : await imCredentials(world, settings, options.secretKeyStdin === true && !online);
  if (im?.assumedCentre === true) tell(note('im-centre-assumed', { centre: 'china' }));
  const http = await world.http();
  const now = (): number => world.now().getTime();
  const endpoint = credentials?.endpoint ?? im?.identity.endpoint ?? '';
  try {
    const keys = [credentials?.secretKey, im?.identity.secretKey].flatMap(key => key ?? []);
    return await busily(errand, note('witness-online', { endpoint }), async () => {
      const readings: Reading[] = [];
      if (credentials !== null) {
        const { accessId, secretKey } = credentials;
        const identity = { accessId, secretKey, endpoint: credentials.endpoint };
        const given = {
          identity,
          token: options.token ?? null,
          pushId: options.pushId ?? null,
          account,
          now,
        };
        readings.push(await askTpns(http, { ...given, probeRegions: options.probeRegions === true }));
      }
      if (im !== null && account !== null)
        readings.push(await askIm(http, { identity: im.identity, account, now }));
      return { readings, keys };
    });
  } finally {
    await http.close();
  }
}

interface Rehearsed {
  readonly command: string;
  readonly ran: boolean;
  readonly observations: readonly Observation[];
  readonly notes: readonly Note[];
}

/** What a channel will fire, to be typed; with a device, done there after asking: it opens a page in front of somebody. */
async function rehearse(
  { world, settings, options, subject, speaking }: Errand,
  device: DeviceReading | null,
  packages: readonly string[],
): Promise<Rehearsed> {
  const redirect = redirectOf(subject);
  if (redirect === null) {
    throw new Stop(2, 'missing-value', note('rehearse-no-redirect', {}), {
      flag: '--redirect',
      file: join(subject.root, CONSOLE_FILE),
    });
  }
  const serial = device !== null && options.device !== true ? device.serial : null;
  const rehearsal = commandOf(serial, redirect);
  const command = rehearsal.text;
  if (device === null) return { command, ran: false, observations: [], notes: [] };
  const packageName = device.packageName ?? packages[0] ?? null;
  if (packageName === null)
    throw new Stop(2, 'no-project', note('rehearse-no-package', {}), { flag: '--cwd' });
  if (!settings.yes) {
    if (!mayAsk(world, settings)) {
      throw new Stop(2, 'missing-value', note('rehearse-confirm', { command }), { flag: '--yes' });
    }
    const ask = await world.ask();
    if (!(await ask.confirm({ message: speaking.say(note('ask-rehearse', { command })), initial: false }))) {
      return { command, ran: false, observations: [], notes: [note('rehearse-declined', {})] };
    }
  }
  const adb = await world.adb();
  const run = ['-s', device.serial, ...rehearsal.args.filter((_, i) => serial === null || i > 1)];
  const observations = await rehearsed(adb, run, { redirect, packageName });
  return {
    command,
    ran: true,
    observations,
    notes: observations.length === 0 ? [note('rehearse-silent', {})] : [],
  };
}

/** None where the phone has gone meanwhile, or does not answer. */
async function rehearsed(
  adb: Adb,
  run: readonly string[],
  about: { readonly redirect: string; readonly packageName: string },
): Promise<readonly Observation[]> {
  try {
    return readRehearsal(await adb.run(run, { timeoutMs: 20_000 }), about);
  } catch (error) {
    if (error instanceof AdbFault) return [];
    throw error;
  }
}

function commandOf(serial: string | null, redirect: string): Rehearsal {
  try {
    return rehearsalCommand({ serial, redirect });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Stop(2, 'invalid-value', note('rehearse-redirect', {}), { flag: '--redirect' });
  }
}
