/** A phone behind adb that answers what a phone answers, in AOSP's formats. */
import type { Adb, AdbAnswer } from '../../src/ports.ts';
import { type Built, builtApp } from './built-app.ts';

export interface ChannelOnPhone {
  readonly id: string;
  readonly importance?: number;
  readonly sound?: string;
  readonly vibration?: boolean;
}

export interface AppOnPhone {
  readonly package?: string;
  readonly versionName?: string;
  readonly versionCode?: number;
  readonly targetSdk?: number;
  readonly stopped?: boolean;
  readonly running?: boolean;
  /** Importance in the notification service's words; left out where nobody has changed it. */
  readonly importance?: string;
  readonly channels?: readonly ChannelOnPhone[];
  /** Whether POST_NOTIFICATIONS is granted; null where the app does not ask for it. */
  readonly mayNotify?: boolean | null;
  /** Lines of `appops get`. */
  readonly ops?: readonly string[];
  readonly bucket?: number;
}

export interface Phone {
  readonly serial?: string;
  readonly brand?: string;
  readonly manufacturer?: string;
  readonly model?: string;
  readonly release?: string;
  readonly sdk?: number;
  readonly properties?: Readonly<Record<string, string>>;
  /** Other packages on it. */
  readonly packages?: readonly string[];
  readonly app?: AppOnPhone | null;
  /** The archive that is installed; null where the phone does not hand it out. */
  readonly built?: Built | null;
  readonly zen?: number;
  readonly lowPower?: boolean;
  readonly offline?: boolean;
  /** Lines of the network policy's dump about single apps. */
  readonly policies?: readonly string[];
  /** `query-activities --brief`: components that take the link. */
  readonly takers?: readonly string[];
  /** Who would open it, where several do. */
  readonly chosen?: string;
  /** What `am start` says. */
  readonly opened?: string;
  readonly log?: string;
  /** Answers of its own, by the beginning of the command. */
  readonly answers?: Readonly<Record<string, string>>;
}

const UID = 10234;

/** Where one of many is not there; `toybox`'s shell says it so. */
const unknownCommand = (command: string): Partial<AdbAnswer> & { out?: never } => ({
  code: 127,
  err: `/system/bin/sh: ${command.split(' ')[0]}: inaccessible or not found\n`,
});

type Answer = string | { readonly code?: number; readonly err?: string } | Uint8Array;

export function adbOf(phone: Phone): Adb {
  const { serial = '8f3a2b1c', model = 'Pixel 7' } = phone;
  return {
    run: async args => {
      const words = args[0] === '-s' ? args.slice(2) : args;
      const answer: Answer =
        words[0] === 'devices'
          ? `List of devices attached\n${serial.padEnd(22)} device usb:1-4 product:p model:${model.replaceAll(' ', '_')} device:d transport_id:3\n\n`
          : words[0] === 'get-serialno'
            ? `${serial}\n`
            : words[0] === 'logcat'
              ? (phone.log ?? ordinaryLog)
              : said(phone, words.slice(1).join(' '), words[0] === 'exec-out');
      if (typeof answer === 'string') return { code: 0, out: new TextEncoder().encode(answer), err: '' };
      if (answer instanceof Uint8Array) return { code: 0, out: answer, err: '' };
      return { code: answer.code ?? 0, out: new Uint8Array(), err: answer.err ?? '' };
    },
  };
}

/** A phone that has been lying there: nothing of the app in the last lines. */
const ordinaryLog = `--------- beginning of main
03-10 14:20:11.004  1523  1790 D ConnectivityService: NetReassign [no changes]
03-10 14:20:12.117  2954  3388 I NearbyMediums: No BLE Fast/GATT advertisements found in the latest cycle.
03-10 14:20:15.902  1523  1611 D AlarmManager: Kernel timezone updated to -480 minutes west of GMT
--------- beginning of system
03-10 14:20:21.338  1523  1587 I ActivityManager: Killing 20114:com.other.game/u0a201 (adj 985): empty #17
`;

