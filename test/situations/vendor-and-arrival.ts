/** It has left the house: what the vendor makes of it, and whether the phone lets it in. */
import { busyPhone, capture, started } from './capture.ts';
import type { Situation } from './harness.ts';
import type { Phone } from './phone.ts';
import { broken, CONFIG, CONSOLE, GRADLE, healthy, inRegion, shopWith } from './projects.ts';
import { pushed, pushId, token } from './service.ts';

const asked = ['--token', token, '--push-id', pushId];

const huawei: Phone = {
  brand: 'HUAWEI',
  model: 'NOH-AN00',
  release: '12',
  sdk: 31,
  packages: ['com.huawei.hwid'],
  properties: { 'ro.build.version.emui': 'EmotionUI_14.0.0' },
};
const xiaomi: Phone = {
  brand: 'Redmi',
  manufacturer: 'Xiaomi',
  model: '23049RAD8C',
  packages: ['com.xiaomi.xmsf', 'com.google.android.gms'],
  properties: { 'ro.miui.ui.version.name': 'V140' },
};
const oppo: Phone = {
  brand: 'OPPO',
  model: 'PGJM10',
  packages: ['com.heytap.mcs'],
  properties: { 'ro.build.version.oplusrom': 'V13.1' },
};

const bound = (vendor: string, vendorToken: string): string => `
  app I TPush: [XGPushManager] TPNS register push success with token : ${token}
  app I TPush: [OtherPushClient] handleUpdateToken other push token is : ${vendorToken} other push type: ${vendor}
  app I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]  token = ${token} otherPushType = ${vendor}
`;

