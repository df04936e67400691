/** The push finds no device, or does not leave the house. */
import { busyPhone, capture, started } from './capture.ts';
import type { Situation } from './harness.ts';
import { broken, CHAT, inRegion, shopWith, withIm } from './projects.ts';
import { paths, pushed, pushId, token } from './service.ts';

const asked = ['--token', token, '--push-id', pushId];
const chat = withIm(shopWith(['huawei', 'oppo']));
const healthyLog = (vendor: string, vendorToken: string): string => `
  app I TPush: [XGPushManager] TPNS register push success with token : ${token}
  app I TPush: [XGPushConfig] isUsedOtherPush:true
  app E TPush: [OtherPushClient] get otherpush errcode: errCode : 0 , errMsg : success
  app I TPush: [OtherPushClient] handleUpdateToken other push token is : ${vendorToken} other push type: ${vendor}
  app I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]  token = ${token} otherPushType = ${vendor}
`;

export const plan: readonly Situation[] = [
  {
    name: 'the app is at home in Shanghai, and our server asks in Guangzhou',
    root: 'server-asks-elsewhere',
    project: inRegion(shopWith(['xiaomi']), 'shanghai', '1580000001'),
    env: { TPNS_ACCESS_ID: '1580000001' },
    service: { accessId: '1500009999' },
    options: ['--token', token],
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}`,
    ),
  },
  {
    name: 'the endpoint in the environment is a relic of the trial in Singapore',
    root: 'server-asks-elsewhere',
    service: {
      answers: Object.fromEntries(
        Object.values(paths).map(path => [path, { retCode: 10030009, errMsg: 'app not exist' }]),
      ),
    },
    options: asked,
    log: capture(
      'studio',
      `${started}
      app I Tpns: registered, token ${token}`,
    ),
    device: { app: { running: true } },
  },
  {
    name: 'the SecretKey was renewed in the console, and our server has the former one',
    root: 'secret-wrong',
    service: { secretKey: '0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f' },
    options: asked,
  },
  {
    name: 'the SecretKey of the test app in the environment; the phone is fine',
    root: 'secret-wrong',
    env: { TPNS_SECRET_KEY: '3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c' },
    service: {},
    options: ['--token', token],
    log: capture(
      'threadtime',
      `${busyPhone}${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}`,
    ),
  },
  {
    name: 'the clock of the build machine is half an hour ahead',
    root: 'clock-wrong',
    service: { behind: 1890, scenario: { clockToleranceSeconds: 600 } },
    options: asked,
  },
  {
    name: 'the token was mistyped in the call: the push went to a colleague',
    root: 'push-for-somebody-else',
    service: {
      answers: pushed({
        targets: ['0d22e1d8e7b6a5948372615040f1e2d3d00d'],
        today: ['3895600001'],
        figures: { xm: [1, 1, 1, 0] },
      }),
    },
    project: shopWith(['xiaomi']),
    options: asked,
  },
  {
    name: 'a push to a tag that this phone does not have',
    root: 'push-for-somebody-else',
    service: {
      answers: pushed({
        type: 'tag',
        targets: [],
        today: [],
        figures: { xm: [412, 401, 388, 30], hw: [220, 214, 0, 3] },
      }),
    },
    project: shopWith(['xiaomi', 'huawei']),
    options: asked,
  },
  {
    name: 'a tag that nobody has',
    root: 'target-empty',
    service: { answers: pushed({ type: 'tag', targets: [], today: [], figures: {} }) },
    options: asked,
  },
  {
    name: 'an account push an hour before anybody had bound the account',
    root: 'target-empty',
    service: {
      answers: pushed({ type: 'account', targets: ['u-2213'], today: [], figures: { xg: [0, 0, 0, 0] } }),
    },
    options: ['--push-id', pushId],
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}`,
    ),
  },
  {
    name: 'the id in the ticket is that of another month',
    root: 'push-unknown',
    service: {},
    options: ['--push-id', '1024'],
  },
  {
    name: 'the receiver had the chat open',
    root: 'im-online',
    project: chat,
    service: { scenario: { imAccounts: { 'u-2213': 'Online' } } },
    im: 'u-2213',
  },
  {
    name: 'the app logs out of IM when its last page closes',
    root: 'im-logged-out',
    project: chat,
    service: { scenario: { imAccounts: { 'u-2213': 'Offline' } } },
    im: 'u-2213',
    log: capture(
      'threadtime',
      `${started}${healthyLog('huawei', 'IQAAAACy0kYwAADYy1lk8PqWn0x2ab3c')}
      app I Tpns: token reported to IM`,
    ),
  },
  {
    name: 'the user id of the shop is not the one of the chat',
    root: 'im-account-absent',
    project: chat,
    service: { scenario: { imAccounts: { 'shop:2213': 'Missing' } } },
    im: 'shop:2213',
  },
  {
    name: 'the key of the other IM app',
    root: 'im-credentials-wrong',
    project: chat,
    env: { TPNS_IM_SECRET_KEY: '00000000000000000000000000000000ffffffffffffffffffffffffffffffff' },
    service: {},
    im: 'u-2213',
  },
  {
    name: 'the account that asks is no administrator',
    root: 'im-credentials-wrong',
    project: chat,
    service: { scenario: { imCode: 60010 } },
    im: 'u-2213',
    device: { app: { running: true } },
  },
  {
    name: 'custom messages, such as gifts and orders, are never announced; texts are',
    root: 'im-message-without-text',
    project: broken(
      chat,
      CHAT,
      '    static V2TIMOfflinePushInfo info(',
      `    static void gift(String to, byte[] data) {
        V2TIMMessage message = V2TIMManager.getMessageManager().createCustomMessage(data);
        V2TIMOfflinePushInfo push = new V2TIMOfflinePushInfo();
        push.setAndroidOPPOChannelID("chat");
        V2TIMManager.getMessageManager().sendMessage(message, to, null, V2TIMMessage.V2TIM_PRIORITY_NORMAL, false, push, null);
    }

    static V2TIMOfflinePushInfo info(`,
    ),
    service: { scenario: { imAccounts: { 'u-2213': 'PushOnline' }, accounts: { 'u-2213': [token] } } },
    im: 'u-2213',
    options: ['--online', '--token', token],
    log: capture(
      'threadtime',
      `${started}${healthyLog('oppo', 'OPPO_CN_0123456789abcdef0123456789abcdef')}
      app I Tpns: token reported to IM`,
    ),
  },
];

