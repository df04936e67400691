/** The app never gets a token from TPNS. */
import { busyPhone, capture, illNeighbour, inGbk, inUtf16, started } from './capture.ts';
import type { Situation } from './harness.ts';
import { broken, CONFIG, GRADLE, healthy, inRegion, MANIFEST, type World } from './projects.ts';
import { pushed, refusing } from './service.ts';

/** An app of Shanghai that says nothing of it to the SDK. */
const shanghaiUnsaid: World = broken(
  inRegion(healthy, 'shanghai', '1580000001'),
  MANIFEST,
  '        <meta-data android:name="XG_SERVER_SUFFIX" android:value="tpns.sh.tencent.com" />\n',
  '',
);

export const registration: readonly Situation[] = [
  {
    name: 'an app of the Shanghai access point, without the entry for it',
    root: 'access-point-wrong',
    project: shanghaiUnsaid,
    env: { TPNS_ACCESS_ID: '1580000001' },
    service: { accessId: '1580000001' },
    log: capture(
      'threadtime',
      `${busyPhone}${started}
      app I TPush: [XGPushConfig] isUsedOtherPush:false
      vip D TPush: [Util] desiable device huawei
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -502 , msg : get guid error
      # 31
      app I Shop: retry registerPush
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -502 , msg : get guid error
      app D Shop: catalogue loaded, 20 items`,
    ),
  },
  {
    name: 'the manifest says Singapore and the console Guangzhou; IM complains of what follows from it',
    root: 'access-point-wrong',
    project: broken(
      healthy,
      MANIFEST,
      '<application android:name=".Shop">\n',
      '<application android:name=".Shop">\n        <meta-data android:name="XG_SERVER_SUFFIX" android:value="tpns.sgp.tencent.com" />\n',
    ),
    log: capture(
      'studio',
      `app I ThirdPush: login im success
      app E ThirdPush: tpush register failed errCode: -502, errMsg: mqtt connect error
      app D ThirdPushTokenMgr: setOfflinePushToken err code = 22001
      app I OkHttp: <-- 200 https://api.shop.example/v1/cart (88ms)
      app E ThirdPush: tpush register failed errCode: -502, errMsg: mqtt connect error`,
    ),
    device: {},
  },
  {
    name: 'keys of another app, for a week already',
    root: 'keys-wrong',
    service: { answers: pushed({ ago: 5 * 86_400, today: [], type: 'all' }) },
    options: ['--push-id', '3895624686'],
    log: capture(
      'time',
      `${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 20 , msg : auth failed
      # 1500
      app I Shop: onTrimMemory 40
      sys I ActivityManager: Killing 12345:com.example.shop/u0a234 (adj 915): empty for 1800s
      sys I ActivityManager: Start proc 14021:com.example.shop/u0a234 for top-activity {com.example.shop/com.example.shop.Home}
      again E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 20 , msg : auth failed`,
    ),
  },
  {
    name: 'AccessID of the shop, AccessKey of its sister app',
    root: 'keys-wrong',
    project: broken(healthy, CONFIG, '"access_key": "AEXAMPLEKEY1"', '"access_key": "ASISTERSKEY2"'),
    log: capture(
      'brief',
      `${started}
      app W Tpns: registration failed, code 10030002: AccessID and AccessKey do not match (npx tpns explain 10030002)
      ${illNeighbour}`,
    ),
  },
  {
    name: 'the app was made in the console half a minute ago',
    root: 'app-too-new',
    alsoFirst: ['keys-wrong'],
    because: 'Code 20 is what wrong keys look like as well; only waiting tells.',
    log: capture(
      'threadtime',
      `${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 20 , msg : auth failed
      # 12
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 20 , msg : auth failed`,
    ),
    service: {},
  },
  {
    name: 'a character of the AccessKey was left behind when it was copied; captured by PowerShell',
    root: 'keys-malformed',
    project: {
      ...broken(healthy, GRADLE, "'AEXAMPLEKEY1'", "'AEXAMPLEKEY'"),
      [CONFIG]: (healthy[CONFIG] ?? '').replace('AEXAMPLEKEY1', 'AEXAMPLEKEY'),
    },
    log: inUtf16(
      capture(
        'threadtime',
        `${busyPhone}${started}
        app E TPush: [Util] AccessKey is Invalid!! accessKey:AEXAMPLEKEY
        app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 10006 , msg : accessKey or accessId is invalid`,
      ),
    ),
  },
  {
    name: 'the release was built without the placeholders; a console in GBK',
    root: 'keys-absent',
    apk: { accessId: null, accessKey: null },
    log: inGbk(
      capture(
        'studio-old',
        `app I Shop: 应用启动，渠道：官网
        app E TPush: [XGApiConfigImpl] accessId没有初始化
        app E TPush: [XGApiConfigImpl] accessKey is null
        app W Shop: 首页数据为空，使用缓存`,
      ),
    ),
  },
  {
    name: 'the wifi of the office lets nothing but the web through',
    root: 'network-of-device',
    log: capture(
      'threadtime',
      `${started}
      gms W GCM: Connect to mtalk.google.com:5228 failed: timeout
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -1103 , msg : connect mqtt timeout
      # 40
      app I OkHttp: <-- 200 https://api.shop.example/v1/cart (88ms)
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 10105 , msg : packet timeout
      news E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -1103 , msg : connect mqtt timeout`,
    ),
    service: {},
  },
  {
    name: 'a proxy on the device breaks every request of the SDK',
    root: 'network-of-device',
    device: { brand: 'samsung', model: 'SM-S9110' },
    log: capture(
      'long',
      `${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -701 , msg : send request network exception
      # 60
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -702 , msg : send request timeout`,
    ),
  },
  {
    name: 'only 32-bit libraries, on a phone that has 64 bits alone',
    root: 'library-absent',
    project: broken(
      healthy,
      GRADLE,
      '        targetSdkVersion 34\n',
      "        targetSdkVersion 34\n        ndk { abiFilters 'armeabi-v7a' }\n",
    ),
    log: capture(
      'brief',
      `${started}
      app E TPush: [XGPushServiceV4] can not load library from so file
      app W System.err: java.lang.UnsatisfiedLinkError: dlopen failed: library "libtpnsSecurity.so" not found
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 10004 , msg : load so error`,
    ),
  },
  {
    name: 'the user switched pushes off in the settings of the app, and on again by something that never registers',
    root: 'sdk-switched-off',
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : 04f1c9d8e7b6a5948372615040f1e2d3c4b5
      # 200
      app I Shop: settings: push off
      app I Tpns: unregistered, code 0
      # 90
      app I Shop: settings: push on
      app E TPush: [XGPushManager] XG is disable
      app W Tpns: registration failed, code 10007 (npx tpns explain 10007)`,
    ),
  },
  {
    name: 'registerPush in Application.onCreate, and once in every process and page',
    root: 'registered-too-often',
    log: capture(
      'studio',
      `app I Shop: onCreate, process com.example.shop
      vip I Shop: onCreate, process com.example.shop:xg_vip_service
      app W Tpns: registration failed, code 10002: register is running (npx tpns explain 10002)
      app W Tpns: registration failed, code 10115: register too frequently (npx tpns explain 10115)
      app I Shop: Home resumed
      app W Tpns: registration failed, code 10115: register too frequently (npx tpns explain 10115)`,
    ),
  },
  {
    name: 'a manifest processor of the company throws services out that it does not know',
    root: 'components-wrong',
    apk: { without: ['XGRemoteService'] },
    log: capture(
      'threadtime',
      `${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 10005 , msg : aidl config error`,
    ),
  },
  {
    name: 'a hand-copied provider with the authority of the demo',
    root: 'components-wrong',
    apk: { without: ['XGPushProvider', 'MqttService'] },
    log: capture(
      'time',
      `${started}
      app E TPush: [XGPushManager] XINGE SDK config error
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 10008 , msg : provider config error`,
    ),
  },
  {
    name: 'the trial ran out a month ago, as the device tells it',
    root: 'service-over',
    log: capture(
      'threadtime',
      `${busyPhone}${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -3 , msg : resource destroyed`,
    ),
  },
  {
    name: 'the trial ran out a month ago, as the service tells it',
    root: 'service-over',
    service: { answers: refusing(1008031, 'app resource has been destroyed') },
    options: ['--token', '04f1c9d8e7b6a5948372615040f1e2d3c4b5'],
  },
  {
    name: 'more phones than the plan allows',
    root: 'connections-exhausted',
    log: capture(
      'uid',
      `${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -4 , msg : connection refused by quota
      # 120
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -4 , msg : connection refused by quota`,
    ),
    service: {},
  },
];
