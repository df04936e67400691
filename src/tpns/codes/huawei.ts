import { type Code, codesOf } from './code.ts';

export const huaweiCodes: readonly Code[] = codesOf(
  'huawei',
  'https://www.tencentcloud.com/document/product/1024/37006',
  [
    {
      code: '0',
      meaning: {
        en: 'Huawei accepted the registration. If no token follows, Push Kit or App Messaging is off.',
        zh: '华为注册返回成功；若没有 Token，说明未开通推送服务或应用内消息。',
      },
      remedy: {
        en: 'Switch both on in AppGallery Connect; it takes some five minutes.',
        zh: '在 AppGallery Connect 中开通两项服务，约 5 分钟生效。',
      },
    },
    {
      code: '1001',
      meaning: { en: 'HMS Core is not on the device.', zh: '设备未安装 HMS Core。' },
      remedy: { en: "Install it from Huawei's app store.", zh: '在华为应用市场安装 HMS Core。' },
    },
    {
      code: '6003',
      meaning: {
        en: 'The APK is unsigned, or signed with a key that Huawei does not know.',
        zh: 'APK 未签名，或签名证书指纹与华为侧不一致。',
      },
      remedy: {
        en: 'Sign the build and register the SHA-256 fingerprint of that key.',
        zh: '对安装包签名，并登记该证书的 SHA-256 指纹。',
      },
    },
    {
      code: '907135000',
      meaning: { en: 'Huawei knows no such app id.', zh: '华为 App ID 无效。' },
      remedy: {
        en: "Put agconnect-services.json of this very app beside the app module's build script; id and package in it must match.",
        zh: '将该应用的 agconnect-services.json 放在 app 模块构建脚本旁，并核对其中的 App ID 和包名。',
      },
    },
    {
      code: '907135702',
      meaning: {
        en: "The signing key's fingerprint is not registered at Huawei.",
        zh: '签名证书的 SHA-256 指纹未在华为登记。',
      },
      remedy: {
        en: 'Add it in AppGallery Connect, where several may stand side by side (debug and release).',
        zh: '在 AppGallery Connect 中添加指纹，可同时登记多个（如 debug 和 release）。',
      },
    },
    {
      code: '907135003',
      meaning: { en: "The client of Huawei's API is not valid.", zh: '华为 API 客户端无效。' },
      remedy: { en: 'Check the network and update HMS Core.', zh: '检查网络并升级 HMS Core。' },
      doc: 'https://cloud.tencent.com/document/product/548/45659',
    },
  ],
);
