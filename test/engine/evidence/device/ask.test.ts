import { describe, expect, it } from 'vitest';
import { channels } from '../../../../src/channels/index.ts';
import { askDevice, type DeviceQuestion } from '../../../../src/engine/evidence/device/ask.ts';
import { deviceNeeds } from '../../../../src/engine/evidence/device/needs.ts';
import { AdbFault } from '../../../../src/ports.ts';
import * as samples from '../../../android/device/samples.ts';
import { answersOf, LOG, listing, memoryAdb, PACKAGE, SERIAL, TOLD } from './phone.ts';

const REDIRECT = 'shop://x/y?a=1&b=2';
const about = (changes: Partial<DeviceQuestion> = {}): DeviceQuestion => ({
  serial: null,
  packageNames: [PACKAGE],
  redirect: REDIRECT,
  needs: deviceNeeds(channels, new Set(['xiaomi'])),
  log: false,
  ...changes,
});
type Answers = Parameters<typeof answersOf>[0];
const ask = (changes: Answers = {}, question: Partial<DeviceQuestion> = {}) =>
  askDevice(memoryAdb(answersOf(changes)), about(question));
/** Arguments with the kind, and with the channel where there is one. (A notification channel's `id` gives way.) */
const told = async (changes: Answers = {}, question: Partial<DeviceQuestion> = {}) =>
  (await ask(changes, question)).observations.map(
    ({ id, args, channel }): Record<string, unknown> & { id: string } =>
      channel === null ? { ...args, id } : { ...args, id, channel },
  );
const ids = async (changes: Answers = {}, question: Partial<DeviceQuestion> = {}) =>
  (await told(changes, question)).map(({ id }) => id);

describe('a healthy phone', () => {
  it('says what it is, how the app stands, and who opens the redirect', async () => {
    const reading = await ask();
    expect(reading).toMatchObject({
      source: 'device',
      serial: SERIAL,
      packageName: PACKAGE,
      recentLog: null,
      clock: 1717171717,
      notes: [],
    });
    expect((await told()).slice(0, 5)).toEqual([
      { id: 'device-seen', brand: 'Redmi', model: '24010EXAMPLE', android: '14 (HyperOS OS1.0)' },
      { id: 'app-installed', package: PACKAGE, version: '1.4.2 beta' },
      { id: 'app-not-stopped' },
      { id: 'process-running', running: true },
      { id: 'notifications-allowed', allowed: true },
    ]);
    expect(await ids()).toEqual(TOLD);
  });

  it('names the notification channels that are off or make no sound', async () => {
    const { observations } = await ask();
    const named = (kind: string) =>
      observations.flatMap(({ id, args }) => (id === kind ? [(args as { id: string }).id] : []));
    expect(named('notification-channel-off')).toEqual(["it's, new", 'grouped']);
    expect(named('notification-channel-silent')).toEqual(['quiet', 'mute']);
  });

  it('is asked four things at a time, and nothing that changes it', async () => {
    const adb = memoryAdb(answersOf());
    await askDevice(adb, about({ log: true }));
    expect(adb.most()).toBe(4);
    const commands = adb.asked.filter(line => line.includes(' shell ')).map(line => line.split(' shell ')[1]);
    for (const command of commands) {
      expect(command).toMatch(
        /^(?:getprop|date \+%s|ps -A|(?:pm list|pm path|am get-|settings get|appops get|dumpsys|cmd package (?:query|resolve)-) ?.*)/,
      );
    }
  });

  it('hands out its log when that is wanted', async () => {
    const { recentLog } = await ask({}, { log: true });
    expect(new TextDecoder().decode(recentLog ?? new Uint8Array())).toBe(LOG);
    const refused = await ask(
      { 'logcat -d -v threadtime -t 20000': { err: 'logcat: not permitted\n', code: 1 } },
      { log: true },
    );
    expect(refused.recentLog).toEqual(new Uint8Array());
  });
});

