/** Why a vendor that took the push does not pass it on. */
import { beside, causesAt, contrary, excludes, found, proof, some, strong } from './define.ts';

const LIMITS = 'https://cloud.tencent.com/document/product/876/41760';
const FAQ = 'https://www.tencentcloud.com/document/product/1024/32624';
const API = 'https://cloud.tencent.com/document/product/548/39064';

const arrived = [excludes('push-arrived'), excludes('push-clicked')];

export const vendorCauses = causesAt('vendor', [
  {
    id: 'receipts-not-set-up',
    side: 'console',
    commonness: 'common',
    channels: ['huawei', 'honor', 'meizu'],
    predictions: [
      strong('push-without-receipts'),
      some('push-not-arrived'),
      some('push-sent'),
      strong('push-clicked'),
      contrary('notifications-allowed', { allowed: [false] }),
      contrary('app-stopped'),
      excludes('device-offline'),
      excludes('app-disabled'),
      excludes('push-arrived'),
    ],
    decides: 'vendor-report',
    source: 'https://cloud.tencent.com/document/product/548/39077',
    words: {
      en: {
        title: 'It may have arrived: this channel counts arrivals only where receipts are set up',
        why: "TPNS learns of an arrival over this channel only from the vendor's receipt; without it the figure stays at nothing whatever happens.",
        remedy:
          "Look at the phone; then set up the receipt address in the vendor's console, so that the figures mean something.",
      },
      zh: {
        title: '可能已抵达：该通道只有配置了回执才统计抵达数',
        why: '该通道的抵达数来自厂商回执，未配置回执时始终为 0。',
        remedy: '先查看手机是否收到；再到厂商开放平台配置回执地址，之后统计数据才有意义。',
      },
    },
  },
  {
    id: 'vendor-filters-text',
    side: 'service',
    commonness: 'common',
    perChannel: true,
    predictions: [
      strong('push-filtered-word'),
      beside(some('push-not-arrived'), 'push-filtered-word'),
      ...arrived,
    ],
    decides: 'plain-text',
    source: FAQ,
    words: {
      en: {
        title: 'The vendor filters the text',
        why: 'Words such as “test” or 测试 and repeated texts are dropped, or shown without sound at the end of the list.',
        remedy: 'Send a text as your users would get it.',
      },
      zh: {
        title: '文案被厂商过滤',
        why: '含有 “test”、“测试” 等字样或重复的文案会被丢弃，或被静默折叠。',
        remedy: '使用接近真实场景的文案发送。',
      },
    },
  },
  {
    id: 'vendor-sleeps',
    side: 'service',
    channels: ['vivo'],
    predictions: [
      strong('push-at-night'),
      beside(some('push-not-arrived'), 'push-at-night'),
      beside(some('push-not-sent'), 'push-at-night'),
      ...arrived,
    ],
    decides: 'plain-text',
    source: LIMITS,
    words: {
      en: {
        title: 'The vendor delivers operational messages by day only',
        why: 'From 23 to 7 o’clock (Beijing time) they are not passed on; system messages are.',
        remedy:
          'Send between 7 and 23 o’clock, or with the category (vivo_category) that fits, once it is approved.',
      },
      zh: {
        title: '厂商只在白天下发运营消息',
        why: '北京时间 23 点至次日 7 点不下发运营类消息，系统类消息不受限制。',
        remedy: '在 7 点至 23 点之间发送，或在获批后填写合适的消息分类（vivo_category）。',
      },
    },
  },
  {
    id: 'vendor-channel-unnamed',
    side: 'service',
    commonness: 'common',
    // Firebase shows what names none in its default channel
    channels: ['oppo', 'xiaomi'],
    predictions: [
      strong('push-channel-unnamed'),
      found(strong, 'im-oppo-channel'),
      beside(some('push-not-arrived'), 'push-channel-unnamed'),
      ...arrived,
    ],
    decides: 'vendor-only',
    source: FAQ,
    words: {
      en: {
        title: 'The push names no notification channel of the vendor’s',
        why: 'From Android 8 on a notification belongs to a channel. OPPO drops a message whose channel id its console does not have; others file it under the kind with the tightest limits.',
        remedy:
          'Create the channel in the vendor’s console, with the same id in the app and in the push (oppo_ch_id; for IM setAndroidOPPOChannelID).',
      },
      zh: {
        title: '推送没有指定厂商的通知渠道',
        why: 'Android 8 起通知都属于某个渠道；OPPO 会丢弃未登记 ChannelID 的消息，其他厂商则归入限制最严的类别。',
        remedy:
          '在厂商开放平台创建渠道，并在应用和推送中使用相同的 ID（oppo_ch_id；IM 用 setAndroidOPPOChannelID）。',
      },
    },
  },
  {
    id: 'vendor-refuses-content',
    side: 'service',
    channels: ['oppo', 'huawei', 'xiaomi', 'vivo', 'meizu'],
    predictions: [
      proof('push-custom-content', { problem: ['not-json', 'not-object'], channel: ['oppo'] }),
      strong('push-custom-content', { problem: ['not-json', 'not-object'] }),
      // of these two, editions differ by about that much
      strong(
        'push-text-long',
        undefined,
        ({ args, channel }) => !/^(?:oppo|vivo)$/.test(channel ?? '') || args.length > args.limit * 1.6,
      ),
      some('push-text-long'),
      beside(contrary('push-sent'), 'push-text-long'),
      beside(some('push-not-sent'), 'push-text-long'),
      beside(some('push-not-arrived'), 'push-text-long'),
      found(strong, 'im-ext-json'),
      ...arrived,
    ],
    decides: 'push-body',
    source: API,
    words: {
      en: {
        title: 'The vendor does not take the content as it is',
        why: 'OPPO wants custom content (IM: ext) as a JSON object; a title or text above the vendor’s limit is refused as well.',
        remedy: 'Send custom content as a JSON object, and shorten title and text.',
      },
      zh: {
        title: '厂商不接受该消息内容',
        why: 'OPPO 要求自定义内容（IM 为 ext）是 JSON 对象；标题或内容超出厂商上限也会被拒绝。',
        remedy: '以 JSON 对象形式传自定义内容，并缩短标题和内容。',
      },
    },
  },
  {
    id: 'vendor-category-wrong',
    side: 'service',
    channels: ['vivo', 'huawei', 'honor'],
    predictions: [
      strong('push-category', { odd: [true] }),
      // each has to be approved, which nobody but the vendor can tell
      beside(some('push-not-sent'), 'push-category'),
      beside(some('push-not-arrived'), 'push-category'),
      ...arrived,
    ],
    decides: 'push-body',
    source: API,
    words: {
      en: {
        title: 'The message category is not one that the vendor has approved',
        why: 'A category that does not exist, or that this app may not use, makes the vendor refuse the message or treat it as marketing.',
        remedy: 'Use a category that the vendor’s console shows as approved, in capitals, or none.',
      },
      zh: {
        title: '消息分类未获厂商批准',
        why: '分类不存在或应用无权使用时，厂商会拒绝消息或按营销消息处理。',
        remedy: '使用厂商开放平台已批准的分类（大写），或不填。',
      },
    },
  },
  {
    id: 'vendor-quota',
    side: 'service',
    commonness: 'common',
    channels: ['xiaomi', 'oppo', 'vivo', 'huawei', 'honor', 'meizu'],
    predictions: [
      strong('push-not-arrived', { channel: ['xiaomi', 'oppo', 'vivo'] }),
      some('push-not-arrived'),
      contrary('push-without-receipts'),
      contrary('push-filtered-word'),
      contrary('push-at-night'),
      contrary('push-channel-unnamed'),
      contrary('push-custom-content'),
      contrary('push-text-long'),
      contrary('push-category', { odd: [true] }),
      contrary('app-stopped'),
      contrary('notifications-allowed', { allowed: [false] }),
      ...arrived,
    ],
    decides: 'vendor-report',
    source: LIMITS,
    words: {
      en: {
        title: "The vendor's quota or message classification holds it back",
        why: 'Vendors limit marketing messages per app and per user and day; what exceeds that is accepted and not shown.',
        remedy:
          "Look at quota and message type in the vendor's console, and apply for the class that fits (IM, order, account).",
      },
      zh: {
        title: '被厂商的配额或消息分类限制',
        why: '厂商按应用、按用户每天限制营销类消息的数量，超出部分厂商会受理但不展示。',
        remedy: '在厂商开放平台查看配额和消息类型，申请合适的分类（即时通讯、订单、账号等）。',
      },
    },
  },
]);
