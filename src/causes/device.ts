/** Why the device does not take, or does not show, what was sent to it. */
import { beside, causesAt, contrary, excludes, found, proof, some, strong } from './define.ts';

const FAQ = 'https://www.tencentcloud.com/document/product/1024/32624';
const CHANNELS = 'https://developer.android.com/develop/ui/views/notifications/channels';

export const arrivalCauses = causesAt('arrival', [
  {
    id: 'app-switched-off',
    side: 'device',
    predictions: [proof('app-disabled'), some('push-not-arrived'), excludes('push-arrived')],
    decides: 'open-app',
    source: 'https://developer.android.com/reference/android/content/pm/PackageManager',
    words: {
      en: {
        title: 'The app is disabled or suspended on the device',
        why: 'A disabled app does not run; a suspended one (work profile off, digital wellbeing, a parental limit) runs and shows nothing.',
        remedy: 'Enable the app in the device’s settings, or switch off what has paused it.',
      },
      zh: {
        title: '应用在设备上被停用或暂停',
        why: '被停用的应用不会运行；被暂停的应用（工作资料关闭、数字健康、家长控制等）不展示任何通知。',
        remedy: '在系统设置中启用该应用，或解除暂停它的限制。',
      },
    },
  },
  {
    id: 'app-force-stopped',
    side: 'device',
    commonness: 'common',
    predictions: [
      proof('app-stopped'),
      some('push-not-arrived'),
      some('push-not-sent', { channel: ['tpns'] }),
      some('process-running', { running: [false] }),
      excludes('app-not-stopped'),
      excludes('push-arrived'),
      contrary('notification-shown'),
    ],
    decides: 'open-app',
    source: 'https://developer.android.com/guide/components/activities/process-lifecycle',
    words: {
      en: {
        title: 'The app was force-stopped',
        why: 'No broadcast reaches an app in the stopped state until somebody opens it; some vendors put apps there when they are swiped away.',
        remedy:
          'Open the app once. To leave it for a test, press Home: neither swipe it away nor use “Force stop” or adb shell am force-stop.',
      },
      zh: {
        title: '应用被强制停止',
        why: '处于停止状态的应用在用户再次打开之前收不到任何广播；部分厂商在划掉应用时也会将其置于该状态。',
        remedy:
          '打开一次应用。测试离线推送时按 Home 键退到后台，不要划掉，也不要使用“强行停止”或 adb shell am force-stop。',
      },
    },
  },
  {
    id: 'background-restricted',
    side: 'device',
    commonness: 'common',
    predictions: [
      strong('battery-restricted', { what: ['background', 'data'] }),
      strong('standby-bucket', { bucket: ['restricted', 'never'] }),
      some('standby-bucket', { bucket: ['rare'] }),
      strong('autostart-denied'),
      some('battery-restricted', { what: ['power-saver'] }),
      some('push-not-arrived', { channel: ['tpns'] }),
      some('process-running', { running: [false] }),
      contrary('battery-free'),
      excludes('push-arrived'),
      contrary('notification-shown'),
    ],
    decides: 'battery-settings',
    source: 'https://developer.android.com/topic/performance/power/power-details',
    words: {
      en: {
        title: 'The device keeps the app from running in the background',
        why: "TPNS's own connection ends with the app's process; restricted apps may neither keep it nor start it again.",
        remedy:
          "Allow autostart and background activity for the app, or rely on the vendor's channel, which needs neither.",
      },
      zh: {
        title: '设备限制了应用的后台运行',
        why: 'TPNS 自建通道随应用进程结束而中断，受限的应用既不能保活也不能自启动。',
        remedy: '为应用开启自启动和后台活动权限，或改用不依赖它们的厂商通道。',
      },
    },
  },
  {
    id: 'device-without-network',
    side: 'device',
    predictions: [proof('device-offline'), some('push-not-arrived'), contrary('notification-shown')],
    decides: 'another-network',
    source: FAQ,
    words: {
      en: {
        title: 'The device has no network',
        why: 'Neither TPNS nor a vendor reaches it.',
        remedy:
          'Connect it, best over mobile data without a proxy, and wait: pushes that have not expired come then.',
      },
      zh: {
        title: '设备没有网络',
        why: 'TPNS 和厂商通道都无法触达。',
        remedy: '连接网络（最好使用不经代理的移动数据）后等待，未过期的推送会随后送达。',
      },
    },
  },
  {
    id: 'own-channel-asleep',
    side: 'app',
    commonness: 'common',
    channels: ['tpns'],
    predictions: [
      strong('push-not-arrived', { channel: ['tpns'] }),
      some('push-sent', { channel: ['tpns'] }),
      beside(some('process-running', { running: [false] }), 'push-not-arrived'),
      some('vendor-token-empty'),
      found(some, 'vendor-disabled', 'vendor-orphan'),
      excludes('push-arrived'),
      excludes('push-arrived'),
      contrary('notification-shown'),
      contrary('app-stopped'),
      contrary('process-running', { running: [true] }),
    ],
    decides: 'ask-device',
    source: FAQ,
    words: {
      en: {
        title: "It went over TPNS's own connection, which an app in the background loses",
        why: "That connection lives in the app's process. The service keeps the last three messages for up to 72 hours and delivers them when the app is opened.",
        remedy: "Bind the vendor's channel of this brand, so that pushes reach a closed app.",
      },
      zh: {
        title: '推送走了 TPNS 自建通道，而应用在后台时连接会断开',
        why: '自建通道依赖应用进程。服务端最多保留最近 3 条消息、72 小时，应用打开后才会补发。',
        remedy: '集成并绑定该品牌的厂商通道，使应用关闭时也能收到推送。',
      },
    },
  },
  {
    id: 'other-package-in-console',
    side: 'console',
    channels: ['tpns'],
    predictions: [
      strong('app-differs', { what: ['package'] }),
      some('push-one-package'),
      found(strong, 'package-mismatch'),
      some('push-not-arrived', { channel: ['tpns'] }),
      contrary('notification-shown'),
    ],
    decides: 'compare-keys',
    source: 'https://cloud.tencent.com/document/product/548/39064',
    words: {
      en: {
        title: 'The app has another package name than the console',
        why: "TPNS's own channel delivers to the package that the console names; a build with a suffix is another one.",
        remedy: 'Use the package that the console has, or push with multi_pkg set to true.',
      },
      zh: {
        title: '应用包名与控制台登记的不同',
        why: 'TPNS 自建通道只投递给控制台登记的包名，带 applicationIdSuffix 的构建包名不同。',
        remedy: '使用控制台登记的包名，或推送时将 multi_pkg 设为 true。',
      },
    },
  },
]);