describe('the app', () => {
  it('is the first of the candidates that is installed', async () => {
    const reading = await ask({}, { packageNames: [`${PACKAGE}.debug`, PACKAGE] });
    expect(reading.packageName).toBe(PACKAGE);
  });
  it('may be absent, altogether or for the user whose turn it is', async () => {
    const none = await ask({}, { packageNames: ['com.example.none', 'com.example.none.debug'] });
    expect(none.packageName).toBeNull();
    expect(none.observations).toContainEqual(
      expect.objectContaining({ id: 'app-absent', args: { package: 'com.example.none' } }),
    );
    const second = await ask({ 'am get-current-user': '10\n' });
    expect(second.packageName).toBeNull();
    expect(second.observations.map(({ id }) => id)).toEqual(['device-seen', 'app-absent']);
  });
  it('is not called absent where the list was cut off', async () => {
    const cut = { 'pm list packages': 'package:android\n' };
    const paths = { [`pm path ${PACKAGE}`]: 'package:/data/app/x/base.apk\n' };
    expect(await ids({ ...cut, ...paths })).not.toContain('app-absent');
    expect(await ids({ ...cut, [`pm path ${PACKAGE}`]: 'die' })).not.toContain('app-absent');
    expect(await ids({ ...cut, [`pm path ${PACKAGE}`]: '' })).toContain('app-absent');
  });
  it('is not called absent where the device does not list its apps', async () => {
    const reading = await ask({ 'pm list packages': 'Error: Activity manager is not ready\n' });
    expect(reading.observations.map(({ id }) => id)).toEqual(['device-seen']);
    expect(reading.notes).toEqual([
      { id: 'device-unanswered', args: { commands: ['pm list packages'], why: 'unreadable' } },
    ]);
  });
  it('may be unknown: then only the device is asked', async () => {
    const reading = await ask({}, { packageNames: [] });
    expect(reading.observations.map(({ id }) => id)).toEqual(['device-seen']);
    expect(reading.notes).toEqual([{ id: 'device-app-unnamed', args: {} }]);
  });

  const dump = (change: (text: string) => string): Answers => ({
    [`dumpsys package ${PACKAGE}`]: change(samples.modernPackage),
  });
  it('may have been stopped, switched off or suspended', async () => {
    expect(await ids(dump(text => text.replace('stopped=false', 'stopped=true')))).toContain('app-stopped');
    expect(await ids(dump(text => text.replace(' stopped=false', '')))).not.toContain('app-not-stopped');
    const how = async (from: string, to: string) =>
      (await told(dump(text => text.replace(from, to)))).filter(({ id }) => id === 'app-disabled');
    expect(await how('enabled=0', 'enabled=3')).toEqual([{ id: 'app-disabled', how: 'disabled' }]);
    expect(await how('suspended=false', 'suspended=true')).toEqual([
      { id: 'app-disabled', how: 'suspended' },
    ]);
    expect(await how('enabled=0', 'enabled=1')).toEqual([]);
  });
  it('may say only a part of what it is', async () => {
    const short = `Packages:\n  Package [${PACKAGE}] (1):\n    versionCode=3 targetSdk=30\n`;
    const [installed] = (await told(dump(() => short))).filter(({ id }) => id === 'app-installed');
    expect(installed).toEqual({ id: 'app-installed', package: PACKAGE, version: '3' });
    const unnamed = `Packages:\n  Package [${PACKAGE}] (1):\n    User 0: installed=true stopped=false\n`;
    expect(await told(dump(() => unnamed))).toContainEqual({
      id: 'app-installed',
      package: PACKAGE,
      version: '?',
    });
    const nothing = await ask(dump(() => 'something else'));
    expect(nothing.notes).toContainEqual({
      id: 'device-unanswered',
      args: { commands: [`dumpsys package ${PACKAGE}`], why: 'unreadable' },
    });
    expect(nothing.observations.map(({ id }) => id)).toEqual(['device-seen', 'redirect-resolves']);
  });
  it('may not run', async () => {
    const others = samples.processes.replace(/.*com\.example\.shop(?::\w+)?\n/g, '');
    expect(await told({ 'ps -A': others })).toContainEqual({ id: 'process-running', running: false });
    expect(await ids({ 'ps -A': 'USER PID NAME\n', ps: samples.processes })).toContain('process-running');
    expect(await ids({ 'ps -A': '' })).not.toContain('process-running');
  });
});

