import type { Words } from './types.ts';

const whatEn = { message: 'message', 'access-id': 'AccessID', endpoint: 'endpoint' } as const;
const whatZh = { message: '消息内容', 'access-id': 'AccessID', endpoint: '接口地址' } as const;

/** Pushes to many, and following them. */
export const deliverWords = {
  'push-progress': {
    en: a =>
      `${a.done} sent to${a.failed > 0 ? `, ${a.failed} of them not accepted` : ''}; ${a.rate} a second${a.left === null ? '' : `, about ${a.left} s left`}`,
    zh: a =>
      `已发送 ${a.done} 个${a.failed > 0 ? `，其中 ${a.failed} 个未受理` : ''}；每秒 ${a.rate} 个${a.left === null ? '' : `，约剩 ${a.left} 秒`}`,
  },
  'push-stopping': {
    en: a =>
      a.underway === 0
        ? 'Stopping.'
        : `Stopping: waiting for the answers to ${a.underway} ${a.underway === 1 ? 'request' : 'requests'} under way. Ctrl-C again leaves at once.`,
    zh: a =>
      a.underway === 0
        ? '正在停止。'
        : `正在停止：等待 ${a.underway} 个在途请求的响应，再次按 Ctrl-C 立即退出。`,
  },
  'push-broken-off': {
    en: a =>
      `The push has broken off in its middle: ${a.accepted} ${a.accepted === 1 ? 'target is' : 'targets are'} served${a.unknown > 0 ? `, of ${a.unknown} nobody knows` : ''}, the others are not. ${a.report ? 'Once the cause is mended, --resume goes on from there.' : 'Started again from the beginning, it would reach those a second time.'}`,
    zh: a =>
      `推送中途中断：已有 ${a.accepted} 个目标被受理${a.unknown > 0 ? `，${a.unknown} 个结果未知` : ''}，其余尚未发送。${a.report ? '排除故障后用 --resume 可从中断处继续。' : '如果从头重新执行，已受理的目标会再收到一次。'}`,
  },
  'push-perhaps-sent': {
    en: () =>
      'Whether the push was accepted is unknown: the request had left, and no answer came back that says so. It is not sent again by itself, for that could deliver it twice.',
    zh: () =>
      '无法确定该推送是否已被受理：请求已发出，但没有收到可确认的响应。为避免重复通知，不会自动重发。',
  },
  'push-activity-nowhere': {
    en: a => `this project has no activity ${a.activity}; a tap would open nothing.`,
    zh: a => `该工程中没有 Activity ${a.activity}，点击后不会打开任何页面。`,
  },
  'push-environment-assumed': {
    en: () =>
      '--environment is not given: sent to product (App Store, TestFlight, Ad Hoc). A build that was signed for development gets it only with --environment dev.',
    zh: () =>
      '未指定 --environment：按 product（App Store、TestFlight、Ad Hoc）发送。开发签名的安装包只有使用 --environment dev 才能收到。',
  },
  'interrupted-push': {
    en: () => 'Interrupted: this is what was known by then.',
    zh: () => '已中断：以上为中断时已知的结果。',
  },
  'number-range': {
    en: a => `“${a.value}” is out of range: ${a.min} to ${a.max}`,
    zh: a => `“${a.value}”超出范围：${a.min} 到 ${a.max}`,
  },
  'needs-option': {
    en: a => `${a.option} goes with ${a.needed}`,
    zh: a => `${a.option} 需要与 ${a.needed} 一起使用`,
  },
  'report-needs-list': {
    en: () => '--report keeps the record of a list: it goes with --token, --token-file or --account',
    zh: () => '--report 用于记录按列表发送的进度，只能与 --token、--token-file 或 --account 一起使用',
  },
  'set-of-list': {
    en: a => `${a.path} comes from the list of targets here and can't be set`,
    zh: a => `${a.path} 由目标列表决定，此处不能设置`,
  },
  'token-file-empty': {
    en: a =>
      a.malformed > 0
        ? `no line of the token file is a token (${a.malformed} ${a.malformed === 1 ? 'line is' : 'lines are'} something else)`
        : 'the token file holds no token',
    zh: a =>
      a.malformed > 0
        ? `Token 文件中没有一行是有效的 Token（${a.malformed} 行为其他内容）`
        : 'Token 文件中没有任何 Token',
  },
  'token-file-utf16': {
    en: a => `${a.file} is written in UTF-16; save it as UTF-8, one token a line`,
    zh: a => `${a.file} 是 UTF-16 编码，请另存为 UTF-8，每行一个 Token`,
  },
  'token-file-binary': {
    en: a => `${a.file} has no line end for very long at line ${a.line}: it is no list of tokens, one a line`,
    zh: a => `${a.file} 第 ${a.line} 行过长且没有换行，不是每行一个 Token 的列表`,
  },
  'token-line': {
    en: a => `Line ${a.line} of the token file is no token.`,
    zh: a => `Token 文件第 ${a.line} 行不是有效的 Token。`,
  },
  'token-file-unusual': {
    en: a =>
      `${a.count} ${a.count === 1 ? 'token does' : 'tokens do'} not look like TPNS's (first in line ${a.line}); the service decides about them.`,
    zh: a => `${a.count} 个 Token 不像 TPNS 的 Token（首个在第 ${a.line} 行），由服务端判断是否有效。`,
  },
  'token-file-foreign': {
    en: a =>
      `${a.count} ${a.count === 1 ? 'token looks' : 'tokens look'} like ${a.vendor}'s own (first in line ${a.line}); TPNS pushes go to the tokens that its SDK gives out.`,
    zh: a =>
      `${a.count} 个 Token 像是 ${a.vendor} 自己的（首个在第 ${a.line} 行）；TPNS 推送需要使用 TPNS SDK 返回的 Token。`,
  },
  'report-exists': {
    en: a =>
      `${a.file} is there already: it may be the record of a push. Go on with --resume, or name another file`,
    zh: a => `${a.file} 已存在，可能是某次推送的记录。请使用 --resume 继续，或指定其他文件`,
  },
  'report-afresh': {
    en: a => `${a.file} is not there yet: nothing to resume, starting from the beginning.`,
    zh: a => `${a.file} 尚不存在，没有可继续的记录，从头开始发送。`,
  },
  'report-taken-up': {
    en: a => `Going on with ${a.file}: ${a.batches} ${a.batches === 1 ? 'list is' : 'lists are'} on record.`,
    zh: a => `继续 ${a.file}：已记录 ${a.batches} 批。`,
  },
  'report-not-ours': {
    en: a => `${a.file} is no report of tpns push, or one of another version`,
    zh: a => `${a.file} 不是 tpns push 的记录文件，或版本不同`,
  },
  'report-damaged': {
    en: a =>
      `line ${a.line} of ${a.file} can't be read, and it may be one that says “sent”: nothing was sent`,
    zh: a => `${a.file} 第 ${a.line} 行无法解析，它可能记录着已发送的批次，因此未发送任何内容`,
  },
  'report-other-push': {
    en: a => `${a.file} is the record of another push: its ${whatEn[a.what]} differs; nothing was sent`,
    zh: a => `${a.file} 记录的是另一次推送（${whatZh[a.what]}不同），未发送任何内容`,
  },
  'report-other-targets': {
    en: a =>
      `the targets are no longer those that ${a.file} was made with (list ${a.batch} differs); nothing was sent`,
    zh: a => `推送目标与 ${a.file} 记录时不一致（第 ${a.batch} 批不同），未发送任何内容`,
  },
  'report-in-use': {
    en: a =>
      `process ${a.process} seems to be still at work with ${a.file}; wait for it or stop it. If that number belongs to another program by now, take the last line with “process” out of the file`,
    zh: a =>
      `进程 ${a.process} 似乎仍在使用 ${a.file}，请等待其结束或将其停止。如果该进程号现已属于其他程序，请删除文件中最后一行含“process”的记录`,
  },
  'follow-waiting': {
    en: a => `Waiting: planned ${a.planned} → sent ${a.sent} → arrived ${a.arrived}`,
    zh: a => `等待中：计划 ${a.planned} → 实发 ${a.sent} → 抵达 ${a.arrived}`,
  },
  'follow-refused': {
    en: a => `The statistics API refused with ${a.code}${a.message && `: ${a.message}`}.`,
    zh: a => `统计接口返回错误码 ${a.code}${a.message && `：${a.message}`}。`,
  },
  'ladder-arrived': {
    en: a => (a.channel === null ? 'Arrived.' : `Arrived, through ${a.channel}.`),
    zh: a => (a.channel === null ? '已抵达。' : `已通过 ${a.channel} 通道抵达。`),
  },
  'ladder-no-receipts': {
    en: a =>
      `Sent through ${a.channels}, which counts arrivals only where its receipts are set up in the vendor's console. The push may well be on the device: look at it.`,
    zh: a =>
      `已通过 ${a.channels} 发送。该通道只有在厂商后台配置了回执才会统计抵达，推送可能已经到达设备，请直接查看设备。`,
  },
  'ladder-not-planned': {
    en: a =>
      `Accepted, but planned for no device after ${a.seconds} s: the target is not bound (yet), lives at another access point, or its token is no longer valid. Let the device register again, wait ten seconds, and push again.`,
    zh: a =>
      `已受理，但 ${a.seconds} 秒后计划发送数仍为 0：目标尚未绑定、属于其他服务接入点，或 Token 已失效。请让设备重新注册，等待约 10 秒后再推送。`,
  },
  'ladder-not-sent': {
    en: a =>
      `Planned, but not sent after ${a.seconds} s: the device is offline and its vendor channel did not take the push (look at the vendor's keys in the console), or the lifetime (--expire) was over first.`,
    zh: a =>
      `已计划，但 ${a.seconds} 秒后仍未发出：设备不在线且厂商通道未接收（请检查控制台中的厂商密钥），或离线保留时长（--expire）已过。`,
  },
  'ladder-not-arrived': {
    en: a =>
      `Sent${a.channels && ` through ${a.channels}`}, but no arrival after ${a.seconds} s: the vendor limits or classifies the message, notifications are switched off on the device, or the device is not connected.`,
    zh: a =>
      `已${a.channels && `通过 ${a.channels} `}发出，但 ${a.seconds} 秒后仍未抵达：可能被厂商限量或归类限制、设备关闭了通知权限，或设备未联网。`,
  },
  'ladder-blind': {
    en: a =>
      `The push was accepted; how far it came can't be told after ${a.seconds} s, for the statistics could not be read.`,
    zh: a => `推送已受理，但 ${a.seconds} 秒内无法读取统计数据，因此不知道其进展。`,
  },
  'ladder-stopped': {
    en: () => 'Interrupted while waiting; the push goes on.',
    zh: () => '等待被中断，推送仍会继续下发。',
  },
  'im-option': {
    en: a => `${a.option} says something about a push through TPNS; --im-account sends through IM`,
    zh: a => `${a.option} 用于 TPNS 推送，而 --im-account 通过 IM 发送`,
  },
} satisfies Words<
  | 'push-progress'
  | 'push-stopping'
  | 'push-broken-off'
  | 'push-perhaps-sent'
  | 'push-activity-nowhere'
  | 'push-environment-assumed'
  | 'interrupted-push'
  | 'number-range'
  | 'needs-option'
  | 'report-needs-list'
  | 'set-of-list'
  | 'token-file-empty'
  | 'token-file-utf16'
  | 'token-file-binary'
  | 'token-line'
  | 'token-file-unusual'
  | 'token-file-foreign'
  | 'report-exists'
  | 'report-afresh'
  | 'report-taken-up'
  | 'report-not-ours'
  | 'report-damaged'
  | 'report-other-push'
  | 'report-other-targets'
  | 'report-in-use'
  | 'follow-waiting'
  | 'follow-refused'
  | 'ladder-arrived'
  | 'ladder-no-receipts'
  | 'ladder-not-planned'
  | 'ladder-not-sent'
  | 'ladder-not-arrived'
  | 'ladder-blind'
  | 'ladder-stopped'
  | 'im-option'
>;
