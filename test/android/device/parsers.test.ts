import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTOSTART, BACKGROUND_START, forbidden, readAppOps } from '../../../src/android/device/app-ops.ts';
import {
  dataRestriction,
  readConnectivity,
  readIdleList,
  readNetPolicy,
} from '../../../src/android/device/background.ts';
import { readDevices } from '../../../src/android/device/devices.ts';
import { isChooser, readMatches } from '../../../src/android/device/matches.ts';
import { readNotifications } from '../../../src/android/device/notifications.ts';
import { readPackage } from '../../../src/android/device/package.ts';
import { readPackages, readPaths } from '../../../src/android/device/packages.ts';
import { isOf, readProcesses } from '../../../src/android/device/processes.ts';
import { deviceFacts, readProperties } from '../../../src/android/device/properties.ts';
import { isDenied } from '../../../src/android/device/reply.ts';
import {
  readBucket,
  readClock,
  readSwitch,
  readUser,
  readZenMode,
} from '../../../src/android/device/settings.ts';
import * as samples from './samples.ts';
import { PACKAGE } from './samples.ts';

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

/** Every parser of one text, by its name. */
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  readAppOps,
  readBucket,
  readClock,
  readConnectivity,
  readDevices,
  readIdleList,
  readMatches,
  readNetPolicy,
  readNotifications: text => readNotifications(text, PACKAGE, 10123),
  readPackage: text => readPackage(text, PACKAGE),
  readPackages,
  readPaths,
  readProcesses,
  readProperties,
  readSwitch,
  readUser,
  readZenMode,
};
const shapes: readonly string[] = [
  samples.modernPackage,
  samples.oldPackage,
  samples.modernNotifications,
  samples.getprop,
  samples.appOps,
  samples.netPolicy,
  samples.offline,
  samples.processes,
  samples.brief,
  samples.fullMatch,
];

describe.each(Object.entries(parsers))('%s', (_, read) => {
  it.each(samples.nonAnswers)('takes %j for no answer', text => {
    expect(read(text)).toBeNull();
  });

  it('throws on no text, and on no part of one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => void read(text)));
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.nat(), fc.nat(), (text, from, to) => {
        read(text.slice(from % text.length, (from % text.length) + (to % text.length)));
        read(crlf(text.slice(0, to % text.length)));
      }),
    );
  });
});

describe('adb devices -l', () => {
  const list = `* daemon not running; starting now at tcp:5037
* daemon started successfully
List of devices attached
emulator-5554          device product:sdk_gphone64 model:sdk_gphone64_x86_64 device:emu64 transport_id:1
0123456789ABCDEF       unauthorized usb:1-1 transport_id:2
192.168.1.5:5555       offline transport_id:3
????????????           no permissions (user in plugdev group; are your udev rules wrong?); see [http://developer.android.com/tools/device.html] usb:1-2
R5EXAMPLE              recovery product:x model:Example_One device:x
adb-1A2B (2)._adb-tls-connect._tcp device product:x model:Example_Two device:x
fastbootish            bootloader
`;
  it.each([list, crlf(list)])('lists each with its state', text => {
    expect(readDevices(text)).toEqual([
      { serial: 'emulator-5554', state: 'device', model: 'sdk gphone64 x86 64' },
      { serial: '0123456789ABCDEF', state: 'unauthorized', model: null },
      { serial: '192.168.1.5:5555', state: 'offline', model: null },
      { serial: '????????????', state: 'no permissions', model: null },
      { serial: 'R5EXAMPLE', state: 'recovery', model: 'Example One' },
      { serial: 'adb-1A2B (2)._adb-tls-connect._tcp', state: 'device', model: 'Example Two' },
      { serial: 'fastbootish', state: 'bootloader', model: null },
    ]);
  });
  it('knows an empty list from no list', () => {
    expect(readDevices('List of devices attached\n\n')).toEqual([]);
    expect(readDevices('error: cannot connect to daemon')).toBeNull();
  });
});