describe('notifications', () => {
  const settings = (text: string): Answers => ({ [`dumpsys notification --package ${PACKAGE}`]: text });
  const ops = (text: string): Answers => ({ [`appops get ${PACKAGE}`]: text });
  const dumpOf = (text: string): Answers => ({ [`dumpsys package ${PACKAGE}`]: text });
  const sdk = (level: number): Answers => ({ getprop: samples.getprop.replace('[34]', `[${level}]`) });
  const nothingSaid = `${samples.modernPackage.replace(/ {8}android.permission.POST_NOTIFICATIONS: granted.*\n/, '')}`;
  const neither: Answers = { ...settings(''), 'dumpsys notification': '' };
  const verdict = async (...changes: Answers[]) => {
    const found = (await ask(Object.assign({}, ...changes))).observations.find(
      ({ id }) => id === 'notifications-allowed',
    );
    return found === undefined ? null : [(found.args as { allowed: boolean }).allowed, found.quote];
  };
  const listed = `AppSettings: ${PACKAGE} (10123)`;

  it.each<[string, Answers[], readonly [boolean, string | null] | null]>([
    [
      'switched off',
      [settings(`${listed} importance=NONE userSet=true`)],
      [false, `${listed} importance=NONE userSet=true`],
    ],
    [
      'forbidden',
      [ops('POST_NOTIFICATION: ignore; time=+1m')],
      [false, 'POST_NOTIFICATION: ignore; time=+1m'],
    ],
    [
      'refused by the user',
      [
        dumpOf(
          samples.modernPackage.replace(
            'POST_NOTIFICATIONS: granted=true',
            'POST_NOTIFICATIONS: granted=false',
          ),
        ),
      ],
      [false, 'android.permission.POST_NOTIFICATIONS: granted=false'],
    ],
    [
      'never asked for',
      [dumpOf(nothingSaid.replace(/ {6}android.permission.POST_NOTIFICATIONS\n/, ''))],
      [false, 'targetSdk=34, android.permission.POST_NOTIFICATIONS is not requested'],
    ],
    ['on, with the permission', [], [true, 'android.permission.POST_NOTIFICATIONS: granted=true']],
    [
      'on, as listed',
      [dumpOf(nothingSaid), settings(`${listed} importance=DEFAULT`)],
      [true, `${listed} importance=DEFAULT`],
    ],
    ['on, as an operation', [dumpOf(nothingSaid), neither], [true, 'POST_NOTIFICATION: allow']],
    ['unknown', [dumpOf(nothingSaid), neither, ops('')], null],
    [
      'on by default before Android 13',
      [dumpOf(nothingSaid), sdk(30), settings(listed), ops('')],
      [true, listed],
    ],
    ['on by default, unlisted', [dumpOf(nothingSaid), sdk(30), neither, ops('No operations.')], [true, null]],
    [
      'unknown where the Android is',
      [{ getprop: '' }, dumpOf(nothingSaid), neither, ops('No operations.')],
      null,
    ],
  ])('are %s', async (_, changes, expected) => {
    expect(await verdict(...changes)).toEqual(expected);
  });

  it('are looked up without the filter where that finds nothing', async () => {
    const found = await ids({
      ...settings('Unknown option'),
      'dumpsys notification': samples.modernNotifications,
    });
    expect(found).toContain('notification-channel-off');
    const denied = await ask(settings("Permission Denial: can't dump NotificationManager"));
    expect(denied.notes).toEqual([
      {
        id: 'device-unanswered',
        args: { commands: [`dumpsys notification --package ${PACKAGE}`], why: 'denied' },
      },
    ]);
  });
});

describe('what keeps it back', () => {
  it.each<[string, Answers, object]>([
    ['do not disturb', { 'settings get global zen_mode': '2\n' }, { id: 'do-not-disturb', mode: 'none' }],
    [
      'battery saver',
      { 'settings get global low_power': '1\n' },
      { id: 'battery-restricted', what: 'power-saver' },
    ],
    ['the network', { 'dumpsys connectivity': samples.offline }, { id: 'device-offline' }],
    ['data saver', { 'dumpsys netpolicy': samples.netPolicy }, { id: 'battery-restricted', what: 'data' }],
    [
      'the background',
      { [`appops get ${PACKAGE}`]: 'RUN_ANY_IN_BACKGROUND: ignore\n' },
      { id: 'battery-restricted', what: 'background' },
    ],
    [
      'the background, on Android 8',
      { [`appops get ${PACKAGE}`]: 'RUN_IN_BACKGROUND: deny\n' },
      { id: 'battery-restricted', what: 'background' },
    ],
    [
      'the bucket',
      { [`am get-standby-bucket ${PACKAGE}`]: '45' },
      { id: 'standby-bucket', bucket: 'restricted' },
    ],
    ['autostart', { [`appops get ${PACKAGE}`]: samples.appOps }, { id: 'autostart-denied' }],
    [
      'pages from the background',
      { [`appops get ${PACKAGE}`]: samples.appOps },
      { id: 'background-start-denied' },
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await told(changes)).toContainEqual(expected);
  });

  it('is nothing for an app that the user (or the system) has exempted', async () => {
    const free = async (changes: Answers) =>
      (await ask(changes)).observations.filter(({ id }) => id === 'battery-free').map(({ quote }) => quote);
    const listed = { 'dumpsys deviceidle whitelist': `user,${PACKAGE},10123\n` };
    const bucket = { [`am get-standby-bucket ${PACKAGE}`]: '5\n' };
    expect(await free({})).toEqual([]);
    expect(await free(listed)).toEqual([`deviceidle whitelist: ${PACKAGE}`]);
    expect(await free(bucket)).toEqual(['5']);
    expect(await free({ ...listed, 'dumpsys netpolicy': samples.netPolicy })).toEqual([]);
  });
});

