import { type Code, codesOf } from './code.ts';

export const imRequestCodes: readonly Code[] = codesOf('im', 'https://trtc.io/document/60027', [
  {
    code: '0',
    meaning: {
      en: 'The IM request succeeded. IM answers with HTTP 200 in case of errors too.',
      zh: 'IM 请求成功；出错时 HTTP 状态码同样是 200。',
    },
    remedy: {
      en: 'Go by ActionStatus and ErrorCode, never by the HTTP status.',
      zh: '请以 ActionStatus 和 ErrorCode 为准，不要依赖 HTTP 状态码。',
    },
    doc: 'https://www.tencentcloud.com/document/product/1047/34348',
  },
  {
    code: '60002',
    meaning: { en: "IM can't read the HTTP request.", zh: 'HTTP 请求解析错误。' },
    remedy: { en: 'Check the form of the URL and its query.', zh: '检查 URL 格式和查询参数。' },
  },
  {
    code: '60003',
    meaning: { en: 'The body is not JSON.', zh: '请求体不是有效的 JSON。' },
    remedy: { en: 'Put one valid JSON object into the body.', zh: '发送有效的 JSON。' },
  },
  {
    code: '60004',
    meaning: {
      en: 'The account or UserSig given with the request did not pass.',
      zh: '请求中的账号或 UserSig 校验失败。',
    },
    remedy: {
      en: 'Make the UserSig for the very identifier that stands in the URL.',
      zh: 'UserSig 必须针对 URL 中的 identifier 生成。',
    },
  },
  {
    code: '60005',
    meaning: {
      en: 'The account or UserSig given with the request did not pass.',
      zh: '请求中的账号或 UserSig 校验失败。',
    },
    remedy: {
      en: 'Make the UserSig for the very identifier that stands in the URL.',
      zh: 'UserSig 必须针对 URL 中的 identifier 生成。',
    },
  },
  {
    code: '60006',
    meaning: { en: 'IM knows no such SDKAppID.', zh: 'SDKAppID 无效。' },
    remedy: { en: 'Take the SDKAppID from the IM console.', zh: '在 IM 控制台核对 SDKAppID。' },
  },
  {
    code: '60007',
    meaning: { en: 'This API is called more often than it allows.', zh: '该接口调用频率超限。' },
    remedy: { en: 'Call it less often.', zh: '降低调用频率。' },
  },
  {
    code: '60008',
    meaning: {
      en: 'The service took too long, or the HTTP request is malformed.',
      zh: '服务超时，或 HTTP 请求格式错误。',
    },
    remedy: { en: 'Check the request, then try again.', zh: '检查请求后重试。' },
  },
  {
    code: '60009',
    meaning: { en: 'The URL names no command of the API.', zh: '请求的资源错误。' },
    remedy: { en: 'Check the path: v4/<service>/<command>.', zh: '检查路径：v4/<服务>/<命令>。' },
  },
  {
    code: '60010',
    meaning: { en: 'The caller is not an administrator of the app.', zh: '需要 App 管理员权限。' },
    remedy: { en: 'Put an administrator account into identifier.', zh: 'identifier 请使用管理员账号。' },
  },
  {
    code: '60011',
    meaning: { en: 'The app calls more often than it may.', zh: '该 SDKAppID 的请求频率超限。' },
    remedy: { en: 'Leave more time between calls.', zh: '降低调用频率。' },
  },
  {
    code: '60012',
    meaning: { en: 'The URL has no sdkappid.', zh: 'URL 中缺少 sdkappid。' },
    remedy: { en: 'Add sdkappid=<number> to the query.', zh: '在查询参数中加入 sdkappid=<数字>。' },
  },
  {
    code: '60013',
    meaning: { en: 'IM could not read an answer of its own.', zh: '平台内部的响应无法解析。' },
    remedy: { en: 'Try again.', zh: '重试。' },
  },
  {
    code: '60014',
    meaning: { en: 'Looking up the accounts took too long.', zh: '账号转换超时。' },
    remedy: { en: 'Try again.', zh: '重试。' },
  },
  {
    code: '60015',
    meaning: { en: 'An account in the body is of the wrong type.', zh: '请求体中的账号类型错误。' },
    remedy: { en: 'Give accounts as strings.', zh: '账号请使用字符串。' },
  },
  {
    code: '60016',
    meaning: { en: 'The app has been disabled.', zh: 'SDKAppID 已被禁用。' },
    remedy: { en: "Look at the app's state in the IM console.", zh: '在 IM 控制台查看应用状态。' },
  },
  {
    code: '60017',
    meaning: { en: 'This request has been disabled.', zh: '该请求已被禁用。' },
    remedy: { en: "Ask Tencent's support to enable it.", zh: '联系技术支持开通。' },
  },
  {
    code: '60018',
    meaning: { en: 'Too many requests in a short time.', zh: '请求过于频繁。' },
    remedy: { en: 'Wait, then call less often.', zh: '稍后重试，并降低调用频率。' },
  },
  {
    code: '60019',
    meaning: { en: 'Too many requests in a short time.', zh: '请求过于频繁。' },
    remedy: { en: 'Wait, then call less often.', zh: '稍后重试，并降低调用频率。' },
  },
  {
    code: '60020',
    meaning: { en: 'The paid plan has run out.', zh: '付费套餐已过期并停用。' },
    remedy: { en: 'Renew it; it works again some five minutes later.', zh: '续费后约 5 分钟恢复。' },
  },
  {
    code: '60021',
    meaning: { en: 'Requests from this IP address are not allowed.', zh: '调用方的 IP 不在允许范围内。' },
    remedy: { en: 'Add the address to the allow list in the console.', zh: '在控制台将该 IP 加入白名单。' },
  },
]);
