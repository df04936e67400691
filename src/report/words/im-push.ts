import type { Words } from './types.ts';

const whichEn = { 'sdk-app-id': 'the SDKAppID of IM', 'im-secret-key': 'the key of IM' } as const;
const whichZh = { 'sdk-app-id': 'IM 的 SDKAppID', 'im-secret-key': 'IM 的密钥' } as const;
const whichEnv = { 'sdk-app-id': 'TPNS_IM_SDK_APP_ID', 'im-secret-key': 'TPNS_IM_SECRET_KEY' } as const;

const presenceEn = {
  Online:
    'is online: the message reaches the running app over its own connection, and no offline push is sent. Put the app into the background for half a minute to see one.',
  PushOnline: 'is in the background: an offline push is sent.',
  Offline:
    'is logged out, or has been away for more than a week: IM keeps the message and sends no offline push. Log in on the device first.',
  missing: 'is not known to IM: import the account, or let it log in once.',
  untold: 'has no login state that IM would tell; whether a push is sent is not known.',
} as const;
const presenceZh = {
  Online: '当前在线：消息通过长连接直达应用，不会发送离线推送。请将应用切到后台约半分钟后再试。',
  PushOnline: '处于后台：会发送离线推送。',
  Offline: '已登出，或离线超过 7 天：IM 只保存消息，不发送离线推送。请先在设备上登录。',
  missing: '在 IM 中不存在：请先导入该账号，或让其登录一次。',
  untold: '的登录状态未知，无法判断是否会发送离线推送。',
} as const;

/** Messages through IM. */
export const imPushWords = {
  'im-ext-json': {
    en: () => '--custom-content is not JSON; IM hands it to the app as Ext',
    zh: () => '--custom-content 不是 JSON；IM 会将其作为 Ext 传给应用',
  },
  'im-too-long': {
    en: a => `text and custom content have ${a.bytes} bytes together; an offline push takes ${a.limit}`,
    zh: a => `内容与自定义内容合计 ${a.bytes} 字节，离线推送最多 ${a.limit} 字节`,
  },
  'im-no-life': {
    en: () => '--expire 0 is for devices that are online, and those get no offline push',
    zh: () => '--expire 0 只投递给在线设备，而在线设备不会收到离线推送',
  },
  'im-presence': {
    en: a => `${a.account} ${presenceEn[a.state]}`,
    zh: a => `${a.account} ${presenceZh[a.state]}`,
  },
  'im-answer-unreadable': {
    en: a => `What ${a.host} answered (HTTP ${a.status}) does not come from IM. Check TPNS_IM_ENDPOINT.`,
    zh: a => `${a.host} 的响应（HTTP ${a.status}）不是 IM 返回的内容，请检查 TPNS_IM_ENDPOINT。`,
  },
  'im-asking': { en: a => `Asking ${a.endpoint}`, zh: a => `正在请求 ${a.endpoint}` },
  'im-missing': {
    en: a => `${whichEn[a.which]} is missing: set ${whichEnv[a.which]}, or keep it with tpns login --im`,
    zh: a => `缺少 ${whichZh[a.which]}：请设置环境变量 ${whichEnv[a.which]}，或用 tpns login --im 保存`,
  },
  'im-credential': {
    en: a =>
      a.which === 'sdk-app-id'
        ? 'the SDKAppID of IM is a number of six to eleven digits'
        : 'the key of IM has 64 hexadecimal characters (IM console, basic configuration); check that it was copied as a whole',
    zh: a =>
      a.which === 'sdk-app-id'
        ? 'IM 的 SDKAppID 应为 6 到 11 位数字'
        : 'IM 的密钥应为 64 位十六进制字符（IM 控制台的基本配置），请检查是否复制完整',
  },
  'im-disagree': {
    en: a =>
      `SDKAppID ${a.asked} and the key of SDKAppID ${a.other} (${a.otherFrom}) do not belong together; give both from one place`,
    zh: a =>
      `SDKAppID ${a.asked} 与 SDKAppID ${a.other} 的密钥（来自 ${a.otherFrom}）不是一对，请从同一处提供两者`,
  },
  'im-centre-assumed': {
    en: a => `IM data centre ${a.centre}, the default; TPNS_IM_ENDPOINT names another.`,
    zh: a => `使用默认的 IM 数据中心 ${a.centre}，可用 TPNS_IM_ENDPOINT 指定。`,
  },
  'im-centre-unknown': {
    en: a => `“${a.value}” is neither a URL nor a data centre of IM: ${a.known.join(', ')}`,
    zh: a => `“${a.value}”既不是 URL，也不是 IM 的数据中心：${a.known.join('、')}`,
  },
} satisfies Words<
  | 'im-ext-json'
  | 'im-too-long'
  | 'im-no-life'
  | 'im-presence'
  | 'im-answer-unreadable'
  | 'im-asking'
  | 'im-missing'
  | 'im-credential'
  | 'im-disagree'
  | 'im-centre-assumed'
  | 'im-centre-unknown'
>;