describe("the vendor's channel", () => {
  const integrated = (...ids: string[]) => ({ needs: deviceNeeds(channels, new Set(ids)) });
  const packages = (...names: string[]): Answers => ({
    'pm list packages': [...names, PACKAGE].map(name => `package:${name}\n`).join(''),
  });

  it('is not integrated', async () => {
    expect(await told({}, integrated('huawei'))).toContainEqual({
      id: 'vendor-not-integrated',
      brand: 'Redmi',
      channel: 'xiaomi',
    });
  });
  it("lacks its service, and FCM's on any phone", async () => {
    const seen = await told(packages(), integrated('xiaomi', 'fcm', 'huawei'));
    expect(seen.filter(({ id }) => id === 'vendor-service-absent')).toEqual([
      { id: 'vendor-service-absent', service: 'com.xiaomi.xmsf', channel: 'xiaomi' },
      { id: 'vendor-service-absent', service: 'com.google.android.gms', channel: 'fcm' },
    ]);
  });
  it('is not said to lack what a list that was cut off does not name', async () => {
    const paths = { 'pm path com.xiaomi.xmsf': 'package:/system/app/xmsf/xmsf.apk\n' };
    expect((await told({ ...packages(), ...paths })).map(({ id }) => id)).not.toContain(
      'vendor-service-absent',
    );
  });
  it('is only asked about as far as the app is known', async () => {
    const seen = await told(packages(), { needs: deviceNeeds(channels, null) });
    expect(seen.map(({ id, channel }) => [id, channel]).slice(0, 2)).toEqual([
      ['device-seen', undefined],
      ['vendor-service-absent', 'xiaomi'],
    ]);
  });
  it.each([
    ['HUAWEI', 'HONOR', 'huawei'],
    ['HONOR', 'HONOR', 'honor'],
    ['Example', 'realme', 'oppo'],
  ])('of a phone made by %s under the brand %s is %s', async (maker, brand, channel) => {
    const getprop = samples.getprop.replace('[Redmi]', `[${brand}]`).replace('[Xiaomi]', `[${maker}]`);
    expect(await told({ getprop }, integrated())).toContainEqual({
      id: 'vendor-not-integrated',
      brand,
      channel,
    });
  });
  it('is none on an emulator', async () => {
    const getprop =
      '[ro.product.manufacturer]: [Google]\n[ro.product.model]: [sdk_gphone64]\n[ro.build.version.sdk]: [36]\n';
    expect((await told({ getprop }, integrated())).slice(0, 2)).toEqual([
      { id: 'device-seen', brand: 'Google', model: 'sdk_gphone64', android: '?' },
      { id: 'app-installed', package: PACKAGE, version: '1.4.2 beta' },
    ]);
    const bare = await told({ getprop: '[ro.vivo.os.version]: [x]\n' }, integrated());
    expect(bare[0]).toEqual({ id: 'device-seen', brand: '?', model: '?', android: '?' });
  });
});

