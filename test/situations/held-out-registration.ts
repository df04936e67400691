/** Held out: nobody has tuned anything by these. TPNS gives no token, or the app never asks for one. */
import { capture, illNeighbour, inUtf16 } from './capture.ts';
import type { Situation } from './harness.ts';
import { magic, mate, opened, poco, unrest, xperia } from './held-out-support.ts';
import {
  broken,
  CONFIG,
  GRADLE,
  healthy,
  inRegion,
  MANIFEST,
  SHOP,
  shopWith,
  type World,
  withVersion,
} from './projects.ts';
import { pushed, pushId, refusing, token } from './service.ts';

const failed = (code: string, text: string): string =>
  `E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : ${code} , msg : ${text}`;

/** Colours of `-v color`, by level. */
const coloured = (text: string): string =>
  text
    .split('\n')
    .map(line => {
      const level = / ([VDIWEF]) \S+ *: /.exec(line)?.[1] ?? '';
      const colour = { E: 196, W: 166, I: 40, D: 75 }[level];
      return colour === undefined ? line : `\x1b[38;5;${colour}m${line}\x1b[0m`;
    })
    .join('\r\n');

const iosKeys: World = {
  ...broken(healthy, GRADLE, "'1500000001'", "'1600000001'"),
  [CONFIG]: (healthy[CONFIG] ?? '').replace('1500000001', '1600000001'),
};

