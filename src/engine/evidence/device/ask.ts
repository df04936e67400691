/** The device as a witness: what it is, how the app stands on it, and who would open the redirect. Nothing is changed. */

import { readNotifications } from '../../../android/device/notifications.ts';
import { type InstalledPackage, readPackage } from '../../../android/device/package.ts';
import { readPackages, readPaths } from '../../../android/device/packages.ts';
import { readProcesses } from '../../../android/device/processes.ts';
import { deviceFacts, readProperties } from '../../../android/device/properties.ts';
import { quoted } from '../../../android/device/quote.ts';
import { readClock, readUser } from '../../../android/device/settings.ts';
import { type Note, note } from '../../../core/note.ts';
import { type Observation, observed } from '../../../core/observation.ts';
import type { Adb } from '../../../ports.ts';
import type { Reading } from '../reading.ts';
import { chooseDevice } from './choose.ts';
import type { DeviceNeed } from './needs.ts';
import { appSeen } from './of-app.ts';
import { deviceSeen, foreignSeen, settingsSeen, wantedServices } from './of-device.ts';
import { redirectSeen } from './of-redirect.ts';
import { type Questions, questionsTo } from './questions.ts';

declare module '../../../core/note.ts' {
  interface NoteArgs {
    'device-app-unnamed': Record<never, never>;
  }
}

export interface DeviceQuestion {
  /** Null: the one that adb would take, `ANDROID_SERIAL` included. */
  readonly serial: string | null;
  /** Application ids, the likeliest first; the first that is installed is asked about. */
  readonly packageNames: readonly string[];
  readonly redirect: string | null;
  readonly needs: readonly DeviceNeed[];
  /** Whether the device's log is wanted too. */
  readonly log: boolean;
}

export interface DeviceReading extends Reading {
  readonly source: 'device';
  readonly serial: string;
  /** The one that was found installed; null for none. */
  readonly packageName: string | null;
  /** The end of the device's log, as `logcat -v threadtime` prints it. */
  readonly recentLog: Uint8Array | null;
  /** The device's clock when it was asked, in seconds since 1970. */
  readonly clock: number | null;
}

const LOG_LINES = 20_000;
const LOG_LIMITS = { timeoutMs: 20_000, maxBytes: 32 * 1024 * 1024 };

/** Rejects with a Stop (`device`, exit 2) where no device can be asked. */
export async function askDevice(adb: Adb, about: DeviceQuestion): Promise<DeviceReading> {
  const { serial, notes } = await chooseDevice(adb, about.serial);
  const questions = questionsTo(adb, serial);
  const device = await theDevice(questions, about.needs);
  const [wanted] = about.packageNames;
  const packageName = about.packageNames.find(name => device.packages?.has(name)) ?? null;
  const [app, recentLog, gone] = await Promise.all([
    packageName === null ? null : theApp(questions, packageName, device, about.redirect),
    about.log
      ? questions.bytes(['logcat', '-d', '-v', 'threadtime', '-t', String(LOG_LINES)], 'logcat', LOG_LIMITS)
      : null,
    packageName === null && device.packages !== null && isAbsent(questions, about.packageNames),
  ]);
  const absent = app?.absent === true ? packageName : gone === true ? wanted : undefined;
  return {
    source: 'device',
    serial,
    packageName: app?.absent === true ? null : packageName,
    recentLog,
    clock: device.clock,
    observations: [
      ...device.observations,
      ...(absent === undefined || absent === null
        ? []
        : [observed('device', 'app-absent', { package: absent })]),
      ...(app?.observations ?? []),
    ],
    notes: [
      ...notes,
      ...(wanted === undefined ? [note('device-app-unnamed', {})] : []),
      ...(app?.notes ?? []),
      ...questions.notes(),
    ],
  };
}

/** A list may have been cut off, so that absence is asked for once more. */
async function isAbsent(questions: Questions, packages: readonly string[]): Promise<boolean> {
  if (packages.length === 0) return false;
  const paths = await questions.ask(packages.map(name => `pm path ${quoted(name)}`).join('; '), 'pm path');
  return paths !== null && readPaths(paths) === null;
}

async function servicesSeen(
  questions: Questions,
  packages: ReadonlySet<string>,
  wanted: readonly DeviceNeed[],
): Promise<readonly Observation[]> {
  const missing = wanted.filter(({ services }) => !services.some(service => packages.has(service)));
  const seen = await Promise.all(
    missing.map(async ({ channel, services }) => {
      const service = services[0] ?? '';
      return (await isAbsent(questions, services))
        ? [observed('device', 'vendor-service-absent', { service }, { channel })]
        : [];
    }),
  );
  return seen.flat();
}