describe('the redirect', () => {
  const intent = `-a android.intent.action.VIEW -c android.intent.category.DEFAULT -d '${REDIRECT}'`;
  const query = `cmd package query-activities --brief ${intent}`;
  const resolve = `cmd package resolve-activity --brief ${intent}`;
  const other = '1 activities found:\n  Activity #0:\n    priority=0\n    com.example.other/.A\n';
  const seen = async (changes: Answers) =>
    (await told(changes)).filter(({ id }) => id.startsWith('redirect-'));
  const uri = REDIRECT;

  it.each<[string, Answers, object[]]>([
    ['nobody', { [query]: 'No activities found\n' }, [{ id: 'redirect-nowhere', uri }]],
    ['another app', { [query]: other }, [{ id: 'redirect-elsewhere', uri, package: 'com.example.other' }]],
    [
      'whom the user asks for',
      {
        [query]: samples.brief,
        [resolve]: 'priority=0\nandroid/com.android.internal.app.ResolverActivity\n',
      },
      [{ id: 'redirect-chooser', uri }],
    ],
    [
      'the app, which the user prefers',
      { [query]: samples.brief, [resolve]: 'priority=0\ncom.example.shop/.DetailActivity\n' },
      [{ id: 'redirect-resolves', uri, activity: 'com.example.shop.DetailActivity' }],
    ],
    [
      'another, which the user prefers',
      { [query]: samples.brief, [resolve]: 'priority=0\ncom.example.other/.A\n' },
      [{ id: 'redirect-elsewhere', uri, package: 'com.example.other' }],
    ],
    [
      'two of the app, between which the user is asked',
      {
        [query]: samples.brief.replace(
          'com.example.other/com.example.shared.Deep$Link',
          `${PACKAGE}/.Second`,
        ),
        [resolve]: 'priority=0\nandroid/com.android.internal.app.ResolverActivity\n',
      },
      [{ id: 'redirect-chooser', uri }],
    ],
    ['nobody knows whom', { [query]: samples.brief }, []],
    ['nobody knows, before Android 7', { [query]: 'sh: cmd: not found' }, []],
    [
      'the app, in the words of Android 7',
      { [query]: 'Unknown option: --brief\n', [query.replace('--brief ', '')]: samples.fullMatch },
      [{ id: 'redirect-resolves', uri, activity: 'com.example.shop.DetailActivity' }],
    ],
  ])('goes to %s', async (_, changes, expected) => {
    expect(await seen(changes)).toEqual(expected);
  });
  it('is left alone where there is none', async () => {
    expect((await ids({}, { redirect: null })).filter(id => id.startsWith('redirect-'))).toEqual([]);
  });
});

describe('a device that does not answer', () => {
  it('is asked on after one late answer, and not after two', async () => {
    const once = await ask({ 'ps -A': 'hang' });
    expect(once.notes).toEqual([{ id: 'device-unanswered', args: { commands: ['ps -A'], why: 'late' } }]);
    expect(once.observations.map(({ id }) => id)).toContain('standby-bucket');
    const twice = await ask({ getprop: 'hang', 'dumpsys connectivity': 'hang' });
    expect(twice.notes.map(({ args }) => args)).toEqual([
      { commands: ['getprop', 'dumpsys connectivity'], why: 'late' },
      expect.objectContaining({ why: 'given-up' }),
    ]);
  });
  it('may be unplugged in the middle', async () => {
    const reading = await ask({ 'date +%s': 'die' }, { log: true });
    expect(reading.recentLog).toBeNull();
    expect(reading.notes.map(({ args }) => (args as { why: string }).why)).toEqual(['gone', 'given-up']);
  });
  it('may say too much, or adb may break down', async () => {
    const reading = await ask({ 'dumpsys netpolicy': new AdbFault('too-large', '') });
    expect(reading.notes.map(({ args }) => args)).toEqual([
      { commands: ['dumpsys netpolicy'], why: 'too-long' },
    ]);
    const broken = await ask({ 'date +%s': new AdbFault('other', 'EPIPE') });
    expect(broken.notes[0]?.args).toEqual({ commands: ['date +%s'], why: 'gone' });
  });
  it('is no excuse for a bug of ours', async () => {
    const adb = memoryAdb(answersOf());
    const breaking = {
      run: (args: readonly string[], limits: { timeoutMs: number }) =>
        args.includes('getprop') ? Promise.reject(new TypeError('bug')) : adb.run(args, limits),
    };
    await expect(askDevice(breaking, about())).rejects.toThrow(TypeError);
  });
});

it('tells of a device that was passed over', async () => {
  const adb = memoryAdb(answersOf(), {
    'devices -l': listing(`${SERIAL} device\nEXAMPLE2 unauthorized\n`),
    'get-serialno': { code: 1, err: 'error: more than one device/emulator\n' },
  });
  const reading = await askDevice(adb, about());
  expect(reading.serial).toBe(SERIAL);
  expect(reading.notes).toEqual([
    { id: 'adb-passed-over', args: { serial: 'EXAMPLE2', state: 'unauthorized' } },
  ]);
});
