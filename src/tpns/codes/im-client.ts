import { type Code, codesOf } from './code.ts';

export const imClientCodes: readonly Code[] = codesOf(
  'im-client',
  'https://cloud.tencent.com/document/product/269/117847',
  [
    {
      code: '22001',
      meaning: {
        en: 'The app has no offline-push certificate in IM. One page misprints the code as -2201.',
        zh: '未上传离线推送证书；有文档误写为 -2201。',
      },
      remedy: {
        en: 'Compare SDKAppID and XG_SERVER_SUFFIX, and authorise the TPNS app for the IM app in the TPNS console.',
        zh: '核对 SDKAppID 和 XG_SERVER_SUFFIX，并在 TPNS 控制台的第三方服务授权中授权该 IM 应用。',
      },
      doc: null,
    },
    {
      code: '6014',
      meaning: { en: 'Nobody is logged in to IM.', zh: 'IM 尚未登录。' },
      remedy: { en: 'Register for push after the login has succeeded.', zh: '登录 IM 成功后再注册推送。' },
    },
    {
      code: '9523',
      meaning: { en: 'The network failed.', zh: '网络异常。' },
      remedy: { en: "Check the device's network.", zh: '检查设备网络。' },
    },
    {
      code: '800001',
      meaning: { en: 'TIMPush got an appKey that is not valid.', zh: 'TIMPush：appKey 无效。' },
      remedy: { en: 'Take the appKey from the console.', zh: '在控制台核对 appKey。' },
    },
    {
      code: '800002',
      meaning: { en: 'TIMPush got an SDKAppID that is not valid.', zh: 'TIMPush：SDKAppID 无效。' },
      remedy: { en: 'Take the SDKAppID from the console.', zh: '在控制台核对 SDKAppID。' },
    },
    {
      code: '800003',
      meaning: { en: 'TIMPush could not start its SDK.', zh: 'TIMPush：SDK 初始化失败。' },
      remedy: { en: 'Look at the log before this code and save it.', zh: '查看此前的日志并保留。' },
    },
    {
      code: '800004',
      meaning: { en: 'TIMPush could not make its long-lived connection.', zh: 'TIMPush：长连接建立失败。' },
      remedy: { en: "Check the device's network.", zh: '检查设备网络。' },
    },
    {
      code: '800005',
      meaning: {
        en: "TIMPush could not register with this device's vendor.",
        zh: 'TIMPush：厂商通道注册失败。',
      },
      remedy: {
        en: "Compare vendor credentials and package name with the vendor's console.",
        zh: '在厂商控制台核对密钥和包名。',
      },
    },
    {
      code: '800006',
      meaning: {
        en: 'TIMPush tried FCM after the vendor channel had failed, and that failed too.',
        zh: 'TIMPush：厂商通道失败后，FCM 注册也失败。',
      },
      remedy: {
        en: 'Check what the app holds for the vendor and for FCM.',
        zh: '检查厂商通道和 FCM 的配置。',
      },
    },
    {
      code: '800007',
      meaning: { en: 'TIMPush finds no channel for this device.', zh: 'TIMPush：没有可用的通道。' },
      remedy: { en: 'See which vendor libraries are in the app.', zh: '检查应用集成了哪些厂商依赖。' },
    },
    {
      code: '800008',
      meaning: { en: 'TIMPush took too long to register.', zh: 'TIMPush：注册超时。' },
      remedy: { en: 'Check the network and try again.', zh: '检查网络后重试。' },
    },
    {
      code: '800009',
      meaning: { en: 'TIMPush got no push token.', zh: 'TIMPush：推送 Token 为空。' },
      remedy: {
        en: "Look in the log for the vendor's own registration code.",
        zh: '在日志中查找厂商的注册返回码。',
      },
    },
    {
      code: '800010',
      meaning: { en: 'TIMPush could not pass the token on to the SDK.', zh: 'TIMPush：设置 Token 失败。' },
      remedy: { en: 'Save the log and hand it to support.', zh: '保留日志并联系技术支持。' },
    },
    {
      code: '800011',
      meaning: {
        en: 'TIMPush could not switch automatic registration off.',
        zh: 'TIMPush：关闭自动注册失败。',
      },
      remedy: {
        en: 'Make the call before TIMPush registers; save the log if it stays.',
        zh: '请在注册之前调用；若仍失败请保留日志。',
      },
    },
    {
      code: '800012',
      meaning: {
        en: 'TIMPush could not switch its permission request off.',
        zh: 'TIMPush：关闭权限申请失败。',
      },
      remedy: {
        en: 'Make the call before TIMPush registers; save the log if it stays.',
        zh: '请在注册之前调用；若仍失败请保留日志。',
      },
    },
    {
      code: '800013',
      meaning: {
        en: 'TIMPush could not create the notification channel.',
        zh: 'TIMPush：创建通知渠道失败。',
      },
      remedy: { en: "Check the channel's id.", zh: '检查渠道 ID。' },
    },
    {
      code: '800014',
      meaning: { en: 'TIMPush does not accept the push configuration.', zh: 'TIMPush：设置推送配置失败。' },
      remedy: { en: 'Look through the values passed in.', zh: '检查推送配置。' },
    },
    {
      code: '800015',
      meaning: { en: 'An experimental call of TIMPush failed.', zh: 'TIMPush：实验性接口调用失败。' },
      remedy: { en: 'Check name and arguments of the call.', zh: '检查接口名称和参数。' },
    },
    {
      code: '800016',
      meaning: { en: 'The user does not allow notifications.', zh: 'TIMPush：用户拒绝了通知权限。' },
      remedy: {
        en: 'Explain what they are for and ask again, or point to the system settings.',
        zh: '向用户说明用途后再次申请，或引导至系统设置开启。',
      },
    },
  ],
);
