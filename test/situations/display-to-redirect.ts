/** It is on the phone: seen and heard, tapped, and the page that opens. */
import { busyPhone, capture, started } from './capture.ts';
import type { Situation } from './harness.ts';
import type { Phone } from './phone.ts';
import { broken, CONSOLE, healthy, MANIFEST, shopWith } from './projects.ts';
import { pushed, pushId, token } from './service.ts';

const asked = ['--token', token, '--push-id', pushId];

const xiaomi: Phone = {
  brand: 'Xiaomi',
  model: '2211133C',
  packages: ['com.xiaomi.xmsf'],
  properties: { 'ro.mi.os.version.name': 'OS1.0' },
};
const oppo: Phone = {
  brand: 'OPPO',
  model: 'PGJM10',
  release: '12',
  sdk: 31,
  packages: ['com.heytap.mcs'],
  properties: { 'ro.build.version.oplusrom': 'V12.1' },
};

export const display: readonly Situation[] = [
  {
    name: 'OPPO: notifications are off until somebody switches them on',
    root: 'notifications-off',
    project: shopWith(['oppo']),
    service: { answers: pushed({ android: { oppo_ch_id: 'order' }, figures: { oppo: [1, 1, 1, 0] } }) },
    device: {
      ...oppo,
      app: {
        importance: 'NONE',
        mayNotify: null,
        ops: ['POST_NOTIFICATION: ignore; rejectTime=+12m4s221ms ago', 'RUN_ANY_IN_BACKGROUND: allow'],
      },
    },
    options: asked,
  },
  {
    name: 'Android 13, and the user said no',
    root: 'notifications-off',
    device: { app: { mayNotify: false, running: true, channels: [] } },
    log: capture(
      'threadtime',
      `${busyPhone}${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}`,
    ),
  },
  {
    name: 'Android 14, and the app does not ask for the permission',
    root: 'notifications-off',
    project: broken(
      healthy,
      MANIFEST,
      '    <uses-permission android:name="android.permission.POST_NOTIFICATIONS" />\n',
      '',
    ),
    service: { answers: pushed({ figures: { xg: [1, 1, 1, 0] } }) },
    device: { app: { mayNotify: null, running: true, channels: [] } },
    options: asked,
  },
  {
    name: 'the category “Offers” was silenced, and orders came through it too',
    root: 'notification-channel-blocked',
    service: { answers: pushed({ android: { n_ch_id: 'offers' }, figures: { xg: [1, 1, 1, 0] } }) },
    device: {
      brand: 'samsung',
      model: 'SM-S9110',
      app: { running: true, channels: [{ id: 'offers', importance: 0 }, { id: 'chat' }] },
    },
    options: asked,
  },
  {
    name: 'every trouble of the first days is in the log, and mended; what is left is one switch',
    root: 'notification-channel-blocked',
    project: shopWith(['xiaomi']),
    device: {
      ...xiaomi,
      app: {
        running: true,
        channels: [{ id: 'default_message' }, { id: 'mipush|com.example.shop|order', importance: 0 }],
      },
    },
    log: capture(
      'uid',
      `${busyPhone}${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -502 , msg : get guid error
      app E TPush: [OtherPush_XG_MI] register failed, errorCode: 22006, reason: Invalid app id
      # 3000
      sys I ActivityManager: Start proc 14021:com.example.shop/u0a234 for top-activity {com.example.shop/com.example.shop.Home}
      again I TPush: [XGPushManager] TPNS register push success with token : ${token}
      again I TPush: [OtherPushClient] handleUpdateToken other push token is : kN3mQ0xw9ZbYq1v7 other push type: xiaomi
      again I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]  token = ${token} otherPushType = xiaomi`,
    ),
    service: { answers: pushed({ android: { xm_ch_id: 'order' }, figures: { xm: [1, 1, 1, 0] } }) },
    options: asked,
  },
  {
    name: 'the sound of the order is named, and no channel that could have it',
    root: 'sound-missing',
    channel: 'xiaomi',
    project: shopWith(['xiaomi']),
    service: { answers: pushed({ android: { ring_raw: 'till', ring: 1 }, figures: { xm: [1, 1, 1, 1] } }) },
    options: asked,
  },
  {
    name: 'the channel was made silent by the first version of the app, and channels do not change',
    root: 'sound-missing',
    service: {
      answers: pushed({ android: { ring_raw: 'till', n_ch_id: 'orders' }, figures: { xg: [1, 1, 1, 1] } }),
    },
    device: {
      app: { running: true, channels: [{ id: 'orders', importance: 3, sound: 'null', vibration: false }] },
    },
    options: asked,
  },
  {
    name: 'bedtime mode since yesterday',
    root: 'do-not-disturb-on',
    project: shopWith(['xiaomi']),
    service: { answers: pushed({ android: { xm_ch_id: 'order' }, figures: { xm: [1, 1, 1, 0] } }) },
    device: { ...xiaomi, zen: 2, app: { running: false } },
    options: asked,
  },
];

