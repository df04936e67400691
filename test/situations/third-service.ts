/** The third set: whom it was for, whether it left, and what the vendor did with it. */
import { capture } from './capture.ts';
import type { Situation } from './harness.ts';
import { CHAT, inRegion, shopWith, type World, withIm } from './projects.ts';
import { paths, pushed, pushId, refusing } from './service.ts';
import {
  boundOf,
  chatter,
  demoSuccess,
  fairphone,
  launch,
  magicV,
  meizu18,
  nothing,
  pushOnly,
  redmi,
  reno,
  sdkSuccess,
  tokenAndPush,
  tokenOnly,
  vendorTokensToo,
  x100,
} from './third-support.ts';

const chat = withIm(shopWith(['huawei', 'oppo']));

/** Red envelopes go out as custom messages, and only texts have words for the notification. */
const envelopes: World = {
  ...chat,
  [CHAT.replace('Chat.java', 'Envelope.java')]: `package com.example.shop;

import com.tencent.imsdk.v2.V2TIMManager;
import com.tencent.imsdk.v2.V2TIMMessage;
import com.tencent.imsdk.v2.V2TIMOfflinePushInfo;

public class Envelope {
    static void send(String user, byte[] envelope) {
        V2TIMMessage message = V2TIMManager.getMessageManager().createCustomMessage(envelope);
        V2TIMOfflinePushInfo info = new V2TIMOfflinePushInfo();
        info.setTitle("Red envelope");
        info.setAndroidOPPOChannelID("chat");
        V2TIMManager.getMessageManager().sendMessage(message, user, null, 2, false, info, null);
    }
}
`,
};

export const thirdPlan: readonly Situation[] = [
  {
    name: 'the PHP server kept the default host; the app has always been in Shanghai',
    root: 'server-asks-elsewhere',
    project: inRegion(shopWith(['xiaomi']), 'shanghai', '1580000001'),
    env: { TPNS_ACCESS_ID: '1580000001' },
    service: { answers: refusing(10030009, 'app not exist') },
    options: tokenAndPush,
    log: capture('time', `${chatter}${launch}${demoSuccess}`),
  },
  {
    name: 'whoever made the secret in the vault copied one line too low',
    root: 'secret-wrong',
    project: shopWith(['honor']),
    service: { secretKey: '0123456789abcdef0123456789abcdef' },
    options: tokenOnly,
    device: { ...magicV, zen: 1, app: { running: true } },
    log: capture('uid', `${launch}${sdkSuccess}${boundOf('honor', vendorTokensToo.honor)}`),
  },
  {
    name: 'the laptop came back from abroad an hour and a half ahead',
    root: 'clock-wrong',
    service: { behind: 5400, scenario: { clockToleranceSeconds: 300 } },
    options: tokenAndPush,
    device: { ...fairphone, lowPower: true, app: { running: true } },
  },
  {
    name: 'the list held the tokens of two colleagues, who were glad of it',
    root: 'push-for-somebody-else',
    project: shopWith(['oppo', 'xiaomi']),
    service: {
      answers: pushed({
        type: 'token_list',
        targets: ['0aa1b2c3d4e5f60718293a4b5c6d7e8f9012', '0bb1b2c3d4e5f60718293a4b5c6d7e8f9012'],
        today: [],
        android: { oppo_ch_id: 'order', xm_ch_id: '120034' },
        figures: { oppo: [1, 1, 1, 0], xm: [1, 1, 1, 1] },
      }),
    },
    options: tokenAndPush,
    device: { ...reno, app: { running: true } },
  },
  {
    name: 'an uploaded package of tokens from the test environment: not one is known here',
    root: 'target-empty',
    project: shopWith(['vivo']),
    service: {
      answers: pushed({
        type: 'package_token_push',
        targets: [],
        today: [],
        figures: { vivo: [0, 0, 0, 0], xg: [0, 0, 0, 0] },
      }),
    },
    options: pushOnly,
    device: { ...x100, app: { running: true, mayNotify: false } },
  },
  {
    name: 'the complaint is about a push of two months ago',
    root: 'push-unknown',
    service: {
      answers: {
        ...pushed({ today: ['3895699001'] }),
        [paths.record]: { retCode: 0, errMsg: 'NO_ERROR', pushRecordData: [] },
        [paths.figures]: { retCode: 1008015, errMsg: 'push id not exist' },
      },
    },
    options: tokenAndPush,
    device: { ...nothing, app: { running: true } },
  },
  {
    name: 'the desktop client was open at the same account, with the window behind others',
    root: 'im-online',
    project: chat,
    service: { scenario: { imAccounts: { 'm-118': 'Online' } } },
    im: 'm-118',
    device: { ...reno, app: { running: false, mayNotify: false } },
  },
  {
    name: 'eight days of holiday without the app, and IM has let the session go',
    root: 'im-logged-out',
    project: chat,
    service: { scenario: { imAccounts: { 'm-118': 'Offline' } } },
    im: 'm-118',
    device: { ...reno, lowPower: true, app: { running: false, bucket: 40 } },
    log: capture('long', `${launch}${sdkSuccess}${boundOf('oppo', vendorTokensToo.oppo)}`),
  },
  {
    name: 'IM admits only the addresses on its list, and the build server is new',
    root: 'im-credentials-wrong',
    project: chat,
    service: { scenario: { imCode: 60021 } },
    im: 'm-118',
    log: capture('studio', `app D Timber: cold start 655 ms\n${demoSuccess}`),
  },
  {
    name: 'red envelopes are never announced',
    root: 'im-message-without-text',
    project: envelopes,
    service: { scenario: { imAccounts: { 'm-118': 'PushOnline' } } },
    im: 'm-118',
    device: { ...reno, app: { running: false, bucket: 20 } },
  },
];

