/** Held out: evidence that decides nothing. */
import { capture } from './capture.ts';
import type { Situation } from './harness.ts';
import { find, iqoo, magic, mate, unrest } from './held-out-support.ts';
import { shopWith, withIm } from './projects.ts';
import { pushed, pushId, token } from './service.ts';

const betterLog = ['capture-log', 'log-louder', 'log-of-app'];
const anyLook = ['capture-log', 'ask-device', 'ask-token', 'ask-push', 'send-and-follow'];

export const heldOutTooLittle: readonly Situation[] = [
  {
    name: 'the capture ran with *:E, and the only errors are the pictures’',
    root: null,
    next: betterLog,
    log: capture(
      'threadtime',
      `app E Glide: Load failed for https://img.shop.example/41.webp with size [320x320]
      bank E OkHttpClient: A connection to https://api.bank.example/ was leaked. Did you forget to close a response body?
      app E Glide: Load failed for https://img.shop.example/42.webp with size [320x320]
      sys E BatteryStatsService: no controller energy info supplied for wifi`,
    ),
  },
  {
    name: 'a log of the other app of the house, without names of processes',
    root: null,
    next: [...betterLog, 'ask-device'],
    log: capture('threadtime', unrest),
  },
  {
    name: 'a build that succeeded',
    root: null,
    next: [...betterLog, 'ask-device'],
    log: `> Task :app:checkTPNS UP-TO-DATE
tpns-plugin--W--: [TpnsPlugin] huawei is null
> Task :app:assembleRelease

BUILD SUCCESSFUL in 48s
61 actionable tasks: 12 executed, 49 up-to-date
`,
  },
  {
    name: 'an export of Android Studio with nothing of the app in it',
    root: null,
    next: [...betterLog, 'ask-device'],
    log: capture(
      'export',
      `gms I NetworkScheduler: Task executed successfully
      bank W OkHttpClient: A connection to https://api.bank.example/ was leaked.`,
    ),
  },
  {
    name: 'the token is known, and got pushes today; nobody says which of them is missed',
    root: null,
    next: anyLook,
    project: shopWith(['honor']),
    service: { answers: pushed({ today: ['3895630001', '3895630002'], accounts: ['u-2213'] }) },
    options: ['--token', token],
  },
  {
    name: 'an Honor phone and its archive, both as they should be',
    root: null,
    next: anyLook,
    project: shopWith(['honor']),
    device: { ...magic, app: { running: true } },
    apk: {},
  },
  {
    name: 'a push that is fifteen seconds old, over OPPO',
    root: null,
    next: anyLook,
    project: shopWith(['oppo']),
    service: {
      answers: pushed({
        ago: 15,
        status: 'PUSH_STARTED',
        android: { oppo_ch_id: 'order' },
        figures: { oppo: [1, 1, 0, 0] },
      }),
    },
    options: ['--token', token, '--push-id', pushId],
    device: { ...find, app: { running: false } },
  },
  {
    name: 'IM would push to this account, and the phone is in order',
    root: null,
    next: anyLook,
    project: withIm(shopWith(['vivo', 'oppo'])),
    im: 'u-7788',
    device: { ...iqoo, app: { running: false } },
  },
  {
    name: 'chatter of Huawei’s SDK about its own updates',
    root: null,
    next: betterLog,
    project: shopWith(['huawei']),
    log: capture(
      'studio',
      `app I HMSSDK_UpdateManager: check update, package com.huawei.hwid
      app I HMSCore: kits: push,account
      app I TPush: [Util] filter components
      app I TPush: [ServiceUtil] disable pull up other app`,
    ),
    device: { ...mate, app: { running: true, mayNotify: null } },
  },
];