export const click: readonly Situation[] = [
  {
    name: 'a tap does nothing: the activity of the own channel was stripped',
    root: 'click-not-delivered',
    apk: { without: ['InnerTpnsActivity'] },
    service: { answers: pushed({ figures: { xg: [1, 1, 1, 0] } }) },
    options: asked,
  },
  {
    name: 'taps on Xiaomi’s notifications are lost: TpnsActivity is gone',
    root: 'click-not-delivered',
    project: shopWith(['xiaomi']),
    apk: { without: ['TpnsActivity'] },
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}
      app I TPush: [OtherPushClient] Already bind OtherPush succeed
      # 400
      sys I ActivityTaskManager: START u0 {act=android.intent.action.VIEW dat=tpns://com.example.shop pkg=com.example.shop} from uid 10077
      sys W ActivityTaskManager: Unable to find explicit activity class`,
    ),
  },
  {
    name: 'Xiaomi forbids pages from the background: the tap is counted, and nothing opens',
    root: 'background-start-forbidden',
    project: shopWith(['xiaomi']),
    service: { answers: pushed({ android: { xm_ch_id: 'order' }, figures: { xm: [1, 1, 1, 1] } }) },
    device: {
      ...xiaomi,
      app: {
        running: false,
        ops: [
          'POST_NOTIFICATION: allow',
          'RUN_ANY_IN_BACKGROUND: allow',
          'MIUIOP(10008): allow',
          'MIUIOP(10021): ignore; rejectTime=+3m12s8ms ago',
        ],
      },
    },
    options: asked,
  },
  {
    name: 'a Redmi tablet: the log shows the tap, the page stays shut',
    root: 'background-start-forbidden',
    project: shopWith(['xiaomi']),
    device: {
      ...xiaomi,
      brand: 'Redmi',
      manufacturer: 'Xiaomi',
      model: '23073RPBFC',
      app: { ops: ['POST_NOTIFICATION: allow', 'RUN_ANY_IN_BACKGROUND: allow', 'MIUIOP(10021): ignore'] },
    },
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}
      # 30
      app I TPush: [TpnsActivity] TpnsActivity receiver intent:Intent { act=android.intent.action.VIEW dat=tpns://com.example.shop flg=0x10000000 cmp=com.example.shop/com.tencent.android.tpush.TpnsActivity }
      sys D ActivityStarterImpl: MIUILOG- Permission Denied Activity : Intent { act=android.intent.action.VIEW dat=shop://com.example.shop/detail } pkg : com.example.shop uid : 10234 tuid : 10234`,
    ),
  },
];

const withPath = (path: string) =>
  broken(healthy, MANIFEST, 'android:path="/detail"', `android:path="${path}"`);