export const thirdSend: readonly Situation[] = [
  {
    name: 'Honor’s client secret has expired, and the rest of the campaign went out',
    root: 'vendor-keys-in-console',
    channel: 'honor',
    project: shopWith(['honor', 'xiaomi', 'vivo']),
    service: {
      answers: pushed({
        ago: 5400,
        type: 'tag',
        targets: [],
        android: { hw_importance: 1, xm_ch_id: '120034', vivo_category: 'MARKETING' },
        figures: { honor: [412, 0, 0, 0], xm: [600, 598, 544, 40], vivo: [390, 388, 301, 22] },
      }),
    },
    options: pushOnly,
    device: { ...magicV, app: { running: false, mayNotify: false } },
    log: capture('threadtime', `${launch}${sdkSuccess}${boundOf('honor', vendorTokensToo.honor)}`),
  },
  {
    name: 'the release engineer entered Xiaomi’s keys, and pressed send at once',
    root: 'vendor-channel-new',
    channel: 'xiaomi',
    alsoFirst: ['vendor-keys-in-console'],
    because: 'Right or wrong, keys of two minutes ago look the same.',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({ ago: 130, android: { xm_ch_id: '120034' }, figures: { xm: [1, 0, 0, 0] } }),
    },
    options: tokenAndPush,
    log: capture(
      'studio',
      `app D Timber: cold start 655 ms\n${sdkSuccess}${boundOf('xiaomi', vendorTokensToo.xiaomi)}`,
    ),
  },
  {
    name: 'a taxi call that lives for a quarter of an hour; the phone was being charged, switched off',
    root: 'push-over',
    project: shopWith(['vivo']),
    service: {
      answers: pushed({
        ago: 9000,
        expire: 900,
        today: [],
        title: 'Your driver is here',
        figures: { xg: [1, 0, 0, 0] },
      }),
    },
    options: tokenAndPush,
    device: { ...fairphone, zen: 1, app: { running: false, bucket: 20 } },
  },
  {
    name: 'a silent message for the cache was taken for a notification, by product',
    root: 'in-app-message',
    project: shopWith(['huawei', 'oppo']),
    service: {
      answers: pushed({
        message: 'message',
        type: 'tag',
        targets: [],
        title: 'sync',
        content: '{"catalogue":118}',
        figures: { xg: [5210, 612, 609, 0] },
      }),
    },
    options: pushOnly,
    device: { ...reno, app: { running: false, bucket: 40 } },
  },
  {
    name: 'marketing pulled the plug after the first minute: a wrong price',
    root: 'push-was-stopped',
    project: shopWith(['xiaomi', 'vivo']),
    service: {
      answers: pushed({
        status: 'PUSH_DELETED_PUSH_MSG',
        type: 'all',
        targets: [],
        today: [],
        android: { xm_ch_id: '120034', vivo_category: 'MARKETING' },
        figures: { xm: [40_000, 3100, 2900, 210], vivo: [25_000, 2000, 1800, 90] },
      }),
    },
    options: pushOnly,
    device: { ...redmi, app: { running: true, bucket: 30 } },
  },
  {
    name: 'the newsletter goes out at three, and it is half past two',
    root: 'push-not-due',
    service: {
      answers: pushed({
        status: 'PUSH_WAIT',
        type: 'all',
        targets: [],
        sendTime: 1800,
        today: [],
        figures: {},
      }),
    },
    options: tokenAndPush,
    device: { ...nothing, app: { running: false, mayNotify: false } },
  },
  {
    name: 'a Fairphone in a lift, own channel, six minutes ago',
    root: 'device-not-connected',
    project: shopWith(['honor', 'oppo']),
    service: { answers: pushed({ ago: 360, expire: 259_200, figures: { xg: [1, 0, 0, 0] } }) },
    options: tokenAndPush,
    device: { ...fairphone, app: { running: false, bucket: 20 } },
    log: capture('tag', sdkSuccess),
  },
];

