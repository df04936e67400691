/** Held out: on the phone. */
import { capture } from './capture.ts';
import type { Situation } from './harness.ts';
import {
  both,
  find,
  iqoo,
  mate,
  opened,
  poco,
  registeredLine,
  unrest,
  vendorDone,
  vendorTokens,
  xperia,
} from './held-out-support.ts';
import { broken, CONSOLE, GRADLE, healthy, MANIFEST, shopWith } from './projects.ts';
import { pushed, pushId } from './service.ts';

const galaxy = { serial: 'R5CW1234XYZ', brand: 'samsung', model: 'SM-A5460' } as const;

export const heldOutArrival: readonly Situation[] = [
  {
    name: 'the user pressed “Force stop” on a Sony phone, for the app was hot',
    root: 'app-force-stopped',
    service: { answers: pushed({ figures: { xg: [1, 1, 0, 0] } }) },
    options: both,
    device: {
      ...xperia,
      zen: 1,
      app: { stopped: true, bucket: 40 },
      log: capture(
        'threadtime',
        `${unrest}
        sys I ActivityManager: Force stopping com.example.shop appid=10234 user=0: from pid 3311
        sys I ActivityManager: Killing 12388:com.example.shop:xg_vip_service/u0a234 (adj 500): stop com.example.shop due to from pid 3311`,
      ),
    },
  },
  {
    name: 'battery saver and a restricted app, on a Motorola',
    root: 'background-restricted',
    service: { answers: pushed({ ago: 9000, figures: { xg: [1, 1, 0, 0] } }) },
    options: both,
    device: {
      brand: 'motorola',
      model: 'XT2301-5',
      lowPower: true,
      app: {
        running: false,
        bucket: 45,
        ops: ['POST_NOTIFICATION: allow', 'RUN_ANY_IN_BACKGROUND: ignore; rejectTime=+2h8m1s90ms ago'],
      },
    },
  },
  {
    name: 'the SIM is out of data, and the OPPO phone is not at home',
    root: 'device-without-network',
    project: shopWith(['oppo']),
    service: { answers: pushed({ android: { oppo_ch_id: 'order' }, figures: { oppo: [1, 1, 0, 0] } }) },
    options: both,
    device: { ...find, offline: true, app: { running: false, bucket: 40 } },
    log: capture('threadtime', `${opened}${vendorDone('oppo', vendorTokens.oppo)}`),
  },
  {
    name: 'an Asus phone: four vendors are on board, and none is for it; overnight the connection broke',
    root: 'own-channel-asleep',
    project: shopWith(['huawei', 'xiaomi', 'oppo', 'vivo']),
    service: { answers: pushed({ ago: 25_000, figures: { xg: [1, 1, 0, 0] } }) },
    options: both,
    device: { brand: 'asus', model: 'ASUS_AI2302', app: { running: false, bucket: 40 } },
  },
  {
    name: 'the app for abroad shares its AccessID with the one for home',
    root: 'other-package-in-console',
    project: broken(
      broken(healthy, GRADLE, "applicationId 'com.example.shop'", "applicationId 'com.example.shop.intl'"),
      CONSOLE,
      '"accessPoint": "guangzhou"',
      '"accessPoint": "guangzhou",\n    "packageName": "com.example.shop"',
    ),
    service: { answers: pushed({ figures: { xg: [1, 1, 0, 0] }, type: 'account', targets: ['u-2213'] }) },
    options: both,
    device: {
      ...galaxy,
      app: { package: 'com.example.shop.intl', running: true, bucket: 10 },
      takers: ['com.example.shop.intl/com.example.shop.Detail'],
      built: { package: 'com.example.shop.intl' },
    },
  },
];

