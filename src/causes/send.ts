/** Why a push that found its devices was never handed out. */
import { beside, causesAt, contrary, excludes, found, proof, some, strong } from './define.ts';

const API = 'https://cloud.tencent.com/document/product/548/39064';
const STATISTICS = 'https://cloud.tencent.com/document/product/548/39077';

export const sendCauses = causesAt('send', [
  {
    id: 'channel-not-served',
    side: 'console',
    channels: ['fcm'],
    predictions: [
      found(strong, 'channel-region'),
      some('push-not-sent'),
      excludes('push-sent'),
      excludes('push-arrived'),
    ],
    decides: 'access-point',
    source: 'https://cloud.tencent.com/document/product/548/36652',
    words: {
      en: {
        title: 'The access point does not serve this channel',
        why: 'FCM is served from Hong Kong and Singapore only.',
        remedy:
          'Create the app at one of those access points, or rely on the channels of the phones’ own brands.',
      },
      zh: {
        title: '该服务接入点不支持此通道',
        why: '只有中国香港和新加坡接入点支持 FCM。',
        remedy: '在这两个接入点创建应用，或改用手机品牌自己的厂商通道。',
      },
    },
  },
  {
    id: 'vendor-keys-in-console',
    side: 'console',
    commonness: 'common',
    perChannel: true,
    predictions: [
      strong('push-not-sent'),
      excludes('push-sent'),
      contrary('push-expired'),
      contrary('push-in-app'),
      contrary('push-text-long'),
      contrary('push-custom-content'),
      contrary('push-category', { odd: [true] }),
      contrary('push-stopped'),
      contrary('push-scheduled'),
      some('vendor-bound'),
    ],
    decides: 'tpns-console-vendor',
    source: STATISTICS,
    words: {
      en: {
        title: "The vendor's keys in the TPNS console are missing or wrong",
        why: 'To hand a push over, TPNS signs in at the vendor with what its console has; refused there, nothing is sent.',
        remedy:
          "Enter app id, key and secret of this package from the vendor's console into the TPNS console; wait five minutes.",
      },
      zh: {
        title: 'TPNS 控制台中的厂商参数缺失或有误',
        why: 'TPNS 用控制台中的参数登录厂商服务来下发推送，被厂商拒绝时就不会发送。',
        remedy: '把厂商开放平台中该包名的 AppID、AppKey、AppSecret 填入 TPNS 控制台，等待 5 分钟后重试。',
      },
    },
  },
  {
    id: 'app-under-review',
    side: 'console',
    commonness: 'usual',
    channels: ['oppo', 'vivo', 'honor', 'xiaomi'],
    predictions: [some('push-not-sent'), excludes('push-arrived')],
    decides: 'vendor-review',
    source: 'https://cloud.tencent.com/document/product/548/45659',
    words: {
      en: {
        title: 'The vendor is still reviewing the app',
        why: 'Before the app is released in the vendor’s store and its push is approved, the vendor takes no pushes, or only some to test devices.',
        remedy:
          "Finish the release and the approval in the vendor's console; until then use its test devices.",
      },
      zh: {
        title: '应用仍在厂商审核中',
        why: '应用在厂商商店上架并通过推送审核之前，厂商不接受推送，或只允许发给测试设备。',
        remedy: '在厂商开放平台完成上架和审核；在此之前使用厂商的测试设备功能。',
      },
    },
  },
  {
    id: 'vendor-channel-new',
    side: 'console',
    commonness: 'rare',
    perChannel: true,
    predictions: [
      some('push-not-sent'),
      some('vendor-token-empty'),
      excludes('push-arrived'),
      excludes('push-sent'),
    ],
    decides: 'wait-a-minute',
    source: 'https://www.tencentcloud.com/document/product/1024/32624',
    words: {
      en: {
        title: "The vendor's channel was switched on only minutes ago",
        why: 'A newly configured channel is used after about five minutes.',
        remedy: 'Wait five minutes, start the app, send again.',
      },
      zh: {
        title: '厂商通道几分钟前才配置',
        why: '新配置的厂商通道约 5 分钟后才会生效。',
        remedy: '等待 5 分钟后启动应用，再重新发送。',
      },
    },
  },
  {
    id: 'push-over',
    side: 'service',
    predictions: [
      proof('push-expired'),
      some('push-not-sent'),
      beside(some('process-running', { running: [false] }), 'push-expired'),
      excludes('push-arrived'),
    ],
    decides: 'send-and-follow',
    source: API,
    words: {
      en: {
        title: "The push's time was over before the device could be reached",
        why: 'A push waits for its device as long as expire_time says; after that it is dropped.',
        remedy:
          'Send with a longer --expire (up to 259200 seconds), and never with 0 to devices that may be offline.',
      },
      zh: {
        title: '设备上线之前，推送已超过离线保存时长',
        why: '推送最多等待 expire_time 指定的时间，之后丢弃。',
        remedy: '用更长的 --expire 发送（最多 259200 秒）；对可能离线的设备不要使用 0。',
      },
    },
  },
  {
    id: 'in-app-message',
    side: 'service',
    commonness: 'common',
    predictions: [
      strong('push-in-app'),
      strong('push-not-sent', { channel: ['tpns'] }),
      some('push-not-sent'),
      excludes('push-record', { message: ['notify'] }),
    ],
    decides: 'push-body',
    source: API,
    words: {
      en: {
        title: 'It is an in-app message, and the app does not run',
        why: 'A message (message_type “message”) takes no vendor’s channel and shows no notification: it waits until the app is connected.',
        remedy: 'Send a notification (message_type “notify”) where the app may be closed.',
      },
      zh: {
        title: '发送的是应用内消息，而应用没有运行',
        why: '应用内消息（message_type 为 message）不走厂商通道，也不展示通知，需等应用在线后才下发。',
        remedy: '应用可能关闭时请发送通知（message_type 为 notify）。',
      },
    },
  },
  {
    id: 'push-was-stopped',
    side: 'service',
    predictions: [
      proof('push-stopped'),
      beside(some('push-not-planned'), 'push-stopped'),
      beside(some('push-not-sent'), 'push-stopped'),
    ],
    decides: 'ask-push',
    source: 'https://cloud.tencent.com/document/product/548/39076',
    words: {
      en: {
        title: 'The push was cancelled, replaced or failed as a whole',
        why: 'Its record says that it ended before it was handed out.',
        remedy: 'Look in the console who ended it, and send it again.',
      },
      zh: {
        title: '推送被取消、覆盖或整体失败',
        why: '推送记录显示它在下发之前就结束了。',
        remedy: '在控制台查看终止原因后重新发送。',
      },
    },
  },
  {
    id: 'push-not-due',
    side: 'service',
    predictions: [proof('push-scheduled'), excludes('push-sent')],
    decides: 'ask-push',
    source: API,
    words: {
      en: {
        title: 'The push is scheduled for later',
        why: 'send_time lies ahead; it is taken for Beijing time.',
        remedy: 'Wait for it, or cancel it and send without --send-time.',
      },
      zh: {
        title: '推送是定时任务，尚未到时间',
        why: 'send_time 还没有到（按北京时间计算）。',
        remedy: '等待到点下发，或取消后不带 --send-time 重新发送。',
      },
    },
  },
  {
    id: 'device-not-connected',
    side: 'device',
    commonness: 'common',
    channels: ['tpns'],
    predictions: [
      strong('push-not-sent', { channel: ['tpns'] }),
      beside(some('process-running', { running: [false] }), 'push-not-sent'),
      some('vendor-not-integrated'),
      some('device-offline'),
      found(some, 'vendor-disabled'),
      excludes('push-sent'),
      excludes('push-arrived'),
      contrary('push-in-app'),
      contrary('push-expired'),
      contrary('app-stopped'),
    ],
    decides: 'ask-device',
    source: 'https://www.tencentcloud.com/document/product/1024/32624',
    words: {
      en: {
        title: "Only TPNS's own connection was tried, and the app was not connected",
        why: "That connection lives in the app's process. With the app closed only a vendor's channel reaches the device, and none is bound.",
        remedy: 'Integrate and bind the channel of the device’s brand, or test with the app open.',
      },
      zh: {
        title: '推送只走 TPNS 自建通道，而应用不在线',
        why: '自建通道依赖应用进程，应用关闭后只有厂商通道可达，而设备没有绑定厂商 Token。',
        remedy: '集成并绑定设备品牌对应的厂商通道，或在应用打开时测试。',
      },
    },
  },
]);
