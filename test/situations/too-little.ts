/** Evidence that points nowhere. The only right answer names what to look at next. */
import { busyPhone, capture, illNeighbour, inUtf16 } from './capture.ts';
import type { Situation } from './harness.ts';
import { shopWith, withIm } from './projects.ts';
import { pushed, refusing, token } from './service.ts';

/** Whoever has only a bad log needs a better one. */
const betterLog = ['capture-log', 'log-louder', 'log-of-app'];

export const tooLittle: readonly Situation[] = [
  {
    name: 'a log of everybody else; the neighbour is ill, we are not in it',
    root: null,
    next: [...betterLog, 'ask-device'],
    log: capture('threadtime', `${busyPhone}${illNeighbour}`),
  },
  {
    name: 'an empty capture',
    root: null,
    next: [...betterLog, 'ask-device'],
    log: '--------- beginning of main\n',
  },
  {
    name: 'harmless lines that everybody asks about',
    root: null,
    next: betterLog,
    log: capture(
      'studio',
      `app I TPush: [ServiceUtil] disable pull up other app
      app I TPush: [Util] desiable device huawei
      app I TPush: [Util] filter components
      app W TPush: The latest release of TPNS SDK is now available`,
    ),
  },
  {
    name: 'a letter that was saved as capture.log, in UTF-16',
    root: null,
    next: [...betterLog, 'ask-device'],
    log: inUtf16(
      'Hi,\n\npushes do not arrive since Monday. Can you help?\nWe changed nothing.\n\nBest,\nLi\n',
    ),
  },
  {
    name: 'chatter of vendors’ SDKs',
    root: null,
    next: betterLog,
    project: shopWith(['xiaomi', 'vivo']),
    log: capture(
      'threadtime',
      `${busyPhone}
      app I XMPush-12345: [Tid:61] network changed, [type: WIFI]
      app D VivoPush.: (12345)[CacheSettings]get nothing
      app I PushLogSC3703: The package com.xiaomi.xmsf is trusted
      app D mcssdk---: init`,
    ),
  },
  {
    name: 'a phone that is in order',
    root: null,
    next: ['capture-log', 'ask-token', 'ask-push', 'send-and-follow', 'ask-device'],
    device: { brand: 'samsung', model: 'SM-S9110', app: { running: true } },
  },
  {
    name: 'the service knows the app, and nothing more was asked',
    root: null,
    next: ['ask-token', 'ask-push', 'send-and-follow', 'capture-log'],
    service: {},
  },
  {
    name: 'the service has had enough questions for this hour',
    root: null,
    next: ['ask-token', 'ask-push', 'send-and-follow', 'capture-log', 'ask-device'],
    service: { answers: refusing(1008028, 'too many requests') },
    options: ['--token', token],
  },
  {
    name: 'a push of ten seconds ago',
    root: null,
    next: ['ask-push', 'send-and-follow', 'ask-device', 'capture-log', 'ask-token'],
    project: shopWith(['xiaomi']),
    service: {
      answers: pushed({
        ago: 10,
        status: 'PUSH_STARTED',
        android: { xm_ch_id: 'order' },
        figures: { xm: [1, 0, 0, 0] },
      }),
    },
    options: ['--token', token, '--push-id', '3895624686'],
  },
  {
    name: 'IM would push, and that is all we know',
    root: null,
    next: ['capture-log', 'ask-token', 'ask-push', 'send-and-follow', 'ask-device'],
    project: withIm(shopWith(['huawei', 'oppo'])),
    im: 'u-2213',
  },
  {
    name: 'an archive that is what the sources say',
    root: null,
    next: ['capture-log', 'ask-device', 'ask-token', 'send-and-follow'],
    apk: {},
  },
  {
    name: 'the beginning of a start, before anything was decided',
    root: null,
    next: betterLog,
    project: shopWith(['huawei']),
    log: capture(
      'threadtime',
      `sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for top-activity {com.example.shop/com.example.shop.Home}
      app I Shop: onCreate, process com.example.shop
      app I TPush: [ServiceUtil] disable pull up other app
      app I TPush: [XGPushConfig] isUsedOtherPush:true`,
    ),
  },
  {
    name: 'pictures of another phone: a bugreport without a line of ours',
    root: null,
    next: [...betterLog, 'ask-device'],
    log: `== dumpstate: 2026-03-10 14:20:11
------ SYSTEM PROPERTIES ------
[ro.product.brand]: [vivo]
[ro.product.model]: [V2148A]
[ro.build.version.release]: [12]
------ SYSTEM LOG (logcat -v threadtime -v printable) ------
${capture('threadtime', busyPhone)}`,
  },
];
