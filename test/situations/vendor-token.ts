/** TPNS knows the app, and the vendor's SDK on the device brings no token of its own. */
import { busyPhone, capture, illNeighbour, started } from './capture.ts';
import type { Situation } from './harness.ts';
import {
  broken,
  CONFIG,
  GRADLE,
  healthy,
  inRegion,
  SHOP,
  shopWith,
  without,
  withPlugin,
} from './projects.ts';
import { pushed, token } from './service.ts';

const registered = `
  app I TPush: [XGPushManager] TPNS register push success with token : ${token}
`;
/** The vendors of other brands, whose parts the SDK puts aside on this phone. */
const aside = `
  app I TPush: [Util] desiable device huawei
  app I TPush: [Util] desiable device meizu
  app I TPush: [XGPushConfig] isUsedOtherPush:true
`;

export const vendorToken: readonly Situation[] = [
  {
    name: 'Xiaomi refuses the app id, and so does nobody else',
    root: 'vendor-keys-wrong',
    channel: 'xiaomi',
    project: shopWith(['huawei', 'xiaomi', 'vivo']),
    log: capture(
      'studio',
      `${started}${aside}${registered}
      app I XMPush-12345: [Tid:61] 28800000 register push, reason: first
      app E TPush: [OtherPush_XG_MI] register failed, errorCode: 22006, reason: Invalid app id
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 22006 , errMsg : Invalid app id
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: xiaomi`,
    ),
  },
  {
    name: 'agconnect-services.json of another app',
    root: 'vendor-keys-wrong',
    channel: 'huawei',
    project: shopWith(['huawei', 'oppo']),
    log: capture(
      'threadtime',
      `${busyPhone}${started}
      app I HMSSDK_HMSAgent: connect versionCode:60900301
      app I HMSSDK_HuaweiApiClientImpl: connect minVersion:20600000
      app I TPush: [XGPushConfig] isUsedOtherPush:true
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:907135000
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 907135000 , errMsg : arguments invalid
      app I TPush: [RegisterReservedInfo] Reservert info: other push token is :  other push type: huawei
      ${registered}`,
    ),
  },
  {
    name: 'OPPO: the AppKey where the AppSecret belongs',
    root: 'vendor-keys-swapped',
    channel: 'oppo',
    project: broken(
      broken(
        shopWith(['oppo']),
        SHOP,
        'setOppoPushAppId(this, "0123456789abcdef0123456789abcde1")',
        'setOppoPushAppId(this, OPPO_APP_SECRET)',
      ),
      SHOP,
      'setOppoPushAppKey(this, "0123456789abcdef0123456789abcde2")',
      'setOppoPushAppKey(this, OPPO_APP_KEY)',
    ),
    log: capture(
      'time',
      `${started}${aside}${registered}
      app D mcssdk---: register success
      app E TPush: [OtherPushOppoImpl] OppoPush Register failed, code=14, msg=INVALID_APP_KEY
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: oppo other push region: CN`,
    ),
  },
  {
    name: 'the id of the debug build is not in the Xiaomi console',
    root: 'vendor-package-other',
    channel: 'xiaomi',
    project: shopWith(['xiaomi', 'meizu']),
    log: capture(
      'threadtime',
      `${started}${registered}
      app I TPush: [XGPushConfig] isUsedOtherPush:true
      app E TPush: [OtherPush_XG_MI] register failed, errorCode: 22022, reason: Invalid package name: com.example.shop
      # 33
      app E TPush: [OtherPush_XG_MI] register failed, errorCode: 22022, reason: Invalid package name: com.example.shop
      ${illNeighbour}`,
    ),
  },
  {
    name: 'the app was renamed, and the vivo console has its former name; a log that Android Studio exported',
    root: 'vendor-package-other',
    channel: 'vivo',
    project: shopWith(['vivo', 'xiaomi']),
    log: capture(
      'export',
      `app I Shop: onCreate, process com.example.shop
      app I TPush: [Util] desiable device huawei
      app E TPush: [OtherPushVivoImpl] vivoPush Register or UnRegister fail, code = 10003
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 10003 , errMsg : package name mismatch
      ${registered}
      app W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null`,
    ),
  },
  {
    name: 'a Huawei phone with the debug build',
    root: 'vendor-fingerprint-other',
    channel: 'huawei',
    project: shopWith(['huawei']),
    device: {
      brand: 'HUAWEI',
      model: 'NOH-AN00',
      release: '12',
      sdk: 31,
      packages: ['com.huawei.hwid', 'com.huawei.appmarket'],
      properties: { 'ro.build.version.emui': 'EmotionUI_14.0.0' },
      app: { running: true, mayNotify: null },
      built: { debugSigned: true },
    },
    log: capture(
      'threadtime',
      `${started}
      app I HMSSDK_HMSAgent: connect versionCode:61200300
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:907135702
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: huawei
      ${registered}`,
    ),
  },
  {
    name: 'the certificate of the store is not in Honor’s console',
    root: 'vendor-fingerprint-other',
    channel: 'honor',
    project: shopWith(['honor', 'huawei']),
    log: capture(
      'uid',
      `${started}${registered}
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 8001003 , errMsg : cert fingerprint not obtained
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: honor`,
    ),
  },
  {
    name: 'Push Kit was never switched on: code 0, and no token',
    root: 'vendor-push-off',
    channel: 'huawei',
    project: shopWith(['huawei', 'xiaomi']),
    log: capture(
      'studio-old',
      `${started}${registered}
      app I TPush: [XGPushConfig] isUsedOtherPush:true
      app I HMSSDK_HMSAgent: connect versionCode:60900301
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:0
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 0 , errMsg : success
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: huawei
      # 60
      app W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null`,
    ),
  },
  {
    name: 'Xiaomi says nothing at all',
    root: 'vendor-push-off',
    channel: 'xiaomi',
    alsoFirst: ['vendor-keys-wrong'],
    because: 'Silence of the vendor is all there is; a broken answer of its SDK looks the same.',
    project: shopWith(['xiaomi']),
    log: capture(
      'threadtime',
      `${busyPhone}${started}${registered}
      app I TPush: [XGPushConfig] isUsedOtherPush:true
      app I TPush: [OtherPushClient] checkDevice pushClassName: com.tencent.android.mipush.OtherPushImpl
      app I TPush: [RegisterReservedInfo] Reservert info: other push token is :  other push type: xiaomi
      # 120
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: xiaomi`,
    ),
    device: {
      brand: 'Redmi',
      manufacturer: 'Xiaomi',
      model: '23049RAD8C',
      packages: ['com.xiaomi.xmsf', 'com.miui.securitycenter'],
      properties: { 'ro.miui.ui.version.name': 'V140' },
      app: { running: true },
    },
  },
  {
    name: 'HMS Core of years ago',
    root: 'vendor-service-unfit',
    channel: 'huawei',
    project: shopWith(['huawei']),
    log: capture(
      'threadtime',
      `${started}${registered}
      app I TPush: [XGPushConfig] isUsedOtherPush:true
      app I HMSSDK_HuaweiApiClientImpl: connect minVersion:20600000
      app I HMSSDK_HMSAgent: connect versionCode:20301306
      app I HMSSDK_HMSAgent: connect end:-1001
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: huawei`,
    ),
  },
  {
    name: 'a phone without Google’s services, and FCM is all the app has',
    root: 'vendor-service-unfit',
    channel: 'fcm',
    project: inRegion(shopWith(['fcm']), 'singapore', '1520000001'),
    device: {
      brand: 'Blackview',
      model: 'BV9900',
      packages: ['com.mediatek.camera'],
      built: { accessId: '1520000001', suffix: 'tpns.sgp.tencent.com' },
      app: { running: true },
      log: capture(
        'threadtime',
        `${started}${registered}
        app W GooglePlayServicesUtil: com.example.shop requires the Google Play Store, but it is missing.
        app W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null`,
      ),
    },
  },
  {
    name: 'enableOtherPush got lost in a merge',
    root: 'vendor-channels-off',
    project: shopWith(['huawei', 'xiaomi', 'oppo', 'vivo'], { off: true }),
    log: capture(
      'threadtime',
      `${busyPhone}${started}
      app I TPush: [XGPushConfig] isUsedOtherPush:false
      ${registered}
      app D Shop: token sent to our server
      app I TPush: [XGPushConfig] isUsedOtherPush:false`,
    ),
  },
  {
    name: 'channel.enable is false in the file of the plugin',
    root: 'vendor-channels-off',
    project: {
      ...broken(
        withPlugin,
        GRADLE,
        '        targetSdkVersion 34\n    }\n}\n',
        "        targetSdkVersion 34\n    }\n}\n\ndependencies {\n    implementation 'com.tencent.tpns:xiaomi:1.4.4.5-release'\n}\n",
      ),
      [CONFIG]: (healthy[CONFIG] ?? '').replace(
        '"enable": false',
        '"enable": false, "xiaomi": { "app_id": "2882303761500000001", "app_key": "5300000000001" }',
      ),
    },
    log: capture(
      'studio',
      `${started}${registered}
      app I Shop: getOtherPushErrCode = -101
      app D OkHttp: <-- 200 https://api.shop.example/v1/token (31ms)`,
    ),
  },
  {
    name: 'a realme phone, and the app brings Huawei and Xiaomi',
    root: 'vendor-adapter-absent',
    channel: 'oppo',
    project: shopWith(['huawei', 'xiaomi']),
    device: {
      brand: 'realme',
      model: 'RMX3700',
      packages: ['com.heytap.mcs', 'com.heytap.market'],
      properties: { 'ro.build.version.oplusrom': 'V13.1' },
      app: { bucket: 30 },
    },
    service: {
      answers: pushed({ figures: { xg: [1, 0, 0, 0] } }),
    },
    options: ['--token', token, '--push-id', '3895624686'],
  },
  {
    name: 'a vivo phone, -100, and nothing of vivo in the build',
    root: 'vendor-adapter-absent',
    channel: 'vivo',
    project: shopWith(['huawei', 'oppo']),
    device: {
      brand: 'vivo',
      model: 'V2148A',
      packages: ['com.vivo.pushservice', 'com.vivo.permissionmanager'],
      properties: { 'ro.vivo.os.build.display.id': 'OriginOS 3' },
      app: { running: true },
    },
    log: capture(
      'threadtime',
      `${started}${registered}
      app I TPush: [XGPushConfig] isUsedOtherPush:true
      app I Shop: getOtherPushErrCode = -100`,
    ),
  },
  {
    name: 'the google-services plugin is not applied',
    root: 'vendor-library-not-ready',
    channel: 'fcm',
    project: broken(
      inRegion(shopWith(['fcm']), 'singapore', '1520000001'),
      GRADLE,
      "\napply plugin: 'com.google.gms.google-services'\n",
      '',
    ),
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [OtherPushClient] checkDevice pushClassName: com.tencent.android.tpush.fcm.OtherPushImpl
      app W FirebaseApp: Default FirebaseApp failed to initialize because no default options were found. This usually means that com.google.gms:google-services was not applied to your gradle project.
      app I FirebaseInitProvider: FirebaseApp initialization unsuccessful
      app E TPush: [OtherPushFcm] FCM Register error! java.lang.IllegalStateException: Default FirebaseApp is not initialized in this process com.example.shop. Make sure to call FirebaseApp.initializeApp(Context) first.
      ${registered}`,
    ),
  },
  {
    name: 'the setters stand behind registerPush; it works from the second start on, for some',
    root: 'vendor-set-up-late',
    channel: 'xiaomi',
    project: shopWith(['xiaomi'], { late: true }),
    log: capture(
      'threadtime',
      `${busyPhone}${started}
      app W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null
      app I TPush: [RegisterReservedInfo] Reservert info: other push token is :  other push type: xiaomi
      ${registered}`,
    ),
  },
  {
    name: 'a Flutter page sets the Meizu keys long after registering',
    root: 'vendor-set-up-late',
    channel: 'meizu',
    project: shopWith(['meizu', 'huawei'], { late: true }),
    log: capture(
      'time',
      `${started}${registered}
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: meizu
      # 20
      app I TPush: [XGPushConfig] isUsedOtherPush:true`,
    ),
  },
  {
    name: 'OPPO without gson and commons-codec',
    root: 'vendor-parts-missing',
    channel: 'oppo',
    project: broken(
      shopWith(['oppo', 'xiaomi']),
      GRADLE,
      "    implementation 'com.google.code.gson:gson:2.6.2'\n    implementation 'commons-codec:commons-codec:1.15'\n",
      '',
    ),
    log: capture(
      'threadtime',
      `${started}${registered}
      app W System.err: java.lang.NoClassDefFoundError: Failed resolution of: Lorg/apache/commons/codec/binary/Base64;
      app W System.err: 	at com.heytap.mcssdk.utils.Utils.b(Utils.java:71)
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: oppo`,
    ),
  },
  {
    name: 'agconnect-services.json is missing beside the app script',
    root: 'vendor-parts-missing',
    channel: 'huawei',
    project: without(shopWith(['huawei', 'vivo']), 'app/agconnect-services.json'),
    log: capture(
      'studio',
      `${started}${registered}
      app E AGConnectServicesConfigImpl: failed to find agconnect-services.json
      app W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: huawei`,
    ),
  },
  {
    name: 'Meizu: the app key of the app store in place of the push platform’s',
    root: 'vendor-keys-wrong',
    channel: 'meizu',
    project: shopWith(['meizu', 'xiaomi']),
    log: capture(
      'tag',
      `app I TPush: [XGPushConfig] isUsedOtherPush:true
      app I TPush: [OtherPush_XG_MZ] onRegisterStatus BasicPushStatus{code='110001', message='appKey illegal'}
      ${registered}
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: meizu`,
    ),
  },
];
