/** Held out: who it was for, whether it left the house, and what the vendor made of it. */
import { capture, inGbk } from './capture.ts';
import type { Situation } from './harness.ts';
import {
  both,
  find,
  flyme,
  iqoo,
  magic,
  opened,
  poco,
  registeredLine,
  unrest,
  vendorDone,
  vendorTokens,
  xperia,
} from './held-out-support.ts';
import { broken, CHAT, inRegion, shopWith, withIm } from './projects.ts';
import { pushed, pushId, refusing, token } from './service.ts';

const chat = withIm(shopWith(['oppo', 'vivo']));
const onePush = ['--push-id', pushId];

export const heldOutPlan: readonly Situation[] = [
  {
    name: 'our cron job has the host of Guangzhou built in, and the app moved to Singapore',
    root: 'server-asks-elsewhere',
    project: inRegion(shopWith(['fcm']), 'singapore', '1520000001'),
    env: { TPNS_ACCESS_ID: '1520000001' },
    service: { answers: refusing(1008035, 'accessId is invalid') },
    options: both,
    device: {
      app: { running: true, mayNotify: false },
      built: { accessId: '1520000001', suffix: 'tpns.sgp.tencent.com' },
      log: capture('threadtime', `${opened}${registeredLine}`),
    },
  },
  {
    name: 'the SecretKey of the iOS app was taken for this one’s; the phone has a long battery life',
    root: 'secret-wrong',
    project: shopWith(['xiaomi']),
    env: { TPNS_SECRET_KEY: '9b9b9b9b9b9b9b9b9b9b9b9b9b9b9b9b' },
    service: {},
    options: both,
    device: { ...poco, app: { running: true, bucket: 40 } },
  },
  {
    name: 'a virtual machine that was asleep for the night asks with yesterday’s clock',
    root: 'clock-wrong',
    service: { behind: -36_000, scenario: { clockToleranceSeconds: 600 } },
    options: ['--token', token],
    log: capture('studio', `app I TPush: [XGPushManager] TPNS register push success with token : ${token}`),
  },
  {
    name: 'the order was another customer’s: the push went to his phone, and was tapped there',
    root: 'push-for-somebody-else',
    project: shopWith(['vivo']),
    service: {
      answers: pushed({
        type: 'account',
        targets: ['u-9001'],
        today: ['3895611000', '3895611001'],
        accounts: ['u-2213'],
        android: { vivo_category: 'ORDER' },
        figures: { vivo: [1, 1, 1, 1] },
      }),
    },
    device: { ...iqoo, app: { running: true, mayNotify: false } },
    options: both,
  },
  {
    name: 'the tag is written VIP by the app and vip by the server',
    root: 'target-empty',
    project: shopWith(['honor', 'oppo']),
    service: {
      answers: pushed({
        type: 'tag',
        targets: [],
        today: [],
        title: '会员专享',
        content: '今晚八点，会员价开始',
        figures: { honor: [0, 0, 0, 0], oppo: [0, 0, 0, 0] },
      }),
    },
    options: onePush,
    device: { ...magic, app: { running: true } },
  },
  {
    name: 'the id in the mail is one of the staging app’s',
    root: 'push-unknown',
    project: shopWith(['oppo']),
    service: {},
    options: ['--push-id', '4000000017', '--token', token],
    log: capture('threadtime', `${unrest}${opened}${vendorDone('oppo', vendorTokens.oppo)}`),
  },
  {
    name: 'a service in the foreground keeps the chat connected, so that IM never pushes',
    root: 'im-online',
    project: broken(chat, CHAT, '        info.setAndroidOPPOChannelID("chat");\n', ''),
    service: { scenario: { imAccounts: { 'u-7788': 'Online' } } },
    im: 'u-7788',
    log: capture(
      'threadtime',
      `${opened}${vendorDone('vivo', vendorTokens.vivo)}
      app I imsdk: [I/TXIM] login|succ|u-7788
      sys D ActivityManager: Foreground service started from com.example.shop/.KeepAlive`,
    ),
    device: { ...iqoo, app: { running: true } },
  },
  {
    name: 'the second login, on the web, threw the phone out',
    root: 'im-logged-out',
    project: chat,
    service: { scenario: { imAccounts: { 'u-7788': 'Offline' } } },
    im: 'u-7788',
    log: capture(
      'studio-old',
      `app I imsdk: [I/TXIM] login|succ|u-7788
      # 3000
      app W Chat: onKickedOffline
      app D Home: onResume`,
    ),
  },
  {
    name: 'IM’s app lives in another data centre than the one that is asked',
    root: 'im-credentials-wrong',
    project: chat,
    service: { scenario: { imCode: 70020 } },
    im: 'u-7788',
    device: { ...find, app: { running: false, bucket: 30 } },
  },
  {
    name: 'guests get an id that nobody imports into IM',
    root: 'im-account-absent',
    project: chat,
    service: { scenario: { imAccounts: { 'guest-0a1b': 'Missing' } } },
    im: 'guest-0a1b',
    log: capture(
      'time',
      `${opened}${vendorDone('oppo', vendorTokens.oppo)}
      app W Chat: login skipped, guest`,
    ),
  },
];

