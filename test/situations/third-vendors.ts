/** The third set: the vendor's token, and who is told of it. */
import { capture, inUtf16 } from './capture.ts';
import type { Situation } from './harness.ts';
import { broken, CHAT, GRADLE, inRegion, SHOP, shopWith, withIm } from './projects.ts';
import { paths, pushed } from './service.ts';
import {
  chatter,
  demoSuccess,
  emptyOf,
  launch,
  magicV,
  meizu18,
  nothing,
  pura,
  redmi,
  reno,
  sdkSuccess,
  tokenAndPush,
  tokenOnly,
  vendorTokensToo,
  x100,
} from './third-support.ts';

const on = 'app I TPush: [XGPushConfig] isUsedOtherPush:true';
const chat = withIm(shopWith(['vivo', 'xiaomi']));
const fcmShop = inRegion(shopWith(['fcm']), 'singapore', '1520000001');

export const thirdVendorToken: readonly Situation[] = [
  {
    name: 'Huawei: the json of the staging project was committed',
    root: 'vendor-keys-wrong',
    channel: 'huawei',
    project: shopWith(['huawei', 'honor']),
    log: capture(
      'studio',
      `app D Timber: cold start 590 ms
      ${on}
      ${sdkSuccess}
      app E HmsInstanceId: getToken ApiException, status code 907135000
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:907135000
      ${emptyOf('huawei')}`,
    ),
    device: { ...pura, app: { running: true, mayNotify: null, bucket: 30 } },
  },
  {
    name: 'vivo: one digit of the app id is missing in the placeholder',
    root: 'vendor-keys-wrong',
    channel: 'vivo',
    project: broken(shopWith(['vivo', 'oppo']), GRADLE, "'105000001'", "'10500001'"),
    log: capture(
      'brief',
      `${chatter}${launch}
      ${on}
      ${demoSuccess}
      app E TPush: [OtherPushVivoImpl] vivoPush Register or UnRegister fail, code = 10005`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: tokenAndPush,
  },
  {
    name: 'OPPO: the values went in by the names of the setters',
    root: 'vendor-keys-swapped',
    channel: 'oppo',
    project: broken(
      shopWith(['oppo']),
      SHOP,
      'setOppoPushAppId(this, "0123456789abcdef0123456789abcde1");\n        XGPushConfig.setOppoPushAppKey(this, "0123456789abcdef0123456789abcde2")',
      'setOppoPushAppId(this, Keys.OPPO_APP_ID);\n        XGPushConfig.setOppoPushAppKey(this, Keys.OPPO_APP_KEY)',
    ),
    device: { ...reno, app: { running: true, mayNotify: false } },
    log: capture(
      'time',
      `${launch}
      ${on}
      app E TPush: [OtherPushOppoImpl] OppoPush Register failed, code=14, msg=INVALID_APP_KEY
      ${sdkSuccess}
      ${emptyOf('oppo')}`,
    ),
  },
  {
    name: 'Xiaomi knows the app by the name it had before the merger',
    root: 'vendor-package-other',
    channel: 'xiaomi',
    project: shopWith(['xiaomi', 'vivo']),
    log: inUtf16(
      capture(
        'threadtime',
        `${chatter}${launch}${sdkSuccess}
        ${on}
        app E TPush: [OtherPush_XG_MI] register failed, errorCode: 22022, reason: package name not match
        ${emptyOf('xiaomi')}`,
      ),
    ),
    device: { ...redmi, zen: 1, app: { running: true } },
  },
  {
    name: 'the key was rotated in the store’s signing service, and AppGallery was not told',
    root: 'vendor-fingerprint-other',
    channel: 'huawei',
    project: shopWith(['huawei']),
    log: capture(
      'long',
      `${launch}
      ${on}
      ${demoSuccess}
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:907135702
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 907135702 , errMsg : fingerprint cert mismatch
      ${emptyOf('huawei')}`,
    ),
    service: {
      answers: pushed({
        type: 'account',
        targets: ['u-61'],
        accounts: ['u-61'],
        figures: { xg: [1, 0, 0, 0] },
      }),
    },
    options: tokenAndPush,
    device: { ...pura, app: { running: false, mayNotify: null } },
  },
  {
    name: 'nobody pressed the button in Xiaomi’s console; no code, no token, over three starts',
    root: 'vendor-push-off',
    channel: 'xiaomi',
    project: shopWith(['xiaomi']),
    log: capture(
      'threadtime',
      `${launch}
      ${on}
      ${sdkSuccess}
      # 5
      ${emptyOf('xiaomi')}
      # 3600
      sys I ActivityManager: Start proc 14021:com.example.shop/u0a234 for next-top-activity {com.example.shop/com.example.shop.Home}
      again I TPush: [XGPushConfig] isUsedOtherPush:true
      again W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null`,
    ),
    device: { ...redmi, app: { running: true } },
  },
  {
    name: 'a Huawei tablet that has had no update since it left the shop',
    root: 'vendor-service-unfit',
    channel: 'huawei',
    project: shopWith(['huawei', 'xiaomi']),
    log: capture(
      'uid',
      `${chatter}${launch}
      ${on}
      app I HMSSDK_HuaweiApiClientImpl: connect minVersion:40000300
      app I HMSSDK_HMSAgent: connect versionCode:20301306
      app I HMSSDK_HMSAgent: connect end:-1001
      ${sdkSuccess}
      ${emptyOf('huawei')}`,
    ),
  },
  {
    name: 'the switch for the vendors went out with the settings page that had it',
    root: 'vendor-channels-off',
    project: shopWith(['honor', 'vivo'], { off: true }),
    device: { ...magicV, app: { running: false, bucket: 40 } },
    log: capture(
      'studio',
      `app D Timber: cold start 702 ms
      app I TPush: [XGPushConfig] isUsedOtherPush:false
      ${sdkSuccess}`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: tokenAndPush,
  },
  {
    name: 'a Meizu phone from the drawer, and an app that serves the four big ones',
    root: 'vendor-adapter-absent',
    channel: 'meizu',
    project: shopWith(['huawei', 'xiaomi', 'oppo', 'vivo']),
    device: { ...meizu18, lowPower: true, app: { running: false, mayNotify: null, bucket: 30 } },
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: tokenAndPush,
  },
  {
    name: 'the shrinker took the resources that Firebase starts from',
    root: 'vendor-library-not-ready',
    channel: 'fcm',
    project: fcmShop,
    env: { TPNS_ACCESS_ID: '1520000001' },
    device: {
      ...nothing,
      app: { running: true, mayNotify: false },
      built: { accessId: '1520000001', suffix: 'tpns.sgp.tencent.com' },
    },
    log: capture(
      'threadtime',
      `${launch}
      app W FirebaseApp: Default FirebaseApp failed to initialize because no default options were found. This usually means that com.google.gms:google-services was not applied to your gradle project.
      app I FirebaseInitProvider: FirebaseApp initialization unsuccessful
      ${sdkSuccess}
      app E TPush: [OtherPushFcm] FCM Register error! java.lang.IllegalStateException: Default FirebaseApp is not initialized in this process com.example.shop. Make sure to call FirebaseApp.initializeApp(Context) first.`,
    ),
  },
  {
    name: 'Xiaomi’s keys come from a server, and the server answers after the registration',
    root: 'vendor-set-up-late',
    channel: 'xiaomi',
    project: shopWith(['xiaomi'], { late: true }),
    device: { ...redmi, app: { running: true, bucket: 20 } },
    log: capture(
      'studio-old',
      `app I Shop: registerPush
      ${on}
      ${demoSuccess}
      ${emptyOf('xiaomi')}
      # 2
      app I Shop: keys received, set`,
    ),
  },
  {
    name: 'OPPO: an exclude of commons-codec, to quieten a duplicate class',
    root: 'vendor-parts-missing',
    channel: 'oppo',
    project: broken(
      shopWith(['oppo']),
      GRADLE,
      "    implementation 'commons-codec:commons-codec:1.15'\n",
      '',
    ),
    device: { ...reno, app: { running: true } },
    log: capture(
      'threadtime',
      `${launch}
      ${on}
      ${sdkSuccess}
      app W System.err: java.lang.NoClassDefFoundError: Failed resolution of: Lorg/apache/commons/codec/binary/Base64;
      app W System.err: 	at com.heytap.mcssdk.utils.CryptoUtil.sdkDecrypt(Unknown Source:8)
      ${emptyOf('oppo')}`,
    ),
  },
];

export const thirdBinding: readonly Situation[] = [
  {
    name: 'vivo was quicker than TPNS, and its token was never handed in again',
    root: 'vendor-token-unbound',
    channel: 'vivo',
    project: shopWith(['vivo']),
    log: capture(
      'uid',
      `${launch}
      ${on}
      app I TPush: [OtherPushVivoImpl] vivoPush Register or UnRegister success, code = 0
      app I TPush: [OtherPushClient] handleUpdateToken other push token is : ${vendorTokensToo.vivo} other push type: vivo
      app W TPush: [OtherPushClient] updateToken: TPNS Token has not registered
      # 14
      ${sdkSuccess}
      # 200
      app D Timber: onStop`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: tokenAndPush,
    device: { ...x100, app: { running: false } },
  },
  {
    name: 'the app was installed anew at the counter; the till still sends to the token of before',
    root: 'token-gone',
    project: shopWith(['oppo']),
    service: {
      answers: {
        ...pushed({ today: [], figures: { xg: [0, 0, 0, 0] } }),
        [paths.today]: { retCode: 1008029, errMsg: 'token is illegal' },
        [paths.accounts]: { retCode: 1008006, errMsg: 'token invalid' },
      },
    },
    options: tokenAndPush,
    log: capture(
      'time',
      `${chatter}${launch}
      app I ThirdPush: tpush register success token: 0712f3a4b5c6d7e8f90a1b2c3d4e5f607182`,
    ),
    device: { ...reno, app: { running: true } },
  },
  {
    name: 'the account has one character too few, and upsertAccounts is refused in silence',
    root: 'account-not-bound',
    alsoFirst: ['target-empty'],
    because: 'The account of the push has no device because this one never bound it: both name the same.',
    project: shopWith(['huawei']),
    service: {
      answers: pushed({
        type: 'account',
        targets: ['7'],
        today: [],
        accounts: [],
        figures: { hw: [0, 0, 0, 0] },
      }),
    },
    options: tokenAndPush,
    device: { ...pura, zen: 1, app: { running: true, mayNotify: null } },
  },
  {
    name: 'logging out takes away accounts of another type than logging in gave',
    root: 'account-left-bound',
    project: broken(
      chat,
      CHAT,
      'Collections.singleton(TYPE)',
      'Collections.singleton(XGPushManager.AccountType.CUSTOM.getValue())',
    ),
    service: {
      answers: pushed({
        type: 'account',
        targets: ['u-old'],
        accounts: ['u-7788', 'u-old'],
        android: { vivo_category: 'IM' },
        figures: { vivo: [1, 1, 1, 1] },
      }),
    },
    options: tokenAndPush,
    device: { ...x100, app: { running: true } },
  },
  {
    name: 'the line that tells IM the token was commented out for a demo',
    root: 'im-token-not-reported',
    project: broken(
      chat,
      CHAT,
      '        V2TIMManager.getOfflinePushManager().setOfflinePushConfig(new V2TIMOfflinePushConfig(0, token, true), null);\n',
      '        // V2TIMManager.getOfflinePushManager().setOfflinePushConfig(new V2TIMOfflinePushConfig(0, token, true), null);\n',
    ),
    service: { scenario: { imAccounts: { 'm-118': 'PushOnline' } } },
    im: 'm-118',
    log: capture(
      'threadtime',
      `${launch}${sdkSuccess}
      app I TPush: [OtherPushClient] handleUpdateToken other push token is : ${vendorTokensToo.xiaomi} other push type: xiaomi
      app I TPush: [OtherPushClient] Already bind OtherPush succeed
      app I Chat: login ok m-118`,
    ),
    device: { ...redmi, app: { running: false, bucket: 30 } },
  },
  {
    name: 'the tester’s token is that of the phone before; only the service was asked',
    root: 'token-gone',
    project: shopWith(['vivo']),
    service: {
      answers: {
        [paths.today]: { retCode: 10110008, errMsg: 'not found' },
        [paths.accounts]: { retCode: 0, errMsg: 'NO_ERROR', result: ['10110008'], token_accounts: [] },
      },
    },
    options: tokenOnly,
    device: { ...x100, app: { running: true, mayNotify: false } },
  },
];
