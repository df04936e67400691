import type { Lang } from '../../core/lang.ts';
import type { Words } from './types.ts';

interface PushPhrases {
  readonly accepted: (pushId: string, count: number) => string;
  readonly invalid: (tokens: string) => string;
  readonly notDelivered: string;
  readonly refused: (code: number, message: string) => string;
  readonly remedy: string;
  readonly unknownCode: string;
}

export const pushPhrases: Readonly<Record<Lang, PushPhrases>> = {
  en: {
    accepted: (pushId, count) =>
      `Accepted: push ${pushId}${count > 0 ? ` to ${count} ${count === 1 ? 'token' : 'tokens'}` : ''}.`,
    invalid: tokens => `The service does not know these tokens: ${tokens}`,
    notDelivered: 'Accepted is not delivered: the service only says that it will try.',
    refused: (code, message) => `Refused with ${code}${message ? `: ${message}` : ''}`,
    remedy: 'What to do:',
    unknownCode: 'This code is not in any documentation known to tpns; the message above is all there is.',
  },
  zh: {
    accepted: (pushId, count) => `推送 ${pushId} 已被受理${count > 0 ? `，共 ${count} 个 Token` : ''}。`,
    invalid: tokens => `服务端不认识以下 Token：${tokens}`,
    notDelivered: '受理不等于送达：服务端只是接受了这次推送任务。',
    refused: (code, message) => `被拒绝，错误码 ${code}${message ? `：${message}` : ''}`,
    remedy: '处理方法：',
    unknownCode: '已知文档中没有这个错误码，只能参考上面的返回信息。',
  },
};