export const displayCauses = causesAt('display', [
  {
    id: 'notifications-off',
    side: 'device',
    commonness: 'common',
    predictions: [
      proof('notifications-allowed', { allowed: [false] }),
      found(some, 'notifications-permission'),
      some('message-received'),
      some('push-not-arrived'),
      excludes('notifications-allowed', { allowed: [true] }),
      contrary('notification-shown'),
      excludes('click-reached'),
    ],
    decides: 'notification-settings',
    source: 'https://developer.android.com/develop/ui/views/notifications/notification-permission',
    words: {
      en: {
        title: 'Notifications of the app are switched off',
        why: 'Android shows none; several vendors do not even deliver. From Android 13 on, an app that never asks has no permission.',
        remedy:
          'Switch them on in the device’s settings, and have the app ask for POST_NOTIFICATIONS at run time.',
      },
      zh: {
        title: '应用的通知权限已关闭',
        why: '系统不会展示通知，部分厂商甚至不会投递。Android 13 起，应用不主动申请就没有权限。',
        remedy: '在系统设置中开启通知，并在应用运行时申请 POST_NOTIFICATIONS 权限。',
      },
    },
  },
  {
    id: 'notification-channel-blocked',
    side: 'device',
    predictions: [
      some('notification-channel-off'),
      beside(strong('notification-channel-off'), 'message-received'),
      beside(strong('notification-channel-off'), 'push-arrived'),
      some('message-received'),
      some('push-arrived'),
      contrary('notification-shown'),
    ],
    decides: 'notification-settings',
    source: CHANNELS,
    words: {
      en: {
        title: 'The notification channel that the push uses is switched off',
        why: 'Its notifications are dropped without a word; an app cannot switch a channel on again.',
        remedy: 'Switch the channel on in the device’s settings, or push with another channel id.',
      },
      zh: {
        title: '推送使用的通知渠道已关闭',
        why: '该渠道的通知会被静默丢弃，且应用无法自行重新开启。',
        remedy: '在系统设置中开启该渠道，或推送时使用其他渠道 ID。',
      },
    },
  },
  {
    id: 'sound-missing',
    loose: true,
    side: 'app',
    predictions: [
      strong('push-sound', { channelNamed: [false] }),
      some('notification-channel-silent'),
      beside(strong('notification-channel-silent'), 'push-sound'),
      some('push-sound'),
      beside(some('notification-shown'), 'push-sound'),
      beside(some('push-arrived'), 'push-sound'),
      contrary('notifications-allowed', { allowed: [false] }),
      contrary('push-not-arrived'),
    ],
    decides: 'notification-settings',
    source: CHANNELS,
    words: {
      en: {
        title: 'It is shown, and not heard: the sound belongs to the notification channel',
        why: 'From Android 8 on a channel’s sound is fixed when it is created. A sound named in the push works only with a channel that was created with it, and needs the channel’s id beside it.',
        remedy:
          'Create a new channel with the sound (a new id: an existing one does not change), register it at the vendor, and name it in the push together with ring_raw.',
      },
      zh: {
        title: '通知已展示但没有铃声：铃声由通知渠道决定',
        why: 'Android 8 起渠道的铃声在创建时就已固定，推送中指定的铃声只有配合以该铃声创建的渠道才生效，并且必须同时填写渠道 ID。',
        remedy:
          '用新的 ID 创建带铃声的渠道（已有渠道无法修改），在厂商开放平台登记，并在推送中与 ring_raw 一起填写。',
      },
    },
  },
  {
    id: 'do-not-disturb-on',
    side: 'device',
    commonness: 'rare',
    predictions: [
      some('do-not-disturb'),
      beside(strong('do-not-disturb'), 'push-arrived'),
      beside(strong('do-not-disturb'), 'message-received'),
      some('push-arrived'),
      some('message-received'),
      contrary('notifications-allowed', { allowed: [false] }),
    ],
    decides: 'notification-settings',
    source: 'https://support.google.com/android/answer/9069335',
    words: {
      en: {
        title: 'Do not disturb is on',
        why: 'Notifications come without sound and without popping up, or not into sight at all.',
        remedy: 'Switch it off, and look into the notification drawer.',
      },
      zh: {
        title: '设备开启了勿扰模式',
        why: '通知没有声音、不弹出，甚至完全不显示。',
        remedy: '关闭勿扰模式，并下拉通知栏查看。',
      },
    },
  },
]);