export const heldOutRegistration: readonly Situation[] = [
  {
    name: 'the domain of Singapore was pasted with https and a slash; the tester has also refused notifications',
    root: 'access-point-wrong',
    project: broken(
      inRegion(shopWith(['fcm']), 'singapore', '1520000001'),
      MANIFEST,
      'android:value="tpns.sgp.tencent.com"',
      'android:value="https://tpns.sgp.tencent.com/"',
    ),
    env: { TPNS_ACCESS_ID: '1520000001' },
    service: { accessId: '1520000001' },
    device: {
      app: { running: true, mayNotify: false },
      built: { accessId: '1520000001', suffix: 'https://tpns.sgp.tencent.com/' },
    },
    log: capture(
      'threadtime',
      `${opened}
      app W System.err: java.net.UnknownHostException: Unable to resolve host "guid.https": No address associated with hostname
      app ${failed('-502', 'get guid error')}
      # 20
      app ${failed('-502', 'get guid error')}`,
    ),
  },
  {
    name: 'the Shanghai entry went lost when the manifest was split by flavor; the server says 1008003 to the phone',
    root: 'access-point-wrong',
    project: broken(
      inRegion(healthy, 'shanghai', '1580000001'),
      MANIFEST,
      '        <meta-data android:name="XG_SERVER_SUFFIX" android:value="tpns.sh.tencent.com" />\n',
      '',
    ),
    log: coloured(
      capture(
        'threadtime',
        `${unrest}${opened}
        app ${failed('1008003', 'authentication failed')}
        # 61
        app ${failed('1008003', 'authentication failed')}`,
      ),
    ),
    apk: { accessId: '1580000001' },
  },
  {
    name: 'the AccessKey was renewed after an audit; whoever updates is fine, whoever installs anew is not',
    root: 'keys-wrong',
    service: {
      answers: pushed({
        ago: 12 * 86_400,
        type: 'all',
        targets: [],
        today: [],
        figures: { xg: [4100, 3022, 2988, 120] },
      }),
    },
    options: ['--push-id', pushId],
    log: capture(
      'studio',
      `app D Shop: flavor=cn build=release
      app ${failed('20', 'accessId or accessKey error')}
      app D Shop: home feed 30 items
      # 600
      app ${failed('20', 'accessId or accessKey error')}
      # 5400
      app ${failed('20', 'accessId or accessKey error')}`,
    ),
  },
  {
    name: 'the keys of the iOS app ended up in the Android build',
    root: 'keys-malformed',
    project: iosKeys,
    log: capture(
      'time',
      `${unrest}${opened}
      app E TPush: [Util] AccessId is Invalid!! accessId:1600000001
      app W Tpns: registration failed, code 10006 (npx tpns explain 10006)`,
    ),
    apk: { accessId: '1600000001' },
  },
  {
    name: 'the wifi of a hotel wants its page clicked first; notifications are off besides',
    root: 'network-of-device',
    device: { ...xperia, app: { running: true, mayNotify: false } },
    log: capture(
      'uid',
      `${opened}
      net W resolv: dns_query: timeout, server 10.1.1.1
      sys D ConnectivityService: NetworkAgentInfo [WIFI () - 151] validation failed, captive portal
      app W OkHttp: javax.net.ssl.SSLPeerUnverifiedException: Hostname api.shop.example not verified
      app ${failed('-5', 'get guid failed, ssl handshake')}
      app ${failed('10101', 'create link failed')}
      # 30
      app ${failed('-1101', 'connect mqtt network exception')}`,
    ),
  },
  {
    name: 'the emulator on the laptop is x86, and the build packs ARM only',
    root: 'library-absent',
    project: broken(
      healthy,
      GRADLE,
      '        targetSdkVersion 34\n',
      "        targetSdkVersion 34\n        ndk { abiFilters 'arm64-v8a', 'armeabi-v7a' }\n",
    ),
    device: {
      serial: 'emulator-5554',
      model: 'sdk_gphone64_x86_64',
      properties: {
        'ro.product.cpu.abi': 'x86_64',
        'ro.product.cpu.abilist': 'x86_64',
        'ro.kernel.qemu': '1',
      },
      app: { running: true, mayNotify: false },
    },
    log: capture(
      'brief',
      `${opened}
      app E TPush: [XGPushServiceV4] can not load library from so file
      app ${failed('10004', 'so file is not found')}`,
    ),
  },
  {
    name: 'logging out calls unregisterPush, and logging in again calls nothing',
    root: 'sdk-switched-off',
    project: shopWith(['vivo']),
    log: capture(
      'long',
      `${opened}
      app I Shop: session: none, push stays off
      app E TPush: [XGPushManager] XG is disable
      app ${failed('10007', 'service disabled')}
      # 15
      app I Shop: session: u-2213 logged in
      app D Shop: orders 3`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: ['--push-id', pushId],
  },
  {
    name: 'a hybrid page registers on every route change',
    root: 'registered-too-often',
    log: inUtf16(
      capture(
        'threadtime',
        `${opened}
        app D chromium: [INFO:CONSOLE(1)] "route /home: registerPush", source: https://localhost/main.js (1)
        app ${failed('10002', 'register in process')}
        app D chromium: [INFO:CONSOLE(1)] "route /cart: registerPush", source: https://localhost/main.js (1)
        app ${failed('10115', 'duplicate register')}
        app ${failed('10115', 'duplicate register')}
        app ${failed('10115', 'duplicate register')}`,
      ),
    ),
  },
  {
    name: 'a start-up optimiser removed the services of the second process',
    root: 'components-wrong',
    apk: { without: ['XGVipPushService', 'XGRemoteService'] },
    log: capture(
      'uid',
      `${unrest}${opened}
      sys W ActivityManager: Unable to start service Intent { cmp=com.example.shop/com.tencent.android.tpush.service.XGVipPushService } U=0: not found
      app ${failed('-10005', 'AIDL config error')}`,
    ),
  },
  {
    name: 'the app was never paid for after the trial: phone and service say it each in their way',
    root: 'service-over',
    service: { answers: refusing(1008030, 'app not pay') },
    options: ['--token', token],
    log: capture(
      'threadtime',
      `${opened}
      app ${failed('20002', 'mqtt connect error')}`,
    ),
    device: { ...xperia, app: { running: true } },
  },
  {
    name: 'a fair with a thousand visitors, and a plan for a thousand devices',
    root: 'connections-exhausted',
    project: shopWith(['honor']),
    device: { ...magic, app: { running: true, bucket: 40 } },
    log: capture(
      'studio-old',
      `app D Shop: flavor=cn build=release
      app I TPush: [XGPushConfig] isUsedOtherPush:true
      app ${failed('-4', 'connections exceed limit')}
      # 300
      app ${failed('-4', 'connections exceed limit')}`,
    ),
  },
  {
    name: 'the Application class is not named in the manifest, so that nothing in it ever runs',
    root: 'never-registered',
    project: broken(healthy, MANIFEST, '<application android:name=".Shop">', '<application>'),
    log: capture(
      'threadtime',
      `${unrest}
      sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for pre-top-activity {com.example.shop/com.example.shop.Home}
      app W ziparchive: Unable to open '/data/app/~~k2Qw==/com.example.shop-9xYz==/base.dm': No such file or directory
      app I Home: onCreate
      app D OkHttp: --> GET https://api.shop.example/v1/home
      app D OkHttp: <-- 200 https://api.shop.example/v1/home (163ms)
      # 45
      app D Home: feed 30 items
      app I Glide: Root cause (1 of 1)
      app D Home: onPause`,
    ),
  },
  {
    name: 'the shrinker took a provider, and the release dies before the first page',
    root: 'app-crashes',
    log: capture(
      'time',
      `${unrest}
      sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for pre-top-activity {com.example.shop/com.example.shop.Home}
      app E AndroidRuntime: FATAL EXCEPTION: main
      | Process: com.example.shop, PID: 12345
      | java.lang.RuntimeException: Unable to get provider com.tencent.android.tpush.XGPushProvider: java.lang.ClassNotFoundException: Didn't find class "com.tencent.android.tpush.XGPushProvider" on path: DexPathList
      | 	at android.app.ActivityThread.installProvider(ActivityThread.java:7515)
      sys W ActivityTaskManager:   Force finishing activity com.example.shop/.Home
      sys I ActivityManager: Process com.example.shop (pid 12345) has died: fg  TOP
      sys I ActivityManager: Start proc 14021:com.example.shop/u0a234 for pre-top-activity {com.example.shop/com.example.shop.Home}
      again E AndroidRuntime: FATAL EXCEPTION: main
      | Process: com.example.shop, PID: 14021
      | java.lang.RuntimeException: Unable to get provider com.tencent.android.tpush.XGPushProvider: java.lang.ClassNotFoundException: Didn't find class "com.tencent.android.tpush.XGPushProvider" on path: DexPathList`,
    ),
    device: { ...poco, app: { running: false } },
    project: shopWith(['xiaomi']),
  },
  {
    name: 'on the phone is the developer’s variant, with its own id',
    root: 'app-not-there',
    project: shopWith(['huawei']),
    device: { ...mate, packages: [...(mate.packages ?? []), 'com.example.shop.dev'], app: null },
    log: capture('threadtime', `${unrest}${illNeighbour}`),
  },
  {
    name: 'the tester holds last month’s build, which had the keys of the demo',
    root: 'another-build-installed',
    project: withVersion(shopWith(['xiaomi']), '1.4.0', 14),
    device: {
      ...poco,
      zen: 2,
      app: { versionName: '1.1.0', versionCode: 11, running: true },
      built: { versionName: '1.1.0', versionCode: 11, accessId: '1500000099', accessKey: 'ADEMOAPPKEY3' },
    },
    log: capture(
      'threadtime',
      `${opened}
      app ${failed('20', 'accessId or accessKey error')}`,
    ),
  },
  {
    name: 'the merge stops at a component without exported, and nobody looked at the terminal',
    root: 'build-broken',
    project: broken(
      healthy,
      MANIFEST,
      '<receiver android:name=".Receiver" android:exported="false">',
      '<receiver android:name=".Receiver">',
    ),
    log: `$ ./gradlew installRelease
> Task :app:preBuild UP-TO-DATE
> Task :app:processReleaseMainManifest FAILED
/home/ci/shop/app/src/main/AndroidManifest.xml:19:9-24:20 Error:
\tandroid:exported needs to be explicitly specified for element <receiver#com.example.shop.Receiver>. Apps targeting Android 12 and higher are required to specify an explicit value for \`android:exported\` when the corresponding component has an intent filter defined. See https://developer.android.com/guide/topics/manifest/activity-element#exported for details.

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':app:processReleaseMainManifest'.
> Manifest merger failed with multiple errors, see logs

BUILD FAILED in 6s
`,
  },
  {
    name: 'a script of the pipeline strips every meta-data; only the archive is at hand',
    root: 'keys-absent',
    apk: { accessId: null, accessKey: null, versionName: '3.1.4', versionCode: 314 },
    project: broken(shopWith(['oppo']), SHOP, 'registerPush(this)', 'registerPush(getApplicationContext())'),
  },
];