export const heldOutSend: readonly Situation[] = [
  {
    name: 'the MasterSecret was renewed at OPPO, and forgotten in the TPNS console',
    root: 'vendor-keys-in-console',
    channel: 'oppo',
    project: shopWith(['oppo', 'xiaomi']),
    service: {
      answers: pushed({
        type: 'token_list',
        android: { oppo_ch_id: 'order', xm_ch_id: '104551' },
        figures: { oppo: [38, 0, 0, 0], xm: [51, 51, 47, 12], xg: [4, 4, 4, 0] },
      }),
    },
    options: both,
    device: { ...find, app: { running: false, mayNotify: false } },
    log: capture('uid', `${opened}${vendorDone('oppo', vendorTokens.oppo)}`),
  },
  {
    name: 'the service account of Firebase was deleted when its owner left',
    root: 'vendor-keys-in-console',
    channel: 'fcm',
    project: inRegion(shopWith(['fcm']), 'singapore', '1520000001'),
    env: { TPNS_ACCESS_ID: '1520000001' },
    service: {
      accessId: '1520000001',
      answers: pushed({
        type: 'all',
        targets: [],
        android: { fcm_ch_id: 'news' },
        figures: { fcm: [8120, 0, 0, 0], xg: [41, 40, 40, 3] },
      }),
    },
    options: onePush,
  },
  {
    name: 'OPPO has not approved the app yet',
    root: 'app-under-review',
    channel: 'oppo',
    alsoFirst: ['vendor-keys-in-console'],
    because: 'Both are planned and not sent, and OPPO’s code is told to nobody.',
    project: shopWith(['oppo']),
    service: {
      answers: pushed({ android: { oppo_ch_id: 'order' }, figures: { oppo: [1, 0, 0, 0] } }),
    },
    options: both,
    log: capture('time', `${opened}${vendorDone('oppo', vendorTokens.oppo)}`),
  },
  {
    name: 'a reminder for the next hour only, and the phone was off until the day after',
    root: 'push-over',
    project: shopWith(['huawei']),
    service: { answers: pushed({ ago: 50 * 3600, expire: 3600, today: [], figures: { xg: [1, 0, 0, 0] } }) },
    options: both,
    device: { ...xperia, app: { running: true, bucket: 30 } },
  },
  {
    name: 'the colleague ticked “in-app” in the console; the word test is in it too',
    root: 'in-app-message',
    project: shopWith(['vivo', 'xiaomi']),
    service: {
      answers: pushed({
        message: 'message',
        type: 'account',
        targets: ['u-2213'],
        accounts: ['u-2213'],
        title: 'test',
        content: 'does this arrive?',
        figures: { xg: [1, 0, 0, 0] },
      }),
    },
    options: both,
    device: { ...iqoo, app: { running: false, bucket: 30 } },
  },
  {
    name: 'the task failed as a whole, and nobody was written to',
    root: 'push-was-stopped',
    project: shopWith(['xiaomi', 'honor']),
    service: {
      answers: pushed({
        status: 'PUSH_FAILED',
        type: 'package_account_push',
        targets: [],
        today: [],
        figures: {},
      }),
    },
    options: onePush,
    log: inGbk(capture('threadtime', `app I Shop: 首页已打开\n${vendorDone('xiaomi', vendorTokens.xiaomi)}`)),
  },
  {
    name: 'set for tomorrow morning, and asked about this afternoon; the phone is in bedtime mode',
    root: 'push-not-due',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({
        status: 'PUSH_WAIT',
        type: 'tag',
        targets: [],
        sendTime: 18 * 3600,
        today: [],
        android: { xm_ch_id: '104551' },
        figures: {},
      }),
    },
    options: onePush,
    device: { ...poco, zen: 1, app: { running: true } },
  },
  {
    name: 'a Sony phone that no vendor serves, in the tunnel when it went out',
    root: 'device-not-connected',
    project: shopWith(['huawei', 'xiaomi', 'oppo', 'vivo']),
    service: { answers: pushed({ ago: 420, figures: { xg: [1, 0, 0, 0] } }) },
    options: both,
    device: { ...xperia, app: { running: false, bucket: 20 } },
    log: capture('long', `${opened}${registeredLine}`),
  },
];