describe('getprop', () => {
  it('says what the device is', () => {
    const properties = readProperties(crlf(samples.getprop));
    expect(properties?.get('persist.sys.timezone')).toBe('Asia/Shanghai');
    expect(deviceFacts(properties ?? new Map())).toEqual({
      brand: 'Redmi',
      manufacturer: 'Xiaomi',
      model: '24010EXAMPLE',
      release: '14',
      sdk: 34,
      abis: ['arm64-v8a', 'armeabi-v7a', 'armeabi'],
    });
  });
  it('looks into the partitions, and leaves the rest unknown', () => {
    const facts = deviceFacts(
      new Map([
        ['ro.product.brand', ''],
        ['ro.product.system.brand', 'example'],
        ['ro.product.cpu.abi', 'x86'],
        ['ro.build.version.sdk', 'unknown'],
      ]),
    );
    expect(facts).toEqual({
      brand: 'example',
      manufacturer: null,
      model: null,
      release: null,
      sdk: null,
      abis: ['x86'],
    });
  });
});

describe('dumpsys package', () => {
  it('reads the one of Android 14', () => {
    const app = readPackage(samples.modernPackage, PACKAGE);
    expect(app).toMatchObject({
      versionName: '1.4.2 beta',
      versionCode: '42',
      targetSdk: 34,
      uid: 10123,
      signatures: ['9f8e7d6c'],
      debuggable: true,
      primaryAbi: 'arm64-v8a',
    });
    expect([...(app?.requested ?? [])]).toEqual([
      'android.permission.INTERNET',
      'android.permission.POST_NOTIFICATIONS',
      'android.permission.WRITE_EXTERNAL_STORAGE',
    ]);
    expect(app?.users.get(0)).toMatchObject({
      installed: true,
      stopped: false,
      suspended: false,
      enabled: 0,
    });
    expect([...(app?.users.get(0)?.permissions ?? [])]).toEqual([
      ['android.permission.POST_NOTIFICATIONS', true],
    ]);
    expect(app?.users.get(10)).toMatchObject({ installed: false, stopped: true });
  });
  it('reads the one of Android 5', () => {
    const app = readPackage(samples.oldPackage, PACKAGE);
    expect(app).toMatchObject({
      versionName: '0.7',
      versionCode: '7',
      targetSdk: 22,
      uid: 10077,
      signatures: ['12ab34cd'],
      debuggable: false,
      primaryAbi: null,
    });
    expect(app?.users.get(0)).toMatchObject({
      installed: true,
      stopped: true,
      suspended: null,
      enabled: 0,
      quote: 'User 0:  installed=true hidden=false stopped=true notLaunched=true enabled=0',
    });
    expect(app?.requested.size).toBe(0);
  });
  it('takes the app of that name only, and the version that runs', () => {
    expect(readPackage(samples.modernPackage, 'com.example')).toBeNull();
    expect(readPackage(samples.modernPackage, 'com.example.shop.permission.XGPUSH_RECEIVE')).toBeNull();
    const twice = `${samples.modernPackage}\nHidden system packages:\n  Package [${PACKAGE}] (1):\n    versionCode=1 targetSdk=20\n`;
    expect(readPackage(twice, PACKAGE)?.versionCode).toBe('42');
    expect(readPackage(`Unable to find package: ${PACKAGE}\n`, PACKAGE)).toBeNull();
  });
  it('leaves what was cut off unknown', () => {
    const cut = samples.modernPackage.slice(0, samples.modernPackage.indexOf('versionName'));
    expect(readPackage(cut, PACKAGE)).toMatchObject({ versionCode: '42', versionName: null });
    expect(readPackage(`Packages:\n  Package [${PACKAGE}] (1):\n    codePath=/data`, PACKAGE)).toBeNull();
    const quiet = `Packages:\n  Package [${PACKAGE}] (1):\n    User 0: installed=maybe stopped\n`;
    expect(readPackage(quiet, PACKAGE)?.users.get(0)).toMatchObject({ installed: null, enabled: null });
  });
});

