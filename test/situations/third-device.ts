/** The third set: on the phone, and behind the tap. */
import { capture } from './capture.ts';
import type { Situation } from './harness.ts';
import { broken, CONSOLE, GRADLE, healthy, MANIFEST, shopWith } from './projects.ts';
import { pushed } from './service.ts';
import {
  boundOf,
  chatter,
  demoSuccess,
  fairphone,
  launch,
  lenovo,
  magicV,
  nothing,
  pura,
  pushOnly,
  redmi,
  reno,
  sdkSuccess,
  tokenAndPush,
  vendorTokensToo,
  x100,
} from './third-support.ts';

export const thirdArrival: readonly Situation[] = [
  {
    name: 'a tablet’s cleaner app stops everything by force, and restricts it besides',
    root: 'app-force-stopped',
    service: { answers: pushed({ ago: 3600, figures: { xg: [1, 1, 0, 0] } }) },
    options: tokenAndPush,
    device: {
      ...lenovo,
      app: {
        stopped: true,
        running: false,
        bucket: 40,
        ops: ['POST_NOTIFICATION: allow', 'RUN_ANY_IN_BACKGROUND: ignore'],
      },
    },
  },
  {
    name: 'among the apps that sleep deeply, on a Samsung phone',
    root: 'background-restricted',
    service: { answers: pushed({ ago: 7200, figures: { xg: [1, 1, 0, 0] } }) },
    options: tokenAndPush,
    log: capture('time', `${launch}${demoSuccess}`),
    device: {
      serial: 'RFCW20XYZ11',
      brand: 'samsung',
      model: 'SM-S9210',
      app: {
        running: false,
        bucket: 45,
        ops: [
          'POST_NOTIFICATION: allow; time=+2d1h ago',
          'RUN_ANY_IN_BACKGROUND: ignore; rejectTime=+11m2s4ms ago',
        ],
      },
    },
  },
  {
    name: 'the parent switched the child’s Honor phone to no network at all',
    root: 'device-without-network',
    project: shopWith(['honor']),
    service: { answers: pushed({ android: { hw_importance: 2 }, figures: { honor: [1, 1, 0, 0] } }) },
    options: tokenAndPush,
    device: { ...magicV, offline: true, app: { running: false, bucket: 20 } },
    log: capture('threadtime', `${launch}${sdkSuccess}${boundOf('honor', vendorTokensToo.honor)}`),
  },
  {
    name: 'a Nothing phone in the pocket since breakfast; own channel, no vendor',
    root: 'own-channel-asleep',
    project: shopWith(['huawei', 'honor', 'oppo']),
    service: {
      answers: pushed({
        ago: 14_000,
        type: 'account',
        targets: ['u-61'],
        accounts: ['u-61'],
        figures: { xg: [1, 1, 0, 0] },
      }),
    },
    options: tokenAndPush,
    device: { ...nothing, zen: 1, app: { running: false, bucket: 30 } },
    log: capture('long', `${launch}${sdkSuccess}`),
  },
  {
    name: 'the lite edition was made of the big one, AccessID included',
    root: 'other-package-in-console',
    project: broken(
      broken(healthy, GRADLE, "applicationId 'com.example.shop'", "applicationId 'com.example.shop.lite'"),
      CONSOLE,
      '"redirect"',
      '"packageName": "com.example.shop",\n    "redirect"',
    ),
    service: { answers: pushed({ figures: { xg: [1, 1, 0, 0] } }) },
    options: tokenAndPush,
    device: {
      ...fairphone,
      app: { package: 'com.example.shop.lite', running: true, bucket: 20 },
      takers: ['com.example.shop.lite/com.example.shop.Detail'],
      built: { package: 'com.example.shop.lite' },
    },
  },
];

