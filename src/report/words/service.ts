import type { NoteArgs, NoteId } from '../../core/note.ts';
import type { CredentialKind, CredentialProblem } from '../../tpns/credentials.ts';
import type { HttpFaultKind } from '../../tpns/http-port.ts';
import type { RegionId } from '../../tpns/regions.ts';
import type { Words } from './types.ts';

/** Every note of the service and the emulator, by its family. */
type ServiceNote = Extract<
  NoteId,
  | `${'payload' | 'endpoint' | 'answer' | 'advice' | 'scenario' | 'emulator'}-${string}`
  | 'credential-problem'
  | 'http-fault'
  | 'set-without-value'
  | 'set-path'
  | 'set-number'
  | 'set-through-value'
>;

type Expected = NoteArgs['scenario-member']['expected'];

const expectedEn: Record<Expected, string> = {
  tokens: 'a list of tokens',
  code: 'a whole number',
  delay: 'a whole number of milliseconds from 0 to 600000',
  seconds: 'a whole number of seconds from 0 to 86400',
  status: 'an HTTP status from 200 to 599',
  skew: 'a whole number of seconds from -31536000 to 31536000',
  switch: 'true or false',
  text: 'a text',
  answers:
    'a list of codes and of objects with retCode, httpStatus, delayMs, cut (true or false) and text; or an object that has a code, such an object or such a list for each path',
  delivery:
    'an object with channel, stopAt (accepted, planned, sent, arrived or clicked), channels (channel: stopAt), receipts (true or false), status (PUSH_… as in records) and stepMs (milliseconds)',
  accounts: 'an object of accounts, each with its list of tokens',
  'im-accounts': 'an object of accounts, each Online, PushOnline, Offline or Missing',
};

const expectedZh: Record<Expected, string> = {
  tokens: 'Token 数组',
  code: '整数',
  delay: ' 0 到 600000 之间的整数毫秒数',
  seconds: ' 0 到 86400 之间的整数秒数',
  status: ' 200 到 599 之间的 HTTP 状态码',
  skew: ' -31536000 到 31536000 之间的整数秒数',
  switch: ' true 或 false',
  text: '字符串',
  answers:
    '数组，每项为返回码或由 retCode、httpStatus、delayMs、cut（true 或 false）、text 组成的对象；也可以是以接口路径为键的对象，值为返回码、上述对象或上述数组',
  delivery:
    '对象，可包含 channel、stopAt（accepted、planned、sent、arrived 或 clicked）、channels（通道: stopAt）、receipts（true 或 false）、status（推送记录中的 PUSH_… 状态）和 stepMs（毫秒）',
  accounts: '以账号为键、Token 数组为值的对象',
  'im-accounts': '以账号为键、值为 Online、PushOnline、Offline 或 Missing 的对象',
};

const credentialEn: Record<CredentialKind, string> = {
  'access-id': 'The AccessID',
  'access-key': 'The AccessKey',
  'secret-key': 'The SecretKey',
};

const credentialZh: Record<CredentialKind, string> = {
  'access-id': 'AccessID',
  'access-key': 'AccessKey',
  'secret-key': 'SecretKey',
};

const problemEn: Record<CredentialProblem, string> = {
  empty: 'is empty; copy it from the TPNS console, under Configuration Management',
  spaces: 'contains blanks or line breaks; copy it again without them',
  placeholder: 'is still a placeholder; put in the value from the TPNS console',
  'not-ten-digits': 'must be exactly ten digits',
  'out-of-range':
    'lies outside the ranges that TPNS gives out; Android ids begin with 15 or 18, iOS ids with 16',
  'looks-like-secret-key':
    'looks like the SecretKey (32 hexadecimal characters), which must never go into an app; use the AccessKey of 12 characters',
  'looks-like-access-key':
    'looks like the AccessKey of the client; requests are signed with the SecretKey of 32 characters',
  'ios-key':
    'begins with I and so belongs to an iOS app; use the one of the Android app, which begins with A',
  'not-twelve': 'must have exactly 12 characters',
  'bad-characters': 'may hold capital letters and digits only',
  'not-thirty-two-hex': 'should be 32 hexadecimal characters; check that it was copied as a whole',
};