export const thirdVendor: readonly Situation[] = [
  {
    name: 'a newsletter over Meizu: all sent, none arrived, some tapped',
    root: 'receipts-not-set-up',
    channel: 'meizu',
    project: shopWith(['meizu', 'xiaomi']),
    service: {
      answers: pushed({
        type: 'all',
        targets: [],
        title: 'Spring is here',
        android: { xm_ch_id: '120034' },
        figures: { mz: [71, 70, 0, 9], xm: [800, 790, 700, 61] },
      }),
    },
    options: pushOnly,
    device: { ...meizu18, app: { running: true, mayNotify: null } },
  },
  {
    name: 'somebody wrote 推送测试 to a Xiaomi phone, at lunchtime',
    root: 'vendor-filters-text',
    channel: 'xiaomi',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({
        title: '推送测试',
        content: '收到请回复',
        ago: 5400,
        android: { xm_ch_id: '120034' },
        figures: { xm: [1, 1, 0, 0] },
      }),
    },
    options: tokenAndPush,
    log: capture('uid', `${launch}${sdkSuccess}${boundOf('xiaomi', vendorTokensToo.xiaomi)}`),
    device: { ...redmi, app: { running: false, bucket: 30 } },
  },
  {
    name: 'the weather for the day, to vivo, at ten past six in the morning',
    root: 'vendor-sleeps',
    channel: 'vivo',
    project: shopWith(['vivo']),
    service: {
      answers: pushed({
        ago: 30_000,
        title: 'Rain until noon',
        content: 'Take an umbrella with you.',
        android: { vivo_ch_id: '0' },
        figures: { vivo: [1, 1, 0, 0] },
      }),
    },
    options: tokenAndPush,
    device: { ...x100, app: { running: false } },
  },
  {
    name: 'a title with the whole name of the event in it, to Xiaomi',
    root: 'vendor-refuses-content',
    channel: 'xiaomi',
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({
        title: 'The spring assembly of the friends of the botanical garden begins at five',
        content: 'Please come to the west gate.',
        android: { xm_ch_id: '120034' },
        figures: { xm: [1, 0, 0, 0] },
      }),
    },
    options: tokenAndPush,
    log: capture('brief', `${launch}${demoSuccess}${boundOf('xiaomi', vendorTokensToo.xiaomi)}`),
  },
  {
    name: 'vivo’s category in small letters',
    root: 'vendor-category-wrong',
    channel: 'vivo',
    project: shopWith(['vivo']),
    service: { answers: pushed({ android: { vivo_category: 'account' }, figures: { vivo: [1, 0, 0, 0] } }) },
    options: tokenAndPush,
    device: { ...x100, app: { running: false, mayNotify: false } },
  },
  {
    name: 'the ninth offer of the day; vivo takes five',
    root: 'vendor-quota',
    channel: 'vivo',
    project: shopWith(['vivo', 'honor']),
    service: {
      answers: pushed({
        title: 'The greatest hits at half the price',
        content: 'Our latest offers, today only.',
        android: { vivo_category: 'MARKETING' },
        today: [pushId, ...Array.from({ length: 8 }, (_, i) => `38956260${10 + i}`)],
        figures: { vivo: [1, 1, 0, 0] },
      }),
    },
    options: tokenAndPush,
    device: { ...x100, app: { running: false } },
    log: capture('threadtime', `${launch}${sdkSuccess}${boundOf('vivo', vendorTokensToo.vivo)}`),
  },
];
