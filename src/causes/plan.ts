/** Why a push found nobody to go to, or was never taken. */
import { beside, causesAt, codes, contrary, excludes, found, proof, some, strong } from './define.ts';

const CODES = 'https://cloud.tencent.com/document/product/548/39080';
const API = 'https://cloud.tencent.com/document/product/548/39064';
const STATES = 'https://cloud.tencent.com/document/product/269/2566';

export const planCauses = causesAt('plan', [
  {
    id: 'server-asks-elsewhere',
    side: 'service',
    commonness: 'common',
    predictions: [
      proof('service-knows-no-app'),
      proof('push-refused', codes('1008035', '10030009')),
      strong('app-lives-elsewhere'),
      excludes('service-knows-app'),
      contrary('push-planned'),
    ],
    decides: 'access-point',
    source: CODES,
    words: {
      en: {
        title: "The server's requests go to another access point than the app's",
        why: 'Each access point knows its own apps only.',
        remedy: "Send to the API host of the app's access point (--region, or TPNS_REGION).",
      },
      zh: {
        title: '服务端请求发往了另一个接入点',
        why: '各接入点的应用数据相互独立。',
        remedy: '改用应用所属接入点的 API 域名（--region 或 TPNS_REGION）。',
      },
    },
  },
  {
    id: 'secret-wrong',
    side: 'service',
    commonness: 'common',
    predictions: [
      proof('service-rejects', codes('10030002')),
      strong('service-rejects'),
      strong('push-refused', codes('1008003', '10030002')),
      beside(some('clock-right'), 'service-rejects'),
      contrary('clock-skew', undefined, ({ args }) => Math.abs(args.seconds) > 300),
      // who is told to come back later was let in
      excludes('service-mute', codes('1008028')),
      excludes('service-knows-app'),
    ],
    decides: 'compare-secret',
    source: 'https://cloud.tencent.com/document/product/548/41046',
    words: {
      en: {
        title: "The SecretKey is not this AccessID's",
        why: 'The signature does not fit, so the service takes no push.',
        remedy:
          'Copy the SecretKey (32 characters, not the AccessKey) of this AccessID from the console; Android and iOS have their own.',
      },
      zh: {
        title: 'SecretKey 与该 AccessID 不匹配',
        why: '签名校验失败，服务端不接受推送。',
        remedy: '从控制台复制该 AccessID 的 SecretKey（32 位，不是 AccessKey）；Android 与 iOS 各不相同。',
      },
    },
  },
  {
    id: 'clock-wrong',
    side: 'service',
    predictions: [
      beside(
        strong('clock-skew', undefined, ({ args }) => Math.abs(args.seconds) > 300),
        'service-rejects',
        codes('1008003'),
      ),
      beside(strong('service-rejects', codes('1008003')), 'clock-skew'),
      strong('push-refused', codes('1008003')),
      excludes('clock-right'),
      excludes('service-knows-app'),
    ],
    decides: 'set-clock',
    source: 'https://cloud.tencent.com/document/product/548/41046',
    words: {
      en: {
        title: "The sending computer's clock is wrong",
        why: 'The time is part of the signature; how far it may be off is documented nowhere.',
        remedy: 'Set the clock of the computer that signs (NTP), and send seconds, not milliseconds.',
      },
      zh: {
        title: '发送端的系统时间不准',
        why: '时间戳参与签名，允许的误差没有公开说明。',
        remedy: '校准签名所在机器的时间（NTP），并确认时间戳单位是秒而不是毫秒。',
      },
    },
  },
  {
    id: 'content-refused',
    side: 'service',
    predictions: [proof('push-refused', codes('1008019'))],
    decides: 'plain-text',
    source: CODES,
    words: {
      en: {
        title: 'The text was blocked by the content check',
        why: 'TPNS checks title and content before it takes a push.',
        remedy: 'Send another text.',
      },
      zh: {
        title: '文案被内容安全拦截',
        why: 'TPNS 在受理推送前会检查标题和内容。',
        remedy: '更换文案后重新发送。',
      },
    },
  },
  {
    id: 'pushes-too-many',
    side: 'service',
    predictions: [
      proof('push-refused', codes('1008028', '10010018')),
      some('service-mute', codes('1008028')),
    ],
    decides: 'push-body',
    source: CODES,
    words: {
      en: {
        title: 'Pushes follow each other too fast, or repeat the same text',
        why: 'One push a second to all or to a tag, and the same text to everybody once an hour, is what the service takes.',
        remedy: 'Send later, or with another text.',
      },
      zh: {
        title: '推送过于频繁，或重复了相同文案',
        why: '全量或标签推送每秒最多 1 次，相同内容的全量推送每小时只能 1 次。',
        remedy: '稍后再发，或更换文案。',
      },
    },
  },
  {
    id: 'request-malformed',
    side: 'service',
    predictions: [proof('push-refused', codes('1008001', '1008002', '1008007', '10010012'))],
    decides: 'push-body',
    source: API,
    words: {
      en: {
        title: 'The request itself is wrong',
        why: 'A member is missing, has the wrong type or is out of range, so the service takes nothing.',
        remedy:
          'Compare the body with what tpns push --dry-run prints; custom_content has to be a text that holds JSON.',
      },
      zh: {
        title: '请求本身有误',
        why: '字段缺失、类型错误或超出范围，服务端不予受理。',
        remedy: '与 tpns push --dry-run 打印的请求体比对；custom_content 必须是 JSON 字符串。',
      },
    },
  },
  {
    id: 'push-for-somebody-else',
    side: 'service',
    commonness: 'common',
    predictions: [proof('push-for-others'), some('push-record'), excludes('push-for-token')],
    decides: 'ask-push',
    source: 'https://cloud.tencent.com/document/product/548/39076',
    words: {
      en: {
        title: 'The push was not meant for this device',
        why: 'The token is not among those it went to: the server has an older token, or another account or tag.',
        remedy: 'Compare the token that the app logs with the one the server stores, and send to that.',
      },
      zh: {
        title: '推送的目标不是该设备',
        why: '目标中没有该 Token：服务端保存的是旧 Token，或推给了其他账号、标签。',
        remedy: '将应用日志中的 Token 与服务端保存的比对，改用正确的 Token 发送。',
      },
    },
  },
  {
    id: 'target-empty',
    side: 'service',
    commonness: 'common',
    predictions: [
      strong('push-not-planned'),
      some('push-record', { type: ['tag', 'account', 'account_list', 'package_account_push', 'TAG_PUSH'] }),
      proof('push-refused', codes('10010005')),
      excludes('push-planned'),
      contrary('token-unknown'),
      contrary('push-stopped'),
      contrary('push-scheduled'),
    ],
    decides: 'ask-token',
    source: CODES,
    words: {
      en: {
        title: 'No device is behind the target of the push',
        why: 'The service planned for nobody: the target has no device with a valid token at this access point.',
        remedy: 'Bind the account or tag again (it takes some ten seconds), or send to the token itself.',
      },
      zh: {
        title: '推送目标下没有设备',
        why: '服务端计划发送数为 0：目标在该接入点下没有持有有效 Token 的设备。',
        remedy: '重新绑定账号或标签（约 10 秒生效），或直接推送给 Token。',
      },
    },
  },
  {
    id: 'push-unknown',
    side: 'service',
    predictions: [proof('push-record-missing'), excludes('push-record'), excludes('push-planned')],
    decides: 'send-and-follow',
    source: CODES,
    words: {
      en: {
        title: 'There is no such push at this access point',
        why: 'Records are kept for a month; an id that lost its last digits to a floating-point number, or of another app, is not found.',
        remedy: 'Take push_id from the answer to the push, as text.',
      },
      zh: {
        title: '该接入点没有这条推送',
        why: '推送记录只保留一个月；ID 被当作浮点数而丢失末尾数字，或属于其他应用时，都查不到。',
        remedy: '从推送接口的返回中以字符串方式取得 push_id。',
      },
    },
  },
  {
    id: 'im-online',
    side: 'service',
    commonness: 'common',
    predictions: [strong('im-state', { state: ['Online'] }), found(some, 'im-app-state')],
    decides: 'im-login',
    source: STATES,
    words: {
      en: {
        title: 'For IM the receiver is online, so it sends no offline push',
        why: 'The message went over IM’s own connection. That connection lives on for a while after the app is left, unless the app says that it goes to the background.',
        remedy:
          'Call doBackground when the app leaves the foreground (and doForeground when it comes back), and test with the app closed.',
      },
      zh: {
        title: '接收方在 IM 中处于在线状态，因此不会发送离线推送',
        why: '消息已通过 IM 长连接送达。如果应用没有上报切后台，离开应用后长连接还会保持一段时间。',
        remedy: '应用进入后台时调用 doBackground，回到前台时调用 doForeground，并在应用关闭后测试。',
      },
    },
  },
  {
    id: 'im-logged-out',
    side: 'app',
    commonness: 'common',
    predictions: [
      proof('im-state', { state: ['Offline'] }),
      some('im-token-refused', codes('6014')),
      excludes('im-state', { state: ['PushOnline', 'Online'] }),
    ],
    decides: 'im-login',
    source: STATES,
    words: {
      en: {
        title: 'For IM the receiver is logged out',
        why: 'After a logout, or seven days away, IM keeps no token to push to.',
        remedy: 'Log in again with this account; let the app log out of IM only where the user does.',
      },
      zh: {
        title: '接收方已退出 IM 登录',
        why: '退出登录或超过 7 天未使用后，IM 不再保留可推送的 Token。',
        remedy: '用该账号重新登录；只有用户主动退出时才登出 IM。',
      },
    },
  },
  {
    id: 'im-account-absent',
    side: 'service',
    predictions: [
      proof('im-account-unknown'),
      proof('im-refused', codes('70107', '90048', '90012', '90003')),
      proof('im-push-refused', codes('70107', '90048', '90012', '90003', '20003')),
      excludes('im-state'),
    ],
    decides: 'ask-im',
    source: STATES,
    words: {
      en: {
        title: 'IM has no such account',
        why: 'An account exists once it has logged in, or was imported; in another data centre it does not.',
        remedy: 'Check the spelling and the SDKAppID, and log in once with this account.',
      },
      zh: {
        title: 'IM 中没有该账号',
        why: '账号在首次登录或导入后才存在，在其他数据中心则查不到。',
        remedy: '检查账号拼写和 SDKAppID，并用该账号登录一次。',
      },
    },
  },
  {
    id: 'im-credentials-wrong',
    side: 'service',
    predictions: [
      proof(
        'im-refused',
        codes(
          '60004',
          '60005',
          '60006',
          '60010',
          '60016',
          '60021',
          '70001',
          '70003',
          '70009',
          '70013',
          '70014',
          '70016',
          '70020',
          '90009',
        ),
      ),
      excludes('im-state'),
    ],
    decides: 'ask-im',
    source: 'https://cloud.tencent.com/document/product/269/1519',
    words: {
      en: {
        title: 'IM does not let this caller in',
        why: 'SDKAppID, key, administrator and data centre have to fit together before IM answers or sends anything.',
        remedy:
          'Compare them with the IM console (tpns explain shows what the code means); for 70016 and 70020 the data centre is the first suspect.',
      },
      zh: {
        title: 'IM 拒绝了本次请求的身份',
        why: 'SDKAppID、密钥、管理员账号和数据中心必须匹配，IM 才会应答或发送。',
        remedy:
          '与 IM 控制台逐一核对（tpns explain 可查看返回码含义）；70016 和 70020 优先排查数据中心（接口域名）是否正确。',
      },
    },
  },
  {
    id: 'im-message-without-text',
    loose: true,
    side: 'app',
    predictions: [found(strong, 'im-custom-desc'), some('im-state', { state: ['PushOnline'] })],
    decides: 'fix-sources',
    source: 'https://cloud.tencent.com/document/product/269/2720',
    words: {
      en: {
        title: 'A custom IM message has no text to show',
        why: 'IM makes an offline push of a custom message only where its offline push info has a description.',
        remedy: 'Call setDesc on the offline push info of custom messages.',
      },
      zh: {
        title: 'IM 自定义消息没有可展示的文案',
        why: '自定义消息只有在离线推送信息中设置了描述，IM 才会发起离线推送。',
        remedy: '为自定义消息的离线推送信息调用 setDesc。',
      },
    },
  },
]);