export const vendor: readonly Situation[] = [
  {
    name: 'Huawei counts no arrivals: the receipt is not set up, and the phone shows nothing wrong',
    root: 'receipts-not-set-up',
    channel: 'huawei',
    project: shopWith(['huawei']),
    service: {
      answers: pushed({
        android: { hw_category: 'EXPRESS', hw_ch_id: 'order' },
        figures: { hw: [1, 1, 0, 0] },
      }),
    },
    device: { ...huawei, app: { mayNotify: null } },
    options: asked,
  },
  {
    name: 'thousands over Meizu, not one arrival, and hundreds of clicks',
    root: 'receipts-not-set-up',
    channel: 'meizu',
    project: shopWith(['meizu', 'xiaomi']),
    service: {
      answers: pushed({
        type: 'all',
        targets: [],
        android: { xm_ch_id: 'news' },
        figures: { mz: [2410, 2398, 0, 211], xm: [8000, 7800, 7100, 520] },
      }),
    },
    options: ['--push-id', pushId],
  },
  {
    name: 'the text says that it is a test',
    root: 'vendor-filters-text',
    channel: 'xiaomi',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({
        title: '测试推送',
        content: '这是一条测试消息',
        android: { xm_ch_id: 'order' },
        figures: { xm: [1, 1, 0, 0] },
      }),
    },
    device: xiaomi,
    options: asked,
  },
  {
    name: '“test” in English, to OPPO, with the log of a healthy start',
    root: 'vendor-filters-text',
    channel: 'oppo',
    project: shopWith(['oppo']),
    service: {
      answers: pushed({
        title: 'test 3',
        content: 'hello',
        android: { oppo_ch_id: 'order' },
        figures: { oppo: [1, 1, 0, 0] },
      }),
    },
    log: capture(
      'threadtime',
      `${busyPhone}${started}${bound('oppo', 'OPPO_CN_0123456789abcdef0123456789abcdef')}`,
    ),
    options: asked,
  },
  {
    name: 'sent at twenty to midnight, to vivo, without a category',
    root: 'vendor-sleeps',
    channel: 'vivo',
    project: shopWith(['vivo']),
    service: { answers: pushed({ ago: 53_400, today: [], figures: { vivo: [1, 1, 0, 0] } }) },
    options: asked,
  },
  {
    name: 'OPPO, and the push names no channel of OPPO’s',
    root: 'vendor-channel-unnamed',
    channel: 'oppo',
    project: shopWith(['oppo', 'xiaomi']),
    service: { answers: pushed({ figures: { oppo: [1, 1, 0, 0] } }) },
    device: oppo,
    options: asked,
  },
  {
    name: 'Xiaomi: the channel of the order was applied for, and the server does not name it',
    root: 'vendor-channel-unnamed',
    channel: 'xiaomi',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({ android: { n_ch_id: 'order', oppo_ch_id: 'order' }, figures: { xm: [1, 1, 0, 0] } }),
    },
    log: capture('threadtime', `${started}${bound('xiaomi', 'kN3mQ0xw9ZbYq1v7')}`),
    options: asked,
  },
  {
    name: 'OPPO, and the extension is no JSON object',
    root: 'vendor-refuses-content',
    channel: 'oppo',
    project: shopWith(['oppo']),
    service: {
      answers: pushed({
        android: { oppo_ch_id: 'order', custom_content: 'orderId=2213' },
        figures: { oppo: [1, 0, 0, 0] },
      }),
    },
    device: oppo,
    options: asked,
  },
  {
    name: 'a title of seventy characters, to Huawei',
    root: 'vendor-refuses-content',
    channel: 'huawei',
    project: shopWith(['huawei']),
    service: {
      answers: pushed({
        title: 'The order that you placed on the ninth of March has left our warehouse',
        android: { hw_category: 'EXPRESS', hw_ch_id: 'order' },
        figures: { hw: [1, 0, 0, 0] },
      }),
    },
    log: capture('threadtime', `${started}${bound('huawei', 'IQAAAACy0kYwAADYy1lk8PqWn0x2ab3c')}`),
    options: asked,
  },
  {
    name: 'the quota of the day is used up: everything is right, and Xiaomi swallows it',
    root: 'vendor-quota',
    channel: 'xiaomi',
    project: shopWith(['xiaomi', 'huawei']),
    service: {
      answers: pushed({
        android: { xm_ch_id: 'order' },
        today: [pushId, '3895624001', '3895624002', '3895624003', '3895624004', '3895624005', '3895624006'],
        figures: { xm: [1, 1, 0, 0] },
      }),
    },
    device: xiaomi,
    log: capture('threadtime', `${busyPhone}${started}${bound('xiaomi', 'kN3mQ0xw9ZbYq1v7')}`),
    options: asked,
  },
  {
    name: 'the sixth offer of the day, to vivo',
    root: 'vendor-quota',
    channel: 'vivo',
    project: shopWith(['vivo']),
    service: {
      answers: pushed({
        title: 'Half price until Sunday',
        android: { vivo_category: 'MARKETING' },
        type: 'all',
        targets: [],
        today: [pushId, '3895624001', '3895624002', '3895624003', '3895624004', '3895624005'],
        figures: { vivo: [5100, 5100, 0, 0] },
      }),
    },
    options: asked,
  },
  {
    name: 'vivo, and the category is written “Im”',
    root: 'vendor-category-wrong',
    channel: 'vivo',
    project: shopWith(['vivo']),
    service: { answers: pushed({ android: { vivo_category: 'Im' }, figures: { vivo: [1, 0, 0, 0] } }) },
    log: capture('threadtime', `${started}${bound('vivo', '16412345678901234567890')}`),
    options: asked,
  },
];