/** What of an answer comes out at the terminal. */
const textOf = (answer: Answer): string => (typeof answer === 'string' ? answer : '');

function said(phone: Phone, command: string, raw: boolean): Answer {
  const own = Object.entries(phone.answers ?? {}).find(([start]) => command.startsWith(start));
  if (own !== undefined) return own[1];
  const app = phone.app === undefined ? {} : phone.app;
  const name = app?.package ?? 'com.example.shop';
  const about = app !== null && command.split(/[\s']/).includes(name);
  if (raw)
    return command.startsWith('cat ') && phone.built !== null ? builtApp(phone.built ?? {}) : { code: 1 };
  if (command === 'getprop') return properties(phone);
  if (/^(?:pm|cmd package) list packages/.test(command)) return packages(phone, app === null ? null : name);
  if (command.startsWith('am get-current-user')) return '0\n';
  if (command.startsWith('settings get global zen_mode')) return `${phone.zen ?? 0}\n`;
  if (command.startsWith('settings get global low_power')) return phone.lowPower ? '1\n' : '0\n';
  if (command.startsWith('settings get ')) return 'null\n';
  if (command.startsWith('date')) return `${Math.floor(Date.parse('2026-03-10T06:30:02Z') / 1000)}\n`;
  if (command.startsWith('dumpsys connectivity')) return connectivity(phone);
  if (command.startsWith('dumpsys netpolicy')) return netPolicy(phone);
  if (command.startsWith('dumpsys deviceidle')) return idleList;
  if (/^ps\b/.test(command)) return processes(app?.running === true ? name : null);
  if (command.startsWith('pidof')) return app?.running === true ? '12345\n' : { code: 1 };
  if (command.startsWith('pm path') && command.includes('; '))
    return command
      .split('; ')
      .map(each => textOf(said(phone, each, false)))
      .join('');
  if (command.startsWith('pm path'))
    return about ? `package:/data/app/~~k2Qw==/${name}-9xYz==/base.apk\n` : { code: 1 };
  if (command.startsWith('dumpsys package'))
    return about && app !== null
      ? packageDump(name, app)
      : `Dexopt state:\n  Unable to find package: ${command.split(' ')[2]}\n`;
  if (command.startsWith('dumpsys notification')) return notifications(name, app);
  if (/^(?:cmd )?appops get/.test(command))
    return about
      ? `${(app?.ops ?? ordinaryOps).join('\n')}\n`
      : { err: `Error: No UID for ${name} in user 0\n` };
  if (command.startsWith('am get-standby-bucket')) return `${app?.bucket ?? 10}\n`;
  if (command.startsWith('cmd package query-activities')) return takers(phone);
  if (command.startsWith('cmd package resolve-activity')) return taker(phone);
  if (command.startsWith('am start')) return phone.opened ?? unknownCommand(command);
  return unknownCommand(command);
}

function properties(phone: Phone): string {
  const { brand = 'google', model = 'Pixel 7', release = '14', sdk = 34 } = phone;
  const all: Readonly<Record<string, string>> = {
    'dalvik.vm.heapsize': '512m',
    'gsm.operator.alpha': 'CHINA MOBILE,',
    'persist.sys.timezone': 'Asia/Shanghai',
    'ro.build.version.release': release,
    'ro.build.version.sdk': String(sdk),
    'ro.product.brand': brand,
    'ro.product.cpu.abi': 'arm64-v8a',
    'ro.product.cpu.abilist': 'arm64-v8a,armeabi-v7a,armeabi',
    'ro.product.manufacturer': phone.manufacturer ?? brand,
    'ro.product.model': model,
    'sys.boot_completed': '1',
    ...phone.properties,
  };
  return Object.entries(all)
    .map(([key, value]) => `[${key}]: [${value}]\n`)
    .join('');
}

const packages = ({ packages: others = ['com.google.android.gms'] }: Phone, name: string | null): string =>
  [
    'android',
    'com.android.settings',
    'com.android.systemui',
    'com.other.news',
    ...others,
    ...(name ? [name] : []),
  ]
    .map(each => `package:${each}\n`)
    .join('');

const connectivity = ({ offline }: Phone): string => `NetworkProviders for:
  NetworkProvider{ id=1, name=PhoneSwitcher }

Active default network: ${offline ? 'none' : '143'}

Current per-app default networks:

Current Networks:
${offline ? '' : '  NetworkAgentInfo{network{143}  handle{618475290637}  ni{WIFI CONNECTED extra: } Score(60 ; KeepConnected : 0 ; Policies : EVER_VALIDATED&IS_UNMETERED&IS_VALIDATED) everValidated lastValidated created lp{{InterfaceName: wlan0}}}\n'}
Network Requests:
  NetworkRequest [ REQUEST id=1, [ Capabilities: INTERNET&NOT_RESTRICTED&TRUSTED&NOT_VPN ] ]
`;

const netPolicy = ({ policies = [] }: Phone): string => `System ready: true
Restrict background: false
Restrict power: false
Device idle: false
Low power mode: false
Metered ifaces: {rmnet_data1}

Network policies:
  NetworkPolicy{template=NetworkTemplate: matchRule=CARRIER}
Policy for UIDs:
${policies.map(each => `  ${each}\n`).join('')}
Power save whitelist (except idle) app ids:
  1001: true
`;

const idleList = 'system-excidle,com.android.providers.calendar,10044\nsystem,com.google.android.gms,10112\n';

const processes = (
  name: string | null,
): string => `USER           PID  PPID     VSZ    RSS WCHAN            ADDR S NAME
root             1     0 10782796  8584 do_epoll_wait       0 S init
system        1523   700 22015460 451220 do_epoll_wait      0 S system_server
u0_a112       2954   700 16990876 210400 do_epoll_wait      0 S com.google.android.gms.persistent
u0_a187       8123   700 14990876 110400 do_epoll_wait      0 S com.other.news:xg_vip_service
${name === null ? '' : `u0_a234      12345   700 15990876 190400 do_epoll_wait      0 S ${name}\nu0_a234      12388   700 14990876 90400 do_epoll_wait       0 S ${name}:xg_vip_service\n`}`;

function packageDump(name: string, app: AppOnPhone): string {
  const { stopped = false, mayNotify = true, targetSdk = 34 } = app;
  return `Activity Resolver Table:
  Schemes:
      shop:
        5d2f0c6 ${name}/.Detail filter 9ab8c7d

Key Set Manager:
  [${name}]
      Signing KeySets: 214

Packages:
  Package [${name}] (8f3a2b1):
    userId=${UID}
    pkg=Package{5d2f0c6 ${name}}
    codePath=/data/app/~~k2Qw==/${name}-9xYz==
    resourcePath=/data/app/~~k2Qw==/${name}-9xYz==
    extractNativeLibs=true
    primaryCpuAbi=arm64-v8a
    secondaryCpuAbi=null
    versionCode=${app.versionCode ?? 12} minSdk=21 targetSdk=${targetSdk}
    minExtensionVersions=[]
    versionName=${app.versionName ?? '1.2.0'}
    usesNonSdkApi=false
    splits=[base]
    apkSigningVersion=2
    flags=[ HAS_CODE ALLOW_CLEAR_USER_DATA ALLOW_BACKUP ]
    privateFlags=[ PRIVATE_FLAG_ACTIVITIES_RESIZE_MODE_RESIZEABLE_VIA_SDK_VERSION ]
    dataDir=/data/user/0/${name}
    timeStamp=2026-03-01 10:12:44
    lastUpdateTime=2026-03-09 18:40:03
    installerPackageName=null
    signatures=PackageSignatures{8c3d2e1 version:2, signatures:[9f8e7d6c], past signatures:[]}
    installPermissionsFixed=true
    pkgFlags=[ HAS_CODE ALLOW_CLEAR_USER_DATA ALLOW_BACKUP ]
    declared permissions:
      ${name}.permission.XGPUSH_RECEIVE: prot=signature, INSTALLED
    requested permissions:
      android.permission.INTERNET
${mayNotify === null ? '' : '      android.permission.POST_NOTIFICATIONS\n'}      ${name}.permission.XGPUSH_RECEIVE
    install permissions:
      android.permission.INTERNET: granted=true
      ${name}.permission.XGPUSH_RECEIVE: granted=true
    User 0: ceDataInode=1442281 installed=true hidden=false suspended=false distractionFlags=0 stopped=${stopped} notLaunched=false enabled=0 instant=false virtual=false
      installReason=4
      firstInstallTime=2026-03-01 10:12:44
      gids=[3003]
      runtime permissions:
${mayNotify === null ? '' : `        android.permission.POST_NOTIFICATIONS: granted=${mayNotify}, flags=[ USER_SET|USER_SENSITIVE_WHEN_GRANTED|USER_SENSITIVE_WHEN_DENIED]\n`}
Queries:
  system apps queryable: false
`;
}

const channelLine = ({ id, importance = 4, sound, vibration = true }: ChannelOnPhone): string =>
  `      NotificationChannel{mId='${id}', mName=n...e, mDescription=, mImportance=${importance}, mBypassDnd=false, mLockscreenVisibility=-1000, mSound=${sound ?? 'content://settings/system/notification_sound'}, mLights=false, mLightColor=0, mVibrationPattern=null, mUserLockedFields=0, mUserVisibleTaskShown=false, mVibrationEnabled=${vibration}, mShowBadge=true, mDeleted=false, mDeletedTimeMs=-1, mGroup='null', mAudioAttributes=AudioAttributes: usage=USAGE_NOTIFICATION content=CONTENT_TYPE_SONIFICATION flags=0x800 tags= bundle=null, mBlockableSystem=false, mAllowBubbles=-1, mImportanceLockedDefaultApp=false, mOriginalImp=${importance}, mParent=, mConversationId=, mDemoted=false, mImportantConvo=false}\n`;

function notifications(name: string, app: AppOnPhone | null): string {
  const own =
    app === null
      ? ''
      : `    AppSettings: ${name} (${UID})${app.importance === undefined ? '' : ` importance=${app.importance}`} userSet=${app.importance !== undefined}\n${(app.channels ?? [{ id: 'default_message' }]).map(channelLine).join('')}`;
  return `Current Notification Manager state:
  Notification attention state:
    mSoundNotificationKey=null

  Ranking Config:
    mSignalExtractors.length = 13
    per-package config version: 4
    AppSettings: com.android.settings (1000) userSet=false
      NotificationChannel{mId='wifi_mult_networks', mName=W...s, mDescription=, mImportance=2, mBypassDnd=false, mSound=null, mVibrationEnabled=false, mDeleted=false, mGroup='null'}
${own}
  Notification listeners:
    Allowed notification listeners:
`;
}

const ordinaryOps = [
  'Uid mode: COARSE_LOCATION: ignore',
  'VIBRATE: allow; time=+2h31m12s408ms ago',
  'POST_NOTIFICATION: allow; time=+1d4h2m8s11ms ago',
  'RUN_ANY_IN_BACKGROUND: allow',
  'START_FOREGROUND: allow; time=+2h31m13s1ms ago; duration=+8s211ms',
];

function takers({ takers: all = ['com.example.shop/.Detail'] }: Phone): string {
  if (all.length === 0) return 'No activities found\n';
  const each = (component: string): string =>
    `  Activity #${all.indexOf(component)}:\n    priority=0 preferredOrder=0 match=0x508000 specificIndex=-1 isDefault=true\n    ${component}\n`;
  return `${all.length} activities found:\n${all.map(each).join('')}`;
}

function taker({ takers: all = ['com.example.shop/.Detail'], chosen = all[0] }: Phone): string {
  return chosen === undefined
    ? 'No activity found\n'
    : `priority=0 preferredOrder=0 match=0x0 specificIndex=-1 isDefault=false\n${chosen}\n`;
}