const problemZh: Record<CredentialProblem, string> = {
  empty: '为空，请在 TPNS 控制台的“配置管理”中复制',
  spaces: '含有空格或换行，请重新复制并去掉多余的空白',
  placeholder: '仍是占位内容，请填写 TPNS 控制台中的实际值',
  'not-ten-digits': '必须是 10 位数字',
  'out-of-range': '不在 TPNS 分配的范围内：Android 应用以 15 或 18 开头，iOS 应用以 16 开头',
  'looks-like-secret-key':
    '看起来是 SecretKey（32 位十六进制字符），它绝不能写进应用；这里应填写 12 位的 AccessKey',
  'looks-like-access-key': '看起来是客户端的 AccessKey；请求签名需要 32 位的 SecretKey',
  'ios-key': '以 I 开头，属于 iOS 应用；请使用 Android 应用的 AccessKey（以 A 开头）',
  'not-twelve': '必须是 12 个字符',
  'bad-characters': '只能包含大写字母和数字',
  'not-thirty-two-hex': '应为 32 位十六进制字符，请检查是否复制完整',
};

const regionEn: Record<RegionId, string> = {
  guangzhou: 'Guangzhou',
  shanghai: 'Shanghai',
  hongkong: 'Hong Kong',
  singapore: 'Singapore',
};

const regionZh: Record<RegionId, string> = {
  guangzhou: '广州',
  shanghai: '上海',
  hongkong: '中国香港',
  singapore: '新加坡',
};

const faultEn: Record<HttpFaultKind, (host: string) => string> = {
  dns: host =>
    `The name of ${host} could not be resolved. Check the network, and the spelling of the endpoint.`,
  refused: host => `${host} refused the connection. Check host and port, and whether the service is running.`,
  unreachable: host => `There is no route to ${host}. Check the network or the VPN.`,
  timeout: host => `${host} did not answer in time. Check the network and try again.`,
  tls: host =>
    `No trusted TLS connection to ${host}. If a proxy inspects the traffic, make its certificate known with NODE_EXTRA_CA_CERTS.`,
  reset: host => `The connection to ${host} was cut before the answer was complete. Try again.`,
  proxy: host =>
    `The proxy did not let the request${host && ` to ${host}`} through. Check HTTPS_PROXY, or name the host in NO_PROXY.`,
  'too-large': host => `${host} sent an answer too long to come from TPNS. Check the endpoint.`,
  garbled: host =>
    `What ${host} answered is damaged and can't be read. Check the endpoint, and any proxy on the way.`,
  other: host => `The request to ${host} failed.`,
};

const faultZh: Record<HttpFaultKind, (host: string) => string> = {
  dns: host => `无法解析域名 ${host}，请检查网络以及接口地址的拼写。`,
  refused: host => `${host} 拒绝连接，请检查主机和端口，并确认服务已启动。`,
  unreachable: host => `无法到达 ${host}，请检查网络或 VPN。`,
  timeout: host => `${host} 未在规定时间内响应，请检查网络后重试。`,
  tls: host =>
    `与 ${host} 建立的 TLS 连接不受信任。如果代理会解密流量，请通过 NODE_EXTRA_CA_CERTS 信任其证书。`,
  reset: host => `与 ${host} 的连接在响应完成前被断开，请重试。`,
  proxy: host =>
    `代理没有放行${host ? `发往 ${host} 的` : ''}请求，请检查 HTTPS_PROXY，或在 NO_PROXY 中加入该主机。`,
  'too-large': host => `${host} 返回的内容过长，不像是 TPNS 的响应，请检查接口地址。`,
  garbled: host => `${host} 返回的数据已损坏，无法解析，请检查接口地址以及途中的代理。`,
  other: host => `发往 ${host} 的请求失败。`,
};

const typeEn: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  strings: 'a list of texts',
  objects: 'a list of objects',
};

const typeZh: Readonly<Record<string, string>> = {
  string: '字符串',
  integer: '整数',
  boolean: 'true 或 false',
  object: '对象',
  strings: '字符串数组',
  objects: '对象数组',
};