export const send: readonly Situation[] = [
  {
    name: 'the app is fine, and the TPNS console has an old AppSecret of Xiaomi’s',
    root: 'vendor-keys-in-console',
    channel: 'xiaomi',
    project: shopWith(['xiaomi', 'vivo']),
    log: capture('threadtime', `${busyPhone}${started}${healthyLog('xiaomi', 'kN3mQ0xw9ZbYq1v7')}`),
    service: {
      answers: pushed({ android: { xm_ch_id: 'order', n_ch_id: 'order' }, figures: { xm: [1, 0, 0, 0] } }),
    },
    options: asked,
  },
  {
    name: 'nobody has entered Huawei’s keys in the TPNS console',
    root: 'vendor-keys-in-console',
    channel: 'huawei',
    project: shopWith(['huawei', 'honor']),
    service: {
      answers: pushed({
        type: 'token_list',
        android: { hw_category: 'EXPRESS', hw_ch_id: 'order' },
        figures: { hw: [3, 0, 0, 0], honor: [2, 2, 2, 1] },
        today: [pushId, '3895624111'],
      }),
    },
    options: asked,
  },
  {
    name: 'vivo is still looking at the app',
    root: 'app-under-review',
    channel: 'vivo',
    alsoFirst: ['vendor-keys-in-console'],
    because:
      'The service does not hand on the vendor’s code, so that both are a push that was planned and not sent.',
    project: shopWith(['vivo']),
    log: capture('studio', `${started}${healthyLog('vivo', '16412345678901234567890')}`),
    service: { answers: pushed({ android: { vivo_category: 'ORDER' }, figures: { vivo: [1, 0, 0, 0] } }) },
    options: asked,
  },
  {
    name: 'Huawei’s channel was entered three minutes before the push',
    root: 'vendor-channel-new',
    channel: 'huawei',
    alsoFirst: ['vendor-keys-in-console'],
    because: 'In the first minutes both are a push that was planned and not sent.',
    project: shopWith(['huawei']),
    log: capture('threadtime', `${started}${healthyLog('huawei', 'IQAAAACy0kYwAADYy1lk8PqWn0x2ab3c')}`),
    service: {
      answers: pushed({ ago: 150, android: { hw_category: 'EXPRESS' }, figures: { hw: [1, 0, 0, 0] } }),
    },
    options: asked,
  },
  {
    name: 'a code for the login, good for fifteen minutes; the phone was in a drawer',
    root: 'push-over',
    service: { answers: pushed({ ago: 7200, expire: 900, figures: { xg: [1, 0, 0, 0] } }) },
    options: asked,
    device: { app: { running: true } },
  },
  {
    name: 'the server always sends expire_time 0',
    root: 'push-over',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({
        ago: 3600,
        expire: 0,
        android: { xm_ch_id: 'order' },
        figures: { xg: [1, 0, 0, 0] },
      }),
    },
    options: asked,
  },
  {
    name: 'message_type message, while the app was closed',
    root: 'in-app-message',
    project: shopWith(['huawei', 'xiaomi', 'oppo']),
    service: {
      answers: pushed({
        message: 'message',
        title: 'sync',
        content: '{"cmd":"pull"}',
        figures: { xg: [1, 0, 0, 0] },
      }),
    },
    options: asked,
    device: {
      brand: 'Xiaomi',
      model: '2211133C',
      packages: ['com.xiaomi.xmsf'],
      properties: { 'ro.miui.ui.version.name': 'V140' },
      app: { running: false },
    },
  },
  {
    name: 'data for the app, sent as in-app message to everybody; people expect a notification',
    root: 'in-app-message',
    project: shopWith(['vivo']),
    service: {
      answers: pushed({
        message: 'message',
        type: 'all',
        targets: [],
        title: 'Sale',
        content: 'Half price until Sunday',
        figures: { xg: [5200, 812, 790, 0] },
      }),
    },
    options: asked,
  },
  {
    name: 'somebody called the push back before it was out',
    root: 'push-was-stopped',
    service: {
      answers: pushed({ status: 'PUSH_CANCELED', type: 'all', targets: [], today: [], figures: {} }),
    },
    options: ['--push-id', pushId],
  },
  {
    name: 'a corrected text took the place of the first one',
    root: 'push-was-stopped',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({
        status: 'PUSH_COLLAPSED',
        type: 'all',
        targets: [],
        today: ['3895624999'],
        android: { xm_ch_id: 'news' },
        figures: { xm: [900, 3, 3, 0], xg: [120, 0, 0, 0] },
      }),
    },
    options: asked,
  },
  {
    name: 'it is planned for this evening',
    root: 'push-not-due',
    service: {
      answers: pushed({
        status: 'PUSH_WAIT',
        type: 'all',
        targets: [],
        sendTime: 3 * 3600,
        today: [],
        figures: {},
      }),
    },
    options: ['--push-id', pushId],
  },
  {
    name: 'an app without any vendor, swept away from the recent apps',
    root: 'device-not-connected',
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: asked,
    device: { brand: 'samsung', model: 'SM-S9110', app: { running: false, bucket: 30 } },
  },
  {
    name: 'own channel only, by channel_rules; the phone was not connected when it went out',
    root: 'device-not-connected',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({
        ago: 600,
        android: { n_ch_id: 'order', xm_ch_id: 'order' },
        figures: { xg: [1, 0, 0, 0] },
      }),
    },
    log: capture('threadtime', `${busyPhone}${started}${healthyLog('xiaomi', 'kN3mQ0xw9ZbYq1v7')}`),
    options: asked,
  },
  {
    name: 'the log is full of failures that were mended since; what is left is in the console',
    root: 'vendor-keys-in-console',
    channel: 'huawei',
    project: shopWith(['huawei', 'xiaomi']),
    log: capture(
      'threadtime',
      `${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 10100 , msg : network is not reachable
      # 25
      app I TPush: [XGPushManager] TPNS register push success with token : ${token}
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:907135702
      app I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: huawei
      # 900
      sys I ActivityManager: Force stopping com.example.shop appid=10234 user=0: installPackageLI
      sys I ActivityManager: Killing 12345:com.example.shop/u0a234 (adj 0): stop com.example.shop due to installPackageLI
      sys I ActivityManager: Start proc 14021:com.example.shop/u0a234 for top-activity {com.example.shop/com.example.shop.Home}
      again I TPush: [XGPushManager] TPNS register push success with token : ${token}
      again I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:0
      again I TPush: [OtherPushClient] handleUpdateToken other push token is : IQAAAACy0kYwAADYy1lk8PqWn0x2ab3c other push type: huawei
      again I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]  token = ${token} otherPushType = huawei`,
    ),
    service: {
      answers: pushed({
        android: { hw_category: 'EXPRESS', hw_ch_id: 'order' },
        figures: { hw: [1, 0, 0, 0] },
      }),
    },
    options: asked,
  },
];