export const thirdDisplay: readonly Situation[] = [
  {
    name: 'the question about notifications was answered with no, twice; the link is wrong as well',
    root: 'notifications-off',
    project: broken(shopWith(['xiaomi']), CONSOLE, '/detail"', '/details"'),
    service: { answers: pushed({ android: { xm_ch_id: '120034' }, figures: { xm: [1, 1, 1, 0] } }) },
    options: tokenAndPush,
    device: { ...redmi, takers: [], app: { running: true, mayNotify: false, importance: 'NONE' } },
  },
  {
    name: 'the user long-pressed a coupon and chose “switch off”; everything else still shows',
    root: 'notification-channel-blocked',
    service: {
      answers: pushed({
        title: 'A coupon for you',
        android: { n_ch_id: 'coupons', n_ch_name: 'Coupons' },
        figures: { xg: [1, 1, 1, 0] },
      }),
    },
    options: tokenAndPush,
    device: {
      ...fairphone,
      app: {
        running: true,
        bucket: 10,
        channels: [{ id: 'default_message' }, { id: 'coupons', importance: 0 }],
      },
    },
    log: capture('studio', `app D Timber: cold start 611 ms\n${sdkSuccess}`),
  },
  {
    name: 'the couriers’ bell: sound in the request, none in the channel of the phone',
    root: 'sound-missing',
    service: {
      answers: pushed({ android: { n_ch_id: 'jobs', ring_raw: 'bell' }, figures: { xg: [1, 1, 1, 1] } }),
    },
    options: tokenAndPush,
    device: {
      ...nothing,
      app: {
        running: true,
        channels: [{ id: 'default_message' }, { id: 'jobs', importance: 3, sound: 'null' }],
      },
    },
  },
  {
    name: 'the theatre mode of a vivo phone was never ended: alarms only',
    root: 'do-not-disturb-on',
    project: shopWith(['vivo']),
    service: { answers: pushed({ android: { vivo_category: 'ORDER' }, figures: { vivo: [1, 1, 1, 0] } }) },
    options: tokenAndPush,
    device: { ...x100, zen: 3, app: { running: false, bucket: 30 } },
    log: capture('brief', `${launch}${sdkSuccess}${boundOf('vivo', vendorTokensToo.vivo)}`),
  },
];

export const thirdClick: readonly Situation[] = [
  {
    name: 'a security scan wanted TpnsActivity gone, for it is exported; taps do nothing since',
    root: 'click-not-delivered',
    project: shopWith(['xiaomi', 'huawei']),
    apk: { without: ['TpnsActivity'] },
    service: {
      answers: pushed({
        type: 'tag',
        targets: [],
        android: { xm_ch_id: '120034' },
        figures: { xm: [64, 64, 60, 0] },
      }),
    },
    options: pushOnly,
  },
  {
    name: 'OPPO’s service finds nobody for tpns://; captured while tapping',
    root: 'click-not-delivered',
    project: shopWith(['oppo']),
    apk: { without: ['TpnsActivity'] },
    log: capture(
      'threadtime',
      `${launch}${demoSuccess}${boundOf('oppo', vendorTokensToo.oppo)}
      # 95
      sys I ActivityTaskManager: START u0 {act=android.intent.action.VIEW dat=tpns://com.example.shop/... flg=0x10000000 pkg=com.example.shop} from uid 10066 result code=-92
      sys E ActivityTaskManager: android.content.ActivityNotFoundException: No Activity found to handle Intent { act=android.intent.action.VIEW dat=tpns://com.example.shop/... flg=0x10000000 pkg=com.example.shop }`,
    ),
    device: {
      ...reno,
      lowPower: true,
      app: { running: false, bucket: 20 },
      built: { without: ['TpnsActivity'] },
    },
  },
];