const among = (index: number, count: number): string =>
  count === 1 ? `Token ${index + 1}` : `${count} tokens (the first is number ${index + 1})`;
const amongZh = (index: number, count: number): string =>
  count === 1 ? `第 ${index + 1} 个 Token ` : `有 ${count} 个 Token（首个为第 ${index + 1} 个）`;

const vendorEn = (vendor: string): string =>
  vendor === 'apns' ? 'an Apple device token' : `a token of the vendor channel ${vendor}`;
const vendorZh = (vendor: string): string =>
  vendor === 'apns' ? 'Apple 设备 Token' : `${vendor} 厂商通道的 Token`;

export const serviceWords = {
  'credential-problem': {
    en: a => `${credentialEn[a.which]} ${problemEn[a.problem]}.`,
    zh: a => `${credentialZh[a.which]} ${problemZh[a.problem]}。`,
  },
  'endpoint-not-url': {
    en: a => `“${a.endpoint}” is not an endpoint. Give a full URL such as https://api.tpns.tencent.com.`,
    zh: a => `“${a.endpoint}”不是有效的接口地址，请填写完整的 URL，例如 https://api.tpns.tencent.com。`,
  },
  'endpoint-plain-http': {
    en: a =>
      `The endpoint ${a.host} must be reached over https. Plain http is allowed on this computer only.`,
    zh: a => `接口地址 ${a.host} 必须使用 https；只有本机地址可以使用 http。`,
  },
  'endpoint-scheme': {
    en: a => `An endpoint begins with https://, not with ${a.scheme}:.`,
    zh: a => `接口地址应以 https:// 开头，而不是 ${a.scheme}:。`,
  },
  'endpoint-credentials': {
    en: a =>
      `The endpoint ${a.host} must not hold a user name or password. Requests are signed with the SecretKey.`,
    zh: a => `接口地址 ${a.host} 中不能包含用户名或密码，请求使用 SecretKey 签名。`,
  },
  'endpoint-extra': {
    en: a => `The endpoint ${a.host} must not have a query (?…) or a fragment (#…). Leave them out.`,
    zh: a => `接口地址 ${a.host} 不能带查询参数（?…）或片段（#…），请去掉。`,
  },
  'http-fault': {
    en: a =>
      `${faultEn[a.kind](a.host)}${a.at && ` Address tried: ${a.at}; if that is a proxy, check HTTPS_PROXY.`}${a.kind === 'other' && a.code ? ` (${a.code})` : ''}`,
    zh: a =>
      `${faultZh[a.kind](a.host)}${a.at && `实际连接的地址：${a.at}；如果它是代理，请检查 HTTPS_PROXY。`}${a.kind === 'other' && a.code ? `（${a.code}）` : ''}`,
  },
  'answer-redirect': {
    en: a =>
      `The server answered with a redirect (HTTP ${a.status})${a.location && ` to ${a.location}`}, which is not followed. A login page of the network, or a wrong endpoint, does this.`,
    zh: a =>
      `服务器返回了重定向（HTTP ${a.status}）${a.location && `，目标为 ${a.location}`}，tpns 不会跟随重定向。常见原因是网络登录页或接口地址有误。`,
  },
  'answer-html': {
    en: a =>
      `The server answered with a web page (HTTP ${a.status}${a.title && `, “${a.title}”`}) and not with TPNS's JSON. Check endpoint and proxy.`,
    zh: a =>
      `服务器返回的是网页（HTTP ${a.status}${a.title && `，标题“${a.title}”`}），而不是 TPNS 的 JSON 响应，请检查接口地址和代理设置。`,
  },
  'answer-not-json': {
    en: a => `The answer (HTTP ${a.status}) is not JSON: “${a.start}”. Check endpoint and proxy.`,
    zh: a => `响应（HTTP ${a.status}）不是 JSON：“${a.start}”，请检查接口地址和代理设置。`,
  },
  'answer-empty': {
    en: a => `The server answered with HTTP ${a.status} and no content. Check the endpoint and try again.`,
    zh: a => `服务器返回 HTTP ${a.status}，但没有内容，请检查接口地址后重试。`,
  },
  'answer-server-error': {
    en: a =>
      `The answer says that the push was accepted, and its HTTP status ${a.status} that the server failed. Which of the two is true can't be told.`,
    zh: a => `返回内容显示推送已受理，HTTP 状态码 ${a.status} 却表示服务端出错，无法判断哪一个属实。`,
  },
  'answer-without-code': {
    en: a =>
      `The answer (HTTP ${a.status}) has no ret_code, so it does not come from TPNS's push API. Check the endpoint.`,
    zh: a => `响应（HTTP ${a.status}）中没有 ret_code，不是 TPNS 推送接口的响应，请检查接口地址。`,
  },
  'advice-clock': {
    en: a =>
      `The time that was signed is ${Math.abs(a.seconds)} seconds ${a.seconds > 0 ? 'ahead of' : 'behind'} the server's clock. Set this computer's clock, then try again.`,
    zh: a =>
      `签名所用的时间比服务器时间${a.seconds > 0 ? '快' : '慢'} ${Math.abs(a.seconds)} 秒，请校准本机时间后重试。`,
  },
  'advice-region': {
    en: a =>
      `The request went to ${regionEn[a.used]}, but AccessIDs that begin like this one were seen in ${regionEn[a.hint]}. Try --region ${a.hint}.`,
    zh: a =>
      `请求发往${regionZh[a.used]}接入点，而此类开头的 AccessID 多属于${regionZh[a.hint]}接入点，可尝试 --region ${a.hint}。`,
  },
  'advice-region-unknown': {
    en: a =>
      `The request went to ${regionEn[a.used]}. An app exists at one access point only: compare the region with the TPNS console and give it with --region.`,
    zh: a =>
      `请求发往${regionZh[a.used]}接入点。一个应用只存在于一个接入点，请在 TPNS 控制台核对后用 --region 指定。`,
  },
  'set-without-value': {
    en: a => `“${a.given}” sets nothing. Write it as path=value, for example message.android.n_importance=3.`,
    zh: a => `“${a.given}”没有赋值，请写成“路径=值”，例如 message.android.n_importance=3。`,
  },
  'set-path': {
    en: a =>
      `“${a.path}” is not the path of a field. Join names with dots, for example message.android.hw_category.`,
    zh: a => `“${a.path}”不是有效的字段路径，请用点号连接字段名，例如 message.android.hw_category。`,
  },
  'set-number': {
    en: a =>
      `The number for ${a.path} is too large to be kept exactly. Write the whole body yourself and give it with --payload.`,
    zh: a => `${a.path} 的数值过大，无法精确保存。请自行编写完整的请求体，并通过 --payload 传入。`,
  },
  'set-through-value': {
    en: a => `${a.path} can't be set, for ${a.through} is a value and has no fields of its own.`,
    zh: a => `无法设置 ${a.path}：${a.through} 是一个值，不包含下级字段。`,
  },
  'payload-not-utf8': {
    en: () => 'The payload is not UTF-8. Save the file as UTF-8 and try again.',
    zh: () => '推送内容不是 UTF-8 编码，请以 UTF-8 保存后重试。',
  },
  'payload-not-json': {
    en: () => 'The payload is not JSON. The samples in the documentation hold comments, which have to go.',
    zh: () => '推送内容不是有效的 JSON。官方文档示例中带有注释，请先删除。',
  },
  'payload-not-object': {
    en: () => 'The payload must be a JSON object.',
    zh: () => '推送内容必须是 JSON 对象。',
  },
  'payload-type': {
    en: a => `${a.field} must be ${typeEn[a.expected] ?? a.expected}.`,
    zh: a => `${a.field} 的类型必须是${typeZh[a.expected] ?? a.expected}。`,
  },
  'payload-custom-object': {
    en: a => `${a.field} must be JSON inside a string, not an object: serialise it once more.`,
    zh: a => `${a.field} 必须是内容为 JSON 的字符串，而不是对象，请再序列化一次。`,
  },
  'payload-custom-content': {
    en: a => `The text in ${a.field} is not valid JSON. Example: {"key":"value"}`,
    zh: a => `${a.field} 的内容不是有效的 JSON。示例：{"key":"value"}`,
  },
  'payload-unknown-field': {
    en: a => `The API documents no field ${a.field}. Check the spelling; an unknown field has no effect.`,
    zh: a => `接口文档中没有字段 ${a.field}，请检查拼写；未知字段不会生效。`,
  },
  'payload-missing': {
    en: a => `The required field ${a.field} is missing or empty.`,
    zh: a => `缺少必填字段 ${a.field}，或其内容为空。`,
  },
  'payload-value': {
    en: a => `${a.field} can't be “${a.value}”. Allowed: ${a.allowed}.`,
    zh: a => `${a.field} 的值不能是“${a.value}”，可用的值：${a.allowed}。`,
  },
  'payload-too-long': {
    en: a =>
      `The message has ${a.bytes} bytes; TPNS takes at most ${a.limit}. Shorten the text or custom_content.`,
    zh: a => `message 共 ${a.bytes} 字节，超过 TPNS 的上限 ${a.limit} 字节，请缩短文本或 custom_content。`,
  },
  'payload-too-many': {
    en: a => `${a.field} has ${a.count} entries; one request takes at most ${a.limit}. Split it.`,
    zh: a => `${a.field} 有 ${a.count} 项，单次请求最多 ${a.limit} 项，请分批发送。`,
  },
  'payload-range': {
    en: a => `${a.field} is ${a.value}; it must lie between ${a.min} and ${a.max}.`,
    zh: a => `${a.field} 为 ${a.value}，取值范围是 ${a.min} 到 ${a.max}。`,
  },
  'payload-token': {
    en: a =>
      `${among(a.index, a.count)} can't be a device token: it is empty, “null”, or holds characters that no token has. Take the token that onRegisterResult reports.`,
    zh: a =>
      `${amongZh(a.index, a.count)}不是有效的设备 Token：为空、为“null”或含有非法字符。请使用 onRegisterResult 返回的 Token。`,
  },
  'payload-url': {
    en: a => `${a.field} must be an address that begins with http:// or https://.`,
    zh: a => `${a.field} 必须是以 http:// 或 https:// 开头的地址。`,
  },
  'payload-channel': {
    en: a => `channel_rules names the channel “${a.channel}”, which TPNS does not know. Known: ${a.known}.`,
    zh: a => `channel_rules 中的通道“${a.channel}”不存在，可用：${a.known}。`,
  },
  'payload-send-time': {
    en: a =>
      `“${a.value}” is not a time to send at. Write it as yyyy-MM-dd HH:mm:ss, for example 2030-01-31 09:00:00.`,
    zh: a => `“${a.value}”不是有效的定时发送时间，格式为 yyyy-MM-dd HH:mm:ss，例如 2030-01-31 09:00:00。`,
  },
  'payload-send-time-past': {
    en: a => `send_time ${a.value} is over: more than ten minutes ago, counted in Beijing time.`,
    zh: a => `send_time ${a.value} 已过去十分钟以上（按北京时间计算）。`,
  },
  'payload-send-time-far': {
    en: a => `send_time ${a.value} is too far away: at most ${a.days} days ahead.`,
    zh: a => `send_time ${a.value} 太远，最多只能提前 ${a.days} 天。`,
  },
  'payload-accept-time': {
    en: a => `${a.field} is missing or wrong: hour and minute are texts, such as {"hour":"13","min":"00"}.`,
    zh: a => `${a.field} 缺失或有误：小时和分钟应为字符串，例如 {"hour":"13","min":"00"}。`,
  },
  'payload-loop': {
    en: a =>
      `${a.field} of the recurring push is missing or wrong: dates are YYYY-MM-DD, times HH:MM:SS, loopType is 1 (day), 2 (week) or 3 (month).`,
    zh: a =>
      `周期推送的 ${a.field} 缺失或有误：日期格式为 YYYY-MM-DD，时间格式为 HH:MM:SS，loopType 取 1（日）、2（周）或 3（月）。`,
  },
  'payload-loop-long': {
    en: a => `The recurring push runs for more than ${a.days} days, from startDate to endDate.`,
    zh: a => `周期推送从 startDate 到 endDate 超过了 ${a.days} 天。`,
  },
  'payload-custom-shape': {
    en: a =>
      `custom_content is JSON but no object: ${a.channels} takes objects only, such as {"key":"value"}.`,
    zh: a => `custom_content 是 JSON 但不是对象：${a.channels} 通道只接受 {"key":"value"} 这样的对象。`,
  },
  'payload-open-hours': {
    en: a =>
      `${a.channels} shows operational messages from ${a.from}:00 to ${a.until}:00 Beijing time only. Send it within these hours, or give it the message class it has been granted.`,
    zh: a =>
      `${a.channels} 的运营类消息只在北京时间 ${a.from}:00–${a.until}:00 展示。请在此时段内发送，或设置已申请到的消息分类。`,
  },
  'payload-week-day': {
    en: () =>
      'Whether day 0 of a weekly push is Sunday or Monday differs between editions of the documentation. Look at the task in the console before it runs.',
    zh: () => '每周推送中 0 代表周日还是周一，各版本文档说法不一，请在任务执行前到控制台核对。',
  },
  'payload-enum': {
    en: a => `${a.field} is “${a.value}”, but the documentation knows ${a.allowed}.`,
    zh: a => `${a.field} 的值“${a.value}”不在文档列出的取值中：${a.allowed}。`,
  },
  'payload-tag-type': {
    en: a => `tag_type “${a.value}” is not documented. Tags of your own are xg_user_define.`,
    zh: a => `tag_type“${a.value}”不在文档中；自定义标签应使用 xg_user_define。`,
  },
  'payload-filtered-word': {
    en: a =>
      `${a.field} contains “${a.word}”. Vendors filter such notifications; write the text as a real one.`,
    zh: a => `${a.field} 含有“${a.word}”，厂商会拦截此类通知，请换成真实的文案。`,
  },
  'payload-text-long': {
    en: a =>
      `${a.field} has ${a.length} characters, more than these channels take: ${a.channels}. They may refuse it or cut it off.`,
    zh: a => `${a.field} 共 ${a.length} 个字符，超过以下通道的限制：${a.channels}，可能被拒绝或截断。`,
  },
  'payload-vendor-token': {
    en: a =>
      `${among(a.index, a.count)} looks like ${vendorEn(a.vendor)}. TPNS needs its own token, as onRegisterResult or XGPushConfig.getToken gives it.`,
    zh: a =>
      `${amongZh(a.index, a.count)}看起来是${vendorZh(a.vendor)}。TPNS 需要它自己的 Token，请从 onRegisterResult 或 XGPushConfig.getToken 获取。`,
  },
  'payload-first-token': {
    en: a =>
      `audience_type is “token”, so only the first token gets the push; ${a.ignored} more are ignored. Use “token_list” for several.`,
    zh: a =>
      `audience_type 为“token”时只推送给第一个 Token，其余 ${a.ignored} 个会被忽略；多个 Token 请使用“token_list”。`,
  },
  'payload-account-type': {
    en: a =>
      `account_type ${a.value} is none of the documented ones (0 to 16, 989, 991 to 1015). It has to be the type that the account was bound with.`,
    zh: a =>
      `account_type ${a.value} 不在文档列出的取值之内（0 至 16、989、991 至 1015），且必须与绑定账号时使用的类型一致。`,
  },
  'payload-silent': {
    en: a =>
      `A silent push (content-available 1) is a message and shows nothing; ${a.field} says otherwise, and iOS may hold it back.`,
    zh: a =>
      `静默推送（content-available 为 1）应使用 message 类型且不带任何展示内容；${a.field} 与此不符，iOS 可能不会下发。`,
  },
  'payload-token-unusual': {
    en: a =>
      `${among(a.index, a.count)} does not look like a TPNS token, which is 36 (in old apps 40) lower-case hexadecimal characters. Check that it was copied as a whole.`,
    zh: a =>
      `${amongZh(a.index, a.count)}不像 TPNS 的 Token（通常为 36 位小写十六进制字符，旧应用为 40 位），请检查是否复制完整。`,
  },
  'payload-message-own-channel': {
    en: () =>
      "An in-app message only travels through TPNS's own channel: the vendor asked for will not get it. Send a notification instead.",
    zh: () => '应用内消息只走 TPNS 自建通道，不会经过所选的厂商通道，请改为发送通知。',
  },
  'payload-custom-lost': {
    en: a =>
      `custom_content does not arrive through ${a.channels}. Put the values into the redirect URI as parameters.`,
    zh: a => `${a.channels} 通道不会下发 custom_content，请把参数放到跳转 URI 中。`,
  },
  'payload-intent': {
    en: a =>
      `“${a.intent}” is not a URI that an app can be opened with: it needs a scheme, and blanks and non-ASCII characters have to be percent-encoded.`,
    zh: a => `“${a.intent}”不是可用于打开应用的 URI：需要包含 scheme，空格和非 ASCII 字符必须进行 URL 编码。`,
  },
  'payload-expire-raised': {
    en: a =>
      `expire_time is ${a.seconds} seconds; TPNS raises anything below 800 to 800. Use 0 for devices that are online now.`,
    zh: a =>
      `expire_time 为 ${a.seconds} 秒，低于 800 时 TPNS 会按 800 秒处理；如只推送给当前在线设备，请设为 0。`,
  },
  'payload-no-channel': {
    en: () => 'channel_rules closes every Android channel, so nothing can arrive. Leave one open.',
    zh: () => 'channel_rules 禁用了所有 Android 通道，推送无法到达，请至少保留一个通道。',
  },
  'payload-broadcast-only': {
    en: a =>
      `${a.field} only has an effect on pushes to all, to tags or to uploaded packages; here it is ignored.`,
    zh: a => `${a.field} 仅对全量、标签和号码包推送有效，此处会被忽略。`,
  },
  'scenario-not-json': {
    en: () => 'The scenario is not a JSON object. Its schema is templates/scenario.schema.json.',
    zh: () => '场景文件不是 JSON 对象，其结构见 templates/scenario.schema.json。',
  },
  'scenario-unknown': {
    en: a => `The scenario has no member “${a.member}”. Known: ${a.known}.`,
    zh: a => `场景文件不支持字段“${a.member}”，可用字段：${a.known.replaceAll(', ', '、')}。`,
  },
  'scenario-member': {
    en: a => `${a.member} in the scenario must be ${expectedEn[a.expected]}.`,
    zh: a => `场景文件中的 ${a.member} 必须是${expectedZh[a.expected]}。`,
  },
  'emulator-im': {
    en: a => (a.code === 0 ? `IM: ${a.path}` : `IM: ${a.path} refused with ${a.code}`),
    zh: a => (a.code === 0 ? `IM：${a.path}` : `IM：${a.path}，拒绝，错误码 ${a.code}`),
  },
  'emulator-exposed': {
    en: a =>
      `At ${a.host} the emulator can be reached from other computers, and so can the pushes it received. Leave --host out to keep it on this one.`,
    zh: a =>
      `模拟服务监听在 ${a.host}，其他计算机也可以访问它和已收到的推送。如只在本机使用，请去掉 --host。`,
  },
  'emulator-cannot-listen': {
    en: a =>
      `The emulator can't listen at ${a.host}, port ${a.port}: ${{ taken: 'another program uses that port. Choose another one with --port, or 0 for any', denied: 'this user may not. Choose a port above 1023', 'no-such-address': 'this computer has no such address', other: 'the system refused' }[a.reason]}.`,
    zh: a =>
      `模拟服务无法监听 ${a.host} 的端口 ${a.port}：${{ taken: '端口已被其他程序占用，请用 --port 换一个端口，或用 0 自动选择', denied: '当前用户没有权限，请使用大于 1023 的端口', 'no-such-address': '本机没有这个地址', other: '被系统拒绝' }[a.reason]}。`,
  },
  'emulator-push': {
    en: a => `accepted: ${a.audience}, push id ${a.pushId}`,
    zh: a => `已接受：${a.audience}，推送 ID ${a.pushId}`,
  },
  'emulator-refused': {
    en: a => `refused with ${a.code}: ${a.text}`,
    zh: a => `已拒绝，返回码 ${a.code}：${a.text}`,
  },
} satisfies Words<ServiceNote>;