describe('pm', () => {
  it('lists packages in each of its notations', () => {
    const text =
      'package:com.example.shop\npackage:/data/app/a=b/base.apk=com.example.b\npackage:com.c.d uid:10001\nWARNING: x\n';
    expect([...(readPackages(crlf(text)) ?? [])]).toEqual(['com.example.shop', 'com.example.b', 'com.c.d']);
  });
  it('gives the base archive first', () => {
    const text = 'package:/data/app/x/split_config.en.apk\npackage:/data/app/x/base.apk\n';
    expect(readPaths(crlf(text))).toEqual(['/data/app/x/base.apk', '/data/app/x/split_config.en.apk']);
    expect(readPaths('package:/system/app/Ex ample/Example.apk\n')).toEqual([
      '/system/app/Ex ample/Example.apk',
    ]);
  });
});

describe('dumpsys notification', () => {
  it("finds the app's own channels, as the user has set them", () => {
    const settings = readNotifications(crlf(samples.modernNotifications), PACKAGE, 10123);
    expect(settings?.importance).toBe('DEFAULT');
    expect(settings?.quote).toBe(`AppSettings: ${PACKAGE} (10123) importance=DEFAULT userSet=true`);
    expect(settings?.channels.map(({ quote: _, ...rest }) => rest)).toEqual([
      { id: 'orders', importance: 4, groupBlocked: false, audible: true },
      { id: "it's, new", importance: 0, groupBlocked: false, audible: false },
      { id: 'quiet', importance: 2, groupBlocked: false, audible: false },
      { id: 'mute', importance: 3, groupBlocked: false, audible: false },
      { id: 'buzz', importance: 3, groupBlocked: false, audible: true },
      { id: 'grouped', importance: 3, groupBlocked: true, audible: true },
    ]);
  });
  it('tells the users of one device apart', () => {
    const second = readNotifications(samples.modernNotifications, PACKAGE, 1010123);
    expect(second).toMatchObject({ importance: 'NONE', channels: [] });
    expect(readNotifications(samples.modernNotifications, PACKAGE, null)?.importance).toBe('NONE');
    expect(readNotifications(samples.modernNotifications, 'com.example.none', null)).toBeNull();
  });
  it('reads the forms of Android 8 and before', () => {
    const eight = `    AppSettings: ${PACKAGE} (UNKNOWN_UID)
        NotificationChannel{mId='a', mName=A, mDescription=null, mImportance=3, mBypassDnd=false, mSound=content://x, mVibrationEnabled=false, mGroup='null'}
        NotificationChannel{id='b' importance=1}
        NotificationChannel{broken
      Restored without uid:
        NotificationChannel{mId='z', mName=Z, mImportance=0}`;
    expect(readNotifications(eight, PACKAGE, 1)).toMatchObject({
      importance: null,
      channels: [
        { id: 'a', importance: 3, audible: true },
        { id: 'b', importance: 1, audible: false },
      ],
    });
  });
});