export const heldOutDisplay: readonly Situation[] = [
  {
    name: 'notifications were switched off years ago on a Galaxy; the power saver is on as well',
    root: 'notifications-off',
    service: { answers: pushed({ figures: { xg: [1, 1, 1, 0] } }) },
    options: both,
    device: {
      ...galaxy,
      release: '12',
      sdk: 31,
      lowPower: true,
      app: {
        running: true,
        importance: 'NONE',
        mayNotify: null,
        ops: ['POST_NOTIFICATION: ignore; rejectTime=+8s12ms ago', 'RUN_ANY_IN_BACKGROUND: allow'],
      },
    },
  },
  {
    name: 'Android itself says in the log that it swallows what the app posts',
    root: 'notifications-off',
    project: shopWith(['vivo']),
    log: capture(
      'threadtime',
      `${unrest}${opened}${vendorDone('vivo', vendorTokens.vivo)}
      # 80
      sys E NotificationService: Suppressing notification from package com.example.shop by user request.
      # 30
      sys E NotificationService: Suppressing notification from package com.example.shop by user request.`,
    ),
  },
  {
    name: 'vivo put the app’s messages into a channel that the user has closed',
    root: 'notification-channel-blocked',
    project: shopWith(['vivo']),
    service: { answers: pushed({ android: { vivo_category: 'ORDER' }, figures: { vivo: [1, 1, 1, 0] } }) },
    options: both,
    device: {
      ...iqoo,
      app: {
        running: true,
        channels: [{ id: 'default_message' }, { id: 'vivo_push_channel', importance: 0 }],
      },
    },
  },
  {
    name: 'the till rang until the update; the channel exists already, without its sound',
    root: 'sound-missing',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({ android: { ring_raw: 'till', xm_ch_id: '104551' }, figures: { xm: [1, 1, 1, 1] } }),
    },
    options: both,
    device: {
      ...poco,
      app: {
        running: true,
        channels: [
          { id: 'default_message' },
          { id: 'mipush|com.example.shop|104551', importance: 2, sound: 'null', vibration: false },
        ],
      },
    },
  },
  {
    name: 'total silence on a Galaxy, since the concert',
    root: 'do-not-disturb-on',
    service: { answers: pushed({ figures: { xg: [1, 1, 1, 0] } }) },
    options: both,
    device: { ...galaxy, zen: 2, app: { running: true } },
  },
];

export const heldOutClick: readonly Situation[] = [
  {
    name: 'a tap on a message of the own channel dies in the log',
    root: 'click-not-delivered',
    log: capture(
      'threadtime',
      `${opened}${registeredLine}
      # 90
      sys I ActivityTaskManager: START u0 {act=android.intent.action.VIEW dat=stpns://com.example.shop/... flg=0x10000000 cmp=com.example.shop/com.tencent.android.tpush.InnerTpnsActivity} from uid 10234
      sys W NotificationService: Problem sending content intent
      | android.content.ActivityNotFoundException: Unable to find explicit activity class {com.example.shop/com.tencent.android.tpush.InnerTpnsActivity}; have you declared this activity in your AndroidManifest.xml?`,
    ),
    apk: { without: ['InnerTpnsActivity'], versionCode: 12 },
    device: { ...xperia, app: { running: true }, built: { without: ['InnerTpnsActivity'] } },
  },
  {
    name: 'a hundred arrived over vivo, and not one tap is counted: the activity for vendors is gone',
    root: 'click-not-delivered',
    project: shopWith(['vivo']),
    apk: { without: ['TpnsActivity', 'InnerTpnsActivity'] },
    service: {
      answers: pushed({
        type: 'tag',
        targets: [],
        android: { vivo_category: 'ORDER' },
        figures: { vivo: [122, 119, 117, 0] },
      }),
    },
    options: ['--push-id', pushId],
  },
];

const tapped =
  'app I TPush: [TpnsActivity] TpnsActivity receiver intent:Intent { act=android.intent.action.VIEW dat=tpns://com.example.shop/... flg=0x10000000 cmp=com.example.shop/com.tencent.android.tpush.TpnsActivity }';