export const redirect: readonly Situation[] = [
  {
    name: 'the console has a slash at the end',
    root: 'redirect-not-received',
    project: broken(healthy, CONSOLE, 'shop://com.example.shop/detail"', 'shop://com.example.shop/detail/"'),
    device: { takers: [], app: { running: true } },
    service: { answers: pushed({ figures: { xg: [1, 1, 1, 1] } }) },
    options: asked,
  },
  {
    name: 'the action is written View, as in an old sample',
    root: 'redirect-not-received',
    project: broken(healthy, MANIFEST, 'android.intent.action.VIEW', 'android.intent.action.View'),
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [InnerTpnsActivity] InnerTpnsActivity receiver intent:Intent { act=android.intent.action.VIEW dat=stpns://com.example.shop cmp=com.example.shop/com.tencent.android.tpush.InnerTpnsActivity }
      app W System.err: android.content.ActivityNotFoundException: No Activity found to handle Intent { act=android.intent.action.VIEW dat=shop://com.example.shop/detail }`,
    ),
  },
  {
    name: 'the page is not exported; adb says so when it is rehearsed',
    root: 'redirect-closed',
    project: broken(
      healthy,
      MANIFEST,
      '".Detail" android:exported="true"',
      '".Detail" android:exported="false"',
    ),
    device: {
      built: { detail: { exported: false } },
      takers: ['com.example.shop/.Detail'],
      opened:
        "Starting: Intent { act=android.intent.action.VIEW dat=shop://com.example.shop/... }\n\nException occurred while executing 'start':\njava.lang.SecurityException: Permission Denial: starting Intent { act=android.intent.action.VIEW dat=shop://com.example.shop/... flg=0x10000000 cmp=com.example.shop/.Detail } from null (pid=20114, uid=2000) not exported from uid 10234\n\tat com.android.server.wm.ActivityTaskSupervisor.checkStartAnyActivityPermission(ActivityTaskSupervisor.java:1210)\n",
      app: { running: true },
    },
    options: ['--rehearse', '--yes'],
  },
  {
    name: 'the twin app of the same house takes the link as well',
    root: 'redirect-taken',
    device: {
      takers: ['com.example.shop/.Detail', 'com.example.shopdealer/com.example.shop.Detail'],
      chosen: 'com.android.internal.app/com.android.internal.app.ResolverActivity',
      app: { running: true },
    },
    service: { answers: pushed({ figures: { xg: [1, 1, 1, 1] } }) },
    options: asked,
  },
  {
    name: 'two pages of the app take the same link',
    root: 'redirect-taken',
    project: broken(
      healthy,
      MANIFEST,
      '        <receiver android:name=".Receiver"',
      `        <activity android:name=".Offer" android:exported="true">
            <intent-filter>
                <action android:name="android.intent.action.VIEW" />
                <category android:name="android.intent.category.DEFAULT" />
                <category android:name="android.intent.category.BROWSABLE" />
                <data android:scheme="shop" android:host="com.example.shop" android:pathPrefix="/" />
            </intent-filter>
        </activity>
        <receiver android:name=".Receiver"`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 1, 1, 1] } }) },
    options: asked,
  },
  {
    name: 'the page is open already, and shows the order of before',
    root: 'redirect-overridden',
    project: {
      ...broken(
        healthy,
        MANIFEST,
        '".Detail" android:exported="true"',
        '".Detail" android:exported="true" android:launchMode="singleTask"',
      ),
      'app/src/main/java/com/example/shop/Detail.java': `package com.example.shop;

public class Detail extends android.app.Activity {
    protected void onCreate(android.os.Bundle state) {
        super.onCreate(state);
        setTitle(getIntent().getData().getQueryParameter("order"));
    }
}
`,
    },
    device: { app: { running: true } },
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}
      # 60
      app I TPush: [InnerTpnsActivity] InnerTpnsActivity receiver intent:Intent { act=android.intent.action.VIEW dat=stpns://com.example.shop cmp=com.example.shop/com.tencent.android.tpush.InnerTpnsActivity }
      app D Detail: onPause
      app D Detail: onResume`,
    ),
  },
  {
    name: 'the path in the manifest is of the release before',
    root: 'redirect-not-received',
    project: withPath('/order'),
    device: { takers: [], built: { detail: { path: '/order' } }, app: { running: true } },
  },
];