describe('answers of one word', () => {
  it.each([
    [readZenMode, '1\r\n', 'priority'],
    [readZenMode, '0', 'off'],
    [readZenMode, '2', 'none'],
    [readZenMode, '3\n', 'alarms'],
    [readZenMode, 'null', null],
    [readZenMode, 'toString', null],
    [readSwitch, '1', true],
    [readSwitch, '0\r\r\n', false],
    [readSwitch, 'null', null],
    [readUser, '0\n', 0],
    [readUser, '10', 10],
    [readBucket, '5', 'exempted'],
    [readBucket, '10\n', 'active'],
    [readBucket, '45', 'restricted'],
    [readBucket, 'RARE', 'rare'],
    [readBucket, 'WORKING_SET', 'working-set'],
    [readBucket, 'com.example.shop=50', 'never'],
    [readBucket, '7', null],
    [readBucket, 'whatever', null],
    [readClock, '1717171717\n', 1717171717],
    [readClock, 'Mon', null],
  ] as const)('%o reads %j', (read, text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('appops', () => {
  it('keeps the stricter of two modes', () => {
    const ops = readAppOps(crlf(samples.appOps));
    expect(ops?.get('CAMERA')?.mode).toBe('foreground');
    expect(ops?.get('RUN_ANY_IN_BACKGROUND')).toEqual({
      mode: 'allow',
      quote: 'RUN_ANY_IN_BACKGROUND: allow',
    });
    expect(forbidden(ops?.get(AUTOSTART))?.mode).toBe('ignore');
    expect(forbidden(ops?.get(BACKGROUND_START))?.quote).toBe('MIUIOP(10021): ignore');
    expect(forbidden(ops?.get('POST_NOTIFICATION'))).toBeNull();
    expect(forbidden(ops?.get('NONE'))).toBeNull();
  });
  it('knows that nothing was changed from no answer', () => {
    expect(readAppOps('No operations.\nDefault mode: allow\n')?.size).toBe(0);
    expect(readAppOps('Error: No UID for com.example.shop in user 0\n')).toBeNull();
  });
});

describe('what keeps an app back', () => {
  it('reads the list of those that may run while the device sleeps', () => {
    const text =
      'system-excidle,com.android.providers.downloads,10036\nuser,com.example.shop,10123\nsystem,com.a.b,-1\n';
    expect([...(readIdleList(crlf(text)) ?? [])]).toEqual([
      'com.android.providers.downloads',
      'com.example.shop',
      'com.a.b',
    ]);
  });
  it('asks data saver and the app of its own', () => {
    const policy = readNetPolicy(crlf(samples.netPolicy));
    if (policy === null) throw new Error('not read');
    expect(dataRestriction(policy, 10050)).toBe('UID=10050 policy=1 (REJECT_METERED_BACKGROUND)');
    expect(dataRestriction(policy, 10051)).toBeNull();
    expect(dataRestriction(policy, 10123)).toBe('Restrict background: true');
    expect(dataRestriction({ ...policy, restricted: false }, 10123)).toBeNull();
  });
  it("reads Android 7's list of exceptions", () => {
    const policy = readNetPolicy(
      'Restrict background: true\nRestrict background whitelist uids:\n  UID=10123\n  UID=10124\nOther:\n  UID=10125\n',
    );
    expect([...(policy?.excepted ?? [])]).toEqual([10123, 10124]);
    expect(policy && dataRestriction(policy, 10123)).toBeNull();
  });
  it('says offline only where the device says so', () => {
    expect(readConnectivity(crlf(samples.offline))).toEqual({
      online: false,
      quote: 'Active default network: none',
    });
    expect(readConnectivity(samples.online)?.online).toBe(true);
    expect(readConnectivity('Active default network: none\n')).toBeNull();
    expect(readConnectivity(samples.online.replace(': 101', ': none'))).toBeNull();
  });
});

describe('ps', () => {
  it('lists processes, those of the app among them', () => {
    const names = readProcesses(crlf(samples.processes)) ?? [];
    expect(names.filter(name => isOf(PACKAGE, name))).toEqual([
      'com.example.shop',
      'com.example.shop:xg_vip_service',
    ]);
    expect(readProcesses('USER     PID   PPID  VSIZE  RSS     WCHAN    PC         NAME\n')).toBeNull();
  });
});

describe('cmd package', () => {
  it('reads both notations', () => {
    expect(readMatches(crlf(samples.brief))).toEqual([
      { package: PACKAGE, className: 'com.example.shop.DetailActivity' },
      { package: 'com.example.other', className: 'com.example.shared.Deep$Link' },
    ]);
    expect(readMatches(crlf(samples.fullMatch))).toEqual([
      { package: PACKAGE, className: 'com.example.shop.DetailActivity' },
    ]);
  });
  it.each(['No activities found\n', 'No activity found\r\n'])('knows nobody from no answer: %j', text => {
    expect(readMatches(text)).toEqual([]);
  });
  it('knows the question which app it shall be', () => {
    const [chooser] = readMatches('android/com.android.internal.app.ResolverActivity') ?? [];
    expect(chooser && isChooser(chooser)).toBe(true);
    expect(isChooser({ package: PACKAGE, className: 'com.example.shop.DetailActivity' })).toBe(false);
  });
});

it('knows a refusal', () => {
  expect(samples.nonAnswers.filter(isDenied).length).toBe(2);
  expect(isDenied(samples.modernPackage)).toBe(false);
});
