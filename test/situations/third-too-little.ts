/** The third set: evidence that decides nothing. */
import { capture } from './capture.ts';
import type { Situation } from './harness.ts';
import { shopWith, withIm } from './projects.ts';
import { pushed } from './service.ts';
import { meizu18, nothing, reno, tokenAndPush, tokenOnly } from './third-support.ts';

const betterLog = ['capture-log', 'log-louder', 'log-of-app'];
const anyLook = ['capture-log', 'ask-device', 'ask-token', 'ask-push', 'send-and-follow'];

export const thirdTooLittle: readonly Situation[] = [
  {
    name: 'two seconds of scrolling, long after the start',
    root: null,
    next: betterLog,
    log: capture(
      'time',
      `app D Timber: feed page 7
      app I Choreographer: Skipped 34 frames!  The application may be doing too much work on its main thread.
      app W Glide: Load failed for [https://img.shop.example/9913.webp] with dimensions [480x480]
      sys D InputDispatcher: Focus entered window: NotificationShade`,
    ),
  },
  {
    name: 'a debug build is told of a newer SDK, and that is all it says',
    root: null,
    next: betterLog,
    log: capture(
      'studio',
      `app W TPush: The latest release of TPNS SDK is now available
      app I TPush: [ServiceUtil] disable pull up other app
      app D Timber: cold start 1204 ms`,
    ),
  },
  {
    name: 'the token lives, has its account, and nobody has pushed to it today',
    root: null,
    next: anyLook,
    project: shopWith(['xiaomi']),
    service: { answers: pushed({ today: [], accounts: ['u-61'] }) },
    options: tokenOnly,
  },
  {
    name: 'a Meizu phone without a fault, and nothing but the phone',
    root: null,
    next: anyLook,
    project: shopWith(['meizu']),
    device: { ...meizu18, app: { running: true, mayNotify: null } },
  },
  {
    name: 'asked eight seconds after sending',
    root: null,
    next: anyLook,
    project: shopWith(['xiaomi']),
    service: { answers: pushed({ ago: 8, status: 'PUSH_STARTED', figures: {} }) },
    options: tokenAndPush,
    device: { ...nothing, app: { running: true } },
  },
  {
    name: 'IM is ready to push, and the archive is in order',
    root: null,
    next: anyLook,
    project: withIm(shopWith(['oppo'])),
    im: 'm-118',
    apk: {},
    device: { ...reno, app: { running: false, bucket: 20 } },
  },
];
