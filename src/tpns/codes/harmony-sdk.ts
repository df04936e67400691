import { type Code, codesOf } from './code.ts';

export const harmonySdkCodes: readonly Code[] = codesOf(
  'harmony-sdk',
  'https://cloud.tencent.com/document/product/548/107700',
  [
    {
      code: '-5',
      meaning: { en: 'The device could not get its GUID.', zh: '获取 GUID 失败。' },
      remedy: {
        en: "Check network, AccessID and AccessKey, and that the app's plan is active.",
        zh: '检查网络、AccessID 和 AccessKey，并确认应用套餐有效。',
      },
    },
    {
      code: '-7',
      meaning: { en: 'A request could not be sent.', zh: '发送请求包失败。' },
      remedy: {
        en: "Check the device's network; if it is fine, save the log.",
        zh: '检查设备网络；若网络正常，请保留日志。',
      },
    },
    {
      code: '-101',
      meaning: {
        en: 'The SDK came across data that should be JSON and is not.',
        zh: 'SDK 内部的数据不是有效的 JSON。',
      },
      remedy: { en: "Save the log and hand it to Tencent's support.", zh: '保留日志并联系技术支持。' },
    },
    {
      code: '-503',
      meaning: {
        en: "The GUID request failed: the network is down, or the access point's domain is wrong. Android reports this as -502.",
        zh: '获取 GUID 失败：网络异常，或接入点域名错误（对应 Android 的 -502）。',
      },
      remedy: {
        en: 'Set the domain of the region that the app lives in.',
        zh: '设置应用所在地域的接入点域名。',
      },
    },
    {
      code: '-701',
      meaning: { en: 'The network failed while a request was being sent.', zh: '发送请求时网络异常。' },
      remedy: { en: "Check the device's network and try again.", zh: '检查设备网络后重试。' },
    },
    {
      code: '-702',
      meaning: { en: 'Sending a request took too long.', zh: '发送请求超时。' },
      remedy: { en: "Check the device's network and try again.", zh: '检查设备网络后重试。' },
    },
    {
      code: '10000',
      meaning: { en: "The SDK's own error codes begin here.", zh: 'SDK 错误码的起始值。' },
      remedy: { en: 'Look at the log around it for the cause.', zh: '结合前后日志查找原因。' },
    },
    {
      code: '10100',
      meaning: { en: 'The device has no network.', zh: '网络不可用。' },
      remedy: { en: 'Restore the connection and try again.', zh: '恢复网络后重试。' },
    },
    {
      code: '10109',
      meaning: { en: 'An unknown exception.', zh: '未知异常。' },
      remedy: { en: 'Try another network, or restart the device.', zh: '切换网络或重启设备。' },
    },
    {
      code: '10110',
      meaning: {
        en: 'The link has lost its handler; the same page lists the code as an authentication error too.',
        zh: '链路的 handler 为空；同一文档也将其列为鉴权错误。',
      },
      remedy: {
        en: 'Restart the app, and compare the credentials with the console.',
        zh: '重启应用，并与控制台核对密钥。',
      },
    },
    {
      code: '10115',
      meaning: { en: 'The app registered again within too short a time.', zh: '短时间内重复注册。' },
      remedy: { en: 'Register once for each start of the app.', zh: '每次启动只注册一次。' },
    },
    {
      code: '10116',
      meaning: { en: 'The account is not acceptable.', zh: '账号无效。' },
      remedy: { en: 'See the account API for which values are allowed.', zh: '参考账号接口的取值要求。' },
    },
    {
      code: '10117',
      meaning: { en: 'The tag is not acceptable.', zh: '标签无效。' },
      remedy: { en: 'See the tag API for which values are allowed.', zh: '参考标签接口的取值要求。' },
    },
    {
      code: '10118',
      meaning: { en: 'The user attribute is not acceptable.', zh: '用户属性无效。' },
      remedy: {
        en: 'See the attribute API for which values are allowed.',
        zh: '参考用户属性接口的取值要求。',
      },
    },
    {
      code: '10119',
      meaning: { en: 'A tag query got a wrong argument.', zh: '标签查询参数无效。' },
      remedy: {
        en: 'See the tag query API for which values are allowed.',
        zh: '参考标签查询接口的取值要求。',
      },
    },
    {
      code: '1600001',
      meaning: { en: "The system's notification service failed inside.", zh: '系统通知服务内部错误。' },
      remedy: { en: "Check the device's resources and try again.", zh: '检查系统资源后重试。' },
    },
    {
      code: '1600002',
      meaning: {
        en: 'The notification service could not pack or unpack its data.',
        zh: '通知服务序列化或反序列化失败。',
      },
      remedy: { en: "Make sure the SDK's version suits the system's.", zh: '确认 SDK 版本与系统版本匹配。' },
    },
    {
      code: '1600003',
      meaning: { en: 'The notification service could not be reached.', zh: '连接通知服务失败。' },
      remedy: { en: 'Wait a moment and try again.', zh: '稍候重试。' },
    },
    {
      code: '1600007',
      meaning: { en: 'The notification service knows no such notification.', zh: '通知不存在。' },
      remedy: {
        en: 'It may have been dismissed already; there is nothing to do.',
        zh: '通知可能已被清除，无需处理。',
      },
    },
    {
      code: '1600012',
      meaning: { en: 'The notification service is short of memory.', zh: '通知服务内存不足。' },
      remedy: { en: 'Free memory on the device.', zh: '释放设备内存。' },
    },
    {
      code: '10030006',
      meaning: {
        en: "The app's resources no longer exist and its service has stopped.",
        zh: '应用资源已销毁，服务已停止。',
      },
      remedy: { en: 'Renew the service in the console.', zh: '在控制台续费或重新开通服务。' },
    },
    {
      code: 'exception',
      meaning: {
        en: 'The SDK throws at its start, and gives no number: AccessID or AccessKey are wrong.',
        zh: '初始化时抛出异常（没有数字错误码）：AccessID 或 AccessKey 错误。',
      },
      remedy: {
        en: 'Compare the values passed to the init call with the console.',
        zh: '将初始化时传入的值与控制台核对。',
      },
    },
  ],
);