export const heldOutRedirect: readonly Situation[] = [
  {
    name: 'the filter lacks the category DEFAULT; the tap reaches the SDK, and no further',
    root: 'redirect-not-received',
    project: broken(
      shopWith(['huawei']),
      MANIFEST,
      '                <category android:name="android.intent.category.DEFAULT" />\n',
      '',
    ),
    log: capture(
      'threadtime',
      `${opened}${vendorDone('huawei', vendorTokens.huawei)}
      # 70
      ${tapped}
      app E TPush: [TpnsActivity] openIntent error
      | android.content.ActivityNotFoundException: No Activity found to handle Intent { act=android.intent.action.VIEW dat=shop://com.example.shop/detail flg=0x14000000 }`,
    ),
  },
  {
    name: 'the console opens shop://detail, as in the mock-up; everything arrives and is tapped',
    root: 'redirect-not-received',
    project: broken(shopWith(['huawei']), CONSOLE, 'shop://com.example.shop/detail"', 'shop://detail"'),
    device: { ...mate, zen: 1, takers: [], app: { running: true, mayNotify: null } },
    service: {
      answers: pushed({ android: { hw_category: 'EXPRESS' }, figures: { hw: [1, 1, 1, 1] } }),
    },
    options: both,
  },
  {
    name: 'OPPO’s system app may not open the page: it is not exported',
    root: 'redirect-closed',
    project: broken(
      shopWith(['oppo']),
      MANIFEST,
      '".Detail" android:exported="true"',
      '".Detail" android:exported="false"',
    ),
    log: capture(
      'uid',
      `${opened}${vendorDone('oppo', vendorTokens.oppo)}
      # 60
      sys W ActivityTaskManager: Permission Denial: starting Intent { act=android.intent.action.VIEW dat=shop://com.example.shop/... flg=0x10000000 cmp=com.example.shop/.Detail } from ProcessRecord{8a1b2c3 4410:com.heytap.mcs/u0a66} (pid=4410, uid=10066) not exported from uid 10234`,
    ),
    apk: { detail: { exported: false } },
  },
  {
    name: 'a coupon app has taken the scheme “shop” for itself, and the phone asks each time',
    root: 'redirect-taken',
    project: shopWith(['vivo']),
    device: {
      ...iqoo,
      takers: ['com.coupon.hunter/.Link', 'com.example.shop/.Detail'],
      chosen: 'android/com.android.internal.app.ResolverActivity',
      app: { running: true },
    },
    service: {
      answers: pushed({ android: { vivo_category: 'ORDER' }, figures: { vivo: [1, 1, 1, 1] } }),
    },
    options: both,
  },
  {
    name: 'a page in Kotlin that reads its link once, in singleTop',
    root: 'redirect-overridden',
    project: {
      ...broken(
        shopWith(['oppo']),
        MANIFEST,
        '".Detail" android:exported="true"',
        '".Detail" android:launchMode="singleTop" android:exported="true"',
      ),
      'app/src/main/java/com/example/shop/Detail.kt': `package com.example.shop

import android.app.Activity
import android.os.Bundle

class Detail : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        title = intent.data?.getQueryParameter("order")
    }
}
`,
    },
    service: {
      answers: pushed({ android: { oppo_ch_id: 'order' }, figures: { oppo: [1, 1, 1, 1] } }),
    },
    device: { ...find, app: { running: true } },
    options: both,
  },
  {
    name: 'a POCO phone: the tap reaches the SDK, and MIUI forbids the page behind it',
    root: 'background-start-forbidden',
    project: shopWith(['xiaomi']),
    service: { answers: pushed({ android: { xm_ch_id: '104551' }, figures: { xm: [1, 1, 1, 1] } }) },
    device: {
      ...poco,
      app: {
        running: false,
        bucket: 20,
        ops: [
          'POST_NOTIFICATION: allow; time=+4m2s ago',
          'RUN_ANY_IN_BACKGROUND: allow',
          'MIUIOP(10021): ignore; rejectTime=+41s12ms ago',
          'MIUIOP(10020): ignore',
        ],
      },
    },
    options: both,
  },
];