export const arrival: readonly Situation[] = [
  {
    name: 'force-stopped in the settings, to be rid of a banner',
    root: 'app-force-stopped',
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    device: {
      brand: 'samsung',
      model: 'SM-S9110',
      app: { stopped: true },
      log: capture(
        'threadtime',
        `${busyPhone}
        sys I ActivityManager: Force stopping com.example.shop appid=10234 user=0: from pid 4711
        sys I ActivityManager: Killing 12345:com.example.shop/u0a234 (adj 900): stop com.example.shop due to from pid 4711`,
      ),
    },
    options: asked,
  },
  {
    name: 'a task killer stops it each night; FCM hands it over to nobody',
    root: 'app-force-stopped',
    project: inRegion(shopWith(['fcm']), 'singapore', '1520000001'),
    env: { TPNS_ACCESS_ID: '1520000001' },
    service: {
      accessId: '1520000001',
      answers: pushed({ android: { fcm_ch_id: 'order' }, figures: { fcm: [1, 1, 0, 0] } }),
    },
    device: {
      app: { stopped: true },
      built: { accessId: '1520000001', suffix: 'tpns.sgp.tencent.com' },
      log: capture(
        'threadtime',
        `gms W GCM: broadcast intent callback: result=CANCELLED forIntent { act=com.google.android.c2dm.intent.RECEIVE flg=0x10000000 pkg=com.example.shop (has extras) }`,
      ),
    },
    options: asked,
  },
  {
    name: 'restricted by the battery settings, own channel',
    root: 'background-restricted',
    service: { answers: pushed({ figures: { xg: [1, 1, 0, 0] } }) },
    device: {
      brand: 'OnePlus',
      model: 'PHK110',
      packages: ['com.heytap.mcs'],
      app: {
        bucket: 45,
        ops: [
          'VIBRATE: allow; time=+2h31m12s408ms ago',
          'POST_NOTIFICATION: allow',
          'RUN_ANY_IN_BACKGROUND: ignore; rejectTime=+41m2s12ms ago',
        ],
      },
    },
    project: shopWith(['oppo']),
    options: asked,
  },
  {
    name: 'no data in the background: it comes as soon as the app is opened',
    root: 'background-restricted',
    service: { answers: pushed({ figures: { xg: [1, 1, 0, 0] } }) },
    device: {
      brand: 'samsung',
      model: 'SM-S9110',
      policies: ['UID=10234 policy=1 (REJECT_METERED_BACKGROUND)'],
      app: { running: true, bucket: 20 },
    },
    options: asked,
  },
  {
    name: 'a phone in flight mode on the table',
    root: 'device-without-network',
    project: shopWith(['xiaomi']),
    service: { answers: pushed({ android: { xm_ch_id: 'order' }, figures: { xm: [1, 1, 0, 0] } }) },
    device: { ...xiaomi, offline: true, app: { running: true } },
    options: asked,
  },
  {
    name: 'no network at all, and the log complains of it',
    root: 'device-without-network',
    device: { brand: 'samsung', model: 'SM-S9110', offline: true, app: { running: true } },
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}
      # 900
      sys D ConnectivityService: NetReassign [c 143 → null]
      app W OkHttp: java.net.UnknownHostException: Unable to resolve host "api.shop.example"
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 10100 , msg : network is not reachable`,
    ),
  },
  {
    name: 'own channel, no vendor, and Android sleeps deeply',
    root: 'own-channel-asleep',
    service: { answers: pushed({ figures: { xg: [1, 1, 0, 0] } }) },
    device: { brand: 'samsung', model: 'SM-S9110', app: { running: false, bucket: 40 } },
    options: asked,
  },
  {
    name: 'a Nokia phone: no vendor serves it, and the app had been swept away',
    root: 'own-channel-asleep',
    project: shopWith(['huawei', 'xiaomi']),
    service: {
      answers: pushed({ figures: { xg: [1, 1, 0, 0] }, today: [pushId, '3895624001'] }),
    },
    device: {
      brand: 'Nokia',
      manufacturer: 'HMD Global',
      model: 'Nokia X20',
      app: { running: false, bucket: 30 },
    },
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}
      # 4000
      sys I ActivityManager: Killing 12388:com.example.shop:xg_vip_service/u0a234 (adj 905): empty for 3600s`,
    ),
    options: asked,
  },
  {
    name: 'the console has the name of the former app',
    root: 'other-package-in-console',
    project: broken(
      broken(healthy, CONFIG, '"com.example.shop"', '"com.example.store"'),
      CONSOLE,
      '"accessPoint": "guangzhou"',
      '"accessPoint": "guangzhou",\n    "packageName": "com.example.store"',
    ),
    service: { answers: pushed({ figures: { xg: [1, 1, 0, 0] } }) },
    device: { brand: 'samsung', model: 'SM-S9110', app: { running: true, bucket: 10 } },
    options: asked,
  },
  {
    name: 'white label: three apps under one AccessID, pushed to without multi_pkg',
    root: 'other-package-in-console',
    project: broken(
      broken(healthy, GRADLE, "applicationId 'com.example.shop'", "applicationId 'com.example.shop.berlin'"),
      CONSOLE,
      '"accessPoint": "guangzhou"',
      '"accessPoint": "guangzhou",\n    "packageName": "com.example.shop"',
    ),
    service: { answers: pushed({ figures: { xg: [1, 1, 0, 0] }, severalPackages: false }) },
    device: {
      brand: 'samsung',
      model: 'SM-S9110',
      app: { package: 'com.example.shop.berlin', running: true, bucket: 10 },
      takers: ['com.example.shop.berlin/com.example.shop.Detail'],
      built: { package: 'com.example.shop.berlin' },
    },
    options: asked,
  },
];