interface TheDevice {
  readonly observations: readonly Observation[];
  readonly sdk: number | null;
  readonly user: number;
  readonly packages: ReadonlySet<string> | null;
  readonly clock: number | null;
}

async function theDevice(questions: Questions, needs: readonly DeviceNeed[]): Promise<TheDevice> {
  const [getprop, listed, user, zen, lowPower, connectivity, clock] = await Promise.all([
    questions.ask('getprop'),
    questions.ask('pm list packages'),
    questions.ask('am get-current-user'),
    questions.ask('settings get global zen_mode'),
    questions.ask('settings get global low_power'),
    questions.ask('dumpsys connectivity'),
    questions.ask('date +%s'),
  ]);
  const properties = readProperties(getprop ?? '');
  if (properties === null && getprop !== null) questions.unreadable('getprop');
  const packages = readPackages(listed ?? '');
  if (packages === null && listed !== null) questions.unreadable('pm list packages');
  const facts = properties === null ? null : deviceFacts(properties);
  return {
    observations: [
      ...(facts === null || properties === null ? [] : [deviceSeen(facts, properties, needs)]),
      ...settingsSeen({ zen, lowPower, connectivity }),
      ...(facts === null ? [] : foreignSeen(facts, needs)),
      ...(facts === null || packages === null
        ? []
        : await servicesSeen(questions, packages, wantedServices(facts, needs))),
    ],
    sdk: facts?.sdk ?? null,
    user: readUser(user ?? '') ?? 0,
    packages,
    clock: readClock(clock ?? ''),
  };
}

interface TheApp {
  readonly observations: readonly Observation[];
  readonly notes: readonly Note[];
  /** Somebody else on the device has it, the user whose turn it is has not. */
  readonly absent: boolean;
}

async function theApp(
  questions: Questions,
  packageName: string,
  device: TheDevice,
  redirect: string | null,
): Promise<TheApp> {
  const name = quoted(packageName);
  const [dump, notifications, appOps, bucket, idleList, processes, netPolicy, opened] = await Promise.all([
    questions.ask(`dumpsys package ${name}`),
    notificationDump(questions, packageName),
    questions.ask(`appops get ${name}`),
    questions.ask(`am get-standby-bucket ${name}`),
    questions.ask('dumpsys deviceidle whitelist'),
    processList(questions),
    questions.ask('dumpsys netpolicy'),
    redirect === null ? [] : redirectSeen(questions, redirect, packageName),
  ]);
  const app = readPackage(dump ?? '', packageName);
  if (app === null) {
    if (dump !== null) questions.unreadable(`dumpsys package ${packageName}`);
    return { observations: opened, notes: [], absent: false };
  }
  const state = app.users.get(device.user) ?? null;
  if (state?.installed === false) return { observations: [], notes: [], absent: true };
  const seen = appSeen(
    { packageName, app, user: { number: device.user, state }, sdk: device.sdk },
    { notifications, appOps, bucket, idleList, processes, netPolicy },
  );
  return {
    observations: [...seen, ...disabled(app, device.user), ...opened],
    notes: [],
    absent: false,
  };
}

/** Only the app's own part: the rest is other apps' and nobody's business. */
async function notificationDump(questions: Questions, packageName: string): Promise<string | null> {
  const own = await questions.ask(`dumpsys notification --package ${quoted(packageName)}`);
  if (own === null || readNotifications(own, packageName, null) !== null) return own;
  // an option that a system does not know leaves the list out; without it texts are still blacked out
  return questions.ask('dumpsys notification');
}

async function processList(questions: Questions): Promise<string | null> {
  const all = await questions.ask('ps -A');
  // before Android 8 that is a filter, which nothing passes
  return all === null || readProcesses(all) !== null ? all : questions.ask('ps');
}

function disabled(app: InstalledPackage, user: number): Observation[] {
  const state = app.users.get(user);
  // COMPONENT_ENABLED_STATE_DISABLED and its two relatives
  if ((state?.enabled ?? 0) >= 2) return [observed('device', 'app-disabled', { how: 'disabled' })];
  return state?.suspended === true ? [observed('device', 'app-disabled', { how: 'suspended' })] : [];
}