/** Pushing, the emulator and explaining, as far as the service's own words don't say it. */
export const pushWords = {
  'push-no-audience': {
    en: () => 'nobody to push to: name a device with --token, or give a whole body with --payload',
    zh: () => '没有推送目标：请用 --token 指定设备，或用 --payload 给出完整的请求体',
  },
  'push-payload-alone': {
    en: a => `--payload is sent byte for byte, so ${a.option} can't add to it; put it into the payload`,
    zh: a => `--payload 会原样发送，无法再附加 ${a.option}；请直接写入请求体`,
  },
  'push-text-missing': {
    en: () => 'give both --title and --content (a single --token may do without either)',
    zh: () => '请同时给出 --title 和 --content（仅指定一个 --token 时可以都省略）',
  },
  'push-refused-before': {
    en: a => `The body has ${a.count} more ${a.count === 1 ? 'fault' : 'faults'}; nothing was sent.`,
    zh: a => `请求体还有 ${a.count} 处问题；未发送任何内容。`,
  },
  'push-strict': {
    en: a => `--strict: nothing was sent because of ${a.count} ${a.count === 1 ? 'warning' : 'warnings'}.`,
    zh: a => `--strict：由于存在 ${a.count} 条警告，未发送任何内容。`,
  },
  'push-redirect-nowhere': {
    en: a =>
      `no activity of this project receives ${a.redirect}; a tap would open nothing (tpns doctor --redirect says why).`,
    zh: a =>
      `该工程中没有 Activity 接收 ${a.redirect}，点击后不会打开任何页面（可用 tpns doctor --redirect 查看原因）。`,
  },
  'push-sending': { en: a => `Sending to ${a.endpoint}`, zh: a => `正在发送到 ${a.endpoint}` },
  'timestamp-alone': {
    en: () => '--timestamp makes a dry run reproducible; a push that is sent carries the time it is sent at',
    zh: () => '--timestamp 只用于 --dry-run（使结果可复现）；实际发送的推送使用当前时间',
  },
  'timestamp-invalid': {
    en: a => `“${a.value}” is not a time in seconds since 1970`,
    zh: a => `“${a.value}”不是以秒为单位的 Unix 时间戳`,
  },
  'invalid-number': { en: a => `“${a.value}” is not a whole number`, zh: a => `“${a.value}”不是整数` },
  'invalid-channel': {
    en: a => `there is no channel “${a.value}”; it is one of ${a.channels.join(', ')}`,
    zh: a => `没有名为“${a.value}”的通道，可选值为 ${a.channels.join('、')}`,
  },
  'body-file-missing': { en: a => `there is no file ${a.file}`, zh: a => `文件 ${a.file} 不存在` },
  'exclusive-options': {
    en: a => `${a.first} and ${a.second} exclude each other`,
    zh: a => `${a.first} 与 ${a.second} 不能同时使用`,
  },
  'secret-missing': {
    en: () =>
      'the SecretKey is missing: set TPNS_SECRET_KEY, or pipe it in with --secret-key-stdin (never as an argument: every process list shows those)',
    zh: () =>
      '缺少 SecretKey：请设置环境变量 TPNS_SECRET_KEY，或用 --secret-key-stdin 从标准输入传入（不支持写在参数中，以免出现在进程列表里）',
  },
  'push-access-id-missing': {
    en: () =>
      'the AccessID is missing: give --access-id, set TPNS_ACCESS_ID, or work in a project that has it',
    zh: () =>
      '缺少 AccessID：请使用 --access-id，或设置环境变量 TPNS_ACCESS_ID，或在已写有 AccessID 的工程中运行',
  },
  'secret-of-other-id': {
    en: a =>
      `the SecretKey in the environment belongs to AccessID ${a.other} (${a.from}), but ${a.asked} was asked for`,
    zh: a => `环境变量中的 SecretKey 属于 AccessID ${a.other}（${a.from}），而当前使用的是 ${a.asked}`,
  },
  'ask-secret-key': {
    en: a => `SecretKey of ${a.accessId} (not shown)`,
    zh: a => `${a.accessId} 的 SecretKey（输入不回显）`,
  },
  'region-assumed': {
    en: a =>
      a.why === 'hint'
        ? `Access point ${a.region}, guessed from the AccessID; --region sets another.`
        : `Access point ${a.region}, the default; --region sets another.`,
    zh: a =>
      a.why === 'hint'
        ? `服务接入点 ${a.region} 由 AccessID 推测得出，可用 --region 指定。`
        : `使用默认服务接入点 ${a.region}，可用 --region 指定。`,
  },
  'stdin-twice': {
    en: a => `${a.first} and ${a.second} both want stdin`,
    zh: a => `${a.first} 和 ${a.second} 都需要读取标准输入`,
  },
  'local-ready': {
    en: a => `Listening on ${a.url} — stop with Ctrl-C`,
    zh: a => `正在监听 ${a.url}，按 Ctrl-C 停止`,
  },
  'local-pair': {
    en: a =>
      `Accepts only this invented pair:\n  TPNS_ACCESS_ID=${a.accessId}\n  TPNS_SECRET_KEY=${a.secretKey}`,
    zh: a =>
      `只接受以下随机生成的一对凭据：\n  TPNS_ACCESS_ID=${a.accessId}\n  TPNS_SECRET_KEY=${a.secretKey}`,
  },
  'local-half': {
    en: () => '--access-id and --secret-key-stdin go together; without either a pair is invented',
    zh: () => '--access-id 与 --secret-key-stdin 必须同时给出；都不给出时会随机生成一对',
  },
  'invalid-port': {
    en: a => `“${a.value}” is not a port (0 to 65535)`,
    zh: a => `“${a.value}”不是有效端口（0 到 65535）`,
  },
  'push-broad': {
    en: a =>
      `this push goes to more devices than it names (audience “${a.audience}”) and can't be taken back; confirm with --yes (or look first with --dry-run)`,
    zh: a =>
      `本次推送的目标为“${a.audience}”，不限于指定的设备，且发出后无法撤回；请加 --yes 确认（或先用 --dry-run 查看请求）`,
  },
  'ask-push-broad': {
    en: a =>
      `This push goes to more devices than it names (audience “${a.audience}”) and can't be taken back. Send it?`,
    zh: a => `本次推送的目标为“${a.audience}”，不限于指定的设备，且发出后无法撤回。确定发送？`,
  },
  'push-declined': { en: () => 'Nothing was sent.', zh: () => '未发送任何推送。' },
  'explain-check': {
    en: a => `tpns doctor --only ${a.check} shows whether this project has it, where, and what to do.`,
    zh: a => `运行 tpns doctor --only ${a.check} 可查看当前工程是否存在此问题、具体位置及处理方法。`,
  },
  'explain-unknown': {
    en: a =>
      `Nothing is known about “${a.query}”. Try just the number, or the source before it, as in “android 10115”.`,
    zh: a => `没有关于“${a.query}”的说明。请只输入错误码，或在前面加上来源，例如“android 10115”。`,
  },
} satisfies Words<
  | 'push-no-audience'
  | 'push-payload-alone'
  | 'push-text-missing'
  | 'push-refused-before'
  | 'push-strict'
  | 'push-redirect-nowhere'
  | 'push-sending'
  | 'timestamp-alone'
  | 'timestamp-invalid'
  | 'invalid-number'
  | 'invalid-channel'
  | 'body-file-missing'
  | 'exclusive-options'
  | 'secret-missing'
  | 'push-access-id-missing'
  | 'secret-of-other-id'
  | 'ask-secret-key'
  | 'region-assumed'
  | 'stdin-twice'
  | 'local-ready'
  | 'local-pair'
  | 'local-half'
  | 'invalid-port'
  | 'push-broad'
  | 'ask-push-broad'
  | 'push-declined'
  | 'explain-check'
  | 'explain-unknown'
>;