export const heldOutVendor: readonly Situation[] = [
  {
    name: 'Honor reports nothing back, and the tester had looked away',
    root: 'receipts-not-set-up',
    channel: 'honor',
    project: shopWith(['honor']),
    service: { answers: pushed({ android: { hw_importance: 2 }, figures: { honor: [1, 1, 0, 0] } }) },
    options: both,
    device: { ...magic, app: { running: false } },
    log: capture('threadtime', `${opened}${vendorDone('honor', vendorTokens.honor)}`),
  },
  {
    name: 'a campaign over Honor: everybody was sent to, nobody is counted, and people tap',
    root: 'receipts-not-set-up',
    channel: 'honor',
    project: shopWith(['honor', 'vivo']),
    service: {
      answers: pushed({
        type: 'tag',
        targets: [],
        android: { hw_importance: 1, vivo_category: 'MARKETING' },
        figures: { honor: [3300, 3290, 0, 402], vivo: [900, 890, 611, 20] },
      }),
    },
    options: onePush,
  },
  {
    name: 'vivo, by day, with a category, and the text is 测试123',
    root: 'vendor-filters-text',
    channel: 'vivo',
    project: shopWith(['vivo']),
    service: {
      answers: pushed({
        title: '测试123',
        content: '你好',
        android: { vivo_category: 'IM' },
        figures: { vivo: [1, 1, 0, 0] },
      }),
    },
    options: both,
    device: { ...iqoo, app: { running: false } },
  },
  {
    name: 'vivo, at twelve past three in the night, as an operational message',
    root: 'vendor-sleeps',
    channel: 'vivo',
    project: shopWith(['vivo', 'xiaomi']),
    service: {
      answers: pushed({
        ago: 40_680,
        title: 'Your parcel is on its way',
        android: { vivo_ch_id: '0' },
        figures: { vivo: [1, 1, 0, 0] },
      }),
    },
    options: both,
    device: { ...iqoo, app: { running: false, bucket: 40 } },
  },
  {
    name: 'a realme phone; the channel is named for everybody but OPPO',
    root: 'vendor-channel-unnamed',
    channel: 'oppo',
    project: shopWith(['oppo', 'xiaomi', 'huawei']),
    service: {
      answers: pushed({
        type: 'account',
        targets: ['u-2213'],
        accounts: ['u-2213'],
        android: { n_ch_id: 'order', xm_ch_id: '104551', hw_ch_id: 'order', hw_category: 'EXPRESS' },
        figures: { oppo: [1, 1, 0, 0] },
      }),
    },
    options: both,
    device: { ...find, brand: 'realme', model: 'RMX3888', app: { running: false, bucket: 40 } },
    log: capture('studio', `app D Shop: start\n${vendorDone('oppo', vendorTokens.oppo)}`),
  },
  {
    name: 'a content of three sentences, to Meizu',
    root: 'vendor-refuses-content',
    channel: 'meizu',
    project: shopWith(['meizu']),
    service: {
      answers: pushed({
        title: 'Your order',
        content:
          'We have packed your order 2213 with great care this morning. It leaves our warehouse in Leipzig at noon. You can follow it on its way at any time in the app.',
        figures: { mz: [1, 0, 0, 0] },
      }),
    },
    options: both,
    device: { ...flyme, app: { running: false } },
  },
  {
    name: 'a category that Huawei does not know',
    root: 'vendor-category-wrong',
    channel: 'huawei',
    project: shopWith(['huawei']),
    service: {
      answers: pushed({
        android: { hw_category: 'PARCEL', hw_ch_id: 'order' },
        figures: { hw: [1, 0, 0, 0] },
      }),
    },
    options: both,
    log: capture('threadtime', `${unrest}${opened}${vendorDone('huawei', vendorTokens.huawei)}`),
  },
  {
    name: 'the flash sale has eaten OPPO’s quota by noon',
    root: 'vendor-quota',
    channel: 'oppo',
    project: shopWith(['oppo']),
    service: {
      answers: pushed({
        ago: 4200,
        title: 'Only this afternoon: shoes at half the price',
        content: 'Sizes 36 to 45, as long as they last.',
        android: { oppo_ch_id: 'offers' },
        today: [pushId, ...Array.from({ length: 9 }, (_, i) => `38956250${10 + i}`)],
        figures: { oppo: [1, 1, 0, 0] },
      }),
    },
    options: both,
    device: { ...find, app: { running: false } },
    log: capture('threadtime', `${opened}${vendorDone('oppo', vendorTokens.oppo)}`),
  },
];
