import { type Code, codesOf } from './code.ts';

export const serverCodes: readonly Code[] = codesOf(
  'server',
  'https://cloud.tencent.com/document/product/548/39080',
  [
    {
      code: '0',
      meaning: {
        en: 'TPNS took the request. Whether a device gets the push is not yet decided.',
        zh: 'TPNS 已接收请求，但不代表推送已经到达设备。',
      },
      remedy: {
        en: 'Follow the push with `tpns push --wait`, or look at the planned, sent and arrived figures of the task.',
        zh: '使用 `tpns push --wait` 跟踪，或在推送记录中查看计划发送、实际发送和抵达数量。',
      },
    },
    {
      code: '1008001',
      meaning: { en: "The service can't make sense of the request body.", zh: '服务端无法解析请求参数。' },
      remedy: {
        en: 'Send a JSON object whose fields have the documented types; custom_content in particular is JSON inside a string. `tpns push --dry-run` checks this.',
        zh: '请求体应为字段类型正确的 JSON 对象，尤其 custom_content 必须是字符串形式的 JSON；可用 `tpns push --dry-run` 检查。',
      },
    },
    {
      code: '1008002',
      meaning: { en: 'A field that this request needs is not there.', zh: '缺少必填参数。' },
      remedy: {
        en: 'Compare the body with what its audience_type asks for. Android pushes need title and content, iOS pushes an environment.',
        zh: '按 audience_type 核对必填字段：Android 推送需要 title 和 content，iOS 推送需要 environment。',
      },
    },
    {
      code: '1008003',
      meaning: {
        en: 'The service does not accept the signature. Clients see this code as well when they talk to the wrong access point.',
        zh: '鉴权未通过；客户端接入点配置错误时也会出现该码。',
      },
      remedy: {
        en: 'Sign with the SecretKey (not the AccessKey) exactly the bytes that are sent; Sign is the base64 of the hex digest and has 88 characters. Look for blanks in the key, a wrong clock and another region.',
        zh: '用 SecretKey（不是 AccessKey）对实际发送的字节签名；Sign 是十六进制摘要的 Base64，共 88 个字符。另请检查密钥中的空格、本机时间和所属地域。',
      },
    },
    {
      code: '1008004',
      meaning: { en: 'Something inside the platform went wrong.', zh: '平台内部服务异常。' },
      remedy: { en: 'Try again, waiting longer each time.', zh: '稍后重试，并逐步延长重试间隔。' },
    },
    {
      code: '1008006',
      meaning: {
        en: 'A tag or account request named a token that is not valid.',
        zh: '标签或账号接口中的 Token 无效。',
      },
      remedy: {
        en: 'Make sure the device has registered, with this AccessID and on this platform; let it register again.',
        zh: '确认设备已用该 AccessID 在对应平台注册成功，必要时重新注册。',
      },
    },
    {
      code: '1008007',
      meaning: { en: 'One of the values lies outside what the API takes.', zh: '参数取值不符合要求。' },
      remedy: {
        en: 'Check the limits: expire_time up to 259200, 1000 tokens or accounts in one request, push_speed from 1000 to 50000.',
        zh: '检查取值范围：expire_time 不超过 259200，单次最多 1000 个 Token 或账号，push_speed 为 1000 至 50000。',
      },
    },
    {
      code: '1008011',
      meaning: { en: 'The file did not arrive at the service.', zh: '文件上传失败。' },
      remedy: {
        en: 'Upload it again; it may have 100 MB at most and has to be of an accepted type.',
        zh: '重新上传，文件不超过 100 MB，且类型符合要求。',
      },
    },
    {
      code: '1008012',
      meaning: { en: 'There is nothing in the uploaded file.', zh: '上传的文件没有内容。' },
      remedy: {
        en: 'Put accounts into txt files inside a zip, tokens into a zip, txt or csv file, one a line.',
        zh: '账号包为含 txt 的 zip，Token 包为 zip、txt 或 csv，每行一个，确认内容不为空。',
      },
    },
    {
      code: '1008013',
      meaning: { en: "The push certificate can't be read.", zh: '推送证书解析失败。' },
      remedy: { en: 'Export the p12 file once more and upload that.', zh: '重新导出 p12 证书后上传。' },
    },
    {
      code: '1008015',
      meaning: { en: 'No push task has this id.', zh: '找不到对应的推送任务 ID。' },
      remedy: {
        en: 'Ask at the access point the push was sent through; tasks are kept for a month or so. Treat push ids as text, numbers lose digits.',
        zh: '请在发送时所用的接入点查询，任务记录约保留一个月；推送 ID 应按字符串处理，以免丢失精度。',
      },
    },
    {
      code: '1008016',
      meaning: { en: 'A date is not written the way this endpoint wants it.', zh: '日期或时间格式不正确。' },
      remedy: {
        en: 'Look up the endpoint: some take 2030-01-31, others 20300131, a send_time is 2030-01-31 09:00:00.',
        zh: '按接口要求填写：有的是 2030-01-31，有的是 20300131，send_time 为 2030-01-31 09:00:00。',
      },
    },
    {
      code: '1008019',
      meaning: { en: 'The content check rejected the text of the push.', zh: '推送文案未通过内容安全检查。' },
      remedy: { en: 'Reword title and content.', zh: '修改标题和内容后重试。' },
    },
    {
      code: '1008020',
      meaning: {
        en: 'The certificate was made for an app with another bundle id.',
        zh: '证书与应用的 Bundle ID 不一致。',
      },
      remedy: {
        en: 'Upload a certificate for the bundle id that the console shows.',
        zh: '上传与控制台中 Bundle ID 一致的证书。',
      },
    },
    {
      code: '1008021',
      meaning: { en: 'The p12 file is damaged or is not a p12 file.', zh: 'p12 证书格式或内容有误。' },
      remedy: {
        en: 'Export the certificate with its private key as p12. Some pages misprint this code with an extra zero.',
        zh: '将证书连同私钥导出为 p12；部分文档把该码误写成多一个 0 的形式。',
      },
    },
    {
      code: '1008022',
      meaning: { en: 'The password does not open the p12 file.', zh: 'p12 证书密码错误。' },
      remedy: { en: 'Use the password that was set on export.', zh: '填写导出证书时设置的密码。' },
    },
    {
      code: '1008023',
      meaning: {
        en: "Apple's push certificate has run out, or is for the other environment.",
        zh: 'iOS 推送证书已过期，或与推送环境不符。',
      },
      remedy: {
        en: 'Renew the certificate, and send with the environment (dev or product) it was made for.',
        zh: '更新证书，并使用与证书匹配的 environment（dev 或 product）。',
      },
    },
    {
      code: '1008025',
      meaning: {
        en: 'This product already has an app on that platform.',
        zh: '该产品下已存在同平台的应用。',
      },
      remedy: { en: 'Go on with the app that is there.', zh: '直接使用已有的应用。' },
    },
    {
      code: '1008026',
      meaning: { en: 'Some entries of the batch failed, others did not.', zh: '批量操作部分失败。' },
      remedy: {
        en: 'Go through result: it holds one code for each entry.',
        zh: '逐项查看 result，其中按顺序给出每一项的返回码。',
      },
    },
    {
      code: '1008027',
      meaning: { en: 'Every entry of the batch failed.', zh: '批量操作全部失败。' },
      remedy: {
        en: 'Go through result: it holds one code for each entry.',
        zh: '逐项查看 result，其中按顺序给出每一项的返回码。',
      },
    },
    {
      code: '1008028',
      meaning: { en: 'The rate limit of this API has been reached.', zh: '请求过于频繁，触发限流。' },
      remedy: {
        en: 'Send at most one push a second to all, tags or packages, and at most 200 statistics queries an hour.',
        zh: '全量、标签、号码包推送每秒最多一次；统计查询接口每小时最多 200 次。',
      },
    },
    {
      code: '1008029',
      meaning: { en: 'The service does not recognise the token.', zh: 'Token 不合法。' },
      remedy: {
        en: 'It has expired, its app was removed, or it was made for another AccessID: register the device anew and take the new token.',
        zh: 'Token 已过期、应用已卸载，或属于其他 AccessID；请重新注册并使用新的 Token。',
      },
    },
    {
      code: '1008030',
      meaning: { en: 'There is no paid or trial plan for this app.', zh: '应用未付费。' },
      remedy: {
        en: 'See in the console whether a plan or a trial is active; activation takes about half an hour.',
        zh: '在控制台确认套餐或试用是否生效，开通后约需 30 分钟。',
      },
    },
    {
      code: '1008031',
      meaning: {
        en: 'The plan of this app has ended and its resources are gone.',
        zh: '应用资源已过期或已销毁。',
      },
      remedy: {
        en: 'Renew the service; clients come back only with a higher app version.',
        zh: '重新开通服务；客户端还需发布版本号更高的安装包才能恢复。',
      },
    },
    {
      code: '1008035',
      meaning: {
        en: 'This access point does not know the AccessID: a typing error, or the app lives in another region.',
        zh: 'AccessID 错误，或应用不属于当前接入点。',
      },
      remedy: {
        en: 'Choose the region that the console shows for the app, with `--region`, and XG_SERVER_SUFFIX in the app.',
        zh: '核对控制台中的接入点：命令行使用 `--region`，应用中配置 XG_SERVER_SUFFIX。',
      },
    },
    {
      code: '1010001',
      meaning: {
        en: 'Nothing has been bought or started for this app, so there is nothing to send with.',
        zh: '应用没有可用的推送资源。',
      },
      remedy: {
        en: 'Buy a plan or start a trial in the console, if it still offers one.',
        zh: '在控制台购买或开通试用（如仍可开通）。',
      },
    },
    {
      code: '10010005',
      meaning: { en: 'The account, tag or token to push to is not known.', zh: '推送目标不存在。' },
      remedy: {
        en: 'Bind the account or tag on the device first, and give it ten seconds to take effect.',
        zh: '先在设备上绑定账号或标签，约 10 秒后再推送。',
      },
    },
    {
      code: '10010012',
      meaning: { en: "The time to send at can't be used.", zh: '定时推送时间不合法。' },
      remedy: {
        en: 'Choose a send_time no more than ten minutes ago and no more than 90 days ahead.',
        zh: 'send_time 不能早于当前时间 10 分钟以上，也不能超过 90 天。',
      },
    },
    {
      code: '10010018',
      meaning: {
        en: 'The same text went to all or to that tag less than an hour ago.',
        zh: '一小时内重复推送了相同内容。',
      },
      remedy: {
        en: 'Change the text, for example by adding the time, or wait.',
        zh: '修改文案（例如加入时间），或等待一小时后再发送。',
      },
    },
    {
      code: '10030002',
      meaning: {
        en: 'AccessID and AccessKey come from different apps.',
        zh: 'AccessID 与 AccessKey 不匹配。',
      },
      remedy: { en: 'Take both from the same app in the console.', zh: '从控制台的同一个应用复制这两个值。' },
    },
    {
      code: '10030006',
      meaning: { en: 'The resources of this app no longer exist.', zh: '应用资源已被销毁。' },
      remedy: { en: 'Renew the service in the console.', zh: '在控制台续费或重新开通服务。' },
    },
    {
      code: '10030009',
      meaning: { en: 'There is no such app at this access point.', zh: '当前接入点不存在该应用。' },
      remedy: {
        en: 'In nearly all cases the region is wrong: correct the host, and XG_SERVER_SUFFIX in the app.',
        zh: '多为地域配置错误，请修正接口域名以及应用中的 XG_SERVER_SUFFIX。',
      },
    },
    {
      code: '10110008',
      meaning: { en: 'The token or account in the query is not known.', zh: '查询的 Token 或账号不存在。' },
      remedy: {
        en: 'Check region and platform, then register the device or bind the account again.',
        zh: '检查地域和平台，然后重新注册设备或绑定账号。',
      },
    },
  ],
);
