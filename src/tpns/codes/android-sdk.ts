import { type Code, codesOf } from './code.ts';

export const androidSdkCodes: readonly Code[] = codesOf(
  'android-sdk',
  'https://cloud.tencent.com/document/product/548/36660',
  [
    {
      code: '0',
      name: 'CODE_SUCCESS',
      meaning: { en: 'The call succeeded.', zh: '调用成功。' },
      remedy: { en: 'There is nothing to do.', zh: '无需处理。' },
    },
    {
      code: '2',
      meaning: {
        en: 'An argument is wrong, for instance an alias with one character only.',
        zh: '参数错误，例如别名只有一个字符。',
      },
      remedy: { en: 'Check what was passed to the call.', zh: '检查传入的参数。' },
    },
    {
      code: '-1',
      name: 'CODE_SDK_INNER_ERROR',
      meaning: { en: 'The SDK failed inside.', zh: 'SDK 内部错误。' },
      remedy: { en: "Save the log and hand it to Tencent's support.", zh: '保留日志并联系技术支持。' },
    },
    {
      code: '-2',
      meaning: { en: 'The server did not answer in time.', zh: '等待服务器响应超时。' },
      remedy: { en: "Check the device's network and try again.", zh: '检查设备网络后重试。' },
    },
    {
      code: '-3',
      meaning: { en: 'The plan of this app has ended and its resources are gone.', zh: '应用资源已被销毁。' },
      remedy: {
        en: 'Two things are needed: renew the service, and ship a build with a higher versionCode.',
        zh: '需要同时做到两点：重新开通服务，并发布 versionCode 更高的版本。',
      },
    },
    {
      code: '-4',
      meaning: {
        en: 'More devices are connected than the plan allows, so some are turned away.',
        zh: '连接数超过套餐上限，部分连接会被随机拒绝。',
      },
      remedy: { en: 'Move to a larger plan.', zh: '升级套餐。' },
    },
    {
      code: '-5',
      meaning: { en: 'The device could not get its GUID.', zh: '获取 GUID 失败。' },
      remedy: {
        en: "Check network, AccessID, AccessKey and access point, and that the app's plan is active.",
        zh: '检查网络、AccessID、AccessKey 和接入点，并确认应用套餐有效。',
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
      code: '-11',
      meaning: { en: 'No connection to the MQTT server could be made.', zh: '连接 MQTT 服务器失败。' },
      remedy: {
        en: "Check the device's network and whether it blocks the push servers.",
        zh: '检查设备网络，以及网络是否屏蔽了推送服务器。',
      },
    },
    {
      code: '-1101',
      meaning: {
        en: 'The network failed while connecting to the MQTT server.',
        zh: '连接 MQTT 服务器时网络异常。',
      },
      remedy: { en: "Check the device's network and try again.", zh: '检查设备网络后重试。' },
    },
    {
      code: '-1102',
      meaning: {
        en: 'The connection to the MQTT server broke for another reason.',
        zh: '连接 MQTT 服务器时发生其他异常，连接断开。',
      },
      remedy: {
        en: "Check the device's network; if it happens again, save the log for support.",
        zh: '检查设备网络；若反复出现，请保留日志联系技术支持。',
      },
    },
    {
      code: '-1103',
      meaning: { en: 'Connecting to the MQTT server took too long.', zh: '连接 MQTT 服务器超时。' },
      remedy: {
        en: "Check the device's network and the access point in XG_SERVER_SUFFIX.",
        zh: '检查设备网络，以及 XG_SERVER_SUFFIX 中的接入点。',
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
      code: '-102',
      meaning: { en: 'The device has no token.', zh: '未获取到 Token。' },
      remedy: {
        en: 'Check network and configuration, then register again.',
        zh: '检查网络和应用配置后重新注册。',
      },
    },
    {
      code: '-502',
      meaning: {
        en: "The GUID request failed: the network is down, or the access point's domain is wrong.",
        zh: '获取 GUID 失败：网络异常，或接入点域名错误。',
      },
      remedy: {
        en: "Set XG_SERVER_SUFFIX to the domain of the app's region, without https://. With IM, also compare SDKAppID and the authorisation of the TPNS app.",
        zh: '将 XG_SERVER_SUFFIX 设为应用所在地域的域名（不带 https://）；使用 IM 时还需核对 SDKAppID 以及 TPNS 应用的授权。',
      },
    },
    {
      code: '-10005',
      meaning: { en: 'Something is wrong with the AIDL service in the manifest.', zh: 'AIDL 配置错误。' },
      remedy: {
        en: 'Look at the XGRemoteService node of the merged manifest.',
        zh: '检查合并后清单中的 XGRemoteService 节点。',
      },
    },
    {
      code: '20',
      meaning: {
        en: 'TPNS does not accept AccessID and AccessKey.',
        zh: '鉴权失败，AccessID 或 AccessKey 错误。',
      },
      remedy: {
        en: 'Compare both with the console. In the first minute of a new app this passes by itself.',
        zh: '与控制台核对；新建应用约一分钟内出现属正常现象，稍后重试即可。',
      },
    },
    {
      code: '10000',
      name: 'ERRORCODE_UNKNOWN',
      meaning: {
        en: 'The SDK has no better name for this error; its own codes begin here.',
        zh: '未分类的错误，也是 SDK 错误码的起始值。',
      },
      remedy: { en: 'Look at the log around it for the cause.', zh: '结合前后日志查找原因。' },
    },
    {
      code: '10001',
      name: 'CODE_LOGIC_ILLEGAL_ARGUMENT',
      meaning: { en: 'An argument or the kind of operation is not allowed.', zh: '参数或操作类型非法。' },
      remedy: { en: 'Check what was passed to the call.', zh: '检查传入的参数。' },
    },
    {
      code: '10002',
      name: 'CODE_LOGIC_REGISTER_IN_PROCESS',
      meaning: {
        en: 'Registration was asked for while it was already under way.',
        zh: '注册尚未完成时又发起了注册。',
      },
      remedy: {
        en: 'Call registerPush once, and only in the main process.',
        zh: '只在主进程中调用一次 registerPush。',
      },
    },
    {
      code: '10003',
      name: 'CODE_PERMISSIONS_ERROR',
      meaning: { en: 'A permission that the SDK needs is missing.', zh: '权限缺失或配置错误。' },
      remedy: {
        en: "Compare the merged manifest with the SDK's list of permissions.",
        zh: '将合并后的清单与 SDK 要求的权限逐项核对。',
      },
    },
    {
      code: '10004',
      name: 'CODE_SO_ERROR',
      meaning: { en: 'The native library does not load.', zh: 'so 库加载失败。' },
      remedy: {
        en: "Make sure the APK holds it for the device's ABI (arm64-v8a, armeabi-v7a): look at abiFilters and jniLibs.",
        zh: '确认安装包包含设备 ABI（arm64-v8a、armeabi-v7a）对应的 so，检查 abiFilters 和 jniLibs。',
      },
    },
    {
      code: '10005',
      name: 'CODE_AIDL_CONFIG_ERROR',
      meaning: {
        en: 'XGRemoteService is not declared, or its action names another package.',
        zh: '缺少 XGRemoteService，或其 action 中的包名错误。',
      },
      remedy: {
        en: 'Its action has to be <applicationId>.XGVIP_PUSH_ACTION.',
        zh: 'action 应为 <applicationId>.XGVIP_PUSH_ACTION。',
      },
    },
    {
      code: '10006',
      name: 'CODE_ACCESSKEY_OR_ACCESSID_ERROR',
      meaning: {
        en: 'AccessID or AccessKey do not have the right form.',
        zh: 'AccessID 或 AccessKey 格式不正确。',
      },
      remedy: {
        en: 'The id has ten digits and begins with 15 or 18; the key has twelve capital letters and digits. `tpns doctor` checks both.',
        zh: 'AccessID 为 10 位数字，以 15 或 18 开头；AccessKey 为 12 位大写字母和数字。可用 `tpns doctor` 检查。',
      },
    },
    {
      code: '10007',
      name: 'CODE_SERVICE_DISABLED',
      meaning: {
        en: 'Push is switched off on this device, or did not start.',
        zh: '推送服务未启动或已被关闭。',
      },
      remedy: {
        en: 'After an unregister or disable, switch it on and register again.',
        zh: '调用过反注册或关闭接口后，需要重新启用并注册。',
      },
    },
    {
      code: '10008',
      name: 'CODE_PROVIDER_ERROR',
      meaning: {
        en: "The SDK's ContentProvider is missing or declared wrongly. Some editions describe this code as wrong keys.",
        zh: 'ContentProvider 缺失或配置错误；部分旧文档将该码描述为密钥错误。',
      },
      remedy: {
        en: 'Compare names and authorities of the providers in the merged manifest with your application id.',
        zh: '检查合并后清单中 provider 的名称和 authorities 是否与 applicationId 一致。',
      },
    },
    {
      code: '10009',
      name: 'CODE_JCE_ERROR',
      meaning: {
        en: 'The jce library is absent, or shrinking has renamed it.',
        zh: '缺少 jce 库，或已被混淆。',
      },
      remedy: {
        en: "Make sure the wup package is in the APK and the SDK's keep rules are applied.",
        zh: '确认 wup 包已打包，并在 app 模块中加入 SDK 的混淆保留规则。',
      },
    },
    {
      code: '10100',
      name: 'CODE_NETWORK_UNREACHABLE',
      meaning: { en: 'The device has no network.', zh: '网络不可用。' },
      remedy: { en: 'Restore the connection and try again.', zh: '恢复网络后重试。' },
      doc: null,
      confidence: 'decompiled',
    },
    {
      code: '10101',
      name: 'CODE_NETWORK_CREATE_OPTIOMAL_SC_FAILED',
      meaning: { en: 'The SDK could not open its link.', zh: '创建链路失败。' },
      remedy: { en: 'Try another network.', zh: '切换网络后重试。' },
    },
    {
      code: '10102',
      name: 'CODE_NETWORK_CHANNEL_CANCELLED',
      meaning: { en: 'The link was closed on purpose during a request.', zh: '请求处理期间链路被主动关闭。' },
      remedy: { en: 'Try again, if need be on another network.', zh: '重试，必要时切换网络。' },
    },
    {
      code: '10103',
      name: 'CODE_NETWORK_IOEXCEPTION_OCCUR',
      meaning: { en: 'The server closed the link during a request.', zh: '请求处理期间服务器关闭了链路。' },
      remedy: { en: 'Try again, if need be on another network.', zh: '重试，必要时切换网络。' },
    },
    {
      code: '10104',
      name: 'CODE_NETWORK_INNER_EXCEPTION_OCCUR',
      meaning: { en: 'The client itself failed during a request.', zh: '请求处理期间客户端发生异常。' },
      remedy: { en: 'Try again, if need be on another network.', zh: '重试，必要时切换网络。' },
    },
    {
      code: '10105',
      name: 'CODE_NETWORK_TIMEOUT_EXCEPTION_OCCUR',
      meaning: { en: 'Sending or receiving took too long.', zh: '收发数据超时。' },
      remedy: { en: 'Try again, if need be on another network.', zh: '重试，必要时切换网络。' },
    },
    {
      code: '10106',
      name: 'CODE_NETWORK_TIMEOUT_WAITING_TO_SEND',
      meaning: { en: 'The request waited too long for its turn to be sent.', zh: '等待发送请求超时。' },
      remedy: { en: 'Try again, if need be on another network.', zh: '重试，必要时切换网络。' },
    },
    {
      code: '10107',
      name: 'CODE_NETWORK_TIMEOUT_WAITING_FOR_RESPONSE',
      meaning: { en: 'No answer came to a request in time.', zh: '等待响应超时。' },
      remedy: { en: 'Try again, if need be on another network.', zh: '重试，必要时切换网络。' },
    },
    {
      code: '10108',
      name: 'CODE_NETWORK_UNEXPECTED_DATA_EXCEPTION_OCCUR',
      meaning: {
        en: 'The server sent a packet that the SDK did not expect.',
        zh: '服务器返回了异常的数据包。',
      },
      remedy: { en: 'Try again; save the log if it stays.', zh: '重试；若持续出现请保留日志。' },
    },
    {
      code: '10109',
      name: 'CODE_NETWORK_UNKNOWN_EXCEPTION',
      meaning: { en: 'The network failed for an unknown reason.', zh: '未知的网络异常。' },
      remedy: { en: 'Try another network, or restart the device.', zh: '切换网络或重启设备。' },
    },
    {
      code: '10110',
      name: 'CODE_NETWORK_HANDLER_NULL',
      meaning: {
        en: 'The link has lost its handler. Some editions describe this code as an authentication error.',
        zh: '链路的 handler 为空；部分文档将该码描述为鉴权错误。',
      },
      remedy: { en: 'Restart the app; save the log if it stays.', zh: '重启应用；若持续出现请保留日志。' },
    },
    {
      code: '10111',
      name: 'CODE_NETWORK_SECERETY_EEROR',
      meaning: { en: 'Authentication went wrong on the way.', zh: '鉴权过程出错。' },
      remedy: {
        en: 'Compare AccessID, AccessKey and region with the console.',
        zh: '与控制台核对 AccessID、AccessKey 和地域。',
      },
      doc: null,
      confidence: 'decompiled',
    },
    {
      code: '10115',
      name: 'CODE_DUPLICATE_REGISTER_EEROR',
      meaning: { en: 'The app registered again within too short a time.', zh: '短时间内重复注册。' },
      remedy: {
        en: 'Call registerPush once for each start of the app; where several places call it, keep one.',
        zh: '每次启动只调用一次 registerPush，如有多处调用请只保留一处。',
      },
    },
    {
      code: '10116',
      name: 'CODE_INVALID_ACCOUNT',
      meaning: { en: 'The account is not acceptable.', zh: '账号无效。' },
      remedy: { en: 'See the account API for which values are allowed.', zh: '参考账号接口的取值要求。' },
      doc: null,
      confidence: 'decompiled',
    },
    {
      code: '10117',
      name: 'CODE_INVALID_TAG',
      meaning: { en: 'The tag is not acceptable.', zh: '标签无效。' },
      remedy: { en: 'See the tag API for which values are allowed.', zh: '参考标签接口的取值要求。' },
      doc: null,
      confidence: 'decompiled',
    },
    {
      code: '10118',
      name: 'CODE_INVALID_ATTRIBUTE',
      meaning: { en: 'The user attribute is not acceptable.', zh: '用户属性无效。' },
      remedy: {
        en: 'See the attribute API, and define the key in the console first.',
        zh: '参考用户属性接口，并先在控制台中定义属性键。',
      },
      doc: null,
      confidence: 'decompiled',
    },
    {
      code: '10300',
      name: 'CODE_STRATEGY_INIT',
      meaning: { en: "A code of the SDK's strategy module, for its own use.", zh: 'SDK 策略模块的内部码。' },
      remedy: {
        en: 'There is nothing to do, unless push fails as well: then save the log.',
        zh: '一般无需处理；若推送异常请保留日志。',
      },
    },
    {
      code: '10400',
      name: 'CODE_SDK_PARAM_ERROR',
      meaning: { en: 'The SDK was called with a wrong argument.', zh: 'SDK 参数错误。' },
      remedy: { en: 'Check what was passed to the call.', zh: '检查传入的参数。' },
    },
    {
      code: '20001',
      name: 'CODE_SUBSCRIBE_ERROR',
      meaning: { en: 'Subscribing at the MQTT server failed.', zh: 'MQTT 订阅失败。' },
      remedy: {
        en: 'Check the network and the access point in XG_SERVER_SUFFIX.',
        zh: '检查网络以及 XG_SERVER_SUFFIX 中的接入点。',
      },
      doc: null,
      confidence: 'decompiled',
    },
    {
      code: '20002',
      name: 'CODE_MQTT_CONNECT_ERROR',
      meaning: {
        en: 'No connection to the MQTT server; in older editions also: the app is not paid for.',
        zh: '无法连接 MQTT 服务器；旧文档中也表示应用未付费。',
      },
      remedy: {
        en: "Check network and access point, and that the app's plan is active.",
        zh: '检查网络和接入点，并确认应用套餐有效。',
      },
    },
  ],
);