export const thirdRedirect: readonly Situation[] = [
  {
    name: 'the guide’s own slash at the end of the link; arrived, tapped, and the home page came',
    root: 'redirect-not-received',
    project: broken(shopWith(['honor']), CONSOLE, '/detail"', '/detail/"'),
    service: { answers: pushed({ android: { hw_importance: 2 }, figures: { honor: [1, 1, 1, 1] } }) },
    options: tokenAndPush,
    device: { ...magicV, lowPower: true, takers: [], app: { running: true } },
  },
  {
    name: 'a lint rule closed the page, and Xiaomi’s service may not open it',
    root: 'redirect-closed',
    project: broken(
      shopWith(['xiaomi']),
      MANIFEST,
      '".Detail" android:exported="true"',
      '".Detail" android:exported="false"',
    ),
    apk: { detail: { exported: false } },
    service: { answers: pushed({ android: { xm_ch_id: '120034' }, figures: { xm: [1, 1, 1, 1] } }) },
    options: tokenAndPush,
  },
  {
    name: 'the page for web links of our own takes the same link, and the phone asks which',
    root: 'redirect-taken',
    project: broken(
      shopWith(['huawei']),
      MANIFEST,
      '        <receiver android:name=".Receiver"',
      `        <activity android:name=".Web" android:exported="true">
            <intent-filter>
                <action android:name="android.intent.action.VIEW" />
                <category android:name="android.intent.category.DEFAULT" />
                <data android:scheme="shop" />
            </intent-filter>
        </activity>
        <receiver android:name=".Receiver"`,
    ),
    service: { answers: pushed({ android: { hw_category: 'EXPRESS' }, figures: { hw: [1, 1, 1, 1] } }) },
    options: tokenAndPush,
    device: {
      ...pura,
      zen: 1,
      takers: ['com.example.shop/.Detail', 'com.example.shop/.Web'],
      chosen: 'android/com.android.internal.app.ResolverActivity',
      app: { running: true, mayNotify: null },
    },
  },
  {
    name: 'the second tap shows the order of the first: singleTask, and nobody reads the new intent',
    root: 'redirect-overridden',
    project: {
      ...broken(
        shopWith(['vivo']),
        MANIFEST,
        '".Detail" android:exported="true"',
        '".Detail" android:exported="true" android:launchMode="singleTask"',
      ),
      'app/src/main/java/com/example/shop/Detail.java': `package com.example.shop;

import android.app.Activity;
import android.os.Bundle;

public class Detail extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle(getIntent().getData().getQueryParameter("order"));
    }
}
`,
    },
    service: { answers: pushed({ android: { vivo_category: 'ORDER' }, figures: { vivo: [2, 2, 2, 2] } }) },
    options: tokenAndPush,
    log: capture(
      'uid',
      `${chatter}${launch}${sdkSuccess}
      # 33
      app I TPush: [TpnsActivity] TpnsActivity receiver intent:Intent { act=android.intent.action.VIEW dat=tpns://com.example.shop/... flg=0x10000000 cmp=com.example.shop/com.tencent.android.tpush.TpnsActivity }
      app D Detail: order 2213`,
    ),
  },
  {
    name: 'MIUI says in the log whom it forbids to open the page',
    root: 'background-start-forbidden',
    project: shopWith(['xiaomi']),
    log: capture(
      'threadtime',
      `${launch}${sdkSuccess}${boundOf('xiaomi', vendorTokensToo.xiaomi)}
      # 71
      app I TPush: [TpnsActivity] TpnsActivity receiver intent:Intent { act=android.intent.action.VIEW dat=tpns://com.example.shop/... flg=0x10000000 cmp=com.example.shop/com.tencent.android.tpush.TpnsActivity }
      sys I ActivityTaskManager: START u0 {act=android.intent.action.VIEW dat=shop://com.example.shop/detail flg=0x10000000 cmp=com.example.shop/.Detail} from uid 10234
      sys W ActivityTaskManager: MIUILOG- Permission Denied Activity : Intent { act=android.intent.action.VIEW dat=shop://com.example.shop/detail flg=0x10000000 cmp=com.example.shop/.Detail } pkg : com.example.shop uid : 10234 tuid : 10234`,
    ),
    device: {
      ...redmi,
      app: {
        running: true,
        ops: ['POST_NOTIFICATION: allow', 'MIUIOP(10021): ignore; rejectTime=+1m2s ago'],
      },
    },
  },
];
