/** The third set: TPNS gives no token, or nobody asks for one. */
import { capture, inGbk, wrappedAt } from './capture.ts';
import type { Situation } from './harness.ts';
import {
  broken,
  CONSOLE,
  GRADLE,
  healthy,
  inRegion,
  SHOP,
  shopWith,
  type World,
  withVersion,
} from './projects.ts';
import { pushed } from './service.ts';
import {
  chatter,
  fairphone,
  launch,
  lenovo,
  nothing,
  pushOnly,
  redmi,
  tokenAndPush,
} from './third-support.ts';

const refused = (code: string, text: string): string =>
  `app E TPush: [XGPushManager] XG register push failed with token : null, errCode : ${code} , msg : ${text}`;

/** At home in Hong Kong; the line in the manifest came from the sister app in Singapore. */
const hongkongAstray: World = broken(
  inRegion(shopWith(['fcm']), 'singapore', '1530000001'),
  CONSOLE,
  '"singapore"',
  '"hongkong"',
);

export const thirdRegistration: readonly Situation[] = [
  {
    name: 'copied from the Singapore sister app, manifest and all; this one is at home in Hong Kong',
    root: 'access-point-wrong',
    project: hongkongAstray,
    env: { TPNS_ACCESS_ID: '1530000001' },
    log: capture(
      'time',
      `${chatter}${launch}
      ${refused('10030009', 'app not exist')}
      # 62
      ${refused('10030009', 'app not exist')}
      app I FirebaseApp: Device unlocked: initializing all Firebase APIs for app [DEFAULT]`,
    ),
    device: {
      ...nothing,
      lowPower: true,
      built: { accessId: '1530000001', suffix: 'tpns.sgp.tencent.com' },
      app: { running: true },
    },
  },
  {
    name: 'two rows of the key table were mixed up; the wrapper of the demo tells the code',
    root: 'keys-wrong',
    log: capture(
      'studio-old',
      `${launch}
      app D ThirdPush: init tpush, brand=Fairphone
      app E ThirdPush: tpush register failed errCode: 10030002, errMsg: accessId not match accessKey
      app D Timber: banner shown
      # 240
      app E ThirdPush: tpush register failed errCode: 10030002, errMsg: accessId not match accessKey`,
    ),
    device: { ...fairphone, app: { running: true, mayNotify: false } },
  },
  {
    name: 'the SecretKey stands where the AccessKey belongs',
    root: 'keys-malformed',
    project: broken(healthy, GRADLE, "'AEXAMPLEKEY1'", "'0f0e0d0c0b0a09080706050403020100'"),
    log: capture(
      'tag',
      `app I TPush: [ServiceUtil] disable pull up other app
      app E TPush: [Util] AccessKey is Invalid!! accessKey:0f0e0d0c0b0a09080706050403020100
      ${refused('10006', 'accessId or accessKey is invalid')}`,
    ),
  },
  {
    name: 'an ad blocker sends every tencent.com host to the phone itself',
    root: 'network-of-device',
    log: capture(
      'threadtime',
      `${launch}
      app D OkHttp: <-- 200 https://api.shop.example/v2/feed (121ms, 18.4kB body)
      app W System.err: java.net.ConnectException: Failed to connect to guid.tpns.tencent.com/127.0.0.1:443
      ${refused('-701', 'request exception')}
      # 30
      ${refused('-702', 'request timeout')}
      # 60
      app W System.err: java.net.ConnectException: Failed to connect to guid.tpns.tencent.com/127.0.0.1:443
      ${refused('-701', 'request exception')}`,
    ),
    device: { ...fairphone, zen: 1, packages: ['org.adaway'], app: { running: true } },
  },
  {
    name: 'the child mode unregisters, and leaving it restores everything but that',
    root: 'sdk-switched-off',
    project: shopWith(['xiaomi']),
    device: { ...redmi, app: { running: true, bucket: 20 } },
    log: capture(
      'uid',
      `${chatter}${launch}
      app I Shop: mode=adult (was child)
      app E TPush: [XGPushManager] XG is disable
      ${refused('10007', 'XG is disable')}
      # 9
      app D Timber: cart restored`,
    ),
  },
  {
    name: 'a repackaging step dropped the remote service',
    root: 'components-wrong',
    apk: { without: ['XGRemoteService'] },
    log: capture(
      'brief',
      `${launch}
      ${refused('10005', 'XGRemoteService not found')}
      app D Timber: push unavailable, polling instead`,
    ),
    device: { ...nothing, app: { running: true, bucket: 20 }, built: { without: ['XGRemoteService'] } },
  },
  {
    name: 'the plan was let go in autumn; the app says minus three since',
    root: 'service-over',
    log: inGbk(
      capture(
        'threadtime',
        `${chatter}${launch}
        app I Shop: 启动完成
        ${refused('-3', 'resource destroyed')}
        # 45
        ${refused('-3', 'resource destroyed')}`,
      ),
    ),
    device: { ...lenovo, app: { running: true, mayNotify: false } },
  },
  {
    name: 'it registers on Android below 11 alone, a leftover of a bug hunt',
    root: 'never-registered',
    project: broken(
      healthy,
      SHOP,
      '        XGPushManager.registerPush(this);\n',
      '        if (android.os.Build.VERSION.SDK_INT < 30) {\n            XGPushManager.registerPush(this);\n        }\n',
    ),
    log: capture(
      'studio',
      `app D Timber: cold start 640 ms
      app I TPush: [ServiceUtil] startService abolish, XG_SERVICE_PULL_UP_OFF on manifest and never called by user
      app D Timber: feed 24 items
      # 120
      app D Timber: product 8813
      app I TPush: [ServiceUtil] startService abolish, XG_SERVICE_PULL_UP_OFF on manifest and never called by user
      # 300
      app D Timber: checkout step 1
      app D Timber: checkout step 2
      # 60
      app D Timber: home`,
    ),
    device: { ...nothing, app: { running: true } },
  },
  {
    name: 'a preference that is read before it is there ends the first start of every new install',
    root: 'app-crashes',
    project: shopWith(['xiaomi']),
    device: { ...redmi, lowPower: true, app: { running: false } },
    log: capture(
      'studio-old',
      `sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for next-top-activity {com.example.shop/com.example.shop.Home}
      app D AndroidRuntime: Shutting down VM
      app E AndroidRuntime: FATAL EXCEPTION: main
      | Process: com.example.shop, PID: 12345
      | java.lang.RuntimeException: Unable to create application com.example.shop.Shop: kotlin.UninitializedPropertyAccessException: lateinit property prefs has not been initialized
      | 	at android.app.ActivityThread.handleBindApplication(ActivityThread.java:6988)
      | Caused by: kotlin.UninitializedPropertyAccessException: lateinit property prefs has not been initialized
      | 	at com.example.shop.Shop.onCreate(Shop.kt:31)
      app I Process: Sending signal. PID: 12345 SIG: 9
      sys I ActivityManager: Process com.example.shop (pid 12345) has died: fg  TOP`,
    ),
  },
  {
    name: 'the base of a bundle was sideloaded without its splits',
    root: 'library-absent',
    log: wrappedAt(
      120,
      capture(
        'threadtime',
        `${launch}
        app E TPush: [XGPushServiceV4] can not load library from so file
        app W System.err: java.lang.UnsatisfiedLinkError: dlopen failed: library "libtpnsSecurity.so" not found
        ${refused('10004', 'load so failed')}`,
      ),
    ),
    device: { ...lenovo, app: { running: true, bucket: 30 } },
  },
  {
    name: 'the sources moved to Shanghai in spring; on the tester’s phone is what was there before',
    root: 'another-build-installed',
    project: withVersion(inRegion(shopWith(['xiaomi']), 'shanghai', '1580000001'), '5.0.0', 500),
    env: { TPNS_ACCESS_ID: '1580000001' },
    service: {
      accessId: '1580000001',
      answers: pushed({ type: 'all', targets: [], figures: { xm: [210, 208, 199, 31] } }),
    },
    options: pushOnly,
    device: {
      ...redmi,
      app: { running: true, versionName: '4.8.2', versionCode: 482, mayNotify: false },
      built: { versionName: '4.8.2', versionCode: 482, accessId: '1500000001' },
    },
  },
  {
    name: 'Honor was added without its placeholder, and the old app stayed on the phone',
    root: 'build-broken',
    project: broken(
      shopWith(['honor']),
      GRADLE,
      "'AEXAMPLEKEY1',\n            HONOR_APPID: '104000002'",
      "'AEXAMPLEKEY1'",
    ),
    log: `> Configure project :app
tpns-plugin--W--: [TpnsPlugin] meizu is null

> Task :app:processDebugMainManifest FAILED
C:\\work\\shop\\app\\src\\main\\AndroidManifest.xml Error:
\tAttribute meta-data#com.hihonor.push.app_id@value at AndroidManifest.xml requires a placeholder substitution but no value for <HONOR_APPID> is provided.

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':app:processDebugMainManifest'.
> Manifest merger failed : Attribute meta-data#com.hihonor.push.app_id@value at AndroidManifest.xml requires a placeholder substitution but no value for <HONOR_APPID> is provided.

BUILD FAILED in 11s
`,
  },
  {
    name: 'a mall full of kiosks: one more device than the plan lets in',
    root: 'connections-exhausted',
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: tokenAndPush,
    log: capture(
      'long',
      `${launch}
      ${refused('-4', 'connection over limit')}
      # 900
      ${refused('-4', 'connection over limit')}`,
    ),
    device: { ...lenovo, app: { running: true } },
  },
];
