import { type Code, codesOf } from './code.ts';

export const iosSdkCodes: readonly Code[] = codesOf(
  'ios-sdk',
  'https://cloud.tencent.com/document/product/548/36669',
  [
    {
      code: '101',
      meaning: { en: 'The GUID request took too long.', zh: '请求 GUID 超时。' },
      remedy: { en: 'Check the network and the domain of the access point.', zh: '检查网络和接入点域名。' },
    },
    {
      code: '102',
      meaning: { en: 'The GUID request failed.', zh: '请求 GUID 失败。' },
      remedy: {
        en: 'Check network, credentials and the domain of the access point.',
        zh: '检查网络、密钥和接入点域名。',
      },
    },
    {
      code: '701',
      meaning: { en: 'The SDK raised an exception.', zh: 'SDK 异常。' },
      remedy: { en: "Save the log and hand it to Tencent's support.", zh: '保留日志并联系技术支持。' },
    },
    {
      code: '801',
      meaning: { en: 'The long-lived connection timed out.', zh: '长连接超时。' },
      remedy: { en: 'See whether the device is online.', zh: '检查网络。' },
    },
    {
      code: '802',
      meaning: {
        en: 'The long-lived connection timed out; how often the app was started that day plays a part.',
        zh: '长连接超时，与当天的启动次数有关。',
      },
      remedy: { en: 'Check the network and try later.', zh: '检查网络，稍后重试。' },
    },
    {
      code: '901',
      meaning: { en: 'The long-lived connection failed.', zh: '长连接错误。' },
      remedy: { en: 'Check the network and try again.', zh: '检查网络后重试。' },
    },
    {
      code: '903',
      meaning: { en: 'A checksum on the long-lived connection is wrong.', zh: '长连接校验错误。' },
      remedy: { en: 'Try again; save the log if it stays.', zh: '重试；若持续出现请保留日志。' },
    },
    {
      code: '904',
      meaning: {
        en: "A checksum on the long-lived connection can't be decoded.",
        zh: '长连接校验解码失败。',
      },
      remedy: { en: 'Try again; save the log if it stays.', zh: '重试；若持续出现请保留日志。' },
    },
    {
      code: '1001',
      meaning: { en: 'Apple gave the app no device token.', zh: 'Device Token 为空，APNs 未返回。' },
      remedy: {
        en: 'Switch on the Push Notifications capability and sign with a profile that includes it.',
        zh: '开启 Push Notifications 能力，并使用包含该能力的描述文件签名。',
      },
    },
    {
      code: '1101',
      meaning: { en: "The device's network does not work.", zh: '设备网络异常。' },
      remedy: { en: 'See whether the device is online.', zh: '检查网络。' },
    },
    {
      code: '1102',
      meaning: { en: 'The app has not registered.', zh: '尚未注册。' },
      remedy: {
        en: 'Call startXG first and wait until it has reported success.',
        zh: '先调用 startXG 并等待回调成功。',
      },
    },
    {
      code: '1103',
      meaning: {
        en: "The app's data or its routing is wrong; as a rule that means another access point.",
        zh: '应用信息或路由配置错误，通常是接入点不对。',
      },
      remedy: {
        en: "Call configureClusterDomainName: with the domain of the app's region before startXG.",
        zh: '在 startXG 之前调用 configureClusterDomainName: 设置应用所在地域的域名。',
      },
    },
    {
      code: '1104',
      meaning: { en: 'A call named an operation that does not exist.', zh: '业务接口的操作类型错误。' },
      remedy: { en: 'Check what was passed to the call.', zh: '检查传入的参数。' },
    },
    {
      code: '1105',
      meaning: { en: 'A call got a wrong argument.', zh: '业务接口参数错误。' },
      remedy: { en: 'Check what was passed to the call.', zh: '检查传入的参数。' },
    },
    {
      code: '1106',
      meaning: { en: 'A call got an empty argument.', zh: '业务接口参数为空。' },
      remedy: { en: 'Check what was passed to the call.', zh: '检查传入的参数。' },
    },
    {
      code: '1107',
      meaning: { en: 'The SDK does not run on this version of iOS.', zh: '不支持当前系统版本。' },
      remedy: {
        en: 'Update the system, or use an SDK made for it.',
        zh: '升级系统，或使用支持该系统的 SDK 版本。',
      },
    },
    {
      code: '1108',
      meaning: { en: 'A plug-in is not linked properly.', zh: '插件库引用错误。' },
      remedy: { en: "Add the plug-in's library to the app's target.", zh: '确认插件库已加入应用的 Target。' },
    },
    {
      code: '1109',
      meaning: { en: 'Plug-in and SDK are of different versions.', zh: '插件与 SDK 版本不一致。' },
      remedy: { en: 'Use one version for all of them.', zh: '将插件与 SDK 统一为同一版本。' },
    },
    {
      code: '1110',
      meaning: { en: 'The SDK did not start.', zh: '启动失败。' },
      remedy: {
        en: 'Look at the log before this code, and save it for support.',
        zh: '查看此前的日志并保留，以便联系技术支持。',
      },
    },
    {
      code: '1111',
      meaning: { en: 'The device is short of memory.', zh: '内存不足。' },
      remedy: { en: 'Close other apps and try again.', zh: '关闭其他应用后重试。' },
    },
    {
      code: '1112',
      meaning: { en: 'The service has restricted this app from its side.', zh: '受云端控制策略限制。' },
      remedy: { en: "Ask Tencent's support for the reason.", zh: '联系技术支持了解原因。' },
    },
    {
      code: '1401',
      meaning: {
        en: 'Offline messages could not be fetched over a short connection.',
        zh: '短连接拉取离线消息失败。',
      },
      remedy: { en: 'See whether the device is online.', zh: '检查网络。' },
    },
    {
      code: '1402',
      meaning: {
        en: 'Fetching offline messages over a short connection was counted more than once; the documentation says no more, a repeated fetch is likely.',
        zh: '短连接拉取离线消息次数大于 1；文档没有更多说明，可能是重复拉取。',
      },
      remedy: {
        en: 'There is nothing to do, unless messages are missing: then save the log.',
        zh: '一般无需处理；若有消息丢失请保留日志。',
      },
    },
    {
      code: '1501',
      meaning: { en: 'The long-lived connection could not be made.', zh: '长连接建立失败。' },
      remedy: {
        en: 'See whether the device is online and uses the right access point.',
        zh: '检查网络和接入点。',
      },
    },
    {
      code: '1502',
      meaning: {
        en: 'The long-lived connection was not made because the app is in the background.',
        zh: '应用不在前台，未建立长连接。',
      },
      remedy: { en: 'Try again when the app is in the foreground.', zh: '应用回到前台后重试。' },
    },
    {
      code: '1503',
      meaning: { en: 'The app calls too often.', zh: '调用过于频繁。' },
      remedy: { en: 'Leave more time between calls.', zh: '降低调用频率。' },
    },
    {
      code: '1504',
      meaning: {
        en: 'A request over the long-lived connection got no answer within 30 seconds or more.',
        zh: '长连接请求超时（30 秒以上）。',
      },
      remedy: { en: 'Check the network and try again.', zh: '检查网络后重试。' },
    },
  ],
);
