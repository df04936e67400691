import type { Lang } from '../../core/lang.ts';
import type { Counts } from '../../tpns/statistics.ts';
import type { Words } from './types.ts';

interface PushPhrases {
  readonly accepted: (pushId: string, count: number) => string;
  readonly acceptedMany: (targets: number, requests: number, seconds: number) => string;
  readonly leftOut: (count: number, code: number) => string;
  readonly andMore: (count: number) => string;
  readonly lost: string;
  readonly unsent: string;
  readonly where: (lines: readonly [number, number] | null, count: number) => string;
  readonly kept: (batches: number) => string;
  readonly abandoned: string;
  readonly unknown: (count: number, report: string | null) => string;
  readonly early: (report: string | null) => string;
  readonly duplicates: (count: number) => string;
  readonly malformed: (count: number, lines: readonly number[]) => string;
  readonly more: (requests: number) => string;
  readonly figures: (counts: Counts) => string;
  readonly imAccepted: (account: string) => string;
  readonly imPushed: string;
  readonly imRefused: (code: number, message: string) => string;
  readonly notDelivered: string;
  readonly refused: (code: number, message: string) => string;
  readonly remedy: string;
  readonly unknownCode: string;
}

export const pushPhrases: Readonly<Record<Lang, PushPhrases>> = {
  en: {
    accepted: (pushId, count) =>
      `Accepted: push ${pushId}${count > 0 ? ` to ${count} ${count === 1 ? 'token' : 'tokens'}` : ''}.`,
    acceptedMany: (targets, requests, seconds) =>
      `Accepted: ${targets} ${targets === 1 ? 'target' : 'targets'} in ${requests} ${requests === 1 ? 'request' : 'requests'}, ${seconds.toFixed(1)} s.`,
    leftOut: (count, code) => `${count} ${count === 1 ? 'target was' : 'targets were'} refused with ${code}:`,
    andMore: count => `… and ${count} more (--json or --report names all of them)`,
    lost: 'What became of this request is unknown.',
    unsent: 'Not sent.',
    where: (lines, count) =>
      lines === null ? `A list of ${count} targets:` : `Lines ${lines[0]} to ${lines[1]}:`,
    kept: batches =>
      `${batches} ${batches === 1 ? 'list was' : 'lists were'} settled by an earlier run and not sent again.`,
    abandoned: 'Under way when an earlier run ended, so nobody knows; not sent again:',
    unknown: (count, report) =>
      `${count} ${count === 1 ? 'target' : 'targets'}: may have been accepted. Sending again could deliver twice, so that is yours to decide${report === null ? '' : `; ${report} has the tokens`}.`,
    early: report =>
      `Ended early: what follows was not tried.${report === null ? '' : ` The same command with --resume goes on from there (${report}).`}`,
    duplicates: count =>
      `${count} ${count === 1 ? 'line repeats' : 'lines repeat'} an earlier token; each is sent to once.`,
    malformed: (count, lines) =>
      `${count} ${count === 1 ? 'line is' : 'lines are'} no token and ${count === 1 ? 'was' : 'were'} left out: ${lines.join(', ')}${count > lines.length ? ' …' : ''}`,
    more: requests =>
      `${requests} more ${requests === 1 ? 'request like this would follow' : 'requests like this would follow'}.`,
    figures: ({ planned, sent, arrived, clicked }) =>
      `planned ${planned} → sent ${sent} → arrived ${arrived} → clicked ${clicked}`,
    imAccepted: account => `IM has taken the message to ${account}.`,
    imPushed: 'The account is in the background, so IM sends an offline push.',
    imRefused: (code, message) => `IM refused with ${code}${message ? `: ${message}` : ''}`,
    notDelivered: 'Accepted is not delivered: the service only says that it will try.',
    refused: (code, message) => `Refused with ${code}${message ? `: ${message}` : ''}`,
    remedy: 'What to do:',
    unknownCode: 'This code is not in any documentation known to tpns; the message above is all there is.',
  },
  zh: {
    accepted: (pushId, count) => `推送 ${pushId} 已被受理${count > 0 ? `，共 ${count} 个 Token` : ''}。`,
    acceptedMany: (targets, requests, seconds) =>
      `已受理 ${targets} 个目标，共 ${requests} 个请求，用时 ${seconds.toFixed(1)} 秒。`,
    leftOut: (count, code) => `${count} 个目标被拒绝，错误码 ${code}：`,
    andMore: count => `……另有 ${count} 个（使用 --json 或 --report 可查看全部）`,
    lost: '该请求的结果未知。',
    unsent: '未发送。',
    where: (lines, count) =>
      lines === null ? `一批共 ${count} 个目标：` : `第 ${lines[0]} 至 ${lines[1]} 行：`,
    kept: batches => `有 ${batches} 批已由之前的运行处理，未重复发送。`,
    abandoned: '以下批次在之前的运行中断时仍在途中，结果未知，未重复发送：',
    unknown: (count, report) =>
      `${count} 个目标可能已被受理；重发可能造成重复通知，请自行决定是否重发${report === null ? '' : `（Token 见 ${report}）`}。`,
    early: report =>
      `提前结束，其余目标未发送。${report === null ? '' : `使用相同命令并加上 --resume 可从此处继续（${report}）。`}`,
    duplicates: count => `${count} 行与前面的 Token 重复，每个 Token 只发送一次。`,
    malformed: (count, lines) =>
      `${count} 行不是有效的 Token，已跳过：第 ${lines.join('、')} 行${count > lines.length ? '等' : ''}`,
    more: requests => `其后还有 ${requests} 个同样的请求。`,
    figures: ({ planned, sent, arrived, clicked }) =>
      `计划 ${planned} → 实发 ${sent} → 抵达 ${arrived} → 点击 ${clicked}`,
    imAccepted: account => `IM 已接收发给 ${account} 的消息。`,
    imPushed: '该账号处于后台，IM 会发送离线推送。',
    imRefused: (code, message) => `IM 拒绝了请求，错误码 ${code}${message ? `：${message}` : ''}`,
    notDelivered: '受理不等于送达：服务端只是接受了这次推送任务。',
    refused: (code, message) => `被拒绝，错误码 ${code}${message ? `：${message}` : ''}`,
    remedy: '处理方法：',
    unknownCode: '已知文档中没有这个错误码，只能参考上面的返回信息。',
  },
};

