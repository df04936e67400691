/** How the app stands on the device, as observations. Whatever an answer does not say is left unsaid. */
import {
  type AppOp,
  AUTOSTART,
  BACKGROUND_START,
  forbidden,
  readAppOps,
} from '../../../android/device/app-ops.ts';
import { dataRestriction, readIdleList, readNetPolicy } from '../../../android/device/background.ts';
import {
  type NotificationChannelState,
  type NotificationSettings,
  readNotifications,
} from '../../../android/device/notifications.ts';
import type { InstalledPackage, PackageUser } from '../../../android/device/package.ts';
import { isOf, readProcesses } from '../../../android/device/processes.ts';
import { readBucket } from '../../../android/device/settings.ts';
import { type Observation, observed } from '../../../core/observation.ts';

/** What the device said, as text; null where it did not. */
export interface AppAnswers {
  readonly notifications: string | null;
  readonly appOps: string | null;
  readonly bucket: string | null;
  readonly idleList: string | null;
  readonly processes: string | null;
  readonly netPolicy: string | null;
}

export interface AppOnDevice {
  readonly packageName: string;
  readonly app: InstalledPackage;
  /** The user whose turn it is. */
  readonly user: { readonly number: number; readonly state: PackageUser | null };
  /** API level of the device. */
  readonly sdk: number | null;
}

const POST_NOTIFICATIONS = 'android.permission.POST_NOTIFICATIONS';
/** Android 13: notifications are a permission. */
const NEEDS_PERMISSION = 33;
/** User ids of a second user begin here. */
const PER_USER = 100_000;

export function appSeen(about: AppOnDevice, answers: AppAnswers): readonly Observation[] {
  const { packageName, app, user } = about;
  const uid = app.uid === null ? null : user.number * PER_USER + (app.uid % PER_USER);
  const ops = readAppOps(answers.appOps ?? '');
  return [
    observed('device', 'app-installed', { package: packageName, version: versionOf(app) }),
    ...stoppedSeen(user.state),
    ...runningSeen(packageName, answers.processes),
    ...notificationsSeen(about, uid, answers.notifications, ops),
    ...bucketSeen(answers.bucket),
    ...backgroundSeen(about, uid, answers, ops),
    ...vendorSwitchesSeen(ops),
  ];
}

const versionOf = ({ versionName, versionCode }: InstalledPackage): string =>
  versionName ?? versionCode ?? '?';

function stoppedSeen(user: PackageUser | null): Observation[] {
  if (user === null || user.stopped === null) return [];
  const quote = { quote: user.quote };
  return [
    user.stopped
      ? observed('device', 'app-stopped', {}, quote)
      : observed('device', 'app-not-stopped', {}, quote),
  ];
}

function runningSeen(packageName: string, text: string | null): Observation[] {
  const processes = readProcesses(text ?? '');
  if (processes === null) return [];
  const own = processes.filter(name => isOf(packageName, name));
  return [
    observed('device', 'process-running', { running: own.length > 0 }, { quote: own.join(', ') || null }),
  ];
}

function notificationsSeen(
  about: AppOnDevice,
  uid: number | null,
  text: string | null,
  ops: ReadonlyMap<string, AppOp> | null,
): Observation[] {
  const settings = readNotifications(text ?? '', about.packageName, uid);
  const allowed = allowance(about, settings, ops);
  return [
    ...(allowed === null
      ? []
      : [observed('device', 'notifications-allowed', { allowed: allowed.yes }, { quote: allowed.quote })]),
    ...(settings?.channels ?? []).flatMap(channelSeen),
  ];
}

/** Whatever says no decides; a yes is one only where nothing says no. */
function allowance(
  { app, user, sdk }: AppOnDevice,
  settings: NotificationSettings | null,
  ops: ReadonlyMap<string, AppOp> | null,
): { readonly yes: boolean; readonly quote: string | null } | null {
  const op = ops?.get('POST_NOTIFICATION');
  const granted = user.state?.permissions.get(POST_NOTIFICATIONS);
  const needed = sdk === null ? null : sdk >= NEEDS_PERMISSION;
  if (settings?.importance === 'NONE') return { yes: false, quote: settings.quote };
  const no = forbidden(op);
  if (no !== null) return { yes: false, quote: no.quote };
  if (granted !== undefined) return { yes: granted, quote: `${POST_NOTIFICATIONS}: granted=${granted}` };
  const { targetSdk, requested } = app;
  if (needed === true && targetSdk !== null && targetSdk >= NEEDS_PERMISSION && requested.size > 0) {
    // nobody is asked for what the app does not ask for
    if (!requested.has(POST_NOTIFICATIONS))
      return { yes: false, quote: `targetSdk=${targetSdk}, ${POST_NOTIFICATIONS} is not requested` };
  }
  if (settings !== null && settings.importance !== null) return { yes: true, quote: settings.quote };
  if (op?.mode === 'allow') return { yes: true, quote: op.quote };
  // before it was a permission, what nobody has switched off is on
  return needed === false && (settings !== null || ops !== null)
    ? { yes: true, quote: settings?.quote ?? null }
    : null;
}

function channelSeen(channel: NotificationChannelState): Observation[] {
  const { id, importance, groupBlocked, audible, quote } = channel;
  if (importance === 0 || groupBlocked)
    return [observed('device', 'notification-channel-off', { id }, { quote })];
  return audible || importance < 0
    ? []
    : [observed('device', 'notification-channel-silent', { id }, { quote })];
}

function bucketSeen(text: string | null): Observation[] {
  const bucket = readBucket(text ?? '');
  return bucket === null
    ? []
    : [observed('device', 'standby-bucket', { bucket }, { quote: text?.trim() ?? null })];
}

function backgroundSeen(
  { packageName }: AppOnDevice,
  uid: number | null,
  answers: AppAnswers,
  ops: ReadonlyMap<string, AppOp> | null,
): Observation[] {
  const background = forbidden(ops?.get('RUN_ANY_IN_BACKGROUND')) ?? forbidden(ops?.get('RUN_IN_BACKGROUND'));
  const policy = readNetPolicy(answers.netPolicy ?? '');
  const data = policy === null || uid === null ? null : dataRestriction(policy, uid);
  if (background !== null || data !== null) {
    return [
      ...(background === null
        ? []
        : [observed('device', 'battery-restricted', { what: 'background' }, { quote: background.quote })]),
      ...(data === null ? [] : [observed('device', 'battery-restricted', { what: 'data' }, { quote: data })]),
    ];
  }
  // the list of exceptions is the same thing that puts an app into a bucket of its own
  const exempt = readIdleList(answers.idleList ?? '')?.has(packageName) === true;
  if (exempt)
    return [observed('device', 'battery-free', {}, { quote: `deviceidle whitelist: ${packageName}` })];
  return readBucket(answers.bucket ?? '') === 'exempted'
    ? [observed('device', 'battery-free', {}, { quote: answers.bucket?.trim() ?? null })]
    : [];
}

function vendorSwitchesSeen(ops: ReadonlyMap<string, AppOp> | null): Observation[] {
  const autostart = forbidden(ops?.get(AUTOSTART));
  const start = forbidden(ops?.get(BACKGROUND_START));
  return [
    ...(autostart !== null ? [observed('device', 'autostart-denied', {}, { quote: autostart.quote })] : []),
    ...(start !== null ? [observed('device', 'background-start-denied', {}, { quote: start.quote })] : []),
  ];
}
