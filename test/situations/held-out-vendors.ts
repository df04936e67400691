/** Held out: the vendor's token, and who is told of it. */
import { capture, illNeighbour } from './capture.ts';
import type { Situation } from './harness.ts';
import {
  both,
  find,
  flyme,
  iqoo,
  magic,
  mate,
  opened,
  poco,
  registeredLine,
  unrest,
  vendorDone,
  vendorTokens,
} from './held-out-support.ts';
import { broken, CHAT, GRADLE, inRegion, MANIFEST, SHOP, shopWith, withIm } from './projects.ts';
import { paths, pushed, token } from './service.ts';

const chat = withIm(shopWith(['oppo', 'vivo']));
const empty = (vendor: string): string =>
  `app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: ${vendor}`;
const on = 'app I TPush: [XGPushConfig] isUsedOtherPush:true';

export const heldOutVendorToken: readonly Situation[] = [
  {
    name: 'vivo: app id and app key come from two different apps of the account; the phone sleeps at night',
    root: 'vendor-keys-wrong',
    channel: 'vivo',
    project: shopWith(['vivo', 'oppo']),
    device: { ...iqoo, zen: 1, app: { running: true } },
    log: capture(
      'studio',
      `app D Shop: flavor=cn build=release
      ${on}
      app E TPush: [OtherPushVivoImpl] vivoPush Register or UnRegister fail, code = 10004
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 10004 , errMsg : appkey not match
      ${registeredLine}`,
    ),
  },
  {
    name: 'Meizu: the id of the game centre, on a Meizu phone',
    root: 'vendor-keys-wrong',
    channel: 'meizu',
    project: shopWith(['meizu', 'huawei', 'honor']),
    device: { ...flyme, app: { running: true } },
    log: capture(
      'long',
      `${opened}${on}
      app I TPush: [OtherPush_XG_MZ] onRegisterStatus BasicPushStatus{code='110000', message='appId illegal'}
      ${empty('meizu')}
      ${registeredLine}`,
    ),
  },
  {
    name: 'OPPO: somebody took the short AppId for the AppKey',
    root: 'vendor-keys-swapped',
    channel: 'oppo',
    project: broken(
      shopWith(['oppo', 'huawei']),
      SHOP,
      'setOppoPushAppId(this, "0123456789abcdef0123456789abcde1")',
      'setOppoPushAppId(this, "30912345")',
    ),
    log: capture(
      'threadtime',
      `${unrest}${opened}${on}
      ${registeredLine}
      app E TPush: [OtherPushOppoImpl] OppoPush Register failed, code=14, msg=INVALID_APP_KEY
      ${empty('oppo')}`,
    ),
  },
  {
    name: 'the sister brand was registered at vivo, not this one',
    root: 'vendor-package-other',
    channel: 'vivo',
    project: shopWith(['vivo']),
    device: { ...iqoo, app: { running: false, bucket: 20 } },
    log: capture(
      'tag',
      `app I TPush: [XGPushManager] TPNS register push success with token : ${token}
      ${on}
      app E TPush: [OtherPushVivoImpl] vivoPush Register or UnRegister fail, code = 10003
      ${empty('vivo')}`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: both,
  },
  {
    name: 'Android Studio’s Run button, on an Honor phone',
    root: 'vendor-fingerprint-other',
    channel: 'honor',
    project: shopWith(['honor']),
    apk: { debugSigned: true },
    log: capture(
      'studio',
      `app D Shop: flavor=cn build=debug
      ${on}
      ${registeredLine}
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 8001003 , errMsg : certificate fingerprint is empty
      ${empty('honor')}`,
    ),
  },
  {
    name: 'the store signs the app again, and AppGallery Connect has the upload certificate only',
    root: 'vendor-fingerprint-other',
    channel: 'huawei',
    project: shopWith(['huawei', 'oppo']),
    log: capture(
      'uid',
      `${opened}${on}
      app I HMSSDK_HMSAgent: connect versionCode:61300304
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:6003
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 6003 , errMsg : CERTIFICATE ERROR
      ${registeredLine}${illNeighbour}`,
    ),
  },
  {
    name: 'a new project at Huawei in which Push Kit waits for somebody’s click',
    root: 'vendor-push-off',
    channel: 'huawei',
    project: shopWith(['huawei']),
    device: { ...mate, app: { running: false, mayNotify: null, bucket: 30 } },
    log: capture(
      'threadtime',
      `${unrest}${opened}${on}
      app I HMSSDK_HMSAgent: connect versionCode:61300304
      ${registeredLine}
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:0
      # 40
      ${empty('huawei')}`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: both,
  },
  {
    name: 'an Honor phone of the time when Honor was Huawei',
    root: 'vendor-service-unfit',
    channel: 'honor',
    project: shopWith(['honor']),
    log: capture(
      'time',
      `${opened}${on}
      ${registeredLine}
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 8001000 , errMsg : device not support
      ${empty('honor')}`,
    ),
  },
  {
    name: 'a Huawei phone from which the user has thrown HMS Core out; do not disturb besides',
    root: 'vendor-service-unfit',
    channel: 'huawei',
    project: shopWith(['huawei', 'xiaomi']),
    device: {
      ...mate,
      packages: ['com.huawei.systemmanager'],
      zen: 1,
      app: { running: true, mayNotify: null },
    },
    log: capture(
      'threadtime',
      `${opened}${on}
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:1001
      ${empty('huawei')}
      ${registeredLine}`,
    ),
  },
  {
    name: 'Google’s services of years ago, on a tablet without updates',
    root: 'vendor-service-unfit',
    channel: 'fcm',
    project: inRegion(shopWith(['fcm']), 'singapore', '1520000001'),
    log: capture(
      'threadtime',
      `${opened}
      app W GooglePlayServicesUtil: Google Play services out of date for com.example.shop.  Requires 12451000 but found 9683480
      app E TPush: [OtherPushFcm] FCM Register error! java.io.IOException: MISSING_INSTANCEID_SERVICE
      ${registeredLine}
      app W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null`,
    ),
  },
  {
    name: 'a remote switch decides about the vendors, and says no since the last experiment',
    root: 'vendor-channels-off',
    project: broken(
      shopWith(['xiaomi', 'meizu']),
      SHOP,
      'enableOtherPush(this, true)',
      'enableOtherPush(this, Experiments.on("vendor_push"))',
    ),
    device: { ...poco, zen: 1, app: { running: false, bucket: 30 } },
    log: capture(
      'threadtime',
      `${opened}
      app D Shop: experiments {vendor_push=false, new_cart=true}
      app I TPush: [XGPushConfig] isUsedOtherPush:false
      ${registeredLine}`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: both,
  },
  {
    name: 'an Honor phone of today, and an app that still thinks Huawei will do',
    root: 'vendor-adapter-absent',
    channel: 'honor',
    project: shopWith(['huawei', 'vivo', 'oppo']),
    device: { ...magic, zen: 1, app: { running: false, bucket: 40 } },
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: both,
  },
  {
    name: 'Firebase’s own provider was removed to start faster',
    root: 'vendor-library-not-ready',
    channel: 'fcm',
    project: broken(
      inRegion(shopWith(['fcm']), 'singapore', '1520000001'),
      MANIFEST,
      '    </application>',
      '        <provider android:name="com.google.firebase.provider.FirebaseInitProvider" android:authorities="com.example.shop.firebaseinitprovider" xmlns:tools="http://schemas.android.com/tools" tools:node="remove" />\n    </application>',
    ),
    log: capture(
      'brief',
      `${opened}
      ${registeredLine}
      app E TPush: [OtherPushFcm] FCM Register error! java.lang.IllegalStateException: Default FirebaseApp is not initialized in this process com.example.shop. Make sure to call FirebaseApp.initializeApp(Context) first.`,
    ),
  },
  {
    name: 'OPPO’s keys are set on the page behind the login, long after registering',
    root: 'vendor-set-up-late',
    channel: 'oppo',
    project: shopWith(['oppo'], { late: true }),
    device: { ...find, app: { running: true, mayNotify: false } },
    log: capture(
      'threadtime',
      `${opened}${on}
      ${registeredLine}
      app E TPush: [OtherPushOppoImpl] OppoPush Register failed, code=15, msg=MISSING_APP_KEY
      ${empty('oppo')}`,
    ),
  },
  {
    name: 'Huawei’s adapter is there, and the library of Huawei’s that it calls is not',
    root: 'vendor-parts-missing',
    channel: 'huawei',
    project: broken(
      shopWith(['huawei']),
      GRADLE,
      "    implementation 'com.huawei.hms:push:6.12.0.300'\n",
      '',
    ),
    log: capture(
      'threadtime',
      `${unrest}${opened}${on}
      ${registeredLine}
      app W System.err: java.lang.NoClassDefFoundError: Failed resolution of: Lcom/huawei/hms/aaid/HmsInstanceId;
      app W System.err: 	at com.tencent.android.hwpushv3.OtherPushImpl.registerPush(Unknown Source:12)
      ${empty('huawei')}`,
    ),
  },
];

export const heldOutBinding: readonly Situation[] = [
  {
    name: 'OPPO has given its token, and the server stumbles whenever it should bind it',
    root: 'vendor-token-unbound',
    channel: 'oppo',
    project: shopWith(['oppo']),
    device: { ...find, app: { running: false, bucket: 30 } },
    log: capture(
      'time',
      `${unrest}${opened}${on}
      ${registeredLine}
      app I TPush: [OtherPushClient] handleUpdateToken other push token is : ${vendorTokens.oppo} other push type: oppo other push region: CN
      app I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 1008004]  token = ${token} otherPushType = oppo
      # 600
      app I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 1008004]  token = ${token} otherPushType = oppo`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: both,
  },
  {
    name: 'the phone was reset; our database still has its former token',
    root: 'token-gone',
    project: shopWith(['xiaomi']),
    service: {
      answers: {
        ...pushed({ today: [], status: 'PUSH_FINISHED', figures: {} }),
        [paths.today]: { retCode: 10110008, errMsg: 'token not found' },
      },
    },
    options: both,
    device: { ...poco, app: { running: true, mayNotify: false } },
    log: capture(
      'uid',
      `${opened}
      app I TPush: [XGPushManager] TPNS register push success with token : 0e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d`,
    ),
  },
  {
    name: 'the app binds the phone number, the server pushes to the customer number',
    root: 'account-not-bound',
    project: shopWith(['huawei']),
    service: {
      scenario: { accounts: { '13800000000': [token] }, imAccounts: { 'c-51007': 'PushOnline' } },
    },
    im: 'c-51007',
    options: ['--online', '--token', token],
    log: capture('threadtime', `${opened}${vendorDone('huawei', vendorTokens.huawei)}`),
  },
  {
    name: 'four couriers have shared the phone, and each of them still gets the others’ orders',
    root: 'account-left-bound',
    project: broken(
      chat,
      CHAT,
      '        XGPushManager.delAccounts(context, Collections.singleton(TYPE), null);\n',
      '',
    ),
    service: {
      answers: pushed({
        accounts: ['courier-1', 'courier-2', 'courier-3', 'courier-4'],
        figures: { oppo: [1, 1, 1, 1] },
        android: { oppo_ch_id: 'order' },
      }),
    },
    options: both,
  },
  {
    name: 'IM finds no certificate for the token, in the words of its own SDK',
    root: 'im-not-authorised',
    project: chat,
    service: { scenario: { imAccounts: { 'u-7788': 'PushOnline' } } },
    im: 'u-7788',
    log: capture(
      'threadtime',
      `${opened}${vendorDone('vivo', vendorTokens.vivo)}
      app I imsdk: [I/TXIM] login|succ|u-7788
      app E imsdk: [E/TXIM] setOfflinePushConfig|err_code:22001|err_msg:no offline push certificate`,
    ),
  },
  {
    name: 'IM gets the token as that of a certificate of its own, as in the days before TPNS',
    root: 'im-token-not-reported',
    project: broken(
      chat,
      CHAT,
      'new V2TIMOfflinePushConfig(0, token, true)',
      'new V2TIMOfflinePushConfig(24567, token, false)',
    ),
    service: { scenario: { imAccounts: { 'u-7788': 'PushOnline' } } },
    im: 'u-7788',
    log: capture(
      'studio',
      `app I imsdk: [I/TXIM] login|succ|u-7788
      ${vendorDone('oppo', vendorTokens.oppo)}`,
    ),
  },
];
