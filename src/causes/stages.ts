/** What happens at each stage of a push's way, and what shows whether it did. */
import type { Lang } from '../core/lang.ts';
import type { Stage } from '../core/push-path.ts';

export interface StageWords {
  readonly about: string;
  /** How to see it. */
  readonly shown: string;
}

export const stageWords: Readonly<Record<Stage, Readonly<Record<Lang, StageWords>>>> = {
  registration: {
    en: {
      about:
        'The app asks TPNS for a token, with AccessID and AccessKey, at its access point. Without a token nothing can be sent to it.',
      shown: 'The log of a cold start shows a token or a code: tpns doctor --logcat <file>.',
    },
    zh: {
      about: '应用用 AccessID 和 AccessKey 向所属接入点申请 Token。没有 Token 就无法向它推送。',
      shown: '冷启动日志中会出现 Token 或返回码：tpns doctor --logcat <文件>。',
    },
  },
  'vendor-token': {
    en: {
      about:
        "The vendor's SDK on the phone gets a token of its own. It is what reaches the phone while the app does not run.",
      shown:
        'In the log, “other push token” has a value, and the vendor’s code is 0: tpns doctor --logcat <file>.',
    },
    zh: {
      about: '手机上的厂商 SDK 获取厂商 Token，应用未运行时靠它触达手机。',
      shown: '日志中 “other push token” 有值且厂商返回码为 0：tpns doctor --logcat <文件>。',
    },
  },
  binding: {
    en: {
      about:
        "TPNS learns which vendor token, which account and which tags belong to the device; with IM, IM learns the device's token.",
      shown:
        '“bind OtherPushToken success” in the log, or the service itself: tpns doctor --online --token <token>.',
    },
    zh: {
      about: 'TPNS 记录设备对应的厂商 Token、账号和标签；使用 IM 时，IM 也要得到设备的 Token。',
      shown: '日志中的 “bind OtherPushToken success”，或查询服务端：tpns doctor --online --token <Token>。',
    },
  },
  plan: {
    en: {
      about:
        'The service takes the push and looks up the devices behind its target. IM decides here whether it sends an offline push at all.',
      shown:
        '“planned” in the statistics: tpns doctor --online --push-id <id>; for IM: --im-account <account>.',
    },
    zh: {
      about: '服务端受理推送，并找出目标对应的设备；IM 在这一步决定是否发送离线推送。',
      shown: '统计中的“计划发送”：tpns doctor --online --push-id <ID>；IM 用 --im-account <账号>。',
    },
  },
  send: {
    en: {
      about:
        'TPNS hands the push out: over its own connection to an app that runs, else to the vendor, with the keys from its console.',
      shown: '“sent” in the statistics, channel by channel: tpns doctor --online --push-id <id>.',
    },
    zh: {
      about: 'TPNS 下发推送：应用在线时走自建通道，否则用控制台中的厂商参数交给厂商。',
      shown: '统计中各通道的“实际发送”：tpns doctor --online --push-id <ID>。',
    },
  },
  vendor: {
    en: {
      about:
        'The vendor checks quota, category, text and hours, and passes the message on to the phone, or not.',
      shown: "The push report in the vendor's own console; TPNS hears of it only by receipts.",
    },
    zh: {
      about: '厂商检查配额、分类、文案和时段，再决定是否转发到手机。',
      shown: '厂商开放平台自己的推送报表；TPNS 只能通过回执得知。',
    },
  },
  arrival: {
    en: {
      about:
        'The phone takes the message: it has a network, and the app is neither force-stopped nor kept from running.',
      shown: '“arrived” in the statistics, or the device itself: tpns doctor --device.',
    },
    zh: {
      about: '手机收到消息：有网络，应用没有被强制停止，也没有被限制运行。',
      shown: '统计中的“抵达”，或直接查看设备：tpns doctor --device。',
    },
  },
  display: {
    en: {
      about:
        'Android shows the notification: the permission is there, the channel is switched on, and has the sound that is wanted.',
      shown: 'The settings of the app on the device: tpns doctor --device.',
    },
    zh: {
      about: '系统展示通知：有通知权限，通知渠道已开启，并带有所需的铃声。',
      shown: '设备上该应用的通知设置：tpns doctor --device。',
    },
  },
  click: {
    en: {
      about: "A tap starts the SDK's own activity, which counts it and passes it on.",
      shown: 'A line “TpnsActivity receiver intent” in the log while it is tapped.',
    },
    zh: {
      about: '点击通知会启动 SDK 自己的 Activity，由它统计并继续跳转。',
      shown: '点击时日志中出现 “TpnsActivity receiver intent”。',
    },
  },
  redirect: {
    en: {
      about:
        'The link of the console, or of the push, opens the page of the app that has the fitting intent-filter.',
      shown: 'tpns doctor --redirect <link>, or on the device: tpns doctor --device --rehearse.',
    },
    zh: {
      about: '控制台或推送中的跳转地址，打开应用中 intent-filter 与之匹配的页面。',
      shown: 'tpns doctor --redirect <地址>，或在设备上执行：tpns doctor --device --rehearse。',
    },
  },
};