/** Pushing, the emulator and explaining, as far as the service's own words don't say it. */
export const pushWords = {
  'push-no-audience': {
    en: () =>
      'nobody to push to: name devices with --token or --token-file, others with --account, --tag or --all, or give a whole body with --payload',
    zh: () =>
      '没有推送目标：请用 --token 或 --token-file 指定设备，用 --account、--tag 或 --all 指定其他目标，或用 --payload 给出完整的请求体',
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
      'the SecretKey is missing: set TPNS_SECRET_KEY, pipe it in with --secret-key-stdin, or keep it with tpns login (never as an argument: every process list shows those)',
    zh: () =>
      '缺少 SecretKey：请设置环境变量 TPNS_SECRET_KEY，用 --secret-key-stdin 从标准输入传入，或用 tpns login 保存（不支持写在参数中，以免出现在进程列表里）',
  },
  'push-access-id-missing': {
    en: () =>
      'the AccessID is missing: give --access-id, set TPNS_ACCESS_ID, keep it with tpns login, or work in a project that has it',
    zh: () =>
      '缺少 AccessID：请使用 --access-id，设置环境变量 TPNS_ACCESS_ID，用 tpns login 保存，或在已写有 AccessID 的工程中运行',
  },
  'secret-of-other-id': {
    en: a =>
      `AccessID ${a.asked} (${a.askedFrom}) and the SecretKey of AccessID ${a.other} (${a.otherFrom}) do not belong together; give both from one place`,
    zh: a =>
      `AccessID ${a.asked}（来自 ${a.askedFrom}）与 AccessID ${a.other} 的 SecretKey（来自 ${a.otherFrom}）不是一对，请从同一处提供两者`,
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
  'local-im-pair': {
    en: a =>
      `For --im-account:\n  TPNS_IM_ENDPOINT=${a.url}\n  TPNS_IM_SDK_APP_ID=${a.sdkAppId}\n  TPNS_IM_SECRET_KEY=${a.secretKey}`,
    zh: a =>
      `用于 --im-account：\n  TPNS_IM_ENDPOINT=${a.url}\n  TPNS_IM_SDK_APP_ID=${a.sdkAppId}\n  TPNS_IM_SECRET_KEY=${a.secretKey}`,
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
    en: a =>
      a.evidence === null
        ? `tpns doctor --only ${a.check} shows whether this project has it, where, and what to do.`
        : `It speaks of evidence: tpns doctor ${a.evidence} --only ${a.check} shows whether it is there, and what to do.`,
    zh: a =>
      a.evidence === null
        ? `运行 tpns doctor --only ${a.check} 可查看当前工程是否存在此问题、具体位置及处理方法。`
        : `该检查项依据证据判断：运行 tpns doctor ${a.evidence} --only ${a.check} 可查看是否存在此问题及处理方法。`,
  },
  'explain-fixable': {
    en: () => 'What is certain of it, tpns doctor --fix mends.',
    zh: () => '其中能够确定的部分可用 tpns doctor --fix 自动修复。',
  },
  'explain-meant': {
    en: a => `Is one of these meant? ${a.suggestions.join(', ')}`,
    zh: a => `是否想查询：${a.suggestions.join('、')}`,
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
  | 'local-im-pair'
  | 'local-half'
  | 'invalid-port'
  | 'push-broad'
  | 'ask-push-broad'
  | 'push-declined'
  | 'explain-check'
  | 'explain-fixable'
  | 'explain-meant'
  | 'explain-unknown'
>;
