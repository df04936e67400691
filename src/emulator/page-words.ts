import type { ImNotice } from './im-notice.ts';
import type { Route } from './route.ts';

export interface PageWords {
  readonly htmlLang: string;
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly language: string;
  readonly list: string;
  readonly count: (n: number) => string;
  /** Said aloud as something arrives; `{title}` and `{n}` are put in by the page. */
  readonly one: string;
  readonly many: string;
  readonly live: string;
  readonly lost: string;
  readonly paused: string;
  readonly pause: string;
  readonly resume: string;
  readonly reload: string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly keyComment: string;
  readonly refused: (code: number) => string;
  readonly untitled: string;
  readonly silent: string;
  readonly noChannel: string;
  readonly im: string;
  readonly imNotices: Readonly<Record<ImNotice, string>>;
  readonly to: string;
  readonly everyDevice: string;
  readonly tags: string;
  readonly devices: (n: number) => string;
  readonly accounts: (n: number) => string;
  readonly invalid: (n: number) => string;
  readonly channel: string;
  readonly ways: Readonly<Partial<Record<Route, string>>>;
  readonly opens: string;
  readonly app: string;
  readonly scheduled: string;
  readonly repeats: string;
  readonly pushId: string;
  readonly help: string;
  readonly json: string;
}

const en: PageWords = {
  htmlLang: 'en',
  title: 'TPNS emulator',
  lead: 'Pushes sent to this address, as a phone would show them. Nothing is sent to any device.',
  skip: 'Skip to the pushes',
  language: 'Language',
  list: 'Pushes received, newest first',
  count: n => (n === 1 ? '1 request' : `${n} requests`),
  one: 'New: {title}',
  many: '{n} new requests',
  live: 'Live',
  lost: 'The emulator does not answer. Trying again …',
  paused: 'Paused',
  pause: 'Pause',
  resume: 'Resume',
  reload: 'Load again',
  emptyTitle: 'Nothing has arrived yet',
  empty: 'Send a push to this address:',
  keyComment: 'the emulator printed the SecretKey as it started',
  refused: code => `Refused: ${code}`,
  untitled: 'No title',
  silent: 'In-app message: handed to the app, no notification',
  noChannel: 'Every channel is closed: it arrives nowhere',
  im: 'IM message',
  imNotices: {
    pushed: 'Offline push: the account is in the background',
    'logged-in': 'No notification: the account is online and gets the message itself',
    'logged-out': 'No notification: the account is logged out',
    'switched-off': 'No notification: PushFlag is 1',
    'online-only': 'No notification: MsgLifeTime is 0, which is for accounts that are online',
    'custom-only': 'No notification: a custom element without Desc',
  },
  to: 'To',
  everyDevice: 'Every device of the app',
  tags: 'Tags',
  devices: n => (n === 1 ? '1 device' : `${n} devices`),
  accounts: n => (n === 1 ? '1 account' : `${n} accounts`),
  invalid: n => `${n} of them unknown`,
  channel: 'Channel',
  ways: { tpns: "tpns (TPNS's own)", apns: 'APNs' },
  opens: 'A tap opens',
  app: 'The app',
  scheduled: 'Scheduled for',
  repeats: 'Repeats',
  pushId: 'Push id',
  help: 'What to do',
  json: 'The message as JSON',
};

const zh: PageWords = {
  htmlLang: 'zh-CN',
  title: 'TPNS 模拟服务',
  lead: '发送到此地址的推送，按手机上的样子显示。不会真正下发到任何设备。',
  skip: '跳到推送列表',
  language: '语言',
  list: '已收到的推送，最新的在最前',
  count: n => `共 ${n} 个请求`,
  one: '新推送：{title}',
  many: '新增 {n} 个请求',
  live: '实时更新中',
  lost: '模拟服务没有响应，正在重试…',
  paused: '已暂停',
  pause: '暂停',
  resume: '继续',
  reload: '重新加载',
  emptyTitle: '尚未收到推送',
  empty: '向此地址发送一条推送：',
  keyComment: 'SecretKey 在模拟服务启动时已打印',
  refused: code => `已拒绝：${code}`,
  untitled: '无标题',
  silent: '应用内消息：直接交给应用，不显示通知',
  noChannel: '所有通道均被禁用，推送无法到达',
  im: 'IM 消息',
  imNotices: {
    pushed: '离线推送：账号处于后台',
    'logged-in': '不显示通知：账号在线，直接收到消息',
    'logged-out': '不显示通知：账号已退出登录',
    'switched-off': '不显示通知：PushFlag 为 1',
    'online-only': '不显示通知：MsgLifeTime 为 0，仅发给在线账号',
    'custom-only': '不显示通知：只有自定义消息且没有 Desc',
  },
  to: '推送目标',
  everyDevice: '应用的全部设备',
  tags: '标签',
  devices: n => `${n} 台设备`,
  accounts: n => `${n} 个账号`,
  invalid: n => `其中 ${n} 个无效`,
  channel: '通道',
  ways: { tpns: 'tpns（TPNS 自建通道）', apns: 'APNs' },
  opens: '点击后打开',
  app: '应用',
  scheduled: '定时发送',
  repeats: '重复',
  pushId: '推送 ID',
  help: '如何处理',
  json: '消息 JSON',
};

/** The page is HTML and not a report, so its words stand beside it. */
export const pageWords: Readonly<Record<'en' | 'zh', PageWords>> = { en, zh };
